"""A tiny MMS as facebook/mms-1b-all is published: letters by language in one table, adapters by language in files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from transformers import Wav2Vec2Config, Wav2Vec2ForCTC

from core.families import hugging_face
from tests.tiny_models import FOREIGN

SPECIAL = ("<pad>", "<s>", "</s>", "<unk>", "|")
ALPHABETS = {"eng": "etaoinsh", "spa": "abcdeoñ", "uzb-script_cyrillic": "абвгд"}
"""Languages with their letters; the first one's adapters are in the weights, too."""


def adapters(model: Wav2Vec2ForCTC) -> dict[str, torch.nn.Parameter]:
    """What transformers takes for the adapters of a language."""
    found: dict[str, torch.nn.Parameter] = model._get_adapters()  # noqa: SLF001 - by no other door
    return found


def save_mms(folder: Path, alphabets: Mapping[str, str] = ALPHABETS, seed: int = 3, **sizes: Any) -> None:
    """transformers itself writes the weights and the adapters of each language."""
    hugging_face.quiet()
    torch.manual_seed(seed)
    own = next(iter(alphabets))
    tables = {name: {t: i for i, t in enumerate((*SPECIAL, *letters))} for name, letters in alphabets.items()}
    config = Wav2Vec2Config(
        **{**FOREIGN, "feat_extract_norm": "layer", "conv_bias": True, "do_stable_layer_norm": True, **sizes},
        adapter_attn_dim=4,
        vocab_size=len(tables[own]),
        pad_token_id=0,
    )
    model = Wav2Vec2ForCTC(config).eval()
    for name, table in reversed(tables.items()):
        model.lm_head = torch.nn.Linear(config.hidden_size, len(table))
        model.init_adapter_layers()
        with torch.no_grad():
            for parameter in adapters(model).values():
                parameter += 0.05 * torch.randn_like(parameter)
        folder.mkdir(exist_ok=True)
        tensors = {n: p.detach().clone().contiguous() for n, p in adapters(model).items()}
        save_file(tensors, folder / f"adapter.{name}.safetensors", metadata={"format": "pt"})
    model.save_pretrained(folder)
    settings = {
        "tokenizer_class": "Wav2Vec2CTCTokenizer",
        "target_lang": own,
        "pad_token": "<pad>",
        "bos_token": "<s>",
        "eos_token": "</s>",
        "unk_token": "<unk>",
        "word_delimiter_token": "|",
        "replace_word_delimiter_char": " ",
        "do_lower_case": False,
    }
    hearing = {
        "feature_extractor_type": "Wav2Vec2FeatureExtractor",
        "do_normalize": True,
        "feature_size": 1,
        "padding_side": "right",
        "padding_value": 0,
        "return_attention_mask": True,
        "sampling_rate": 16000,
    }
    files = {"vocab.json": tables, "tokenizer_config.json": settings, "preprocessor_config.json": hearing}
    for name, values in files.items():
        (folder / name).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
