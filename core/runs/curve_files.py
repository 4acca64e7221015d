"""The curves of runs for other programs: one CSV table, TensorBoard's event files, MLflow's folder of files.

Whatever the log says goes, with its step, its time and the hours heard; nothing is smoothed or left out. Torch-free.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from core import writing
from core.errors import RunError
from core.runs import room
from core.runs.events import Event, Saved, Started, Stepped
from core.runs.folder import RunFolder
from core.runs.reader import RunLook, RunReader
from core.wording import say

Form = Literal["csv", "tensorboard", "mlflow"]
EXPERIMENT = "vizinho"
LEARNT = {
    "loss": "loss", "learning_rate": "rate", "speed": "speed", "waiting": "waiting", "memory_bytes": "memory_bytes",
    "words": "words",
}  # fmt: skip
"""What curves of steps are called, and the fields of `Stepped` that they are made from."""
CHECKED = (
    ("loss", "wer", "cer", "source_wer", "source_cer"),
    ("loss", "contrastive", "picked", "codes"),
    ("loss", "perplexity", "bits"),
)
"""The fields of checks that have curves: of runs that write, that learn from sound alone, that teach a text model."""
OF_FEW = ("words", "memory_bytes")
"""Curves that are left out where they are 0 all along: what is not measured, or is of other runs."""
FINISHED, FAILED, RUNNING = 3, 4, 1
"""What MLflow calls the states of a run in its files."""
LONGEST = 6000
"""Characters that a parameter has at most there."""
NAMED = re.compile(r"""^\s*"?name"?:\s*["']?([^"'\n]*)""", re.MULTILINE)
"""Where meta.yaml says what an experiment is called, ours and MLflow's own."""
LOCAL = 4
"""What MLflow calls code of one's own computer."""


@dataclass(frozen=True)
class Point:
    """A value at a step; `at` is Unix time in seconds, `hours` of audio heard until then."""

    step: int
    at: float
    hours: float
    value: float


@dataclass(frozen=True)
class RunCurves:
    """A run with its curves by name: train/loss, train/learning_rate, train/speed, train/waiting, train/memory_bytes,
    dev/loss, dev/wer, dev/cer, and time/ with a stage's name: the seconds that went into it since it was told last.

    With speech of the source, dev/source_wer, dev/source_cer, and train/source_hours where that is learnt from. Of a
    run that learns from sound alone, train/picked, train/codes, dev/contrastive, dev/picked and dev/codes; of one that
    teaches a text model, train/words, dev/perplexity and dev/bits, and no hours."""

    look: RunLook
    series: Mapping[str, Sequence[Point]]


def read(run: RunFolder) -> RunCurves:
    """The curves of a run as of now. Raises `ConfigError` for settings that do not read, `RunError` for no curves."""
    reader = RunReader(run)
    look = reader.look()
    curves = reader.curves
    told = [curves.steps, curves.validations, curves.picks.checks, curves.texts.checks]
    if look is None or not any(told):
        raise RunError(
            say("The run “{key}” has no curves yet.", key=run.key), say("Wait until it trains, or leave it out.")
        )
    names = (LEARNT, *({name: name for name in fields} for fields in CHECKED))
    found: dict[str, list[Point]] = {}
    for group, events, fields in zip(("train", "dev", "dev", "dev"), told, names, strict=True):
        for name, field in fields.items():
            values = [(event, getattr(event, field)) for event in events]
            points = [_point(event, value) for event, value in values if value is not None]
            if points and (name not in OF_FEW or any(point.value for point in points)):
                found[f"{group}/{name}"] = points
    for step in curves.steps:
        for name, value in step.figures.items():
            found.setdefault(f"train/{name}", []).append(_point(step, value))
        if step.source_s:
            found.setdefault("train/source_hours", []).append(_point(step, step.source_s / 3600))
    for event in _timed(look.events):
        for stage, seconds in event.stages.items():
            found.setdefault(f"time/{stage}", []).append(_point(event, seconds))
    return RunCurves(look, found)


def _point(event: Any, value: float) -> Point:
    """A value of an event that tells a step; what is of text alone has no hours."""
    return Point(event.step, event.at, getattr(event, "heard_s", 0.0) / 3600, float(value))


def _timed(events: Sequence[Event]) -> list[Stepped | Saved]:
    """What tells where time went, of the steps that count: a resumed run goes over some of them again."""
    found: list[Stepped | Saved] = []
    for event in events:
        if isinstance(event, Started):
            found = [one for one in found if one.step <= event.step]
        elif isinstance(event, (Stepped, Saved)) and event.stages:
            found.append(event)
    return found


def as_csv(runs: Sequence[RunCurves]) -> str:
    """A line for each point of each curve of each run: run, name, curve, step, hours, time, value."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["run", "name", "curve", "step", "hours_heard", "unix_time", "value"])
    for one in runs:
        for name, points in one.series.items():
            for p in points:
                table.writerow([one.look.key, one.look.name, name, p.step, f"{p.hours:.6g}", f"{p.at:.3f}", p.value])
    return out.getvalue()


def write(runs: Sequence[RunFolder], form: Form, out: Path) -> list[Path]:
    """Write the curves of runs: a CSV file at `out`, or a folder there with one for each run. Returns what was written.

    Raises `ConfigError`, `RunError`: then nothing was written of that run, and of those after it.
    """
    with room.told(say("the curves"), out.parent):
        if form == "csv":
            writing.write_text(out, as_csv([read(run) for run in runs]))
            return [out]
        writer = WRITERS[form]
        out.mkdir(parents=True, exist_ok=True)
        return [writer(read(run), out) for run in runs]


def _tensorboard(run: RunCurves, out: Path) -> Path:
    """A folder with an event file, as TensorBoard shows it beside others; one that is there is written anew."""
    from tensorboardX import SummaryWriter

    folder = out / run.look.key
    for old in folder.glob("events.out.tfevents.*"):
        old.unlink()
    with SummaryWriter(str(folder)) as board:
        board.add_text(
            "settings", f"```json\n{json.dumps(run.look.config.to_json(), ensure_ascii=False, indent=1)}\n```"
        )
        for name, points in run.series.items():
            for point in points:
                board.add_scalar(name, point.value, point.step, walltime=point.at)
    return folder


def _mlflow(run: RunCurves, out: Path) -> Path:
    """A run in MLflow's folder of files, which `mlflow ui --backend-store-uri OUT` shows; its settings are parameters,
    cut where they are longer than MLflow takes.

    A folder's run has one number, so that what is written again takes the place of what was; experiments of others in
    the same folder are left alone."""
    experiment = _experiment(out)
    look, number = run.look, uuid.uuid5(uuid.NAMESPACE_URL, run.look.run.path.as_uri()).hex
    folder = experiment / number
    times = [point.at for points in run.series.values() for point in points]
    begun, ended = int(1000 * min(times)), int(1000 * max(times))
    _yaml(experiment / "meta.yaml", {
        "artifact_location": experiment.absolute().as_uri(), "creation_time": begun, "experiment_id": experiment.name,
        "last_update_time": ended, "lifecycle_stage": "active", "name": EXPERIMENT,
    })  # fmt: skip
    over = {"finished": FINISHED, "stopped": FINISHED, "failed": FAILED, "crashed": FAILED}
    state = over.get(look.status.state, RUNNING)
    _yaml(folder / "meta.yaml", {
        "artifact_uri": (folder / "artifacts").absolute().as_uri(), "end_time": None if state == RUNNING else ended,
        "entry_point_name": "", "experiment_id": experiment.name, "lifecycle_stage": "active", "run_id": number,
        "run_name": look.name, "run_uuid": number, "source_name": "vizinho", "source_type": LOCAL,
        "source_version": "", "start_time": begun, "status": state, "tags": [], "user_id": "",
    })  # fmt: skip
    (folder / "artifacts").mkdir(exist_ok=True)
    for former in ("params", "metrics"):
        shutil.rmtree(folder / former, ignore_errors=True)
    for name, value in look.config.to_json().items():
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        _text(folder / "params" / name, text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
    _text(folder / "tags" / "mlflow.runName", look.name)
    for name, points in run.series.items():
        lines = (f"{int(1000 * p.at)} {p.value!r} {p.step}\n" for p in points)
        _text(folder / "metrics" / name, "".join(lines))
    return folder


def _experiment(out: Path) -> Path:
    """The folder of our experiment, which has a number: the one that is there, or the next that nobody has."""
    for meta in sorted(out.glob("*/meta.yaml")):
        found = NAMED.search(meta.read_text(encoding="utf-8", errors="replace"))
        if found and found[1] == EXPERIMENT:
            return meta.parent
    numbers = [int(folder.name) for folder in out.iterdir() if folder.name.isdecimal()]
    return out / str(max(numbers, default=0) + 1)


def _yaml(path: Path, values: Mapping[str, Any]) -> None:
    """JSON is YAML too."""
    _text(path, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def _text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


WRITERS: dict[str, Callable[[RunCurves, Path], Path]] = {"tensorboard": _tensorboard, "mlflow": _mlflow}
