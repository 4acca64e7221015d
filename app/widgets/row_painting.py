"""Rows of long tables, painted whole: a table that asks for each of its cells takes twice as long to scroll."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QTableView

from app.theme import theme

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
NARROW, WIDE = 0.65, 1.0
"""No digit and no letter of the typewriter face is wider, in font heights, and hardly any letter at all: what fits by
this need not be measured."""


def rows_in(table: QTableView, area: QRect) -> Iterator[tuple[int, QRect, bool]]:
    """(number, place, whether it is chosen) of each row that shows in a part of a table's viewport."""
    header, chosen, count = table.horizontalHeader(), table.selectionModel(), table.model().rowCount()
    left, width = -header.offset(), header.length()
    number = table.rowAt(area.top())
    while 0 <= number < count and (top := table.rowViewportPosition(number)) <= area.bottom():
        yield number, QRect(left, top, width, table.rowHeight(number)), chosen.isRowSelected(number)
        number += 1


class RowPaint(QObject):
    """The theme's colours and fonts, kept at hand: a screenful asks for them some hundred times."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int], tuple[QFont, QFontMetrics]] = {}
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._colours.clear()
        self._fonts.clear()

    def colour(self, role: str) -> QColor:
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = theme.color(role)
        return found

    def font(self, size: str, weight: int) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get((size, weight))
        if found is None:
            font = theme.font(size, weight)
            found = self._fonts[size, weight] = font, QFontMetrics(font)
        return found

    def ground(self, painter: QPainter, rect: QRect, chosen: bool) -> None:
        """The background of a row and its lower line."""
        painter.fillRect(rect, self.colour("acttint" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.colour("line"))

    def text(
        self, painter: QPainter, cell: QRect, text: str, role: str, where: int = LEFT, *, size: str = "body",
        weight: int = 400,
    ) -> None:  # fmt: skip
        """One line, shortened where it does not fit: at its end, in the middle in the typewriter face."""
        if not text:
            return
        font, metrics = self.font(size, weight)
        painter.setFont(font)
        painter.setPen(self.colour(role))
        if len(text) * font.pixelSize() * (NARROW if size == "mono" or where == RIGHT else WIDE) > cell.width():
            cut = Qt.TextElideMode.ElideMiddle if size == "mono" else Qt.TextElideMode.ElideRight
            text = metrics.elidedText(text, cut, cell.width())
        painter.drawText(cell, where, text)
