"""The way over ssh: one conversation with an agent that the shell of the other computer runs."""

from __future__ import annotations

from core import programs
from core.places import ssh
from core.places.place import Place
from core.places.ssh import NotReached
from core.progress import Stop
from core.wording import say


class SshWay:
    """See `link.Way`."""

    def __init__(self, place: Place, stop: Stop) -> None:
        self._place = place
        try:
            self._talk = programs.converse(ssh.command(place))
        except OSError as error:
            raise ssh.no_ssh(error) from error
        self._talk.stop = stop
        self.write, self.read, self.line, self.close = (
            self._talk.write,
            self._talk.read,
            self._talk.line,
            self._talk.close,
        )

    @property
    def stop(self) -> Stop:
        return self._talk.stop

    @stop.setter
    def stop(self, stop: Stop) -> None:
        self._talk.stop = stop

    def broken(self) -> NotReached:
        code = self._talk.code(programs.GONE_S)
        return ssh.not_reached(self._place, code, self._talk.last_words())

    def silent(self) -> NotReached:
        return NotReached(
            say("The computer at {address} is connected, but says nothing.", address=self._place.address),
            say("It is tried again; what arrived is kept."),
            self._talk.last_words() if self._talk.code(0) is not None else "",
            passing=True,
        )
