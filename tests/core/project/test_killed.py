"""Killed at any moment of a bulk edit or an import, a project holds all of a step or nothing of it, and goes on."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core import audio
from core.project.schema import DATABASE
from core.project.store import Project
from tests import builders
from tests.core.project.corpora import make_project
from tests.core.project.dying import WORKS

REPOSITORY = Path(__file__).resolve().parents[3]
MOMENTS = 25
CLIPS = 30
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


@dataclass
class Mortal:
    """A process whose children change projects and are killed."""

    process: subprocess.Popen[str]

    def run(self, kind: str, folder: Path, kill_after: float = 60.0) -> tuple[int, float]:
        """How the child ended, and after how many seconds."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{kind} {kill_after} {folder}\n")
        self.process.stdin.flush()
        code, seconds = self.process.stdout.readline().split()
        return int(code), float(seconds)


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.core.project.dying"],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield Mortal(process)
    process.communicate("")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 2,000 utterances, and clips to import beside it."""
    place = tmp_path_factory.mktemp("killed")
    with make_project(place / "p", utterances=2_000, recordings=10) as project, project.unjournaled() as conn:
        conn.executemany("INSERT INTO flags VALUES (?, 'fast', 1, '', 0)", [(id,) for id in range(50, 300)])
    builders.pairs_folder(place / "clips", tuple(f"frase número {i}" for i in range(CLIPS)), seconds=0.5)
    return place


@pytest.fixture
def copied(prepared: Path, tmp_path: Path) -> Callable[[int], Path]:
    """Makes copies of the prepared project, the one before goes."""
    (tmp_path / "clips").symlink_to(prepared / "clips")

    def copy(number: int) -> Path:
        shutil.rmtree(tmp_path / f"p{number - 1}", ignore_errors=True)
        return Path(shutil.copytree(prepared / "p", tmp_path / f"p{number}"))

    return copy


def state(project: Project) -> str:
    """A short print of everything that is journaled and what is derived from it."""
    prints = hashlib.sha256()
    for table in ("meta", "recordings", "speakers", "utterances"):
        names = [f'"{row["name"]}"' for row in project.query_all(f"PRAGMA table_info({table})")]
        one = " || '|' || ".join(f"coalesce({name}, 'null')" for name in names)
        whole = project.query_one(
            f"SELECT group_concat(line, ';') FROM (SELECT {one} AS line FROM {table} ORDER BY id)"
        )
        prints.update((whole or "").encode())
    return prints.hexdigest()


def sound(project: Project) -> None:
    """The database and its search index are whole."""
    assert project.query_one("PRAGMA integrity_check") == "ok"
    project.query_one("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    assert project.query_all("PRAGMA foreign_key_check") == []


def undo_and_redo(project: Project) -> str:
    """The state that undo leads to; redo leads back."""
    now = state(project)
    project.undo()
    before = state(project)
    project.redo()
    assert state(project) == now
    return before


def test_bulk_edits_killed_at_any_moment(prepared: Path, copied: Callable[[int], Path], mortal: Mortal) -> None:
    with Project.open(copied(0)) as project:
        states = [state(project)]
        for work in WORKS:
            work(project)
            states.append(state(project))
    code, whole = mortal.run("edit", copied(1))
    assert code == 0
    moments, seen = random.Random(1), set()
    for number in range(2, 2 + MOMENTS):
        folder = copied(number)
        mortal.run("edit", folder, kill_after=moments.uniform(0.0, whole))
        with Project.open(folder) as project:
            sound(project)
            found = state(project)
            assert found in states
            seen.add(found)
            outdated = "SELECT count(*) FROM flags JOIN utterances u ON u.id = utterance_id WHERE u.text LIKE '% Sim.'"
            assert project.query_one(outdated) == 0
            assert project.query_one("SELECT count(*) FROM flags") in (0, 250)
            if project.undo_label:
                assert undo_and_redo(project) in states
            elif project.redo_label:
                project.redo()
                assert state(project) in states
    assert len(seen) >= 3  # else the moments were not spread


def test_imports_killed_at_any_moment(prepared: Path, copied: Callable[[int], Path], mortal: Mortal) -> None:
    with Project.open(copied(0)) as project:
        nothing, count = state(project), len(project.ids())
    code, whole = mortal.run("bring", copied(1))
    assert code == 0
    moments, seen = random.Random(2), set()
    for number in range(2, 2 + MOMENTS):
        folder = copied(number)
        mortal.run("bring", folder, kill_after=moments.uniform(0.0, whole))
        with Project.open(folder) as project:
            sound(project)
            brought = len(project.ids()) - count
            seen.add(brought)
            if brought:
                whole_files(project)
                assert undo_and_redo(project) == nothing
            else:
                assert state(project) == nothing
            assert project.query_one("SELECT count(*) FROM flags") == 250
        if not brought and number % 4 == 0:
            assert mortal.run("bring", folder)[0] == 0
            with Project.open(folder) as project:
                assert len(project.ids()) == count + CLIPS
                whole_files(project)
    assert seen <= {0, CLIPS}
    assert 0 in seen


def whole_files(project: Project) -> None:
    """Every imported recording lies in the project, as it was."""
    ours = [recording for recording in project.recordings() if not recording.digest.startswith("digest-")]
    assert len(ours) == CLIPS
    for recording in ours:
        assert audio.digest(project.sound_path(recording)) == recording.digest


def test_the_prepared_database_is_small(prepared: Path) -> None:
    assert (prepared / "p" / DATABASE).stat().st_size < 20e6
