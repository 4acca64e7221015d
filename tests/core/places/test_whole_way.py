"""The whole way, with a tiny run: the agent, the follower and what trains are processes like those of a real place."""

from __future__ import annotations

import contextlib

import psutil
import pytest

from core.cli import main
from core.commands import place_setup
from core.errors import Cancelled
from core.places import left, trying
from tests.core.places.way import Way


@pytest.mark.timeout(300)
def test_a_place_is_tried_from_the_login_to_the_model(way: Way) -> None:
    told: list[trying.Step] = []
    steps = trying.try_place(way.place, told.append)
    assert [step.key for step in steps] == list(trying.TITLES), steps[-1]
    assert all(step.ok for step in steps), steps[-1]
    assert told == steps
    assert not [path for path in (way.folder / "runs").iterdir() if path.is_dir()]
    assert not list((way.folder / "contents").glob("*/*"))


def runs_in(way: Way) -> list[str]:
    return [path.name for path in (way.folder / "runs").iterdir() if path.is_dir()]


@pytest.mark.timeout(120)
def test_one_that_is_stopped_leaves_nothing(way: Way) -> None:
    told: list[trying.Step] = []
    with pytest.raises(Cancelled):
        trying.try_place(way.place, told.append, lambda: any(step.key == "start" for step in told))
    assert [step.key for step in told] == ["python", "reach", "send", "start"], told[-1]
    assert not runs_in(way)
    assert not left.left_in("lab")


@pytest.mark.timeout(120)
def test_one_that_waits_in_a_queue_says_where_and_why(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []
    waits = "Waits in Slurm’s queue, place 3 of 3: others come first"
    with pytest.raises(Cancelled):
        trying.try_place(
            way.with_a_queue(), lambda step: None, lambda: waits in said, lambda text, share: said.append(str(text))
        )
    assert said == [waits], "once, however often it is looked at"
    assert not runs_in(way)
    place_setup.doing_told(quiet=False)(said[0], -1.0)
    assert capsys.readouterr().err == f"{waits}…\n"


@pytest.mark.timeout(120)
def test_what_one_leaves_that_is_cut_off_is_told_and_tidied(way: Way, capsys: pytest.CaptureFixture[str]) -> None:
    def told(step: trying.Step) -> None:
        if step.key == "start":
            for child in psutil.Process().children(recursive=True):
                with contextlib.suppress(psutil.Error):  # it may have ended meanwhile
                    if "core.places.agent" in child.cmdline():
                        child.kill()

    steps = trying.try_place(way.place, told)
    assert [(step.key, step.ok) for step in steps[-2:]] == [("train", False), ("tidy", False)]
    assert "places tidy lab" in steps[-1].hint
    (run,) = runs_in(way)
    assert [one.run for one in left.left_in("lab")] == [run]
    assert main(["places", "tidy", "lab"]) == 0
    assert trying.NAME in capsys.readouterr().out
    assert not runs_in(way)
    assert not left.left_in("lab")
