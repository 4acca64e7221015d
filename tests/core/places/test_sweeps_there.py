"""Sweeps and probes in a place, from the command line to the table of what came of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.places import places
from core.places.place import Place
from core.project.store import Project
from core.runs import elsewhere, queue, sweep
from core.runs.folder import list_runs
from core.sources.probes import probes_in
from tests.core.places.way import Way
from tests.tiny_models import save_tiny

SMALL = ("steps=3", "batch_seconds=2", "copies=1", "checks=1", "warmup_steps=1", "threads=1", "precision=float32")


def asked(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert main([*words, "--json"]) == code, capsys.readouterr().err
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    tiny_project.close()
    return tiny_project.folder


def started(folder: Path, checkpoint: Path, *more: str) -> list[str]:
    own = [word for one in SMALL for word in ("--set", one)]
    return ["sweep", str(folder), "start", "ways", "--from", str(checkpoint), *own, "--seeds", "2", *more]


def test_runs_of_a_sweep_know_where_they_train_and_leave_the_queue_and_come_back_together(
    folder: Path, way: Way, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    queue.hold(folder / "runs")
    places.add(Place("uni", "slurm", "login", nodes=3))
    told = asked(capsys, *started(folder, tiny_checkpoint, "--on", "uni", "--nodes", "1"))
    runs = list_runs(folder / "runs")
    assert [run.key for run in runs] == told["queued"]
    assert {elsewhere.place_name(run.notes()) for run in runs} == {"uni"}
    assert len(elsewhere.groups(runs)) == 1
    assert asked(capsys, "sweep", str(folder), "pause", "ways")["runs"] == 2
    assert queue.waiting(runs) == []
    assert sweep.can_go_on(found := sweep.read(folder / "runs", "ways"))
    assert not sweep.can_end(found)
    main(started(folder, tiny_checkpoint, "--on", "uni", "--nodes", "9", "--name", "other"))
    assert "cannot share" in capsys.readouterr().err
    assert main(["sweep", str(folder), "stop", "none"]) == 2
    assert "ways" in capsys.readouterr().err


def test_probes_are_put_into_a_place_together(
    folder: Path, way: Way, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [str(tiny_checkpoint), "scratch"]
    asked(capsys, "closeness", str(folder), "--probe", *names, "--on", "lab", "--queue")
    runs = probes_in(folder / "runs")
    assert len(runs) == 2
    assert queue.waiting(runs) == runs
    assert len(elsewhere.groups(runs)) == 1
    assert main(["closeness", str(folder), "--on", "lab"]) == 2
    assert "--probe" in capsys.readouterr().err


@pytest.mark.long
@pytest.mark.timeout(400)
def test_a_sweep_and_probes_train_there_and_their_tables_come_to_be_here(
    folder: Path, way: Way, tiny_checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(capsys, *started(folder, tiny_checkpoint, "--on", "lab", "--follow"))
    assert (found["ended"], found["runs"]) == (2, 2)
    assert [line["lost"] for line in found["lines"]] == [[]]
    assert found["lines"][0]["wer"]["mean"] is not None
    assert asked(capsys, "sweep", str(folder), "resume", "ways")["resumed"] == []
    other = save_tiny(tmp_path / "other", "parakeet", "abcdefghijlmnopqrstuvz", language="it")
    names = [str(tiny_checkpoint), str(other)]
    probed = asked(capsys, "closeness", str(folder), "--probe", *names, "--steps", "3", "--on", "lab")
    assert {one["probe"]["state"] for one in probed["candidates"]} == {"finished"}
    assert len(list((way.folder / "runs").glob("*/place.json"))) == 4
