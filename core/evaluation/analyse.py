"""`analyse`: all that is shown of a report, worked out once from what was read and what the project knows of the run.
Torch-free.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from core.evaluation.alignment import Taken
from core.evaluation.analysis import Analysis, Kinds, Mixup
from core.evaluation.breakdown import KINDS, Counted, groups
from core.evaluation.error_kinds import error_kinds, frequent_mixups
from core.evaluation.evaluation_context import NOTHING, EvaluationContext
from core.evaluation.lending import Lent, lent, taken_once
from core.evaluation.remembered import done_with, once
from core.evaluation.report import Report
from core.evaluation.significance import better_and_worse, same_items
from core.evaluation.source_words import Likeness
from core.evaluation.words import CountedWord, beside, counted_words, word_lines


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
    counted = Counted.of(report)
    items = report.items
    mine = taken_once(report)
    counts_beside = counted.beside(report, other) if other is not None else None
    better, worse, only_right = better_and_worse(pairs, by_letters=report.unspaced)
    speakers = {item.speaker for item in report.items if item.speaker}
    new = tuple(context.new_letters)
    kinds = _kinds(report, context, mine)
    by = {kind: tuple(groups(report, kind, other, counted, counts_beside)) for kind in KINDS}
    mixed_up, words = _mixed_up(report, context, mine), _words(report, mine)
    words_beside = beside(mine, other) if other is not None else None
    by_other = help_with() or lent(report, other, context, mine)
    found = Analysis(
        counted.wer(),
        counted.cer(),
        kinds,
        by,
        _with_likeness(mixed_up, context.likeness),
        by_other.letters,
        word_lines(words, context.trained, words_beside),
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


def steps(report: Report, context: EvaluationContext) -> tuple[Callable[[], object], ...]:
    """What of the rest is not another whatever a report is compared with, one thing after the other; as in
    `lending.steps`."""
    return (
        lambda: taken_once(report),
        lambda: _kinds(report, context, taken_once(report)),
        lambda: [groups(report, kind) for kind in KINDS],
        lambda: _mixed_up(report, context, taken_once(report)),
        lambda: _words(report, taken_once(report)),
    )


def _kinds(report: Report, context: EvaluationContext, mine: Sequence[Taken]) -> Kinds:
    return once(report.items, "kinds", lambda: error_kinds(report, context.habits, mine), context.habits)


def _mixed_up(report: Report, context: EvaluationContext, mine: Sequence[Taken]) -> tuple[Mixup, ...]:
    return once(report.items, "mixed up", lambda: frequent_mixups(report, context.habits, mine), context.habits)


def _words(report: Report, mine: Sequence[Taken]) -> list[CountedWord]:
    return once(report.items, "words", lambda: counted_words(mine))
