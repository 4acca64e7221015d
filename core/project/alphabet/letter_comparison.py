"""The project's letters beside those of a checkpoint: shared, new with where each starts, and only in the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.families.letter_similarity import BY_HAND, by_similarity, own_starts, suggested
from core.project.alphabet.analysis import FEW, Analysis
from core.project.alphabet.written_letters import Example
from core.project.edits import set_meta
from core.project.meta import Meta
from core.project.records import Changes
from core.project.store import Project
from core.sources.catalogue import Source
from core.text.vocabulary import ALPHABETS, PAD, Vocabulary
from core.wording import Said, say

CHANGED = say("Change the alphabet")
ADDED = say("Add to the alphabet")
NO_SOURCE = "none"
"""What `Meta.compare_with` holds when a person wants to see the target's letters alone."""


@dataclass(frozen=True)
class NewLetter:
    """A letter the source lacks. `source` is what it starts from ("" afresh), `choices` what it could, likeliest first;
    `own` says that a person chose."""

    letter: str
    source: str
    reason: str
    count: int
    examples: tuple[Example, ...]
    choices: tuple[str, ...] = ()
    own: bool = False

    @property
    def few(self) -> bool:
        """Whether it is hardly heard often enough to be learnt."""
        return self.count < FEW


@dataclass(frozen=True)
class LetterComparison:
    """Letters in order. `kept` are letters of the source that the corpus does not write and the model keeps all the
    same; `only` those it leaves out. The space, where the source has one, is the last of `shared`."""

    only: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    new: tuple[NewLetter, ...] = ()
    known: int = 0
    needed: int = 0

    @property
    def share_known(self) -> float:
        """The share of the needed letters that the source knows, 0..1."""
        return 1 - len(self.new) / self.needed if self.needed else 0.0


def compare(meta: Meta, source: Sequence[str] | None, analysis: Analysis) -> LetterComparison:
    """`source` are the checkpoint's letters, None when there is none to compare with."""
    counts = {letter: use.count for letter, use in analysis.uses.items()}
    alphabet = Vocabulary.of_letters(meta.alphabet).letters
    known = Vocabulary.of_letters(source or ())
    there, by_heart = set(known.letters), set(ALPHABETS.get(meta.language, ""))
    own = own_starts(meta.starts, alphabet, known.letters)
    kept = tuple(x for x in alphabet if x in there and not counts.get(x) and x not in by_heart) if counts else ()
    shared = tuple(x for x in alphabet if x in there and x not in kept)
    new = tuple(_new(x, known, meta, own, analysis, compared=source is not None) for x in alphabet if x not in there)
    if counts and source is not None:
        new = tuple(sorted(new, key=lambda letter: -letter.count))
    return LetterComparison(
        only=tuple(x for x in known.letters if x not in set(alphabet)),
        kept=kept,
        shared=(*shared, " ") if source is not None else shared,
        new=new,
        known=len(known.letters),
        needed=len(alphabet),
    )


def _new(
    letter: str, known: Vocabulary, meta: Meta, own: dict[str, str], analysis: Analysis, *, compared: bool
) -> NewLetter:
    use = analysis.uses.get(letter)
    count, examples = (use.count, use.examples) if use else (0, ())
    if not compared:
        return NewLetter(letter, "", "", count, examples)
    start = suggested(letter, known, meta.language)
    chosen = own.get(letter, start.source or "")
    reason = BY_HAND if letter in own and chosen != (start.source or "") else start.reason
    return NewLetter(
        letter, chosen, reason, count, examples, tuple(by_similarity(letter, known, meta.language)), letter in own
    )


def source_of(meta: Meta, found: Iterable[Source]) -> Source | None:
    """The checkpoint to compare with: the one chosen, else one of the source language, else the first that writes."""
    usable = [s for s in found if s.usable and s.writes]
    if meta.compare_with == NO_SOURCE:
        return None
    chosen = [s for s in usable if s.key == meta.compare_with]
    alike = [s for s in usable if s.language == meta.source_language]
    return next(iter([*chosen, *alike, *usable]), None)


def set_start(project: Project, letter: str, source: str | None) -> Changes:
    """Let a new letter start from a letter of the source, "" afresh; None for what is suggested."""
    starts = dict(project.meta.starts)
    starts.pop(letter, None)
    if source is not None:
        starts[letter] = source
    named = {" ": say("the space"), "": say("a fresh start"), None: say("the suggestion")}.get(source, source)
    return set_meta(project, say("Start {letter} from {named}", letter=letter, named=named), starts=starts)


def set_letters(project: Project, letters: Iterable[str], label: Said = CHANGED) -> Changes:
    """Other letters, in this order; starts of letters that go are forgotten."""
    alphabet = Vocabulary.of_letters(x for x in letters if x not in (PAD, "|")).letters
    starts = {letter: source for letter, source in project.meta.starts.items() if letter in alphabet}
    return set_meta(project, label, alphabet=alphabet, starts=starts)


def add_letters(project: Project, letters: Iterable[str], label: Said = ADDED) -> Changes:
    """These letters, too, behind those that are there."""
    return set_letters(project, (*project.meta.alphabet, *letters), label)
