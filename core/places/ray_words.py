"""What Ray says, in words: why nobody gets to its job server, why a job waits, and how it ended. Error types as Ray's
`JobErrorType` lists them."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from typing import Any

from core.places.place import Place
from core.places.ray_api import NotRay, Refused
from core.places.ssh import NotReached
from core.wording import say

RESUME = say("Resume: it goes on from where it was saved last.")
AGAIN = say("It is tried again; what arrived is kept.")
NO_FOLDER = 75
"""Exit code of a job on a node where the place's folder is not."""
NO_PROGRAM = (126, 127)
"""Exit codes of a shell."""

LOST_NODE = (say("The node that trained the run failed, or Ray on it."), RESUME)
ENDS = {
    "JOB_SUPERVISOR_ACTOR_DIED": LOST_NODE,
    "JOB_SUPERVISOR_ACTOR_UNKNOWN_FAILURE": LOST_NODE,
    "JOB_SUPERVISOR_ACTOR_UNSCHEDULABLE": (
        say("No node of the cluster can do what the job asks for."),
        say("Lower the limits of the place (gpus, threads, memory_gb), then resume."),
    ),
}
STOPPED = (say("Somebody stopped the job in Ray: what the run had saved stays."), RESUME)
FORGOTTEN = (say("Ray does not know the run’s job any more: the cluster was started anew meanwhile."), RESUME)


def not_reached(place: Place, error: Exception) -> NotReached:
    """Why a job server was not reached, or what it refused."""
    named = {"address": place.ray_address, "place": place.name}
    if isinstance(error, Refused):
        return _refused(named, error)
    if isinstance(error, NotRay):
        return _not_ray(named, str(error))
    if isinstance(error, ssl.SSLError):
        return NotReached(
            say("The connection to {address} is not to be trusted, or not encrypted as its address says.", **named),
            say("See whether it begins with http:// there, and whether its certificate is known to this computer."),
            str(error),
        )
    if isinstance(error, socket.gaierror):
        message = say("No computer is known by the name of {address}.", **named)
        hint = say("See whether the name is right, and whether this computer is on the network.")
    elif isinstance(error, ConnectionRefusedError):
        message = say("Nobody takes connections at {address}.", **named)
        hint = say("See whether the cluster is up, and whether the way to its dashboard’s port is open.")
    elif isinstance(error, TimeoutError):
        message = say("The Ray cluster at {address} does not answer.", **named)
        hint = say("See whether this computer is on the network (or its VPN), and whether the cluster is up.")
    else:
        message, hint = say("The connection to {address} was lost.", **named), AGAIN
    return NotReached(message, hint, str(error), passing=True)


def _refused(named: Mapping[str, str], error: Refused) -> NotReached:
    keep = say(
        "Give it once, in Settings, Places, Test, or with: vizinho places login {place}. It is then kept in this "
        "computer’s keyring.",
        **named,
    )
    if error.status == 401:
        return NotReached(
            say("The Ray cluster at {address} asks for a token, and none is known here.", **named), keep, error.words
        )
    if error.status == 403:
        return NotReached(say("The Ray cluster at {address} refuses the token.", **named), keep, error.words)
    if error.status >= 500:
        return NotReached(
            say("The Ray cluster at {address} has trouble: {words}", words=last_line(error.words), **named),
            AGAIN,
            error.words,
            passing=True,
        )
    if 300 <= error.status < 400:
        return NotReached(
            say("The address {address} leads on to {other}.", other=error.words, **named),
            say("Give the place that address itself, if it is the cluster’s: no token is sent on by itself."),
        )
    return _not_ray(named, f"{error.status} {error.words}")


def _not_ray(named: Mapping[str, str], words: str) -> NotReached:
    return NotReached(
        say("What answers at {address} is no job server of Ray.", **named),
        say("Give the address of the cluster’s dashboard, such as http://127.0.0.1:8265."),
        words,
    )


def end(place_folder: str, job: Mapping[str, Any]) -> tuple[str, str]:
    """What is to be said, and what helps, of a job that is over; nothing where it ended by itself."""
    if job.get("status") == "STOPPED":
        return STOPPED
    if job.get("status") != "FAILED":
        return "", ""
    kind, code = str(job.get("error_type") or ""), job.get("driver_exit_code")
    if kind in ENDS:
        return ENDS[kind]
    if code == NO_FOLDER:
        return (
            say("The node that got the job does not see the place’s folder {folder}.", folder=place_folder),
            say("Give the place a folder that all nodes share, or let its jobs run where it is."),
        )
    if code in NO_PROGRAM:
        return (
            say("The node that got the job does not have the Python of the place."),
            say("Install Vizinho where all nodes find it at the same path."),
        )
    if kind == "JOB_ENTRYPOINT_COMMAND_ERROR":
        return "", ""  # the run's own log says why
    return say("Ray could not start the job: {words}", words=last_line(str(job.get("message") or kind))), RESUME


def last_line(words: str) -> str:
    """The last line of a report, which says what went wrong."""
    lines = [line.strip() for line in words.splitlines() if line.strip(" .")]
    return lines[-1][:300] if lines else ""
