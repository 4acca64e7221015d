"""Which ways of teaching keep the source alive? Both languages' error rates, for each.

    python3 installer/bootstrap.py bench keep_source [--work DIR] [--short] [--hours 4.5] [--seeds 3] [--side-by-side 2]

From the starter, models for the Portuguese sample, each with Spanish speech at hand (`resources.recipes`, other
sentences and voices in train and dev): all layers, both languages together, low-rank adapters (`ways_to_keep`). All
speech is synthetic (espeak-ng), so the figures compare ways and say nothing of people. Rates of Portuguese are those of
the sample's test set, rates of Spanish those of its dev split at the check whose model was kept; `untouched` is what
the starter writes before the first step, in the same letters.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. Promise: learning both keeps
the Spanish word error rate below that of all layers, on average over the seeds. `--short` is one seed and a fraction of
the speech: it shows that all of it works, and hints at no more.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.datasets.manifest import write_manifest
from core.project.sample import create_sample
from core.project.store import Project
from core.runs.create import entries_of
from core.runs.folder import RunFolder, slug
from core.runs.from_project import make_runs
from core.runs.reader import RunReader
from core.sources.catalogue import resolve
from core.text.normaliser import Normaliser
from core.training.draft import make_config, start_from, ways_to_keep
from resources.recipes.make_starter import rows as spoken_rows
from resources.recipes.speech_for_starter import make_speech
from tests.benchmarks._figures import report
from tests.benchmarks.heads import rates, train_all

SENTENCES = {"train": 600, "dev": 120, "test": 1}
SHORT = {"train": 60, "dev": 12, "test": 1}


def spanish(work: Path, sentences: dict[str, int]) -> Path:
    """A manifest of Spanish speech, made once."""
    place = work / "spanish" / "manifest.jsonl"
    if not place.is_file():
        make_speech(work / "speech", sentences)
        rows = [row for split in ("train", "dev") for row in spoken_rows(work / "speech", split)]  # type: ignore[arg-type]
        place.parent.mkdir(parents=True, exist_ok=True)
        write_manifest(place, entries_of(rows, work / "speech", Normaliser.for_language("es")))
    return place


def runs_of(project: Path, source_data: Path, hours: float, seeds: int) -> dict[str, list[RunFolder]]:
    """By strategy a run for each seed: those that are there, else new ones."""
    found: dict[str, list[RunFolder]] = {}
    start = start_from(Path(resolve("starter:es")))
    for seed in range(seeds):
        own = {"seed": seed, "hours": hours, "threads": 1, "precision": "float32"}
        config = make_config(
            start, "quick", name=f"seed {seed}", language="pt", device="cpu", source_data=str(source_data), own=own
        )
        for each in ways_to_keep(config):
            named = replace(each, name=f"{each.strategy} {seed}")
            known = RunFolder(project / "runs" / slug(named.name))
            run = known if known.config.is_file() else make_runs(project, [named])[0]
            found.setdefault(each.strategy, []).append(run)
    return found


def held(run: RunFolder) -> dict[str, Any]:
    """What a run writes of Spanish: before the first step, and as its kept model."""
    curves = RunReader(run).catch_up()
    kept, zero, stepped = curves.kept, curves.zero_shot, curves.stepped
    if kept is None or zero is None or stepped is None:
        raise SystemExit(f"{run.path}: its log does not tell what it writes of Spanish.")
    return {
        "untouched": (zero.source_wer, zero.source_cer),
        "kept": (kept.source_wer, kept.source_cer),
        "curve": [round(float(wer), 4) for wer in curves.source_wer],
        "target": [round(float(wer), 4) for wer in curves.wer],
        "source_share": round(stepped.source_s / stepped.heard_s, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-keep-source"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--short", action="store_true", help="one seed, a tenth of an hour of audio: does it work?")
    parser.add_argument("--hours", type=float, default=0.0, help="audio that each run hears (default: the recipe's)")
    parser.add_argument("--seeds", type=int, default=0)
    parser.add_argument("--side-by-side", type=int, default=2, help="runs at a time, one thread each")
    args = parser.parse_args()
    hours, seeds = args.hours or (0.1 if args.short else 4.5), args.seeds or (1 if args.short else 3)
    work: Path = args.work / ("short" if args.short else "full")
    work.mkdir(parents=True, exist_ok=True)
    source_data = spanish(work, SHORT if args.short else SENTENCES)
    there = (work / "sample").exists()
    with Project.open(work / "sample") if there else create_sample(work / "sample") as project:
        runs = runs_of(project.folder, source_data, hours, seeds)
    train_all([run for several in runs.values() for run in several], max(1, args.side_by_side))
    told = {key: [held(run) for run in several] for key, several in runs.items()}
    target = {key: [round(rates(run, "test")[0], 4) for run in several] for key, several in runs.items()}
    source = {key: [round(one["kept"][0], 4) for one in several] for key, several in told.items()}
    mean = {key: round(statistics.mean(values), 4) for key, values in source.items()}
    report(
        "keep_source",
        speech="synthetic",
        hours=hours,
        seeds=seeds,
        untouched_wer=round(told["full"][0]["untouched"][0], 4),
        source_wer=source,
        target_test_wer=target,
        source_share={key: several[0]["source_share"] for key, several in told.items()},
        curves={key: {"source": several[0]["curve"], "target": several[0]["target"]} for key, several in told.items()},
        mean_source_wer=mean,
        promise="both together keep more of the source than all layers",
        kept=mean["multi_task"] < mean["full"],
    )


if __name__ == "__main__":
    main()
