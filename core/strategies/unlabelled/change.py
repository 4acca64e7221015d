"""What learning from sound alone makes of a model: the quantizer and the projections of transformers' class stand
beside its encoder, and go into the checkpoint that is written, without an output layer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import torch
import transformers
from safetensors import safe_open
from torch import nn

from core.errors import ConfigError
from core.families import FamilyModule, family_with, hugging_face
from core.families.checkpoint import Card, written
from core.families.json_files import write_json
from core.families.kind import Family
from core.families.sound_settings import PREPROCESSOR
from core.families.weights import weight_files
from core.objectives import Objective
from core.objectives.ctc.objective import FrameFamily
from core.strategies.kind import OWN
from core.strategies.kind import Change as Unchanged
from core.strategies.unlabelled import HIDDEN, STRETCH
from core.strategies.unlabelled import OWN as TASK
from core.strategies.unlabelled.drawing import Drawing
from core.strategies.unlabelled.held_out import HeldOut
from core.strategies.unlabelled.objective import Contrastive
from core.wording import say

FRESH_TEMPERATURE, TAUGHT_TEMPERATURE = 2.0, 0.5
"""How evenly codes are tried: as networks begin, and as published ones ended (Baevski et al. 2020)."""


class Change(Unchanged):
    """See `core.strategies.kind.Change`. What is added has the names that transformers' class gives it."""

    def apply(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        config: Any = model.config
        kind = family_with(config.to_dict())
        if kind is None or getattr(config, "add_adapter", False) or not hasattr(model.base_model, "masked_spec_embed"):
            raise ConfigError(
                say("This network cannot learn from sound alone: it has an adapter, or no sign for what is hidden."),
                say("Choose another checkpoint."),
            )
        self._masked = getattr(config, "apply_spec_augment", True)
        config.apply_spec_augment = True  # without it nothing would be hidden
        self.whole = _class_of(kind)(config)
        added = nn.Module()
        for name, part in self.whole.named_children():
            if name != self.whole.base_model_prefix:
                added.add_module(name, part)
        added.register_buffer("temperature", torch.tensor(FRESH_TEMPERATURE))
        model.add_module(OWN, added)

    def whole_of(self, model: nn.Module) -> Any:
        """transformers' class, with the encoder and the parts of this model."""
        added = model.get_submodule(OWN)
        setattr(self.whole, self.whole.base_model_prefix, model.base_model)
        for name, part in added.named_children():
            setattr(self.whole, name, part)
        self.whole.quantizer.temperature = float(cast("torch.Tensor", added.temperature))
        return self.whole

    @torch.no_grad()
    def take(self, model: nn.Module, source: Path, tensors: Mapping[str, torch.Tensor]) -> None:  # noqa: ARG002 - others
        """The source's own codes, where it has all of them and of the same shape."""
        added = model.get_submodule(OWN)
        wanted = {name: tensor for name, tensor in added.state_dict().items() if name.startswith(TASK)}
        found: dict[str, torch.Tensor] = {}
        for path in weight_files(source):
            with safe_open(path, framework="pt") as weights:
                found |= {name: weights.get_tensor(name) for name in weights.keys() if name in wanted}  # noqa: SIM118
        if all(name in found and found[name].shape == tensor.shape for name, tensor in wanted.items()):
            for name, tensor in wanted.items():
                tensor.copy_(found[name])
            cast("torch.Tensor", added.temperature).fill_(TAUGHT_TEMPERATURE)

    def task(self, objective: Objective, model: nn.Module) -> Objective:
        config: Any = model.config
        drawing = Drawing(self.values[HIDDEN.name], self.values[STRETCH.name], config.num_negatives)
        family = cast("FrameFamily", cast("Any", objective).family)
        self._task = Contrastive(family, objective.vocabulary, self.whole_of, drawing, config.to_dict())
        return self._task

    def told(self) -> dict[str, float]:
        return self._task.told()

    def held_out(self, *args: Any) -> HeldOut:
        return HeldOut(*args)

    def save(self, folder: Path, model: nn.Module, card: Card, **words: Any) -> None:  # noqa: ARG002 - no texts
        """The encoder with its codes, as transformers' class has them: without an output layer."""
        config: Any = model.config
        config.apply_spec_augment = self._masked
        whole = self.whole_of(model)
        tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in whole.state_dict().items()}
        kind = family_with(config.to_dict())
        assert kind is not None
        hugging_face.quiet()
        with written(folder, card, None) as new:
            whole.config.architectures = [type(whole).__name__]
            whole.save_pretrained(new, state_dict=tensors)
            write_json(new / PREPROCESSOR, kind.load_module().preprocessor(model))


def _class_of(kind: Family) -> Any:
    return getattr(transformers, kind.pretraining)
