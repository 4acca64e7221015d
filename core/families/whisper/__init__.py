"""Whisper (Radford et al. 2022): an encoder of log-mel frames and a decoder that writes. Facts. Torch-free; see
`network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import SAMPLE_RATE, Family, Shapes, affine, chosen
from core.wording import say

LAYERS: dict[str, int] = {
    "d_model": 192,
    "encoder_layers": 4,
    "decoder_layers": 4,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 768,
    "decoder_ffn_dim": 768,
    "num_mel_bins": 80,
    "max_source_positions": 1500,
    "max_target_positions": 448,
}
"""Sizes of a small Whisper that can be trained from scratch: 5 million parameters with an alphabet."""

SMALL, QUICK_RATE, RATE = 150e6, 1e-4, 1e-5
"""Up to so many weights, those of tiny and base, it learns at a tenth of the rate that base was made with: taught Wolof
with half an hour heard, base comes from 117.1% WER on the dev set to 64.3% at 1e-4, to 71.3% at 3e-5, and in half of
that to 89.8% at 1e-5 (71.3% at 1e-4). Larger ones were not measured: the usual rate (Radford et al. 2022 and most
who followed)."""
USE = 'It hears 30 s at a time; longer sound is heard in steps with `recogniser("sound.wav", return_timestamps=True)`.'
HEAD = "model.decoder.embed_tokens"
"""The rows by which tokens are read are those by which they are written."""


def _attention(name: str, d: int) -> Shapes:
    found: Shapes = {f"{name}.k_proj.weight": (d, d)}
    for x in ("v_proj", "q_proj", "out_proj"):
        found |= affine(f"{name}.{x}", d, d)
    return found


def shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `WhisperForConditionalGeneration` with as many output rows as `tokens`."""
    sizes = chosen(LAYERS, settings)
    d = sizes["d_model"]
    found = affine("model.encoder.conv1", d, sizes["num_mel_bins"], 3) | affine("model.encoder.conv2", d, d, 3)
    found["model.encoder.embed_positions.weight"] = (sizes["max_source_positions"], d)
    found |= {f"{HEAD}.weight": (tokens, d), "model.decoder.embed_positions.weight": (sizes["max_target_positions"], d)}
    for part in ("encoder", "decoder"):
        wide = sizes[f"{part}_ffn_dim"]
        for i in range(sizes[f"{part}_layers"]):
            layer = f"model.{part}.layers.{i}"
            names = ("self_attn", "encoder_attn") if part == "decoder" else ("self_attn",)
            for name in names:
                found |= _attention(f"{layer}.{name}", d) | affine(f"{layer}.{name}_layer_norm", d)
            found |= affine(f"{layer}.fc1", wide, d) | affine(f"{layer}.fc2", d, wide)
            found |= affine(f"{layer}.final_layer_norm", d)
        found |= affine(f"model.{part}.layer_norm", d)
    return found


def recipe(parameters: int, _whole: bool) -> dict[str, Any]:
    """See `Family.recipe`."""
    rate = QUICK_RATE if parameters < SMALL else RATE
    return {"learning_rate": rate, "warmup_steps": 50, "schedule": "linear", "weight_decay": 0.0}


WHISPER = Family(
    key="whisper",
    title="Whisper",
    use=USE,
    objective="seq2seq",
    bodies={"whisper": "model."},
    head=HEAD,
    module="core.families.whisper.network",
    layers=LAYERS,
    shapes=shapes,
    sound={"sampling_rate": SAMPLE_RATE, "hop_length": 160, "n_fft": 400},
    above=2,
    groups=(
        say("Output letters"),
        say("Decoder"),
        say("Upper layers"),
        say("Middle layers"),
        say("Lower layers"),
        say("Sound front end"),
    ),
    bytes_heard=13e6,
    rows=("proj_out",),
    recipe=recipe,
    fixed=("model.encoder.embed_positions",),
    hides="spectrogram",
)
