"""Killed at any moment of an edit of tiers, marks, edges, notes, sessions, films or an aligned text, a project holds
all of it or nothing, and goes on."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.project.store import Project
from tests.core.project.recording.dying_edits import FILM, MOMENTS_KEPT, SESSION, TABLES, WORKS, prepare
from tests.core.project.test_killed import REPOSITORY, Mortal, sound

MOMENTS = 50
FEW = 5
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.core.project.recording.dying_edits"],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield Mortal(process)
    process.communicate("")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepare(tmp_path_factory.mktemp("killed"))


@pytest.fixture
def copied(prepared: Path, tmp_path: Path) -> Callable[[int], Path]:
    """Makes copies of the prepared project, the one before goes."""

    def copy(number: int) -> Path:
        shutil.rmtree(tmp_path / f"p{number - 1}", ignore_errors=True)
        for beside in (SESSION, FILM):
            shutil.copy2(prepared.parent / beside, tmp_path)
        return Path(shutil.copytree(prepared, tmp_path / f"p{number}"))

    return copy


def state(project: Project) -> str:
    """A short print of all rows that edits change, but for the moments at which notes were written."""
    prints = hashlib.sha256()
    for table in TABLES:
        names = [row["name"] for row in project.query_all(f"PRAGMA table_info({table})")]
        kept = ", ".join(f'"{name}"' for name in names if (table, name) not in MOMENTS_KEPT)
        for row in project.query_all(f"SELECT {kept} FROM {table} ORDER BY id"):
            prints.update(repr(tuple(row)).encode())
    return prints.hexdigest()


def whole(project: Project) -> None:
    """The database and its search indices are whole, and nothing explains what is not there."""
    sound(project)
    project.query_one("INSERT INTO found_annotations (found_annotations, rank) VALUES ('integrity-check', 1)")
    lost = "SELECT count(*) FROM annotations WHERE {0} IS NOT NULL AND {0} NOT IN (SELECT id FROM {1})"
    for column, table in (("parent_id", "annotations"), ("utterance_id", "utterances"), ("tier_id", "tiers")):
        assert project.query_one(lost.format(column, table)) == 0
    assert project.query_one(lost.format("utterance_id", "utterances").replace("annotations", "notes", 1)) == 0


@pytest.mark.parametrize("moments", [FEW, pytest.param(MOMENTS, marks=pytest.mark.long)], ids=["few", "many"])
def test_edits_killed_at_any_moment(copied: Callable[[int], Path], mortal: Mortal, moments: int) -> None:
    with Project.open(copied(0)) as project:
        states = [state(project)]
        for work in WORKS:
            work(project)
            states.append(state(project))
        whole(project)
    assert len(set(states)) == len(states) - 4  # undo, redo and what is made and removed lead to states that were
    code, seconds = mortal.run("edit", copied(1))
    assert code == 0
    chosen, seen = random.Random(moments), set()
    for number in range(2, 2 + moments):
        folder = copied(number)
        mortal.run("edit", folder, kill_after=chosen.uniform(0.0, seconds))
        with Project.open(folder) as project:
            whole(project)
            found = state(project)
            assert found in states
            seen.add(found)
            if project.undo_label:
                project.undo()
                assert state(project) in states
                whole(project)
                project.redo()
                assert state(project) == found
    assert len(seen) >= min(3, moments - 3)  # else the moments were not spread
