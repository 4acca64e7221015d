"""The upper part of the Evaluate page: rates, comparison and verdict over groups, kinds of error and letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.evaluate.charts.rate_chart import RateChart
from app.evaluate.difference_pane import DifferencePane
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.groups_pane import GroupsPane
from app.evaluate.kinds_pane import KindsPane
from app.evaluate.letters_pane import LettersPane
from app.evaluate.rates_pane import RatesPane
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import Figure
from app.widgets.rule import rule
from app.widgets.strip import Strip
from app.widgets.vertical_scroll import VerticalScroll

UPPER, MIDDLE = 168, 330
"""Heights of the two rows, in px at 100%."""
WIDTHS = (456, 388, 500)


class Rows(QVBoxLayout):
    """Rows that share the height there is: a scroll area would else give them the height that they would like."""

    def hasHeightForWidth(self) -> bool:
        return False


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
        inside = QWidget()
        column = Rows(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_upper())
        column.addWidget(self._make_middle(), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(VerticalScroll(inside, "evaluate_scroll"))

    def _make_upper(self) -> QWidget:
        upper = Strip(role="surface")
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
        theme.follow(upper, lambda: upper.setMinimumHeight(theme.px(UPPER)))
        return upper

    def _make_middle(self) -> QSplitter:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("evaluate_views_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for number, part in enumerate((self.groups, self.kinds, self.letters)):
            self.split.addWidget(part)
            self.split.setStretchFactor(number, WIDTHS[number])
        theme.follow(self.split, lambda: self.split.setMinimumHeight(theme.px(MIDDLE)))
        self.reset_layout()
        return self.split

    def reset_layout(self) -> None:
        self.split.setSizes([theme.px(wide) for wide in WIDTHS])

    @property
    def figures(self) -> list[Figure]:
        return [
            self.groups.chart, self.kinds.bar, self.kinds.mixups, self.letters.matrix, self.rate_chart,
            self.difference.chart,
        ]  # fmt: skip
