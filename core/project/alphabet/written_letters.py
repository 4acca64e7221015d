"""Which letters a corpus writes: as people count them, how often, and which belong to its alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.text.look_alikes import TO_LATIN, mixed, script
from core.text.signs import is_modifier
from core.text.vocabulary import ALPHABETS, base_letter, clusters

JOINED_SCRIPTS = {"Latin", "Greek", "Cyrillic"}


@dataclass(frozen=True)
class Example:
    """A word of the corpus, and an utterance (id) that has it."""

    word: str
    utterance: int


@dataclass(frozen=True)
class LetterUse:
    """How often a letter is written, in words that are frequent first."""

    letter: str
    count: int
    examples: tuple[Example, ...] = ()


def crept_in(use: LetterUse) -> bool:
    """Whether a letter looks like one of another script and stands in words of that script alone."""
    words = [example.word for example in use.examples]
    return use.letter in TO_LATIN and bool(words) and all(map(mixed, words))


def natural_letters(word: str) -> list[str]:
    """A word in letters as people count them: with its marks in Latin, Greek and Cyrillic; elsewhere marks stand for
    themselves, because there they are vowels and tones that many letters take."""
    out: list[str] = []
    for cluster in clusters(word):
        joined = len(cluster) == 1 or script(cluster[0]) in JOINED_SCRIPTS
        out += [cluster] if joined else list(cluster)
    return out


@dataclass(frozen=True)
class Detected:
    """A letter the corpus writes. Those that are not `likely` belong to a foreign name or a slip: rare, and of another
    script than the corpus, or not of a language that is known by heart."""

    letter: str
    count: int
    likely: bool


def detect(
    found: Mapping[str, int], uses: Mapping[str, LetterUse], alphabet: Sequence[str] = (), language: str = "",
    signs: Sequence[str] = (),
) -> list[Detected]:  # fmt: skip
    """The letters of the corpus: those of the alphabet in its order (digraphs kept), then the others by their base.

    `found` counts letters as people see them, `uses` those of the alphabet; `signs` are letters in this corpus.
    """
    by_heart = set(ALPHABETS.get(language, ""))
    several = {x: uses[x].count if x in uses else 0 for x in alphabet if len(x) > 1}
    counts = {x: n for x, n in found.items() if is_letter(x) or x in signs or x in alphabet} | several
    enough = max(5, sum(counts.values()) // 20_000)
    own = set() if by_heart else {"", *_scripts(counts)}
    known = [x for x in alphabet if x in counts or x in by_heart]
    others = sorted((x for x in counts if x not in known), key=lambda x: (base_letter(x), x != base_letter(x), x))
    return [Detected(x, counts.get(x, 0), True) for x in known] + [
        Detected(x, counts[x], x in by_heart or counts[x] >= enough or script(x[0]) in own) for x in others
    ]


def _scripts(counts: Mapping[str, int]) -> set[str]:
    """The scripts of at least a twentieth of the letters."""
    sums: dict[str, int] = {}
    for letter, count in counts.items():
        if name := script(letter[0]):
            sums[name] = sums.get(name, 0) + count
    return {name for name, count in sums.items() if 20 * count >= sum(sums.values())}


def is_letter(letter: str) -> bool:
    """Whether it is a letter or a mark, or a tone letter, by itself."""
    return (unicodedata.category(letter[0])[0] in "LM" and letter not in "ªº") or is_modifier(letter[0])
