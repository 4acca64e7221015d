"""Audio learnt per second: our training child against the Hugging Face Trainer, and how near it is to what the machine
could do at all.

    python3 installer/bootstrap.py bench training [--seconds 40] [--rounds 2] [--threads 1] [--precision float32]
    python3 installer/bootstrap.py bench training --device cuda --source base large whisper-small [--at-most 14]
    python -m tests.benchmarks.training --device cuda --source base large whisper-small    without the installer
    python3 installer/bootstrap.py bench training --source base whisper-small --short      does it run? on a processor

All train the same model from the same weights on the sample's training set, with the same seconds of audio in a batch
on average, padding included, the same threads, one after the other in rounds: ours, the Trainer as it is (`plain`), the
Trainer with its `group_by_length` (`grouped`), and ours with our defaults: the number format that is measured to be
faster, SpecAugment, and with more than one thread as many processes as are measured to be the fastest. For all the
features are made before: the peer's by its script, ours in the child's first pass, which is not counted. `stages`: what
our time goes into. `limit`: how fast this machine multiplies matrices, by the multiplications that the model takes; see
`machine_limit`. Promise: at least 1.5 times the plain Trainer, 1.15 times the grouped one, and twice the plain one with
our defaults.

With `--source`, models of published sizes with random weights (wav2vec 2.0 base and large with an output layer, Whisper
small), or a checkpoint's FOLDER, learn from noise of 2 to 12 s an utterance instead: all layers, in bfloat16 where it
is a card, 480 s a batch; the Trainer beside it on the same device from the same weights, with its filters frozen as
ours are, and Whisper padded to 30 s as its class asks for. Each source's figures are printed when they are there, and
none begins that would not end `--at-most` so many minutes after the start, by what the one before took. Goal on a card:
twice the Trainer, and 2,000 audio-hours an hour for the base size.
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
from core.families.plan import TransferPlan
from core.project.queries import Query, Reader
from core.project.sample import create_sample
from core.runs import events, probe
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.runs.stage_times import BESIDE, StageTimes, shares
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from tests.benchmarks._figures import REPOSITORY, own_home, report
from tests.benchmarks._random_models import LETTERS, SIZES, save_source, speech
from tests.core.training.tiny import tiny_run

PROMISES = {"plain": 1.5, "grouped": 1.15, "defaults": 2.0}
ON_CARDS, HOURS_AN_HOUR = 2.0, 2000.0
"""Times the Trainer, and the base size's audio-hours an hour, on a graphics card."""
HOURS, CARD_BATCH_S, CARD_THREADS = 1.0, 480.0, 8
SHORT_HOURS, SHORT_BATCH_S, SHORT_S = 0.03, 24.0, 2.0
"""Where only is shown that it runs."""


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
    card = checkpoint.Card(name="start", language="pt", family=TransferPlan.read(run.transfer).family)
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
    model: Path, manifest: Path, config: TrainConfig, seconds: float, threads: int, sampling: str, device: str = "cpu"
) -> dict[str, Any]:
    """What the peer's script prints."""
    return told(
        "hugging_face_trainer", threads, model, manifest, config.batch_seconds, config.learning_rate, config.precision,
        seconds, threads, sampling, device,
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


def of_source(home: Path, source: str, args: argparse.Namespace) -> None:
    """Print the figures of one source: ours, the Trainer's, the machine's limit."""
    entries = speech(home / "speech", SHORT_HOURS if args.short else HOURS)
    texts = [entry.text for entry in entries]
    folder = Path(source)
    if source in SIZES:
        folder = save_source(source, home / "source", texts, tiny=args.short)
    start = start_from(folder)
    asked = {
        "hours": 1000.0, "batch_seconds": args.batch_seconds, "strategy": "full", "learning_rate": 1e-5, "checks": 1,
        "accumulate": 1, "copies": 1, "speeds": (1.0,), "noise": False, "freq_masks": 0, "time_masks": 0,
        "threads": args.threads, "workers": 1, "precision": args.precision,
    }  # fmt: skip
    config = make_config(start, "quick", name="Speed", language="pt", device=args.device, own=asked)
    run = tiny_run(home, entries, LETTERS, config)
    first_weights(run, home / "start")
    samplings = {"plain": "random"} if start.family == "whisper" else {"plain": "random", "grouped": "group_by_length"}
    rates: dict[str, list[float]] = {name: [] for name in ("ours", *samplings)}
    peers: dict[str, dict[str, Any]] = {}
    for _ in range(args.rounds):
        own = ours(run, args.seconds, args.threads)
        rates["ours"].append(own.speed)
        for name, sampling in samplings.items():
            peers[name] = peer(home / "start", run.manifest, config, args.seconds, args.threads, sampling, args.device)
            rates[name].append(peers[name]["audio_s_per_s"])
    limit = told("machine_limit", args.threads, home / "start", args.batch_seconds, args.precision, args.threads,
                 args.device)  # fmt: skip
    speeds = {name: round(statistics.median(found), 1) for name, found in rates.items()}
    times = {name: round(speeds["ours"] / speeds[name], 2) for name in samplings}
    report(
        "training",
        source=source,
        weights=start.parameters,
        random_weights=source in SIZES,
        shrunk=args.short,
        device=args.device,
        audio_s_per_s=speeds,
        hours_an_hour=speeds["ours"],
        times=times,
        promises={"times": ON_CARDS, "hours_an_hour": HOURS_AN_HOUR if source == "base" else None},
        stages={stage: round(share, 3) for stage, share in own.stages.items()},
        limit={name: round(value, 2) for name, value in limit.items()},
        near=round(speeds["ours"] / limit["audio_s_per_s"], 3),
        precision=own.precision,
        threads=args.threads,
        batch_seconds=args.batch_seconds,
        rounds=rates,
        peers={name: {k: v for k, v in found.items() if k != "audio_s_per_s"} for name, found in peers.items()},
    )


def of_sources(args: argparse.Namespace) -> None:
    """One after another, as far as the time reaches; each in a folder of its own."""
    card = args.device != "cpu"
    args.precision = args.precision or ("bfloat16" if card else "float32")
    args.threads = args.threads or (CARD_THREADS if card else 1)
    args.batch_seconds = args.batch_seconds or (SHORT_BATCH_S if args.short else CARD_BATCH_S)
    args.seconds = SHORT_S if args.short else args.seconds or 15.0
    args.rounds = args.rounds or 1
    begun, longest = time.monotonic(), 0.0
    for source in args.source:
        since = time.monotonic()
        if args.at_most and since - begun + longest > 60 * args.at_most:
            print(f"{source}: no time is left for it", flush=True)
            continue
        with own_home() as home:
            of_source(home, source, args)
        longest = max(longest, time.monotonic() - since)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=0.0, help="training time that is measured, each")
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--batch-seconds", type=float, default=0.0)
    parser.add_argument("--precision", default="", choices=["float32", "bfloat16"])
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda"], help="with --source")
    parser.add_argument("--source", nargs="+", metavar="SOURCE", help=f"{', '.join(SIZES)}, or a checkpoint's folder")
    parser.add_argument("--at-most", type=float, default=0.0, metavar="MINUTES", help="with --source: begin none later")
    parser.add_argument("--short", action="store_true", help="with --source: shrunk, some seconds each: does it run?")
    args = parser.parse_args()
    if args.source:
        of_sources(args)
        return
    args.seconds, args.rounds, args.threads = args.seconds or 40.0, args.rounds or 2, args.threads or 1
    args.batch_seconds, args.precision = args.batch_seconds or 32.0, args.precision or "float32"
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
