"""Looks at disks, drivers, devices and projects that take longer than a frame; called on the pool only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import formatting
from app.i18n import worded
from app.machine import Gpu, cpu_name, free_disk, gpus
from core.errors import WorkbenchError

if TYPE_CHECKING:
    from core.project.queries import Summary
    from core.project.takes import Take


@dataclass(frozen=True)
class ComputerFacts:
    """What the computer card shows."""

    gpus: list[Gpu]
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
    return ComputerFacts(gpus(), cpu_name(), free_disk(folder), microphone())


def look_at_project(folder: Path) -> ProjectFacts:
    """The project's figures and takes, through a reader of its own."""
    from core.project.queries import Reader
    from core.project.takes import list_takes

    with Reader(folder) as reader:
        summary = reader.summary()
    return ProjectFacts(folder, summary, list_takes(folder / "takes"))
