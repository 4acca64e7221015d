"""Does the learning curve foretell what more speech brings? Fitted on up to 40% of the sample, held against all of it.

    python3 installer/bootstrap.py bench learning_curve [--work DIR] [--hours 1.2] [--seeds 5] [--threads 1] [--short]

Runs from the Spanish starter on nested parts of the Portuguese sample project (synthetic speech): 10, 16, 25 and 40% of
its speech to learn from, and all of it, each with every seed, made and worked off as `vizinho learning-curve start`
does it. For each seed the curve is fitted to its four runs on parts, and says which dev WER the run on all comes to:
2.5 times as much as it saw. Printed are what it said and what came, for how many seeds the 80% and the 95% interval
held it (five tell little: 4 of 5 are expected of 80%), and the same of one curve through the parts of all seeds. The
intervals also allow for other speakers than those of the dev set, which the sample's are not: they are wider than this
test asks for, and `without speakers` shows them without.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. 25 runs take some 25 minutes
of one core. `--short` shows that all of it works.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.evaluation import curve_runs
from core.evaluation.learning_curve import CurvePoint, fit, sizes
from core.project.sample import create_sample
from tests.benchmarks._figures import REPOSITORY, report

PARTS = (0.1, 0.16, 0.25, 0.4)
SETTINGS = ("--device", "cpu", "--set", "checks=2", "--set", "copies=1", "--set", "precision=float32")


def vizinho(*words: str) -> dict[str, Any]:
    """What a command answers. Raises `SystemExit` with its words where it refuses."""
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", *words, "--json"],
        check=False, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY, env=os.environ | {"OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}: {answer}")
    return answer


def work_off(folder: Path, hours: float, seeds: int, threads: int) -> None:
    """Make the runs that are missing, and train whatever waits."""
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        create_sample(folder).close()
        (folder / "made").touch()
    parts = ",".join(f"{share:g}" for share in (*PARTS, 1.0))
    asked = ("--from", "starter:es", "--hours", str(hours), "--threads", str(threads), *SETTINGS)
    vizinho("queue", str(folder), "start", "--follow")
    vizinho("learning-curve", str(folder), "start", *asked, "--sizes", parts, "--seeds", str(seeds), "--follow")


def told(parts: Sequence[CurvePoint], whole: Sequence[CurvePoint]) -> dict[str, Any]:
    """What a curve through runs on parts says of those on the whole, and what came of them."""
    curve = fit(parts)
    found = curve.at(whole[0].hours)
    bare = fit([replace(point, groups={}) for point in parts]).at(whole[0].hours)
    came = [round(point.rate, 4) for point in whole]
    values: dict[str, Any] = {"parts": [[round(p.hours, 4), round(p.rate, 4)] for p in parts], "came": came}
    if found is None or bare is None:
        return values | {"cannot_say": curve.doubt or "too uncertain"}
    return values | {
        "foretold": round(found.rate, 4),
        "80%": [round(found.low, 4), round(found.high, 4)],
        "95%": [round(found.low95, 4), round(found.high95, 4)],
        "80% without speakers": [round(bare.low, 4), round(bare.high, 4)],
        "held80": sum(found.low <= wer <= found.high for wer in came),
        "held95": sum(found.low95 <= wer <= found.high95 for wer in came),
        "held80_without_speakers": sum(bare.low <= wer <= bare.high for wer in came),
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="bench learning_curve", description=__doc__)
    parser.add_argument("--work", type=Path, help="where runs are kept (default: nowhere)")
    parser.add_argument("--hours", type=float, default=1.2, help="hours of audio that each run hears")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1, help="CPU threads of a run")
    parser.add_argument("--short", action="store_true", help="only show that all of it works")
    args = parser.parse_args(arguments)
    if args.short:
        args.hours, args.seeds = 0.01, 1
    with tempfile.TemporaryDirectory(prefix="vizinho-bench-") as temporary:
        folder = (args.work or Path(temporary)).absolute() / "sample"
        work_off(folder, args.hours, args.seeds, args.threads)
        curve = curve_runs.curve_of(folder / "runs")
        points = [p for look in (curve.runs if curve else ()) if (p := curve_runs.point_of(look)) is not None]
    most = max(sizes(points))
    whole = [point for point in points if point.hours >= most]
    parts = [point for point in points if point.hours < 0.5 * most]
    by_seed = {
        seed: told([p for p in parts if p.seed == seed], [p for p in whole if p.seed == seed])
        for seed in sorted({point.seed for point in whole})
    }
    said = [one for one in by_seed.values() if "foretold" in one]
    report(
        "learning_curve",
        hours_heard=args.hours,
        hours_in_all=round(most, 4),
        seeds=len(by_seed),
        seeds_told=len(said),
        held80=sum(one["held80"] for one in said),
        held95=sum(one["held95"] for one in said),
        held80_without_speakers=sum(one["held80_without_speakers"] for one in said),
        by_seed=by_seed,
        all_seeds_together=told(parts, whole),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
