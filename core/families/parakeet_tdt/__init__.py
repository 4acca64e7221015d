"""FastConformer with a transducer (Parakeet TDT, Parakeet RNN-T): its facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families import parakeet
from core.families.kind import THIRDS, Family, Shapes, affine, chosen
from core.wording import say

DURATIONS = (0, 1, 2, 3, 4)
"""Frames that a token of a model from scratch may go on by."""
LAYERS: dict[str, int] = {**parakeet.LAYERS, "decoder_hidden_size": 160, "num_decoder_layers": 1}
HEAD, READ = "joint.head", "decoder.embedding"
"""What is written, and what was: both have a row for each token."""


def shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `ParakeetForTDT` with as many tokens."""
    sizes = chosen(LAYERS, settings)
    width, count = sizes["decoder_hidden_size"], sizes["num_decoder_layers"]
    encoder = {name: size for name, size in sizes.items() if name in parakeet.LAYERS}
    found = {n: s for n, s in parakeet.shapes(tokens, encoder).items() if not n.startswith(parakeet.PARAKEET.head)}
    found |= affine("encoder_projector", width, sizes["hidden_size"]) | {f"{READ}.weight": (tokens, width)}
    for i in range(count):
        found |= {f"decoder.lstm.weight_{x}_l{i}": (4 * width, width) for x in ("ih", "hh")}
        found |= {f"decoder.lstm.bias_{x}_l{i}": (4 * width,) for x in ("ih", "hh")}
    return found | affine("decoder.decoder_projector", width, width) | affine(HEAD, tokens + len(DURATIONS), width)


def beyond(config: Mapping[str, Any]) -> int:
    """Output rows behind those of the tokens: one for each duration."""
    return len(config.get("durations", DURATIONS)) if config.get("model_type") == "parakeet_tdt" else 0


PARAKEET_TDT = Family(
    key="parakeet_tdt",
    title="FastConformer transducer (Parakeet TDT, RNN-T)",
    objective="transducer",
    bodies={"parakeet_tdt": "", "parakeet_rnnt": ""},
    head=HEAD,
    rows=(READ,),
    beyond=beyond,
    module="core.families.parakeet_tdt.network",
    layers=LAYERS,
    shapes=shapes,
    sound=parakeet.LOG_MEL,
    sized=parakeet.bands,
    above=2,
    groups=(THIRDS[0], say("What was written before"), *THIRDS[1:]),
    bytes_heard=20e6,
    completed=parakeet.completed,
    frames=parakeet.frames,
    recipe=parakeet.recipe,
    hides="spectrogram",
)
