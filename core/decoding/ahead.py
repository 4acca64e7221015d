"""`Ahead`: the windows of a take, heard while it goes on, so that its final text is there soon after its end, however
long it is. What is heard is what would be heard of the whole take: a window is taken when no sound that follows changes
it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.decoding.recogniser import HeardWindow, Recogniser
from core.decoding.transcript import Transcript
from core.decoding.windows import CONTEXT_S, Window, next_window
from core.families import SAMPLE_RATE

Samples = NDArray[np.float32]

LONGEST_WORK_S = 0.5
"""Windows that take longer are heard after the take: text that is shown meanwhile would wait for them."""


class Ahead:
    """One take at 16 kHz."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._blocks: list[Samples] = []
        self._rest = np.zeros(0, np.float32)
        self._rest_from = 0
        self._new: list[Samples] = []
        self._windows: list[Window] = []
        self._heard: list[HeardWindow] = []
        self._settled = 0

    def feed(self, sound: Samples) -> None:
        """Add (T,) samples."""
        self._blocks.append(sound)
        self._new.append(sound)

    def work(self, pace: float) -> None:
        """Hear the next window, or else find the words of what was heard; one of them, and only what is due. `pace` is
        how many seconds the recogniser lately took for a second of sound."""
        if pace * self._recogniser.objective.lengths.longest_s > LONGEST_WORK_S:
            return
        window = self._next()
        if window is not None:
            at = self._rest_from
            sound = self._rest[window.heard_from - at : window.heard_to - at]
            self._heard.append(self._recogniser.heard_window(sound, window))
            self._windows.append(window)
        elif self._settled < len(self._heard):
            self._settled = len(self._heard)
            self._recogniser.settle(self._heard)

    def _next(self) -> Window | None:
        """The window after those that were heard, in samples of the take, as soon as all of its sound is there."""
        before = self._windows[-1] if self._windows else None
        keep = max(0, before.end - round(CONTEXT_S * SAMPLE_RATE)) if before else 0
        step = self._recogniser.frame_samples
        keep = keep // step * step
        self._rest = np.concatenate((self._rest[keep - self._rest_from :], *self._new))
        self._rest_from, self._new = keep, []
        found = next_window(self._rest, step, self._recogniser.objective.lengths, _moved(before, -keep))
        return _moved(found, keep)

    def finish(self, sound: Samples | None = None) -> Transcript:
        """The text of the take, or of `sound`, which should be the same: where it is not, it is heard afresh."""
        own = np.concatenate(self._blocks) if self._blocks else np.zeros(0, np.float32)
        if sound is None:
            sound = own
        alike = _alike(own, sound)
        heard: list[HeardWindow] = []
        known = list(zip(self._windows, self._heard, strict=True))
        for window in self._recogniser.windows(sound):
            before = known[len(heard)] if len(heard) < len(known) else None
            same = before is not None and before[0] == window and window.heard_to <= alike
            heard.append(before[1] if before is not None and same else self._recogniser.hear(sound, window))
        return self._recogniser.transcript(heard, len(sound))


def _moved(window: Window | None, by: int) -> Window | None:
    if window is None:
        return None
    edges = (window.start + by, window.end + by, window.heard_from + by, window.heard_to + by)
    return Window(*edges, window.paused)


def _alike(one: Samples, other: Samples) -> int:
    """How many samples at the beginning of two sounds are the same."""
    count = min(len(one), len(other))
    unlike = np.flatnonzero(one[:count] != other[:count])
    return int(unlike[0]) if len(unlike) else count
