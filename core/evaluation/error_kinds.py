"""Errors by what they are: left out, extra, wrong; only an accent, only a capital or a sign, a border between words;
the source's habits. Torch-free.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import Levenshtein

from core.evaluation.alignment import Edit, Taken, all_taken, blocks_of
from core.evaluation.analysis import Kinds, Mixup
from core.evaluation.habits import SourceHabits
from core.evaluation.report import Report
from core.evaluation.score import rate
from core.small_steps import most_frequent
from core.text.case import lower
from core.text.fold import is_accent

LONGEST = 3
"""Words that are joined to one, or that one is divided into, at most."""

_PLAIN = {"wrong": "substituted", "left_out": "left_out", "extra": "extra"}


@lru_cache(maxsize=1 << 16)
def without_accents(word: str) -> str:
    """A word without the accents that its letters wear, capitals as they are."""
    if word.isascii():
        return word
    bare = "".join(sign for sign in unicodedata.normalize("NFD", word) if not is_accent(sign))
    return unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=1 << 16)
def without_signs(word: str) -> str:
    """A word in small letters, without signs that are no part of its spelling."""
    return "".join(sign for sign in lower(word) if unicodedata.category(sign)[0] not in "PS")


@lru_cache(maxsize=1 << 16)
def only(said: str, written: str) -> Literal["", "accents", "capitals"]:
    """What alone tells a word from the one that was written for it, by the names of `Kinds`."""
    if without_accents(said) == without_accents(written):
        return "accents"
    return "capitals" if without_signs(said) == without_signs(written) else ""


def borders(block: Sequence[Edit]) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...], int]]:
    """In errors that follow one another: "joined" or "divided", the words said, those written, and the number of the
    first written one. No word counts twice."""
    said = [edit.said for edit in block if edit.kind != "extra"]
    written = [edit.written for edit in block if edit.kind != "left_out"]
    first = next((edit.place for edit in block if edit.kind != "left_out"), 0)
    if len(said) == len(written) == 1:
        return
    at = place = 0
    while at < len(said) and place < len(written):
        found = _border(said, written, at, place)
        if found is None:
            later = next(
                (
                    (i, j)
                    for i in range(at, len(said))
                    for j in range(place, len(written))
                    if _border(said, written, i, j)
                ),
                None,
            )
            if later is None:
                return
            at, place = later
            continue
        kind, left, right = found
        yield kind, tuple(said[at : at + left]), tuple(written[place : place + right]), first + place
        at, place = at + left, place + right


def _border(said: Sequence[str], written: Sequence[str], at: int, place: int) -> tuple[str, int, int] | None:
    if not (written[place].startswith(said[at]) or said[at].startswith(written[place])):
        return None
    for count in range(2, LONGEST + 1):
        if at + count <= len(said) and "".join(said[at : at + count]) == written[place]:
            return "joined", count, 1
        if place + count <= len(written) and said[at] == "".join(written[place : place + count]):
            return "divided", 1, count
    return None


def error_kinds(report: Report, habits: SourceHabits | None = None, all_of: Sequence[Taken] | None = None) -> Kinds:
    """The kinds of a report's errors; `all_of` are its utterances taken apart, where somebody did that already."""
    counts: Counter[str] = Counter()
    keys: defaultdict[str, list[str]] = defaultdict(list)
    is_habit = habit_test(habits)
    fewer_accents = fewer_borders = 0
    for one in all_of if all_of is not None else all_taken(report):
        if not one.edits:
            continue
        found: list[str] = []
        for kind, said, written, _, _ in one.edits:
            found.append(_PLAIN[kind])
            if kind == "wrong" and (what := only(said, written)):
                found.append(what)
            if kind != "left_out" and is_habit(written):
                found.append("habits")
        if len(one.edits) > 1:
            fewer_borders += _whole_borders(one, found)
        if "accents" in found:
            fewer_accents += len(one.edits) - Levenshtein.distance(
                [*map(without_accents, one.said)], [*map(without_accents, one.written)]
            )
        for name in found:
            counts[name] += 1
        for name in dict.fromkeys(found):
            keys[name].append(one.item.key)
    words, errors = report.score.words, counts["substituted"] + counts["left_out"] + counts["extra"]
    return Kinds(
        counts["substituted"],
        counts["left_out"],
        counts["extra"],
        counts["accents"],
        counts["capitals"],
        counts["joined"],
        counts["divided"],
        counts["habits"],
        rate(errors - fewer_accents, words),
        rate(errors - fewer_borders, words),
        {kind: tuple(some) for kind, some in keys.items()},
    )


def _whole_borders(one: Taken, found: list[str]) -> int:
    """Adds what is joined and divided; by how many errors there are fewer when borders do not count."""
    written = list(one.written)
    mended = 0
    for block in blocks_of(one.edits):
        if len({edit.kind for edit in block}) > 1:
            for kind, said, own, place in borders(block):
                found.append(kind)
                written[place + mended : place + mended + len(own)] = said
                mended += len(said) - len(own)
    if "joined" not in found and "divided" not in found:
        return 0
    return len(one.edits) - Levenshtein.distance(one.said, tuple(written))


def habit_test(habits: SourceHabits | None) -> Callable[[str], bool]:
    """Whether the source's spelling explains a wrong word, each word asked once."""
    if habits is None:
        return lambda _: False
    return lru_cache(maxsize=None)(habits.has)


def frequent_mixups(
    report: Report, habits: SourceHabits | None = None, all_of: Sequence[Taken] | None = None
) -> tuple[Mixup, ...]:
    """The words that were written for others, the most frequent first; what was left out or is extra too."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in all_of if all_of is not None else all_taken(report):
        for edit in one.edits:
            found[edit.said, edit.written].append(one.item.key)
    is_habit = habit_test(habits)
    ordered = most_frequent({pair: len(keys) for pair, keys in found.items()}, lambda pair: pair[0])
    return tuple(
        Mixup(*pair, len(found[pair]), bool(pair[1]) and is_habit(pair[1]), tuple(dict.fromkeys(found[pair])))
        for pair in ordered
    )
