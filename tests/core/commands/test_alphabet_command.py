"""`vizinho alphabet`: what the Alphabet page shows, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_project(tmp_path / "p") as project:
        return project.folder


def test_it_compares_and_lists_what_does_not_fit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alphabet", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["compared_with"] == "Spanish starter"
    assert {"letter": "ç", "starts_from": "s"}.items() <= next(x for x in found["new"] if x["letter"] == "ç").items()
    assert found["misfits"] == 1
    (odd,) = found["utterances"]
    assert (odd["odd"], odd["becomes"]) == (["1", "4", "3", "0"], "às catorze e trinta já chovia")
    assert main(["alphabet", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "38 letters, compared with Spanish starter: 7 new" in said
    assert "One utterance does not fit: 1 1  4 1  3 1  0 1" in said


def test_it_sets_letters_with_digraphs_and_detects_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alphabet", str(folder), "--letters", "a b lh", "--from", "none", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["alphabet"], found["compared_with"]) == (["a", "b", "lh"], "")
    assert main(["alphabet", str(folder), "--detect", "--json"]) == 0
    assert "ç" in json.loads(capsys.readouterr().out)["alphabet"]
    with Project.open(folder) as project:
        project.undo()
        assert project.meta.alphabet == ("a", "b", "lh")


def test_a_checkpoint_that_is_not_there_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alphabet", str(folder), "--from", "nowhere"]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_letters_that_crept_in_are_to_be_put_right_not_added(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(folder) as project, project.step("Type") as step:
        step.change("utterances", project.ids()[0], text="b\u043em dia gat\u043e")
    assert main(["alphabet", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "Letters that the alphabet lacks" not in said
    assert "vizinho edit DIR suggestion scripts" in said


def test_every_suggestion_is_taken_as_one_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["alphabet", str(folder), "--use-suggestions", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["misfits"] == 0
    with Project.open(folder) as project:
        project.undo()
    assert main(["alphabet", str(folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["misfits"] == 1
