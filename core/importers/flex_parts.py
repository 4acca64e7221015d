"""What FLEx keeps beside the text of a phrase: lines in other languages, words with their glosses, morphemes with
theirs, as `core.tiers.parts` has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.importers.existing import text_print
from core.tiers.parts import BesideTier, Part

Key = tuple[str, str]
"""The type of an item, and its language."""


class FlexText(str):
    """What an item says, and which of the file's elements it is: phrases, words, morphemes and items are counted."""

    __slots__ = ("at",)
    at: int


Items = dict[Key, FlexText]
COUNTED = ("phrase", "word", "morph", "item")
"""Elements that are counted, from 1, in the order of the file."""
PHRASE = {"txt": "Text", "gls": "Translation", "lit": "Literal translation", "note": "Note"}
WORD = {"txt": "Word", "gls": "Word gloss", "pos": "Part of speech"}
MORPH = {"txt": "Morph", "cf": "Lexeme", "hn": "Homonym", "gls": "Gloss", "msa": "Category", "variantTypes": "Variant"}
"""What items are called, by their types, where tiers are made of them; others are called as FLEx does."""
WORDS, MORPHS = BesideTier("Words", "subdivision", None, "word"), "Morphs"


@dataclass
class FlexWord:
    """A word, or punctuation: its items, and those of its morphemes, with the elements that these are."""

    items: Items = field(default_factory=dict)
    morphs: list[Items] = field(default_factory=list)
    at: int = 0
    morphs_at: list[int] = field(default_factory=list)


def parts_of(lines: Mapping[Key, FlexText], words: Sequence[FlexWord], said: Key) -> tuple[Part, ...]:
    """What stands beside a phrase whose text is its line `said`."""
    found = [
        Part(
            BesideTier(PHRASE.get(kind, kind), "association", None, kind, language),
            text,
            origin=origin_of(text.at, text),
        )
        for (kind, language), text in lines.items()
        if (kind, language) != said and kind != "segnum" and (kind != "txt" or language != said[1])
    ]
    spoken = ("txt", said[1])
    lexical = [word for word in words if spoken in word.items or word.morphs]
    if any(len(word.items) > 1 or word.morphs for word in lexical):
        found += [_word(word, spoken) for word in lexical]
    return tuple(found)


def _line(tier: BesideTier, text: FlexText) -> Part:
    return Part(tier, text, origin=origin_of(text.at, text))


def _word(word: FlexWord, spoken: Key) -> Part:
    below = _explaining(word.items, WORD, spoken, WORDS)
    tier = BesideTier(MORPHS, "subdivision", WORDS, "morph")
    for at, morph in zip(word.morphs_at, word.morphs, strict=True):
        own = spoken if spoken in morph else next((key for key in morph if key[0] in ("txt", "cf")), ("", ""))
        text = morph.get(own, "")
        parts = tuple(_explaining(morph, MORPH, own, tier))
        below.append(Part(tier, text, origin=origin_of(at, text), parts=parts))
    text = word.items.get(spoken, "")
    return Part(WORDS, text, origin=origin_of(word.at, text), parts=tuple(below))


def origin_of(at: int, text: str) -> str:
    """By what a text is known again in its document: the number of its element, and a print of what it says."""
    return f"{at}:{text_print(text)}"


def _explaining(items: Items, names: Mapping[str, str], own: Key, parent: BesideTier) -> list[Part]:
    """A text for each item but the `own` one."""
    return [
        Part(
            BesideTier(names.get(kind, kind), "association", parent, kind, language),
            text,
            origin=origin_of(text.at, text),
        )
        for (kind, language), text in _others(items, own)
    ]


def _others(items: Items, own: Key) -> Iterable[tuple[Key, FlexText]]:
    return ((key, text) for key, text in items.items() if key != own and key[0] != "punct")
