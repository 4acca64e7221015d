"""`save_lines`: has lines of a concordance written into a table by a child, `core.project.concordance.saving_child`. A
thread that makes a hundred thousand of them would keep the window's from its turns for seconds."""

from __future__ import annotations

import base64
import pickle
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

import numpy as np

from core.children import run_child
from core.progress import Progress, Stop, never, quiet
from core.project.concordance.finding import Wanted
from core.project.concordance.lines import Concordance

MODULE = "core.project.concordance.saving_child"
NAMES = ("ids", "at", "until", "recording")


@dataclass(frozen=True)
class Saving:
    """What the child is to do: write lines of a project, all that `found` holds, into the table `out`."""

    project: Path
    out: Path
    found: Concordance

    def wish(self) -> bytes:
        """As the child reads it, from us alone: a line, then the arrays as they are in memory."""
        found = self.found
        standing = None if found.standing is None else found.standing.astype(np.int64, copy=False).tobytes()
        head = self.project, self.out, found.wanted, standing, len(found)
        arrays = np.stack([getattr(found, name) for name in NAMES]).astype(np.int64, copy=False)
        return base64.b64encode(pickle.dumps(head)) + b"\n" + arrays.tobytes()

    @staticmethod
    def read(stream: BinaryIO) -> Saving:
        """The inverse; when hits are said and how many there are of everything is no part of it."""
        head: tuple[Path, Path, Wanted, bytes | None, int]
        head = pickle.loads(base64.b64decode(stream.readline()))  # noqa: S301 - our parent wrote it
        project, out, wanted, standing, count = head
        arrays = np.frombuffer(stream.read(len(NAMES) * count * 8), np.int64).reshape(len(NAMES), count)
        ids, at, until, recording = arrays
        found = Concordance(wanted, ids, at, until, recording, np.zeros(count), 0, 0, 0)
        if standing is not None:
            found = replace(found, standing=np.frombuffer(standing, np.int64))
        return Saving(project, out, found)


def save_lines(
    project: Path, out: Path, found: Concordance, progress: Progress = quiet, cancelled: Stop = never
) -> int:
    """Write all lines in their order, as `saved_table` does; how many. Raises `WorkbenchError` where the disk
    refuses or the project cannot be read any more; `Cancelled`."""
    return int(run_child([MODULE], progress, cancelled, wish=Saving(project, out, found).wish())["lines"])
