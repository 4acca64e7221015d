"""`vizinho self-train`: drafts by a real child, two real runs, and the verdict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.checkpoint_paths import model_print
from core.datasets.manifest import read_manifest
from core.decoding.transcript import Word
from core.evaluation import kept, self_training
from core.project import edits
from core.project.hypotheses import Hypothesis, HypothesisBatch
from core.project.records import Problem
from core.project.store import Project
from core.runs.folder import find_run
from tests.core.commands.test_habits_command import taught
from tests.core.project.test_drafts import draft
from tests.tiny_models import save_tiny

QUICK = ("--device", "cpu", "--threads", "1", "--hours", "0.001", "--set", "checks=1", "--set", "copies=1")


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    code = cli.main([*words, "--json"])
    answer = dict(json.loads(capsys.readouterr().out))
    assert code == 0, answer
    return answer


def test_what_is_missing_is_said(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    folder = str(tiny_project.folder)
    assert cli.main(["self-train", folder]) == 2
    assert "--model RUN" in capsys.readouterr().err
    assert cli.main(["self-train", folder, "--model", "x"]) == 2
    assert "no run “x”" in capsys.readouterr().err
    assert said(capsys, "self-train", folder, "show") == {"pairs": []}


def test_drafts_that_could_not_be_written_or_replaced_others_are_told(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(tiny_project.folder)
    ids = [row.id for row in tiny_project.each() if row.split == "train"][:2]
    draft(tiny_project, {id: [("bom", 0.9)] for id in ids}, "another")
    tiny_project.close()
    run = taught(tiny_project.folder, save_tiny(tmp_path / "es"))

    def read(_reader: object, model: Path, name: str, ids: list[int], *_: object, **__: object) -> Any:
        heard = (Hypothesis(ids[0], "", "boa", None, (Word("boa", 0.0, 0.2, 0.95),)),)
        gone = (Problem("clip-2", "Its sound is not there."),)
        yield HypothesisBatch(name, model_print(model), heard, gone, last=True)

    monkeypatch.setattr("core.commands.drafting.read", read)
    for command in (["self-train", folder, "--dry"], ["next", folder], ["draft", folder]):
        with Project.open(tiny_project.folder) as project:
            draft(project, {ids[0]: [("bom", 0.9)]}, "another")
        told = said(capsys, *command, "--model", run.key)
        assert told["problems"] == [{"where": "clip-2", "reason": "Its sound is not there."}]
        assert told["remarks"][-1] == "One draft of another model or reading was replaced."
    assert cli.main(["next", folder, "--model", run.key]) == 0
    assert "clip-2: Its sound is not there." in capsys.readouterr().out
    assert cli.main(["self-train", folder, "--model", run.key, "--dry"]) == 0
    assert "clip-2: Its sound is not there." in capsys.readouterr().err


@pytest.mark.long
def test_two_runs_side_by_side_and_whether_it_helped(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tiny_project.folder)
    ids = [row.id for row in tiny_project.each() if row.split == "train"][:2]
    edits.set_speaker(tiny_project, ids, "Rosa")
    for id in ids:
        edits.set_text(tiny_project, id, "")
    tiny_project.close()
    first = said(capsys, "train", folder, "--from", str(tiny_checkpoint), *QUICK)["run"]
    dry = said(capsys, "self-train", folder, "--model", first, "--dry", "--device", "cpu")
    assert dry["written"] == 2
    assert [one["sure"] for one in dry["passing"]] == sorted(one["sure"] for one in dry["passing"])
    with Project.open(tiny_project.folder) as project:  # a model of random numbers is sure of nothing
        draft(project, {ids[0]: [("bom", 0.97), ("dia", 0.95)], ids[1]: [("boa", 0.93)]}, first)
    made = self_training.start(tiny_project.folder, first, 0.9)
    said(capsys, "queue", folder, "start", "--follow")
    assert sum(bool(entry.draft) for entry in read_manifest(made[0].manifest)) == 2
    (pair,) = said(capsys, "self-train", folder, "show", "--split", "dev")["pairs"]
    assert pair["verdict"] is None, "nothing was heard"
    assert not kept.listed(tiny_project.folder)
    assert cli.main(["self-train", folder, "show"]) == 0
    assert f"vizinho self-train {folder} judge --split test" in capsys.readouterr().out
    (heard,) = said(capsys, "self-train", folder, "judge", "--split", "dev", "--device", "cpu")["pairs"]
    (pair,) = said(capsys, "self-train", folder, "show", "--split", "dev")["pairs"]
    assert pair == heard
    assert (pair["with"], pair["without"], pair["drafts"]) == (made[0].key, made[1].key, 2)
    assert pair["states"] == ["finished", "finished"]
    assert pair["verdict"]["helped"] is None, "one utterance tells nothing"
    assert "nobody can say" in pair["verdict"]["words"]
    assert find_run(tiny_project.runs, made[0].key).model.is_dir()
