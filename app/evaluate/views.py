"""The upper part of the Evaluate page: rates, comparison and verdict over groups, kinds of error and letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.evaluate.charts.rate_chart import RateChart
from app.evaluate.difference_pane import DifferencePane
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.groups_pane import GroupsPane
from app.evaluate.kinds_pane import KindsPane
from app.evaluate.letters_pane import LettersPane
from app.evaluate.pane_rows import PaneRows
from app.evaluate.rates_pane import RatesPane
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import Figure
from app.widgets.rule import rule
from app.widgets.strip import Strip

UPPER, MIDDLE = 168, 330
"""Heights of the two rows, in px at 100%."""
LEAST_UPPER, LEAST_MIDDLE = 118, 176
"""Where the window is low: panes then scroll by themselves."""
WIDTHS = (456, 388, 500)


class Views(QWidget):
    """Two rows in a place that scrolls where the window is low. `figures` are the charts, the first the one that is
    shown as a table where none has the keyboard."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("evaluate_views")
        self.setAccessibleName(tr("Results"))
        self.rates, self.rate_chart, self.difference = RatesPane(state), RateChart(), DifferencePane(state)
        self.groups, self.kinds, self.letters = GroupsPane(state), KindsPane(state), LettersPane(state)
        offer_copies(self.rate_chart)
        state.analysis_changed.connect(lambda: self.rate_chart.show_rated(state.rated))
        self._low = False
        place = PaneRows("evaluate_scroll")
        self.upper = self._make_upper()
        place.rows.addWidget(self.upper)
        place.rows.addWidget(self._make_middle(), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(place)
        theme.follow(self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < theme.px(UPPER + MIDDLE)
        if low != self._low:
            self._low = low
            self._fit()

    def _fit(self) -> None:
        """As high as they are meant to be, or as low as they can be."""
        for pane in (self.rates, self.difference, self.letters):
            pane.set_low(self._low)
        self.upper.setMinimumHeight(theme.px(LEAST_UPPER if self._low else UPPER))
        self.split.setMinimumHeight(theme.px(LEAST_MIDDLE if self._low else MIDDLE))

    def _make_upper(self) -> QWidget:
        self.upper = upper = Strip(role="surface")
        row = QHBoxLayout(upper)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        chart = QWidget()
        around = QVBoxLayout(chart)
        around.setContentsMargins(16, 8, 8, 8)
        around.addWidget(self.rate_chart)
        for part, share in ((self.rates, 0), (chart, 5), (self.difference, 4)):
            row.addWidget(part, share)
            if part is not self.difference:
                row.addWidget(rule(upright=True))
        return upper

    def _make_middle(self) -> QSplitter:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("evaluate_views_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for number, part in enumerate((self.groups, self.kinds, self.letters)):
            self.split.addWidget(part)
            self.split.setStretchFactor(number, WIDTHS[number])
        self.reset_layout()
        return self.split

    def reset_layout(self) -> None:
        self.split.setSizes([theme.px(wide) for wide in WIDTHS])

    @property
    def parts(self) -> list[QWidget]:
        """All of it, in parts that take about as long to paint."""
        return [self.upper, self.groups, self.kinds, self.letters]

    @property
    def figures(self) -> list[Figure]:
        return [
            self.groups.chart, self.kinds.bar, self.kinds.mixups, self.letters.matrix, self.rate_chart,
            self.difference.chart,
        ]  # fmt: skip
