"""wav2vec 2.0 (Baevski et al. 2020), which hears samples, with a CTC output: facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import Shapes, affine, chosen
from core.families.wav2vec2.kin import KERNELS, kin

LAYERS: dict[str, int] = {
    "hidden_size": 256,
    "num_hidden_layers": 6,
    "intermediate_size": 1024,
    "num_attention_heads": 4,
    "conv_channels": 128,
    "num_conv_pos_embeddings": 64,
    "num_conv_pos_embedding_groups": 16,
}
"""Sizes of a small wav2vec 2.0 that can be trained from scratch: 6 million parameters."""


def shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `Wav2Vec2ForCTC` as `network.build` makes it, with as many output rows as `tokens`."""
    sizes = chosen(LAYERS, settings)
    d, ff, channels = sizes["hidden_size"], sizes["intermediate_size"], sizes["conv_channels"]
    found: Shapes = {"wav2vec2.masked_spec_embed": (d,)}
    for i, kernel in enumerate(KERNELS):
        layer = f"wav2vec2.feature_extractor.conv_layers.{i}"
        found |= affine(f"{layer}.conv", channels, channels if i else 1, kernel) | affine(
            f"{layer}.layer_norm", channels
        )
    found |= affine("wav2vec2.feature_projection.layer_norm", channels)
    found |= affine("wav2vec2.feature_projection.projection", d, channels)
    kernel, conv = sizes["num_conv_pos_embeddings"], "wav2vec2.encoder.pos_conv_embed.conv"
    found |= {f"{conv}.bias": (d,), f"{conv}.parametrizations.weight.original0": (1, 1, kernel)}
    found[f"{conv}.parametrizations.weight.original1"] = (d, d // sizes["num_conv_pos_embedding_groups"], kernel)
    found |= affine("wav2vec2.encoder.layer_norm", d)
    for i in range(sizes["num_hidden_layers"]):
        layer = f"wav2vec2.encoder.layers.{i}"
        for x in ("k_proj", "v_proj", "q_proj", "out_proj"):
            found |= affine(f"{layer}.attention.{x}", d, d)
        found |= affine(f"{layer}.layer_norm", d) | affine(f"{layer}.final_layer_norm", d)
        found |= affine(f"{layer}.feed_forward.intermediate_dense", ff, d)
        found |= affine(f"{layer}.feed_forward.output_dense", d, ff)
    return found | affine("lm_head", tokens, d)


def without_adapters(config: Mapping[str, Any]) -> bool:
    """Whether a network has no adapters of a language: those that have are MMS."""
    return config.get("adapter_attn_dim") is None


WAV2VEC2 = kin(
    "wav2vec2",
    "wav2vec 2.0",
    "wav2vec2",
    "wav2vec2.",
    layers=LAYERS,
    shapes=shapes,
    fits=without_adapters,
    pretraining="Wav2Vec2ForPreTraining",
)
