"""Which sentences were kept out of a model of text when it was made: `kept_out.txt` beside it, a print of each. When
others are dev and test, it tells how many of those may stand in the model."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from core import writing

FILE = "kept_out.txt"
PRINT_BYTES = 6


def print_of(letters: str) -> str:
    """Equal for sentences of the same letters, twelve signs long."""
    return hashlib.blake2b(letters.encode(), digest_size=PRINT_BYTES).hexdigest()


def write(folder: Path, prints: Collection[str]) -> None:
    """Lay the prints down in a model's or a run's folder. Raises `OSError`."""
    writing.write_text(folder / FILE, "".join(f"{one}\n" for one in sorted(set(prints))))


def read(folder: Path) -> frozenset[str] | None:
    """The prints of what was kept out; None where nobody noted it."""
    try:
        return frozenset((folder / FILE).read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return None
