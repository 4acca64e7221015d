"""What a person can start from: the starter, their runs, folders they added, and the bad ones with their reasons."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.errors import CheckpointError
from core.runs.folder import create_run
from core.sources import catalogue, kept
from core.sources.catalogue import describe, model_in, resolve, sources
from tests.tiny_models import save_encoder, save_tiny


@pytest.fixture(autouse=True)
def _own_starters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "STARTERS", tmp_path / "starter")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny(tmp_path_factory.mktemp("tiny") / "m", letters="abcñ", name="Spanish starter", hours_heard=38.9)


@pytest.fixture
def project(tmp_path: Path, tiny: Path) -> Path:
    """A project with a finished run and one that has no model yet."""
    folder = tmp_path / "project"
    for name, finished in (("First", True), ("Second", False)):
        run = create_run(folder / "runs", name)
        run.config.write_text("{}")
        if finished:
            shutil.copytree(tiny, run.model)
    return folder


def test_a_source_is_described_in_facts(tiny: Path) -> None:
    found = describe(tiny, "starter:es", "starter")
    assert (found.title, found.language, found.family) == ("Spanish starter", "es", "parakeet")
    assert found.letters == ("a", "b", "c", "ñ")
    assert found.usable
    assert found.synthetic_only
    assert "4 letters" in found.detail
    assert "38.9 h heard" in found.detail
    assert found.parameters > 1000


def test_starters_runs_and_added_folders_are_listed_once(tmp_path: Path, tiny: Path, project: Path, home: Path) -> None:
    shutil.copytree(tiny, tmp_path / "starter" / "es")
    (tmp_path / "starter" / "empty").mkdir()
    for added in (tiny, tiny / ".", project / "runs" / "first", tmp_path / "nothing"):
        kept.add_folder(added)
    kept.take_over([tiny, tmp_path / "before"])
    assert kept.kept().added[:2] == (str(tiny), str(tmp_path / "before"))
    kept.forget_folder(tmp_path / "before")
    found = sources(project)
    assert [(s.key, s.kind, s.usable) for s in found] == [
        ("starter:es", "starter", True),
        ("first", "run", True),
        (str(tiny), "folder", True),
        (str(tmp_path / "nothing"), "folder", False),
    ]


def test_a_bad_folder_stays_in_the_list_with_its_reason(tmp_path: Path, tiny: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(tiny, broken)
    (broken / "vocab.json").unlink()
    found = describe(broken, str(broken), "folder")
    assert not found.usable
    assert found.problem is not None
    assert "vocab.json" in found.problem.reason
    assert found.problem.hint
    assert found.title == "broken"


def test_a_bare_encoder_can_be_started_from_but_does_not_write(tmp_path: Path) -> None:
    save_encoder(tmp_path / "encoder")
    found = describe(tmp_path / "encoder", "x", "folder")
    assert found.usable
    assert not found.writes
    assert found.letters == ()
    assert found.voices == ""


def test_names_lead_to_folders(tmp_path: Path, tiny: Path, project: Path) -> None:
    shutil.copytree(tiny, tmp_path / "starter" / "es")
    assert resolve("starter:es") == tmp_path / "starter" / "es"
    assert resolve("first", project) == project / "runs" / "first" / "model"
    assert resolve(str(project / "runs" / "first")) == project / "runs" / "first" / "model"
    assert resolve(str(tiny)) == tiny
    assert model_in(tiny) == tiny


def test_names_that_lead_nowhere_list_those_that_do(tmp_path: Path, tiny: Path, project: Path) -> None:
    shutil.copytree(tiny, tmp_path / "starter" / "es")
    with pytest.raises(CheckpointError, match="Starters: starter:es"):
        resolve("starter:pt")
    with pytest.raises(CheckpointError, match="starter"):
        resolve("starter:../../etc")
    with pytest.raises(CheckpointError, match="has no model yet"):
        resolve("second", project)
    with pytest.raises(CheckpointError, match="starter:es, first, second"):
        resolve("third", project)
    with pytest.raises(CheckpointError, match="neither a run nor"):
        resolve(str(tmp_path / "nowhere"))


def test_without_starters_and_projects_there_is_nothing(tmp_path: Path) -> None:
    assert sources() == []
    with pytest.raises(CheckpointError, match="none"):
        resolve("starter:es")
