"""The outline of a checkpoint, kept in a run's folder: what is needed to build its network again, without weights.

A run that goes on, or that starts the same network from scratch, needs no more of its source than this. Torch-free.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from core.checkpoint_paths import on_disk
from core.families.checkpoint import CARD, read_card
from core.writing import replaced_folder

OUTLINE = ("config.json", "preprocessor_config.json", "processor_config.json", "generation_config.json")


def keep_outline(source: Path, folder: Path) -> None:
    """Copy a checkpoint's outline to `folder`, with its card. Raises `CheckpointError`, `OSError`."""
    card = read_card(source)
    with replaced_folder(folder, lasting=True) as new:
        for name in OUTLINE:
            if (there := on_disk(source) / name).is_file():
                shutil.copyfile(there, new / name)
        (new / CARD).write_text(json.dumps(card.to_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def has_outline(folder: Path) -> bool:
    return (on_disk(folder) / OUTLINE[0]).is_file()
