"""Toolbox and Shoebox: records of lines behind markers (\\ref, \\tx, \\ft), with the times that others wrote there.

Times stand in \\ELANBegin and \\ELANEnd, or behind the sound's name in \\aud or \\sound. Every other marker is a tier.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from core.importers.annotation_items import MarksFormat
from core.importers.column_names import seconds
from core.importers.sounds import is_sound
from core.importers.texts import lines_of, read_text
from core.importers.tiers import AnnotationFile
from core.project.records import Problem
from core.tiers.model import Mark, Tier
from core.wording import say

MARKER = re.compile(r"\\([A-Za-z_][\w@-]*)(?:\s+(.*))?")
"""A line behind its marker: (marker, value)."""
_SOUND = re.compile(r"\"?(?P<name>[^\"]*?\.\w{2,4})\"?(?:\s+(?P<start>[\d.,:]+)[\s-]+(?P<end>[\d.,:]+))?")
BEGIN, END, WHO = "elanbegin", "elanend", "elanparticipant"
RECORDS = ("ref", "utt", "rec")
APART = frozenset(
    (BEGIN, END, WHO, "elanmediaurl", "elanmediaextracted", "elanmediamime", "_sh", "_dateStampHasFourDigitYear")
)
SOUNDS = ("aud", "sound", "snd", "elanmediaurl")
NAMES = {
    "tx": "tx text",
    "t": "t text",
    "ft": "ft translation",
    "fg": "fg translation",
    "fn": "fn translation",
}
"""Markers whose meaning their letters do not tell."""


@dataclass
class _Record:
    line: int
    fields: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def one(self, name: str) -> str:
        return next(iter(self.fields.get(name, [])), "").strip()


def fits(head: str) -> bool:
    """Whether a file begins as Toolbox writes it, or with a record of its markers."""
    lines = [line.lstrip("\ufeff").rstrip() for line in lines_of(head) if line.strip()]
    if not lines or not lines[0].startswith("\\"):
        return False
    names = {found[1].casefold() for line in lines if (found := MARKER.match(line))}
    return "_sh" in names or bool(names & {*RECORDS, "id"} and names & {"tx", "t", BEGIN})


def read(path: Path) -> list[AnnotationFile]:
    """The records of one file, a `AnnotationFile` for each sound that they name. Raises `OSError`."""
    text, remark = read_text(path)
    problems = [Problem("", remark, say("It was imported; check the accents."), came=True)] if remark else []
    header, records = _records(text)
    everywhere = next((_sound(value)[0] for name in SOUNDS for value in header.fields.get(name, [])), "")
    by_sound: dict[str, dict[str, list[Mark]]] = {}
    untimed = []
    for number, record in enumerate(records, 1):
        said = next((value for name in SOUNDS for value in record.fields.get(name, [])), "")
        sound, first, last = _sound(said)
        try:
            start, end = seconds(record.one(BEGIN) or first), seconds(record.one(END) or last)
        except ValueError as error:
            problems.append(
                Problem(
                    _where(number, record), say("has no usable times ({error}).", error=error), say("Correct them.")
                )
            )
            continue
        if start is None or end is None:
            untimed.append((number, record))
            continue
        tiers = by_sound.setdefault(sound or everywhere, {})
        for name, values in record.fields.items():
            if name not in APART and name not in SOUNDS and name not in RECORDS:
                words = " ".join(" ".join(values).split())
                tiers.setdefault(name, []).append(Mark(number, start, end, words, record.one(WHO)))
    if untimed and not by_sound:
        many = say("has no times: none of its {count:,} records says when.", count=len(untimed))
        problems.append(Problem("", many, say("Export it from ELAN, or name the sound and its times in \\aud.")))
    else:
        problems += [
            Problem(_where(*one), say("has no times."), say("Complete it, or leave it out.")) for one in untimed
        ]
    found = [
        AnnotationFile(path, _tiers(tiers), ((name, 0.0),) if name else (), tuple(problems) if i == 0 else ())
        for i, (name, tiers) in enumerate(by_sound.items())
    ]
    return found or [
        AnnotationFile(path, problems=tuple(problems) or (Problem("", say("holds no record."), say("Leave it out.")),))
    ]


def _records(text: str) -> tuple[_Record, list[_Record]]:
    """(what stands before the first record, the records); a line without a marker goes on with the one before."""
    header = at = _Record(1)
    records: list[_Record] = []
    name = ""
    for number, line in enumerate(lines_of(text), 1):
        found = MARKER.match(line.strip())
        if found:
            name = found[1].casefold()
            if name in RECORDS:
                at = _Record(number)
                records.append(at)
            at.fields[name].append(found[2] or "")
        elif line.strip() and name:
            at.fields[name].append(line.strip())
    return header, records


def _sound(value: str) -> tuple[str, str, str]:
    """(name, start, end) of "talk.wav 1.20 3.50"."""
    found = _SOUND.match(value.strip())
    if found is None or not is_sound(Path(found["name"])):
        return "", "", ""
    return found["name"], found["start"] or "", found["end"] or ""


def _where(number: int, record: _Record) -> str:
    return say("record {one} (line {line})", one=record.one("ref") or number, line=record.line)


def _tiers(tiers: dict[str, list[Mark]]) -> tuple[Tier, ...]:
    parent = next((NAMES[name] for name in ("tx", "t") if name in tiers), "")
    order = sorted(tiers, key=lambda name: NAMES.get(name) != parent)
    return tuple(_tier(name, i, tiers[name], parent) for i, name in enumerate(order, 1))


def _tier(name: str, number: int, marks: list[Mark], parent: str) -> Tier:
    """What stands behind one marker: the text, or what explains it."""
    called = NAMES.get(name, name)
    if called == parent:
        return Tier(called, number, tuple(marks), "utterance", judged="text" if any(m.text for m in marks) else "empty")
    return Tier(called, number, tuple(marks), parent=parent, judged="other" if parent else "")


FORMAT = MarksFormat(
    "toolbox",
    say("Toolbox"),
    say("Toolbox's texts (.txt, .sfm, .tbt) with the times that ELAN or Transcriber wrote into them."),
    frozenset({".txt", ".sfm", ".tbt", ".sht"}),
    read,
    fits=fits,
)
IMPORTER = FORMAT.importer()
