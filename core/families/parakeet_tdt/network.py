"""FastConformer with a transducer (`ParakeetForTDT`, `ParakeetForRNNT`): an encoder of log-mel frames, a network that
reads what was written, and one that joins them. Features are those of Parakeet with CTC."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from torch import Tensor, nn
from transformers import ParakeetForRNNT, ParakeetForTDT, ParakeetRNNTConfig, ParakeetTDTConfig

from core.checkpoint_paths import on_disk
from core.families import FamilyModule, hugging_face, read_config
from core.families.kind import chosen
from core.families.letters import read_letters
from core.families.parakeet import network as base
from core.families.parakeet.sound import heard_in_bands, log_mel
from core.families.parakeet_tdt import DURATIONS, LAYERS, PARAKEET_TDT, beyond
from core.families.sound_settings import check_hearing
from core.objectives.transducer import SILENT
from core.text.pieces import Pieces
from core.text.vocabulary import Vocabulary

feature_rate = base.feature_rate
feature_size = base.feature_size
shortest_s = base.shortest_s
output_frames = base.output_frames
frame_seconds = base.frame_seconds
adapted = hugging_face.adapted
preprocessor = base.preprocessor

CLASSES: dict[str, tuple[Any, Any]] = {
    "parakeet_tdt": (ParakeetTDTConfig, ParakeetForTDT),
    "parakeet_rnnt": (ParakeetRNNTConfig, ParakeetForRNNT),
}


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    """See `FamilyModule.build`."""
    sizes = chosen(LAYERS, settings)
    own = {name: sizes.pop(name) for name in ("decoder_hidden_size", "num_decoder_layers")}
    config = ParakeetTDTConfig(encoder_config=base.encoder_of(sizes), durations=DURATIONS, **own)
    return _build(config, vocabulary)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    config_class, _ = _classes(folder)
    return _build(config_class.from_pretrained(on_disk(folder)), vocabulary)


def _build(config: Any, vocabulary: Vocabulary) -> nn.Module:
    if not isinstance(vocabulary, Pieces) or len(vocabulary.tokens) != config.vocab_size:
        config.pad_token_id = 0  # a tokenizer that goes on as it came has a padding of its own
    config.vocab_size = len(vocabulary.tokens)
    setattr(config, SILENT, 0)
    _, model_class = CLASSES[config.model_type]
    config.architectures = [model_class.__name__]
    return _ready(model_class(config).eval())


def _ready(model: Any) -> nn.Module:
    """`generate` would take a duration for a token."""
    tokens = model.config.vocab_size
    extra = list(range(tokens, tokens + beyond(model.config.to_dict())))
    model.generation_config.suppress_tokens = extra or None
    made: nn.Module = model
    return made


def _classes(folder: Path) -> tuple[Any, Any]:
    return CLASSES[str(read_config(folder)["model_type"])]


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(_classes(folder)[1], folder, PARAKEET_TDT.head)
    hugging_face.reorder(model, PARAKEET_TDT, read_letters(folder))
    return _ready(model)


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    return log_mel(samples, feature_size)


def for_model(model: nn.Module) -> FamilyModule:
    """The family's functions for a model that hears as many mel bands as its config says."""
    return heard_in_bands(globals(), cast("ParakeetForTDT", model).config.encoder_config.num_mel_bins)


def encode(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `TransducerFamily.encode`."""
    net = cast("ParakeetForTDT", model)
    heard = net.encoder(input_features=features, attention_mask=mask)
    return net.encoder_projector(heard.last_hidden_state), heard.attention_mask.sum(-1)


def read(model: nn.Module, tokens: Tensor, before: Any = None) -> tuple[Tensor, Any]:
    """See `TransducerFamily.read`."""
    decoder = cast("ParakeetForTDT", model).decoder
    found, state = decoder.lstm(decoder.embedding(tokens), before)
    return decoder.decoder_projector(found), state


def join(model: nn.Module, heard: Tensor, read: Tensor) -> Tensor:
    """See `TransducerFamily.join`."""
    joint = cast("ParakeetForTDT", model).joint
    logits: Tensor = joint.head(joint.activation(heard + read))
    return logits


def durations(model: nn.Module) -> tuple[int, ...]:
    """See `TransducerFamily.durations`."""
    return tuple(getattr(cast("ParakeetForTDT", model).config, "durations", ()))


def most_tokens(model: nn.Module) -> int:
    """See `TransducerFamily.most_tokens`."""
    return int(cast("ParakeetForTDT", model).config.max_symbols_per_step)


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`."""
    _, *encoder = base.groups(model)
    (title, upper), *rest = encoder
    return [
        (PARAKEET_TDT.groups[0], [PARAKEET_TDT.head]),
        (PARAKEET_TDT.groups[1], ["decoder"]),
        (title, ["encoder_projector", *upper]),
        *rest,
    ]
