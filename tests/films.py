"""Made films in which every frame tells its own number: black and white squares that any scaling leaves readable."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

BITS = 18
"""Enough for two hours at 25 frames a second."""
ROW = 9
"""Squares of a row."""


def numbered(number: int, width: int, height: int, texture: np.ndarray | None = None) -> np.ndarray:
    """(height, width, 3) uint8: the number as squares in the upper half, something that moves in the lower."""
    picture = np.empty((height, width, 3), np.uint8)
    if texture is None:
        picture[:] = (40 + (np.arange(width) + 3 * number) % 160)[None, :, None]
    else:
        picture[:] = np.roll(texture, 4 * number % width, axis=1)
    side, top = width // (ROW + 1), height // 12
    for bit in range(BITS):
        row, column = divmod(bit, ROW)
        y, x = top + row * (side * 2 // 3), side // 2 + column * side
        picture[y : y + side * 2 // 3, x : x + side] = 255 if number >> bit & 1 else 0
    return picture


def number_of(picture: np.ndarray) -> int:
    """The number that an (h, w, 3) picture tells, whatever its size."""
    height, width = picture.shape[:2]
    side, top = width / (ROW + 1), height / 12
    found = 0
    for bit in range(BITS):
        row, column = divmod(bit, ROW)
        y, x = top + (row + 0.5) * side * 2 / 3, side / 2 + (column + 0.5) * side
        found |= int(picture[int(y), int(x)].mean() > 127) << bit
    return found


def make_film(
    path: Path,
    seconds: float,
    *,
    size: tuple[int, int] = (320, 180),
    rate: Fraction | int = 25,
    keyframes_s: float = 2.0,
    codec: str = "libx264",
    options: dict[str, str] | None = None,
    start_s: float = 0.0,
    texture: np.ndarray | None = None,
    sound: tuple[np.ndarray, int] | None = None,
    stamps: Sequence[int] | None = None,
    grain: float = 0,
) -> Path:
    """A film of `seconds`, its first frame numbered 0; with B-frames where the codec has them. `stamps` puts frame n
    where frame `stamps[n]` would be. `grain` is noise that is another one in each frame."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rate = Fraction(rate)
    chance = np.random.default_rng(6)
    noise = chance.normal(0, grain, (size[1], size[0], 1)).astype(np.int16) if grain else None
    gop = str(max(1, round(keyframes_s * rate)))
    given = {"g": gop, "keyint_min": gop, "sc_threshold": "0", "bf": "3", "crf": "28", "preset": "ultrafast"}
    with av.open(str(path), "w") as out:
        stream = out.add_stream(
            codec, rate=rate, options={**given, **(options or {})} if codec == "libx264" else options
        )
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size = int(gop)
        heard = out.add_stream("aac", rate=sound[1], layout="mono") if sound is not None else None
        for number in range(len(stamps) if stamps is not None else round(seconds * rate)):
            picture = numbered(number, *size, texture)
            if noise is not None:
                fresh = np.roll(noise, tuple(chance.integers(0, size[1], 2).tolist()), axis=(0, 1))
                picture = np.clip(picture + fresh, 0, 255).astype(np.uint8)
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = (stamps[number] if stamps is not None else number) + round(start_s * rate)
            frame.time_base = 1 / rate
            out.mux(stream.encode(frame))
        out.mux(stream.encode())
        if sound is not None and heard is not None:
            samples = (np.clip(sound[0], -1, 1) * 32767).astype(np.int16)
            for at in range(0, len(samples), 1024):
                part = av.AudioFrame.from_ndarray(samples[None, at : at + 1024], format="s16", layout="mono")
                part.sample_rate, part.pts, part.time_base = sound[1], at, Fraction(1, sound[1])
                out.mux(heard.encode(part))
            out.mux(heard.encode())
    return path


def repeated(path: Path, target: Path, times: int) -> Path:
    """The same film over and over in one file, without encoding anything again: frame n of it tells n modulo what the
    film had."""
    with av.open(str(path)) as one, av.open(str(target), "w") as out:
        source = one.streams.video[0]
        stream = out.add_stream_from_template(source)
        packets = [(bytes(p), p.pts, p.dts, p.is_keyframe, p.duration) for p in one.demux(source) if p.dts is not None]
        length = round(source.frames / source.average_rate / source.time_base)
        for turn in range(times):
            for data, pts, dts, key, duration in packets:
                packet = av.Packet(data)
                packet.stream, packet.time_base = stream, source.time_base
                packet.pts, packet.dts = pts + turn * length, dts + turn * length
                packet.is_keyframe, packet.duration = key, duration
                out.mux(packet)
    return target
