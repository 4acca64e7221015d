"""Sweeps: one run made several times with a few of its settings varied, over seeds; and the table of what came of it.

A sweep is nothing but its runs: each notes the sweep's name and what was varied in it. They wait in the queue like any
others, can be looked at, stopped and removed alone, and the table is made anew from those that are there. Torch-free.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.errors import ConfigError, WorkbenchError
from core.runs import queue, supervisor
from core.runs.best import rank
from core.runs.events import Event, Finished
from core.runs.folder import RunFolder, list_runs
from core.runs.from_project import make_runs
from core.runs.reader import ACTIVE, OVER, RunLook, RunReader, status
from core.strategies import STRATEGIES
from core.training.config import TrainConfig
from core.wording import say

NOTE = "sweep"
"""The note of a run that is one of a sweep: {"name", "values"}."""
SOURCE = "from"
"""What is varied when the checkpoints are that a run starts from."""
SEED = "seed"
MOST_RUNS = 120
GOOD = ("finished", "stopped", "away")
"""States of a run that nothing has to be done for."""


_Look = tuple[RunLook, Event | None]
"""A run as it is, and how it ended."""


@dataclass(frozen=True)
class Axis:
    """A setting and the values that it takes, as texts that name them and as what they are."""

    name: str
    values: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Member:
    """A run of a sweep before it is made: its settings, and the texts of what is varied in it by name."""

    config: TrainConfig
    values: Mapping[str, str]


@dataclass(frozen=True)
class Mean:
    """The mean of `values`, with the range that holds the true mean in 95 of 100 repetitions; one value has none."""

    value: float
    low: float | None
    high: float | None
    values: tuple[float, ...]


@dataclass(frozen=True)
class Line:
    """What came of the runs that differ by their seed alone: error rates of the check that each finished run keeps, as
    fractions, also of the source's speech where the runs have some at hand; hours heard and minutes of training on
    average over those. While none is finished they are `preliminary`: of those that train, or ended before."""

    values: Mapping[str, str]
    runs: tuple[RunLook, ...]
    wer: Mean | None
    cer: Mean | None
    source_wer: Mean | None
    source_cer: Mean | None
    hours: float
    minutes: float
    preliminary: bool = False

    @property
    def ended(self) -> int:
        return sum(look.status.state in OVER for look in self.runs)

    @property
    def lost(self) -> tuple[str, ...]:
        """The runs that came to no result."""
        return tuple(look.key for look in self.runs if look.status.state in ("failed", "crashed"))


@dataclass(frozen=True)
class Sweep:
    """A sweep's table, the best line first; preliminary ones follow, and then those of which nothing is known yet, as
    they were asked for."""

    name: str
    varied: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def of_source(self) -> bool:
        """Whether anything is known of the source's own speech."""
        return any(line.source_wer is not None for line in self.lines)

    @property
    def runs(self) -> int:
        return sum(len(line.runs) for line in self.lines)

    @property
    def ended(self) -> int:
        return sum(line.ended for line in self.lines)


def members(
    axes: Sequence[Axis], seeds: int, first_seed: int, make: Callable[[Mapping[str, Any]], TrainConfig], name: str
) -> list[Member]:
    """Every combination of the axes' values, each with so many seeds from the first on. `make` gives the settings of a
    run by what is varied. Combinations that make the same run are one: settings of another strategy count for nothing.

    Raises `ConfigError` for a name that stands twice, for one that changes nothing, for too many runs, and what `make`
    raises.
    """
    names = [axis.name for axis in axes]
    if twice := sorted({one for one in names if names.count(one) > 1}):
        raise ConfigError(say("{names} is varied twice.", names=twice), say("Write all its values after one --vary."))
    count = math.prod(len(axis.values) for axis in axes) * seeds
    if count < 2:
        raise _one()
    if count > MOST_RUNS * seeds:
        raise _too_many(count)
    found: list[Member] = []
    known: list[TrainConfig] = []
    for chosen in itertools.product(*(axis.values for axis in axes)):
        values = {axis.name: value for axis, (_, value) in zip(axes, chosen, strict=True)}
        texts = {axis.name: text for axis, (text, _) in zip(axes, chosen, strict=True)}
        made = make(values)
        if (same := replace(made, name="")) in known:
            continue
        known.append(same)
        for seed in range(first_seed, first_seed + seeds) if SEED not in names else (made.seed,):
            told = texts | ({SEED: str(seed)} if SEED not in names else {})
            label = f"{name}: {', '.join(_word(*pair) for pair in told.items())}"
            found.append(Member(replace(made, name=label, seed=seed), told))
    check_used(names, [member.config for member in found])
    if len(found) < 2:
        raise _one()
    if len(found) > MOST_RUNS:
        raise _too_many(len(found))
    return found


def _one() -> ConfigError:
    return ConfigError(
        say("Nothing is varied: that would be one run."),
        say("Name a setting with several values, such as learning_rate=1e-3,5e-4, or more than one seed."),
    )


def _too_many(count: int) -> ConfigError:
    return ConfigError(
        say("These are {count:,} runs; a sweep has {most:,} at most.", count=count, most=MOST_RUNS),
        say("Vary fewer settings, or compare fewer values of them."),
    )


def check_used(names: Iterable[str], configs: Sequence[TrainConfig]) -> None:
    """Raises `ConfigError` for a setting of a strategy that none of the runs has: it would be left behind unsaid."""
    for other in STRATEGIES.values():
        for setting in other.settings:
            if setting.name in names and not any(setting.name in one.strategy_settings for one in configs):
                raise ConfigError(
                    say(
                        "{name} changes nothing: it is a setting of the strategy “{other}”, and none of the runs has "
                        "that.",
                        name=setting.name,
                        other=other.key,
                    ),
                    say("Name strategy={other} too, or leave {name} out.", other=other.key, name=setting.name),
                )


def _word(name: str, text: str) -> str:
    return text if name in (SOURCE, "strategy") else f"{name} {text}"


def start(project: Path, name: str, chosen: Sequence[Member]) -> list[RunFolder]:
    """Make the runs of a sweep and put them into the queue one after another. Raises what `make` raises."""
    made = make(project, name, chosen)
    for run in made:
        queue.add([run])
    return made


def make(project: Path, name: str, chosen: Sequence[Member]) -> list[RunFolder]:
    """Make the runs of a sweep, all with the same utterances.

    Raises `WorkbenchError` where one of them cannot be, or a sweep has that name; then none stays behind.
    """
    if name in names(project / "runs"):
        raise ConfigError(
            say("There is a sweep called “{name}” already.", name=name),
            say("Choose another name, or remove its runs first."),
        )
    made = make_runs(project, [member.config for member in chosen])
    for run, member in zip(made, chosen, strict=True):
        run.note(**{NOTE: {"name": name, "values": dict(member.values)}})
    return made


def sweep_of(run: RunFolder) -> tuple[str, dict[str, str]] | None:
    """The name of the sweep that a run is of, and what was varied in it; None for another run."""
    found = run.notes().get(NOTE)
    if not isinstance(found, dict) or not isinstance(found.get("values"), dict):
        return None
    return str(found.get("name", "")), {str(k): str(v) for k, v in found["values"].items()}


def runs_of(runs: Path, name: str) -> list[RunFolder]:
    """The runs of a sweep, in the order in which they were made. Raises `ConfigError` for no such sweep."""
    found = [run for run in list_runs(runs) if (told := sweep_of(run)) is not None and told[0] == name]
    if not found:
        raise _no_such(runs, name)
    return found


def pause(runs: Path, name: str) -> None:
    """Let all runs of a sweep save and leave, and none that waits begin. Raises `WorkbenchError`."""
    supervisor.ask_all(runs_of(runs, name), "pause")


def stop(runs: Path, name: str) -> None:
    """Let all runs of a sweep that train keep their best check, and none that waits begin. Raises `WorkbenchError`."""
    supervisor.ask_all(runs_of(runs, name), "stop")


def resume(runs: Path, name: str) -> list[RunFolder]:
    """Put the runs of a sweep that are not done into the queue; those in a place start there as one. Which these are.
    Raises `WorkbenchError`."""
    left = [run for run in runs_of(runs, name) if not supervisor.alive(run) and not _done(run)]
    for run in left:
        queue.add([run])
    queue.release(runs)
    queue.start_next(runs)
    return left


def _done(run: RunFolder) -> bool:
    return status(run).state in GOOD


def can_end(found: Sweep) -> bool:
    """Whether any run of a sweep trains, here or elsewhere, or waits for that."""
    return any(_under_way(look) for line in found.lines for look in line.runs)


def can_go_on(found: Sweep) -> bool:
    """Whether any run of a sweep is left that is not done and does not train or wait."""
    return any(look.status.state not in GOOD and not _under_way(look) for line in found.lines for look in line.runs)


def _under_way(look: RunLook) -> bool:
    return look.status.state in (*ACTIVE, "away") or bool(look.notes.get("queued"))


def names(runs: Path) -> list[str]:
    """The sweeps of a project, the oldest first."""
    return list(dict.fromkeys(found[0] for run in list_runs(runs) if (found := sweep_of(run)) is not None))


def read(runs: Path, name: str) -> Sweep:
    """The table of a sweep as of now. Runs that do not read are passed over. Raises `ConfigError` for no such sweep."""
    looks: dict[tuple[tuple[str, str], ...], list[_Look]] = {}
    for run in list_runs(runs):
        told = sweep_of(run)
        if told is None or told[0] != name:
            continue
        look = _look(run)
        if look is not None:
            key = tuple(pair for pair in told[1].items() if pair[0] != SEED)
            looks.setdefault(key, []).append(look)
    if not looks:
        raise _no_such(runs, name)
    lines = [_line(dict(key), found) for key, found in looks.items()]
    varied = tuple(dict.fromkeys(name for line in lines for name in line.values))
    return Sweep(name, varied, tuple(sorted(lines, key=_order)))


def _no_such(runs: Path, name: str) -> ConfigError:
    known = names(runs)
    return ConfigError(
        say("There is no sweep “{name}” here.", name=name),
        say("Sweeps: {known}.", known=known) if known else say("None was started in this project yet."),
    )


def _look(run: RunFolder) -> _Look | None:
    reader = RunReader(run)
    try:
        look = reader.look()
    except WorkbenchError:
        return None
    return (look, reader.curves.ended) if look is not None else None


def _line(values: Mapping[str, str], found: Sequence[_Look]) -> Line:
    finished = [(look, event) for look, event in found if look.status.state == "finished"]
    taken = finished or found
    kept = [known for look, _ in taken if (known := look.curves.known) is not None]
    ended = [event for _, event in taken if isinstance(event, Finished)]
    count = max(1, len(ended))
    return Line(
        values,
        tuple(look for look, _ in found),
        mean_of([one.wer for one in kept]),
        mean_of([one.cer for one in kept]),
        mean_of([one.source_wer for one in kept if one.source_wer is not None]),
        mean_of([one.source_cer for one in kept if one.source_cer is not None]),
        sum(event.heard_s for event in ended) / count / 3600,
        sum(event.training_s for event in ended) / count / 60,
        preliminary=not finished and bool(kept),
    )


def _order(line: Line) -> tuple[float, ...]:
    if line.wer is None or line.cer is None:
        return (math.inf,)
    return (float(line.preliminary), *rank(line.wer.value, line.cer.value))


def mean_of(values: Sequence[float]) -> Mean | None:
    """None of no values. The range is that of Student's t with as many values less one, which a handful of runs asks
    for: three runs tell little."""
    if not values:
        return None
    count = len(values)
    mean = math.fsum(values) / count
    if count == 1:
        return Mean(mean, None, None, tuple(values))
    from scipy.special import stdtrit  # not scipy.stats, whose import takes a second

    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (count - 1))
    half = float(stdtrit(count - 1, 0.975)) * spread / math.sqrt(count)
    return Mean(mean, mean - half, mean + half, tuple(values))
