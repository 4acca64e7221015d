"""What uv says in a place, in words: why an environment could not be made, and what helps."""

from __future__ import annotations

import json
from typing import Any

from core.errors import RunError
from core.places.install import scripts
from core.places.install.sending import busy, is_full, refused
from core.places.install.shell import Ran
from core.places.place import Place
from core.wording import say

NETWORK = (
    "error sending request", "dns error", "failed to lookup", "connection refused", "connect error", "timed out",
    "tcp connect", "tunnel error", "network is unreachable", "network was disabled", "could not connect",
    "failed to fetch",
)  # fmt: skip
NO_VERSION = ("no solution found", "has no wheels", "no matching distribution", "was not found in the")


def words_of(ran: Ran) -> str:
    """What was said, without our own marks."""
    kept = [line for line in ran.lines if not line.startswith(("taken ", "doing "))]
    return "\n".join([*kept[-40:], ran.words]).strip()


def phase(ran: Ran) -> str:
    """What was done last: "venv", "install", "check", or ""."""
    return next((line.removeprefix("doing ") for line in reversed(ran.lines) if line.startswith("doing ")), "")


def is_network(ran: Ran) -> bool:
    return any(sign in words_of(ran).lower() for sign in NETWORK)


def another_may_do(ran: Ran) -> bool:
    """Whether packages were missing, or an index that only one build of torch comes from: other options may do."""
    return phase(ran) == "install" and (is_network(ran) or any(sign in words_of(ran).lower() for sign in NO_VERSION))


def found(ran: Ran) -> dict[str, Any]:
    """What the check of an environment found."""
    for line in reversed(ran.lines):
        if line.startswith("{"):
            try:
                return dict(json.loads(line))
            except ValueError:
                break
    return {}


def no_index(place: Place, ran: Ran) -> RunError:
    """The machine has no way to packages."""
    return RunError(
        say("That computer does not reach the package index."),
        say(
            "Where it has no internet, fetch the packages on this computer: vizinho places install {place} --fetch. "
            "Where it has a proxy or a mirror, set HTTPS_PROXY or UV_DEFAULT_INDEX there.",
            place=place.name,
        ),
        words_of(ran),
    )


def failed(place: Place, ran: Ran, *, offline: bool) -> RunError:
    """Why an environment could not be made."""
    words = words_of(ran)
    if ran.code == scripts.BUSY:
        return busy()
    if ran.code == scripts.LINKED:
        return RunError(
            say(
                "“environments” in the folder {folder} there is a link, and leads to part of an installation.",
                folder=place.folder,
            ),
            say("Remove that part there yourself: nothing is removed where a link leads to."),
            words,
        )
    if ran.code == scripts.UNWRITABLE or is_full(words):
        return refused(place, ran)
    if ran.code == scripts.UNCHECKED:
        return RunError(
            say("What was installed there does not start, and was removed again."),
            say("Read the details: a library of the system is often missing, which a module of the cluster has."),
            words,
        )
    if phase(ran) == "venv":
        return RunError(
            say("There is no Python for it there, and none could be fetched."),
            say(
                "If it has modules, give the place the line that loads one: vizinho places add {place} --setup 'module "
                "load python/3.12'.",
                place=place.name,
            ),
            words,
        )
    if offline:
        return RunError(
            say("The folder of wheels does not have all that Vizinho needs for the Python there."),
            say(
                "Fill it for that computer: vizinho places wheels FOLDER --place {place}. Or have it fetched: vizinho "
                "places install {place} --fetch.",
                place=place.name,
            ),
            words,
        )
    if is_network(ran):
        return no_index(place, ran)
    return RunError(say("uv could not install what Vizinho needs there."), say("Read the details."), words)
