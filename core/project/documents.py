"""Annotation files that recordings came with, kept whole in the project so that what is not edited here goes out again.

They lie in sources/, packed and called by their content: the same file is kept once and never changes.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path

from core import writing
from core.wording import say

FOLDER = "sources"
SUFFIX = ".gz"
LARGEST_BYTES = 64 << 20


def keep(project: Path, source: Path) -> str:
    """Keep a copy of a file. Returns its path as seen from the project. Raises `OSError`."""
    raw = source.read_bytes()
    if len(raw) > LARGEST_BYTES:
        raise OSError(0, say("it is too large to be kept"))
    name = f"{FOLDER}/{hashlib.sha256(raw).hexdigest()[:32]}{source.suffix.lower()}{SUFFIX}"
    target = project / name
    if not target.is_file():
        target.parent.mkdir(exist_ok=True)
        with writing.beside(target, lasting=True) as part:
            part.write_bytes(gzip.compress(raw, mtime=0))
    return name


def read(project: Path, name: str) -> bytes | None:
    """What was kept under this name; None when it is gone, damaged or grows too large."""
    try:
        with gzip.open(project / name) as file:
            raw = file.read(LARGEST_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        return None
    return raw if len(raw) <= LARGEST_BYTES else None
