"""Is anybody speaking: the one place that tells speech from silence, for trims, checks, cutting and live sound.

Two ways: silero's detector of voices through onnxruntime, which tells speech from noise, and loudness, which tells
what stands out of the background a hundred times as fast. Where a threshold differs between uses it is a named `Rise`
with its reason. How sound is then cut is for those that cut it.
"""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import soxr
from numpy.typing import NDArray

from core.audio import Samples, resample
from core.errors import SoundError
from core.loudness import background_and_speech, decibels, power_of, powers, step_frames
from core.wording import say

Frames = tuple[int, int]
By = Literal["voice", "loudness"]
RATE = 16000
CHUNK = 512
"""Samples at 16 kHz for which the detector gives one probability: 32 ms."""
CONTEXT = 64
ON, OFF = 0.5, 0.35
"""Probabilities of a voice at which speech begins, and below which it ends: none at all lies below the second."""
SHORTEST_SPEECH_S = 0.1
SHORTEST_PAUSE_S = 0.25
PAD_S = 0.06
FADE_S, FADE_STEP_S = 0.3, 0.01
"""How far after the detected end a soft final sound is followed, and in which steps."""
WINDOW = 15
"""Stretches of 20 ms of which half must be loud: a click or a breath is not speech."""
QUIETEST_SPEECH_DB = -60.0
SILENT_PEAK = 10 ** (-56 / 20)
"""Sound that stays below this is a microphone that is switched off."""
NOTHING = 1e-10
"""Power of no sound at all."""
STEADY_DB = 8.0
"""Speech rises and falls by 25 dB and more within a second; steady noise by 1 or 2."""
SHORTEST_JUDGED_S = 0.8
"""A clipped-out vowel may be as steady as noise: shorter sound is always heard."""
LEAD_S, TAIL_S = 0.15, 0.2
"""Kept before and after speech for a model: first and last sounds of words are weak."""


@dataclass(frozen=True)
class Rise:
    """From which power on sound stands out: so far above the background, or so far under the loud parts where that is
    lower; never further than `reach_db` under the loud parts, and never where there is no sound to speak of."""

    above_background_db: float
    under_speech_db: float | None = None
    reach_db: float | None = None

    def least(self, power: NDArray[np.float32]) -> float:
        """The threshold among the powers of (F,) stretches, F > 0."""
        background, speech = background_and_speech(power)
        found = background * power_of(self.above_background_db)
        if self.under_speech_db is not None:
            found = min(found, speech * power_of(-self.under_speech_db))
        if self.reach_db is not None:
            found = max(found, speech * power_of(-self.reach_db))
        return found + NOTHING


FOR_MARKS = Rise(8.0, 12.0, 30.0)
"""For trims and checks: a little above breath and hum, and what is 30 dB under speech is none; padding is kept."""
FOR_MODELS = Rise(6.02, 15.23)
"""For what a model is given, and where its windows end: lower, since what is kept from it is lost and a cut in a soft
sound breaks a word, while a little noise does no harm."""
FOR_FADING = Rise(6.02)
"""For soft sounds after a voice: whatever is above the background."""


# By voice


def regions(x: Samples, rate: int) -> list[Frames]:
    """Stretches of speech in (T,) samples as frames [start, end) at `rate`, padded a little, in order, apart.

    Pauses under 0.25 s join. Raises `SoundError` when the detector is not installed.
    """
    sound = resample(np.ascontiguousarray(x, np.float32), rate, RATE)
    pad, scale = int(PAD_S * RATE), rate / RATE
    found = []
    for first, last in spoken(probabilities(sound), SHORTEST_PAUSE_S):
        start, end = max(0, first * CHUNK - pad), min(len(sound), last * CHUNK + pad)
        found.append((round(start * scale), min(len(x), round(end * scale))))
    return found


def spoken(speech: NDArray[np.float32], join_s: float) -> list[Frames]:
    """Runs [first, last) of speech in (N,) probabilities of 32 ms, joined over pauses under `join_s`; clicks go."""
    joined: list[Frames] = []
    for first, last in _risen(speech):
        if joined and (first - joined[-1][1]) * CHUNK < join_s * RATE:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return [(first, last) for first, last in joined if (last - first) * CHUNK >= SHORTEST_SPEECH_S * RATE]


def _risen(speech: NDArray[np.float32]) -> list[Frames]:
    """Runs [first, last) between a rise above ON and a fall below OFF."""
    found: list[Frames] = []
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


def voiced(x: NDArray[np.float32]) -> bool:
    """Whether (T,) samples at 16 kHz hold a voice at all; True where the detector is not installed."""
    try:
        return bool(len(x)) and float(probabilities(x).max()) >= OFF
    except SoundError:
        return True


def pauses(x: Samples, step: int) -> NDArray[np.bool_] | None:
    """(T,) samples at 16 kHz -> (T // step,): which stretches of `step` samples lie in a pause, without a voice for at
    least 0.25 s; None where the detector is not installed."""
    found = np.ones(len(x) // step, bool)
    try:
        for first, last in spoken(probabilities(x), SHORTEST_PAUSE_S):
            found[first * CHUNK // step : -(-last * CHUNK // step)] = False
    except SoundError:
        return None
    return found


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


@lru_cache(maxsize=1)
def _session() -> tuple[Any, threading.Lock]:
    """The detector, loaded once (its package is only looked up: importing it would bring torch)."""
    import onnxruntime

    spec = importlib.util.find_spec("silero_vad")
    places = list(spec.submodule_search_locations or []) if spec is not None else []
    model = next((p for place in places if (p := Path(place) / "data" / "silero_vad.onnx").is_file()), None)
    if model is None:
        raise SoundError(say("The voice detector is not installed."), say("Run the installer again."))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return session, threading.Lock()


# By loudness


def silent(x: NDArray[np.float32]) -> bool:
    """Whether (T,) samples hold no sound to speak of."""
    return not len(x) or float(np.abs(x).max()) < SILENT_PEAK


def steady(x: NDArray[np.float32]) -> bool:
    """Whether (T,) samples at 16 kHz are no more than background: silence or noise that neither rises nor falls."""
    if silent(x):
        return True
    if len(x) < SHORTEST_JUDGED_S * RATE:
        return False
    background, speech = background_and_speech(_loud(x, RATE)[0])
    return decibels(speech) - decibels(background) < STEADY_DB


def speech_span(x: NDArray[np.float32], step: int) -> Frames:
    """The stretch [start, end) of (T,) samples at 16 kHz from a little before the first loud sound to a little after
    the last, `start` a multiple of `step`; all where nothing stands out.

    Silence around speech shifts the mean and deviation that features are brought to: with a second of it on both
    sides, the starter made two and a half times as many errors.
    """
    power, size = _loud(x, RATE)
    active = np.flatnonzero(power > FOR_MODELS.least(power)) if len(power) else np.zeros(0, int)
    if not len(active):
        return 0, len(x)
    start = max(0, int(active[0]) * size - int(LEAD_S * RATE))
    return start // step * step, min(len(x), (int(active[-1]) + 1) * size + int(TAIL_S * RATE))


@dataclass(frozen=True)
class Silences:
    """Seconds of silence before and after speech, of the longest pause inside it, and where that begins; in tenths of
    a millisecond, as they are kept."""

    before_s: float = 0.0
    after_s: float = 0.0
    pause_s: float = 0.0
    pause_at_s: float = 0.0


def silences(x: Samples, rate: int) -> Silences:
    """Where (T,) samples hold no speech. All is silence before where nothing stands out."""
    return silences_of(*_loud(x, rate), len(x), rate)


def silences_of(power: NDArray[np.float32], size: int, samples: int, rate: int) -> Silences:
    """`silences` of so many samples, from the powers of its (F,) stretches of `size` samples.

    Speech is where at least half of 300 ms is loud, so that a click or a breath is not.
    """
    if len(power) < WINDOW:
        return Silences()
    over = power > FOR_MARKS.least(power)
    windows = np.convolve(over, np.ones(WINDOW), "valid") >= WINDOW / 2
    if decibels(background_and_speech(power)[1]) < QUIETEST_SPEECH_DB or not windows.any():
        return Silences(before_s=round(samples / rate, 4))
    covered = np.convolve(windows, np.ones(WINDOW)) > 0
    at = np.flatnonzero(over & covered)
    gaps = np.diff(at) - 1
    longest = int(gaps.argmax()) if len(gaps) else 0
    pause = round(float(gaps[longest] * size / rate), 4) if len(gaps) else 0.0
    return Silences(
        round(float(at[0] * size / rate), 4),
        round(float((samples - (at[-1] + 1) * size) / rate), 4),
        pause,
        round(float((at[longest] + 1) * size / rate), 4) if pause else 0.0,
    )


def _loud(x: Samples, rate: int) -> tuple[NDArray[np.float32], int]:
    """The powers of the whole 20 ms, and how many samples each has."""
    size = step_frames(len(x), rate)
    return powers(x, size), size


def runs(flags: NDArray[np.bool_]) -> list[Frames]:
    """Stretches [first, last) of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


# By either


def ends(x: Samples, rate: int, by: By) -> Frames | None:
    """Where speech begins and ends in (T,) samples, in frames; None where nobody speaks. Raises `SoundError`."""
    if by == "loudness":
        return ends_beside(silences(x, rate), len(x), rate)
    heard = regions(x, rate)
    return (heard[0][0], faded(x, rate, heard[-1][1])) if heard else None


def ends_beside(silence: Silences, samples: int, rate: int) -> Frames | None:
    """Where speech begins and ends in so many frames between silences that were measured; None where all is silent."""
    first, last = round(silence.before_s * rate), samples - round(silence.after_s * rate)
    return (first, last) if first < last else None


def faded(x: Samples, rate: int, end: int) -> int:
    """The frame at which a final sound has faded into the background, at most 0.3 s after `end`: a detector of
    voices lets go of a last s or t too early."""
    size = step_frames(len(x), rate, FADE_STEP_S)
    power = powers(x, size)
    if len(power) < 10:
        return end
    last = min(len(power), end // size + round(FADE_S / FADE_STEP_S))
    after = np.flatnonzero(power[end // size : last] > FOR_FADING.least(power))
    return max(end, (end // size + int(after[-1]) + 1) * size) if len(after) else end
