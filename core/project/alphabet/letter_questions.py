"""What an import asks of its people: signs in words that nobody decided about, letters that the alphabet lacks.

A project without an alphabet takes its letters from its first import; later ones only propose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.progress import never
from core.project.alphabet.analysis import Analysis, analyse
from core.project.alphabet.signs import SignUse, renewed, settled, usual_apostrophe, with_apostrophe
from core.project.alphabet.written_letters import Detected, LetterUse, detect, is_letter
from core.project.edits import set_meta
from core.project.meta import Meta
from core.project.queries import Reader
from core.project.store import Project
from core.wording import say


@dataclass(frozen=True)
class AlphabetQuestions:
    """`signs` wait for a decision, or were taken for letters, or are taken out of words by the rules of the language;
    `letters` are not in the alphabet."""

    signs: tuple[SignUse, ...] = ()
    letters: tuple[LetterUse, ...] = ()


def detected(found: Analysis, meta: Meta) -> list[Detected]:
    """The letters that the corpus writes, signs that are letters by their places among them."""
    signs = [use.sign for use in found.signs if use.likely_letter and use.state in ("open", "letter")]
    return detect(found.found, found.uses, meta.alphabet, meta.language, signs)


def take_in(project: Project, since: int = 0, cancelled: Callable[[], bool] = never) -> AlphabetQuestions:
    """What the utterances from the id `since` on ask. Signs that belong to words stay in them from now on; a project
    without an alphabet gets one. Raises `Cancelled`."""
    first = not project.meta.alphabet
    if first:
        rules = with_apostrophe(project.meta.normaliser, usual_apostrophe(_texts(project)))
        if rules != project.meta.normaliser:
            set_meta(project, say("Apostrophe from transcripts"), normaliser=rules)
    found = analyse(project, cancelled=cancelled, since=since)
    rules = settled(project.meta, found.signs)
    if rules != project.meta.normaliser:
        set_meta(project, say("Keep signs in words"), normaliser=rules)
    guessed = tuple(use.sign for use in found.signs if use.likely_letter) if first else ()
    if first:
        set_meta(project, say("Alphabet from transcripts"), alphabet=_letters(found, guessed))
    signs = tuple(renewed(use, project.meta) for use in found.signs)
    told = tuple(use for use in signs if use.asks or use.sign in guessed or (use.removed and use.in_words))
    return AlphabetQuestions(told, () if first else found.new_letters)


def _letters(found: Analysis, signs: tuple[str, ...]) -> tuple[str, ...]:
    """All letters of the corpus, in code order; no digits, and of the signs only these."""
    return tuple(sorted({*(x for x in found.found if is_letter(x)), *signs}))


def _texts(reader: Reader) -> Iterator[tuple[str, int]]:
    for text, count in reader.query_all("SELECT text, count(*) FROM utterances WHERE left_out = 0 GROUP BY text"):
        yield str(text or ""), int(count)
