"""How the first process of a run and those on other computers talk: through the store that their launcher keeps.

Questions and answers are the very same lines as between a process and its children (`core.training.team`). They are
JSON and nothing else: whoever can reach the store cannot make a process run anything.
"""

from __future__ import annotations

import json
import socket
from datetime import timedelta
from pathlib import Path
from typing import Any

import torch

from core.training.ranks import LOOPBACK, Together, meet_in
from core.training.world import World

PATIENCE_S = 60.0
"""The store is asked again so often whether the first process has a question: it waits for long ones to load."""
ADDRESS_S = 300.0
WORDS_BYTES = 4096


def open_store() -> Any:
    """The store of the launcher, as the environment tells where it is. Raises `RuntimeError`."""
    distributed: Any = torch.distributed
    found, _, _ = next(distributed.rendezvous("env://"))
    return distributed.PrefixStore("vizinho", found)


def meet(store: Any, world: World, device: torch.device) -> Together:
    """Find the other processes; `store` is used for nothing else: torch looks into it at any time. Raises
    `RuntimeError` when they do not come."""
    distributed: Any = torch.distributed
    own = address(store, world)
    return meet_in(distributed.PrefixStore("meeting", store), world.rank, world.size, device, own, world.here)


class FarMember:
    """Another process as the first one knows it: asked and heard like a child, but that nobody here can end it. What it
    prints is in a `log` on the disk that they share."""

    def __init__(self, store: Any, rank: int, log: Path) -> None:
        self._store, self._rank, self._log = store, rank, log
        self._asked = self._heard = 0

    def write(self, data: bytes) -> None:
        """Ask. Raises `OSError` when the store has gone."""
        try:
            self._store.set(f"ask/{self._rank}/{self._asked}", data)
        except RuntimeError as error:
            raise ConnectionError(str(error)) from error
        self._asked += 1

    def line(self, timeout_s: float | None = None) -> str | None:
        """Its next answer; None when none came in time, "" when nobody can answer any more."""
        key = f"answer/{self._rank}/{self._heard}"
        try:
            found = _taken(self._store, key, timeout_s or PATIENCE_S)
        except RuntimeError:
            return ""
        if found is None:
            return None
        self._heard += 1
        return found.decode()

    def last_words(self) -> str:
        """The end of what it has printed."""
        try:
            with self._log.open("rb") as file:
                file.seek(max(0, self._log.stat().st_size - WORDS_BYTES))
                return file.read().decode("utf-8", "replace").strip()
        except OSError:
            return ""

    def wait(self, timeout_s: float | None = None) -> int | None:  # noqa: ARG002 - as a child is asked
        """Its exit code is its launcher's to know."""
        return None

    def hang_up(self) -> None:
        """Ask nothing more: then it leaves."""
        try:
            self.write(b"")
        except ConnectionError:
            return

    def close(self) -> None:
        """Whoever started it ends it."""


class AskedFar:
    """What the first process asks this one, and the way to answer."""

    def __init__(self, store: Any, world: World) -> None:
        self._store, self._rank = store, world.rank
        self._asked = self._answered = 0

    def next(self) -> dict[str, Any]:
        """The next question, however long it takes. Raises `EOFError` when none will come: the run has ended, or the
        store with the first process."""
        key = f"ask/{self._rank}/{self._asked}"
        try:
            while (found := _taken(self._store, key, PATIENCE_S)) is None:
                continue
        except RuntimeError as error:
            raise EOFError(str(error)) from error
        self._asked += 1
        if not found:
            raise EOFError
        asked: dict[str, Any] = json.loads(found)
        return asked

    def answer(self, **what: Any) -> None:
        self._store.set(f"answer/{self._rank}/{self._answered}", json.dumps(what))
        self._answered += 1


def address(store: Any, world: World) -> str:
    """By which address the others reach this computer: of the first one, the address that another one knows it by; of
    another one, the address from which it reaches the first. Raises `RuntimeError` where nobody tells in time."""
    if world.nodes < 2:
        return LOOPBACK
    if world.node:
        if not world.local:
            store.set("first", world.first)
        return _own_address(world.first)
    store.wait(["first"], timedelta(seconds=ADDRESS_S))
    found: bytes = store.get("first")
    return found.decode()


def _own_address(to: str) -> str:
    """The address of this computer on the way to another one. Nothing is sent."""
    family, kind, _, _, target = socket.getaddrinfo(to, 9, type=socket.SOCK_DGRAM)[0]
    with socket.socket(family, kind) as way:
        way.connect(target)
        return str(way.getsockname()[0])


def _taken(store: Any, key: str, timeout_s: float) -> bytes | None:
    """A value, which leaves the store; None where it did not come in time. Raises `RuntimeError` when the store has
    gone."""
    distributed: Any = torch.distributed
    try:
        store.wait([key], timedelta(seconds=timeout_s))
    except distributed.DistNetworkError:
        raise
    except distributed.DistStoreError:
        return None
    found: bytes = store.get(key)
    store.delete_key(key)
    return found
