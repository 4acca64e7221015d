"""`vizinho edit`: what would change and what did, on a project that stays whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.project.filters import Condition, Filter
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_project(tmp_path / "p", utterances=6, recordings=2) as project, project.step("Save filter") as step:
        rules = Filter("long names", (Condition("key", "is", "clip-3"),)).to_json()
        step.add("filters", name="long names", rules=rules)
    return tmp_path / "p"


def edit(capsys: pytest.CaptureFixture[str], folder: Path, *args: str, code: int = 0) -> dict[str, Any]:
    assert main(["edit", str(folder), *args, "--json"]) == code
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_a_dry_run_counts_and_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = edit(capsys, folder, "leave-out", "--search", "bom dia", "--dry-run")
    assert (told["changed"], told["looked_at"], told["dry_run"]) == (2, 2, True)
    with Project.open(folder, read_only=True) as project:
        assert project.summary().left_out == 0


def test_each_action_is_one_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert edit(capsys, folder, "speaker", "Rosa M.", "--keys", "clip-1", "clip-2")["changed"] == 2
    assert edit(capsys, folder, "tag", "--add", "market", "--by", "Rosa M.")["changed"] == 2
    assert edit(capsys, folder, "split-to", "dev", "--filter", "long names")["changed"] == 1
    assert edit(capsys, folder, "leave-out", "--split", "dev")["changed"] == 1
    assert edit(capsys, folder, "take-back")["changed"] == 1
    assert edit(capsys, folder, "merge", "--short", "3", "--longest", "4", "--keys", "clip-4")["changed"] == 1
    with Project.open(folder, read_only=True) as project:
        labels = [item.label for item in project.history()]
        assert labels[:3] == [
            "Merge neighbours into clip-4",
            "Take back clip-3",
            "Leave out clip-3",
        ]
        found = project.find("clip-2")
        assert found is not None
        row = project.row(found)
        assert row is not None
        assert (row.speaker, row.tags) == ("Rosa M.", ("market",))


def test_sound_that_is_gone_is_listed_and_nothing_breaks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = edit(capsys, folder, "trim")
    assert told["changed"] == 0
    assert len(told["problems"]) == 6
    assert "r0.wav" in told["problems"][0]["reason"]
    assert main(["edit", str(folder), "trim"]) == 0
    assert "Left as they are, 6:" in capsys.readouterr().out


@pytest.mark.parametrize(
    "args",
    [
        ("tag",),
        ("split-to",),
        ("split-to", "exam"),
        ("leave-out", "--keys", "nobody"),
        ("leave-out", "--filter", "no such"),
        ("suggestion", "clipped"),
        ("leave-out", "--search", "(", "--regex"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_way_out(
    folder: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    told = edit(capsys, folder, *args, code=2)
    assert told["error"]["message"]
    assert told["error"]["hint"]


def test_replace_writes_another_text_wherever_it_stands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dry = edit(capsys, folder, "replace", "pão", "--with", "bolo", "--dry-run")
    assert [(item["before"], item["after"]) for item in dry["items"]] == [
        ("O pão está na mesa.", "O bolo está na mesa.")
    ]
    with Project.open(folder, read_only=True) as project:
        assert [item.label for item in project.history()] == ["Save filter"]
    assert edit(capsys, folder, "replace", "pão", "--with", "bolo", "--keys", "clip-1")["changed"] == 0
    assert edit(capsys, folder, "replace", "BOM DIA", "--with", "boa noite", "--case")["changed"] == 0
    told = edit(capsys, folder, "replace", r"(\d+)h(\d+)", "--with", r"\1:\2", "--pattern")
    assert (told["changed"], told["places"], told["dry_run"]) == (1, 1, False)
    with Project.open(folder, read_only=True) as project:
        assert [item.label for item in project.history()] == [told["label"], "Save filter"]
        found = project.find("clip-4")
        assert found is not None
        row = project.row(found)
        assert row is not None
        assert row.text == "Às 14:30 já chovia."
    assert main(["edit", str(folder), "replace", "(", "--pattern"]) == 2
    assert "not a regular expression" in capsys.readouterr().err
