"""Running plain `sh` in a place, before there is a Python of ours: one script over one connection.

The login's own shell may be any: it is only told to run `sh`, which reads the script, so long in bytes, from what it is
given, and finds what else is given behind it. What the script writes line by line is told as it comes. Where the
connection ends, the script's `given` ends: scripts that work for long end with it.
"""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from core import programs
from core.errors import Cancelled, RunError
from core.places import ssh
from core.places.link import WELCOME_BYTES, WELCOME_LINES, garbage
from core.places.place import Place
from core.progress import Stop, never
from core.wording import say

FIRST_S, SILENT_S = 90.0, 60.0
"""How long a login may take, and how long a script may say nothing after."""
MOST_LINE, KEPT_LINES = 1 << 16, 2000
MOST_SAID = 1 << 26
"""Bytes that a script may say: no script of ours comes near."""
BEGUN, WENT = "vizinho-begun", "vizinho-went "
"""Lines by which what the script says is told from a server's own welcome, and by which its end is known."""
FRAME = """\
echo {begun}
go() {{
{script}
}}
go {arguments}
code=$?
echo "{went}$code"
exit 0
"""


@dataclass(frozen=True)
class Ran:
    """What a script said, the code that it ended with, and what was written beside."""

    lines: tuple[str, ...]
    code: int
    words: str

    def values(self) -> dict[str, str]:
        """Of lines "name=value", the last one of a name."""
        pairs = (line.partition("=") for line in self.lines)
        return {name: value.strip() for name, sign, value in pairs if sign}


def run(
    place: Place,
    script: str,
    arguments: Sequence[str] = (),
    given: Iterable[bytes] = (),
    *,
    told: Callable[[str], object] | None = None,
    stop: Stop = never,
    silent_s: float = SILENT_S,
) -> Ran:
    """Run it to its end. Raises `NotReached` where the connection cannot be made or breaks, `Cancelled` by `stop`."""
    # An argument beginning with ~/ was quoted as the home there; a function's last line gives its code
    words = " ".join(ssh.at_home(one) for one in arguments)
    whole = FRAME.format(begun=BEGUN, script=script, arguments=words, went=WENT).encode()
    try:
        talk = programs.converse(ssh.shell(place, len(whole)))
    except OSError as error:
        raise ssh.no_ssh(error) from error
    talk.stop = stop
    try:
        return _ran(place, talk, whole, given, told, stop, silent_s)
    except (BrokenPipeError, ConnectionError, ValueError) as error:
        raise _broken(place, talk) from error
    except TimeoutError as error:
        raise ssh.NotReached(
            say("The computer at {address} is connected, but says nothing.", address=place.address),
            say("Try again; what arrived is kept."),
            passing=True,
        ) from error
    finally:
        talk.close()


def _ran(
    place: Place,
    talk: programs.Conversation,
    script: bytes,
    given: Iterable[bytes],
    told: Callable[[str], object] | None,
    stop: Stop,
    silent_s: float,
) -> Ran:
    talk.write(script)
    _begin(place, talk)
    with suppress(BrokenPipeError, ConnectionError):  # it ended before it had taken all: it says why
        for part in given:
            talk.write(part, silent_s)
    lines: list[str] = []
    said = 0
    while not (line := _line(place, talk, silent_s)).startswith(WENT):
        said += len(line) + 1
        if said > MOST_SAID:
            raise garbage(place, line)
        if stop():
            raise Cancelled
        if len(lines) < KEPT_LINES:
            lines.append(line)
        if told is not None:
            told(line)
    code = line.removeprefix(WENT)
    talk.code(programs.GONE_S)
    return Ran(tuple(lines), int(code) if code.isdigit() else 1, talk.last_words())


def _begin(place: Place, talk: programs.Conversation) -> None:
    """Pass over what a server says before the script speaks, as much as a welcome may be."""
    welcome, until = "", time.monotonic() + FIRST_S
    for _ in range(WELCOME_LINES):
        line = _line(place, talk, max(0.0, until - time.monotonic()))
        if line == BEGUN:
            return
        welcome += f"{line}\n"
        if len(welcome) > WELCOME_BYTES:
            break
    raise garbage(place, welcome)


def _line(place: Place, talk: programs.Conversation, timeout_s: float) -> str:
    line = talk.line(MOST_LINE, timeout_s)
    if not line.endswith(b"\n"):
        raise _broken(place, talk)
    return line.decode("utf-8", "replace").rstrip("\r\n")


def _broken(place: Place, talk: programs.Conversation) -> RunError:
    return ssh.not_reached(place, talk.code(programs.GONE_S), talk.last_words())


def quoted(words: Sequence[str]) -> str:
    """Words as one line of a shell."""
    return shlex.join(words)
