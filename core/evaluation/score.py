"""Error rates and word differences (jiwer's alignment). Torch-free; rates are fractions of the reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import jiwer

from core.text.case import composed
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.transcripts import transcribed

DiffKind = Literal["same", "wrong", "left_out", "extra"]


@dataclass(frozen=True)
class Counts:
    """Errors of one utterance. `words` and `letters` are the reference's; letters count the spaces between words.
    Without any, nobody wrote down what was said: there are no errors either."""

    words: int
    substitutions: int
    deletions: int
    insertions: int
    letters: int
    letter_errors: int

    @property
    def errors(self) -> int:
        return self.substitutions + self.deletions + self.insertions

    @property
    def wer(self) -> float:
        return rate(self.errors, self.words)

    @property
    def cer(self) -> float:
        return rate(self.letter_errors, self.letters)


@dataclass(frozen=True)
class Score:
    """Error rates over many utterances: errors in all by words (letters) in all."""

    counts: Sequence[Counts]

    @cached_property
    def utterances(self) -> int:
        """How many count: those without a transcript were left aside."""
        return sum(c.words > 0 for c in self.counts)

    @cached_property
    def words(self) -> int:
        return sum(c.words for c in self.counts)

    @cached_property
    def substitutions(self) -> int:
        return sum(c.substitutions for c in self.counts)

    @cached_property
    def deletions(self) -> int:
        return sum(c.deletions for c in self.counts)

    @cached_property
    def insertions(self) -> int:
        return sum(c.insertions for c in self.counts)

    @cached_property
    def wer(self) -> float:
        return rate(self.substitutions + self.deletions + self.insertions, self.words)

    @cached_property
    def cer(self) -> float:
        return rate(sum(c.letter_errors for c in self.counts), sum(c.letters for c in self.counts))


@dataclass(frozen=True)
class Diff:
    """A word of the reference against one of the hypothesis; one is empty where a word was left out or is extra."""

    kind: DiffKind
    reference: str
    hypothesis: str


def rate(errors: int, count: int) -> float:
    """Errors by the words (or letters) of the reference; 0 where it has none."""
    return errors / max(count, 1)


def comparable(hypotheses: Sequence[str], vocabulary: Vocabulary, rules: Normaliser | None) -> list[str]:
    """Hypotheses as the references are, which `rules` made: pieces of words may write capitals and signs that the rules
    take from a reference. What is written with an alphabet stays as it is."""
    return list(hypotheses) if rules is None or vocabulary.noun == "letters" else rules.many(hypotheses)


def score(references: Sequence[str], hypotheses: Sequence[str]) -> Score:
    """Compare texts pairwise, in one Unicode form. Else they are taken as they are: normalise both sides the same way
    before. What was not transcribed is never scored, whatever is written."""
    if len(references) != len(hypotheses):
        raise ValueError(f"{len(references)} references, {len(hypotheses)} hypotheses")
    counts = [Counts(0, 0, 0, 0, 0, 0)] * len(references)
    known = [i for i, text in enumerate(references) if transcribed(text)]
    if known:
        texts, answers = [composed(references[i]) for i in known], [composed(hypotheses[i]) for i in known]
        words, letters = jiwer.process_words(texts, answers), jiwer.process_characters(texts, answers)
        for place, i in enumerate(known):
            counts[i] = Counts(
                *_count(words.references[place], words.alignments[place]),
                *_errors(letters.references[place], letters.alignments[place]),
            )
    return Score(tuple(counts))


def _count(reference: Sequence[str], chunks: Sequence[jiwer.AlignmentChunk]) -> tuple[int, int, int, int]:
    """Words, substitutions, deletions, insertions."""
    found = {"substitute": 0, "delete": 0, "insert": 0, "equal": 0}
    for chunk in chunks:
        found[chunk.type] += max(chunk.ref_end_idx - chunk.ref_start_idx, chunk.hyp_end_idx - chunk.hyp_start_idx)
    return len(reference), found["substitute"], found["delete"], found["insert"]


def _errors(reference: Sequence[str], chunks: Sequence[jiwer.AlignmentChunk]) -> tuple[int, int]:
    letters, *errors = _count(reference, chunks)
    return letters, sum(errors)


def differences(reference: str, hypothesis: str) -> list[Diff]:
    """Word by word, in order; each wrong word stands beside the word it was written for."""
    result = jiwer.process_words([composed(reference)], [composed(hypothesis)])
    references, hypotheses = result.references[0], result.hypotheses[0]
    kinds: dict[str, DiffKind] = {"equal": "same", "substitute": "wrong", "delete": "left_out", "insert": "extra"}
    found: list[Diff] = []
    for chunk in result.alignments[0]:
        left = references[chunk.ref_start_idx : chunk.ref_end_idx]
        right = hypotheses[chunk.hyp_start_idx : chunk.hyp_end_idx]
        for i in range(max(len(left), len(right))):
            found.append(Diff(kinds[chunk.type], left[i] if i < len(left) else "", right[i] if i < len(right) else ""))
    return found
