"""A checkpoint's folder written without torch: zeros of the right shapes, real letters and card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from core.families import family
from core.families.checkpoint import Card
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, PAD, Vocabulary

LAYERS = {
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "intermediate_size": 32,
    "num_attention_heads": 2,
    "subsampling_conv_channels": 4,
}


def write_model(folder: Path, language: str = "es") -> Path:
    """A whole parakeet checkpoint of a few thousand zeros."""
    folder.mkdir(parents=True)
    vocabulary = Vocabulary.of_letters(ALPHABETS[language])
    shapes = family("parakeet").shapes(len(vocabulary.tokens), LAYERS)
    save_file({name: np.zeros(shape, np.float16) for name, shape in shapes.items()}, folder / "model.safetensors")
    encoder = LAYERS | {"model_type": "parakeet_encoder", "subsampling_factor": 4, "conv_kernel_size": 9}
    tokens = {"|" if t == " " else t: i for i, t in enumerate(vocabulary.tokens)}
    files: dict[str, Any] = {
        "config.json": {"model_type": "parakeet_ctc", "vocab_size": len(vocabulary.tokens), "encoder_config": encoder},
        "vocab.json": tokens,
        "tokenizer_config.json": {"pad_token": PAD, "word_delimiter_token": "|"},
        "preprocessor_config.json": {},
        "normaliser.json": Normaliser.for_language(language).to_json(),
        "vizinho.json": Card(f"Tiny {language}", language, "parakeet", "synthetic", 1.5).to_json(),
    }
    for name, values in files.items():
        (folder / name).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    return folder
