"""UniSpeech (Wang et al. 2021), the shape of wav2vec 2.0: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

UNISPEECH = kin("unispeech", "UniSpeech", "unispeech", "unispeech.")
