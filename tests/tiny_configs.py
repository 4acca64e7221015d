"""config.json of tiny checkpoints with the keys of the published ones, of families that are told by it alone."""

from __future__ import annotations

from collections.abc import Callable

from transformers import (
    CanaryConfig,
    GraniteSpeech5CTCConfig,
    LasrCTCConfig,
    MoonshineConfig,
    PreTrainedConfig,
)

CONFORMER: dict[str, int] = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "intermediate_size": 64,
    "num_attention_heads": 2,
    "subsampling_conv_channels": 8,
}


def canary_config(tokens: int, num_hidden_layers: int = 2) -> CanaryConfig:
    """nvidia/canary-1b-v2."""
    encoder = {**CONFORMER, "num_hidden_layers": num_hidden_layers, "num_mel_bins": 128}
    decoder = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 2,
        "head_dim": 16,
        "max_position_embeddings": 128,
    }
    return CanaryConfig(
        vocab_size=tokens,
        encoder_config={**encoder, "model_type": "parakeet_encoder", "scale_input": False, "layerdrop": 0.0},
        decoder_config={**decoder, "vocab_size": tokens},
    )


def moonshine_config(tokens: int, num_hidden_layers: int = 2) -> MoonshineConfig:
    """moonshine-ai/moonshine-tiny (base: partial_rotary_factor 0.62)."""
    return MoonshineConfig(
        vocab_size=tokens,
        hidden_size=32,
        intermediate_size=64,
        encoder_num_hidden_layers=num_hidden_layers,
        decoder_num_hidden_layers=2,
        encoder_num_attention_heads=2,
        decoder_num_attention_heads=2,
        encoder_num_key_value_heads=2,
        decoder_num_key_value_heads=2,
        pad_head_dim_to_multiple_of=8,
        partial_rotary_factor=0.9,
        max_position_embeddings=194,
        bos_token_id=1,
        decoder_start_token_id=1,
        eos_token_id=2,
        pad_token_id=2,
    )


def lasr_config(tokens: int, num_hidden_layers: int = 2) -> LasrCTCConfig:
    """google/medasr."""
    encoder = {**CONFORMER, "num_hidden_layers": num_hidden_layers, "layerdrop": 0.0, "conv_kernel_size": 8}
    return LasrCTCConfig(vocab_size=tokens, encoder_config={**encoder, "model_type": "lasr_encoder"}, pad_token_id=0)


def granite_config(tokens: int, num_hidden_layers: int = 3) -> GraniteSpeech5CTCConfig:
    """ibm-granite/granite-speech-5.0-470m-turboctc."""
    encoder = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": num_hidden_layers,
        "num_attention_heads": 2,
        "context_size": 16,
        "max_position_embeddings": 32,
        "vocab_size": tokens,
    }
    return GraniteSpeech5CTCConfig(
        vocab_size=tokens, encoder_config={**encoder, "model_type": "granite_speech5_encoder"}, pad_token_id=0
    )


CONFIGS: dict[str, Callable[..., PreTrainedConfig]] = {
    "canary": canary_config,
    "moonshine": moonshine_config,
    "lasr": lasr_config,
    "granite_speech": granite_config,
}
"""By family."""
