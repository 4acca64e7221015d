"""What the corpus page offers beside editing one utterance: find and replace, dividing, and what is promised of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from app import words
from app.context import Context
from app.corpus.extra_columns import Column
from app.corpus.pills import Pill
from app.corpus.rule_words import condition_words
from app.corpus.split_marks import ASIDE
from app.corpus.utterance_table import COLUMNS
from core.project.filters import Condition, these

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.corpus.page import CorpusPage
    from app.corpus.queries import Answer

COLUMNS_KEY = "corpus/columns"
PROMISE_MS = 1500
QUIET_MS = 3000
MANY = 50_000
"""In a larger corpus the promise waits longer: it takes seconds to count."""
SPLIT = "split"
"""The key of the pill that a click on the summary's bar makes."""
MOST_CHOSEN = 200_000


class Curating(QObject):
    """Opens the dialogs, and keeps the summary's promise about the splits."""

    def __init__(self, context: Context, page: CorpusPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._figures: object = None
        self._timer = QTimer(self, singleShot=True, interval=PROMISE_MS)
        self._timer.timeout.connect(self._ask_promise)
        page.browsing.queries.answered.connect(self._on_answered)
        page.filters.columns.clicked.connect(self.choose_columns)
        page.summary.splits.chosen.connect(self._on_split)
        page.table.columns_moved.connect(self._remember_columns)
        self._show_columns([str(name) for name in context.settings.value(COLUMNS_KEY, list(COLUMNS))])

    def choose_columns(self) -> None:
        """Which columns the table shows; remembered."""
        from app.corpus.columns_popup import ColumnsPopup

        page = self._page
        way, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        titles = {each.name.lower(): str(page.model.headerData(each, way, role)) for each in Column}
        popup = ColumnsPopup(titles, page.table.columns, COLUMNS, page)
        popup.chosen.connect(self._on_columns)
        popup.sort_asked.connect(self._on_sort)
        popup.open_below(page.filters.columns)

    def _on_columns(self, names: list[str]) -> None:
        self._show_columns(names)
        self._remember_columns()

    def _show_columns(self, names: list[str]) -> None:
        self._page.table.show_columns(names)
        if "reading" in self._page.table.columns:  # what it is painted with takes a moment to load
            self._context.tasks.ask(lambda: import_module("core.evaluation.score"), lambda _: None)

    def _on_sort(self, name: str) -> None:
        """Sort by a column; once more the other way round."""
        header, column = self._page.table.horizontalHeader(), Column[name.upper()]
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
        header.setSortIndicator(column, down if again else up)

    def _remember_columns(self) -> None:
        self._context.settings.set_value(COLUMNS_KEY, self._page.table.columns)

    def replace(self) -> None:
        """Find and replace among all utterances, those listed, or the chosen ones."""
        from app.corpus.replace_dialog import ReplaceDialog, Scope
        from core.project.queries import Query

        page = self._page
        page.commands.save_draft()
        scopes = [Scope(self.tr("all utterances"), Query())]
        query = page.filters.query(page.browsing.sort, page.browsing.descending)
        if page.filters.narrowed:
            scopes.append(
                Scope(words.many(len(page.model.ids), self.tr("the one listed"), self.tr("the {n} listed")), query)
            )
        chosen = page.table.chosen_count()
        if 1 < chosen <= MOST_CHOSEN:
            scopes.append(Scope(self.tr("the {0} chosen").format(f"{chosen:,}"), page.table.chosen_ids()))
        text = "" if page.filters.search.is_pattern else page.filters.search.text()
        dialog = ReplaceDialog(self._context, scopes, text, page)
        if page.filters.search.is_pattern and page.filters.search.text():
            dialog.pattern.setChecked(True)
            dialog.find.setText(page.filters.search.text())
        dialog.open()
        dialog.find.setFocus()

    def divide(self) -> None:
        """Divide anew, and see what leaks now."""
        from app.corpus.divide_dialog import DivideDialog

        self._page.commands.save_draft()
        dialog = DivideDialog(self._context, self._page)
        dialog.shown.connect(self.show_these)
        dialog.open()

    def show_these(self, ids: Sequence[int], words: str) -> None:
        """List just these utterances, under a pill."""
        filters = self._page.filters
        filters.buttons[""].setChecked(True)
        filters.put(Pill("these", words, (these(ids),)))

    def _on_split(self, split: str) -> None:
        """List one split, or what is not transcribed; the same again lists all."""
        if split == ASIDE:
            self._page.filters.choose("" if self._page.filters.flag == ASIDE else ASIDE)
            return
        filters, rule = self._page.filters, Condition("split", "is", split)
        if filters.pills.pills.get(SPLIT) == (pill := Pill(SPLIT, condition_words(rule), (rule,))):
            filters.pills.remove(SPLIT)
            filters.changed.emit()
        else:
            filters.put(pill)

    # What is promised of the splits

    def _on_answered(self, answer: Answer) -> None:
        """When the figures have changed, and nothing was asked or edited for a while."""
        if answer.complete and answer.summary is not self._figures:
            self._figures = answer.summary
            self._timer.start(PROMISE_MS if answer.summary.utterances <= MANY else QUIET_MS)
        elif self._timer.isActive():
            self._timer.start()

    def _ask_promise(self) -> None:
        from core.project.facts import genders
        from core.project.leaks import torn_sentences

        self._page.browsing.asking.ask("genders", genders, self._page.summary.show_genders)
        self._page.browsing.asking.ask("promise", torn_sentences, self._page.summary.show_torn_sentences)
