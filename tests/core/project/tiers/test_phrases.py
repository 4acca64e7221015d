"""Phrases that go over several marks of a tier, as where each mark is a word: found, counted, shown and exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import cli
from core.project.concordance.finding import Wanted
from core.project.concordance.lines import concordance, each_line
from core.project.concordance.saved_table import cells
from core.project.filters import Condition
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.asking import EVERYTHING
from core.project.tiers.edits import add_tier
from tests.core.project.corpora import make_project

WORDS = (
    (2000, 2300, "Vi"), (2300, 2400, "a"), (2450, 2900, "Casa"), (2900, 3000, ""), (3000, 3400, "velha"),
    (3500, 4500, "na"), (5400, 5600, "rua"), (6000, 6100, "a"), (7101, 7400, "casa"), (7500, 7600, "à"),
    (7700, 8000, "casa"), (8000, 8100, "a"), (8100, 8200, "a"), (8200, 8300, "a"),
    (13900, 14000, "no"), (14000, 14100, "no"), (14100, 14200, "no"),
)  # fmt: skip
"""Frames at 1000 a second: between "na" and "rua" 0.9 s are silent, behind the next "a" more than one."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Eight utterances of 2 s on one recording, and words over them; on another the two words of a phrase apart."""
    with make_project(tmp_path_factory.mktemp("phrases") / "p", utterances=16, recordings=2, speakers=1) as made:
        add_tier(made, "Words", "")
        add_tier(made, "Other", "")
        words, other = (reading.tier_named(made, name).id for name in ("Words", "Other"))
        with made.step("Fill") as step:
            for start, end, text in WORDS[::-1]:
                step.add("annotations", recording_id=1, tier_id=words, text=text, start=start, end=end)
            step.add("annotations", recording_id=2, tier_id=words, text="a", start=100, end=200)
            step.add("annotations", recording_id=2, tier_id=other, text="casa", start=200, end=300)
        yield made


def lines(project: Project, text: str, **how: object) -> list[tuple[str, str, str, float, float]]:
    found = concordance(project, Wanted(text, tier="Words", **how))  # type: ignore[arg-type]
    return [(one.left, one.hit, one.right, one.start_s, one.end_s) for one in each_line(project, found)]


def test_a_phrase_is_shown_with_what_is_around_and_plays_from_its_first_mark_to_its_last(project: Project) -> None:
    assert lines(project, "a casa") == [
        ("Vi ", "a Casa", " velha na rua a", 2.3, 2.9),
        ("casa ", "à casa", " a a a", 7.5, 8.0),
    ], "what is more than a second apart is no phrase, nor what is on another tier"
    assert lines(project, "à casa", accents=True) == [("casa ", "à casa", " a a a", 7.5, 8.0)]
    assert lines(project, "a Casa", capitals=True) == [("Vi ", "a Casa", " velha na rua a", 2.3, 2.9)]
    assert lines(project, "sa vel", how="part") == [("Vi a Ca", "sa vel", "ha na rua a", 2.45, 3.4)]
    assert [one[1] for one in lines(project, "na rua")] == ["na rua"]
    assert lines(project, "rua a casa") == []
    assert lines(project, "velha") == [("Vi a Casa ", "velha", " na rua a", 3.0, 3.4)]
    assert lines(project, "^casa$", how="pattern")[0][:3] == ("Vi a ", "Casa", " velha na rua a")
    assert lines(project, "a casa", how="pattern") == []


def test_phrases_are_counted_put_in_order_and_narrowed_by_utterances(project: Project) -> None:
    found = concordance(project, Wanted("a casa", tier="Words"), order="right")
    assert [one.right for one in each_line(project, found)] == [" a a a", " velha na rua a"]
    assert (found.utterances, found.recordings) == (2, 1)
    among = Query(conditions=(Condition("ids", "is", "[3]"),))  # which lasts from 2 to 4 s
    assert [one.hit for one in each_line(project, concordance(project, Wanted("a casa", tier="Words"), among))] == [
        "a Casa"
    ]
    among = Query(conditions=(Condition("ids", "is", "[15]"),))  # which begins between the first "no" and the second
    assert [one.start_s for one in each_line(project, concordance(project, Wanted("no no", tier="Words"), among))] == [
        14.0
    ]
    (first, _) = each_line(project, concordance(project, Wanted("a casa", tier="Words")))
    assert cells(first) == [
        "r0.wav 0:02.30", "r0.wav", "2.30", "2.90", "", "Vi ", "a Casa", " velha na rua a",
    ]  # fmt: skip


def test_searches_and_rules_find_the_utterances_that_a_phrase_lies_over(project: Project) -> None:
    rows = {row.id: (row.start, row.end) for row in project.each() if row.recording_id == 1}

    def over(*places: tuple[int, int]) -> set[int]:
        return {id for id, (start, end) in rows.items() if any(a < end and b > start for a, b in places)}

    def ids(**asked: object) -> set[int]:
        return set(project.ids(Query(**asked)).tolist())  # type: ignore[arg-type]

    both, within = over((2300, 2900), (7500, 8000)), "tier:Words"
    assert ids(search="a casa", within=within) == ids(search="A CASA", within=EVERYTHING) == both
    assert ids(search="à casa", within=within, accents=True) == over((7500, 8000))
    assert ids(search="na rua", within=within) == over((3500, 5600)), "it goes over three utterances"
    assert ids(search="a a", within=within) == over((5400, 6100), (7101, 8300)), "too short for the index"
    assert ids(search="rua a casa", within=within) == set()
    assert ids(conditions=(Condition(within, "contains", "a casa"),)) == over((2300, 2900)), "accents count in rules"
    assert ids(conditions=(Condition(within, "sounds", "a casa"),)) == both
    assert ids(conditions=(Condition(within, "lacks", "a casa"),)) == set(project.ids().tolist()) - over((2300, 2900))
    assert ids(conditions=(Condition(within, "is", "a casa"),)) == set()


def test_a_line_whose_second_mark_says_something_else_by_now_has_no_hit(project: Project) -> None:
    found = concordance(project, Wanted("a casa", tier="Words"))
    with project.step("Change") as step:
        (row,) = [row for row in step.where("annotations", "recording_id", [1]) if row["start"] == 2450]
        step.change("annotations", row["id"], text="rosa")
    assert [one.hit for one in each_line(project, found)] == ["", "à casa"]
    project.undo()
    assert [one.hit for one in each_line(project, found)] == ["a Casa", "à casa"]


def test_the_command_line_shows_and_writes_phrases(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "lines.tsv"
    how = ("concordance", str(project.folder), "a casa", "--tier", "Words", "--save", str(table), "--json")
    assert cli.main([*how]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["hits"], answer["marks"]) == (2, 2)
    assert [(one["start_s"], one["end_s"]) for one in answer["lines"]] == [(2.3, 2.9), (7.5, 8.0)]
    assert "Vi \ta Casa\t velha na rua a" in table.read_text(encoding="utf-8-sig")
