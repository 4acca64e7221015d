"""`vizinho split` divides, plans, and lists leaks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.project.store import Project
from tests.core.project.corpora import make_project


def run(capsys: pytest.CaptureFixture[str], *args: str) -> dict:  # type: ignore[type-arg]
    assert main(["split", *args, "--json"]) == 0
    found: dict = json.loads(capsys.readouterr().out)  # type: ignore[type-arg]
    return found


def test_dividing_and_checking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "p"
    with make_project(folder, utterances=120, speakers=12) as project, project.step("Texts") as step:
        for id in range(1, 121):
            text = f"{chr(97 + id % 26) * 6} {chr(97 + id // 26) * 6} {chr(110 - id % 11) * 6}"
            step.change("utterances", id, text=text, split=("train", "dev")[id % 2])
    leaking = run(capsys, str(folder), "--check")
    assert leaking["guarantees"][0] == "No speaker is in two splits."
    planned = run(capsys, str(folder), "--plan", "--shares", "--dev", "0.2", "--test", "0.2", "--seed", "3")
    assert planned["divided"] is False
    done = run(capsys, str(folder), "--shares", "--dev", "0.2", "--test", "0.2", "--seed", "3")
    assert done["by_split"] == planned["by_split"]
    assert done["guarantees"] == ["No speaker is in two splits.", "No sentence is in two splits."]
    assert run(capsys, str(folder), "--check")["leaks"] == []
    with Project.open(folder, read_only=True) as project:
        assert project.summary().by_split["test"].utterances == done["by_split"]["test"]["utterances"]
    assert run(capsys, str(folder), "--keep")["moved"] == 0


def test_sizes_that_leave_nothing_end_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_project(tmp_path / "p").close()
    assert main(["split", str(tmp_path / "p"), "--dev", "5", "--test", "5"]) == 2
    assert "leave something to train on" in capsys.readouterr().err
    assert main(["split", str(tmp_path / "p"), "--by", "speaker,shoe"]) == 2
    assert "kept apart by shoe" in capsys.readouterr().err
