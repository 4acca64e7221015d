"""Each word of the references: how often it was said, how often rightly written, and how often it was in training.
Torch-free.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.evaluation.alignment import Taken, not_right, words_of_many
from core.evaluation.analysis import Band, WordLine
from core.evaluation.report import Report
from core.small_steps import most_frequent

FEW, SOME = 5, 50
"""A word that was in training so often at most is a word of few, or of some."""
BANDS: tuple[Band, ...] = ("never", "few", "some", "many")


@dataclass(frozen=True)
class BandRate:
    """Of the words of a band: how many different ones, how often they were said, and the share of these that is right,
    by this model and the other one (None without one)."""

    band: Band
    words: int
    said: int
    right: float
    other: float | None = None


def band_of(trained: int) -> Band:
    """How often a word stands in the training texts, in a word."""
    if trained == 0:
        return "never"
    if trained <= FEW:
        return "few"
    return "some" if trained <= SOME else "many"


@dataclass(frozen=True)
class CountedWord:
    """How often a word was said, how often rightly written, and the utterances that have it."""

    word: str
    said: int
    right: int
    keys: tuple[str, ...]


def counted_words(all_of: Sequence[Taken]) -> list[CountedWord]:
    """The words said, the most frequent first, each with the utterances that have it: those in which it is wrong
    first."""
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for one in all_of:
        for edit in one.edits:
            if edit.said:
                keys[edit.said].append(one.item.key)
    wrong = Counter({word: len(own) for word, own in keys.items()})
    for one in all_of:
        key = one.item.key
        for word in one.said:
            keys[word].append(key)
    said = {word: len(own) - wrong[word] for word, own in keys.items()}
    return [
        CountedWord(word, said[word], said[word] - wrong[word], tuple(dict.fromkeys(keys[word])))
        for word in most_frequent(said)
    ]


def word_lines(
    counted: Sequence[CountedWord], trained: Mapping[str, int] | None = None, other: Beside | None = None
) -> tuple[WordLine, ...]:
    """The words that were counted, with how often each was in training. `other` is what the other report has of them:
    words are compared in the utterances that both heard."""
    lines = []
    for one in counted:
        known = trained.get(one.word, 0) if trained is not None else None
        lines.append(
            WordLine(
                one.word,
                one.said,
                one.right,
                one.keys,
                known,
                band_of(known) if known is not None else None,
                *(other.of(one.word, one.said, one.right) if other is not None else ()),
            )
        )
    return tuple(lines)


@dataclass(frozen=True)
class Beside:
    """What the other report has wrong, of the utterances that both heard, and what was said and written wrongly in
    those that it did not hear."""

    wrong: Counter[str]
    missed: Counter[str]
    missed_wrong: Counter[str]

    def of(self, word: str, said: int, right: int) -> tuple[int | None, int | None, int | None]:
        """How often the other wrote a word rightly, how often it was said there, and how often this one did."""
        shared = said - self.missed[word]
        if not shared:
            return None, None, None
        own_right = right - (self.missed[word] - self.missed_wrong[word])
        return shared - self.wrong[word], shared, own_right


def beside(mine: Sequence[Taken], other: Report) -> Beside:
    """What another report tells of the words, beside one's own utterances taken apart."""
    theirs = other.columns.places
    alone = [one for one in mine if one.item.key not in theirs]
    missed = Counter(word for one in alone for word in one.said)
    return Beside(_wrong_there(mine, other), missed, _wrong(alone))


def _wrong_there(mine: Sequence[Taken], other: Report) -> Counter[str]:
    """How often each word said is not what another report has, in the utterances that both heard. Of a word that is
    wrong or left out it does not matter what was written for it, so they need not be taken apart."""
    keys, said = {one.item.key for one in mine}, {one.item.said: one.said for one in mine}
    items = [item for item in other.items if item.key in keys]
    unknown = [item.said for item in items if item.said not in said]
    said.update(zip(unknown, words_of_many(unknown), strict=True))
    written = words_of_many([item.written for item in items])
    return Counter(word for item, own in zip(items, written, strict=True) for word in not_right(said[item.said], own))


def bands_of(lines: Sequence[WordLine]) -> tuple[BandRate, ...]:
    """Every band, also one without words; none where it is not known what the training texts hold."""
    if not any(line.band is not None for line in lines):
        return ()
    found = []
    for band in BANDS:
        own = [line for line in lines if line.band == band]
        said = sum(line.said for line in own)
        shared = sum(line.shared or 0 for line in own)
        found.append(
            BandRate(
                band,
                len(own),
                said,
                sum(line.right for line in own) / max(said, 1),
                sum(line.other_right or 0 for line in own) / shared if shared else None,
            )
        )
    return tuple(found)


def _wrong(all_of: Sequence[Taken]) -> Counter[str]:
    """How often each word said is not what was written."""
    return Counter(edit.said for one in all_of for edit in one.edits if edit.said)
