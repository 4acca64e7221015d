"""Sound files with something wrong: cut off, lying about their length, not finished, flipped bits."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from tests import builders
from tests.core.encoded import encode
from tests.faults import Fault

RATE = 16000
FORMATS = ("wav", "flac", "ogg", "opus", "mp3", "m4a")


def write_sound(path: Path, x: np.ndarray, rate: int = RATE) -> Path:
    """A sound in the format of its ending."""
    path.parent.mkdir(parents=True, exist_ok=True)
    suffix = path.suffix[1:]
    if suffix == "m4a":
        return encode(path, x, rate)
    options = {"opus": {"format": "OGG", "subtype": "OPUS"}, "ogg": {"subtype": "VORBIS"}}.get(suffix, {})
    soundfile.write(path, x, rate, **options)
    return path


def flipped(raw: bytes, random: np.random.Generator) -> bytes:
    """Some bytes of a file changed at random, one time in two in its first part, where headers are."""
    out = bytearray(raw)
    for _ in range(int(random.integers(1, 9))):
        upto = min(len(out), 256) if random.random() < 0.5 else len(out)
        out[int(random.integers(upto))] ^= int(random.integers(1, 256))
    return bytes(out)


def with_data_size(wav: bytes, size: int, whole: int | None = None) -> bytes:
    """A WAV whose header says another length of its sound."""
    at = wav.index(b"data")
    riff = struct.pack("<I", min(size + 36, 0xFFFFFFFF) if whole is None else whole)
    return wav[:4] + riff + wav[8 : at + 4] + struct.pack("<I", size) + wav[at + 8 :]


def as_rf64(wav: bytes, size: int) -> bytes:
    """A WAV as RF64 whose long header says `size` bytes of sound."""
    ds64 = b"ds64" + struct.pack("<IQQQI", 28, size + 72, size, size // 2, 0)
    long = b"RF64\xff\xff\xff\xffWAVE" + ds64 + wav[12:]
    at = long.index(b"data")
    return long[: at + 4] + b"\xff\xff\xff\xff" + long[at + 8 :]


def with_flac_total(flac: bytes, total: int) -> bytes:
    """A FLAC whose header says another number of samples (36 bits)."""
    return flac[:21] + bytes([(flac[21] & 0xF0) | total >> 32]) + struct.pack(">I", total & 0xFFFFFFFF) + flac[26:]


def without_xing(mp3: bytes) -> bytes:
    """An MP3 that does not say its length."""
    return mp3.replace(b"Xing", b"\0\0\0\0", 1).replace(b"Info", b"\0\0\0\0", 1)


def with_xing_frames(mp3: bytes, frames: int) -> bytes:
    """An MP3 whose note says another number of frames."""
    at = max(mp3.find(b"Xing"), mp3.find(b"Info"))
    return mp3[: at + 8] + struct.pack(">I", frames) + mp3[at + 12 :]


def lies(suffix: str, raw: bytes) -> dict[str, bytes]:
    """Whole sounds whose headers do not tell the truth, by what they say. All of the sound is still there."""
    if suffix == "wav":
        return {
            "size-0": with_data_size(raw, 0, 0),
            "size-largest": with_data_size(raw, 0xFFFFFFFF, 0xFFFFFFFF),
            "size-4g": with_data_size(raw, 0xFFFFFFF0),
            "size-too-small": with_data_size(raw, 2000),
            "rf64-petabyte": as_rf64(raw, 1 << 50),
            "rf64-nothing": as_rf64(raw, 0),
        }
    if suffix == "flac":
        return {"total-0": with_flac_total(raw, 0), "total-largest": with_flac_total(raw, (1 << 36) - 1)}
    if suffix == "mp3":
        return {"no-xing": without_xing(raw), "xing-largest": with_xing_frames(raw, 0x7FFFFFFF)}
    return {}


def damaged(suffix: str, raw: bytes, flips: int, random: np.random.Generator) -> Iterator[tuple[str, bytes]]:
    """A sound file's bytes with something wrong, and what."""
    yield "empty", b""
    yield "noughts", bytes(len(raw))
    yield "noise", random.bytes(len(raw))
    for share in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99):
        yield f"cut-{share:.0%}", raw[: int(len(raw) * share)]
    for count in (1, 4, 12, 44, len(raw) - 1):
        yield f"cut-{count}-bytes", raw[:count]
    yield "noise-behind", raw + random.bytes(5000)
    yield "twice", raw + raw
    middle = len(raw) // 2
    yield "hole", raw[:middle] + bytes(200) + raw[middle + 200 :]
    for name, content in lies(suffix, raw).items():
        yield name, content
        yield f"{name}-cut", content[: len(content) // 2]
    for i in range(flips):
        yield f"flip-{i:03}", flipped(raw, random)


def make(folder: Path, flips: int, seed: int) -> Iterator[Fault]:
    """A folder for each damaged sound, with a good pair beside it that must come in."""
    good = write_sound(folder / "good.wav", builders.babble(0.6, RATE, seed=99))
    x = builders.babble(0.8, RATE, seed=1)
    for suffix in FORMATS:
        raw = write_sound(folder / f"whole.{suffix}", x).read_bytes()
        random = np.random.default_rng([seed, *suffix.encode()])
        for name, content in damaged(suffix, raw, flips, random):
            place = _with_good(folder / suffix / name, good)
            (place / f"bad.{suffix}").write_bytes(content)
            yield _fault(f"{suffix}/{name}", place)
    yield from _odd(folder, good, x)


def _odd(folder: Path, good: Path, x: np.ndarray) -> Iterator[Fault]:
    """Samples that are no numbers, one sample, many channels, strange rates, and names that are no files."""
    y = x.copy()
    y[100:200], y[300], y[301] = np.nan, np.inf, -np.inf
    odd: dict[str, tuple[np.ndarray, int, str]] = {
        "no-numbers": (y, RATE, "FLOAT"),
        "huge-numbers": (x * 1e30, RATE, "FLOAT"),
        "one-sample": (x[:1], RATE, "PCM_16"),
        "sixteen-channels": (np.stack([x] * 16, axis=1), RATE, "PCM_16"),
        "rate-1": (x, 1, "PCM_16"),
        "rate-largest": (x, 2**31 - 1, "PCM_16"),
        "rate-44101": (x, 44101, "PCM_24"),
    }
    for name, (samples, rate, subtype) in odd.items():
        place = _with_good(folder / "odd" / name, good)
        soundfile.write(place / "bad.wav", samples, rate, subtype=subtype)
        yield _fault(f"odd/{name}", place)
    for name in ("a-folder", "a-pipe", "a-broken-link", "a-device", "a-link-to-itself"):
        place = _with_good(folder / "odd" / name, good)
        bad = place / "bad.wav"
        if name == "a-folder":
            bad.mkdir()
        elif sys.platform == "win32":
            continue
        elif name == "a-pipe":
            os.mkfifo(bad)
        else:
            bad.symlink_to({"a-broken-link": "gone.wav", "a-device": "/dev/zero"}.get(name, "bad.wav"))
        yield _fault(f"odd/{name}", place)


def _with_good(place: Path, good: Path) -> Path:
    place.mkdir(parents=True)
    for name in ("good", "bad"):
        (place / f"{name}.txt").write_text("bom dia" if name == "good" else "não sei", encoding="utf-8")
    (place / "good.wav").write_bytes(good.read_bytes())
    return place


def _fault(name: str, place: Path) -> Fault:
    return Fault(name, str(place), "pairs", (("good.wav", "bom dia"),))
