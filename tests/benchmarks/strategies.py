"""Which way of teaching does best? Every strategy against its controls, over seeds, on synthetic speech and on people.

    python3 installer/bootstrap.py bench strategies [--work DIR] [--on sample|pt|ca|wo ...] [--hours 1.5] [--seeds 3]
                                                    [--from CHECKPOINT] [--ways WAY ...] [--side-by-side 2] [--short]

`sample` is the Portuguese sample project (synthetic speech); `pt`, `ca` and `wo` are people of the shared data, divided
so that no speaker of the test set was learnt from. Each way is a sweep of that project, begun from the starter or from
CHECKPOINT (a folder, such as a Whisper's): letters carried over and all layers (full), a fresh output layer, from
scratch, output letters first, group by group, upper layers afresh (1 and 2), the encoder heard once, low-rank adapters,
both languages together, with one output or a head each (with Spanish speech: synthetic beside the sample, people's
beside people); and the average of each full run with its source, at the share that its dev set liked best. Printed for
each: WER and CER of the test set, as means over seeds with Student's intervals, those of the dev set, by which checks
were chosen, hours heard and minutes of training; `untouched` is the checkpoint before the first step. Runs train side
by side, one thread each.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. `--short` shows that all of it
works.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from core.project.sample import create_sample
from core.runs import queue, sweep
from core.runs.folder import RunFolder
from tests.benchmarks._figures import REPOSITORY, report
from tests.benchmarks.heads import train_all
from tests.benchmarks.keep_source import SENTENCES, SHORT, spanish
from tests.benchmarks.people import DATA

BOTH = "both languages"
EACH = "both languages, a head each"
WAYS: dict[str, tuple[str, ...]] = {
    "full": (),
    "fresh output layer": ("--set", "letters=fresh"),
    "from scratch": ("--from", "scratch"),
    "head first": ("--set", "strategy=head_first"),
    "group by group": ("--set", "strategy=gradual"),
    "upper layer afresh": ("--set", "strategy=drop_layers", "--set", "fresh_layers=1"),
    "2 upper layers afresh": ("--set", "strategy=drop_layers", "--set", "fresh_layers=2"),
    "encoder heard once": ("--set", "strategy=frozen"),
    "low-rank adapters": ("--set", "strategy=low_rank"),
    BOTH: ("--set", "strategy=multi_task"),
    EACH: ("--set", "strategy=multi_task", "--set", "heads=each"),
}
ALONE = {"full": "full", "head first": "head_first", "group by group": "gradual", "encoder heard once": "frozen"} | {
    "low-rank adapters": "low_rank"
}
"""Ways that are a strategy and nothing else."""
TOGETHER = "strategies"
UNTOUCHED, AVERAGED = "untouched", "full, averaged"
PEOPLE = {
    "pt": (DATA / "commonvoice-mini" / "pt", "0.15", "0.3"),
    "ca": (DATA / "commonvoice-mini" / "ca", "0.15", "0.3"),
    "wo": (DATA / "wolof-alffa" / "data", "0.1", "0.15"),
}
"""Where each lies, and its shares of dev and test: a hundred clips need more for a test that tells something."""


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


def speech(work: Path, name: str) -> Path:
    """A project with the speech, divided by speaker, where it is not there yet."""
    folder = work / name
    if (folder / "divided").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    if name == "sample":
        create_sample(folder).close()
    else:
        data, dev, test = PEOPLE[name]
        vizinho("new", str(folder), "--name", name, "--language", name)
        vizinho("import", str(folder), str(data), "--no-splits")
        vizinho("split", str(folder), "--shares", "--dev", dev, "--test", test)
    (folder / "divided").touch()
    return folder


def source_speech(work: Path, name: str, short: bool) -> Path:
    """Spanish: synthetic beside the synthetic sample, people's beside people."""
    if name == "sample":
        return spanish(work, SHORT if short else SENTENCES)
    folder = work / "es"
    if not (folder / "divided").exists():
        shutil.rmtree(folder, ignore_errors=True)
        vizinho("new", str(folder), "--name", "es", "--language", "es")
        vizinho("import", str(folder), str(DATA / "commonvoice-mini" / "es"), "--no-splits")
        vizinho("split", str(folder), "--shares", "--dev", "0.15", "--test", "0.05")
        (folder / "divided").touch()
    return folder


def tested(kept: Path, project: Path, model: str) -> dict[str, float]:
    """The error rates of a model, or of a run's, on the test set; kept in a file."""
    if not kept.exists():
        found = vizinho("evaluate", str(project), model, "--split", "test", "--device", "cpu")
        kept.write_text(json.dumps({rate: found[rate] for rate in ("wer", "cer")}), encoding="utf-8")
    values: dict[str, float] = json.loads(kept.read_text(encoding="utf-8"))
    return values


def averaged(folder: Path, project: Path, key: str) -> dict[str, float]:
    """The test set's error rates of a run's model averaged with its source, at the share that the dev set likes best;
    and that share."""
    kept = folder / f"{key}-averaged.json"
    if not kept.exists():
        tried = vizinho("runs", str(project), "average", key, "--sweep", "--device", "cpu")["shares"]
        share = min((one for one in tried if 0 < one["share"] < 1), key=lambda one: float(one["target"]["wer"]))[
            "share"
        ]
        model = folder / f"{key}-averaged"
        shutil.rmtree(model, ignore_errors=True)
        vizinho("runs", str(project), "average", key, "--share", str(share), "--out", str(model))
        found = vizinho("evaluate", str(project), str(model), "--split", "test", "--device", "cpu")
        kept.write_text(json.dumps({"wer": found["wer"], "cer": found["cer"], "share": share}), encoding="utf-8")
    values: dict[str, float] = json.loads(kept.read_text(encoding="utf-8"))
    return values


def rates(values: list[float]) -> dict[str, Any] | None:
    """Mean and interval for the report."""
    mean = sweep.mean_of(values)
    if mean is None:
        return None
    ends = [None if end is None else round(end, 4) for end in (mean.low, mean.high)]
    return {"mean": round(mean.value, 4), "interval": ends, "values": [round(v, 4) for v in values]}


def line_of(runs: Path, way: str) -> sweep.Line | None:
    """What there is of a way: a line of the sweep over strategies, or a sweep of its own."""
    known = sweep.names(runs)
    if way in known:
        return sweep.read(runs, way).lines[0]
    varied = sweep.read(runs, TOGETHER).lines if TOGETHER in known else ()
    return next((line for line in varied if line.values["strategy"] == ALONE.get(way)), None)


def started(args: argparse.Namespace, project: Path, source: Path) -> dict[str, list[RunFolder]]:
    """The runs of each way: those that are there, else new ones; of ways that differ by their strategy alone, as one
    sweep."""
    runs = project / "runs"
    queue.hold(runs)  # they are started from here, side by side
    usual = ("--hours", str(args.hours), "--device", "cpu", "--threads", "1", "--set", "checks=6")
    usual = (*usual, "--seeds", str(args.seeds))
    begun = ("--from", args.checkpoint)
    alone = [ALONE[way] for way in args.ways if way in ALONE and line_of(runs, way) is None]
    if len(alone) > 1 and TOGETHER not in sweep.names(runs):
        vizinho("sweep", str(project), "start", TOGETHER, *usual, *begun, "--vary", f"strategy={','.join(alone)}")
    for way in args.ways:
        if line_of(runs, way) is None:
            own = (*WAYS[way], *(("--like", args.checkpoint) if "--from" in WAYS[way] else begun))
            both = ("--source-data", str(source)) if way in (BOTH, EACH) else ()
            vizinho("sweep", str(project), "start", way, *usual, *own, *both)
    lines = {way: line_of(runs, way) for way in args.ways}
    return {way: [look.run for look in line.runs] for way, line in lines.items() if line is not None}


def compared(args: argparse.Namespace, work: Path, name: str) -> dict[str, Any]:
    """The table of one speech."""
    project = speech(work, name)
    folder = project / "tested"
    folder.mkdir(exist_ok=True)
    runs = started(args, project, source_speech(work, name, args.short))
    first_seeds_first = [run for several in zip(*runs.values(), strict=True) for run in several]
    train_all(first_seeds_first, args.side_by_side)
    table: dict[str, Any] = {UNTOUCHED: tested(folder / "untouched.json", project, args.checkpoint)}
    for way, several in runs.items():
        line = line_of(project / "runs", way)
        assert line is not None
        found = [tested(folder / f"{run.key}.json", project, run.key) for run in several]
        table[way] = {
            "test_wer": rates([one["wer"] for one in found]),
            "test_cer": rates([one["cer"] for one in found]),
            "dev_wer": rates(list(line.wer.values) if line.wer is not None else []),
            "hours": round(line.hours, 3),
            "minutes": round(line.minutes, 2),
        }
    if "full" in runs:
        means = [averaged(folder, project, run.key) for run in runs["full"]]
        table[AVERAGED] = {
            "test_wer": rates([one["wer"] for one in means]),
            "test_cer": rates([one["cer"] for one in means]),
            "shares": [one["share"] for one in means],
        }
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-strategies"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--on", nargs="+", choices=["sample", *PEOPLE], default=["sample"], help="(default: sample)")
    parser.add_argument("--hours", type=float, default=1.5, help="audio that each run hears (default: 1.5)")
    parser.add_argument("--seeds", type=int, default=3, help="of each, two at least (default: 3)")
    parser.add_argument("--from", dest="checkpoint", default="starter:es", help="(default: starter:es)")
    parser.add_argument("--ways", nargs="+", choices=list(WAYS), default=list(WAYS), help="(default: all)")
    parser.add_argument("--side-by-side", type=int, default=2, help="runs at a time, one thread each (default: 2)")
    parser.add_argument("--short", action="store_true", help="a few steps of everything: does it work?")
    args = parser.parse_args()
    if args.short:
        args.hours, args.seeds = 0.01, 2
    begun = Path(args.checkpoint).name.replace(":", "-")
    work = args.work / ("short" if args.short else f"{begun}-{args.hours:g}-hours")
    work.mkdir(parents=True, exist_ok=True)
    tables = {name: compared(args, work, name) for name in args.on}
    report(
        "strategies", checkpoint=args.checkpoint, hours=args.hours, seeds=args.seeds, tables=tables,
        speech={name: "synthetic" if name == "sample" else "people" for name in args.on},
    )  # fmt: skip


if __name__ == "__main__":
    main()
