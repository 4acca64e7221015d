"""places, train --on and fetch, as they are typed; the machine is this one, over a way that a test can break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.families import checkpoint
from core.places import places, ray_token
from core.places.of_run import put_on
from core.places.place import Place
from core.project.store import Project
from core.runs import elsewhere, queue, reader, supervisor
from core.runs.folder import find_run
from tests.core.places.way import Way, until
from tests.core.training.tiny import LAYERS, tiny_run
from tests.file_keyring import LOCKED, in_file

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
    said(capsys, "places", "add", "uni", "--nodes", "2", "--gpus", "4")
    plain = said(capsys, "places", "add", "uni", "--kind", "ssh")
    assert plain["place"] == {"name": "uni", "kind": "ssh", "address": "anna@login", "setup": ["module load x"]}
    said(capsys, "places", "remove", "uni")
    assert "no place" in said(capsys, "places", "show", "uni", code=2)["error"]["message"]
    assert "belong to add" in said(capsys, "places", "test", "lab", "--hours", "1", code=2)["error"]["message"]


def test_this_computer_is_listed_first_and_stays(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "places")["here"]
    assert told["cores"] >= 1
    assert told["memory"] > 1 << 28
    assert main(["places"]) == 0
    first, second = capsys.readouterr().out.splitlines()[1:3]
    assert first.startswith("here ")
    assert "of memory" in first
    assert second.startswith("lab ")
    for action in ("remove", "show", "tidy", "login"):
        assert "is this computer" in said(capsys, "places", action, "here", code=2)["error"]["message"]
    assert places.chosen("here") is places.chosen("") is None
    places.add(Place("here", address="elsewhere"))
    assert places.chosen("here") == places.place_named("here")
    said(capsys, "places", "remove", "here")
    assert places.chosen("here") is None


@pytest.mark.long
def test_this_computer_is_tested_with_a_tiny_run(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "places", "test", "here")
    assert told["works"]
    assert [step["step"] for step in told["steps"]] == ["start", "train"]


def test_a_token_goes_with_the_last_place_of_its_cluster(
    way: Way, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, other = "http://127.0.0.1:1", "http://127.0.0.1:2"
    with in_file(tmp_path / "keyring.json") as keyring:
        for name in ("one", "two", "three"):
            said(capsys, "places", "add", name, "--kind", "ray", "--ray-address", address)
        ray_token.keep(address, "word")
        assert said(capsys, "places", "remove", "one") == {"removed": "one", "token_removed": False}
        said(capsys, "places", "add", "two", "--ray-address", other)
        assert ray_token.find(address) == "word", "three has it still"
        assert main(["places", "remove", "three"]) == 0
        assert "keyring no more" in capsys.readouterr().out
        assert "word" not in keyring.read_text()
        ray_token.keep(other, "another")
        said(capsys, "places", "add", "two", "--ray-address", address)
        assert "another" not in keyring.read_text(), "no place has that address any more"
        keyring.write_text(LOCKED)
        assert main(["places", "remove", "two"]) == 0
        assert "does not answer" in capsys.readouterr().out
        keyring.write_text("{}")
    assert list(places.places()) == ["lab"]


@pytest.mark.parametrize(
    ("address", "in_the_open"),
    [
        ("http://head.example.org:8265", True),
        ("http://10.0.0.7:8265", True),
        ("https://head.example.org", False),
        ("http://127.0.0.1:8265", False),
        ("http://[::1]:8265", False),
        ("http://localhost:8265", False),
    ],
)
def test_an_address_that_is_not_encrypted_is_said(
    way: Way, capsys: pytest.CaptureFixture[str], address: str, in_the_open: bool
) -> None:
    assert main(["places", "add", "ray", "--kind", "ray", "--ray-address", address]) == 0
    assert ("not encrypted" in capsys.readouterr().out) is in_the_open


def test_a_place_that_cannot_be_reached_fails_its_test_with_words(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    way.will({"words": "ssh: connect to host lab port 22: Connection refused"})
    told = said(capsys, "places", "test", "lab", code=2)
    assert told["works"] is False
    (step,) = told["steps"]
    assert "refused" in step["message"]
    assert step["hint"]


def test_lists_tell_where_runs_train(tiny_project: Project, way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tiny_project.folder
    tiny_project.close()
    here = tiny_run(folder)
    assert main(["runs", str(folder)]) == 0
    assert " on " not in capsys.readouterr().out.splitlines()[0]
    there = tiny_run(folder)
    put_on(there, way.place)
    queue.add([there])
    assert main(["runs", str(folder)]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert [row.split()[3] for row in rows if row.startswith(there.key)] == ["lab"]
    assert head.split()[3] == "on"
    assert {run["run"]: run["on"] for run in said(capsys, "runs", str(folder))["runs"]} == {
        here.key: "", there.key: "lab"
    }  # fmt: skip
    assert [run["on"] for run in said(capsys, "queue", str(folder))["waiting"]] == ["lab"]


def test_a_plan_tells_what_would_travel_and_why_it_cannot(
    tiny_project: Project, way: Way, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tiny_project.folder)
    tiny_project.close()
    asked = ("plan", folder, "--from", "scratch", "--on", "lab")
    told = said(capsys, *asked)["there"]
    assert (told["place"], told["can"], told["exact"], told["bytes_there"]) == ("lab", True, True, 0)
    assert told["bytes_to_send"] == told["bytes"] > 0
    assert told["sound_seconds"] > 0
    assert told["queue_seconds"] is told["train_seconds"] is None
    assert main(list(asked)) == 0
    text = capsys.readouterr().out
    assert "not known yet" in text
    assert "It can train there" in text
    way.will({"words": "ssh: connect to host lab port 22: Connection refused"})
    told = said(capsys, *asked, code=2)["there"]
    assert told["can"] is False
    assert "refused" in told["reasons"][0]["message"]
    assert told["bytes_to_send"] > 0
    assert "there" not in said(capsys, "plan", folder, "--from", "scratch")


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
    assert said(capsys, "places", "show", "lab")["runs"] == []  # it went when all of it was here


def test_a_run_is_not_made_for_a_place_that_is_not_there(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no place" in said(capsys, "train", str(tiny_project.folder), "--on", "moon", code=2)["error"]["message"]
    assert not list(tiny_project.runs.glob("*"))
