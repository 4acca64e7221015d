"""Corpora damaged at random: bytes turned, put in, taken out, doubled; lines swapped; files cut, renamed, emptied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.importers import IMPORTERS
from tests.faults import Fault, linked, replace_bytes, write_manifest
from tests.faults.texts import corpus

Random = np.random.Generator


def _turn(raw: bytes, random: Random) -> bytes:
    out = bytearray(raw)
    for _ in range(int(random.integers(1, 4))):
        out[int(random.integers(len(out)))] ^= int(random.integers(1, 256))
    return bytes(out)


def _put_in(raw: bytes, random: Random) -> bytes:
    at = int(random.integers(len(raw) + 1))
    return raw[:at] + random.bytes(int(random.integers(1, 20))) + raw[at:]


def _odd_signs(raw: bytes, random: Random) -> bytes:
    signs = ("\x00", "\x0b", "\x0c", "\x85", "\u2028", "\ufeff", "\u202e", '"', "<", "&", "\t", ";", "\\", "\r", "{")
    at = int(random.integers(len(raw) + 1))
    return raw[:at] + signs[int(random.integers(len(signs)))].encode() + raw[at:]


def _take_out(raw: bytes, random: Random) -> bytes:
    at = int(random.integers(len(raw)))
    return raw[:at] + raw[at + int(random.integers(1, 40)) :]


def _double(raw: bytes, random: Random) -> bytes:
    a, b = sorted(int(x) for x in random.integers(len(raw) + 1, size=2))
    return raw[:b] + raw[a:b] + raw[b:]


def _swap_lines(raw: bytes, random: Random) -> bytes:
    lines = raw.split(b"\n")
    a, b = (int(x) for x in random.integers(len(lines), size=2))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _cut(raw: bytes, random: Random) -> bytes:
    return raw[: int(random.integers(len(raw)))]


def _numbers(raw: bytes, random: Random) -> bytes:
    """Another digit in the place of one, or a sign before it."""
    places = [i for i, byte in enumerate(raw) if 48 <= byte <= 57]
    if not places:
        return _turn(raw, random)
    at = places[int(random.integers(len(places)))]
    new = (b"-", b"9", b"", b"0", b"99999", b"e9", b",", b"nan")[int(random.integers(8))]
    return raw[:at] + new + raw[at + 1 :]


KEEPING: tuple[Callable[[bytes, Random], bytes], ...] = (_turn, _put_in, _odd_signs, _numbers)
"""What leaves every row at its place, be it damaged: of each it must be known what became of it."""
REMOVING: tuple[Callable[[bytes, Random], bytes], ...] = (_take_out, _double, _swap_lines, _cut)
"""What may take a row away without a trace in the file: then only a sound of its own can tell that it was there."""


def fuzz(folder: Path, cases: int, seed: int) -> list[Fault]:
    """So many damaged corpora, the formats in turn, and their list as `faults.jsonl`."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    every = [corpus(format, folder / format / "good") for format in IMPORTERS if IMPORTERS[format].texts]
    faults: list[Fault] = []
    for number in range(cases):
        good = every[number % len(every)]
        files = [file for file, rows in good.owned.items() if file.suffix.lower() != ".wav" and rows]
        if not files:
            continue
        file = files[int(random.integers(len(files)))]
        removing = bool(random.integers(3) == 0)
        kinds = REMOVING if removing else KEEPING
        kind = kinds[int(random.integers(len(kinds)))]
        place = linked(good.folder, folder / good.format / f"case-{number:04}")
        replace_bytes(place / file, kind((good.folder / file).read_bytes(), random))
        own_sounds = len({name for name, _ in good.rows}) == len(good.rows)
        rows = tuple(sorted(good.rows)) if own_sounds or not removing else ()
        name = f"{good.format}/{number:04}{kind.__name__}"
        faults.append(Fault(name, str(place), good.format, rows, file.as_posix()))
    write_manifest(folder, faults)
    return faults
