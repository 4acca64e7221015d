"""Take a finished run's model elsewhere: the Hugging Face folder, whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

from core.checkpoint_paths import SIGN
from core.errors import ExportFailed, RunError
from core.families import checkpoint, family_of, read_config
from core.families.checkpoint import Card
from core.families.languages import languages, write_adapter
from core.families.sound_settings import completed
from core.runs import room
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.strategies.frozen import FROZEN
from core.strategies.top import TOP
from core.wording import say
from core.writing import whole_folder


def need_model(run: RunFolder) -> Path:
    """The folder of a run's model. Raises `RunError` where there is none yet."""
    if not (run.model / "model.safetensors").is_file():
        raise RunError(
            say("The run “{key}” has no finished model yet.", key=run.key),
            say("Let it finish, or stop it and keep the best."),
        )
    return run.model


def card_of(run: RunFolder, data_licence: str = "") -> Card:
    """The card of a run's model, called what people call the run now. `data_licence` is that of the project's speech.
    Raises `CheckpointError`."""
    card = checkpoint.read_card(run.model)
    return dataclasses.replace(
        card, name=str(run.notes().get("name") or card.name), data_licence=data_licence or card.data_licence
    )


def whole_config(model: Path) -> str:
    """config.json of a model with what those of older versions do not say for transformers' pipeline."""
    return json.dumps(completed(model) | read_config(model), ensure_ascii=False, indent=1) + "\n"


def _learnt_one_language(run: RunFolder) -> bool:
    """Whether a model is a checkpoint of several languages with one more."""
    if not family_of(run.model).apart:
        return False
    settings = settings_of(run)
    source = Path(settings.source)
    if not settings.source or settings.strategy not in (TOP.key, FROZEN.key):
        return False
    return SIGN in source.name or (source.is_dir() and bool(languages(source)))


def export_model(run: RunFolder, out: Path, *, data_licence: str = "") -> list[str]:
    """Copy `run`'s model folder to `out`, a new or empty folder, with its card made anew. Returns the names of its
    files. Where nothing but the adapters and letters of a language learnt, they are also in a file of their own, which
    the checkpoint that the run started from takes beside its others (MMS).

    Raises `RunError` when the run has no model yet, `ExportFailed` when `out` holds something or the disk refuses.
    """
    model = need_model(run)
    try:
        with whole_folder(out, lasting=True) as beside:
            for path in sorted(model.iterdir()):
                shutil.copy2(path, beside / path.name)
            (beside / "config.json").write_text(whole_config(model), encoding="utf-8")
            if _learnt_one_language(run):
                write_adapter(beside, family_of(beside).apart, checkpoint.read_card(beside).language)
            if (beside / checkpoint.CARD).is_file():
                checkpoint.rewrite_card(beside, card_of(run, data_licence))
    except ExportFailed as error:
        if room.is_full(error):
            raise room.not_saved(say("the copy in {out}", out=out), out, error, say("export again")) from error
        raise
    return sorted(p.name for p in out.iterdir())
