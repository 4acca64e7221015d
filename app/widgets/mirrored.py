"""What is painted by hand in languages that are read from right to left: boxes of a row stand at its other side.

Qt mirrors layouts, and the alignment of text inside its box; not where a painter puts things. Time and sound run from
left to right in every language: what shows them is told so once, by `left_to_right`.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QWidget

EDGE = 3


def mirrored(box: QRect, row: QRect) -> QRect:
    """Where a box of a row stands in the window's language: as given, or as seen in a mirror."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return box
    return QStyle.visualRect(Qt.LayoutDirection.RightToLeft, row, box)


def mirrored_f(box: QRectF, row: QRect) -> QRectF:
    """The same to fractions of a pixel."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(row.left() + row.right() + 1 - box.right(), box.top(), box.width(), box.height())


def paint_edge(painter: QPainter, row: QRect, color: QColor) -> None:
    """The bar at the beginning of a chosen row."""
    painter.fillRect(mirrored(QRect(row.left(), row.top(), EDGE, row.height()), row), color)


def left_to_right(shown: QWidget | QPainter) -> None:
    """Time, sound and curves run from left to right, whatever the language."""
    shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
