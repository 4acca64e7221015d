"""Audio learnt per second: our training child against the Hugging Face Trainer.

    python3 installer/bootstrap.py bench training [--seconds 40] [--rounds 2] [--threads 1] [--precision float32]

Both train the same model from the same weights on the sample's training set, with the same seconds of audio in a
batch on average, padding included, the same number format and threads, one after the other in rounds. For both the
features are made before: the peer's by its script, ours in the child's first pass, which is not counted. Promise: at
least 1.4 times.
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
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry, read_manifest
from core.families import checkpoint
from core.runs import events
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.training.config import TrainConfig
from tests.benchmarks._figures import REPOSITORY, own_home, report

PROMISE = 1.4


def sample_run(home: Path, config: TrainConfig) -> RunFolder:
    """A run on the sample project's utterances."""
    from core.project.queries import Query
    from core.project.sample import create_sample

    with create_sample(home / "sample") as project:
        rows = project.rows(project.ids(Query()))
        return prepare_run(project.runs, config, rows, project.folder, project.normaliser, project.alphabet)


def first_weights(run: RunFolder, folder: Path) -> None:
    """The model the run begins with, as a Hugging Face folder for the peer."""
    from core.training.preparation import prepare

    prepared = prepare(run)
    card = checkpoint.Card(name="start")
    checkpoint.save(folder, prepared.model, prepared.vocabulary, prepared.normaliser, card)


def environment(threads: int) -> dict[str, str]:
    return os.environ | {"OMP_NUM_THREADS": str(threads), "OMP_WAIT_POLICY": "passive"}


def ours(run: RunFolder, seconds: float, threads: int) -> float:
    """Audio seconds a second of our child, between two of its own reports; checks do not fall into them."""
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
    while child.poll() is None:
        heard += [e for e in follower.read() if isinstance(e, events.Stepped) and e.heard_s > first_pass_s]
        if heard and heard[-1].at - heard[0].at > seconds and not run.requested():
            run.request("pause")
        time.sleep(0.2)
    if child.returncode != 0 or len(heard) < 2:
        raise SystemExit(f"our child failed: see {run.events}")
    return (heard[-1].heard_s - heard[0].heard_s) / (heard[-1].at - heard[0].at)


def peer(model: Path, manifest: Path, config: TrainConfig, seconds: float, threads: int) -> dict[str, Any]:
    """What the peer's script prints."""
    command = [sys.executable, "-m", "tests.benchmarks.hugging_face_trainer", str(model), str(manifest)]
    command += [str(config.batch_seconds), str(config.learning_rate), config.precision, str(seconds), str(threads)]
    done = subprocess.run(
        command, cwd=REPOSITORY, env=environment(threads), check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def padding(entries: Sequence[Entry], batch_seconds: float) -> float:
    """The share of our batches that is padding."""
    import numpy as np

    from core.datasets.batches import BatchPlan

    frames = np.array([[int(e.seconds * 100)] for e in entries], np.int64)
    batches = BatchPlan(frames, batch_seconds * 100, 0).epoch(0)
    return 1 - int(frames.sum()) / sum(len(b) * max(int(frames[i, 0]) for i, _ in b) for b in batches)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=40.0, help="training time that is measured, each")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--precision", default="float32", choices=["float32", "bfloat16"])
    args = parser.parse_args()
    config = TrainConfig(
        name="Speed",
        language="pt",
        hours=1000.0,
        batch_seconds=args.batch_seconds,
        copies=1,
        speeds=(),
        noise=False,
        freq_masks=0,
        time_masks=0,
        checks=1,
        device="cpu",
        precision=args.precision,
        threads=args.threads,
    )
    with own_home() as home:
        run = sample_run(home, config)
        first_weights(run, home / "start")
        rates: dict[str, list[float]] = {"ours": [], "peer": []}
        other: dict[str, Any] = {}
        for number in range(args.rounds):
            rates["ours"].append(ours(run, args.seconds, args.threads))
            other = peer(home / "start", run.manifest, config, args.seconds, args.threads)
            rates["peer"].append(other["audio_s_per_s"])
            print(
                f"round {number + 1}: ours {rates['ours'][-1]:.1f}, peer {rates['peer'][-1]:.1f} audio s/s", flush=True
            )
        train = [e for e in read_manifest(run.manifest) if e.split == "train"]
        ratios = [a / b for a, b in zip(rates["ours"], rates["peer"], strict=True)]
        report(
            "training",
            audio_s_per_s=round(statistics.median(rates["ours"]), 1),
            peer_audio_s_per_s=round(statistics.median(rates["peer"]), 1),
            ratio=round(statistics.median(ratios), 2),
            ratios=[round(r, 2) for r in ratios],
            promise=PROMISE,
            kept=statistics.median(ratios) >= PROMISE,
            precision=args.precision,
            threads=args.threads,
            batch_seconds=args.batch_seconds,
            padding=round(padding(train, config.batch_seconds), 3),
            peer_padding=other["padding"],
            peer_batch_seconds=other["batch_seconds"],
        )


if __name__ == "__main__":
    main()
