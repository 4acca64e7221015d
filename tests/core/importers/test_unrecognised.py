"""What cannot be imported is refused by its name, with the true reason and a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ImportFailed
from core.importers import preview, recognise
from core.project.store import Project
from tests.core.importers.corpora import sound


def refused(path: Path) -> str:
    with pytest.raises(ImportFailed) as error:
        recognise(path)
    assert error.value.hint.endswith(".")
    return error.value.message


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.PitchTier", b"curve", "curve of Praat"),
        ("README.md", b"about", "about the data"),
        ("LICENSE", b"MIT", "about the data"),
        ("segments", b"a b 1 2", "Kaldi"),
        ("corpus.tar.gz", b"\x1f\x8b", "archive"),
        ("list.xlsx", b"PK", "spreadsheet"),
        ("notes.docx", b"PK", "document"),
        ("who.rttm", b"SPEAKER", "who speaks when"),
        ("empty.dat", b"", "is empty"),
        ("pointer.dat", b"version https://git-lfs.github.com/spec/v1\n", "never downloaded"),
        ("odd.dat", b"something", "Nothing to import"),
    ],
)
def test_a_file_is_refused_with_what_it_is(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(content)
    message = refused(tmp_path / name)
    assert name in message
    assert says in message


def test_a_folder_is_refused_with_what_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    assert "is empty" in refused(folder)
    (folder / "a.zip").write_bytes(b"PK")
    assert "every file in it is an archive" in refused(folder)
    (folder / "b.bin").write_bytes(b"?")
    assert "holds no sound (only .bin, .zip)" in refused(folder)
    with Project.create(tmp_path / "p", name="x", language="pt"):
        assert "is a project" in refused(tmp_path / "p")


def test_transcripts_beside_sound_that_is_brought_without_are_said(tmp_path: Path) -> None:

    sound(tmp_path / "in" / "a" / "one.wav", 1)
    for name in ("a/first.tsv", "b/second.tsv"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text("?")
    shown = preview(tmp_path / "in", "sound_only")
    assert shown.total == 1
    assert "one more file may hold transcripts" in shown.problems[0].reason


def test_a_text_is_brought_with_its_sound(tmp_path: Path) -> None:

    for name in ("a", "b"):
        sound(tmp_path / f"{name}.wav", ord(name))
        (tmp_path / f"{name}.lab").write_text(f"texto {name}")
    assert recognise(tmp_path / "a.lab") == "pairs"
    shown = preview(tmp_path / "a.lab")
    assert [(row.text, row.sound.name) for row in shown.rows] == [("texto a", "a.wav")]
    assert shown.problems == []
