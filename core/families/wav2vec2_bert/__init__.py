"""w2v-BERT 2.0 (Seamless Communication 2023), conformers that hear two mel frames as one: facts. Torch-free; see
`network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import SAMPLE_RATE
from core.families.wav2vec2.kin import BANDS_WHOLE, after_adapter, kin

FBANK: dict[str, int | float] = {
    "feature_size": 80,
    "num_mel_bins": 80,
    "sampling_rate": SAMPLE_RATE,
    "stride": 2,
}
"""Kaldi's mel frames as `SeamlessM4TFeatureExtractor` makes them, two at a time: no others are made here."""
WINDOW, HOP = 400, 160


def stacked(samples: int) -> int:
    """Feature frames of so many samples."""
    return max(0, ((samples - WINDOW) // HOP + 1) // 2)


def frames(config: Mapping[str, Any], samples: int) -> int:
    """Output frames of so many samples."""
    return after_adapter(config, stacked(samples))


def recipe(_parameters: int, writes: bool) -> dict[str, Any]:
    """See `Family.recipe`: 5e-5, falling evenly, the output layer first."""
    shared = {"strategy": "head_first", "schedule": "linear", "learning_rate": 5e-5, "accumulate": 2, **BANDS_WHOLE}
    return shared if writes else {**shared, "head_first_share": 0.25}


WAV2VEC2_BERT = kin(
    "wav2vec2_bert",
    "w2v-BERT 2.0",
    "wav2vec2-bert",
    "wav2vec2_bert.",
    module="core.families.wav2vec2_bert.network",
    sound=FBANK,
    feature_numbers=8000.0,
    frames=frames,
    recipe=recipe,
    filters="",
    fixed=(),
)
