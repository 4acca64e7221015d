"""The child that measures: `python -m core.training.probe FOLDER THREADS UTTERANCE_S` prints {"speed", "precision"}.

FOLDER holds config.json and transfer.json as a run's does; the sound is noise, since speed does not depend on it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import torch

from core.datasets.batches import Batch, Chosen, Position
from core.devices import pick_device
from core.families import family as family_named
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.objectives import objective
from core.training import train_device
from core.training.config import TrainConfig
from core.training.train_step import TrainStep

LETTERS_PER_SECOND = 14


def measure(folder: Path, threads: int, utterance_s: float) -> dict[str, float | str]:
    """Seconds of audio learnt from per second, and the number format that is taken."""
    config = TrainConfig.read(folder / "config.json")
    train_device.set_threads(threads)
    plan = TransferPlan.read(folder / "transfer.json")
    model, _ = initialise(plan, config)
    family = family_named(plan.family).functions_of(model)
    work = objective(family_named(plan.family).objective).load(family, plan.vocabulary, config.language)
    work.begin(model, config.windows, ())
    frames = max(16, int(utterance_s * family.feature_rate))
    rows = max(1, int(config.batch_seconds * family.feature_rate // frames))
    letters = max(1, min(family.output_frames(model, frames) // 2, int(LETTERS_PER_SECOND * utterance_s)))
    batch = Batch(
        torch.randn(rows, frames, family.feature_size),
        torch.ones(rows, frames, dtype=torch.bool),
        torch.ones(rows, letters, dtype=torch.int64),
        torch.full((rows,), letters),
        rows * utterance_s,
        Chosen((), Position(), Position()),
    )
    device = pick_device(config.device)
    model.to(device)

    def step(place: train_device.TrainDevice) -> None:
        train_step = TrainStep(model, family, work, config, place, 100)
        train_step.set_stage(99)
        train_step.step([batch], 0)
        if device.type == "cuda":
            torch.cuda.synchronize()

    place = train_device.pick_precision(config.precision, device, step, threads)
    return {"speed": batch.heard_s / train_device.timed(lambda: step(place)), "precision": place.precision}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))) + "\n")
