"""Keeping a ready model in a project: its settings, its tokenizer and its safetensors, and nothing else. Torch-free."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.families import conversion
from core.families.checkpoint import told_in_front
from core.families.trust import check_trust
from core.families.weights import WEIGHTS, weight_files
from core.lm import store
from core.lm.note import Note
from core.lm.ready.kinds import kind_of
from core.lm.store import TextModel
from core.wording import say

TAKEN = (
    "config.json",
    "generation_config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.json",
    "vocab.txt",
    "merges.txt",
    "spiece.model",
    "sentencepiece.bpe.model",
    "tokenizer.model",
    "README.md",
    "LICENSE",
)
"""Files beside the weights that are kept."""
Tried = Callable[[Path], dict[str, Any]]
"""Loads the model of a folder for real, elsewhere, and tells what it found."""


def bring(
    project: Path,
    name: str,
    folder: Path,
    tried: Tried,
    *,
    language: str | None = None,
    licence: str = "",
    replaces: bool = False,
) -> tuple[TextModel, dict[str, Any]]:
    """Copy a ready model into a project as `name`, once it was loaded for real; pickled weights are converted. Its
    language (None) and licence ("") are those that its own card tells, where nobody else does.

    Raises `TextError`, `CheckpointError`.
    """
    store.check_name(project, name, replace=replaces)
    folder = on_disk(folder)
    check_trust(folder)
    kind = kind_of(folder)
    if conversion.size(folder):
        conversion.convert(folder)
    weights = weight_files(folder)
    its_language, its_licence = told_in_front(folder)
    found: dict[str, Any] = {}

    def lay_down(new: Path) -> None:
        for file in TAKEN:
            if (folder / file).is_file():
                shutil.copyfile(folder / file, new / file)
        index = f"{WEIGHTS}.index.json"
        for path in (*weights, *([weights[0].with_name(index)] if len(weights) > 1 else ())):
            shutil.copyfile(path, new / path.name)
        found.update(tried(new))

    note = Note(
        name,
        unit="piece",
        vocabulary=kind.vocabulary,
        made_of=(str(say("{name}, taught by others ({kind})", name=folder.name, kind=kind.model_type)),),
        licence=licence or its_licence,
        language=its_language if language is None else language,
        at=time.time(),
        kind="ready",
    )
    return store.keep_ready(project, note, lay_down, replace=replaces), found
