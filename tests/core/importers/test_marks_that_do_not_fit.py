"""Marks that overlap, that begin before the sound or end behind it: each costs only itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.importers import import_corpus
from core.project.queries import Query
from core.project.store import Project
from tests.core.importers.mark_files import TRS, eaf, grid, sound, tier


def imported(project: Project, folder: Path) -> tuple[list[tuple[float, float, str, str]], list[str]]:
    """(start, end, text, speaker) of all that came, and what was said."""
    report = import_corpus(project, folder)
    rows = project.rows(project.ids(Query()))
    found = sorted((row.start / row.rate, row.end / row.rate, row.text, row.speaker) for row in rows)
    return found, [problem.reason for problem in report.problems]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p", name="P", language="pt") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    sound(tmp_path / "in" / "a.wav", 20.0)
    return tmp_path / "in"


def test_marks_over_others_all_come(project: Project, folder: Path) -> None:
    """A first mark over all, two people on one tier, the same stretch twice, a start before the sound."""
    lines = [(i + 1.0, i + 2.5, f"frase {i}") for i in range(8)]
    odd = [(0.0, 19.0, "tudo"), (1.0, 2.5, "também"), (-4.0, 12.0, "antes")]
    path = grid(folder / "a.TextGrid", [("tx", odd + lines)], 20.0)
    assert "-4.0" in path.read_text()
    rows, said = imported(project, folder)
    assert [row[:3] for row in rows] == sorted([*odd[:2], *lines])
    assert said == ["lies outside of a.wav, which is 20.0 s long."]


def test_two_who_speak_at_once_are_both_brought(project: Project, folder: Path) -> None:
    both = '<Sync time="0.5"/><Who nb="1"/>sim<Who nb="2"/>não'
    text = TRS.format(name="a", text=both).replace('speaker="spk1"', 'speaker="spk1 Rui"')
    (folder / "a.trs").write_text(text, encoding="iso-8859-1")
    rows, said = imported(project, folder)
    assert rows == [(0.5, 1.0, "não", "Rui"), (0.5, 1.0, "sim", "Inês")]
    assert [reason.split(";")[0] for reason in said] == ["has several speakers at once"]


def test_words_that_do_not_fit_cost_the_run_no_others(project: Project, folder: Path) -> None:
    words = [(-0.4, 0.2, "fora"), (0.2, 0.6, "bom"), (0.6, 1.0, "dia"), (19.0, 19.5, "boa"), (19.5, 21.0, "noite")]
    grid(folder / "a.TextGrid", [("words", [*words[:3], (5.0, 5.0, "nada"), *words[3:]])], 21.0)
    rows, said = imported(project, folder)
    assert rows == [(0.2, 1.0, "bom dia", ""), (19.0, 19.5, "boa", "")]
    assert sorted(said) == [
        "has no length.",
        "has words outside of a.wav, which is 20.0 s long: “fora” was left out.",
        "has words outside of a.wav, which is 20.0 s long: “noite” was left out.",
    ]


def test_words_of_a_sentence_that_overruns_its_sound_come_by_themselves(project: Project, folder: Path) -> None:
    spans = [(18.0, 19.0, "o"), (19.0, 19.8, "gato")]
    sentence = tier("S", [(18.0, 25.0, "")])
    eaf(folder / "a.eaf", sentence, tier("words", spans, parent="S"), media="a.wav")
    rows, said = imported(project, folder)
    assert rows == [(18.0, 19.8, "o gato", "")]
    assert said == ["reaches beyond a.wav; it was brought as far as its words do."]


def test_interleaved_words_of_two_speakers_and_one_endless_label_are_joined_apart(
    project: Project, folder: Path
) -> None:
    lines = ["a1 1 0.0 17.0 eterno"]
    lines += [
        f"{who} 1 {1 + i * 0.4 + shift} 0.4 {word}"
        for who, shift, word in (("u1", 0.0, "a"), ("u2", 0.1, "b"))
        for i in range(3)
    ]
    (folder / "a.ctm").write_text("\n".join(lines), encoding="utf-8")
    (folder / "segments").write_text("a1 a 0 20\nu1 a 0.0 9.0\nu2 a 0.0 9.0\n")
    (folder / "utt2spk").write_text("u1 Ana\nu2 Rui\n")
    rows, said = imported(project, folder)
    assert [(row[2], row[3]) for row in rows] == [("eterno", ""), ("a a a", "Ana"), ("b b b", "Rui")]
    assert said == []
