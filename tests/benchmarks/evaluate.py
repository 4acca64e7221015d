"""How long it takes to work out an evaluation, and whether its figures are those of others: `bench evaluate`.

Two models' texts of 10,000 utterances are made up, or with `--sample` the sample project's quick run is evaluated
against the same from scratch: both are trained here, each hearing 1.2 hours, which takes some five minutes
of two free cores each, and nearly all of the time that it takes. Rates are compared with jiwer's, and with
those of NIST's sctk where that is here (apt-get install sctk): error counts of `sclite`, z of `sc_stats -t mapsswe`.

`--project DIR --run KEY --against KEY` takes two finished runs instead: what was evaluated of them opens at once, else
they hear the test set (`--split` chooses another), which takes seconds. The project keeps the evaluations, and counts
the look: give it a copy.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jiwer

from core import cli
from core.commands.model_names import model_named
from core.evaluation import kept
from core.evaluation.alignment import all_taken
from core.evaluation.analyse import analyse
from core.evaluation.analysis import Analysis
from core.evaluation.breakdown import KINDS, Counted, groups
from core.evaluation.calibration import calibration
from core.evaluation.chosen import Chosen
from core.evaluation.error_kinds import error_kinds, frequent_mixups
from core.evaluation.evaluation_context import NOTHING, EvaluationContext, context_of
from core.evaluation.html_report import html_report
from core.evaluation.letters import mixups
from core.evaluation.report import Report
from core.evaluation.run_evaluation import evaluate_set
from core.evaluation.significance import difference
from core.evaluation.trn import write_trn
from core.evaluation.words import beside, counted_words, word_lines
from tests.benchmarks._figures import own_home, report
from tests.evaluations import ASKED, by_chance

TIMES = 3


def timed(work: Callable[[], object]) -> dict[str, float]:
    """The best of some times, by the clock and by the processor."""
    walls, works = [], []
    for _ in range(TIMES):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append(time.perf_counter() - wall)
        works.append(time.process_time() - cpu)
    return {"s": round(min(walls), 3), "cpu_s": round(min(works), 3)}


def views(one: Report, other: Report, context: EvaluationContext) -> dict[str, Any]:
    """How long each view of a report takes by itself, and all of them."""
    mine = all_taken(one)
    counted = Counted.of(one)
    return {
        "all views": timed(lambda: analyse(one, other, context)),
        "one model alone": timed(lambda: analyse(one, None, context)),
        "alignment of both": timed(lambda: (all_taken(one), all_taken(other))),
        "kinds of error": timed(lambda: error_kinds(one, context.habits, mine)),
        "mix-ups": timed(lambda: frequent_mixups(one, context.habits, mine)),
        "letters": timed(lambda: mixups(mine, context.habits, context.new_letters)),
        "words": timed(lambda: word_lines(counted_words(mine), context.trained, beside(mine, other))),
        "groups": timed(lambda: [groups(one, kind, other, counted) for kind in KINDS]),
        "difference": timed(lambda: difference(one, other)),
        "calibration": timed(lambda: calibration(mine, context.temperature)),
    }


def as_jiwer(one: Report, found: Analysis) -> dict[str, Any]:
    said, written = [item.said for item in one.items], [item.written for item in one.items]
    words, letters = jiwer.process_words(said, written), jiwer.process_characters(said, written)
    kinds = found.kinds
    same = (kinds.substituted, kinds.left_out, kinds.extra) == (words.substitutions, words.deletions, words.insertions)
    return {
        "wer": [found.wer.value, words.wer],
        "cer": [found.cer.value, letters.cer],
        "equal": found.wer.value == words.wer and found.cer.value == letters.cer and same,
    }


def as_sctk(one: Report, other: Report, found: Analysis) -> dict[str, Any] | str:
    """Errors of both models, and z of the matched pairs: ours and sctk's."""
    if not shutil.which("sctk"):
        return "sctk is not here"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        reference, *files = write_trn(folder, one, other)
        aligned, counts = "", []
        for file in files:
            way = ["-r", reference.name, "trn", "-h", file.name, "trn", file.stem, "-i", "spu_id", "-s", "-e", "utf-8"]
            command = ["sctk", "sclite", *way, "-o", "rsum", "sgml"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
            line = next(x for x in (folder / f"{file.name}.raw").read_text("utf-8").splitlines() if "| Sum " in x)
            counts.append(int(re.findall(r"\d+", line)[6]))
            aligned += (folder / f"{file.name}.sgml").read_text("utf-8")
        command = ["sctk", "sc_stats", "-p", "-t", "mapsswe", "-v", "-n", "both"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, input=aligned.encode())
        told = re.search(r"Z Stat: +(-?[\d.]+)", (folder / "both.stats.mapsswe").read_text("utf-8"))
    ours = [one.score.substitutions + one.score.deletions + one.score.insertions for one in (one, other)]
    z = round(found.difference.matched_pairs_z, 3) if found.difference else None
    theirs = float(told[1]) if told else None
    return {"errors": [ours, counts], "z": [z, theirs], "equal": ours == counts and z == theirs}


def trained(home: Path) -> tuple[Report, Report, EvaluationContext]:
    """The sample's quick run and the same from scratch, evaluated on test."""
    folder = home / "sample"
    made: list[str] = []
    for command in (
        ["sample", str(folder)],
        ["train", str(folder), "--from", "starter:es", "--recipe", "quick", "--device", "cpu", "--name", "Quick"],
        ["train", str(folder), "--from", "scratch", "--recipe", "quick", "--device", "cpu", "--name", "Scratch"],
    ):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert cli.main([*command, "--json"]) == 0, out.getvalue()
        made.append(str(json.loads(out.getvalue().splitlines()[-1]).get("run", "")))
    return finished(folder, made[1], made[2])


def finished(project: Path, run: str, against: str, split: str = "test") -> tuple[Report, Report, EvaluationContext]:
    """Two runs of a project, evaluated on a split where they are not yet."""
    one, other = (evaluate_set(project, model_named(key, project, quiet=True), Chosen(split)) for key in (run, against))
    return one, other, context_of(project, one)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--utterances", type=int, default=10_000)
    parser.add_argument("--sample", action="store_true", help="the sample's quick run against the same from scratch")
    parser.add_argument("--project", type=Path, help="a project with two finished runs: --run and --against")
    parser.add_argument("--run", help="a finished run of the project")
    parser.add_argument("--against", help="the one it is compared with")
    parser.add_argument("--split", default="test", help="what the runs of the project are evaluated on")
    args = parser.parse_args()
    if args.project and not (args.run and args.against):
        parser.error("--project needs --run and --against")
    with own_home() as home:
        if args.project:
            one, other, context = finished(args.project.resolve(), args.run, args.against, args.split)
        elif args.sample:
            one, other, context = trained(home)
        else:
            one = by_chance(args.utterances, seed=1)
            asked = replace(ASKED, name="Scratch", model_print="print-b")
            other, context = by_chance(args.utterances, rate=0.3, seed=2, asked=asked), NOTHING
        found = analyse(one, other, context)
        figures = {
            "utterances": len(one.items),
            "words": one.score.words,
            "wer": round(found.wer.value, 4),
            "wer of the other": round(other.score.wer, 4),
            "jiwer": as_jiwer(one, found),
            "sctk": as_sctk(one, other, found),
            "views": views(one, other, context),
            "kept": timed(lambda: kept.keep(home, one)),
            "opened": timed(lambda: kept.find(home, one.asked)),
            "page": timed(lambda: html_report(one, found, other)),
        }
    for name, value in figures.items():
        print(f"{name}: {json.dumps(value)}")
    report("evaluate", **figures)


if __name__ == "__main__":
    main()
