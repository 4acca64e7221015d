"""`vizinho vectors`: word vectors learnt from a project's texts, brought from a file, asked, and removed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.lm import vector_files, vector_store
from core.lm.vectors import WordVectors
from tests.core.lm.test_vectors import ANIMALS, DRINKS, cloud, pets


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path, code: int = 0) -> dict[str, Any]:
    assert main([*map(str, arguments), "--json"]) == code
    return dict(json.loads(capsys.readouterr().out))


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project with a text of its own, and vectors of another language beside it."""
    place = tmp_path / "project"
    assert main(["new", str(place), "--name", "pets", "--language", "pt"]) == 0
    names = (f"{a}{b}" for a in "bcdfglmnprstvz" for b in "aeiou" for _ in range(6))
    seen = [f"{text} {name * (1 + i % 6)}" for i, (text, name) in enumerate(zip(pets(), names))]  # each counts once
    (tmp_path / "pets.txt").write_text("\n".join(seen) + "\n", encoding="utf-8")
    assert main(["text", "add", str(place), str(tmp_path / "pets.txt"), "--lines", "each"]) == 0
    capsys.readouterr()
    return place


def test_vectors_are_learnt_asked_and_removed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = call(capsys, "vectors", folder, "make", "pets", "--dimensions", "16", "--window", "2", "--seed", "3")
    assert (made["language"], made["dimensions"], made["sentences"]) == ("pt", 16, 400)
    assert made["made_of"] == ["pets.txt: 400 sentences"]
    (found,) = call(capsys, "vectors", folder, "nearest", "gato", "--most", "50")["words"]
    likeness = {one["word"]: one["likeness"] for one in found["words"]}
    assert min(likeness[word] for word in ANIMALS[1:]) > max(likeness[word] for word in DRINKS)
    assert main(["vectors", str(folder)]) == 0
    assert "pets" in capsys.readouterr().out
    note = folder / vector_store.ROOM / "pets" / vector_store.NOTE
    whole = note.read_bytes()
    note.write_bytes(whole[:20])
    assert main(["vectors", str(folder)]) == 0
    assert capsys.readouterr().out == "The word vectors pets cannot be read. Make them again.\n"
    assert call(capsys, "vectors", folder)["unreadable"] == ["The word vectors pets cannot be read. Make them again."]
    assert "pets cannot be read" in str(call(capsys, "vectors", folder, "nearest", "gato", code=2)["error"])
    note.write_bytes(whole)
    call(capsys, "vectors", folder, "remove", "pets")
    assert call(capsys, "vectors", folder)["vectors"] == []


def test_a_word_is_looked_up_in_both_languages(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = cloud(60, 8)
    other = WordVectors(tuple(w if i % 2 else f"otra{i}" for i, w in enumerate(own.words)), own.matrix)
    for name, vectors in (("pt", own), ("es", other)):
        vector_files.write(tmp_path / f"{name}.bin", vectors)
        call(capsys, "vectors", folder, "add", name, tmp_path / f"{name}.bin", "--language", name)
    assert main(["vectors", str(folder), "nearest", "palavra4", "--in", "pt", "--most", "2"]) == 0
    said = capsys.readouterr().out
    assert "in es (es): otra4 1.00" in said
    assert "turned by 30 words spelt alike; of 6 held back, 100.0%" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("make",), "0 words behind it"),
        (("add", "one"), "1 words behind it"),
        (("nearest", "gato"), "no word vectors"),
        (("remove", "none"), "no word vectors “none”"),
        (("add", "one", "nothing.vec"), "cannot be read"),
    ],
)
def test_what_cannot_be_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["vectors", str(folder), *arguments]) == 2
    assert said in capsys.readouterr().err
