"""The habits of the source: words or letters written its way, and what of the project would help against the current
one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.background.latest import Later, Latest
from app.context import Context
from app.evaluate import error_places
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.habits.habit_list import Habit, HabitTable, habits_of_letters, word_habits
from app.evaluate.habits.help_list import HelpTable
from app.evaluate.lower_view import Hint, LowerView, Round
from app.formatting import language
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.flow import FlowRow
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from app.widgets.strip import Strip
from core.evaluation.habit_help import Elsewhere, elsewhere
from core.progress import Stop
from core.project.queries import Reader

REST_MS = 120
LIST = 520


class HabitsView(LowerView):
    """Enter on a habit lists the utterances that have it; Enter on what would help opens it in Corpus."""

    ahead = False  # it asks the project

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self._latest = Latest(context.tasks, self)
        self._later = Later(REST_MS, self._look, self)
        self._round = Round()
        what = [("words", tr("Words")), ("letters", tr("Letters"))]
        self.what = Segmented(what, name="evaluate_habits_what", label=tr("Which habits"))
        self.facts = Label("", "small", 400, "ink2")
        self.head = QWidget()
        flow = FlowRow(12)
        self.head.setLayout(flow)
        flow.addWidget(self.what)
        flow.addWidget(self.facts)
        self.table, self.help = HabitTable(), HelpTable()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("evaluate_habits_split")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self._make_help())
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([theme.px(LIST), 2 * theme.px(LIST)])
        self.none = EmptyState("", name="evaluate_no_habits")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()
        self.follow(state)

    def _make_help(self) -> QWidget:
        """What would help, under what is to be said of it."""
        self.said = Label("", "small", 400, "ink2", wrap=True)
        strip = Strip()
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(16, 6, 16, 7)
        inside.addWidget(self.said)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.help, 1)
        return whole

    def _connect(self) -> None:
        self.what.chosen.connect(lambda _: self.refresh())
        self.table.moved.connect(self._on_moved)
        self.table.entered.connect(self.list_habit)
        self.table.played.connect(self._play_habit)
        self.help.entered.connect(self.open_in_corpus)
        self.help.played.connect(self._play_help)
        self._state.playing_changed.connect(lambda: self.help.listed.set_playing(self._state.playing))

    def refresh(self) -> None:
        found = self._state.analysis
        letters = self.what.value == "letters"
        habits = [] if found is None else habits_of_letters(found) if letters else word_habits(found)
        source = language(self._state.found.source) if self._state.found and self._state.found.source else ""
        some = found is not None and bool(found.kinds.habits)
        self.stack.setCurrentWidget(self.split if some or habits else self.none)
        self.none.set_text(
            tr("No word is spelt the way of {language}", language=source)
            if source
            else tr("This model comes from no other language")
        )
        wrong = found.kinds.substituted + found.kinds.extra if found is not None else 0
        count = found.kinds.habits if found is not None else 0
        self.facts.setText(
            tr_n("one of {wrong:,} wrong words is a habit of {language}",
                 "%n of {wrong:,} wrong words are habits of {language}", count, wrong=wrong, language=source)
            if source and count
            else ""
        )  # fmt: skip
        self.table.list_habits(habits)
        self._on_moved()

    def _on_moved(self) -> None:
        self._latest.forget()
        self._later.start()
        self.changed.emit()

    def _look(self) -> None:
        """Ask the project where what should have been written stands."""
        habit, folder = self.table.habit, self._context.session.project_folder
        if habit is None or not habit.said or folder is None:
            self._on_found(habit, None)
            return
        sought, letter = habit.said, habit.letter

        def work(_progress: object, cancelled: Stop) -> Elsewhere:
            with Reader(folder) as reader:
                return elsewhere(reader, sought, letter=letter, cancelled=cancelled)

        self._latest.ask(work, lambda found: self._on_found(habit, found))

    def _on_found(self, habit: Habit | None, found: Elsewhere | None) -> None:
        self.help.listed.list_things((*found.spare, *found.train) if found is not None else ())
        self.said.setText(help_words(habit, found) if habit is not None else "")
        self.changed.emit()

    # What keys do

    def stops(self) -> list[QWidget]:
        return [self.table, self.help] if self.stack.currentWidget() is self.split else []

    def hints(self) -> list[Hint]:
        if self.table.hasFocus():
            return [("Return", tr("list its utterances"))]
        return [("Return", tr("open in Corpus"))] if self.help.hasFocus() else []

    def list_habit(self) -> None:
        """List the utterances that have the current habit."""
        habit = self.table.habit
        if habit is None:
            return
        pair = (habit.said, habit.written)
        whole = self._state.filter.whole
        self._state.narrow(whole.narrowed(cell=pair) if habit.letter else whole.narrowed(mixup=pair))
        self.listed.emit()

    def play(self) -> None:
        if self.help.hasFocus():
            self._play_help()
        else:
            self._play_habit()

    def _play_habit(self) -> None:
        """Let an utterance that has the habit be heard, at the word or the letter; the next one each time."""
        habit, report = self.table.habit, self._state.report
        if habit is None or report is None or not habit.keys:
            return
        pair = habit.said, habit.written
        item = report.by_key.get(self._round.next_of((*pair, habit.letter), habit.keys))
        if item is not None:
            split = self._state.split
            place = (
                error_places.of_letter(item, *pair, split=split) if habit.letter else error_places.of_mixup(item, *pair)
            )
            self._state.ask_play(item.key, *(place or error_places.WHOLE))

    def _play_help(self) -> None:
        one, report = self.help.utterance, self._state.report
        if one is None or report is None:
            return
        if report.asked.project:
            self._context.status(tr("Enter opens the utterance in Corpus, where it can be heard."))
            return
        self._state.ask_play(one.key)

    def open_in_corpus(self) -> bool:
        one = self.help.utterance if self.help.hasFocus() else None
        if one is not None:
            self._context.go_to("corpus", utterance=one.id)
        return one is not None

    def copied(self) -> str:
        return self.table.copied() if self.table.listed.count() else ""


def help_words(habit: Habit, found: Elsewhere | None) -> str:
    """What the project holds against a habit."""
    if found is None:
        return tr("Nothing was said here: the model wrote a word too much.")
    trained = tr_n("one training utterance", "%n training utterances", found.trained)
    trained = trained if found.trained else tr("no training utterance")
    facts = {"said": habit.said, "trained": trained}
    if found.spared:
        spare = tr_n("one more is transcribed but in no split: in train it would help",
                     "%n more are transcribed but in no split: in train they would help", found.spared)  # fmt: skip
        return tr("“{said}” stands in {trained}; {spare}.", spare=spare, **facts)
    return tr(
        "“{said}” stands in {trained}. No other utterance is transcribed that has it: new ones would help.", **facts
    )
