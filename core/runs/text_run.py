"""What a run that teaches a text model has in its folder beside what every run has: sentences, a line each.
Torch-free."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from core import writing
from core.errors import RunError
from core.runs.folder import RunFolder
from core.training.text.config import is_text
from core.wording import say

TRAIN, HELD_OUT = "train.txt", "held_out.txt"
"""What it learns from, and what it is checked on."""
MADE = "text_model"
"""The note of such a run that has come to its end: the name of the text model that it made."""


def teaches_text(run: RunFolder) -> bool:
    """Whether a run teaches a text model; False for settings that cannot be read."""
    try:
        return is_text(json.loads(run.config.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return False


def has_result(run: RunFolder) -> bool:
    """Whether a run has made its text model, which lies in the project's folder of those."""
    return bool(run.notes().get(MADE))


def write_sentences(path: Path, sentences: Iterable[str]) -> None:
    """Raises `OSError`."""
    writing.write_text(path, "".join(f"{' '.join(sentence.split())}\n" for sentence in sentences), lasting=True)


def read_sentences(path: Path) -> list[str]:
    """Raises `RunError` where they are gone."""
    try:
        return path.read_text(encoding="utf-8").split("\n")[:-1]
    except (OSError, ValueError) as error:
        raise RunError(
            say("{path} cannot be read.", path=path), say("Make the run again: `vizinho lm DIR teach`."), str(error)
        ) from error
