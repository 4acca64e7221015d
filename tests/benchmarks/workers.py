"""Audio learnt per second on the CPU: one process with all threads, or several of one thread that share each step.

    python3 installer/bootstrap.py bench workers [--threads 2] [--seconds 30] [--rounds 3] [--batch-seconds 32]

Our own training child on the sample's training set, in turn in each round; both learn the same from the same batches.
Features are made in the first pass, which is not counted. `--accumulate 2` gives each process whole batches; else they
share one batch by its utterances.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import time

from core.datasets.manifest import read_manifest
from core.project.queries import Query
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import events
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.training.config import TrainConfig
from tests.benchmarks._figures import REPOSITORY, own_home, report

GIVEN_UP_S = 300.0
"""Beyond the measured time: a child that has not learnt enough until then has failed."""


def made(project: Project, args: argparse.Namespace, workers: int) -> RunFolder:
    config = TrainConfig(
        name=f"{workers} workers", language="pt", hours=1000.0, batch_seconds=args.batch_seconds, checks=1, copies=1,
        accumulate=args.accumulate, speeds=(), noise=False, device="cpu", precision=args.precision,
        threads=args.threads, workers=workers,
    )  # fmt: skip
    rows = project.rows(project.ids(Query()))
    return prepare_run(project.runs, config, rows, project.folder, project.normaliser, project.alphabet)


def speed(run: RunFolder, seconds: float) -> tuple[float, float]:
    """Audio seconds a second between two of the child's own reports, and the bytes of memory that it took."""
    run.events.unlink(missing_ok=True)
    shutil.rmtree(run.path / "checkpoints", ignore_errors=True)
    run.clear_request()
    first_pass_s = sum(entry.seconds for entry in read_manifest(run.manifest) if entry.split == "train")
    child = subprocess.Popen([sys.executable, "-m", "core.training", str(run.path)], cwd=REPOSITORY)
    follower, heard = events.Follower(run.events), list[events.Stepped]()
    until = time.monotonic() + seconds + GIVEN_UP_S
    while child.poll() is None and time.monotonic() < until:
        heard += [e for e in follower.read() if isinstance(e, events.Stepped) and e.heard_s > first_pass_s]
        if heard and heard[-1].at - heard[0].at > seconds and not run.requested():
            run.request("pause")
        time.sleep(0.2)
    if child.poll() is None:
        child.kill()
        child.wait()
    if child.returncode != 0 or len(heard) < 2:
        raise SystemExit(f"the child failed: see {run.events}")
    rate = (heard[-1].heard_s - heard[0].heard_s) / (heard[-1].at - heard[0].at)
    return rate, max(event.memory_bytes for event in heard)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2, help="threads of one process, and processes of one thread")
    parser.add_argument("--seconds", type=float, default=30.0, help="training time that is measured, each")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--accumulate", type=int, default=1)
    parser.add_argument("--precision", default="bfloat16", choices=["float32", "bfloat16"])
    args = parser.parse_args()
    with own_home() as home, create_sample(home / "sample") as project:
        ways = {"threads": made(project, args, 1), "workers": made(project, args, args.threads)}
        rates: dict[str, list[float]] = {name: [] for name in ways}
        memory = dict.fromkeys(ways, 0.0)
        for number in range(args.rounds):
            for name, run in ways.items():
                rate, taken = speed(run, args.seconds)
                rates[name].append(rate)
                memory[name] = max(memory[name], taken)
            print(f"round {number + 1}: " + ", ".join(f"{n} {r[-1]:.1f}" for n, r in rates.items()), flush=True)
    ratios = [b / a for a, b in zip(rates["threads"], rates["workers"], strict=True)]
    report(
        "workers",
        threads=args.threads,
        batch_seconds=args.batch_seconds,
        accumulate=args.accumulate,
        precision=args.precision,
        audio_s_per_s={name: [round(rate, 1) for rate in found] for name, found in rates.items()},
        memory_gb={name: round(value / 2**30, 2) for name, value in memory.items()},
        workers_times=round(statistics.median(ratios), 3),
    )


if __name__ == "__main__":
    main()
