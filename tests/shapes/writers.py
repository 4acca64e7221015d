"""Recognisers with a decoder that writes, but for Whisper: pieces and a prompt, Llama's pieces and samples."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.core.training import tiny
from tests.shapes.shape import Shape, rewrite_config
from tests.tiny_canary import save_canary
from tests.tiny_moonshine import save_moonshine

TEXTS = tiny.texts(60)
TAUGHT = {"learning_rate": 5e-3, "hours": 0.06, "copies": 1, "speeds": (1.0,), "noise": False}
"""A decoder that knows nothing writes the same sign for ever: these learn in half a minute where a text ends."""


def base(folder: Path) -> None:
    """As transformers 4 wrote it: what turns in a head beside the sizes, in float32 by the old name."""
    save_moonshine(folder, TEXTS, seed=3)
    rewrite_config(
        folder,
        without=("rope_parameters", "dtype", "tie_word_embeddings"),
        partial_rotary_factor=0.62,
        rope_theta=10000.0,
        rope_scaling=None,
        torch_dtype="float32",
    )


WRITERS = (
    Shape("nvidia/canary-1b-v2", "canary", "a prompt of nine tokens, tied rows with a bias",
          partial(save_canary, texts=TEXTS), settings=TAUGHT),
    Shape("moonshine-ai/moonshine-tiny", "moonshine", "samples, pieces that fall back on bytes, <s> begins",
          partial(save_moonshine, texts=TEXTS), settings=TAUGHT),
    Shape("moonshine-ai/moonshine-base", "moonshine", "rotary positions by the keys of transformers 4", base,
          settings=TAUGHT),
)  # fmt: skip
