"""The one way to start a process of ours, and to talk with it. Torch-free, Qt-free.

A child runs a module of ours in this program's own Python, or in this program itself where it is frozen into one
executable. `spawn` gives it the same code, calm threads, its priority, and no window of its own on any system.

What it says comes line by line and in UTF-8; what it writes to its standard error is kept to its last lines, for the
error of whoever needed it. In the child, `answers` keeps what libraries print out of what it says.
"""

from __future__ import annotations

import json
import os
import queue
import runpy
import select
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Self, TextIO

from core.errors import Cancelled, RunError, WorkbenchError
from core.progress import Progress, Stop, never, quiet
from core.wording import say

ROOT = Path(__file__).resolve().parents[1]
"""The folder of our packages: a child runs the very same code."""
ENTRY = "--child"
"""First argument of a frozen program that is to be a child: the module's name and its arguments follow."""
OURS = ("core", "app")
WORDS = 40
"""Lines of its standard error that are kept of a child."""
LOOK_S = 0.1
TOLD_EVERY_S = 0.05
"""How often a child says how far it is."""
END_S, GONE_S = 5.0, 2.0
"""A child that is asked to end gets so long before it is killed; what it wrote last, so long to arrive."""

NO_WINDOW, OWN_GROUP, BELOW_NORMAL = 0x08000000, 0x00000200, 0x00004000
"""Windows' CREATE_NO_WINDOW, CREATE_NEW_PROCESS_GROUP and BELOW_NORMAL_PRIORITY_CLASS."""


def spawn(
    module: str,
    arguments: Sequence[str] = (),
    *,
    detached: bool = False,
    lines: bool = False,
    threads: int = 0,
    nice: int = 0,
    folder: Path | None = None,
    console: IO[bytes] | None = None,
    echo: bool = False,
) -> Child:
    """Start `python -m MODULE ARGUMENTS` as a child. Raises `RunError` when the system does not let us.

    With `lines`, it can be written to; else its input is empty. `detached`: it outlives us and reads no keys of our
    terminal; what it says goes to `console`, an open file, and it is not waited for. `threads` it computes with (0: as
    it likes); `nice` tells how far it stands back behind other programs (0 to 19, on Windows: at all); `folder` it
    works in; with `echo`, its standard error is also written to ours.
    """
    try:
        process = subprocess.Popen(
            command(module, arguments),
            stdin=subprocess.PIPE if lines else subprocess.DEVNULL,
            stdout=console if detached else subprocess.PIPE,
            stderr=subprocess.STDOUT if detached else subprocess.PIPE,
            env=environment(threads),
            cwd=folder,
            **apart(detached, nice, os.name == "nt"),
        )
    except OSError as error:
        raise RunError(
            say("A process of Vizinho's own could not be started: {module}.", module=module),
            say("Start Vizinho again; if that does not help, run the set-up again."),
            str(error),
        ) from error
    if os.name != "nt" and nice > standing_back():
        with suppress(OSError):  # it has gone already
            os.setpriority(os.PRIO_PROCESS, process.pid, nice)
    return Child(process, detached, echo)


def command(module: str, arguments: Sequence[str] = ()) -> list[str]:
    """What starts a module of ours: this Python, or the frozen program that we are."""
    how = [ENTRY] if getattr(sys, "frozen", False) else ["-m"]
    return [sys.executable, *how, module, *arguments]


def environment(threads: int = 0) -> dict[str, str]:
    """What a child finds in its environment: our code first, threads that do not spin while they wait, UTF-8."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    values = {"OMP_WAIT_POLICY": "passive"} | dict(os.environ)
    values |= {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
    return values | ({"OMP_NUM_THREADS": str(threads)} if threads else {})


def apart(detached: bool, nice: int, windows: bool) -> dict[str, Any]:
    """How a system is told that a child has no window, stands back and, when detached, outlives us."""
    if not windows:
        return {"start_new_session": detached}
    return {"creationflags": NO_WINDOW | (OWN_GROUP if detached else 0) | (BELOW_NORMAL if nice > 0 else 0)}


def standing_back() -> int:
    """How far this process itself stands back: what a child of its kind is started with."""
    if os.name != "nt":
        return os.nice(0)
    import psutil

    return 10 if psutil.Process().nice() == BELOW_NORMAL else 0


def enter() -> bool:
    """For the entry of a program that may be frozen: be the child that the command line asks for, if it asks for one.

    False when it does not. A child leaves with its own exit code.
    """
    if sys.argv[1:2] != [ENTRY] or len(sys.argv) < 3 or sys.argv[2].partition(".")[0] not in OURS:
        return False
    del sys.argv[1]
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    return True


def answers() -> TextIO:
    """In a child: its standard output, for what it says alone. What libraries print goes to standard error instead."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\n")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return out


def run_child(
    arguments: list[str],
    progress: Progress = quiet,
    cancelled: Stop = never,
    *,
    told: Callable[[Any], object] | None = None,
    wish: bytes = b"",
    nice: int = 0,
    echo: bool = False,
) -> dict[str, Any]:
    """Run `python -m ARGUMENTS`, whose last line of output is one JSON object, and return that object.

    Lines with "done" and "total" before it are its progress, what others have as "told" is given to `told`. A `wish` is
    what it reads first; it is to leave by itself when its input ends, which `cancelled` brings about. `nice` and `echo`
    as in `spawn`. An object with "error" is raised as the WorkbenchError it describes.
    """
    answer: dict[str, Any] | None = None
    with spawn(arguments[0], arguments[1:], lines=bool(wish), nice=nice, echo=echo) as child:
        if wish:
            with suppress(OSError):  # it has gone: what it said last tells why
                child.write(wish)
        for line in child.rest(cancelled=cancelled):
            answer = _read(line)
            if answer is not None and answer.keys() == {"done", "total"}:
                progress(int(answer["done"]), int(answer["total"]))
                answer = None
            elif answer is not None and told is not None and answer.keys() == {"told"}:
                told(answer["told"])
                answer = None
        code, words = child.wait(), child.last_words()
    if answer is None:
        raise RuntimeError(f"python -m {arguments[0]} left with {code} and no answer\n{words}")
    if "error" in answer:
        raise WorkbenchError.from_json(answer["error"])
    return answer


def _read(line: str) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def tell(said: Any) -> None:
    """In a child that `run_child` started: say an object, in a line of its own."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def unwanted() -> Stop:
    """In a child that has read its wish: whether its input has ended since, and nobody wants it any more."""
    if os.name != "nt":
        return _input_ended
    ended = threading.Event()

    def listen() -> None:
        with suppress(OSError):
            while os.read(sys.stdin.fileno(), 1024):  # a thread that waits for Python's own would hold up its end
                pass
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    return ended.is_set


def _input_ended() -> bool:
    """At once, where a thread might see it too late: what was given up before it was begun is not begun."""
    while select.select([sys.stdin], [], [], 0)[0]:
        if not os.read(sys.stdin.fileno(), 1024):
            return True
    return False


class Telling:
    """Progress of such a child: told now and then, not each time, and at the end."""

    def __init__(self) -> None:
        self._next = 0.0

    def __call__(self, done: int, total: int) -> None:
        if (now := time.monotonic()) >= self._next or done == total:
            self._next = now + TOLD_EVERY_S
            tell({"done": done, "total": total})


class Child:
    """A child as its parent knows it. Methods may be called from any thread. Close it in the end, or use `with`."""

    def __init__(self, process: subprocess.Popen[bytes], detached: bool = False, echo: bool = False) -> None:
        self._process = process
        self._echo = echo
        self._words: deque[str] = deque(maxlen=WORDS)
        self._said: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        if detached:
            process.returncode = 0  # not waited for: it may outlive us
            return
        for target, pipe in ((self._listen, process.stdout), (self._overhear, process.stderr)):
            thread = threading.Thread(target=target, args=(pipe,), name=f"child {process.pid}", daemon=True)
            self._threads.append(thread)
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it is still there; of a detached child nothing is known."""
        return self._process.poll() is None

    def write(self, data: bytes) -> None:
        """Give it all of this to read. Raises `OSError` or `ValueError` when it has gone."""
        pipe = self._process.stdin
        if pipe is None:
            raise ValueError("this child reads nothing")
        pipe.write(data)
        pipe.flush()

    def hang_up(self) -> None:
        """Its input ends here."""
        if self._process.stdin is not None:
            with suppress(OSError):  # what it never read has nobody to read it
                self._process.stdin.close()

    def line(self, timeout_s: float | None = None) -> str | None:
        """The next line that it says, with its end; "" when it says no more, None when none came in time."""
        try:
            said = self._said.get(timeout=timeout_s)
        except queue.Empty:
            return None
        if not said:
            self._said.put(said)
        return said

    def rest(self, limit_s: float | None = None, cancelled: Callable[[], bool] | None = None) -> Iterator[str]:
        """All that it still says, until it ends, or is ended because it took longer than `limit_s`.

        Raises `Cancelled`, and ends it, when `cancelled` says so; one that reads sees its input end first, and has some
        seconds to leave by itself.
        """
        until = None if limit_s is None else time.monotonic() + limit_s
        look_s = None if limit_s is None and cancelled is None else LOOK_S
        while (said := self.line(look_s)) != "":
            if cancelled is not None and cancelled():
                if self._process.stdin is not None:
                    self.hang_up()
                    self.wait(END_S)
                self.end(0.0)
                raise Cancelled
            if until is not None and time.monotonic() > until:
                self.end(0.0)
                return
            if said is not None:
                yield said

    def set_aside(self, said: str) -> None:
        """A line that is no answer: it counts among its last words."""
        self._words.append(said.rstrip())

    def last_words(self) -> str:
        """The last lines of what it wrote to its standard error, all of them once it has gone."""
        if not self.alive:
            for thread in self._threads:
                thread.join(GONE_S)
        return "\n".join(self._words)

    def wait(self, timeout_s: float | None = None) -> int | None:
        """Its exit code, or None when it is still there after `timeout_s`."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def end(self, patience_s: float = END_S) -> None:
        """Ask it to end, and after `patience_s` kill it. It is gone then."""
        if patience_s > 0:
            self._process.terminate()
        if patience_s <= 0 or self.wait(patience_s) is None:
            self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """End it, and let go of what led to it."""
        self.end()
        self.hang_up()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(GONE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                self._said.put(line.decode("utf-8", "replace"))
        self._said.put("")

    def _overhear(self, pipe: IO[bytes]) -> None:
        with pipe:
            for line in pipe:
                said = line.decode("utf-8", "replace")
                self._words.append(said.rstrip())
                if self._echo:
                    sys.stderr.write(said)
                    sys.stderr.flush()
