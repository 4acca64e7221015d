"""The symbols of the IPA with their places in its chart, read from resources/input/ipa.tsv, which names its sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core.input.symbol_names import NAMES
from core.wording import Said, say

TABLE = Path(__file__).resolve().parents[2] / "resources" / "input" / "ipa.tsv"
CIRCLE = "\u25cc"
TIED = "tied"
"""The group of what is written by codes only: a letter with the tie bar before it."""
UNNAMED = say("tied to what is before", about="phonetic symbol")

GROUPS: Mapping[str, Said] = {
    "consonants": say("Consonants"),
    "vowels": say("Vowels"),
    "marks": say("Marks"),
    "tones": say("Tones and stress"),
}
PLACES: Mapping[str, Said] = {
    "bilabial": say("bilabial"), "labiodental": say("labiodental"),
    "dental": say("dental", about="place of articulation"), "alveolar": say("alveolar"),
    "postalveolar": say("postalveolar"), "retroflex": say("retroflex"),
    "palatal": say("palatal"), "velar": say("velar"), "uvular": say("uvular"), "pharyngeal": say("pharyngeal"),
    "glottal": say("glottal"), "front": say("front", about="vowels"), "central": say("central", about="vowels"),
    "back": say("back", about="vowels"),
}  # fmt: skip
"""Columns of the chart; other rows are counted through."""
ROWS: Mapping[str, Said] = {
    "plosive": say("plosive"), "nasal": say("nasal", about="manner of articulation"), "trill": say("trill"),
    "tap or flap": say("tap or flap"), "fricative": say("fricative"), "lateral fricative": say("lateral fricative"),
    "approximant": say("approximant"), "lateral approximant": say("lateral approximant"), "other": say("other symbols"),
    "clicks": say("clicks"), "implosives": say("implosives, ejective"), "affricates": say("affricates, one letter"),
    "close": say("close", about="vowels"), "near-close": say("near-close"), "close-mid": say("close-mid"),
    "mid": say("mid", about="vowels"), "open-mid": say("open-mid"), "near-open": say("near-open"),
    "open": say("open", about="vowels"), "voicing": say("voicing"), "place": say("place", about="of articulation"),
    "shape": say("shape of the mouth"), "second": say("second articulation, release"),
    "syllable": say("syllable, ties"), "stress": say("stress, length"), "tone marks": say("tone marks"),
    "tone letters": say("tone letters"),
}  # fmt: skip


@dataclass(frozen=True)
class Symbol:
    """`text` is what is typed, `shown` how it stands alone: a mark on a dotted circle. `row` is a key of `ROWS`;
    `column` a place, with its side ("velar 1"), or a number. Codes are those of X-SAMPA and of Praat, the first of each
    is the one that is written back."""

    text: str
    shown: str
    group: str
    row: str
    column: str
    xsampa: tuple[str, ...]
    praat: tuple[str, ...]

    @property
    def name(self) -> Said:
        """As the chart calls it: "voiced velar fricative"."""
        return NAMES.get(self.text, UNNAMED)

    @property
    def codes(self) -> tuple[str, ...]:
        """What it can be typed by, without repeats."""
        return tuple(dict.fromkeys((*self.xsampa[:1], *self.praat[:1])))


@cache
def symbols() -> tuple[Symbol, ...]:
    """All of the table, in its order."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return tuple(
        Symbol(shown.replace(CIRCLE, ""), shown, group, row, column, tuple(xsampa.split()), tuple(praat.split()))
        for shown, group, row, column, xsampa, praat in rows
    )


def chart(group: str) -> dict[str, list[Symbol]]:
    """A part of the chart: the symbols of each row."""
    found: dict[str, list[Symbol]] = {}
    for symbol in symbols():
        if symbol.group == group:
            found.setdefault(symbol.row, []).append(symbol)
    return found


def named(wanted: str, names: Mapping[str, str] | None = None) -> list[Symbol]:
    """Symbols that a search finds, best first: one that is a code of theirs, or all words of which begin words of their
    names. `names` are those of another language, by symbol."""
    exact = [one for one in symbols() if wanted and wanted in (one.text, *one.xsampa, *one.praat)]
    words = wanted.casefold().split()
    found = [one for one in symbols() if words and one.group != TIED and _begins(words, _name(one, names))]
    found.sort(key=lambda one: len(_name(one, names)))
    return list(dict.fromkeys([*(one for one in exact if one.group != TIED), *found]))


def _name(symbol: Symbol, names: Mapping[str, str] | None) -> str:
    return (names or {}).get(symbol.text, str(symbol.name))


def _begins(words: Sequence[str], name: str) -> bool:
    parts = name.casefold().replace("-", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in words)
