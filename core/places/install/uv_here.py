"""The installer uv on this computer, and a uv for another one: its own binary, or the one in uv's wheel."""

from __future__ import annotations

import platform
import re
import shutil
import sys
import zipfile
from pathlib import Path

from core import programs
from core.errors import RunError
from core.places.install.machine import PROCESSORS, Machine
from core.wording import say

ASK_S = 20.0
IN_WHEEL = re.compile(r"uv-[^/]+\.data/scripts/uv")


def find(given: str = "") -> Path:
    """The uv of this computer: the one that is given, beside this Python, or on the PATH. Raises `RunError`."""
    beside = Path(sys.executable).with_name("uv.exe" if sys.platform == "win32" else "uv")
    for one in [Path(given).expanduser()] if given else [beside, Path(shutil.which("uv") or "uv")]:
        try:
            if programs.ask([str(one), "--version"], ASK_S).code == 0:
                return one
        except OSError:
            continue
    raise RunError(
        say("There is no uv on this computer: {path}", path=given)
        if given
        else say("The installer uv is not on this computer."),
        say("Install it (pip install uv), or name one: --uv PATH."),
    )


def for_machine(machine: Machine, given: str, wheels: Path | None) -> Path | bytes:
    """A uv to send: the one that is given, this computer's own where it fits, or the one in the folder of wheels.
    Raises `RunError`."""
    if given:
        return find(given)
    here = PROCESSORS.get(platform.machine().lower(), platform.machine().lower())
    if (platform.system(), here) == (machine.system, machine.processor):
        try:
            return find().resolve()
        except RunError:
            pass
    if wheels is not None and (found := in_wheels(wheels, machine.processor)) is not None:
        return found
    raise RunError(
        say(
            "That computer has no uv, and there is none here for {system} on {processor}.",
            system=machine.system,
            processor=machine.processor,
        ),
        say(
            "Fill a folder of wheels for it, which has one (vizinho places wheels FOLDER), then give that: --wheels "
            "FOLDER."
        ),
    )


def in_wheels(folder: Path, processor: str) -> bytes | None:
    """The program in a wheel of uv for Linux on this processor, if there is one in the folder. Raises `RunError`."""
    for wheel in sorted(folder.glob("uv-*.whl"), reverse=True):
        if "linux" not in wheel.name or processor not in wheel.name:
            continue
        try:
            with zipfile.ZipFile(wheel) as archive:
                name = next(name for name in archive.namelist() if IN_WHEEL.fullmatch(name))
                return archive.read(name)
        except (OSError, ValueError, StopIteration, zipfile.BadZipFile) as error:
            raise RunError(
                say("{name} cannot be read.", name=wheel), say("Fill the folder again."), repr(error)
            ) from error
    return None
