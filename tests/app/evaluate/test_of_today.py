"""A kept report is opened as of today: where the project and the model lie now, and what is known and said now."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.evaluate.choices import ModelChoice, SetChoice, look
from app.evaluate.opening import Wish, open_here, work_out
from core.cli import main
from core.datasets.manifest import write_manifest
from core.evaluation import kept
from core.evaluation.analyse import analyse
from core.evaluation.chosen import Chosen, gather
from core.evaluation.evaluation_context import context_of
from core.evaluation.report import Report
from core.evaluation.run_evaluation import evaluate_set, opened
from core.evaluation.score import score
from core.project import edits, speakers
from core.project.bulk import fields, plans
from core.project.queries import Query
from core.project.store import Project
from core.runs.create import entries_of
from core.runs.folder import RunFolder
from core.text.normaliser import Normaliser
from core.wording import say
from tests.core.commands.test_habits_command import here, taught
from tests.core.evaluation.test_run_evaluation import nobody
from tests.tiny_models import save_tiny

TRAIN = Chosen("train")


@pytest.fixture
def folder(tiny_project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which the child's work is done in this process."""
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    return tiny_project.folder


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> RunFolder:
    return taught(folder, save_tiny(tmp_path / "es"))


def heard(folder: Path, model: Path, monkeypatch: pytest.MonkeyPatch, chosen: Chosen = TRAIN) -> Report:
    """What it wrote; from now on nothing is heard any more."""
    report = evaluate_set(folder, model, chosen, device="cpu")
    monkeypatch.setattr("core.evaluation.in_child.run_child", nobody)
    return report


def wish_of(folder: Path, model: Path, chosen: Chosen = TRAIN) -> Wish:
    return Wish(
        ModelChoice("run", "Run", model, "run", "pt", "tgt"), None, SetChoice("set", "split", "train", chosen, folder)
    )


def change(folder: Path, do: Callable[[Project], Any]) -> None:
    with Project.open(folder) as project:
        do(project)


def test_a_project_that_moved_keeps_the_context_of_its_reports(
    folder: Path, run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard(folder, run.model, monkeypatch)
    moved = folder.rename(tmp_path / "renamed")
    model = moved / "runs" / run.path.name / "model"
    for report in (evaluate_set(moved, model, Chosen("train")), opened(moved, model, Chosen("train"))):
        assert report is not None
        assert report.asked.model == str(model)
        assert context_of(moved, report).habits is not None
    shown = open_here(moved, wish_of(moved, model))
    assert not shown.kept.stale
    assert work_out(moved, shown).analysis.kinds.habits > 0
    assert main(["evaluate", str(moved), run.key, "--split", "train", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["model"], found["kinds"]["habits"] > 0) == (str(model), True)
    assert main(["evaluations", str(moved), "--json"]) == 0
    (head,) = json.loads(capsys.readouterr().out)["evaluations"]
    assert main(["evaluations", str(moved), "show", head["key"], "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["evaluations"]
    assert (head["asked"]["model"], found["asked"]["model"]) == (str(model), str(model))
    assert found["kinds"]["habits"] > 0


def test_a_report_of_an_equal_model_elsewhere_is_shown_as_the_runs_own(
    folder: Path, run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(run.model, copy)
    assert heard(folder, copy, monkeypatch).asked.run == ""
    report = evaluate_set(folder, run.model, Chosen("train"))
    assert (report.asked.run, report.asked.name) == (run.key, "From Spanish")
    assert context_of(folder, report).habits is not None


def test_what_is_known_of_utterances_is_what_is_known_today(
    folder: Path, run: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = Chosen("", Query(), "everything")
    before = heard(folder, run.model, monkeypatch, chosen)
    first = before.items[0]

    def tell(project: Project) -> None:
        edits.set_speaker(project, [first.id], "Zé")
        (own,) = [one for one in project.speakers() if one.name == "Zé"]
        speakers.set_fact(project, own.id, "gender", "male")
        plans.apply(project, fields.plan_tags(project, [first.id], add=["windy"]))
        edits.set_split(project, [first.id], "dev")

    change(folder, tell)
    report = evaluate_set(folder, run.model, chosen)
    now = report.by_key[first.key]
    assert (now.speaker, now.gender, now.tags, now.split) == ("Zé", "male", ("windy",), "dev")
    assert [item.written for item in report.items] == [item.written for item in before.items]
    groups = {group.label: group for group in analyse(report).groups["speaker"]}
    assert groups["Zé"].keys == (first.key,)
    shown = open_here(folder, wish_of(folder, run.model, chosen))
    assert shown.kept.report == report


def test_a_mended_transcript_is_scored_anew_and_nothing_is_heard_again(
    folder: Path, run: RunFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = heard(folder, run.model, monkeypatch)
    first = before.items[0]
    change(folder, lambda project: edits.set_text(project, first.id, "agora outra frase inteira"))
    report = evaluate_set(folder, run.model, Chosen("train"))
    assert report.by_key[first.key].said == "agora outra frase inteira"
    whole = score([item.said for item in report.items], [item.written for item in report.items])
    assert report.score == whole != before.score
    assert report.asked.set_print == gather(folder, Chosen("train")).print
    assert report.looks == kept.looks(folder, report) == 1
    shown = open_here(folder, wish_of(folder, run.model))
    assert (shown.kept.stale, shown.kept.report) == (False, report)
    assert main(["evaluate", str(folder), run.key, "--split", "train", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["wer"] == whole.wer
    change(folder, lambda project: edits.trim(project, first.id, 800, 8000))
    assert opened(folder, run.model, Chosen("train")) is None, "something else is heard in it now"
    shown = open_here(folder, wish_of(folder, run.model))
    assert shown.kept.stale
    assert shown.kept.report is not None
    assert shown.kept.report.by_key[first.key].said == first.said, "as it was evaluated"
    with pytest.raises(AssertionError, match="a child was started"):
        evaluate_set(folder, run.model, Chosen("train"))


def test_clean_up_rules_count_for_models_that_write_with_pieces(folder: Path) -> None:
    before = gather(folder, Chosen("train"))
    rules = Normaliser.for_language("es")
    change(folder, lambda project: edits.set_meta(project, say("Other rules"), normaliser=rules))
    after = gather(folder, Chosen("train"))
    assert before.sound_print(rules=False) == after.sound_print(rules=False)
    assert before.sound_print(rules=True) != after.sound_print(rules=True)


def test_nothing_of_another_projects_utterances_was_heard_in_training(
    folder: Path, run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        write_manifest(run.manifest, entries_of(project.each(), folder, project.normaliser))
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    own = evaluate_set(folder, run.model, Chosen("train"), device="cpu")
    assert context_of(folder, own).trained_on >= set(own.by_key)
    theirs = evaluate_set(folder, run.model, Chosen("train", other=other), device="cpu")
    context = context_of(folder, theirs)
    assert (context.trained_on, context.heard) == (frozenset(), None)
    assert context.trained, "how often a word was in training is known all the same"
    monkeypatch.setattr("core.evaluation.in_child.run_child", nobody)
    arguments = ["evaluate", str(folder), run.key, "--split", "train"]
    assert main(arguments) == 0
    assert "were in its training" in capsys.readouterr().out
    page = tmp_path / "page.html"
    assert main([*arguments, "--other-project", str(other), "--html", str(page)]) == 0
    assert "in its training" not in capsys.readouterr().out
    assert "in its training" not in page.read_text("utf-8")
    assert "heard in training" not in page.read_text("utf-8")


def test_evaluations_of_a_run_that_is_gone_are_listed_opened_removed_and_put_back(
    folder: Path, run: RunFolder, tiny_checkpoint: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    evaluate_set(folder, tiny_checkpoint, Chosen("train"), device="cpu")
    before = heard(folder, run.model, monkeypatch)
    shutil.rmtree(run.path)
    assert main(["evaluations", str(folder), "--json"]) == 0
    data = {one["asked"]["name"]: one for one in json.loads(capsys.readouterr().out)["evaluations"]}
    gone = data["From Spanish"]
    assert [one["gone"] for one in data.values()] == [True, False]
    assert gone["size"] > 0
    assert main(["evaluations", str(folder)]) == 0
    assert "From Spanish (gone)" in capsys.readouterr().out
    assert main(["evaluations", str(folder), "show", gone["key"]]) == 0
    assert f"train: WER {100 * before.score.wer:.1f}%" in capsys.readouterr().out
    choices = look(folder, {})
    (choice,) = [one for one in choices.models if one.kind == "gone"]
    assert not choice.heard_again
    shown = open_here(folder, Wish(choice, None, SetChoice("split:train", "split", "train", TRAIN, folder)))
    assert shown.kept.report is not None
    assert (shown.kept.stale, shown.kept.report.items) == (False, before.items)
    file = folder / kept.ROOM / f"{gone['key']}{kept.ENDING}"
    whole = file.read_bytes()
    file.write_bytes(b"")
    spoilt = open_here(folder, Wish(choice, None, SetChoice("split:train", "split", "train", TRAIN, folder)))
    assert spoilt.kept.report is None
    assert main(["evaluations", str(folder)]) == 0
    assert f"{gone['key']} cannot be read" in capsys.readouterr().out
    file.write_bytes(whole)
    first = before.items[0]
    change(folder, lambda project: edits.set_text(project, first.id, "agora outra frase"))
    shown = open_here(folder, Wish(choice, None, SetChoice("split:train", "split", "train", TRAIN, folder)))
    assert shown.kept.report is not None
    assert (shown.kept.stale, shown.kept.report.by_key[first.key].said) == (False, "agora outra frase")
    assert main(["evaluations", str(folder), "remove", "--gone", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["remove"] == [gone["key"]]
    assert [head.asked.name for head in kept.listed(folder)] == ["Tiny"]
    assert kept.tidy(folder) == 0, "it is kept for a week"
    assert main(["evaluations", str(folder), "removed", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["removed"] == [gone["key"]]
    assert main(["evaluations", str(folder), "restore", gone["key"]]) == 0
    assert len(kept.listed(folder)) == 2
    assert main(["evaluations", str(folder), "restore", gone["key"], "--json"]) == 2
    assert main(["evaluations", str(folder), "remove", "nothing", "--json"]) == 2
    assert main(["evaluations", str(folder), "remove", "--json"]) == 2
    kept.remove(folder, gone["key"])
    part = folder / kept.ROOM / f"somebody{kept.PART}"
    part.write_text("heard", encoding="utf-8")
    assert kept.tidy(folder) == 0
    os.utime(part, (1, 1))
    assert main(["tidy", str(folder)]) == 0
    assert "evaluations" in capsys.readouterr().out
    assert not part.exists()
    assert kept.tidy(folder, time.time() + 8 * 86_400) > 0
    assert kept.removed(folder) == []
