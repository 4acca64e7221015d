"""The model that a command line names, ready to be looked into (pickled weights are converted first, once), and the
language that it is asked to write in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from core import quantities
from core.commands.command import Progress
from core.families import conversion
from core.hub_cache import id_of
from core.languages import language_code
from core.sources.catalogue import resolve


def model_named(text: str, project: Path | None = None, *, quiet: bool = False) -> Path:
    """See `catalogue.resolve`. Raises `CheckpointError`, also for weights that cannot be converted."""
    folder = resolve(text, project)
    convert_first(folder, quiet=quiet)
    return folder


def add_language(parser: argparse.ArgumentParser, default: str) -> None:
    """For models of many languages, such as Whisper: which of them is spoken."""
    parser.add_argument(
        "--language",
        type=_language,
        default="",
        metavar="CODE",
        help=f"what is spoken, for models of many languages (default: {default})",
    )


def _language(text: str) -> str:
    code = language_code(text)  # argparse also sends the default through here, which is no language
    if text and not code:
        raise argparse.ArgumentTypeError(f"“{text}” is no language: give its code, such as pt or wo")
    return code


def convert_first(folder: Path, *, quiet: bool = False) -> None:
    """Convert pickled weights of a checkpoint, where that was not done yet. Raises `CheckpointError`."""
    if size := conversion.size(folder):
        if not quiet:
            name = id_of(folder) or folder.name
            sys.stderr.write(f"Converting the weights of {name}, once ({quantities.size(size)}).\n")
        conversion.convert(folder, Progress("Bytes converted:", quiet))
