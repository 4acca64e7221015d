"""The model of a run's best check so far, made without going on with it: `python -m core.training.best_model RUN`.

For a run that trains elsewhere, whose best check was brought here. Nothing of the run but its `model/` changes. The
last line of output is {"model": its folder}, or {"error"}.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

from core import writing
from core.children import tell
from core.errors import RunError, WorkbenchError
from core.runs import room
from core.runs.folder import RunFolder
from core.training import export_model
from core.training.hearing import HeardRows
from core.training.preparation import prepare
from core.wording import say

NEEDED = (
    "config.json", "manifest.jsonl", "transfer.json", "normaliser.json", "source_normaliser.json", "noise.npz",
    "tokenizer", "network",
)  # fmt: skip


def make(run: RunFolder) -> Path:
    """Make it; its folder. Raises `WorkbenchError`."""
    if not (run.best / "model.safetensors").is_file():
        raise RunError(
            say("The run “{key}” has no check yet.", key=run.key), say("Wait for its first check, or let it go on.")
        )
    with room.told(say("the model"), run.path), tempfile.TemporaryDirectory(prefix=".best-", dir=run.path) as folder:
        copy = RunFolder(Path(folder))
        for name in NEEDED:
            if (path := run.path / name).exists():
                (shutil.copytree if path.is_dir() else shutil.copyfile)(path, copy.path / name)
        shutil.copytree(run.best, copy.best)
        prepared = prepare(copy)
        prepared.objective.begin(prepared.model, prepared.config.windows, prepared.labels(prepared.train))
        export_model.write_best(prepared, prepared.model, HeardRows(len(prepared.train)))
        prepared.change.close()
        with writing.replaced_folder(run.model, lasting=True) as new:
            shutil.copytree(copy.model, new, dirs_exist_ok=True)
    return run.model


def main() -> int:
    try:
        tell({"model": str(make(RunFolder(Path(sys.argv[1]))))})
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
