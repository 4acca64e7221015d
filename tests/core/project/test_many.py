"""Writing many rows at once is the same as writing them one by one; and the history does not grow without end."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Cancelled, ProjectDamaged, ProjectError
from core.project import edits, history
from core.project.queries import Query, Reader
from core.project.schema import DATABASE
from core.project.store import Project
from tests.core.project.corpora import RATE, everything, make_project

fields = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["", "Água fria.", "x", "Não sei."]),
        "split": st.sampled_from(["train", "dev", ""]),
        "left_out": st.booleans(),
        "tags": st.sampled_from(["", "|feira|"]),
        "key": st.sampled_from(["clip-1", "Clip 10", "b"]),
        "start": st.integers(0, RATE - 1),
        "end": st.integers(20 * RATE, 22 * RATE),
    },
)
changes = st.dictionaries(st.integers(1, 8), st.none() | fields, max_size=8)


def new_row(values: dict[str, Any]) -> dict[str, Any]:
    return {"key": "n", "recording_id": 1, "start": 0, "end": RATE, "text": ""} | values


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(changes, min_size=1, max_size=4))
def test_many_at_once_is_the_same_as_one_by_one(steps: list[dict[int, dict[str, Any] | None]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        make_project(Path(folder) / "a") as together,
        make_project(Path(folder) / "b") as single,
    ):
        states = [everything(together)]
        for wanted in steps:
            with together.step("Together") as step:
                there = step.get_many("utterances", list(wanted))
                rows = {i: v if v is None or i in there else new_row(v) for i, v in wanted.items()}
                step.put_many("utterances", rows)
            with single.step("Single") as step:
                for id, row in rows.items():
                    step.put("utterances", id, row)
            now = everything(together)
            assert now["utterances"] == everything(single)["utterances"]
            if now != states[-1]:
                states.append(now)
        for state in reversed(states[:-1]):
            together.undo()
            assert everything(together) == state
        for state in states[1:]:
            together.redo()
            assert everything(together) == state


def test_rows_are_added_with_ids_in_order_and_defaults(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        with project.step("Add") as step:
            ids = step.add_many("utterances", [new_row({"key": f"n{i}"}) for i in range(1200)])
            assert step.add("utterances", **new_row({"key": "last"})) == ids[-1] + 1
        assert ids == list(range(6, 1206))
        added = project.utterance(6)
        assert added is not None
        assert (added.split, added.tags, added.left_out) == ("", "", False)
        before = everything(project)
        project.undo()
        assert len(project.ids()) == 5
        project.redo()
        assert everything(project) == before


def test_a_row_that_is_gone_stops_the_change_of_many_and_leaves_nothing(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        before = everything(project)
        with pytest.raises(ProjectError, match="no longer"):
            edits.leave_out(project, [1, 2, 99])
        assert everything(project) == before


def test_a_column_that_a_table_does_not_have_is_a_defect(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project, pytest.raises(ValueError, match="has no colour"):
        _colour(project)


def _colour(project: Project) -> None:
    with project.step("Colour") as step:
        step.change_many("utterances", [1], colour="red")


def test_the_journal_holds_what_changed_and_counts_rows(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        edits.set_text(project, 1, "Outra.")
        edits.leave_out(project, [1, 2, 3])
        before, after = project.query_all("SELECT before, after FROM changes ORDER BY step_id, seq")[0]
        assert (before, after) == ('{"text":"Bom dia a todos."}', '{"text":"Outra."}')
        assert [item.rows for item in project.history()] == [3, 1]


def test_the_oldest_steps_are_forgotten_the_newest_never(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with make_project(tmp_path / "p") as project:
        monkeypatch.setattr(history, "KEPT_STEPS", 3)
        for number in range(5):
            edits.set_text(project, 1, f"Texto {number}.")
        assert len(project.history()) == 3
        project.go_to(0)
        assert project.row(1).text == "Texto 1."  # type: ignore[union-attr]
        monkeypatch.setattr(history, "KEPT_BYTES", 200)
        edits.set_text(project, 1, "palavra " * 100)
        assert [item.label for item in project.history()] == ["Change the transcript of clip-1"]
        assert project.query_one("SELECT count(*) FROM changes") == 1


def test_a_cancelled_jump_changes_nothing_and_a_whole_one_counts_its_rows(tmp_path: Path) -> None:
    with make_project(tmp_path / "p") as project:
        for number in range(4):
            edits.leave_out(project, [1, 2, 3], out=number % 2 == 0)
        before = everything(project)
        seen: list[tuple[int, int]] = []
        with pytest.raises(Cancelled):
            project.go_to(0, lambda done, total: seen.append((done, total)), lambda: len(seen) == 2)
        assert everything(project) == before
        assert seen == [(3, 12), (6, 12)]
        project.go_to(0, lambda done, total: seen.append((done, total)))
        assert seen[-1] == (12, 12)
        assert project.undo_label == ""


def test_what_the_search_index_leaves_for_later_is_tidied(tmp_path: Path) -> None:
    with make_project(tmp_path / "p", utterances=200) as project:
        for number in range(12):
            edits.set_text(project, 1 + number, f"Número {number} da lista.")
        for _ in range(100):
            if not project.tidy():
                break
        assert not project.tidy()
        everything(project)
        assert project.ids(Query(search="da lista")).tolist() == list(range(1, 13))


def test_damage_in_the_middle_is_told_as_damage(tmp_path: Path) -> None:
    make_project(tmp_path / "p", utterances=3000).close()
    database = tmp_path / "p" / DATABASE
    good = database.read_bytes()
    database.write_bytes(good[: 40 * 4096] + b"\xff" * (len(good) - 40 * 4096))
    with pytest.raises(ProjectDamaged), Reader(tmp_path / "p") as reader:
        reader.ids(Query(search="mesa", sort="text"))
    with pytest.raises(ProjectDamaged), Project.open(tmp_path / "p") as project:
        edits.set_split(project, range(1, 3001), "dev")


def test_many_texts_are_one_part_of_the_search_index(tmp_path: Path) -> None:
    """Or a search would have to look through as many parts as there were rows."""
    with make_project(tmp_path) as project:
        ids = project.ids().tolist()
        parts = "SELECT count(DISTINCT segid) FROM found_idx"
        before = project.query_one(parts)
        with project.step("Replace") as step:
            step.put_many("utterances", {id: {"text": f"novo {id}"} for id in reversed(ids)})
        assert len(ids) > 2
        assert project.query_one(parts) - before == 1
        assert project.ids(Query(search=f"novo {ids[0]}")).tolist() == [ids[0]]
        project.undo()
        assert project.query_one(parts) - before == 2
        assert not len(project.ids(Query(search="novo")))
