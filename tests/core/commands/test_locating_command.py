"""`vizinho locate`: sound that was moved is found by its content, never by its name alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.importers import gather_corpus, store_corpus
from core.project.store import Project
from tests import builders


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project that references three sounds in `in`."""
    for number in range(3):
        builders.write_wav(tmp_path / "in" / f"clip-{number}.wav", builders.tone(0.5, hz=300.0 + 50 * number))
        (tmp_path / "in" / f"clip-{number}.txt").write_text("bom dia", encoding="utf-8")
    with Project.create(tmp_path / "p", name="Prova", language="pt") as project:
        store_corpus(project, gather_corpus(project, tmp_path / "in"))
    return tmp_path / "p"


def locate(capsys: pytest.CaptureFixture[str], folder: Path, *places: Path, code: int = 0) -> dict[str, Any]:
    assert main(["locate", str(folder), *map(str, places), "--json"]) == code
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_moved_sounds_are_found_by_their_content(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert locate(capsys, folder) == {"located": [], "missing": [], "located_videos": [], "missing_videos": []}
    away = folder.parent / "drive" / "deep"
    away.mkdir(parents=True)
    (folder.parent / "in" / "clip-0.wav").rename(away / "clip-0.wav")
    (folder.parent / "in" / "clip-1.wav").rename(away / "renamed.wav")
    (folder.parent / "in" / "clip-2.wav").unlink()
    builders.write_wav(away / "clip-2.wav", builders.tone(0.5, hz=900.0))  # the same name, another sound
    assert [r["recording"] for r in locate(capsys, folder)["missing"]] == ["clip-0.wav", "clip-1.wav", "clip-2.wav"]

    told = locate(capsys, folder, folder.parent / "drive", away / "renamed.wav", code=2)
    assert {r["recording"]: r["path"] for r in told["located"]} == {
        "clip-0.wav": str(away / "clip-0.wav"),
        "clip-1.wav": str(away / "renamed.wav"),
    }
    assert [r["recording"] for r in told["missing"]] == ["clip-2.wav"]
    with Project.open(folder) as project:
        assert [item.label for item in project.history()][:1] == ["Located 2 recordings"]
        assert project.undo_label == "Located 2 recordings"


def test_sound_that_is_now_in_the_project_is_kept_by_its_place_in_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = folder / "recordings" / "clip-0.wav"
    inside.parent.mkdir(exist_ok=True)
    (folder.parent / "in" / "clip-0.wav").rename(inside)
    assert len(locate(capsys, folder, inside)["located"]) == 1
    moved = folder.rename(folder.parent / "elsewhere")
    assert locate(capsys, moved)["missing"] == []


def test_a_place_that_is_not_there_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locate", str(folder), str(folder / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err
