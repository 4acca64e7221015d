"""What `vizinho evaluate` prints of a model that writes: what was held back of its texts is counted in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core import cli
from core.decoding.held_back import LOOP, NOBODY, Caught
from core.project.store import Project
from tests.core.commands.test_habits_command import here
from tests.core.decoding.test_held_back import writer

SAID = {
    LOOP: "In 4 places the model wrote the same again and again: it is kept once.",
    NOBODY: "4 texts were held back: nobody speaks where the model wrote them.",
}


@pytest.mark.parametrize("caught", [LOOP, NOBODY])
def test_what_was_held_back_is_counted_in_words(
    caught: Caught, tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    model = writer(tmp_path / "writer", hears_nobody=caught == NOBODY)
    command = ["evaluate", str(tiny_project.folder), str(model), "--split", "train", "--device", "cpu"]
    assert cli.main(command) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("train: WER ")
    assert SAID[caught] in lines
    assert not any(said in lines for kind, said in SAID.items() if kind != caught)
    assert cli.main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["caught"] == {caught: 4}


def test_nothing_is_said_of_a_model_that_cannot_invent(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    assert cli.main(["evaluate", str(tiny_project.folder), str(tiny_checkpoint), "--split", "train"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("train: WER ")
    assert "again and again" not in out
    assert "held back" not in out
