"""A second objective, to hold the seam: a sequence-to-sequence toy with a family of its own. Facts only, torch-free.

`registered` makes children know it: `environment()` is what they are started with.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.families.kind import Family, Shapes
from core.objectives.kind import ObjectiveKind

LAYERS = {"d_model": 32, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 2, "mel_frames": 240}
HEAD = "proj_out"
END = 0
"""The padding token begins a text and ends it."""
REPOSITORY = Path(__file__).resolve().parents[2]


def _shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    from core.text.vocabulary import Vocabulary
    from tests.second_objective.family import build

    vocabulary = Vocabulary.of_letters(chr(0x4E00 + i) for i in range(tokens - 2))
    return {name: tuple(tensor.shape) for name, tensor in build(vocabulary, dict(settings)).state_dict().items()}


TOY = Family(
    key="toy",
    title="Toy of Whisper",
    objective="toy_seq2seq",
    bodies={"whisper": "model."},
    head=HEAD,
    module="tests.second_objective.family",
    layers=LAYERS,
    shapes=_shapes,
    sound={"sampling_rate": 16_000},
    groups=("Output letters", "Decoder", "Encoder"),
    bytes_heard=13e6,
    rows=("model.decoder.embed_tokens",),
)

SEQ2SEQ = ObjectiveKind(
    key="toy_seq2seq",
    title="Sequence to sequence (toy)",
    special={"<pad>": "end of text"},
    tokenizer={"tokenizer_class": "PreTrainedTokenizerFast", "pad_token": "<pad>"},
    module="tests.second_objective.objective",
)


def environment() -> dict[str, str]:
    """For children that know the toy as one of ours: Python loads `registered/sitecustomize` at its start."""
    places = (Path(__file__).parent / "registered", REPOSITORY)
    return os.environ | {"PYTHONPATH": os.pathsep.join(map(str, places))}
