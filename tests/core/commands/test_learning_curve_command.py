"""`vizinho learning-curve`: runs on parts of what there is, made once and put into the queue, and what they tell."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.datasets.manifest import read_manifest
from core.evaluation import curve_runs
from core.project.store import Project
from core.runs import queue, sweep
from core.runs.folder import list_runs
from core.runs.from_project import make_runs
from core.training.config import TrainConfig
from tests.curve_runs import ended_runs, tell_end

QUICK = ("--device", "cpu", "--threads", "1", "--hours", "0.001", "--set", "checks=1", "--set", "copies=1")
SIZES = ("--sizes", "0.25,0.5,1")


def said(capsys: pytest.CaptureFixture[str], project: Project, *words: str) -> dict[str, Any]:
    code = cli.main(["learning-curve", str(project.folder), *words, "--json"])
    answer = dict(json.loads(capsys.readouterr().out))
    assert code == 0, answer
    return answer


def refused(capsys: pytest.CaptureFixture[str], project: Project, *words: str) -> str:
    assert cli.main(["learning-curve", str(project.folder), *words]) == 2
    return capsys.readouterr().err


def test_runs_on_nested_parts_are_made_once_and_those_that_are_there_are_used(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ("start", "--from", str(tiny_checkpoint), *QUICK, *SIZES)
    dry = said(capsys, tiny_project, *asked, "--dry")
    assert [(run["train_share"], run["seed"]) for run in dry["runs"]] == [
        ("0.25", "0"), ("0.5", "0"), ("1", "0"), ("0.25", "1"), ("0.5", "1"), ("1", "1"),
    ]  # fmt: skip
    assert "hear the whole only" in dry["remark"], "a thousandth of an hour is less than the speech there is"
    keys = said(capsys, tiny_project, *asked)["queued"]
    runs = queue.waiting(list_runs(tiny_project.runs))
    assert [run.key for run in runs] == keys
    parts = [{e.key for e in read_manifest(run.manifest) if e.split == "train"} for run in runs]
    assert [len(part) for part in parts] == [1, 2, 4, 1, 2, 4]
    assert parts[0] < parts[1] < parts[2]
    assert parts[3] < parts[4] < parts[5]
    assert sweep.names(tiny_project.runs) == ["Learning curve"]
    again = said(capsys, tiny_project, *asked)
    assert (again["queued"], sorted(again["known"])) == ([], sorted(keys)), "they wait already"
    runs[-1].note(queued=False)
    more = said(capsys, tiny_project, "start", "--run", keys[0], "--sizes", "0.25 0.5 0.75 1", "--dry")
    assert [(run["train_share"], run["seed"]) for run in more["runs"]] == [("0.75", "0"), ("0.75", "1")]


def test_a_run_on_all_is_not_made_again_under_another_seed(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = TrainConfig(name="All", source=str(tiny_checkpoint), hours=0.001, checks=1, seed=3)
    (full,) = make_runs(tiny_project.folder, [config])
    tell_end(full, 4 * 1.2 / 3600, 0.5)
    tiny_project.close()
    dry = said(capsys, tiny_project, "start", "--run", full.key, *SIZES, "--dry")
    assert dry["known"] == [full.key]
    assert [(run["train_share"], run["seed"]) for run in dry["runs"]] == [
        ("0.25", "3"), ("0.5", "3"), ("0.25", "4"), ("0.5", "4"), ("1", "4"),
    ]  # fmt: skip
    one = said(capsys, tiny_project, "start", "--run", full.key, *SIZES, "--seeds", "1", "--dry")
    assert [(run["train_share"], run["seed"]) for run in one["runs"]] == [("0.25", "3"), ("0.5", "3")]
    (other,) = make_runs(tiny_project.folder, [replace(config, seed=1)])
    tell_end(other, 4 * 1.2 / 3600, 0.5)
    planned = curve_runs.plan(tiny_project.folder, replace(config, seed=0), (0.25, 0.5, 1))
    assert {look.key for look in planned.known} == {full.key, other.key}, "whichever seeds they had"
    assert len(planned.members) == 4


def test_what_ended_runs_tell_is_read_off(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.curve_runs.hours_now", lambda _folder: 5.0)
    ended_runs(tiny_project.runs, TrainConfig(source=str(tiny_checkpoint), name="x"))
    ended_runs(tiny_project.runs, TrainConfig(source=str(tiny_checkpoint), learning_rate=5e-4), 0.2)
    tell_end(list_runs(tiny_project.runs)[-1], 5.0, 0.01, "stopped")
    keys = [run.key for run in list_runs(tiny_project.runs)]
    answer = said(capsys, tiny_project, "show", "--run", keys[0], "--goal", "0.25", "--pace", "6")
    assert [point["run"] for point in answer["points"]] == keys[:8]
    assert answer["runs"] == keys[:8], "another learning rate is another curve"
    assert answer["with_speakers"]
    first, *_ = answer["foretold"]
    assert first["hours"] == 5.0
    assert first["low"] < 0.1 + 0.4 * 5**-0.5 < first["high"]
    goal = answer["goal"]
    true = (0.4 / 0.15) ** 2
    assert goal["hours"]["low"] < true < goal["hours"]["high"]
    assert goal["work_hours"]["high"] == pytest.approx(6 * goal["more_hours"]["high"])
    assert "more for 25%" in answer["words"]
    assert "of correcting" in answer["words"]
    assert cli.main(["learning-curve", str(tiny_project.folder), "--run", keys[0]]) == 0
    text = capsys.readouterr().out
    assert "foretold WER" in text
    assert f"5.0 h        27.6%    0     {keys[6]}" in text
    other = said(capsys, tiny_project, "show", "--run", keys[8])
    assert keys[-1] not in [point["run"] for point in other["points"]], "a person ended it before its time"


def test_what_makes_no_curve_is_refused_with_the_way_out(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    start = ("start", "--from", str(tiny_checkpoint))
    assert "learning-curve" in refused(capsys, tiny_project, "show")
    assert "3 to 6 sizes" in refused(capsys, tiny_project, *start, "--sizes", "0.5,1")
    assert "3 to 6 sizes" in refused(capsys, tiny_project, *start, "--sizes", "0.5,1,2")
    assert "no list of shares" in refused(capsys, tiny_project, *start, "--sizes", "some")
    assert "0 seeds" in refused(capsys, tiny_project, *start, "--seeds", "0")
    assert "no word error rate" in refused(capsys, tiny_project, "show", "--goal", "20")
    assert "no run “x”" in refused(capsys, tiny_project, "show", "--run", "x")
    assert list_runs(tiny_project.runs) == []


@pytest.mark.long
def test_a_curve_is_worked_off_by_the_queue(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ("start", "--from", str(tiny_checkpoint), *QUICK, *SIZES, "--seeds", "1", "--follow")
    answer = said(capsys, tiny_project, *asked)
    points = [*answer["points"], *answer["left_aside"]]
    assert sorted(point["hours"] for point in points) == pytest.approx([1.2 / 3600, 2.4 / 3600, 4.8 / 3600])
    assert answer["cannot_say"] in ("high", "flat", "few"), "a model of random numbers learns nothing"
    assert answer["foretold"] == []
    assert answer["lost"] == []
    assert "Nobody can say" in answer["words"]
