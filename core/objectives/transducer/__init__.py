"""Transducers (Graves 2012; with durations, Xu et al. 2023): at each frame a token or the blank, given what was written
before it, and how many frames to go on by. The facts; `objective` does the work. Torch-free."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.objectives.ctc import CTC
from core.objectives.kind import ObjectiveKind
from core.text.pieces import Pieces
from core.text.vocabulary import PAD, Vocabulary
from core.wording import say

SILENT = "blank_token_id"
"""What transformers calls the number of the blank, in config.json."""


def _generation(known: Mapping[str, Any], vocabulary: Vocabulary, _language: str) -> dict[str, Any]:
    """Writing begins as if the blank had been written."""
    first = vocabulary.tokenizer.padding if isinstance(vocabulary, Pieces) else 0
    return {**known, "decoder_start_token_id": first}


TRANSDUCER = ObjectiveKind(
    "transducer",
    "Transducer",
    special={PAD: "blank"},
    tokenizer=CTC.tokenizer,
    module="core.objectives.transducer.objective",
    silence=say("The model writes nothing: it goes on from moment to moment without a letter, by the blank."),
    pieces=CTC.pieces,
    padding="blank",
    generation=_generation,
)
"""The blank is the padding token, and stands for unknown letters."""
