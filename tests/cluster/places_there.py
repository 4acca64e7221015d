"""Places behind the test servers, and runs in them that nobody follows until a test does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from core.places import __main__ as follower
from core.places import places
from core.places.following import Following
from core.places.link import Link
from core.places.of_run import place_of, put_on
from core.places.place import Place
from core.runs import elsewhere, events, reader, supervisor
from core.runs.folder import RunFolder
from tests.cluster.grounds.ssh_server import SshServer
from tests.core.places.way import until
from tests.core.training.tiny import tiny_run

LONG: dict[str, Any] = {"hours": 20.0, "checks": 200}
"""Settings of a run that would go on for long."""


@dataclass(frozen=True)
class There:
    """A place and the server behind it; what is of the test itself lies in `here`."""

    server: SshServer
    place: Place
    here: Path

    @property
    def root(self) -> Path:
        return self.server.home / self.place.folder[2:]


@contextmanager
def place_on(server: SshServer, here: Path, **values: Any) -> Iterator[There]:
    """A place on a server, by the name of "lab"; what this person keeps lies in `here`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(here / "own"))
        patch.setenv("XDG_CACHE_HOME", str(here / "cache"))
        server.mend()
        way = {"address": server.host, "ssh_config": str(server.config), "python": sys.executable}
        place = Place("lab", **{"folder": f"~/{here.name}"} | way | values)
        places.add(place)
        yield There(server, place, here)
        server.mend()


def kinds(run: RunFolder) -> list[str]:
    """What kinds of events a run's log has, in order."""
    return [event.kind for event in events.Follower(run.events).read()]


class Away:
    """A run in a place. It is followed in this process, for as long as a test says, or by a process of its own."""

    def __init__(self, there: There, run: RunFolder) -> None:
        self.at, self.run = there, run
        if not elsewhere.is_elsewhere(run):
            put_on(run, there.place)
        self.where = place_of(run)[1]

    @property
    def there(self) -> RunFolder:
        return RunFolder(self.at.root / "runs" / self.where)

    @property
    def status(self) -> Any:
        return reader.status(self.run)

    def child(self) -> psutil.Process:
        """What trains it there."""
        found = supervisor.child_of(self.there)
        assert found is not None
        return found

    def start(self) -> None:
        """Have it sent and started."""
        with Link(self.at.place) as link:
            following = Following(self.run, self.where, self.at.place, lambda: False)
            following.send(link)
            following.start(link)

    def follow(self, until_true: Any = lambda: False) -> int:
        """Follow it until that is true or it is over, as the process that follows runs does."""
        return follower.follow(self.run, until_true)

    def follow_until(self, state: str) -> None:
        """Follow it until it stands so."""
        reached: list[bool] = []

        def stands() -> bool:
            supervisor.claim(self.run)  # else nobody follows it
            reached.extend([True] * (reader.status(self.run).state == state))
            return bool(reached)

        try:
            self.follow(stands)
        finally:
            self.run.child.unlink(missing_ok=True)
        assert reached or reader.status(self.run).state == state, (
            reader.status(self.run),
            self.console(),
            self.there.events.read_text()[-1500:],
        )

    def console(self) -> str:
        return self.there.console.read_text() if self.there.console.is_file() else ""


def training_run(there: There, name: str, **settings: Any) -> Away:
    """A run that trains there by now, has saved once, and that nobody follows."""
    away = Away(there, tiny_run(there.here / name, **LONG | settings))
    away.start()
    until(lambda: "saved" in kinds(away.there))
    return away
