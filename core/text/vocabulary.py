"""The letters of a model's output (`Vocabulary`), and what a letter is: its base, its marks, its code points.

A letter may be several characters: a digraph ("lh"), or one with stacked marks ("ɔ̃"). A leaf.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from core.errors import TextError
from core.text.case import composed
from core.wording import say

PAD = "<pad>"
"""The padding token, always token 0; what else it stands for in a model, its objective says."""


Noun = Literal["letters", "pieces"]

ALPHABETS: dict[str, str] = {
    "es": "abcdefghijklmnopqrstuvwxyzáéíóúüñ",
    "pt": "abcdefghijklmnopqrstuvwxyzáâãàçéêíóôõú",
    "gl": "abcdefghijklmnopqrstuvwxyzáéíóúüñ",
    "ca": "abcdefghijklmnopqrstuvwxyzàçéèíïóòúü·'",
    "it": "abcdefghijklmnopqrstuvwxyzàéèìíòóùú'",
    "fr": "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ'",
    "ro": "abcdefghijklmnopqrstuvwxyzăâîșț",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "en": "abcdefghijklmnopqrstuvwxyz'",
}
"""Letters of languages we know by heart, in code order of their base letters; others take theirs from the corpus."""


@dataclass(frozen=True)
class Vocabulary:
    """The output letters of a model, in a fixed order.

    `tokens[0]` is `PAD`; a space is the token " " (written "|" in Hugging Face's vocab.json).
    """

    tokens: tuple[str, ...]

    noun: ClassVar[Noun] = "letters"
    """What texts are written with, in a word."""
    parts_between: ClassVar[bool] = True
    """Whether words are parted by a token between them, or else by the one that begins the next."""

    def __post_init__(self) -> None:
        if not self.tokens or self.tokens[0] != PAD:
            raise TextError(
                say("The first token of a vocabulary must be the padding."), say("Put {padding} first.", padding=PAD)
            )
        if len(set(self.tokens)) != len(self.tokens):
            twice = sorted({t for t in self.tokens if self.tokens.count(t) > 1})
            raise TextError(
                say("Letters stand twice in the vocabulary: {twice}.", twice=" ".join(twice)), say("Keep each once.")
            )

    @classmethod
    def of_letters(cls, letters: Iterable[str]) -> Vocabulary:
        """Padding, space, then the letters in the order given (NFC)."""
        seen = dict.fromkeys(composed(c) for c in letters if c.strip())
        return cls((PAD, " ", *seen))

    @property
    def letters(self) -> tuple[str, ...]:
        """What people call letters (or pieces): without padding, space and other special tokens."""
        return tuple(t for t in self.tokens[1:] if is_letter(t))

    @property
    def spelt(self) -> tuple[str, ...]:
        """The letters that texts can be spelt with, whatever the tokens are."""
        return self.letters

    @cached_property
    def parting(self) -> tuple[int, ...]:
        """Tokens at which a new word begins."""
        return tuple(i for i, token in enumerate(self.tokens) if i and token.isspace())

    @cached_property
    def index(self) -> dict[str, int]:
        return {token: i for i, token in enumerate(self.tokens)}

    @cached_property
    def _several(self) -> re.Pattern[str] | None:
        """Finds letters of several characters, the longest first; None where each letter is one."""
        letters = sorted((t for t in self.letters if len(t) > 1), key=len, reverse=True)
        return re.compile(f"({'|'.join(map(re.escape, letters))})") if letters else None

    @cached_property
    def _single(self) -> frozenset[str]:
        return frozenset(t for t in self.tokens if len(t) == 1)

    def units(self, text: str) -> list[str]:
        """Normalised text in letters, the longest that fit; together they are the text, composed again where marks are
        letters of their own. What is in no letter stands by itself, a mark with the letter before it."""
        if self._several is None:
            found = list(text)
        else:
            parts = self._several.split(text)
            found = [u for i, part in enumerate(parts) for u in ((part,) if i % 2 else part)]
        if self._single.issuperset(text):
            return found
        units: list[str] = []
        for unit in self._parted(found) if self._marks else found:
            if units and unit not in self.index and unit > "\u02ff" and unicodedata.category(unit[0])[0] == "M":
                units[-1] += unit
            else:
                units.append(unit)
        return units

    @cached_property
    def _marks(self) -> bool:
        """Whether marks are letters of their own."""
        return any(unicodedata.category(token)[0] == "M" for token in self._single)

    def _parted(self, units: Iterable[str]) -> Iterator[str]:
        """Letters that are not known, but their parts are, as these."""
        for unit in units:
            parts = unicodedata.normalize("NFD", unit)
            yield from parts if unit not in self.index and all(part in self.index for part in parts) else (unit,)

    def knows(self, text: str) -> bool:
        """Whether the text can be written with these letters."""
        return self._single.issuperset(text) or all(unit in self.index for unit in self.units(text))

    def knows_all(self, texts: Iterable[str]) -> bool:
        """Whether all texts can be written with these letters, looked at together; False may mean "perhaps not"."""
        return self._single.issuperset("".join(texts))

    def unknown(self, text: str) -> list[str]:
        """The parts of `text` that have no token, each once, in order of appearance."""
        if self._single.issuperset(text):
            return []
        return list(dict.fromkeys(unit for unit in self.units(text) if unit not in self.index))

    def lacks(self, text: str) -> str:
        """Why a text cannot be written, in a sentence that names the first letter without a token; "" where it can."""
        missing = self.unknown(text)
        if not missing:
            return ""
        return say("“{missing}” ({points}) is not in the alphabet.", missing=missing[0], points=code_points(missing[0]))

    def within(self, text: str) -> str:
        """A text as far as it can be written: a letter without a token is its base letter, where that has one, or else
        left out."""
        missing = self.unknown(text)
        if not missing:
            return text
        bases = {unit: base_letter(unit) for unit in missing}
        stands = {unit: base if base != unit and self.knows(base) else "" for unit, base in bases.items()}
        return " ".join("".join(stands.get(unit, unit) for unit in self.units(text)).split())

    def encode(self, text: str) -> list[int]:
        """Token ids of normalised text. Raises `TextError` naming the first letter that has none."""
        missing = self.unknown(text)
        if missing:
            raise TextError(
                say(
                    "“{missing}” ({code_points}) is not in the alphabet: “{text}”.",
                    missing=missing[0],
                    code_points=code_points(missing[0]),
                    text=text,
                ),
                say("Correct the transcript or add the letter to the alphabet."),
            )
        return [self.index[unit] for unit in self.units(text)]

    def decode(self, ids: Iterable[int]) -> str:
        """Text of token ids as they stand (nothing merged), in NFC also where marks are tokens of their own; special
        tokens are dropped."""
        tokens = (self.tokens[i] for i in ids)
        return composed("".join(t for t in tokens if not (t.startswith("<") and t.endswith(">"))))

    @property
    def digest(self) -> str:
        """A short hash of the tokens in order: the same letters in another order are another vocabulary."""
        return hashlib.sha256(json.dumps(self.tokens).encode()).hexdigest()[:16]


def is_letter(token: str) -> bool:
    """Whether people call a token a letter (or a piece): neither the space nor a special token."""
    return bool(token.strip()) and not (token.startswith("<") and token.endswith(">"))


def base_letter(letter: str) -> str:
    """The letter without its marks: ã -> a, ç -> c. A letter that has none is its own base; a digraph's its first."""
    return unicodedata.normalize("NFD", letter)[:1] or letter


def clusters(text: str) -> list[str]:
    """What a person sees as single characters: a letter with all its marks is one."""
    if text.isascii() or max(text) < "\u0300":
        return list(text)
    import regex

    return list(regex.findall(r"\X", text))


def letters_of(text: str) -> tuple[str, ...]:
    """The letters that a person typed: parted by spaces, so that "lh" can be one; without spaces, one by one."""
    parts = text.split() if any(c.isspace() for c in text.strip()) else clusters(text.strip())
    return Vocabulary.of_letters(parts).letters


def code_points(text: str) -> str:
    """How Unicode numbers the characters of a letter: "U+0061 U+0303"."""
    return " ".join(f"U+{ord(c):04X}" for c in text)
