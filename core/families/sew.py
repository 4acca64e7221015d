"""SEW (Wu et al. 2021), an encoder of wav2vec 2.0 that takes two frames as one: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

SEW = kin("sew", "SEW", "sew", "sew.")
