"""What can be done about an utterance that does not fit the alphabet: a rule, a corrected transcript, or nothing.

Rules change what the model reads; corrections are offered, and change a transcript only when a person takes them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz import fuzz

from core.errors import Cancelled, TextError
from core.families.letter_similarity import UNDIVIDED
from core.progress import never
from core.project.alphabet.analysis import Analysis, Misfit
from core.project.alphabet.written_letters import is_letter
from core.project.edits import set_meta
from core.project.records import Changes
from core.project.store import Project
from core.project.stored import as_stored
from core.text.look_alikes import script
from core.text.normaliser import Normaliser
from core.text.numbers import writer
from core.text.rules import RULES
from core.text.vocabulary import ALPHABETS, Vocabulary, base_letter
from core.wording import Said

Kind = Literal["draft", "rule", "add", "text", "sign", "none"]
OFTEN = 5
"""Utterances from which a letter that the alphabet lacks is rather missing there than a slip in the transcripts."""


@dataclass(frozen=True)
class Fix:
    """`what` names what it does, part by part: ("rule", "Write numbers as words"), ("replace", "ü", "u"), ("spelling",
    "senhora"), ("numbers",), ("add", "ŋ", "ɔ"). `becomes` is what the model would read.

    A "rule" is to be switched on: `rule` is its place in the draft; "text" puts `text` in the transcript's place;
    "draft" needs no more than to apply the rules. "add" puts `letters` into the alphabet; "sign" waits until somebody
    decides about the signs `letters`.
    """

    kind: Kind
    what: tuple[tuple[str, ...], ...] = ()
    becomes: str = ""
    text: str = ""
    rule: int = -1
    letters: tuple[str, ...] = ()


NO_FIX = Fix("none")


class Fixes:
    """Finds a fix for each misfit; answers for words are kept."""

    def __init__(
        self,
        applied: Normaliser,
        draft: Normaliser,
        letters: Vocabulary,
        analysis: Analysis,
        language: str = "",
    ) -> None:
        words = analysis.words
        self._counts = analysis.odd
        self._signs = {use.sign: use.likely_letter for use in analysis.signs}
        self._scripts = {script(x[0]) for x in letters.letters} - {""}
        self._draft, self._letters, self._language = draft, letters, language
        self._new = [(i, rule) for i, rule in enumerate(draft.rules) if rule.on and rule not in applied.active.rules]
        self._off = [
            (i, Normaliser((*draft.rules[:i], replace(rule, on=True), *draft.rules[i + 1 :])))
            for i, rule in enumerate(draft.rules)
            if not rule.on and not Normaliser.step(replace(rule, on=True)).problem
        ]
        self._changed = draft.active != applied.active
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word, count in words.items():
            if count > 1 and letters.knows(word):
                self._by_length[word[:1], len(word)].append(word)
                self._by_length["", len(word)].append(word)
        self._words = words
        self._known: dict[str, tuple[str, tuple[str, ...]] | None] = {}
        self._numbers = self._number_writer()

    def _number_writer(self) -> Callable[[str], str] | None:
        try:
            return writer(self._language, {})
        except TextError:
            return None

    def of(self, text: str) -> Fix:
        """The fix of one transcript."""
        read = self._draft(text)
        if self._changed and read and self._letters.knows(read):
            return Fix("draft", tuple(("rule", title) for title in self._at_work(text)), read)
        for i, tried in self._off:
            becomes = tried(text)
            if becomes and becomes != read and self._letters.knows(becomes):
                return Fix("rule", (("rule", RULES[self._draft.rules[i].kind].title),), becomes, rule=i)
        odd = self._letters.unknown(read)
        if odd and all(self._missing(x) for x in odd):
            return self._add(odd, read)
        fix = self._correct(text)
        if fix.kind != "none" or not odd:
            return fix
        if all(self._missing(x) or self._at_home(x) for x in odd):
            return self._add(odd, read)
        signs = tuple(x for x in odd if x in self._signs)
        return Fix("sign", (("sign", *signs),), letters=signs) if signs else fix

    def _add(self, odd: Sequence[str], read: str) -> Fix:
        return Fix("add", (("add", *odd),), read, letters=tuple(odd))

    def _missing(self, letter: str) -> bool:
        """Whether the alphabet lacks it, rather than the transcript being wrong: of a language that is known by heart
        only a letter that is frequent."""
        if letter in self._signs:
            return self._signs[letter]
        often = self._counts.get(letter, 0) >= OFTEN
        return is_letter(letter) and (often or (self._language not in ALPHABETS and self._at_home(letter)))

    def _at_home(self, letter: str) -> bool:
        """Whether it is a letter of a script that the alphabet is written in."""
        return is_letter(letter) and (not self._scripts or script(letter[0]) in self._scripts | {""})

    def _at_work(self, text: str) -> list[str]:
        """Titles of the rules not applied yet that change this text."""
        new = {i for i, _ in self._new}
        titles = []
        for i, rule in enumerate(self._draft.rules):
            before, text = text, Normaliser.step(rule)(text) if rule.on else text
            if i in new and before != text:
                titles.append(RULES[rule.kind].title)
        return titles

    def _correct(self, text: str) -> Fix:
        """Another transcript, word by word."""
        what: list[tuple[str, ...]] = []
        words = re.split(r"(\s+)", text)
        for i, word in enumerate(words):
            if word.strip() and self._letters.unknown(self._draft(word)):
                better = self._better(word)
                if better is None:
                    return self._with_numbers(text)
                words[i] = better[0]
                what.append(better[1])
        return self._as_fix("".join(words), what)

    def _with_numbers(self, text: str) -> Fix:
        """Numbers may be of several words: written out before the words are looked at one by one."""
        if self._numbers is None or not any(c.isdigit() for c in text):
            return NO_FIX
        try:
            said = self._numbers(text)
        except TextError:
            return NO_FIX
        if any(c.isdigit() for c in said):
            return NO_FIX
        fix = self._correct(said) if self._letters.unknown(self._draft(said)) else self._as_fix(said, [])
        return fix if fix.kind == "none" else replace(fix, what=(*fix.what, ("numbers",)))

    def _as_fix(self, text: str, what: Iterable[tuple[str, ...]]) -> Fix:
        text = as_stored(text)
        becomes = self._draft(text)
        if not becomes or not self._letters.knows(becomes):
            return NO_FIX
        return Fix("text", tuple(dict.fromkeys(what)), becomes, text)

    def _better(self, word: str) -> tuple[str, tuple[str, ...]] | None:
        """A word without odd letters, and what was done; what stands around its letters stays."""
        if word not in self._known:
            self._known[word] = self._look_up(word)
        return self._known[word]

    def _look_up(self, word: str) -> tuple[str, tuple[str, ...]] | None:
        core = word.strip("".join({c for c in word if not c.isalpha()}))
        if not core or any(c.isdigit() for c in core):
            return None
        start = word.index(core)
        read = self._draft(core)
        odd = self._letters.unknown(read)
        spelt = self._spelling(read, odd)
        if spelt:
            found = spelt
            what: tuple[str, ...] = ("spelling", spelt)
        else:
            found = read
            pairs = []
            for letter in odd:
                plain = UNDIVIDED.get(letter) or base_letter(letter)
                if plain not in self._letters.index or plain == letter:
                    return None
                found = found.replace(letter, plain)
                pairs += [letter, plain]
            what = ("replace", *pairs)
        if core[:1].isupper():
            found = found.upper() if core.isupper() and len(core) > 1 else found[:1].upper() + found[1:]
        return word[:start] + found + word[start + len(core) :], what

    def _spelling(self, read: str, odd: Sequence[str]) -> str:
        """The nearest word of the corpus that differs only where the odd letters stand, each for one or two others."""
        if not odd or " " in read or len(read) < 3:
            return ""
        units = self._letters.units(read)
        pattern = re.compile("".join(".{1,2}" if unit in odd else re.escape(unit) for unit in units))
        places = sum(unit in odd for unit in units)
        plain = len(units) - places
        if plain < 2 * places:
            return ""
        first = "" if units[0] in odd else units[0][:1]
        near = [
            word
            for length in range(len(read) - 1, len(read) + places + 1)
            for word in self._by_length.get((first, length), ())
            if pattern.fullmatch(word)
        ]
        return max(near, key=lambda word: (fuzz.ratio(read, word), self._words[word], word), default="")


def fixes(
    analysis: Analysis,
    applied: Normaliser,
    draft: Normaliser,
    alphabet: Sequence[str],
    language: str = "",
    cancelled: Callable[[], bool] = never,
) -> dict[int, Fix]:
    """A fix for each misfit, by utterance. Raises `Cancelled`."""
    finder = Fixes(applied, draft, Vocabulary.of_letters(alphabet), analysis, language)
    known: dict[str, Fix] = {}
    for i, misfit in enumerate(analysis.misfits):
        if i % 50 == 0 and cancelled():
            raise Cancelled
        if misfit.text not in known:
            known[misfit.text] = finder.of(misfit.text)
    return {misfit.utterance: known[misfit.text] for misfit in analysis.misfits}


def with_rules_on(draft: Normaliser, places: Iterable[int]) -> Normaliser:
    """The draft with the rules at these places switched on."""
    chosen = set(places)
    return Normaliser(tuple(replace(r, on=True) if i in chosen else r for i, r in enumerate(draft.rules)))


def take(
    project: Project, label: Said, taken: Mapping[int, Fix], draft: Normaliser, misfits: Sequence[Misfit]
) -> Changes:
    """Take suggestions as one step: rules are applied, letters added, transcripts corrected where they are as they were
    looked at."""
    texts = {misfit.utterance: misfit.text for misfit in misfits}
    with project.step(label) as step:
        for utterance, fix in taken.items():
            row = step.get("utterances", utterance)
            if fix.kind == "text" and row is not None and row["text"] == texts.get(utterance):
                step.change("utterances", utterance, text=fix.text)
        take_rules_and_letters(project, label, taken.values(), draft)
    return step.changes


def take_rules_and_letters(project: Project, label: Said, taken: Collection[Fix], draft: Normaliser) -> Changes:
    """What of suggestions is the project's and no single text's: rules are applied and letters added, in one step."""
    rules = {fix.rule for fix in taken if fix.kind == "rule"}
    normaliser = with_rules_on(draft, rules)
    with project.step(label) as step:
        if (rules or any(fix.kind == "draft" for fix in taken)) and normaliser != project.meta.normaliser:
            set_meta(project, label, normaliser=normaliser)
        new = dict.fromkeys(x for fix in taken if fix.kind == "add" for x in fix.letters)
        if new:
            set_meta(project, label, alphabet=Vocabulary.of_letters((*project.meta.alphabet, *new)).letters)
    return step.changes
