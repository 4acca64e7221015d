"""Paints the cells of the utterance table and makes the editor for transcripts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from app.corpus.splits.split_marks import paint_split
from app.corpus.table.columns import NUMBERS, TIERS_FROM, TableColumn
from app.corpus.table.utterance_model import UtteranceModel, draft_chip
from app.i18n import tr
from app.theme import theme
from app.widgets.cell_editing import CellDelegate
from app.widgets.chip import paint_chip
from app.widgets.diff import change_pieces, paint_line
from app.widgets.marked_text import paint_marked
from app.widgets.mirrored import paint_edge
from app.widgets.row_model import Index
from app.widgets.row_painting import LEFT, RIGHT, RowPaint
from app.widgets.text_direction import direction
from core.project.records import UtteranceRow
from core.text.direction import runs_right_to_left

PAD = 8
PLAY_WIDTH = 36
EDITOR = "cell_transcript_editor"
WRITTEN = "written"
"""The theme's role of transcripts and tiers."""


class UtteranceDelegate(CellDelegate):
    """Paints rows whole, for the table, and makes the editor; everything is painted, nothing is a widget."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._paint = RowPaint(self)

    def paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        model: UtteranceModel,
        number: int,
        columns: Sequence[tuple[int, int, int]],
        selected: bool,
    ) -> None:
        """One row in `rect`: `columns` are (column, left, width) of those that are shown, in px of the view."""
        self._paint.ground(painter, rect, selected)
        row, begins = model.row_at(number), model.begins_recording(number)
        if begins and number:
            painter.fillRect(rect.left(), rect.top() - 1, rect.width(), 2, self._paint.colour("field"))
        faded = row is not None and (row.left_out or model.is_missing(row))
        current = number == self._view.currentIndex().row()
        for column, left, width in columns:
            cell = QRect(left, rect.top(), width, rect.height())
            if selected and column == TableColumn.PLAY:
                bar = "act" if self._view.hasFocus() else "field"
                paint_edge(painter, cell, self._paint.colour(bar))
            if row is not None and column == TableColumn.RECORDING and begins is not None and not faded:
                name = cell.adjusted(PAD, 0, -PAD, -1)
                weight, ink = (600, "ink") if begins else (400, "ink3")
                self._paint.text(painter, name, model.text(row, column), ink, LEFT, weight=weight)
            elif row is not None:
                self._cell(painter, cell, model, row, column, "dis" if faded else "ink", current)

    def _cell(
        self,
        painter: QPainter,
        rect: QRect,
        model: UtteranceModel,
        row: UtteranceRow,
        column: int,
        ink: str,
        current: bool,
    ) -> None:
        cell = rect.adjusted(PAD, 0, -PAD, -1)
        if column == TableColumn.TEXT and (aside := model.found_aside(row)) is not None:
            room = QRect(cell.left(), cell.top(), cell.width() // 3, cell.height())
            cell.setLeft(cell.left() + paint_chip(painter, room, aside[0], "cmp", "search") + 6)
        match column:
            case TableColumn.PLAY:
                self._play(painter, rect, row, model, selected=current)
            case TableColumn.SPLIT:
                side = theme.px(8)
                box = QRectF(cell.left(), cell.center().y() - side / 2 + 1, side, side)
                paint_split(painter, box, row.counted_split)
                cell.setLeft(cell.left() + side + 6)
                self._paint.text(painter, cell, model.text(row, TableColumn.SPLIT), ink)
            case TableColumn.TEXT if row.draft and not self._view.isColumnHidden(TableColumn.DRAFT):
                self._paint.text(painter, cell, row.text, ink, size=WRITTEN)
            case TableColumn.TEXT | TableColumn.DRAFT if row.draft:
                cell.setLeft(cell.left() + paint_chip(painter, cell, draft_chip(row), "cmp") + 6)
                own = column == TableColumn.DRAFT
                paint_marked(
                    painter, cell, row.draft, (), ink if own else "ink3", size=WRITTEN
                )  # what it would be, not what it is
            case TableColumn.TEXT:
                marks = () if model.spelling is None else model.spelling.marks(row.text)
                found = () if model.found is None else model.found.on("", row.text)
                if marks or found or runs_right_to_left(row.text):
                    paint_marked(painter, cell, row.text, marks, ink, found, WRITTEN)
                else:
                    self._paint.text(painter, cell, row.text, ink, size=WRITTEN)
            case TableColumn.READING if not row.transcribed:
                paint_marked(painter, cell, row.hypothesis, (), ink, size=WRITTEN)
            case TableColumn.READING:
                said = model.spelling.read(row.text) if model.spelling is not None else row.text
                paint_line(painter, cell, change_pieces(row.hypothesis, said) if row.hypothesis else ())
            case TableColumn.FLAGS:
                spot = cell.adjusted(0, 0, 0, 0)
                for text, role, icon in model.chips(row):
                    if spot.width() < theme.px(24):
                        break
                    spot.setLeft(spot.left() + paint_chip(painter, spot, text, role, icon) + 5)
            case column if (
                column >= TIERS_FROM
                and model.found is not None
                and (found := model.found.on(model.sort_key(column) or "", model.text(row, column)))
            ):
                paint_marked(painter, cell, model.text(row, column), (), "ink2" if ink == "ink" else ink, found)
            case column:
                self._plain(painter, cell, model, row, column, ink)

    def _plain(
        self, painter: QPainter, cell: QRect, model: UtteranceModel, row: UtteranceRow, column: int, ink: str
    ) -> None:
        """A cell that is just a text: numbers at the right, ids in the typewriter face, side facts in grey."""
        role, weight = ink, 400
        if column == TableColumn.PACE and any(flag.kind == "fast" for flag in row.flags):
            role, weight = "badink", 600
        elif column not in (TableColumn.LENGTH, TableColumn.SPEAKER) and ink == "ink":
            role = "ink2"
        text = model.text(row, column)
        if text and model.is_doubtful(row, column):
            role = "ink3"
        size = "mono" if column == TableColumn.KEY else WRITTEN if column >= TIERS_FROM else "body"
        where = RIGHT if column in NUMBERS else LEFT
        self._paint.text(painter, cell, text, role, where, size=size, weight=weight)

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
        editor.setAccessibleName(tr("Transcript"))
        font = theme.font(WRITTEN)
        families = ", ".join(f"'{family}'" for family in font.families())
        editor.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px")
        return editor

    def fill(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            text = str(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.setLayoutDirection(direction(text))
            editor.setText(text)
            editor.end(False)
