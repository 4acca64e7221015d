"""What of an analysis can be worked out beside the rest, and by another process: it is small, and half of the work.
Torch-free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.evaluation.alignment import Taken, all_taken
from core.evaluation.analysis import Calibration, Difference, Letters
from core.evaluation.breakdown import Counted
from core.evaluation.calibration import calibration
from core.evaluation.compare import Interval
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.letters import mixups
from core.evaluation.remembered import done_with, once
from core.evaluation.report import Report
from core.evaluation.significance import difference, same_items
from core.evaluation.words import Beside, beside
from core.text.fold import folded_many


@dataclass(frozen=True)
class Lent:
    """The `letters` that are mixed up in a report, its `calibration` and the `texts` that are searched; with another
    one beside it that one's rates, their `difference`, None where they share no utterance, and what of each word is
    wrong `beside`."""

    texts: tuple[str, ...]
    letters: Letters
    calibration: Calibration | None
    other_wer: Interval | None = None
    other_cer: Interval | None = None
    difference: Difference | None = None
    beside: Beside | None = None


def lent(report: Report, other: Report | None, context: EvaluationContext, mine: Sequence[Taken] | None = None) -> Lent:
    """Work it out; `mine` are the report's utterances taken apart, where somebody has them. Raises `RunError` where
    `other` is of another set."""
    items, habits, new = report.items, context.habits, context.new_letters
    apart = once(items, "apart", lambda: all_taken(report)) if mine is None else mine
    told = (
        once(items, "texts", lambda: searchable(report)),
        once(items, "letters", lambda: mixups(apart, habits, new, context.several), (habits, new, context.several)),
        once(items, "calibration", lambda: calibration(apart, context.temperature), context.temperature),
    )
    if other is None:
        return Lent(*told)
    theirs, rates = once(other.items, "apart", lambda: all_taken(other, apart)), Counted.of(other.items)
    shared = same_items(report, other)
    differing = difference(report, other, all_of=apart, all_of_other=theirs, by_letters=report.unspaced)
    found = Lent(*told, rates.wer(), rates.cer(), differing if shared else None, beside(apart, theirs))
    done_with(other.items, theirs)
    return found


def searchable(report: Report) -> tuple[str, ...]:
    """What is searched of each item: said and written, small and without accents."""
    return tuple(folded_many([f"{item.said}\n{item.written}" for item in report.items]))
