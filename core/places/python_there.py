"""Looking at a place's Python before Vizinho is started in it: what it has, and what is wrong with it, in words.

A module's, conda's or any other Python is held to what Vizinho needs, from its installed packages alone: torch is not
imported for it, so it takes a fraction of a second.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from core import programs
from core.errors import RunError
from core.places import setup_words, ssh, wire
from core.places.contents import program_version
from core.places.install import own_wheel
from core.places.place import Place
from core.places.ssh import LacksVizinho, way_out
from core.progress import Stop, never
from core.wording import say

LOGIN_S = 90.0
MOST_LINE, MOST_LINES = 1 << 16, 500
MARK = "vizinho-python "
LEAST, MOST = (3, 11), (3, 13)
PAIRED = 2
"""So many numbers of a version are torch's and torchaudio's in common: 2.11."""

PROGRAM = """\
import json, os, sys, sysconfig
found = {"python": list(sys.version_info[:3]), "executable": sys.executable}
try:
    from importlib.metadata import version
    for name in ("vizinho", "torch", "torchaudio", "transformers"):
        try:
            found[name] = version(name)
        except Exception:
            pass
except ImportError:
    pass
for folder in sys.path:
    try:
        with open(os.path.join(folder, "torch", "version.py")) as file:
            told = {}
            exec(file.read().replace("from typing import Optional", "").replace(": Optional[str]", ""), told)
            found["cuda"] = told.get("cuda") or ""
            found["torch"] = told.get("__version__") or found.get("torch", "")
            break
    except Exception:
        continue
print("vizinho-python " + json.dumps(found))
"""
"""It runs on any Python 3, however old."""


def look_at(place: Place, stop: Stop = never) -> str:
    """What its Python is, in words. Raises `LacksVizinho` where installing Vizinho there would help, `NotReached`,
    `Cancelled`, and `RunError` for what has to be mended there."""
    found = ask(place, stop)
    problem = judge(place, found)
    if problem is not None:
        raise problem
    return python_words(found | {"python": _dotted(found["python"])})


def python_words(found: Mapping[str, str]) -> str:
    """What a Python has that Vizinho works with: versions of `python`, `vizinho`, `torch`, and of `cuda` or "" """
    named = {name: found.get(name, "") for name in ("python", "vizinho", "torch", "cuda")}
    if named["cuda"]:
        return say("Python {python}, Vizinho {vizinho}, torch {torch} for graphics cards with CUDA {cuda}", **named)
    return say("Python {python}, Vizinho {vizinho}, torch {torch} for processors", **named)


def ask(place: Place, stop: Stop = never) -> dict[str, Any]:
    """What the Python there says of itself. Raises `NotReached`, `Cancelled`."""
    try:
        talk = programs.converse(ssh.python(place))
    except OSError as error:
        raise ssh.no_ssh(error) from error
    talk.stop = stop
    try:
        with suppress(OSError):  # it has gone already, and why is read below
            talk.write(ascii(PROGRAM).encode() + b"\n")
        until = time.monotonic() + LOGIN_S
        for _ in range(MOST_LINES):
            line = talk.line(MOST_LINE, max(0.0, until - time.monotonic())).decode("utf-8", "replace")
            if line.startswith(MARK):
                found = json.loads(line.removeprefix(MARK))
                if not wire.fits(found, {"python": [int, int, int]}):
                    raise ValueError(line)
                return {**found, "said": talk.last_words()}
            if not line.endswith("\n"):
                break
        raise ssh.not_reached(place, talk.code(programs.GONE_S), talk.last_words())
    except TimeoutError as error:
        raise ssh.NotReached(
            say("The computer at {address} is connected, but says nothing.", address=place.address),
            say("Log in with `ssh {address}` and see what its start-up files wait for.", address=place.address),
        ) from error
    except ValueError as error:
        raise RunError(
            say("“{python}” there is no Python.", python=place.python), way_out(place), str(error)
        ) from error
    finally:
        talk.close()


def judge(place: Place, found: dict[str, Any]) -> RunError | None:
    """What is wrong with a Python, the first thing that has to be mended; None where nothing is."""
    python, named = tuple(found.get("python", (0, 0))), {"place": place.name}
    if place.setup and not LEAST <= python[:2] <= MOST and (failed := setup_words.why(place.setup, found["said"])):
        return RunError(*failed, found["said"])  # a module that was not found leaves the system's own Python
    if python[:2] < LEAST:
        return LacksVizinho(
            say("The Python there, {python}, is {version}: too old.", python=place.python, version=_dotted(python)),
            OTHER_PYTHON.of(**named),
        )
    if python[:2] > MOST:
        return LacksVizinho(
            say("The Python there, {python}, is {version}: too new.", python=place.python, version=_dotted(python)),
            OTHER_PYTHON.of(**named),
        )
    if not found.get("vizinho"):
        return LacksVizinho(
            say("The Python there, {python}, does not have Vizinho.", python=place.python), way_out(place)
        )
    if found["vizinho"] != program_version():
        return ssh.other_version(place, found["vizinho"], program_version())
    return _torch(place, found)


def _torch(place: Place, found: dict[str, Any]) -> RunError | None:
    torch, audio, named = found.get("torch", ""), found.get("torchaudio", ""), {"place": place.name}
    if not torch:
        return LacksVizinho(say("The Python there, {python}, has no torch.", python=place.python), TORCH.of(**named))
    wanted = _wanted()
    if wanted and _pair(torch) != wanted:
        return LacksVizinho(
            say("The Python there has torch {there}, and Vizinho needs {wanted}.", there=torch, wanted=wanted),
            TORCH.of(**named),
        )
    if _pair(audio) != _pair(torch):
        return LacksVizinho(
            say("torch {torch} and torchaudio {audio} there do not fit together.", torch=torch, audio=audio)
            if audio
            else say("The Python there, {python}, has no torchaudio.", python=place.python),
            say(
                "Install torchaudio {version} beside it, or have Vizinho install itself there: vizinho places install "
                "{place}.",
                version=_pair(torch),
                **named,
            ),
        )
    if place.gpus and not found.get("cuda", ""):
        return LacksVizinho(
            say("The place asks for graphics cards, and torch {torch} there cannot use any.", torch=torch),
            say(
                "Install torch with CUDA there, or have Vizinho do so (vizinho places install {place}), or ask for no "
                "graphics cards (vizinho places add {place} --gpus 0).",
                **named,
            ),
        )
    return None


OTHER_PYTHON = say(
    "Have Vizinho install itself there: vizinho places install {place}. Or give the place a Python from 3.11 to 3.13, "
    "or the line that loads its module."
)
TORCH = say(
    "Have Vizinho install itself there, with its torch: vizinho places install {place}. Or install torch and "
    "torchaudio there as Vizinho needs them."
)


def _wanted() -> str:
    """Which torch Vizinho needs, as this one is installed with: "2.11"; "" where that is not known."""
    return _pair(own_wheel.versions_here(("torch",)).get("torch", ""))


def _pair(version: str) -> str:
    return ".".join(version.partition("+")[0].split(".")[:PAIRED])


def _dotted(version: object) -> str:
    return ".".join(map(str, version)) if isinstance(version, (list, tuple)) else ""
