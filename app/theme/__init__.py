"""The application's look: colours, fonts, sizes and icons by role. `from app.theme import theme` is the one Theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.theme.icons import render, role_icon
from app.theme.tokens import LINES, THEME, Tokens

Mode = Literal["system", "light", "dark"]
SCALES = (90, 100, 110, 125, 150)
"""Text sizes that Settings offers, in percent."""


def _colour(text: str) -> QColor:
    match = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)", text)
    if match is None:
        return QColor(text)
    red, green, blue = (int(match[i]) for i in (1, 2, 3))
    return QColor(red, green, blue, round(float(match[4]) * 255))


class _Dresser(QObject):
    """A child of what it dresses: it goes with it, and with it the connection."""

    def __init__(self, owner: QObject, dress: Callable[[], object]) -> None:
        super().__init__(owner)
        self._dress = dress

    def dress(self) -> None:
        self._dress()


class Theme(QObject):
    """Colours, fonts and sizes by role. `changed` follows every switch; painted widgets just ask again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode: Mode = "system"
        self._percent = 100
        self._system_font = False
        self._dark = False
        self._dressed: QApplication | None = None
        self._ring: QWidget | None = None
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int], QFont] = {}

    @cached_property
    def tokens(self) -> Tokens:
        return Tokens.read()

    @cached_property
    def _families(self) -> dict[str, str]:
        """Bundled families, registered at the first use; the system's where a file is missing."""
        for path in sorted((THEME / "fonts").glob("*.[ot]tf")):
            QFontDatabase.addApplicationFont(str(path))
        return self.tokens.families

    @property
    def dark(self) -> bool:
        return self._dark

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def percent(self) -> int:
        return self._percent

    @property
    def system_font(self) -> bool:
        return self._system_font

    @property
    def scale(self) -> float:
        """Text size as a factor: 1.0 at 100%."""
        return self._percent / 100

    def color(self, role: str) -> QColor:
        """The colour of a token ("ink", "tgttint", "record"...). Raises KeyError for an unknown role."""
        colour = self._colours.get(role)
        if colour is None:
            values = self.tokens.dark if self._dark else self.tokens.light
            colour = _colour(self.tokens.record if role == "record" else values[role])
            self._colours[role] = colour
        return QColor(colour)

    def font(self, role: str = "body", weight: int = 400) -> QFont:
        """A font by role: caption, small, body, title, metric, large, hero or mono (small size). Digits are tabular."""
        font = self._fonts.get((role, weight))
        if font is None:
            font = self._make_font(role, weight)
            self._fonts[role, weight] = font
        return QFont(font)

    def _make_font(self, role: str, weight: int) -> QFont:
        mono = role == "mono"
        if self._system_font:
            kind = QFontDatabase.SystemFont.FixedFont if mono else QFontDatabase.SystemFont.GeneralFont
            font = QFontDatabase.systemFont(kind)
        else:
            font = QFont(self._families["mono" if mono else "ui"])
        font.setPixelSize(self.px(self.tokens.sizes["small" if mono else role]))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def px(self, size: float) -> int:
        """A length that follows the text size: `size` px at 100%."""
        return max(1, round(size * self.scale))

    def line(self, role: str = "body") -> int:
        """Line height of a text role in px."""
        return self.px(LINES[role])

    def row_height(self, role: str = "body") -> int:
        """Height of a list or table row: the font's line plus 12 px."""
        return QFontMetrics(self.font(role)).height() + 12

    def radius(self, what: str) -> int:
        """Corner radius of a chip, control or card."""
        return self.tokens.radius[what]

    def icon(self, name: str, role: str = "ink", on_role: str | None = None) -> QIcon:
        """An icon that follows the theme by itself. `on_role` colours it when its button is checked."""
        return role_icon(self, name, role, on_role or role)

    def pixmap(self, name: str, role: str = "ink", size: int = 16, ratio: float | None = None) -> QPixmap:
        """An icon as a picture of `size` logical px, for painters."""
        if ratio is None:
            app = QApplication.instance()
            ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
        return render(name, self.color(role).name(), size, ratio)

    def follow(self, owner: QObject, dress: Callable[[], object]) -> None:
        """Do `dress` now and after every switch, for as long as `owner` lives. A plain lambda connected to `changed`
        would outlive what it dresses."""
        self.changed.connect(_Dresser(owner, dress).dress)
        dress()

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self.apply()

    def set_text_size(self, percent: int) -> None:
        """Text size in percent, 90 to 150."""
        self._percent = min(150, max(90, percent))
        self.apply()

    def set_system_font(self, on: bool) -> None:
        self._system_font = on
        self.apply()

    def start(self, mode: Mode = "system", percent: int = 100, system_font: bool = False) -> None:
        """Dress the application and follow the desktop's light or dark. Called before the first widget."""
        from app.theme.style import FocusRing, Style

        self._mode, self._percent, self._system_font = mode, min(150, max(90, percent)), system_font
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if self._dressed is not app:
            self._dressed = app
            app.setStyle(Style(self))
            app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
            self._ring = FocusRing(self, app)
        self.apply()

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._mode == "system" and (scheme == Qt.ColorScheme.Dark) != self._dark:
            self.apply()

    def _decide(self, app: QApplication) -> bool:
        hints = app.styleHints()
        if self._mode == "system":
            hints.unsetColorScheme()
            return hints.colorScheme() == Qt.ColorScheme.Dark
        hints.setColorScheme(Qt.ColorScheme.Dark if self._mode == "dark" else Qt.ColorScheme.Light)
        return self._mode == "dark"

    def apply(self) -> None:
        """Compute everything again and dress the application; emits `changed`."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            from app.theme.sheet import palette, style_sheet

            dark = self._decide(app)
            self._forget(dark)
            app.setFont(self.font("body"))
            app.setPalette(palette(self))
            app.setStyleSheet(style_sheet(self))
        self.changed.emit()

    def _forget(self, dark: bool) -> None:
        self._dark = dark
        self._colours.clear()
        self._fonts.clear()


theme = Theme()
