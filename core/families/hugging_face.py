"""Loading transformers' models without surprises: offline, no code but ours, and every tensor accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors import SafetensorError
from torch import nn
from transformers import AutoConfig, GenerationConfig, PreTrainedConfig
from transformers.utils import GENERATION_CONFIG_NAME

from core.checkpoint_paths import on_disk
from core.errors import CheckpointError
from core.families import conversion
from core.families.adapted_layers import Beside, is_adapted
from core.families.kind import Family
from core.families.layer_groups import third_bounds
from core.families.letters import Letters
from core.families.trust import check_trust
from core.families.weights import tensor_shapes, weight_files, weights_folder
from core.text.pieces import Pieces
from core.text.vocabulary import Vocabulary
from core.wording import say

NAMES_SHOWN = 4
ENDS = ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id")
OF_THE_NETWORK = ("max_length", "alignment_heads")
"""Settings of generation_config.json that are about no token."""


def quiet() -> None:
    """No progress bars and no advice from transformers: what matters is raised or reported by us."""
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()


def load(cls: Any, folder: Path, head: str, *, headless: bool = False, free: Sequence[str] = ()) -> nn.Module:
    """A model in float32 and evaluation mode. Pickled weights that were not converted yet are converted.

    Raises `CheckpointError` naming tensors that are missing, left over, or of another shape than config.json says. With
    `headless`, the output layer `head` may be absent and tensors of a pre-training task may be left over; tensors whose
    names end with one of `free` may be absent or left over in any case.
    """
    check_trust(folder)
    conversion.make_ready(folder)
    place, there = weights_folder(folder), on_disk(folder)
    weight_files(folder)
    quiet()
    try:
        config = _config(there, headless)
        model, info = cls.from_pretrained(
            place,
            config=config,
            generation_config=_generation_beside(there, config) if place != there else None,
            dtype=torch.float32,
            local_files_only=True,
            use_safetensors=True,
            ignore_mismatched_sizes=True,  # they are named below, and refused
            output_loading_info=True,
        )
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, SafetensorError) as error:
        raise CheckpointError(
            say("The model in {folder} cannot be loaded.", folder=folder), say("Copy it again."), str(error)
        ) from error
    _check_shapes(folder, info["mismatched_keys"])
    missing, unexpected = (
        sorted(n for n in info[which] if not n.endswith(tuple(free))) for which in ("missing_keys", "unexpected_keys")
    )
    if headless:
        missing = [name for name in missing if not name.startswith(head + ".")]
        unexpected = []
    for names, what in ((missing, say("lacks")), (unexpected, say("holds unknown"))):
        if names:
            shown = ", ".join(names[:NAMES_SHOWN]) + (
                say(" and {number} more", number=len(names) - NAMES_SHOWN) if names[NAMES_SHOWN:] else ""
            )
            raise CheckpointError(
                say("The model in {folder} {what} tensors: {shown}.", folder=folder, what=what, shown=shown),
                say("Its config.json and weights do not belong together."),
            )
    result: nn.Module = model.float().eval()
    return result


def _config(folder: Path, headless: bool) -> PreTrainedConfig:
    """Some encoders do not say how many output rows they would have: one is as good as another."""
    config: PreTrainedConfig = AutoConfig.from_pretrained(folder, local_files_only=True)
    if headless and getattr(config, "vocab_size", 0) is None:
        config.vocab_size = 1
    return config


def _generation_beside(folder: Path, config: PreTrainedConfig) -> GenerationConfig:
    """What transformers looks for beside the weights, and stops without: they lie in another folder."""
    if (folder / GENERATION_CONFIG_NAME).is_file():
        return generation_of(folder)
    return GenerationConfig.from_model_config(config)


def _check_shapes(folder: Path, found: Iterable[tuple[str, Sequence[int], Sequence[int]]]) -> None:
    for name, there, wanted in sorted(found):
        raise CheckpointError(
            say(
                "{name} in {folder} has the shape {there}; config.json says {wanted}.",
                name=name,
                folder=folder,
                there=str(tuple(there)),
                wanted=str(tuple(wanted)),
            ),
            say("Its config.json and weights do not belong together."),
        )


def generation_of(folder: Path) -> GenerationConfig:
    """generation_config.json of a checkpoint; one that says nothing where it has none."""
    if not (on_disk(folder) / GENERATION_CONFIG_NAME).is_file():
        return GenerationConfig()
    return GenerationConfig.from_pretrained(on_disk(folder), local_files_only=True)


def ending(vocabulary: Vocabulary, generation: GenerationConfig, *configs: PreTrainedConfig) -> GenerationConfig:
    """Say in a decoder's configs which tokens begin and end its texts, and give its generation_config.json.

    Those of a tokenizer that goes on as it came stay. With any other vocabulary our padding does both, and what the
    source says of tokens by their numbers would be about others.
    """
    if isinstance(vocabulary, Pieces) and vocabulary.tokenizer.padding == configs[0].eos_token_id:
        return generation
    known = {n: v for n in OF_THE_NETWORK if (v := getattr(generation, n, None)) is not None}
    found = GenerationConfig(**known)
    for settings in (*configs, found):
        for name in ENDS:
            setattr(settings, name, 0)
    return found


def has_head(folder: Path, head: str) -> bool:
    """Whether a checkpoint has its output layer."""
    return f"{head}.weight" in tensor_shapes(folder)


@torch.no_grad()
def reorder(model: nn.Module, family: Family, letters: Letters) -> None:
    """Bring every tensor with a row or column for each token from the file's order into that of our vocabulary. Rows
    behind those of the tokens stay where they are."""
    if letters.in_order:
        return
    order = torch.tensor(letters.rows)
    for name, parameter in model.named_parameters():  # one that two modules share comes once
        if (axis := family.token_axis(name)) is not None:
            rows = parameter.transpose(0, axis)
            rows[: len(order)] = rows[order]


def adapted(model: nn.Module, beside: Beside = "feed_forward") -> list[str]:
    """See `FamilyModule.adapted`."""
    return [n for n, m in model.named_modules() if isinstance(m, nn.Linear) and is_adapted(n, beside)]


def thirds(prefix: str, count: int) -> list[tuple[str, list[str]]]:
    """A stack of layers as upper, middle and lower ones, from the output to the input."""
    names = [f"{prefix}.{i}" for i in range(count)]
    low, high = third_bounds(count)
    parts = (
        (say("Upper layers"), names[high:]),
        (say("Middle layers"), names[low:high]),
        (say("Lower layers"), names[:low]),
    )
    return [(title, part) for title, part in parts if part]
