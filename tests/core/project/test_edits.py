"""What each edit does to its rows, and what it refuses."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import ProjectError
from core.project import edits
from core.project.bulk.by_hand import words_at
from core.project.queries import Query
from core.project.records import Utterance
from core.project.store import Project
from tests.core.project.corpora import make_project


@pytest.fixture
def project(tmp_path: Path):
    with make_project(tmp_path / "p") as made:
        yield made


def utterance(project: Project, id: int) -> Utterance:
    found = project.utterance(id)
    assert found is not None
    return found


def test_trim_moves_the_ends_and_nothing_else(project: Project) -> None:
    before = utterance(project, 2)
    changes = edits.trim(project, 2, 2100, 3900)
    after = utterance(project, 2)
    assert (after.start, after.end) == (2100, 3900)
    assert after.text == before.text
    assert changes.rows == {"utterances": frozenset({2})}


def test_trim_may_reach_back_to_what_was_cut_off(project: Project) -> None:
    edits.trim(project, 1, 500, 1000)
    edits.trim(project, 1, 0, 2000)
    assert utterance(project, 1).end == 2000


@pytest.mark.parametrize(("start", "end"), [(-1, 100), (100, 100), (200, 100), (0, 10**6)])
def test_trim_refuses_what_lies_outside(project: Project, start: int, end: int) -> None:
    with pytest.raises(ProjectError, match="clip-1 cannot be cut"):
        edits.trim(project, 1, start, end)


def test_split_puts_the_words_before_the_caret_into_the_first_half(project: Project) -> None:
    first, second = edits.split_at(project, 1, 700, caret=len("Bom dia "))
    one, two = utterance(project, first), utterance(project, second)
    assert first == 1
    assert (one.start, one.end, one.text) == (0, 700, "Bom dia")
    assert (two.start, two.end, two.text) == (700, 2000, "a todos.")
    assert two.key == "clip-1-2"
    assert (one.speaker_id, one.split) == (two.speaker_id, two.split)


def test_a_caret_inside_a_word_keeps_the_word_whole(project: Project) -> None:
    _, second = edits.split_at(project, 1, 700, caret=len("Bom d"))
    assert utterance(project, 1).text == "Bom"
    assert utterance(project, second).text == "dia a todos."


def test_without_a_caret_words_are_shared_out_by_time(project: Project) -> None:
    _, second = edits.split_at(project, 1, 1000)
    assert utterance(project, 1).text == "Bom dia"
    assert utterance(project, second).text == "a todos."


@given(st.text(max_size=40), st.integers(-5, 50))
def test_splitting_a_text_loses_no_word(text: str, caret: int) -> None:
    before, after = words_at(text, caret)
    assert (before + " " + after).split() == text.split()


@pytest.mark.parametrize("frame", [0, 2000, 5000])
def test_split_refuses_a_cursor_outside(project: Project, frame: int) -> None:
    with pytest.raises(ProjectError, match="cannot be split"):
        edits.split_at(project, 1, frame)


def test_merge_joins_times_and_texts_with_the_next_of_the_recording(project: Project) -> None:
    edits.merge_with_next(project, 1)
    merged = utterance(project, 1)
    assert (merged.start, merged.end) == (0, 4000)
    assert merged.text == "Bom dia a todos. O pão está na mesa."
    assert project.utterance(2) is None


def test_merging_the_halves_of_a_split_gives_the_whole(project: Project) -> None:
    before = utterance(project, 3)
    edits.split_at(project, 3, before.start + 800, caret=7)
    edits.merge_with_next(project, 3)
    assert utterance(project, 3) == before


def test_merge_needs_a_next_one(project: Project) -> None:
    with pytest.raises(ProjectError, match="Nothing follows clip-5"):
        edits.merge_with_next(project, 5)


def test_text_is_stored_in_nfc_and_otherwise_as_written(project: Project) -> None:
    edits.set_text(project, 1, unicodedata.normalize("NFD", "  Às  três, não\né? "))
    assert utterance(project, 1).text == "Às  três, não é?"


def test_speakers_are_made_once_and_found_by_name(project: Project) -> None:
    edits.set_speaker(project, [1, 2], "Rosa")
    edits.set_speaker(project, [3], unicodedata.normalize("NFD", "Rosa"))
    assert [s.name for s in project.speakers()] == ["Rosa", "Speaker 1", "Speaker 2"]
    assert project.count(Query(speaker="Rosa")) == 3
    edits.set_speaker(project, [1], "")
    assert utterance(project, 1).speaker_id is None


def test_splits_have_only_their_three_names(project: Project) -> None:
    with pytest.raises(ProjectError, match="no split"):
        edits.set_split(project, [1], "exam")  # type: ignore[arg-type]
    edits.set_split(project, [1, 2], "test")
    assert project.ids(Query(split="test")).tolist() == [1, 2]


def test_left_out_utterances_leave_lists_and_figures_but_not_the_project(project: Project) -> None:
    edits.leave_out(project, [2, 3])
    assert project.ids().tolist() == [1, 4, 5]
    assert project.ids(Query(left_out=True)).tolist() == [2, 3]
    assert project.summary().utterances == 3
    edits.leave_out(project, [2, 3], False)
    assert project.summary().utterances == 5


def test_an_utterance_that_has_gone_cannot_be_edited(project: Project) -> None:
    edits.merge_with_next(project, 1)
    for edit in (lambda: edits.set_text(project, 2, "x"), lambda: edits.trim(project, 2, 0, 10)):
        with pytest.raises(ProjectError, match="no longer"):
            edit()


def test_ten_thousand_rows_change_and_change_back_in_one_step(tmp_path: Path) -> None:
    with make_project(tmp_path / "many", utterances=10_000, recordings=10) as project:
        everyone = project.ids()
        changes = edits.set_split(project, everyone, "dev")
        assert len(changes.of("utterances")) == 10_000
        assert project.summary().by_split["dev"].utterances == 10_000
        undone = project.undo()
        assert undone is not None
        assert undone.rows == changes.rows
        assert project.summary().by_split["train"].utterances == 10_000
