"""Take a finished run's model elsewhere: the Hugging Face folder, whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from core.errors import RunError
from core.families import read_config
from core.families.hearing import logits_ratio
from core.runs.folder import RunFolder


def export_model(run: RunFolder, out: Path) -> list[str]:
    """Copy `run`'s model folder to `out`, a new or empty folder. Returns the names of its files. What models of older
    versions do not say for transformers' pipeline is added.

    Raises `RunError` when the run has no model yet or `out` holds something.
    """
    if not (run.model / "model.safetensors").is_file():
        raise RunError(
            f"The run “{run.key}” has no finished model yet.", "Let it finish, or stop it and keep the best."
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise RunError(f"{out} is there already and is not an empty folder.", "Choose a new folder.")
    out.parent.mkdir(parents=True, exist_ok=True)
    beside = out.with_name(out.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(run.model, beside)
    if missing := {k: v for k, v in logits_ratio(beside).items() if k not in read_config(beside)}:
        config = json.dumps(read_config(beside) | missing, ensure_ascii=False, indent=1)
        (beside / "config.json").write_text(config + "\n", encoding="utf-8")
    if out.exists():
        out.rmdir()
    beside.replace(out)
    return sorted(p.name for p in out.iterdir())
