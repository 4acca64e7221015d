"""Is the transfer worth it? Letters carried over, a fresh output layer and from scratch, over several seeds.

    python3 installer/bootstrap.py bench transfer [--hours 2.7] [--seeds 3] [--side-by-side 2] [--source starter:es]

Every run hears the same speech of the sample project for the same hours, with the recipe Quick look; from scratch has
its own best schedule. Error rates are those of the sample's test set: other sentences, other voices. Promise: letters
carried over reach at most 30% WER, and from scratch at least 1.8 times the rate of letters carried over.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.project.queries import Query
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import events, reader, supervisor
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.sources.catalogue import resolve
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from tests.benchmarks._figures import REPOSITORY, own_home, report
from tests.event_logs import read_events

WAYS: dict[str, dict[str, Any]] = {
    "carried": {"letters": "carry"},
    "fresh_head": {"letters": "fresh"},
    "scratch": SCRATCH_SETTINGS,
}
WER_PROMISE, RATIO_PROMISE = 0.30, 1.8


@dataclass
class Trial:
    """One run of one way with one seed."""

    way: str
    seed: int
    run: RunFolder
    wer: float = 1.0
    cer: float = 1.0


def prepared(project: Project, source: Path, hours: float, seeds: int) -> list[Trial]:
    """A run for each way and seed, none started."""
    rows = project.rows(project.ids(Query()))
    trials = []
    for seed in range(seeds):
        for way, settings in WAYS.items():
            base = {**RECIPES["quick"].settings, "source": str(source), "hours": hours, **settings}
            config = TrainConfig(
                name=f"{way} {seed}", language="pt", source_language="es", seed=seed, threads=1, device="cpu", **base
            )
            run = prepare_run(project.runs, config, rows, project.folder, project.normaliser, project.alphabet)
            trials.append(Trial(way, seed, run))
    return trials


def train_all(trials: Sequence[Trial], side_by_side: int) -> None:
    """Train the runs, some at a time. Ends with a message where one fails."""
    waiting, running = list(trials), []
    while waiting or running:
        while waiting and len(running) < side_by_side:
            trial = waiting.pop(0)
            supervisor.start(trial.run, nice=0, threads=1)
            running.append(trial)
        time.sleep(0.5)
        for trial in [t for t in running if not supervisor.alive(t.run)]:
            running.remove(trial)
            status = reader.outcome(trial.run)
            if status.state != "finished":
                raise SystemExit(f"{trial.run.path}: {status.state}: {status.message} {status.detail}")
            evaluate(trial)
            print(f"{trial.way} seed {trial.seed}: test WER {trial.wer:.1%}, CER {trial.cer:.1%}", flush=True)


def evaluate(trial: Trial) -> None:
    """Error rates of the trial's model on the test set."""
    command = [sys.executable, "-m", "core.evaluation", str(trial.run.model), str(trial.run.manifest)]
    done = subprocess.run(
        [*command, "--split", "test", "--device", "cpu"],
        cwd=REPOSITORY,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    trial.wer, trial.cer = found["wer"], found["cer"]


def zero_shot(trials: Sequence[Trial]) -> float:
    """The dev WER of the untouched source."""
    for trial in trials:
        for event in read_events(trial.run.events):
            if isinstance(event, events.Validated) and event.zero_shot:
                return event.wer
    return 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=float(RECIPES["quick"].settings["hours"]), help="audio to hear")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--side-by-side", type=int, default=2, help="runs at a time, one thread each")
    parser.add_argument("--source", default="starter:es", help="the checkpoint to start from")
    args = parser.parse_args()
    with own_home() as home, create_sample(home / "sample") as project:
        trials = prepared(project, resolve(args.source, project.folder), args.hours, args.seeds)
        train_all(trials, max(1, args.side_by_side))
        by_way = {way: [t for t in trials if t.way == way] for way in WAYS}
        means = {way: statistics.mean(t.wer for t in found) for way, found in by_way.items()}
        ratio = means["scratch"] / max(means["carried"], 1e-9)
        took = {way: [_trained_s(t) for t in found] for way, found in by_way.items()}
        report(
            "transfer",
            hours=args.hours,
            seeds=args.seeds,
            test_wer={way: [round(t.wer, 4) for t in found] for way, found in by_way.items()},
            test_cer={way: [round(t.cer, 4) for t in found] for way, found in by_way.items()},
            mean_wer={way: round(value, 4) for way, value in means.items()},
            mean_training_s={way: round(statistics.mean(values), 1) for way, values in took.items()},
            scratch_over_carried=round(ratio, 2),
            zero_shot_dev_wer=round(zero_shot(trials), 4),
            promise={"carried_wer": WER_PROMISE, "scratch_over_carried": RATIO_PROMISE},
            kept=means["carried"] <= WER_PROMISE and ratio >= RATIO_PROMISE,
        )


def _trained_s(trial: Trial) -> float:
    last = read_events(trial.run.events)[-1]
    return last.training_s if isinstance(last, events.Finished) else 0.0


if __name__ == "__main__":
    main()
