"""Runs a program of a test ground, and leaves nothing of it behind: `python keeper.py LOG COMMAND...`.

Whatever the program starts stays below this process, detached or not (a "child subreaper" of Linux). Each line on
standard input starts the command once more and is answered with its process id; the end of standard input, which comes
with the death of the tests too, ends all of them: first the command, politely, then everything. Standard library only.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of <sys/prctl.h>
POLITELY_S = 10.0


def parents() -> dict[int, int]:
    """The parent of every process."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                found[int(folder.name)] = int(
                    (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[1]
                )
            except (OSError, ValueError):
                continue
    return found


def below(ancestor: int) -> set[int]:
    """Every process under another one, itself not among them."""
    of = parents()
    found: set[int] = set()
    waiting = [ancestor]
    while waiting:
        parent = waiting.pop()
        children = {pid for pid, its in of.items() if its == parent} - found
        found |= children
        waiting += children
    return found


def reap() -> None:
    """Let go of the children that have ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def end(pids: set[int], how: int) -> None:
    for pid in pids:
        try:
            os.kill(pid, how)
        except OSError:
            continue


def main(log: str, command: list[str]) -> None:
    """Serve until standard input ends."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1)
    signal.signal(signal.SIGTERM, lambda *_: os.close(0))
    signal.signal(signal.SIGCHLD, lambda *_: reap())
    started: set[int] = set()
    try:
        for _ in sys.stdin:
            with Path(log).open("ab") as output:
                # Not waited for here: whatever ends is let go of by the signal.
                child = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True
                )
            started.add(child.pid)
            print(child.pid, flush=True)
    except OSError:
        pass  # closed by a signal
    own = os.getpid()
    end(started & below(own), signal.SIGTERM)
    until = time.monotonic() + POLITELY_S
    while started & below(own) and time.monotonic() < until:
        time.sleep(0.02)
    while left := below(own):
        end(left, signal.SIGKILL)
        time.sleep(0.02)
        reap()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
