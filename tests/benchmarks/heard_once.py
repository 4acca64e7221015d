"""Audio learnt per second with an encoder that stands still and heard everything once, against the same run in which
all layers learn, and against one in which the encoder stands still but hears everything anew.

    python3 installer/bootstrap.py bench heard_once [--source FOLDER] [--utterances 200] [--seconds 30]

Each is our own training child on the sample's utterances, from the starter or the checkpoint named, one after another.
Speeds are of passes after the first; `first_pass_s` is how long that one took. "once" is with what was computed kept.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from core.datasets.manifest import read_manifest
from core.families import family
from core.runs import events
from core.runs.create import prepare_run
from core.runs.folder import RunFolder
from core.sources.catalogue import resolve
from core.strategies.frozen import FROZEN, UNVARIED
from core.strategies.full import FULL
from core.strategies.head_first import HEAD_FIRST
from core.training.draft import make_config, start_from
from tests.benchmarks._figures import REPOSITORY, own_home, report
from tests.benchmarks.training import environment

ANEW: dict[str, Any] = {"strategy": HEAD_FIRST.key, "head_first_share": 1.0}
"""Only the output letters learn, and the encoder hears each sound again and again."""


def sample_runs(home: Path, source: str, count: int, batch_s: float, threads: int) -> dict[str, RunFolder]:
    """The same run by each strategy, on so many of the sample's train utterances and a few of its dev set."""
    from core.project.queries import Query
    from core.project.sample import create_sample

    start = start_from(resolve(source))
    writes = family(start.family).objective == "seq2seq"
    common = {
        **UNVARIED,
        "hours": 1000.0,
        "checks": 1,
        "threads": threads,
        "precision": "float32",
        "batch_seconds": batch_s,
        "schedule": "linear",
    }
    chosen = {"all layers": {"strategy": FULL.key}, "once": {"strategy": FROZEN.key}}
    chosen |= {} if writes else {"anew": ANEW}
    made = {}
    with create_sample(home / "sample") as project:
        rows = list(project.rows(project.ids(Query())))
        train = [row for row in rows if row.split == "train"][:count]
        dev = [row for row in rows if row.split == "dev"][:4]
        for name, own in chosen.items():
            config = make_config(start, "quick", name=name, language="pt", device="cpu", own={**common, **own})
            made[name] = prepare_run(
                project.runs, config, [*train, *dev], project.folder, project.normaliser, project.alphabet
            )
    return made


def measured(run: RunFolder, seconds: float, threads: int) -> dict[str, float]:
    """The audio seconds a second of a run after its first pass, and how long that pass took."""
    first_pass_s = sum(entry.seconds for entry in read_manifest(run.manifest) if entry.split == "train")
    child = subprocess.Popen(
        [sys.executable, "-m", "core.training", str(run.path)], cwd=REPOSITORY, env=environment(threads)
    )
    follower = events.Follower(run.events)
    begun, passed = 0.0, 0.0
    heard: list[events.Stepped] = []
    while child.poll() is None:
        for event in follower.read():
            if isinstance(event, events.Validated) and event.zero_shot:
                begun = event.at
            if isinstance(event, events.Stepped) and event.heard_s > first_pass_s:
                passed = passed or event.at
                heard.append(event)
        if heard and heard[-1].at - heard[0].at > seconds and not run.requested():
            run.request("pause")
        time.sleep(0.2)
    if child.returncode != 0 or len(heard) < 2:
        raise SystemExit(f"our child failed: see {run.events}")
    speed = (heard[-1].heard_s - heard[0].heard_s) / (heard[-1].at - heard[0].at)
    return {"audio_s_per_s": round(speed, 1), "first_pass_s": round(passed - begun, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", default="starter:es", help="a checkpoint's folder")
    parser.add_argument("--utterances", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=30.0, help="training time that is measured, each")
    parser.add_argument("--batch-seconds", type=float, default=32.0)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    with own_home() as home:
        runs = sample_runs(home, args.source, args.utterances, args.batch_seconds, args.threads)
        found = {}
        for name, run in runs.items():
            found[name] = measured(run, args.seconds, args.threads)
            print(f"{name}: {found[name]}", flush=True)
        kept = sum(path.stat().st_size for path in runs["once"].features.rglob("outputs.f16"))
        once = found["once"]["audio_s_per_s"]
        report(
            "heard_once",
            source=args.source,
            strategies=found,
            kept_mb=round(kept / 1e6, 1),
            times_all_layers=round(once / found["all layers"]["audio_s_per_s"], 2),
            times_anew=round(once / found["anew"]["audio_s_per_s"], 2) if "anew" in found else None,
        )


if __name__ == "__main__":
    main()
