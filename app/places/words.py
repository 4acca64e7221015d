"""What places are called: their kinds, their limits, and the commands that a person gives for one in a terminal."""

from __future__ import annotations

from app import formatting
from app.i18n import tr, tr_n
from core.places.place import Kind, Place

OFFERED: tuple[Kind, ...] = ("ssh", "slurm")
"""The kinds that runs can train on."""


def kind_title(kind: str) -> str:
    """What kind of place it is, as a label says it."""
    titles = {
        "ssh": tr("Another computer, over SSH"),
        "slurm": tr("Slurm cluster, over SSH"),
        "ray": tr("Ray cluster"),
    }
    return titles.get(kind, kind)


def limits(place: Place) -> list[str]:
    """What a run gets there, as far as the place says it."""
    found = [tr_n("1 thread", "%n threads", place.threads)] if place.threads else []
    if place.kind != "slurm":
        return found
    if place.partition:
        found.append(tr("partition {name}", name=place.partition))
    if place.account:
        found.append(tr("account {name}", name=place.account))
    if place.gpus:
        found.append(tr_n("1 graphics card", "%n graphics cards", place.gpus))
    if place.hours:
        found.append(tr("{hours} h a job", hours=_number(place.hours)))
    if place.memory_gb:
        found.append(tr("{gigabytes} GB", gigabytes=_number(place.memory_gb)))
    if place.until_done:
        found.append(tr("handed in again until done"))
    return found


def limits_words(place: Place) -> str:
    """The same in one line; where nothing is limited, who decides."""
    if found := limits(place):
        return ", ".join(found)
    return tr("as Slurm has it") if place.kind == "slurm" else tr("all of its cores")


def login_command(place: Place) -> str:
    """What opens a login that asks for a password or a second factor, in a terminal."""
    return f"vizinho places login {place.name}"


def commands_in(place: Place, hint: str) -> list[str]:
    """The commands for a terminal that a hint names, the first one first."""
    known = (login_command(place), f"ssh {place.address}")
    return sorted((one for one in known if one in hint), key=hint.index)


def _number(value: float) -> str:
    return formatting.number(value, 0 if value == int(value) else 1)
