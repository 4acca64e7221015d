"""`vizinho runs` does with runs what the window does: rename, note, pause, stop, remove, put back, curves, origins."""

from __future__ import annotations

import json
import os
import time
from typing import Any

import pytest

from core import cli
from core.families.plan import LetterPlan, TransferPlan
from core.project.store import Project
from core.runs import supervisor, trash
from core.runs.events import Finished, Sample, Saved, Started, Stepped, Validated, append
from core.runs.folder import RunFolder, create_run, list_runs
from core.runs.reader import RunReader
from core.training.config import TrainConfig


def run_of(project: Project, name: str) -> RunFolder:
    run = create_run(project.runs, name)
    TrainConfig(name=name).write(run.config)
    return run


def said(capsys: pytest.CaptureFixture[str], project: Project, *words: str) -> dict[str, Any]:
    assert cli.main(["runs", str(project.folder), *words, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_a_run_gets_another_name_and_keeps_its_folder_and_settings(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    run = run_of(tiny_project, "first")
    settings = run.config.read_bytes()
    said(capsys, tiny_project, "rename", "first", "  the  better one ")
    said(capsys, tiny_project, "note", "first", "with the new letters")
    assert [(r["run"], r["name"]) for r in said(capsys, tiny_project)["runs"]] == [("first", "the better one")]
    assert run.notes()["text"] == "with the new letters"
    assert run.config.read_bytes() == settings, "what a run was made with is never changed"
    assert cli.main(["runs", str(tiny_project.folder), "rename", "first", " "]) == 2
    assert "needs a name" in capsys.readouterr().err


def test_a_removed_run_is_put_back_from_the_trash_until_a_week_has_passed(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    for name in ("a", "b"):
        run_of(tiny_project, name)
    said(capsys, tiny_project, "remove", "a", "b")
    assert said(capsys, tiny_project)["runs"] == []
    assert {r["run"] for r in said(capsys, tiny_project, "removed")["removed"]} == {"a", "b"}
    said(capsys, tiny_project, "restore", "b")
    assert [run.key for run in list_runs(tiny_project.runs)] == ["b"]
    assert cli.main(["runs", str(tiny_project.folder), "restore", "c"]) == 2
    assert "In the trash: a." in capsys.readouterr().err
    assert trash.sweep(tiny_project.runs, time.time() + 6 * 86_400) == 0
    assert trash.sweep(tiny_project.runs, time.time() + 8 * 86_400) == 1
    assert said(capsys, tiny_project, "removed")["removed"] == []


def test_a_run_that_trains_is_asked_to_pause_and_to_stop(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    run = run_of(tiny_project, "going")
    supervisor.write_child(run, os.getpid())  # this process stands in for its child
    for action in ("pause", "stop"):
        said(capsys, tiny_project, action, "going")
        assert run.requested() == action


def test_curves_are_the_chart_as_a_table(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    run = run_of(tiny_project, "run")
    append(run.events, Validated(0, 0.0, 9.0, 1.0, 0.5, 9, False, zero_shot=True))
    append(run.events, Stepped(1, 360.0, float("inf"), 1e-3, 1.0, 0.0, 0, 1.0))
    append(run.events, Validated(1, 360.0, 2.0, 0.75, 0.25, 9, True))
    append(run.events, Finished(1, 360.0, 1, 0.75, 0.25, "done", 1.0))
    curves = said(capsys, tiny_project, "curves", "run")
    assert [(c["hours"], c["wer"], c["cer"], c["dev_loss"]) for c in curves["checks"]] == [
        (0.0, 1.0, 0.5, 9.0),
        (0.1, 0.75, 0.25, 2.0),
    ]
    assert len(curves["loss"]) == len(RunReader(run).catch_up().loss_h)
    assert cli.main(["runs", str(tiny_project.folder), "curves", "run"]) == 0
    assert "75.0%" in capsys.readouterr().out
    assert cli.main(["runs", str(tiny_project.folder), "curves"]) == 2
    assert "curves RUN" in capsys.readouterr().err


def test_show_tells_what_the_time_went_into(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    run, older = run_of(tiny_project, "run"), run_of(tiny_project, "older")
    append(run.events, Stepped(1, 360.0, 1.0, 1e-3, 1.0, 0.0, 0, 1.0, stages={"forward": 30.0, "features": 95.0}))
    append(run.events, Saved(1, 360.0, {"check": 10.0, "save": 0.1}))
    append(older.events, Stepped(1, 360.0, 1.0, 1e-3, 1.0, 0.0, 0, 1.0))
    found = said(capsys, tiny_project, "show", "run")
    assert found["stages"] == {"forward": 30.0, "features": 95.0, "check": 10.0, "save": 0.1}
    assert said(capsys, tiny_project, "show", "older")["stages"] == {}
    assert cli.main(["runs", str(tiny_project.folder), "show", "run"]) == 0
    out = capsys.readouterr().out
    assert "Its time: forward 75% and checks 25%. Making features took 2 min beside that." in out
    assert cli.main(["runs", str(tiny_project.folder), "show", "older"]) == 0
    assert "Its time" not in capsys.readouterr().out


def test_show_and_curves_tell_both_languages_where_both_were_checked(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    run, alone = run_of(tiny_project, "both"), run_of(tiny_project, "alone")
    append(run.events, Started(1, "cpu", "CPU", 1, "float32", 9, 9, 4, 9.0, 2, 3.0, 9, 9.0, source_language="es",
                               source_dev_utterances=7, source_unwritten=("ñ",)))  # fmt: skip
    append(run.events, Stepped(1, 360.0, 1.0, 1e-3, 1.0, 0.0, 0, 1.0, source_s=108.0))
    for of, held in ((run, {"source_wer": 0.125, "source_cer": 0.0625}), (alone, {})):
        append(of.events, Validated(0, 0.0, 9.0, 1.0, 0.5, 9, False, zero_shot=True, **held))
        append(of.events, Validated(1, 360.0, 2.0, 0.75, 0.25, 9, True, **{k: 2 * v for k, v in held.items()}))
    rates = said(capsys, tiny_project, "show", "both")["source_rates"]
    assert (rates["wer"], rates["cer"], rates["untouched"]) == (0.25, 0.125, {"wer": 0.125, "cer": 0.0625})
    assert (rates["language"], rates["utterances"], rates["not_written"]) == ("es", 7, ["ñ"])
    assert said(capsys, tiny_project, "show", "alone")["source_rates"] is None
    assert [c["source_wer"] for c in said(capsys, tiny_project, "curves", "both")["checks"]] == [0.125, 0.25]
    assert "source_wer" not in said(capsys, tiny_project, "curves", "alone")["checks"][0]
    assert cli.main(["runs", str(tiny_project.folder), "show", "both"]) == 0
    shown = capsys.readouterr().out
    assert "Spanish: WER 25.0%, CER 12.5%; by the untouched source WER 12.5%, CER 6.2%" in shown
    assert "0.03 h of that were the source's speech" in shown
    assert "Compared without ñ" in shown


def test_origins_are_what_each_letter_started_from(tiny_project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    tiny_project.close()
    run = run_of(tiny_project, "run")
    letters = (
        LetterPlan("a", "carried", ("a",), "the same letter"),
        LetterPlan("ã", "mean", ("a", "o"), "chosen by hand"),
        LetterPlan("ç", "fresh", (), "nothing like it"),
    )
    TransferPlan("wav2vec2", "", "", letters, (), ()).write(run.transfer)
    told = said(capsys, tiny_project, "origins", "run")["origins"]
    assert [(x["letter"], x["sources"]) for x in told] == [("a", ["a"]), ("ã", ["a", "o"]), ("ç", [])]
    assert cli.main(["runs", str(tiny_project.folder), "origins", "run"]) == 0
    assert "chosen by hand" in capsys.readouterr().out


def test_runs_are_compared_by_what_differs_and_by_what_they_write(
    tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    for name, settings, wer, written in (
        ("one", {"learning_rate": 1e-3}, 0.5, "uma caza"),
        ("two", {"strategy": "head_first", "learning_rate": 5e-4}, 0.25, "uma casa"),
    ):
        run = create_run(tiny_project.runs, name)
        TrainConfig(name=name, **settings).write(run.config)
        samples = (
            Sample("k1", "Ana", "uma casa", written, wer),
            *(() if name == "one" else (Sample("k2", "", "o mar", "o mar", 0.0),)),
        )
        append(run.events, Validated(4, 7200.0, 1.0, wer, wer / 2, 9, True, samples=samples))
    found = said(capsys, tiny_project, "compare", "one", "two")
    assert (found["runs"], found["wer"]) == (["one", "two"], [0.5, 0.25])
    assert found["settings"] == {
        "learning_rate": ["0.001", "0.0005"], "strategy": ["full", "head_first"], "head_first_share": ["", "0.1"],
    }  # fmt: skip
    assert [text["hypotheses"] for text in found["texts"]] == [["uma caza", "uma casa"], [None, "o mar"]]
    assert cli.main(["runs", str(tiny_project.folder), "compare", "one"]) == 2
    assert "two runs or more" in capsys.readouterr().err
