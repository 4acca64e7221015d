"""Sentences of texts as a model of text may learn them: cleaned up, spelt with the alphabet, each once, and none that
stands in dev or test. The one door to texts for what learns from them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.brought_texts import brought, contents, pages
from core.project.meta import Meta
from core.project.queries import Reader
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.texts.held_out import HeldOut, Leak
from core.transcripts import transcribed


class Verdict(IntEnum):
    """What becomes of a sentence when it is used."""

    KEPT = 0
    SAME = 1
    """It stands in dev or test."""
    NEAR = 2
    """It is nearly the same as one that does, holds it whole, or is a part of it."""
    EMPTY = 3
    """Nothing is left of it, or it was left out by hand."""
    MISFIT = 4
    """It cannot be spelt with the alphabet."""
    AGAIN = 5
    """Another sentence reads the same once both are cleaned up."""


@dataclass(frozen=True)
class Reading:
    """How sentences of a language are read: the clean-up rules, and the letters they must fit, None for any."""

    rules: Normaliser
    letters: Vocabulary | None

    @staticmethod
    def of(meta: Meta, language: str) -> Reading:
        """The project's own for its language; for others what is known of them by heart."""
        if language == meta.language:
            return Reading(meta.normaliser, Vocabulary.of_letters(meta.alphabet) if meta.alphabet else None)
        letters = ALPHABETS.get(language)
        return Reading(Normaliser.for_language(language), Vocabulary.of_letters(letters) if letters else None)


@dataclass
class Judge:
    """Decides about sentences in their order; remembers those that it kept."""

    reading: Reading
    held_out: HeldOut
    kept: set[int] = field(default_factory=set)

    def page(self, texts: Sequence[str]) -> list[tuple[str, Verdict, Leak | None]]:
        """(what is read, what becomes of it, what it gives away) of each."""
        return [(text, *self._judged(text)) for text in self.reading.rules.many(texts)]

    def _judged(self, cleaned: str) -> tuple[Verdict, Leak | None]:
        if not transcribed(cleaned):
            return Verdict.EMPTY, None
        known = hash(cleaned)
        if known in self.kept:
            return Verdict.AGAIN, None
        if leak := self.held_out.leak(cleaned):
            return Verdict.NEAR if leak.near else Verdict.SAME, leak
        if self.reading.letters is not None and not self.reading.letters.knows(cleaned):
            return Verdict.MISFIT, None
        self.kept.add(known)
        return Verdict.KEPT, None


@dataclass
class Used:
    """How many sentences were used and how many kept out, by verdict."""

    counts: Counter[Verdict] = field(default_factory=Counter)

    @property
    def leaking(self) -> int:
        return self.counts[Verdict.SAME] + self.counts[Verdict.NEAR]


def sentences(
    reader: Reader,
    language: str = "",
    texts: Collection[int] | None = None,
    *,
    transcripts: bool = False,
    used: Used | None = None,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Iterator[str]:
    """Sentences to learn a language's text from, cleaned up, each once, in the order of the texts' names.

    `language` "" is the project's; `texts` are ids, None for all of that language. With `transcripts` those of the
    train set come first. `used` counts what was kept and what was kept out. Raises `Cancelled`.
    """
    wanted = language or reader.meta.language
    judge = Judge(Reading.of(reader.meta, wanted), HeldOut.of(reader))
    chosen = [one for one in brought(reader) if one.language == wanted and (texts is None or one.id in texts)]
    held = contents(reader)
    done, total = 0, sum(held[one.content_id].sentences for one in chosen)
    count = Used() if used is None else used
    if transcripts and wanted == reader.meta.language:
        yield from _told(judge, transcribed_in_train(reader), count)
    for text in chosen:
        for page in pages(reader, text):
            if cancelled():
                raise Cancelled
            yield from _told(judge, [one.text for one in page], count)
            done += len(page)
            progress(done, total)


def _told(judge: Judge, texts: Sequence[str], used: Used) -> Iterator[str]:
    for cleaned, verdict, _ in judge.page(texts):
        used.counts[verdict] += 1
        if verdict is Verdict.KEPT:
            yield cleaned


def transcribed_in_train(reader: Reader) -> list[str]:
    """The transcripts of the train set, each once."""
    return list(dict.fromkeys(text for _, _, text in reader.written_in(("train",))))
