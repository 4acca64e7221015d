"""Which neighbour? Does closeness, which costs a minute, rank checkpoints as their probes do, which cost hours?

    python3 installer/bootstrap.py bench neighbours [--work DIR] [--short] [--steps 200] [--hours 1.0]
                                                    [--only sample real] [--languages NAME...]
                                                    [--whisper FOLDER]

Candidates: the starter; a copy of it that writes pieces of words; copies that were taught other languages by people of
the shared data (Italian, Catalan, Greek, Tatar, Wolof); and its network hardly taught at all. Targets: the Portuguese
sample (synthetic), and Portuguese by people (shared data), there with Whisper too where its folder is given. For each,
closeness by `vizinho closeness`, then a probe of each by `--probe`; printed is Spearman's rank correlation of closeness
with the probes' results, by words while these tell something (see `core.runs.best`), and by words and letters alone.

What is done is kept in DIR and not done again: a benchmark that was interrupted goes on. It promises nothing: it says
how far weak evidence carries. `--short` shows that all of it works.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.project.sample import create_sample
from core.runs.best import rank
from tests.benchmarks._figures import REPOSITORY, report
from tests.benchmarks.heads import SHORT, source_run, train_all
from tests.benchmarks.people import DATA, vizinho

TAUGHT = {
    "italian": ("it", DATA / "commonvoice-mini" / "it"),
    "catalan": ("ca", DATA / "commonvoice-mini" / "ca"),
    "greek": ("el", DATA / "commonvoice-mini" / "el"),
    "tatar": ("tt", DATA / "commonvoice-mini" / "tt"),
    "wolof": ("wo", DATA / "wolof-alffa" / "data"),
}
REAL = ("pt", DATA / "commonvoice-mini" / "pt")
HARDLY_H = 0.02


def imported(folder: Path, language: str, data: Path) -> Path:
    """A project with the data, divided by speaker, where it is not there yet."""
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        vizinho("new", str(folder), "--name", language, "--language", language)
        vizinho("import", str(folder), str(data), "--no-splits")
        vizinho("split", str(folder), "--shares", "--dev", "0.25", "--test", "0.05")
        (folder / "done").touch()
    return folder


def taught(folder: Path, source: Sequence[str], hours: float) -> Path:
    """The model of a run in a project, made or gone on with."""
    run = folder / "runs" / "taught"
    if not (run / "config.json").exists():
        vizinho("train", str(folder), *source, "--name", "taught", "--hours", str(hours), "--set", "checks=1")
    elif not (run / "model" / "config.json").exists():
        vizinho("resume", str(folder), "taught")
    return run / "model"


def candidates(work: Path, hours: float, languages: Sequence[str]) -> dict[str, str]:
    """Names of candidates and how the command line calls them."""
    found = {"starter": "starter:es"}
    pieces = source_run(work, SHORT, min(hours, 0.5))
    train_all([pieces], 1)
    found["spanish pieces"] = str(pieces.model)
    for name in languages:
        language, data = TAUGHT[name]
        found[name] = str(taught(imported(work / name, language, data), ("--from", "starter:es"), hours))
    folder = imported(work / "hardly", "es", DATA / "commonvoice-mini" / "es")
    found["hardly taught"] = str(taught(folder, ("--from", "scratch", "--like", "starter:es"), HARDLY_H))
    return found


def compared(project: Path, names: dict[str, str], steps: int) -> dict[str, dict[str, Any]]:
    """By name: closeness with its parts, and what the probe came to."""
    keys = list(names.values())
    parts = _answers(project, *keys)
    probed = _answers(project, "--probe", *keys, "--steps", str(steps))
    return {name: parts[key] | {"probe": probed[key]["probe"]} for name, key in names.items()}


def _answers(project: Path, *words: str) -> dict[str, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", "closeness", str(project), *words, "--json"],
        check=False, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY,
    )  # fmt: skip
    answer = json.loads(done.stdout)
    return {one["key"]: one for one in answer["candidates"]}


def spearman(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Spearman's rank correlation, equal values sharing their ranks; NaN where one side is all the same."""

    def ranks(values: Sequence[float]) -> np.ndarray:
        array = np.asarray(values, float)
        return np.array([(array < v).sum() + ((array == v).sum() + 1) / 2 for v in array])

    first, second = ranks(xs), ranks(ys)
    return float(np.corrcoef(first, second)[0, 1]) if first.std() and second.std() else float("nan")


def figures(found: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What one target showed."""
    rated = {name: one for name, one in found.items() if one["score"] is not None and one["probe"] is not None}
    rated = {name: one for name, one in rated.items() if one["probe"]["wer"] is not None}
    near = [one["score"] for one in rated.values()]
    rates = {kind: [one["probe"][kind]["rate"] for one in rated.values()] for kind in ("wer", "cer")}
    order = sorted({rank(w, c) for w, c in zip(rates["wer"], rates["cer"], strict=True)})
    places = [float(order.index(rank(w, c))) for w, c in zip(rates["wer"], rates["cer"], strict=True)]
    parts = ("letter_errors", "letters_known", "trigrams", "family")
    table = {
        name: {
            "closeness": round(one["score"], 3),
            **{part: None if one[part] is None else round(one[part], 3) for part in parts},
            **{kind: [round(one["probe"][kind][end], 4) for end in ("rate", "low", "high")] for kind in ("wer", "cer")},
        }
        for name, one in sorted(rated.items(), key=lambda item: item[1]["probe"]["wer"]["rate"])
    }
    left_out = {name: one["problem"] or (one["probe"] or {}).get("problem", "") for name, one in found.items()}
    return {
        "candidates": len(rated),
        "spearman": round(spearman(near, [-place for place in places]), 3),
        "spearman_wer": round(spearman(near, [-rate for rate in rates["wer"]]), 3),
        "spearman_cer": round(spearman(near, [-rate for rate in rates["cer"]]), 3),
        "table": table,
        "left_out": {name: why for name, why in left_out.items() if name not in rated},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(tempfile.gettempdir()) / "vizinho-bench-neighbours"
    parser.add_argument("--work", type=Path, default=default, help=f"where everything is kept (default: {default})")
    parser.add_argument("--short", action="store_true", help="a few steps of everything: does it work?")
    parser.add_argument("--steps", type=int, default=0, help="of each probe (default: 200)")
    parser.add_argument("--hours", type=float, default=0.0, help="audio that each taught candidate heard (default: 1)")
    parser.add_argument("--only", nargs="+", choices=("sample", "real"), default=["sample", "real"])
    parser.add_argument("--languages", nargs="+", choices=sorted(TAUGHT), default=list(TAUGHT), help="taught by people")
    parser.add_argument("--whisper", type=Path, help="a Whisper's folder: a candidate on people's speech")
    args = parser.parse_args()
    work: Path = args.work / ("short" if args.short else "full")
    work.mkdir(parents=True, exist_ok=True)
    hours, steps = args.hours or (0.02 if args.short else 1.0), args.steps or (4 if args.short else 200)
    names = candidates(work, hours, args.languages)
    found: dict[str, Any] = {}
    if "sample" in args.only:
        if not (work / "sample" / "vizinho.sqlite3").exists():
            create_sample(work / "sample").close()
        found["sample"] = figures(compared(work / "sample", names, steps))
    if "real" in args.only:
        project = imported(work / "real", *REAL)
        more = {"whisper": str(args.whisper)} if args.whisper else {}
        found["real"] = figures(compared(project, names | more, steps))
    report("neighbours", steps=steps, hours=hours, targets=found, speech={"sample": "synthetic", "real": "people"})


if __name__ == "__main__":
    main()
