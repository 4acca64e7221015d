"""Speech that nobody has marked: what the detector of voices hears between the utterances of a recording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core import audio, vad
from core.audio import Samples
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet
from core.project.queries import Reader
from core.project.records import Recording
from core.vad import CHUNK, RATE

BLOCK_S = 20
LEAD_S = 1.0
"""Sound before a gap that the detector hears as well: it remembers what it heard last."""


@dataclass(frozen=True)
class Missed:
    """How speech between marks is taken: pauses shorter than `join_s` join, what is shorter than `least_s` is left,
    what is longer than `most_s` is cut at its longest pause; `pad_s` of sound is kept around speech."""

    join_s: float = 0.5
    least_s: float = 0.3
    most_s: float = 15.0
    pad_s: float = 0.1


def missed(
    reader: Reader, recording: Recording, how: Missed = Missed(), progress: Progress = quiet, cancelled: Stop = never
) -> list[tuple[int, int]]:
    """Speech of a recording between its utterances, as frames [start, end), in order, apart and outside of every mark;
    stretches that were left out are marks, too. Raises `SoundError` and `Cancelled`."""
    gaps = [gap for gap in _gaps(reader, recording) if gap[1] - gap[0] >= how.least_s * recording.rate]
    path, rate = reader.sound_path(recording), recording.rate
    total, done, found = sum(end - start for start, end in gaps), 0, []

    def blocks(first: int, last: int) -> Iterator[Samples]:
        for start in range(first, last, BLOCK_S * rate):
            if cancelled():
                raise Cancelled
            end = min(last, start + BLOCK_S * rate)
            yield audio.read(path, start, end, channel=recording.channel)[0]
            progress(min(total, done + end - first), total)

    for start, end in gaps:
        first = max(0, start - round(LEAD_S * rate))
        heard = vad.listen(blocks(first, end), rate)
        found += [
            (max(start, first + a), min(end, first + b))
            for a, b in _spoken(heard, how, rate)
            if min(end, first + b) - max(start, first + a) >= how.least_s * rate
        ]
        done += end - start
    return found


def _gaps(reader: Reader, recording: Recording) -> Iterator[tuple[int, int]]:
    """Frames that belong to no utterance."""
    at = 0
    for start, end in reader.query_all(
        'SELECT start, "end" FROM utterances WHERE recording_id = ? ORDER BY start', (recording.id,)
    ):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < recording.frames:
        yield at, recording.frames


def _spoken(heard: NDArray[np.float32], how: Missed, rate: int) -> list[tuple[int, int]]:
    """Stretches of speech in (N,) probabilities of 32 ms, in frames at `rate`."""
    runs = [piece for run in vad.spoken(heard, how.join_s) for piece in _short(heard, *run, how.most_s * RATE / CHUNK)]
    pad, scale = how.pad_s * rate, CHUNK / RATE * rate
    out: list[tuple[int, int]] = []
    for n, (first, last) in enumerate(runs):
        low = max(0.0, first * scale - pad)
        high = last * scale + pad
        if out:
            low = max(low, out[-1][1])
        if n + 1 < len(runs):
            high = min(high, (last + runs[n + 1][0]) / 2 * scale)
        out.append((round(low), round(high)))
    return out


def _short(heard: NDArray[np.float32], first: int, last: int, most: float) -> Iterator[tuple[int, int]]:
    """A run of speech in pieces of at most `most`, cut in the longest pause of its middle half, else where speech is
    faintest there."""
    if last - first <= most:
        yield first, last
        return
    quarter = (last - first) // 4
    low, high = first + quarter, last - quarter
    pauses = vad.runs(heard[low:high] < vad.OFF)
    start, end = max(pauses, key=lambda run: run[1] - run[0], default=(0, 0))
    at = int(np.argmin(heard[low:high]))
    start, end = (low + start, low + end) if end > start else (low + at, low + at)
    yield from _short(heard, first, start, most)
    yield from _short(heard, end, last, most)
