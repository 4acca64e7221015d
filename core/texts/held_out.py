"""Nothing leaks: the sentences of dev and test, and whether another one is the same as one of them, or nearly so.

It is decided when sentences are used, since splits and clean-up rules may change. What is the same, letters tell: case,
spaces and signs do not count. What is nearly the same, `core.project.splits.near_duplicates` says.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.lm.kept_out import print_of
from core.project.queries import Reader
from core.project.splits.near_duplicates import LEAST_HELD, letters_of
from core.project.splits.near_lookup import NearLookup
from core.text.normaliser import Normaliser
from core.texts.passages import Noted, Passage
from core.texts.sentences import Splitter

RULE = "3"
"""The rule's number: what was decided by an older one is decided anew."""
STEP = 4
PIECE = LEAST_HELD - STEP + 1
"""Whatever holds the beginning of a sentence has one of its first pieces at every `STEP`th letter."""


@dataclass(frozen=True, slots=True)
class HeldOutSentence:
    """A sentence of the dev or test set."""

    key: str
    split: Literal["dev", "test"]
    text: str


@dataclass(frozen=True, slots=True)
class Leak:
    """What a sentence leaks: the sentence it is the same as, or `near`: it differs in a few letters, or holds it whole
    among more."""

    sentence: HeldOutSentence
    near: bool


class HeldOut:
    """The sentences of dev and test as they are now, and of transcripts of several sentences also each of these."""

    def __init__(self, sentences: Sequence[HeldOutSentence], rules: Normaliser, language: str = "") -> None:
        found = [*_with_parts(sentences, rules, language)]
        self._sentences = [one for one, _ in found]
        letters = [own for _, own in found]
        self._lookup = NearLookup(letters)
        self._beginnings: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, own in enumerate(letters):
            if len(own) >= LEAST_HELD:
                self._beginnings[own[:LEAST_HELD]].append((own, number))
        starts = range(STEP)
        self._pieces = frozenset(begun[at : at + PIECE] for begun in self._beginnings for at in starts)
        self.print = hashlib.sha256("\n".join([RULE, *sorted(set(letters))]).encode()).hexdigest()[:16]
        """Another one where other sentences are held out, or by another rule."""

    @classmethod
    def of(cls, reader: Reader) -> HeldOut:
        """Those of a project."""
        meta = reader.meta
        return cls(_held_out(reader), meta.normaliser, meta.language)

    def __len__(self) -> int:
        return len(self._sentences)

    def leak(self, cleaned: str) -> Leak | None:
        """What a sentence, cleaned up, would give away; None for nothing."""
        letters = letters_of(cleaned, str)
        same = self._lookup.same(letters)
        if same >= 0:
            return Leak(self._sentences[same], near=False)
        near = self._lookup.near(letters)
        if near < 0:
            near = self._held_in(letters)
        return None if near < 0 else Leak(self._sentences[near], near=True)

    def _held_in(self, letters: str) -> int:
        """The number of a held-out sentence that stands whole in a longer one; -1 for none."""
        pieces = self._pieces
        for at in range(0, len(letters) - PIECE + 1, STEP):
            if letters[at : at + PIECE] in pieces:
                for start in range(max(0, at - STEP + 1), at + 1):
                    for held, number in self._beginnings.get(letters[start : start + LEAST_HELD], ()):
                        if len(held) < len(letters) and letters.startswith(held, start):
                            return number
        return -1


def prints_of(reader: Reader) -> frozenset[str]:
    """A print of each sentence of a project that is held out now (see `core.lm.kept_out`); cheaper than all of
    `HeldOut`."""
    meta = reader.meta
    return frozenset(print_of(own) for _, own in _with_parts(_held_out(reader), meta.normaliser, meta.language))


def _held_out(reader: Reader) -> list[HeldOutSentence]:
    rows = reader.query_all(
        "SELECT key, split, text FROM utterances WHERE left_out = 0 AND split IN ('dev', 'test') AND pace > 0"
        " ORDER BY split DESC, id"
    )
    return [HeldOutSentence(*row) for row in rows]


def _with_parts(
    sentences: Sequence[HeldOutSentence], rules: Normaliser, language: str
) -> Iterator[tuple[HeldOutSentence, str]]:
    """Each with its letters, all before the sentences within them that are long enough."""
    letters = [letters_of(one.text, rules) for one in sentences]
    yield from zip(sentences, letters, strict=True)
    for one, whole in zip(sentences, letters, strict=True):
        for part in _parts(one.text, language):
            found = letters_of(part, rules)
            if LEAST_HELD <= len(found) < len(whole):
                yield HeldOutSentence(one.key, one.split, part), found


def _parts(text: str, language: str) -> Iterator[str]:
    """The sentences of a transcript."""
    if len(text) > LEAST_HELD:
        for one in Splitter(language, "line", Noted("")).of([Passage(text, 1)]):
            yield one.text
