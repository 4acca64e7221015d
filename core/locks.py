"""`locked`: one program at a time, on whatever disk the file lies.

The system's own lock ends with its holder, however that ends. Disks that several computers share do not all have one
(NFS without its lock service, Lustre mounted without `flock`): there a marker takes its place, a file that is made only
where there is none, which says whose it is and is touched again and again. One that was not touched for `STALE_S`, by
the clock of the disk itself, or whose holder on this computer is gone, is nobody's any more. Torch-free.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from core import writing

__all__ = ["Timeout", "locked"]

NO_LOCKS = (errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP)
MARKER = ".held"
TOUCH_S, STALE_S = 10.0, 90.0
SAME_START_S = 2.0


@contextmanager
def locked(path: Path, wait_s: float, look_s: float = 0.05) -> Iterator[None]:
    """Inside, nobody else is inside with the same file. Raises `Timeout` where somebody still is after `wait_s`, and
    `OSError`."""
    lock = FileLock(path, poll_interval=look_s, fallback_to_soft=False)
    try:
        lock.acquire(timeout=wait_s)
    except OSError as error:
        if isinstance(error, Timeout) or error.errno not in NO_LOCKS:
            raise
        with _marked(path.with_name(path.name + MARKER), wait_s, look_s):
            yield
        return
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _marked(marker: Path, wait_s: float, look_s: float) -> Iterator[None]:
    until = time.monotonic() + wait_s
    mine = _whose()
    while not _taken(marker, mine):
        if (said := _left(marker)) is not None:
            put_away(marker, said)
        elif time.monotonic() >= until:
            raise Timeout(str(marker))
        else:
            time.sleep(look_s)
    over = threading.Event()
    touching = threading.Thread(target=_touch, args=(marker, over), name=f"marker {marker.name}", daemon=True)
    touching.start()
    try:
        yield
    finally:
        over.set()
        touching.join()
        with suppress(OSError):
            if marker.read_text(encoding="utf-8") == mine:
                marker.unlink()


def _whose() -> str:
    """What a marker of this process says; no other marker says the same."""
    started = psutil.Process().create_time()
    return json.dumps({"host": platform.node(), "pid": os.getpid(), "started": started, "key": uuid.uuid4().hex})


def _taken(marker: Path, mine: str) -> bool:
    """Whether the marker is ours now: it is made only where there is none."""
    try:
        descriptor = os.open(marker, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(mine)
    return True


def _left(marker: Path) -> str | None:
    """What a marker says that nobody holds any more; None where somebody does, or there is none."""
    said = ""
    try:
        said = marker.read_text(encoding="utf-8")
        holder = json.loads(said)
        if holder["host"] == platform.node():
            return None if _lives(int(holder["pid"]), float(holder["started"])) else said
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        pass  # its holder has not written it yet, or never will
    with suppress(FileNotFoundError):
        return said if _now_of(marker) - marker.stat().st_mtime > STALE_S else None
    return None


def _lives(pid: int, started: float) -> bool:
    try:
        return bool(abs(psutil.Process(pid).create_time() - started) < SAME_START_S)
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True


def _now_of(marker: Path) -> float:
    """What time it is by the clock that stamps files beside a marker."""
    probe = marker.with_name(f".{marker.name}.{uuid.uuid4().hex}")
    try:
        probe.touch()
        return probe.stat().st_mtime
    finally:
        with suppress(OSError):
            probe.unlink()


def put_away(marker: Path, said: str) -> None:
    """Take away a marker that says this and is nobody's. Another one that took its place meanwhile is put back."""
    aside = marker.with_name(f".{marker.name}.{uuid.uuid4().hex}")
    with suppress(OSError):
        writing.move(marker, aside)
        if (other := aside.read_text(encoding="utf-8")) != said:
            _taken(marker, other)
        aside.unlink()


def _touch(marker: Path, over: threading.Event) -> None:
    while not over.wait(TOUCH_S):
        with suppress(OSError):
            os.utime(marker)
