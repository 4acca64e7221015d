"""Granite Speech with a CTC output (`GraniteSpeech5ForCTC`). Features are log-mel frames with what they change by, two
stacked as one of 320 values."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

import numpy as np
from torch import Tensor, nn
from transformers import GraniteSpeech5CTCConfig, GraniteSpeech5ForCTC

from core.checkpoint_paths import on_disk
from core.families import SAMPLE_RATE, hugging_face
from core.families.granite_speech import GRANITE_SPEECH, HEAD, MEL, READ, STACKED, halved
from core.families.granite_speech.sound import HOP, SIZE, log_mel, log_mel_in_graph
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing, check_length, extractor_settings
from core.text.vocabulary import Vocabulary

feature_rate = SAMPLE_RATE / HOP / STACKED
feature_size = SIZE
nemo_frames = False
shortest_s = 0.07
"""What one output frame hears."""

adapted = hugging_face.adapted


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> NoReturn:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`."""
    raise no_sizes(GRANITE_SPEECH.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    config = GraniteSpeech5CTCConfig.from_pretrained(on_disk(folder), local_files_only=True)
    config.vocab_size = config.encoder_config.vocab_size = len(vocabulary.tokens)
    config.pad_token_id = 0
    config.architectures = ["GraniteSpeech5ForCTC"]
    model: nn.Module = GraniteSpeech5ForCTC(config).eval()
    return model


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(GraniteSpeech5ForCTC, folder, HEAD)
    hugging_face.reorder(model, GRANITE_SPEECH, read_letters(folder))
    return model


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`."""
    return load(folder).state_dict()


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    check_length(samples, shortest_s)
    return [log_mel(x).clone() for x in samples]


def features_of(model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ARG001 - of any
    """See `FrameFamily.features_of`."""
    return log_mel_in_graph(samples, counts)


def _encoder(model: nn.Module) -> Any:
    """The config of the encoder."""
    return cast("GraniteSpeech5ForCTC", model).config.encoder_config


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("GraniteSpeech5ForCTC", model)
    hidden = net.encoder(input_features=features, attention_mask=mask)
    return net.ctc_head(hidden.last_hidden_state), hidden.attention_mask.sum(-1)


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return halved(_encoder(model).to_dict(), feature_frames)


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    return float(2 ** len(_encoder(model).subsample_layers)) / feature_rate


def groups(model: nn.Module) -> list[tuple[str, list[str]]]:
    """See `FamilyModule.groups`. What reads in the middle what was written so far is one of the middle layers."""
    layers = hugging_face.thirds("encoder.layers", _encoder(model).num_hidden_layers)
    middle = len(layers) // 2
    return [
        (GRANITE_SPEECH.groups[0], [HEAD]),
        *((title, [*parts, READ] if i == middle else parts) for i, (title, parts) in enumerate(layers)),
        (GRANITE_SPEECH.groups[-1], ["encoder.input_linear"]),
    ]


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    return extractor_settings("GraniteSpeech5FeatureExtractor", {"processor_class": "GraniteSpeech5Processor", **MEL})
