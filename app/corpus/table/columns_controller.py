"""Which columns the table shows, and in which order: chosen in a popup or dragged, and remembered."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Qt

from app.background.questions import Questions
from app.context import Context
from app.corpus.corpus_actions import CorpusActions
from app.corpus.filters.filter_row import FilterRow
from app.corpus.filters.search_places import SearchPlaces
from app.corpus.selection import Selection
from app.corpus.table.columns import TableColumn, column_name, column_named
from app.corpus.table.utterance_model import UtteranceModel
from app.corpus.table.utterance_table import COLUMNS, OF_RECORDING, UtteranceTable
from core.project.records import Changes
from core.project.tiers.asking import TIER, is_tier

COLUMNS_KEY = "corpus/columns"
RECORDING_KEY = "corpus/recording_columns"


class ColumnsController(QObject):
    """The popup opens below its button."""

    def __init__(
        self,
        context: Context,
        selection: Selection,
        actions: CorpusActions,
        table: UtteranceTable,
        model: UtteranceModel,
        filters: FilterRow,
        questions: Questions,
    ) -> None:
        super().__init__(table)
        self._context, self._table, self._model, self._button = context, table, model, filters.columns
        self._selection = selection
        actions.bind(group_recordings=self.group_by_recording)
        self._places = SearchPlaces(selection, filters.search, self._show_searched)
        model.beside.read_beside(questions, self._on_marks_came)
        self._button.clicked.connect(self.choose_columns)
        table.columns_moved.connect(self._remember)
        context.session.changed.connect(self._on_changed)
        self._key = COLUMNS_KEY
        self._first: tuple[str, ...] = COLUMNS
        self.show_for(recordings=False)

    def show_for(self, *, recordings: bool) -> None:
        """The columns that belong to a recording's table, or to that of all utterances."""
        self._key, self._first = (RECORDING_KEY, OF_RECORDING) if recordings else (COLUMNS_KEY, COLUMNS)
        self.show_remembered()

    def show_remembered(self) -> None:
        """The columns that were chosen, as far as the project has them; after another project was opened, too."""
        self._show([str(name) for name in self._context.settings.value(self._key, list(self._first))])
        self._places.show_tiers(self._model.beside.tiers)

    def group_by_recording(self) -> None:
        """List utterances by their recordings in the order of time, with the columns that say where each lies."""
        names = self._table.columns
        if not self._selection.question.recording:
            where = names.index("text") if "text" in names else len(names)
            names[where:where] = [name for name in ("recording", "start", "end") if name not in names]
            self._on_chosen(names)
        self._selection.sort_by("recording", False)

    def _show_searched(self, name: str) -> None:
        """A tier is looked in: its column is shown behind the transcript, where it was not."""
        names = self._table.columns
        if name not in names:
            names.insert(names.index("text") + 1, name)
            self._on_chosen(names)

    def _on_changed(self, changes: Changes) -> None:
        """Tiers came or went, or something was written on them."""
        if changes.of("tiers"):
            self._model.read_tiers()
            self.show_remembered()
        elif changes.of("annotations"):
            self._model.forget_tiers()
        if changes.of("notes"):
            self._model.forget_notes()

    def _on_marks_came(self) -> None:
        """Also what a search found in columns that are not shown stands below transcripts."""
        self._model.touched(TableColumn.TEXT, self._model.columns - 1)

    def choose_columns(self) -> None:
        """Which columns the table shows."""
        from app.corpus.table.columns_popup import ColumnsPopup

        way, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        model, tiers = self._model, self._model.beside.tiers
        titles = {column_name(at, tiers): str(model.headerData(at, way, role)) for at in range(model.columns)}
        popup = ColumnsPopup(titles, self._table.columns, self._first, self._table)
        popup.chosen.connect(self._on_chosen)
        popup.sort_asked.connect(self._on_sort)
        popup.open_below(self._button)

    def _on_chosen(self, names: list[str]) -> None:
        self._show(names)
        self._remember()

    def _show(self, names: list[str]) -> None:
        self._table.show_columns(names)
        if "reading" in self._table.columns:  # what it is painted with takes a moment to load
            self._context.tasks.ask(lambda: import_module("core.evaluation.score"), lambda _: None)

    def _on_sort(self, name: str) -> None:
        """Sort by a column; once more the other way round."""
        header, column = self._table.horizontalHeader(), column_named(name, self._model.beside.tiers)
        if column is None:
            return
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
        header.setSortIndicator(column, down if again else up)

    def _remember(self) -> None:
        """Tiers of other projects stay chosen."""
        here = self._table.columns
        kept = [str(name) for name in self._context.settings.value(self._key, [])]
        known = {f"{TIER}{tier.name}" for tier in self._model.beside.tiers}
        others = [name for name in kept if is_tier(name) and name not in known]
        self._context.settings.set_value(self._key, [*here, *others])
