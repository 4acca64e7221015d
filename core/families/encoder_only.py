"""Writing a checkpoint that was never taught to write: an encoder as transformers' class for learning from sound alone
has it, in the Hugging Face layout, whole or not at all. What has an output layer, `checkpoint` writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from torch import Tensor, nn

from core.errors import CheckpointError
from core.families import Family, hugging_face
from core.families.card_text import readme
from core.families.checkpoint import CARD, Card
from core.families.sound_settings import PREPROCESSOR
from core.families.weights import WEIGHTS
from core.wording import say
from core.writing import replaced_folder


def save_encoder(
    folder: Path, whole: Any, tensors: Mapping[str, Tensor], family: Family, model: nn.Module, card: Card
) -> None:
    """Write `tensors` as the weights of `whole`, which is transformers' class, in the place of `folder`; `model` is the
    family's, which knows how it hears. Raises `CheckpointError` when it cannot be written."""
    hugging_face.quiet()
    try:
        with replaced_folder(folder, lasting=True) as new:
            whole.config.architectures = [type(whole).__name__]
            whole.save_pretrained(new, state_dict=dict(tensors))
            _write(new / PREPROCESSOR, family.load_module().preprocessor(model))
            _write(new / CARD, card.to_json())
            (new / WEIGHTS).chmod(0o644)
            (new / "README.md").write_text(readme(card, None), encoding="utf-8")
    except (OSError, SafetensorError) as error:
        raise CheckpointError(
            say("The model cannot be written to {folder}.", folder=folder),
            say("Check the free space and the rights."),
            str(error),
        ) from error


def _write(path: Path, values: Any) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
