"""Models of published sizes with random weights, and noise in the place of speech: how fast a model learns does not
depend on what it knows or hears. Nothing here says how well anything writes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.datasets.manifest import Entry
from tests.builders import write_wav

LARGE = {
    "hidden_size": 1024, "num_hidden_layers": 24, "num_attention_heads": 16, "intermediate_size": 4096,
    "do_stable_layer_norm": True, "feat_extract_norm": "layer", "conv_bias": True,
}  # fmt: skip
WHISPER_SMALL = {
    "d_model": 768, "encoder_layers": 12, "decoder_layers": 12, "encoder_attention_heads": 12,
    "decoder_attention_heads": 12, "encoder_ffn_dim": 3072, "decoder_ffn_dim": 3072, "max_source_positions": 1500,
    "max_target_positions": 448,
}  # fmt: skip
SIZES: dict[str, dict[str, Any]] = {"base": {}, "large": LARGE, "whisper-small": WHISPER_SMALL}
"""By name: wav2vec 2.0 base (transformers' own sizes) and large with an output layer, and Whisper small; what differs
from the sizes of transformers' config."""
TINY = {
    "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 64,
    "conv_dim": (16,) * 7, "num_conv_pos_embeddings": 16, "num_conv_pos_embedding_groups": 2,
}  # fmt: skip
TINY_WHISPER = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 2,
    "decoder_attention_heads": 2, "encoder_ffn_dim": 64, "decoder_ffn_dim": 64,
}  # fmt: skip
"""What is small of these where only is shown that they run."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST_S, LONGEST_S, RATE = 2.0, 12.0, 16_000
WORDS_PER_S, LEXICON, MERGES = 2.0, 300, 1500
DEV = 2


def save_source(name: str, folder: Path, texts: Sequence[str], *, tiny: bool) -> Path:
    """A checkpoint of one of `SIZES` with random weights. Imports torch."""
    sizes = SIZES[name]
    if name.startswith("whisper"):
        from tests.tiny_models import save_whisper

        save_whisper(folder, texts, count=MERGES, **(sizes | (TINY_WHISPER if tiny else {})))
        return folder
    import torch
    from transformers import Wav2Vec2Config, Wav2Vec2FeatureExtractor, Wav2Vec2ForCTC

    tokens = {token: number for number, token in enumerate(("<pad>", "<unk>", "|", *LETTERS))}
    torch.manual_seed(1)
    config = Wav2Vec2Config(**(sizes | (TINY if tiny else {})), vocab_size=len(tokens), pad_token_id=0, layerdrop=0.0)
    Wav2Vec2ForCTC(config).save_pretrained(folder)
    by_layer = config.feat_extract_norm == "layer"  # as published: those are told where the sound ends
    Wav2Vec2FeatureExtractor(return_attention_mask=by_layer).save_pretrained(folder)
    settings = {"tokenizer_class": "Wav2Vec2CTCTokenizer", "pad_token": "<pad>", "word_delimiter_token": "|"}
    for file, values in (("vocab.json", tokens), ("tokenizer_config.json", settings)):
        (folder / file).write_text(json.dumps(values), encoding="utf-8")
    return folder


def speech(folder: Path, hours: float, seed: int = 0) -> list[Entry]:
    """Utterances of 2 to 12 s of noise with sentences of invented words, two of them to check on."""
    random = np.random.default_rng(seed)
    words = ["".join(random.choice(list(LETTERS), random.integers(2, 9))) for _ in range(LEXICON)]
    found: list[Entry] = []
    heard = 0.0
    while heard < 3600 * hours:
        number, seconds = len(found), float(random.uniform(SHORTEST_S, LONGEST_S))
        text = " ".join(random.choice(words, max(1, round(WORDS_PER_S * seconds))))
        frames = int(RATE * seconds)
        path = write_wav(folder / f"{number}.wav", (0.05 * random.standard_normal(frames)).astype(np.float32), RATE)
        split = "dev" if number < DEV else "train"
        found.append(
            Entry(str(number), str(path), 0, frames, RATE, None, text, text, "noise", split, "synthetic")  # type: ignore[arg-type]
        )
        heard += seconds
    return found
