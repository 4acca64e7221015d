"""`Opener`: has large reports opened and worked out by a child, `core.evaluation.opening_child`, so that it does not
keep the threads of this process waiting. Torch-free.
"""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from core import parcels
from core.children import Child, spawn
from core.errors import Cancelled, WorkbenchError
from core.evaluation import kept_views
from core.evaluation.opening import Opened, Wanted, WorkedOut
from core.evaluation.report import Report
from core.evaluation.unmade import put_away
from core.progress import Stop, never
from core.small_steps import Breath

MODULE = "core.evaluation.opening_child"
LOOK_S = 0.03
NICE = 5
"""It works while somebody looks at the window, which comes first."""


class Opener:
    """Methods may be called from any thread. The child is started by the first wish and answers the next ones too; what
    nobody waits for any more it leaves, as soon as something else is wished. Close it in the end."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._room: tempfile.TemporaryDirectory[str] | None = None
        self._number = 0
        self._due = False
        self._answered = ""

    def warm(self) -> None:
        """Start the child: it is there then when something is wished. Raises `WorkbenchError`, `OSError`."""
        with self._lock:
            self._started()

    def open(self, wanted: Wanted, unkept: Sequence[Report] = (), cancelled: Stop = never) -> tuple[int, Opened]:
        """What is kept of a wish, and the wish's number. Raises what `open_kept` does, and `OSError` where the system
        does not let the two hand anything to each other, or the child was killed."""
        with self._lock:
            child, room = self._started()
            self._number += 1
            self._due = False
            parcels.put(room / self._wish, (wanted, tuple(map(put_away, unkept))))
            child.write(f"{self._wish}\n".encode())
            opened = self._answer(child, room, cancelled)
            self._due = opened.report is not None
            return self._number, opened

    def work_out(self, number: int, cancelled: Stop = never) -> WorkedOut:
        """All that is shown of the reports of a wish, which had one. Raises `WorkbenchError`, `OSError`; `Cancelled`
        also where something else was wished since."""
        with self._lock:
            if number != self._number or self._child is None or self._room is None or not self._due:
                raise Cancelled
            self._due = False
            found: WorkedOut = self._answer(self._child, Path(self._room.name), cancelled)
            return found

    @property
    def _wish(self) -> str:
        return f"{self._number}.wish"

    @property
    def number(self) -> int:
        """That of the newest wish, 0 before the first."""
        return self._number

    def close(self, number: int | None = None) -> None:
        """End the child, if there is one; the next wish starts another. With a `number`, only where nothing was wished
        after that."""
        with self._lock:
            if number is None or number == self._number:
                self._end()

    def _started(self) -> tuple[Child, Path]:
        if self._child is not None and not self._child.alive:
            self._end()
        if self._child is None or self._room is None:
            room = tempfile.TemporaryDirectory(prefix="vizinho-", ignore_cleanup_errors=True)
            try:
                self._child, self._room = spawn(MODULE, [room.name], lines=True, threads=1, nice=NICE), room
            except WorkbenchError:
                room.cleanup()
                raise
        return self._child, Path(self._room.name)

    def _answer(self, child: Child, room: Path, cancelled: Stop) -> Any:
        """What it says next to the newest wish."""
        while True:
            line = child.line(LOOK_S)
            if cancelled():
                raise Cancelled
            if line is None:
                continue
            if not line.endswith("\n"):
                words = child.last_words()
                self._end()
                raise ChildProcessError(f"python -m {MODULE} left with no answer\n{words}")
            told = json.loads(line)
            if "wish" in told:
                self._answered = told["wish"]
            elif self._answered == self._wish:
                break
        if "file" in told:
            return self._taken(parcels.take, room / told["file"], cancelled)
        if "kept" in told:
            return self._taken(kept_views.taken, Path(told["kept"]), cancelled)
        self._due = False
        if "error" in told:
            raise WorkbenchError.from_json(told["error"])
        raise OSError(told["system"])

    def _taken(self, take: Callable[[Path, Callable[[], object]], Any], file: Path, cancelled: Stop) -> Any:
        breathe = Breath()

        def rest() -> None:
            breathe()
            if cancelled():
                raise Cancelled

        return take(file, rest)

    def _end(self) -> None:
        child, room, self._child, self._room, self._due = self._child, self._room, None, None, False
        if child is not None:
            child.end(0.0)
            child.close()
        if room is not None:
            room.cleanup()
