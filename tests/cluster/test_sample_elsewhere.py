"""The sample's quick run on a real OpenSSH server, Slurm and Ray, as it is typed: sent, followed, paused in the middle,
resumed, fetched, evaluated. What it gives is what the same run gives here, which is trained once for all."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from core.cli import main
from core.places.place import Place
from core.project.sample import create_sample
from core.runs import elsewhere, events, reader, supervisor
from core.runs.events import Paused, Started, Validated
from core.runs.folder import RunFolder, find_run
from tests.cluster.test_places_on_ray import place as ray_place  # noqa: F401 - a fixture
from tests.cluster.test_places_on_slurm import place as slurm_place  # noqa: F401 - a fixture
from tests.cluster.test_places_over_ssh import place as ssh_place  # noqa: F401 - a fixture
from tests.core.places.way import until

pytestmark = pytest.mark.timeout(600)

ASKED = ["--from", "starter:es", "--recipe", "quick", "--hours", "0.05", "--threads", "1", "--device", "cpu"]
ASKED += ["--set", "workers=1", "--set", "precision=float32"]

SomeEvent = TypeVar("SomeEvent", bound=events.Event)


@dataclass(frozen=True)
class Trained:
    """A run that is done: the weights it gives, its checks by step, and what it writes for the dev set."""

    weights: bytes
    checks: dict[int, tuple[float, ...]]
    dev: dict[str, Any]


def said(*words: str) -> dict[str, Any]:
    """What a command answers."""
    out, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(wrong):
        code = main([*words, "--json"])
    assert code == 0, (words, out.getvalue(), wrong.getvalue())
    return json.loads(out.getvalue().splitlines()[-1])  # type: ignore[no-any-return]


def of_kind(run: RunFolder, kind: type[SomeEvent]) -> list[SomeEvent]:
    """The events of one kind in a run's log here."""
    return [event for event in events.Follower(run.events).read() if isinstance(event, kind)]


def trained(folder: str, run: RunFolder) -> Trained:
    checks = {one.step: (one.loss, one.wer, one.cer) for one in of_kind(run, Validated)}
    dev = said("evaluate", folder, run.key, "--split", "dev", "--utterances")
    told = {name: dev[name] for name in ("wer", "cer", "utterances", "words", "items")}
    return Trained((run.model / "model.safetensors").read_bytes(), checks, told)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """The same run on this computer, in one go."""
    with create_sample(tmp_path_factory.mktemp("here") / "sample") as project:
        folder, runs = str(project.folder), project.runs
    key = said("train", folder, *ASKED, "--name", "here")["run"]
    return trained(folder, find_run(runs, key))


@pytest.fixture(params=["ssh", "slurm", "ray"])
def place(request: pytest.FixtureRequest) -> Place:
    return request.getfixturevalue(f"{request.param}_place")  # type: ignore[no-any-return]


@pytest.fixture
def queued(place: Place, tmp_path: Path) -> Iterator[tuple[str, RunFolder]]:
    """The sample and a run of it that waits for its turn there; its follower is ended whatever the test does."""
    with create_sample(tmp_path / "sample") as project:
        folder, runs = str(project.folder), project.runs
    (key,) = said("train", folder, *ASKED, "--name", "there", "--on", place.name, "--queue")["queued"]
    run = find_run(runs, key)
    yield folder, run
    process = supervisor.child_of(run)
    if process is not None:
        process.kill()
        process.wait(60)


def test_the_samples_quick_run_gives_the_weights_and_words_of_one_here(
    here: Trained, place: Place, queued: tuple[str, RunFolder]
) -> None:
    folder, run = queued
    assert said("queue", folder, "start")["started"] == [run.key]
    until(lambda: any(check.step for check in of_kind(run, Validated)), 120)
    assert elsewhere.place_name(run.notes()) == place.name
    said("runs", folder, "pause", run.key)
    until(lambda: not supervisor.alive(run))
    assert reader.status(run).state == "paused", reader.status(run)
    (paused,) = of_kind(run, Paused)
    said("resume", folder, run.key)
    assert reader.status(run).state == "finished", reader.status(run)
    first, second = of_kind(run, Started)
    assert first.step == 0 < second.step == paused.step < first.steps
    assert first.threads == second.threads == 1
    assert said("fetch", folder, run.key)["brought"]["model"] > 1_000_000
    there = trained(folder, run)
    assert there.weights == here.weights
    assert there.checks == here.checks
    assert there.dev == here.dev
