"""The agent, asked as a real process over a way that breaks, lies and fills up."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from core.errors import ConfigError, RunError
from core.places import places, sending
from core.places.link import Link
from core.places.place import Place
from core.places.ssh import NotReached
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

CUT = "client_loop: send disconnect: Broken pipe"
RUN = "tiny-0123456789ab"


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def quiet(text: str, share: float) -> None:
    pass


def test_what_is_sent_goes_on_where_it_was_cut(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    (run.path / "large.bin").write_bytes(large := os.urandom(3 << 20))
    way.will(*({"up": count} for count in (40, 700, 500_000, 1_900_000, 2_200_000)))
    for _ in range(5):
        with pytest.raises(NotReached, match="lost") as told, Link(way.place) as link:
            sending.send(link, run, RUN, quiet)
        assert told.value.passing
    with Link(way.place) as link:
        sent = sending.send(link, run, RUN, quiet)
    there = way.folder / "runs" / RUN
    assert (there / "large.bin").read_bytes() == large
    assert sent < 1 << 20, "what had come before was sent again"
    with Link(way.place) as link:
        assert sending.send(link, run, RUN, quiet) == 0
    manifest = [json.loads(line) for line in (there / "manifest.jsonl").read_text().splitlines()]
    assert all(Path(entry["audio"]).is_relative_to(way.folder) and Path(entry["audio"]).is_file() for entry in manifest)


def test_a_wrong_sum_is_refused_and_sent_anew(way: Way) -> None:
    name = name_of(b"right")
    with Link(way.place) as link:
        with pytest.raises(RunError, match="checksum"):
            link.ask("put", b"wrong", name=name, at=0, size=5)
        assert link.ask("have", names=[name])["missing"] == {name: 0}
        link.ask("put", b"ri", name=name, at=0, size=5)
        assert link.ask("have", names=[name])["missing"] == {name: 2}
        link.ask("put", b"ght", name=name, at=2, size=5)
        assert link.ask("have", names=[name])["missing"] == {}
        left, right = name_of(b"left"), name_of(b"up")
        with pytest.raises(RunError, match="checksum"):
            link.ask("put_all", b"downleft", all=[[right, 4], [left, 4]])
        assert link.ask("have", names=[left, right])["missing"] == {right: 0}, "what was right is kept"


@pytest.mark.parametrize("name", ["../../etc/passwd", "x" * 64, "", name_of(b"") + "/.."])
def test_nothing_is_written_outside_the_folder(way: Way, name: str) -> None:
    with Link(way.place) as link:
        with pytest.raises(RunError):
            link.ask("put", b"", name=name, at=0, size=0)
        with pytest.raises(RunError):
            link.ask("remove", run=name)


def test_a_folder_that_is_somebody_elses_is_left_alone(way: Way) -> None:
    way.folder.mkdir()
    (way.folder / "thesis.txt").write_text("mine")
    with pytest.raises(RunError, match="something else"):
        Link(way.place)
    assert [path.name for path in way.folder.iterdir()] == ["thesis.txt"]


def test_words_of_the_server_before_the_agent_speaks_are_passed_over(way: Way) -> None:
    way.will({"welcome": "Welcome to the lab\n\nYou have mail: {\n" * 20})
    with Link(way.place) as link:
        assert link.root == str(way.folder)


@pytest.mark.parametrize(
    ("order", "message", "passing"),
    [
        ({"instead": "no agent at all\n" * 600}, "not Vizinho", False),
        ({"instead": '{"vizinho_agent":nonsense\n'}, "not Vizinho", False),
        ({"instead": '{"vizinho_agent":99,"version":"9.9"}\n'}, "another way", False),
        ({"instead": '{"vizinho_agent":1}\n'}, "not Vizinho", False),
        ({"words": "ssh: Could not resolve hostname lab: Name or service not known"}, "No computer", True),
        ({"words": "ssh: connect to host lab port 22: Connection refused"}, "refused", True),
        ({"words": "ssh: connect to host lab port 22: Connection timed out"}, "does not answer", True),
        (
            {"words": "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed."},
            "key",
            False,
        ),
        ({"words": "No ED25519 host key is known for lab\nHost key verification failed."}, "not known here", False),
        ({"words": "anna@lab: Permission denied (publickey,password)."}, "let us in", False),
        ({"words": CUT}, "lost", True),
        ({"words": "sh: 1: exec: python9: not found", "code": 127}, "no “", False),
        ({"words": "python3: No module named core", "code": 1}, "does not have", False),
        ({"words": "Illegal instruction", "code": 132}, "did not start", False),
    ],
)
def test_why_a_place_is_not_reached_is_said_in_words(way: Way, order: dict[str, object], message: str, passing: bool):
    way.will(order)
    with pytest.raises(NotReached) as told:
        Link(way.place)
    assert message in told.value.message
    assert told.value.hint
    assert told.value.passing is passing


def test_a_full_disk_or_quota_is_said_in_words(tmp_path: Path, way: Way) -> None:
    limited = Place.from_json(way.place.to_json() | {"setup": ["ulimit -f 100"]})
    run = tiny_run(tmp_path / "here")
    (run.path / "large.bin").write_bytes(os.urandom(1 << 20))
    with Link(limited) as link, pytest.raises(RunError, match="quota"):
        sending.send(link, run, RUN, quiet)
    with Link(way.place) as link:
        sending.send(link, run, RUN, quiet)
    assert (way.folder / "runs" / RUN / "large.bin").stat().st_size == 1 << 20


def test_what_no_run_needs_goes_and_what_one_needs_stays(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    other = "other-0123456789ab"
    (way.folder / "contents" / "aa").mkdir(parents=True)
    (way.folder / ".vizinho-place").write_text("{}")
    stray = way.folder / "contents" / "aa" / ("aa" * 32)
    stray.write_bytes(b"cut")
    os.utime(stray, (1e9, 1e9))
    with Link(way.place) as link:
        for name in (RUN, other):
            sending.send(link, run, name, quiet)
        count = len(list((way.folder / "contents").glob("*/*")))
        assert {one["run"] for one in link.ask("runs")["runs"]} == {RUN, other}
        link.ask("remove", run=RUN)
        assert link.ask("sweep")["bytes"] == 3
        assert len(list((way.folder / "contents").glob("*/*"))) == count - 1
        with pytest.raises(RunError, match="not in"):
            link.ask("look", run=RUN, at=0)
        link.ask("remove", run=other)
    assert not list((way.folder / "contents").glob("*/*"))


def test_places_are_kept_without_what_is_usual_and_without_secrets(way: Way) -> None:
    places.add(Place("uni", "slurm", "login", setup=("module load python",), hours=1.5, until_done=True))
    assert places.place_named("uni") == Place.from_json(json.loads(places.file().read_text())["places"][1])
    assert list(places.places()) == ["lab", "uni"]
    places.remove("uni")
    with pytest.raises(ConfigError, match="uni"):
        places.place_named("uni")


@pytest.mark.parametrize(
    "values",
    [
        {"name": "a b"},
        {"name": "x"},
        {"name": "x", "address": "-oProxyCommand=evil"},
        {"name": "x", "address": "a", "folder": "/"},
        {"name": "x", "address": "a", "folder": "relative"},
        {"name": "x", "address": "a", "partition": "a;rm -rf"},
        {"name": "x", "address": "a", "hours": -1},
        {"name": "x", "address": "a", "hours": "2"},
        {"name": "x", "address": "a", "setup": ["one\ntwo"]},
        {"name": "x", "address": "a", "kind": "cloud"},
        {"name": "x", "address": "a", "kind": "ray"},
        {"name": "x", "kind": "ray", "ray_address": "ftp://head"},
        {"name": "x", "kind": "ray", "ray_address": "http://name:token@head:8265"},
        {"address": "a"},
        [],
    ],
)
def test_what_cannot_be_a_place_is_refused(values: object) -> None:
    with pytest.raises(ConfigError) as told:
        Place.from_json(values)
    assert told.value.hint


def test_a_folder_of_too_many_files_is_refused_rather_than_brought_in_part(tmp_path: Path, way: Way) -> None:
    run = tiny_run(tmp_path / "here")
    with Link(way.place) as link:
        sending.send(link, run, RUN, quiet)
        folder = way.folder / "runs" / RUN / "model"
        folder.mkdir()
        for number in range(2001):
            (folder / f"{number}.txt").touch()
        with pytest.raises(RunError, match="more than 2,000 files"):
            link.ask("files", run=RUN, under="model")
