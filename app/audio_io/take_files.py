"""Takes on disk: naming them, writing them so that a crash loses at most the last block, and mending them afterwards.

A take is a 16-bit mono WAV whose header is brought up to date after every block, beside a note (JSON) that says
whether it is still being recorded, and by whom. Knows nothing of devices.
"""

from __future__ import annotations

import json
import os
import struct
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from core import writing
from core.errors import SoundError
from core.wording import say

HEADER = 44
LARGEST = 2**32 - 1 - HEADER  # bytes of samples that a WAV header can count
SYNC_S = 2.0  # how much a power cut may cost; a crash of the program costs a block at most


@dataclass(frozen=True)
class Recovered:
    """A take that was being recorded when the program ended without finishing it."""

    path: Path
    seconds: float


class TakeWriter:
    """Appends blocks to a WAV that is complete after each of them. Raises OSError as the disk does."""

    def __init__(self, path: Path, rate: int, device: str = "") -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.rate = rate
        self.frames = 0
        self._missing: list[tuple[float, float]] = []
        self._noted = 0  # how many of them the note tells of
        self._file = open(path, "xb", buffering=0)  # noqa: PTH123, SIM115 - unbuffered, held open for the whole take
        self._synced = time.monotonic()
        self._file.write(_header(rate, 0))
        write_note(path, state="recording", rate=rate, device=device, started=time.time(), **_this_process())

    @property
    def seconds(self) -> float:
        return self.frames / self.rate

    def write(self, block: np.ndarray) -> None:
        """Append (T,) int16."""
        size = 2 * (self.frames + len(block))
        if size > LARGEST:
            raise OSError("the take has reached the largest size of a WAV file")
        self._file.seek(0, os.SEEK_END)
        _write_all(self._file, block.astype("<i2", copy=False).tobytes())
        self.frames += len(block)
        self._file.seek(0)
        _write_all(self._file, _header(self.rate, size))
        if time.monotonic() - self._synced > SYNC_S:
            os.fsync(self._file.fileno())
            if self._noted < len(self._missing):
                self._noted = len(self._missing)
                write_note(self.path, missing=self._missing)
            self._synced = time.monotonic()

    def note_missing(self, at_s: float, seconds: float) -> None:
        """So much sound is missing at that second of the take (0: nobody knows how much). The note tells of it from the
        next sync on."""
        self._missing.append((at_s, seconds))

    def close(self) -> None:
        """Finish the take. An empty one is removed: nothing was heard."""
        self._file.close()
        if self.frames:
            missing = self._missing or None
            seconds = round(self.seconds, 3)
            write_note(self.path, state="kept", seconds=seconds, missing=missing, pid=None, process_started=None)
        else:
            discard(self.path)


def _write_all(file: Any, data: bytes) -> None:
    """Write all of `data`: an unbuffered file may take only a part, just before a disk is full."""
    view = memoryview(data)
    while view.nbytes:
        view = view[file.write(view) :]


def _header(rate: int, size: int) -> bytes:
    """A WAV header for `size` bytes of 16-bit mono."""
    return (
        struct.pack("<4sI4s", b"RIFF", size + HEADER - 8, b"WAVE")
        + struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16)
        + struct.pack("<4sI", b"data", size)
    )


def next_take(takes: Path, day: date | None = None) -> Path:
    """The first free name under `takes`: 2026-05-17/take-003.wav. The file itself is not made."""
    folder = takes / (day or date.today()).isoformat()  # noqa: DTZ011 - the day as the person's wall says it
    number = 1 + max((_number(p) for p in folder.glob("take-*.wav")), default=0) if folder.is_dir() else 1
    return folder / f"take-{number:03d}.wav"


def _number(path: Path) -> int:
    digits = path.stem.removeprefix("take-")
    return int(digits) if digits.isdecimal() else 0


def note_path(take: Path) -> Path:
    return take.with_suffix(".json")


def read_note(take: Path) -> dict[str, Any]:
    """What is known of a take besides its sound; empty when there is no readable note."""
    try:
        value = json.loads(note_path(take).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def write_note(take: Path, **values: Any) -> None:
    """Change some of a take's note, atomically. A value of None takes the entry out."""
    note = {name: value for name, value in (read_note(take) | values).items() if value is not None}
    writing.write_text(note_path(take), json.dumps(note, ensure_ascii=False, indent=1))


def discard(take: Path) -> None:
    """Remove a take and its note."""
    take.unlink(missing_ok=True)
    note_path(take).unlink(missing_ok=True)


def mend(take: Path) -> float:
    """Make a take's header count what the file holds; returns its seconds. Raises `SoundError` when it is no take."""
    with open(take, "r+b") as file:  # noqa: PTH123
        head = file.read(HEADER)
        if len(head) < HEADER or head[:4] != b"RIFF" or head[36:40] != b"data":
            raise SoundError(
                say("{name} is not a take of this program.", name=take.name), say("Import it as a sound file instead.")
            )
        rate: int = struct.unpack("<I", head[24:28])[0]
        size = (min(file.seek(0, os.SEEK_END) - HEADER, LARGEST) // 2) * 2
        file.seek(0)
        file.write(_header(rate, size))
        file.truncate(HEADER + size)
    return size / 2 / rate


def recover_takes(takes: Path) -> list[Recovered]:
    """Mend the takes under `takes` whose recording process has gone; those with nothing in them are removed.

    Called when a project opens for writing. Takes that another program is still recording are left alone.
    """
    recovered = []
    for path in sorted(takes.glob("*/take-*.wav")):
        note = read_note(path)
        if note.get("state") != "recording" or _still_runs(note):
            continue
        try:
            seconds = mend(path)
        except SoundError:
            seconds = 0.0
        if seconds:
            write_note(path, state="recovered", seconds=round(seconds, 3), pid=None, process_started=None)
            recovered.append(Recovered(path, seconds))
        else:
            discard(path)
    return recovered


def _this_process() -> dict[str, Any]:
    return {"pid": os.getpid(), "process_started": psutil.Process().create_time()}


def _still_runs(note: dict[str, Any]) -> bool:
    """Whether the process that wrote the note lives. A process number alone may have been given to another."""
    try:
        began: float = psutil.Process(int(note["pid"])).create_time()
        return abs(began - float(note["process_started"])) < 1.0
    except (KeyError, TypeError, ValueError, psutil.Error):
        return False
