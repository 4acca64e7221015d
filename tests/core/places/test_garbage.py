"""An agent that answers what is none of ours: everybody who asks says so in words."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.errors import RunError
from core.places import left, places, sending, trying, wire
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.project.store import Project
from core.runs import elsewhere
from core.runs.elsewhere import Elsewhere
from core.runs.folder import RunFolder
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

AGENT = """#!/bin/sh
[ "$1" = -c ] && exec {python} "$@"
echo {hello}
while read -r line; do echo {answer}; done
"""
ODD = ("{}", '{"runs":5,"laid":"no","files":[],"missing":{"a":"b"},"bytes":{},"size":[],"state":7}')


@pytest.fixture
def run(tiny_project: Project, way: Way) -> RunFolder:
    """A run that is over in the place."""
    tiny_project.close()
    made = tiny_run(tiny_project.folder)
    put_on(made, way.place)
    with Link(way.place) as link:
        sending.send(link, made, place_of(made)[1], lambda _text, _share: None)
    elsewhere.write(made, Elsewhere(phase="over", sitting=1, sent=True))
    return made


@pytest.mark.parametrize("answer", ODD)
def test_it_is_said_by_all(
    answer: str, tmp_path: Path, way: Way, run: RunFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    with Link(way.place) as link:
        hello = json.dumps(dict(link.hello), separators=(",", ":"))
    odd = tmp_path / "odd"
    odd.write_text(AGENT.format(python=sys.executable, hello=f"'{hello}'", answer=f"'{answer}'"))
    odd.chmod(0o755)
    places.add(replace(way.place, python=str(odd)))
    folder = str(run.path.parents[1])
    for words in (["places", "show", "lab"], ["places", "tidy", "lab"], ["fetch", folder, run.key]):
        assert main([*words, "--json"]) == 2
        assert "not Vizinho" in json.loads(capsys.readouterr().out)["error"]["message"], words
    assert main(["plan", folder, "--from", "scratch", "--on", "lab", "--json"]) == 2
    assert "not Vizinho" in json.loads(capsys.readouterr().out)["there"]["reasons"][0]["message"]
    steps = trying.try_place(places.place_named("lab"), lambda _step: None)
    assert [step.ok for step in steps] == [True, True, False, False], "nor can it be cleared away there"
    assert "not Vizinho" in steps[2].message
    with pytest.raises(RunError, match="not Vizinho"):
        left.remove_there(run)


@pytest.mark.parametrize(
    ("values", "shape", "fits"),
    [
        ({"a": 1, "more": 2}, {"a": int}, True),
        ({}, {"a": int}, False),
        ([], {"a": int}, False),
        ({"a": {"x": "y"}}, {"a": {wire.ANY: str}}, True),
        ({"a": {"x": 1}}, {"a": {wire.ANY: str}}, False),
        ([[1, "s"]], [[int, str]], True),
        ([[1]], [[int, str]], False),
        ([], [int], True),
        ([1, "s"], [int], False),
        ({"a": None}, {}, True),
    ],
)
def test_what_fits(values: object, shape: Any, fits: bool) -> None:
    assert wire.fits(values, shape) is fits
