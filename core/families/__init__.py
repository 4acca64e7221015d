"""`FAMILIES`: the kinds of model that can be trained. Torch-free: a family's functions are imported by children only.

To add a family: one folder with its facts (a `Family`) and the functions of `FamilyModule`, and one line here. What
others need to know of it, pages too, they ask it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError, ConfigError
from core.families.canary import CANARY
from core.families.data2vec_audio import DATA2VEC_AUDIO
from core.families.granite_speech import GRANITE_SPEECH
from core.families.hubert import HUBERT
from core.families.json_files import read_object
from core.families.kind import SAMPLE_RATE, Family, FamilyModule
from core.families.lasr import LASR
from core.families.mms import MMS
from core.families.moonshine import MOONSHINE
from core.families.parakeet import PARAKEET
from core.families.parakeet_tdt import PARAKEET_TDT
from core.families.sew import SEW
from core.families.sew_d import SEW_D
from core.families.unispeech import UNISPEECH
from core.families.unispeech_sat import UNISPEECH_SAT
from core.families.wav2vec2 import WAV2VEC2
from core.families.wav2vec2_bert import WAV2VEC2_BERT
from core.families.wav2vec2_conformer import WAV2VEC2_CONFORMER
from core.families.wavlm import WAVLM
from core.families.whisper import WHISPER
from core.wording import say

__all__ = [
    "DEFAULT",
    "FAMILIES",
    "SAMPLE_RATE",
    "Family",
    "FamilyModule",
    "family",
    "family_of",
    "family_with",
    "known_types",
    "knows",
    "read_config",
]

FAMILIES: dict[str, Family] = {
    family.key: family
    for family in (
        PARAKEET,
        PARAKEET_TDT,
        WAV2VEC2,
        MMS,
        HUBERT,
        WAVLM,
        DATA2VEC_AUDIO,
        UNISPEECH,
        UNISPEECH_SAT,
        SEW,
        SEW_D,
        WAV2VEC2_CONFORMER,
        WAV2VEC2_BERT,
        LASR,
        GRANITE_SPEECH,
        WHISPER,
        CANARY,
        MOONSHINE,
    )
}
DEFAULT = PARAKEET.key
"""The family of a run from scratch when no other is asked for: the starter's."""


def family(key: str) -> Family:
    """Raises `ConfigError` for a family that is not known."""
    if key not in FAMILIES:
        raise ConfigError(
            say("The model family “{key}” is not known.", key=key),
            say("Families: {families}.", families=", ".join(FAMILIES)),
        )
    return FAMILIES[key]


def read_config(folder: Path) -> dict[str, Any]:
    """config.json of a checkpoint. Raises `CheckpointError`."""
    config = read_object(on_disk(folder) / "config.json")
    if config is None:
        raise CheckpointError(
            say("{folder} is not a model: it has no config.json.", folder=folder),
            say("Choose a folder in the Hugging Face layout."),
        )
    return config


def family_with(config: Mapping[str, Any]) -> Family | None:
    """The family of the models with such a config.json."""
    model_type = str(config.get("model_type", ""))
    return next((one for one in FAMILIES.values() if model_type in one.model_types and one.fits(config)), None)


def knows(model_type: str) -> bool:
    """Whether there is a family for models of this type of transformers', by its name alone."""
    return any(model_type in one.model_types for one in FAMILIES.values())


def known_types() -> list[str]:
    """The types of models, by transformers' names, that there are families for."""
    return list(dict.fromkeys(name for one in FAMILIES.values() for name in one.model_types))


def family_of(folder: Path) -> Family:
    """The family of a checkpoint, by its config.json. Raises `CheckpointError`."""
    config = read_config(folder)
    if (found := family_with(config)) is not None:
        return found
    raise CheckpointError(
        say(
            "{folder} holds a model of the kind “{model_type}”, which is not known here.",
            folder=folder,
            model_type=config.get("model_type") or "unknown",
        ),
        say("Known kinds: {known}.", known=known_types()),
    )
