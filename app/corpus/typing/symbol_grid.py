"""One part of the IPA chart: rows of symbols, each a button with the name that the chart gives it."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import mirrored
from core.input.symbols import PLACES, ROWS, Symbol, chart

CELL, GAP = 31, 2
AT_ONCE_S = 0.004
"""So long rows are made before the window gets its turn."""


def symbol_words(symbol: Symbol) -> str:
    """A symbol in words, with its codes: "voiced velar fricative, G or \\gf"."""
    codes = symbol.codes
    if len(codes) > 1:
        return tr("{name}, {one} or {other}", name=tr(symbol.name), one=codes[0], other=codes[1])
    return tr("{name}, {one}", name=tr(symbol.name), one=codes[0]) if codes else tr(symbol.name)


def cell_size() -> QSize:
    """How large a symbol's button is."""
    return QSize(theme.px(CELL), max(theme.px(28), round(theme.written_line()) + theme.px(8)))


class SymbolButton(QAbstractButton):
    """One symbol. It never takes the keyboard from the field that is typed in; `current` is where keys are in the
    chart."""

    def __init__(self, symbol: Symbol, parent: QWidget) -> None:
        super().__init__(parent)
        self.symbol = symbol
        self.current = False
        self._pictures: dict[str, QPixmap] = {}
        self.setText(symbol.text)
        self.setObjectName("symbol_" + "_".join(f"{ord(c):04x}" for c in symbol.text))
        self.setAccessibleName(tr(symbol.name))
        self.setToolTip(symbol_words(symbol))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_current(self, on: bool) -> None:
        self.current = on
        self.forget()

    def sizeHint(self) -> QSize:
        return cell_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "sunken" if self.isDown() else "hover" if self.underMouse() else "acttint" if self.current else "raised"
        if fill not in self._pictures:
            self._pictures[fill] = self._picture(fill)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pictures[fill])
        painter.end()

    def _picture(self, fill: str) -> QPixmap:
        """The button with this ground, kept: a chart has many, and all are painted when it opens."""
        ratio = self.devicePixelRatioF()
        found = QPixmap(self.size() * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("act" if self.current else "line2"), 2 if self.current else 1))
        painter.setBrush(theme.color(fill))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(theme.font("written"))
        painter.setPen(theme.color("ink"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.symbol.shown)
        painter.end()
        return found

    def forget(self) -> None:
        """It looks otherwise from now on."""
        self._pictures.clear()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._pictures.clear()
        super().resizeEvent(event)


class SymbolGrid(QWidget):
    """Consonants and vowels stand by place, unvoiced or unrounded before the other; what has no place stands in a row.
    Rows are made one after the other while the window works on, all of them at once where they are asked for."""

    chosen = Signal(object)

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"symbols_{group}")
        self._parts = list(chart(group).items())
        used = {one.column.split()[0] for _, row in self._parts for one in row if " " in one.column}
        self._places = [place for place in PLACES if place in used]
        self._made: list[list[SymbolButton]] = []
        self._lefts: list[int] = []
        self._size = QSize()
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._make_some)
        theme.follow(self, self._dress)
        self._more.start()

    @property
    def rows(self) -> list[list[SymbolButton]]:
        """The buttons as they stand."""
        while self._make_row():
            pass
        return self._made

    def _make_some(self) -> None:
        end = time.perf_counter() + AT_ONCE_S
        while self._make_row():
            if time.perf_counter() > end:
                self._more.start()
                return

    def _make_row(self) -> bool:
        """Make the next row; whether there was one."""
        number = len(self._made)
        if number == len(self._parts):
            return False
        buttons = []
        for symbol in self._parts[number][1]:
            button = SymbolButton(symbol, self)
            button.clicked.connect(lambda _=False, symbol=symbol: self.chosen.emit(symbol))
            buttons.append(button)
        self._made.append(buttons)
        self._place(number)
        for button in buttons:
            button.show()
        return True

    # Where things stand

    def _dress(self) -> None:
        caption = QFontMetrics(theme.font("caption"))
        cell = cell_size().width() + GAP
        left = max(caption.horizontalAdvance(tr(ROWS[row])) for row, _ in self._parts) + 2 * GAP + 4
        self._lefts = []
        for place in self._places:
            wide = max(2 * cell, caption.horizontalAdvance(tr(PLACES[place])) + 6)
            self._lefts += [left, left + cell]
            left += wide
        most = max(len(row) for _, row in self._parts)
        while len(self._lefts) < most:
            self._lefts.append(left)
            left += cell
        self._size = QSize(left, self._top(len(self._parts)))
        self.updateGeometry()
        for number, buttons in enumerate(self._made):
            self._place(number)
            for button in buttons:
                button.forget()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size

    def _top(self, row: int) -> int:
        head = theme.line("caption") + GAP if self._places else 0
        return head + row * (cell_size().height() + GAP)

    def _place(self, number: int) -> None:
        for at, button in enumerate(self._made[number]):
            name, _, side = button.symbol.column.partition(" ")
            column = 2 * self._places.index(name) + int(side) if side else at
            spot = QRect(QPoint(self._lefts[column], self._top(number)), cell_size())
            button.setGeometry(mirrored(spot, self.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number in range(len(self._made)):
            self._place(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What rows and places are called; symbols paint themselves."""
        painter = QPainter(self)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        before = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for number, (row, _) in enumerate(self._parts):
            spot = QRect(0, self._top(number), self._lefts[0], cell_size().height())
            painter.drawText(mirrored(spot, self.rect()), before, tr(ROWS[row]))
        for number, place in enumerate(self._places):
            left = self._lefts[2 * number]
            spot = QRect(left, 0, self._lefts[2 * number + 1] + cell_size().width() - left, theme.line("caption"))
            middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
            painter.drawText(mirrored(spot, self.rect()), middle, tr(PLACES[place]))
        painter.end()
