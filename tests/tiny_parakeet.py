"""A tiny Parakeet with CTC as nvidia/parakeet-ctc-1.1b is published: 1,024 pieces and the blank behind them, 80 ms a
frame, the settings of its feature extractor in the processor's file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    ParakeetCTCConfig,
    ParakeetEncoderConfig,
    ParakeetFeatureExtractor,
    ParakeetForCTC,
    ParakeetProcessor,
    ParakeetTokenizer,
)

from core.families import hugging_face
from tests.tiny_models import LAYERS

ENCODER = {**LAYERS["parakeet"], "subsampling_factor": 8, "layerdrop": 0.1, "scale_input": True}


def words() -> list[str]:
    """Made-up words of many syllables, so that there are a thousand pieces to learn."""
    random = np.random.default_rng(0)
    syllables = [a + b for a in "bcdfglmnprst" for b in "aeiou"]
    return ["".join(random.choice(syllables, random.integers(1, 5))) for _ in range(4000)]


def save_parakeet(folder: Path) -> None:
    """transformers itself writes everything."""
    hugging_face.quiet()
    segmenter = Tokenizer(models.BPE(unk_token="<unk>"))
    segmenter.pre_tokenizer, segmenter.decoder = pre_tokenizers.Metaspace(), decoders.Metaspace()
    trainer = trainers.BpeTrainer(vocab_size=1024, special_tokens=["<unk>"], show_progress=False)
    segmenter.train_from_iterator(words(), trainer)
    tokenizer = ParakeetTokenizer(tokenizer_object=segmenter, clean_up_tokenization_spaces=False)
    special = {name: AddedToken(f"<{name}>", normalized=False, special=True) for name in ("pad", "unk")}
    tokenizer.add_special_tokens({f"{name}_token": token for name, token in special.items()})
    torch.manual_seed(2)
    ParakeetForCTC(ParakeetCTCConfig(encoder_config=ParakeetEncoderConfig(**ENCODER))).save_pretrained(folder)
    extractor = ParakeetFeatureExtractor()
    ParakeetProcessor(feature_extractor=extractor, tokenizer=tokenizer, decoder_type="ctc").save_pretrained(folder)
