"""The one door to sound files: look, read, resample, write, hash. Numbers only; nothing about projects.

libsndfile reads first (WAV, FLAC, Ogg, Opus, MP3...); what it does not know, or stops in, goes through PyAV (m4a, mp4,
webm, wma...) and lies where its container's clock puts it. What a file is, its bytes say, never its name. Damaged files
are read as far as they go, and nothing is believed of what headers promise.
Positions are frames of the file's own rate, half-open [start, end).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from core import audio_headers, audio_whole
from core.audio_files import copy, digest, must_be_file, write
from core.errors import SoundError
from core.wording import say

__all__ = [
    "SAME_LENGTH_S",
    "SUFFIXES",
    "Int16",
    "Samples",
    "SoundInfo",
    "blocks",
    "blocks_int16",
    "by_clock",
    "cancels",
    "copy",
    "digest",
    "load",
    "probe",
    "quick",
    "read",
    "resample",
    "write",
]

Samples = NDArray[np.float32]
Int16 = NDArray[np.int16]

SUFFIXES = frozenset(
    ".wav .wave .flac .ogg .oga .opus .mp3 .mp2 .aif .aiff .aifc .au .snd .caf .w64 .rf64 .sph .nist .voc .m4a .m4b "
    ".mp4 .m4v .aac .ac3 .mov .webm .mkv .mka .wma .asf .wmv .amr .3gp .avi .mpg .mpeg .mts .ogv .flv .wv .ape".split()
)
"""Names that importers take for sound."""

DAMAGED = say("What could be read was imported; copy it again if you can.")
READABLE_RATES = range(1_000, 1_000_001)
BLOCK_FRAMES = 1 << 20
SAME_LENGTH_S = 0.05
"""Lengths of a sound that differ by less are the same: decoders change."""
CANCELLED = 0.05
"""Channels mixed to less than this share of one's power are in opposite phase."""
FLOATING = ("FLOAT", "DOUBLE")
LOUDEST = 1e6
"""No sound has larger samples, whatever its scale: they come from damage, as what is no number does."""


@dataclass(frozen=True)
class SoundInfo:
    """What a sound file holds. `frames` counts each channel's samples; `format` is a short name such as "WAV".

    `remark` says what is odd in a file that can be read all the same, `hint` what to do about it.
    """

    rate: int
    channels: int
    frames: int
    format: str
    remark: str = ""
    hint: str = DAMAGED

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def probe(path: str | Path) -> SoundInfo:
    """Rate, channels and exact length, and what is wrong with a file that goes only a part of the way.

    Raises `SoundError` when there is no readable sound in it.
    """
    info = _facts(*_version(path)).info
    if info.frames <= 0 or info.rate not in READABLE_RATES or info.channels < 1:
        raise SoundError(
            say("{name} holds no sound.", name=Path(path).name), say("Record or convert it again, or leave it out.")
        )
    return info


def by_clock(path: str | Path) -> SoundInfo | None:
    """What `probe` says of a sound that lies on its container's clock or was joined of several; None for any other.

    Raises `SoundError`.
    """
    return probe(path) if _header(*_version(path)).way in ("decoded", "joined") else None


def quick(path: str | Path) -> bool:
    """Whether a stretch of it can be read without decoding what lies before. Raises `SoundError`."""
    return _header(*_version(path)).way in ("plain", "mended")


def cancels(path: str | Path, start: int, end: int) -> bool:
    """Whether the first two channels cancel each other in frames [start, end): their mix is far softer than either.

    Raises `SoundError`.
    """
    mix, one = read(path, start, end)[0], read(path, start, end, channel=0)[0]
    return _power(one) > 0 and _power(mix) < CANCELLED * _power(one)


def _power(x: Samples) -> float:
    return float(np.square(x, dtype=np.float64).sum())


def read(
    path: str | Path, start: int = 0, end: int | None = None, *, channel: int | None = None
) -> tuple[Samples, int]:
    """Frames [start, end) as ((T,) float32 in [-1, 1], rate): one channel, or the mean of all.

    What lies beyond the file is left away. Memory follows what is there, not what a header promises. Raises
    `SoundError`.
    """
    if start < 0 or (end is not None and end < start):
        raise SoundError(
            say("{name} cannot be read from frame {start} to {end}.", name=Path(path).name, start=start, end=end),
            say("Choose a stretch inside it."),
        )
    version = _version(path)
    try:
        with _opened(path, _header(*version)) as file:
            if start:
                file.seek(min(start, file.frames))
            x = _read_some(file, (file.frames if end is None else min(end, file.frames)) - start)
            return _mono(x, channel, path), int(file.samplerate)
    except (*_TROUBLE, _Broken) as error:
        return _read_otherwise(version, start, end, channel, str(error))


def load(
    path: str | Path, start: int = 0, end: int | None = None, *, channel: int | None = None, rate: int = 16000
) -> Samples:
    """Like `read`, at `rate`."""
    samples, own = read(path, start, end, channel=channel)
    return resample(samples, own, rate)


def blocks(path: str | Path, *, channel: int | None = None, frames: int = BLOCK_FRAMES) -> Iterator[Samples]:
    """The whole file, mono, in blocks of about `frames`: for work on long files in bounded memory."""
    version = _version(path)
    given = 0
    try:
        with _opened(path, _header(*version)) as file:
            for block in _each_block(file, frames):
                given += len(block)
                yield _mono(block, channel, path)
    except (*_TROUBLE, _Broken) as error:
        yield from _rest_of_blocks(version, given, frames, channel, error)


def blocks_int16(path: str | Path, *, channel: int | None = None, frames: int = BLOCK_FRAMES) -> Iterator[Int16]:
    """Like `blocks`, as int16: for whole-file work where 16 bits are enough, several times quicker."""
    version = _version(path)
    given = 0
    try:
        with _opened(path, _header(*version)) as file:
            kind = "int16" if file.subtype.startswith("PCM") else "float32"
            for block in _each_block(file, frames, kind):
                given += len(block)
                if kind == "int16" and block.shape[1] == 1:
                    yield block[:, 0]
                else:
                    yield audio_whole.to_int16(_mono(_as_float(block), channel, path))
    except (*_TROUBLE, _Broken) as error:
        for samples in _rest_of_blocks(version, given, frames, channel, error):
            yield audio_whole.to_int16(samples)


def resample(x: Samples, source_rate: int, target_rate: int) -> Samples:
    """(T,) float32 at `source_rate` -> (about T * target / source,) at `target_rate`, by soxr's high quality."""
    if source_rate == target_rate or not len(x):
        return x
    return np.asarray(soxr.resample(x, source_rate, target_rate, quality="HQ"), dtype=np.float32)


class _Broken(Exception):
    """libsndfile stopped before the end that a header promises, or the file is not for it."""


_TROUBLE = (soundfile.LibsndfileError, OSError, TypeError, ValueError, MemoryError)
"""What soundfile raises for damaged files, the last two where a header speaks of impossible lengths."""


def _version(path: str | Path) -> tuple[str, tuple[int, int]]:
    """A file and what it is at this moment, by which its facts are kept. Raises `SoundError` when it is not there."""
    try:
        stat = Path(path).stat()
    except (OSError, ValueError):
        must_be_file(path)
        raise
    return str(path), (stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=1 << 14)
def _header(path: str, version: tuple[int, int]) -> audio_headers.Header:
    """How the file is to be read, by its first bytes."""
    del version
    must_be_file(path)
    return audio_headers.look(Path(path))


def _opened(path: str | Path, header: audio_headers.Header) -> soundfile.SoundFile:
    if header.way in ("decoded", "joined"):
        raise _Broken(header.remark)
    if header.way == "mended":
        return soundfile.SoundFile(audio_headers.Mended(Path(path), header))
    return soundfile.SoundFile(str(path))


def _read_some(file: soundfile.SoundFile, count: int, strict: bool = True) -> NDArray[np.float32]:
    """(count, channels), or less: a block at a time, because a header could promise more than there is.

    Raises `_Broken` when far less comes, if `strict`.
    """
    parts: list[NDArray[np.float32]] = []
    left = max(0, count)
    while left or not parts:
        parts.append(_clean(file.read(min(left, BLOCK_FRAMES), dtype="float32", always_2d=True), file.subtype))
        left -= len(parts[-1])
        if not len(parts[-1]):
            break
    if strict and left > _slack(file):
        raise _Broken(say("{count:,} frames were promised, {number:,} came", count=count, number=count - left))
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _slack(file: soundfile.SoundFile) -> int:
    """Frames by which a promise may be wrong in a sound file that is whole."""
    return 8192 if file.format == "MP3" else 1


def _each_block(file: soundfile.SoundFile, frames: int, kind: str = "float32") -> Iterator[NDArray[Any]]:
    """All of a file. Raises `_Broken` when its end does not come where it is promised."""
    given = 0
    while len(block := file.read(frames, dtype=kind, always_2d=True)):
        given += len(block)
        yield _clean(block, file.subtype) if kind == "float32" else block
    if file.frames - given > _slack(file):
        raise _Broken(say("{frames:,} frames were promised, {given:,} came", frames=file.frames, given=given))


def _clean(x: NDArray[np.float32], subtype: str) -> NDArray[np.float32]:
    """What cannot be a sample becomes silence: only sound kept as floating point can hold such."""
    if subtype in FLOATING and not (sane := np.abs(x) <= LOUDEST).all():
        x[~sane] = 0.0
    return x


def _as_float(block: NDArray[Any]) -> NDArray[np.float32]:
    return block.astype(np.float32) / np.float32(32768) if block.dtype == np.int16 else np.array(block, np.float32)


def _mono(block: NDArray[np.float32], channel: int | None, path: str | Path) -> Samples:
    """(T, channels) -> (T,): the channel asked for, or the mean."""
    if channel is None:
        return block[:, 0] if block.shape[1] == 1 else block.mean(axis=1, dtype=np.float32)
    if not 0 <= channel < block.shape[1]:
        raise SoundError(
            say(
                "{name} has {shape} channels, not channel {number}.",
                name=Path(path).name,
                shape=block.shape[1],
                number=channel + 1,
            ),
            say("Choose another channel."),
        )
    return np.ascontiguousarray(block[:, channel])


@dataclass(frozen=True)
class _Facts:
    """What a file really holds, and whether libsndfile or PyAV gives it."""

    info: SoundInfo
    decoded: bool = False


@lru_cache(maxsize=1 << 12)
def _facts(path: str, version: tuple[int, int]) -> _Facts:
    """Raises `SoundError`."""
    try:
        header = _header(path, version)
        with _opened(path, header) as file:
            true = _true_frames(file)
            remark = header.remark or _remark(file, true)
            return _Facts(SoundInfo(file.samplerate, file.channels, true, file.format, remark))
    except (*_TROUBLE, _Broken) as error:
        way = audio_whole.whole(path, version, str(error))
    return _Facts(
        SoundInfo(way.rate, way.channels, len(way.samples), way.format, way.remark, way.hint or DAMAGED), decoded=True
    )


def _true_frames(file: soundfile.SoundFile) -> int:
    """Frames that can really be read. An MP3's header promises some hundred too many, and any may lie.

    Raises `_Broken` when that is not for libsndfile to say.
    """
    if not file.frames:
        return 0
    start = file.seek(max(0, file.frames - _slack(file)))
    if came := len(file.read(_slack(file), dtype="float32", always_2d=True)):
        return int(start) + came
    if file.format != "MP3":
        raise _Broken(say("{frames:,} frames were promised, and the last of them is not there", frames=file.frames))
    file.seek(0)
    count = 0
    while came := len(file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)):
        count += came
    return count


def _remark(file: soundfile.SoundFile, true: int) -> str:
    """What is wrong with a file that libsndfile reads."""
    if file.frames - true > _slack(file):
        return audio_headers.cut_off(true / file.frames)
    if file.subtype not in FLOATING:
        return ""
    file.seek(0)
    bad = 0
    while len(block := file.read(BLOCK_FRAMES, dtype="float32", always_2d=True)):
        bad += int(np.count_nonzero(~(np.abs(block) <= LOUDEST)))
    return say("holds {bad:,} samples that cannot be; they are silent now.", bad=bad) if bad else ""


def _read_otherwise(
    version: tuple[str, tuple[int, int]], start: int, end: int | None, channel: int | None, why: str
) -> tuple[Samples, int]:
    """What libsndfile did not give at once: as much of it as there is, or from the sound as PyAV decodes it."""
    path, _ = version
    facts = _facts(*version)
    if not facts.decoded:
        last = facts.info.frames if end is None else min(end, facts.info.frames)
        try:
            with _opened(path, _header(*version)) as file:
                file.seek(min(start, last))
                return _mono(_read_some(file, last - start, strict=False), channel, path), int(file.samplerate)
        except _TROUBLE as error:  # damaged in its middle
            why = str(error)
    way = audio_whole.whole(*version, why)
    return _mono(_as_float(way.samples[start:end]), channel, path), way.rate


def _rest_of_blocks(
    version: tuple[str, tuple[int, int]], given: int, frames: int, channel: int | None, error: Exception
) -> Iterator[Samples]:
    """What libsndfile left when it stopped after `given` frames; nothing where that was the end."""
    if not _facts(*version).decoded and isinstance(error, _Broken):
        return
    way = audio_whole.whole(*version, str(error))
    for first in range(given, len(way.samples), frames):
        yield _mono(_as_float(way.samples[first : first + frames]), channel, version[0])
