"""plan --estimate: the time, memory and disk that a run will take, by a speed that was measured or a guess."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core import quantities
from core.commands.command import table
from core.commands.interrupting import interrupts
from core.errors import ConfigError
from core.families.plan import TransferPlan
from core.project.queries import Reader
from core.runs import disk_needed, memory_needed, probe, room
from core.runs.source_data import SourceData
from core.training.config import TrainConfig
from core.wording import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--estimate", action="store_true", help="also how long it takes, how much memory and disk")
    parser.add_argument(
        "--measure", action="store_true", help="with --estimate: time a few steps first, which takes some seconds"
    )


def estimated(
    args: argparse.Namespace, config: TrainConfig, plan: TransferPlan, reader: Reader, beside: SourceData | None
) -> dict[str, Any] | None:
    """What a run with these settings takes; None where nobody asks. Raises `WorkbenchError`, `Cancelled`."""
    if not args.estimate:
        if args.measure:
            raise ConfigError(
                say("--measure belongs to --estimate."), say("Write --estimate --measure, or leave it out.")
            )
        return None
    if args.measure:
        with interrupts() as pressed:
            probe.measure(config, reader, lambda: bool(pressed), beside)
    found = probe.estimate(config, reader, beside=beside)
    sound = probe.sound_of(reader, config, beside)
    return {
        "seconds": found.seconds,
        "speed": found.speed,
        "basis": str(found.basis),
        "measured": found.measured,
        "processes": found.processes,
        "memory_bytes": found.memory,
        "memory_measured": found.memory_measured,
        "installed_bytes": memory_needed.installed(),
        "disk_bytes": disk_needed.needed(plan, config, sound),
        "disk_free_bytes": room.free(reader.folder),
    }


def words(found: dict[str, Any], folder: Path) -> str:
    """The same to read."""
    sure = say("measured") if found["memory_measured"] else say("by its sizes")
    several = say("{count} processes", count=found["processes"]) if found["processes"] > 1 else ""
    rows = [
        ["time", quantities.duration(found["seconds"]), found["basis"]],
        ["speed", say("{speed:.1f} s of audio a second", speed=found["speed"]), several],
        ["memory", quantities.size(found["memory_bytes"]), sure],
        ["disk", quantities.size(found["disk_bytes"]),
         say("{free} are free on the disk of {folder}", free=quantities.size(found["disk_free_bytes"]), folder=folder)],
    ]  # fmt: skip
    return "\n" + table(["estimate", "", ""], rows)
