"""Paints the cells of the utterance table and makes the editor for transcripts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.corpus.split_marks import paint_split
from app.corpus.utterance_model import Column, Index, UtteranceModel
from app.theme import theme
from app.widgets.chip import paint_chip
from core.project.records import UtteranceRow

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
PAD = 8
PLAY_WIDTH = 36
EDITOR = "cell_transcript_editor"


class UtteranceDelegate(QStyledItemDelegate):
    """One method a column; everything is painted, nothing is a widget."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, UtteranceModel) else None
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._background(painter, rect, bool(state & QStyle.StateFlag.State_Selected), index.column())
        if row is not None and isinstance(model, UtteranceModel):
            cell = rect.adjusted(PAD, 0, -PAD, -1)
            self._cell(painter, cell, rect, model, row, index)
        painter.restore()

    def _background(self, painter: QPainter, rect: QRect, selected: bool, column: int) -> None:
        painter.fillRect(rect, theme.color("acttint" if selected else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if selected and column == Column.PLAY:
            bar = "act" if self._view.hasFocus() else "field"
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.color(bar))

    def _cell(
        self, painter: QPainter, cell: QRect, rect: QRect, model: UtteranceModel, row: UtteranceRow, index: Index
    ) -> None:
        faded = row.left_out or model.is_missing(row)
        ink = "dis" if faded else "ink"
        match index.column():
            case Column.PLAY:
                self._play(painter, rect, row, model, selected=index.row() == self._view.currentIndex().row())
            case Column.KEY:
                self._text(painter, cell, row.key, "mono", 400, "dis" if faded else "ink2", LEFT)
            case Column.LENGTH:
                self._text(painter, cell, model.text(row, Column.LENGTH), "body", 400, ink, RIGHT)
            case Column.SPEAKER:
                self._text(painter, cell, row.speaker, "body", 400, ink, LEFT)
            case Column.SPLIT:
                side = theme.px(8)
                paint_split(painter, QRectF(cell.left(), cell.center().y() - side / 2 + 1, side, side), row.split)
                cell.setLeft(cell.left() + side + 6)
                self._text(painter, cell, model.text(row, Column.SPLIT), "body", 400, ink, LEFT)
            case Column.TEXT:
                marks = () if model.spelling is None else model.spelling.marks(row.text)
                if marks:
                    paint_transcript(painter, cell, row.text, marks, ink)
                else:
                    self._text(painter, cell, row.text, "body", 400, ink, LEFT)
            case Column.PACE:
                fast = any(flag.kind == "fast" for flag in row.flags)
                role, weight = ("badink", 600) if fast else ("dis" if faded else "ink2", 400)
                self._text(painter, cell, model.text(row, Column.PACE), "body", weight, role, RIGHT)
            case Column.FLAGS:
                spot = cell.adjusted(0, 0, 0, 0)
                for text, role, icon in model.chips(row):
                    if spot.width() < theme.px(24):
                        break
                    spot.setLeft(spot.left() + paint_chip(painter, spot, text, role, icon) + 5)

    def _text(self, painter: QPainter, cell: QRect, text: str, size: str, weight: int, role: str, where: int) -> None:
        painter.setFont(theme.font(size, weight))
        painter.setPen(theme.color(role))
        cut = Qt.TextElideMode.ElideMiddle if size == "mono" else Qt.TextElideMode.ElideRight
        painter.drawText(cell, where, painter.fontMetrics().elidedText(text, cut, cell.width()))

    def _play(self, painter: QPainter, rect: QRect, row: UtteranceRow, model: UtteranceModel, selected: bool) -> None:
        if model.is_missing(row):
            return
        role = "actink" if row.id == model.playing else "ink2" if not selected else "ink"
        side = theme.px(12)
        ratio = painter.device().devicePixelRatioF()
        icon = theme.pixmap("pause" if row.id == model.playing else "play", role, side, ratio)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(rect.center()) + QPointF(1, 0.5))
        painter.drawPixmap(QPointF(round(spot.left()), round(spot.top())), icon)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName(EDITOR)
        editor.setAccessibleName(self.tr("Transcript"))
        editor.setStyleSheet(f"font-size: {theme.font('body').pixelSize()}px")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.end(False)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QLineEdit) and isinstance(model, UtteranceModel):
            model.setData(index, editor.text())


def paint_transcript(painter: QPainter, cell: QRect, text: str, marks: tuple[int, ...], role: str) -> None:
    """A transcript in one line; each marked character on a tint, in red, with a dotted line below."""
    font = theme.font("body")
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, cell.width())
    kept = len(shown) if shown == text else len(shown) - 1
    layout = QTextLayout(shown, font)
    formats = []
    odd = QTextCharFormat()
    odd.setForeground(theme.color("badink"))
    for mark in marks:
        if mark < kept:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = mark, 1, odd
            formats.append(piece)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    top = cell.top() + (cell.height() - line.height()) / 2 + 0.5
    for mark in marks:
        if mark >= kept:
            continue
        left, right = (cell.left() + _x_of(line, i) for i in (mark, mark + 1))
        painter.fillRect(QRectF(left, top + 1, right - left, line.height() - 2), theme.color("badtint"))
        pen = QPen(theme.color("bad"), 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 1])
        painter.setPen(pen)
        base = round(top + line.height())
        painter.drawLine(QPointF(left + 1, base), QPointF(right - 0.5, base))
    painter.setPen(theme.color(role))
    layout.draw(painter, QPointF(cell.left(), top))


def _x_of(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
