"""What a run that is not made yet would send to a place, and how long it would take by runs that were made there."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from core.checkpoint_paths import on_disk
from core.errors import WorkbenchError
from core.families.plan import TransferPlan
from core.places.parcel import TRAVELLING, needed
from core.runs import elsewhere, probe
from core.runs.create import learns_source
from core.runs.folder import RunFolder, list_runs
from core.runs.reader import RunReader
from core.runs.run_settings import settings_of
from core.runs.source_data import SourceData
from core.runs.stage_times import TITLES
from core.training.config import TrainConfig

TAUGHT = ("train", "dev")
LEAST_HEARD_S = 60.0
"""A run that has heard less tells nothing of the speed there."""


class TaughtCorpus(Protocol):
    """What is asked of a project: its folder, how much there is in each split, and where that sound lies."""

    folder: Path

    def summary(self) -> Any: ...

    def sounds_of(self, splits: Sequence[str]) -> list[Path]: ...


@dataclass(frozen=True)
class Travels:
    """Seconds of sound, and bytes of sound and checkpoints, that a run sends where nothing of them is there yet."""

    sound_s: float
    bytes: int


def travels(config: TrainConfig, corpus: TaughtCorpus, beside: SourceData | None = None) -> Travels:
    """Whole recordings travel, `beside` them those of the source's language. One call of stat a file: not for the
    window's thread."""
    splits = corpus.summary().by_split
    of_source = [*(beside.learnt() if learns_source(config) else ()), *beside.checked()] if beside is not None else []
    sound_s = sum(splits[name].seconds for name in TAUGHT if name in splits) + sum(e.seconds for e in of_source)
    files = {*corpus.sounds_of(TAUGHT), *(Path(entry.audio) for entry in of_source)}
    values = config.to_json()
    for name in TRAVELLING:
        if values.get(name) and (folder := on_disk(Path(values[name]))).is_dir():
            files |= set(needed(folder))
    return Travels(sound_s, sum(map(_size, files)))


def seconds_there(config: TrainConfig, plan: TransferPlan, runs: Path, place: str) -> float | None:
    """How long a run would take in a place, checks and saving counted, by the newest of its kind under `runs` that
    trained there; None where none did."""
    key = _kind(config, plan)
    for run in sorted(list_runs(runs), key=lambda run: -float(run.notes().get("created", 0.0))):
        if elsewhere.place_name(run.notes()) == place and (told := _told(run)) is not None and told[0] == key:
            return config.hours * 3600 / told[1]
    return None


def _told(run: RunFolder) -> tuple[str, float] | None:
    """A run's kind, and how many seconds of sound it heard a second; None where it has not come far."""
    try:
        stamp = run.events.stat()
    except OSError:
        return None
    return _read(run.path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int, _size: int) -> tuple[str, float] | None:
    run = RunFolder(path)
    with suppress(WorkbenchError, OSError):
        curves = RunReader(run).catch_up()
        took = sum(curves.stages.get(stage, 0.0) for stage in TITLES)
        heard_s = curves.stepped.heard_s if curves.stepped is not None else 0.0
        if took > 0 and heard_s >= LEAST_HEARD_S:
            return _kind(settings_of(run), TransferPlan.read(run.transfer)), heard_s / took
    return None


def _kind(config: TrainConfig, plan: TransferPlan) -> str:
    """What the speed depends on, but for the computer."""
    return probe.speed_key(replace(config, device="cpu", cards="", threads=1, workers=1, precision="float32"), plan)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
