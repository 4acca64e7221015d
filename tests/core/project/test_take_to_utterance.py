"""A take that is kept becomes a test utterance with its own copy of the sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import audio
from core.errors import ProjectError, SoundError
from core.project.store import Project
from core.project.take_to_utterance import keep_take
from tests import builders


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p", name="x", language="pt") as made:
        yield made


@pytest.fixture
def take(project: Project) -> Path:
    return builders.write_wav(project.takes / "2026-05-21" / "take-003.wav", builders.babble(1.5))


def test_a_kept_take_is_a_test_utterance_of_its_own(project: Project, take: Path) -> None:
    id = keep_take(project, take, " Bom dia. ", "Inês", prompt="Bom dia")
    take.unlink()
    row = project.row(id)
    assert row is not None
    assert (row.text, row.speaker, row.split, row.seconds) == ("Bom dia.", "Inês", "test", 1.5)
    assert (row.key, row.voices) == ("2026-05-21-take-003", "people")
    samples, rate = audio.read(project.sound_path(row))
    assert (len(samples), rate) == (24000, 16000)
    found = project.utterance(id)
    assert found is not None
    assert found.prompt == "Bom dia"


def test_keeping_twice_corrects_instead_of_doubling(project: Project, take: Path) -> None:
    first = keep_take(project, take, "Bom dia", "Inês")
    assert keep_take(project, take, "Boa tarde", "Rosa") == first
    (row,) = project.rows(project.ids())
    assert (row.text, row.speaker) == ("Boa tarde", "Rosa")


def test_keeping_is_undone_and_redone(project: Project, take: Path) -> None:
    keep_take(project, take, "Bom dia", "Inês")
    project.undo()
    assert len(project.ids()) == 0
    project.redo()
    row = project.rows(project.ids())[0]
    assert project.sound_path(row).is_file()


@pytest.mark.parametrize(("text", "speaker"), [("", "Inês"), ("  ", "Inês"), ("Bom dia", " ")])
def test_text_and_speaker_are_needed(project: Project, take: Path, text: str, speaker: str) -> None:
    with pytest.raises(ProjectError, match="has no"):
        keep_take(project, take, text, speaker)
    assert len(project.ids()) == 0


def test_a_take_that_has_gone_leaves_nothing(project: Project, take: Path) -> None:
    take.unlink()
    with pytest.raises(SoundError, match="not there"):
        keep_take(project, take, "Bom dia", "Inês")
    assert project.history() == []
    assert list((project.folder / "recordings").iterdir()) == []
