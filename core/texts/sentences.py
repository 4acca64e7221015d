"""Sentences of running text, by rule: they end at signs that end sentences, unless what follows goes on.

Works on passages as they come, so that neither a text nor a line of any length has to be held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.project.stored import as_stored
from core.texts.passages import Noted, Passage, Unit, place_of
from core.transcripts import transcribed
from core.wording import Said, say

LONGEST = 1000
"""Letters of a sentence; what goes on longer is cut at a space."""
LOOK_BACK = 40
_CLOSING = "\"'»”’)\\]」』）"
_END = re.compile(rf"[.!?…]+[{_CLOSING}]*(?=\s|$)|[؟।॥۔።፧]+[{_CLOSING}]*|[。！？｡]+[{_CLOSING}]*")
_AT_ONCE = frozenset("؟।॥۔።፧。！？｡")
_OPENING = re.compile(r"[\s\"'«»“”‘’„(\[¿¡–—-]*")
_WORD = re.compile(r"[^\s(\[«“„\"']*$")
_DOTTED = re.compile(r"(?:\w\.)+\w", re.UNICODE)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SOFT = "\u00ad"
ABBREVIATIONS: dict[str, frozenset[str]] = {
    "pt": frozenset(
        "sr sra srs sras d dr dra drs eng prof profa av r n nº exmo exma etc ex pág cf vol art st sto".split()
    ),
    "es": frozenset("sr sra srs sres dr dra d dª dña prof av c n núm etc ej pág cf vol art ud uds st sto".split()),
    "gl": frozenset("sr sra dr dra d prof av r n núm etc ex páx cf vol art".split()),
    "ca": frozenset("sr sra dr dra d prof av c n núm etc ex pàg cf vol art st sta".split()),
    "fr": frozenset("m mm mme mlle dr pr prof av n p pp cf vol art etc ex st ste".split()),
    "it": frozenset("sig sigg sigra dott prof av n pag cf vol art ecc es s st".split()),
    "en": frozenset("mr mrs ms dr prof st no vol etc cf vs jr sr p pp eg ie".split()),
    "de": frozenset("hr fr dr prof str nr bzw usw vgl z b d h s ca st".split()),
}
"""Words before a dot that ends no sentence, by language."""
ORDINAL_DOTS = frozenset(
    ("de", "da", "nb", "nn", "no", "fi", "et", "lv", "cs", "sk", "sl", "hr", "sr", "hu", "is", "tr", "eu")
)
"""Languages that write "3." for the third."""

CUT = say(
    "goes on for {longest:,} letters without the end of a sentence ({count:,} times); it was cut at spaces.",
    longest=LONGEST,
    count=0,
)
NO_WORDS = say("holds what is no word: hundreds of signs without a space ({count:,} times).", count=0)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a project keeps it, and the place where it begins."""

    text: str
    line: int


@dataclass
class _Found:
    """How often something was found, and where first."""

    count: int = 0
    first: int = 0

    def add(self, line: int) -> None:
        self.first = self.first or line
        self.count += 1


class Splitter:
    """Cuts the passages of one file into sentences."""

    def __init__(self, language: str, unit: Unit, noted: Noted) -> None:
        self._language, self._unit, self._noted = language, unit, noted
        self._abbreviations = ABBREVIATIONS.get(language, frozenset())
        self._held = ""
        self._line = 1
        self._cut, self._no_words = _Found(), _Found()
        self.wordless = 0
        """Pieces without a letter or digit, which are no sentences."""

    def of(self, passages: Iterable[Passage]) -> Iterator[Sentence]:
        for passage in passages:
            yield from self._take(passage)
        yield from self._rest()

    def tell(self) -> None:
        """Note what was cut or kept out, once all is read that is wanted."""
        self._tell(self._cut, CUT, say("Check whether it is running text."), came=True)
        self._tell(self._no_words, NO_WORDS, say("Take it out of the text."), came=False)

    def _tell(self, found: _Found, reason: Said, hint: str, *, came: bool) -> None:
        if found.count:
            place = place_of(self._unit, found.first)
            self._noted.problem(place, reason.of(count=found.count), hint, came=came)

    def _take(self, passage: Passage) -> Iterator[Sentence]:
        text = passage.text
        if self._held and text.strip():
            self._held = joined(self._held, text)
        else:
            self._held, self._line = self._held or text, self._line if self._held else passage.line
        yield from self._whole(passage.line)
        if passage.ends:
            yield from self._rest()

    def _whole(self, line: int) -> Iterator[Sentence]:
        """The sentences of what is held, but for the last, which may go on."""
        start, text = 0, self._held
        cased = any(c.isupper() for c in text[:LONGEST])
        for found in _END.finditer(text):
            if found.end() < len(text) and self._ends(text, found, cased):
                yield from self._one(text[start : found.end()])
                start, self._line = found.end(), line
        if start:
            self._held = text[start:].lstrip()
        if len(self._held) > LONGEST + LOOK_BACK:
            *heads, self._held = cut(self._held)
            for head in heads:
                yield from self._short(head, came_to=line)

    def _rest(self) -> Iterator[Sentence]:
        held, self._held = self._held, ""
        if held:
            yield from self._one(held)

    def _one(self, text: str) -> Iterator[Sentence]:
        *heads, last = cut(text)
        for head in heads:
            yield from self._short(head, came_to=self._line)
        yield from self._sentence(last)

    def _short(self, head: str, came_to: int) -> Iterator[Sentence]:
        """A piece of what goes on for too long."""
        if not is_no_word(head):
            self._cut.add(self._line)
        yield from self._sentence(head)
        self._line = came_to

    def _sentence(self, text: str) -> Iterator[Sentence]:
        plain = " ".join(_CONTROLS.sub(" ", text.replace(_SOFT, "")).split())
        if not transcribed(plain):
            self.wordless += bool(plain)
        elif is_no_word(plain):
            self._no_words.add(self._line)
        else:
            yield Sentence(as_stored(plain), self._line)

    def _ends(self, text: str, found: re.Match[str], cased: bool) -> bool:
        """Whether a sentence ends at this sign."""
        if found[0][0] in _AT_ONCE:
            return True
        opening = _OPENING.match(text, found.end())
        following = text[opening.end() : opening.end() + 1] if opening else ""
        if cased and following.islower():
            return False
        if found[0][0] != "." or len(found[0].rstrip("\"'»”’)]")) > 1:
            return True
        before = _WORD.search(text, max(0, found.start() - LOOK_BACK), found.start())
        word = before[0] if before else ""
        if not word:
            return True
        if (len(word) == 1 and word.isupper()) or _DOTTED.fullmatch(word) or word.casefold() in self._abbreviations:
            return False
        return not (word.isdecimal() and len(word) <= 2 and self._language in ORDINAL_DOTS)


def is_no_word(text: str) -> bool:
    """Whether it is far too long for a word and has no space: numbers or a picture as letters."""
    return len(text) > LONGEST // 2 and " " not in text and text.isascii()


def cut(text: str) -> list[str]:
    """A text in pieces of at most `LONGEST` letters, parted at spaces where there are any; often one piece."""
    pieces, start = [], 0
    while len(text) - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        end = space if space > start else start + LONGEST
        pieces.append(text[start:end])
        start = end
    return [*pieces, text[start:]]


def joined(before: str, after: str) -> str:
    """What stands in two lines, as one: a word that was parted at the line's end is put together."""
    before, after = before.rstrip(), after.lstrip()
    if before.endswith(("-", _SOFT)) and before[-2:-1].isalpha() and after[:1].islower():
        return before[:-1] + after
    return f"{before} {after}"
