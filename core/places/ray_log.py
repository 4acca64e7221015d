"""How an agent in a Ray cluster answers: in its job's log, which is all of a job that Ray lets be read from outside.

An answer is some lines of base64, each behind a mark with its number, and a last one that says it is whole; other
lines are somebody else's. The log keeps the last answer only: whoever asks again has read it.
"""

from __future__ import annotations

import base64
import os
from contextlib import suppress

LINE_BYTES = 48 << 10
END = "."


class LogWriter:
    """Writes answers into the log of the job in `session`; each `flush` ends one, from number 0 on."""

    def __init__(self, descriptor: int, session: str) -> None:
        self._out, self._session = descriptor, session
        self._number = 0
        self._kept = bytearray()
        import fcntl  # where Ray runs, there is one

        self._appends = bool(fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND)

    def write(self, data: bytes) -> None:
        self._kept += data

    def flush(self) -> None:
        self.empty()
        mark = f"{_mark(self._session, self._number)} "
        parts = [bytes(self._kept[at : at + LINE_BYTES]) for at in range(0, len(self._kept), LINE_BYTES)]
        lines = [f"{mark}{base64.b64encode(part).decode()}\n" for part in parts]
        told = memoryview("".join(["\n", *lines, f"{mark}{END}\n"]).encode())
        while told:
            told = told[os.write(self._out, told) :]
        self._kept.clear()
        self._number += 1

    def empty(self) -> None:
        """Throw away what stands in the log, where it is a file that grows at its end."""
        if self._appends:
            with suppress(OSError):
                os.ftruncate(self._out, 0)


def answer_in(log: str, session: str, number: int) -> bytes | None:
    """An answer that a log holds; None as long as it is not whole. Raises `ValueError` for what is none of ours."""
    mark = f"{_mark(session, number)} "
    found = [line[len(mark) :] for line in log.splitlines() if line.startswith(mark)]
    if not found or found[-1] != END:
        return None
    return b"".join(base64.b64decode(part, validate=True) for part in found[:-1])


def others_in(log: str) -> str:
    """What others than the agent wrote into a log."""
    return "\n".join(line for line in log.splitlines() if line.strip() and not line.startswith(MARK))


MARK = "vizinho-answer"


def _mark(session: str, number: int) -> str:
    return f"{MARK} {session} {number}"
