"""Which layers low-rank adapters go beside, by their names alone, as transformers calls them in every family.
Torch-free: the same rule says how many weights adapters have before there is a model."""

from __future__ import annotations

import re
from typing import Literal

Beside = Literal["feed_forward", "attention", "both"]
FEED_FORWARD = re.compile(
    r"(?:^|\.)(?:linear[12]|fc[12]|intermediate_dense|output_dense|(?:intermediate|output)\.dense)$"
)
"""What follows the attention."""
ATTENTION = re.compile(
    r"(?:^|\.)(?:self_attn|encoder_attn|attention(?:\.self)?)\."
    r"(?:[qkvo]_proj|out_proj|(?:query|key|value)_proj|linear_(?:[qkv]|out))$"
)
"""What attention is asked with, looks at, gives and comes out through; not what tells it of places."""


def is_adapted(layer: str, beside: Beside) -> bool:
    """Whether a linear layer of this whole name gets an adapter."""
    feed_forward, attention = beside != "attention", beside != "feed_forward"
    return bool((feed_forward and FEED_FORWARD.search(layer)) or (attention and ATTENTION.search(layer)))
