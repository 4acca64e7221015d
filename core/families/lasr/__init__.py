"""Conformers with rotary positions and a CTC output (LASR, MedASR among them): facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families import parakeet
from core.families.kind import SAMPLE_RATE, THIRDS, Family, without_sizes

LOG_MEL: dict[str, int | float] = {
    "sampling_rate": SAMPLE_RATE,
    "hop_length": 160,
    "n_fft": 512,
    "win_length": 400,
}
"""Its log-mel frames: no others are made here. How many bands they have, a model's config says."""
HALVINGS = 2
"""Convolutions before the encoder, without anything added at the ends."""


def mel_frames(samples: int) -> int:
    """Feature frames of so many samples."""
    return max(0, (samples - int(LOG_MEL["win_length"])) // int(LOG_MEL["hop_length"]) + 1)


def halved(encoder: Mapping[str, Any], found: int) -> int:
    """Output frames of so many feature frames."""
    kernel = int(encoder.get("subsampling_conv_kernel_size", 5))
    stride = int(encoder.get("subsampling_conv_stride", 2))
    for _ in range(HALVINGS):
        found = max(0, (found - kernel) // stride + 1)
    return found


def frames(config: Mapping[str, Any], samples: int) -> int:
    """Output frames of so many samples."""
    return halved(config.get("encoder_config") or {}, mel_frames(samples))


def recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`: as its authors go on from MedASR."""
    return {"learning_rate": 3e-5, "warmup_steps": 100, "schedule": "linear", "accumulate": 2, "freq_mask_bins": 27}


LASR = Family(
    key="lasr",
    title="LASR (MedASR)",
    objective="ctc",
    bodies={"lasr_ctc": "encoder."},
    head="ctc_head",
    module="core.families.lasr.network",
    layers={},
    shapes=without_sizes("LASR"),
    sound=LOG_MEL,
    sized=parakeet.bands,
    groups=THIRDS,
    bytes_heard=13e6,
    feature_numbers=12_800.0,
    frames=frames,
    recipe=recipe,
    hides="spectrogram",
)
