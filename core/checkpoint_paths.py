"""How a checkpoint is named by a path: a folder, or one language of a folder that holds several: FOLDER#LANGUAGE.

What is on the disk is the folder alone; which language is meant travels with its path wherever a checkpoint is named.
"""

from __future__ import annotations

from pathlib import Path

SIGN = "#"


def on_disk(checkpoint: Path) -> Path:
    """The folder that holds a checkpoint."""
    return _parted(checkpoint)[0]


def language_in(checkpoint: Path) -> str:
    """The language that is named of a checkpoint; "" where none is."""
    return _parted(checkpoint)[1]


def with_language(folder: Path, language: str) -> Path:
    """A checkpoint's path that names one of its languages."""
    return folder.with_name(f"{folder.name}{SIGN}{language}")


def _parted(checkpoint: Path) -> tuple[Path, str]:
    """A folder's own name may hold the sign, too: what is there as it is called is meant."""
    name, sign, language = checkpoint.name.rpartition(SIGN)
    if not sign or not name or checkpoint.exists() or not (folder := checkpoint.with_name(name)).is_dir():
        return checkpoint, ""
    return folder, language
