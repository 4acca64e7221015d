"""FastConformer with a decoder that writes (Canary, Puvvada et al. 2024): its facts. Torch-free; see `network`."""

from __future__ import annotations

from typing import Any

from core.families import parakeet
from core.families.kind import THIRDS, Family, without_sizes
from core.wording import say

READ, WRITE = "model.decoder.embed_tokens", "proj_out"
"""The rows by which tokens are read are those by which they are written; these have a bias of their own."""


def recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. As for other decoders: their language is soon lost at the rates of encoders."""
    return {"learning_rate": 2e-5, "warmup_steps": 50, "weight_decay": 0.0}


CANARY = Family(
    key="canary",
    title="Canary",
    objective="seq2seq",
    bodies={"canary": "model."},
    head=READ,
    rows=(WRITE,),
    module="core.families.canary.network",
    layers={},
    shapes=without_sizes("Canary"),
    sound=parakeet.LOG_MEL,
    sized=parakeet.bands,
    groups=(THIRDS[0], say("Decoder"), *THIRDS[1:]),
    bytes_heard=13e6,
    recipe=recipe,
)
