"""Nothing leaks: the sentences of dev and test, and whether another one is the same as one of them, or nearly so.

It is decided when sentences are used, since splits and clean-up rules may change. What is the same, letters tell: case,
spaces and signs do not count. What is nearly the same, `core.project.splits.near_duplicates` says.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from core.lm.kept_out import print_of
from core.project.queries import Reader
from core.project.splits.held_lookup import HeldLookup
from core.project.splits.near_duplicates import LEAST_HELD, letters_of
from core.project.splits.near_lookup import NearLookup
from core.text.normaliser import Normaliser
from core.texts.passages import Noted, Passage
from core.texts.sentences import Splitter

RULE = "4"
"""The rule's number: what was decided by an older one is decided anew."""


@dataclass(frozen=True, slots=True)
class HeldOutSentence:
    """A sentence of the dev or test set."""

    key: str
    split: Literal["dev", "test"]
    text: str


@dataclass(frozen=True, slots=True)
class Leak:
    """What a sentence leaks: the sentence it is the same as, or `near`: it differs in a few letters, holds it whole
    among more, or is a part of it that is long enough to tell."""

    sentence: HeldOutSentence
    near: bool


class HeldOut:
    """The sentences of dev and test as they are now, and of transcripts of several sentences also each of these."""

    def __init__(self, sentences: Sequence[HeldOutSentence], rules: Normaliser, language: str = "") -> None:
        found = [*_with_parts(sentences, rules, language)]
        self._sentences = [one for one, _ in found]
        letters = [own for _, own in found]
        self._lookup = NearLookup(letters)
        self._held = HeldLookup(letters)
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
        looks = (self._lookup.near, self._held.holds, self._held.stands_in)
        near = next((number for look in looks if (number := look(letters)) >= 0), -1)
        return None if near < 0 else Leak(self._sentences[near], near=True)


def prints_of(reader: Reader) -> frozenset[str]:
    """A print of each sentence of a project that is held out now (see `core.lm.kept_out`); cheaper than all of
    `HeldOut`."""
    meta = reader.meta
    return frozenset(print_of(own) for _, own in _with_parts(_held_out(reader), meta.normaliser, meta.language))


def _held_out(reader: Reader) -> list[HeldOutSentence]:
    return [HeldOutSentence(key, split, text) for key, split, text in reader.written_in(("test", "dev"))]  # type: ignore[arg-type]


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
