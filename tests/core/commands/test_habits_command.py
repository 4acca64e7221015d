"""`vizinho evaluate --habits`: the wrong words that the spelling of a run's source explains."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core import cli
from core.errors import RunError
from core.evaluation.__main__ import main as evaluate
from core.evaluation.analyse import analyse
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.habit_help import habit_counts
from core.evaluation.habits import SourceHabits
from core.lm import vector_files, vector_store
from core.lm.vector_store import VectorRecipe
from core.lm.vectors import WordVectors
from core.project import edits
from core.project.store import Project
from core.runs.create import plan_for
from core.runs.folder import RunFolder, create_run
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.core.lm.test_vectors import cloud
from tests.evaluations import report_of
from tests.tiny_models import save_segmented, save_tiny, segmenter_of


def here(arguments: list[str], *_: Any, told: Callable[[Any], object] = lambda _: None, **__: Any) -> dict[str, Any]:
    """The evaluating child's work, in this process."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert evaluate(arguments[1:]) == 0
    answer: dict[str, Any] = {}
    for line in out.getvalue().splitlines():
        answer = json.loads(line)
        if answer.keys() == {"told"}:
            told(answer["told"])
    return answer


def taught(project: Path, source: Path) -> RunFolder:
    """A run from `source`, which knows all letters but those it was taught, with a model of its own."""
    run = create_run(project / "runs", "From Spanish")
    config = TrainConfig(name="From Spanish", source=str(source))
    config.write(run.config)
    plan_for(config, Vocabulary.of_letters("xyz")).write(run.transfer)
    save_tiny(run.model, letters="abcdefghij", language="pt")
    return run


def test_habits_are_counted_of_all_wrong_words_of_a_split(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    folder = tiny_project.folder
    run = taught(folder, save_tiny(tmp_path / "es"))
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    arguments = ["evaluate", str(folder), run.key, "--split", "train", "--device", "cpu"]
    assert cli.main([*arguments, "--habits", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    habits = found["habits"]
    assert habits["count"] == habits["wrong_words"] > 0, "it writes with the source's letters only"
    assert habits["count"] == sum(word["count"] for word in habits["words"])
    assert "items" not in found
    assert cli.main([*arguments, "--habits", "--utterances", "--json"]) == 0
    written = {word for item in json.loads(capsys.readouterr().out)["items"] for word in item["written"].split()}
    assert {word["written"] for word in habits["words"]} <= written
    assert cli.main([*arguments, "--habits"]) == 0
    assert f"Source habits: {habits['count']} of {habits['wrong_words']} wrong words" in capsys.readouterr().out
    assert cli.main([*arguments, "--json"]) == 0
    assert "habits" not in json.loads(capsys.readouterr().out)


def test_word_vectors_tell_the_sources_words_and_how_like_they_are_used(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny_project.close()
    folder = tiny_project.folder
    run = taught(folder, save_tiny(tmp_path / "es"))
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    arguments = ["evaluate", str(folder), run.key, "--split", "train", "--device", "cpu", "--habits", "--json"]
    assert cli.main(arguments) == 0
    first = json.loads(capsys.readouterr().out)["habits"]["words"]
    assert not any("alike" in one for one in first)
    pair = next(one for one in first if one["said"])
    own = cloud(60, 8)
    for language, word in (("pt", pair["said"]), ("es", pair["written"])):
        vectors = WordVectors((word, *own.words[1:]), own.matrix)
        vector_files.write(tmp_path / "own.bin", vectors)
        vector_store.bring(folder, language, tmp_path / "own.bin", VectorRecipe(language=language))
    with Project.open(folder) as project:
        edits.set_meta(project, "languages", language="pt", source_language="es")
    assert cli.main(arguments) == 0
    again = json.loads(capsys.readouterr().out)["habits"]["words"]
    found = next(one for one in again if (one["said"], one["written"]) == (pair["said"], pair["written"]))
    assert found["alike"] == pytest.approx(1.0, abs=1e-3)
    page = tmp_path / "report.html"
    assert cli.main([*arguments, "--html", str(page)]) == 0
    assert "<th class='n'>Used alike</th>" in page.read_text(encoding="utf-8")
    assert "<td class='n'>1.00</td>" in page.read_text(encoding="utf-8")


def test_only_a_run_with_a_source_has_habits(tiny_project: Project, tmp_path: Path) -> None:
    tiny_project.close()
    with pytest.raises(RunError, match="the model of no run"):
        SourceHabits.of_model(save_tiny(tmp_path / "alone"))
    run = create_run(tiny_project.folder / "runs", "scratch")
    TrainConfig(name="scratch").write(run.config)
    with pytest.raises(RunError, match="“scratch” is from scratch"):
        SourceHabits.of_model(run.model)


def test_words_of_the_source_that_are_said_right_are_no_habits() -> None:
    habits = SourceHabits(frozenset({"casa", "naranja"}), frozenset("ñ"))
    report = report_of([("a casa da laranja", "a casa da naranja"), ("sonho", "soño"), ("ru", "ru ñu ua")])
    found = analyse(report, context=EvaluationContext(habits))
    assert habit_counts(found).to_json() == {
        "count": 3,
        "wrong_words": 4,
        "words": [
            {"said": "", "written": "ñu", "count": 1},
            {"said": "laranja", "written": "naranja", "count": 1},
            {"said": "sonho", "written": "soño", "count": 1},
        ],
    }


def test_a_piece_that_letters_have_no_place_for_is_no_habit_of_the_source(tmp_path: Path) -> None:
    """Only letters that the target lacks are: a source of pieces leaves nearly all of them out."""
    save_segmented(tmp_path / "es", segmenter_of(["▁", "a", "l", "la", "▁casa", "ñ", "cañ"]))
    plan = plan_for(TrainConfig(source=str(tmp_path / "es")), Vocabulary.of_letters("acls"))
    assert "la" in plan.left_out
    habits = SourceHabits.of(TrainConfig(), plan.to_json(), tmp_path / "none.jsonl")
    assert not habits.has("lasca")
    assert habits.has("caña")
