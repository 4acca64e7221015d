"""The table of words: how often each was said, is wrong, is right, stands in training, and what was written instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayModel, PlayTable, paint_play
from app.formatting import number, percent
from app.i18n import tr
from app.widgets.cells import PAD, paint_ground, paint_text
from app.widgets.diff import DiffPiece, Look, paint_line
from app.widgets.fitted_table import Columns
from app.widgets.row_model import Index
from app.widgets.sort_header import SortHeader
from core.delimited import clipboard_line
from core.evaluation.analysis import Analysis, Band, Mixup, WordLine
from core.evaluation.word_figures import WordFigures
from core.evaluation.words import BandRate
from core.text.fold import folded

WORD, INSTEAD, SAID, WRONG, RIGHT, OTHER, TRAINED = range(1, 8)
WIDTHS = {PLAY: PLAY_WIDTH, WORD: 110, SAID: 78, WRONG: 78, RIGHT: 78, OTHER: 116, TRAINED: 96}
LEAST_INSTEAD = 120


class WordModel(PlayModel[WordLine]):
    """`rows` are places in the analysis's words: those of a band, and of these the ones that hold a text."""

    columns = 8
    right = frozenset((SAID, WRONG, RIGHT, OTHER, TRAINED))

    def __init__(self, state: EvaluationState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.lines: tuple[WordLine, ...] = ()
        self.bands: tuple[BandRate, ...] = ()
        self.rows: NDArray[np.int64] = np.empty(0, np.int64)
        self.sorted_by, self.descending = WRONG, True
        self.band: Band | None = None
        self.search = ""
        self._values: dict[int, NDArray[Any]] = {}
        self._orders: dict[int, NDArray[np.int64]] = {}
        self._figures: WordFigures | None = None
        self._folded: list[str] = []
        self._of: Analysis | None = None

    def show(self) -> None:
        """The words of the state's analysis."""
        found = self._state.analysis
        if found is self._of:
            return
        self.beginResetModel()
        self._of, self._figures = found, self._state.words
        words = self._figures
        self._orders.clear()
        self._folded = []
        if words is None:
            self.lines, self.bands, self._values = (), (), {}
        else:
            self.lines, self.bands = words.lines, words.bands
            self._values = {
                SAID: words.said, WRONG: words.wrong, RIGHT: words.right, OTHER: words.other, TRAINED: words.trained,
            }  # fmt: skip
        self.rows = self._listed()
        self.endResetModel()

    def look_for(self, search: str, band: Band | None) -> None:
        """Only words that hold this, of this band."""
        if (search, band) != (self.search, self.band):
            self.search, self.band = search, band
            self.list_again()

    def list_again(self) -> None:
        self.beginResetModel()
        self.rows = self._listed()
        self.endResetModel()

    def _listed(self) -> NDArray[np.int64]:
        order = self._order(self.sorted_by)
        if self.descending:
            order = order[::-1]
        mask = np.ones(len(self.lines), bool)
        if self.band is not None:
            mask &= np.array([line.band == self.band for line in self.lines], bool)
        if sought := folded(self.search.strip()):
            self._folded = self._folded or [folded(line.word) for line in self.lines]
            mask &= np.array([sought in word for word in self._folded], bool)
        return order[mask[order]]

    def _order(self, column: int) -> NDArray[np.int64]:
        """Ascending; of equal words those said more often come last, so that they are first from the other end."""
        if column not in self._orders:
            count = len(self.lines)
            if column == WORD:
                order = sorted(range(count), key=lambda i: self.lines[i].word.casefold())
                self._orders[column] = np.asarray(order, np.int64)
            else:
                said = self._values.get(SAID, np.empty(0))
                tie = -said if column == RIGHT else said
                values = np.nan_to_num(self._values.get(column, np.empty(0)), nan=-1.0)
                self._orders[column] = np.lexsort((-np.arange(count), tie, values)).astype(np.int64)
        return self._orders[column]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column in (WORD, *self._values):
            self.sorted_by, self.descending = column, order == Qt.SortOrder.DescendingOrder
            self.list_again()

    def thing(self, row: int) -> WordLine | None:
        return self.lines[int(self.rows[row])] if 0 <= row < len(self.rows) else None

    def instead(self, line: WordLine) -> Sequence[Mixup]:
        """What was written for a word, the most frequent first."""
        return self._figures.instead(line.word) if self._figures is not None else ()

    def titles(self) -> tuple[str, ...]:
        other = self._state.other
        return (
            "", tr("Word"), tr("Written instead"), tr("Said"), tr("Wrong"), tr("Right"),
            other.asked.name if other is not None else "", tr("In training"),
        )  # fmt: skip

    def count(self) -> int:
        return len(self.rows)

    def heard_as(self, line: WordLine) -> str:
        return line.word

    def text(self, line: WordLine, column: int) -> str:
        match column:
            case 1:
                return line.word
            case 2:
                return ", ".join(instead_words(one) for one in self.instead(line))
            case 3:
                return number(line.said)
            case 4:
                return number(line.said - line.right) if line.said > line.right else ""
            case 5:
                return percent(line.right / max(line.said, 1), 0)
            case 6:
                return "" if line.other_share is None else percent(line.other_share, 0)
            case 7:
                return "" if line.trained is None else number(line.trained) if line.trained else tr("never")
            case _:
                return ""


def instead_words(one: Mixup) -> str:
    """What was written for a word, and how often."""
    if not one.written:
        return tr("left out, {count}", count=number(one.count))
    return tr("{word}, {count}", word=one.written, count=number(one.count))


class WordDelegate(QStyledItemDelegate):
    """What was written instead has the looks of differences."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, WordModel)
        line, column = model.thing(index.row()), index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = QRect(option.rect).adjusted(PAD, 0, -PAD, -1)
        if line is None:
            pass
        elif column == PLAY:
            paint_play(painter, option.rect)
        elif column == INSTEAD:
            paint_line(painter, cell, instead_pieces(model.instead(line)), "small")
        elif column == WORD:
            paint_text(painter, cell, line.word)
        else:
            role = "ink" if column in (WRONG, RIGHT) else "ink2"
            weight = 500 if column == WRONG else 400
            paint_text(painter, cell, model.text(line, column), role, size="small", weight=weight, right=True)
        painter.restore()


def instead_pieces(found: Sequence[Mixup]) -> list[DiffPiece]:
    """What was written for a word, each with its count behind it."""
    pieces: list[DiffPiece] = []
    for one in found:
        look: Look = "left_out" if not one.written else "habit" if one.habit else "wrong"
        pieces.append(DiffPiece(one.written or tr("left out"), look))
        pieces.append(DiffPiece(number(one.count) + "  ", "same"))
    return pieces


class WordTable(PlayTable):
    """Its current row is the word that keys are about."""

    def __init__(self, state: EvaluationState, parent: QWidget | None = None) -> None:
        self._state = state
        self.listed = WordModel(state)
        columns = Columns(INSTEAD, WIDTHS, (TRAINED, SAID), LEAST_INSTEAD)
        super().__init__(
            "evaluated_words", tr("Words, and how often they are right"), self.listed, WordDelegate(), columns, parent
        )
        header = SortHeader("evaluated_words_header", tr("Columns of the words"), self.listed.right, (PLAY,), self)
        self.use_header(header, INSTEAD)
        header.setSortIndicator(WRONG, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._on_sort)
        self._dress()

    @property
    def line(self) -> WordLine | None:
        """The current word."""
        return self.listed.thing(self.currentIndex().row())

    def copied(self) -> str:
        """The chosen rows as lines with tabs, under their heads."""
        titles = self.listed.titles()
        columns = [column for column in range(WORD, self.listed.columns) if titles[column]]
        found = [line for row in self.chosen_rows if (line := self.listed.thing(row)) is not None]
        lines = [clipboard_line([titles[column] for column in columns])]
        lines += [clipboard_line([self.listed.text(line, column) for column in columns]) for line in found]
        return "\n".join(lines) + "\n"

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        """Counts begin with the largest; what has no order leaves the one that is."""
        if column in (PLAY, INSTEAD):
            header = self.horizontalHeader()
            header.blockSignals(True)
            shown = Qt.SortOrder.DescendingOrder if self.listed.descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(self.listed.sorted_by, shown)
            header.blockSignals(False)
            return
        self.listed.sort(column, order)

    def fit_columns(self) -> None:
        super().fit_columns()
        self.setColumnHidden(OTHER, self._state.other is None)
        if not any(line.trained is not None for line in self.listed.lines[:1]):
            self.setColumnHidden(TRAINED, True)
