"""How much memory a model takes, roughly: to write with it, to teach it, and to run with some settings. Torch-free."""

from __future__ import annotations

from core.families import family
from core.families.layer_groups import group_numbers
from core.families.plan import TransferPlan
from core.runs import heard_once
from core.strategies import STRATEGIES
from core.training.config import TrainConfig

BASE_BYTES = 0.75e9
"""torch and transformers themselves."""
BYTES_LEARNT = 16
"""A weight that learns: itself, its gradient and AdamW's two moments, in float32."""
BYTES_USED = 4
"""A weight that only computes, in float32."""
SHAPES_BYTES = 0.6e9
"""What a processor's library of kernels keeps for the shapes of batches that it met: it grows by some 14 MB a step, and
no more after a pass or two (measured)."""
SHAPES_TO_COME, SHAPES_ALONE = 0.8, 0.25
"""Of that, what a few steps have not met yet; and what an encoder that stands still makes of it (measured)."""
SHARE = 0.8
"""So much of a computer's memory may be taken: the system and other programs need the rest."""


def to_write(parameters: int) -> float:
    """Bytes that a model of so many weights takes when it reads or writes."""
    return BASE_BYTES + BYTES_USED * parameters


def to_teach(parameters: int, learning: int | None = None) -> float:
    """Bytes that teaching a model of so many weights takes, all or so many of which learn, its batches aside."""
    learning = parameters if learning is None else learning
    return BASE_BYTES + BYTES_LEARNT * learning + BYTES_USED * (parameters - learning)


def to_run(config: TrainConfig, plan: TransferPlan, processes: int = 1, on_cards: bool = False) -> float:
    """Bytes that a run takes: its weights with their optimiser, one batch on its way back, and the engine; of all
    processes that share the computer's memory, or of one where each has a card of its own. Through an encoder that
    stands still nothing goes back."""
    weights, learnt = plan.parameters(), learnt_weights(config, plan)
    heard: float = family(plan.family).bytes_heard * max(1.0, (weights / 1e7) ** 0.5)
    share = min(1.0, config.accumulate / processes)
    held = held_weights(config, plan)
    back = learnt / held if heard_once.still(config) else 1.0
    each = to_teach(held, learnt) + back * heard * config.batch_seconds * share
    return each if on_cards else processes * (each + back * SHAPES_BYTES)


def as_measured(config: TrainConfig, plan: TransferPlan, peak: float, processes: int = 1, cards: bool = False) -> float:
    """Bytes that a run takes where the peak of one of its processes was measured over a few steps: on a processor the
    shapes of further batches are to come, of sounds at least where the encoder hears each alone, and before the first
    step a second model tries out what could fail."""
    if cards:
        return peak
    shapes = SHAPES_ALONE if heard_once.still(config) else SHAPES_TO_COME
    return processes * (peak + shapes * SHAPES_BYTES + BYTES_USED * held_weights(config, plan))


def held_weights(config: TrainConfig, plan: TransferPlan) -> int:
    """How many weights the model of a run with these settings has, with all that its strategy adds while it learns."""
    return plan.parameters() + added_weights(config, plan)


def added_weights(config: TrainConfig, plan: TransferPlan) -> int:
    """How many weights the strategy of a run adds to its model. Raises `CheckpointError` where its network is gone."""
    chosen = STRATEGIES.get(config.strategy)
    network = plan.source or config.network
    return chosen.added(plan, config.strategy_settings, network) if chosen is not None else 0


def learnt_weights(config: TrainConfig, plan: TransferPlan) -> int:
    """How many weights learn at some time of a run with these settings, those that its strategy adds among them."""
    chosen, kind = STRATEGIES.get(config.strategy), family(plan.family)
    if chosen is None:
        return plan.parameters()
    stages = chosen.timetable(len(kind.groups), config.strategy_settings, kind.above)
    learning = frozenset[int]().union(*(stage.groups for stage in stages))
    numbers = group_numbers(kind, (tensor.name for tensor in plan.tensors))
    fixed = tuple(f"{name}." for name in kind.fixed) if config.source else ()
    return added_weights(config, plan) + sum(
        tensor.size for tensor in plan.tensors if numbers[tensor.name] in learning and not tensor.name.startswith(fixed)
    )


def installed() -> int:
    """Bytes of memory of this computer."""
    import psutil

    return int(psutil.virtual_memory().total)


def fits(wanted: float, there: float) -> bool:
    """Whether so many bytes can be had of a memory of `there` bytes."""
    return wanted <= SHARE * there
