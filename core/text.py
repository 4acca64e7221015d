"""What a model reads: ordered clean-up rules (`Normaliser`) and the letters of an output layer (`Vocabulary`).

Transcripts are stored as imported, in NFC; nothing here rewrites them. A leaf: knows no other module but errors.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from core.errors import TextError

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

APOSTROPHES = "'’ʼ‘`´"


def _lower(text: str, language: str) -> str:
    if language in ("tr", "az"):
        text = text.replace("İ", "i").replace("I", "ı")
    return unicodedata.normalize("NFC", text.lower().replace("i̇", "i"))


def _spaces(text: str) -> str:
    return " ".join(text.split())


def _punctuation(text: str, keep: str) -> str:
    return "".join(c if c in keep or unicodedata.category(c)[0] not in "PS" else " " for c in text)


@dataclass(frozen=True)
class Rule:
    """One clean-up step: `kind` is a key of `RULES`; `options` its JSON settings."""

    kind: str
    options: tuple[tuple[str, str], ...] = ()

    def option(self, name: str, default: str = "") -> str:
        return dict(self.options).get(name, default)


RULES: dict[str, Callable[[str, Rule], str]] = {
    "nfc": lambda text, _: unicodedata.normalize("NFC", text),
    "lower": lambda text, rule: _lower(text, rule.option("language")),
    "apostrophes": lambda text, rule: "".join(rule.option("to", "'") if c in APOSTROPHES else c for c in text),
    "punctuation": lambda text, rule: _punctuation(text, rule.option("keep")),
    "replace": lambda text, rule: text.replace(rule.option("this"), rule.option("with")),
    "spaces": lambda text, _: _spaces(text),
}


@dataclass(frozen=True)
class Normaliser:
    """Ordered rules from a transcript to what the model reads. Pure; equal rules give equal text."""

    rules: tuple[Rule, ...]

    @classmethod
    def for_language(cls, language: str) -> Normaliser:
        """The default rules: NFC, lower case by the language's own casing, no punctuation, single spaces."""
        keep = "'·" if "'" in ALPHABETS.get(language, "") else ""
        return cls(
            (
                Rule("nfc"),
                Rule("lower", (("language", language),)),
                Rule("apostrophes"),
                Rule("punctuation", (("keep", keep),)),
                Rule("spaces"),
            )
        )

    def __call__(self, text: str) -> str:
        for rule in self.rules:
            text = RULES[rule.kind](text, rule)
        return text

    def to_json(self) -> list[dict[str, Any]]:
        return [{"kind": rule.kind, **dict(rule.options)} for rule in self.rules]

    @classmethod
    def from_json(cls, rules: Sequence[dict[str, Any]]) -> Normaliser:
        """Raises `TextError` for a rule this version does not know."""
        for rule in rules:
            if rule.get("kind") not in RULES:
                raise TextError(f"The clean-up rule “{rule.get('kind')}” is not known.", "Update Vizinho.")
        return cls(
            tuple(Rule(r["kind"], tuple(sorted((k, str(v)) for k, v in r.items() if k != "kind"))) for r in rules)
        )


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
        seen = dict.fromkeys(unicodedata.normalize("NFC", c) for c in letters if c.strip())
        return cls((BLANK, " ", *seen))

    @property
    def letters(self) -> tuple[str, ...]:
        """What people call letters: without blank, space and other special tokens."""
        return tuple(t for t in self.tokens[1:] if t.strip() and not (t.startswith("<") and t.endswith(">")))

    @cached_property
    def index(self) -> dict[str, int]:
        return {token: i for i, token in enumerate(self.tokens)}

    def unknown(self, text: str) -> list[str]:
        """The characters of `text` that have no token, each once, in order of appearance."""
        return list(dict.fromkeys(c for c in text if c not in self.index))

    def encode(self, text: str) -> list[int]:
        """Token ids of normalised text. Raises `TextError` naming the first letter that has none."""
        missing = self.unknown(text)
        if missing:
            raise TextError(
                f"“{missing[0]}” (U+{ord(missing[0]):04X}) is not in the alphabet: “{text}”.",
                "Correct the transcript or add the letter to the alphabet.",
            )
        return [self.index[c] for c in text]

    def decode(self, ids: Iterable[int]) -> str:
        """Text of token ids as they stand (nothing merged); blanks and special tokens are dropped."""
        return "".join(t for t in (self.tokens[i] for i in ids) if not (t.startswith("<") and t.endswith(">")))

    def collapse(self, ids: Iterable[int]) -> str:
        """Text of a frame-wise CTC path: repeats merged, blanks dropped, outer spaces trimmed."""
        kept: list[int] = []
        previous = -1
        for i in ids:
            if i not in (0, previous):
                kept.append(i)
            previous = i
        return _spaces(self.decode(kept))

    @property
    def digest(self) -> str:
        """A short hash of the tokens in order: the same letters in another order are another vocabulary."""
        return hashlib.sha256(json.dumps(self.tokens).encode()).hexdigest()[:16]


def base_letter(letter: str) -> str:
    """The letter without its marks: ã -> a, ç -> c. A letter that has none is its own base."""
    return unicodedata.normalize("NFD", letter)[:1] or letter


def frames_needed(ids: Sequence[int]) -> int:
    """Output frames that CTC needs for a label sequence: one a label and one more between equal neighbours."""
    return len(ids) + sum(a == b for a, b in pairwise(ids))
