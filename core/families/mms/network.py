"""MMS: the network of wav2vec 2.0, where each layer has a small adapter. The adapters and the output layer of one
language lie in a file of their own, beside the weights that all languages share.

A model that was trained here holds one language, whole: any program that reads wav2vec 2.0 reads it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import Wav2Vec2ForCTC

from core.errors import CheckpointError
from core.families import hugging_face
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.mms import LAYERS, MMS, WIDTH
from core.families.wav2vec2 import network as base
from core.families.weights import adapter_weights
from core.text.vocabulary import Vocabulary
from core.wording import say

feature_rate = base.feature_rate
feature_size = base.feature_size
nemo_frames = base.nemo_frames
shortest_s = base.shortest_s
features = base.features
features_of = base.features_of
forward = base.forward
reshape = base.reshape
output_frames = base.output_frames
frame_seconds = base.frame_seconds
adapted = hugging_face.adapted
hide = base.hide
preprocessor = base.preprocessor

ADAPTER = "adapter_layer"


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    sizes = chosen(LAYERS, settings)
    width = sizes.pop(WIDTH)
    config = base.config_of(sizes)
    config.adapter_attn_dim = width
    return base.made(config, vocabulary, base.Listening(normalise=True, mask=True))


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`. With the adapters and letters of the language that is meant."""
    model = cast("Wav2Vec2ForCTC", hugging_face.load(Wav2Vec2ForCTC, folder, MMS.head, free=base.FREE))
    if (path := adapter_weights(folder)) is not None:
        _put(model, path)
    hugging_face.reorder(model, MMS, read_letters(folder))
    return base.ready(model, base.listening_of(folder, model.config))


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


@torch.no_grad()
def _put(model: Wav2Vec2ForCTC, path: Path) -> None:
    """Bring the adapters and the output layer of a language into a model, all of them and nothing else."""
    try:
        tensors = load_file(path)
    except (OSError, SafetensorError) as error:
        raise CheckpointError(
            say("{path} cannot be read.", path=path), say("Copy the model again."), str(error)
        ) from error
    head = tensors.get(f"{MMS.head}.weight")
    if head is not None and head.ndim == 2 and head.shape[1] == model.lm_head.in_features:
        model.lm_head = nn.Linear(head.shape[1], head.shape[0]).eval()
        model.config.vocab_size = head.shape[0]
    own = model.state_dict()
    wanted = {name for name in own if f".{ADAPTER}." in name or name.startswith(f"{MMS.head}.")}
    wrong = sorted(wanted.symmetric_difference(tensors))
    wrong += sorted(name for name in wanted & set(tensors) if own[name].shape != tensors[name].shape)
    if wrong:
        raise CheckpointError(
            say("{path} does not fit the model beside it: {name}.", path=path, name=wrong[0]),
            say("Copy the model again, with its adapters."),
            ", ".join(wrong),
        )
    for name in wanted:
        own[name].copy_(tensors[name])


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`. The adapters of all layers are a group of their own, under the output letters."""
    names = [name for name, _ in model.named_modules() if name.endswith(f".{ADAPTER}")]
    head, *rest = base.groups(model)
    own = [(title, [n for part in parts for n in _without_adapter(model, part)]) for title, parts in rest]
    return [head, (MMS.groups[1], names), *own]


def _without_adapter(model: nn.Module, part: str) -> list[str]:
    """A layer as its modules but for the adapter; anything else as it is."""
    children = [name for name, _ in model.get_submodule(part).named_children()] if _is_layer(model, part) else []
    return [f"{part}.{name}" for name in children if name != ADAPTER] or [part]


def _is_layer(model: nn.Module, part: str) -> bool:
    return f"{part}.{ADAPTER}" in dict(model.named_modules())
