"""Tiny transducers as nvidia/parakeet-tdt-0.6b-v3 and parakeet-rnnt are published: pieces, a padding of their own, the
blank behind the last piece, settings of the processor in one file, more mel bands than Parakeet with CTC."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    ParakeetEncoderConfig,
    ParakeetFeatureExtractor,
    ParakeetForRNNT,
    ParakeetForTDT,
    ParakeetProcessor,
    ParakeetRNNTConfig,
    ParakeetTDTConfig,
    ParakeetTokenizer,
)

from core.families import hugging_face
from tests.tiny_models import LAYERS

SPECIAL = ["<unk>", "<|nospeech|>", "<pad>", "<|endoftext|>"]
ENCODER = {**LAYERS["parakeet"], "attention_bias": False, "convolution_bias": False, "scale_input": False}


def save_transducer(
    folder: Path,
    texts: Sequence[str],
    *,
    durations: Sequence[int] = (0, 1, 2, 3, 4),
    bands: int = 128,
    pieces: int = 40,
    seed: int = 1,
    **encoder: Any,
) -> ParakeetForRNNT:
    """transformers itself writes everything. Without durations it is an RNN-T, whose padding is its blank."""
    hugging_face.quiet()
    tokenizer = tokenizer_of(texts, pieces, own_padding=bool(durations))
    blank = tokenizer.convert_tokens_to_ids("<blank>")
    settings: dict[str, Any] = {
        "vocab_size": blank + 1,
        "blank_token_id": blank,
        "pad_token_id": 2 if durations else 0,
        "decoder_hidden_size": 16,
        "num_decoder_layers": 2,
        "encoder_config": ParakeetEncoderConfig(**{**ENCODER, "layerdrop": 0.0, "num_mel_bins": bands, **encoder}),
    }
    torch.manual_seed(seed)
    model: ParakeetForRNNT
    if durations:
        model = ParakeetForTDT(ParakeetTDTConfig(**settings, durations=list(durations))).eval()
        model.generation_config.suppress_tokens = list(range(blank + 1, blank + 1 + len(durations)))
    else:
        model = ParakeetForRNNT(ParakeetRNNTConfig(**settings)).eval()
    model.generation_config.decoder_start_token_id = blank
    model.save_pretrained(folder)
    extractor = ParakeetFeatureExtractor(feature_size=bands)
    kind = "tdt" if durations else "rnnt"
    ParakeetProcessor(feature_extractor=extractor, tokenizer=tokenizer, decoder_type=kind).save_pretrained(folder)
    return model


def tokenizer_of(texts: Sequence[str], pieces: int, *, own_padding: bool) -> ParakeetTokenizer:
    special = SPECIAL if own_padding else SPECIAL[:1]
    segmenter = Tokenizer(models.BPE(unk_token="<unk>"))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = trainers.BpeTrainer(vocab_size=pieces, special_tokens=special, show_progress=False)
    segmenter.train_from_iterator(texts, trainer)
    tokenizer = ParakeetTokenizer(tokenizer_object=segmenter, clean_up_tokenization_spaces=False)
    tokenizer.add_tokens([AddedToken("<blank>", normalized=False, special=True)])
    pad = AddedToken("<pad>" if own_padding else "<blank>", normalized=False, special=True)
    tokenizer.add_special_tokens({"pad_token": pad, "unk_token": AddedToken("<unk>", normalized=False, special=True)})
    return tokenizer
