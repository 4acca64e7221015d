"""Which way of teaching does best? Every strategy against its controls, over seeds, on the sample (synthetic speech).

    python3 installer/bootstrap.py bench strategies [--work DIR] [--hours 1.5] [--seeds 3] [--short]
                                                    [--source-data PLACE]

Each way is a sweep of the sample project in DIR, begun from the starter: letters carried over and all layers (full), a
fresh output layer, from scratch, output letters first, group by group, upper layers afresh (1 and 2), the encoder heard
once, low-rank adapters; and with speech of the source's language (a project or manifest.jsonl), both together. Printed
for each: WER and CER of the test set, whose voices and sentences no run has learnt from, as means over seeds with
Student's intervals; those of the dev set, by which checks were chosen; hours heard and minutes. What is done is kept in
DIR and not done again: a benchmark that was interrupted goes on. `--short` shows that all of it works.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from core.project.sample import create_sample
from core.runs import sweep
from tests.benchmarks._figures import REPOSITORY, report

WAYS: dict[str, tuple[str, ...]] = {
    "full": (),
    "fresh output layer": ("--set", "letters=fresh"),
    "from scratch": ("--from", "scratch", "--like", "starter:es"),
    "head first": ("--set", "strategy=head_first"),
    "group by group": ("--set", "strategy=gradual"),
    "upper layer afresh": ("--set", "strategy=drop_layers", "--set", "fresh_layers=1"),
    "2 upper layers afresh": ("--set", "strategy=drop_layers", "--set", "fresh_layers=2"),
    "encoder heard once": ("--set", "strategy=frozen"),
    "low-rank adapters": ("--set", "strategy=low_rank"),
}
BOTH = "both languages"


def vizinho(*words: str) -> dict[str, Any]:
    """What a command answers. Raises `SystemExit` with its words where it refuses."""
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", *words, "--json"],
        check=False, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}: {answer}")
    return answer


def tested(work: Path, project: Path, key: str) -> dict[str, float]:
    """The error rates of a run's model on the test set; kept in `work`."""
    kept = work / f"{key}.json"
    if not kept.exists():
        found = vizinho("evaluate", str(project), key, "--split", "test")
        kept.write_text(json.dumps({rate: found[rate] for rate in ("wer", "cer")}), encoding="utf-8")
    values: dict[str, float] = json.loads(kept.read_text(encoding="utf-8"))
    return values


def rates(values: list[float]) -> dict[str, Any] | None:
    """Mean and interval for the report."""
    mean = sweep.mean_of(values)
    if mean is None:
        return None
    ends = [None if end is None else round(end, 4) for end in (mean.low, mean.high)]
    return {"mean": round(mean.value, 4), "interval": ends, "values": [round(v, 4) for v in values]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-strategies"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--hours", type=float, default=1.5, help="audio that each run hears (default: 1.5)")
    parser.add_argument("--seeds", type=int, default=3, help="of each, two at least (default: 3)")
    parser.add_argument("--short", action="store_true", help="a few steps of everything: does it work?")
    parser.add_argument("--source-data", type=Path, help="speech of the source's language, for both together")
    args = parser.parse_args()
    work = args.work / ("short" if args.short else f"{args.hours:g}-hours")
    project = work / "project"
    work.mkdir(parents=True, exist_ok=True)
    if not (project / "vizinho.sqlite3").exists():
        create_sample(project).close()
    hours, seeds = (0.01, 2) if args.short else (args.hours, args.seeds)
    ways = dict(WAYS)
    if args.source_data is not None:
        ways[BOTH] = ("--set", "strategy=multi_task", "--source-data", str(args.source_data))
    usual = ("--hours", str(hours), "--device", "cpu", "--threads", "1", "--set", "checks=6")
    for name, own in ways.items():
        if name not in sweep.names(project / "runs"):
            vizinho("sweep", str(project), "start", name, *usual, *own, "--seeds", str(seeds))
    vizinho("queue", str(project), "start", "--follow")
    table: dict[str, Any] = {}
    for name in ways:
        (line,) = sweep.read(project / "runs", name).lines
        keys = [look.key for look in line.runs if look.wer is not None]
        found = [tested(work, project, key) for key in keys]
        table[name] = {
            "test_wer": rates([one["wer"] for one in found]),
            "test_cer": rates([one["cer"] for one in found]),
            "dev_wer": rates(list(line.wer.values) if line.wer is not None else []),
            "hours": round(line.hours, 3),
            "minutes": round(line.minutes, 2),
            "lost": list(line.lost),
        }
    report("strategies", hours=hours, seeds=seeds, speech="synthetic", ways=table)


if __name__ == "__main__":
    main()
