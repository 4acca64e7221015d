"""Moonshine (Jeffries et al. 2024): three convolutions that hear samples, an encoder and a decoder that writes, both
with rotary positions. Facts. Torch-free; see `network`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import SAMPLE_RATE, THIRDS, Family, without_sizes
from core.wording import say

HEAD = "model.decoder.embed_tokens"
"""The rows by which tokens are read are those by which they are written."""
CONVOLUTIONS = ((127, 64), (7, 3), (3, 2))
"""Width and step of each."""


def states_of(samples: int) -> int:
    """States of the encoder of so many samples."""
    found = samples
    for width, step in CONVOLUTIONS:
        found = max(0, (found - width) // step + 1)
    return found


def fits(config: Mapping[str, Any]) -> bool:
    """Whether transformers' own network can hear and write with such a config: it asks for all heads in both halves."""
    heads = config.get("decoder_num_attention_heads", 8)
    names = ("encoder_num_attention_heads", "encoder_num_key_value_heads", "decoder_num_key_value_heads")
    return all(config.get(name) in (None, heads) for name in names)


def recipe(_parameters: int, _writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. The rate of those who taught the published ones more; their authors began at 1.4e-3, with a
    thousand utterances a step. Utterances are heard as long as they are, in their training as here. Nothing of samples
    can be hidden, and its network hides nothing."""
    shared = {"schedule": "linear", "freq_masks": 0, "time_masks": 0}
    return {**shared, "learning_rate": 2e-5, "warmup_steps": 50, "weight_decay": 0.01}


MOONSHINE = Family(
    key="moonshine",
    title="Moonshine",
    objective="seq2seq",
    bodies={"moonshine": "model."},
    head=HEAD,
    rows=("proj_out",),
    module="core.families.moonshine.network",
    layers={},
    shapes=without_sizes("Moonshine"),
    sound={"sampling_rate": SAMPLE_RATE, "do_normalize": False},
    above=2,
    groups=(THIRDS[0], say("Decoder"), *THIRDS[1:]),
    bytes_heard=13e6,
    feature_numbers=float(SAMPLE_RATE),
    fits=fits,
    recipe=recipe,
)
