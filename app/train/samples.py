"""What the model writes now: a table of dev utterances with coloured differences, errors and trend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.train import formatting
from app.train.views import SampleRow
from app.widgets.cells import PAD, dress_table, paint_ground, paint_text
from app.widgets.diff import paint_line, pieces, spoken
from app.widgets.row_model import Index, RowModel
from app.widgets.sparkline import paint_sparkline

PLAY, SPEAKER, TEXT, ERRORS, TREND = range(5)
RowRole = Qt.ItemDataRole.UserRole + 1
PlayingRole = Qt.ItemDataRole.UserRole + 2


class SampleModel(RowModel):
    """Rows stay in the order of the first check, so that progress is seen in place."""

    columns = 5
    right = frozenset((ERRORS,))

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SampleRow] = []
        self._source = ""
        self._playing = ""
        self._role = "tgt"

    def show(self, rows: Sequence[SampleRow], source: str, role: str) -> None:
        """Show rows; `source` names the language whose habits are marked, `role` colours the trends."""
        if tuple(rows) == tuple(self._rows) and (source, role) == (self._source, self._role):
            return
        same = [row.key for row in rows] == [row.key for row in self._rows]
        self._source, self._role = source, role
        if same:
            self._rows = list(rows)
            self.touched(0, TREND)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> SampleRow | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @property
    def trend_role(self) -> str:
        return self._role

    def set_playing(self, key: str) -> None:
        """Mark the utterance that plays; "" for none."""
        self._playing = key
        self.touched(PLAY, PLAY)

    def titles(self) -> tuple[str, ...]:
        return "", tr("Speaker"), tr("Said, and what the model wrote"), tr("Errors"), tr("Trend")

    def count(self) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == RowRole:
            return row
        if role == PlayingRole:
            return row.key == self._playing
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", row.speaker, row.hypothesis, formatting.percent(row.wer), "")[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == TEXT:
            return tr("Said: {said}\nWritten: {written}", said=row.reference, written=row.hypothesis or formatting.DASH)
        return None

    def _spoken(self, row: SampleRow, column: int) -> str:
        if column == PLAY:
            return tr("Play {key}", key=row.key)
        if column == TEXT:
            return spoken(row.diffs, row.habits.__contains__, self._source)
        if column == TREND:
            return ", ".join(formatting.percent(rate, 0) for rate in row.trend)
        return str(self.data(self.index(0, column).siblingAtRow(self._rows.index(row))) or "")


class SampleDelegate(QStyledItemDelegate):
    """Paints differences, errors and trends; the chosen row carries the selection bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SampleRow = index.data(RowRole)
        box: QRect = option.rect
        column = index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = box.adjusted(PAD, 0, -PAD, -1)
        if column == PLAY:
            side = theme.px(12)
            icon = "stop" if index.data(PlayingRole) else "play"
            spot = QRect(0, 0, side, side)
            spot.moveCenter(box.center())
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(spot.topLeft(), theme.pixmap(icon, "ink2", side, ratio))
        elif column == TEXT:
            paint_line(painter, cell, pieces(row.diffs, row.habits.__contains__))
        elif column == TREND:
            model = index.model()
            role = model.trend_role if isinstance(model, SampleModel) else "tgt"
            paint_sparkline(painter, QRectF(box.adjusted(6, 6, -6, -7)), row.trend, role)
        elif column == ERRORS:
            paint_text(painter, cell, str(index.data()), size="small", weight=500, right=True)
        else:
            paint_text(painter, cell, str(index.data()), "ink2", size="small")
        painter.restore()


class SampleTable(QTableView):
    """Enter or a press on the play mark plays the utterance."""

    play = Signal(str)  # utterance key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.samples = SampleModel(self)
        dress_table(self, "train_samples", tr("What the model writes now"), self.samples)
        self.setItemDelegate(SampleDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column in (PLAY, SPEAKER, ERRORS, TREND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(lambda index: self._play(index.row()))
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.row_height("body") + 3)
        self.horizontalHeader().setFixedHeight(theme.px(26))
        for column, width in ((PLAY, 36), (SPEAKER, 84), (ERRORS, 72), (TREND, 72)):
            self.setColumnWidth(column, max(theme.px(width), self.horizontalHeader().sectionSizeHint(column)))
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Single letters are shortcuts here, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._play(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(TREND, self.width() < theme.px(420))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == PLAY:
            self._play(index.row())

    def _play(self, number: int) -> None:
        row = self.samples.row(number)
        if row is not None:
            self.play.emit(row.key)
