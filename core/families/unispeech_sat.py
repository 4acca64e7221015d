"""UniSpeech-SAT (Chen et al. 2021), the shape of wav2vec 2.0, aware of speakers: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

UNISPEECH_SAT = kin("unispeech_sat", "UniSpeech-SAT", "unispeech-sat", "unispeech_sat.")
