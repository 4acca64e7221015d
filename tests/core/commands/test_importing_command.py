"""`vizinho import`: its options reach the importers, a preview writes nothing, and --json tells it all."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.cli import main
from core.commands import importing
from core.importers import Options
from core.project.store import Project
from tests import builders
from tests.core.importers.mark_files import grid, sound


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with Project.create(tmp_path / "p", name="x", language="pt"):
        return tmp_path / "p"


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    assert main(["import", *map(str, arguments), "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_every_choice_of_an_import_has_an_option(project: Path) -> None:
    fields = {field.name for field in dataclasses.fields(Options)}
    spoken = {*importing.NAMED, *importing.FLAGS, "keep_splits", "voices"}
    assert spoken <= fields
    assert fields - spoken <= {"header", "own", "paired"}


def test_a_preview_writes_nothing_and_shows_what_would_come(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = builders.pairs_folder(tmp_path / "in")
    shown = call(capsys, project, source, "--preview")
    assert (shown["format"], shown["total"], len(shown["rows"])) == ("pairs", 6, 6)
    assert shown["rows"][0]["text"] == "bom dia\n"
    assert shown["pairings"][0]["why"] == "Same name"
    assert {choice["key"] for choice in shown["choices"]} >= {"pairing", "cut", "keep_empty"}
    assert main(["import", str(project), str(source), "--preview"]) == 0
    text = capsys.readouterr().out
    assert "6 utterances would come. Nothing was written." in text
    assert "Files with their sound: 6 of 6." in text
    with Project.open(project, read_only=True) as opened:
        assert opened.summary().utterances == 0


def test_what_came_in_mended_is_not_listed_as_kept_out(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = builders.pairs_folder(tmp_path / "in")
    next(source.glob("*.txt")).write_bytes("amanhã é sábado, não é".encode("latin-1"))
    for more in (["--preview"], []):
        assert main(["import", str(project), str(source), *more]) == 0
        text = capsys.readouterr().out
        assert "ept out, " not in text
        assert "Mended, or to be looked at, 1:\n" in text


def test_importing_again_says_what_changed_and_takes_it_over(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = builders.pairs_folder(tmp_path / "in")
    assert call(capsys, project, source)["added"] == 6
    (source / "clip-01.txt").write_text("bom dia a todos", encoding="utf-8")
    answer = call(capsys, project, source)
    assert (answer["added"], answer["known"], answer["updated"]) == (0, 5, 0)
    assert "bom dia a todos" in answer["changed"][0]["reason"]
    assert main(["import", str(project), str(source), "--update"]) == 0
    text = capsys.readouterr().out
    assert "Took over 1 texts" in text
    assert "Changed in the source, 1:" in text


def test_sound_is_brought_by_channels_and_in_pieces(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stereo = np.stack([builders.babble(2.0, seed=1), builders.babble(2.0, seed=2)], axis=1)
    builders.write_wav(tmp_path / "in" / "talk.wav", stereo)
    answer = call(capsys, project, tmp_path / "in", "--each-channel", "--cut", "pauses", "--cut-seconds", "5")
    assert (answer["format"], answer["recordings"]) == ("sound_only", 2)
    with pytest.raises(SystemExit, match="2"):
        main(["import", str(project), str(tmp_path / "in"), "--cut", "somewhere"])


def test_columns_splits_and_pairing_are_passed_on(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    builders.write_wav(tmp_path / "in" / "a.wav", builders.babble(1.0, 8000), 8000)
    (tmp_path / "in" / "list.csv").write_text("ton,was,part\na.wav,um texto,test\n")
    arguments = ("--format", "table", "--sound", "ton", "--text", "was", "--split", "part")
    assert call(capsys, project, tmp_path / "in", *arguments, "--preview")["rows"][0]["split"] == "test"
    assert call(capsys, project, tmp_path / "in", *arguments, "--no-splits")["added"] == 1
    with Project.open(project, read_only=True) as opened:
        assert [row.split for row in opened.rows(opened.ids())] == ["train"]


def test_the_same_corpus_begins_with_what_was_chosen_last_also_when_both_have_moved(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in"
    for name in ("a", "b"):
        sound(source / f"{name}.wav", 4.0, ord(name))
        grid(source / f"{name}.TextGrid", [("Ana", [(0, 1, "bom dia a todos")]), ("Rui", [(2, 3, "olá a quem vem")])])
    assert call(capsys, project, source, "--tiers", "Rui", "--media", tmp_path / "in")["added"] == 2
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    (tmp_path / "p").rename(moved / "p")
    source.rename(moved / "in")
    shown = call(capsys, moved / "p", moved / "in", "--preview")
    assert shown["as_last_time"] == {"tiers": "Rui", "media": str(moved / "in")}
    assert {row["text"] for row in shown["rows"]} == {"olá a quem vem"}
    assert main(["import", str(moved / "p"), str(moved / "in"), "--preview"]) == 0
    assert "Chosen as in the last import of it (tiers=Rui, " in capsys.readouterr().out
    assert call(capsys, moved / "p", moved / "in", "--preview", "--afresh")["total"] == 4
    assert call(capsys, moved / "p", moved / "in", "--tiers", "Ana")["added"] == 2
    with Project.open(moved / "p") as opened:
        assert [dict(one) for one in opened.meta.imports.values()] == [{"tiers": "Ana", "media": "../in"}]
        opened.undo()
        assert [one["tiers"] for one in opened.meta.imports.values()] == ["Rui"]
