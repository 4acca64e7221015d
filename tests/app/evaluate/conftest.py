"""What was worked out of made-up reports, once for all; the page's views and the page itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evaluate.evaluation_state import EvaluationState, Found, Rated
from app.evaluate.views import Views
from app.formatting import settle_locale
from core.evaluation.analyse import analyse
from core.evaluation.compare import cer_interval, wer_interval
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.habits import SourceHabits
from core.evaluation.lending import searchable
from core.evaluation.report import Report
from tests.app.evaluate import reports

CONTEXT = EvaluationContext(
    SourceHabits(frozenset({"en", "con", "muy", "una", "bien"}), frozenset("ñ")),
    heard=frozenset({"Carla V."}), new_letters={"ã": "a", "õ": "o", "ç": "s"},
)  # fmt: skip
Worked = tuple[Report, Report, Found]


def found_of(report: Report, other: Report | None, baseline: Report | None = None) -> Found:
    """All that is shown of these."""
    analysis = analyse(report, other, CONTEXT)
    rated = []
    if baseline is not None:
        speakers = [item.speaker for item in baseline.items]
        rates = wer_interval(baseline.score, speakers), cer_interval(baseline.score, speakers)
        rated.append(Rated("baseline", "Spanish starter", "src", *rates))
    if analysis.other_wer is not None and analysis.other_cer is not None:
        rated.append(Rated("other", "From scratch", "cmp", analysis.other_wer, analysis.other_cer))
    rated.append(Rated("report", report.asked.name, "tgt", analysis.wer, analysis.cer))
    return Found(analysis, tuple(rated), searchable(report), "es")


@pytest.fixture(scope="session")
def worked() -> Worked:
    """Two models on 240 utterances, and the source that one of them began from."""
    keys = reports.utterances(240)
    report, other = reports.report("Balanced", 0.17, keys), reports.report("From scratch", 0.33, keys)
    return report, other, found_of(report, other, reports.report("Spanish starter", 0.75, keys))


@pytest.fixture
def state(worked: Worked) -> EvaluationState:
    state = EvaluationState()
    state.show(*worked[:2])
    state.know(worked[2])
    return state


@pytest.fixture
def views(light: QApplication, qtbot: QtBot, worked: Worked) -> Callable[..., Views]:
    """Makes the views of a state that has just found out about the reports."""

    def make(*, alone: bool = False) -> Views:
        report, other, found = worked
        state = EvaluationState()
        shown = Views(state)
        qtbot.addWidget(shown)
        shown.resize(1364, 520)
        shown.show()
        qtbot.waitExposed(shown)
        state.show(report, None if alone else other)
        state.know(found_of(report, None) if alone else found)
        return shown

    settle_locale()
    return make
