"""Who speaks when in one recording: speech in short windows, told apart by voices, as turns of numbered people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core import audio, vad
from core.audio import Samples
from core.diarisation.grouping import Floats, Ints, by_cosine, by_ward, evened, smoothed, to_centres
from core.diarisation.voices import Voices
from core.errors import Cancelled
from core.progress import Progress, Stop, never, quiet

WINDOW_S, HOP_S = 1.6, 0.4
LEAST_S = 0.25
"""What is shorter tells nothing of a voice: it goes with its neighbour."""
PAD_S = 0.1
"""Sound around what the detector of voices hears: it finds soft ends too late and lets go of them too early."""
JOIN_S = 0.5
"""Pauses inside a turn."""
MANY = 1500
"""More windows than that are told apart by a part of them first."""
SWITCH = 1.0
"""What another voice than just before costs, in the spread of distances."""
LEAST = 4
"""Windows that a voice needs to be one of its own where nobody says how many there are."""
ROUNDS = 3
SAMPLE_HZ = 16_000


@dataclass(frozen=True)
class Turn:
    """[start_s, end_s) of a recording and whose: a number from 0 on, those who speak most first."""

    start_s: float
    end_s: float
    voice: int


@dataclass(frozen=True)
class Told:
    """Turns in their order, and the vector of each voice: (V, D)."""

    turns: tuple[Turn, ...]
    centres: Floats

    def seconds(self, voice: int) -> float:
        """How long a voice speaks."""
        return sum(turn.end_s - turn.start_s for turn in self.turns if turn.voice == voice)


Read = Callable[[float, float], Samples]
"""The sound from and to a second, at 16 kHz."""


@dataclass(frozen=True)
class _Window:
    region: int
    start_s: float
    end_s: float


def tell(
    read: Read,
    regions: Sequence[tuple[float, float]],
    voices: Voices,
    wanted: int = 0,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> Told:
    """Tell who speaks in `regions` of speech, in seconds. `wanted` is how many people there are, 0 where nobody knows.
    Raises `Cancelled` and what `read` does."""
    windows = list(_windows(regions))
    if not windows:
        return Told((), np.zeros((0, 0), np.float32))
    raw = _vectors(read, windows, voices, progress, cancelled)
    x = evened(raw, _unlapped(windows)) if voices.weak else raw
    groups = _groups(x, voices, wanted)
    groups = _settled(x, groups, windows, wanted, cosine=not voices.weak)
    centres = np.stack([raw[groups == one].mean(axis=0) for one in range(int(groups.max()) + 1)])
    return Told(tuple(_turns(windows, groups, regions)), centres)


def regions_of(blocks: Iterator[Samples], rate: int, seconds: float) -> list[tuple[float, float]]:
    """Stretches of speech in seconds, from sound of so many that comes block by block."""
    heard = vad.listen(blocks, rate)
    each = vad.CHUNK / vad.RATE
    found: list[tuple[float, float]] = []
    for first, last in vad.spoken(heard, vad.SHORTEST_PAUSE_S):
        start = max(0.0, first * each - PAD_S, found[-1][1] if found else 0.0)
        found.append((start, min(seconds, last * each + PAD_S)))
    return found


def read_from(path: Path, channel: int | None, rate: int) -> Read:
    """Reads stretches of a file as `tell` wants them. Calls raise `SoundError`."""

    def read(start_s: float, end_s: float) -> Samples:
        samples, own = audio.read(path, round(start_s * rate), round(end_s * rate), channel=channel)
        return audio.resample(samples, own, SAMPLE_HZ)

    return read


def _windows(regions: Sequence[tuple[float, float]]) -> Iterator[_Window]:
    for number, (start, end) in enumerate(regions):
        if end - start < LEAST_S:
            continue
        at = start
        while True:
            yield _Window(number, at, min(at + WINDOW_S, end))
            if at + WINDOW_S >= end:
                break
            at = min(at + HOP_S, end - WINDOW_S) if end - WINDOW_S > at else end
            if at >= end:
                break


def _unlapped(windows: Sequence[_Window]) -> list[tuple[int, int]]:
    """Pairs of windows of which one begins where the other ends, or about."""
    apart = round(WINDOW_S / HOP_S)
    return [
        (n, n + apart) for n in range(len(windows) - apart) if windows[n + apart].start_s - windows[n].end_s < 2 * HOP_S
    ]


def _vectors(read: Read, windows: Sequence[_Window], voices: Voices, progress: Progress, cancelled: Stop) -> Floats:
    found: list[Floats] = []
    at = 0
    while at < len(windows):
        if cancelled():
            raise Cancelled
        last = at
        while last < len(windows) and windows[last].region == windows[at].region:
            last += 1
        some = windows[at:last]
        sound = read(some[0].start_s, some[-1].end_s)
        cuts = [
            sound[round((one.start_s - some[0].start_s) * SAMPLE_HZ) : round((one.end_s - some[0].start_s) * SAMPLE_HZ)]
            for one in some
        ]
        found.append(voices.vectors([_long_enough(cut) for cut in cuts]))
        at = last
        progress(at, len(windows))
    return np.concatenate(found)


def _long_enough(cut: Samples) -> Samples:
    least = round(LEAST_S * SAMPLE_HZ)
    return np.pad(cut, (0, least - len(cut))) if len(cut) < least else cut


def _groups(x: Floats, voices: Voices, wanted: int) -> Ints:
    """The groups of windows; of many, those of every so many, and the others go to the nearest."""
    step = -(-len(x) // MANY)
    some = x[::step]
    first = by_ward(some, wanted) if voices.weak else by_cosine(some, voices.apart, wanted)
    if step == 1:
        return first
    centres = np.stack([some[first == one].mean(axis=0) for one in range(int(first.max()) + 1)])
    return np.asarray(to_centres(x, centres, cosine=not voices.weak).argmin(axis=1), np.int64)


def _settled(x: Floats, groups: Ints, windows: Sequence[_Window], wanted: int, *, cosine: bool) -> Ints:
    """Small groups go to others, unless so many are `wanted`; each window goes to the voice that it is nearest, but
    seldom back and forth. Groups are numbered by their size."""
    before = np.array([n > 0 and windows[n].region == windows[n - 1].region for n in range(len(windows))])
    switch = np.where(before, SWITCH, SWITCH / 4).astype(np.float32)
    for _ in range(ROUNDS):
        names, counts = np.unique(groups, return_counts=True)
        kept = names if wanted else names[counts >= min(LEAST, counts.max())]
        centres = np.stack([x[groups == one].mean(axis=0) for one in kept])
        costs = to_centres(x, centres, cosine=cosine)
        groups = smoothed(costs / (float(costs.std()) or 1.0), switch)
    _, groups = np.unique(groups, return_inverse=True)
    counts = np.bincount(groups)
    place = np.empty(len(counts), np.int64)
    place[np.argsort(-counts, kind="stable")] = np.arange(len(counts))
    return place[groups]


def _turns(windows: Sequence[_Window], groups: Ints, regions: Sequence[tuple[float, float]]) -> Iterator[Turn]:
    """Turns: each moment goes to the window whose middle is nearest; short pauses of one voice join."""
    found: list[Turn] = []
    for n, (one, voice) in enumerate(zip(windows, groups.tolist(), strict=True)):
        region = regions[one.region]
        same = [windows[m] for m in (n - 1, n + 1) if 0 <= m < len(windows)]
        start, end = region
        middle = (one.start_s + one.end_s) / 2
        for other in same:
            if other.region == one.region:
                between = (middle + (other.start_s + other.end_s) / 2) / 2
                start, end = (max(start, between), end) if other.start_s < one.start_s else (start, min(end, between))
        last = found[-1] if found else None
        if last is not None and last.voice == voice and start - last.end_s < JOIN_S:
            found[-1] = Turn(last.start_s, end, voice)
        elif end > start:
            found.append(Turn(start, end, voice))
    yield from found
