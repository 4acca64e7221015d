"""Waveforms and spectrograms of any length, ready to draw: pyramids in memory-mapped files that can be thrown away.

`build_peaks` and `build_spectrogram` make or find a recording's file in a cache folder, in bounded memory, on any
thread. `columns` and `image` then answer in a few milliseconds at every zoom; the closest zooms read the sound itself.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from core import audio, writing
from core.audio import Int16, Samples
from core.errors import Cancelled, SoundError
from core.progress import never
from core.wording import say

BASE = 16
"""Samples of a pair of the finest level; each further level joins `FACTOR` pairs."""
FACTOR = 4
TOP_HZ = 8000
WINDOW_MS = 7
HOP_MS = 10
FLOOR_DB = -100.0
SMALLEST_LEVEL = 2048
HEADER_BYTES = 4096
_BLOCK = 1 << 20
BY_CLOCK = 2
"""Pictures of sound with a clock of its own, made before that was followed, are made anew."""


class _Sound:
    """A stretch of the sound held in memory, moved when something outside of it is wanted."""

    def __init__(self, path: Path, channel: int | None, rate: int, frames: int) -> None:
        self._path, self._channel, self._rate, self._frames = path, channel, rate, frames
        self._lock = threading.Lock()
        self._start = 0
        self._held: Samples = np.zeros(0, np.float32)

    def get(self, start: int, end: int) -> Samples:
        """Samples [start, end); zeros where the file has none."""
        first, last = max(0, start), min(self._frames, end)
        if first >= last:
            return np.zeros(end - start, np.float32)
        with self._lock:
            if first < self._start or last > self._start + len(self._held):
                margin = max(last - first, self._rate)
                self._start = max(0, first - margin)
                self._held, _ = audio.read(
                    self._path, self._start, min(self._frames, last + margin), channel=self._channel
                )
            part = self._held[first - self._start : last - self._start]
        out = np.zeros(end - start, np.float32)
        out[first - start : first - start + len(part)] = part
        return out


@dataclass(frozen=True)
class PeakPyramid:
    """Lowest and highest sample of every stretch, at every zoom."""

    rate: int
    frames: int
    _levels: list[NDArray[np.int16]] = field(repr=False)
    _sound: _Sound = field(repr=False)

    @property
    def seconds(self) -> float:
        return self.frames / self.rate

    def columns(self, start_s: float, end_s: float, pixels: int) -> NDArray[np.float32]:
        """(pixels, 2) float32: lowest and highest sample in each of `pixels` equal stretches, in [-1, 1].

        Zeros outside the sound. Closer than one sample a pixel, the wave between samples (both values equal).
        """
        start, end = start_s * self.rate, end_s * self.rate
        each = (end - start) / pixels
        edges = start + each * np.arange(pixels + 1)
        if each < BASE:
            return self._close(edges, each)
        level = min(int(np.log(each / BASE) / np.log(FACTOR)), len(self._levels) - 1)
        pairs = self._levels[level]
        edges = edges / (BASE * FACTOR**level)
        low, high = _pooled(pairs[:, :1], edges, np.minimum), _pooled(pairs[:, 1:], edges, np.maximum)
        return np.concatenate([low, high], axis=1).astype(np.float32) / np.float32(32768)

    def _close(self, edges: NDArray[np.floating[Any]], each: float) -> NDArray[np.float32]:
        first, last = int(np.floor(edges[0])), int(np.ceil(edges[-1])) + 2
        samples = self._sound.get(first, last)
        if each <= 1:
            middles = (edges[:-1] + edges[1:]) / 2 - first
            values = np.interp(middles, np.arange(len(samples)), samples).astype(np.float32)
            return np.stack([values, values], axis=1)
        cuts = np.floor(edges - first).astype(np.int64)
        low = np.minimum.reduceat(samples, cuts)[:-1]
        return np.stack([low, np.maximum.reduceat(samples, cuts)[:-1]], axis=1)


def _pooled(rows: NDArray[Any], edges: NDArray[np.floating[Any]], ufunc: np.ufunc) -> NDArray[Any]:
    """(N, width) rows, (P + 1,) edges in rows -> (P, width): all rows that each stretch touches; zeros outside."""
    firsts = np.floor(edges[:-1]).astype(np.int64)
    lasts = np.maximum(np.ceil(edges[1:]).astype(np.int64), firsts + 1)
    inside = (lasts > 0) & (firsts < len(rows))
    out = np.zeros((len(firsts), rows.shape[1]), rows.dtype)
    if not inside.any():
        return out
    firsts, lasts = np.maximum(firsts[inside], 0), np.minimum(lasts[inside], len(rows))
    part = np.asarray(rows[firsts[0] : lasts[-1]])
    part = np.concatenate([part, part[-1:]])  # reduceat takes no index at the very end
    cuts = np.stack([firsts, lasts], axis=1).ravel() - firsts[0]
    out[inside] = ufunc.reduceat(part, cuts, axis=0)[::2]
    return out


@dataclass(frozen=True)
class SpectrogramPyramid:
    """Loudness of every frequency up to `top_hz`, at every zoom: 0 is -100 dB or less, 255 is full scale."""

    rate: int
    frames: int
    bins: int
    top_hz: float
    _levels: list[NDArray[np.uint8]] = field(repr=False)
    _sound: _Sound = field(repr=False)

    def samples(self, start: int, end: int) -> Samples:
        """Frames [start, end) of the sound itself; zeros where it has none."""
        return self._sound.get(start, end)

    def image(self, start_s: float, end_s: float, pixels: int) -> NDArray[np.uint8]:
        """(pixels, bins) uint8, time by frequency from 0 Hz up; 0 outside the sound."""
        each_ms = (end_s - start_s) * 1000 / pixels
        if each_ms < HOP_MS and end_s - start_s < 20:
            return self._close(start_s, end_s, pixels)
        level = min(max(int(np.log(each_ms / HOP_MS) / np.log(FACTOR)), 0), len(self._levels) - 1)
        rows = self._levels[level]
        wide_s = HOP_MS / 1000 * FACTOR**level
        edges = (start_s + (end_s - start_s) / pixels * np.arange(pixels + 1)) / wide_s
        return _pooled(rows, edges, np.maximum)

    def _close(self, start_s: float, end_s: float, pixels: int) -> NDArray[np.uint8]:
        """From the samples, one spectrum a pixel."""
        window, size = _window(self.rate)
        centres = (start_s + (end_s - start_s) / pixels * (np.arange(pixels) + 0.5)) * self.rate
        starts = np.floor(centres).astype(np.int64) - len(window) // 2
        samples = self._sound.get(int(starts[0]), int(starts[-1]) + len(window))
        frames = np.lib.stride_tricks.sliding_window_view(samples, len(window))[starts - starts[0]]
        return _spectra(frames, window, size, self.rate, self.bins)


class SampleSpectrogram:
    """The same of (T,) samples that are held, for sound that is no file: a row every 10 ms, computed at once."""

    def __init__(self, samples: Samples, rate: int) -> None:
        window, size = _window(rate)
        self._bins = round(TOP_HZ * size / rate)
        self._hop_s = HOP_MS / 1000
        lead = len(window) // 2
        padded = np.pad(samples, (lead, len(window)))
        starts = (np.arange(int(len(samples) / (rate * self._hop_s))) + 0.5) * rate * self._hop_s
        frames = np.lib.stride_tricks.sliding_window_view(padded, len(window))[starts.astype(np.int64)]
        self.rows = _spectra(frames, window, size, rate, self._bins)

    def image(self, start_s: float, end_s: float, pixels: int) -> NDArray[np.uint8]:
        """(pixels, bins) uint8, as a `SpectrogramPyramid` gives it."""
        at = ((start_s + (end_s - start_s) / pixels * (np.arange(pixels) + 0.5)) / self._hop_s).astype(np.int64)
        inside = (at >= 0) & (at < len(self.rows))
        found = np.zeros((pixels, self._bins), np.uint8)
        found[inside] = self.rows[at[inside]]
        return found


def build_peaks(
    path: str | Path,
    cache_dir: str | Path,
    channel: int | None = None,
    cancelled: Callable[[], bool] = never,
    *,
    digest: str = "",
) -> PeakPyramid:
    """The pyramid of a sound file, from the cache when it is there. `digest` saves hashing the file again.

    Raises `SoundError`, `Cancelled`.
    """
    source, target = Path(path), _cache_file(path, cache_dir, channel, digest, "peaks")
    header = _found(target)
    if header is None:
        info = audio.probe(source)
        header = {"rate": info.rate, "frames": info.frames}
        pairs = (_pairs(block) for block in _whole_blocks(source, channel, BASE, cancelled))
        _write_pyramid(target, header, pairs, 2, "<i2", _join_pairs)
    levels = _levels(target, header, 2, "<i2")
    sound = _Sound(source, channel, int(header["rate"]), int(header["frames"]))
    return PeakPyramid(int(header["rate"]), int(header["frames"]), levels, sound)


def build_spectrogram(
    path: str | Path,
    cache_dir: str | Path,
    channel: int | None = None,
    cancelled: Callable[[], bool] = never,
    *,
    digest: str = "",
) -> SpectrogramPyramid:
    """The spectrogram of a sound file: 7 ms window, 10 ms steps, 0 to 8 kHz. Raises `SoundError`, `Cancelled`."""
    source, target = Path(path), _cache_file(path, cache_dir, channel, digest, "spectrum")
    header = _found(target)
    if header is None:
        info = audio.probe(source)
        size = _window(info.rate)[1]
        bins = round(TOP_HZ * size / info.rate)
        header = {"rate": info.rate, "frames": info.frames, "bins": bins, "top_hz": bins * info.rate / size}
        rows = _spectrum_rows(source, channel, info.rate, bins, cancelled)
        _write_pyramid(target, header, rows, bins, "u1", _join_rows)
    bins = int(header["bins"])
    rate, frames = int(header["rate"]), int(header["frames"])
    levels = _levels(target, header, bins, "u1")
    return SpectrogramPyramid(
        rate, frames, bins, float(header["top_hz"]), levels, _Sound(source, channel, rate, frames)
    )


def _pairs(block: Int16) -> NDArray[np.int16]:
    """(T,) -> (ceil(T / BASE), 2). Transposed first: reducing along the long axis is eight times quicker."""
    if len(block) % BASE:
        block = np.concatenate([block, np.full(BASE - len(block) % BASE, block[-1], np.int16)])
    table = np.ascontiguousarray(block.reshape(-1, BASE).T)
    return np.stack([table.min(axis=0), table.max(axis=0)], axis=1)


def _join_pairs(rows: NDArray[np.int16]) -> NDArray[np.int16]:
    table = rows.reshape(-1, FACTOR, 2)
    low = np.ascontiguousarray(table[:, :, 0].T).min(axis=0)
    return np.stack([low, np.ascontiguousarray(table[:, :, 1].T).max(axis=0)], axis=1)


def _join_rows(rows: NDArray[np.uint8]) -> NDArray[np.uint8]:
    joined: NDArray[np.uint8] = rows.reshape(-1, FACTOR, rows.shape[1]).max(axis=1)
    return joined


def _whole_blocks(path: Path, channel: int | None, multiple: int, cancelled: Callable[[], bool]) -> Iterator[Int16]:
    """The file's blocks, each but the last a multiple of `multiple` samples long."""
    held: Int16 = np.zeros(0, np.int16)
    for block in audio.blocks_int16(path, channel=channel, frames=_BLOCK):
        if cancelled():
            raise Cancelled
        joined = np.concatenate([held, block]) if len(held) else block
        cut = len(joined) // multiple * multiple
        held = joined[cut:]
        if cut:
            yield joined[:cut]
    if len(held):
        yield held


def _window(rate: int) -> tuple[Samples, int]:
    """(window of 7 ms, FFT size with bins about 62.5 Hz apart)."""
    length = max(8, round(rate * WINDOW_MS / 1000))
    size = int(fft.next_fast_len(max(length, round(rate / 62.5)), real=True))
    return np.hanning(length).astype(np.float32), size


def _spectra(frames: NDArray[np.float32], window: Samples, size: int, rate: int, bins: int) -> NDArray[np.uint8]:
    """(N, window) samples -> (N, bins) uint8, raised by 6 dB an octave around 1 kHz as in Praat."""
    spectrum = fft.rfft(frames * (window * np.float32(2 / window.sum())), size, axis=1)[:, :bins]
    power = spectrum.real**2 + spectrum.imag**2
    heights = np.maximum(np.arange(spectrum.shape[1], dtype=np.float32) * rate / size, 50) / 1000
    power *= heights**2
    power += np.float32(1e-12)
    decibels = np.log10(power, out=power)
    decibels *= np.float32(10 * 2.55)
    decibels += np.float32(-FLOOR_DB * 2.55)
    values: NDArray[np.uint8] = np.clip(decibels, 0, 255, out=decibels).astype(np.uint8)
    if values.shape[1] < bins:
        values = np.pad(values, ((0, 0), (0, bins - values.shape[1])))
    return values


def _spectrum_rows(
    path: Path, channel: int | None, rate: int, bins: int, cancelled: Callable[[], bool]
) -> Iterator[NDArray[np.uint8]]:
    """Spectra every 10 ms, centred; the first at 5 ms."""
    window, size = _window(rate)
    hop = rate * HOP_MS / 1000
    lead = len(window) // 2
    held: Samples = np.zeros(lead, np.float32)
    base, row = -lead, 0
    blocks = _whole_blocks(path, channel, 1, cancelled)
    done = False
    while not done:
        block = next(blocks, None)
        done = block is None
        more = np.zeros(len(window), np.float32) if block is None else block * np.float32(1 / 32768)
        held = np.concatenate([held, more])
        count = max(0, int((base + len(held) - len(window) + lead) / hop - 0.5) - row)
        for first in range(0, count, 8192):
            some = np.arange(row + first, min(row + first + 8192, row + count))
            starts = np.floor((some + 0.5) * hop).astype(np.int64) - lead - base
            frames = np.lib.stride_tricks.sliding_window_view(held, len(window))[starts]
            yield _spectra(frames, window, size, rate, bins)
        row += count
        keep = max(0, int((row + 0.5) * hop) - lead - base)
        held, base = held[keep:], base + keep


def _cache_file(path: str | Path, cache_dir: str | Path, channel: int | None, digest: str, kind: str) -> Path:
    folder = Path(cache_dir) / "pictures"
    try:
        folder.parent.mkdir(exist_ok=True)  # never the project's folder anew, where that was moved
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise SoundError(say("The cache folder cannot be written."), say("Check the disk."), str(error)) from error
    name = digest or audio.digest(path)
    made = 1 if audio.quick(path) else BY_CLOCK
    return folder / f"{name[:32]}-{'mix' if channel is None else channel}.{kind}{made}"


def _found(target: Path) -> dict[str, Any] | None:
    """The header of a finished file; None when there is none or it is damaged."""
    try:
        with target.open("rb") as file:
            header: dict[str, Any] = json.loads(file.read(HEADER_BYTES))
        return header if target.stat().st_size == header["bytes"] else None
    except (OSError, ValueError, KeyError):
        return None


def _write_pyramid(
    target: Path,
    header: dict[str, Any],
    rows: Iterator[NDArray[Any]],
    width: int,
    kind: str,
    join: Callable[[NDArray[Any]], NDArray[Any]],
) -> None:
    """Write all levels one after another, finest first, beside `target`; then rename. Adds the levels to `header`."""
    row_bytes = width * np.dtype(kind).itemsize
    try:
        with writing.beside(target) as place, place.open("w+b") as file:
            file.write(b" " * HEADER_BYTES)
            count = 0
            for part in rows:
                file.write(np.ascontiguousarray(part, kind).data)
                count += len(part)
            levels = [(HEADER_BYTES, count)]
            while levels[-1][1] > SMALLEST_LEVEL:
                file.flush()
                levels.append(_write_level(file, levels[-1], width, kind, join))
            header |= {"levels": levels, "bytes": levels[-1][0] + levels[-1][1] * row_bytes}
            file.seek(0)
            file.write(json.dumps(header).encode().ljust(HEADER_BYTES))
    except OSError as error:
        raise SoundError(
            say("The cache folder cannot be written."), say("Free some space on the disk."), str(error)
        ) from error


def _write_level(
    file: BinaryIO, below: tuple[int, int], width: int, kind: str, join: Callable[[NDArray[Any]], NDArray[Any]]
) -> tuple[int, int]:
    """Append the level above `below` (offset, rows), a part at a time. Returns its (offset, rows)."""
    offset, rows = below
    finer = np.memmap(file, dtype=kind, mode="r", offset=offset, shape=(rows, width))
    file.seek(0, os.SEEK_END)
    start, count = file.tell(), 0
    step = FACTOR * max(1, _BLOCK // FACTOR)
    for first in range(0, rows, step):
        part = np.asarray(finer[first : first + step])
        if len(part) % FACTOR:
            part = np.concatenate([part, np.repeat(part[-1:], FACTOR - len(part) % FACTOR, axis=0)])
        joined = join(part)
        file.write(np.ascontiguousarray(joined, kind).data)
        count += len(joined)
    return start, count


def _levels(target: Path, header: dict[str, Any], width: int, kind: str) -> list[NDArray[Any]]:
    return [
        np.memmap(target, dtype=kind, mode="r", offset=offset, shape=(rows, width)) for offset, rows in header["levels"]
    ]
