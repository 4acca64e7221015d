"""A head for the source's language beside the model's own: it stands in `model.strategy`, is saved and goes on with the
run, and is gone when the model is exported."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn

from core.families import FamilyModule, family
from core.families.initialise import mean_row
from core.objectives import Objective
from core.objectives.ctc.objective import FrameFamily
from core.strategies.kind import OWN
from core.strategies.kind import Change as Unchanged
from core.strategies.multi_task import EACH, HEADS
from core.strategies.multi_task.two_heads import OtherHead, TwoHeads
from core.text.vocabulary import Vocabulary


class Change(Unchanged):
    """See `core.strategies.kind.Change`. With one output for both alphabets nothing is changed."""

    @property
    def each(self) -> bool:
        return bool(self.values[HEADS.name] == EACH)

    @property
    def _letters(self) -> Vocabulary:
        """What the source's head writes."""
        assert self.plan is not None
        return Vocabulary(tuple(letter.letter for letter in self.plan.source_head))

    @property
    def _head(self) -> str:
        assert self.plan is not None
        return family(self.plan.family).head

    def apply(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        if self.each:
            own = nn.Module()
            own.add_module("head", _like(model.get_submodule(self._head), len(self._letters.tokens)))
            model.add_module(OWN, own)

    @torch.no_grad()
    def take(self, model: nn.Module, source: Path, tensors: Mapping[str, Tensor]) -> None:  # noqa: ARG002 - as others
        if not self.each or self.plan is None:
            return
        index = {token: row for row, token in enumerate(self.plan.source_tokens)}
        for name, tensor in model.get_submodule(f"{OWN}.head").named_parameters():
            origin = tensors.get(f"{self._head}.{name}")
            for row, letter in enumerate(self.plan.source_head if origin is not None else ()):
                if letter.sources and origin is not None:
                    tensor[row] = mean_row(origin[[index[token] for token in letter.sources]], letter.weights)

    def task(self, objective: Objective, model: nn.Module) -> Objective:  # noqa: ARG002 - of any
        if not self.each:
            return objective
        return TwoHeads(self._family_of(objective), objective.vocabulary, self._letters, self._head)

    def source_task(self, objective: Objective, model: nn.Module) -> Objective:  # noqa: ARG002 - of any
        if not self.each:
            return objective
        made = cast("TwoHeads", objective)
        return made.of_source(OtherHead(self._family_of(objective), self._head))

    def finish(self, model: nn.Module, family: FamilyModule) -> None:  # noqa: ARG002 - as others
        if self.each:
            delattr(model, OWN)

    def _family_of(self, objective: Objective) -> FrameFamily:
        return cast("FrameFamily", cast("Any", objective).family)


def _like(head: nn.Module, rows: int) -> nn.Module:
    """Another head over the same values, with so many rows of random numbers."""
    made = copy.deepcopy(head)
    for name, size in (("out_features", rows), ("out_channels", rows)):
        if hasattr(made, name):
            setattr(made, name, size)
    for name, parameter in list(made.named_parameters()):
        fresh = parameter.new_empty(rows, *parameter.shape[1:])
        setattr(made, name, nn.Parameter(fresh))
    cast("Any", made).reset_parameters()
    return made
