"""The application's look: colours, fonts, sizes and icons by role. `from app.theme import theme` is the one Theme."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QFontMetricsF, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.theme.icons import render, role_icon
from app.theme.tokens import LINES, THEME, Tokens

Mode = Literal["system", "light", "dark"]
SCALES = (90, 100, 110, 125, 150)
"""Text sizes that Settings offers, in percent."""

FETCHED = Path(sys.prefix) / "fonts"
"""Fonts that `installer/bootstrap.py fonts` brought."""
SUGGESTED = ("Charis SIL", "Doulos SIL")
"""Families in which marks of the IPA stand well on one another."""
MEASURED = 8192
"""Texts of which it is held how wide they are."""


WRITTEN = {"written": "body", "written_small": "small", "written_title": "title"}
"""Roles of transcripts and what stands beside them, and the role whose size each has where nobody chose another."""


@dataclass(frozen=True)
class WrittenText:
    """How transcripts look: a family ("" for that of the window), a size in percent of other texts, and the height of a
    line as a factor, for marks that stand on one another."""

    family: str = ""
    percent: int = 100
    spacing: float = 1.0


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
        self.written = WrittenText()
        self._dark = False
        self._dressed: QApplication | None = None
        self._ring: QWidget | None = None
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int], QFont] = {}
        self._widths: dict[tuple[str, int, str], float] = {}
        self._elided: dict[tuple[str, int, str, Qt.TextElideMode, int], str] = {}

    @cached_property
    def tokens(self) -> Tokens:
        return Tokens.read()

    @cached_property
    def _families(self) -> dict[str, str]:
        """Bundled families, registered at the first use; the system's where a file is missing."""
        for folder in (THEME / "fonts", FETCHED):
            for path in sorted(folder.glob("*.[ot]tf")):
                QFontDatabase.addApplicationFont(str(path))
        return self.tokens.families

    def families(self) -> list[str]:
        """What transcripts can be written in: those that are suggested first, then all others that are installed."""
        _ = self._families
        there = [name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)]
        first = [name for name in SUGGESTED if name in there]
        return [*first, *sorted(set(there) - set(first), key=str.casefold)]

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
        """A font by role: caption, small, body, title, metric, large, hero or mono (small size), whose digits are
        tabular; or one of `WRITTEN`."""
        font = self._fonts.get((role, weight))
        if font is None:
            font = self._make_font(role, weight)
            self._fonts[role, weight] = font
        return QFont(font)

    def advance(self, text: str, role: str = "body", weight: int = 400) -> float:
        """How wide a text is in a font, in px. What was measured is kept: tables ask for the same words again."""
        key = role, weight, text
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= MEASURED:
                self._widths.clear()
            width = self._widths[key] = QFontMetricsF(self.font(role, weight)).horizontalAdvance(text)
        return width

    def elided(self, text: str, cut: Qt.TextElideMode, width: int, role: str = "body", weight: int = 400) -> str:
        """A text as it fits into `width` px, kept like widths."""
        key = role, weight, text, cut, width
        shown = self._elided.get(key)
        if shown is None:
            if len(self._elided) >= MEASURED:
                self._elided.clear()
            shown = self._elided[key] = QFontMetrics(self.font(role, weight)).elidedText(text, cut, max(0, width))
        return shown

    def _make_font(self, role: str, weight: int) -> QFont:
        if role in WRITTEN:
            return self._written_font(role, weight)
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

    def _written_font(self, role: str, weight: int) -> QFont:
        font = self.font(WRITTEN[role], weight)
        if self.written.family:
            font.setFamilies([self.written.family, font.family()])
            font.clearFeatures()
        font.setPixelSize(max(1, round(font.pixelSize() * self.written.percent / 100)))
        return font

    def written_line(self, role: str = "written") -> float:
        """The height of a line of transcripts, with the room that was asked for between them."""
        return QFontMetricsF(self.font(role)).height() * self.written.spacing

    def px(self, size: float) -> int:
        """A length that follows the text size: `size` px at 100%."""
        return max(1, round(size * self.scale))

    def line(self, role: str = "body") -> int:
        """Line height of a text role in px."""
        return round(self.written_line(role)) if role in WRITTEN else self.px(LINES[role])

    def row_height(self, role: str = "body") -> int:
        """Height of a list or table row: the font's line plus 12 px. Rows of transcripts also hold other texts."""
        if role in WRITTEN:
            return max(round(self.written_line(role)), QFontMetrics(self.font(WRITTEN[role])).height()) + 12
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

    def set_written(self, written: WrittenText) -> None:
        """Another look of transcripts."""
        self.written = written
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
            app.setPalette(palette(self, field="raised"), "QLineEdit")  # type: ignore[arg-type]  # takes text alone
            app.setStyleSheet(style_sheet(self))
        self.changed.emit()

    def _forget(self, dark: bool) -> None:
        self._dark = dark
        self._colours.clear()
        self._fonts.clear()
        self._widths.clear()
        self._elided.clear()


theme = Theme()
