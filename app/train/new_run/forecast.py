"""What a drafted run will do and need: its plan, time, memory and disk. Computed off the GUI thread; plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app import machine
from app.train.new_run.draft import Draft
from app.train.new_run.places import Place
from core.errors import WorkbenchError
from core.families.plan import TransferPlan
from core.project.queries import Reader
from core.runs.create import plan_for
from core.runs.probe import estimate
from core.training.config import RECIPES, TrainConfig

BYTES_LEARNT = 16
"""A weight that learns: itself, its gradient and AdamW's two moments, in float32."""
BYTES_HEARD = {"parakeet": 1.4e6, "wav2vec2": 14e6}
"""Memory that one second of a batch takes on the way back through the network, per million weights of ten; measured."""
BASE_BYTES = 0.55e9
"""The engine itself."""


@dataclass(frozen=True)
class Forecast:
    """`problem` says why the run cannot be made as drafted; the other values are then those that are known."""

    plan: TransferPlan | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    basis: str = ""
    memory: float = 0.0
    memory_total: float = 0.0
    disk: float = 0.0
    disk_free: float = 0.0
    problem: WorkbenchError | None = None

    @property
    def over_memory(self) -> bool:
        return self.memory_total > 0 and self.memory > self.memory_total

    def time_of(self, key: str) -> float | None:
        return self.seconds.get(key)


def forecast(draft: Draft, project: Path, places: Sequence[Place]) -> Forecast:
    """Look at a draft. `seconds` holds the run's own time under "run", each recipe's and each usable place's."""
    try:
        config = draft.config()
        with Reader(project) as reader:
            plan = plan_for(config, reader.alphabet)
            own = estimate(config, reader)
            seconds = {"run": own.seconds}
            for key in RECIPES:
                seconds[f"recipe:{key}"] = estimate(replace(draft, recipe=key, expert={}).config(), reader).seconds
            for place in places:
                if place.usable:
                    seconds[f"place:{place.key}"] = estimate(replace(config, device=place.key), reader).seconds
    except WorkbenchError as error:
        return Forecast(problem=error)
    place = next((p for p in places if p.key == config.device), None) or next((p for p in places if p.usable), None)
    return Forecast(
        plan=plan,
        seconds=seconds,
        basis=own.basis,
        memory=memory_needed(config, plan),
        memory_total=place.total if place is not None else 0.0,
        disk=disk_needed(config, plan, len(draft.configs())),
        disk_free=machine.free_disk(project),
    )


def memory_needed(config: TrainConfig, plan: TransferPlan) -> float:
    """Bytes, roughly: weights with their optimiser, one batch on its way back, and the engine."""
    weights = plan.parameters()
    heard = BYTES_HEARD.get(plan.family, BYTES_HEARD["parakeet"]) * max(1.0, (weights / 1e7) ** 0.5)
    return BASE_BYTES + BYTES_LEARNT * weights + heard * config.batch_seconds


def disk_needed(config: TrainConfig, plan: TransferPlan, runs: int = 1) -> float:
    """Bytes, roughly: the last state with its optimiser, the best check and the model."""
    return runs * plan.parameters() * (12 + 4 + 4)
