"""The one door to sound files: look, read, resample, write, hash. Numbers only; nothing about projects.

libsndfile reads first (WAV, FLAC, Ogg, Opus, MP3...); what it does not know goes through PyAV (m4a, mp4, webm, wma...).
Positions are frames of the file's own rate, half-open [start, end).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from core.errors import SoundError

Samples = NDArray[np.float32]
Int16 = NDArray[np.int16]

SUFFIXES = frozenset(
    ".wav .wave .flac .ogg .oga .opus .mp3 .mp2 .aif .aiff .aifc .au .snd .caf .w64 .rf64 .sph .nist .voc .m4a .m4b "
    ".mp4 .m4v .aac .ac3 .mov .webm .mkv .mka .wma .asf .wmv .amr .3gp .avi .mpg .mpeg .mts .ogv .flv .wv .ape".split()
)
"""Names that importers take for sound."""

READABLE_RATES = range(1_000, 1_000_001)
BLOCK_FRAMES = 1 << 20


@dataclass(frozen=True)
class SoundInfo:
    """What a sound file holds. `frames` counts each channel's samples; `format` is a short name such as "WAV".

    `remark` says what is wrong with a file that can be read all the same.
    """

    rate: int
    channels: int
    frames: int
    format: str
    remark: str = ""

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def probe(path: str | Path) -> SoundInfo:
    """Rate, channels and exact length. Raises `SoundError` when there is no readable sound in it."""
    try:
        found = soundfile.info(str(path))
        frames = _true_frames(path, found.frames) if found.format == "MP3" else found.frames
        info = SoundInfo(found.samplerate, found.channels, frames, found.format)
    except (soundfile.LibsndfileError, OSError, TypeError) as error:
        _must_be_file(path)
        info = _probe_av(path, str(error))
    if info.frames <= 0 or info.rate not in READABLE_RATES or info.channels < 1:
        raise SoundError(f"{Path(path).name} holds no sound.", "Record or convert it again, or leave it out.")
    return info


def read(
    path: str | Path, start: int = 0, end: int | None = None, *, channel: int | None = None
) -> tuple[Samples, int]:
    """Frames [start, end) as ((T,) float32 in [-1, 1], rate): one channel, or the mean of all.

    What lies beyond the file is left away. Raises `SoundError`.
    """
    if start < 0 or (end is not None and end < start):
        raise SoundError(
            f"{Path(path).name} cannot be read from frame {start} to {end}.", "Choose a stretch inside it."
        )
    try:
        with soundfile.SoundFile(str(path)) as file:
            if start:
                file.seek(min(start, file.frames))
            count = max(0, (file.frames if end is None else min(end, file.frames)) - start)
            return _mono(file.read(count, dtype="float32", always_2d=True), channel, path), int(file.samplerate)
    except (soundfile.LibsndfileError, OSError, TypeError) as error:
        _must_be_file(path)
        return _read_av(path, start, end, channel, str(error))


def load(
    path: str | Path, start: int = 0, end: int | None = None, *, channel: int | None = None, rate: int = 16000
) -> Samples:
    """Like `read`, at `rate`."""
    samples, own = read(path, start, end, channel=channel)
    return resample(samples, own, rate)


def blocks(path: str | Path, *, channel: int | None = None, frames: int = BLOCK_FRAMES) -> Iterator[Samples]:
    """The whole file, mono, in blocks of about `frames`: for work on long files in bounded memory."""
    try:
        file = soundfile.SoundFile(str(path))
    except (soundfile.LibsndfileError, OSError, TypeError) as error:
        _must_be_file(path)
        yield from _blocks_av(path, channel, frames, str(error))
        return
    with file:
        while len(block := file.read(frames, dtype="float32", always_2d=True)):
            yield _mono(block, channel, path)


def blocks_int16(path: str | Path, *, channel: int | None = None, frames: int = BLOCK_FRAMES) -> Iterator[Int16]:
    """Like `blocks`, as int16: for whole-file work where 16 bits are enough, several times quicker."""
    try:
        with soundfile.SoundFile(str(path)) as file:
            if file.subtype.startswith("PCM"):
                while len(block := file.read(frames, dtype="int16", always_2d=True)):
                    if block.shape[1] == 1:
                        yield block[:, 0]
                    else:
                        yield _to_int16(_mono(block.astype(np.float32) / 32768, channel, path))
                return
    except (soundfile.LibsndfileError, OSError, TypeError):
        pass  # `blocks` says what is wrong, or knows another way
    for samples in blocks(path, channel=channel, frames=frames):
        yield _to_int16(samples)


def _to_int16(x: Samples) -> Int16:
    whole: Int16 = np.clip(x * np.float32(32768), -32768, 32767).astype(np.int16)
    return whole


def resample(x: Samples, source_rate: int, target_rate: int) -> Samples:
    """(T,) float32 at `source_rate` -> (about T * target / source,) at `target_rate`, by soxr's high quality."""
    if source_rate == target_rate or not len(x):
        return x
    return np.asarray(soxr.resample(x, source_rate, target_rate, quality="HQ"), dtype=np.float32)


def write(path: str | Path, x: Samples, rate: int, *, format: str | None = None) -> None:
    """Write mono float32 samples in the format of the name's ending (wav, flac, ogg, opus), or `format`.

    Written beside and renamed: a reader finds the whole file or none. Raises `SoundError`.
    """
    target = Path(path)
    kind = (format or target.suffix.lstrip(".")).lower()
    known = {"wav": ("WAV", "PCM_16"), "flac": ("FLAC", "PCM_16"), "ogg": ("OGG", "OPUS"), "opus": ("OGG", "OPUS")}
    if kind not in known:
        raise SoundError(f"Sound cannot be written as “{kind}”.", "Choose WAV, FLAC or Opus.")
    beside = target.with_name(f".{target.name}.tmp")
    container, subtype = known[kind]
    try:
        soundfile.write(str(beside), np.clip(x, -1, 1), rate, format=container, subtype=subtype)
        beside.replace(target)
    except (soundfile.LibsndfileError, OSError, ValueError) as error:
        beside.unlink(missing_ok=True)
        raise SoundError(
            f"{target.name} could not be written.", "Check the disk and the folder.", str(error)
        ) from error


def copy(source: str | Path, target: str | Path) -> None:
    """Copy a file beside its target and rename it; its folder is made. Raises `SoundError`."""
    goal = Path(target)
    beside = goal.with_name(f".{goal.name}.tmp")
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, beside)
        beside.replace(goal)
    except OSError as error:
        beside.unlink(missing_ok=True)
        name = Path(source).name
        raise SoundError(f"{name} could not be copied.", "Check that it is there and the disk.", str(error)) from error


def digest(path: str | Path) -> str:
    """SHA-256 of the file, as hex. Raises `SoundError` when it cannot be read."""
    state = hashlib.sha256()
    try:
        with Path(path).open("rb", buffering=0) as file:
            while block := file.read(1 << 20):
                state.update(block)
    except OSError as error:
        _must_be_file(path)
        raise SoundError(f"{Path(path).name} cannot be read.", "Check its permissions.", str(error)) from error
    return state.hexdigest()


def _true_frames(path: str | Path, promised: int) -> int:
    """Frames that can really be decoded: an MP3's header promises some hundred too many."""
    with soundfile.SoundFile(str(path)) as file:
        start = file.seek(max(0, promised - 8192))
        return int(start) + len(file.read(8192, dtype="float32", always_2d=True))


def _must_be_file(path: str | Path) -> None:
    """Say plainly what is wrong with a path before any decoder does."""
    name = Path(path).name
    if not Path(path).is_file():
        raise SoundError(f"{name} is not there.", "Check where the file is, or connect its drive.", str(path))
    if not os.access(path, os.R_OK):
        raise SoundError(f"{name} may not be read.", "Change its permissions.", str(path))
    if Path(path).stat().st_size == 0:
        raise SoundError(f"{name} is empty.", "Copy or record it again.", str(path))


def _mono(block: NDArray[np.float32], channel: int | None, path: str | Path) -> Samples:
    """(T, channels) -> (T,): the channel asked for, or the mean."""
    if channel is None:
        return block[:, 0] if block.shape[1] == 1 else block.mean(axis=1, dtype=np.float32)
    if not 0 <= channel < block.shape[1]:
        raise SoundError(
            f"{Path(path).name} has {block.shape[1]} channels, not channel {channel + 1}.", "Choose another channel."
        )
    return np.ascontiguousarray(block[:, channel])


def _blocks_av(path: str | Path, channel: int | None, frames: int, why: str) -> Iterator[Samples]:
    """Decode with PyAV from the beginning."""
    import av

    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise SoundError(f"{Path(path).name} has no sound track.", "Leave it out.", why)
            resampler = av.AudioResampler(format="fltp")
            held: list[Samples] = []
            size = 0
            for frame in _decoded(container, resampler):
                held.append(_mono(frame.to_ndarray().T, channel, path))
                size += len(held[-1])
                if size >= frames:
                    yield np.concatenate(held)
                    held, size = [], 0
            if held:
                yield np.concatenate(held)
    except (av.FFmpegError, ValueError, OSError) as error:
        raise SoundError(
            f"{Path(path).name} is damaged or in a format that is not known.",
            "Convert it to WAV or FLAC, or leave it out.",
            f"{why}; {error}",
        ) from error


def _decoded(container: Any, resampler: Any) -> Iterator[Any]:
    """Planar float frames without time stamps: some containers' stamps have gaps that would be filled."""
    for frame in container.decode(audio=0):
        frame.pts = None
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


def _probe_av(path: str | Path, why: str) -> SoundInfo:
    """Decodes everything: what a container says of its length is a guess."""
    samples, rate = _whole_av(*_version(path), None, why)
    if not len(samples):
        return SoundInfo(0, 0, 0, "")
    _, channels, container = _form_av(path)
    return SoundInfo(rate, channels, len(samples), container)


def _form_av(path: str | Path) -> tuple[int, int, str]:
    """(rate, channels, container), from the first decoded frame: for some AAC the container names half the rate."""
    import av

    with av.open(str(path)) as container:
        frame = next(container.decode(audio=0))
        return int(frame.sample_rate), int(frame.layout.nb_channels), str(container.format.name)


def _version(path: str | Path) -> tuple[str, tuple[int, int]]:
    stat = Path(path).stat()
    return str(path), (stat.st_mtime_ns, stat.st_size)


def _read_av(path: str | Path, start: int, end: int | None, channel: int | None, why: str) -> tuple[Samples, int]:
    """Formats without exact seeking: the whole sound is decoded once and kept on disk while its file is in use."""
    samples, rate = _whole_av(*_version(path), channel, why)
    return samples[start:end].astype(np.float32) / np.float32(32768), rate


@lru_cache(maxsize=4)
def _whole_av(path: str, version: tuple[int, int], channel: int | None, why: str) -> tuple[Int16, int]:
    """The last files decoded, kept because utterances of a long interview are read one after another.

    They lie in temporary files that end with the process: an hour costs disk, not memory. `version` (time and size)
    makes a file that was replaced a different one.
    """
    del version
    count = 0
    try:
        with tempfile.TemporaryFile() as file:
            for block in _blocks_av(path, channel, BLOCK_FRAMES, why):
                file.write(_to_int16(block).data)
                count += len(block)
            file.flush()
            samples = np.memmap(file, np.int16, "r", shape=(count,)) if count else np.zeros(0, np.int16)
    except OSError as error:
        name = Path(path).name
        raise SoundError(f"{name} could not be decoded.", "Free space for temporary files.", str(error)) from error
    return samples, _form_av(path)[0] if count else 0
