"""ELAN: an .eaf for every sound, with a tier for every speaker. Written as EAF 3.0, which ELAN 5 and later open."""

from __future__ import annotations

import mimetypes
import re
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from core.exporters.elan_kept import Unusable, Writing, put_in, tiers_of
from core.exporters.elan_tree import XSI
from core.exporters.exporter import Export, Exporter, ExportReport, Sound
from core.exporters.marks import Document, Documents, Lane
from core.project import documents
from core.wording import say

TYPE = "utterance"
UNHELD = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold."""
SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`."""
    ET.register_namespace("xsi", XSI)
    each = Documents(export, ".eaf")
    count = files = 0
    said: dict[str, None] = {}
    for document in each.each():
        tree = ET.ElementTree(_whole(document, export, said) or document_of(document, export.final, export.sound, said))
        ET.indent(tree, "    ")
        tree.write(export.out / document.name, encoding="UTF-8", xml_declaration=True)
        count += document.count
        files += 1
    said |= dict.fromkeys(each.channel_kept_out("ELAN"))
    return ExportReport("elan", count, files + each.files, tuple(said), tuple(each.problems))


def _whole(document: Document, export: Export, said: dict[str, None]) -> ET.Element | None:
    """The file that the recording came with, with what was edited here in it; None where there is none to go by."""
    recording = document.recording
    raw = documents.read(export.reader.folder, recording.document) if recording and recording.document else None
    if recording is None or not recording.document:
        return None
    why = say("cannot be read any more") if raw is None else ""
    if raw is not None and (export.sound == "trimmed" or recording.channel is not None):
        why = say("goes only with whole sound of all channels")
    if raw is not None and not why:
        query = "SELECT id, origin FROM utterances WHERE recording_id = ?"
        origins = {int(id): str(origin) for id, origin in export.reader.query_all(query, (recording.id,))}
        rate = document.sound.rate
        try:
            writing = Writing(lambda at: _ms(at, rate, said), lambda text: _held(text, said), said.setdefault)
            root = put_in(raw, document, recording, origins, writing)
        except Unusable:
            why = say("is damaged")
        else:
            _name_sound(root, document, export.final, export.sound)
            return root
    names = ", ".join(f"“{name}”" for name in tiers_of(raw or b"")) or "unknown"
    said[f"The ELAN file of {recording.name} {why}: what its tiers ({names}) hold beside stays behind."] = None
    return None


def document_of(document: Document, place: Path, sound: Sound, said: dict[str, None]) -> ET.Element:
    """The whole file as it will lie in the folder `place`; what cannot be held is added to `said`."""
    root = ET.Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": "",
            "DATE": datetime.now().astimezone().isoformat(timespec="seconds"),
            "FORMAT": "3.0",
            "VERSION": "3.0",
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:noNamespaceSchemaLocation": SCHEMA,
        },
    )
    _add_header(root, document, place, sound)
    order = ET.SubElement(root, "TIME_ORDER")
    slots: list[int] = []
    taken: set[str] = set()
    annotations = 0
    for lane in document.lanes:
        tier = ET.SubElement(root, "TIER", _tier(lane, taken, said))
        for stretch in lane.stretches:
            annotations += 1
            times = [_ms(frame, document.sound.rate, said) for frame in (stretch.start, stretch.end)]
            first = len(slots) + 1
            slots += times
            holder = ET.SubElement(tier, "ANNOTATION")
            names = (f"ts{first}", f"ts{first + 1}")
            attributes = {"ANNOTATION_ID": f"a{annotations}", "TIME_SLOT_REF1": names[0], "TIME_SLOT_REF2": names[1]}
            one = ET.SubElement(holder, "ALIGNABLE_ANNOTATION", attributes)
            ET.SubElement(one, "ANNOTATION_VALUE").text = _held(stretch.text, said)
    for at in sorted(range(len(slots)), key=lambda i: (slots[i], i)):
        ET.SubElement(order, "TIME_SLOT", {"TIME_SLOT_ID": f"ts{at + 1}", "TIME_VALUE": str(slots[at])})
    kind = {"GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": TYPE, "TIME_ALIGNABLE": "true"}
    ET.SubElement(root, "LINGUISTIC_TYPE", kind)
    return root


def _add_header(root: ET.Element, document: Document, place: Path, sound: Sound) -> None:
    """The sound by its place now, and from this file; paths stand as they are, as ELAN writes them."""
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    ET.SubElement(header, "MEDIA_DESCRIPTOR", _media(document, place, sound))
    last = ET.SubElement(header, "PROPERTY", {"NAME": "lastUsedAnnotationId"})
    last.text = str(document.count)


def _name_sound(root: ET.Element, document: Document, place: Path, sound: Sound) -> None:
    """The sound's place now, in the entry that named it before, or in a new one before all others."""
    header = root.find("HEADER")
    if header is None:
        return
    name = document.recording.name if document.recording else ""
    known = header.findall("MEDIA_DESCRIPTOR")
    named = [
        one
        for one in known
        if _last(one.get("MEDIA_URL", "")) == name or _last(one.get("RELATIVE_MEDIA_URL", "")) == name
    ]
    if not named and len(known) == 1:
        named = known
    if named:
        named[0].attrib.pop("RELATIVE_MEDIA_URL", None)
        named[0].attrib.update(_media(document, place, sound))
    else:
        header.insert(0, ET.Element("MEDIA_DESCRIPTOR", _media(document, place, sound)))


def _last(url: str) -> str:
    return unquote(url.replace("\\", "/").rpartition("/")[2])


def _media(document: Document, place: Path, sound: Sound) -> dict[str, str]:
    path = document.sound.path
    there = (place / path).as_posix()
    suffix = path.rpartition(".")[2].lower()
    kind = "audio/x-wav" if suffix == "wav" else mimetypes.guess_type(f"x.{suffix}")[0] or "unknown"
    media = {"MEDIA_URL": f"file:///{there.lstrip('/')}", "MIME_TYPE": kind}
    if sound != "none":
        media["RELATIVE_MEDIA_URL"] = f"./{path}"
    return media


def _tier(lane: Lane, taken: set[str], said: dict[str, None]) -> dict[str, str]:
    speaker = _held(lane.speaker, said)
    base = speaker or "Transcription"
    name, number = base if lane.number == 1 else f"{base} {lane.number}", lane.number
    while name in taken:
        number += 1
        name = f"{base} {number}"
    taken.add(name)
    tier = {"LINGUISTIC_TYPE_REF": TYPE, "TIER_ID": name}
    return {**tier, "PARTICIPANT": speaker} if speaker else tier


def _ms(frame: int, rate: int, said: dict[str, None]) -> int:
    """Whole milliseconds, half up."""
    if frame * 1000 % rate:
        said["ELAN counts whole milliseconds: marks were moved by half a millisecond at most."] = None
    return (frame * 2000 + rate) // (2 * rate)


def _held(text: str, said: dict[str, None]) -> str:
    held = UNHELD.sub("", text)
    if held != text:
        said["ELAN cannot hold control characters: they were left out."] = None
    return held


EXPORTER = Exporter(
    "elan",
    "ELAN",
    say("A file of marks (.eaf) for every sound, with a tier for every speaker."),
    ".eaf",
    frozenset({"marks", "sound", "speaker"}),
    write,
    "whole",
)
