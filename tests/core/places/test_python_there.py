"""A Python of somebody else's, of a module or of conda: what is wrong with it is said in words, with a way out."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from core.errors import RunError
from core.places import contents, python_there, setup_words, ssh, trying
from core.places.install.machine import Machine
from core.places.install.shell import Ran
from core.places.place import Place
from core.places.ssh import LacksVizinho
from tests.core.places.way import Way

GOOD: dict[str, Any] = {
    "python": [3, 12, 4], "vizinho": contents.program_version(), "torch": "2.11.0+cu130", "torchaudio": "2.11.0+cu130",
    "cuda": "13.0", "said": "",
}  # fmt: skip
PLACE = Place("lab", address="lab")


@pytest.mark.parametrize(
    ("change", "place", "message", "installing_helps"),
    [
        ({"python": [3, 9, 2]}, {}, "too old", True),
        ({"python": [3, 14, 0]}, {}, "too new", True),
        ({"vizinho": ""}, {}, "does not have Vizinho", True),
        ({"vizinho": "0.0.1"}, {}, "is version 0.0.1", True),
        ({"torch": ""}, {}, "has no torch", True),
        ({"torch": "2.4.1", "torchaudio": "2.4.1"}, {}, "needs 2.11", True),
        ({"torchaudio": "2.10.0"}, {}, "do not fit together", True),
        ({"torchaudio": ""}, {}, "no torchaudio", True),
        ({"cuda": "", "torch": "2.11.0+cpu"}, {"gpus": 1, "kind": "slurm"}, "cannot use any", False),
        (
            {"python": [3, 6, 8], "said": "ERROR: Unable to locate a modulefile for 'python/9'"},
            {"setup": ["module load python/9"]},
            "no such module",
            False,
        ),
    ],
)
def test_what_is_wrong_with_a_python_is_said(
    change: dict[str, Any], place: dict[str, Any], message: str, installing_helps: bool
) -> None:
    problem = python_there.judge(Place.from_json(PLACE.to_json() | place), GOOD | change)
    assert problem is not None
    assert message in problem.message
    assert problem.hint
    assert isinstance(problem, LacksVizinho) or not installing_helps


def test_nothing_is_wrong_with_a_good_one() -> None:
    assert python_there.judge(PLACE, GOOD) is None
    assert python_there.judge(PLACE, GOOD | {"cuda": "", "torch": "2.11.0+cpu"}) is None


def test_a_real_python_is_looked_at(way: Way) -> None:
    assert "torch 2." in python_there.look_at(way.place)
    bare = way.folder.parent / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    python = str(bare / "bin" / "python")
    steps = trying.try_place(replace(way.place, python=python), lambda step: None)
    assert [(step.key, step.ok, step.install) for step in steps] == [("python", False, True)]
    assert "does not have Vizinho" in steps[0].message
    assert "vizinho places install lab" in steps[0].hint
    with pytest.raises(RunError, match="no “"):
        python_there.look_at(replace(way.place, python="/nowhere/python"))
    old = way.folder.parent / "python3.9"
    old.write_text('#!/bin/sh\necho "Welcome"\necho \'vizinho-python {"python": [3, 9, 2]}\'\n')
    old.chmod(0o755)
    with pytest.raises(LacksVizinho, match=r"3\.9\.2: too old"):
        python_there.look_at(replace(way.place, python=str(old)))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("bash: line 1: module: command not found", "knows no modules"),
        (
            'Lmod has detected the following error: The following module(s) are unknown: "python/9"',
            "no such module",
        ),
        ("ERROR: Unable to locate a modulefile for 'python/9'", "no such module"),
        ("Could not find conda environment: speech\nYou can list all discoverable environments", "conda environment"),
        ("EnvironmentNameNotFound: Could not find conda environment: speech", "conda environment"),
        ("CondaError: Run 'conda init' before 'conda activate'", "does not start it"),
        ("bash: conda: command not found", "no conda in a login"),
        ("something else", "“conda activate speech” failed"),
    ],
)
def test_why_a_line_to_run_first_failed_is_said(words: str, message: str) -> None:
    lines = ("module load python/9", "conda activate speech")
    marked = f"{words}\n{setup_words.MARK}{1 if 'odul' in words else 2}"
    found = ssh.not_reached(replace(PLACE, setup=lines), setup_words.FAILED, marked)
    assert message in found.message
    assert found.hint
    assert found.message.count("“") == 1


def test_lines_to_run_first_are_run_as_they_are(way: Way) -> None:
    """Whatever they end with, and without what the agent is asked being taken for theirs."""
    lines = ("export A='it is; so' # a comment;", "cat", 'test "$A" = "it is; so";')
    assert "torch 2." in python_there.look_at(replace(way.place, setup=lines))
    with pytest.raises(RunError, match="“false”"):
        python_there.look_at(replace(way.place, setup=(*lines, "false")))


def looked(*lines: str) -> Machine:
    usual = "system=Linux", "machine=x86_64", "libc=glibc 2.28", "free=90000000", "folder=new", "writable=/home"
    return Machine.of(Ran((*usual, *lines), 0, ""))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("system=Darwin", "Darwin"),
        ("machine=ppc64le", "ppc64le"),
        ("libc=glibc 2.17", "too old for torch"),
        ("libc=", "no C library of GNU’s"),
        ("folder=other", "something else"),
    ],
)
def test_machines_that_it_cannot_be_installed_on_are_told_so(line: str, message: str) -> None:
    with pytest.raises(RunError) as told:
        looked(line).refuse(PLACE)
    assert message in told.value.message
    assert told.value.hint


def test_a_machine_is_read_as_it_is() -> None:
    machine = looked("python-3.9=/usr/bin/python3", "uv=uv 0.4.1 at /usr/bin/uv", "driver=535.104.05")
    machine.refuse(PLACE)
    assert machine.uv == "", "it is too old"
    assert machine.python() == ""
    assert machine.no_python(PLACE).message == "Vizinho needs Python 3.11, 3.12 or 3.13, and that computer has 3.9."
    assert looked().no_python(PLACE).message.endswith("that computer has no Python.")
    assert machine.torch_options(PLACE) == ["--torch-backend", "auto"]
    assert looked("driver=590.1").torch_options(PLACE) == []
    assert looked("driver=").torch_options(PLACE) == ["--torch-backend", "cpu"]
    assert looked("driver=").torch_options(replace(PLACE, kind="slurm", gpus=2)) == []
    assert looked("uv=uv 0.13.9 (x) at /opt/my uv/uv").uv == "/opt/my uv/uv"
    here = ".".join(map(str, sys.version_info[:2]))
    assert looked("python-3.13=/a", "python-3.11=/b", f"python-{here}=/c").python() == "/c"
    with pytest.raises(RunError, match="are free"):
        machine.need(PLACE, 10**15)
