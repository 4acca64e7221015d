"""SEW-D (Wu et al. 2021), SEW with the disentangled attention of DeBERTa: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

SEW_D = kin("sew_d", "SEW-D", "sew-d", "sew_d.", stack="encoder.encoder.layer")
