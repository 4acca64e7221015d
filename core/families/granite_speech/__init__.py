"""Granite Speech with a CTC output (Granite Speech 5.0 Turbo CTC, after Saon et al. 2025): conformers that look at
blocks of frames and halve them twice. Facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families import parakeet
from core.families.kind import SAMPLE_RATE, THIRDS, Family, without_sizes

HEAD, READ = "encoder.out", "encoder.out_mid"
"""In the middle of its layers it writes already, and reads what it wrote: the latter has a column for each token."""
MEL: dict[str, int | float] = {
    "sampling_rate": SAMPLE_RATE,
    "num_mel_bins": 80,
    "hop_length": 160,
    "n_fft": 512,
    "win_length": 400,
    "delta_win_length": 3,
    "logmel_floor_db": 8.0,
}
"""Its log-mel frames with what they change by, two at a time: no others are made here."""
STACKED = 2


def stacked(samples: int) -> int:
    """Feature frames of so many samples."""
    return -(-(samples // int(MEL["hop_length"])) // STACKED)


def halved(encoder: Mapping[str, Any], found: int) -> int:
    """Output frames of so many feature frames."""
    layers = encoder.get("subsample_layers")
    for _ in (0, 1) if layers is None else layers:
        found //= 2
    return found


def frames(config: Mapping[str, Any], samples: int) -> int:
    """Output frames of so many samples."""
    return halved(config.get("encoder_config") or {}, stacked(samples))


def recipe(parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. Nobody has published how to go on from it: as from Parakeet, a conformer of its size."""
    return {"learning_rate": 1e-4} if parameters >= parakeet.LARGE else {}


GRANITE_SPEECH = Family(
    key="granite_speech",
    title="Granite Speech (CTC)",
    objective="ctc",
    bodies={"granite_speech5_ctc": "encoder."},
    head=HEAD,
    rows=("ctc_head",),
    columns=(READ,),
    module="core.families.granite_speech.network",
    layers={},
    shapes=without_sizes("Granite Speech"),
    sound=MEL,
    groups=THIRDS,
    reads_back=True,
    bytes_heard=13e6,
    feature_numbers=16_000.0,
    frames=frames,
    recipe=recipe,
    hides="spectrogram",
    hides_ms=20,
    tiles=2 * STACKED,
)
