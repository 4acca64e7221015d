"""Do what a `TransferPlan` says: build the new model and copy from its source, by tensor and by row."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from core.errors import CheckpointError
from core.families import FamilyModule, conversion, family
from core.families.network import has_outline
from core.families.plan import STARTED, TensorPlan, TransferPlan
from core.strategies import Change, strategy
from core.strategies.kind import OWN
from core.training.config import TrainConfig
from core.wording import say

NEW_LETTER_BIAS = -1.0
"""A letter that starts from rows of others begins a little less likely than those."""


def initialise(
    plan: TransferPlan, config: TrainConfig, outline: Path | None = None, change: Change | None = None
) -> tuple[nn.Module, FamilyModule]:
    """The model a run begins with, float32, as its strategy changes it, and its family's functions. Fresh numbers come
    from torch's random state.

    `outline` is the folder with the network's outline where the run keeps one (see `network`), `change` the strategy's
    where the caller has need of it. Raises `CheckpointError` when the source is no longer what was planned.
    """
    change = change or change_of(config)
    if not plan.source:
        return empty(plan, config, outline, change)
    module = family(plan.family).load_module()
    folder = Path(plan.source)
    conversion.make_ready(folder)
    source = module.source_tensors(folder)
    model = module.reshape(folder, plan.vocabulary)
    change.plan = plan
    change.apply(model, module)
    apply(plan, model, source)
    change.take(model, folder, source)
    return model, family(plan.family).functions_of(model)


def change_of(config: TrainConfig) -> Change:
    """What a run's strategy makes of its model."""
    return strategy(config.strategy).change(config.strategy_settings)


def empty(
    plan: TransferPlan, config: TrainConfig, outline: Path | None = None, change: Change | None = None
) -> tuple[nn.Module, FamilyModule]:
    """The network of a run with random numbers, as its strategy changes it: for a run from scratch, or one whose
    weights were saved."""
    module = family(plan.family).load_module()
    planned = plan.source or config.network
    kept = outline if outline is not None and has_outline(outline) else Path(planned) if planned else None
    if kept is None:
        model = module.build(plan.vocabulary, dict(config.layers))
    else:
        model = module.reshape(kept, plan.vocabulary)
    change = change or change_of(config)
    change.plan = plan
    change.apply(model, module)
    return model, family(plan.family).functions_of(model)


@torch.no_grad()
def apply(plan: TransferPlan, model: nn.Module, source: dict[str, Tensor]) -> None:
    """Copy into `model` what the plan reuses. Raises `CheckpointError` naming the first tensor that does not fit."""
    own = {name: tensor for name, tensor in model.state_dict().items() if not name.startswith(f"{OWN}.")}
    planned = {t.name for t in plan.tensors}
    shared = {tensor.data_ptr() for name, tensor in own.items() if name in planned and tensor.numel()}
    aliases = {name for name, tensor in own.items() if name not in planned and tensor.data_ptr() in shared}
    strays = sorted(planned.symmetric_difference(own) - aliases)
    if strays:
        raise CheckpointError(
            say("The plan and the model do not agree about {stray}.", stray=strays[0]),
            say("Create the run again."),
            ", ".join(strays),
        )
    for tensor in plan.tensors:
        target = own[tensor.name]
        if tuple(target.shape) != tensor.shape:
            raise CheckpointError(
                say(
                    "{name} has the shape {found}, planned was {shape}.",
                    name=tensor.name,
                    found=str(tuple(target.shape)),
                    shape=str(tensor.shape),
                ),
                say("Create the run again."),
            )
        if tensor.action != "fresh":
            _copy(plan, tensor, target, source)


def _copy(plan: TransferPlan, tensor: TensorPlan, target: Tensor, source: dict[str, Tensor]) -> None:
    origin = source.get(tensor.name)
    if origin is None or tuple(origin.shape) != tensor.source_shape:
        found = say("absent") if origin is None else say("of the shape {shape}", shape=str(tuple(origin.shape)))
        raise CheckpointError(
            say(
                "The source {source} has changed: {name} is {found}.", source=plan.source, name=tensor.name, found=found
            ),
            say("Create the run again."),
        )
    if tensor.action == "reused":
        target.copy_(origin)
        return
    index = {token: i for i, token in enumerate(plan.source_tokens)}
    axis = family(plan.family).token_axis(tensor.name) or 0
    target, origin = target.transpose(0, axis), origin.transpose(0, axis)
    for row, letter in enumerate(plan.letters):
        if letter.sources:
            target[row] = mean_row(origin[[index[token] for token in letter.sources]], letter.weights)
            if letter.origin in STARTED and tensor.name.endswith("bias"):
                target[row] += NEW_LETTER_BIAS
    target[len(plan.letters) :] = origin[len(plan.source_tokens) :]


def mean_row(rows: Tensor, weights: tuple[float, ...]) -> Tensor:
    """(N, ...) -> (...), each row counted as often as its weight says."""
    if len(rows) == 1:
        return rows[0]
    if not weights:
        return rows.mean(0)
    shares = torch.tensor(weights, dtype=rows.dtype) / sum(weights)
    found: Tensor = torch.tensordot(shares, rows, 1)
    return found
