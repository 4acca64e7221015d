"""The child that measures: `python -m core.training.probe FOLDER THREADS UTTERANCE_S SIZE RANK` prints {"speed",
"precision", "memory"}, and "encoding" where the encoder stands still; memory in bytes, of one process at its peak. Of
SIZE processes that learn together each is started with its RANK, and the first one's answer counts.

FOLDER holds config.json and transfer.json as a run's does; the sound is noise, since speed does not depend on it. It
does on shapes: each timed batch is of another length, as those of a run are, and none is met twice.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from core.datasets.batches import Batch, Chosen, Position
from core.devices import pick_device
from core.families import family as family_named
from core.families.initialise import change_of, initialise
from core.families.plan import TransferPlan
from core.objectives import Objective, objective
from core.strategies import strategy
from core.training import ranks, train_device
from core.training.config import TrainConfig
from core.training.train_step import TrainStep

LETTERS_PER_SECOND = 14
SPREAD = (0.65, 1.4, 0.85, 1.2, 1.0)
"""Lengths of the timed batches' utterances, in usual ones: a tenth of the sample's are shorter, a tenth longer."""
MOST_ROWS = 100_000
"""No batch has as many utterances: those of each are told apart by their numbers."""
ENOUGH_S = 8.0
"""Of a large model fewer batches are timed, two at least."""


def measure(folder: Path, threads: int, utterance_s: float, size: int = 1, rank: int = 0) -> dict[str, float | str]:
    """Seconds of audio learnt from per second, and the number format that is taken."""
    config = TrainConfig.read(folder / "config.json")
    train_device.set_threads(threads)
    plan = TransferPlan.read(folder / "transfer.json")
    change = change_of(config)
    change.folder = folder / f"process-{rank}"
    model, functions = initialise(plan, config, change=change)
    family = change.view(model, functions)
    taught = objective(family_named(plan.family).objective)
    work = change.task(taught.load(family, plan.vocabulary, config.language), model)
    work.begin(model, config.windows, ())

    def batch_of(seconds: float, number: int = 0) -> Batch:
        frames = max(16, int(seconds * family.feature_rate))
        rows = max(1, int(config.batch_seconds * family.feature_rate // frames))
        rows = max(1, round(rows * min(1.0, config.accumulate / size)))
        letters = max(1, min(family.output_frames(model, frames) // 2, int(LETTERS_PER_SECOND * seconds)))
        return Batch(
            torch.randn(rows, frames, family.feature_size),
            torch.ones(rows, frames, dtype=torch.bool),
            torch.ones(rows, letters, dtype=torch.int64),
            torch.full((rows,), letters),
            rows * seconds,
            Chosen(tuple((MOST_ROWS * number + row, 0) for row in range(rows)), Position(), Position()),
        )

    usual = batch_of(utterance_s)
    device = pick_device(config.device)
    if size > 1 and device.type == "cuda":
        train_device.take_card(rank)
    together = ranks.meet(folder, rank, size, device) if size > 1 else ranks.Ranks()
    in_a_step = max(1, config.accumulate // size if size > 1 else 1)
    model.to(device)
    encoding = _encoding(model, work, usual.to(device)) if strategy(config.strategy).still else {}

    steps: dict[str, TrainStep] = {}

    def step(place: train_device.TrainDevice, batch: Batch = usual) -> None:
        if place.precision not in steps:  # one optimiser at a time, as in a run
            steps.clear()
            steps[place.precision] = TrainStep(model, family, work, config, place, 100)
            steps[place.precision].join(together)
            steps[place.precision].set_stage(99)
        steps[place.precision].step([batch] * in_a_step, 0, work.count(batch) * in_a_step * size)
        if device.type == "cuda":
            torch.cuda.synchronize()

    place = train_device.pick_precision(config.precision, device, step, threads)
    (faster,) = together.joined(1, lambda: [float(together.first and place.precision == "bfloat16")])
    place = replace(place, precision="bfloat16" if faster else "float32")
    with train_device.most_memory(place) as most:
        took = train_device.timed(lambda: step(place), 1)
        (enough,) = together.joined(1, lambda: [together.first * max(2, ENOUGH_S // max(took, 1e-6))])
        timed = [batch_of(times * utterance_s, 1 + i) for i, times in enumerate(SPREAD[: int(enough)])]
        for batch in timed if strategy(config.strategy).still else ():
            step(place, batch)
        begun = time.perf_counter()
        for batch in timed:
            step(place, batch)
        took = time.perf_counter() - begun
    speed = size * in_a_step * sum(batch.heard_s for batch in timed) / took
    change.close()
    return {"speed": speed, "precision": place.precision, "memory": float(most[0]), **encoding}


@torch.no_grad()
def _encoding(model: nn.Module, work: Objective, batch: Batch) -> dict[str, float]:
    """How fast an encoder that stands still hears sound for the first time."""
    others = tuple((-1 - index, copy) for index, copy in batch.chosen.items)
    work.forward(model, replace(batch, features=batch.features + 1, chosen=replace(batch.chosen, items=others)))
    begun = time.perf_counter()
    work.forward(model, batch)
    return {"encoding": batch.heard_s / max(1e-6, time.perf_counter() - begun)}


if __name__ == "__main__":
    told = sys.argv[1:]
    found = measure(Path(told[0]), int(told[1]), float(told[2]), int(told[3]), int(told[4]))
    sys.stdout.write(json.dumps(found) + "\n")
