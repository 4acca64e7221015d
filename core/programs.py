"""Other people's programs that we need, such as ssh and those of a scheduler: `converse` talks bytes with one, `ask`
waits for its answer, `in_terminal` lets it ask the person. Processes of our own are `core.children`'s. Torch-free.
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
from typing import IO

from core.children import apart
from core.errors import Cancelled
from core.progress import Stop, never

WORDS = 40
"""Lines of its standard error that are kept of a program."""
GONE_S, LOOK_S = 2.0, 0.25
CHUNK = 1 << 16
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
    it is waited for: where it says so, waiting ends with `Cancelled`."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.stop: Stop = never
        self._process = process
        self._come: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._kept = bytearray()
        self._over = False
        self._words: deque[str] = deque(maxlen=WORDS)
        targets = (self._listen, process.stdout), (self._overhear, process.stderr)
        names = f"conversation {process.pid}"
        self._threads = [threading.Thread(target=t, args=(p,), name=names, daemon=True) for t, p in targets]
        for thread in self._threads:
            thread.start()

    def write(self, data: bytes) -> None:
        """Give it all of this. Raises `OSError` or `ValueError` when it has gone."""
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

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
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        if self.code(GONE_S) is None:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(GONE_S)

    def _more(self, timeout_s: float) -> bool:
        if self._over:
            return False
        chunk = self._awaited(time.monotonic() + timeout_s)
        self._over = not chunk
        self._kept += chunk
        return bool(chunk)

    def _awaited(self, until: float) -> bytes:
        while True:
            try:
                return self._come.get(timeout=max(0.0, min(LOOK_S, until - time.monotonic())))
            except queue.Empty:
                if self.stop():
                    raise Cancelled from None
                if time.monotonic() >= until:
                    raise TimeoutError from None

    def _taken(self, count: int) -> bytes:
        taken = bytes(self._kept[:count])
        del self._kept[:count]
        return taken

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe, suppress(OSError, ValueError):
            while chunk := os.read(pipe.fileno(), CHUNK):
                self._come.put(chunk)
        self._come.put(b"")

    def _overhear(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._words.append(line.decode("utf-8", "replace").rstrip())
