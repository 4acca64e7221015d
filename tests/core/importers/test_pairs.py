"""Sounds and texts find each other whatever their folders, case, Unicode form and encoding."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.importers import import_corpus, recognise
from core.project.records import Problem
from core.project.store import Project
from tests import builders
from tests.core.encoded import encode
from tests.core.importers.corpora import sound


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


def texts(project: Project) -> dict[str, str]:
    return {row.key: row.text for row in project.rows(project.ids())}


def reasons(problems: list[Problem]) -> dict[str, str]:
    return {problem.where: problem.reason for problem in problems}


def test_accents_pair_in_either_unicode_form(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "in" / (unicodedata.normalize("NFD", "canção") + ".wav"), 1)
    (tmp_path / "in" / (unicodedata.normalize("NFC", "canção") + ".txt")).write_text(
        unicodedata.normalize("NFD", "São João"), encoding="utf-8"
    )
    import_corpus(project, tmp_path / "in")
    assert texts(project) == {"canção": "São João"}


def test_case_and_subfolders_do_not_matter(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a" / "B" / "Clip.WAV", 1)
    (tmp_path / "in" / "a" / "B" / "clip.TXT").write_text("um")
    sound(tmp_path / "in" / "c" / "clip.wav", 2)
    (tmp_path / "in" / "c" / "clip.lab").write_text("dois")
    assert recognise(tmp_path / "in") == "pairs"
    report = import_corpus(project, tmp_path / "in")
    assert report.problems == []
    assert texts(project) == {"Clip": "um", "clip": "dois"}


def test_texts_in_a_folder_of_their_own_are_found_by_name(project: Project, tmp_path: Path) -> None:
    for i in range(3):
        sound(tmp_path / "in" / "wav" / f"s{i}.wav", i)
        (tmp_path / "in" / "txt").mkdir(exist_ok=True)
        (tmp_path / "in" / "txt" / f"s{i}.txt").write_text(f"texto {i}")
    assert import_corpus(project, tmp_path / "in").problems == []
    assert texts(project) == {"s0": "texto 0", "s1": "texto 1", "s2": "texto 2"}


def test_what_has_no_partner_or_no_words_is_said(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    sound(folder / "good.wav", 1)
    (folder / "good.txt").write_text("bom")
    sound(folder / "alone.wav", 2)
    (folder / "deaf.txt").write_text("sem som")
    sound(folder / "mute.wav", 3)
    (folder / "mute.txt").write_text(" \n ")
    sound(folder / "short.wav", 4, seconds=0.02)
    (folder / "short.txt").write_text("curto")
    (folder / "zero.wav").write_bytes(b"")
    (folder / "zero.txt").write_text("vazio")
    builders.write_wav(folder / "twice.wav", builders.babble(1.0, 8000, seed=1), 8000)
    (folder / "twice.txt").write_text("outra vez")
    report = import_corpus(project, folder)
    assert texts(project) == {"good": "bom"}
    assert reasons(report.problems) == {
        "alone.wav": "has no text.",
        "deaf.txt": "has no sound.",
        "mute.wav": "has no text.",
        "short.wav": "is only 20 ms long.",
        "zero.wav": "zero.wav is empty.",
        "twice.wav": "has the same sound as good.wav.",
    }
    assert all(problem.hint for problem in report.problems)


@pytest.mark.parametrize(
    ("encoding", "remark"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("utf-16-le", False), ("latin-1", True)],
)
def test_texts_are_read_in_any_encoding_and_guesses_are_said(
    project: Project, tmp_path: Path, encoding: str, remark: bool
) -> None:
    sound(tmp_path / "in" / "a.wav", 1)
    (tmp_path / "in" / "a.txt").write_bytes("Não há maçãs, não é?".encode(encoding))
    report = import_corpus(project, tmp_path / "in")
    assert texts(project) == {"a": "Não há maçãs, não é?"}
    assert [("Latin-1" in p.reason, p.where) for p in report.problems] == ([(True, "a.txt")] if remark else [])


def test_lines_of_a_text_become_one(project: Project, tmp_path: Path) -> None:
    sound(tmp_path / "in" / "a.wav", 1)
    (tmp_path / "in" / "a.txt").write_bytes(b"Primeira linha\r\ne segunda.\r\n")
    import_corpus(project, tmp_path / "in")
    assert texts(project) == {"a": "Primeira linha e segunda."}


def test_folders_can_be_speakers(project: Project, tmp_path: Path) -> None:
    for i, name in enumerate(("Rosa", "António")):
        sound(tmp_path / "in" / name / f"{i}.wav", i)
        (tmp_path / "in" / name / f"{i}.txt").write_text(f"texto {i}")
    import_corpus(project, tmp_path / "in", options={"speaker": "folder"})
    assert [row.speaker for row in project.rows(project.ids())] == ["Rosa", "António"]


def test_formats_of_films_and_telephones_come_in_too(project: Project, tmp_path: Path) -> None:
    for i, suffix in enumerate(("m4a", "mp4", "webm", "wma")):
        rate = 48000 if suffix == "webm" else 16000
        encode(tmp_path / "in" / f"clip-{i}.{suffix}", builders.babble(1.5, rate, seed=i), rate)
        (tmp_path / "in" / f"clip-{i}.txt").write_text(f"frase {i}")
    report = import_corpus(project, tmp_path / "in")
    assert report.problems == []
    assert report.seconds == pytest.approx(6.0, abs=0.5)


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a name be no text")
def test_a_name_that_is_no_text_is_a_problem_and_stops_nothing(project: Project, tmp_path: Path) -> None:
    for i, name in enumerate((b"caf\xe9", b"bom")):
        path = os.fsencode(tmp_path / "in") + b"/" + name
        sound(tmp_path / "in" / "x.wav", i).rename(os.fsdecode(path + b".wav"))
        Path(os.fsdecode(path + b".txt")).write_text("texto")
    report = import_corpus(project, tmp_path / "in")
    assert report.added == 1
    assert "not text" in report.problems[0].reason


def test_a_channel_can_be_chosen(project: Project, tmp_path: Path) -> None:
    stereo = np.stack([builders.babble(1.0), builders.silence(1.0)], axis=1)
    builders.write_wav(tmp_path / "in" / "a.wav", stereo)
    (tmp_path / "in" / "a.txt").write_text("um")
    sound(tmp_path / "in" / "b.wav", 1)
    (tmp_path / "in" / "b.txt").write_text("dois")
    report = import_corpus(project, tmp_path / "in", options={"channel": 1})
    assert reasons(report.problems) == {"b.wav": "has no channel 2."}
    (row,) = project.rows(project.ids())
    assert row.channel == 1


def test_a_single_sound_file_comes_with_its_text(project: Project, tmp_path: Path) -> None:
    for name in ("a", "b"):
        sound(tmp_path / "in" / f"{name}.wav", ord(name))
        (tmp_path / "in" / f"{name}.txt").write_text(f"texto {name}")
    report = import_corpus(project, tmp_path / "in" / "b.wav")
    assert report.problems == []
    assert texts(project) == {"b": "texto b"}
