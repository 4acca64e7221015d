"""A tiny Canary as nvidia/canary-1b-v2 is published for transformers: special tokens of its prompt first, languages
among them, then pieces; tied rows with a bias; 128 mel bands."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    CanaryForConditionalGeneration,
    CanaryProcessor,
    ParakeetFeatureExtractor,
    TokenizersBackend,
)

from core.families import hugging_face
from tests.tiny_configs import canary_config

SPECIAL = (
    "<unk> <|nospeech|> <pad> <|endoftext|> <|startoftranscript|> <|pnc|> <|nopnc|> <|startofcontext|> <|itn|>"
    " <|noitn|> <|timestamp|> <|notimestamp|> <|diarize|> <|nodiarize|> <|spkchange|> <|emo:undefined|> <|en|> <|es|>"
    " <|pt|>"
).split()
PROMPT = (
    "<|startofcontext|><|startoftranscript|><|emo:undefined|><|{code}|><|{code}|><|pnc|><|noitn|><|notimestamp|>"
    "<|nodiarize|>"
)
"""What it is told before a text in a language."""


def save_canary(folder: Path, texts: Sequence[str], pieces: int = 50, seed: int = 1) -> CanaryForConditionalGeneration:
    """transformers itself writes everything."""
    hugging_face.quiet()
    segmenter = Tokenizer(models.BPE(unk_token="<unk>"))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = trainers.BpeTrainer(vocab_size=pieces, special_tokens=SPECIAL, show_progress=False)
    segmenter.train_from_iterator(texts, trainer)
    names = {"bos": "<|startoftranscript|>", "eos": "<|endoftext|>", "pad": "<pad>", "unk": "<unk>"}
    tokenizer = TokenizersBackend(
        tokenizer_object=segmenter, clean_up_tokenization_spaces=False, **{f"{k}_token": v for k, v in names.items()}
    )
    config = canary_config(segmenter.get_vocab_size())
    torch.manual_seed(seed)
    model: CanaryForConditionalGeneration = CanaryForConditionalGeneration(config).eval()
    for name in ("decoder_start", "bos", "eos", "pad"):
        setattr(model.generation_config, f"{name}_token_id", getattr(config, f"{name}_token_id"))
    torch.nn.init.normal_(model.proj_out.bias, std=0.3)
    model.save_pretrained(folder)
    extractor = ParakeetFeatureExtractor(feature_size=128)
    CanaryProcessor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)
    return model
