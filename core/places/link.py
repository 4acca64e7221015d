"""`Link`: asking the agent in a place, over one connection. It is opened, asked, and closed; when it breaks, whoever
asked opens another one. How a place is reached, and why it is not, its `Way` knows.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, Self

from core.errors import RunError, WorkbenchError
from core.places import ray_words, seen, wire
from core.places.contents import program_version
from core.places.place import Place
from core.places.ray_api import NotRay
from core.places.ray_way import RayWay
from core.places.ssh import NotReached
from core.places.ssh_way import SshWay
from core.progress import Stop, never
from core.wording import say

GREETED_S = 90.0
"""A module system on a busy login node takes so long, and two-factor prompts have gone before."""
ANSWER_S = 180.0
MOST_WORDS = 2000
WELCOME_LINES, WELCOME_BYTES = 500, 1 << 16
"""So much a server may say before the agent speaks."""
REMOVING = ("remove", "sweep")
"""Questions after which what is known to lie there may not lie there any more."""


class Way(Protocol):
    """How bytes get to the agent of a place and back. Made of a place and `stop`, which is asked while it is waited
    for: where it says so, waiting ends with `Cancelled`. Raises `NotReached` where the place cannot be reached."""

    stop: Stop

    def write(self, data: bytes) -> None:
        """Give it all of this. Raises `OSError` or `ValueError` when it has gone."""

    def read(self, count: int, timeout_s: float) -> bytes:
        """So many bytes, fewer where it says no more. Raises `TimeoutError` where nothing came for so long."""

    def line(self, most: int, timeout_s: float) -> bytes:
        """A line with its end, cut where it is longer than `most`; what is left where it says no more."""

    def close(self) -> None: ...

    def broken(self) -> NotReached:
        """Why it says no more."""

    def silent(self) -> NotReached:
        """What it means that nothing comes."""


WAYS: Mapping[str, Callable[[Place, Stop], Way]] = {"ssh": SshWay, "slurm": SshWay, "ray": RayWay}
"""By a place's kind."""


class Link:
    """Open it with `with`. Raises `NotReached` where the place cannot be reached or the connection breaks, `RunError`
    for what the agent refuses.

    `hello` is what the place is: folder, version, free bytes, cores, memory, cards, scheduler; see `agent.greeting`.
    `ahead_s` is by how much the clock there is ahead of ours.
    """

    def __init__(self, place: Place, stop: Stop = never) -> None:
        """`stop` gives up logging in, which may take long. Raises `Cancelled` then."""
        self.place = place
        self.sent = self.received = 0
        """Bytes of payload."""
        self._way = WAYS[place.kind](place, stop)
        try:
            self.hello = self._greeted()
            self.ahead_s = self._ahead_s()
        except BaseException:
            self._way.close()
            raise
        self._way.stop = never
        seen.answered(place, self.hello)

    @property
    def root(self) -> str:
        """The whole path of the place's folder there."""
        return str(self.hello["folder"])

    def ask(self, do: str, payload: bytes = b"", timeout_s: float = ANSWER_S, **values: Any) -> dict[str, Any]:
        """The answer to a question that has no payload."""
        return self.ask_bytes(do, payload, timeout_s, **values)[0]

    def ask_bytes(
        self, do: str, payload: bytes = b"", timeout_s: float = ANSWER_S, **values: Any
    ) -> tuple[dict[str, Any], bytes]:
        """The answer to a question, and its payload."""
        try:
            self._way.write(wire.frame({"do": do, **values}, payload))
            answer, count = wire.parse(self._line(timeout_s))
            found = self._way.read(count, timeout_s)
        except wire.Garbage as error:
            raise garbage(self.place, str(error)) from error
        except TimeoutError as error:
            raise self._way.silent() from error
        except (OSError, ValueError) as error:
            raise self._way.broken() from error
        if len(found) < count:
            raise self._way.broken()
        self.sent += len(payload)
        self.received += count
        _raise_told(answer)
        if not wire.fits(answer, wire.ANSWERS.get(do, {})):
            raise garbage(self.place, str(answer))
        if do in REMOVING:
            seen.removed(str(self.hello.get("mark", "")))
        return answer, found

    def close(self) -> None:
        self._way.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _greeted(self) -> Mapping[str, Any]:
        welcome = b""
        try:
            until = time.monotonic() + GREETED_S
            for _ in range(WELCOME_LINES):
                line = self._line(max(0.0, until - time.monotonic()))
                if line.startswith(wire.GREETING):
                    hello, _ = wire.parse(line)
                    break
                welcome += line
                if len(welcome) > WELCOME_BYTES:
                    raise garbage(self.place, welcome.decode("utf-8", "replace"))
            else:
                raise garbage(self.place, welcome.decode("utf-8", "replace"))
        except wire.Garbage as error:
            raise garbage(self.place, str(error)) from error
        except TimeoutError as error:
            raise self._way.silent() from error
        if hello[wire.MARK] != wire.PROTOCOL:
            raise NotReached(
                say("Vizinho there ({version}) speaks another way than this one.", version=hello.get("version", "")),
                say("Install the same version there as here."),
            )
        _raise_told(hello)
        same = hello.get("version") == program_version()  # what another one tells is another matter
        if not wire.fits(hello, wire.HELLO if same else {"folder": str, "version": str}):
            raise garbage(self.place, str(hello))
        return hello

    def _ahead_s(self) -> float:
        """By how much the clock there is ahead of ours, the way of the greeting among it."""
        now = self.hello.get("now")
        return now - time.time() if isinstance(now, float) else 0.0

    def _line(self, timeout_s: float) -> bytes:
        line = self._way.line(wire.MOST_LINE, timeout_s)
        if not line.endswith(b"\n") and len(line) < wire.MOST_LINE:  # it was cut in the middle
            raise self._way.broken()
        return line


def garbage(place: Place, came: str) -> NotReached:
    """What is said of an answer that is none of ours."""
    if place.kind == "ray":
        return ray_words.not_reached(place, NotRay(came[:MOST_WORDS]))
    return NotReached(
        say("The computer at {address} answers something that is not Vizinho’s.", address=place.address),
        say(
            "See what `ssh {address}` writes by itself: its start-up files should write nothing.", address=place.address
        ),
        came[:MOST_WORDS],
    )


def _raise_told(answer: Mapping[str, Any]) -> None:
    told = answer.get("error")
    if isinstance(told, Mapping):
        error = WorkbenchError.from_json(told)
        raise RunError(error.message, error.hint, error.detail)
