"""What places are called: their kinds, their limits, and the commands that a person gives for one in a terminal."""

from __future__ import annotations

from app import formatting
from app.i18n import tr, tr_n
from core.places.place import Place


def kind_title(kind: str) -> str:
    """What kind of place it is, as a label says it."""
    titles = {
        "ssh": tr("Another computer, over SSH"),
        "slurm": tr("Slurm cluster, over SSH"),
        "ray": tr("Ray cluster, over HTTP"),
    }
    return titles.get(kind, kind)


def reached_words(kind: str) -> str:
    """How Vizinho gets to a place of a kind, and what it keeps of that."""
    if kind == "ray":
        return tr(
            "Vizinho hands jobs to the cluster’s own job server, and follows them there. Its token is kept in this "
            "computer’s keyring alone. To an address that begins with http:// it goes unencrypted: take https:// or a "
            "tunnel where others share the network. All nodes need the folder and the Python below at the same path. "
            "Where you can log in to the head node, a place over SSH works, too."
        )
    return tr(
        "Vizinho logs in with your own ssh: its configuration, keys, agents and jump hosts work as in a terminal. "
        "No password is ever kept."
    )


def limits(place: Place) -> list[str]:
    """What a run gets there, as far as the place says it."""
    found = [tr_n("1 thread", "%n threads", place.threads)] if place.threads else []
    if place.at_once:
        found.append(tr_n("1 run of a sweep at once", "%n runs of a sweep at once", place.at_once))
    if place.kind == "ssh":
        return found
    if place.kind == "ray" and not place.threads:
        found = [tr_n("1 thread", "%n threads", 1)]
    if place.kind == "slurm":
        found += _of_slurm(place)
    if place.gpus:
        found.append(tr_n("1 graphics card", "%n graphics cards", place.gpus))
    if place.hours:
        found.append(tr("{hours} h a job", hours=_number(place.hours)))
    if place.memory_gb:
        found.append(tr("{gigabytes} GB", gigabytes=_number(place.memory_gb)))
    if place.until_done:
        found.append(tr("handed in again until done"))
    return found


def _of_slurm(place: Place) -> list[str]:
    found = [tr("partition {name}", name=place.partition)] if place.partition else []
    found += [tr("account {name}", name=place.account)] if place.account else []
    return found + ([tr("quality of service {name}", name=place.qos)] if place.qos else [])


def limits_words(place: Place) -> str:
    """The same in one line; where nothing is limited, who decides."""
    if found := limits(place):
        return ", ".join(found)
    return tr("as Slurm has it") if place.kind == "slurm" else tr("all of its cores")


def login_command(place: Place) -> str:
    """What opens a login that asks for a password or a second factor, in a terminal."""
    return f"vizinho places login {place.name}"


def install_command(place: Place) -> str:
    """What sets Vizinho up there."""
    return f"vizinho places install {place.name}"


def commands_in(place: Place, hint: str) -> list[str]:
    """The commands for a terminal that a hint names, the first one first."""
    known = [login_command(place), install_command(place), *([f"ssh {place.address}"] if place.address else [])]
    return sorted((one for one in known if one in hint), key=hint.index)


def _number(value: float) -> str:
    return formatting.number(value, 0 if value == int(value) else 1)
