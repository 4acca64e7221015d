"""How sure the model was against how right it was: the chart, what it means, and what is wrong although sure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_view import Hint, LowerView
from app.evaluate.sure.sure_chart import SureChart
from app.formatting import number
from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.rule import rule
from app.widgets.vertical_scroll import VerticalScroll
from core.evaluation.analysis import Calibration
from core.evaluation.calibration import BINS, UNFITTED, bin_of, wrong_by_sureness

PERCENT = 100.0
GOOD = 0.03
"""Off by less than so much on average, confidences can be taken as they are."""
CHART = 620


class SureView(LowerView):
    """A stretch of sureness lists the utterances in which something is wrong that the model was so sure of."""

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._latest = Latest(context.tasks, self)
        self.head = QWidget()
        self.chart = SureChart()
        offer_copies(self.chart)
        self.said, self.put_right, self.how = (Label("", "small", wrap=True) for _ in range(3))
        self.said.setProperty("tone", "ink")
        self.surest = KeyButton(
            tr("List what is wrong although sure"), icon="filter", name="evaluate_surest", dense=True
        )
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        for part in (self.said, self.put_right, self.how):
            column.addWidget(part)
        column.addWidget(self.surest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.chart, 3)
        row.addWidget(rule(upright=True))
        row.addWidget(VerticalScroll(words, "evaluate_sure_words"), 2)
        theme.follow(self, lambda: self.chart.setMaximumWidth(theme.px(CHART)))
        self.chart.chosen.connect(self._on_chosen)
        self.chart.cleared.connect(self.clear)
        self.chart.moved.connect(lambda _: self.changed.emit())
        self.surest.clicked.connect(self.list_surest)
        self.follow(state)

    def refresh(self) -> None:
        found = self._state.analysis.calibration if self._state.analysis is not None else None
        self._latest.forget()
        self.chart.show_calibration(found)
        self.surest.setVisible(found is not None)
        self.said.setText(said_words(found))
        self.put_right.setText(temperature_words(found))
        self.put_right.setVisible(bool(self.put_right.text()))
        how = tr(
            "Discs are words that the model was about as sure of, the larger the more. On the dashed line it is right "
            "as often as it says."
        )
        self.how.setText(how if found else "")
        self.changed.emit()

    def list_surest(self) -> None:
        """List the utterances in which something is wrong that the model was as sure of as can be."""
        self._ask(BINS - 1)

    def _on_chosen(self, row: int) -> None:
        self.chart.mark(row)
        self._ask(bin_of(self.chart.bins[row].sure))

    def _ask(self, place: int) -> None:
        """List what is wrong in a stretch of sureness."""
        report = self._state.report
        if report is not None:
            self._latest.ask(
                lambda _progress, cancelled: wrong_by_sureness(report, cancelled).get(place, ()), self._on_found
            )

    def _on_found(self, keys: tuple[str, ...]) -> None:
        if not keys:
            self.said.setText(tr("Nothing is wrong that the model was so sure of."))
            return
        self._state.narrow(self._state.filter.whole.narrowed(picked=keys))
        self.listed.emit()

    # What keys do

    @property
    def plays(self) -> bool:
        return False

    def stops(self) -> list[QWidget]:
        return [self.chart, self.surest] if self.chart.found is not None else []

    def hints(self) -> list[Hint]:
        if not self.chart.hasFocus():
            return []
        return [("Left Right", tr("read the marks")), ("Return", tr("list what is wrong there"))]

    def clear(self) -> bool:
        if self.chart.marked < 0:
            return False
        self.chart.mark(-1)
        self.refresh()
        return True


def said_words(found: Calibration | None) -> str:
    """How far confidences can be trusted."""
    if found is None:
        return tr("This model does not tell how sure it is of its words.")
    words = sum(one.words for one in found.bins) or 1
    lean = sum((one.sure - one.right) * one.words for one in found.bins) / words
    off = (
        tr_n("one point", "%n points", round(PERCENT * found.error))
        if found.error >= 0.005
        else tr("less than a point")
    )
    if found.error < GOOD:
        return tr("The model knows how sure it may be: on average it is off by {off}.", off=off)
    if lean > 0:
        return tr("The model is too sure of itself: on average it is off by {off}.", off=off)
    return tr("The model is too unsure of itself: on average it is off by {off}.", off=off)


def temperature_words(found: Calibration | None) -> str:
    """What a temperature puts right, or that there is none."""
    if found is None:
        return ""
    if found.error_after is None:
        return worded(UNFITTED)
    return tr(
        "With the temperature {temperature}, fitted on dev, it is off by {after} points instead of {before} (rings). "
        "Live and drafts use it.",
        temperature=number(found.temperature, 2), after=number(PERCENT * found.error_after, 1),
        before=number(PERCENT * found.error, 1),
    )  # fmt: skip
