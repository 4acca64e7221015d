"""Any head to one's letters: is it worth carrying rows over where the source writes with pieces of words?

    python3 installer/bootstrap.py bench heads [--work DIR] [--short] [--hours 4.5] [--seeds 3] [--side-by-side 2]

The source is a copy of the starter that was taught to write Spanish with pieces by our own recipe (`speech`, `source`);
from it, models for the Portuguese sample: letters from pieces, and pieces from pieces, each with rows carried over and
with a fresh output layer, for the same hours. All speech is synthetic (espeak-ng), so the figures compare starts and
say nothing of people. Error rates are those of the sample's test set: other sentences, other voices.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. Promise: carried over is
better than fresh, on average over the seeds, for letters and for pieces. `--short` is one seed and a fraction of the
speech: it shows that all of it works, and hints at no more.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.families.plan import TransferPlan
from core.project.queries import Query
from core.project.records import UtteranceRow
from core.project.sample import create_sample
from core.project.store import Project
from core.runs import reader, supervisor
from core.runs.create import prepare_run
from core.runs.folder import RunFolder, slug
from core.sources.catalogue import resolve
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary
from core.training.config import RECIPES, TrainConfig
from resources.recipes.make_starter import rows as spoken_rows
from resources.recipes.speech_for_starter import make_speech
from tests.benchmarks._figures import REPOSITORY, report

PIECES = 256
TARGETS, WAYS = ("letters", "pieces"), ("carry", "fresh")
SENTENCES = {"train": 3000, "dev": 60, "test": 1}
SHORT = {"train": 300, "dev": 24, "test": 1}


@dataclass(frozen=True)
class Trial:
    """A run from the source with pieces, to one target, begun in one way."""

    target: str
    way: str
    seed: int
    run: RunFolder


def made_run(
    runs: Path, config: TrainConfig, rows: Iterable[UtteranceRow], folder: Path, rules: Normaliser, letters: Vocabulary
) -> RunFolder:
    """The run of these settings under `runs`: the one that is there, else a new one."""
    known = RunFolder(runs / slug(config.name))
    return known if known.config.is_file() else prepare_run(runs, config, rows, folder, rules, letters)


def settings(name: str, source: Path, language: str, hours: float, seed: int, **more: Any) -> TrainConfig:
    values: dict[str, Any] = {**RECIPES["quick"].settings, "hours": hours, "piece_count": PIECES, **more}
    return TrainConfig(
        name=name, source=str(source), language=language, source_language="es", seed=seed, threads=1, device="cpu",
        precision="float32", **values,
    )  # fmt: skip


def source_run(work: Path, sentences: dict[str, int], hours: float) -> RunFolder:
    """The starter, taught to write what it knows with pieces: its own language, by the recipe of its own speech."""
    make_speech(work / "speech", sentences)
    rows = [row for split in ("train", "dev") for row in spoken_rows(work / "speech", split)]  # type: ignore[arg-type]
    config = settings("source with pieces", resolve("starter:es"), "es", hours, 0, vocabulary="pieces")
    rules, letters = Normaliser.for_language("es"), Vocabulary.of_letters(ALPHABETS["es"])
    return made_run(work / "runs", config, rows, work / "speech", rules, letters)


def trials_of(work: Path, project: Project, source: Path, hours: float, seeds: int) -> list[Trial]:
    """A run for each target, way and seed."""
    rows = project.rows(project.ids(Query()))
    found = []
    for seed in range(seeds):
        for target in TARGETS:
            for way in WAYS:
                config = settings(f"{target} {way} {seed}", source, "pt", hours, seed, vocabulary=target, letters=way)
                run = made_run(work / "runs", config, rows, project.folder, project.normaliser, project.alphabet)
                found.append(Trial(target, way, seed, run))
    return found


def train_all(runs: Sequence[RunFolder], side_by_side: int) -> None:
    """Train those that are not finished, some at a time; what was interrupted goes on. Ends where one fails."""
    waiting = [run for run in runs if not (run.model / "config.json").is_file()]
    running: list[RunFolder] = []
    while waiting or running:
        while waiting and len(running) < side_by_side:
            run = waiting.pop(0)
            supervisor.start(run, nice=0, threads=1)
            running.append(run)
        time.sleep(0.5)
        for run in [r for r in running if not supervisor.alive(r)]:
            running.remove(run)
            status = reader.outcome(run)
            if status.state != "finished":
                raise SystemExit(f"{run.path}: {status.state}: {status.message} {status.detail}")
            print(f"{run.key}: trained", flush=True)


def rates(run: RunFolder, split: str) -> tuple[float, float]:
    """Word and letter error rates of a run's model on a split of its manifest; measured once."""
    kept = run.path / f"bench-{split}.json"
    if not kept.is_file():
        command = [sys.executable, "-m", "core.evaluation", str(run.model), str(run.manifest)]
        done = subprocess.run(
            [*command, "--split", split, "--device", "cpu"],
            cwd=REPOSITORY,
            env=os.environ | {"OMP_NUM_THREADS": "1"},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        )
        kept.write_text(done.stdout.splitlines()[-1], encoding="utf-8")
    found = json.loads(kept.read_text(encoding="utf-8"))
    return found["wer"], found["cer"]


def origins(run: RunFolder) -> dict[str, int]:
    """How many of a run's rows come from where."""
    counts: dict[str, int] = {}
    for letter in TransferPlan.read(run.transfer).letters:
        counts[letter.origin] = counts.get(letter.origin, 0) + 1
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-heads"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--short", action="store_true", help="one seed, half an hour of audio: does it work?")
    parser.add_argument("--hours", type=float, default=0.0, help="audio that each run hears (default: the recipe's)")
    parser.add_argument("--seeds", type=int, default=0)
    parser.add_argument("--side-by-side", type=int, default=2, help="runs at a time, one thread each")
    args = parser.parse_args()
    hours = args.hours or (0.5 if args.short else float(RECIPES["quick"].settings["hours"]))
    seeds = args.seeds or (1 if args.short else 3)
    work: Path = args.work / ("short" if args.short else "full")
    work.mkdir(parents=True, exist_ok=True)
    source = source_run(work, SHORT if args.short else SENTENCES, hours)
    train_all([source], 1)
    there = (work / "sample").exists()
    with Project.open(work / "sample") if there else create_sample(work / "sample") as project:
        trials = trials_of(work, project, source.model, hours, seeds)
        train_all([trial.run for trial in trials], max(1, args.side_by_side))
    measured = {trial: rates(trial.run, "test") for trial in trials}
    both = [(target, way) for target in TARGETS for way in WAYS]
    wers, cers = (
        {f"{target} {way}": [round(m[i], 4) for t, m in measured.items() if (t.target, t.way) == (target, way)]
         for target, way in both}
        for i in (0, 1)
    )  # fmt: skip
    mean = {name: round(statistics.mean(values), 4) for name, values in wers.items()}
    report(
        "heads",
        speech="synthetic",
        hours=hours,
        seeds=seeds,
        pieces=PIECES,
        source_dev={"wer": round(rates(source, "dev")[0], 4), "cer": round(rates(source, "dev")[1], 4)},
        origins={f"{t.target} {t.way}": origins(t.run) for t in trials if not t.seed},
        test_wer=wers,
        test_cer=cers,
        mean_wer=mean,
        promise="carry below fresh, for letters and for pieces",
        kept=all(mean[f"{target} carry"] < mean[f"{target} fresh"] for target in TARGETS),
    )


if __name__ == "__main__":
    main()
