"""Runs that teach text models as the commands for runs know them: repeated and compared, tidied up, and refused with
the reason where a command is for recognisers alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core import cli, writing
from core.errors import RunError
from core.lm import kept_out, store
from core.project.store import Project
from core.runs import changes, events, made_with, reproduce, tidy
from core.runs.folder import RunFolder
from core.runs.text_create import make_run
from core.training.text.trainer import TextTrainer
from tests.core.training.test_text_training import CONFIG, READ, asks


def done(project: Path, requested: Callable[[], str] | None = None) -> RunFolder:
    """A run that is over."""
    run = make_run(project / "runs", CONFIG, READ)
    assert isinstance(TextTrainer(run, requested, 1).train(), events.Finished)
    return run


@pytest.mark.parametrize("stopped", [False, True])
def test_a_run_is_repeated_to_the_last_bit_and_its_model_has_a_name_of_its_own(tmp_path: Path, stopped: bool) -> None:
    run = done(tmp_path, asks("stop", 3) if stopped else None)
    kept_out.write(run.path, ["123456789abc"])
    made = reproduce.again(run)
    last = TextTrainer(made, lambda: "", int(made.notes()["threads"])).train()
    assert isinstance(last, events.Finished)
    assert kept_out.read(store.find("words-again", tmp_path).folder) == {"123456789abc"}
    assert (last.makes, last.reason) == ("words-again", "stopped" if stopped else "done")
    found = reproduce.compare(run, made)
    assert found.equal
    assert found.same
    assert found.tensors > 3
    assert len(found.checks) > 1
    assert all(check.equal for check in found.checks)
    assert not found.unknown
    assert not found.differs
    assert made.notes()[reproduce.REPEATS] == run.key


def test_what_has_become_another_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = done(tmp_path)
    made = reproduce.again(run)
    sentences = (made.path / "train.txt").read_text(encoding="utf-8")
    (made.path / "train.txt").write_text(sentences + "um texto a mais\n", encoding="utf-8")
    TextTrainer(made, None, 1).train()
    assert cli.main(["reproduce", str(run.path), "--with", str(made.path)]) == 2
    said = capsys.readouterr().out
    assert "The sentences in train.txt are others than before." in said
    assert "bits a letter before" in said
    assert "train_utterances: 60 before, 61 now." in said


def test_there_is_nothing_to_repeat_before_the_end_elsewhere_or_once_the_model_is_gone(tmp_path: Path) -> None:
    fresh = make_run(tmp_path / "runs", replace(CONFIG, name="fresh", makes="fresh"), READ)
    with pytest.raises(RunError, match="no text model yet"):
        reproduce.again(fresh)
    run = done(tmp_path)
    with pytest.raises(RunError, match="lies in its project"):
        reproduce.again(run, tmp_path / "elsewhere")
    other = store.find("words", tmp_path)
    note = json.loads((other.folder / "note.json").read_text(encoding="utf-8"))
    note["neural"]["run"] = "another"
    (other.folder / "note.json").write_text(json.dumps(note), encoding="utf-8")
    with pytest.raises(RunError, match="not the text model any more"):
        reproduce.again(run)
    other.folder.rename(tmp_path / "gone")
    with pytest.raises(RunError, match="is gone"):
        reproduce.compare(run, run)
    assert [one.name for one in sorted((tmp_path / "runs").iterdir()) if one.is_dir()] == ["fresh", "words"]


def test_what_a_run_needs_no_more_is_cleared_away_and_its_text_model_stays(tmp_path: Path) -> None:
    run = done(tmp_path / "done")
    run.last.mkdir(parents=True)
    (run.last / "left").write_bytes(b"x" * 1000)
    assert tidy.sizes(run).spare == 1000
    assert tidy.tidy(run) == 1000
    assert store.find("words", tmp_path / "done").weights.is_file()
    stopped = done(tmp_path / "stopped", asks("stop", 3))
    former = stopped.best.with_name(stopped.best.name + writing.FORMER)
    former.mkdir()
    (former / "left").write_bytes(b"x" * 10)
    assert tidy.tidy(stopped) == 10
    assert (stopped.last / "state.json").is_file(), "it can go on"


def test_what_is_for_recognisers_says_so(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    run = done(tiny_project.folder)
    with pytest.raises(RunError, match="nothing of it changes on the way"):
        changes.ask(run, hours=3.0)
    for refused in (["average", run.key, "--sweep"], ["change", run.key, "--hours", "3"]):
        assert cli.main(["runs", str(tiny_project.folder), *refused]) == 2
        assert "teaches a text model" in capsys.readouterr().err
    assert cli.main(["export-model", str(tiny_project.folder), run.key, str(tiny_project.folder / "out")]) == 2
    assert "teaches a text model, no recogniser" in capsys.readouterr().err
    assert made_with.read(run)["texts"].keys() == {"train.txt", "held_out.txt"}
