"""Speech as telephones, calls over the internet and small files carry it: through real encoders and back, by PyAV.

What a codec delays is taken back, so that a text belongs to the same moments as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np

from core import audio
from core.audio import Samples
from core.augment.bands import band
from core.augment.kind import RATE, Kind
from core.wording import Said, say

BEHIND_S = 0.3
"""Silence that is encoded behind a sound, so that all of it comes out again."""


@dataclass(frozen=True)
class Codec:
    """`encoder` and `decoder` are FFmpeg's names, `form` is how the encoder takes samples; one of `bit_rates` is drawn.
    With `hertz` only that band is given to it, as its line does. What comes out of it is late by `delay` samples at
    16 kHz, beside what its decoder takes back itself."""

    key: str
    title: Said
    encoder: str
    decoder: str
    rate: int
    form: str
    bit_rates: tuple[int, ...]
    hertz: tuple[float, float] | None = None
    delay: int = 0


CODECS: Mapping[str, Codec] = {
    codec.key: codec
    for codec in (
        Codec(
            "telephone", say("Telephone line"), "pcm_mulaw", "pcm_mulaw", 8000, "s16", (64_000,), hertz=(300.0, 3400.0)
        ),
        Codec("gsm", say("Mobile telephone (GSM)"), "libgsm", "gsm", 8000, "s16", (13_000,)),
        Codec(
            "amr",
            say("Mobile telephone (AMR)"),
            "libopencore_amrnb",
            "amrnb",
            8000,
            "s16",
            (4_750, 6_700, 12_200),
            delay=80,
        ),
        Codec("opus", say("Call over the internet (Opus)"), "libopus", "opus", 16_000, "s16", (8_000, 12_000, 24_000)),
        Codec("mp3", say("Small file (MP3)"), "libmp3lame", "mp3float", 16_000, "s16p", (16_000, 24_000, 40_000)),
    )
}


@dataclass(frozen=True)
class Codecs(Kind):
    """One of some codecs is drawn, of those that are here; without any, a sound stays as it is."""

    key = "codecs"
    title = say("a codec")
    names: tuple[str, ...]

    def vary(self, samples: Samples, rng: np.random.Generator) -> Samples:
        here = [name for name in self.names if name not in missing(self.names)]
        if not here or not len(samples):
            return samples
        codec = CODECS[here[int(rng.integers(len(here)))]]
        return through(samples, codec, int(rng.choice(np.array(codec.bit_rates))))


def missing(names: Iterable[str]) -> tuple[str, ...]:
    """Those that the installed PyAV cannot encode or decode."""
    return tuple(name for name in names if not is_here(name))


@lru_cache(maxsize=len(CODECS))
def is_here(name: str) -> bool:
    """Whether the installed PyAV can encode and decode it."""
    import av

    try:
        av.Codec(CODECS[name].encoder, "w")
        av.Codec(CODECS[name].decoder, "r")
    except (av.FFmpegError, ValueError):
        return False
    return True


def through(samples: Samples, codec: Codec, bit_rate: int) -> Samples:
    """(T,) samples at 16 kHz -> as many, encoded and decoded again, where they were."""
    back = _round_trip(samples, codec, bit_rate)[codec.delay : codec.delay + len(samples)]
    return np.pad(back, (0, len(samples) - len(back)))


def _round_trip(samples: Samples, codec: Codec, bit_rate: int) -> Samples:
    """What comes out, as late as it comes; some silence behind it."""
    loudest = max(1.0, float(np.abs(samples).max(initial=0.0)))
    given = band(samples, *codec.hertz) if codec.hertz is not None else samples
    given = audio.resample(np.pad(given / np.float32(loudest), (0, int(BEHIND_S * RATE))), RATE, codec.rate)
    rate, back = _decoded(*_encoded(given, codec, bit_rate), codec)
    return audio.resample(back, rate, RATE) * np.float32(loudest)


def _encoded(given: Samples, codec: Codec, bit_rate: int) -> tuple[Sequence[Any], bytes | None]:
    """Packets, and what the decoder has to be told."""
    import av

    made: Any = av.CodecContext.create(codec.encoder, "w")
    made.sample_rate, made.layout, made.format = codec.rate, "mono", codec.form
    made.bit_rate, made.thread_count, made.time_base = bit_rate, 1, Fraction(1, codec.rate)
    made.open()
    size = made.frame_size or codec.rate // 50
    whole = np.pad(given, (0, -len(given) % size))
    numbers = np.clip(np.round(whole * 32767), -32768, 32767).astype(np.int16)
    packets: list[Any] = []
    for start in range(0, len(numbers), size):
        frame = av.AudioFrame.from_ndarray(numbers[None, start : start + size], format=codec.form, layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = codec.rate, start, made.time_base
        packets += made.encode(frame)
    return [*packets, *made.encode(None)], made.extradata


def _decoded(packets: Sequence[Any], told: bytes | None, codec: Codec) -> tuple[int, Samples]:
    """The rate of what comes out, and that."""
    import av

    made: Any = av.CodecContext.create(codec.decoder, "r")
    made.sample_rate, made.layout, made.thread_count = codec.rate, "mono", 1
    if told:
        made.extradata = told
    frames = [frame for packet in packets for frame in made.decode(packet)] + made.decode(None)
    parts = [frame.to_ndarray().reshape(-1) for frame in frames]
    whole = np.concatenate(parts) if parts else np.zeros(0, np.float32)
    scale = np.float32(32768 if whole.dtype == np.int16 else 1)
    return frames[0].sample_rate if frames else codec.rate, whole.astype(np.float32) / scale
