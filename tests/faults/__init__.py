"""The fault set: small corpora of every format, each with one thing wrong, and what must come in all the same.

    python -m tests.faults FOLDER [--flips 100] [--seed 0]

makes it; `python -m tests.benchmarks.faults` runs all of it in a child process.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

Row = tuple[str, str]
"""The name of a sound and the text that belongs to it."""


@dataclass(frozen=True)
class Fault:
    """One damaged corpus: what to import, as which format, and the rows beside the damage that must come in.

    Where `damaged` names a file, `good` are all rows as they were before: each must come in, or be named by the import.
    """

    name: str
    path: str
    format: str
    good: tuple[Row, ...] = ()
    damaged: str = ""


def write_manifest(folder: Path, faults: Iterable[Fault]) -> Path:
    path = folder / "faults.jsonl"
    path.write_text("".join(json.dumps(asdict(one)) + "\n" for one in faults), encoding="utf-8")
    return path


def read_manifest(path: Path) -> list[Fault]:
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        values = json.loads(line)
        out.append(Fault(**values | {"good": tuple((name, text) for name, text in values["good"])}))
    return out


def linked(source: Path, target: Path) -> Path:
    """A copy of a folder whose files are links to the same bytes, where the disk can do that."""

    def link(one: str, other: str) -> None:
        try:
            os.link(one, other)
        except OSError:
            shutil.copyfile(one, other)

    shutil.copytree(source, target, copy_function=link)
    return target


def replace_bytes(path: Path, content: bytes) -> None:
    """New content for a file that may be a link: the others keep theirs."""
    path.unlink(missing_ok=True)
    path.write_bytes(content)
