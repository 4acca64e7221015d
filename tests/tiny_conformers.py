"""Tiny conformers with a CTC output as google/medasr and ibm-granite/granite-speech-5.0-470m-turboctc are published:
pieces with the blank first, the settings of their feature extractors in the processor's file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import nn
from transformers import (
    GraniteSpeech5FeatureExtractor,
    GraniteSpeech5ForCTC,
    GraniteSpeech5Processor,
    LasrFeatureExtractor,
    LasrForCTC,
    LasrProcessor,
    LasrTokenizer,
    ParakeetTokenizer,
)

from core.families import hugging_face
from tests.tiny_configs import granite_config, lasr_config


def save_lasr(folder: Path, texts: Sequence[str], pieces: int = 40, seed: int = 1) -> nn.Module:
    """transformers itself writes everything. Its tokens for gaps in a text have no output row."""
    hugging_face.quiet()
    learner = Tokenizer(models.Unigram())
    learner.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.UnigramTrainer(vocab_size=pieces, unk_token="<unk>", show_progress=False)
    learner.train_from_iterator(texts, trainer)
    learnt = [t for t, _ in sorted(learner.get_vocab().items(), key=lambda item: item[1]) if t not in ("<unk>", "▁")]
    first = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    vocabulary = [*first, *((token, -3.0 - i / 100) for i, token in enumerate(learnt))]
    tokenizer = LasrTokenizer(vocab=vocabulary, extra_ids=2)
    torch.manual_seed(seed)
    model: nn.Module = LasrForCTC(lasr_config(len(vocabulary))).eval()
    model.save_pretrained(folder)  # type: ignore[operator]
    LasrProcessor(feature_extractor=LasrFeatureExtractor(), tokenizer=tokenizer).save_pretrained(folder)
    return model


def save_granite(folder: Path, texts: Sequence[str], pieces: int = 40, seed: int = 1) -> nn.Module:
    """transformers itself writes everything."""
    hugging_face.quiet()
    segmenter = Tokenizer(models.BPE(unk_token="<unk>"))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = trainers.BpeTrainer(vocab_size=pieces, special_tokens=["<pad>", "<unk>"], show_progress=False)
    segmenter.train_from_iterator(texts, trainer)
    tokenizer = ParakeetTokenizer(
        tokenizer_object=segmenter, pad_token="<pad>", unk_token="<unk>", clean_up_tokenization_spaces=False
    )
    torch.manual_seed(seed)
    model: nn.Module = GraniteSpeech5ForCTC(granite_config(segmenter.get_vocab_size())).eval()
    model.save_pretrained(folder)  # type: ignore[operator]
    extractor = GraniteSpeech5FeatureExtractor()
    GraniteSpeech5Processor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)
    return model
