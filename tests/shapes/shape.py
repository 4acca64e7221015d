"""What a published checkpoint is to the tests, and what is common to laying them out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import nn
from transformers import AutoModelForCTC, PreTrainedConfig

from core.families import hugging_face
from tests.tiny_models import foreign_config, pickle_weights


@dataclass(frozen=True)
class Shape:
    """A checkpoint of the hub. `lay` writes it to a new folder; `odd` says in words what is odd about it. `family` is
    the one that must know it, `writes` whether it was trained to; `settings` are those of the run that differ; `name`
    is that of its folder."""

    id: str
    family: str
    odd: str
    lay: Callable[[Path], None]
    writes: bool = True
    settings: Mapping[str, Any] = field(default_factory=dict)
    name: str = "source"


def write(path: Path, values: Any) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


def rewrite_config(folder: Path, without: tuple[str, ...] = (), **values: Any) -> None:
    """Change config.json as it was published: with older keys, or without those that are new."""
    path = folder / "config.json"
    config = {k: v for k, v in json.loads(path.read_text(encoding="utf-8")).items() if k not in without}
    write(path, config | values)


def hearing(*, mask: bool, normalise: bool = True) -> dict[str, Any]:
    """preprocessor_config.json of encoders that hear samples."""
    return {
        "do_normalize": normalise,
        "feature_extractor_type": "Wav2Vec2FeatureExtractor",
        "feature_size": 1,
        "padding_side": "right",
        "padding_value": 0.0,
        "return_attention_mask": mask,
        "sampling_rate": 16000,
    }


LARGE: dict[str, Any] = {"feat_extract_norm": "layer", "conv_bias": True, "do_stable_layer_norm": True}
"""wav2vec 2.0 large (LV-60, XLSR, XLS-R): its convolutions are normalised frame by frame."""
BASE: dict[str, Any] = {"feat_extract_norm": "group", "conv_bias": False, "do_stable_layer_norm": False}
CONVOLUTIONS: dict[str, Any] = {
    "conv_dim": [16] * 7,
    "conv_kernel": [10, 3, 3, 3, 3, 2, 2],
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "num_feat_extract_layers": 7,
}


def lay_ctc(
    folder: Path,
    model_type: str,
    vocabulary: Mapping[str, Any],
    *,
    rows: int,
    pad: int,
    preprocessor: Mapping[str, Any],
    tokenizer: Mapping[str, Any] | None = None,
    special: Mapping[str, Any] | None = None,
    added: Mapping[str, int] | None = None,
    pickled: bool = False,
    shards: int = 1,
    old: bool = False,
    seed: int = 1,
    **sizes: Any,
) -> nn.Module:
    """An encoder that hears samples, with `rows` output rows and vocab.json beside it."""
    config = foreign_config(model_type, **{**CONVOLUTIONS, "vocab_size": rows, "pad_token_id": pad, **sizes})
    model = lay(folder, AutoModelForCTC, config, pickled=pickled, shards=shards, old=old, seed=seed)
    write(folder / "vocab.json", vocabulary)
    write(folder / "preprocessor_config.json", preprocessor)
    for name, values in (
        ("tokenizer_config.json", tokenizer),
        ("special_tokens_map.json", special),
        ("added_tokens.json", added),
    ):
        if values is not None:
            write(folder / name, values)
    return model


def lay(
    folder: Path,
    auto: Any,
    config: PreTrainedConfig,
    *,
    pickled: bool = False,
    shards: int = 1,
    old: bool = False,
    seed: int = 1,
) -> nn.Module:
    """The network of a config with random numbers, written by transformers itself; `pickled` as pytorch_model.bin."""
    hugging_face.quiet()
    torch.manual_seed(seed)
    model: nn.Module = auto.from_config(config) if hasattr(auto, "from_config") else auto(config)
    model.eval().save_pretrained(folder, max_shard_size="5GB" if pickled or shards == 1 else "20KB")  # type: ignore[operator]
    if pickled:
        pickle_weights(folder, shards=shards, old=old)
    return model


def letters(text: str, *first: str) -> dict[str, int]:
    """A vocab.json: the tokens `first`, then the letters of a text, in order."""
    return {token: i for i, token in enumerate(dict.fromkeys([*first, *text]))}
