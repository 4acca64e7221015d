"""Words, sureness and habits of an evaluation on the command line: the figures of the analysis, in tables and JSON."""

from __future__ import annotations

from collections import Counter

import pytest

from core.commands.evaluation_views import (
    help_against,
    help_text,
    letters_data,
    letters_text,
    sure_data,
    sure_text,
    words_data,
    words_text,
)
from core.evaluation.alignment import taken
from core.evaluation.analyse import analyse
from core.evaluation.analysis import Analysis
from core.evaluation.evaluation_context import EvaluationContext
from core.evaluation.habits import SourceHabits
from core.evaluation.report import Report
from core.project.queries import Query
from core.project.store import Project
from tests.evaluations import by_chance, report_of


@pytest.fixture(scope="module")
def evaluated() -> tuple[Report, Analysis]:
    report, other = by_chance(120), by_chance(120, rate=0.4, seed=3)
    trained = Counter(word for item in report.items[:40] for word in item.said.split())
    return report, analyse(report, other, EvaluationContext(trained=trained))


def test_words_are_told_by_how_often_they_stand_in_training(evaluated: tuple[Report, Analysis]) -> None:
    report, found = evaluated
    data = words_data(found)
    assert sum(word["said"] for word in data["by_word"]) == report.score.words
    bands = {band["band"]: band for band in data["by_training"]}
    never = [word for word in data["by_word"] if word["in_training"] == 0]
    assert bands["never"]["words"] == len(never)
    assert bands["never"]["right"] * bands["never"]["said"] == pytest.approx(sum(word["right"] for word in never))
    text = words_text(found, "From scratch")
    assert "more than 50 times" in text
    worst = max(data["by_word"], key=lambda word: word["said"] - word["right"])
    line = next(line for line in text.splitlines() if line.split()[:1] == [worst["word"]])
    assert f"{worst['said'] - worst['right']:,}" in line.split()


def test_the_letters_and_words_that_are_mixed_up_are_told(evaluated: tuple[Report, Analysis]) -> None:
    report, found = evaluated
    data = words_data(found)
    assert sum(one["count"] for one in data["mixups"]) == sum(item.counts.errors for item in report.items)
    for word in data["by_word"]:
        assert sum(one["count"] for one in word["instead"]) == word["said"] - word["right"]
    letters = letters_data(found)
    assert letters["letters"] == list(found.letters.letters)
    assert sum(cell["count"] for cell in letters["letter_mixups"]) > 0
    cell = next(cell for cell in letters["letter_mixups"] if cell["said"] and cell["written"])
    for place in cell["places"]:
        said = report.by_key[place["utterance"]].said
        assert f"{place['before']}{cell['said']}{place['after']}" in said
    lines = letters_text(found).splitlines()
    assert lines[1].split() == [*found.letters.letters, "left", "out"]
    assert any(line.split()[:3] == [cell["written"], cell["said"], f"{cell['count']:,}"] for line in lines)
    assert found.mixups[0].written in words_text(found, "")


def test_what_is_wrong_although_sure_is_named(evaluated: tuple[Report, Analysis]) -> None:
    report, found = evaluated
    keys = sure_data(report)["wrong_although_sure"]
    wrong = {item.key for item in report.items if any(edit.kind != "left_out" for edit in taken(item).edits)}
    assert set(keys) == wrong, "every word of these reports is 90% sure"
    text = sure_text(found.calibration, report)
    assert f"at least 90% sure: {len(keys):,} utterances" in text
    assert "does not tell" in sure_text(None, report)


def test_nothing_wrong_is_said() -> None:
    report = report_of([("uma casa", "uma casa")])
    found = analyse(report)
    assert words_text(found, "") == "Every word is right.\n"
    assert sure_data(report) == {"wrong_although_sure": []}


def test_help_against_habits_comes_from_train_and_from_no_split(tiny_project: Project) -> None:
    with tiny_project.reader() as reader:
        rows = [row for row in reader.rows(reader.ids(Query(split="train"))) if row.transcribed]
        word = max(reader.normaliser(rows[0].text).split(), key=len)
        report = report_of([(word, "muy")])
        found = analyse(report, context=EvaluationContext(SourceHabits(frozenset({"muy"}), frozenset())))
        (first, *_) = helps = help_against(reader, found)
    assert (first["said"], first["written"], first["count"], first["letter"]) == (word, "muy", 1, False)
    assert rows[0].key in first["training"]
    assert first["in_training"] == len(first["training"])
    assert word in help_text(helps)
    assert help_text([]) == ""
