"""Praat's TextGrid: a long text file in UTF-8 for every sound, with a tier of intervals for every speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from core.exporters.elan_beside import rows_of
from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.kept_file import origins_of
from core.exporters.mark_documents import Document, Documents, SpeakerLane, tier_of
from core.exporters.textgrid_kept import put_in
from core.exporters.tier_intervals import tiers_of
from core.importers.textgrid import grid_of
from core.importers.tier_sorts import sort_of
from core.importers.tiers import AnnotationFile
from core.project import documents
from core.tiers.model import Tier
from core.tiers.textgrid import layers, lines
from core.tiers.tier_names import name_in, names_somebody
from core.wording import say

NOBODY = "transcription"
UTTERANCES = "utterances"
Beside = tuple[Tier, SpeakerLane | None]


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. Intervals cover it all: what nobody says is an empty one. A recording that
    came with a TextGrid gives that back, with what was edited here in it."""
    documents = Documents(export, ".TextGrid")
    count = files = 0
    said: dict[str, None] = {}
    held = export.reader.query_one("SELECT 1 FROM annotations LIMIT 1") is not None
    for document in documents.each():
        with (export.out / document.name).open("w", encoding="utf-8", newline="\n") as file:
            lines = _kept(document, export, said)
            if lines is None:
                beside = tiers_of(export.reader, document, whole=export.sound != "trimmed") if held else []
                lines = lines_of(document, said, beside)
            file.writelines(f"{line}\n" for line in lines)
        count += document.count
        files += 1
    if export.sound == "none":
        said["A TextGrid does not say which sound it belongs to: keep it beside the sound of the same name."] = None
    said |= dict.fromkeys(documents.channel_kept_out("A TextGrid"))
    return ExportReport("textgrid", count, files + documents.files, tuple(said), tuple(documents.problems))


def _kept(document: Document, export: Export, said: dict[str, None]) -> Iterator[str] | None:
    """The lines of the file that the recording came with, with what was edited here in it; None where there is none
    to go by."""
    recording = document.recording
    if recording is None or export.sound == "trimmed" or recording.channel is not None:
        return None
    if not recording.document.endswith(f".textgrid{documents.SUFFIX}"):
        return None
    raw = documents.read(export.reader.folder, recording.document)
    kept = grid_of(raw) if raw is not None else None
    if kept is None:
        why = say("The TextGrid of {name} is damaged: it was written anew.", name=recording.name)
        said[why] = None
        return None
    origins = origins_of(export, document)
    file = AnnotationFile(Path(recording.path), kept.tiers)
    return put_in(file, kept, document, recording, origins, rows_of(export.reader, recording.id), said.setdefault)


def lines_of(document: Document, said: dict[str, None], beside: Sequence[Beside] = ()) -> Iterator[str]:
    """The lines of the file, with what stands beside; what cannot be held is added to `said`."""
    if any(lane is not None for _, lane in beside):
        said[
            say("A TextGrid knows only times: what has none of its own on a tier shares those of what it explains.")
        ] = None
    return lines(_tiers(document, beside), document.sound.frames / document.sound.rate, said.setdefault)


def _tiers(document: Document, beside: Sequence[Beside]) -> list[Tier]:
    """The speakers' utterances, each tier with a name of its own, and behind each what stands beside it."""
    rate = document.sound.rate
    taken: set[str] = set()
    found: list[Tier] = []
    for lane in document.lanes:
        own = [tier for tier, explained in beside if explained is lane]
        name = _free(_tier_name(lane, rate, plain=not own), bool(lane.speaker), taken)
        found.append(replace(tier_of(lane, rate), name=name))
        for tier in own:
            called = f"{lane.speaker} - {tier.name}" if lane.speaker else tier.name
            found += (replace(one, name=_free(called, False, taken)) for one in layers(tier))
    alone = (one for tier, lane in beside if lane is None for one in layers(tier))
    return [*found, *(replace(tier, name=_free(tier.name, False, taken)) for tier in alone)]


def _tier_name(lane: SpeakerLane, rate: int, plain: bool) -> str:
    """Its speaker; with what is on the tier where a name alone (`plain`) would be taken for something else."""
    plain = plain and sort_of(replace(tier_of(lane, rate), name=lane.speaker or NOBODY)) == "text"
    if not lane.speaker:
        return NOBODY if plain else UTTERANCES
    plain = plain and lane.number == 1 and names_somebody(lane.speaker) and name_in(lane.speaker) == lane.speaker
    return lane.speaker if plain else f"{lane.speaker} - {UTTERANCES}"


def _free(name: str, voiced: bool, taken: set[str]) -> str:
    """The name, or with a number what is not taken yet: Praat takes two tiers of one name for the same."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}{'-' if voiced else ' '}{number}"
    taken.add(found)
    return found


EXPORTER = Exporter(
    "textgrid",
    "Praat TextGrid",
    say("A TextGrid for every sound, with a tier for every speaker, and those beside the transcripts."),
    ".TextGrid",
    frozenset({"marks", "sound", "speaker", "tiers"}),
    write,
    "whole",
)
