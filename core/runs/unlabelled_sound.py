"""The sound that a run learns from alone: a project's, with or without text, and more from a folder or a manifest.
Torch-free; knows no database.

What is for testing stays unheard. Long sound is cut into parts of equal length: they need not begin or end at words.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from core import audio
from core.datasets.answering import answered
from core.datasets.manifest import Entry, read_manifest
from core.errors import ConfigError, SoundError
from core.names import typed_path
from core.project.records import UtteranceRow
from core.strategies.unlabelled import HELD_OUT, MORE
from core.training.config import TrainConfig
from core.wording import say

MOST_S = 15.0
"""Longer sound is cut."""
MANIFEST = "manifest.jsonl"


def sound_entries(rows: Iterable[UtteranceRow], folder: Path, config: TrainConfig) -> list[Entry]:
    """What such a run learns from and is checked on, of the rows of the project at `folder` and of what its settings
    name. Raises `ConfigError` where there is nothing, `RunError` for a manifest that does not read."""
    found = [part for entry in _of_project(rows, folder) for part in parts(entry)]
    if more := config.value(MORE.name):
        found += [part for entry in more_sound(more) for part in parts(entry)]
    if not found:
        raise ConfigError(
            say("There is no sound to learn from: all of it is left out, or for testing."),
            say("Import recordings, or name a folder of sound with more_sound."),
        )
    return held_out(found, config.value(HELD_OUT.name), config.seed)


def _of_project(rows: Iterable[UtteranceRow], folder: Path) -> Iterator[Entry]:
    for row in rows:
        if row.left_out or row.split == "test":
            continue
        yield Entry(
            key=row.key,
            audio=str((folder / row.path).resolve()),
            start=row.start,
            end=row.end,
            rate=row.rate,
            channel=row.channel,
            text="",
            raw="",
            speaker=row.speaker,
            split="dev" if row.split == "dev" else "train",
            voices=row.voices,
        )


def more_sound(text: str) -> Iterator[Entry]:
    """The sound that a person named: each file of a folder and of those below it, or the entries of a manifest, as long
    as they are not for testing. Files that cannot be read are passed over. Raises `ConfigError`, `RunError`."""
    place = typed_path(text).resolve()
    listed = next((path for path in (place / MANIFEST, place) if path.is_file()), None)
    if listed is not None and listed.suffix == ".jsonl":
        for entry in read_manifest(listed):
            if entry.split != "test":
                yield replace(entry, text="", raw="", split="dev" if entry.split == "dev" else "train", blocked="")
        return
    files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.suffix.lower() in audio.SUFFIXES)
    if not files:
        raise ConfigError(
            say("There is no sound in {place}.", place=place),
            say("Choose a folder of sound files, or a manifest.jsonl."),
        )
    for path in files:
        try:
            facts = answered(partial(audio.probe, str(path)), str(path))
        except SoundError:
            continue
        name = path.relative_to(place).as_posix() if place.is_dir() else path.name
        yield Entry(name, str(path), 0, facts.frames, facts.rate, None, "", "", "", "train", "people")


def parts(entry: Entry) -> list[Entry]:
    """A sound as it is, or in parts of equal length that are short enough."""
    count = max(1, math.ceil(entry.seconds / MOST_S))
    if count == 1:
        return [entry]
    length = entry.end - entry.start
    cuts = [entry.start + round(length * number / count) for number in range(count + 1)]
    return [
        replace(entry, key=f"{entry.key}, {number + 1} of {count}", start=cuts[number], end=cuts[number + 1])
        for number in range(count)
    ]


def held_out(entries: Sequence[Entry], share: float, seed: int) -> list[Entry]:
    """The same, with some of it for the checks: whole files, as long as there are several of them, drawn the same by
    every run with a seed. Nothing is drawn where something is in the dev split. Raises `ConfigError` for one sound
    alone."""
    if any(entry.split == "dev" for entry in entries):
        return list(entries)
    files = {entry.audio for entry in entries}
    by_file = len(files) > 1
    names = {entry.audio if by_file else entry.key for entry in entries}
    if len(names) < 2:
        raise ConfigError(
            say("There is one short sound only: nothing is left to check with."), say("Import more recordings.")
        )
    order = sorted(names, key=lambda name: zlib.crc32(f"{seed} {name}".encode()))
    wanted, chosen, seconds = share * sum(entry.seconds for entry in entries), set[str](), 0.0
    for name in order[:-1]:
        chosen.add(name)
        seconds += sum(entry.seconds for entry in entries if (entry.audio if by_file else entry.key) == name)
        if seconds >= wanted:
            break
    return [
        replace(entry, split="dev") if (entry.audio if by_file else entry.key) in chosen else entry for entry in entries
    ]
