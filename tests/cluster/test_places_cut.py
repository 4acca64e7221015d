"""Connections to a real OpenSSH server that are cut at chosen places: five in sending, five in following, five in
fetching. Nothing is lost, nothing is done twice, and what came in half is never taken for whole.

A cut is told by the question in whose course it falls: the relay between here and there lets so many more bytes by, and
not one after them.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

import psutil
import pytest

from core.errors import RunError
from core.places import __main__ as follower
from core.places import fetched, sending
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.places.ssh import NotReached
from core.runs import elsewhere, events, reader
from core.runs.folder import RunFolder
from tests.cluster.grounds.ssh_server import SshServer
from tests.cluster.places_there import LONG, Away, There, place_on
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

pytestmark = pytest.mark.timeout(300)

LARGE = 3 << 20
LONG_LOG = 2000
"""So many lines of a log that take several packets of ssh."""


@dataclass
class Cut:
    """After how many more bytes the connection is cut, once `at` says of a question and what goes with it that it is
    the one. `before` and `after` are done around it."""

    at: Callable[[str, dict[str, Any], int], bool]
    sent: int | None = None
    received: int | None = None
    before: Callable[[], object] = lambda: None
    after: Callable[[], object] = lambda: None


class CutLink(Link):
    """A link that has its server cut it where the next of `cuts` says."""

    server: ClassVar[SshServer]
    cuts: ClassVar[list[Cut]] = []
    asked: ClassVar[list[str]] = []
    """Questions that were begun, in order."""

    def ask_bytes(
        self, do: str, payload: bytes = b"", timeout_s: float = 60.0, **values: Any
    ) -> tuple[dict[str, Any], bytes]:
        self.asked.append(do)
        if not (self.cuts and self.cuts[0].at(do, values, len(payload))):
            return super().ask_bytes(do, payload, timeout_s, **values)
        cut = self.cuts[0]
        self.server.cut_in(cut.sent, cut.received)
        cut.before()
        try:
            answer = super().ask_bytes(do, payload, timeout_s, **values)
        except NotReached:
            self.cuts.pop(0)
            self.server.cut_after()
            raise
        finally:
            cut.after()
        pytest.fail(f"{do} was answered: {answer[0]}")


def question(name: str, **wanted: Any) -> Callable[[str, dict[str, Any], int], bool]:
    """Of a cut: the next question of that name whose values are these."""
    return lambda do, values, _: do == name and all(values.get(key) == value for key, value in wanted.items())


def quiet(text: str, share: float) -> None:
    pass


@pytest.fixture(scope="module")
def there(_ssh_server: SshServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[There]:
    _ssh_server.mend()
    _ssh_server.count()
    CutLink.server = _ssh_server
    with place_on(_ssh_server, tmp_path_factory.mktemp("cuts")) as place:
        yield place


@pytest.fixture(autouse=True)
def _uncut(there: There) -> None:
    there.server.count()
    CutLink.cuts, CutLink.asked = [], []


@pytest.fixture(scope="module")
def training(there: There) -> Away:
    made = tiny_run(there.here / "followed", **LONG)
    at = time.time()
    for step in range(LONG_LOG):
        events.append(made.events, events.Stepped(step, 0.0, 5.0, 1e-3, 1.0, 0.0, 1, 9.0, at=at))
    away = Away(there, made)
    away.start()
    until(lambda: reader.status(away.there).state == "training")
    return away


# Sending


@pytest.fixture(scope="module")
def parcel(there: There) -> RunFolder:
    """A run with a file that takes several questions, and one that each sending sends anew."""
    made = tiny_run(there.here / "sent")
    (made.path / "large.bin").write_bytes(os.urandom(LARGE))
    return made


def in_the_large(_do: str, values: dict[str, Any], size: int) -> bool:
    return values.get("size") == LARGE and values["at"] == 1 << 20 and size > 0


@pytest.mark.parametrize(
    ("cut", "last", "came"),
    [
        (Cut(question("have"), received=8), "have", 0),
        (Cut(in_the_large, sent=300_000), "put", 1 << 20),
        (Cut(question("put_all"), sent=0), "put_all", LARGE),
        (Cut(question("lay"), sent=0), "lay", LARGE),
        (Cut(question("laid"), sent=0), "laid", 0),
    ],
    ids=["in what is missing", "inside a large content", "between contents", "before it is laid out", "at once"],
)
def test_sending_is_cut(there: There, parcel: RunFolder, cut: Cut, last: str, came: int) -> None:
    place = there.place
    (parcel.path / "large.bin").write_bytes(large := os.urandom(LARGE))
    put_on(parcel, place)
    where = place_of(parcel)[1]
    root = there.root
    CutLink.cuts = [cut]
    with pytest.raises(NotReached, match="was lost") as told, CutLink(place) as link:
        sending.send(link, parcel, where, quiet)
    assert told.value.passing
    assert CutLink.asked[-1] == last
    parts = list((root / "contents").glob(f"*/{hashlib.sha256(large).hexdigest()}.bin*"))
    assert [path.stat().st_size for path in parts] == ([came] if came else [])
    assert not (root / "runs" / where).is_dir()
    with CutLink(place) as link:
        sent = sending.send(link, parcel, where, quiet)
    assert sent <= LARGE - came + (1 << 20), "what had come before was sent again"
    assert (root / "runs" / where / "large.bin").read_bytes() == large
    assert not list((root / "contents").glob("*/*.part"))


def test_a_run_whose_laying_out_is_told_to_nobody_is_laid_out_once(there: There, parcel: RunFolder) -> None:
    put_on(parcel, there.place)
    where = place_of(parcel)[1]
    CutLink.cuts = [Cut(question("lay"), received=0)]
    with pytest.raises(NotReached, match="was lost"), CutLink(there.place) as link:
        sending.send(link, parcel, where, quiet)
    laid = there.root / "runs" / where
    until(laid.is_dir)
    made = laid.stat().st_ino
    with Link(there.place) as link:
        assert sending.send(link, parcel, where, quiet) == 0
    assert laid.stat().st_ino == made


def test_a_start_whose_answer_is_lost_starts_once(there: There, training: Away) -> None:
    place = there.place
    child = training.child()
    CutLink.cuts = [Cut(question("start"), received=0)]
    with CutLink(place) as link, pytest.raises(NotReached, match="was lost"):
        link.ask("start", run=training.where, sitting=1, launcher="plain")
    with CutLink(place) as link:
        assert link.ask("start", run=training.where, sitting=1, launcher="plain")["alive"]
        assert link.ask("look", run=training.where, at=0)["sitting"] == 1
    assert training.child() == child


# Following


def test_the_greeting_is_cut(there: There) -> None:
    """Before it, and in it: nothing is there yet that could be lost."""
    server, place = there.server, there.place
    with Link(place):
        until(lambda: server.now()[1] > 0)
        greeted = server.now()[1]
    for count in (greeted - 700, greeted - 20):
        server.count()
        server.cut_after(received=count)
        with pytest.raises(NotReached, match="was lost") as told:
            Link(place)
        assert told.value.passing
        until(lambda: server.traffic()[1] > 0)  # `ssh` does not wait for the relay's end
        assert server.traffic()[1] == count


def test_following_is_cut(training: Away, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the greeting of a new connection, in an answer's head and in what comes behind it, while nobody speaks, and
    while a pause is asked for: before it has come there and after."""
    server, run, there = training.at.server, training.run, training.there
    monkeypatch.setattr(follower, "Link", CutLink)
    child = training.child()
    run.events.write_bytes(b"")  # all of it comes once more
    size = there.events.stat().st_size
    assert size > 200_000
    cutting = threading.Timer(0.3, server.cut)

    def idle(do: str, values: dict[str, Any], _size: int) -> bool:
        """Whether nothing is left to be told; the child is held for that."""
        if do != "look" or values["at"] < size:
            return False
        child.suspend()
        return bool(values["at"] == there.events.stat().st_size)

    CutLink.cuts = [
        Cut(question("look"), received=8),
        Cut(question("look", at=0), received=60_000),
        Cut(idle, before=cutting.start, after=child.resume),
        Cut(question("ask", what="pause"), sent=0),
        Cut(question("ask", what="pause"), received=0),
    ]  # fmt: skip

    def ended() -> bool:
        if len(CutLink.cuts) == 2:
            run.request("pause")
        return not CutLink.cuts and elsewhere.read(run).over  # type: ignore[union-attr]

    assert follower.follow(run, ended) == 0
    assert not CutLink.cuts
    assert CutLink.asked.count("ask") == 3
    assert [event.kind for event in events.Follower(there.events).read()].count("started") == 1
    assert reader.status(run).state == "paused"
    assert run.events.read_bytes() == there.events.read_bytes()
    assert [event.kind for event in events.Follower(run.events).read()].count("paused") == 1
    assert not psutil.pid_exists(child.pid)


# Fetching


@pytest.fixture(scope="module")
def stopped(training: Away) -> Away:
    """The same, stopped there with its model; of that nothing is here."""
    with Link(training.at.place) as link:
        state = link.ask("start", run=training.where, sitting=2, launcher="plain")
        assert state["alive"]
        link.ask("ask", run=training.where, what="stop")
        until(lambda: not link.ask("look", run=training.where, at=0)["state"]["alive"])
    assert (training.there.model / "model.safetensors").is_file()
    elsewhere.write(training.run, elsewhere.Elsewhere(phase="there", sitting=2, sent=True, began=True))
    return training


def test_fetching_is_cut(stopped: Away, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the list of files, before the first, inside the largest, between two, and in the last: until all have come
    there is no model here."""
    run, there = stopped.run, stopped.there
    monkeypatch.setattr(fetched, "Link", CutLink)
    names = sorted(path.name for path in there.model.iterdir())
    weights, last = "model/model.safetensors", f"model/{names[-1]}"
    CutLink.cuts = [
        Cut(question("files"), received=8),
        Cut(question("read"), sent=0),
        Cut(question("read", path=weights, at=0), received=60_000),
        Cut(lambda do, v, _: do == "read" and v["path"] > weights, sent=0),
        Cut(question("read", path=last), received=8),
    ]
    for left in range(4, -1, -1):
        with pytest.raises(NotReached, match="was lost"):
            fetched.fetch(run, quiet)
        assert len(CutLink.cuts) == left
        assert not run.model.exists()
    assert (run.path / "arriving").is_dir()
    brought = fetched.fetch(run, quiet)
    assert brought["model"] == sum(path.stat().st_size for path in there.model.iterdir())
    for name in names:
        assert (run.model / name).read_bytes() == (there.model / name).read_bytes()
    assert not (run.path / "arriving").exists()


def test_what_came_damaged_is_no_model(stopped: Away) -> None:
    run, there = stopped.run, stopped.there
    size = (there.model / "model.safetensors").stat().st_size
    with Link(stopped.at.place) as link:
        sums = link.ask("files", run=stopped.where, under="model")["files"]
        known = sums["model.safetensors"][1]
        (run.path / "arriving").mkdir()
        (run.path / "arriving" / known).write_bytes(bytes(size // 2))
        before = (run.model / "model.safetensors").read_bytes() if run.model.exists() else b""
        with pytest.raises(RunError, match="checksum") as told:
            fetched.fetch(run, quiet)
        assert "again" in told.value.hint
    after = (run.model / "model.safetensors").read_bytes() if run.model.exists() else b""
    assert before == after
    assert fetched.fetch(run, quiet)["model"] > size
