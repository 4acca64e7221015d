"""`vizinho sweep`: every combination once, over seeds, as runs of the queue; and a table of means and intervals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.project.store import Project
from core.runs import queue, sweep
from core.runs.events import Failed, Finished, Validated, append
from core.runs.folder import RunFolder, list_runs
from core.training.config import TrainConfig

QUICK = ("--device", "cpu", "--threads", "1", "--hours", "0.001", "--set", "checks=1", "--set", "copies=1")


def said(capsys: pytest.CaptureFixture[str], project: Project, *words: str) -> dict[str, Any]:
    code = cli.main(["sweep", str(project.folder), *words, "--json"])
    answer = dict(json.loads(capsys.readouterr().out))
    assert code == 0, answer
    return answer


def refused(capsys: pytest.CaptureFixture[str], project: Project, *words: str) -> str:
    assert cli.main(["sweep", str(project.folder), *words]) == 2
    return capsys.readouterr().err


def ended(run: RunFolder, wer: float, cer: float, heard_s: float = 3600.0) -> None:
    append(run.events, Validated(0, 0.0, 9.0, 1.0, 0.9, 9, True, zero_shot=True))
    append(run.events, Validated(2, heard_s, 1.0, wer, cer, 9, True))
    append(run.events, Finished(2, heard_s, 2, wer, cer, "done", 120.0))
    queue.remove(run)


def test_every_combination_is_made_once_with_each_seed_and_waits(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    vary = ("--vary", "strategy=full,head_first", "--vary", "head_first_share=0.1,0.3", "--seeds", "2")
    asked = ("start", "shares", "--from", str(tiny_checkpoint), *QUICK, "--seed", "5", *vary)
    dry = said(capsys, tiny_project, *asked, "--dry")
    assert list_runs(tiny_project.runs) == []
    keys = said(capsys, tiny_project, *asked)["queued"]
    runs = queue.waiting(list_runs(tiny_project.runs))
    assert [run.key for run in runs] == keys
    told = [sweep.sweep_of(run) for run in runs]
    assert [one[1] for one in told if one is not None] == dry["runs"]
    configs = [TrainConfig.read(run.config) for run in runs]
    found = [(c.strategy, c.strategy_settings.get("head_first_share"), c.seed) for c in configs]
    assert found == [
        ("full", None, 5), ("full", None, 6),
        ("head_first", 0.1, 5), ("head_first", 0.1, 6), ("head_first", 0.3, 5), ("head_first", 0.3, 6),
    ]  # fmt: skip
    assert not any(run.notes().get("pair") for run in runs), "they run one after another"
    assert "called “shares” already" in refused(capsys, tiny_project, *asked)
    assert len(list_runs(tiny_project.runs)) == 6


def test_the_table_gives_means_with_students_interval_the_best_first(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ("--from", str(tiny_checkpoint), *QUICK, "--vary", "learning_rate=1e-3,2e-3,4e-3", "--seeds", "3")
    keys = said(capsys, tiny_project, "start", "rates", *asked)["queued"]
    runs = {run.key: run for run in list_runs(tiny_project.runs)}
    for key, wer in zip(keys[:6], (0.5, 0.6, 0.7, 0.3, 0.3, 0.36), strict=True):
        ended(runs[key], wer, wer / 3)
    append(runs[keys[6]].events, Failed("The disk is full.", "Make room.", ""))
    queue.remove(runs[keys[6]])
    answer = said(capsys, tiny_project, "show", "rates")
    assert [line["values"]["learning_rate"] for line in answer["lines"]] == ["2e-3", "1e-3", "4e-3"]
    middle, last = answer["lines"][1:]
    assert middle["wer"]["mean"] == pytest.approx(0.6)
    half = 4.302653 * 0.1 / 3**0.5  # Student's t for two degrees of freedom, from a table
    assert (middle["wer"]["low"], middle["wer"]["high"]) == pytest.approx((0.6 - half, 0.6 + half), abs=1e-6)
    assert (middle["hours"], middle["minutes"], middle["ended"]) == (1.0, 2.0, 3)
    assert (last["wer"], last["lost"], last["ended"]) == (None, [keys[6]], 1)
    assert (answer["ended"], answer["runs"]) == (7, 9)
    assert cli.main(["sweep", str(tiny_project.folder), "show", "rates"]) == 0
    text = capsys.readouterr().out
    assert "60.0% (35.2% to 84.8%)" in text
    assert f"lost: {keys[6]}" in text
    assert [one["sweep"] for one in said(capsys, tiny_project)["sweeps"]] == ["rates"]


def test_what_is_not_finished_is_no_mean_of_what_is_and_stands_last(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ("--from", str(tiny_checkpoint), *QUICK, "--vary", "learning_rate=1e-3,2e-3", "--seeds", "2")
    keys = said(capsys, tiny_project, "start", "rates", *asked)["queued"]
    runs = [run for key in keys for run in list_runs(tiny_project.runs) if run.key == key]
    ended(runs[0], 0.6, 0.2)
    for run, wer in zip(runs[1:], (0.9, 0.1, 0.2), strict=True):
        append(run.events, Validated(0, 0.0, 9.0, 1.0, 0.9, 9, True, zero_shot=True))
        append(run.events, Validated(2, 600.0, 1.0, wer, wer / 3, 9, True))
    append(runs[1].events, Failed("The disk is full.", "Make room.", ""))
    first, second = said(capsys, tiny_project, "show", "rates")["lines"]
    assert (first["wer"]["values"], first["preliminary"]) == ([0.6], False), "no check of the run that failed"
    assert (second["wer"]["values"], second["preliminary"]) == ([0.1, 0.2], True)
    assert cli.main(["sweep", str(tiny_project.folder), "show", "rates"]) == 0
    assert "so far" in capsys.readouterr().out


def test_checkpoints_are_varied_too_and_scratch_has_the_sources_network(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    source = str(tiny_checkpoint)
    said(capsys, tiny_project, "start", "starts", "--from", source, *QUICK, "--vary", f"from={source},scratch")
    first, second = (TrainConfig.read(run.config) for run in list_runs(tiny_project.runs))
    assert (first.source, second.source, second.network) == (source, "", source)


def test_seeds_alone_are_a_sweep_too(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    assert (
        len(said(capsys, tiny_project, "start", "chance", "--from", str(tiny_checkpoint), "--seeds", "3")["queued"])
        == 3
    )
    (line,) = said(capsys, tiny_project, "show", "chance")["lines"]
    assert (line["values"], len(line["runs"])) == ({}, 3)


def test_what_is_no_sweep_is_refused_with_the_way_out(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    start = ("start", "x", "--from", str(tiny_checkpoint))
    assert "Nothing is varied" in refused(capsys, tiny_project, *start)
    assert "names no values" in refused(capsys, tiny_project, *start, "--vary", "strategy")
    assert "no setting “ratee”" in refused(capsys, tiny_project, *start, "--vary", "ratee=1,2")
    assert "learning_rate cannot be “fast”" in refused(capsys, tiny_project, *start, "--vary", "learning_rate=1,fast")
    foreign = refused(capsys, tiny_project, *start, "--vary", "adapter_rank=4,8", "--seeds", "2")
    assert "adapter_rank changes nothing: it is a setting of the strategy “low_rank”" in foreign
    ways = ("--vary", "strategy=full,gradual")
    assert "adapter_rank changes nothing" in refused(capsys, tiny_project, *start, *ways, "--set", "adapter_rank=4")
    assert "Nothing is varied" in refused(capsys, tiny_project, *start, "--vary", "learning_rate=1e-3,0.001")
    assert "is varied twice" in refused(capsys, tiny_project, *start, "--vary", "hours=1,2", "--vary", "hours=3,4")
    assert "at most" in refused(capsys, tiny_project, *start, "--vary", "hours=1,2", "--seeds", "99")
    assert "None was started" in refused(capsys, tiny_project, "show", "x")
    assert "takes the name" in refused(capsys, tiny_project, "show")
    assert list_runs(tiny_project.runs) == []


@pytest.mark.long
def test_a_sweep_is_worked_off_by_the_queue(
    tiny_project: Project, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    asked = ("--from", str(tiny_checkpoint), *QUICK, "--vary", "strategy=full,head_first", "--seeds", "2", "--follow")
    answer = said(capsys, tiny_project, "start", "both", *asked)
    assert (answer["ended"], answer["runs"]) == (4, 4)
    assert all(len(line["wer"]["values"]) == 2 and not line["lost"] for line in answer["lines"])
