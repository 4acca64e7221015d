"""WavLM (Chen et al. 2022), wav2vec 2.0 with gated relative positions: facts. Torch-free."""

from __future__ import annotations

from core.families.wav2vec2.kin import kin

WAVLM = kin("wavlm", "WavLM", "wavlm", "wavlm.", attends_whole=True)
