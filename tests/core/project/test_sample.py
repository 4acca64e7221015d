"""The sample project: whole, quick, and nothing of it can be undone away."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from core import audio
from core.errors import ProjectError
from core.project.checks import quality, sound_checks
from core.project.checks.sample_checks import remember
from core.project.sample import SAMPLE, create_sample
from core.project.store import Project
from tests import builders


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A made-up sample of the same form: two files, three utterances."""
    folder = tmp_path / "sample"
    (folder / "sound").mkdir(parents=True)
    audio.write(folder / "sound" / "adam-001.opus", builders.babble(4.0), 16000)
    audio.write(folder / "sound" / "klatt-001.opus", builders.babble(2.0, seed=1), 16000)
    about = {"name": "Amostra", "language": "pt", "source_language": "es", "synthetic": True, "licence": "MIT"}
    (folder / "sample.json").write_text(json.dumps(about))
    rate = audio.probe(folder / "sound" / "adam-001.opus").rate
    lines = [
        "file\tstart\tend\tkey\ttext\tspeaker\tsplit",
        f'adam-001.opus\t0\t{2 * rate}\ta-1\tO gato "preto".\tAdam\ttrain',
        f"adam-001.opus\t{2 * rate}\t{4 * rate}\ta-2\tOutra señora.\tAdam\ttrain",
        "klatt-001.opus\t\t\tk-1\tBom dia.\tKlatt\ttest",
    ]
    (folder / "utterances.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_the_sample_is_copied_whole_and_checked(tmp_path: Path, source: Path) -> None:
    with create_sample(tmp_path / "p", source) as project:
        shutil.rmtree(source)
        assert (project.meta.name, project.meta.sample, project.meta.synthetic) == ("Amostra", True, True)
        rows = project.rows(project.ids())
        assert [(row.key, row.text, row.speaker, row.split) for row in rows] == [
            ("a-1", 'O gato "preto".', "Adam", "train"),
            ("a-2", "Outra señora.", "Adam", "train"),
            ("k-1", "Bom dia.", "Klatt", "test"),
        ]
        assert {row.voices for row in rows} == {"synthetic"}
        assert [row.seconds for row in rows] == pytest.approx([2, 2, 2], abs=0.05)
        for row in rows:
            assert len(audio.read(project.sound_path(row), row.start, row.end)[0]) == row.end - row.start
        assert [flag.text for flag in rows[1].flags] == ["ñ"]
        assert project.summary().checked == 3


def test_the_sample_cannot_be_undone_away(tmp_path: Path, source: Path) -> None:
    with create_sample(tmp_path / "p", source) as project:
        assert project.undo_label == ""
        assert project.undo() is None
        assert len(project.ids()) == 3


def test_a_folder_that_is_in_use_is_left_alone(tmp_path: Path, source: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "mine.txt").write_text("mine")
    with pytest.raises(ProjectError, match="not empty"):
        create_sample(tmp_path / "p", source)


@pytest.mark.parametrize("broken", ["sample.json", "utterances.tsv"])
def test_a_damaged_sample_says_so(tmp_path: Path, source: Path, broken: str) -> None:
    (source / broken).write_text("}{")
    with pytest.raises(ProjectError, match="missing or damaged"):
        create_sample(tmp_path / "p", source)


def test_a_sound_that_is_missing_says_so_and_frees_the_folder(tmp_path: Path, source: Path) -> None:
    (source / "sound" / "klatt-001.opus").unlink()
    with pytest.raises(ProjectError, match="could not be copied"):
        create_sample(tmp_path / "p", source)


def test_flags_that_are_kept_beside_a_sample_are_taken_while_they_fit(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with create_sample(tmp_path / "a", source) as project:
        remember(project, source)
        expected = [row.flags for row in project.rows(project.ids())]
    with monkeypatch.context() as blind:
        blind.setattr(sound_checks, "measure_stretches", None)
        with create_sample(tmp_path / "b", source) as project:
            assert [row.flags for row in project.rows(project.ids())] == expected
            assert project.summary().checked == 3
    audio.write(source / "sound" / "klatt-001.opus", builders.silence(2.0), 16000)
    with create_sample(tmp_path / "c", source) as project:
        assert [flag.kind for flag in project.rows(project.ids())[2].flags] == ["silent"]
    (source / "checks.json").write_text("[]")
    with create_sample(tmp_path / "d", source) as project:
        assert project.summary().checked == 3


@pytest.mark.long  # quicker: the test before, with three sounds of its own
@pytest.mark.skipif(not (SAMPLE / "checks.json").is_file(), reason="the sample's checks have not been kept yet")
def test_the_flags_that_come_with_the_sample_are_those_of_a_fresh_check(tmp_path: Path) -> None:
    with create_sample(tmp_path / "p") as project:
        kept = _values(project)
        with project.unjournaled() as conn:
            for table in ("flags", "checked", "measures", "texts"):
                conn.execute(f"DELETE FROM {table}")
        quality.check(project)
        assert _values(project) == pytest.approx(kept, rel=0.05)


def _values(project: Project) -> dict[tuple[str, str], float]:
    """The value of every flag by key and kind."""
    return {(row.key, flag.kind): flag.value for row in project.each() for flag in row.flags}


@pytest.mark.skipif(not (SAMPLE / "utterances.tsv").is_file(), reason="the sample has not been made yet")
def test_the_sample_that_comes_with_the_program_is_as_promised(tmp_path: Path) -> None:
    with create_sample(tmp_path / "p") as project:
        summary = project.summary()
        assert summary.by_split["test"].utterances >= 200
        assert summary.shared_speakers == 0
        assert 30 * 60 <= summary.seconds <= 45 * 60
        assert {"silence", "clipped", "alphabet"} <= set(summary.flags)
        assert summary.flags["any"] < 0.05 * summary.utterances
