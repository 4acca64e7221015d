"""places, train --on and fetch, as they are typed; the machine is this one, over a way that a test can break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.families import checkpoint
from core.project.store import Project
from core.runs import elsewhere, reader, supervisor
from core.runs.folder import find_run
from tests.core.places.way import Way, until
from tests.core.training.tiny import LAYERS

SETTINGS = {
    "batch_seconds": 6,
    "warmup_steps": 2,
    "copies": 1,
    "checks": 200,
    "sample_count": 1,
    "precision": "float32",
}


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Way]:
    way = Way(tmp_path, monkeypatch)
    yield way
    way.end(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert main([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]


def test_places_are_added_changed_listed_and_forgotten(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    made = said(
        capsys, "places", "add", "uni", "--kind", "slurm", "--address", "anna@login", "--setup", "module load x"
    )
    assert made["place"]["setup"] == ["module load x"]
    changed = said(capsys, "places", "add", "uni", "--hours", "2.5", "--until-done")
    assert changed["place"] == made["place"] | {"hours": 2.5, "until_done": True}
    assert [place["name"] for place in said(capsys, "places")["places"]] == ["lab", "uni"]
    said(capsys, "places", "remove", "uni")
    assert "no place" in said(capsys, "places", "show", "uni", code=2)["error"]["message"]
    assert "belong to add" in said(capsys, "places", "test", "lab", "--hours", "1", code=2)["error"]["message"]


def test_a_place_that_cannot_be_reached_fails_its_test_with_words(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    way.will({"words": "ssh: connect to host lab port 22: Connection refused"})
    told = said(capsys, "places", "test", "lab", code=2)
    assert told["works"] is False
    (step,) = told["steps"]
    assert "refused" in step["message"]
    assert step["hint"]


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_run_is_trained_there_fetched_and_gone_on_with_here(
    tiny_project: Project, way: Way, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tiny_project.folder)
    tiny_project.close()
    settings = [word for name, value in SETTINGS.items() for word in ("--set", f"{name}={value}")]
    settings += ["--set", "layers=" + " ".join(f"{name}={count}" for name, count in LAYERS.items())]
    made = said(
        capsys,
        "train",
        folder,
        "--on",
        "lab",
        "--queue",
        "--from",
        "scratch",
        "--hours",
        "20",
        "--threads",
        "1",
        *settings,
    )
    run = find_run(tiny_project.runs, made["queued"][0])
    said(capsys, "queue", folder, "start")
    until(lambda: reader.status(run).state == "training")
    listed = said(capsys, "runs", folder)["runs"]
    assert [(one["on"], one["state"]) for one in listed] == [("lab", "training")]
    assert [one["alive"] for one in said(capsys, "places", "show", "lab")["runs"]] == [True]
    until(lambda: any(way.folder.glob("runs/*/checkpoints/best/state.json")))
    brought = said(capsys, "fetch", folder, run.key)["brought"]
    assert brought["best"] > 0
    assert (run.best / "model.safetensors").is_file()
    assert brought["model"] > 0
    assert checkpoint.check(run.model) is not None
    assert "goes on on lab" in said(capsys, "runs", folder, "remove", run.key, code=2)["error"]["message"]
    assert "Pause it first" in said(capsys, "fetch", folder, run.key, "--checkpoints", code=2)["error"]["hint"]
    said(capsys, "runs", folder, "pause", run.key)
    said(capsys, "fetch", folder, run.key, "--checkpoints")  # waits for its end there
    assert not supervisor.alive(run)
    assert not elsewhere.is_elsewhere(run)
    assert reader.status(run).state == "paused"
    before = run.events.stat().st_size
    said(capsys, "runs", folder, "stop", run.key)
    until(lambda: not supervisor.alive(run))
    assert reader.status(run).state == "stopped"
    assert run.events.stat().st_size > before
    there = said(capsys, "places", "show", "lab")["runs"]
    said(capsys, "places", "tidy", "lab", there[0]["run"])
    assert said(capsys, "places", "show", "lab")["runs"] == []


def test_a_run_is_not_made_for_a_place_that_is_not_there(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no place" in said(capsys, "train", str(tiny_project.folder), "--on", "moon", code=2)["error"]["message"]
    assert not list(tiny_project.runs.glob("*"))
