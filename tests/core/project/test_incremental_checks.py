"""Checking only what an edit touched gives exactly what checking everything anew gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.importers import import_corpus
from core.project import edits
from core.project.checks import quality
from core.project.checks.limits import Limits
from core.project.records import Flag
from core.project.store import Project
from tests import builders

RATE = 8000
TEXTS = (
    "bom dia a todos",
    "Bom dia, a todos!",
    "o pão é bom",
    "Às 14h30",
    "...",
    "c\u0430sa azul",
    "uma rua muito larga",
)

EDITS = st.one_of(
    st.tuples(st.just("text"), st.integers(0, 5), st.sampled_from(TEXTS)),
    st.tuples(st.just("trim"), st.integers(0, 5), st.integers(0, 2)),
    st.tuples(st.just("widen"), st.integers(0, 5), st.integers(-3, 3)),
    st.tuples(st.just("speaker"), st.integers(0, 5), st.sampled_from(("Ana", "Rui", ""))),
    st.tuples(st.just("leave"), st.integers(0, 5), st.booleans()),
    st.tuples(st.just("merge"), st.integers(0, 5), st.none()),
    st.tuples(st.just("limit"), st.sampled_from((0.4, 2.0)), st.none()),
    st.tuples(st.just("undo"), st.none(), st.none()),
    st.tuples(st.just("redo"), st.none(), st.none()),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six stretches of two recordings; two of them hold the same sound."""
    folder = tmp_path_factory.mktemp("made")
    one, other = builders.babble(0.5, RATE, 1), builders.babble(0.5, RATE, 2)
    pause = builders.silence(0.5, RATE)
    import numpy as np

    for name, parts in (("a", (one, pause, other)), ("b", (one, other, pause))):
        builders.write_wav(folder / "in" / f"{name}.wav", np.concatenate(parts), RATE)
        (folder / "in" / f"{name}.txt").write_text("bom dia a todos", encoding="utf-8")
    with Project.create(folder / "p", name="x", language="pt") as project:
        import_corpus(project, folder / "in")
        for row in list(project.each()):
            for cut in (RATE, RATE // 2):
                edits.split_at(project, row.id, cut)
        project.forget_history()
        quality.check(project)
    return folder / "p"


def everything(project: Project) -> dict[int, tuple[Flag, ...]]:
    rows = project.query_all("SELECT * FROM flags ORDER BY utterance_id, kind")
    left_out = {int(row[0]) for row in project.query_all("SELECT id FROM utterances WHERE left_out = 1")}
    found: dict[int, tuple[Flag, ...]] = {}
    for row in rows:
        if not (row["utterance_id"] in left_out and row["kind"].startswith("same_")):
            flag = Flag(row["kind"], row["value"], row["text"], bool(row["blocks"]))
            found[row["utterance_id"]] = (*found.get(row["utterance_id"], ()), flag)
    return found


def edit(project: Project, what: str, first: float | None, second: str | int | bool | None) -> list[int] | None:
    """Make an edit that may be refused; what it touched, or None for everything."""
    ids = [int(row[0]) for row in project.query_all("SELECT id FROM utterances ORDER BY id")]
    id = ids[int(first) % len(ids)] if isinstance(first, int) else 0
    row = project.utterance(id)
    if what == "limit":
        edits.set_meta(project, "Limits", limits=Limits(short_s=float(first or 0)).changed())
        return None
    if what in ("undo", "redo"):
        changes = project.undo() if what == "undo" else project.redo()
        return None if changes is None or changes.of("meta") else sorted(changes.of("utterances"))
    assert row is not None
    if what == "text":
        edits.set_text(project, id, str(second))
    elif what == "trim":
        edits.trim(project, id, row.start, max(row.start + 1, row.end - RATE // 8 * int(second or 0)))
    elif what == "widen":
        recording, by = project.recording(row.recording_id), RATE // 3 * int(second or 0)
        assert recording is not None
        edits.trim(project, id, max(0, row.start - max(0, -by)), min(recording.frames, row.end + max(0, by)))
    elif what == "speaker":
        edits.set_speaker(project, [id], str(second))
    elif what == "leave":
        edits.leave_out(project, [id], bool(second))
    elif len(ids) > 2 and [other for other in ids if other != id and _follows(project, id, other)]:
        return sorted(edits.merge_with_next(project, id).of("utterances"))
    return [id]


def _follows(project: Project, id: int, other: int) -> bool:
    one, two = project.utterance(id), project.utterance(other)
    assert one is not None
    assert two is not None
    same = one.recording_id == two.recording_id and not two.left_out
    return same and (two.start, two.end) > (one.start, one.end)


@example([("trim", 3, 1)])
@example([("widen", 0, 2), ("speaker", 1, "Ana"), ("widen", 1, -2), ("leave", 0, True), ("undo", None, None)])
@example([("widen", 0, 3), ("merge", 0, None), ("undo", None, None), ("undo", None, None)])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(EDITS, max_size=8))
def test_flags_are_those_of_a_check_from_scratch_after_any_edits(
    made: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int | float | None, str | int | None]]
) -> None:
    folder = tmp_path_factory.mktemp("copy") / "p"
    shutil.copytree(made, folder)
    with Project.open(folder) as project:
        for step in steps:
            quality.check(project, edit(project, *step))
        found = everything(project)
        with project.unjournaled() as conn:
            for table in ("flags", "checked", "measures", "texts", "stale", "reference"):
                conn.execute(f"DELETE FROM {table}")
        quality.check(project)
        assert everything(project) == found
    shutil.rmtree(folder.parent)
