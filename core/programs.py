"""Other people's programs that we need, such as ssh and those of a scheduler: `converse` talks bytes with one, `ask`
waits for its answer, `run_through` for its end, `in_terminal` lets it ask the person. Processes of our own are
`core.children`'s. Torch-free.
"""

from __future__ import annotations

import os
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar

from core.children import apart
from core.errors import Cancelled
from core.progress import Stop, never

WORDS = 40
"""Lines of its standard error that are kept of a program."""
GONE_S, LOOK_S = 2.0, 0.25
CHUNK = 1 << 16
WAITING = 64
"""So many chunks of what came are kept before they are read; the other end waits then."""
TAKEN_S = 180.0
"""So long a program may take nothing of what it is given."""
T = TypeVar("T")
ENGLISH = {"LC_ALL": "C"}
"""In which language other programs tell what went wrong: it is told again in ours."""


@dataclass(frozen=True)
class Asked:
    """What a program answered: its exit code, and what it wrote to its standard output and error."""

    code: int
    out: str
    error: str


def ask(command: Sequence[str], limit_s: float, given: str = "", folder: Path | None = None) -> Asked:
    """Run another program to its end, or for `limit_s` at the most: then its code is -1. `given` is its input. Raises
    `OSError` where there is no such program."""
    try:
        done = subprocess.run(
            list(command),
            input=given.encode(),
            capture_output=True,
            timeout=limit_s,
            check=False,
            cwd=folder,
            env={**os.environ, **ENGLISH},
        )
    except subprocess.TimeoutExpired:
        return Asked(-1, "", "")
    return Asked(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def in_terminal(command: Sequence[str]) -> int:
    """Run another program that asks the person what it needs on our own terminal; its exit code. Raises `OSError`."""
    return subprocess.run(list(command), check=False).returncode


def run_through(command: Sequence[str]) -> int:
    """Run another program to its end, however long it takes; it writes where we do. Its exit code. Raises `OSError`."""
    return subprocess.run(list(command), stdin=subprocess.DEVNULL, check=False).returncode


def converse(command: Sequence[str]) -> Conversation:
    """Start another program to talk bytes with. Raises `OSError` where there is no such program."""
    return Conversation(
        subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **ENGLISH},
            **apart(detached=True, nice=0, windows=os.name == "nt"),  # Ctrl-C at our terminal is ours, not its
        )
    )


class Conversation:
    """Another program that answers in bytes. One thread at a time asks it. Close it in the end. `stop` is asked while
    it is waited for, and as bytes come: where it says so, waiting ends with `Cancelled`."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.stop: Stop = never
        self._process = process
        self._come: queue.Queue[bytes] = queue.Queue(WAITING)
        self._to_give: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._given: queue.SimpleQueue[OSError | None] = queue.SimpleQueue()
        self._kept = bytearray()
        self._over = self._closing = self._stuck = False
        self._words: deque[str] = deque(maxlen=WORDS)
        pipes = (self._listen, process.stdout), (self._overhear, process.stderr), (self._give, process.stdin)
        names = f"conversation {process.pid}"
        self._threads = [threading.Thread(target=t, args=(p,), name=names, daemon=True) for t, p in pipes]
        for thread in self._threads:
            thread.start()

    def write(self, data: bytes, timeout_s: float = TAKEN_S) -> None:
        """Give it all of this. Raises `OSError` when it has gone, `TimeoutError` where it took nothing for so long."""
        for at in range(0, len(data), CHUNK):
            if self._closing:
                raise BrokenPipeError
            if self._stuck:
                raise TimeoutError
            self._to_give.put(data[at : at + CHUNK])
            self._stuck = True
            refused = self._awaited(self._given, timeout_s)
            self._stuck = False
            if refused is not None:
                raise refused

    def read(self, count: int, timeout_s: float) -> bytes:
        """So many bytes, fewer where it says no more. Raises `TimeoutError` where nothing came for so long."""
        while len(self._kept) < count and self._more(timeout_s):
            continue
        return self._taken(count)

    def line(self, most: int, timeout_s: float) -> bytes:
        """A line with its end, cut where it is longer than `most`; what is left where it says no more."""
        while (end := self._kept.find(b"\n", 0, most)) < 0 and len(self._kept) < most and self._more(timeout_s):
            continue
        return self._taken(end + 1 if end >= 0 else most)

    def code(self, timeout_s: float) -> int | None:
        """Its exit code, None while it is there."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def last_words(self) -> str:
        """The last lines of what it wrote to its standard error."""
        self._threads[1].join(GONE_S)
        return "\n".join(self._words)

    def close(self) -> None:
        """End it."""
        self._closing = True
        self._to_give.put(b"")
        if self.code(GONE_S) is None:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(GONE_S)

    def _more(self, timeout_s: float) -> bool:
        if self._over:
            return False
        chunk = self._awaited(self._come, timeout_s)
        self._over = not chunk
        self._kept += chunk
        return bool(chunk)

    def _awaited(self, come: queue.Queue[T] | queue.SimpleQueue[T], timeout_s: float) -> T:
        until = time.monotonic() + timeout_s
        while True:
            if self.stop():
                raise Cancelled
            try:
                return come.get(timeout=max(0.0, min(LOOK_S, until - time.monotonic())))
            except queue.Empty:
                if time.monotonic() >= until:
                    raise TimeoutError from None

    def _taken(self, count: int) -> bytes:
        taken = bytes(self._kept[:count])
        del self._kept[:count]
        return taken

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe, suppress(OSError, ValueError):
            while chunk := os.read(pipe.fileno(), CHUNK):
                self._put(chunk)
        self._put(b"")

    def _put(self, chunk: bytes) -> None:
        """Keep it until it is read; what comes while it is closed is let go, so that the program can end."""
        while not self._closing:
            try:
                self._come.put(chunk, timeout=LOOK_S)
            except queue.Full:
                continue
            break

    def _give(self, pipe: IO[bytes]) -> None:
        """Write what is to be given, chunk by chunk, and close the pipe in the end."""
        with suppress(OSError), pipe:
            while rest := memoryview(self._to_give.get()):
                refused = None
                try:
                    while rest:
                        rest = rest[os.write(pipe.fileno(), rest) :]
                except OSError as error:
                    refused = error
                self._given.put(refused)

    def _overhear(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._words.append(line.decode("utf-8", "replace").rstrip())
