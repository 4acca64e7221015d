"""EXMARaLDA: basic transcriptions (.exb) with events on a common timeline, and who speaks on each tier."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from core.importers import xml_reading
from core.importers.annotation_items import MarksFormat
from core.importers.tiers import AnnotationFile, Person
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.tiers.tier_names import Sort
from core.wording import say

KINDS = {"t": "transcription", "d": "description", "a": "annotation"}
"""What tiers hold, by their type: speech, what is done, what explains speech."""
SEXES = {"m": "male", "f": "female"}


@dataclass
class _Tier:
    name: str
    kind: str
    speaker: str
    events: list[tuple[str, str, list[str]]] = field(default_factory=list)


class _Document:
    """Takes what is needed from an EXB while it is read."""

    def __init__(self) -> None:
        self.media: list[str] = []
        self.times: dict[str, float | None] = {}
        self.tiers: list[_Tier] = []
        self.names: dict[str, str] = {}
        self.people: dict[str, Person] = {}
        self._speaker = ""
        self._inside = ""

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "referenced-file" and attrs.get("url"):
            self.media.append(attrs["url"])
        elif tag == "speaker":
            self._speaker = attrs.get("id", "")
            self.names[self._speaker] = ""
        elif tag == "abbreviation":
            self._inside = tag
        elif tag == "sex":
            gender = SEXES.get(attrs.get("value", ""), "")
            self.people[self._speaker] = Person(gender=gender)
        elif tag == "tli":
            self.times[attrs.get("id", "")] = seconds_of(attrs.get("time"))
        elif tag == "tier":
            name = attrs.get("display-name") or attrs.get("id", "")
            self.tiers.append(_Tier(name, attrs.get("type", ""), attrs.get("speaker", "")))
        elif tag == "event" and self.tiers:
            self.tiers[-1].events.append((attrs.get("start", ""), attrs.get("end", ""), []))
            self._inside = tag
        elif self._inside == "event":
            self._inside = "aside"

    def end(self, tag: str) -> None:
        if tag in ("event", "abbreviation"):
            self._inside = ""
        elif self._inside == "aside":
            self._inside = "event"

    def data(self, data: str) -> None:
        if self._inside == "abbreviation":
            self.names[self._speaker] = (self.names.get(self._speaker, "") + data).strip()
        elif self._inside == "event" and self.tiers[-1].events:  # in a damaged file its end may be missing
            self.tiers[-1].events[-1][2].append(data)


def seconds_of(value: str | None) -> float | None:
    """The time of a point, None where it has none that makes sense."""
    try:
        found = float(value) if value else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e9 else None


def read(path: Path) -> list[AnnotationFile]:
    """The tiers of one file. Raises `OSError`."""
    return _files(path, *xml_reading.read(path, _Document, "basic-transcription"))


def read_kept(path: Path, raw: bytes) -> list[AnnotationFile]:
    """The same of what was read already."""
    return _files(path, *xml_reading.taken(raw, _Document, "basic-transcription"))


def _files(path: Path, document: xml_reading.XmlReader | None, problems: list[Problem]) -> list[AnnotationFile]:
    if not isinstance(document, _Document):
        return [AnnotationFile(path, problems=tuple(problems))]
    times = filled(document.times)
    spaced = _spaced(document)
    speech = {tier.speaker: tier.name for tier in reversed(document.tiers) if tier.kind == "t"}
    tiers = []
    for number, tier in enumerate(document.tiers, 1):
        who = document.names.get(tier.speaker) or tier.speaker
        marks, bad = _marks(tier, times, spaced and tier.kind == "t")
        problems += bad
        parent = speech.get(tier.speaker, "") if tier.speaker and tier.kind in ("a", "d") else ""
        kind, sort = KINDS.get(tier.kind, tier.kind), _sort(tier.kind, marks)
        tiers.append(Tier(tier.name, number, tuple(marks), kind, parent, who, judged=sort))
    people = {document.names.get(id) or id: person for id, person in document.people.items()}
    return [AnnotationFile(path, tuple(tiers), tuple((name, 0.0) for name in document.media), tuple(problems), people)]


def _sort(kind: str, marks: list[Mark]) -> Sort | Literal[""]:
    """What a tier holds by its type; speech may be in sentences or in words, which has to be looked at."""
    if kind in ("a", "d"):
        return "other" if any(mark.text.strip() for mark in marks) else "empty"
    return ""


def _spaced(document: _Document) -> bool:
    """Whether words end with a space in this file, so that an event without one ends in the middle of a word."""
    texts = ["".join(parts) for tier in document.tiers if tier.kind == "t" for _, _, parts in tier.events]
    return sum(text[-1:].isspace() for text in texts) * 2 > len(texts)


def filled(times: dict[str, float | None]) -> dict[str, float | None]:
    """Points of the timeline without a time get their share of the time between those around them."""
    names, out = list(times), dict(times)
    before = -1
    for at, name in enumerate(names):
        value = times[name]
        if value is None:
            continue
        first = times[names[before]] if before >= 0 else None
        if first is not None and first <= value:
            for i in range(before + 1, at):
                out[names[i]] = first + (value - first) * (i - before) / (at - before)
        before = at
    return out


def _marks(tier: _Tier, times: dict[str, float | None], spaced: bool) -> tuple[list[Mark], list[Problem]]:
    """A tier's marks; events that cut a word in two are one mark."""
    marks: list[Mark] = []
    problems: list[Problem] = []
    open_until = None
    for number, (first, last, parts) in enumerate(tier.events, 1):
        text = "".join(parts)
        start, end = times.get(first), times.get(last)
        if start is None or end is None:
            if text.strip():
                hint = say("Give its points on the timeline a time.")
                problems.append(
                    Problem(
                        say("tier {name}, mark {number}", name=tier.name, number=number), say("has no times."), hint
                    )
                )
            continue
        if marks and open_until == first and text[:1].isalpha():
            before = marks[-1]
            marks[-1] = Mark(before.number, before.start_s, end, before.text + text, last=number)
        else:
            marks.append(Mark(number, start, end, text))
        open_until = last if spaced and text[-1:].isalpha() else None
    return marks, problems


FORMAT = MarksFormat(
    "exmaralda",
    "EXMARaLDA",
    say("EXMARaLDA's basic transcriptions (.exb): events on tiers, with the sound that each file names."),
    frozenset({".exb"}),
    read,
)
IMPORTER = FORMAT.importer()
