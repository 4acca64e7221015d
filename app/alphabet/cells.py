"""What the tables of this page share: the background of a cell, letter tiles, small play signs, texts of either way."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.theme import theme
from app.widgets.mirrored import paint_edge
from app.widgets.text_direction import letter_shown

Index = QModelIndex | QPersistentModelIndex
PAD = 8
FIRST = 16
"""Room at the left of a cell, and of the first cell of a row."""
OVER_CELLS = f"QHeaderView::section {{ padding: 0 {PAD}px; }} QHeaderView::section:first {{ padding-left: {FIRST}px; }}"
"""Titles stand where their cells begin."""


def paint_ground(painter: QPainter, rect: QRect, view: QWidget, chosen: bool, first: bool) -> None:
    """The background and lower line of a cell; the selection's bar in the first column."""
    painter.fillRect(rect, theme.color("acttint" if chosen else "surface"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
    if chosen and first:
        paint_edge(painter, rect, theme.color("act" if view.hasFocus() else "field"))


def paint_text(
    painter: QPainter, cell: QRect, text: str, role: str = "ink", *, size: str = "body", weight: int = 400,
    right: bool = False,
) -> None:  # fmt: skip
    """One line, shortened where it does not fit."""
    painter.setFont(theme.font(size, weight))
    painter.setPen(theme.color(role))
    cut = Qt.TextElideMode.ElideMiddle if size == "mono" else Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, cut, max(0, cell.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(cell, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


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


def paint_play(painter: QPainter, left: int, rect: QRect, playing: bool) -> int:
    """The play or stop sign; returns the room it takes."""
    side = theme.px(10)
    ratio = painter.device().devicePixelRatioF()
    sign = theme.pixmap("stop" if playing else "play", "act" if playing else "ink2", side, ratio)
    painter.drawPixmap(left, rect.center().y() - side // 2, sign)
    return side + 6


def dress_table(table: QTableView, name: str, spoken: str, model: QAbstractItemModel) -> None:
    """What all tables of the page have in common."""
    table.setObjectName(name)
    table.setAccessibleName(spoken)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setObjectName(f"{name}_header")
    table.horizontalHeader().setStyleSheet(OVER_CELLS)
