"""EXMARaLDA: a basic transcription (.exb) for every sound, with a tier for every speaker, those beside the transcripts
below it, and one timeline for all. As the Partitur-Editor has it, a speaker has one tier of speech: who speaks over
himself is in the table of speakers again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from core.exporters.elan_beside import rows_of
from core.exporters.exmaralda_kept import CONTROL, EXPLAINS, LEAST_S, POINTS, SPEECH, SPOKEN, STANDS, put_in
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.kept_file import damaged, kept_of, origins_of
from core.exporters.mark_documents import Document, SpeakerLane, tier_of, write_trees
from core.exporters.people import gender_letter
from core.exporters.tier_intervals import tiers_of
from core.exporters.xml_whole import Unreadable
from core.tiers import eaf
from core.tiers.model import Mark, Tier
from core.wording import say

NOBODY = "Transcription"
SEX = say("EXMARaLDA knows only male and female speakers: of others it is not said.")


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. A recording that came with a basic transcription gives that back, with what
    was edited here in it."""
    return write_trees(
        export,
        "exmaralda",
        "EXMARaLDA",
        ".exb",
        lambda document, said: _Writing(document, export, said).root(),
        lambda document, said: _kept(document, export, said),
    )


def _kept(document: Document, export: Export, said: dict[str, None]) -> bytes | None:
    """The file that the recording came with, with what was edited here in it; None where there is none to go by."""
    raw = kept_of(document, export, ".exb", "EXMARaLDA", said)
    if raw is None or document.recording is None:
        return None
    rows = rows_of(export.reader, document.recording.id)
    media = document.sound.path if export.sound != "none" else ""
    try:
        return put_in(raw, document, document.recording, origins_of(export, document), rows, media, said.setdefault)
    except Unreadable:
        damaged(document, "EXMARaLDA", said)
        return None


class _Writing:
    """Makes one document."""

    def __init__(self, document: Document, export: Export, said: dict[str, None]) -> None:
        self._document, self._export, self._said = document, export, said
        named = [lane for lane in document.lanes if lane.speaker]
        self._ids = {id(lane): f"SPK{number}" for number, lane in enumerate(named)}
        self._taken: set[str] = set()
        self._rows = list(self._every())
        times = {at for _, _, _, marks in self._rows for mark in marks for at in (mark.start_s, mark.end_s)}
        self._points = {at: f"T{number}" for number, at in enumerate(sorted(times))}

    def root(self) -> ET.Element:
        root = ET.Element("basic-transcription")
        head = ET.SubElement(root, "head")
        about = ET.SubElement(head, "meta-information")
        ET.SubElement(about, "project-name").text = self._held(self._export.reader.meta.name)
        ET.SubElement(about, "transcription-name").text = self._held(Path(self._document.name).stem)
        ET.SubElement(about, "referenced-file", {"url": self._held(Path(self._document.sound.path).as_posix())})
        for name in ("ud-meta-information", "comment", "transcription-convention"):
            ET.SubElement(about, name)
        people = ET.SubElement(head, "speakertable")
        for lane in self._document.lanes:
            if lane.speaker:
                people.append(self._speaker(lane))
        body = ET.SubElement(root, "basic-body")
        line = ET.SubElement(body, "common-timeline")
        for at, name in self._points.items():
            ET.SubElement(line, "tli", {"id": name, "time": repr(round(at, 9))})
        for number, (tier, kind, whose, marks) in enumerate(self._rows):
            body.append(self._tier(f"TIE{number}", tier, kind, whose, marks))
        return root

    def _every(self) -> Iterator[tuple[Tier, str, SpeakerLane | None, Sequence[Mark]]]:
        """Tiers with their types and whose speech they hold or explain: each speaker's, and below it what explains
        it; events of one are never over one another."""
        document = self._document
        beside = tiers_of(self._export.reader, document, whole=self._export.sound != "trimmed")
        for lane in document.lanes:
            spoken = tier_of(lane, document.sound.rate)
            yield spoken, SPEECH, lane, self._lasting(spoken.marks)
            for tier, below in beside:
                if below is lane:
                    yield from ((tier, EXPLAINS, lane, row) for row in _rows(self._lasting(tier.marks)))
        for tier, below in beside:
            if below is None:
                yield from ((tier, STANDS, None, row) for row in _rows(self._lasting(tier.marks)))

    def _lasting(self, marks: Iterable[Mark]) -> list[Mark]:
        """Marks that each have a length."""
        found = []
        for mark in marks:
            end = mark.end_s
            if end <= mark.start_s:
                end = mark.start_s + LEAST_S
                self._said[POINTS] = None
            found.append(Mark(mark.number, mark.start_s, end, mark.text))
        return found

    def _speaker(self, lane: SpeakerLane) -> ET.Element:
        speaker = ET.Element("speaker", {"id": self._ids[id(lane)]})
        ET.SubElement(speaker, "abbreviation").text = self._held(lane.speaker)
        person = self._export.speakers.get(lane.speaker)
        letter = gender_letter(person.gender) if person is not None else ""
        if person is not None and person.gender and letter not in ("m", "f"):
            self._said[SEX] = None
        ET.SubElement(speaker, "sex", {"value": letter if letter in ("m", "f") else "u"})
        for name in ("languages-used", "l1", "l2", "ud-speaker-information", "comment"):
            ET.SubElement(speaker, name)
        return speaker

    def _tier(self, id_: str, tier: Tier, kind: str, lane: SpeakerLane | None, marks: Sequence[Mark]) -> ET.Element:
        name = SPOKEN if kind == SPEECH else self._held(tier.name)
        element = ET.Element("tier", {"id": id_})
        if lane is not None and lane.speaker:
            element.set("speaker", self._ids[id(lane)])
        element.attrib.update({"category": name.removeprefix("[").removesuffix("]") or name, "type": kind})
        element.set("display-name", self._called(name, kind, lane))
        for mark in marks:
            times = {"start": self._points[mark.start_s], "end": self._points[mark.end_s]}
            ET.SubElement(element, "event", times).text = self._held(mark.text)
        return element

    def _called(self, name: str, kind: str, lane: SpeakerLane | None) -> str:
        """What a tier is called: after its speaker, and what it is; speech as nothing else is."""
        who = self._held(lane.speaker) if lane is not None else ""
        if kind != SPEECH:
            return f"{who} {name}" if who and name.startswith("[") else f"{who} - {name}" if who else name
        number = 1
        while True:
            more = f" {number}" if number > 1 else ""
            found = f"{who}{more} [{SPOKEN}]" if who else f"{NOBODY}{more}"
            if found not in self._taken:
                self._taken.add(found)
                return found
            number += 1

    def _held(self, text: str) -> str:
        return eaf.held(text, lambda _: self._said.setdefault(CONTROL))


def _rows(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks in as few rows as none needs to lie over another."""
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda one: (one.start_s, one.end_s)):
        row = next((row for row in rows if row[-1].end_s <= mark.start_s), None)
        if row is None:
            rows.append(row := [])
        row.append(mark)
    return rows


EXPORTER = Exporter(
    "exmaralda",
    "EXMARaLDA",
    say("A basic transcription (.exb) for every sound: a tier for every speaker, and those beside the transcripts."),
    ".exb",
    frozenset({"marks", "sound", "speaker", "gender", "tiers"}),
    write,
    "whole",
)
