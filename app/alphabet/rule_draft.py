"""The clean-up rules as they are being changed: drafts until they are applied. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import TextError
from core.text.normaliser import Normaliser
from core.text.rules import RULES, Rule


class RuleDraft(QObject):
    """`changed` follows every change, with the place of the rule that it was about."""

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.applied = Normaliser(())
        self.language = ""
        self.alphabet: tuple[str, ...] = ()
        self._rules: list[Rule] = []

    def open(self, applied: Normaliser, language: str, alphabet: Sequence[str] = ()) -> None:
        """Begin from the rules in force; a draft that differs from what was in force before is kept. The letters of
        the alphabet are left alone by both."""
        kept = self.different
        self.applied, self.language, self.alphabet = applied, language, tuple(alphabet)
        if kept and alphabet:
            self._rules = list(self.normaliser.with_letters(alphabet).rules)
        if not kept or not self.different:
            self._rules = list(applied.offering(language, alphabet).rules)

    def take_up(self, rules: object) -> None:
        """Go on with a draft of an earlier day, as far as it can be read."""
        try:
            kept = Normaliser.from_json(rules) if isinstance(rules, list) and rules else None
        except (TextError, AttributeError, TypeError):
            kept = None
        if kept is not None:
            self._rules = list(kept.with_letters(self.alphabet).offering(self.language, self.alphabet).rules)

    def to_json(self) -> list[dict[str, Any]]:
        """The draft, to be kept; empty when everything is applied."""
        return self.normaliser.to_json() if self.different else []

    @property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(self._rules)

    @property
    def normaliser(self) -> Normaliser:
        return Normaliser(tuple(self._rules))

    @property
    def different(self) -> bool:
        """Whether anything is not applied yet."""
        return bool(self._rules) and self.normaliser.active != self.applied.active

    def is_new(self, at: int) -> bool:
        """Whether this rule's part of the difference is not applied yet."""
        rule = self._rules[at]
        same_kind = [r for r in self.applied.rules if r.kind == rule.kind]
        return rule not in self.applied.rules if rule.on else any(r.on for r in same_kind) and not RULES[rule.kind].own

    @property
    def new_count(self) -> int:
        """How many rules differ from those applied; removed ones and another order count as one."""
        count = sum(self.is_new(i) for i in range(len(self._rules)))
        return max(count, int(self.different))

    def set_on(self, at: int, on: bool) -> None:
        self._put(at, replace(self._rules[at], on=on))

    def set_options(self, at: int, **options: str) -> None:
        """Other settings of a rule."""
        self._put(at, self._rules[at].replaced(**options))

    def _put(self, at: int, rule: Rule) -> None:
        if rule != self._rules[at]:
            self._rules[at] = rule
            self.changed.emit(at)

    def move(self, at: int, to: int) -> None:
        """Put a rule in another place."""
        if at != to and 0 <= at < len(self._rules) and 0 <= to < len(self._rules):
            self._rules.insert(to, self._rules.pop(at))
            self.changed.emit(to)

    def add(self, kind: str) -> int:
        """A new rule of a kind, after the last of its kind or before the spaces; its place."""
        after = [i for i, rule in enumerate(self._rules) if rule.kind == kind]
        spaces = next((i for i, rule in enumerate(self._rules) if rule.kind == "spaces"), len(self._rules))
        at = after[-1] + 1 if after else spaces
        self._rules.insert(at, Rule(kind))
        self.changed.emit(at)
        return at

    def remove(self, at: int) -> None:
        """Take away a rule of one's own."""
        if RULES[self._rules[at].kind].own:
            del self._rules[at]
            self.changed.emit(min(at, len(self._rules) - 1))

    def switch_on(self, places: Iterable[int]) -> None:
        for at in places:
            self.set_on(at, True)

    def revert(self) -> None:
        """Back to the rules in force."""
        self._rules = list(self.applied.offering(self.language, self.alphabet).rules)
        self.changed.emit(0)
