"""What the processes of a run on the other nodes of a place print: it comes home with the run's end, and is shown where
the run failed. The first process prints into the console."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from core import writing
from core.places.contents import relative
from core.places.fetching import bring_file
from core.places.link import Link
from core.runs import reader, room
from core.runs.folder import PRINTED, RunFolder
from core.wording import say

MOST_BYTES = 1 << 16
"""So much of the end of each comes; with what a run needs to go on here all of it does."""


def bring(link: Link, run: RunFolder, where: str) -> list[Path]:
    """Bring the end of what each process has printed; those files that are others here now. Raises `NotReached`,
    `RunError`."""
    files = link.ask("files", run=where, under=PRINTED, timeout_s=600)["files"]
    came = []
    with room.told(say("what came from {place}", place=link.place.name), run.path):
        for name, (size, known) in files.items():
            path = run.path / PRINTED / relative(name)
            if not size or (path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == known):
                continue
            data = bring_file(link, where, f"{PRINTED}/{name}", MOST_BYTES)
            path.parent.mkdir(parents=True, exist_ok=True)
            with writing.beside(path) as part:
                part.write_bytes(data)
            came.append(path)
    return came


def words(run: RunFolder, printed: Sequence[Path]) -> str:
    """The end of the console, and those of what other processes have printed, each under its file's name."""
    ends = [reader.console_end(run), *(f"{path.name}:\n{reader.end_of(path)}" for path in printed)]
    return "\n\n".join(end for end in ends if end)
