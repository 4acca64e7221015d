"""How much better or worse than the other model, whether that can be chance, and how it was found out."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from app.evaluate.charts.difference_chart import DifferenceChart
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.evaluation_words import difference_words, judgement_words, p_words
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.chip import Chip
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.label import ElidedLabel, Label
from core.evaluation.analysis import Difference


class DifferencePane(WrappingFrame):
    """Empty words where nothing is compared."""

    def __init__(self, state: EvaluationState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("evaluate_difference")
        self.setAccessibleName(tr("Difference"))
        self.title = ElidedLabel("", "body", 600)
        self.title.setObjectName("evaluate_difference_title")
        self.chip = Chip("", "plain")
        self.chip.setObjectName("evaluate_verdict")
        self.note = Label(tr("Difference in word error rate, with 95% interval"), "small", 400, "ink2", wrap=True)
        self.chart = DifferenceChart()
        offer_copies(self.chart)
        self.how = Label("", "caption", 400, "ink2", wrap=True)
        self.how_short = ElidedLabel("", "caption", 400, "ink2")
        self._low = False
        self.nothing = Label(
            tr("Choose another model after “against” to see whether this one is better."),
            "small",
            400,
            "ink2",
            wrap=True,
        )
        row = FlowRow(8)
        row.addWidget(self.title)
        row.addWidget(self.chip)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.nothing)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.chart, 1)
        column.addWidget(self.how)
        column.addWidget(self.how_short)
        theme.follow(self, lambda: self.setMinimumWidth(theme.px(205)))
        state.analysis_changed.connect(self._show)
        self.set_low(False)

    def set_low(self, low: bool) -> None:
        """Do with less height, or with what is usual: the method then stands in one line, whole in its tooltip, and
        what the chart shows in the chart's."""
        self._low = low
        edge = 5 if low else 9
        self._column.setContentsMargins(16, edge, 16, edge)
        self._column.setSpacing(1 if low else 4)
        self._show()

    def _show(self) -> None:
        found = self._state.analysis.difference if self._state.analysis is not None else None
        other = self._state.other.asked.name if self._state.other is not None else ""
        self.chart.show_difference(found, other)
        for widget in (self.title, self.chip, self.chart):
            widget.setVisible(found is not None)
        for words, shown in ((self.note, not self._low), (self.how, not self._low), (self.how_short, self._low)):
            words.setVisible(found is not None and shown)
        self.chart.setToolTip(self.note.text() if self._low else "")
        self.nothing.setVisible(found is None)
        if found is None:
            return
        self.title.setText(difference_words(found, other))
        self.note.setText(
            tr("Difference in letter error rate, with 95% interval")
            if found.by_letters
            else tr("Difference in word error rate, with 95% interval")
        )
        self.chip.set(
            judgement_words(found.judgement), icon="check" if found.judgement in ("very_unlikely", "unlikely") else ""
        )
        method = how_words(found)
        for how in (self.how, self.how_short):
            how.setText(method)


def how_words(found: Difference) -> str:
    """The method, with its figures."""
    facts: dict[str, Any] = {"draws": found.draws, "p": p_words(found.lead_p), "pairs": p_words(found.matched_pairs_p)}
    if found.by_speaker:
        return tr_n(
            "Paired bootstrap over one utterance in blocks of speakers, {draws:,} draws, {p}; matched pairs {pairs}",
            "Paired bootstrap over %n utterances in blocks of speakers, {draws:,} draws, {p}; matched pairs {pairs}",
            found.pairs, **facts,
        )  # fmt: skip
    return tr_n(
        "Paired bootstrap over one utterance, {draws:,} draws, {p}; matched pairs {pairs}",
        "Paired bootstrap over %n utterances, {draws:,} draws, {p}; matched pairs {pairs}",
        found.pairs, **facts,
    )  # fmt: skip
