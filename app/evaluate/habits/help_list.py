"""The utterances of the project that would help against a habit, and those of train that it is learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayTable, paint_play
from app.i18n import tr
from app.widgets.cells import PAD, paint_ground, paint_text
from app.widgets.chip import paint_chip
from app.widgets.fitted_table import Columns
from app.widgets.marked_text import paint_marked
from app.widgets.row_model import Index, RowModel
from core.project.records import UtteranceRow

KEY, TEXT, SPLIT = 1, 2, 3
WIDTHS = {PLAY: PLAY_WIDTH, KEY: 124, SPLIT: 124}


class HelpModel(RowModel):
    """Rows of utterances in the order that was given."""

    columns = 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.utterances: Sequence[UtteranceRow] = ()
        self.playing = ""

    def show(self, utterances: Sequence[UtteranceRow]) -> None:
        self.beginResetModel()
        self.utterances = utterances
        self.endResetModel()

    def set_playing(self, key: str) -> None:
        self.playing = key
        self.touched(PLAY, PLAY)

    def utterance(self, row: int) -> UtteranceRow | None:
        return self.utterances[row] if 0 <= row < len(self.utterances) else None

    def titles(self) -> tuple[str, ...]:
        return "", tr("Utterance"), tr("Said"), tr("Where")

    def count(self) -> int:
        return len(self.utterances)

    def text(self, one: UtteranceRow, column: int) -> str:
        """A cell in words."""
        where = tr("in training") if one.counted_split == "train" else tr("would help")
        return ("", one.key, one.text, where)[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.utterance(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == PLAY:
            return tr("Play {key}", key=one.key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(one, index.column())
        return one.text if role == Qt.ItemDataRole.ToolTipRole and index.column() == TEXT else None


class HelpDelegate(QStyledItemDelegate):
    """Where an utterance is stands as a chip."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HelpModel)
        one, column = model.utterance(index.row()), index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = QRect(option.rect).adjusted(PAD, 0, -PAD, -1)
        if one is None:
            pass
        elif column == PLAY:
            paint_play(painter, option.rect, playing=one.key == model.playing)
        elif column == KEY:
            paint_text(painter, cell, one.key, "ink2", size="mono")
        elif column == TEXT:
            paint_marked(painter, cell, one.text, ())
        else:
            paint_chip(painter, cell, model.text(one, SPLIT), "plain" if one.counted_split == "train" else "tgt")
        painter.restore()


class HelpTable(PlayTable):
    """Its current row is the utterance that keys are about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.listed = HelpModel()
        columns = Columns(TEXT, WIDTHS, (KEY,), 200)
        super().__init__(
            "evaluate_help", tr("Utterances that have it"), self.listed, HelpDelegate(), columns, parent=parent
        )

    @property
    def utterance(self) -> UtteranceRow | None:
        """The current row's."""
        return self.listed.utterance(self.currentIndex().row())
