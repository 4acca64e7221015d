"""What a model reads: ordered clean-up rules (`Normaliser`).

Transcripts are stored as imported, in NFC; nothing here rewrites them. A leaf: knows no other module but errors and
its own rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from core.text.rules import LETTERS, RULES, ReadyRule, Rule, step
from core.text.vocabulary import ALPHABETS


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
    def _steps(self) -> tuple[ReadyRule, ...]:
        return tuple(step(rule) for rule in self.rules if rule.on)

    @staticmethod
    def step(rule: Rule) -> ReadyRule:
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
