"""What the kin of wav2vec 2.0 have in common: families of encoders that hear samples, each known by its own facts.

Their networks are told apart by config.json alone, and `network` serves them all. They have no sizes of their own from
scratch: a run from scratch takes the network of one of their checkpoints. Torch-free.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.families.kind import SAMPLE_RATE, THIRDS, Family, Shapes, without_sizes
from core.wording import say

MASKED = "masked_spec_embed"


def network_shapes(prefix: str, config: Mapping[str, Any], shapes: Shapes) -> Shapes:
    """See `Family.network_shapes`. What stands for masked frames is learnt when frames are masked, and only then;
    published files have it or not."""
    name = f"{prefix}{MASKED}"
    masks = config.get("mask_time_prob", 0.05) > 0 or config.get("mask_feature_prob", 0.0) > 0
    found = {n: shape for n, shape in shapes.items() if n != name}
    return {name: (int(config.get("hidden_size", 768)),), **found} if masks else found


BANDS_WHOLE = {"freq_masks": 0}
"""Stretches of time are hidden, as transformers hides them of these networks; bands only where a person says so."""
SMALL = 30_000_000
"""Fewer weights than published encoders have: ours from scratch."""


def recipe(parameters: int, writes: bool) -> dict[str, Any]:
    """See `Family.recipe`. The output layer learns first; 3e-4 for one that starts afresh, 1e-4 for one that writes
    (Baevski et al. 2020, Conneau et al. 2021), falling evenly, in larger batches than small networks want."""
    shared = {"strategy": "head_first", "schedule": "linear", **BANDS_WHOLE}
    if 0 < parameters < SMALL:
        return {**shared, "learning_rate": 5e-4}
    if writes:
        return {**shared, "learning_rate": 1e-4, "accumulate": 2}
    return {**shared, "learning_rate": 3e-4, "accumulate": 2, "head_first_share": 0.25}


LARGE = 200_000_000
"""From so many weights on an encoder is one of the large ones."""


def scratch(parameters: int) -> dict[str, Any]:
    """See `Family.scratch`. The peaks that networks of these sizes were trained with from nothing, 5e-4 for the base
    and 3e-4 for the large one (Baevski et al. 2020); more, and they learn nothing."""
    if parameters < SMALL:
        return {**BANDS_WHOLE}
    return {**BANDS_WHOLE, "learning_rate": 3e-4 if parameters >= LARGE else 5e-4, "warmup_steps": 500}


KERNELS, STRIDES = (10, 3, 3, 3, 3, 2, 2), (5, 2, 2, 2, 2, 2, 2)
"""Of the convolutions that read the samples, where config.json does not say."""


def frames(config: Mapping[str, Any], samples: int) -> int:
    """Output frames of so many samples, after the convolutions and the adapter where there is one."""
    found = samples
    for kernel, stride in zip(config.get("conv_kernel", KERNELS), config.get("conv_stride", STRIDES), strict=True):
        found = (found - kernel) // stride + 1
    return after_adapter(config, found)


def after_adapter(config: Mapping[str, Any], found: int) -> int:
    """What the adapter leaves of so many frames of the encoder, where there is one."""
    for _ in range(config.get("num_adapter_layers", 3) if config.get("add_adapter") else 0):
        found = (found - 1) // config.get("adapter_stride", 2) + 1
    return int(found)


def kin(key: str, title: str, model_type: str, prefix: str, **facts: Any) -> Family:
    """A family of such encoders; `facts` are those of `Family` that are its own."""
    common: dict[str, Any] = {
        "objective": "ctc",
        "head": "lm_head",
        "module": "core.families.wav2vec2.network",
        "layers": {},
        "shapes": without_sizes(title),
        "sound": {"sampling_rate": SAMPLE_RATE},
        "groups": THIRDS,
        "filters": say("Sound filters"),
        "bytes_heard": 20e6,
        "feature_numbers": float(SAMPLE_RATE),
        "recipe": recipe,
        "scratch": scratch,
        "frames": frames,
        "fixed": (f"{prefix}feature_extractor",),
        "hides": "network",
        "hides_ms": 20,
        "network_shapes": lambda config, shapes: network_shapes(prefix, config, shapes),
    }
    return Family(key=key, title=title, bodies={model_type: prefix}, **{**common, **facts})
