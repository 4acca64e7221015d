"""What a run that is not made yet would send to a place, how long sending, waiting for its turn and training would
take by what was seen there before, and why it cannot train there.

`exact` asks the place and reads sound; `about` asks nobody, and reads a few stretches: for the window.
"""

from __future__ import annotations

import hashlib
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from core import audio, quantities
from core.checkpoint_paths import on_disk
from core.datasets.manifest import Entry
from core.errors import RunError, SoundError, WorkbenchError
from core.families.plan import TransferPlan
from core.places import contents, seen, sounds, ssh
from core.places.parcel import HEARD, TRAVELLING, needed
from core.places.place import Place
from core.places.shared_steps import SharedSteps, nodes_noted, shared_steps
from core.places.sounds import There, Wanted, nothing_there
from core.places.stretches import Stretch, written
from core.places.sums import Sums
from core.progress import Progress, quiet
from core.project.records import UtteranceRow
from core.runs import elsewhere, probe
from core.runs.create import own_entries, source_entries
from core.runs.folder import RunFolder, list_runs
from core.runs.reader import RunReader
from core.runs.run_settings import settings_of
from core.runs.source_data import SourceData
from core.runs.stage_times import TITLES
from core.strategies import writes
from core.text.normaliser import Normaliser
from core.training.config import TrainConfig
from core.wording import say

__all__ = ["Ahead", "There", "Travels", "about", "ahead", "exact", "nothing_there", "seconds_there", "unfit"]

One = TypeVar("One")

LEAST_HEARD_S = 60.0
"""A run that has heard less tells nothing of the speed there."""
SOME = 24
"""So many stretches of sound tell about how many bytes all are."""
NEWEST = 5
"""So many jobs tell how long the next one waits."""
SPARE = 256 << 20
"""So much of the disk there is left."""
MADE_HERE = ("noise_folder",)
"""Folders of which the run takes what it needs before it leaves."""


class TaughtCorpus(Protocol):
    """What is asked of a project: its folder, its rows and their number, and how its texts are read."""

    folder: Path

    @property
    def normaliser(self) -> Normaliser: ...

    def each(self) -> Iterator[UtteranceRow]: ...

    def ids(self) -> Any: ...

    def rows(self, ids: Any) -> list[UtteranceRow]: ...

    def summary(self) -> Any: ...


def shared(config: TrainConfig, place: Place, corpus: TaughtCorpus) -> SharedSteps:
    """How a run of a project is shared among the processes of a place. Raises `ConfigError` where it cannot be."""
    train = corpus.summary().by_split.get("train")
    found = shared_steps(config, place, *((train.seconds, train.utterances) if train is not None else (0.0, 0)))
    found.check()
    return found


@dataclass(frozen=True)
class Travels:
    """Seconds of sound that a run hears; bytes of sound and checkpoints that are sent for it, and how many of them lie
    there already. `exact`: the place was asked, and all sound looked at."""

    sound_s: float
    bytes: int
    there: int = 0
    exact: bool = False

    @property
    def absent(self) -> int:
        return max(0, self.bytes - self.there)


@dataclass(frozen=True)
class Ahead:
    """What is known before a run goes to a place; None for what nobody has seen yet. `rate` is in bytes a second,
    `reasons` why it cannot train there."""

    place: str
    travels: Travels
    rate: float | None = None
    queue_s: float | None = None
    train_s: float | None = None
    reasons: tuple[WorkbenchError, ...] = ()

    @property
    def send_s(self) -> float | None:
        return None if not self.rate else self.travels.absent / self.rate

    def refused(self, error: WorkbenchError) -> Ahead:
        """The same with one more reason, before all others."""
        return replace(self, reasons=(error, *self.reasons))

    def to_json(self) -> dict[str, Any]:
        return {
            "place": self.place,
            "sound_seconds": round(self.travels.sound_s, 1),
            "bytes": self.travels.bytes,
            "bytes_there": self.travels.there,
            "bytes_to_send": self.travels.absent,
            "exact": self.travels.exact,
            "bytes_per_second": self.rate,
            "send_seconds": self.send_s,
            "queue_seconds": self.queue_s,
            "train_seconds": self.train_s,
            "can": not self.reasons,
            "reasons": [{"message": str(error.message), "hint": str(error.hint)} for error in self.reasons],
        }


def exact(
    config: TrainConfig,
    corpus: TaughtCorpus,
    beside: SourceData | None,
    there: There,
    has_folder: There,
    progress: Progress = quiet,
    more: Sequence[Entry] = (),
) -> Travels:
    """All that such a run would send, by content: sound that was never looked at is read, which takes a minute for some
    hundred hours. `there` and `has_folder` tell what lies in the place; `more` are utterances that it learns
    from beside those, such as drafts. Raises what reading the project does."""
    own = own_entries(config, corpus.each(), corpus.folder, corpus.normaliser)
    entries = [*own, *more, *source_entries(config, beside)]
    heard = [entry for entry in entries if entry.split in HEARD and not entry.blocked]
    sizes: dict[str, int] = {}
    with Sums() as sums:
        wanted = (Wanted(_stretch(entry)) for entry in heard)
        for one in sounds.decide(sounds.recordings(wanted), sums, there, progress):
            sizes |= {name: size for name, (size, _) in one.contents().items()}
        folders = _folders(config, sums)
    known = sum(sizes[name] for name in there(list(sizes)))
    known += sum(folders[key] for key in has_folder(list(folders)))
    total = sum(sizes.values()) + sum(folders.values())
    return Travels(sum(entry.seconds for entry in heard), total, known, exact=True)


def about(config: TrainConfig, corpus: TaughtCorpus, beside: SourceData | None, place: Place) -> Travels:
    """The same, told by a few stretches, and by what was sent to the place before. A moment's work, but it reads sound:
    not for the window's thread. Sound that a run names beside its project's is left out."""
    heard = HEARD if writes(config.strategy) else ("", *HEARD)
    splits = corpus.summary().by_split
    of_source = source_entries(config, beside)
    sound_s = sum(e.seconds for e in of_source) + sum(
        splits[name].seconds * (config.train_share if name == "train" else 1.0) for name in heard if name in splits
    )
    ids = corpus.ids()
    rows = corpus.rows(ids[:: max(1, len(ids) // (2 * SOME))].tolist())
    own = [
        (Stretch(str((corpus.folder / row.path).resolve()), row.channel, row.start, row.end), row.rate)
        for row in rows
        if row.split in heard and not row.left_out
    ]
    some = [*_spread(own, SOME), *_spread([(_stretch(e), e.rate) for e in of_source], SOME)]
    known = seen.seen(place)
    mark = known.mark if known is not None else ""
    size, lies, seconds = 0.0, 0.0, 0.0
    with Sums() as sums:
        for stretch, rate in some:
            with suppress(OSError, SoundError):
                least, names = _about_one(stretch, rate, sums)
                size, seconds = size + least, seconds + (stretch.end - stretch.start) / rate
                lies += least if mark and seen.there(mark, names) else 0.0
        folders = _folders(config, sums)
    scale = sound_s / seconds if seconds else 0.0
    known_folders = seen.there(mark, folders) if mark else set[str]()
    total = round(scale * size) + sum(folders.values())
    return Travels(sound_s, total, min(total, round(scale * lies) + sum(folders[key] for key in known_folders)))


def _about_one(stretch: Stretch, rate: int, sums: Sums) -> tuple[float, list[str]]:
    """About how many bytes a stretch is sent in, and the contents that may hold it. Raises `OSError`, `SoundError`."""
    path = Path(stretch.audio)
    found, seconds = path.stat(), (stretch.end - stretch.start) / rate
    least = found.st_size * min(1.0, seconds / max(seconds, audio.probe(path).seconds))
    name = sums.remembered(path)
    names = [f"{name}{contents.suffix_of(path)}"] if name else []
    if audio.quick(path):  # else all that lies before would be decoded
        made, size = _made(stretch, found.st_mtime_ns)
        return min(least, size), [made, *names]
    return least, names


def ahead(
    config: TrainConfig, plan: TransferPlan, runs: Path, place: Place, sent: Travels, saved: int,
    hello: Mapping[str, Any] | None = None,
) -> Ahead:  # fmt: skip
    """What is known of such a run in a place that has said what it is (`hello`), or had when it answered last; `saved`
    are the bytes that it keeps there."""
    known = seen.seen(place)
    told = hello if hello is not None else known.hello if known is not None else None
    return Ahead(
        place.name,
        sent,
        known.rate if known is not None else None,
        queue_s(runs, place.name),
        seconds_there(config, plan, runs, place),
        tuple(reasons(place, told, config, sent.absent + saved)) if told is not None else (),
    )


def unfit(place: Place, hello: Mapping[str, Any]) -> Iterator[RunError]:
    """Why no run can train in a place that is as it says."""
    if hello.get("version") != (here := contents.program_version()):
        yield ssh.other_version(place, str(hello.get("version", "")), here)
    if place.kind == "slurm" and hello.get("scheduler") != "slurm":
        yield no_slurm(place)


def reasons(place: Place, hello: Mapping[str, Any], config: TrainConfig, bytes_needed: int) -> Iterator[RunError]:
    """Why a run with these settings cannot."""
    yield from unfit(place, hello)
    if config.device == "cuda" and not (hello.get("cards") if place.kind == "ssh" else place.gpus):
        yield RunError(
            say("{place} gives a run no graphics card, and the settings ask for one.", place=place.name),
            say("Leave --device out. Of a cluster, ask for cards: vizinho places add {place} --gpus 1.",
                place=place.name),
        )  # fmt: skip
    if (free := int(hello.get("free", 0))) < bytes_needed + SPARE:
        yield RunError(
            say(
                "The disk of {place} has {free} free; {size} are needed for what is sent and what the run saves.",
                place=place.name,
                free=quantities.size(free),
                size=quantities.size(bytes_needed + SPARE),
            ),
            say("Free some space there: vizinho places tidy {place}.", place=place.name),
        )


def no_slurm(place: Place) -> RunError:
    return RunError(
        say("There is no Slurm on the computer at {address}.", address=place.address),
        say("Give the address of the cluster’s login node, or make it a place of the kind ssh."),
    )


def queue_s(runs: Path, place: str) -> float | None:
    """How long the newest jobs of runs under `runs` waited for their turn in a place, half of them longer; None where
    none was seen waiting."""
    waits: list[float] = []
    for run in _newest(runs, place):
        noted = run.notes().get(elsewhere.WAITS)
        waits += (
            [float(one) for one in reversed(noted) if isinstance(one, int | float)] if isinstance(noted, list) else []
        )
    return statistics.median(waits[:NEWEST]) if waits else None


def _newest(runs: Path, place: str) -> list[RunFolder]:
    there = [run for run in list_runs(runs) if elsewhere.place_name(run.notes()) == place]
    return sorted(there, key=lambda run: -float(run.notes().get("created", 0.0)))


def _stretch(entry: Entry) -> Stretch:
    return Stretch(entry.audio, entry.channel, entry.start, entry.end)


def _spread(all_: Sequence[One], most: int) -> Sequence[One]:
    """Some of them, from beginning to end."""
    return all_[:: max(1, -(-len(all_) // most))]


def _folders(config: TrainConfig, sums: Sums) -> dict[str, int]:
    """The checkpoints that travel, by the sum under which they would lie there: how many bytes each is."""
    found: dict[str, int] = {}
    values = config.to_json()
    for name in TRAVELLING:
        if name in MADE_HERE or not values.get(name) or not (folder := on_disk(Path(values[name]))).is_dir():
            continue
        with suppress(OSError):
            paths = sorted(needed(folder))
            files = {p.relative_to(folder).as_posix(): sums.of(p) + contents.suffix_of(p) for p in paths}
            found[contents.folder_key(files)] = sum(path.stat().st_size for path in paths)
    return found


@lru_cache(maxsize=4096)
def _made(stretch: Stretch, _changed: int) -> tuple[str, int]:
    """The name of a stretch as a content, and its bytes. Raises `SoundError`."""
    made = written(stretch)
    return hashlib.sha256(made.data).hexdigest() + made.suffix, len(made.data)


def seconds_there(config: TrainConfig, plan: TransferPlan, runs: Path, place: Place) -> float | None:
    """How long a run would take in a place, checks and saving counted, by the newest of its kind under `runs` that
    trained there on as many nodes; None where none did."""
    key = _kind(config, plan)
    for run in _newest(runs, place.name):
        if nodes_noted(run.notes()) != max(1, place.nodes):
            continue
        if (told := _told(run)) is not None and told[0] == key:
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
