"""The person's own filters: kept by name, counted whenever the project changes, edited from their buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.filters.filter_row import RULES, FilterRow
from app.corpus.filters.rule_words import filter_words
from app.corpus.question import SAVED, FilterChip
from app.corpus.selection import Selection
from app.i18n import tr
from core.project.filters import Filter
from core.project.queries import Query
from core.project.saved_filters import conditions_of, saved_filters

if TYPE_CHECKING:
    from app.corpus.table.list_answers import ListAnswer
    from core.project.queries import Reader, Summary
    from core.project.records import Changes
    from core.project.store import Project


class SavedFilters(QObject):
    """Ties the filter row's own buttons, the rule builder and the project together."""

    def __init__(
        self, context: Context, selection: Selection, actions: CorpusActions, filters: FilterRow, questions: Questions
    ) -> None:
        super().__init__(filters)
        self._context, self._selection = context, selection
        self._filters = filters
        self._questions = questions
        self._rules: Filter | None = None
        self._counted: dict[int, Filter] = {}
        self._asked: list[Filter] = []
        self._facts: tuple[object, ...] = ()
        self._edits = 0
        context.session.changed.connect(self._on_changed)
        selection.answered.connect(self._on_answered)
        actions.bind(rules=self.build, find=self.find)
        filters.save.clicked.connect(self.save_shown)
        filters.rules.clicked.connect(self.build)
        filters.saved_menu.connect(self._on_menu)

    def find(self) -> None:
        """Type what to look for."""
        self._filters.search.setFocus()
        self._filters.search.selectAll()

    def _on_answered(self, answer: ListAnswer) -> None:
        if answer.complete:
            self.refresh(answer.summary)

    def refresh(self, summary: Summary | None = None) -> None:
        """Read the filters again, and count those whose counts may have changed; `summary` is what is known now."""
        reader = self._context.session.reader
        if reader is None:
            return
        if summary is not None:
            facts = (self._edits, summary.utterances, summary.checked, tuple(sorted(summary.flags.items())))
            if facts != self._facts:
                self._facts = facts
                self._counted.clear()
                self._asked = []
        filters = saved_filters(reader)
        self._filters.show_saved(filters)
        wanted = [each for each in filters if self._counted.get(each.id) != each]
        if wanted and wanted != self._asked:
            self._asked = wanted
            self._questions.ask("saved filters", partial(_count_all, wanted), self._on_counts)

    def _on_counts(self, counts: dict[int, int]) -> None:
        self._counted |= {each.id: each for each in self._asked}
        self._asked = []
        self._filters.show_saved_counts(counts)

    def _on_changed(self, changes: Changes) -> None:
        """Counts stay while nothing but filters changes."""
        if set(changes.rows) - {"filters"}:
            self._edits += 1

    def forget(self) -> None:
        """Another project: nothing of this one stays."""
        self._rules = None
        self._counted.clear()
        self._asked, self._facts = [], ()
        self._filters.show_saved(())

    @property
    def rules(self) -> Filter | None:
        """The rules that were applied last."""
        return self._rules

    def take_up(self, rules: Filter | None) -> None:
        """Know the rules of a question that is asked again on a page made anew."""
        self._rules = rules

    # Building

    def build(self) -> None:
        """Open the rule builder on the rules that narrow the list now."""
        self._open(self._rules if self._selection.question.chip(RULES) is not None else None)

    def _open(self, start: Filter | None) -> None:
        from app.corpus.filters.rule_builder import RuleBuilder

        answer = self._selection.answer
        speakers = answer.speakers if answer is not None else ()
        dialog = RuleBuilder(self._context, self._questions, speakers, start, self._filters)
        dialog.applied.connect(self.apply)
        dialog.saved.connect(self.save)
        dialog.open_below(self._filters.rules)

    def apply(self, wanted: Filter) -> None:
        """Narrow the list by rules."""
        if not wanted.conditions:
            self._selection.widen(RULES)
            return
        self._rules = wanted
        words = partial(filter_words, wanted.conditions, wanted.any_of)
        self._selection.narrow(FilterChip(RULES, words, wanted.as_conditions))

    # Keeping

    def save_shown(self) -> None:
        """Ask for a name for everything that narrows the list now."""
        from app.corpus.filters.filter_name import FilterName

        rules = conditions_of(self._selection.question.query)
        if rules:
            taken = [each.name for each in self._filters.saved.values()]
            dialog = FilterName(filter_words(rules, False), taken, self._filters)
            dialog.named.connect(lambda name: self.save(Filter(name, rules)))
            dialog.open()

    def save(self, wanted: Filter) -> None:
        """Keep a filter, and press its button."""
        from core.project.saved_filters import save_filter

        self._context.session.edit(
            lambda project: save_filter(project, wanted), self._on_saved, self._context.show_error
        )

    def _on_saved(self, id: int) -> None:
        self.refresh()
        self._selection.ask(self._selection.question.cleared().of_flag(f"{SAVED}{id}", self._filters.saved.get(id)))
        self._context.status(tr("Filter saved"))

    def _on_menu(self, id: int, spot: QPoint) -> None:
        wanted = self._filters.saved.get(id)
        if wanted is None:
            return
        menu = QMenu(self._filters)
        menu.setObjectName("saved_filter_menu")
        writable = not self._context.session.read_only
        menu.addAction(tr("Edit rules…"), lambda: self._open(wanted)).setEnabled(writable)
        menu.addAction(tr("Rename…"), lambda: self._rename(wanted)).setEnabled(writable)
        menu.addAction(tr("Delete filter"), lambda: self._delete(wanted)).setEnabled(writable)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot)

    def _rename(self, wanted: Filter) -> None:
        from app.corpus.filters.filter_name import FilterName

        dialog = FilterName(filter_words(wanted.conditions, wanted.any_of), [], self._filters, wanted.name)
        dialog.named.connect(lambda name: self._edit(partial(_rename, wanted.id, name)))
        dialog.open()

    def _delete(self, wanted: Filter) -> None:
        from core.project.saved_filters import delete_filter

        self._edit(lambda project: delete_filter(project, wanted.id))

    def _edit(self, work: Callable[[Project], object]) -> None:
        self._context.session.edit(work, None, self._context.show_error)


def _rename(id: int, name: str, project: Project) -> object:
    from core.project.saved_filters import rename_filter

    return rename_filter(project, id, name)


def _count_all(filters: list[Filter], reader: Reader) -> dict[int, int]:
    return {each.id: reader.count(Query(conditions=each.conditions, any_of=each.any_of)) for each in filters}
