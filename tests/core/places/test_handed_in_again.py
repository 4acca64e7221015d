"""A batch job that its time limit paused is handed in again by who looks, where its node could not do so. Slurm's tools
are scripts that say what they are told."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.places import slurm, slurm_words
from core.places.contents import RUNS, Contents
from core.places.runs_there import NOTE, RunThere, find
from core.places.warned import STUCK, WARNED

NAME = "tiny-00000000000a"
SQUEUE = """#!/bin/sh
case "$*" in *"%i|"*) echo "4123|COMPLETED|None|vizinho-00000000000a";; esac
"""
SBATCH = """#!/bin/sh
echo "$*" >> {folder}/handed-in
[ -e {folder}/refused ] && { echo "sbatch: error: nobody may" >&2; exit 1; }
echo 4124
"""


class Cluster:
    """`jobs`: so many were handed in, or refused where `refuse` says so."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name, text in (("squeue", SQUEUE), ("sbatch", SBATCH), ("sacct", "#!/bin/sh\n")):
            (folder / name).write_text(text.replace("{folder}", str(folder)))
            (folder / name).chmod(0o755)

    @property
    def jobs(self) -> int:
        path = self.folder / "handed-in"
        return len(path.read_text().splitlines()) if path.exists() else 0

    def refuse(self) -> None:
        (self.folder / "refused").touch()


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    made = Cluster(tmp_path / "tools")
    monkeypatch.setenv("PATH", f"{made.folder}{os.pathsep}{os.environ['PATH']}")
    return made


@pytest.fixture
def contents(tmp_path: Path) -> Contents:
    return Contents(tmp_path / "there")


def warned(contents: Contents, **job: Any) -> RunThere:
    """A run that its job has saved in time, without being able to hand itself in."""
    folder = contents.root / RUNS / NAME
    folder.mkdir()
    told = {"launcher": "slurm", "number": "4123", "until_done": True, "warned": True, "further": True} | job
    (folder / NOTE).write_text(json.dumps({"id": NAME[-12:], "sitting": 1, "job": told}))
    return find(contents, NAME)


def test_who_looks_hands_in_what_a_node_could_not(cluster: Cluster, contents: Contents) -> None:
    run = warned(contents)
    for _ in range(2):  # another one who looks has read the note of before
        state = slurm.Slurm().look(run)
        assert (state.alive, state.waits) == (True, True)
    job = find(contents, NAME).job
    assert (job["number"], job["warned"], cluster.jobs) == ("4124", False, 1)


def test_a_refusal_is_said_once_and_not_tried_again(cluster: Cluster, contents: Contents) -> None:
    cluster.refuse()
    state = slurm.Slurm().look(warned(contents))
    assert not state.alive
    assert "nobody may" in state.why
    assert state.hint
    assert slurm.Slurm().look(find(contents, NAME)).why == WARNED[0]
    assert cluster.jobs == 1


@pytest.mark.parametrize(
    ("said", "helps"),
    [
        ("Invalid account or account/partition combination specified", "--account"),
        ("Invalid qos specification", "--qos"),
        ("Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)", "fewer hours"),
        ("Requested node configuration is not available", "limits of the place"),
    ],
)
def test_a_refusal_of_sbatch_says_what_helps(said: str, helps: str) -> None:
    assert helps in slurm_words.out_of_refusal(f"Batch job submission failed: {said}")


@pytest.mark.parametrize(
    ("job", "asked", "words"),
    [
        ({"further": False}, False, STUCK),
        ({"until_done": False}, False, WARNED),
        ({}, True, ("", "")),
    ],
)
def test_what_is_not_handed_in_again_says_why(
    job: dict[str, Any], asked: bool, words: tuple[str, str], cluster: Cluster, contents: Contents
) -> None:
    run = warned(contents, **job)
    if asked:
        run.folder.request("pause")
    state = slurm.Slurm().look(run)
    assert (state.alive, state.why, state.hint) == (False, *words)
    assert cluster.jobs == 0
