"""The left and middle panes of the Train page: the list of runs, and what is known of the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.train import advice, formatting, plan_words, text_curves
from app.train.charts import Charts
from app.train.metrics import Metrics
from app.train.notice import Notice
from app.train.run_list import RunList
from app.train.runs import Runs
from app.train.samples import SampleTable
from app.train.views import RunView
from app.widgets.diff import DiffLegend
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.evaluation.habits import SourceHabits
from core.languages import language_name


class RunsPane(QWidget):
    """Title with count, filter, New run, and the list. `too_many` says that no more can be compared."""

    too_many = Signal()

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.setObjectName("train_runs_pane")
        self.head = head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(6)
        row.addWidget(Label(tr("Runs", about="a narrow title"), "body", 600))
        self.count = Label("", "small", 400, "ink2")
        row.addWidget(self.count)
        row.addStretch(1)
        self.filter = QToolButton()
        self.filter.setObjectName("train_filter")
        self.filter.setAccessibleName(tr("Which runs are shown"))
        self.filter.setToolTip(tr("Which runs are shown"))
        self.filter.setIcon(theme.icon("filter"))
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        row.addWidget(self.filter)
        self.new = KeyButton(
            tr("New run", about="a narrow button"),
            "Ctrl+Shift+N",
            icon="plus",
            role="primary",
            name="train_new_run",
            of="train_action_new_run",
        )
        row.addWidget(self.new)
        self.list = RunList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.list.current.connect(runs.choose)
        self.list.ticked.connect(self._on_ticked)
        runs.listed.connect(self._show)
        runs.compared.connect(self._show_ticks)
        runs.chosen.connect(lambda: self.list.choose(runs.key))
        runs.changed.connect(self._on_changed)
        self._show()

    def set_filter_menu(self, menu: QMenu) -> None:
        """What opens under the filter."""
        self.filter.setMenu(menu)

    def _show(self) -> None:
        self.list.runs.show(self._runs.visible())
        runs = self._runs
        probes = len(runs.probes())
        self.count.setText(formatting.number(probes if runs.filter == "probes" else len(runs.views()) - probes))
        self._show_ticks()
        self.list.choose(self._runs.key)

    def _show_ticks(self) -> None:
        runs = self._runs
        self.list.runs.tick({v.key for v in runs.views() if runs.compares(v.key)} if runs.comparing else None)

    def _on_changed(self, key: str) -> None:
        view = self._runs.view(key)
        if view is not None:
            self.list.runs.update(view)

    def _on_ticked(self, key: str) -> None:
        if not self._runs.tick(key):
            self.too_many.emit()


class CentrePane(QWidget):
    """Figures, hint, charts over samples."""

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._hint = self._source = ""
        self._words, self._of_language = SourceHabits(frozenset(), frozenset()), ""
        self.setObjectName("train_centre")
        self.metrics = Metrics()
        self.hint = Notice("train_hint")
        self.charts = Charts()
        self.table = SampleTable()
        self.legend = DiffLegend()
        self.checked = Label("", "small", 400, "ink2")
        self.below = lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._make_head())
        below.addWidget(self.table, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("train_split_vertical")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.charts)
        self.split.addWidget(lower)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.metrics)
        column.addWidget(self.hint)
        column.addWidget(self.split, 1)
        for told in (runs.listed, runs.chosen, runs.compared):
            told.connect(self._show)
        runs.changed.connect(self._on_changed)
        self._show()

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("role", "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(12)
        row.addWidget(Label(tr("What it writes now"), "small", 600))
        row.addWidget(self.checked)
        row.addStretch(1)
        row.addWidget(self.legend)
        return head

    # the run that is shown

    def _on_changed(self, key: str) -> None:
        if key == self._runs.key or key in {shown.view.key for shown in self._runs.shown()}:
            self._show()

    def _show(self) -> None:
        view = self._runs.current()
        self.metrics.show_run(view)
        if view is not None:
            marks = sorted([*plan_words.stages(view.config), *plan_words.changes(view)])
            marks = text_curves.stages(view) if view.text is not None else marks
            self.charts.show_runs(self._runs.shown(), marks, advice.waiting_text(view))
            self._show_samples(view)
            self._show_hint(advice.advice(view))

    def know_words(self, words: frozenset[str], language: str) -> None:
        """Words that the project's vectors know of the source's language alone: they are its habits, too."""
        if words != self._words.words:
            self._words, self._of_language = SourceHabits(words, frozenset()), language
            self._show()

    def show_times(self) -> None:
        """What moves on between two words of a child."""
        view = self._runs.current()
        if view is not None and view.active:
            self.metrics.show_left(view)

    def _show_hint(self, hint: str) -> None:
        """A hint that was closed stays closed until there is another one."""
        if hint != self._hint:
            self._hint = hint
            if hint:
                self.hint.show_text(hint)
            else:
                self.hint.hide()

    def _show_samples(self, view: RunView) -> None:
        source = worded(language_name(view.config.source_language)) if view.config.source_language else ""
        own = view.config.source_language == self._of_language
        rows = [row.knowing(self._words) if source and own else row for row in view.samples]
        self.table.samples.show(rows, source, "cmp" if view.from_scratch else "tgt")
        habits = source if any(row.habits for row in rows) else ""
        if habits != self._source:
            self._source = habits
            self.legend.set_source(habits)
        self.below.setVisible(view.text is None)  # which words follow which is all that a text model learns
        if len(view.curves.validation_h):
            at = formatting.hours_label(float(view.curves.validation_h[-1]) * 3600)
            self.checked.setText(tr("dev set, checked at {hours}", hours=at))
        elif not view.plan.get("writes", True):
            self.checked.setText(tr("nothing: it learns from sound alone"))
        else:
            self.checked.setText("")
