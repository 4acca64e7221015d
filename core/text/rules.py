"""The clean-up rules between a transcript and what a model reads: `Rule` is one as chosen, `RULES` what there is.

A kind says its title, help and options, so that forms are built from here. A rule that cannot be used, or that takes
too long on a text, leaves the text as it is and says why. A leaf: knows only its neighbours in text and errors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from core.errors import TextError
from core.text import case, look_alikes, numbers, signs
from core.text.case import composed
from core.wording import say

Text = Callable[[str], str]

DASHES = "—–―‒−"
HYPHENS = "‐‑"
LETTERS = "letters"
"""The option that says which letters of the alphabet a rule must leave alone."""
TIME_LIMIT_S = 0.25
"""How long a person's own pattern may take on one text."""
OVERRUNS = 3
"""After so many texts on which it took too long, a pattern is left alone."""


@dataclass(frozen=True)
class Rule:
    """One clean-up step: `kind` is a key of `RULES`; `options` its settings; one that is not `on` is kept, unused."""

    kind: str
    options: tuple[tuple[str, str], ...] = ()
    on: bool = True

    def option(self, name: str, default: str = "") -> str:
        return dict(self.options).get(name, default)

    @property
    def letters(self) -> tuple[str, ...]:
        """Letters of the alphabet that the rule must leave alone (see `Normaliser.with_letters`)."""
        return tuple(self.option(LETTERS).split())

    def replaced(self, **options: str) -> Rule:
        """The rule with other settings; an empty one is left out unless it differs from the kind's default."""
        defaults = {o.key: o.default for o in RULES[self.kind].options} if self.kind in RULES else {}
        values = dict(self.options) | options
        kept = {k: v for k, v in values.items() if v != defaults.get(k, "") or k in dict(self.options)}
        return replace(self, options=tuple(sorted(kept.items())))

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, **dict(self.options)} | ({} if self.on else {"off": True})

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Rule:
        """Raises `TextError` for a rule this version does not know."""
        if values.get("kind") not in RULES:
            raise TextError(
                say("The clean-up rule “{get}” is not known.", get=values.get("kind")), say("Update Vizinho.")
            )
        options = tuple(sorted((k, str(v)) for k, v in values.items() if k not in ("kind", "off")))
        return cls(values["kind"], options, not values.get("off"))


@dataclass(frozen=True)
class Option:
    """A setting of a rule. `kind` "flag" is "1" or ""; "table" is lines of two texts parted by a tab."""

    key: str
    title: str
    kind: Literal["text", "flag", "table", "language"] = "text"
    default: str = ""
    help: str = ""


@dataclass(frozen=True)
class RuleKind:
    """`make` gives the function of a rule, or raises `TextError` where its settings cannot be used.

    `whole`: texts may be joined by line breaks and cleaned together. `again`: cleaning what is clean changes nothing.
    `own`: there may be several, as a person makes them. `spares` says of a letter of the alphabet that the rule would
    change it: such letters are given to it, and it leaves them alone.
    """

    key: str
    title: str
    help: str
    example: str
    make: Callable[[Rule], Text]
    options: tuple[Option, ...] = ()
    whole: bool = True
    again: bool = True
    own: bool = False
    spares: Callable[[str], bool] | None = None


class ReadyRule:
    """A rule ready for use. Called with a text it never raises; `tell` also gives the reason why it was skipped."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.kind = RULES[rule.kind]
        self.problem = ""
        self._overruns = 0
        self._work: Text = str
        try:
            self._work = self.kind.make(rule)
        except TextError as error:
            self.problem = error.message

    def __call__(self, text: str) -> str:
        return self.tell(text)[0]

    def tell(self, text: str) -> tuple[str, str]:
        """The cleaned text, and "" or why this text was left as it is."""
        if self.problem:
            return text, self.problem
        try:
            return self._work(text), ""
        except TextError as error:
            return text, error.message
        except TimeoutError:
            self._overruns += 1
            reason = say("The pattern takes too long.")
            if self._overruns >= OVERRUNS:
                self.problem = say("{reason} Make it simpler.", reason=reason)
            return text, reason

    def many(self, texts: Sequence[str]) -> tuple[list[str], dict[int, str]]:
        """All texts cleaned, and for those that were skipped the reason by position."""
        if self.kind.whole and not self.problem:
            cleaned = self._work("\n".join(texts)).split("\n")
            if len(cleaned) == len(texts):
                return cleaned, {}
        out, failed = [], {}
        for i, text in enumerate(texts):
            done, reason = self.tell(text)
            out.append(done)
            if reason:
                failed[i] = reason
        return out, failed


@lru_cache(maxsize=256)
def step(rule: Rule) -> ReadyRule:
    """The rule ready for use; equal rules share one, and with it what was found out about it."""
    return ReadyRule(rule)


def table(text: str) -> dict[str, str]:
    """A table option as a mapping: lines of two texts parted by a tab; lines without a first text are passed over."""
    pairs = (line.partition("\t") for line in text.replace("\r\n", "\n").split("\n"))
    return {this.strip(): that.strip() for this, _, that in pairs if this.strip()}


def as_table(pairs: dict[str, str]) -> str:
    """The inverse of `table`."""
    return "\n".join(f"{' '.join(k.split())}\t{' '.join(v.split())}" for k, v in pairs.items() if k.strip())


def _nfc(_rule: Rule) -> Text:
    return composed


def _lower(rule: Rule) -> Text:
    language, letters = rule.option("language"), rule.letters
    sigma = bool(rule.option("sigma")) or ("σ" in letters and "ς" not in letters)
    kept = [x for x in letters if case.is_capital(x)]
    if kept:
        return lambda text: case.lower_but(text, kept, language, sigma=sigma)
    return lambda text: case.lower(text, language, sigma=sigma)


def _translate(pairs: dict[str, str]) -> Text:
    table_ = str.maketrans(pairs)
    return lambda text: text.translate(table_)


def _dashes(rule: Rule) -> Text:
    pairs = dict.fromkeys(DASHES, rule.option("to", " ")) | dict.fromkeys(HYPHENS, "-")
    return _translate({a: b for a, b in pairs.items() if not any(a in x for x in rule.letters)})


def _numbers(rule: Rule) -> Text:
    work = numbers.writer(rule.option("language"), table(rule.option("own")))
    return signs.shielded_digits(work) if rule.letters else work


def _punctuation(rule: Rule) -> Text:
    named = {key: rule.option(key) for key in ("keep", "inside", "before", "remove", "join")}
    return signs.punctuation(**named, between=bool(rule.option("between")), letters=rule.letters)


def _spaces(_rule: Rule) -> Text:
    return lambda text: " ".join(text.split())


def _abbreviations(rule: Rule) -> Text:
    pairs = {k.casefold(): v for k, v in table(rule.option("table")).items()}
    if not pairs:
        return str
    import regex

    longest = sorted(pairs, key=len, reverse=True)
    pattern = regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, longest))})(?!\w)", regex.IGNORECASE)
    return lambda text: pattern.sub(lambda m: pairs.get(m[0].casefold(), m[0]), text)


def _replace(rule: Rule) -> Text:
    this, by = rule.option("this"), rule.option("with")
    if not this:
        raise TextError(say("There is nothing to replace yet."), say("Say what is to be replaced."))
    if not rule.option("pattern"):
        this, by = composed(this), composed(by)
        return lambda text: text.replace(this, by)
    import regex

    try:
        pattern = regex.compile(this, regex.IGNORECASE if rule.option("any_case") else 0)
        pattern.sub(by, "")
        for name in regex.findall(r"\\(?:g<(\w+)>|([1-9]\d?))", by.replace(r"\\", "")):
            group = name[0] or name[1]
            if group not in pattern.groupindex and not (group.isdecimal() and int(group) <= pattern.groups):
                raise ValueError(f"the pattern has no group {group}")
    except (regex.error, IndexError, ValueError) as error:
        raise TextError(
            say("The pattern cannot be read: {error}.", error=error), say("Correct the pattern.")
        ) from error

    def work(text: str) -> str:
        try:
            return str(pattern.sub(by, text, timeout=TIME_LIMIT_S))
        except (regex.error, IndexError) as error:
            raise TextError(
                say("The replacement cannot be used: {error}.", error=error), say("Correct the replacement.")
            ) from error

    return work


RULES: dict[str, RuleKind] = {
    kind.key: kind
    for kind in (
        RuleKind(
            "nfc",
            say("Compose accents"),
            say(
                "A letter and its accent become one character (Unicode NFC), so that both "
                "ways of typing it are the same."
            ),
            "a + ◌̃ becomes ã",
            _nfc,
        ),
        RuleKind(
            "hidden",
            say("Invisible characters"),
            say(
                "Soft hyphens, zero-width characters and marks of direction go; all kinds of "
                "space become a plain one. Joiners stay where the script needs them."
            ),
            say("soft hyphen, zero-width space"),
            lambda rule: signs.shielded(look_alikes.hidden(bool(rule.option("tatweel", "1"))), rule.letters),
            (Option("tatweel", say("Take out the Arabic stretching line"), "flag", "1"),),
            spares=lambda x: any(c in look_alikes.UNSEEN for c in x),
        ),
        RuleKind(
            "look_alikes",
            say("Look-alikes"),
            say(
                "Letters of another script that crept into a word become those of the word’s "
                "own; ligatures and full-width letters become plain ones."
            ),
            say("ﬁ becomes fi"),
            lambda rule: look_alikes.look_alikes(
                bool(rule.option("scripts", "1")), bool(rule.option("ligatures", "1")), rule.letters
            ),
            (
                Option("scripts", say("Latin, Greek and Cyrillic letters in one word"), "flag", "1"),
                Option("ligatures", say("Ligatures, presentation forms, full-width letters"), "flag", "1"),
            ),
            spares=lambda x: any(look_alikes.is_like_another(c) for c in x),
        ),
        RuleKind(
            "lower",
            say("Lower case"),
            say(
                "Capitals become small letters, as the language writes them: the Turkish "
                "dotless ı, the Greek ς at the end of a word. The German ß stays."
            ),
            say("Ontem becomes ontem"),
            _lower,
            (
                Option("language", say("Language"), "language"),
                Option("sigma", say("Write the Greek ς as σ everywhere"), "flag"),
            ),
            spares=lambda x: case.is_capital(x) or x in ("σ", "ς"),
        ),
        RuleKind(
            "numbers",
            say("Write numbers as words"),
            say(
                "Digits become words of the language. Nothing is guessed silently: look "
                "through the list of numbers, and give your own words where they are read in "
                "another way."
            ),
            say("31 becomes trinta e um"),
            _numbers,
            (
                Option("language", say("Language"), "language"),
                Option(
                    "own",
                    say("Own words for numbers"),
                    "table",
                    help=say("A number as it is written, and how it is read."),
                ),
            ),
            whole=False,
            spares=lambda x: any(c.isdecimal() for c in x),
        ),
        RuleKind(
            "abbreviations",
            say("Expand abbreviations"),
            say("Each abbreviation of your table becomes the words that are said, in any case."),
            say("Sr. becomes senhor"),
            _abbreviations,
            (Option("table", say("Abbreviations"), "table", help=say("As it is written, and what is said.")),),
            again=False,
        ),
        RuleKind(
            "apostrophes",
            say("One kind of apostrophe"),
            say("Typographic and typed apostrophes become one character: the alphabet’s own where it has one."),
            "’ becomes '",
            lambda rule: signs.one_apostrophe(rule.option("to", "'"), rule.letters),
            (Option("to", say("Becomes"), default="'"),),
            spares=lambda x: any(c in signs.ALL_APOSTROPHES for c in x),
        ),
        RuleKind(
            "dashes",
            say("Long dash becomes a space"),
            say("Dashes between words go; all kinds of hyphen become the plain one."),
            "— –",
            _dashes,
            (Option("to", say("Becomes"), default=" "),),
            spares=lambda x: any(c in DASHES + HYPHENS for c in x),
        ),
        RuleKind(
            "punctuation",
            say("Remove punctuation"),
            say(
                "Punctuation and symbols become a space. What stands between letters can "
                "stay; letters of the alphabet always do."
            ),
            ". , ; : ! ? « »",
            _punctuation,
            (
                Option("keep", say("Keep these everywhere"), help=say("Such as ' or ·")),
                Option("between", say("Keep every sign that stands between letters"), "flag"),
                Option("inside", say("Keep these between letters"), help=say("Such as - in guarda-chuva")),
                Option("before", say("Keep these before a letter"), help=say("Such as ! for a click")),
                Option("remove", say("Between letters, these become a space"), help=say("Such as - in guarda-chuva")),
                Option("join", say("Between letters, these go"), help=say("Such as = in ka=ta")),
            ),
            spares=signs.has_sign,
        ),
        RuleKind(
            "replace",
            say("Replace"),
            say("One text becomes another, or whatever a regular expression finds."),
            say("k becomes c"),
            _replace,
            (
                Option("this", say("Replace")),
                Option("with", say("With")),
                Option("pattern", say("Regular expression"), "flag"),
                Option(
                    "any_case", say("Capitals and small letters alike"), "flag", help=say("Of a regular expression.")
                ),
            ),
            whole=False,
            again=False,
            own=True,
        ),
        RuleKind(
            "spaces", say("One space between words"), say("Spaces at the ends go, too."), "", _spaces, whole=False
        ),
    )
}
"""All kinds in the order in which they are best applied."""
