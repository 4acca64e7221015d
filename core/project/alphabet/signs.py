"""Signs that stand in words: how often each stands where, what becomes of it, and deciding it.

A sign between letters is a letter, parts words, or means nothing for the ear: only people know. Until they say so it
stays in what the model reads. Whether a stop or a click belongs to words, the corpus's own counts tell.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from core.project.alphabet.written_letters import Example
from core.project.edits import set_meta
from core.project.meta import Meta
from core.project.records import Changes
from core.project.store import Project
from core.text import signs
from core.text.normaliser import Normaliser
from core.text.rules import Rule
from core.text.signs import ALL_APOSTROPHES, WORD, is_modifier, is_stop
from core.text.vocabulary import Vocabulary
from core.wording import say

Decision = Literal["letter", "space", "nothing"]
"""A sign is a letter of the alphabet, parts words, or goes without a trace."""
State = Literal["letter", "space", "nothing", "open"]

DECISIONS: tuple[Decision, ...] = ("letter", "space", "nothing")
ENOUGH = 3
"""Uses from which a sign's places say something."""
CLICKS = "!|‖"
"""Signs that are typed for clicks, before the vowel."""
ONLY_BEFORE = "!?"
"""Letters before a letter, punctuation after one."""
NEVER_GUESSED = "/\\@#&*_%+<>~^=$€"
"""Signs that are no letters unless somebody says so."""
EXAMPLES = 3
_SIGN = regex.compile(r"[\p{P}\p{S}]")
_PART = regex.compile(WORD)


class _Parts(dict[str, bool]):
    """Whether a character is a part of a word, looked up once."""

    def __missing__(self, c: str) -> bool:
        self[c] = _PART.fullmatch(c) is not None
        return self[c]


@dataclass(frozen=True)
class SignUse:
    """A sign in the texts that the rules for punctuation get to see: how often `inside` words, `before`, `after` them
    and `alone`. `stays`: what stands inside words is still there in what the model reads."""

    sign: str
    inside: int
    before: int
    after: int
    alone: int
    examples: tuple[Example, ...] = ()
    state: State = "open"
    stays: bool = True

    @property
    def count(self) -> int:
        return self.inside + self.before + self.after + self.alone

    @property
    def removed(self) -> int:
        """How often it is taken out of the inside of a word."""
        return 0 if self.stays else self.inside

    @property
    def stop(self) -> bool:
        """Whether it is punctuation here even between letters: a comma without its space, not the dot of ka.ta."""
        return is_stop(self.sign) and not (self.inside >= ENOUGH and 2 * self.inside > self.count)

    @property
    def click(self) -> bool:
        """Whether it stands before letters as only clicks do."""
        return self.sign in CLICKS and self.before + self.inside >= ENOUGH

    @property
    def closing(self) -> bool:
        """Whether it is an apostrophe that ends words, rather than one of a pair of quotation marks."""
        return self.sign in ALL_APOSTROPHES and self.after >= ENOUGH and 4 * self.before <= self.after

    @property
    def in_words(self) -> bool:
        """Whether it belongs to words, as far as its places tell."""
        return (self.inside > 0 and not self.stop) or self.click or self.closing

    @property
    def likely_letter(self) -> bool:
        """Whether it may be taken for a letter of a language that nothing is known of, until somebody decides."""
        if not self.in_words or self.sign in NEVER_GUESSED or unicodedata.category(self.sign) in ("Ps", "Pe", "Sc"):
            return False
        if self.sign in ALL_APOSTROPHES or self.click or is_modifier(self.sign):
            return True
        return self.inside >= ENOUGH and 2 * self.inside >= self.count

    @property
    def asks(self) -> bool:
        """Whether somebody has to decide it."""
        return self.state == "open" and self.in_words


class SignTally:
    """Adds up the signs of texts."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}
        self._words: dict[str, Counter[str]] = {}
        self._where: dict[str, int] = {}
        self._part = _Parts()

    def add(self, text: str, count: int, utterance: int) -> None:
        """Look at one text that `count` utterances have."""
        for match in _SIGN.finditer(text):
            at, sign = match.start(), match[0]
            left = at > 0 and self._part[text[at - 1]]
            right = at + 1 < len(text) and self._part[text[at + 1]]
            place = 0 if left and right else 1 if right else 2 if left else 3
            self._places.setdefault(sign, [0, 0, 0, 0])[place] += count
            if place != 3:
                self._example(text, at, sign, place, count, utterance)

    def _example(self, text: str, at: int, sign: str, place: int, count: int, utterance: int) -> None:
        words = self._words.setdefault(sign, Counter())
        if place != 0 and (is_stop(sign) or len(words) >= EXAMPLES):
            return
        start = text.rfind(" ", 0, at) + 1
        end = text.find(" ", at)
        word = text[start : end if end >= 0 else len(text)]
        if len(words) < 1000 or word in words:
            words[word] += count * (4 if place == 0 else 1)
            self._where.setdefault(word, utterance)

    def result(self, meta: Meta) -> tuple[SignUse, ...]:
        """Every sign with what the project's rules do with it, the most frequent in words first."""
        found = [renewed(self._use(sign, places), meta) for sign, places in self._places.items()]
        return tuple(sorted(found, key=lambda use: (-use.inside, -use.count, use.sign)))

    def _use(self, sign: str, places: Sequence[int]) -> SignUse:
        words = self._words.get(sign, Counter()).most_common(EXAMPLES)
        inside, before, after, alone = places
        examples = tuple(Example(word, self._where[word]) for word, _ in words)
        return SignUse(sign, inside, before, after, alone, examples)


def renewed(use: SignUse, meta: Meta) -> SignUse:
    """The same places, and what the project's rules and alphabet say now."""
    stays = use.sign in meta.normaliser(f"a{use.sign}a")
    return replace(use, state=state_of(meta, use.sign), stays=stays)


def state_of(meta: Meta, sign: str) -> State:
    """What was decided about a sign."""
    if any(sign in letter for letter in meta.alphabet):
        return "letter"
    for rule in meta.normaliser.rules:
        if rule.on and rule.kind == "punctuation":
            if sign in rule.option("remove"):
                return "space"
            if sign in rule.option("join"):
                return "nothing"
    return "open"


def before_punctuation(rules: Normaliser) -> Normaliser:
    """The rules whose work is done when punctuation is looked at: all where nothing removes it."""
    active = rules.active.rules
    at = next((i for i, rule in enumerate(active) if rule.kind == "punctuation"), len(active))
    return Normaliser(active[:at])


def decided(meta: Meta, decisions: Mapping[str, Decision]) -> Meta:
    """The project with these signs decided: other rules, another alphabet."""
    letters = [x for x in meta.alphabet if decisions.get(x, "letter") == "letter"]
    letters += [sign for sign, what in decisions.items() if what == "letter" and sign not in letters]
    rules = list(meta.normaliser.rules)
    at = next((i for i, rule in enumerate(rules) if rule.on and rule.kind == "punctuation"), None)
    if at is None:
        replaced = [Rule("replace", (("this", s), ("with", " " * (what == "space")))) for s, what in decisions.items()
                    if what != "letter"]  # fmt: skip
        spaces = next((i for i, rule in enumerate(rules) if rule.kind == "spaces"), len(rules))
        rules[spaces:spaces] = replaced
    else:
        rules[at] = _with_decisions(rules[at], decisions)
    alphabet = Vocabulary.of_letters(letters).letters
    return meta.replaced(alphabet=alphabet, normaliser=Normaliser(tuple(rules)))


def _with_decisions(rule: Rule, decisions: Mapping[str, Decision]) -> Rule:
    options = {key: rule.option(key) for key in ("keep", "inside", "before", "remove", "join")}
    for sign, what in decisions.items():
        options = {key: value.replace(sign, "") for key, value in options.items()}
        if what == "letter":
            if sign in ONLY_BEFORE:
                options["before"] += sign
            elif is_stop(sign):
                options["inside"] += sign
        else:
            options["remove" if what == "space" else "join"] += sign
    return rule.replaced(**options)


def decide(project: Project, decisions: Mapping[str, Decision]) -> Changes:
    """Decide signs as one step; transcripts stay as they are, what the model reads of them changes."""
    meta = decided(project.meta, decisions)
    label = say("Decide about {decisions}", decisions=" ".join(decisions))
    return set_meta(project, label, alphabet=meta.alphabet, normaliser=meta.normaliser)


def settled(meta: Meta, uses: Iterable[SignUse]) -> Normaliser:
    """The rules by which signs that belong to words, as their places tell, stay until somebody decides."""
    named = {"inside": "", "before": "", "keep": ""}
    for use in uses:
        if use.asks and not use.stays:
            named["inside"] += use.sign if not use.click else ""
        if use.asks and use.click:
            named["before"] += use.sign
        if use.asks and use.closing:
            named["keep"] += use.sign
    rules = tuple(_naming(rule, named) if rule.on and rule.kind == "punctuation" else rule
                  for rule in meta.normaliser.rules)  # fmt: skip
    return Normaliser(rules)


def _naming(rule: Rule, named: Mapping[str, str]) -> Rule:
    if not rule.option("between"):
        return rule
    more = {
        key: rule.option(key) + "".join(c for c in signs if c not in rule.option(key)) for key, signs in named.items()
    }
    return rule.replaced(**more)


def usual_apostrophe(texts: Iterable[tuple[str, int]]) -> str:
    """The apostrophe that stands most often after a letter, so that the others become it; "" where there is none."""
    pattern = regex.compile(rf"(?<={WORD})[{regex.escape(ALL_APOSTROPHES)}]")
    counts: Counter[str] = Counter()
    for text, count in texts:
        for sign in pattern.findall(text):
            counts[sign] += count
    return counts.most_common(1)[0][0] if counts else ""


def with_apostrophe(rules: Normaliser, sign: str) -> Normaliser:
    """The rules with the corpus's own apostrophe, where nobody chose one."""
    if not sign or sign not in signs.APOSTROPHES:
        return rules
    return Normaliser(tuple(replace(rule, options=(*rule.options, ("to", sign)))
                            if rule.kind == "apostrophes" and not rule.option("to") else rule
                            for rule in rules.rules))  # fmt: skip
