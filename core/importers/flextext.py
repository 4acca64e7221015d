"""FLEx's interlinear texts (.flextext): phrases with times, and a tier for every line and language in them.

The text of a phrase is its own line, or its words and punctuation joined. Its other lines, words and morphemes stand
beside it: `flex_parts` says how.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.flex_parts import COUNTED, FlexText, FlexWord, Items, parts_of
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

LINES = {"txt": "text", "gls": "translation", "lit": say("literal translation"), "note": "note"}
"""Lines of phrases that become tiers, by their type and by what the tier is called."""
OPENING = "([{«“‘¿¡„‹"
NO_TIMES = say("Link it to its sound in ELAN or SayMore, and export it again.")


@dataclass
class _Phrase:
    start: str = ""
    end: str = ""
    speaker: str = ""
    media: str = ""
    lines: dict[tuple[str, str], str] = field(default_factory=dict)
    words: dict[str, list[tuple[str, bool]]] = field(default_factory=lambda: defaultdict(list))
    """By language: each word, and whether it is punctuation."""
    whole: list[FlexWord] = field(default_factory=list)
    every: Items = field(default_factory=dict)
    """All lines, also those that are no tiers to choose from."""


class _Document:
    """Takes phrases and media from a file while it is read."""

    def __init__(self) -> None:
        self.texts: list[list[_Phrase]] = []
        self.media: dict[str, str] = {}
        self.spoken: list[str] = []
        self._phrase: _Phrase | None = None
        self._within: list[str] = []
        self._item: tuple[str, str] = ("", "")
        self._parts: list[str] | None = None
        self._count = self._item_at = 0

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        self._count += tag in COUNTED
        if tag == "interlinear-text":
            self.texts.append([])
        elif tag == "phrase":
            if not self.texts:
                self.texts.append([])
            times = attrs.get("begin-time-offset", ""), attrs.get("end-time-offset", "")
            self._phrase = _Phrase(*times, attrs.get("speaker", "").strip(), attrs.get("media-file", ""))
            self.texts[-1].append(self._phrase)
            self._within = []
        elif tag in ("word", "morph"):
            self._within.append(tag)
            if self._phrase is not None and tag == "word":
                self._phrase.whole.append(FlexWord(at=self._count))
            elif self._phrase is not None and self._phrase.whole:
                self._phrase.whole[-1].morphs.append({})
                self._phrase.whole[-1].morphs_at.append(self._count)
        elif tag == "item":
            self._item = attrs.get("type", ""), attrs.get("lang", "")
            self._parts = []
            self._item_at = self._count
        elif tag == "media" and attrs.get("location"):
            self.media[attrs.get("guid", "")] = attrs["location"]
        elif tag == "language" and attrs.get("vernacular") == "true":
            self.spoken.append(attrs.get("lang", ""))

    def end(self, tag: str) -> None:
        if tag == "phrase":
            self._phrase = None
        elif tag in ("word", "morph") and self._within:
            self._within.pop()
        elif tag == "item" and self._parts is not None:
            text = FlexText("".join(self._parts).strip())
            text.at = self._item_at
            self._take(text)
            self._parts = None

    def data(self, data: str) -> None:
        if self._parts is not None:
            self._parts.append(data)

    def _take(self, text: FlexText) -> None:
        kind, language = self._item
        if self._phrase is None or not text:
            return
        words = self._phrase.whole
        if self._within[-1:] == ["morph"]:
            if words and words[-1].morphs:
                words[-1].morphs[-1].setdefault((kind, language), text)
            return
        if self._within and words:
            words[-1].items.setdefault((kind, language), text)
        if not self._within:
            self._phrase.lines.setdefault((kind, language), text)
            self._phrase.every.setdefault((kind, language), text)
        elif kind in ("txt", "punct"):
            self._phrase.words[language].append((text, kind == "punct"))


def read(path: Path) -> list[AnnotationFile]:
    """The phrases of one file, a `AnnotationFile` for each sound that they name. Raises `OSError`."""
    return _files(path, *xml_reading.read(path, _Document, "document"))


def read_kept(path: Path, raw: bytes) -> list[AnnotationFile]:
    """The same of what was read already."""
    return _files(path, *xml_reading.taken(raw, _Document, "document"))


def _files(path: Path, document: xml_reading.XmlReader | None, problems: list[Problem]) -> list[AnnotationFile]:
    if not isinstance(document, _Document):
        return [AnnotationFile(path, problems=tuple(problems))]
    out: list[AnnotationFile] = []
    for phrases in document.texts:
        by_media: dict[str, list[tuple[int, _Phrase]]] = {}
        first = next((phrase.media for phrase in phrases if phrase.media), "")
        for number, phrase in enumerate(phrases, 1):
            by_media.setdefault(phrase.media or first, []).append((number, phrase))
        for guid, numbered in by_media.items():
            place = document.media.get(guid, "") or (next(iter(document.media.values())) if document.media else "")
            tiers, bad = _tiers(numbered, document.spoken)
            media = ((place, 0.0),) if place else ()
            out.append(AnnotationFile(path, tiers, media, (*problems, *bad)))
            problems = []
    return out or [
        AnnotationFile(path, problems=(*problems, Problem("", say("holds no phrase."), say("Leave it out."))))
    ]


def phrases(path: Path) -> tuple[list[dict[str, str]], list[Problem]]:
    """(the lines of every phrase by their names, what is said first; what is wrong): "text pt", "translation en". They
    need no times. Raises `OSError`."""
    document, problems = xml_reading.read(path, _Document, "document")
    if not isinstance(document, _Document):
        return [], problems
    found = [_lines(phrase) for phrases in document.texts for phrase in phrases]
    order = sorted(dict.fromkeys(key for lines in found for key in lines), key=lambda key: _rank(key, document.spoken))
    return [{_named(key): lines[key] for key in order if key in lines} for lines in found], problems


def _rank(key: tuple[str, str], spoken: list[str]) -> tuple[int, bool]:
    """What is said comes first, in the language that is spoken."""
    return list(LINES).index(key[0]), key[0] == "txt" and key[1] not in spoken


def _named(key: tuple[str, str]) -> str:
    """What lines of a kind and language are called."""
    return f"{LINES[key[0]]} {key[1]}".strip()


def _tiers(numbered: list[tuple[int, _Phrase]], spoken: list[str]) -> tuple[tuple[Tier, ...], list[Problem]]:
    """A tier for every kind of line and language, what is said first; and what has no times."""
    marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    untimed = []
    for number, phrase in numbered:
        lines = _lines(phrase)
        if not phrase.start.isdecimal() or not phrase.end.isdecimal():
            untimed += [number] if lines else []
            continue
        start, end = int(phrase.start[:12]) / 1000, int(phrase.end[:12]) / 1000
        for key, text in lines.items():
            beside = parts_of(phrase.every, phrase.whole, key) if key[0] == "txt" else ()
            marks[key].append(Mark(number, start, end, text, phrase.speaker, beside=beside))
    order = sorted(marks, key=lambda key: _rank(key, spoken))
    names = {key: _named(key) for key in order}
    parent = names[order[0]] if order and order[0][0] == "txt" else ""
    tiers = tuple(
        Tier(
            names[key],
            i,
            tuple(marks[key]),
            "utterance" if key[0] == "txt" else "",
            parent if i > 1 else "",
            judged="text" if key[0] == "txt" else "other",
        )
        for i, key in enumerate(order, 1)
    )
    if untimed and not tiers:
        return (), [
            Problem("", say("has no times: none of its {count:,} phrases says when.", count=len(untimed)), NO_TIMES)
        ]
    return tiers, [Problem(say("mark {number}", number=number), say("has no times."), NO_TIMES) for number in untimed]


def _lines(phrase: _Phrase) -> dict[tuple[str, str], str]:
    """The lines of a phrase by type and language; its words joined where it has no text of its own."""
    lines = {key: text for key, text in phrase.lines.items() if key[0] in LINES}
    for language, words in phrase.words.items():
        if any(not punct for _, punct in words):
            lines.setdefault(("txt", language), joined(words))
    return lines


def joined(words: list[tuple[str, bool]]) -> str:
    """Words and punctuation as they are written in running text."""
    out = ""
    for text, punct in words:
        glued = punct and not (text[0] in OPENING or (text[0] in "-–—" and len(text) == 1))
        out += text if not out or glued or out[-1] in OPENING else f" {text}"
    return out


FORMAT = MarksFormat(
    "flextext",
    say("FLEx (interlinear text)"),
    say("FLEx's .flextext files: phrases with times, words joined, with the sound that each file names."),
    frozenset({".flextext"}),
    read,
)
IMPORTER = FORMAT.importer()
