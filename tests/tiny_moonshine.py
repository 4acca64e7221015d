"""A tiny Moonshine as moonshine-ai/moonshine-tiny is published: Llama's tokenizer, which falls back on bytes, with
tokens behind it that nobody uses yet; what begins a text is not what ends it; the padding is what ends it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import (
    MoonshineForConditionalGeneration,
    PreTrainedTokenizerFast,
    Wav2Vec2FeatureExtractor,
    Wav2Vec2Processor,
)

from core.families import hugging_face
from tests.tiny_configs import moonshine_config

SPECIAL = ("<unk>", "<s>", "</s>")
SPARE = 4
"""Tokens for what may come: 768 in the published ones."""


def segmenter_of(texts: Sequence[str], pieces: int = 60) -> Tokenizer:
    """Llama's kind of tokenizer with pieces of these texts."""
    learner = Tokenizer(models.BPE())
    learner.pre_tokenizer = pre_tokenizers.Metaspace()
    learner.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=pieces, show_progress=False))
    learnt = sorted(learner.get_vocab().items(), key=lambda item: item[1])
    tokens = [*SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256)), *(token for token, _ in learnt)]
    merges = [tuple(merge) for merge in _merges(learner)]
    model = models.BPE(
        {token: i for i, token in enumerate(tokens)}, merges, unk_token="<unk>", byte_fallback=True, fuse_unk=True
    )
    found = Tokenizer(model)
    found.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    found.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    found.add_special_tokens(list(SPECIAL))
    found.add_special_tokens([f"<<ST_{i}>>" for i in range(SPARE)])
    found.post_processor = processors.TemplateProcessing(
        single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)]
    )
    return found


def _merges(learner: Tokenizer) -> list[list[str]]:
    import json

    merges: list[list[str]] = json.loads(learner.to_str())["model"]["merges"]
    return merges


def save_moonshine(folder: Path, texts: Sequence[str], seed: int = 1) -> MoonshineForConditionalGeneration:
    """transformers itself writes everything."""
    hugging_face.quiet()
    segmenter = segmenter_of(texts)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=segmenter,
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        clean_up_tokenization_spaces=False,
    )
    torch.manual_seed(seed)
    model: MoonshineForConditionalGeneration = MoonshineForConditionalGeneration(
        moonshine_config(segmenter.get_vocab_size())
    ).eval()
    model.save_pretrained(folder)
    extractor = Wav2Vec2FeatureExtractor(do_normalize=False, return_attention_mask=True)
    Wav2Vec2Processor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)
    return model
