"""What a project's own recordings hold between speech: the noise of the very rooms and microphones.

Which recordings may be listened to is for others to say: those of train utterances only, never of what is checked or
tested with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np

from core import audio, vad
from core.audio import Samples
from core.augment.kind import RATE
from core.augment.noise import Noises
from core.datasets.answering import answered
from core.errors import Cancelled, SoundError
from core.progress import Stop, never

ENOUGH_S = 60.0
"""So much noise is enough for a run."""
LISTENED_S = 900.0
"""So much sound is listened to at most."""
EACH_S = 60.0
"""So much of one recording, so that many have a part."""
EDGE_S = 0.12
"""Left away beside speech: a sound that fades, a breath."""
SHORTEST_S = 0.25
SOFTEST = 1e-4
"""Under -80 dB there is no noise, only rounding, or nothing."""


class Stretch(NamedTuple):
    """A file, which of its channels (None for the mean of all), and which of its frames; all of it to `end` None."""

    path: str
    channel: int | None
    start: int = 0
    end: int | None = None


def pauses(stretches: Iterable[Stretch], cancelled: Stop = never) -> Noises:
    """What lies between speech in some stretches of recordings, in their order, until there is enough; none where there
    is none. What cannot be read is passed over. Raises `SoundError` where the detector of voices is not installed, and
    `Cancelled`."""
    found: list[Samples] = []
    heard_s = 0.0
    for stretch in stretches:
        if cancelled():
            raise Cancelled
        try:
            sound = answered(partial(_begin_of, stretch), stretch.path)
        except SoundError:
            continue
        heard_s += len(sound) / RATE
        found += between_speech(sound)
        if sum(map(len, found)) >= ENOUGH_S * RATE or heard_s >= LISTENED_S:
            break
    return Noises.of(found)


def _begin_of(stretch: Stretch) -> Samples:
    info = audio.probe(stretch.path)
    last = min(info.frames if stretch.end is None else stretch.end, stretch.start + int(EACH_S * info.rate))
    return audio.load(stretch.path, stretch.start, max(stretch.start, last), channel=stretch.channel, rate=RATE)


def between_speech(sound: Samples) -> Iterator[Samples]:
    """The stretches of (T,) samples at 16 kHz in which nobody speaks. None of a sound in which no voice is heard at
    all: what it holds may be speech that the detector does not know."""
    speech = vad.regions(sound, RATE)
    if not speech:
        return
    edge = int(EDGE_S * RATE)
    starts = [0, *(end + edge for _, end in speech)]
    ends = [*(start - edge for start, _ in speech), len(sound)]
    for start, end in zip(starts, ends, strict=True):
        part = sound[start : max(start, end)]
        if len(part) >= SHORTEST_S * RATE and float(np.sqrt(np.mean(part**2))) > SOFTEST:
            yield part
