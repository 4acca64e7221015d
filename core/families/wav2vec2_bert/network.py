"""w2v-BERT: an encoder with a CTC output that hears Kaldi's mel frames, each band brought to mean 0 and deviation 1
over the utterance, and two frames stacked as one of 160 values. Its layers are causal conformers; some have an adapter
on top that halves the frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoConfig, Wav2Vec2BertForCTC

from core.checkpoint_paths import on_disk
from core.families import SAMPLE_RATE, hugging_face
from core.families.kind import no_sizes
from core.families.letters import read_letters
from core.families.sound_settings import check_hearing, check_length, extractor_settings
from core.families.wav2vec2 import network as base
from core.families.wav2vec2.hiding import drawn
from core.families.wav2vec2.padding import Ends
from core.families.wav2vec2_bert import FBANK, HOP, WAV2VEC2_BERT
from core.families.wav2vec2_bert.fbank import SIZE, fbank, fbank_in_graph
from core.text.vocabulary import Vocabulary

feature_rate = SAMPLE_RATE / HOP / 2
feature_size = SIZE
nemo_frames = False
shortest_s = 0.05

groups = base.groups
adapted = hugging_face.adapted
hide = base.hide


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:  # noqa: ARG001 - there is none
    """See `FamilyModule.build`. Published encoders of this kind have 600 million weights."""
    raise no_sizes(WAV2VEC2_BERT.title)


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    """See `FamilyModule.reshape`."""
    check_hearing(folder)
    config = AutoConfig.from_pretrained(on_disk(folder), local_files_only=True)
    return base.made(config, vocabulary, base.Listening(normalise=False, mask=True))


def load(folder: Path) -> nn.Module:
    """See `FamilyModule.load`."""
    check_hearing(folder)
    model = hugging_face.load(Wav2Vec2BertForCTC, folder, WAV2VEC2_BERT.head, free=base.FREE)
    hugging_face.reorder(model, WAV2VEC2_BERT, read_letters(folder))
    return base.ready(model, base.Listening(normalise=False, mask=True))


def source_tensors(folder: Path) -> dict[str, Tensor]:
    """See `FamilyModule.source_tensors`. A bare encoder has no output layer: its tensors are left out."""
    return base.tensors_of(folder, Wav2Vec2BertForCTC, load)


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    """See `FamilyModule.features`."""
    check_length(samples, shortest_s)
    return [fbank(x).clone() for x in samples]


def features_of(model: nn.Module, samples: Tensor, counts: Tensor) -> tuple[Tensor, Tensor]:  # noqa: ARG001 - of any
    """See `FrameFamily.features_of`."""
    return fbank_in_graph(samples, counts)


def forward(model: nn.Module, features: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """See `FrameFamily.forward`."""
    net = cast("Wav2Vec2BertForCTC", model)
    ends: Ends = model.ends  # type: ignore[assignment]
    ends.levels = base.levels(net, mask.sum(-1))
    with drawn(net, ends.levels[0]) if net.training else nullcontext():
        hidden = net.wav2vec2_bert(features, attention_mask=None if bool(mask.all()) else mask.long())[0]
    return net.lm_head(net.dropout(hidden)), ends.levels[-1]


def output_frames(model: nn.Module, feature_frames: int) -> int:
    """See `FamilyModule.output_frames`."""
    return int(base.levels(model, torch.tensor(feature_frames))[-1])


def frame_seconds(model: nn.Module) -> float:
    """See `FamilyModule.frame_seconds`."""
    return base.adapter_stride(model) / feature_rate


def preprocessor(model: nn.Module) -> dict[str, Any]:  # noqa: ARG001 - the same for every model of the family
    """See `FamilyModule.preprocessor`."""
    return extractor_settings("SeamlessM4TFeatureExtractor", {**FBANK, "padding_value": 1})
