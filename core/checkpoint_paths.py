"""How a checkpoint is named by a path: a folder, or one language of a folder that holds several: FOLDER#LANGUAGE.

What is on the disk is the folder alone; which language is meant travels with its path wherever a checkpoint is named.
Two that are equal have one print, wherever they lie.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from core.errors import CheckpointError
from core.wording import say

SIGN = "#"
CARD = "vizinho.json"
"""What a checkpoint of ours says of itself; see `core.families.checkpoint.Card`."""
PRINTED = 1 << 20
"""Bytes at either end of a file of weights that its print is made of."""


def on_disk(checkpoint: Path) -> Path:
    """The folder that holds a checkpoint."""
    return _parted(checkpoint)[0]


def language_in(checkpoint: Path) -> str:
    """The language that is named of a checkpoint; "" where none is."""
    return _parted(checkpoint)[1]


def with_language(folder: Path, language: str) -> Path:
    """A checkpoint's path that names one of its languages."""
    return folder.with_name(f"{folder.name}{SIGN}{language}")


def learnt_tier(folder: Path) -> str:
    """The tier of its project that a model has learnt to write, by its name; "" for transcripts, and for models made
    elsewhere."""
    try:
        told = json.loads((on_disk(folder) / CARD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(told.get("learn", "")) if isinstance(told, dict) else ""


def model_print(folder: Path, language: str = "") -> str:
    """Equal for equal models that are asked for one language: a hash of the configuration, the letters, and ends and
    size of the weights."""
    state = hashlib.sha256(f"{language_in(folder)}{language}".encode())
    folder = on_disk(folder)
    if not (folder / "config.json").is_file():
        raise CheckpointError(
            say("{folder} is not a model: it has no config.json.", folder=folder), say("Choose another model.")
        )
    try:
        for name in ("config.json", "vocab.json"):
            if (folder / name).is_file():
                state.update((folder / name).read_bytes())
        for weights in sorted(folder.glob("*.safetensors")) or sorted(folder.glob("pytorch_model*.bin")):
            size = weights.stat().st_size
            state.update(str(size).encode())
            with weights.open("rb") as file:
                state.update(file.read(PRINTED))
                file.seek(max(0, size - PRINTED))
                state.update(file.read(PRINTED))
    except OSError as error:
        raise CheckpointError(
            say("{folder} cannot be read.", folder=folder), say("Choose another model."), str(error)
        ) from error
    return state.hexdigest()[:16]


def _parted(checkpoint: Path) -> tuple[Path, str]:
    """A folder's own name may hold the sign, too: what is there as it is called is meant."""
    name, sign, language = checkpoint.name.rpartition(SIGN)
    if not sign or not name or checkpoint.exists() or not (folder := checkpoint.with_name(name)).is_dir():
        return checkpoint, ""
    return folder, language
