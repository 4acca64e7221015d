"""The model that a command line names, ready to be looked into: pickled weights are converted first, once."""

from __future__ import annotations

import sys
from pathlib import Path

from core.commands.command import Progress
from core.families import conversion
from core.sources.catalogue import resolve


def model_named(text: str, project: Path | None = None, *, quiet: bool = False) -> Path:
    """See `catalogue.resolve`. Raises `CheckpointError`, also for weights that cannot be converted."""
    folder = resolve(text, project)
    if size := conversion.size(folder):
        if not quiet:
            sys.stderr.write(f"Converting the weights of {folder.name}, once ({size / 1e9:.1f} GB).\n")
        conversion.convert(folder, Progress("Bytes converted:", quiet))
    return folder
