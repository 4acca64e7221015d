"""FastConformer with a CTC output (Parakeet), the family of the starter: its facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import SAMPLE_RATE, THIRDS, Family, Shapes, affine, chosen

LAYERS: dict[str, int] = {
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

LOG_MEL: dict[str, int | float] = {
    "sampling_rate": SAMPLE_RATE,
    "hop_length": 160,
    "n_fft": 512,
    "win_length": 400,
    "preemphasis": 0.97,
}
"""The log-mel frames of Parakeet: no others are made here. How many bands they have, a model's config says."""


def bands(config: Mapping[str, Any]) -> dict[str, int | float]:
    """What a feature extractor must make for the model beside it."""
    encoder = config.get("encoder_config")
    return {"feature_size": int(encoder.get("num_mel_bins", 80))} if isinstance(encoder, dict) else {}


def shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `ParakeetForCTC` with as many output rows as `tokens`."""
    sizes = chosen(LAYERS, settings)
    d, ff, kernel = sizes["hidden_size"], sizes["intermediate_size"], sizes["conv_kernel_size"]
    heads, channels = sizes["num_attention_heads"], sizes["subsampling_conv_channels"]
    halvings = sizes["subsampling_factor"].bit_length() - 1
    found = affine("encoder.subsampling.layers.0", channels, 1, 3, 3)
    for i in range(halvings - 1):
        found |= affine(f"encoder.subsampling.layers.{2 + 3 * i}", channels, 1, 3, 3)
        found |= affine(f"encoder.subsampling.layers.{3 + 3 * i}", channels, channels, 1, 1)
    found |= affine("encoder.subsampling.linear", d, channels * (sizes["num_mel_bins"] >> halvings))
    for i in range(sizes["num_hidden_layers"]):
        layer = f"encoder.layers.{i}"
        found |= {f"{layer}.self_attn.bias_{x}": (heads, d // heads) for x in "uv"}
        for x in "qkvo":
            found |= affine(f"{layer}.self_attn.{x}_proj", d, d)
        found[f"{layer}.self_attn.relative_k_proj.weight"] = (d, d)
        found |= affine(f"{layer}.conv.pointwise_conv1", 2 * d, d, 1) | affine(f"{layer}.conv.pointwise_conv2", d, d, 1)
        found |= affine(f"{layer}.conv.depthwise_conv", d, 1, kernel) | affine(f"{layer}.conv.norm", d)
        found |= {f"{layer}.conv.norm.running_{x}": (d,) for x in ("mean", "var")}
        found[f"{layer}.conv.norm.num_batches_tracked"] = ()
        for x in ("feed_forward1", "feed_forward2"):
            found |= affine(f"{layer}.{x}.linear1", ff, d) | affine(f"{layer}.{x}.linear2", d, ff)
            found |= affine(f"{layer}.norm_{x}", d)
        found |= affine(f"{layer}.norm_self_att", d) | affine(f"{layer}.norm_conv", d)
        found |= affine(f"{layer}.norm_out", d)
    return found | affine("ctc_head", tokens, d, 1)


KERNEL, STRIDE = 3, 2
"""Of the convolutions that each halve the frames, where config.json does not say."""


def frames(config: Mapping[str, Any], samples: int) -> int:
    """Output frames of so many samples."""
    encoder = config.get("encoder_config", config)
    kernel = encoder.get("subsampling_conv_kernel_size", KERNEL)
    stride = encoder.get("subsampling_conv_stride", STRIDE)
    found = samples // int(LOG_MEL["hop_length"])
    for _ in range(int(encoder.get("subsampling_factor", 8)).bit_length() - 1):
        found = (found + 2 * ((kernel - 1) // 2) - kernel) // stride + 1
    return int(found)


def completed(config: Mapping[str, Any]) -> dict[str, Any]:
    """Samples for each frame of output, by which transformers' pipeline cuts long sound."""
    encoder = config.get("encoder_config")
    if not isinstance(encoder, dict):
        return {}
    return {"inputs_to_logits_ratio": int(encoder.get("subsampling_factor", 8)) * int(LOG_MEL["hop_length"])}


LARGE = 30_000_000
"""From so many weights on a model is one of the published ones."""


def recipe(parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. NeMo's own rate and masks for going on from a published model; smaller ones, such as the
    starter, learn at the rate of a run's recipe."""
    return {"learning_rate": 1e-4, "freq_mask_bins": 27} if parameters >= LARGE else {}


PARAKEET = Family(
    key="parakeet",
    title="FastConformer (Parakeet)",
    objective="ctc",
    bodies={"parakeet_ctc": "encoder."},
    head="ctc_head",
    module="core.families.parakeet.network",
    layers=LAYERS,
    shapes=shapes,
    sound=LOG_MEL,
    groups=THIRDS,
    bytes_heard=13e6,
    completed=completed,
    sized=bands,
    frames=frames,
    recipe=recipe,
    hides="spectrogram",
)
"""What a second of a batch takes was measured."""
