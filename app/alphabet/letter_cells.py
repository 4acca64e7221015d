"""What the tables of this page share beside what all tables do: letter tiles, and titles over their cells."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QTableView

from app.theme import theme
from app.widgets.cells import PAD, dress_table
from app.widgets.text_direction import letter_shown

FIRST = 16
"""Room at the left of the first cell of a row."""
OVER_CELLS = f"QHeaderView::section {{ padding: 0 {PAD}px; }} QHeaderView::section:first {{ padding-left: {FIRST}px; }}"
"""Titles stand where their cells begin."""


def tile_width(letter: str, size: str = "body") -> int:
    """Room for a letter tile."""
    return max(theme.px(24), QFontMetrics(theme.font(size, 600)).horizontalAdvance(letter_shown(letter)) + 10)


def paint_letter(painter: QPainter, cell: QRect, letter: str, role: str, shown: str = "") -> int:
    """A letter in a tile ("src", "tgt") at the left of `cell`; returns its width."""
    text = shown or letter_shown(letter)
    width = tile_width(text)
    tall = min(cell.height() - 4, max(theme.px(22), QFontMetrics(theme.font("body")).height() + 2))
    box = QRectF(cell.left() + 0.5, cell.center().y() - tall / 2 + 0.5, width - 1, tall - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(f"{role}line"), 1))
    painter.setBrush(theme.color(f"{role}tint"))
    painter.drawRoundedRect(box, theme.radius("chip"), theme.radius("chip"))
    painter.setFont(theme.font("body", 600))
    painter.setPen(theme.color(f"{role}ink"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()
    return width


def dress_letters(table: QTableView, name: str, spoken: str, model: QAbstractItemModel) -> None:
    """What both tables of the page have in common."""
    dress_table(table, name, spoken, model)
    table.horizontalHeader().setStyleSheet(OVER_CELLS)
