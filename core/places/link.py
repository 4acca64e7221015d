"""`Link`: asking the agent in a place, over one connection. It is opened, asked, and closed; when it breaks, whoever
asked opens another one. How a place is reached, and why it is not, is `core.places.ssh`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from core import programs
from core.errors import RunError, WorkbenchError
from core.places import ssh, wire
from core.places.place import Place
from core.places.ssh import NotReached
from core.progress import Stop, never
from core.wording import say

GREETED_S = 90.0
"""A module system on a busy login node takes so long, and two-factor prompts have gone before."""
ANSWER_S = 180.0
WELCOME_LINES, WELCOME_BYTES = 500, 1 << 16
"""So much a server may say before the agent speaks."""


class Link:
    """Open it with `with`. Raises `NotReached` where the place cannot be reached or the connection breaks, `RunError`
    for what the agent refuses.

    `hello` is what the place is: folder, version, free bytes, cores, memory, cards, scheduler; see `agent.greeting`.
    """

    def __init__(self, place: Place, stop: Stop = never) -> None:
        """`stop` gives up logging in, which may take long. Raises `Cancelled` then."""
        self.place = place
        self.sent = self.received = 0
        """Bytes of payload."""
        try:
            self._talk = programs.converse(ssh.command(place))
        except OSError as error:
            raise ssh.no_ssh(error) from error
        self._talk.stop = stop
        try:
            self.hello = self._greeted()
        except BaseException:
            self._talk.close()
            raise
        self._talk.stop = never

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
            self._talk.write(wire.frame({"do": do, **values}, payload))
            answer, count = wire.parse(self._line(timeout_s))
            found = self._talk.read(count, timeout_s)
        except wire.Garbage as error:
            raise self._garbage(str(error)) from error
        except TimeoutError as error:
            raise self._silent() from error
        except (OSError, ValueError) as error:
            raise self._broken() from error
        if len(found) < count:
            raise self._broken()
        self.sent += len(payload)
        self.received += count
        _raise_told(answer)
        return answer, found

    def close(self) -> None:
        self._talk.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _greeted(self) -> Mapping[str, Any]:
        welcome = b""
        try:
            for _ in range(WELCOME_LINES):
                line = self._line(GREETED_S)
                if line.startswith(wire.GREETING):
                    hello, _ = wire.parse(line)
                    break
                welcome += line
                if len(welcome) > WELCOME_BYTES:
                    raise self._garbage(welcome.decode("utf-8", "replace"))
            else:
                raise self._garbage(welcome.decode("utf-8", "replace"))
        except wire.Garbage as error:
            raise self._garbage(str(error)) from error
        except TimeoutError as error:
            raise self._silent() from error
        if hello[wire.MARK] != wire.PROTOCOL:
            raise NotReached(
                say("Vizinho there ({version}) speaks another way than this one.", version=hello.get("version", "")),
                say("Install the same version there as here."),
            )
        _raise_told(hello)
        if not isinstance(hello.get("folder"), str):
            raise self._garbage(str(hello))
        return hello

    def _line(self, timeout_s: float) -> bytes:
        line = self._talk.line(wire.MOST_LINE, timeout_s)
        if not line.endswith(b"\n") and len(line) < wire.MOST_LINE:  # it was cut in the middle
            raise self._broken()
        return line

    def _broken(self) -> NotReached:
        code = self._talk.code(programs.GONE_S)
        return ssh.not_reached(self.place, code, self._talk.last_words())

    def _silent(self) -> NotReached:
        return NotReached(
            say("The computer at {address} is connected, but says nothing.", address=self.place.address),
            say("It is tried again; what arrived is kept."),
            self._talk.last_words() if self._talk.code(0) is not None else "",
            passing=True,
        )

    def _garbage(self, came: str) -> NotReached:
        return NotReached(
            say("The computer at {address} answers something that is not Vizinho’s.", address=self.place.address),
            say(
                "See what `ssh {address}` writes by itself: its start-up files should write nothing.",
                address=self.place.address,
            ),
            came[:2000],
        )


def _raise_told(answer: Mapping[str, Any]) -> None:
    told = answer.get("error")
    if isinstance(told, Mapping):
        error = WorkbenchError.from_json(told)
        raise RunError(error.message, error.hint, error.detail)
