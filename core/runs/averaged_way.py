"""Averages as one more way to keep the source alive: beside runs with other strategies stands the best average of the
run in which all layers learnt with its source. What is wanted is noted with that run until somebody with time tries it.

Trying is `core.runs.averages`'. Torch-free.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from core.errors import RunError, WorkbenchError
from core.progress import Progress, Stop, never, quiet
from core.runs import averages, elsewhere, queue, reader, supervisor
from core.runs.averages import Point
from core.runs.folder import RunFolder, list_runs
from core.runs.from_project import make_queued
from core.runs.run_settings import settings_of
from core.strategies.full import FULL
from core.training.config import TrainConfig

NOTE = "averages"
"""The note of a run whose averages are wanted, with what came of that."""
Wish = Literal["wanted", "tried", "given up"]
WITH_MODEL = ("finished", "stopped")


def make_ways(project: Path, configs: Sequence[TrainConfig]) -> list[RunFolder]:
    """The runs of a comparison of ways to keep the source alive, in the queue one after another; averages are wanted of
    the one in which all layers learn. Raises what `make_queued` does."""
    made = make_queued(project, configs, together=False)
    want(made, configs)
    return made


def want(runs: Sequence[RunFolder], configs: Sequence[TrainConfig]) -> None:
    """Note of which of these runs averages are wanted. Raises `RunError`."""
    for run, config in zip(runs, configs, strict=True):
        if config.strategy == FULL.key and config.source:
            note(run, "wanted")


def note(run: RunFolder, wish: Wish) -> None:
    """What becomes of the averages of a run. Raises `RunError`."""
    run.note(**{NOTE: wish})


def due(runs: Iterable[RunFolder]) -> list[RunFolder]:
    """The runs whose averages are wanted and can be tried: they have come to a model. Nothing as long as something
    trains on this computer, which would be slowed down."""
    there = list(runs)
    if any(queue.at_work(run) and not elsewhere.is_elsewhere(run) for run in there):
        return []
    return [run for run in there if run.notes().get(NOTE) == "wanted" and _has_model(run)]


def _has_model(run: RunFolder) -> bool:
    try:
        return not supervisor.alive(run) and reader.status(run).state in WITH_MODEL
    except WorkbenchError:
        return False


def due_in(runs: Path) -> list[RunFolder]:
    """The same of a project's folder of runs."""
    return due(list_runs(runs))


def try_out(run: RunFolder, progress: Progress = quiet, cancelled: Stop = never) -> Point | None:
    """Try the averages of a run with its source on both languages, where the run itself was taught; returns the best.

    Who gives up says so by `note`: what was found until then is kept. Raises what `averages.try_shares` does; then
    nobody tries again unasked.
    """
    try:
        speech = averages.speech_of(run)
        points = averages.try_shares(
            run, averages.SHARES, speech, device=settings_of(run).device, progress=progress, cancelled=cancelled
        )
    except WorkbenchError:
        note(run, "given up")
        raise
    note(run, "tried")
    return best(points)


def best(points: Sequence[Point]) -> Point | None:
    """The average that makes the fewest word errors in both languages together, of those between the source and the
    run; of equals the one that is more of the run. None where the source's language was not heard."""
    between = [point for point in points if 0 < point.share < 1 and point.source is not None]
    return min(between, key=lambda point: (_errors(point), -point.share), default=None)


def _errors(point: Point) -> float:
    return point.target.wer + (point.source.wer if point.source is not None else 0.0)


def found(run: RunFolder) -> Point | None:
    """The best of the averages of a run that were tried on its source's speech; None where none was."""
    if not (run.averages / averages.RATES).is_file():
        return None
    try:
        return best(averages.known(run, averages.speech_of(run)))
    except RunError:  # speech that does not read: nothing was tried on it
        return None
