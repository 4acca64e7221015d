"""Making the runs of a project for a place: the one way in which the window and the command line do it.

A run knows where it trains before anybody could start it, so that no queue takes it for one of this computer.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.places.ahead import shared
from core.places.of_run import put_on
from core.places.place import Place
from core.project.queries import Reader
from core.project.tiers.learnt import as_learnt
from core.runs import averaged_way, queue, sweep
from core.runs.folder import RunFolder
from core.runs.from_project import make_runs
from core.training.config import TrainConfig


def make_there(
    project: Path, configs: Sequence[TrainConfig], place: Place, *, queued: bool, nodes: int = 0
) -> list[RunFolder]:
    """A run for each of `configs`, which trains in the place from its first start on, on so many `nodes` of it or as
    many as the place says; `queued` are started by whoever feeds the queue, at once, for they take nothing of this
    computer. Raises `ConfigError` where the processes of so many nodes cannot share a step, and what `make_runs`
    raises."""
    _check(project, configs, place, nodes)
    runs = make_runs(project, configs)
    for run in runs:
        put_on(run, place, nodes)
    if queued:
        queue.add(runs)
    return runs


def make_sweep_there(
    project: Path, name: str, chosen: Sequence[sweep.Member], place: Place, nodes: int = 0
) -> list[RunFolder]:
    """The runs of a sweep, as `sweep.start` makes them here: queued, and started in the place as one. Raises the same,
    and `ConfigError` where the processes of so many nodes cannot share a step."""
    _check(project, [member.config for member in chosen], place, nodes)
    runs = sweep.make(project, name, chosen)
    put_together(runs, place, nodes)
    for run in runs:
        queue.add([run])
    return runs


def put_together(runs: Sequence[RunFolder], place: Place, nodes: int = 0) -> None:
    """Let runs train in a place that are started there as one. Raises `RunError`."""
    word = uuid.uuid4().hex[:12] if len(runs) > 1 else ""
    for run in runs:
        put_on(run, place, nodes, word)


def _check(project: Path, configs: Sequence[TrainConfig], place: Place, nodes: int) -> None:
    there = replace(place, nodes=nodes) if nodes else place
    with Reader(project) as reader:
        for config in configs:
            shared(config, there, as_learnt(reader, config.learn))


def make_ways_there(project: Path, configs: Sequence[TrainConfig], place: Place, nodes: int = 0) -> list[RunFolder]:
    """The runs of a comparison of ways to keep the source alive, as `averaged_way.make_ways` makes them here: queued
    one after another, once all of them know where they train. Averages of them are tried on this computer."""
    runs = make_there(project, configs, place, queued=False, nodes=nodes)
    averaged_way.want(runs, configs)
    for run in runs:
        queue.add([run])
    return runs
