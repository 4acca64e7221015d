"""HuBERT (Hsu et al. 2021), the shape of wav2vec 2.0 with other training before: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

HUBERT = kin("hubert", "HuBERT", "hubert", "hubert.")
