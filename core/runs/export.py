"""Take a finished run's model elsewhere: the Hugging Face folder, whole or not at all."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

from core.checkpoint_paths import SIGN, model_print
from core.errors import ExportFailed, RunError
from core.families import checkpoint, family_of, read_config
from core.families.checkpoint import Card
from core.families.languages import languages, write_adapter
from core.families.sound_settings import PREPROCESSOR, completed
from core.families.speech_terms import NO_TERMS, SpeechTerms
from core.lm import beam_search_folder
from core.lm.note import Weights
from core.lm.store import TextModel
from core.runs import room
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.runs.text_run import teaches_text
from core.strategies.frozen import FROZEN
from core.strategies.top import TOP
from core.wording import say
from core.writing import whole_folder

WITH_LM = ("Wav2Vec2FeatureExtractor", "SeamlessM4TFeatureExtractor")
"""What transformers' processor with a language model hears through; for others pyctcdecode itself reads the folder."""


def need_model(run: RunFolder) -> Path:
    """The folder of a run's model. Raises `RunError` where there is none yet, and of a run that teaches a text
    model."""
    if teaches_text(run):
        raise RunError(
            say("The run “{key}” teaches a text model, no recogniser.", key=run.key),
            say("Its text model is in the list of `vizinho lm DIR`; choose another run."),
        )
    if not (run.model / "model.safetensors").is_file():
        raise RunError(
            say("The run “{key}” has no finished model yet.", key=run.key),
            say("Let it finish, or stop it and keep the best."),
        )
    return run.model


def card_of(run: RunFolder, data_licence: str = "", terms: SpeechTerms = NO_TERMS) -> Card:
    """The card of a run's model, called what people call the run now. `data_licence` is that of the project's speech,
    `terms` count the recordings that it learnt from. Raises `CheckpointError`."""
    card = checkpoint.read_card(run.model)
    return dataclasses.replace(
        card,
        name=str(run.notes().get("name") or card.name),
        data_licence=data_licence or card.data_licence,
        recordings_by_licence=dict(terms.licences) or card.recordings_by_licence,
        recordings_by_consent=dict(terms.consents) or card.recordings_by_consent,
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


def _weights_for(model: Path, text_model: TextModel) -> Weights:
    """Those that were tuned for a model, or the usual ones."""
    tuned = text_model.note.tuned.get(model_print(model))
    return tuned.weights if tuned is not None else Weights()


def _add_text_model(folder: Path, model: Path, text_model: TextModel) -> None:
    """Into a copy of `model`, which may be described in more words than the model itself."""
    weights = _weights_for(model, text_model)
    beam_search_folder.write(folder, text_model, weights, checkpoint.read_vocabulary(folder).tokens)
    path = folder / PREPROCESSOR
    values = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if values.get("feature_extractor_type") in WITH_LM:
        values["processor_class"] = "Wav2Vec2ProcessorWithLM"
        path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def export_model(
    run: RunFolder,
    out: Path,
    *,
    data_licence: str = "",
    terms: SpeechTerms = NO_TERMS,
    text_model: TextModel | None = None,
) -> list[str]:
    """Copy `run`'s model folder to `out`, a new or empty folder, with its card made anew. Returns the names of its
    files. With a model of text, that goes along as other programs read it, with the weights tuned for this model. Where
    nothing but the adapters and letters of a language learnt, they are also in a file of their own, which the
    checkpoint that the run started from takes beside its others (MMS).

    Raises `RunError` when the run has no model yet, `ExportFailed` when `out` holds something, the disk refuses, or the
    model of text cannot go along.
    """
    model = need_model(run)
    if text_model is not None:
        beam_search_folder.check(text_model, checkpoint.read_vocabulary(model), _weights_for(model, text_model))
    try:
        with whole_folder(out, lasting=True) as beside:
            for path in sorted(model.iterdir()):
                shutil.copy2(path, beside / path.name)
            (beside / "config.json").write_text(whole_config(model), encoding="utf-8")
            if _learnt_one_language(run):
                write_adapter(beside, family_of(beside).apart, checkpoint.read_card(beside).language)
            if text_model is not None:
                _add_text_model(beside, model, text_model)
            if (beside / checkpoint.CARD).is_file():
                checkpoint.rewrite_card(beside, card_of(run, data_licence, terms))
    except ExportFailed as error:
        if room.is_full(error):
            raise room.not_saved(say("the copy in {out}", out=out), out, error, say("export again")) from error
        raise
    return sorted(p.name for p in out.iterdir())
