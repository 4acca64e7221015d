"""ELAN: an .eaf for every sound, with a tier for every speaker. Written as EAF 3.0, which ELAN 5 and later open."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from core.exporters.elan_beside import Placed, PuttingBeside, rows_of
from core.exporters.elan_kept import Unusable, Writing, put_in, tiers_of
from core.exporters.elan_tree import Tree
from core.exporters.exporter import Export, Exporter, ExportReport, Sound
from core.exporters.kept_file import origins_of
from core.exporters.mark_documents import Document, Documents, SpeakerLane, tier_of
from core.project import documents
from core.project.recording.video import video_of
from core.tiers import eaf
from core.tiers.eaf import XSI
from core.wording import Listed, Value, say


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`."""
    ET.register_namespace("xsi", XSI)
    each = Documents(export, ".eaf")
    count = files = 0
    said: dict[str, None] = {}
    for document in each.each():
        root = _whole(document, export, said)
        if root is None:
            root = document_of(document, export.final, export.sound, said)
            _name_film(root, document, export)
            root = _with_tiers(root, document, export, said)
        tree = ET.ElementTree(root)
        ET.indent(tree, "    ")
        tree.write(export.out / document.name, encoding="UTF-8", xml_declaration=True)
        count += document.count
        files += 1
    said |= dict.fromkeys(each.channel_kept_out("ELAN"))
    return ExportReport("elan", count, files + each.files, tuple(said), tuple(each.problems))


def _whole(document: Document, export: Export, said: dict[str, None]) -> ET.Element | None:
    """The file that the recording came with, with what was edited here in it; None where there is none to go by."""
    recording = document.recording
    if recording is None or not recording.document.endswith(f".eaf{documents.SUFFIX}"):
        return None
    raw = documents.read(export.reader.folder, recording.document)
    name, tiers = recording.name, _quoted(tiers_of(raw or b""))
    if raw is None:
        why = say(
            "The ELAN file of {name} cannot be read any more: what its tiers hold beside stays behind.", name=name
        )
    elif export.sound == "trimmed" or recording.channel is not None:
        why = say(
            "The ELAN file of {name} goes only with whole sound of all channels: "
            "what its tiers ({tiers}) hold beside stays behind.",
            name=name,
            tiers=tiers,
        )
    else:
        origins = origins_of(export, document)
        rate = document.sound.rate
        try:
            writing = Writing(
                lambda at: _ms(at, rate, said), lambda text: eaf.held(text, said.setdefault), said.setdefault
            )
            root = put_in(raw, document, recording, origins, rows_of(export.reader, recording.id), writing)
        except Unusable:
            why = say(
                "The ELAN file of {name} is damaged: what its tiers ({tiers}) hold beside stays behind.",
                name=name,
                tiers=tiers,
            )
        else:
            _name_sound(root, document, export.final, export.sound)
            _name_film(root, document, export)
            return root
    said[why] = None
    return None


def _with_tiers(root: ET.Element, document: Document, export: Export, said: dict[str, None]) -> ET.Element:
    """A new document with what stands on tiers; of a recording that goes out in pieces what is beside each."""
    rows = rows_of(export.reader, document.recording.id) if document.recording else None
    if rows is None or not rows.annotations:
        return root
    stretches = [stretch for lane in document.lanes for stretch in lane.stretches]
    anchors = {stretch.id: f"a{number}" for number, stretch in enumerate(stretches, 1)}
    shift, whole = 0, export.sound != "trimmed"
    if not whole and stretches:
        query = "SELECT start FROM utterances WHERE id = ?"
        shift = stretches[0].start - int(export.reader.query_one(query, (stretches[0].id,)) or 0)
    rate, tree = document.sound.rate, Tree(ET.tostring(root))

    def to_ms(frame: int) -> int:
        return _ms(max(0, frame + shift), rate, said)

    def hold(text: str) -> str:
        return eaf.held(text, said.setdefault)

    placed = Placed(frozenset(anchors), anchors, frozenset(), to_ms, hold, said.setdefault, whole)
    PuttingBeside(tree, rows, placed, kept=False).put()
    tree.finish()
    return tree.root


def _quoted(names: Sequence[str]) -> Value:
    return Listed(say("“{name}”", name=name) for name in names) or say("unknown")


def document_of(document: Document, place: Path, sound: Sound, said: dict[str, None]) -> ET.Element:
    """The whole file as it will lie in the folder `place`; what cannot be held is added to `said`."""
    rate = document.sound.rate
    taken: set[str] = set()
    tiers = [replace(tier_of(lane, rate), name=_tier_name(lane, taken)) for lane in document.lanes]
    media = _media(document, place, sound)
    return eaf.document(tiers, media, lambda at_s: _ms(round(at_s * rate), rate, said), said.setdefault)


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


def _name_film(root: ET.Element, document: Document, export: Export) -> None:
    """The film of the recording behind its sound, where whole sound goes out, unless the file names it already. ELAN's
    origins are the seconds of sound and film at which the file's own time begins."""
    header, recording = root.find("HEADER"), document.recording
    if header is None or recording is None or export.sound == "trimmed":
        return
    film = video_of(export.reader, recording)
    if film is None or film.own:
        return
    known = header.findall("MEDIA_DESCRIPTOR")
    urls = [one.get(name, "") for one in known for name in ("MEDIA_URL", "RELATIVE_MEDIA_URL")]
    if film.path.name in map(_last, urls):
        return
    named = eaf.media(PurePosixPath(film.path.as_posix()))
    with contextlib.suppress(ValueError):  # on another drive
        near = PurePosixPath(Path(os.path.relpath(film.path, export.final)).as_posix())
        named["RELATIVE_MEDIA_URL"] = str(near) if near.parts[:1] == ("..",) else f"./{near}"
    origin = round(film.shift_s * 1000) + (eaf.whole(known[0].get("TIME_ORIGIN", "")) if known else 0)
    if origin:
        named["TIME_ORIGIN"] = str(origin)
    header.insert(len(known), ET.Element("MEDIA_DESCRIPTOR", named))


def _last(url: str) -> str:
    return unquote(url.replace("\\", "/").rpartition("/")[2])


def _media(document: Document, place: Path, sound: Sound) -> dict[str, str]:
    """The sound by its place now, and from this file; paths stand as they are, as ELAN writes them."""
    path = document.sound.path
    return eaf.media(PurePosixPath((place / path).as_posix()), path if sound != "none" else "")


def _tier_name(lane: SpeakerLane, taken: set[str]) -> str:
    """The speaker's name, with a number where another tier has it."""
    base = eaf.held(lane.speaker) or "Transcription"
    name, number = base if lane.number == 1 else f"{base} {lane.number}", lane.number
    while name in taken:
        number += 1
        name = f"{base} {number}"
    taken.add(name)
    return name


def _ms(frame: int, rate: int, said: dict[str, None]) -> int:
    """Whole milliseconds, half up."""
    if frame * 1000 % rate:
        said[say("ELAN counts whole milliseconds: marks were moved by half a millisecond at most.")] = None
    return eaf.ms_of(frame, rate)


EXPORTER = Exporter(
    "elan",
    "ELAN",
    say("A file of marks (.eaf) for every sound, with a tier for every speaker, and those beside the transcripts."),
    ".eaf",
    frozenset({"marks", "sound", "speaker", "tiers", "notes", "recording_notes"}),
    write,
    "whole",
)
