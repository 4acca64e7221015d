"""Where someone speaks, and how loud: silero's voice detection through onnxruntime, and levels in decibels."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from core.audio import Samples, resample
from core.errors import SoundError

RATE = 16000
CHUNK = 512
CONTEXT = 64
ON, OFF = 0.5, 0.35
SHORTEST_SPEECH_S = 0.1
SHORTEST_PAUSE_S = 0.25
PAD_S = 0.06

SHORTEST_CUT_S = 1.0
SHORTEST_CUT_PAUSE_S = 0.12
GOOD_PAUSE_S = 0.5
LONG_PAUSE_S = 1.0
LONGEST_SHARE = 1.5
"""Utterances that are cut at pauses are at most this many times as long as was asked for."""
CUT_PAD_S = 0.2


@dataclass(frozen=True)
class Levels:
    """Highest sample and background in dB of full scale."""

    peak_db: float
    noise_db: float


def regions(x: Samples, rate: int) -> list[tuple[int, int]]:
    """Stretches of speech in (T,) samples as frames [start, end) at `rate`, padded a little, in order, apart.

    Pauses under 0.25 s join. Raises `SoundError` when the detector is not installed.
    """
    sound = resample(np.ascontiguousarray(x, np.float32), rate, RATE)
    found: list[tuple[int, int]] = []
    for first, last in _runs(probabilities(sound)):
        start, end = first * CHUNK, min(last * CHUNK, len(sound))
        if found and start - found[-1][1] < SHORTEST_PAUSE_S * RATE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    pad = int(PAD_S * RATE)
    padded = [(max(0, s - pad), min(len(sound), e + pad)) for s, e in found if e - s >= SHORTEST_SPEECH_S * RATE]
    scale = rate / RATE
    return [(round(s * scale), min(len(x), round(e * scale))) for s, e in padded]


def probabilities(sound: Samples) -> NDArray[np.float32]:
    """(T,) at 16 kHz -> (ceil(T / 512),) probability of speech in each 32 ms."""
    detector = _Detector()
    return np.concatenate([detector.hear(sound), detector.end()])


def listen(blocks: Iterable[Samples], rate: int) -> NDArray[np.float32]:
    """Like `probabilities`, for sound of any length and rate that comes a block at a time."""
    detector = _Detector()
    stream = soxr.ResampleStream(rate, RATE, 1, "float32", quality="HQ") if rate != RATE else None
    found = []
    for block in blocks:
        found.append(detector.hear(block if stream is None else stream.resample_chunk(block)))
    if stream is not None:
        found.append(detector.hear(stream.resample_chunk(np.zeros(0, np.float32), last=True)))
    return np.concatenate([*found, detector.end()])


class _Detector:
    """The voice detector over a sound that comes in parts: it remembers what it heard last."""

    def __init__(self) -> None:
        self._state = np.zeros((2, 1, 128), np.float32)
        self._held = np.zeros(CONTEXT, np.float32)

    def hear(self, sound: Samples) -> NDArray[np.float32]:
        """The probabilities of all whole 32 ms until now that were not given yet."""
        session, lock = _session()
        x = np.concatenate([self._held, sound])
        count = max(0, (len(x) - CONTEXT) // CHUNK)
        out = np.zeros(count, np.float32)
        rate = np.array(RATE, np.int64)
        with lock:
            for i in range(count):
                chunk = x[None, i * CHUNK : i * CHUNK + CHUNK + CONTEXT]
                value, self._state = session.run(None, {"input": chunk, "state": self._state, "sr": rate})
                out[i] = value[0, 0]
        self._held = x[count * CHUNK :]
        return out

    def end(self) -> NDArray[np.float32]:
        """The probability of the last, broken 32 ms, if there is one."""
        missing = -(len(self._held) - CONTEXT) % CHUNK
        return self.hear(np.zeros(missing, np.float32))


def cut_at_pauses(speech: NDArray[np.float32], about_s: float) -> list[tuple[float, float]]:
    """Stretches in seconds of about `about_s` each that together hold all speech, from (N,) probabilities of 32 ms.

    Cuts lie in pauses, the longer ones first; inside speech only where it goes on for far too long without one, and
    then where it is faintest. Long silence between stretches belongs to none.
    """
    about = max(SHORTEST_CUT_S, about_s) * RATE / CHUNK
    parts = [piece for run in _spoken(speech) for piece in _faintest_cuts(speech, *run, about)]
    if not parts:
        return []
    firsts = _best_groups(parts, about)
    groups = [(parts[i][0], parts[j - 1][1]) for i, j in zip(firsts, [*firsts[1:], len(parts)], strict=True)]
    pad = CUT_PAD_S * RATE / CHUNK
    out = []
    for n, (start, end) in enumerate(groups):
        before = (start - groups[n - 1][1]) / 2 if n else float(start)
        after = (groups[n + 1][0] - end) / 2 if n + 1 < len(groups) else float(len(speech) - end)
        out.append(((start - min(pad, before)) * CHUNK / RATE, (end + min(pad, after)) * CHUNK / RATE))
    return out


def _spoken(speech: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Runs of speech, joined over the shortest pauses; clicks are left away."""
    joined: list[tuple[int, int]] = []
    for first, last in _runs(speech):
        if joined and (first - joined[-1][1]) * CHUNK < SHORTEST_CUT_PAUSE_S * RATE:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return [run for run in joined if (run[1] - run[0]) * CHUNK >= SHORTEST_SPEECH_S * RATE]


def _faintest_cuts(speech: NDArray[np.float32], first: int, last: int, about: float) -> list[tuple[int, int]]:
    """[first, last) in pieces: cut where speech is faintest as long as it is far longer than `about`."""
    out = []
    smooth = np.convolve(speech[first:last], np.ones(3) / 3, "same")
    start = first
    while last - start > LONGEST_SHARE * about:
        low, high = start + int(about * 0.6), start + int(about * 1.3)
        at = low + int(np.argmin(smooth[low - first : high - first]))
        out.append((start, at))
        start = at
    return [*out, (start, last)]


def _best_groups(parts: list[tuple[int, int]], about: float) -> list[int]:
    """The indices at which neighbouring parts are best taken apart: the cheapest way over all of them."""
    cost = [0.0] + [np.inf] * len(parts)
    came = [0] * (len(parts) + 1)
    for j in range(1, len(parts) + 1):
        inside = 0.0
        for i in range(j - 1, -1, -1):
            if i < j - 1:
                inside += max(0.0, _pause_s(parts, i + 1) - LONG_PAUSE_S) / 2
            share = (parts[j - 1][1] - parts[i][0]) / about
            if share > LONGEST_SHARE and i < j - 1:
                break
            whole = cost[i] + (share - 1) ** 2 + inside + _cut_cost(parts, i)
            if whole < cost[j]:
                cost[j], came[j] = whole, i
    out = []
    at = len(parts)
    while at:
        at = came[at]
        out.append(at)
    return out[::-1]


def _pause_s(parts: list[tuple[int, int]], i: int) -> float:
    return (parts[i][0] - parts[i - 1][1]) * CHUNK / RATE


def _cut_cost(parts: list[tuple[int, int]], i: int) -> float:
    """Nothing at the beginning and in good pauses, more in short ones, most inside speech."""
    return 0.0 if i == 0 else 0.4 * max(0.0, 1 - _pause_s(parts, i) / GOOD_PAUSE_S)


def levels(x: Samples) -> Levels:
    """Peak, background (the quietest tenth of 20 ms stretches at 16 kHz) of (T,) samples."""
    if not len(x):
        return Levels(-100.0, -100.0)
    size = 320
    parts = x[: len(x) // size * size].reshape(-1, size) if len(x) >= size else x[None]
    power = np.sort((parts.astype(np.float64) ** 2).mean(axis=1))
    quiet = power[: max(1, len(power) // 10)].mean()
    peak = float(np.abs(x).max())
    return Levels(float(20 * np.log10(max(peak, 1e-5))), float(10 * np.log10(max(float(quiet), 1e-10))))


def _runs(speech: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Chunks [first, last) between a rise above ON and a fall below OFF."""
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for i, value in enumerate(speech):
        if begun is None and value >= ON:
            begun = i
        elif begun is not None and value < OFF:
            found.append((begun, i))
            begun = None
    if begun is not None:
        found.append((begun, len(speech)))
    return found


@lru_cache(maxsize=1)
def _session() -> tuple[Any, threading.Lock]:
    """The detector, loaded once (its package is only looked up: importing it would bring torch)."""
    import onnxruntime

    spec = importlib.util.find_spec("silero_vad")
    places = list(spec.submodule_search_locations or []) if spec is not None else []
    model = next((p for place in places if (p := Path(place) / "data" / "silero_vad.onnx").is_file()), None)
    if model is None:
        raise SoundError("The voice detector is not installed.", "Run the installer again.")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return session, threading.Lock()
