"""Files that recordings and sessions came with, kept whole in the project so that what is not edited here goes out
again.

They lie in sources/, packed and called by their content: the same file is kept once and never changes. What is only
looked at is a `Copy`: nothing of it is in the project before it is taken.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core import writing
from core.wording import say

FOLDER = "sources"
SUFFIX = ".gz"
LARGEST_BYTES = 64 << 20


@dataclass(frozen=True)
class Copy:
    """A file as it was read, packed; `name` is its path as seen from the project, once it is kept there."""

    name: str
    packed: bytes


def copy_of(source: Path, raw: bytes) -> Copy:
    """A copy of a file and of what was read from it. Raises `OSError`."""
    if len(raw) > LARGEST_BYTES:
        raise OSError(0, say("it is too large to be kept"))
    name = f"{FOLDER}/{hashlib.sha256(raw).hexdigest()[:32]}{source.suffix.lower()}{SUFFIX}"
    return Copy(name, gzip.compress(raw, mtime=0))


@contextmanager
def keeping(project: Path) -> Iterator[Callable[[Copy], str]]:
    """Inside, copies are kept by what is given, which returns their names and raises `OSError`. Where all of it is
    given up, those go again that were not there before; put it around the step that names them."""
    new: list[Path] = []

    def keep(copy: Copy) -> str:
        target = project / copy.name
        if not target.is_file():
            target.parent.mkdir(exist_ok=True)
            with writing.beside(target, lasting=True) as part:
                part.write_bytes(copy.packed)
            new.append(target)
        return copy.name

    try:
        yield keep
    except BaseException:
        for path in new:
            path.unlink(missing_ok=True)
        raise


def read(project: Path, name: str) -> bytes | None:
    """What was kept under this name; None when it is gone, damaged or grows too large."""
    try:
        with gzip.open(project / name) as file:
            raw = file.read(LARGEST_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        return None
    return raw if len(raw) <= LARGEST_BYTES else None
