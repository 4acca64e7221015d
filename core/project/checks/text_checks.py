"""What a transcript measures: letters, room it needs, letters outside the alphabet, mixed scripts, look-alikes.

Pure; knows neither sound nor limits. Words for people stand in `scripts` and `odd`.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from core.markup.cleaning import named
from core.objectives.ctc import frames_needed
from core.project.checks.language_checks import Languages
from core.text.normaliser import Normaliser
from core.text.signs import ALL_APOSTROPHES
from core.text.vocabulary import Vocabulary
from core.transcripts import count_letters
from core.wording import say

VERSION = 5
EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")
SHARED_LETTERS = frozenset("βθχμªºµ")
"""Greek letters of phonetic alphabets, and signs that Unicode counts as letters: at home in every script."""
SCRIPTS = frozenset(
    "LATIN GREEK CYRILLIC ARABIC HEBREW ARMENIAN GEORGIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU "
    "KANNADA MALAYALAM SINHALA THAI LAO TIBETAN MYANMAR ETHIOPIC CHEROKEE KHMER MONGOLIAN COPTIC NKO TIFINAGH SYRIAC "
    "THAANA OSAGE ADLAM VAI CANADIAN".split()
)
JOINING = frozenset(
    "ARABIC SYRIAC NKO MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA "
    "KHMER MYANMAR TIBETAN THAANA ADLAM".split()
)
"""Scripts in which invisible joiners belong to the spelling."""
LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅοινυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijshdqwABEKMHOPCTXIJSoivuABEZHIKMNOPTYX"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_NAMES = {
    "\u00a0": say("no-break space"),
    "\u202f": say("narrow no-break space"),
    "\u00ad": say("soft hyphen"),
    "\u200b": say("zero-width space"),
    "\u200c": say("zero-width non-joiner"),
    "\u200d": say("zero-width joiner"),
    "\u2060": say("word joiner"),
    "\ufeff": say("byte-order mark"),
    "\ufffd": say("replacement sign"),
}


@dataclass(frozen=True)
class Text:
    """What a transcript measures. `hash` is equal for texts that read alike, None for none; `needed` counts the frames
    that CTC needs; `unknown` lists what is not in the alphabet; `scripts`, `odd` and `markup` are words for people, ""
    for fine; `foreign_score` is how far it stands out from its corpus."""

    hash: int | None
    letters: int
    needed: int
    unknown_count: int = 0
    unknown: str = ""
    scripts: str = ""
    odd: str = ""
    foreign_score: float = 0.0
    markup: str = ""


@dataclass(frozen=True)
class Reading:
    """How a project reads texts: its rules, its letters, and what is usual in it."""

    normaliser: Normaliser
    alphabet: Vocabulary
    languages: Languages | None = None
    apostrophe: str = ""
    """The apostrophe that nearly all texts use; "" when there is none."""

    def __call__(self, raw: str) -> Text:
        """Measure a transcript as it is stored."""
        text = self.normaliser(raw)
        units = self.alphabet.units(text)
        letters = count_letters(text)
        unknown = self.alphabet.unknown(text) if len(self.alphabet.letters) else []
        missing = set(unknown)
        return Text(
            hash=_hash(text) if letters else None,
            letters=letters,
            needed=frames_needed(units),
            unknown_count=sum(unit in missing for unit in units) if missing else 0,
            unknown=" ".join(_visible(unit) for unit in unknown),
            scripts=mixed_scripts(raw),
            odd="; ".join(oddities(raw, text, self.apostrophe)),
            foreign_score=self.languages.score(raw) if self.languages is not None else 0.0,
            markup=named(raw),
        )


def _visible(unit: str) -> str:
    """A letter, or the code of a sign that cannot be seen."""
    return f"U+{ord(unit):04X}" if len(unit) == 1 and not unit.isprintable() else unit


def _hash(text: str) -> int:
    digest = hashlib.blake2b(text.casefold().encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """The script of a letter in capitals; "" for marks, modifiers and signs that are at home in several."""
    if unicodedata.category(letter) not in ("Lu", "Ll", "Lt", "Lo") or letter in SHARED_LETTERS:
        return ""
    name = unicodedata.name(letter, "").split(" ", 1)[0].split("-")[0]
    if name in EAST_ASIAN:
        return "EAST ASIAN"
    return name if name in SCRIPTS else ""


def scripts_of(letters: Iterable[str]) -> set[str]:
    return {script for letter in set(letters) if (script := script_of(letter))}


def mixed_scripts(text: str) -> str:
    """The words that mix scripts, with what is in the minority: "cаsa (Cyrillic а)"; "" for none."""
    if text.isascii() or len(scripts_of(text)) < 2:
        return ""
    found = []
    for word in dict.fromkeys(_WORD.findall(text)):
        counts: dict[str, list[str]] = {}
        for letter in word:
            if script := script_of(letter):
                counts.setdefault(script, []).append(letter)
        if len(counts) > 1:
            fewest = min(counts, key=lambda script: len(counts[script]))
            found.append(f"{word} ({fewest.title()} {' '.join(dict.fromkeys(counts[fewest]))})")
    return ", ".join(found)


def oddities(raw: str, text: str, apostrophe: str = "") -> list[str]:
    """What cannot be seen in a transcript, or looks like something else; `text` is what the model reads of it."""
    if raw.isascii() and raw.isprintable() and (not apostrophe or apostrophe == "'" or "'" not in text):
        return []
    found = [] if unicodedata.is_normalized("NFC", raw) else ["not in Unicode's composed form (NFC)"]
    scripts = scripts_of(raw)
    found += [_named(c) for c in dict.fromkeys(raw) if _invisible(c, scripts)]
    if any(unicodedata.category(c)[0] == "M" and b.isspace() for b, c in pairwise(" " + raw)):
        found.append(say("a mark that stands on no letter"))
    found += _strangers(raw, scripts)
    if apostrophe:
        inside = {
            b for a, b, c in zip(text, text[1:], text[2:]) if b in ALL_APOSTROPHES and a.isalpha() and c.isalpha()
        }
        found += [
            say("{named} where others have {apostrophe}", named=_named(c), apostrophe=apostrophe)
            for c in sorted(inside - {apostrophe})
        ]
    return found


def _invisible(c: str, scripts: set[str]) -> bool:
    category = unicodedata.category(c)
    if c in "\u200c\u200d":
        return not scripts & JOINING
    return c in "\u00a0\u202f\ufffd" or category in ("Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp")


def _strangers(raw: str, scripts: set[str]) -> list[str]:
    return [
        say("{word} in {scripts_of} letters", word=word, scripts_of=min(scripts_of(word)).title())
        for word in _strange_words(raw, scripts)
    ]


def without_strangers(text: str) -> str:
    """Whole words that only look like words of the text's script, written with its letters."""
    words = _strange_words(text, scripts_of(text))
    return _WORD.sub(lambda found: words.get(found[0], found[0]), text) if words else text


def _strange_words(raw: str, scripts: set[str]) -> dict[str, str]:
    """Whole words of one script that can be read as words of the other one, where nearly all is of that other one; and
    how they are written in it."""
    if len(scripts) < 2 or not scripts <= {"LATIN", "CYRILLIC", "GREEK"}:
        return {}
    words = [(word, scripts_of(word)) for word in _WORD.findall(raw)]
    counts = {script: sum(len(word) for word, own in words if own == {script}) for script in scripts}
    main = max(counts, key=lambda script: counts[script])
    likenesses = LOOKALIKES if main == "LATIN" else _back(main)
    strange = dict.fromkeys(word for word, own in words if len(own) == 1 and main not in own)
    return {w: w.translate(likenesses) for w in strange if len(w) <= 3 and all(ord(c) in likenesses for c in w)}


@lru_cache(maxsize=4)
def _back(script: str) -> Mapping[int, int]:
    """Latin letters to those of a script that look like them."""
    pairs = ((int(like), own) for own, like in LOOKALIKES.items() if script_of(chr(own)) == script)
    return dict(pairs)


def _named(c: str) -> str:
    name = _NAMES.get(c) or unicodedata.name(c, "unnamed sign").lower()
    return f"{name} (U+{ord(c):04X})"


def usual_apostrophe(texts: Iterable[str], share: float = 0.9) -> str:
    """The apostrophe inside words that at least `share` of them have; "" when there is none or no agreement."""
    counts: dict[str, int] = {}
    for text in texts:
        for a, b, c in zip(text, text[1:], text[2:]):
            if b in ALL_APOSTROPHES and a.isalpha() and c.isalpha():
                counts[b] = counts.get(b, 0) + 1
    if not counts:
        return ""
    most = max(counts, key=lambda c: counts[c])
    return most if counts[most] >= max(20, share * sum(counts.values())) else ""
