"""Lhotse's manifests (.jsonl, .jsonl.gz): cuts with their recordings inside, or recordings and supervisions apart."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from core.errors import ImportFailed
from core.importers import packed
from core.importers.column_names import is_hash, split_among, who
from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.json_lines import rows
from core.importers.json_text import parsed
from core.importers.named_rows import folders_near, media_choice
from core.importers.pairing import MediaFinder
from core.importers.texts import lines_of
from core.project.records import Problem, Split
from core.wording import say

ENDINGS = (".jsonl", ".jsonl.gz")
Kind = Literal["cuts", "recordings", "supervisions", ""]
Values = Mapping[str, Any]
DEEPEST = 4


def kind_of(values: Values) -> Kind:
    """What an object of a manifest is."""
    if isinstance(values.get("recording_id"), str) and "sources" not in values and "start" in values:
        return "supervisions"
    if isinstance(values.get("sources"), list) and "sampling_rate" in values:
        return "recordings"
    if (isinstance(values.get("supervisions"), list) and "start" in values) or isinstance(values.get("tracks"), list):
        return "cuts"
    return ""


def _kind(path: Path) -> Kind:
    """What a file holds, by its first object."""
    try:
        first = next((line for line in lines_of(packed.head(path)) if line.strip()), "")
        values = parsed(first)
    except (OSError, ValueError):
        return ""
    return kind_of(values) if isinstance(values, dict) else ""


def manifests(path: Path) -> list[tuple[Path, Kind]]:
    """The manifests that an import of `path` reads: a file with those beside it that it needs, or all of a folder."""
    if path.is_file():
        if not path.name.lower().endswith(ENDINGS) or not (kind := _kind(path)):
            return []
        if kind == "cuts":
            return [(path, kind)]
        beside = _in(path.parent)
        needed: Kind = "recordings" if kind == "supervisions" else "supervisions"
        return [(path, kind), *(one for one in beside if one[1] == needed)]
    return [one for folder in folders_near(path) for one in _in(folder)]


def _in(folder: Path) -> list[tuple[Path, Kind]]:
    try:
        with os.scandir(folder) as inside:
            names = sorted(one.name for one in inside if one.name.lower().endswith(ENDINGS) and one.is_file())
    except OSError:
        return []
    found = [(folder / name, _kind(folder / name)) for name in names if not name.startswith(".")]
    return [one for one in found if one[1]]


def recognises(path: Path) -> bool:
    """Cuts, or recordings with supervisions."""
    kinds = {kind for _, kind in manifests(path)}
    return "cuts" in kinds or {"recordings", "supervisions"} <= kinds


def also(path: Path) -> list[Path]:
    return [file for file, kind in manifests(path) if kind == "recordings"]


def choices(_path: Path, options: Options) -> list[Choice]:
    return [media_choice(options)]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item for each supervision. Raises `ImportFailed`."""
    found = manifests(path)
    if not any(kind in ("cuts", "supervisions") for _, kind in found):
        raise ImportFailed(
            say("{name} holds no cuts and no supervisions.", name=path.name),
            say("Choose a folder of Lhotse's manifests."),
        )
    reading = _Reading(MediaFinder(path.parent if path.is_file() else path, options.media), options)
    for file, kind in found:
        if kind == "recordings":
            yield from reading.learn(file)
    for file, kind in sorted(found, key=lambda one: one[1] != "cuts"):
        if kind != "recordings":
            yield from reading.take(file, kind)


@dataclass
class _Reading:
    """What is known of recordings, and which supervisions were taken already. An id counts in its folder first: two
    corpora below one folder may use the same."""

    finder: MediaFinder
    options: Options
    recordings: dict[tuple[Path | None, str], Values] = field(default_factory=dict)
    taken: set[tuple[Path, str, str]] = field(default_factory=set)

    def learn(self, file: Path) -> Iterator[Problem]:
        for row in rows(file):
            if isinstance(row, Problem):
                yield row
            elif kind_of(row[1]) == "recordings" and isinstance(row[1].get("id"), str):
                self.recordings[file.parent, row[1]["id"]] = row[1]
                self.recordings.setdefault((None, row[1]["id"]), row[1])
            else:
                yield Problem(row[0], say("is no recording."), say("Complete or remove it."), file)

    def take(self, file: Path, kind: Kind) -> Iterator[Found]:
        split = split_among(packed.bare_name(file)) or split_among(file.parent.name)
        again = 0
        for row in rows(file):
            if isinstance(row, Problem):
                yield row
                continue
            where, values = row
            if kind_of(values) != kind:
                yield Problem(where, say("is none of the {kind}.", kind=kind), say("Complete or remove it."), file)
                continue
            said = [(values, {}, 0.0)] if kind == "supervisions" else list(_said(values))
            if not said:
                yield Problem(where, say("has no supervision, so nothing that is said."), say("Leave it out."), file)
            for supervision, recording, from_s in said:
                key = file.parent, str(supervision.get("recording_id")), str(supervision.get("id"))
                if key in self.taken:
                    again += 1
                    continue
                self.taken.add(key)
                yield self._item(where, supervision, recording, from_s, split, file)
        if again:
            why = say("holds {again:,} supervisions that were taken from another manifest already.", again=again)
            yield Problem(file.name, why, say("Nothing has to be done."), file)

    def _item(self, where: str, said: Values, recording: Values, from_s: float, split: Split, file: Path) -> Found:
        name = str(said.get("recording_id", ""))
        recording = recording or self.recordings.get((file.parent, name)) or self.recordings.get((None, name), {})
        if not recording:
            return Problem(
                where,
                say("names the recording “{name}”, which no manifest describes.", name=name),
                say("Add it."),
                file,
            )
        if recording.get("transforms"):
            why = say("is of a recording that was changed in memory (speed, loudness or room).")
            return Problem(where, why, say("Import the manifest from before that."), file)
        start, length = _number(said.get("start")), _number(said.get("duration"))
        if start is None or length is None or length <= 0 or start + from_s < 0:
            return Problem(where, say("has no usable times."), say("Correct its start and duration."), file)
        channels = said.get("channel", 0)
        channel = channels[0] if isinstance(channels, list) and channels else channels
        place = self._sound(recording, channel if isinstance(channel, int) else 0, file.parent)
        if isinstance(place, str):
            return Problem(where, place, say("Put the sound beside the manifest, or choose its folder."), file)
        sound, number = place
        speaker, speaker_key = who(str(said.get("speaker") or ""))
        custom = said.get("custom") if isinstance(said.get("custom"), dict) else {}
        id = str(said.get("id") or "")
        return Item(
            where,
            sound,
            str(said.get("text") or ""),
            speaker,
            split=split if self.options.keep_splits else "",
            key="" if is_hash(id) else id,
            speaker_key=speaker_key,
            start_s=start + from_s,
            end_s=start + from_s + length,
            channel=number,
            gender=str(said.get("gender") or ""),
            age=str((custom or {}).get("age") or ""),
            source=file,
        )

    def _sound(self, recording: Values, channel: int, folder: Path) -> tuple[Path, int | None] | str:
        """The file of a channel and its number there, None where it is the only one; or why there is none."""
        sources = [one for one in recording.get("sources", []) if isinstance(one, dict)]
        source = next((one for one in sources if channel in (one.get("channels") or [0])), None)
        if source is None:
            return say("names channel {number}, which its recording does not have.", number=channel + 1)
        if source.get("type") != "file":
            return say("has its sound in “{get}”, not in a file.", get=source.get("type"))
        sound = self.finder.find(str(source.get("source", "")), folder)
        if sound is None:
            return say("names the sound “{get}”, which is not there.", get=source.get("source", ""))
        channels = source.get("channels") or [0]
        return sound, channels.index(channel) if len(channels) > 1 else None


def _said(cut: Values, depth: int = 0) -> Iterator[tuple[Values, Values, float]]:
    """(supervision, recording, what to add to its start) of a cut; of a mixed one, those of each track's own sound."""
    if isinstance(tracks := cut.get("tracks"), list) and depth < DEEPEST:
        for track in tracks:
            inside = track.get("cut") if isinstance(track, dict) else None
            if isinstance(inside, dict):
                yield from _said(inside, depth + 1)
        return
    recording = cut.get("recording")
    from_s = _number(cut.get("start"))
    for supervision in cut.get("supervisions") or []:
        if isinstance(supervision, dict):
            yield supervision, recording if isinstance(recording, dict) else {}, from_s or 0.0


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e7 else None


IMPORTER = Importer(
    "lhotse",
    say("Lhotse manifests"),
    say("Lhotse's cuts, or recordings with supervisions (.jsonl, .jsonl.gz). Their names may say the split."),
    recognises,
    find,
    choices,
    also=also,
)
