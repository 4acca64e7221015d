"""Where someone speaks, and how loud: silero's voice detection through onnxruntime, and levels in decibels."""

from __future__ import annotations

import importlib.util
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
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
CLIPPED_AT = 0.985


@dataclass(frozen=True)
class Levels:
    """Highest sample and background in dB of full scale, and the share of samples at the limit."""

    peak_db: float
    noise_db: float
    clipped_share: float


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
    session, lock = _session()
    count = -(-len(sound) // CHUNK)
    padded = np.zeros(CONTEXT + count * CHUNK, np.float32)
    padded[CONTEXT : CONTEXT + len(sound)] = sound
    out = np.zeros(count, np.float32)
    state = np.zeros((2, 1, 128), np.float32)
    rate = np.array(RATE, np.int64)
    with lock:
        for i in range(count):
            chunk = padded[None, i * CHUNK : i * CHUNK + CHUNK + CONTEXT]
            value, state = session.run(None, {"input": chunk, "state": state, "sr": rate})
            out[i] = value[0, 0]
    return out


def levels(x: Samples) -> Levels:
    """Peak, background (the quietest tenth of 20 ms stretches at 16 kHz) and clipping of (T,) samples."""
    if not len(x):
        return Levels(-100.0, -100.0, 0.0)
    size = 320
    parts = x[: len(x) // size * size].reshape(-1, size) if len(x) >= size else x[None]
    power = np.sort((parts.astype(np.float64) ** 2).mean(axis=1))
    quiet = power[: max(1, len(power) // 10)].mean()
    top = np.abs(x)
    return Levels(
        float(20 * np.log10(max(float(top.max()), 1e-5))),
        float(10 * np.log10(max(float(quiet), 1e-10))),
        float((top >= CLIPPED_AT).mean()),
    )


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
