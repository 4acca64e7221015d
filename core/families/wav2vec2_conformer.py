"""wav2vec 2.0 with conformer layers (Wang et al. 2020), relative or rotary positions: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

WAV2VEC2_CONFORMER = kin(
    "wav2vec2_conformer",
    "wav2vec 2.0 Conformer",
    "wav2vec2-conformer",
    "wav2vec2_conformer.",
    pretraining="Wav2Vec2ConformerForPreTraining",
)
