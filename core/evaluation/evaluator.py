"""`evaluate_set`: has a set evaluated by a child, `core.evaluation.evaluating_child`, which does all of it: what comes
after the hearing takes seconds of ten thousand utterances, too, and keeps no thread of this process waiting.
Torch-free.
"""

from __future__ import annotations

import base64
import pickle
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.children import run_child
from core.errors import WorkbenchError
from core.evaluation.chosen import Chosen
from core.evaluation.opening import Wanted
from core.evaluation.report import Asked, Report
from core.lm.text_reading import TextReading
from core.progress import Progress, Stop, never, quiet

MODULE = "core.evaluation.evaluating_child"


@dataclass(frozen=True)
class Evaluating:
    """What the child is to do: see `evaluate_set`."""

    project: Path
    model: Path
    chosen: Chosen
    reading: TextReading
    device: str
    again: bool
    then: Wanted | None

    def line(self) -> bytes:
        """As the child reads it, from us alone."""
        return base64.b64encode(pickle.dumps(self)) + b"\n"

    @staticmethod
    def of_line(line: bytes) -> Evaluating:
        found: Evaluating = pickle.loads(base64.b64decode(line))  # noqa: S301 - our parent wrote it
        return found


def evaluate_set(
    project: Path,
    model: Path,
    chosen: Chosen,
    *,
    reading: TextReading = TextReading(),  # noqa: B008 - a frozen value
    device: str = "auto",
    progress: Progress = quiet,
    cancelled: Stop = never,
    again: bool = False,
    then: Wanted | None = None,
) -> Report:
    """What a model wrote of a set, evaluated as `run_evaluation.evaluate_set` does it, and kept. The report comes
    without its utterances; only where the disk did not take it, and `not_kept` says so, it has them, for there is no
    other. What is wished `then` is worked out from what is kept, and kept too (see `kept_views`).

    Raises `RunError`, `CheckpointError`, `TextError`, `Cancelled`.
    """
    lines: list[str] = []
    wish = Evaluating(project, model, chosen, reading, device, again, then).line()
    answer = run_child([MODULE], progress, cancelled, told=lines.append, wish=wish)
    return taken(answer["report"], lines)


def told_of(report: Report) -> tuple[dict[str, Any], Iterable[str]]:
    """What the child says of a report: what `taken` needs, and the lines of one that is kept nowhere."""
    head = {"asked": report.asked.__dict__, "when": report.when, "seconds": report.seconds, "looks": report.looks}
    if report.not_kept is None:
        return head | {"not_kept": None}, ()
    return head | {"not_kept": report.not_kept.to_json()}, report.lines()


def taken(head: dict[str, Any], lines: Iterable[str]) -> Report:
    """The inverse."""
    if head["not_kept"] is None:
        return Report(Asked(**head["asked"]), (), head["when"], head["seconds"], head["looks"])
    return replace(Report.of_lines(lines), not_kept=WorkbenchError.from_json(head["not_kept"]))
