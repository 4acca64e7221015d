"""A process that changes projects in children of its own and kills them: what they need is imported only once.

Each line of input is a kind of work, the seconds after which the child is killed, and a project's folder. The answer
is how it ended and how long it lived. Linux and macOS only, for it forks.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from core.importers import gather_corpus, store_corpus
from core.project import edits
from core.project.store import Project

Work = Callable[[Project], object]


def retext(project: Project) -> None:
    """Other words in two hundred and fifty transcripts."""
    with project.step("Replace") as step:
        rows = step.get_many("utterances", range(50, 300))
        step.put_many("utterances", {id: {"text": f"{row['text']} Sim."} for id, row in rows.items()})


def shorten(project: Project) -> None:
    """Other ends of two hundred marks."""
    with project.step("Trim") as step:
        rows = step.get_many("utterances", range(600, 800))
        step.put_many("utterances", {id: {"end": row["end"] - 100} for id, row in rows.items()})


def remove(project: Project) -> None:
    """Sixty utterances go."""
    with project.step("Remove") as step:
        step.put_many("utterances", dict.fromkeys(range(1800, 1860)))


WORKS: tuple[Work, ...] = (
    lambda project: edits.set_speaker(project, range(1, 801), "Nova voz"),
    lambda project: edits.set_split(project, range(400, 1401), "dev"),
    Project.undo,
    retext,
    lambda project: edits.leave_out(project, range(100, 701)),
    Project.undo,
    Project.redo,
    shorten,
    remove,
    lambda project: project.go_to(0),
)
"""Bulk edits, undo and redo, one after another."""


def edit(folder: Path) -> None:
    with Project.open(folder) as project:
        for work in WORKS:
            work(project)


def bring(folder: Path) -> None:
    """Import the clips beside the project, copied into it; their quality is not checked."""
    with Project.open(folder) as project:
        gathered = gather_corpus(project, folder.parent / "clips", "pairs", options={"copy": True})
        store_corpus(project, gathered)


KINDS = {"edit": edit, "bring": bring}


def main() -> None:
    for line in sys.stdin:
        kind, seconds, folder = line.strip().split(" ", 2)
        begun = time.monotonic()
        child = os.fork()
        if not child:
            code = 1
            try:
                KINDS[kind](Path(folder))
                code = 0
            finally:
                os._exit(code)
        print(ended(child, begun + float(seconds)), time.monotonic() - begun, flush=True)


def ended(child: int, at: float) -> int:
    """How a child ends that is killed at that time, if it still lives. Only its parent can do that for certain."""
    while time.monotonic() < at:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(min(0.002, max(0.0, at - time.monotonic())))
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main()
