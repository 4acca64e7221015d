"""The journal: any sequence of edits can be taken back and made again, in any mixture."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import ProjectError
from core.project import edits
from core.project.rows import natural_order
from core.project.store import Project
from core.transcripts import count_letters
from core.wording import Said
from tests.added_rows import add_utterance
from tests.core.project.corpora import RATE, everything, make_project

Edit = Callable[[Project], object]

ids = st.integers(1, 6)
frames = st.integers(0, 4 * RATE)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
names = st.sampled_from(["", "Rosa", "António", "Inês"])
some_ids = st.lists(ids, min_size=1, max_size=4, unique=True)


def one(function: Callable[..., object], *values: object) -> Edit:
    return lambda project: function(project, *values)


edit = st.one_of(
    st.builds(lambda i, a, b: one(edits.trim, i, a, b), ids, frames, frames),
    st.builds(lambda i, f, c: one(edits.split_at, i, f, c), ids, frames, st.none() | st.integers(0, 40)),
    st.builds(lambda i: one(edits.merge_with_next, i), ids),
    st.builds(lambda i, t: one(edits.set_text, i, t), ids, texts),
    st.builds(lambda i, n: one(edits.set_speaker, i, n), some_ids, names),
    st.builds(lambda i, s: one(edits.set_split, i, s), some_ids, st.sampled_from(["train", "dev", "test", ""])),
    st.builds(lambda i, o: one(edits.leave_out, i, o), some_ids, st.booleans()),
    st.builds(lambda a, t: one(add_utterance, 1, a, a + 50, t), st.integers(0, 3 * RATE), texts),
    st.builds(lambda n: one(edits.set_meta, "Rename", n), names).map(
        lambda _: lambda project: edits.set_meta(project, "Rename", name="Outro")
    ),
)


def try_edit(project: Project, change: Edit) -> None:
    """An edit that does not fit must refuse and leave everything as it was."""
    before = everything(project)
    try:
        change(project)
    except ProjectError:
        assert everything(project) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edit, min_size=1, max_size=8))
def test_undoing_all_gives_the_original_and_redoing_all_the_result(changes: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder, make_project(Path(folder) / "p") as project:
        states = [everything(project)]
        for change in changes:
            try_edit(project, change)
            if (now := everything(project)) != states[-1]:
                states.append(now)
        for state in reversed(states[:-1]):
            assert project.undo() is not None
            assert everything(project) == state
        assert project.undo() is None
        for state in states[1:]:
            assert project.redo() is not None
            assert everything(project) == state
        assert project.redo() is None


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(edit | st.sampled_from(["undo", "redo", "reopen"]), min_size=2, max_size=10))
def test_undo_and_redo_between_edits_and_closings_follow_the_history(changes: list[Edit | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder) / "p")
        states, at = [everything(project)], 0
        for change in changes:
            if change == "undo":
                assert (project.undo() is None) == (at == 0)
                at = max(0, at - 1)
            elif change == "redo":
                assert (project.redo() is None) == (at == len(states) - 1)
                at = min(len(states) - 1, at + 1)
            elif change == "reopen":
                project.close()
                project = Project.open(Path(folder) / "p")
            else:
                assert callable(change)
                try_edit(project, change)
                if (now := everything(project)) != states[at]:
                    states, at = [*states[: at + 1], now], at + 1
            assert everything(project) == states[at]
        project.close()


def test_going_to_a_step_undoes_and_redoes_as_needed(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        states = [everything(project)]
        for text in ("um", "dois", "três"):
            edits.set_text(project, 1, text)
            states.append(everything(project))
        items = project.history()
        assert [item.label for item in items] == ["Change the transcript of clip-1"] * 3
        oldest_first = [0] + [item.id for item in reversed(items)]
        for place in (1, 3, 0, 2):
            changes = project.go_to(oldest_first[place])
            assert changes is not None
            assert changes.of("utterances") == {1}
            assert everything(project) == states[place]
            assert [item.undone for item in project.history()] == [i > place for i in (3, 2, 1)]
        assert project.go_to(oldest_first[2]) is None


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
        with pytest.raises(ZeroDivisionError):
            _fail_in_a_step(project)
        assert everything(project) == before
        assert project.history() == []


def _fail_in_a_step(project: Project) -> None:
    with project.step("Fails"):
        edits.set_text(project, 1, "meio")
        raise ZeroDivisionError


def test_steps_inside_a_step_are_one(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
        with project.step("Both") as step:
            edits.set_text(project, 1, "um")
            edits.set_split(project, [2], "dev")
            step.label = "Two edits"
        assert [item.label for item in project.history()] == ["Two edits"]
        project.undo()
        assert everything(project) == before


def test_what_changes_nothing_is_not_a_step(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        changes = edits.leave_out(project, [1, 2], out=False)
        assert changes.rows == {}
        assert project.history() == []


def test_ids_are_never_used_again(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        first = add_utterance(project, 1, 0, 100, "um")
        project.undo()
        assert add_utterance(project, 1, 0, 100, "outro") > first


def test_a_new_edit_ends_what_could_be_redone(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        edits.set_text(project, 1, "um")
        project.undo()
        edits.set_text(project, 2, "dois")
        assert project.redo_label == ""
        assert project.redo() is None


@settings(max_examples=200)
@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_keys_sort_by_their_numbers(a: int, b: int) -> None:
    assert (natural_order(f"Clip {a}") < natural_order(f"clip {b}")) == (a < b)


@pytest.mark.parametrize(
    ("text", "count"), [("Olá, 3!", 4), ("", 0), ("— …", 0), ("नमस्ते", 6), ("o\u0303", 2), ("ma˥ ʻa", 5)]
)
def test_letters_are_counted_with_their_marks(text: str, count: int) -> None:
    assert count_letters(text) == count


def test_labels_are_kept_as_they_are_put_together(tmp_path: Path) -> None:
    """In another language they are said from pattern and values; English is beside them."""
    with make_project(tmp_path / "p") as project:
        edits.set_split(project, [1, 2], "dev")
        edits.set_facts(project, name="{Outro}")
        project.undo()
    with Project.open(tmp_path / "p") as project:
        for label in (project.undo_label, project.history()[1].label):
            assert label == "Move 2 utterances to dev"
            assert isinstance(label, Said)
            assert (label.others, label.values["what"].number) == ("Move {what} to {split}", 2)
        assert project.redo_label == "Rename the project {Outro}"
        redone = project.redo()
        assert redone is not None
        assert isinstance(redone.label, Said)
        with project.unjournaled() as conn:
            conn.execute("UPDATE steps SET label = 'Move {all} of them', said = ''")
        assert [item.label for item in project.history()] == ["Move {all} of them"] * 2
        assert project.undo_label == "Move {all} of them"
