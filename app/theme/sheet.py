"""QPalette and style sheet made from the theme's roles."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFontMetrics, QPalette

from app.theme.roles import Roles
from app.theme.tokens import THEME

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "page",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "onact",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "field",
    QPalette.ColorRole.Shadow: "line2",
    QPalette.ColorRole.Highlight: "actbtn",
    QPalette.ColorRole.HighlightedText: "onact",
    QPalette.ColorRole.Link: "actink",
    QPalette.ColorRole.LinkVisited: "actink",
    QPalette.ColorRole.Accent: "act",
}


def palette(theme: Roles, field: str = "") -> QPalette:
    """The roles that Fusion and item views draw with; the ground of fields in a role of its own where one is given."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, theme.color(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("dis"))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, theme.color("cmptint"))
    if field:
        made.setColor(QPalette.ColorRole.Base, theme.color(field))
    return made


def css(colour: QColor) -> str:
    """A colour as QSS writes it."""
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def style_sheet(theme: Roles) -> str:
    """resources/theme/style.qss with its $roles and sizes filled in."""
    values = {role: css(theme.color(role)) for role in theme.tokens.light}
    values |= {f"size_{k}": f"{theme.px(v)}px" for k, v in theme.tokens.sizes.items()}
    values |= {f"r_{k}": f"{v}px" for k, v in theme.tokens.radius.items()}
    values |= {f"px{n}": f"{theme.px(n)}px" for n in (16, 20, 22, 24, 26, 28, 32, 40, 44)}
    menu_text = QFontMetrics(theme.font("small")).height()
    values["menu_pad"] = f"{max(2, (theme.px(28) - 1 - menu_text) // 2)}px"
    return Template((THEME / "style.qss").read_text(encoding="utf-8")).substitute(values)
