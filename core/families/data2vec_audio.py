"""data2vec for sound (Baevski et al. 2022), wav2vec 2.0 with five convolutions for positions: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

DATA2VEC_AUDIO = kin("data2vec_audio", "data2vec audio", "data2vec-audio", "data2vec_audio.")
