"""Train, dev and test on the Corpus page: dividing anew, listing one of them, and what is promised of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.background.latest import Later
from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.filters.rule_words import condition_words
from app.corpus.plots.summary_strip import SummaryStrip
from app.corpus.question import ASIDE, FilterChip
from app.corpus.selection import Selection
from app.corpus.table.list_answers import ListAnswer
from app.i18n import tr
from core.project.filters import Condition, these
from core.wording import Said

PROMISE_MS = 1500
QUIET_MS = 3000
MANY = 50_000
"""In a larger corpus the promise waits longer: it takes seconds to count."""
SPLIT = "split"
"""The key of the chip that a click on the summary's bar makes."""


class SplitCommands(QObject):
    """Opens the dialog, and keeps the summary's promise about the splits."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        summary: SummaryStrip,
        questions: Questions,
    ) -> None:
        super().__init__(summary)
        self._context, self._selection = context, selection
        self._summary, self._questions = summary, questions
        self._figures: object = None
        self._later = Later(PROMISE_MS, self._ask_promise, self)
        actions.bind(divide=self.divide)
        selection.answered.connect(self._on_answered)
        summary.splits.chosen.connect(self._on_split)

    def divide(self) -> None:
        """Divide anew, and see what leaks now."""
        from app.corpus.splits.divide_dialog import DivideDialog

        self._selection.keep_draft()
        dialog = DivideDialog(self._context, self._summary)
        dialog.shown.connect(self.show_these)
        dialog.open()

    def show_these(self, ids: Sequence[int], words: Said) -> None:
        """List just these utterances, under a chip."""
        question = self._selection.question
        self._selection.ask(question.of_flag("").with_chip(FilterChip("these", partial(tr, words), (these(ids),))))

    def _on_split(self, split: str) -> None:
        """List one split, or what is not transcribed; the same again lists all."""
        question = self._selection.question
        if split == ASIDE:
            self._selection.choose_flag("" if question.flag == ASIDE else ASIDE)
            return
        rule = Condition("split", "is", split)
        chip = FilterChip(SPLIT, partial(condition_words, rule), (rule,))
        if question.chip(SPLIT) == chip:
            self._selection.widen(SPLIT)
        else:
            self._selection.narrow(chip)

    # What is promised

    def _on_answered(self, answer: ListAnswer) -> None:
        """When the figures have changed, and nothing was asked or edited for a while."""
        if answer.complete and answer.summary is not self._figures:
            self._figures = answer.summary
            self._later.start(PROMISE_MS if answer.summary.utterances <= MANY else QUIET_MS)
        elif self._later.busy:
            self._later.start()

    def _ask_promise(self) -> None:
        from core.project.splits.leaks import torn_sentences
        from core.project.utterance_facts import genders

        self._questions.ask("genders", genders, self._summary.show_genders)
        self._questions.ask("promise", torn_sentences, self._summary.show_torn_sentences)
