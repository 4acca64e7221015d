"""Distinct sentences of a language, clean for its alphabet, and their disjoint sets."""

from __future__ import annotations

import random
from collections.abc import Collection

from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS
from resources.recipes.grammar import Grammar, sentences
from resources.recipes.portuguese_grammar import PortugueseGrammar
from resources.recipes.spanish_grammar import SpanishGrammar

GRAMMARS: dict[str, type[Grammar]] = {"es": SpanishGrammar, "pt": PortugueseGrammar}


def write_sentences(
    language: str, count: int, seed: int, without: Collection[str] = (), longest: int = 110
) -> list[str]:
    """`count` transcripts that all read differently and differ from the normalised texts of `without`.

    None has more than `longest` characters; every letter is in the language's alphabet once normalised. The same
    arguments give the same sentences.
    """
    normalise = Normaliser.for_language(language)
    letters = {*ALPHABETS[language], " "}
    seen = set(without)
    written: list[str] = []
    grammar = GRAMMARS[language](random.Random(f"{language}-{seed}"))
    for text in sentences(grammar, (8, longest)):
        read = normalise(text)
        if read in seen or not letters.issuperset(read):
            continue
        seen.add(read)
        written.append(text)
        if len(written) == count:
            break
    return written


def write_sets(language: str, sizes: dict[str, int], seed: int, longest: int = 110) -> dict[str, list[str]]:
    """Several sets of sentences by name, none in two of them."""
    normalise = Normaliser.for_language(language)
    sets: dict[str, list[str]] = {}
    for number, (name, size) in enumerate(sizes.items()):
        taken = {normalise(text) for texts in sets.values() for text in texts}
        sets[name] = write_sentences(language, size, seed + number, taken, longest)
    return sets
