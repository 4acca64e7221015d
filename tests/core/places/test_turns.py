"""Turns of runs in a place, and the script of an array of jobs: both as they are, without what they start."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from core.errors import RunError
from core.places import slurm, turns
from core.places.contents import RUNS, Contents
from core.places.job_state import JobState
from core.places.runs_there import NOTE, RunThere, find
from core.places.turns import Turn
from core.runs.folder import RunFolder


class Starts:
    """A launcher that only notes what it was asked to start; who is in `over` has ended, who is in `bad` cannot."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.over: set[str] = set()
        self.bad: set[str] = set()

    def start(self, run: RunThere, options: Mapping[str, Any]) -> dict[str, Any]:
        assert options["in_turn"]
        if run.folder.key in self.bad:
            raise RunError("no such thing", "mend it")
        self.started.append(run.folder.key)
        return {}

    def look(self, run: RunThere) -> JobState:
        return JobState(alive=run.folder.key in self.started and run.folder.key not in self.over)

    def end(self, run: RunThere) -> None:
        self.over.add(run.folder.key)


@pytest.fixture
def place(tmp_path: Path) -> Contents:
    return Contents(tmp_path / "there")


def runs_in(place: Contents, count: int = 4) -> list[str]:
    names = [f"tiny-{number:012x}" for number in range(count)]
    for name in names:
        (place.root / RUNS / name).mkdir()
        (place.root / RUNS / name / NOTE).write_text(json.dumps({"id": name[-12:], "sitting": 0}))
    return names


def line_up(place: Contents, names: list[str], at_once: int = 0) -> None:
    turns.line_up(place, [Turn(name, 1, "plain", {"at_once": at_once} if at_once else {}) for name in names])


def test_one_after_another_begins_and_each_end_lets_the_next(place: Contents) -> None:
    names, launcher = runs_in(place), Starts()
    line_up(place, names)
    line_up(place, names)  # asked twice, nobody stands there twice
    turns.go_on(place, {"plain": launcher})
    turns.go_on(place, {"plain": launcher})
    assert launcher.started == names[:1]
    waiting = turns.state(place, find(place, names[2]))
    assert waiting is not None
    assert waiting.waits
    assert "place 2 of 3" in waiting.text
    turns.go_on(place, {"plain": launcher}, ended=names[0])
    assert launcher.started == names[:2]
    launcher.over.add(names[1])
    turns.go_on(place, {"plain": launcher})
    assert launcher.started == names[:3]
    assert find(place, names[2]).sitting == 1


def test_as_many_at_once_as_the_place_says_and_one_that_leaves_makes_no_gap(place: Contents) -> None:
    names, launcher = runs_in(place), Starts()
    line_up(place, names, at_once=2)
    assert turns.leave(place, names[1])
    assert not turns.leave(place, names[1])
    turns.go_on(place, {"plain": launcher})
    assert launcher.started == [names[0], names[2]]


def test_one_that_cannot_be_started_says_why_and_the_next_begins(place: Contents) -> None:
    names, launcher = runs_in(place), Starts()
    launcher.bad.add(names[0])
    line_up(place, names)
    turns.go_on(place, {"plain": launcher})
    assert launcher.started == names[1:2]
    refused = turns.state(place, find(place, names[0]))
    assert refused is not None
    assert (refused.alive, refused.why, refused.hint) == (False, "no such thing", "mend it")


def test_a_run_that_was_removed_meanwhile_is_passed_over(place: Contents) -> None:
    names, launcher = runs_in(place), Starts()
    line_up(place, names)
    (place.root / RUNS / names[0] / NOTE).unlink()
    turns.go_on(place, {"plain": launcher})
    assert launcher.started == names[1:2]


def test_each_task_of_an_array_is_told_its_run_and_writes_into_its_console(place: Contents, tmp_path: Path) -> None:
    runs = [find(place, name) for name in runs_in(place, 3)]
    options = [{"threads": n, "setup": ["echo set up"], "at_once": 2, "memory_gb": 1.5, "gpus": 1} for n in (1, 4, 2)]
    script = slurm.array_script(list(zip(runs, options, strict=True)), "vizinho-array-x")
    asked = [line.removeprefix("#SBATCH --") for line in script.splitlines() if line.startswith("#SBATCH")]
    for wanted in ("array=0-2%2", "job-name=vizinho-array-x", "cpus-per-task=4", "mem=1536M", "gres=gpu:1", "nodes=1"):
        assert wanted in asked
    path = tmp_path / "array.sh"
    path.write_text(script.replace(f"exec {slurm.sys.executable} -m core.places.job", "exec echo"))
    for task, run in enumerate(runs):
        environment = {"SLURM_ARRAY_TASK_ID": str(task), "PATH": "/usr/bin:/bin"}
        subprocess.run(["bash", path], env=environment, check=True, timeout=20)
        said = run.folder.console.read_text().splitlines()
        assert said == ["set up", f"{run.folder.path} --threads {options[task]['threads']} --gpus 1"]


def test_a_job_writes_into_a_folder_of_any_name(tmp_path: Path) -> None:
    run = RunThere(RunFolder(tmp_path / "my runs" / "100%j"), {"id": "0123456789ab"})
    (output,) = [line for line in slurm.script(run, {}).splitlines() if "--output" in line]
    assert shlex.split(output)[1:] == [f"--output={tmp_path}/my runs/100%%j/console.log"]
