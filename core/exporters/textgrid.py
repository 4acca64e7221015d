"""Praat's TextGrid: a long text file in UTF-8 for every sound, with a tier of intervals for every speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.mark_documents import Document, Documents, SpeakerLane, tier_of
from core.importers.tier_sorts import sort_of
from core.tiers.model import Tier
from core.tiers.textgrid import lines
from core.tiers.tier_names import name_in, names_somebody
from core.wording import say

NOBODY = "transcription"
UTTERANCES = "utterances"


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. Intervals cover it all: what nobody says is an empty one."""
    documents = Documents(export, ".TextGrid")
    count = files = 0
    said: dict[str, None] = {}
    for document in documents.each():
        with (export.out / document.name).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines_of(document, said))
        count += document.count
        files += 1
    if export.sound == "none":
        said["A TextGrid does not say which sound it belongs to: keep it beside the sound of the same name."] = None
    said |= dict.fromkeys(documents.channel_kept_out("A TextGrid"))
    return ExportReport("textgrid", count, files + documents.files, tuple(said), tuple(documents.problems))


def lines_of(document: Document, said: dict[str, None]) -> Iterator[str]:
    """The lines of the file; what cannot be held is added to `said`."""
    return lines(_tiers(document), document.sound.frames / document.sound.rate, said.setdefault)


def _tiers(document: Document) -> list[Tier]:
    """The speakers' utterances, each tier with a name of its own."""
    rate = document.sound.rate
    named = zip(document.lanes, _tier_names(document.lanes, rate), strict=True)
    return [replace(tier_of(lane, rate), name=name) for lane, name in named]


def _tier_names(lanes: list[SpeakerLane], rate: int) -> list[str]:
    """The speakers, each once; with what is on the tier added where a name alone would be taken for something else."""
    taken: set[str] = set()
    return [_free(_tier_name(lane, rate), bool(lane.speaker), taken) for lane in lanes]


def _tier_name(lane: SpeakerLane, rate: int) -> str:
    plain = sort_of(replace(tier_of(lane, rate), name=lane.speaker or NOBODY)) == "text"
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
    say("A TextGrid for every sound, with a tier for every speaker."),
    ".TextGrid",
    frozenset({"marks", "sound", "speaker"}),
    write,
    "whole",
)
