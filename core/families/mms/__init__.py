"""wav2vec 2.0 with adapters of a language in its layers, and letters of its own for each (MMS, Pratap et al. 2023):
facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families import wav2vec2
from core.families.kind import THIRDS, Shapes, affine, chosen
from core.families.wav2vec2.kin import BANDS_WHOLE, kin
from core.wording import say

WIDTH = "adapter_attn_dim"
LAYERS: dict[str, int] = {**wav2vec2.LAYERS, WIDTH: 16}


def shapes(tokens: int, settings: Mapping[str, Any]) -> Shapes:
    """Shapes of `Wav2Vec2ForCTC` with adapters, with as many output rows as `tokens`."""
    sizes = chosen(LAYERS, settings)
    d, width = sizes["hidden_size"], sizes[WIDTH]
    found = wav2vec2.shapes(tokens, {name: size for name, size in sizes.items() if name != WIDTH})
    for i in range(sizes["num_hidden_layers"]):
        layer = f"wav2vec2.encoder.layers.{i}.adapter_layer"
        found |= affine(f"{layer}.norm", d) | affine(f"{layer}.linear_1", width, d)
        found |= affine(f"{layer}.linear_2", d, width)
    return found


def with_adapters(config: Mapping[str, Any]) -> bool:
    """Whether a network has adapters of a language."""
    return config.get(WIDTH) is not None


def recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. Adapters and output letters learn, and nothing else, at the rate of its authors, which
    is one for them alone."""
    return {"strategy": "top", "learning_rate": 1e-3, **BANDS_WHOLE}


MMS = kin(
    "mms",
    "MMS",
    "wav2vec2",
    "wav2vec2.",
    module="core.families.mms.network",
    layers=LAYERS,
    shapes=shapes,
    groups=(THIRDS[0], say("Adapters of the language"), *THIRDS[1:]),
    fits=with_adapters,
    apart=(".adapter_layer.", "lm_head."),
    recipe=recipe,
    otherwise=wav2vec2.WAV2VEC2.recipe,
)
