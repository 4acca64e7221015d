"""What of a run's sound can be read, and what was really heard: sound that goes away in the middle ends the sitting."""

from __future__ import annotations

import base64
import threading
import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import numpy as np

from core import audio
from core.datasets.answering import SoundAway, answered
from core.datasets.augment import Samples
from core.datasets.batches import BatchPlan, Position
from core.datasets.features import load_entry
from core.datasets.manifest import Entry
from core.errors import SoundError
from core.wording import say

MOST_LOST = 0.03
"""The share of a split's seconds that may go away before training without it would be another training."""


class SoundGone(SoundAway):
    """So much sound has gone since the start that the run has to wait for it."""


class Hearing:
    """Reads the sound of one split, and counts what went away since the start.

    A file whose beginning could be read then, and cannot now, has gone (a drive was unplugged); one that is damaged
    farther in was always so, and is only left out.
    """

    def __init__(self, split: str, entries: Sequence[Entry], load: Callable[[Entry], Samples] = load_entry) -> None:
        self.split, self.entries = split, entries
        self._load = load
        self._seconds = sum(e.seconds for e in entries)
        self._gone: dict[str, float] = {}
        self._lock = threading.Lock()

    def load(self, entry: Entry) -> Samples:
        """The samples of an utterance. Raises `SoundError`; `SoundGone` once too much of the split has gone."""
        try:
            return self._load(entry)
        except SoundError as error:
            if self._has_gone(entry):
                self._count(entry, error)
            raise

    def _has_gone(self, entry: Entry) -> bool:
        try:
            answered(partial(audio.probe, entry.audio), entry.audio)
        except SoundError:
            return True
        return False

    def _count(self, entry: Entry, error: SoundError) -> None:
        with self._lock:
            self._gone[entry.key] = entry.seconds
            lost = sum(self._gone.values())
        if lost > MOST_LOST * self._seconds:
            raise SoundGone(
                say(
                    "The sound of {split} utterances has gone since the start: {message}",
                    split=self.split,
                    message=error.message,
                ),
                say("Connect the drive again or put the files back, then resume."),
                say(
                    "{count} of {count_2} could not be read, {lost:.0f} s of {seconds:.0f} s.",
                    count=len(self._gone),
                    count_2=len(self.entries),
                    lost=lost,
                    seconds=self._seconds,
                ),
            ) from error


class HeardRows:
    """Which utterances of the train split a run has heard at least once, over all its sittings."""

    def __init__(self, count: int, known: str = "") -> None:
        self._rows = np.zeros(count, np.bool_)
        if known:
            packed = np.frombuffer(zlib.decompress(base64.b64decode(known)), np.uint8)
            self._rows[:] = np.unpackbits(packed, count=count).astype(np.bool_)

    def add(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._rows[row] = True

    def to_text(self) -> str:
        """For the saved state; a million utterances take some hundred kilobytes at most."""
        return base64.b64encode(zlib.compress(np.packbits(self._rows).tobytes())).decode()

    def seconds(self, entries: Sequence[Entry]) -> dict[str, float]:
        """Seconds of distinct speech heard, by whose voice it is; and of all of it, what only models have written."""
        found = {"people": 0.0, "synthetic": 0.0, "drafted": 0.0}
        for row in np.flatnonzero(self._rows).tolist():
            found[entries[row].voices] += entries[row].seconds
            found["drafted"] += entries[row].seconds if entries[row].draft else 0.0
        return found


def heard_before(plan: BatchPlan, place: Position, count: int) -> HeardRows:
    """Which of `count` utterances were heard before a place in the order of batches; two passes have heard all."""
    heard = HeardRows(count)
    for epoch in range(min(2, place.epoch + 1)):
        batches = plan.epoch(epoch)
        for batch in batches if epoch < place.epoch else batches[: place.number]:
            heard.add(i for i, _ in batch)
    return heard
