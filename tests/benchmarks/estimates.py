"""How near the estimates of a run come to it: time and memory by a measured probe, disk by what it is made of.

    python3 installer/bootstrap.py bench estimates [--hours 1] [--threads 1] [--source FOLDER] [NAME ...]

For each way of teaching (full, head_first, top, below, low_rank, frozen, multi_task; or those named), on the sample
from the starter or the checkpoint named: the probe that New run makes, and its estimates; then the run itself, to its
end, as its own child. Both languages together learn from synthetic Spanish beside it. Printed are both, and what was
for each part of what was foretold: 1 is exact. Promise: within 30% on an idle machine. The most memory is the child's
own, as the system counts it; the most disk is the run's folder, with all that is in it.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import psutil

from core.children import spawn
from core.families.plan import TransferPlan
from core.project.queries import Query, Reader
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import disk_needed, probe
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.runs.reader import status
from core.runs.source_data import SourceData
from core.runs.source_project import source_of
from core.sources.catalogue import resolve
from core.strategies.multi_task import MULTI_TASK
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from tests.benchmarks._figures import own_home, report
from tests.benchmarks.keep_source import SHORT, spanish

WAYS = ("full", "head_first", "top", "below", "low_rank", "frozen", "multi_task")
PROMISE = 0.3
LOOK_S = 0.1


def foretold(config: TrainConfig, project: Path, beside: SourceData | None) -> dict[str, float]:
    """Seconds, bytes of memory and bytes of disk, as New run tells them after its probe."""
    with Reader(project) as reader:
        probe.measure(config, reader, beside=beside)
        found = probe.estimate(config, reader, beside=beside)
        plan = probe.measured_plan(config, reader, beside)
        sound = probe.sound_of(reader, config, beside)
    return {
        "seconds": found.seconds,
        "memory": found.memory,
        "disk": disk_needed.needed(plan, config, sound),
    }


def taken(folder: Path) -> int:
    """Bytes of a folder on the disk, holes in files not counted."""
    found = 0
    for path in folder.rglob("*"):
        try:
            found += path.stat().st_blocks * 512
        except OSError:  # it was renamed or removed meanwhile
            continue
    return found


def measured(run: RunFolder, threads: int) -> dict[str, float]:
    """The same of the run itself, from the start of its child to its end."""
    before, begun = taken(run.path), time.perf_counter()
    memory = disk = 0
    with spawn("core.training", [str(run.path)], threads=threads) as child:
        process = psutil.Process(child.pid)
        while child.alive:
            try:
                memory = max(memory, process.memory_info().rss)
            except psutil.Error:
                break
            disk = max(disk, taken(run.path) - before)
            time.sleep(LOOK_S)
        child.wait()
        seconds = time.perf_counter() - begun
    if status(run).state != "finished":
        raise SystemExit(f"{run.key} did not come to its end: see {run.path}")
    return {"seconds": seconds, "memory": float(memory), "disk": float(disk)}


def compared(
    name: str, project: Project, source: str, hours: float, threads: int, spoken: Path | None
) -> dict[str, Any]:
    """One way of teaching: what was foretold, what was, and one for each part of the other. `spoken` is the source's
    speech for a way that learns from that too."""
    start = start_from(resolve(source))
    own = {"hours": hours, "threads": threads, "strategy": name}
    data = str(spoken) if spoken is not None else ""
    config = make_config(start, "quick", name=name, language="pt", device="cpu", source_data=data, own=own)
    beside = source_of(config, project.folder)
    said = foretold(config, project.folder, beside)
    rows = project.rows(project.ids(Query()))
    made = (project.runs, config, rows, project.folder, project.normaliser, project.alphabet)
    run = prepare_run(*made, beside=beside)
    plan = TransferPlan.read(run.transfer)
    was = measured(run, threads)
    return {
        "foretold": {key: round(value, 1) for key, value in said.items()},
        "was": {key: round(value, 1) for key, value in was.items()},
        "ratio": {key: round(was[key] / said[key], 2) for key in said},
        "weights": plan.parameters(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ways", nargs="*", metavar="NAME", default=list(WAYS))
    parser.add_argument("--hours", type=float, default=1.0, help="audio that each run hears (default: 1)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--source", default="starter:es", help="a checkpoint's folder")
    args = parser.parse_args()
    found: dict[str, Any] = {}
    with own_home() as home, create_sample(home / "sample") as project:
        for name in args.ways:
            spoken = spanish(home, SHORT) if name == MULTI_TASK.key else None
            found[name] = compared(name, project, args.source, args.hours, args.threads, spoken)
            print(f"{name}: {found[name]}", flush=True)
    ratios = [ratio for one in found.values() for ratio in one["ratio"].values()]
    report(
        "estimates",
        hours=args.hours,
        threads=args.threads,
        ways=found,
        promise=PROMISE,
        kept=all(1 - PROMISE <= ratio <= 1 + PROMISE for ratio in ratios),
    )


if __name__ == "__main__":
    main()
