"""Whom a model understands better and worse: its rates by speaker, or by what else utterances have in common."""

from __future__ import annotations

from typing import get_args

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.evaluate.charts.group_bars import GroupBars
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.evaluation_words import by_words
from app.evaluate.pane_head import MarkLegend, PaneHead
from app.formatting import percent
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.choice_box import ChoiceBox
from app.widgets.figure import NOWHERE
from app.widgets.vertical_scroll import VerticalScroll
from core.evaluation.analysis import GroupKind

KINDS: tuple[GroupKind, ...] = get_args(GroupKind)
LEAST = 2
"""Groups that tell more than the rate of all does."""


class GroupsPane(QWidget):
    """A choice of what to group by over the bars; a bar filters the table."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self._wanted: GroupKind = "speaker"
        self.setObjectName("evaluate_groups")
        self.setAccessibleName(tr("Errors by group"))
        self.by = ChoiceBox()
        self.by.setObjectName("evaluate_by")
        self.by.setAccessibleName(tr("Group utterances by"))
        self.by.currentIndexChanged.connect(lambda _: self._fit())
        self.by.activated.connect(self._on_by)
        self.legend = MarkLegend("cmp")
        self.head = PaneHead(self.by, "", self.legend)
        self.chart = GroupBars()
        self.chart.chosen.connect(self._on_chosen)
        self.chart.cleared.connect(lambda: state.set_filter(state.filter.whole))
        offer_copies(self.chart)
        self.place = VerticalScroll(self.chart, "evaluate_groups_scroll")
        self.chart.moved.connect(self._on_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 4)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.place, 1)
        theme.follow(self, self._fit)
        state.analysis_changed.connect(self._show)
        state.filter_changed.connect(self._mark)

    def _fit(self) -> None:
        """The choice is as wide as what is chosen, its list as wide as the widest."""
        metrics = self.by.fontMetrics()
        wide = [metrics.horizontalAdvance(self.by.itemText(i)) for i in range(self.by.count())]
        self.by.setFixedWidth(metrics.horizontalAdvance(self.by.currentText()) + theme.px(40))
        self.by.view().setMinimumWidth(max(wide, default=0) + theme.px(30))

    @property
    def kind(self) -> GroupKind:
        """What utterances are grouped by at the moment."""
        return self.by.currentData() or "speaker"

    def show_by(self, kind: GroupKind) -> None:
        """Group by something else, where there is anything to group."""
        place = self.by.findData(kind)
        if place >= 0:
            self._wanted = kind
            self.by.setCurrentIndex(place)
            self._draw()

    def show_next(self) -> None:
        """Group by the next of what there is, after the last by the first."""
        if self.by.count():
            self.show_by(self.by.itemData((self.by.currentIndex() + 1) % self.by.count()))

    def _on_by(self) -> None:
        self._wanted = self.kind
        self._draw()

    def _show(self) -> None:
        """What there is to group by: the speakers always, what else parts the utterances."""
        found = self._state.analysis
        if found is None:
            return
        kinds = [kind for kind in KINDS if kind == "speaker" or len(found.groups.get(kind, ())) >= LEAST]
        self.by.clear()
        for kind in kinds:
            self.by.addItem(by_words(kind), kind)
        self.by.setCurrentIndex(max(0, self.by.findData(self._wanted)))
        self._draw()

    def _draw(self) -> None:
        found, other = self._state.analysis, self._state.other
        if found is None:
            return
        name = other.asked.name if other is not None else ""
        role = next((one.role for one in self._state.rated if one.part == "other"), "cmp")
        self.chart.show_groups(self.kind, found.groups.get(self.kind, ()), found.lead, name, role)
        rate = percent(found.lead.value)
        self.head.note.setText(
            tr("letters wrong, dashed: all {rate}", rate=rate)
            if found.by_letters
            else tr("words wrong, dashed: all {rate}", rate=rate)
        )
        self.legend.say(name, role)
        self._mark()

    def _mark(self) -> None:
        wanted = self._state.filter.group
        rows = [row for row, g in enumerate(self.chart.groups) if (g.kind, g.label) == wanted]
        self.chart.mark(rows[0] if rows else NOWHERE)

    def _on_chosen(self, row: int) -> None:
        group = self.chart.groups[row]
        self._state.narrow(self._state.filter.narrowed(group=(group.kind, group.label)))

    def _on_moved(self, row: int) -> None:
        if row != NOWHERE and self.chart.hasFocus():
            box = self.chart.row_box(row).toRect()
            self.place.ensureVisible(box.left(), box.center().y(), 0, box.height())
