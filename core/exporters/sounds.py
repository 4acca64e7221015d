"""The sound of an export: cut out of its recording, the whole recording, or a reference to where it lies."""

from __future__ import annotations

import hashlib
import re
import wave
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core import audio
from core.audio import Samples
from core.errors import Cancelled, SoundError
from core.exporters.exporter import Export
from core.names import Names
from core.project.records import Problem, Recording, UtteranceRow
from core.wording import say

BLOCK_FRAMES = 1 << 22
BLOCK_BYTES = 1 << 22
FULL_SCALE = 1 + 1 / 32768
LARGEST_WAV_BYTES = (1 << 32) - 4096


@dataclass(frozen=True)
class Placed:
    """Where an utterance's sound lies: frames [start, end) of `path`, which is relative to the export, or absolute
    for a recording that was only named. `frames` is the length of the whole file, `channel` the one to hear."""

    path: str
    start: int
    end: int
    frames: int
    rate: int
    channel: int | None = None

    @property
    def fills(self) -> bool:
        """Whether the utterance is all of its file."""
        return self.start == 0 and self.end == self.frames

    @property
    def start_s(self) -> float:
        return self.start / self.rate

    @property
    def end_s(self) -> float:
        return self.end / self.rate

    @property
    def seconds(self) -> float:
        return (self.end - self.start) / self.rate


class Sounds:
    """Writes sound into one folder of an export, as `export.sound` says.

    With `marks` False the format has no place for times: "whole" then takes a recording as it is where an utterance
    fills it, and cuts it otherwise. A sound that cannot be read becomes a `Problem`, once for each of its utterances.
    """

    def __init__(self, export: Export, folder: str, *, marks: bool = True, spaces: bool = True) -> None:
        self._export, self._folder, self._marks = export, folder, marks
        self._names = Names(spaces=spaces)
        self._whole: dict[int, Placed | Problem] = {}
        self.files = 0

    def of(self, row: UtteranceRow, name: str = "") -> Placed | Problem:
        """The sound of one utterance, in a file called `name` (its key without) when it gets one of its own."""
        recording = self._export.recording(row.recording_id)
        if self._export.sound == "none":
            path = str(self._export.source(recording))
            return Placed(path, row.start, row.end, recording.frames, recording.rate, recording.channel)
        try:
            if self._export.sound == "whole" and self._marks:
                whole = self._whole_recording(recording)
                return Placed(whole.path, row.start, row.end, recording.frames, recording.rate)
            fills = (row.start, row.end, recording.channel) == (0, recording.frames, None)
            if self._export.sound == "whole" and fills:
                return self._copied(recording, name or row.key)
            return self._cut(recording, row, name or row.key)
        except SoundError as error:
            return Problem(row.key, error.message, error.hint)

    def _whole_recording(self, recording: Recording) -> Placed:
        """Its file, written when the first utterance needs it. Raises `SoundError`, each time anew."""
        found = self._whole.get(recording.id)
        if isinstance(found, Problem):
            raise SoundError(found.reason, found.hint)
        if found is None:
            stem = recording.name.rsplit(".", 1)[0]
            try:
                if recording.channel is None:
                    found = self._copied(recording, stem)
                else:
                    found = self._written(recording, f"{stem}-{recording.channel + 1}", 0, recording.frames)
            except SoundError as error:
                self._whole[recording.id] = Problem(recording.name, error.message, error.hint)
                raise
            self._whole[recording.id] = found
        return found

    def _copied(self, recording: Recording, stem: str) -> Placed:
        source = self._export.source(recording)
        if not source.is_file():
            raise SoundError(
                say("{name} is not there.", name=source.name), say("Check where the file is, or connect its drive.")
            )
        state = hashlib.sha256()
        try:
            file = source.open("rb")
        except OSError as error:
            raise SoundError(
                say("{name} may not be read.", name=source.name), say("Change its permissions."), str(error)
            ) from error
        target = self._target(stem, source.suffix.lower())
        try:
            with file, target.open("wb") as out:
                while block := _read(file, source):
                    self._stop_if_wished()
                    state.update(block)
                    out.write(block)
        except SoundError:
            target.unlink()
            raise
        if re.fullmatch(r"[0-9a-f]{64}", recording.digest) and state.hexdigest() != recording.digest:
            target.unlink()
            raise _other(source)
        self.files += 1
        return Placed(self._relative(target), 0, recording.frames, recording.frames, recording.rate)

    def _stop_if_wished(self) -> None:
        if self._export.cancelled():
            raise Cancelled

    def _cut(self, recording: Recording, row: UtteranceRow, stem: str) -> Placed:
        return self._written(recording, stem, row.start, row.end)

    def _written(self, recording: Recording, stem: str, start: int, end: int) -> Placed:
        """Frames [start, end) as a WAV of its own; long ones block by block."""
        if 2 * (end - start) > LARGEST_WAV_BYTES:
            raise SoundError(say("{stem} is too long for a WAV file.", stem=stem), say("Split it first."))
        short = list(self._blocks(recording, start, end)) if end - start <= BLOCK_FRAMES else None
        factor = self._softer(stem, short or self._blocks(recording, start, end))
        blocks = iter(short) if short else self._blocks(recording, start, end)
        first = next(blocks)
        target = self._target(stem, ".wav")
        try:
            with wave.open(str(target), "wb") as out:
                out.setnchannels(1)
                out.setsampwidth(2)
                out.setframerate(recording.rate)
                out.writeframes(_sixteen_bit(first * factor))
                for block in blocks:
                    self._stop_if_wished()
                    out.writeframes(_sixteen_bit(block * factor))
        except SoundError:
            target.unlink()
            raise
        self.files += 1
        return Placed(self._relative(target), 0, end - start, end - start, recording.rate)

    def _softer(self, stem: str, blocks: Iterable[Samples]) -> np.float32:
        """By what sound has to be multiplied so that 16 bits can hold its loudest sample; 1 for most."""
        peak = max((float(np.abs(block).max(initial=0.0)) for block in blocks), default=0.0)
        if peak <= FULL_SCALE:
            return np.float32(1)
        self._export.softened[stem] = 1 / peak
        return np.float32(1 / peak)

    def _blocks(self, recording: Recording, start: int, end: int) -> Iterator[Samples]:
        """Frames [start, end) as they are. Raises `SoundError` when they are not there."""
        source = self._export.source(recording)
        for first in range(start, end, BLOCK_FRAMES):
            self._stop_if_wished()
            last = min(first + BLOCK_FRAMES, end)
            samples, rate = audio.read(source, first, last, channel=recording.channel)
            if len(samples) != last - first or rate != recording.rate:
                raise _other(source)
            yield samples

    def _target(self, stem: str, suffix: str) -> Path:
        folder = self._export.out / self._folder
        folder.mkdir(parents=True, exist_ok=True)
        return folder / self._names.of(stem, suffix)

    def _relative(self, target: Path) -> str:
        return target.relative_to(self._export.out).as_posix()


def _sixteen_bit(samples: Samples) -> bytes:
    """What was read of 16 bit sound is what it held, exactly."""
    whole: bytes = np.clip(np.rint(samples * np.float32(32768)), -32768, 32767).astype("<i2").tobytes()
    return whole


def _read(file: BinaryIO, source: Path) -> bytes:
    """The next block. What a disk refuses to read is one recording's matter, not the end of an export."""
    try:
        return file.read(BLOCK_BYTES)
    except OSError as error:
        raise SoundError(
            say("{name} cannot be read whole.", name=source.name), say("Copy it from a backup."), str(error)
        ) from error


def _other(source: Path) -> SoundError:
    """A file that lies where a recording did, and is another."""
    return SoundError(
        say("{name} is no longer the recording that was imported.", name=source.name), say("Put the right file back.")
    )
