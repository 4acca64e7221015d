"""A reference against what was written for it, word by word and letter by letter: jiwer's alignment (rapidfuzz's of
the least errors), with where each written word stands in the sound. Torch-free.

Where more words were said than written, or fewer, the least errors do not tell which belong together: there those do
that are spelt most alike. How many are wrong, left out and extra stays the same.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

from rapidfuzz.distance import Levenshtein

from core.decoding.transcript import Word
from core.evaluation.report import Item, Report
from core.evaluation.score import DiffKind
from core.text.case import composed
from core.text.sign_counts import counted

LARGE = 400
"""Pairs of words of a block that are compared, at most."""
BETWEEN = "\0"
"""Stands between texts that are gone through together."""
AROUND = 4
"""Letters of context on either side of a mix-up."""
_SPACES = re.compile(r"\s\s+")
_KINDS: dict[str, DiffKind] = {"replace": "wrong", "delete": "left_out", "insert": "extra"}


class AlignedWord(NamedTuple):
    """A word of the reference against one of the hypothesis, "" where one was left out or is extra. `place` is the
    number of the written word; `start_s` and `end_s` where it stands in the utterance, or of what was left out the
    gap in which it should; None where the model does not tell times."""

    kind: DiffKind
    said: str
    written: str
    place: int | None
    start_s: float | None = None
    end_s: float | None = None


class Edit(NamedTuple):
    """An error: the word (or letter) said at `at`, and the one written at `place`; "" where there is none."""

    kind: DiffKind
    said: str
    written: str
    at: int
    place: int


@dataclass(frozen=True)
class Taken:
    """An utterance taken apart into words: `edits` are its errors, in order."""

    item: Item
    said: tuple[str, ...]
    written: tuple[str, ...]
    edits: tuple[Edit, ...]

    @cached_property
    def words(self) -> tuple[AlignedWord, ...]:
        """All its words in order, the right ones too."""
        return tuple(self._words())

    def _words(self) -> Iterator[AlignedWord]:
        times = word_times(self.item, self.written)
        at = place = 0
        for edit in (*self.edits, Edit("same", "", "", len(self.said), len(self.written))):
            while at < edit.at and place < edit.place:
                yield AlignedWord("same", self.said[at], self.written[place], place, *times[place])
                at, place = at + 1, place + 1
            if edit.kind == "left_out":
                yield AlignedWord(edit.kind, edit.said, "", None, *_gap(times, edit.place, self.item.seconds))
                at += 1
            elif edit.kind != "same":
                yield AlignedWord(edit.kind, edit.said, edit.written, edit.place, *times[edit.place])
                at, place = at + (edit.kind == "wrong"), place + 1


def blocks_of(found: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Errors that follow one another without a right word between."""
    block: list[Edit] = []
    for edit in found:
        if block and not _adjoin(block[-1], edit):
            yield block
            block = []
        block.append(edit)
    if block:
        yield block


def by_likeness(block: list[Edit]) -> list[Edit]:
    """A block's words paired by how alike they are spelt, as many pairs as before."""
    said = [edit.said for edit in block if edit.kind != "extra"]
    written = [edit.written for edit in block if edit.kind != "left_out"]
    fewer, more = (said, written) if len(said) < len(written) else (written, said)
    if not fewer or len(fewer) == len(more) or len(fewer) * len(more) > LARGE:
        return block
    if len(fewer) == 1:
        return _one_paired(block, fewer[0], more, said=fewer is said)
    # the least unlike way to pair the first i of the fewer with some of the first j of the more, in order
    unlike = [[0.0] * (len(more) + 1), *([math.inf] * (len(more) + 1) for _ in fewer)]
    for i, one in enumerate(fewer, 1):
        for j, other in enumerate(more[: len(more) - len(fewer) + i], 1):
            pair = unlike[i - 1][j - 1] + Levenshtein.normalized_distance(one, other)
            unlike[i][j] = min(pair, unlike[i][j - 1])
    kind: DiffKind = "extra" if more is written else "left_out"
    i, at, place = len(fewer), block[0].at + len(said), block[0].place + len(written)
    paired: list[Edit] = []
    for j in range(len(more), 0, -1):
        if i and unlike[i][j] < unlike[i][j - 1]:
            i, at, place = i - 1, at - 1, place - 1
            words = (fewer[i], more[j - 1]) if fewer is said else (more[j - 1], fewer[i])
            paired.append(Edit("wrong", *words, at, place))
        elif kind == "extra":
            place -= 1
            paired.append(Edit(kind, "", more[j - 1], at, place))
        else:
            at -= 1
            paired.append(Edit(kind, more[j - 1], "", at, place))
    return paired[::-1]


def _one_paired(block: list[Edit], one: str, more: Sequence[str], *, said: bool) -> list[Edit]:
    """The same where one word alone is on one side, that of the `said` or of the written: the first of those that are
    most alike is its pair."""
    unlike = [Levenshtein.normalized_distance(one, other) for other in more]
    pair = unlike.index(min(unlike))
    at, place = block[0].at, block[0].place
    found = []
    for number, other in enumerate(more):
        after = number > pair
        if number == pair:
            found.append(
                Edit("wrong", one, other, at, place + number) if said else Edit("wrong", other, one, at + number, place)
            )
        elif said:
            found.append(Edit("extra", "", other, at + after, place + number))
        else:
            found.append(Edit("left_out", other, "", at + number, place + after))
    return found


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as jiwer counts them, in one Unicode form."""
    return _parted(plain(text))


def letters_of(text: str) -> Sequence[str]:
    """The letters of a text as jiwer counts them, with the spaces between words; marks that no single letter holds
    stay with the letter that wears them."""
    text = plain(text)
    if text.isascii() or not wears_marks(text):
        return text
    letters: list[str] = []
    for sign in text:
        if letters and unicodedata.combining(sign):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


Split = Callable[[str], Sequence[str]]
"""Takes a text apart into letters, with the spaces between words."""


def splitter(several: Collection[str]) -> Split:
    """`letters_of` where some letters are written with `several` signs, such as "lh": the longest that fit, and the
    same as `letters_of` else."""
    signs = sorted(
        {one for one in map(composed, several) if len(letters_of(one)) > 1}, key=lambda one: (-len(one), one)
    )
    if not signs:
        return letters_of
    parting = re.compile(f"({'|'.join(map(re.escape, signs))})")

    def split(text: str) -> Sequence[str]:
        letters: list[str] = []
        for number, part in enumerate(parting.split(plain(text))):
            if number % 2:
                letters.append(part)
                continue
            for sign in part:
                if letters and unicodedata.combining(sign):
                    letters[-1] += sign
                else:
                    letters.append(sign)
        return letters

    return split


def wears_marks(text: str) -> bool:
    """Whether marks stand in a text beside the letters that wear them."""
    return any(map(unicodedata.combining, text))


def plain(text: str) -> str:
    """In one Unicode form, with one space where there are several."""
    text = composed(text)
    if "  " in text or not text.isprintable():  # other spaces than the plain one are not printable
        text = _SPACES.sub(" ", text)
    return text.strip()


def plain_many(texts: Sequence[str]) -> list[str]:
    """`plain` of each text, quicker than one by one: of thousands."""
    whole = composed(BETWEEN.join(texts))
    odd = "  " in whole or not "".join(counted(whole)).replace(BETWEEN, "").isprintable()
    parts = [] if odd else [part.strip() for part in whole.split(BETWEEN)]
    return parts if len(parts) == len(texts) else [*map(plain, texts)]


def taken(item: Item) -> Taken:
    """An utterance taken apart."""
    return _taken(item, words_of(item.said), words_of(item.written))


def _taken(item: Item, said: tuple[str, ...], written: tuple[str, ...]) -> Taken:
    found = edits(said, written)
    if len(found) > 1 and len(said) != len(written):
        found = tuple(edit for block in blocks_of(found) for edit in (by_likeness(block) if len(block) > 1 else block))
    return Taken(item, said, written, found)


def all_taken(report: Report) -> list[Taken]:
    """All utterances of a report taken apart, in its order: what every view of it begins with."""
    items = tuple(report.items)
    said = words_of_many([item.said for item in items])
    written = words_of_many([item.written for item in items])
    return [*map(_taken, items, said, written)]


def words_of_many(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """`words_of` each text, quicker than one by one: of thousands."""
    return [*map(_parted, plain_many(texts))]


def _parted(text: str) -> tuple[str, ...]:
    """The words of a plain text."""
    return tuple(text.split(" ")) if text else ()


def aligned(item: Item) -> tuple[AlignedWord, ...]:
    """Word by word, in order; each wrong word stands beside the word it was written for."""
    return taken(item).words


def edits(said: Sequence[str], written: Sequence[str]) -> tuple[Edit, ...]:
    """The errors between two lists of words (or letters), in order."""
    if said == written:
        return ()
    found = []
    for tag, at, place in _editops(said, written):
        kind = _KINDS[tag]
        found.append(
            Edit(kind, said[at] if kind != "extra" else "", written[place] if kind != "left_out" else "", at, place)
        )
    return tuple(found)


def _editops(said: Sequence[str], written: Sequence[str]) -> list[tuple[str, int, int]]:
    return cast("list[tuple[str, int, int]]", Levenshtein.editops(said, written).as_list())


def not_right(said: Sequence[str], written: Sequence[str]) -> list[str]:
    """The words said that were not written: all that `edits` has, whichever way they are paired."""
    if said == written:
        return []
    return [said[at] for tag, at, _ in _editops(said, written) if tag != "insert"]


def letter_pairs(item: Item) -> tuple[Edit, ...]:
    """The letters of an utterance that are not right, spaces among them."""
    return edits(letters_of(item.said), letters_of(item.written))


def around(letters: Sequence[str], at: int, width: int = 1) -> tuple[str, str]:
    """What stands before and after `width` letters at a place, a few each."""
    return "".join(letters[max(0, at - AROUND) : at]), "".join(letters[at + width : at + width + AROUND])


def word_times(item: Item, written: Sequence[str]) -> list[tuple[float | None, float | None]]:
    """Where each written word stands, in seconds of the utterance. Where rules have changed how many words there are,
    those that are the same still know their place."""
    heard = item.words
    if len(heard) == len(written):
        return [(word.start_s, word.end_s) for word in heard]
    times: list[tuple[float | None, float | None]] = [(None, None)] * len(written)
    if not heard:
        return times
    at = place = 0
    for match in (*Levenshtein.opcodes([word.text for word in heard], written).as_matching_blocks(),):
        # what lies before words that are the same goes by the words heard in its place
        if match.a > at:
            times[place : match.b] = [_span(heard[at : match.a])] * (match.b - place)
        for off in range(match.size):
            times[match.b + off] = _span(heard[match.a + off : match.a + off + 1])
        at, place = match.a + match.size, match.b + match.size
    return times


def _span(words: Sequence[Word]) -> tuple[float, float]:
    return words[0].start_s, words[-1].end_s


def _gap(
    times: Sequence[tuple[float | None, float | None]], place: int, seconds: float
) -> tuple[float | None, float | None]:
    """Where a word was left out: between the written words around it."""
    if not any(start is not None for start, _ in times):
        return None, None
    before = next((end for _, end in reversed(times[:place]) if end is not None), 0.0)
    after = next((start for start, _ in times[place:] if start is not None), seconds)
    return before, max(before, after)


def _adjoin(one: Edit, other: Edit) -> bool:
    """Whether no right word stands between two errors that follow one another."""
    return other.at == one.at + (one.kind != "extra") and other.place == one.place + (one.kind != "left_out")
