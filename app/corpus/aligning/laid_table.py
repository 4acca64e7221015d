"""Sentences with the times that were found for them, and between them speech that the text does not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_play, paint_text
from app.widgets.chip import paint_chip
from app.widgets.fitted_table import Columns, FittedTable
from app.widgets.mirrored import mirrored
from app.widgets.row_model import Index, RowModel
from core.text_alignment.placing import Laid
from core.wording import say

TIMES, SPEAKER, TEXT, STATE, SURE = range(5)
NO_TEXT = "no_text"
STATES = {
    "placed": say("Placed"),
    "uncertain": say("Uncertain, listen"),
    "not_heard": say("Not heard: left out"),
    NO_TEXT: say("Speech without text"),
}
STEP_S = 0.1
SIGN = 18
"""Room for the sign to play, in px at 100%."""


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One line: a sentence, or speech without a text and what the model heard there. `sure` is 0..1; seconds of the
    recording, 0 and 0 where nothing was heard."""

    state: str
    start_s: float
    end_s: float
    speaker: str
    text: str
    sure: float

    @property
    def heard(self) -> bool:
        """Whether there is sound to play."""
        return self.end_s > self.start_s


def rows_of(laid: Laid) -> list[LaidRow]:
    """All sentences in their order; speech without text stands before the first sentence that is said later."""
    stretches = [LaidRow(NO_TEXT, start, end, "", heard, 0.0) for start, end, heard in laid.without_text]
    stretches.sort(key=lambda row: row.start_s, reverse=True)
    rows: list[LaidRow] = []
    for one in laid.placements:
        row = LaidRow(one.state, one.start_s, one.end_s, one.sentence.speaker, one.sentence.text, one.sure)
        while row.heard and stretches and stretches[-1].start_s < row.start_s:
            rows.append(stretches.pop())
        rows.append(row)
    return [*rows, *reversed(stretches)]


def between(start_s: float, end_s: float) -> str:
    """A stretch of the recording, as people read it."""
    return tr(
        "{start}–{end}",
        start=formatting.position(start_s, STEP_S, minutes=True),
        end=formatting.position(end_s, STEP_S, minutes=True),
    )


class LaidModel(RowModel):
    """The rows of what was found."""

    columns = 5

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[LaidRow] = ()

    def show_rows(self, rows: Sequence[LaidRow]) -> None:
        """Other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def titles(self) -> tuple[str, ...]:
        return tr("Time"), tr("Speaker"), tr("Text"), tr("State"), tr("How sure")

    def count(self) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column != TEXT:
            return None
        if column == TIMES:
            return between(row.start_s, row.end_s) if row.heard else ""
        if column == STATE:
            return tr(STATES[row.state])
        if column == SURE:
            return formatting.percent(row.sure, 0) if row.state != NO_TEXT else ""
        return row.speaker if column == SPEAKER else row.text


class LaidDelegate(QStyledItemDelegate):
    """Times after a sign to play them, and how sure as a bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, LaidModel)
        row, column = model.rows[index.row()], index.column()
        rect: QRect = option.rect
        cell = rect.adjusted(PAD, 0, -PAD, 0)
        painter.save()
        paint_ground(painter, option, column == 0)
        if column == TIMES and row.heard:
            paint_play(painter, sign_in(rect).left(), rect, False)
            cell = mirrored(rect.adjusted(PAD + theme.px(SIGN), 0, -PAD, 0), rect)
            paint_text(painter, cell, str(model.data(index)), "ink2", size="mono")
        elif column == STATE and row.state != "placed":
            paint_chip(painter, cell, str(model.data(index)), *_look(row.state))
        elif column == SURE and row.state != NO_TEXT:
            _paint_bar(painter, cell, rect, row)
        elif column in (SPEAKER, TEXT):
            there = row.state in ("placed", "uncertain")
            paint_text(painter, cell, str(model.data(index)), "ink" if there else "ink2")
        painter.restore()


def sign_in(rect: QRect) -> QRect:
    """Where the sign to play stands in the cell of the times."""
    return mirrored(QRect(rect.left() + PAD, rect.top(), theme.px(10), rect.height()), rect)


def _look(state: str) -> tuple[str, str]:
    return ("bad", "warn") if state == "uncertain" else ("cmp" if state == NO_TEXT else "plain", "")


def _paint_bar(painter: QPainter, cell: QRect, whole: QRect, row: LaidRow) -> None:
    high = theme.px(7)
    bar = QRectF(cell.left(), cell.center().y() - high / 2 + 1, cell.width(), high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("line"))
    painter.drawRoundedRect(bar, 2, 2)
    full = QRect(cell.left(), round(bar.top()), round(bar.width() * row.sure), round(high))
    painter.setBrush(theme.color("bad" if row.state == "uncertain" else "field"))
    if row.heard and full.width() > 0:
        painter.drawRoundedRect(QRectF(mirrored(full, whole)), 2, 2)


class LaidTable(FittedTable):
    """Space or Enter plays the current row, U goes to the next that is uncertain; a click on the sign plays, too."""

    play_asked = Signal()
    looked_at = Signal(int)

    def __init__(self, model: LaidModel, parent: QWidget | None = None) -> None:
        widths = {TIMES: 172, SPEAKER: 104, STATE: 150, SURE: 84}
        columns = Columns(TEXT, widths, (SURE, SPEAKER), 220)
        name, spoken = "align_preview", tr("Sentences and where they are said")
        super().__init__(name, spoken, model, LaidDelegate(), columns, parent=parent)
        self._model = model
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.looked_at.emit(now.row()))
        self.doubleClicked.connect(lambda _: self.play_asked.emit())

    def go_to(self, row: int) -> None:
        """Make a row current, in the middle of what is seen."""
        if 0 <= row < self._model.count():
            self.selectRow(row)
            self.scrollTo(self._model.index(row, TEXT), self.ScrollHint.PositionAtCenter)

    def next_uncertain(self) -> bool:
        """Go to the next uncertain row, from the last on to the first; False where there is none."""
        rows, here = self._model.rows, self.currentIndex().row()
        ahead = [*range(here + 1, len(rows)), *range(here + 1)]
        found = next((row for row in ahead if rows[row].state == "uncertain"), -1)
        self.go_to(found)
        return found >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_asked.emit()
        elif event.key() == Qt.Key.Key_U:
            self.next_uncertain()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        sign = sign_in(self.visualRect(index)).adjusted(-PAD, 0, PAD, 0)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and index.isValid() and index.column() == TIMES and sign.contains(at):
            self.play_asked.emit()
