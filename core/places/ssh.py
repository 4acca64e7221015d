"""The way to a place over the system's own ssh: its configuration, keys, agents and jump hosts work as in a terminal.

Nothing is asked on the way: a login that needs a password or a second factor is opened beforehand by `login`, in a
terminal, and kept open by ssh itself for all that follows. Host keys are never accepted unseen.
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from dataclasses import dataclass
from pathlib import Path

from core import programs
from core.errors import RunError
from core.places import setup_words
from core.places.place import Place
from core.wording import Said, say

CONNECT_S, ALIVE_S, ALIVE_TIMES = 15, 10, 3
KEPT_OPEN_S = 12 * 3600
NOT_EXECUTABLE, NOT_FOUND, FAILED = 126, 127, 255
"""Exit codes: of a shell there, and of ssh itself."""


class NotReached(RunError):
    """A place cannot be reached. `passing`: it may be reached later without anybody doing anything."""

    def __init__(self, message: str, hint: str = "", detail: str = "", *, passing: bool = False) -> None:
        super().__init__(message, hint, detail)
        self.passing = passing


class LacksVizinho(NotReached):
    """The place is reached, and its Python is not there, or has no Vizinho, or another version."""


def command(place: Place) -> list[str]:
    """What talks with the agent in a place."""
    return _told(place, f"exec {at_home(place.python)} -m core.places.agent {at_home(place.folder)}")


def shell(place: Place, size: int) -> list[str]:
    """What runs a script of so many bytes in a place, which it is given first. `dd` takes no byte more than that."""
    return _told(place, f'eval "$(dd bs=1 count={size} 2>/dev/null)"')


def python(place: Place) -> list[str]:
    """What runs a program in the place's own Python: it is given as one line, as `repr` writes it, for shells there may
    be any, and not all take several lines."""
    program = "import sys; exec(eval(sys.stdin.readline()))"
    return _told(place, f"exec {at_home(place.python)} -c {shlex.quote(program)}")


def _told(place: Place, words: str) -> list[str]:
    """A line for the shell there, after those that the place runs first."""
    started = f"exec {'bash -lc' if place.setup else 'sh -c'} {shlex.quote(setup_words.before(place.setup) + words)}"
    return [*_ssh(place), "-T", "-o", "BatchMode=yes", "-o", "ControlMaster=no", "--", place.address, started]


def login(place: Place) -> None:
    """Open a connection that those after it use, asking the person on this terminal for what it needs. Raises
    `NotReached`."""
    if logged_in(place):
        return
    # "auto" clears away what a login has left that was killed, "yes" would not be kept open beside it:
    way = [*_ssh(place), "-o", "ControlMaster=auto", "-o", f"ControlPersist={KEPT_OPEN_S}", "-f", "-N"]
    try:
        code = programs.in_terminal([*way, "--", place.address])
    except OSError as error:
        raise no_ssh(error) from error
    if code:
        raise NotReached(
            say("ssh did not log in to {address}.", address=place.address),
            say("Read what it wrote above, then try again."),
        )


def logged_in(place: Place) -> bool:
    """Whether a login is kept open."""
    try:
        return programs.ask([*_ssh(place), "-O", "check", "--", place.address], CONNECT_S).code == 0
    except OSError:
        return False


def logout(place: Place) -> None:
    """Close the login that is kept open, if there is one."""
    if logged_in(place):
        programs.ask([*_ssh(place), "-O", "exit", "--", place.address], CONNECT_S)


def _ssh(place: Place) -> list[str]:
    options: dict[str, str | int] = {
        "StrictHostKeyChecking": "yes",
        "ConnectTimeout": CONNECT_S,
        "ServerAliveInterval": ALIVE_S,
        "ServerAliveCountMax": ALIVE_TIMES,
    }
    if os.name != "nt":  # its ssh keeps no login open
        options["ControlPath"] = str(control_folder() / "%C")
    config = ["-F", str(Path(place.ssh_config).expanduser())] if place.ssh_config else []
    return ["ssh", *config, *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]


def control_folder() -> Path:
    """Where ssh keeps the way to logins that are open: private, and short, for sockets have short paths. Raises
    `NotReached`."""
    own = os.getuid() if hasattr(os, "getuid") else 0
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) / "vizinho" if runtime else Path(tempfile.gettempdir()) / f"vizinho-{own}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise NotReached(
            say("The folder {folder} cannot be made.", folder=folder), say("Look at its disk."), str(error)
        ) from error
    if os.name != "nt" and (found.st_uid != own or found.st_mode & 0o077 or folder.is_symlink()):
        raise NotReached(say("The folder {folder} is not private.", folder=folder), say("Remove it, then try again."))
    return folder


def at_home(path: str) -> str:
    """A path quoted for a shell, a leading ~/ left to it."""
    return '"$HOME"/' + shlex.quote(path[2:]) if path.startswith("~/") else shlex.quote(path)


@dataclass(frozen=True)
class _Sign:
    """By which words of ssh something is known, in small letters."""

    words: tuple[str, ...]
    message: Said
    hint: Said
    passing: bool = False


SIGNS = (
    _Sign(
        ("remote host identification has changed", "host key for", "possible dns spoofing"),
        say("The computer at {address} shows another key than before: it may be another computer that listens in."),
        say(
            "Ask its administrators whether its key was changed. If so, remove the old one in a terminal ({forget}), "
            "log in once (ssh {address}), and compare the new one with theirs."
        ),
    ),
    _Sign(
        ("host key verification failed", "no matching host key", "authenticity of host", "host key is known for"),
        say("The key of the computer at {address} is not known here yet."),
        say("Log in once in a terminal: ssh {address}. Compare the key that it shows with the one that they publish."),
    ),
    _Sign(
        ("could not resolve hostname", "name or service not known", "temporary failure in name resolution"),
        say("No computer is known by the name of {address}."),
        say("See whether the name is right, and whether this computer is on the network."),
        passing=True,
    ),
    _Sign(
        ("connection refused",),
        say("The computer at {address} takes no logins: it refused the connection."),
        say("See whether its port is right, and whether it is up."),
        passing=True,
    ),
    _Sign(
        ("permission denied", "too many authentication failures", "no supported authentication methods"),
        say("The computer at {address} did not let us in."),
        say(
            "Where a password or a second factor is needed, log in first: vizinho places login {place}. Else see "
            "whether `ssh {address}` works in a terminal."
        ),
    ),
    _Sign(
        ("timed out", "no route to host", "network is unreachable", "host is down"),
        say("The computer at {address} does not answer."),
        say("See whether this computer is on the network (or its VPN), and whether that one is up."),
        passing=True,
    ),
    _Sign(
        ("can't open user config file", "bad configuration option", "terminating, "),
        say("ssh cannot read its configuration."),
        say("Mend it, or give the place another ssh_config."),
    ),
)
OF_LOGIN = "control socket connect("
"""How ssh begins to say that a login that was kept open is gone: then it goes on and logs in anew."""
FORGET = re.compile(r"ssh-keygen -f .+ -R .+")
LOST = (
    say("The connection to {address} was lost."),
    say("It is tried again; what arrived is kept."),
)


def way_out(place: Place) -> Said:
    """What helps where the Python of a place does not have this Vizinho."""
    if place.kind == "ray":  # nobody logs in there
        return say(
            "Install the same version there as here, and give the way to its Python: vizinho places add {place} "
            "--python PATH. Where you can log in to the head node, have Vizinho do so in a place of the kind ssh.",
            place=place.name,
        )
    return say(
        "Have Vizinho install itself there: vizinho places install {place}. Or give the way to a Python there that has "
        "it: vizinho places add {place} --python PATH.",
        place=place.name,
    )


def other_version(place: Place, there: str, here: str) -> LacksVizinho:
    return LacksVizinho(
        say("Vizinho there is version {there}, and here {here}.", there=there, here=here), way_out(place)
    )


def no_program(place: Place, code: int | None, words: str) -> NotReached | None:
    """What the shell there did not find, by its exit code and its last lines; None where it found all."""
    small = words.lower()
    if place.setup and code not in (FAILED, None) and (failed := setup_words.why(place.setup, words)):
        return NotReached(*failed, words)
    if code == NOT_FOUND or ("no such file or directory" in small and code not in (FAILED, None)):
        return LacksVizinho(say("There is no “{python}” on that computer.", python=place.python), way_out(place), words)
    if "no module named" in small:
        return LacksVizinho(
            say("The Python there, {python}, does not have Vizinho, or not this version of it.", python=place.python),
            way_out(place),
            words,
        )
    if code == NOT_EXECUTABLE:
        return LacksVizinho(
            say("“{python}” is no program on that computer.", python=place.python), way_out(place), words
        )
    return None


def not_reached(place: Place, code: int | None, words: str) -> NotReached:
    """Why a conversation ended, in words, by ssh's exit code and the last lines that it and the shell there wrote."""
    named = {"address": place.address, "place": place.name, "forget": _forget(words)}
    small = "\n".join(line for line in words.lower().splitlines() if not line.startswith(OF_LOGIN))
    if (found := no_program(place, code, words)) is not None:
        return found
    for sign in SIGNS if code in (FAILED, None) else ():
        if any(word in small for word in sign.words):
            return NotReached(sign.message.of(**named), sign.hint.of(**named), words, passing=sign.passing)
    if code in (FAILED, None, 0) or code < 0:
        return NotReached(LOST[0].of(**named), LOST[1], words, passing=True)
    return NotReached(
        say("Vizinho did not start on the computer at {address}.", **named),
        say("Read the details, or try in a terminal: ssh {address}.", **named),
        words,
    )


def _forget(words: str) -> str:
    """What makes ssh forget a key, as it says it itself; not every ssh does."""
    found = FORGET.search(words)
    return found[0] if found else "ssh-keygen -R HOST"


def no_ssh(error: OSError) -> NotReached:
    return NotReached(
        say("There is no ssh on this computer."), say("Install OpenSSH’s client, then try again."), str(error)
    )
