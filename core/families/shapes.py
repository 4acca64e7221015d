"""Tensor names and shapes of models that start from scratch, by family: known without building a model. Torch-free."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.errors import ConfigError

Shapes = dict[str, tuple[int, ...]]

PARAKEET_LAYERS: dict[str, int] = {
    "hidden_size": 176,
    "num_hidden_layers": 6,
    "intermediate_size": 704,
    "num_attention_heads": 4,
    "subsampling_factor": 4,
    "subsampling_conv_channels": 48,
    "conv_kernel_size": 9,
    "num_mel_bins": 80,
}
"""Sizes of the starter: 4.7 million parameters."""

WAV2VEC2_LAYERS: dict[str, int] = {
    "hidden_size": 256,
    "num_hidden_layers": 6,
    "intermediate_size": 1024,
    "num_attention_heads": 4,
    "conv_channels": 128,
    "num_conv_pos_embeddings": 64,
    "num_conv_pos_embedding_groups": 16,
}
"""Sizes of a small wav2vec 2.0 that can be trained from scratch: 6 million parameters."""


def chosen(defaults: Mapping[str, Any], settings: Mapping[str, Any]) -> dict[str, Any]:
    """The defaults with `settings` in their place. Raises `ConfigError` for sizes that are not known."""
    unknown = sorted(set(settings) - set(defaults))
    if unknown:
        raise ConfigError(f"Layer sizes not known: {', '.join(unknown)}.", f"Known: {', '.join(defaults)}.")
    return {**defaults, **settings}


def _affine(name: str, *weight: int) -> Shapes:
    return {f"{name}.weight": weight, f"{name}.bias": weight[:1]}


def parakeet(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `ParakeetForCTC` with as many output rows as `tokens`."""
    sizes = chosen(PARAKEET_LAYERS, settings)
    d, ff, kernel = sizes["hidden_size"], sizes["intermediate_size"], sizes["conv_kernel_size"]
    heads, channels = sizes["num_attention_heads"], sizes["subsampling_conv_channels"]
    halvings = sizes["subsampling_factor"].bit_length() - 1
    shapes = _affine("encoder.subsampling.layers.0", channels, 1, 3, 3)
    for i in range(halvings - 1):
        shapes |= _affine(f"encoder.subsampling.layers.{2 + 3 * i}", channels, 1, 3, 3)
        shapes |= _affine(f"encoder.subsampling.layers.{3 + 3 * i}", channels, channels, 1, 1)
    shapes |= _affine("encoder.subsampling.linear", d, channels * (sizes["num_mel_bins"] >> halvings))
    for i in range(sizes["num_hidden_layers"]):
        layer = f"encoder.layers.{i}"
        shapes |= {f"{layer}.self_attn.bias_{x}": (heads, d // heads) for x in "uv"}
        for x in "qkvo":
            shapes |= _affine(f"{layer}.self_attn.{x}_proj", d, d)
        shapes[f"{layer}.self_attn.relative_k_proj.weight"] = (d, d)
        shapes |= _affine(f"{layer}.conv.pointwise_conv1", 2 * d, d, 1) | _affine(
            f"{layer}.conv.pointwise_conv2", d, d, 1
        )
        shapes |= _affine(f"{layer}.conv.depthwise_conv", d, 1, kernel) | _affine(f"{layer}.conv.norm", d)
        shapes |= {f"{layer}.conv.norm.running_{x}": (d,) for x in ("mean", "var")}
        shapes[f"{layer}.conv.norm.num_batches_tracked"] = ()
        for x in ("feed_forward1", "feed_forward2"):
            shapes |= _affine(f"{layer}.{x}.linear1", ff, d) | _affine(f"{layer}.{x}.linear2", d, ff)
            shapes |= _affine(f"{layer}.norm_{x}", d)
        shapes |= _affine(f"{layer}.norm_self_att", d) | _affine(f"{layer}.norm_conv", d)
        shapes |= _affine(f"{layer}.norm_out", d)
    return shapes | _affine("ctc_head", tokens, d, 1)


WAV2VEC2_KERNELS = (10, 3, 3, 3, 3, 2, 2)


def wav2vec2(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `Wav2Vec2ForCTC` as `wav2vec2.build` makes it, with as many output rows as `tokens`."""
    sizes = chosen(WAV2VEC2_LAYERS, settings)
    d, ff, channels = sizes["hidden_size"], sizes["intermediate_size"], sizes["conv_channels"]
    shapes: Shapes = {"wav2vec2.masked_spec_embed": (d,)}
    for i, kernel in enumerate(WAV2VEC2_KERNELS):
        layer = f"wav2vec2.feature_extractor.conv_layers.{i}"
        shapes |= _affine(f"{layer}.conv", channels, channels if i else 1, kernel) | _affine(
            f"{layer}.layer_norm", channels
        )
    shapes |= _affine("wav2vec2.feature_projection.layer_norm", channels)
    shapes |= _affine("wav2vec2.feature_projection.projection", d, channels)
    kernel, conv = sizes["num_conv_pos_embeddings"], "wav2vec2.encoder.pos_conv_embed.conv"
    shapes |= {f"{conv}.bias": (d,), f"{conv}.parametrizations.weight.original0": (1, 1, kernel)}
    shapes[f"{conv}.parametrizations.weight.original1"] = (d, d // sizes["num_conv_pos_embedding_groups"], kernel)
    shapes |= _affine("wav2vec2.encoder.layer_norm", d)
    for i in range(sizes["num_hidden_layers"]):
        layer = f"wav2vec2.encoder.layers.{i}"
        for x in ("k_proj", "v_proj", "q_proj", "out_proj"):
            shapes |= _affine(f"{layer}.attention.{x}", d, d)
        shapes |= _affine(f"{layer}.layer_norm", d) | _affine(f"{layer}.final_layer_norm", d)
        shapes |= _affine(f"{layer}.feed_forward.intermediate_dense", ff, d)
        shapes |= _affine(f"{layer}.feed_forward.output_dense", d, ff)
    return shapes | _affine("lm_head", tokens, d)


SHAPES: dict[str, Callable[[int, Mapping[str, Any]], Shapes]] = {"parakeet": parakeet, "wav2vec2": wav2vec2}
"""By key of FAMILIES."""
