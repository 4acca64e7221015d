"""The utterances of the project that would help against a habit, and those of train that it is learnt from."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayModel, PlayTable, paint_play
from app.i18n import tr
from app.widgets.cells import PAD, paint_ground, paint_text
from app.widgets.chip import paint_chip
from app.widgets.fitted_table import Columns
from app.widgets.marked_text import paint_marked
from app.widgets.row_model import Index
from core.project.records import UtteranceRow

KEY, TEXT, SPLIT = 1, 2, 3
WIDTHS = {PLAY: PLAY_WIDTH, KEY: 124, SPLIT: 124}


class HelpModel(PlayModel[UtteranceRow]):
    """Rows of utterances in the order that was given."""

    columns = 4

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.playing = ""

    def set_playing(self, key: str) -> None:
        self.playing = key
        self.touched(PLAY, PLAY)

    def titles(self) -> tuple[str, ...]:
        return "", tr("Utterance"), tr("Said"), tr("Where")

    def heard_as(self, one: UtteranceRow) -> str:
        return one.key

    def hint(self, one: UtteranceRow, column: int) -> str:
        return one.text if column == TEXT else ""

    def text(self, one: UtteranceRow, column: int) -> str:
        where = tr("in training") if one.counted_split == "train" else tr("would help")
        return ("", one.key, one.text, where)[column]


class HelpDelegate(QStyledItemDelegate):
    """Where an utterance is stands as a chip."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HelpModel)
        one, column = model.thing(index.row()), index.column()
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
        return self.listed.thing(self.currentIndex().row())
