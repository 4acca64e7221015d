"""What stands at the points of a scatter: what both models wrote of utterances, how often they have words right."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate.charts.across import paint_mark
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayModel, PlayTable, paint_play
from app.evaluate.scatter.points import Mark
from app.evaluate.table.error_line import ErrorLine, error_line
from app.formatting import language, number, percent, signed
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.cells import PAD, paint_ground, paint_text, two_lines
from app.widgets.diff import DiffPiece, paint_line
from app.widgets.fitted_table import Columns
from app.widgets.mirrored import mirrored
from app.widgets.row_model import Index
from core.delimited import clipboard_line
from core.evaluation.analysis import WordLine
from core.evaluation.report import Report

NAME, TEXT, GAIN = 1, 2, 3
WIDTHS = {PLAY: PLAY_WIDTH, NAME: 132, GAIN: 84}
LINES_KEPT = 256
Lines = tuple[ErrorLine, ErrorLine]
NOTHING = ErrorLine((), (), "")


class MarkModel(PlayModel[Mark]):
    """Rows of marks; what was written of an utterance is aligned as its row is seen."""

    columns = 4
    right = frozenset((GAIN,))

    def __init__(self, state: EvaluationState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.of_words = False
        self._lines: OrderedDict[str, Lines] = OrderedDict()
        self._habits: frozenset[str] = frozenset()
        state.playing_changed.connect(lambda: self.touched(PLAY, PLAY))

    def forget(self) -> None:
        """Other reports."""
        found = self._state.found
        self._lines.clear()
        self._habits = frozenset(one.written for one in found.analysis.mixups if one.habit) if found else frozenset()

    def show(self, marks: Sequence[Mark], *, words: bool) -> None:
        """These and no others: `words`, else utterances."""
        self.of_words = words
        self.list_things(marks)

    def word(self, mark: Mark) -> WordLine | None:
        words = self._state.words
        return words.line(mark.name) if words is not None else None

    def is_playing(self, row: int) -> bool:
        mark = self.thing(row)
        return mark is not None and not self.of_words and mark.name == self._state.playing

    def lines(self, mark: Mark) -> Lines:
        """What this model wrote of an utterance, and what the other one."""
        if mark.name not in self._lines:
            self._lines[mark.name] = self._line(self._state.report, mark), self._line(self._state.other, mark)
            while len(self._lines) > LINES_KEPT:
                self._lines.popitem(last=False)
        return self._lines[mark.name]

    def _line(self, report: Report | None, mark: Mark) -> ErrorLine:
        item = report.by_key.get(mark.name) if report is not None else None
        found = self._state.found
        source = language(found.source) if found is not None and found.source else ""
        return error_line(item, self._habits.__contains__, source) if item is not None else NOTHING

    @property
    def role_of_other(self) -> str:
        """The colour of the other model's kind."""
        return self._state.role_of_other

    @property
    def names(self) -> tuple[str, str]:
        """Of this model and of the other."""
        report, other = self._state.report, self._state.other
        return report.asked.name if report is not None else "", other.asked.name if other is not None else ""

    def titles(self) -> tuple[str, ...]:
        if self.of_words:
            return "", tr("Word"), tr("Right"), tr("Gained")
        return "", tr("Utterance"), tr("Written"), tr("Gained")

    def rights(self, mark: Mark) -> tuple[str, str]:
        """How often a word is right, by both models."""
        line, (name, other) = self.word(mark), self.names
        if line is None:
            return "", ""
        said = tr_n("said once", "said %n times", mark.weight)

        def words(name: str, wrong: float) -> str:
            return tr("{name}: {share} right, {said}", name=name, share=percent(1 - wrong), said=said)

        return words(name, mark.y), words(other, mark.x)

    def gain(self, mark: Mark) -> str:
        """How many words (or letters) more are right."""
        return signed(round(mark.gain)) if round(mark.gain) else "±" + number(0)

    def heard_as(self, mark: Mark) -> str:
        return mark.name

    def text(self, mark: Mark, column: int) -> str:
        match column:
            case 1:
                return mark.name
            case 2 if self.of_words:
                return ". ".join(self.rights(mark))
            case 2:
                spoken = zip(self.names, self.lines(mark), strict=True)
                return ". ".join(tr("{name}: {text}", name=name, text=line.spoken) for name, line in spoken)
            case _:
                return self.gain(mark)


class MarkDelegate(QStyledItemDelegate):
    """Two lines a row: what this model wrote, and below it the other one, each with its model's mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MarkModel)
        mark, column = model.thing(index.row()), index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = QRect(option.rect).adjusted(PAD, 0, -PAD, -1)
        if mark is None:
            pass
        elif column == PLAY:
            paint_play(painter, option.rect, playing=model.is_playing(index.row()))
        elif column == NAME and model.of_words:
            paint_text(painter, cell, mark.name)
        elif column == NAME:
            paint_text(painter, cell, mark.name, "ink2", size="mono")
        elif column == GAIN:
            role = "tgtink" if mark.gain > 0 else "ink2"
            paint_text(painter, cell, model.gain(mark), role, size="small", weight=500, right=True)
        else:
            self._paint_both(painter, cell, model, mark)
        painter.restore()

    @staticmethod
    def _paint_both(painter: QPainter, cell: QRect, model: MarkModel, mark: Mark) -> None:
        first, second = two_lines(cell)
        second.setHeight(first.height())
        texts = model.rights(mark) if model.of_words else ("", "")
        shown: list[tuple[DiffPiece, ...]] = [()] * 2
        if not model.of_words:
            shown = [line.pieces for line in model.lines(mark)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line, role, text, pieces in zip((first, second), ("tgt", model.role_of_other), texts, shown, strict=True):
            side = theme.px(12)
            sign = mirrored(QRect(line.left(), line.top(), side, line.height()), line)
            paint_mark(painter, QPointF(sign.center()), role, 3.0)
            room = mirrored(line.adjusted(side + 4, 0, 0, 0), line)
            if model.of_words:
                paint_text(painter, room, text, "ink2", size="small")
            else:
                paint_line(painter, room, pieces, "small")


class MarkTable(PlayTable):
    """What stands at a point, or everywhere."""

    def __init__(self, state: EvaluationState, parent: QWidget | None = None) -> None:
        self.listed = MarkModel(state)
        columns = Columns(TEXT, WIDTHS, two_lines=True)
        super().__init__("evaluate_marks", tr("What both models wrote"), self.listed, MarkDelegate(), columns, parent)

    @property
    def mark(self) -> Mark | None:
        """The current row's."""
        return self.listed.thing(self.currentIndex().row())

    def copied(self) -> str:
        """The chosen rows as lines with tabs, under their heads."""
        name, other = self.listed.names
        head = [self.listed.titles()[NAME], tr("Wrong by {name}", name=name), tr("Wrong by {name}", name=other)]
        marks = [mark for row in self.chosen_rows if (mark := self.listed.thing(row)) is not None]
        lines = [[mark.name, percent(mark.y), percent(mark.x)] for mark in marks]
        return "\n".join(clipboard_line(line) for line in (head, *lines)) + "\n"
