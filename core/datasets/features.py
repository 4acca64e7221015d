"""Features of utterances, computed once per copy and kept as float16 on disk, prepared as they are first needed. The
processes of a run share them.

A record is written before its index entry, and read back against a checksum: after a crash or a power cut, what is
not whole is computed again, from the same seeds, to the same values. A full disk only means nothing more is kept.
"""

from __future__ import annotations

import os
import shutil
import threading
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from core.datasets.answering import answered
from core.datasets.augment import RATE, Samples, Variation
from core.datasets.manifest import Entry
from core.errors import SoundError
from core.wording import say

Features = npt.NDArray[np.float32]
Load = Callable[[Entry], Samples]

SPARE_BYTES = 2 << 30
"""Disk space that features never take."""
SLACK_FRAMES = 4
"""Room for rounding between the length foretold and the length computed."""


class FeatureFamily(Protocol):
    """What a model family tells about its features; see core.families.FamilyModule."""

    feature_rate: float
    feature_size: int

    def features(self, samples: Sequence[Samples]) -> list[Any]: ...


def load_entry(entry: Entry) -> Samples:
    """The samples of an utterance at 16 kHz. Raises `SoundError`, and `SoundAway` for a file that does not answer."""
    from core import audio

    def read() -> Samples:
        if entry.ready:
            return np.asarray(audio.load(Path(entry.audio), rate=RATE))
        return np.asarray(audio.load(Path(entry.audio), entry.start, entry.end, channel=entry.channel, rate=RATE))

    return answered(read, entry.audio)


def foretold_samples(entry: Entry, speed: float) -> int:
    """Samples of an utterance at a speed, from its marks alone: both changes of the rate round to the nearest."""
    loaded = int((entry.end - entry.start) * RATE / entry.rate + 0.5)
    return int(loaded / speed + 0.5)


def foretold_frames(entry: Entry, speed: float, feature_rate: float) -> int:
    """Feature frames of an utterance at a speed, about."""
    return int(foretold_samples(entry, speed) * feature_rate / RATE)


def foretold_copy(entry: Entry, variation: Variation, copy: int, feature_rate: float) -> int:
    """Feature frames of a copy of an utterance, about: with all that makes it longer or shorter."""
    samples = foretold_samples(entry, variation.speed(entry.key, copy))
    return int(variation.length(samples, entry.key, copy) * feature_rate / RATE)


class FeatureStore:
    """The features of some utterances in all their copies. `get` may be called from several threads at once."""

    def __init__(
        self,
        folder: Path,
        entries: Sequence[Entry],
        family: FeatureFamily,
        variation: Variation,
        load: Load = load_entry,
    ) -> None:
        self.entries = entries
        self.family = family
        self.variation = variation
        self.load = load
        self.folder = folder
        rate = family.feature_rate
        self.frames = np.array(
            [[foretold_copy(e, variation, c, rate) for c in range(variation.copies)] for e in entries], np.int64
        ).reshape(len(entries), variation.copies)
        """(utterances, copies) foretold lengths: batches are planned by these, before any sound is read."""
        room = (self.frames + SLACK_FRAMES) * family.feature_size * 2
        self._offsets = np.cumsum(room, axis=0) - room
        self._kept = np.zeros((variation.copies, len(entries), 2), np.int64)
        self._files: list[tuple[int, int]] = []
        self._using = threading.Lock()
        """Of the files: where they are read and written is theirs, not a thread's."""
        folder.mkdir(parents=True, exist_ok=True)
        if int(room.sum()) < shutil.disk_usage(folder).free - SPARE_BYTES:
            self._open()

    def get(self, index: int, copy: int) -> Features:
        """Features of one copy, (F, D) float32 as read back from float16. Raises `SoundError`."""
        with self._using:
            found = self._read(index, copy)
        if found is None:
            found = self._compute(index, copy)
            with self._using:
                self._keep(index, copy, found)
        return found.astype(np.float32)

    def close(self) -> None:
        """Go on without keeping anything: the run is over."""
        with self._using:
            self._leave()

    def _leave(self) -> None:
        for pair in self._files:
            for descriptor in pair:
                os.close(descriptor)
        self._files = []

    def _compute(self, index: int, copy: int) -> npt.NDArray[np.float16]:
        entry = self.entries[index]
        samples = self.variation.vary(self.load(entry), entry.key, copy)
        features = np.asarray(self.family.features([samples])[0], np.float32)
        if features.ndim == 1:
            features = features[:, None]
        if not np.isfinite(features).all():
            raise SoundError(
                say("The sound of {key} gives no finite features.", key=entry.key), say("Leave this utterance out.")
            )
        return features.astype(np.float16)

    def _open(self) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        for copy in range(self.variation.copies):
            sound = os.open(self.folder / f"features-{copy}.f16", flags, 0o644)
            index = os.open(self.folder / f"features-{copy}.index", flags, 0o644)
            self._files.append((sound, index))
            held = os.read(index, len(self.entries) * 16)
            known = np.frombuffer(held[: len(held) // 16 * 16], np.int64).reshape(-1, 2)
            self._kept[copy, : len(known)] = known

    def _keep(self, index: int, copy: int, features: npt.NDArray[np.float16]) -> None:
        if not self._files:
            return
        if len(features) > self.frames[index, copy] + SLACK_FRAMES:
            return
        content = features.tobytes()
        record = np.array([len(features), zlib.crc32(content)], np.int64)
        sound, marks = self._files[copy]
        try:
            write_at(sound, content, int(self._offsets[index, copy]))
            write_at(marks, record.tobytes(), index * 16)
        except OSError:  # the disk is full, or away
            self._leave()
            return
        self._kept[copy, index] = record

    def _read(self, index: int, copy: int) -> npt.NDArray[np.float16] | None:
        if not self._files:
            return None
        length, checksum = (int(v) for v in self._kept[copy, index])
        if length <= 0:
            length, checksum = self._by_others(index, copy)
        if length <= 0 or length > self.frames[index, copy] + SLACK_FRAMES:
            return None
        content = read_at(self._files[copy][0], length * self.family.feature_size * 2, int(self._offsets[index, copy]))
        if zlib.crc32(content) != checksum:
            return None
        return np.frombuffer(content, np.float16).reshape(length, self.family.feature_size)

    def _by_others(self, index: int, copy: int) -> tuple[int, int]:
        """The record that another process of the run has made meanwhile, of the same values; nothing where none is."""
        held = read_at(self._files[copy][1], 16, index * 16)
        length, checksum = np.frombuffer(held, np.int64).tolist() if len(held) == 16 else (0, 0)
        return length, checksum


def write_at(descriptor: int, content: bytes, offset: int) -> None:
    """Write all of it from byte `offset` of an open file on. Raises `OSError`."""
    os.lseek(descriptor, offset, os.SEEK_SET)
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def read_at(descriptor: int, count: int, offset: int) -> bytes:
    """So many bytes of an open file from `offset` on, fewer where it ends."""
    os.lseek(descriptor, offset, os.SEEK_SET)
    parts = []
    while count > 0 and (part := os.read(descriptor, count)):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
