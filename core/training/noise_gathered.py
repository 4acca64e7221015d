"""The noise that a run mixes under what it hears: gathered once, at its first start, and kept in its folder. Whoever
goes on with it or repeats it hears the same, whatever became of the files that it came from. Torch-free.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from core import writing
from core.augment import noise_files, pauses
from core.augment.noise import FileNoise, Noises, PauseNoise
from core.augment.pauses import Stretch
from core.datasets.manifest import Entry
from core.errors import RunError
from core.progress import Stop, never
from core.training.config import TrainConfig
from core.wording import from_json, say, say_n, to_json

SHOWN = 8
"""So many files are named."""
REMARKS = "remarks"
"""Beside the noise, what had to be said about it: who gathers it need not be who trains."""


@dataclass(frozen=True)
class Gathered:
    """Noise by the key of the kind that mixes it in, and what has to be said about it."""

    noises: Mapping[str, Noises] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


NOTHING = Gathered()


def check(config: TrainConfig) -> None:
    """Raises `SoundError` where noise of files is asked for, and there are none. Looks at names only."""
    if config.copies > 1 and config.file_noise > 0:
        noise_files.files_in(config.noise_folder)


def gather(config: TrainConfig, entries: Iterable[Entry], cancelled: Stop = never) -> Gathered:
    """The noise that a run with these settings and utterances needs. Reads sound: not for the window's thread.

    Raises `SoundError` for a folder of noise without any, and `Cancelled`.
    """
    noises: dict[str, Noises] = {}
    said: list[str] = []
    if config.copies > 1 and config.pause_noise > 0:
        found = noises[PauseNoise.key] = pauses.pauses(stretches(entries, config.seed), cancelled)
        if found.empty:
            said.append(
                say(
                    "No stretch without speech was found in the train recordings: they are cut closely, or silent "
                    "between words. pause_noise changes nothing."
                )
            )
    if config.copies > 1 and config.file_noise > 0:
        read = noise_files.read(config.noise_folder, cancelled)
        noises[FileNoise.key] = read.noises
        if read.unreadable:
            names = [f"{name} ({reason})" for name, reason in read.unreadable[:SHOWN]]
            said.append(
                say_n(
                    "One file of noise cannot be read and is left out: {names}",
                    "%n files of noise cannot be read and are left out: {names}",
                    len(read.unreadable),
                    names=names,
                )
            )
    return Gathered(noises, tuple(said))


def stretches(entries: Iterable[Entry], seed: int) -> list[Stretch]:
    """Where noise may be taken from, in an order that the seed decides: recordings that hold train utterances only, and
    of others what lies within the marks of train utterances. Nothing of what is checked or tested with is heard."""
    train: list[Stretch] = []
    others: set[str] = set()
    for entry in entries:
        if entry.split == "train" and entry.side == "target" and not entry.blocked:
            train.append(Stretch(entry.audio, entry.channel, entry.start, entry.end))
        elif entry.split != "train":
            others.add(entry.audio)
    whole = dict.fromkeys(Stretch(one.path, one.channel) for one in train if one.path not in others)
    parts = [one for one in train if one.path in others]

    def place(stretch: Stretch) -> tuple[int, str, int]:
        return zlib.crc32(f"{seed} {Path(stretch.path).name} {stretch.start}".encode()), stretch.path, stretch.start

    return [*sorted(whole, key=place), *sorted(parts, key=place)]


def gathered(path: Path, config: TrainConfig, entries: Iterable[Entry], *, begun: bool) -> Gathered:
    """The noise of a run, kept at `path` from its first start on. Raises `SoundError`, `OSError`, and `RunError` where
    it has `begun` and what it heard is not there any more."""
    wanted = config.copies > 1 and (config.pause_noise > 0 or config.file_noise > 0)
    if not wanted:
        return NOTHING
    if path.is_file():
        return _read(path)
    if begun:
        raise RunError(
            say("The noise that this run hears is gone: {path}.", path=path),
            say("Put it back, or create the run again."),
        )
    found = gather(config, entries)
    arrays = {f"{key}_{name}": getattr(one, name) for key, one in found.noises.items() for name in ("sound", "ends")}
    arrays[REMARKS] = np.array(json.dumps([to_json(text) for text in found.remarks]))
    with writing.beside(path, lasting=True) as part, part.open("wb") as out:
        np.savez(out, **arrays)
    return found


def _read(path: Path) -> Gathered:
    try:
        with np.load(path, allow_pickle=False) as arrays:
            keys = dict.fromkeys(name.rpartition("_")[0] for name in arrays.files if name != REMARKS)
            said = json.loads(str(arrays[REMARKS])) if REMARKS in arrays.files else ()
            noises = {key: Noises(arrays[f"{key}_sound"], arrays[f"{key}_ends"]) for key in keys}
            return Gathered(noises, tuple(map(from_json, said)))
    except (OSError, ValueError, KeyError) as error:
        raise RunError(
            say("The noise that this run hears cannot be read: {path}.", path=path),
            say("Create the run again."),
            str(error),
        ) from error
