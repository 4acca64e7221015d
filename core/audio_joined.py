"""Files that were joined end to end, as recorders and `cat` do: each part is read by itself, by libsndfile, and put at
the rate and with the channels of the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import soundfile
import soxr

from core.audio_av import Decoding, Planes
from core.audio_clock import Clock
from core.audio_headers import Header, Mended

BLOCK_FRAMES = 1 << 20
Parts = Sequence[tuple[int, int]]
"""Bytes [first, last) of a file."""


def readable(path: Path, parts: Parts) -> bool:
    """Whether libsndfile knows every part."""
    try:
        for part in parts:
            with _opened(path, part) as file:
                if file.frames <= 0:
                    return False
    except (soundfile.LibsndfileError, OSError, TypeError, ValueError):
        return False
    return True


def planes(path: Path, parts: Parts, known: Decoding) -> Iterator[Planes]:
    """(T, channels) float32 of all parts, one behind another; fills in `known`. A part that stops early is short."""
    for part in parts:
        with _opened(path, part) as file:
            if not known.rate:
                known.rate, known.channels, known.format = file.samplerate, file.channels, file.format
                known.clock = Clock(known.rate, 0, restarts=len(parts) - 1)
            same = file.samplerate == known.rate
            change = None if same else soxr.ResampleStream(file.samplerate, known.rate, known.channels, dtype="float32")
            for block in _blocks(file):
                fitting = _with_channels(block, known.channels)
                yield _counted(fitting if change is None else change.resample_chunk(fitting), known)
            if change is not None:
                rest = change.resample_chunk(np.zeros((0, known.channels), np.float32), last=True)
                yield _counted(rest, known)


def _opened(path: Path, part: tuple[int, int]) -> soundfile.SoundFile:
    return soundfile.SoundFile(Mended(path, Header(first=part[0], last=part[1])))


def _blocks(file: soundfile.SoundFile) -> Iterator[Planes]:
    while True:
        try:
            block = file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)
        except soundfile.LibsndfileError:
            return
        if not len(block):
            return
        yield block


def _with_channels(x: Planes, channels: int) -> Planes:
    if x.shape[1] == channels:
        return x
    return np.repeat(x.mean(axis=1, keepdims=True, dtype=np.float32), channels, axis=1)


def _counted(x: Planes, known: Decoding) -> Planes:
    known.frames += len(x)
    known.peak = max(known.peak, float(np.abs(x).max(initial=0.0)))
    return x
