"""The habits of the source in an evaluation, as a list: words spelt its way, or the letters it would write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.evaluate.play_table import PLAY, PLAY_WIDTH, PlayModel, PlayTable, paint_play
from app.formatting import number, percent
from app.i18n import tr
from app.widgets.cells import PAD, paint_ground, paint_text
from app.widgets.diff import DiffPiece, paint_line
from app.widgets.fitted_table import Columns
from app.widgets.row_model import Index
from app.widgets.text_direction import letter_shown
from core.delimited import clipboard_line
from core.evaluation.analysis import Analysis
from core.evaluation.habit_help import letter_habits

HABIT, COUNT, SHARE, ALIKE = 1, 2, 3, 4
WIDTHS = {PLAY: PLAY_WIDTH, COUNT: 70, SHARE: 112, ALIKE: 84}


@dataclass(frozen=True)
class Habit:
    """What was said and written, how often, of how many times that it was said (0: not known), and in which
    utterances. `letter`, else a word. `alike`: see `Mixup`."""

    said: str
    written: str
    count: int
    of: int
    keys: tuple[str, ...]
    letter: bool = False
    alike: float | None = None


def word_habits(analysis: Analysis) -> list[Habit]:
    """Words spelt the source's way, the most frequent first; those that nobody said stand for no word."""
    mixups = [one for one in analysis.mixups if one.habit]
    wanted = {one.said for one in mixups}
    said = {line.word: line.said for line in analysis.words if line.word in wanted} if wanted else {}
    return [Habit(m.said, m.written, m.count, said.get(m.said, 0), m.keys, alike=m.alike) for m in mixups]


def habits_of_letters(analysis: Analysis) -> list[Habit]:
    """Letters written as the source would, the most frequent first."""
    return [
        Habit(cell.said, cell.written, cell.count, cell.of, cell.keys, letter=True) for cell in letter_habits(analysis)
    ]


class HabitModel(PlayModel[Habit]):
    """Rows of habits in the order that was given."""

    columns = 5
    right = frozenset((COUNT, SHARE, ALIKE))

    def titles(self) -> tuple[str, ...]:
        return "", tr("Written, and said"), tr("Times"), tr("Of times said"), tr("Used alike")

    def heard_as(self, habit: Habit) -> str:
        return habit.said or habit.written

    def text(self, habit: Habit, column: int) -> str:
        match column:
            case 1:
                return tr("written {word}; said {said}", word=habit.written, said=habit.said or "–")
            case 2:
                return number(habit.count)
            case 3:
                return percent(habit.count / habit.of) if habit.of else ""
            case 4:
                return number(habit.alike, 2) if habit.alike is not None else ""
            case _:
                return ""

    def hint(self, habit: Habit, column: int) -> str:
        if column != ALIKE or habit.alike is None:
            return ""
        return tr(
            "How like the word that was said it is used, by both languages’ word vectors: near 1 is the source’s word"
            " for it, near 0 a slip that only looks like one."
        )


class HabitDelegate(QStyledItemDelegate):
    """A habit has the looks that it has in the lines of utterances."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, HabitModel)
        habit, column = model.thing(index.row()), index.column()
        painter.save()
        paint_ground(painter, option, column == PLAY)
        cell = QRect(option.rect).adjusted(PAD, 0, -PAD, -1)
        if habit is None:
            pass
        elif column == PLAY:
            paint_play(painter, option.rect)
        elif column == HABIT:
            pieces = [DiffPiece(letter_shown(habit.written) if habit.letter else habit.written, "habit")]
            if habit.said:
                pieces.append(DiffPiece(letter_shown(habit.said) if habit.letter else habit.said, "reference"))
            paint_line(painter, cell, pieces)
        else:
            weight = 500 if column == COUNT else 400
            role = "ink" if column == COUNT else "ink2"
            paint_text(painter, cell, model.text(habit, column), role, size="small", weight=weight, right=True)
        painter.restore()


class HabitTable(PlayTable):
    """Its current row is the habit that help is looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.listed, self._alike = HabitModel(), False
        columns = Columns(HABIT, WIDTHS, (ALIKE, SHARE), 150)
        super().__init__("evaluate_habits", tr("Habits of the source"), self.listed, HabitDelegate(), columns, parent)

    @property
    def habit(self) -> Habit | None:
        """The current row's."""
        return self.listed.thing(self.currentIndex().row())

    def list_habits(self, habits: Sequence[Habit]) -> None:
        """Show these; how like words are used has a column where anything is known of that."""
        self._alike = any(habit.alike is not None for habit in habits)
        self.listed.list_things(habits)
        self.fit_columns()

    def fit_columns(self) -> None:
        super().fit_columns()
        if not self._alike:
            self.setColumnHidden(ALIKE, True)

    def copied(self) -> str:
        """The chosen rows as lines with tabs, under their heads."""
        found = [habit for row in self.chosen_rows if (habit := self.listed.thing(row)) is not None]
        shown = (COUNT, SHARE, ALIKE) if self._alike else (COUNT, SHARE)
        lines = [[h.written, h.said, *(self.listed.text(h, column) for column in shown)] for h in found]
        head = [tr("Written"), tr("Said"), *(self.listed.titles()[column] for column in shown)]
        return "\n".join(clipboard_line(line) for line in (head, *lines)) + "\n"
