"""What processes on the other nodes of a place print: it comes home, and is shown where the run failed."""

from __future__ import annotations

import json
from pathlib import Path

from core.places import fetched, followers, left, printed, sending
from core.places.following import Following
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.places.runs_there import NOTE
from core.runs import elsewhere, reader
from core.runs.elsewhere import Elsewhere
from core.runs.folder import RunFolder
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run


def quiet(text: str, share: float) -> None:
    pass


def test_what_other_nodes_say_is_shown_where_a_run_fails_and_comes_home(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    put_on(run, way.place)
    where = place_of(run)[1]
    there = RunFolder(way.folder / "runs" / where)
    run.printed(2).parent.mkdir()
    run.printed(2).write_text("of an earlier sitting\n")
    with Link(way.place) as link:
        sending.send(link, run, where, quiet)
        job = {"sitting": 1, "job": {"launcher": "plain"}}
        (there.path / NOTE).write_text(json.dumps(json.loads((there.path / NOTE).read_text()) | job))
        there.printed(1).parent.mkdir()
        there.console.write_text("the first says this\n")
        there.printed(1).write_text("x" * 2 * printed.MOST_BYTES + "\nand the second that\n")
        there.printed(2).write_text("of an earlier sitting\n")
        there.printed(3).touch()
        elsewhere.write(run, Elsewhere(sitting=1, phase="there", sent=True, began=True))
        Following(run, where, way.place, lambda: False).watch(link)
        (noted,) = json.loads((there.path / followers.NOTE).read_text())
        assert noted == followers.own()["id"]
        status = reader.status(run)
        assert status.state == "crashed"
        assert status.detail.startswith("the first says this\n\nprocess-2.log:\nxxx")
        assert status.detail.endswith("\nand the second that"), "no other has said anything since"
        assert run.printed(1).read_bytes() == there.printed(1).read_bytes()[-printed.MOST_BYTES :]
        with there.printed(2).open("a") as out:
            out.write("something new\n")
        assert [path.name for path in printed.bring(link, run, where)][-1] == "process-3.log"
    assert run.printed(2).read_text().endswith("something new\n")
    whole = there.printed(1).read_bytes()
    brought = fetched.fetch(run, quiet, checkpoints=True)
    assert brought["printed"] > 2 * printed.MOST_BYTES
    assert run.printed(1).read_bytes() == whole
    assert not there.path.exists()
    assert not left.left_in("lab")
