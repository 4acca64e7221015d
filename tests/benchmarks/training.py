"""Audio learnt per second: our training child against the Hugging Face Trainer, and how near it is to what the machine
could do at all.

    python3 installer/bootstrap.py bench training [--seconds 40] [--rounds 2] [--threads 1] [--precision float32]

All train the same model from the same weights on the sample's training set, with the same seconds of audio in a batch
on average, padding included, the same threads, one after the other in rounds: ours, the Trainer as it is (`plain`), the
Trainer with its `group_by_length` (`grouped`), and ours with our defaults: the number format that is measured to be
faster, SpecAugment, and with more than one thread as many processes as are measured to be the fastest. For all the
features are made before: the peer's by its script, ours in the child's first pass, which is not counted. `stages`: what
our time goes into. `limit`: how fast this machine multiplies matrices, by the multiplications that the model takes; see
`machine_limit`. Promise: at least 1.5 times the plain Trainer, 1.15 times the grouped one, and twice the plain one with
our defaults.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from core.datasets.manifest import Entry, read_manifest
from core.families import checkpoint
from core.project.queries import Query, Reader
from core.project.sample import create_sample
from core.runs import events, probe
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.runs.stage_times import BESIDE, StageTimes, shares
from core.training.config import TrainConfig
from tests.benchmarks._figures import REPOSITORY, own_home, report

PROMISES = {"plain": 1.5, "grouped": 1.15, "defaults": 2.0}


class Learnt(NamedTuple):
    """Audio seconds a second, what the time went into (shares), and the number format."""

    speed: float
    stages: dict[str, float]
    precision: str


def sample_runs(home: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """Runs on the sample project's utterances."""
    with create_sample(home / "sample") as project:
        rows = list(project.rows(project.ids(Query())))
        return [
            prepare_run(project.runs, config, rows, project.folder, project.normaliser, project.alphabet)
            for config in configs
        ]


def first_weights(run: RunFolder, folder: Path) -> None:
    """The model the run begins with, as a Hugging Face folder for the peer."""
    from core.training.preparation import prepare

    prepared = prepare(run)
    card = checkpoint.Card(name="start")
    checkpoint.save(folder, prepared.model, prepared.vocabulary, prepared.normaliser, card)


def environment(threads: int) -> dict[str, str]:
    return os.environ | {"OMP_NUM_THREADS": str(threads), "OMP_WAIT_POLICY": "passive"}


def ours(run: RunFolder, seconds: float, threads: int) -> Learnt:
    """Our child between two of its own reports; checks do not fall into them."""
    run.events.unlink(missing_ok=True)
    for left in (run.path / "checkpoints", run.features):
        shutil.rmtree(left, ignore_errors=True)
    run.clear_request()
    first_pass_s = sum(entry.seconds for entry in read_manifest(run.manifest) if entry.split == "train")
    child = subprocess.Popen(
        [sys.executable, "-m", "core.training", str(run.path)], cwd=REPOSITORY, env=environment(threads)
    )
    follower = events.Follower(run.events)
    heard: list[events.Stepped] = []
    precision = ""
    while child.poll() is None:
        for event in follower.read():
            if isinstance(event, events.Started):
                precision = event.precision
            if isinstance(event, events.Stepped) and event.heard_s > first_pass_s:
                heard.append(event)
        if heard and heard[-1].at - heard[0].at > seconds and not run.requested():
            run.request("pause")
        time.sleep(0.2)
    if child.returncode != 0 or len(heard) < 2:
        raise SystemExit(f"our child failed: see {run.events}")
    times = StageTimes()
    for event in heard[1:]:
        times.add(event.step, event.stages)
    took = heard[-1].at - heard[0].at
    stages = shares(times.seconds) | {BESIDE: times.seconds.get(BESIDE, 0.0) / took}
    return Learnt((heard[-1].heard_s - heard[0].heard_s) / took, stages, precision)


def peer(
    model: Path, manifest: Path, config: TrainConfig, seconds: float, threads: int, sampling: str
) -> dict[str, Any]:
    """What the peer's script prints."""
    return told(
        "hugging_face_trainer", threads, model, manifest, config.batch_seconds, config.learning_rate, config.precision,
        seconds, threads, sampling,
    )  # fmt: skip


def told(program: str, threads: int, *arguments: object) -> dict[str, Any]:
    """The JSON that another program of ours prints at its end."""
    command = [sys.executable, "-m", f"tests.benchmarks.{program}", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment(threads), check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def padding(entries: Sequence[Entry], batch_seconds: float) -> float:
    """The share of our batches that is padding."""
    import numpy as np

    from core.datasets import buckets
    from core.datasets.batches import BatchPlan

    frames = [int(e.seconds * 100) for e in entries]
    plan = BatchPlan(np.array(frames)[:, None], batch_seconds * 100, 0, labels=[len(e.text) for e in entries])
    return buckets.padding([[i for i, _ in batch] for batch in plan.epoch(0)], frames)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=40.0, help="training time that is measured, each")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--precision", default="float32", choices=["float32", "bfloat16"])
    args = parser.parse_args()
    defaults = TrainConfig(
        name="Speed",
        language="pt",
        hours=1000.0,
        batch_seconds=args.batch_seconds,
        copies=1,
        speeds=(),
        noise=False,
        checks=1,
        device="cpu",
        threads=args.threads,
    )
    config = replace(defaults, precision=args.precision, freq_masks=0, time_masks=0)
    with own_home() as home:
        run, by_default = sample_runs(home, (config, defaults))
        start = home / "start"
        first_weights(run, start)
        with Reader(home / "sample") as reader:
            probe.measure(defaults, reader)
        rates: dict[str, list[float]] = {"ours": [], "plain": [], "grouped": [], "defaults": []}
        peers: dict[str, dict[str, Any]] = {}
        for number in range(args.rounds):
            own = ours(run, args.seconds, args.threads)
            rates["ours"].append(own.speed)
            for name, sampling in (("plain", "random"), ("grouped", "group_by_length")):
                peers[name] = peer(start, run.manifest, config, args.seconds, args.threads, sampling)
                rates[name].append(peers[name]["audio_s_per_s"])
            usual = ours(by_default, args.seconds, args.threads)
            rates["defaults"].append(usual.speed)
            said = ", ".join(f"{name} {found[-1]:.1f}" for name, found in rates.items())
            print(f"round {number + 1}: {said} audio s/s", flush=True)
        limit = told("machine_limit", args.threads, start, args.batch_seconds, args.precision, args.threads)
        train = [e for e in read_manifest(run.manifest) if e.split == "train"]
        pairs = {
            "plain": zip(rates["ours"], rates["plain"], strict=True),
            "grouped": zip(rates["ours"], rates["grouped"], strict=True),
            "defaults": zip(rates["defaults"], rates["plain"], strict=True),
        }
        ratios = {name: [round(a / b, 2) for a, b in found] for name, found in pairs.items()}
        times = {name: round(statistics.median(found), 2) for name, found in ratios.items()}
        speeds = {name: round(statistics.median(found), 1) for name, found in rates.items()}
        report(
            "training",
            audio_s_per_s=speeds,
            times=times,
            rounds=ratios,
            promises=PROMISES,
            kept={name: times[name] >= least for name, least in PROMISES.items()},
            stages={stage: round(share, 3) for stage, share in own.stages.items()},
            limit={name: round(value, 2) for name, value in limit.items()},
            near=round(speeds["ours"] / limit["audio_s_per_s"], 2),
            precision=args.precision,
            precision_by_default=usual.precision,
            threads=args.threads,
            batch_seconds=args.batch_seconds,
            padding=round(padding(train, config.batch_seconds), 3),
            peers={name: {k: found[k] for k in ("padding", "batch_seconds")} for name, found in peers.items()},
        )


if __name__ == "__main__":
    main()
