"""Tiers beside the transcript: made, written and removed as steps; what they hold follows the utterances."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ProjectError
from core.project import edits, schema
from core.project.bulk.by_hand import plan_ends
from core.project.bulk.merge import Merge, plan_merge
from core.project.bulk.plans import apply
from core.project.filters import Condition, Filter, any_of
from core.project.queries import Query
from core.project.saved_filters import conditions_of, save_filter, saved_filters
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.cells import cells_of, lines_below, write_cell
from core.project.tiers.edits import add_tier, remove_tier, rename_tier, write
from tests.core.project.corpora import everything, make_project

Tree = list[tuple[str, str, int | None, int | None]]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Each of five utterances has a translation; words with times, each with a gloss; and untimed syllables."""
    with make_project(tmp_path / "p", speakers=1) as made:
        fill(made)
        yield made


def fill(project: Project) -> None:
    add_tier(project, "ft", language="en")
    words = add_tier(project, "wd", "time_subdivision")
    add_tier(project, "gl", "association", "wd")
    syllables = add_tier(project, "sy", "subdivision")
    add_tier(project, "Gestures", "")
    ids = {tier.name: tier.id for tier in reading.tiers(project)}
    with project.step("Fill") as step:
        for row in project.rows(project.ids()):
            here = {"recording_id": row.recording_id, "utterance_id": row.id}
            step.add("annotations", tier_id=ids["ft"], text=f"translation {row.id}", **here)
            said = row.text.split()
            for n, word in enumerate(said):
                span = [row.start + (row.end - row.start) * at // len(said) for at in (n, n + 1)]
                id = step.add("annotations", tier_id=words.id, text=word, place=n, start=span[0], end=span[1], **here)
                step.add("annotations", tier_id=ids["gl"], text=word.upper(), parent_id=id, **here)
            for n in range(2):
                step.add("annotations", tier_id=syllables.id, text=f"s{n}", place=n, **here)
        step.add("annotations", recording_id=1, tier_id=ids["Gestures"], text="nods", start=100, end=900)
    project.forget_history()


def tree(project: Project, utterance: int) -> Tree:
    names = {tier.id: tier.name for tier in reading.tiers(project)}
    found = reading.beside(project, [utterance]).get(utterance, [])
    return [(names[one.tier_id], one.text, one.start, one.end) for one in found]


def on(project: Project, utterance: int, tier: str) -> list[str]:
    return [text for name, text, *_ in tree(project, utterance) if name == tier]


def test_tiers_are_made_renamed_and_removed_with_what_explains_them(project: Project) -> None:
    assert [tier.name for tier in reading.tiers(project)] == ["ft", "wd", "gl", "sy", "Gestures"]
    before = everything(project)
    rename_tier(project, "wd", "Words")
    remove_tier(project, "Words")
    assert [tier.name for tier in reading.tiers(project)] == ["ft", "sy", "Gestures"]
    assert on(project, 1, "gl") == []
    project.undo()
    assert reading.tier_named(project, "gl").parent_id == reading.tier_named(project, "Words").id
    project.undo()
    assert everything(project) == before
    for wrong in ("", "ft"):
        with pytest.raises(ProjectError):
            add_tier(project, wrong)
    with pytest.raises(ProjectError, match="explain no other"):
        add_tier(project, "more", "", "ft")
    with pytest.raises(ProjectError, match="There are: ft, wd"):
        reading.tier_named(project, "tf")


def test_saved_filters_follow_a_tier_that_is_renamed(project: Project) -> None:
    rule = Condition("tier:ft", "contains", "translation 2")
    save_filter(project, Filter("One", (rule, any_of([rule, Condition("tier:wd", "is", "x")]))))
    assert project.ids(Query(conditions=saved_filters(project)[0].as_conditions)).tolist() == [2]
    rename_tier(project, "ft", "Free")
    (found,) = saved_filters(project)
    assert found.conditions[0].field == "tier:Free"
    assert project.ids(Query(conditions=found.as_conditions)).tolist() == [2]
    ordered = project.ids(Query(sort="tier:Free", descending=True)).tolist()
    assert ordered == [5, 4, 3, 2, 1]
    project.undo()
    assert saved_filters(project)[0].conditions[0] == rule


def test_a_translation_is_written_emptied_and_searched(project: Project) -> None:
    tier = reading.tier_named(project, "ft")
    write(project, tier, 1, "  Good\nmórning ")
    assert on(project, 1, "ft") == ["Good mórning"]
    found = "SELECT rowid FROM found_annotations WHERE found_annotations MATCH '\"morn\"'"
    assert len(project.query_all(found)) == 1
    write(project, tier, 1, "")
    assert on(project, 1, "ft") == []
    project.undo()
    assert on(project, 1, "ft") == ["Good mórning"]
    assert reading.texts(project, tier.id, [1, 2]) == {1: "Good mórning", 2: "translation 2"}
    everything(project)
    with pytest.raises(ProjectError, match="more than one text"):
        write(project, reading.tier_named(project, "wd"), 1, "x")


def test_a_cell_of_several_parts_takes_a_word_for_each(project: Project) -> None:
    every = reading.tiers(project)
    add_tier(project, "mo", "subdivision", "gl")
    top, deep = reading.tier_named(project, "wd"), reading.tier_named(project, "mo")
    with project.step("Fill") as step:
        gloss = next(one for one in reading.beside(project, [1])[1] if one.tier_id == every[2].id)
        here = {"recording_id": 1, "utterance_id": 1, "tier_id": deep.id, "parent_id": gloss.id}
        step.add_many("annotations", [{"text": text, "place": n, **here} for n, text in enumerate(("a", "b"))])
    lines = lines_below(reading.tiers(project), top)
    cells = cells_of(reading.beside(project, [1])[1], lines)
    assert [[line.text for line in cell] for cell in cells[:2]] == [["Bom", "BOM", "a b"], ["dia", "DIA", ""]]
    write_cell(project, 1, cells[0][2], "x y")
    write_cell(project, 1, cells[1][2], "z")
    assert on(project, 1, "mo") == ["x", "y", "z"]
    with pytest.raises(ProjectError, match="has 2 parts here, and 3"):
        write_cell(project, 1, cells[0][2], "x y z")
    project.undo()
    with pytest.raises(ProjectError, match="no longer"):
        write_cell(project, 1, replace(cells[0][2], ids=(10**6,)), "x")


def test_joined_utterances_join_what_stands_beside_them(project: Project) -> None:
    before = everything(project)
    apply(project, plan_merge(project, [1, 2, 3], Merge(most_s=0)))
    assert on(project, 1, "ft") == ["translation 1 translation 2 translation 3"]
    words = "Bom dia a todos. O pão está na mesa. Não sei onde fica a rua.".split()
    assert on(project, 1, "wd") == words
    assert on(project, 1, "gl") == [word.upper() for word in words]
    assert on(project, 1, "sy") == ["s0", "s1"] * 3
    assert reading.counts(project)[1].utterances == 3
    project.undo()
    assert everything(project) == before


def test_a_cut_shares_parts_out_by_time_and_by_words(project: Project) -> None:
    before = everything(project)
    edits.split_at(project, 2, 2000 + 850, caret=len("O pão"))
    new = next(row.id for row in project.rows(project.ids()) if row.key == "clip-2-2")
    assert (on(project, 2, "wd"), on(project, new, "wd")) == (["O", "pão"], ["está", "na", "mesa."])
    assert (on(project, 2, "gl"), on(project, new, "gl")) == (["O", "PÃO"], ["ESTÁ", "NA", "MESA."])
    assert (on(project, 2, "sy"), on(project, new, "sy")) == (["s0"], ["s1"])
    assert (on(project, 2, "ft"), on(project, new, "ft")) == (["translation 2"], [])
    spans = [(start, end) for name, _, start, end in tree(project, new) if name == "wd"]
    assert spans[0] == (2850, 3200)
    edits.merge_with_next(project, 2)
    assert on(project, 2, "wd") == ["O", "pão", "está", "na", "mesa."]
    project.undo()
    project.undo()
    assert everything(project) == before


def test_new_ends_cut_parts_and_what_lies_outside_is_told(project: Project) -> None:
    before = everything(project)
    outcome = apply(project, plan_ends(project, 1, 600, 1900))
    spans = [(start, end) for name, _, start, end in tree(project, 1) if name == "wd"]
    assert spans == [(0, 500), (600, 1000), (1000, 1500), (1500, 1900)]
    assert [str(note) for note in outcome.notes] == [
        "One part on a tier lies outside of its utterance now and keeps its times."
    ]
    edits.trim(project, 1, 500, 2000)
    spans = [(start, end) for name, _, start, end in tree(project, 1) if name == "wd"]
    assert spans == [(0, 500), (500, 1000), (1000, 1500), (1500, 2000)]
    project.undo()
    project.undo()
    assert everything(project) == before


def test_what_goes_takes_its_tiers_along_and_brings_them_back(project: Project) -> None:
    before = everything(project)
    with project.step("Remove") as step:
        step.add("notes", recording_id=1, utterance_id=1, text="listen again", author="Marta", at=1.0)
        step.put_many("utterances", {1: None, 2: None})
    assert project.query_one("SELECT count(*) FROM annotations WHERE utterance_id IN (1, 2)") == 0
    assert project.query_one("SELECT count(*) FROM notes") == 0
    assert [one.text for one in reading.standing(project, 1)] == ["nods"]
    project.undo()
    assert everything(project) == before
    project.redo()
    assert project.query_one("SELECT count(*) FROM annotations WHERE utterance_id IN (1, 2)") == 0


KINDS = ("merge", "split", "ends", "write")
ACTIONS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.floats(0.1, 0.9)), max_size=6)
ORPHANS = """
SELECT count(*) FROM annotations a WHERE utterance_id NOT NULL AND (utterance_id NOT IN (SELECT id FROM utterances)
OR parent_id NOT NULL AND utterance_id IS NOT (SELECT utterance_id FROM annotations WHERE id = a.parent_id))
"""
TWICE = "SELECT count(*) FROM annotations WHERE tier_id = 1 GROUP BY utterance_id HAVING count(*) > 1"
ALL_WORDS = "SELECT text FROM annotations WHERE tier_id = 2 ORDER BY text"


@settings(max_examples=8, deadline=None)
@given(actions=ACTIONS)
def test_whatever_is_done_nothing_is_lost_and_undo_brings_all_back(
    actions: list[tuple[str, int, float]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with make_project(tmp_path_factory.mktemp("p") / "p", speakers=1) as project:
        fill(project)
        states = [everything(project)]
        words = [row[0] for row in project.query_all(ALL_WORDS)]
        for kind, which, share in actions:
            _do(project, kind, which, share)
            assert project.query_one(ORPHANS) == 0
            assert project.query_all(TWICE) == []
            assert [row[0] for row in project.query_all(ALL_WORDS)] == words
            states.append(everything(project))
        while project.undo_label:
            project.undo()
        assert everything(project) == states[0]
        while project.redo_label:
            project.redo()
        assert everything(project) == states[-1]


def _do(project: Project, kind: str, which: int, share: float) -> None:
    ids = project.ids().tolist()
    row = project.row(ids[which % len(ids)])
    assert row is not None
    at = row.start + round((row.end - row.start) * share)
    try:
        if kind == "merge":
            edits.merge_with_next(project, row.id)
        elif kind == "split":
            edits.split_at(project, row.id, at)
        elif kind == "ends":
            edits.trim(project, row.id, row.start, at)
        else:
            write(project, reading.tier_named(project, "ft"), row.id, f"written {which}")
    except ProjectError:
        return  # what cannot be done is refused, and leaves all as it was


OLD = """
DROP VIEW searched_annotations;; DROP TABLE found_annotations;; DROP TABLE annotations;; DROP TABLE tiers;;
DROP TABLE notes;; DROP TABLE taken_tiers;; DROP TABLE sessions;; DROP TABLE participants;;
DROP INDEX recordings_by_session;; ALTER TABLE recordings DROP COLUMN session_id;;
ALTER TABLE recordings DROP COLUMN video;; ALTER TABLE recordings DROP COLUMN video_print;;
ALTER TABLE recordings DROP COLUMN video_shift_s;; DROP TABLE voices;; DROP TABLE removed_utterances;;
DELETE FROM _sqlite_migrations WHERE name >= 'm010'
"""


def test_a_project_from_before_tiers_is_copied_aside_and_gets_them(tmp_path: Path) -> None:
    make_project(tmp_path / "p").close()
    conn = sqlite3.connect(tmp_path / "p" / schema.DATABASE)
    for statement in OLD.split(";;"):
        conn.execute(statement)
    conn.commit()
    conn.close()
    with Project.open(tmp_path / "p") as project:
        assert len(list((tmp_path / "p").glob("vizinho.version-9.sqlite3"))) == 1
        assert reading.tiers(project) == []
        fill(project)
        edits.merge_with_next(project, 1)
        assert on(project, 1, "ft") == ["translation 1 translation 2"]


def found(project: Project, search: str, within: str, **more: bool) -> list[int]:
    return project.ids(Query(search=search, within=within, **more)).tolist()


def test_a_search_looks_on_one_tier_or_everywhere(project: Project) -> None:
    write(project, reading.tier_named(project, "ft"), 1, "Os pães da manhã")
    assert found(project, "paes", "tier:ft") == [1]
    assert found(project, "paes", "tier:ft", accents=True) == []
    assert found(project, "pães", "tier:ft", accents=True) == [1]
    assert found(project, "ma", "tier:ft") == [1], "two letters"
    assert found(project, "paes", "") == []
    assert found(project, "bom", "") == [1]
    assert found(project, "pao", "everything") == [2], "in the transcript, and in its words"
    assert found(project, "translation 3", "everything") == [3]
    assert found(project, "clip-4", "everything") == [4], "keys too"
    assert found(project, "macas", "everything") == [5], "accents aside"
    assert found(project, "DIA A", "tier:gl") == [1], "over the edge of a cell, in the order of the words"
    assert found(project, "ia a t", "tier:wd") == [1]
    assert found(project, "^bom dia", "tier:wd", regex=True) == [1]
    assert found(project, "pães|rua", "everything", regex=True) == [1, 3]
    assert found(project, "nods", "everything") == [1], "what stands on the recording while it is said"
    assert project.ids(Query(search="a", within="tier:ft", split="train", speaker="Speaker 1")).tolist() == [
        1,
        2,
        3,
        4,
        5,
    ]
    for query in (Query(search="dia a", within="tier:wd"), Query(search="pao", within="everything")):
        assert project.ids(Query(conditions=conditions_of(query))).tolist() == project.ids(query).tolist()


def test_cells_are_searched_in_the_order_of_the_words_however_they_came(project: Project) -> None:
    with project.step("Another first word") as step:
        words, gl = (reading.tier_named(project, name) for name in ("wd", "gl"))
        first = next(one for one in reading.beside(project, [1])[1] if one.tier_id == words.id)
        new = step.add("annotations", recording_id=1, utterance_id=1, tier_id=words.id, text="Um", place=-1)
        step.add("annotations", recording_id=1, utterance_id=1, tier_id=gl.id, text="UM", parent_id=new)
    assert first.text == "Bom"
    assert found(project, "um bom", "tier:gl") == [1]
    rule = Condition("tier:gl", "contains", "UM BOM")
    assert project.ids(Query(conditions=(rule,))).tolist() == [1]
