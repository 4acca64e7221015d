"""Whether one model is better than another on the same utterances: the paired difference with its interval, a paired
bootstrap, and the matched-pairs test. Torch-free.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.errors import RunError
from core.evaluation.alignment import letters_of, words_of_many
from core.evaluation.analysis import Difference, Judgement
from core.evaluation.compare import numbered, paired
from core.evaluation.matched_pairs import matched_pairs
from core.evaluation.report import Item, Report
from core.wording import say

DRAWS = 10_000
FEW = 200
"""Fewer utterances than this tell nothing of a difference."""
VERY_UNLIKELY, UNLIKELY = 0.001, 0.05
VERDICTS: dict[Judgement, str] = {
    "very_unlikely": say("Very unlikely to be chance"),
    "unlikely": say("Unlikely to be chance"),
    "could_be": say("Could be chance"),
    "too_few": say("Too few utterances to tell"),
}


def verdict(difference: Difference) -> str:
    """In words, as people read it."""
    return VERDICTS[difference.judgement]


def difference_words(difference: Difference, name: str) -> str:
    """How much better or worse than the other model, called `name`, in the rate that decides."""
    points = say("{points:.1f}", points=abs(100 * difference.lead))
    if points == say("{points:.1f}", points=0.0):
        return say("As good as {name}", name=name)
    if difference.lead < 0:
        return say("{points} points better than {name}", points=points, name=name)
    return say("{points} points worse than {name}", points=points, name=name)


def same_items(report: Report, other: Report) -> list[tuple[Item, Item]]:
    """The utterances that both heard, each with both items. Raises `RunError` where they are of another set."""
    if report.asked.set_print != other.asked.set_print:
        raise RunError(
            say("Not the same utterances: {name} was evaluated on another set.", name=other.asked.name),
            say("Evaluate it on the same set, then compare."),
        )
    return [(item, found) for item in report.items if (found := other.by_key.get(item.key)) is not None]


def difference(
    report: Report,
    other: Report,
    draws: int = DRAWS,
    *,
    by_letters: bool = False,
) -> Difference:
    """How much less `report` errs than `other` (negative: `report` is better). With `by_letters`, letters decide.
    Raises `RunError` for reports of different sets."""
    pairs = same_items(report, other)
    own, theirs = (one.columns for one in (report, other))
    places = np.array([own.places[item.key] for item, _ in pairs], np.int64)
    others = np.array([theirs.places[item.key] for item, _ in pairs], np.int64)
    speakers = numbered([own.speakers[place] for place in places.tolist()], len(pairs))
    errors, errors_there = own.errors[places], theirs.errors[others]
    wer = paired(errors - errors_there, own.words[places], speakers, draws)
    cer = paired(own.figures[places, 5] - theirs.figures[others, 5], own.letters[places], speakers, draws)
    wrong = np.flatnonzero((errors > 0) | (errors_there > 0))
    told = [pairs[place] for place in wrong.tolist()]
    texts = [[mine.said for mine, _ in told], [mine.written for mine, _ in told], [one.written for _, one in told]]
    tested = matched_pairs(*([*map(letters_of, some)] if by_letters else words_of_many(some) for some in texts))
    leading = cer if by_letters else wer
    return Difference(
        wer.difference,
        wer.low,
        wer.high,
        wer.p,
        draws,
        wer.by_speaker,
        tested.p,
        tested.z,
        cer.difference,
        cer.low,
        cer.high,
        judged(leading.p, leading.low, leading.high, len(pairs)),
        cer.p,
        by_letters,
        len(pairs),
    )


def judged(p: float, low: float, high: float, utterances: int) -> Judgement:
    """That a difference is chance, by its p and interval."""
    if utterances < FEW:
        return "too_few"
    if low <= 0 <= high:
        return "could_be"
    return "very_unlikely" if p < VERY_UNLIKELY else "unlikely" if p < UNLIKELY else "could_be"


def better_and_worse(
    pairs: Sequence[tuple[Item, Item]], *, by_letters: bool = False
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Keys of utterances with fewer errors than the other's, with more, and those that only the first has all right."""
    counts = [(a.counts.letter_errors, b.counts.letter_errors) for a, b in pairs] if by_letters else None
    errors = np.array(counts or [(a.counts.errors, b.counts.errors) for a, b in pairs]).reshape(-1, 2)
    chosen = (errors[:, 0] < errors[:, 1], errors[:, 0] > errors[:, 1], (errors[:, 0] == 0) & (errors[:, 1] > 0))
    better, worse, only = (tuple(pairs[i][0].key for i in np.flatnonzero(mask).tolist()) for mask in chosen)
    return better, worse, only
