"""Looks at disks, drivers, devices and projects that take longer than a frame; called on the pool only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import formatting
from app.frame.runs_monitor import Watcher
from app.home.recent import RecentProject, share_of
from app.i18n import worded
from app.machine import cpu_name, free_disk
from core.errors import WorkbenchError
from core.graphics_cards import Card, cards

if TYPE_CHECKING:
    from core.project.queries import Summary
    from core.project.takes import Take
    from core.runs.events import Validated

POINTS = 24
"""Of a run's rates so many are kept for the small curve beside a project."""


@dataclass(frozen=True)
class ComputerFacts:
    """What the computer card shows."""

    gpus: list[Card]
    processor: str
    free: int
    microphone: str


@dataclass(frozen=True)
class ProjectFacts:
    """What next steps are worked out from."""

    folder: Path
    summary: Summary
    takes: list[Take]


def microphone() -> str:
    """Name and rate of the microphone that the system would choose, or why there is none."""
    from app.audio_io.sound_devices import portaudio

    try:
        device = portaudio().find("input", "")
    except WorkbenchError as error:
        return worded(error.message).rstrip(".")
    return formatting.sound_device(device.name, device.rate)


def look_at_computer(folder: Path) -> ComputerFacts:
    """Cards, processor, free disk at `folder`, microphone."""
    return ComputerFacts(cards(), cpu_name(), free_disk(folder), microphone())


def look_at_project(folder: Path) -> ProjectFacts:
    """The project's figures and takes, through a reader of its own."""
    from core.project.queries import Reader
    from core.project.takes import list_takes

    with Reader(folder) as reader:
        summary = reader.summary()
    return ProjectFacts(folder, summary, list_takes(folder / "takes"))


def best_run(runs: Path) -> tuple[float, tuple[float, ...]]:
    """The best word error rate among a project's runs and how that run came to it; (-1, ()) without any check."""
    from core.runs.best import better
    from core.runs.folder import list_runs
    from core.runs.reader import RunReader

    found: tuple[Validated, list[float]] | None = None
    for run in list_runs(runs):
        if run.is_probe:
            continue
        curves = RunReader(run).catch_up()
        kept = curves.kept
        if kept is None or curves.best is None:
            continue
        if found is None or better(kept.wer, kept.cer, found[0].wer, found[0].cer):
            found = kept, curves.wer.tolist()
    if found is None:
        return -1.0, ()
    kept, rates = found
    step = max(1, len(rates) // POINTS)
    return kept.wer, tuple(round(min(rate, 1.0), 4) for rate in [*rates[:-1:step], rates[-1]])


def look_at(row: RecentProject) -> RecentProject:
    """The row with the project's figures as they are now. Reads the database; not for the window's thread."""
    from core.project.queries import Reader

    with Reader(row.folder) as reader:
        meta, summary = reader.meta, reader.summary()
    wer, rates = best_run(row.folder / "runs")
    return replace(
        row,
        name=meta.name,
        source=meta.source_language,
        language=meta.language,
        sample=meta.sample,
        seconds=summary.seconds,
        utterances=summary.utterances,
        wer=wer,
        rates=rates,
        training=share_of(Watcher(row.folder / "runs").read()),
    )


def refresh(rows: list[RecentProject]) -> list[RecentProject]:
    """The rows of folders that exist, looked at; one that does not read keeps its old figures."""
    seen: list[RecentProject] = []
    for row in rows:
        if row.exists:
            try:
                seen.append(look_at(row))
            except (WorkbenchError, OSError):
                continue
    return seen
