"""CHAT, the transcripts of TalkBank and CHILDES (.cha): lines of named speakers with their times in milliseconds.

Lines that explain others (%mor, %eng) are tiers of their own beneath them. `chat_words` says what becomes of codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from core.importers.annotation_items import MarksFormat
from core.importers.chat_words import BULLET, plain
from core.importers.texts import decode, lines_of, read_text
from core.importers.tiers import AnnotationFile, Person
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.tiers.tier_names import Sort
from core.wording import say

_LINE = re.compile(r"([@*%])([^:\t]*?):?(?:[\t ]+(.*))?", re.DOTALL)
TIMES = re.compile(r"\x15(?:%\w+:\s*\"?([^\"\x15]*?)\"?_)?(\d{1,12})_(\d{1,12})-?\x15")
_CODE = re.compile(r"[A-Za-z0-9_-]{1,15}")
_MEDIA = re.compile(r'\s*(?:"([^"]*)"|([^,]*))')
GENDERS = ("male", "female")
UNIDENTIFIED = "Unidentified"
"""The part of those whom nobody knows."""
NOBODY = "transcription"
"""The tier of their lines."""
NOTIMES = say("has no times.")
LINK = say("Link it to its sound in CLAN, or leave it out.")


@dataclass
class _Reading:
    """Goes through the lines of a file."""

    names: dict[str, str] = field(default_factory=dict)
    nobody: set[str] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=dict)
    media: list[str] = field(default_factory=list)
    tiers: dict[str, list[Mark]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    untimed: list[int] = field(default_factory=list)
    count: int = 0
    _said: tuple[str, float, float] | None = None

    def header(self, name: str, value: str) -> None:
        if name == "Participants":
            for one in value.split(","):
                parts = one.split()
                if parts[1:] == [UNIDENTIFIED]:
                    self.nobody.add(parts[0])
                elif parts:
                    self.names[parts[0]] = parts[1].replace("_", " ") if len(parts) > 2 else parts[0]
        elif name == "ID":
            fields = [*value.split("|"), *[""] * 10]
            gender = fields[4] if fields[4] in GENDERS else ""
            self.people[fields[2].strip()] = Person(fields[3].strip(), gender)
        elif name == "Media" and (found := _MEDIA.match(value)) and (called := (found[1] or found[2] or "").strip()):
            self.media.append(called)

    def spoken(self, who: str, value: str, line: int) -> None:
        self.count += 1
        self._said = None
        who = NOBODY if who in self.nobody else who
        times = [(int(start), int(end)) for _, start, end in TIMES.findall(value)]
        text, tags = plain(value)
        for sound, _, _ in TIMES.findall(value):
            if sound and sound not in self.media:
                self.media.append(sound)
        if not times:
            if text:
                self.untimed.append(line)
            return
        start, end = times[0][0] / 1000, times[-1][1] / 1000
        self._add(who, Mark(self.count, start, end, text, self._named(who), tags=tags))
        self._said = (who, start, end)

    def explained(self, name: str, value: str) -> None:
        if self._said is None or name in ("snd", "mov"):
            return
        who, start, end = self._said
        tier = f"%{name}@{who}"
        self.parents[tier] = who
        self._add(tier, Mark(self.count, start, end, explanation(value), self._named(who)))

    def _named(self, who: str) -> str:
        return "" if who == NOBODY else self.names.get(who, who)

    def _add(self, tier: str, mark: Mark) -> None:
        self.tiers.setdefault(tier, []).append(mark)


def read(path: Path) -> list[AnnotationFile]:
    """The lines of one file. Raises `OSError`."""
    text, remark = read_text(path)
    return [of_text(path, text).read_as(remark)]


def read_kept(path: Path, raw: bytes) -> list[AnnotationFile]:
    """The same of what was read already."""
    text, remark = decode(raw)
    return [of_text(path, text).read_as(remark)]


def of_text(path: Path, text: str) -> AnnotationFile:
    """The lines of a file's text."""
    reading = _Reading()
    ended = False
    for number, line in _logical(text):
        kind, name, value = of_line(line)
        if kind == "@":
            ended = ended or name == "End"
            reading.header(name, value)
        elif is_spoken(kind, name):
            reading.spoken(name, value, number)
        elif kind == "%" and name:
            reading.explained(name, value)
        elif line.strip():
            reading.problems.append(
                Problem(
                    say("line {number}", number=number), say("is no line of CHAT."), say("Correct it, or take it out.")
                )
            )
    if not ended and reading.count:
        reading.problems.append(
            Problem("", say("has no @End: it is cut off."), say("Take another copy if there is one."), came=True)
        )
    return _annotations(path, reading)


def of_line(line: str) -> tuple[str, str, str]:
    """What a line is ("@", "*" or "%"), its name, and what it says; nothing of one that is no line of CHAT."""
    found = _LINE.fullmatch(line)
    return (found[1], found[2].strip(), found[3] or "") if found else ("", "", "")


def is_spoken(kind: str, name: str) -> bool:
    """Whether a line says what somebody said: those are counted."""
    return kind == "*" and _CODE.fullmatch(name) is not None


def explanation(value: str) -> str:
    """What a line under another says, without its times."""
    return " ".join(BULLET.sub(" ", value).split())


def _logical(text: str) -> list[tuple[int, str]]:
    """Lines with those that continue them, by the number of the first."""
    out: list[tuple[int, str]] = []
    for number, line in enumerate(lines_of(text), 1):
        line = line.rstrip("\r")
        if line[:1] in ("\t", " ") and out:
            out[-1] = (out[-1][0], f"{out[-1][1]} {line.strip()}")
        elif line.strip():
            out.append((number, line))
    return out


def _annotations(path: Path, reading: _Reading) -> AnnotationFile:
    problems = list(reading.problems)
    if reading.untimed and not any(reading.tiers.values()):
        many = say("none of its {count:,} lines is linked to the sound", count=len(reading.untimed))
        problems.append(
            Problem("", say("has no times: {counted}.", counted=many), say("Link it to its sound in CLAN."))
        )
    else:
        problems += [Problem(say("line {line}", line=line), NOTIMES, LINK) for line in reading.untimed]
    if not reading.count:
        problems.append(Problem("", say("holds no line of speech."), say("Leave it out.")))
    people = {reading.names.get(code, code): person for code, person in reading.people.items()}
    tiers = tuple(_tier(name, number, marks, reading) for number, (name, marks) in enumerate(reading.tiers.items(), 1))
    return AnnotationFile(path, tiers, tuple((name, 0.0) for name in reading.media), tuple(problems), people)


def _tier(name: str, number: int, marks: list[Mark], reading: _Reading) -> Tier:
    """The lines of a speaker, or those of one kind beneath them."""
    parent = reading.parents.get(name, "")
    kind = name.partition("@")[0] if parent else "utterance"
    sort: Sort = "empty" if not any(mark.text for mark in marks) else "other" if parent else "text"
    who = reading.names.get(parent or name, "")
    return Tier(name, number, tuple(marks), kind, parent, who, judged=sort)


FORMAT = MarksFormat(
    "chat",
    "CHAT (TalkBank, CHILDES)",
    say("CLAN's .cha files: lines of named speakers, linked to the sound that each file names."),
    frozenset({".cha"}),
    read,
    of_text=of_text,
)
IMPORTER = FORMAT.importer()
