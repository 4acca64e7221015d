"""history, undo, redo, backups, restore from the command line, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.project import edits
from core.project.archive import backups
from core.project.queries import Reader
from core.project.schema import DATABASE
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three steps: two transcripts and a split of two."""
    with make_project(tmp_path / "p") as project:
        edits.set_text(project, 1, "um")
        edits.set_text(project, 1, "dois")
        edits.set_split(project, [2, 3], "dev")
    return tmp_path / "p"


def call(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, Any]:
    """What a command prints with --json."""
    assert cli.main([*map(str, arguments), "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


def text_of(folder: Path) -> str:
    with Reader(folder) as reader:
        row = reader.row(1)
        assert row is not None
        return row.text


def test_the_history_is_listed_newest_first(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    told = call(capsys, "history", folder)
    assert [(step["label"], step["rows"], step["undone"]) for step in told["steps"]] == [
        ("Move 2 utterances to dev", 2, False), ("Change the transcript of clip-1", 1, False),
        ("Change the transcript of clip-1", 1, False),
    ]  # fmt: skip
    assert told["now"] == told["steps"][0]["id"]
    assert len(call(capsys, "history", folder, "--limit", 1)["steps"]) == 1
    assert cli.main(["history", str(folder)]) == 0
    assert "Move 2 utterances to dev" in capsys.readouterr().out


def test_undo_and_redo_go_several_steps_and_to_one(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    told = call(capsys, "undo", folder, "--steps", 2)
    assert [step["label"] for step in told["steps"]] == ["Move 2 utterances to dev", "Change the transcript of clip-1"]
    assert (told["undo"], told["redo"]) == ("Change the transcript of clip-1", "Change the transcript of clip-1")
    assert text_of(folder) == "um"
    assert len(call(capsys, "redo", folder)["steps"]) == 1
    assert text_of(folder) == "dois"
    assert call(capsys, "undo", folder, "--to", 0)["now"] == 0
    assert text_of(folder) == "Bom dia a todos."
    steps = call(capsys, "history", folder)["steps"]
    assert all(step["undone"] for step in steps)
    call(capsys, "redo", folder, "--to", steps[1]["id"])
    assert text_of(folder) == "dois"
    assert len(call(capsys, "redo", folder, "--steps", 9)["steps"]) == 1


def test_what_cannot_be_undone_or_redone_is_said(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert "nothing to redo" in call(capsys, "redo", folder, code=2)["error"]["message"]
    assert "no step 999" in call(capsys, "undo", folder, "--to", 999, code=2)["error"]["message"]
    assert "cannot be made" in call(capsys, "undo", folder, "--steps", 0, code=2)["error"]["message"]
    with Project.open(folder):
        assert "another window" in call(capsys, "undo", folder, code=2)["error"]["message"]


def test_backups_are_listed_and_restored(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert len(call(capsys, "backups", folder)["backups"]) == 1, "of the first edit"
    made = call(capsys, "backup", folder)["backup"]
    call(capsys, "undo", folder, "--to", 0)
    listed, _ = call(capsys, "backups", folder)["backups"]
    assert (listed["name"], listed["utterances"]) == (made["name"], 5)
    told = call(capsys, "restore", folder, listed["name"])
    assert text_of(folder) == "dois"
    call(capsys, "restore", folder, told["before"]["name"])
    assert text_of(folder) == "Bom dia a todos."
    assert cli.main(["backups", str(folder)]) == 0
    assert made["name"] in capsys.readouterr().out


def test_a_damaged_project_is_restored_from_the_command_line(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    backups.make_backup(folder)
    (folder / DATABASE).write_bytes(b"nothing")
    assert "cannot be read" in call(capsys, "info", folder, code=2)["error"]["message"]
    assert call(capsys, "restore", folder, "latest")["before"] is None
    assert text_of(folder) == "dois"
    assert "no backup" in call(capsys, "restore", folder, "1999", code=2)["error"]["message"]


def test_a_project_is_renamed_and_its_languages_changed_in_one_step(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    names = ("--name", "Komnzo 2010", "--language", "tci", "--language-name", "Komnzo", "--source-language", "")
    told = call(capsys, "set", folder, *names)
    assert (told["name"], told["language"], told["language_name"]) == ("Komnzo 2010", "tci", "Komnzo")
    assert told["source_language"] == ""
    call(capsys, "undo", folder)
    assert call(capsys, "info", folder)["name"] == "Prova"
    for wrong, said in (
        ((), "nothing to change"),
        (("--name", " "), "needs a name"),
        (("--language", "Komnzo!"), "no language code"),
    ):
        assert said in call(capsys, "set", folder, *wrong, code=2)["error"]["message"]


def test_a_folder_that_cannot_be_is_the_persons_to_mend(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for bad in (tmp_path / ("a" * 400), tmp_path.joinpath(*["abcdefghij"] * 400), "~nobody-at-all/x"):
        told = call(capsys, "new", bad, "--name", "N", "--language", "pt", code=2)
        assert told["error"]["hint"]
