"""Marks with times of their own: what searches and rules find by them, held against looking at each with each."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from core import cli
from core.project.bulk.find_replace import Wanted, find, replace
from core.project.concordance.finding import Wanted as Asked
from core.project.concordance.lines import concordance, each_line
from core.project.filters import Condition, Filter
from core.project.queries import Query
from core.project.saved_filters import save_filter, saved_filters
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.asking import EVERYTHING, sql_alone
from core.project.tiers.edits import add_tier
from core.project.tiers.marks import BETWEEN, said_of, texts_over
from core.text.fold import folded
from tests.core.project.corpora import everything, make_project

TEXTS = ("nods", "points", "Não", "nao sei", "", "hm")


@dataclass(frozen=True)
class Mark:
    recording: int
    start: int
    end: int
    text: str
    below: str
    """What its two parts below say, with a space between; they have no times of their own."""

    def meets(self, recording: int, start: int, end: int) -> bool:
        return self.recording == recording and self.start < end and max(self.end, self.start + 1) > start


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Sixty utterances of 2 s on three recordings, every seventh left out."""
    with make_project(tmp_path / "p", utterances=60, recordings=3, speakers=1) as made:
        yield made


def fill(project: Project) -> list[Mark]:
    """Marks of all lengths, points among them, with two parts below each; and something beside two utterances."""
    add_tier(project, "Translation")
    add_tier(project, "Gestures", "")
    add_tier(project, "Phases", "subdivision", "Gestures")
    ids = {tier.name: tier.id for tier in reading.tiers(project)}
    chance = random.Random(8)
    marks = []
    with project.step("Fill") as step:
        for _ in range(150):
            recording, start = chance.randint(1, 3), chance.randrange(0, 60_000)
            length = chance.choice([0, 1, 200, 900, 4000])
            parts = [chance.choice(TEXTS), chance.choice(TEXTS)]
            mark = Mark(recording, start, start + length, chance.choice(TEXTS), " ".join(parts))
            marks.append(mark)
            id = step.add("annotations", recording_id=recording, tier_id=ids["Gestures"], text=mark.text,
                          start=mark.start, end=mark.end)  # fmt: skip
            for place, text in enumerate(parts):
                step.add("annotations", recording_id=recording, tier_id=ids["Phases"], text=text, parent_id=id,
                         place=place)  # fmt: skip
        for utterance in (4, 5):
            step.add("annotations", recording_id=1, utterance_id=utterance, tier_id=ids["Translation"], text="nods")
        rows = step.where("utterances", "id", range(7, 60, 7))
        step.put_many("utterances", {row["id"]: {"left_out": 1} for row in rows})
    return marks


def over(project: Project, marks: list[Mark]) -> set[int]:
    """The utterances that some of these overlap, found by looking at each."""
    rows = project.query_all('SELECT id, recording_id, start, "end" FROM utterances WHERE left_out = 0')
    return {row[0] for row in rows if any(mark.meets(*row[1:]) for mark in marks)}


def across(marks: list[Mark], one: str, other: str) -> list[Mark]:
    """Where what is below a mark ends so, and what is below the next one, at most a second later, begins so."""
    found = []
    for recording in (1, 2, 3):
        here = sorted((m for m in marks if m.recording == recording and m.below.strip()), key=lambda m: m.start)
        reached = 0
        for mark, following in pairwise(here):
            reached = max(reached, mark.end, mark.start + 1)
            if (
                mark.below.strip().endswith(one)
                and following.below.strip().startswith(other)
                and following.start - reached <= 1000
            ):
                found.append(Mark(recording, mark.start, max(mark.end, following.end, following.start + 1), "", ""))
    return found


def test_utterances_are_found_by_the_marks_that_overlap_them(project: Project) -> None:
    marks = fill(project)
    every = set(project.ids().tolist())

    def ids(*rules: Condition, **asked: object) -> set[int]:
        return set(project.ids(Query(conditions=rules, **asked)).tolist())  # type: ignore[arg-type]

    def rule(op: str, value: str = "", tier: str = "Gestures") -> set[int]:
        return ids(Condition(f"tier:{tier}", op, value))

    def having(*texts: str) -> set[int]:
        return over(project, [mark for mark in marks if mark.text in texts])

    assert 5 < len(having("nods")) < len(every)
    assert rule("is", "nods") == having("nods") == ids(search="NOD", within="tier:Gestures")
    assert rule("is_not", "nods") == every - having("nods")
    assert rule("contains", "nao") == having("nao sei"), "accents count in rules"
    assert rule("sounds", "nao") == having("Não", "nao sei") == ids(search="nao", within="tier:Gestures")
    assert ids(search="não", within="tier:Gestures", accents=True) == having("Não")
    assert rule("lacks", "nods") == every - having("nods")
    assert rule("matches", "^(hm|points)$") == having("hm", "points")
    assert ids(search="^(hm|points)$", within="tier:Gestures", regex=True) == having("hm", "points")
    assert rule("differs", "^(hm|points)$") == every - having("hm", "points")
    assert rule("filled") == having("nods", "points", "Não", "nao sei", "hm")
    assert rule("empty") == every - rule("filled")
    assert ids(search="hm", within="tier:Gestures") == having("hm"), "shorter than what the index finds"
    told = over(project, [mark for mark in marks if mark.below == "nods nao sei"])
    assert told, [mark.below for mark in marks]
    assert rule("is", "nods nao sei", "Phases") == told, "parts without times lie where their mark lies"
    found = over(project, [*(mark for mark in marks if "ds hm" in mark.below), *across(marks, "nods", "hm")])
    assert ids(search="ds hm", within="tier:Phases") == rule("contains", "ds hm", "Phases") == found
    anywhere = over(project, [mark for mark in marks if "nods" in f"{mark.text} {mark.below}"]) | {4, 5}
    assert ids(search="nods", within=EVERYTHING) == ids(Condition("tiers", "contains", "nods")) == anywhere
    assert ids(Condition("tiers", "is", "nods")) == anywhere
    assert ids(search="nods", within="tier:Translation") == {4, 5}, "what is on other tiers does not count"


def test_an_utterance_is_told_by_all_marks_that_overlap_it_in_their_order_and_sorted_by_them(project: Project) -> None:
    marks = fill(project)
    rows = project.query_all('SELECT id, recording_id, start, "end" FROM utterances')
    gestures, phases = (reading.tier_named(project, name) for name in ("Gestures", "Phases"))
    told, below = {}, {}
    for id, *place in rows:
        over = sorted((mark for mark in marks if mark.meets(*place)), key=lambda mark: mark.start)
        told[id] = BETWEEN.join(mark.text for mark in over if mark.text)
        below[id] = BETWEEN.join(mark.below.strip() for mark in over if mark.below.strip())
    ids = [row[0] for row in rows]
    assert texts_over(project, gestures, ids) == {id: text for id, text in told.items() if text}
    assert texts_over(project, phases, ids) == {id: text for id, text in below.items() if text}
    said = said_of(project, ids, [gestures])
    assert said[4][gestures.id] == told[4]
    assert said[4][reading.tier_named(project, "Translation").id] == "nods"
    assert phases.id not in said[4]
    first = {id: min(text.split(BETWEEN), key=folded) for id, text in told.items() if text}
    by_mark = project.ids(Query(sort="tier:Gestures")).tolist()
    some = [id for id in by_mark if id in first]
    assert by_mark[: len(some)] == some, "those without come last"
    assert [folded(first[id]) for id in some] == sorted(folded(first[id]) for id in some)


def test_parts_that_say_nothing_leave_no_gap_in_what_is_found(project: Project) -> None:
    add_tier(project, "Lines", "")
    add_tier(project, "Heard", "subdivision", "Lines")
    add_tier(project, "Words", "subdivision")
    lines, heard, words = (reading.tier_named(project, name) for name in ("Lines", "Heard", "Words"))
    row = project.rows([5])[0]
    with project.step("Fill") as step:
        id = step.add("annotations", recording_id=row.recording_id, tier_id=lines.id, text="", start=row.start,
                      end=row.end)  # fmt: skip
        for place, text in enumerate(("bom", "", "Dia")):
            here = {"recording_id": row.recording_id, "text": text, "place": place}
            step.add("annotations", tier_id=heard.id, parent_id=id, **here)
            step.add("annotations", tier_id=words.id, utterance_id=5, **here)
    assert texts_over(project, heard, [5]) == {5: "bom Dia"} == reading.texts(project, words.id, [5])
    for tier in ("Heard", "Words"):
        within = f"tier:{tier}"
        for query in (
            Query(search="bom dia", within=within),
            Query(search="m di", within=within),
            Query(search="bom Dia", within=within, accents=True),
            Query(search="^bom dia$", within=within, regex=True),
            Query(conditions=(Condition(within, "is", "bom Dia"),)),
            Query(conditions=(Condition(within, "contains", "bom dia"),)),
            Query(conditions=(Condition(within, "sounds", "bóm dia"),)),
        ):
            assert project.ids(query).tolist() == [5], query
    assert [line.text for line in each_line(project, concordance(project, Asked("bom dia", "part", tier="Heard")))] == [
        "bom Dia"
    ]


def test_what_is_far_below_a_mark_is_found_in_its_order(project: Project) -> None:
    row = project.rows([5])[0]
    names = [f"D{depth}" for depth in range(8)]
    add_tier(project, "D0", "")
    for above, name in pairwise(names):
        add_tier(project, name, "subdivision", above)
    ids = [reading.tier_named(project, name).id for name in names]
    with project.step("Fill") as step:
        here: dict[str, object] = {"start": row.start, "end": row.end}
        top = step.add("annotations", recording_id=row.recording_id, tier_id=ids[0], text="word0", **here)
        branches = [(1, "late"), (0, "early")]  # the one that was written first stands behind the other
        for place, said in branches:
            above = top
            for depth in range(1, 8):
                here = {"parent_id": above, "place": place if depth == 1 else 0}
                above = step.add("annotations", recording_id=row.recording_id, tier_id=ids[depth],
                                 text=f"{said}{depth}", **here)  # fmt: skip
    for depth in (4, 5, 6, 7):
        within, text = f"tier:D{depth}", f"early{depth} late{depth}"
        tier = reading.tier_named(project, f"D{depth}")
        assert texts_over(project, tier, [4, 5, 6]) == {5: text}
        for query in (
            Query(search=f"arly{depth}", within=within),
            Query(search=text, within=within),
            Query(search=f"early{depth}", within=EVERYTHING),
            Query(conditions=(Condition(within, "is", text),)),
            Query(conditions=(Condition(within, "filled", ""),)),
        ):
            assert project.ids(query).tolist() == [5], query
        assert project.ids(Query(sort=within)).tolist()[0] == 5
        hits = concordance(project, Asked(f"late{depth}", tier=tier.name))
        assert [line.text for line in each_line(project, hits)] == [text]


def test_marks_that_no_utterance_overlaps_are_counted(project: Project) -> None:
    marks = fill(project)
    rows = project.query_all('SELECT recording_id, start, "end" FROM utterances WHERE left_out = 0')
    wanted = [mark for mark in marks if mark.text in ("nods", "points")]
    expected = sum(not any(mark.meets(*row) for row in rows) for mark in wanted)
    sql, values = sql_alone("nods|points", "tier:Gestures", pattern=True)
    assert 0 < expected == project.query_one(sql, tuple(values)) < len(wanted)


def test_a_saved_filter_finds_the_same_and_the_command_line_too(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = fill(project)
    found = over(project, [mark for mark in marks if mark.text == "points"])
    save_filter(project, Filter("Pointing", (Condition("tier:Gestures", "is", "points"),)))
    (kept,) = saved_filters(project)
    assert set(project.ids(Query(conditions=kept.conditions)).tolist()) == found
    folder = str(project.folder)
    project.close()
    for words in (
        ("--filter", "Pointing"),
        ("--rule", "tier:Gestures", "is", "points"),
        ("--search", "points", "--in", "Gestures"),
    ):
        assert cli.main(["list", folder, *words, "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert {int(one["key"].removeprefix("clip-")) for one in answer["utterances"]} == found
        assert answer.get("alone", 0) == (0 if words[0] != "--search" else answer["alone"])
    assert answer["alone"] > 0
    assert cli.main(["list", folder, "--search", "points", "--in", "Gestures"]) == 0
    assert "where no utterance is" in capsys.readouterr().out


def test_marks_are_replaced_in_one_step_wherever_they_stand_or_where_some_utterances_are(project: Project) -> None:
    marks = fill(project)
    nods = [mark for mark in marks if mark.text == "nods"]
    wanted = Wanted("nods", "shakes", words=True, tier="Gestures")
    found = find(project, wanted)
    assert (found.marks, found.seen, len(found.items), found.places) == (True, len(marks), len(nods), len(nods))
    assert find(project, wanted, Query()).items == found.items
    ids = [1, 4, 8]
    rows = [(row.recording_id, row.start, row.end) for row in project.rows(ids)]
    some = find(project, wanted, ids)
    meeting = [mark for mark in marks if any(mark.meets(*row) for row in rows)]
    assert (some.seen, len(some.items)) == (len(meeting), sum(mark.text == "nods" for mark in meeting))
    assert 0 < len(some.items) < len(found.items)
    assert some.items[0].key.startswith("r0.wav 0:0")
    below = find(project, Wanted("hm", "", tier="Phases"))
    assert len(below.items) == sum(mark.below.split().count("hm") for mark in marks)
    before = everything(project)
    done = replace(project, found.items, wanted)
    assert (done.count, done.passed) == (len(nods), 0)
    assert project.undo_label == "Replace “nods” with “shakes” on Gestures"
    assert not find(project, wanted).items
    assert len(project.ids(Query(search="shakes", within="tier:Gestures"))) == len(over(project, nods))
    project.undo()
    assert everything(project)["annotations"] == before["annotations"]


def test_the_command_line_replaces_in_marks(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    nods = sum(mark.text == "nods" for mark in fill(project))
    folder = str(project.folder)
    project.close()
    how = ("edit", folder, "replace", "nods", "--with", "shakes", "--tier", "Gestures")
    assert cli.main([*how, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Would change {nods} of 150 marks, in {nods} places")
    assert "r0.wav 0:" in said
    assert cli.main([*how, "--json", "--keys", "clip-1", "clip-4"]) == 0
    some = json.loads(capsys.readouterr().out)["changed"]
    assert 0 < some < nods
    assert cli.main([*how, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["changed"] == nods - some
