"""Praat's TextGrid: a long text file in UTF-8 for every sound, with a tier of intervals for every speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.marks import Document, Documents, Lane, Stretch
from core.importers.tier_names import name_in, names_somebody
from core.importers.tier_sorts import sort_of
from core.importers.tiers import Mark, Tier
from core.wording import say

UNHELD = re.compile("[\x00-\x08\x0a-\x1f\ud800-\udfff]")
NOBODY = "transcription"
UTTERANCES = "utterances"


def write(export: Export) -> ExportReport:
    """One file a sound; see `Documents`. Intervals cover it all: what nobody says is an empty one."""
    documents = Documents(export, ".TextGrid")
    count = files = 0
    said: dict[str, None] = {}
    for document in documents.each():
        with (export.out / document.name).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in _lines(document, said))
        count += document.count
        files += 1
    if export.sound == "none":
        said["A TextGrid does not say which sound it belongs to: keep it beside the sound of the same name."] = None
    said |= dict.fromkeys(documents.channel_kept_out("A TextGrid"))
    return ExportReport("textgrid", count, files + documents.files, tuple(said), tuple(documents.problems))


def _lines(document: Document, said: dict[str, None]) -> Iterator[str]:
    end = _seconds(document.sound.frames, document.sound.rate)
    yield from ('File type = "ooTextFile"', say('Object class = "TextGrid"'), "", "xmin = 0", f"xmax = {end}")
    yield from ("tiers? <exists>", f"size = {len(document.lanes)}", "item []:")
    names = _tier_names(document.lanes, document.sound.rate)
    for number, (lane, name) in enumerate(zip(document.lanes, names, strict=True), 1):
        intervals = list(_covering(lane, document.sound.frames, said))
        yield f"    item [{number}]:"
        yield '        class = "IntervalTier"'
        yield f"        name = {_quoted(name, said)}"
        yield from ("        xmin = 0", f"        xmax = {end}", f"        intervals: size = {len(intervals)}")
        for at, one in enumerate(intervals, 1):
            yield f"        intervals [{at}]:"
            yield f"            xmin = {_seconds(one.start, document.sound.rate)}"
            yield f"            xmax = {_seconds(one.end, document.sound.rate)}"
            yield f"            text = {_quoted(one.text, said)}"


def _covering(lane: Lane, frames: int, said: dict[str, None]) -> Iterator[Stretch]:
    """The utterances with empty intervals between them."""
    at = 0
    for one in lane.stretches:
        if not one.text:
            said["A TextGrid cannot tell utterances without a text from silence."] = None
        if one.start > at:
            yield Stretch(at, one.start, "")
        yield one
        at = one.end
    if at < frames:
        yield Stretch(at, frames, "")


def _tier_names(lanes: list[Lane], rate: int) -> list[str]:
    """The speakers, each once; with what is on the tier added where a name alone would be taken for something else."""
    taken: set[str] = set()
    return [_free(_tier_name(lane, rate), bool(lane.speaker), taken) for lane in lanes]


def _tier_name(lane: Lane, rate: int) -> str:
    marks = tuple(Mark(i, s.start / rate, s.end / rate, s.text) for i, s in enumerate(lane.stretches, 1))
    plain = sort_of(Tier(lane.speaker or NOBODY, 1, marks)) == "text"
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


def _seconds(frame: int, rate: int) -> str:
    """Shortest digits that give the same number again, never with an exponent."""
    value = repr(frame / rate)
    return f"{frame / rate:.12f}" if "e" in value else value.removesuffix(".0")


def _quoted(text: str, said: dict[str, None]) -> str:
    held = UNHELD.sub(" ", text)
    if held != text:
        said["A TextGrid cannot hold control characters: they became spaces."] = None
    return '"' + held.replace('"', '""') + '"'


EXPORTER = Exporter(
    "textgrid",
    "Praat TextGrid",
    say("A TextGrid for every sound, with a tier for every speaker."),
    ".TextGrid",
    frozenset({"marks", "sound", "speaker"}),
    write,
    "whole",
)
