"""`analyse`: all that is shown of a report, worked out once from what was read and what the project knows of the run.
Torch-free.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.evaluation.alignment import all_taken
from core.evaluation.analysis import Analysis, Mixup
from core.evaluation.breakdown import KINDS, Counted, groups
from core.evaluation.error_kinds import error_kinds, frequent_mixups
from core.evaluation.evaluation_context import NOTHING, EvaluationContext
from core.evaluation.lending import Lent, lent
from core.evaluation.remembered import done_with, once
from core.evaluation.report import Report
from core.evaluation.significance import better_and_worse, same_items
from core.evaluation.source_words import Likeness
from core.evaluation.words import word_lines


def _with_likeness(found: tuple[Mixup, ...], likeness: Likeness | None) -> tuple[Mixup, ...]:
    """Mix-ups, where habits say how like what was said they are used."""
    pairs = tuple((one.said, one.written) for one in found if one.habit and one.said)
    alike = likeness.alike(pairs) if likeness is not None and pairs else {}
    return tuple(replace(one, alike=alike.get((one.said, one.written))) for one in found) if alike else found


def analyse(
    report: Report,
    other: Report | None = None,
    context: EvaluationContext = NOTHING,
    help_with: Callable[[], Lent | None] = lambda: None,
) -> Analysis:
    """All views of a report, and of its comparison with `other`. `help_with` gives what somebody works out meanwhile,
    if anybody does. Raises `RunError` where `other` is of another set."""
    return with_texts(report, other, context, help_with)[0]


def with_texts(
    report: Report, other: Report | None, context: EvaluationContext, help_with: Callable[[], Lent | None]
) -> tuple[Analysis, tuple[str, ...]]:
    """The same with the texts that are searched."""
    pairs = same_items(report, other) if other is not None else []
    counted = Counted.of(report.items)
    items, habits = report.items, context.habits
    mine = once(items, "apart", lambda: all_taken(report))
    beside = counted.beside(report.items, other) if other is not None else None
    better, worse, only_right = better_and_worse(pairs, by_letters=report.unspaced)
    speakers = {item.speaker for item in report.items if item.speaker}
    new = tuple(context.new_letters)
    kinds = once(items, "kinds", lambda: error_kinds(report, habits, mine), habits)
    by = {kind: tuple(groups(report, kind, other, counted, beside)) for kind in KINDS}
    mixed_up = once(items, "mixed up", lambda: frequent_mixups(report, habits, mine), habits)
    by_other = help_with() or lent(report, other, context, mine)
    found = Analysis(
        counted.wer(),
        counted.cer(),
        kinds,
        by,
        _with_likeness(mixed_up, context.likeness),
        by_other.letters,
        word_lines(mine, context.trained, by_other.beside),
        by_other.calibration,
        len(speakers),
        len(speakers - context.heard) if context.heard is not None else None,
        by_other.other_wer,
        by_other.other_cer,
        by_other.difference,
        better,
        worse,
        only_right,
        tuple(item.key for item in report.items if any(letter in item.said for letter in new)),
        report.unspaced,
    )
    done_with(items, mine)
    return found, by_other.texts
