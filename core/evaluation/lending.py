"""What of an analysis can be worked out beside the rest, and by another process: it is small, and half of the work.
Torch-free.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.evaluation.alignment import Taken, all_taken
from core.evaluation.analysis import Calibration, Difference, Letters
from core.evaluation.breakdown import Counted
from core.evaluation.calibration import calibration
from core.evaluation.compare import Interval, draw_ahead
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.letters import mixups
from core.evaluation.remembered import once
from core.evaluation.report import Report
from core.evaluation.significance import difference, same_items
from core.text.fold import folded_many


@dataclass(frozen=True)
class Lent:
    """The `letters` that are mixed up in a report, its `calibration` and the `texts` that are searched; with another
    one beside it that one's rates, and their `difference`, None where they share no utterance."""

    texts: tuple[str, ...]
    letters: Letters
    calibration: Calibration | None
    other_wer: Interval | None = None
    other_cer: Interval | None = None
    difference: Difference | None = None


def lent(report: Report, other: Report | None, context: EvaluationContext, mine: Sequence[Taken] | None = None) -> Lent:
    """Work it out; `mine` are the report's utterances taken apart, where somebody has them. Raises `RunError` where
    `other` is of another set."""
    apart = taken_once(report) if mine is None else mine
    told = _texts(report), _letters(report, context, apart), _calibration(report, context, apart)
    if other is None:
        return Lent(*told)
    rates = Counted.of(other)
    differing = difference(report, other, by_letters=report.unspaced) if same_items(report, other) else None
    return Lent(*told, rates.wer(), rates.cer(), differing)


def steps(report: Report, context: EvaluationContext) -> tuple[Callable[[], object], ...]:
    """What of it is not another whatever a report is compared with, one thing after the other: what was done once need
    not be done again for a report whose items remember it."""
    return (
        lambda: taken_once(report),
        lambda: _texts(report),
        lambda: _letters(report, context, taken_once(report)),
        lambda: _calibration(report, context, taken_once(report)),
    )


def steps_ahead(report: Report, context: EvaluationContext) -> tuple[Callable[[], object], ...]:
    """The same, and what a difference needs."""
    columns = report.columns
    return (*steps(report, context), lambda: draw_ahead(columns.words, columns.speakers))


def taken_once(report: Report) -> list[Taken]:
    """A report's utterances taken apart."""
    return once(report.items, "apart", lambda: all_taken(report))


def _texts(report: Report) -> tuple[str, ...]:
    return once(report.items, "texts", lambda: searchable(report))


def _letters(report: Report, context: EvaluationContext, apart: Sequence[Taken]) -> Letters:
    by = context.habits, context.new_letters, context.several
    return once(report.items, "letters", lambda: mixups(apart, *by), by)


def _calibration(report: Report, context: EvaluationContext, apart: Sequence[Taken]) -> Calibration | None:
    by = context.temperature
    return once(report.items, "calibration", lambda: calibration(apart, by), by)


def searchable(report: Report) -> tuple[str, ...]:
    """What is searched of each item: said and written, small and without accents."""
    return tuple(folded_many([f"{item.said}\n{item.written}" for item in report.items]))
