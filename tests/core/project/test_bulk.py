"""Bulk edits: planned by reading, written as one step, undone as one, and never a half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Cancelled, ProjectError
from core.project import edits
from core.project.bulk import fields, plans
from core.project.bulk.merge import Merge, plan_merge
from core.project.rows import Row, Rows
from core.project.store import Project
from tests.core.project.corpora import RATE, everything, make_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p", utterances=12, recordings=3, speakers=1) as project:
        yield project


def ids(project: Project) -> list[int]:
    return [int(id) for id in project.ids()]


def test_a_bulk_edit_is_one_step_and_undo_takes_all_of_it_back(project: Project) -> None:
    before = everything(project)
    plan = fields.plan_speaker(project, ids(project), "Rosa M.")
    assert len(plan.changes) == 12
    outcome = plans.apply(project, plan)
    assert (outcome.changed, outcome.label) == (12, "Set the speaker of 12 utterances to Rosa M.")
    assert [item.label for item in project.history()] == [outcome.label]
    assert {row.speaker for row in project.each()} == {"Rosa M."}
    project.undo()
    assert everything(project) == before


def test_what_is_so_already_is_not_changed_and_leaves_no_step(project: Project) -> None:
    name = next(iter(project.each())).speaker
    plan = fields.plan_speaker(project, ids(project), name)
    assert plans.apply(project, plan).changed == 0
    assert project.history() == []


def test_cancelled_halfway_nothing_has_changed(project: Project) -> None:
    before = everything(project)
    plan = fields.plan_left_out(project, ids(project))
    asked = iter([False, True, True])
    with pytest.raises(Cancelled):
        plans.apply(project, plan, cancelled=lambda: next(asked))
    assert everything(project) == before
    assert project.history() == []


def test_each_row_is_read_once_for_writing_and_written_with_those_like_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[tuple[int, tuple[str, ...]]] = []
    get_many = Rows.get_many

    def noted(self: Rows, table: str, ids: Sequence[int], columns: Sequence[str] = ()) -> dict[int, Row]:
        read.extend((id, tuple(columns)) for id in ids if table == "utterances")
        return get_many(self, table, ids, columns)

    monkeypatch.setattr(Rows, "get_many", noted)
    every, before = ids(project), everything(project)
    said: list[str] = []
    project._conn.set_trace_callback(said.append)  # noqa: SLF001 - only SQLite tells how many statements it was given
    edits.set_split(project, every, "dev")
    edits.set_speaker(project, every, "Rosa")
    assert sorted(read) == sorted((id, named) for id in every for named in (("by_hand", "split"), ("speaker_id",)))
    assert {(row.split, row.by_hand, row.speaker) for row in project.each()} == {("dev", True, "Rosa")}
    assert len({sql for sql in said if sql.startswith("UPDATE utterances")}) == 2  # said again for each trigger
    said.clear()
    project.undo()
    assert len({sql for sql in said if sql.startswith("UPDATE utterances")}) == 1
    project.undo()
    assert everything(project) == before


def test_planning_can_be_cancelled(project: Project) -> None:
    with pytest.raises(Cancelled):
        fields.plan_left_out(project, ids(project), cancelled=lambda: True)


def test_tags_are_added_and_removed_and_each_stays_once(project: Project) -> None:
    first, second, *_ = ids(project)
    plans.apply(project, fields.plan_tags(project, [first], ["market", "outdoors"]))
    outcome = plans.apply(project, fields.plan_tags(project, [first, second], ["market", " to  check "], ["outdoors"]))
    assert outcome.label == "Tag 2 utterances market, to check"
    rows = project.rows([first, second])
    assert [row.tags for row in rows] == [("market", "to check"), ("market", "to check")]
    assert fields.known_tags(project) == ["market", "to check"]
    with pytest.raises(ProjectError, match="No tag"):
        fields.plan_tags(project, [first])


def test_braces_in_a_name_are_only_text(project: Project) -> None:
    plan = fields.plan_speaker(project, ids(project)[:2], "Rosa {0} {x}")
    assert plans.apply(project, plan).label == "Set the speaker of 2 utterances to Rosa {0} {x}"


def test_an_utterance_changed_in_the_meantime_is_listed_and_the_rest_goes_on(project: Project) -> None:
    first, second, *_ = ids(project)
    plan = fields.plan_texts(project, {first: "um", second: "dois"})
    edits.set_text(project, first, "outra coisa")
    outcome = plans.apply(project, plan)
    assert outcome.changed == 1
    assert [(p.where, p.reason) for p in outcome.problems] == [("clip-1", plans.MOVED)]
    assert [row.text for row in project.rows([first, second])] == ["outra coisa", "dois"]
    assert outcome.label == "Change the transcript of one utterance"


def test_an_utterance_that_is_gone_is_listed(project: Project) -> None:
    wanted = ids(project)[:3]
    plan = fields.plan_left_out(project, wanted)
    with project.step("Remove") as step:
        step.put("utterances", wanted[1], None)
    outcome = plans.apply(project, plan)
    assert outcome.changed == 2
    assert [p.reason for p in outcome.problems] == [plans.GONE]


def test_a_split_that_was_chosen_stays_when_the_corpus_is_divided_anew(project: Project) -> None:
    wanted = ids(project)[:2]
    plans.apply(project, fields.plan_split(project, wanted, "dev"))
    assert all(row.split == "dev" and row.by_hand for row in project.rows(wanted))
    plans.apply(project, fields.plan_split(project, wanted, ""))
    assert not any(row.split or row.by_hand for row in project.rows(wanted))
    with pytest.raises(ProjectError):
        fields.plan_split(project, wanted, "exam")  # type: ignore[arg-type]


# Merging


def spans(project: Project) -> list[tuple[int, int, int, str]]:
    return [(r.recording_id, r.start, r.end, r.text) for r in project.rows(ids(project))]


def test_chosen_neighbours_become_one_with_all_their_words(project: Project) -> None:
    first, second = (project.find(key) for key in ("clip-1", "clip-4"))
    assert first is not None
    assert second is not None
    plans.apply(project, fields.plan_tags(project, [second], ["market"]))
    outcome = plans.apply(project, plan_merge(project, [first, second]))
    assert (outcome.changed, outcome.problems) == (1, ())
    row = project.row(first)
    assert row is not None
    assert (row.start, row.end) == (0, 4 * RATE)
    assert row.text == "Bom dia a todos. Às 14h30 já chovia."
    assert row.tags == ("market",)
    assert project.row(second) is None


def test_those_without_a_neighbour_are_listed(project: Project) -> None:
    chosen = [id for id in (project.find("clip-1"), project.find("clip-2"), project.find("clip-7")) if id is not None]
    plan = plan_merge(project, chosen)
    assert plan.changes == ()
    assert {p.where for p in plan.problems} == {"clip-1", "clip-2", "clip-7"}


def test_neighbours_of_two_speakers_or_splits_stay_apart(project: Project) -> None:
    first, second = project.find("clip-1"), project.find("clip-4")
    assert first is not None
    assert second is not None
    edits.set_speaker(project, [second], "Outro")
    assert plan_merge(project, [first, second]).changes == ()
    project.undo()
    edits.set_split(project, [second], "test")
    assert plan_merge(project, [first, second]).changes == ()


def test_short_ones_go_to_their_next_up_to_a_length(project: Project) -> None:
    how = Merge(short_s=3.0, most_s=4.0)
    outcome = plans.apply(project, plan_merge(project, ids(project), how))
    assert outcome.changed == 6
    assert sorted(row.seconds for row in project.each()) == [4.0] * 6


def test_what_was_merged_or_taken_away_in_the_meantime_is_passed_over(project: Project) -> None:
    first, second = project.find("clip-1"), project.find("clip-4")
    assert first is not None
    assert second is not None
    plan = plan_merge(project, [first, second])
    edits.set_text(project, second, "mudou")
    assert plans.apply(project, plan).problems[0].reason == plans.MOVED
    assert project.row(second) is not None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.sets(st.integers(0, 11), min_size=1),
    gap=st.floats(0, 3),
    short=st.sampled_from([0.0, 2.5, 9.0]),
    most=st.sampled_from([0.0, 4.0, 6.0]),
)
def test_merging_loses_no_word_and_no_sound_and_can_be_undone(
    project: Project, chosen: set[int], gap: float, short: float, most: float
) -> None:
    before = everything(project)
    words = sorted(word for row in project.each() for word in row.text.split())
    seconds = sum(row.seconds for row in project.each())
    all_ids = ids(project)
    outcome = plans.apply(project, plan_merge(project, [all_ids[i] for i in chosen], Merge(gap, most, short)))
    assert sorted(word for row in project.each() for word in row.text.split()) == words
    assert sum(row.seconds for row in project.each()) == pytest.approx(seconds)
    assert not most or all(row.seconds <= max(most, 2.0) for row in project.each())
    if outcome.changed:
        project.undo()
    assert everything(project) == before
