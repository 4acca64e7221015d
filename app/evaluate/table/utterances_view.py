"""The utterances of an evaluation: filters and search above the table, and what is said where nothing matches."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.background.latest import Later
from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_view import Hint, LowerView
from app.evaluate.table.evaluated_table import EvaluatedTable
from app.evaluate.table.filter_bar import FilterBar
from app.evaluate.table_filter import TableFilter
from app.i18n import tr
from app.widgets.empty_state import EmptyState
from app.widgets.find_field import FindField

REST_MS = 90
FIND_WIDTH, FIND_WIDEST = 168, 220


class UtterancesView(LowerView):
    """The table of what is listed."""

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._state = context, state
        self.filters = FilterBar(state)
        self.find_field = FindField(tr("Find a word"), "Ctrl+F", "evaluate_find", FIND_WIDTH, FIND_WIDEST)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.filters, 1)
        row.addWidget(self.find_field, 0, Qt.AlignmentFlag.AlignTop)
        self.table = EvaluatedTable(state)
        self.nothing = EmptyState(tr("No utterance matches"), tr("Show all"), name="evaluate_nothing")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._later = Later(REST_MS, self._search, self)
        self.find_field.textChanged.connect(lambda _: self._later.start())
        self.find_field.left.connect(self._on_left)
        self.filters.pressed.connect(self.table.setFocus)
        self.nothing.pressed.connect(lambda: state.set_filter(TableFilter("all")))
        self.table.entered.connect(self.open_in_corpus)
        self.table.played.connect(self.play_or_stop)
        self.table.marked_changed.connect(self.changed)
        state.filter_changed.connect(self._on_filter)
        self._on_filter()

    def _search(self) -> None:
        self._state.set_filter(self._state.filter.searching(self.find_field.text()))

    def _on_left(self) -> None:
        self._later.flush()
        self.table.setFocus()

    def _on_filter(self) -> None:
        state = self._state
        if state.filter.search != self.find_field.text() and not self._later.busy:
            self.find_field.show_typed(state.filter.search)
        self.stack.setCurrentWidget(self.nothing if state.report is not None and not state.shown else self.table)
        whole = not state.filter.has_part and not state.filter.search
        right = whole and state.filter.kind == "errors" and state.count("errors") == 0
        self.nothing.set_text(tr("Every word is right") if right else tr("No utterance matches"))
        self.changed.emit()

    # What keys do

    @property
    def plays(self) -> bool:
        return bool(self._state.shown)

    @property
    def marks(self) -> bool:
        return self.plays and self.table.error is not None

    def stops(self) -> list[QWidget]:
        return [self.table if self.stack.currentWidget() is self.table else self.nothing, self.filters]

    def hints(self) -> list[Hint]:
        if not self.table.hasFocus() or not self.table.listed.count():
            return []
        own = [("Return", tr("open in Corpus"))]
        several = len(self.table.listed.line(self.table.currentIndex().row()).errors) > 1
        return [("Left Right", tr("next error")), *own] if several else own

    def play(self) -> None:
        item = self._state.item
        if item is not None:
            self._state.ask_play(item.key)

    def play_marked(self) -> None:
        item, error = self._state.item, self.table.error
        if item is None:
            return
        if error is not None and error.guessed:
            self._context.status(tr("This model does not tell where its words are: the place is a guess."))
        self._state.ask_play(item.key, *self.table.place)

    def play_or_stop(self) -> None:
        """The mark at a row's beginning was pressed: it plays at the error, and stops what it has begun."""
        if self._state.item is not None and self._state.item.key == self._state.playing:
            self._context.player.stop()
        else:
            self.play_marked()

    def open_in_corpus(self) -> bool:
        """Show the current utterance on the Corpus page."""
        item, report = self._state.item, self._state.report
        if item is None or report is None:
            return False
        if report.asked.project:
            self._context.status(tr("{key} is in another project: {folder}", key=item.key, folder=report.asked.project))
        else:
            self._context.go_to("corpus", utterance=item.key)
        return True

    def look_for(self) -> bool:
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()
        return True

    def copied(self) -> str:
        return self.table.copied() if self.table.listed.count() else ""

    def clear(self) -> bool:
        """The part first, then what is looked for."""
        wanted = self._state.filter
        if not wanted.has_part and not wanted.search:
            return False
        self._state.set_filter(wanted.whole if wanted.has_part else wanted.searching(""))
        return True
