"""A toy of a sequence-to-sequence family: transformers' Whisper classes, a few thousand random numbers, ten seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import WhisperConfig, WhisperForConditionalGeneration

from core.families import hugging_face
from core.families.kind import FamilyModule, chosen
from core.text.vocabulary import Vocabulary
from tests.second_objective import END, HEAD, LAYERS, TOY

feature_rate = 100.0
feature_size = 80
spectral = True
shortest_s = 0.05


def _sound_family() -> FamilyModule:
    from core.families import family

    return family("parakeet").load_module()


def build(vocabulary: Vocabulary, settings: dict[str, Any]) -> nn.Module:
    sizes = chosen(LAYERS, settings)
    frames, heads = sizes.pop("mel_frames"), sizes["encoder_attention_heads"]
    config = WhisperConfig(
        **sizes,
        decoder_attention_heads=heads,
        encoder_ffn_dim=2 * sizes["d_model"],
        decoder_ffn_dim=2 * sizes["d_model"],
        num_mel_bins=feature_size,
        max_source_positions=frames // 2,
        max_target_positions=64,
        vocab_size=len(vocabulary.tokens),
        pad_token_id=END,
        bos_token_id=END,
        eos_token_id=END,
        decoder_start_token_id=END,
        tie_word_embeddings=False,
        suppress_tokens=None,
        begin_suppress_tokens=None,
    )
    return WhisperForConditionalGeneration(config).eval()


def reshape(folder: Path, vocabulary: Vocabulary) -> nn.Module:
    config = WhisperConfig.from_pretrained(folder)
    config.vocab_size = len(vocabulary.tokens)
    return WhisperForConditionalGeneration(config).eval()


def load(folder: Path) -> nn.Module:
    return hugging_face.load(WhisperForConditionalGeneration, folder, HEAD)


def source_tensors(folder: Path) -> dict[str, Tensor]:
    return load(folder).state_dict()


def features(samples: Sequence[np.ndarray]) -> list[Tensor]:
    return _sound_family().features(samples)


def encode(model: Any, features: Tensor) -> Tensor:
    """(B, F, D) -> (B, T, H): Whisper takes one length only."""
    room = 2 * model.config.max_source_positions - features.shape[1]
    padded = torch.nn.functional.pad(features, (0, 0, 0, room))
    states: Tensor = model.model.encoder(padded.transpose(1, 2)).last_hidden_state
    return states


def decode(model: Any, states: Tensor, tokens: Tensor) -> Tensor:
    """(B, T, H) and (B, U) int64, the first one the start -> logits of what follows each, (B, U, V)."""
    hidden = model.model.decoder(input_ids=tokens, encoder_hidden_states=states, use_cache=False).last_hidden_state
    logits: Tensor = model.proj_out(hidden)
    return logits


def output_frames(model: Any, feature_frames: int) -> int:
    return (feature_frames + 1) // 2


def frame_seconds(model: Any) -> float:
    return 0.02


def groups(model: Any) -> list[tuple[str, list[str]]]:
    return list(zip(TOY.groups, [[HEAD], ["model.decoder"], ["model.encoder"]], strict=True))


def frozen(model: Any) -> list[str]:
    return []


def adapted(model: Any) -> list[str]:
    return [name for name, _ in model.named_modules() if name.endswith((".fc1", ".fc2"))]


def preprocessor(model: Any) -> dict[str, Any]:
    return {"feature_extractor_type": "WhisperFeatureExtractor", "sampling_rate": 16_000, "feature_size": feature_size}
