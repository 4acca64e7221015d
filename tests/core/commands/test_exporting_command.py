"""`vizinho export`, `pack` and `unpack`: one object with --json, sentences without, 2 for what a person can mend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.exporters import EXPORTERS
from core.project.filters import Condition, Filter
from core.project.saved_filters import save_filter
from core.project.store import Project


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    save_filter(tiny_project, Filter("Of Ana", (Condition("speaker", "is", "Ana"),)))
    tiny_project.close()
    return tiny_project.folder


def call(capsys: pytest.CaptureFixture[str], *arguments: object, code: int = 0) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json"]) == code
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    return dict(json.loads(out))


def test_every_format_can_be_named(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    for key, exporter in EXPORTERS.items():
        told = call(capsys, "export", folder, tmp_path / key, "--to", key)
        assert (told["format"], told["utterances"], told["problems"]) == (key, 6, [])
        assert told["files"] == sum(path.is_file() for path in (tmp_path / key).rglob("*"))
        assert told["sound"] == exporter.usual


def test_filters_splits_and_searches_choose(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    for number, (choice, count) in enumerate((
        (("--filter", "of ana"), 2), (("--split", "train"), 4), (("--search", "pão"), 1), (("--by", "Bento"), 2),
        (("--search", "^b", "--regex"), 2), (("--filter", "Of Ana", "--search", "noite"), 1),
    )):  # fmt: skip
        told = call(capsys, "export", folder, tmp_path / str(number), "--to", "csv", "--sound", "none", *choice)
        assert told["utterances"] == count, choice


def test_what_cannot_be_is_refused_with_a_way_out(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    for arguments in (
        ("--filter", "gone"),
        ("--sound", "none"),
        ("--search", "not there"),
        ("--search", "(", "--regex"),
    ):
        told = call(capsys, "export", folder, tmp_path / "out", "--to", "ljspeech", *arguments, code=2)
        assert told["error"]["message"]
        assert told["error"]["hint"]
    assert not (tmp_path / "out").exists()


def test_it_says_in_words_what_was_not_taken_along(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "pairs" / "clip-03.wav").unlink()
    assert main(["export", str(folder), str(tmp_path / "out"), "--to", "ljspeech"]) == 0
    out = capsys.readouterr().out
    assert "Exported 5 utterances" in out
    assert "LJSpeech cannot hold who speaks or which split" in out
    assert "clip-03: clip-03.wav is not there." in out


def test_a_project_goes_into_one_file_and_out(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    told = call(capsys, "pack", folder, tmp_path / "a.vizinho.zip")
    assert (told["recordings"], told["referenced"], told["problems"]) == (6, 0, [])
    assert told["size"] == (tmp_path / "a.vizinho.zip").stat().st_size
    told = call(capsys, "unpack", tmp_path / "a.vizinho.zip", tmp_path / "again")
    assert (told["name"], told["utterances"], told["folder"]) == ("Tiny", 6, str(tmp_path / "again"))
    assert call(capsys, "info", tmp_path / "again")["utterances"] == 6
    assert "is there already" in call(capsys, "pack", folder, tmp_path / "a.vizinho.zip", code=2)["error"]["message"]
    refused = call(capsys, "unpack", tmp_path / "pairs" / "clip-01.wav", tmp_path / "no", code=2)
    assert "no packed project" in refused["error"]["message"]
    (folder / "lm" / "tales").mkdir(parents=True)
    (folder / "lm" / "tales" / "model.arpa").write_bytes(bytes(2_000_000))
    assert main(["pack", str(folder), str(tmp_path / "b.vizinho.zip")]) == 0
    assert "Not in it: text models and word vectors, 2 MB (--text-models)." in capsys.readouterr().out
    told = call(capsys, "pack", folder, tmp_path / "c.vizinho.zip", "--text-models")
    assert told["left"] == {}
    call(capsys, "unpack", tmp_path / "c.vizinho.zip", tmp_path / "c")
    assert (tmp_path / "c" / "lm" / "tales" / "model.arpa").stat().st_size == 2_000_000
