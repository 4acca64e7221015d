"""What a model reads: ordered clean-up rules (`Normaliser`) and the letters of an output layer (`Vocabulary`).

Transcripts are stored as imported, in NFC; nothing here rewrites them. A letter may be several characters: a digraph
("lh"), or one with stacked marks ("ɔ̃"). A leaf: knows no other module but errors and its own rules.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

from core.errors import TextError
from core.text_case import composed
from core.text_rules import LETTERS, RULES, Rule, Step, step

__all__ = [
    "ALPHABETS",
    "BLANK",
    "Normaliser",
    "Rule",
    "Vocabulary",
    "base_letter",
    "clusters",
    "code_points",
    "frames_needed",
    "letters_of",
]

BLANK = "<pad>"
"""The CTC blank; always token 0, and also the padding token, as in Hugging Face CTC models."""

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
class Normaliser:
    """Ordered rules from a transcript to what the model reads. Equal rules give equal text; it never raises: a rule
    that cannot be used leaves the text as it is."""

    rules: tuple[Rule, ...]

    @classmethod
    def for_language(cls, language: str) -> Normaliser:
        """The default rules: NFC, lower case by the language's own casing, no punctuation, single spaces. Signs between
        letters stay, but for the hyphen of languages known by heart, which parts words there."""
        letters = ALPHABETS.get(language, "")
        options = {"between": "1", "keep": "'·" if "'" in letters else "", "remove": "-‐‑" if letters else ""}
        return cls(
            (
                Rule("nfc"),
                Rule("lower", (("language", language),)),
                Rule("apostrophes"),
                Rule("punctuation", tuple(sorted((k, v) for k, v in options.items() if v))),
                Rule("spaces"),
            )
        ).with_letters(letters)

    def with_letters(self, letters: Iterable[str]) -> Normaliser:
        """The same rules for this alphabet: its letters win over every rule but those of a person's own making."""
        alphabet = tuple(letters)
        return Normaliser(tuple(_sparing(rule, alphabet) for rule in self.rules))

    def __call__(self, text: str) -> str:
        for each in self._steps:
            text = each(text)
        return text

    def many(self, texts: Sequence[str]) -> list[str]:
        """All texts cleaned, quicker than one by one."""
        out = list(texts)
        for each in self._steps:
            out = each.many(out)[0]
        return out

    @cached_property
    def _steps(self) -> tuple[Step, ...]:
        return tuple(step(rule) for rule in self.rules if rule.on)

    @staticmethod
    def step(rule: Rule) -> Step:
        """One rule ready for use, with what was found out about it."""
        return step(rule)

    def __getstate__(self) -> dict[str, Any]:
        return {"rules": self.rules}

    @property
    def active(self) -> Normaliser:
        """Without the rules that are switched off."""
        return Normaliser(tuple(rule for rule in self.rules if rule.on))

    def offering(self, language: str, letters: Iterable[str] = ()) -> Normaliser:
        """With the kinds of rules that are not in the list put where they work best, switched off; for the alphabet
        `letters`."""
        rules, order = list(self.rules), list(RULES)
        for at, (key, kind) in enumerate(RULES.items()):
            if kind.own or any(rule.kind == key for rule in rules):
                continue
            before = [i for i, rule in enumerate(rules) if order.index(rule.kind) < at]
            options = tuple((o.key, language) for o in kind.options if o.kind == "language")
            rules.insert(before[-1] + 1 if before else 0, Rule(key, options, on=False))
        alphabet = tuple(letters)
        return Normaliser(tuple(rules)).with_letters(alphabet) if alphabet else Normaliser(tuple(rules))

    def to_json(self) -> list[dict[str, Any]]:
        return [rule.to_json() for rule in self.rules]

    @classmethod
    def from_json(cls, rules: Sequence[dict[str, Any]]) -> Normaliser:
        """Raises `TextError` for a rule this version does not know."""
        return cls(tuple(Rule.from_json(rule) for rule in rules))


def _sparing(rule: Rule, alphabet: Sequence[str]) -> Rule:
    """The rule with the letters that it would change and must not."""
    spares = RULES[rule.kind].spares
    if spares is None:
        return rule
    spared = " ".join(x for x in alphabet if x.strip() and spares(x))
    if rule.option(LETTERS) == spared:
        return rule
    others = tuple((k, v) for k, v in rule.options if k != LETTERS)
    return replace(rule, options=tuple(sorted((*others, (LETTERS, spared)))) if spared else others)


@dataclass(frozen=True)
class Vocabulary:
    """The output letters of a model, in a fixed order. Token 0 is the CTC blank.

    `tokens[0]` is `BLANK`; a space is the token " " (written "|" in Hugging Face's vocab.json).
    """

    tokens: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.tokens or self.tokens[0] != BLANK:
            raise TextError("The first token of a vocabulary must be the blank.", f"Put {BLANK} first.")
        if len(set(self.tokens)) != len(self.tokens):
            twice = sorted({t for t in self.tokens if self.tokens.count(t) > 1})
            raise TextError(f"Letters stand twice in the vocabulary: {' '.join(twice)}.", "Keep each once.")

    @classmethod
    def of_letters(cls, letters: Iterable[str]) -> Vocabulary:
        """Blank, space, then the letters in the order given (NFC)."""
        seen = dict.fromkeys(composed(c) for c in letters if c.strip())
        return cls((BLANK, " ", *seen))

    @property
    def letters(self) -> tuple[str, ...]:
        """What people call letters: without blank, space and other special tokens."""
        return tuple(t for t in self.tokens[1:] if t.strip() and not (t.startswith("<") and t.endswith(">")))

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
        """Normalised text in letters, the longest that fit; together they are the text. What is in no letter stands by
        itself, a mark with the letter before it."""
        if self._several is None:
            found = list(text)
        else:
            parts = self._several.split(text)
            found = [u for i, part in enumerate(parts) for u in ((part,) if i % 2 else part)]
        if self._single.issuperset(text):
            return found
        units: list[str] = []
        for unit in found:
            if units and unit not in self.index and unit > "\u02ff" and unicodedata.category(unit[0])[0] == "M":
                units[-1] += unit
            else:
                units.append(unit)
        return units

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

    def encode(self, text: str) -> list[int]:
        """Token ids of normalised text. Raises `TextError` naming the first letter that has none."""
        missing = self.unknown(text)
        if missing:
            raise TextError(
                f"“{missing[0]}” ({code_points(missing[0])}) is not in the alphabet: “{text}”.",
                "Correct the transcript or add the letter to the alphabet.",
            )
        return [self.index[unit] for unit in self.units(text)]

    def decode(self, ids: Iterable[int]) -> str:
        """Text of token ids as they stand (nothing merged), in NFC also where marks are tokens of their own; blanks and
        special tokens are dropped."""
        tokens = (self.tokens[i] for i in ids)
        return composed("".join(t for t in tokens if not (t.startswith("<") and t.endswith(">"))))

    def collapse(self, ids: Iterable[int]) -> str:
        """Text of a frame-wise CTC path: repeats merged, blanks dropped, outer spaces trimmed."""
        kept: list[int] = []
        previous = -1
        for i in ids:
            if i not in (0, previous):
                kept.append(i)
            previous = i
        return " ".join(self.decode(kept).split())

    @property
    def digest(self) -> str:
        """A short hash of the tokens in order: the same letters in another order are another vocabulary."""
        return hashlib.sha256(json.dumps(self.tokens).encode()).hexdigest()[:16]


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


def frames_needed(ids: Sequence[int]) -> int:
    """Output frames that CTC needs for a label sequence: one a label and one more between equal neighbours."""
    return len(ids) + sum(a == b for a, b in pairwise(ids))
