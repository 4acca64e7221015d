"""Does "correct these next" save a person's minutes? Simulated against random order, with the time it takes to an equal
word error rate.

    python3 installer/bootstrap.py bench next_minutes [--work DIR] [--on sample|pt|ca|wo] [--seeds 5] [--batches 2]
                                                      [--pool 320] [--hours 0.4] [--test 120] [--short]

`sample` is the Portuguese sample project (synthetic speech); `pt`, `ca` and `wo` are people of the shared data. For
each seed, some utterances of train are transcribed and the rest of the pool is not; a first model is taught by those.
Then, in either order: the newest model writes drafts of all the rest, utterances are corrected until the batch's
minutes are used up, and a model is taught from the starter by all that is transcribed. "next" is what
`core.evaluation.next_minutes` chooses, whole and as a project has it, with the times that were kept of the batches
before; "random" is by lot.

The person is simulated: `LISTEN` times the length of the sound, `TYPED_S` for each word that the draft has wrong,
`OVERHEAD_S` each; transcripts come out as they are in the project. A batch is a fifth of what correcting the whole pool
would take with the first model's drafts. All models hear the same hours of audio.

Printed: word error rates of the test set by minutes of work, as means over seeds; and the minutes that "next" saves
until both have reached the same word error rate (the higher one of the two that they end with, read off between the
points of each curve), with Student's interval: below 0 it costs more. What is done is kept in DIR, by seed, and not
done again. `--short` shows that all of it works.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from core import audio
from core.audio import Samples
from core.decoding.recogniser import Recogniser
from core.decoding.transcript import Word
from core.errors import ProjectError
from core.evaluation.hypotheses import hypotheses
from core.evaluation.next_minutes import next_minutes
from core.evaluation.score import score
from core.project import edits
from core.project.bulk import plans
from core.project.bulk.accept_hypotheses import Written
from core.project.bulk.fields import plan_left_out, plan_texts
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.queries import Query
from core.project.records import UtteranceRow
from core.project.store import Project
from core.runs import sweep
from core.runs.folder import RunFolder, slug
from core.runs.from_project import make_runs
from core.sources.catalogue import resolve
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.benchmarks._figures import report
from tests.benchmarks.strategies import PEOPLE, speech

LISTEN, TYPED_S, OVERHEAD_S = 2.0, 3.0, 1.0
ORDERS = ("next", "random")
BEGUN, BATCH = 0.08, 0.2
"""The share of the pool that is transcribed at the beginning, and that of all work that a batch is."""


@dataclass(frozen=True)
class Sizes:
    """How large a simulation is."""

    pool: int
    hours: float
    batches: int
    test: int


@dataclass(frozen=True)
class Truth:
    """What is said, by id, and as the project reads it; `begun` are transcribed at the beginning."""

    texts: Mapping[int, str]
    begun: tuple[int, ...]
    dev: tuple[int, ...]
    test: tuple[UtteranceRow, ...]


def drawn(project: Project, seed: int, sizes: Sizes) -> Truth:
    """The pool of a seed and what of it is transcribed. All other utterances of train are left out."""
    rows = [row for row in project.rows(project.ids(Query())) if row.transcribed]
    lot = random.Random(seed)
    train = [row for row in rows if row.split == "train" and not any(flag.blocks for flag in row.flags)]
    lot.shuffle(train)
    pool = train[: sizes.pool]
    texts = {row.id: row.text for row in pool}
    begun = tuple(texts)[: max(4, round(BEGUN * len(pool)))]
    dev = tuple(row.id for row in rows if row.split == "dev")
    test = [row for row in rows if row.split == "test"]
    return Truth(texts, begun, dev[: sizes.test // 4], tuple(test[:: max(1, len(test) // sizes.test)][: sizes.test]))


def hide(project: Project, truth: Truth) -> None:
    """Leave out what is not of the pool or the checks, and take the transcripts of what is not transcribed yet."""
    kept = {*truth.texts, *truth.dev, *(row.id for row in truth.test)}
    plans.apply(project, plan_left_out(project, [id for id in project.ids(Query()).tolist() if id not in kept]))
    untold = {id: "" for id in truth.texts if id not in truth.begun}
    plans.apply(project, plan_texts(project, untold, emptied=True))


def taught(project: Path, name: str, hours: float, seed: int) -> Path:
    """A model that was taught from the starter by what is transcribed now."""
    run = RunFolder(project / "runs" / slug(name))
    if not (run.model / "config.json").is_file():
        shutil.rmtree(run.path, ignore_errors=True)
        own = {"seed": seed, "hours": hours, "checks": 2, "threads": 1, "precision": "float32"}
        with Project.open(project, read_only=True) as opened:
            language = opened.meta.language
        start = start_from(resolve("starter:es"))
        config = make_config(start, "quick", name=name, language=language, device="cpu", own=own)
        (run,) = make_runs(project, [config])
        Trainer(run, threads=1).train()
    return run.model


def loaded(project: Project, row: UtteranceRow) -> Samples:
    """The sound of an utterance."""
    return audio.load(project.sound_path(row), row.start, row.end, channel=row.channel)


def measured(project: Project, model: Path, truth: Truth) -> float:
    """The word error rate of the test set."""
    recogniser = Recogniser(model)
    written = recogniser.write([loaded(project, row) for row in truth.test])
    return score([project.normaliser(row.text) for row in truth.test], written).wer


def draft(project: Project, model: Path) -> None:
    """Have a model write drafts of all that is not transcribed, as its child does."""
    rows = [row for row in project.rows(project.ids(Query())) if not row.transcribed]
    recogniser = Recogniser(model)
    wanted = _wanted(project, rows)
    found = [
        Hypothesis(one["id"], "", one["text"], None, tuple(Word(*word) for word in one["words"]))
        for one in hypotheses(recogniser, wanted)
        if "text" in one
    ]
    save_hypotheses(project, HypothesisBatch(model.parent.name, model.parent.name, tuple(found), last=True))


def _wanted(project: Project, rows: Sequence[UtteranceRow]) -> Iterator[dict[str, Any]]:
    for row in rows:
        place = str(project.sound_path(row).resolve())
        yield {"id": row.id, "audio": place, "start": row.start, "end": row.end, "channel": row.channel, "text": ""}


def work_s(project: Project, row: UtteranceRow, text: str) -> float:
    """What it takes to correct a draft."""
    (counts,) = score([project.normaliser(text)], [project.normaliser(row.hypothesis)]).counts
    wrong = counts.substitutions + counts.deletions + counts.insertions
    return OVERHEAD_S + LISTEN * row.seconds + TYPED_S * wrong


def correct(project: Project, truth: Truth, order: str, minutes: float, lot: random.Random) -> float:
    """Correct for so many minutes. Returns those that were used."""
    if order == "random":
        ids = [row.id for row in project.rows(project.ids(Query())) if not row.transcribed]
        lot.shuffle(ids)
    else:
        try:
            ids = [one.id for one in next_minutes(project, 4 * minutes).choices]
        except ProjectError:
            return 0.0
    used = 0.0
    for id in ids:
        (row,) = project.rows([id])
        seconds = work_s(project, row, truth.texts[id])
        if used and used + seconds > 60 * minutes:
            break
        edits.set_text(project, id, truth.texts[id], Written(seconds, from_draft=bool(row.draft)))
        used += seconds
    return used / 60


def simulated(base: Path, folder: Path, seed: int, sizes: Sizes) -> dict[str, list[tuple[float, float]]]:
    """(minutes, word error rate) in either order."""
    curves: dict[str, list[tuple[float, float]]] = {}
    first: Path | None = None
    minutes = 0.0
    for order in ORDERS:
        place = folder / order
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(base, place, ignore=shutil.ignore_patterns("runs", "backups", "tested"))
        with Project.open(place) as project:
            truth = drawn(project, seed, sizes)
            hide(project, truth)
        model = first = first or taught(place, f"first {seed}", sizes.hours, seed)
        lot, used = random.Random(1000 + seed), 0.0
        with Project.open(place) as project:
            if order == ORDERS[0]:
                curves["begun"] = [(0.0, measured(project, model, truth))]
            curves[order] = list(curves["begun"])
        for batch in range(sizes.batches):
            with Project.open(place) as project:
                draft(project, model)
                if not minutes:
                    rows = [row for row in project.rows(project.ids(Query())) if not row.transcribed]
                    whole = sum(work_s(project, row, truth.texts[row.id]) for row in rows)
                    minutes = BATCH * whole / 60
                used += correct(project, truth, order, minutes, lot)
            model = taught(place, f"{order} {batch}", sizes.hours, seed)
            with Project.open(place) as project:
                curves[order].append((used, measured(project, model, truth)))
            at, wer = curves[order][-1]
            print(f"seed {seed}, {order}: {at:.1f} min, WER {wer:.3f}", flush=True)
    del curves["begun"]
    return curves


def minutes_to(curve: Sequence[tuple[float, float]], wer: float) -> float:
    """When a curve first reaches a word error rate, read off between its points; a curve never gets worse here."""
    best = curve[0]
    for at, found in curve[1:]:
        if found < best[1]:
            if found <= wer < best[1]:
                return best[0] + (best[1] - wer) / (best[1] - found) * (at - best[0])
            best = (at, found)
    return 0.0 if curve[0][1] <= wer else best[0]


def saved(curves: Mapping[str, Sequence[tuple[float, float]]]) -> float:
    """Minutes saved by the first order until both have reached what the worse of them ends with."""
    level = max(min(wer for _, wer in curve) for curve in curves.values())
    return minutes_to(curves["random"], level) - minutes_to(curves["next"], level)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-next-minutes"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--on", choices=["sample", *PEOPLE], default="sample", help="(default: sample)")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--batches", type=int, default=2)
    parser.add_argument("--pool", type=int, default=320, help="utterances that are transcribed or could be")
    parser.add_argument("--hours", type=float, default=0.4, help="audio that each model hears")
    parser.add_argument("--test", type=int, default=120, help="utterances of test that are heard, at most")
    parser.add_argument("--short", action="store_true", help="two seeds of a few utterances: does it work?")
    args = parser.parse_args()
    sizes = Sizes(args.pool, args.hours, args.batches, args.test)
    if args.short:
        args.seeds, sizes = 2, Sizes(40, 0.01, 1, 12)
    torch.set_num_threads(1)
    work = args.work / ("short" if args.short else f"{args.on}-{sizes.pool}-{sizes.hours:g}-{sizes.batches}")
    work.mkdir(parents=True, exist_ok=True)
    base, begun = speech(work, args.on), time.process_time()
    found = []
    for seed in range(args.seeds):
        kept = work / f"seed-{seed}.json"
        if not kept.is_file():
            kept.write_text(json.dumps(simulated(base, work / f"seed-{seed}", seed, sizes)), encoding="utf-8")
            shutil.rmtree(work / f"seed-{seed}", ignore_errors=True)
        found.append(json.loads(kept.read_text(encoding="utf-8")))
    minutes = sweep.mean_of([saved(curves) for curves in found])
    ends = sweep.mean_of([curves["next"][-1][1] - curves["random"][-1][1] for curves in found])
    assert minutes is not None
    assert ends is not None
    report(
        "next_minutes",
        speech="synthetic" if args.on == "sample" else "people",
        on=args.on,
        seeds=args.seeds,
        pool=sizes.pool,
        hours=sizes.hours,
        person={"times_listened": LISTEN, "s_a_wrong_word": TYPED_S, "s_an_utterance": OVERHEAD_S},
        curves={
            order: [
                {
                    "minutes": round(statistics.mean(curves[order][point][0] for curves in found), 2),
                    "wer": round(statistics.mean(curves[order][point][1] for curves in found), 4),
                }
                for point in range(len(found[0][order]))
            ]
            for order in ORDERS
        },
        minutes_saved=told(minutes),
        wer_at_the_end_next_less_random=told(ends),
        cpu_minutes=round((time.process_time() - begun) / 60, 1),
    )


def told(mean: sweep.Mean) -> dict[str, Any]:
    """A mean over seeds with its interval."""
    ends = [None if end is None else round(end, 4) for end in (mean.low, mean.high)]
    return {"mean": round(mean.value, 4), "interval": ends, "values": [round(value, 4) for value in mean.values]}


if __name__ == "__main__":
    main()
