"""What a folder from elsewhere may not do: run code of its own, or lead out of itself. Torch-free; a leaf."""

from __future__ import annotations

import json
from pathlib import Path

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError
from core.hub_cache import blobs_of
from core.wording import say

DESCRIPTIONS = ("config.json", "tokenizer_config.json", "preprocessor_config.json", "processor_config.json")
CODE = ("auto_map", "custom_pipelines")
"""Keys by which a model asks transformers to run programs that lie beside it."""


def check_trust(folder: Path) -> None:
    """Raises `CheckpointError` for a checkpoint that asks to run code, or has links that lead out of its folder."""
    folder = on_disk(folder)
    for name in DESCRIPTIONS:
        asked = _asks_for_code(folder / name)
        if asked:
            raise CheckpointError(
                say("{path} asks to run code of the model's own ({asked}).", path=folder / name, asked=asked),
                say("Vizinho never runs code from a model: choose another."),
            )
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return  # it is not there: who reads it says so
    allowed = [folder.resolve(), *blobs_of(folder.resolve())]
    for path in paths:
        if path.is_symlink() and not any(path.resolve().is_relative_to(place) for place in allowed):
            raise CheckpointError(
                say(
                    "{path} is a link that leads out of the model's folder: {target}.", path=path, target=path.resolve()
                ),
                say("Copy the file itself into the folder."),
            )


def _asks_for_code(path: Path) -> str:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""  # who needs it says so
    return next((key for key in CODE if isinstance(values, dict) and values.get(key)), "")
