"""Take a finished run's model elsewhere: the Hugging Face folder, whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from core.errors import ExportFailed, RunError
from core.families import checkpoint, read_config
from core.families.sound_settings import completed
from core.runs import room
from core.runs.folder import RunFolder
from core.wording import say
from core.writing import whole_folder


def export_model(run: RunFolder, out: Path) -> list[str]:
    """Copy `run`'s model folder to `out`, a new or empty folder. Returns the names of its files.

    The copy is called what people call the run now; what models of older versions do not say for transformers'
    pipeline is added.

    Raises `RunError` when the run has no model yet, `ExportFailed` when `out` holds something or the disk refuses.
    """
    if not (run.model / "model.safetensors").is_file():
        raise RunError(
            say("The run “{key}” has no finished model yet.", key=run.key),
            say("Let it finish, or stop it and keep the best."),
        )
    try:
        with whole_folder(out, lasting=True) as beside:
            for path in sorted(run.model.iterdir()):
                shutil.copy2(path, beside / path.name)
            if missing := {k: v for k, v in completed(beside).items() if k not in read_config(beside)}:
                config = json.dumps(read_config(beside) | missing, ensure_ascii=False, indent=1)
                (beside / "config.json").write_text(config + "\n", encoding="utf-8")
            if name := run.notes().get("name"):
                checkpoint.rename(beside, str(name))
    except ExportFailed as error:
        if room.is_full(error):
            raise room.not_saved(say("the copy in {out}", out=out), out, error, say("export again")) from error
        raise
    return sorted(p.name for p in out.iterdir())
