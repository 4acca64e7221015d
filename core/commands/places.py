"""places: other machines that runs train on; trying one, and what lies there. fetch: what a run made there so far."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from typing import Any

from core import quantities
from core.commands import place_setup
from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.commands.interrupting import interrupts
from core.commands.numbers import count, number
from core.errors import ConfigError, RunError
from core.places import disk, fetched, here, ray_login, ray_token, ssh, trying
from core.places.place import KINDS, Place
from core.places.places import HERE, add, chosen, place_named, places, remove
from core.project.store import Project
from core.runs.folder import find_run
from core.wording import say

ACTIONS = ("list", "add", "install", "wheels", "show", "test", "login", "logout", "tidy", "remove")
OPTIONS: dict[str, tuple[Callable[[str], Any], str]] = {
    "kind": (str, f"{', '.join(KINDS)} (default: ssh)"),
    "ray-address": (str, "ray: the address of the cluster's dashboard, such as http://127.0.0.1:8265"),
    "address": (str, "what ssh takes: a name of ~/.ssh/config, user@host, or ssh://user@host:port"),
    "folder": (str, "the folder there that is ours (default: ~/vizinho)"),
    "python": (str, "a Python there that has Vizinho (default: python3); install makes one"),
    "ssh-config": (str, "ssh, slurm: another configuration of ssh than ~/.ssh/config"),
    "threads": (count, "CPU threads of a run there"),
    "partition": (str, "slurm: the partition"),
    "account": (str, "slurm: the account"),
    "qos": (str, "slurm: the quality of service"),
    "hours": (number, "slurm, ray: how long a job may take"),
    "gpus": (count, "slurm, ray: graphics cards of a job, on each of its nodes"),
    "nodes": (count, "slurm, ray: nodes that share each step of a run (default: 1)"),
    "memory-gb": (number, "slurm, ray: memory of a job, on each of its nodes"),
    "at-once": (count, "runs of a sweep that train at the same time (default: 1; slurm, ray: as many as it lets)"),
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list", metavar="ACTION", help=", ".join(ACTIONS))
    parser.add_argument("name", nargs="?", default="", metavar="NAME",
                        help="which place; all actions but list need it. wheels: the folder to fill")  # fmt: skip
    parser.add_argument("words", nargs="*", metavar="RUN", help="tidy: runs there to remove, as show lists them")
    for name, (kind, words) in OPTIONS.items():
        parser.add_argument(f"--{name}", type=kind, metavar=name.rpartition("-")[2].upper(), help=f"add: {words}")
    parser.add_argument("--setup", action="append", metavar="LINE", help="add: a line that the shell there runs first, "
                        "such as 'module load python'; repeatable")  # fmt: skip
    parser.add_argument("--until-done", action="store_true", default=None,
                        help="add, slurm and ray: hand a job in again that its time limit ended")  # fmt: skip
    place_setup.arguments(parser)


def _places(args: argparse.Namespace) -> Answer:
    given = _given(args)
    if args.action == "list":
        return _listed()
    if not args.name:
        raise ConfigError(say("{action} needs the name of a place.", action=args.action), say("Write it behind it."))
    if (others := place_setup.given(args)) and args.action not in ("install", "wheels"):
        raise ConfigError(say("{names} belong to install and wheels.", names=others), say("Leave them out."))
    if given and args.action != "add":
        raise ConfigError(
            say("{names} belong to add.", names=[f"--{name}" for name in given]), say("Write places add NAME.")
        )
    match args.action:
        case "add":
            return _added(args.name, given)
        case "install":
            return place_setup.installed(args)
        case "wheels":
            return place_setup.filled(args)
        case "show":
            return _shown(place_named(args.name))
        case "test":
            return _tested(args.name, quiet=args.json)
        case "tidy":
            return _tidied(place_named(args.name), args.words)
        case "login":
            return _logged_in(place_named(args.name))
        case "logout":
            place = place_named(args.name)
            ray_token.taken(place.ray_address) if place.kind == "ray" else ssh.logout(place)
            return Answer({"place": args.name}, f"Logged out of {args.name}.\n")
    return _forgotten(args.name)


def _forgotten(name: str) -> Answer:
    gone = remove(name)
    text = f"Forgotten: {name}. What lies there stays there.\n"
    if gone.token:
        text += "Its token is in the keyring no more.\n"
    elif gone.stays:
        text += "The keyring does not answer: where it has a token of that cluster, it still has it.\n"
    return Answer({"removed": name, "token_removed": bool(gone.token)}, text)


def _logged_in(place: Place) -> Answer:
    """A token is never an argument: other programs of the computer could read it there."""
    if place.kind != "ray":
        ssh.login(place)
        return Answer({"place": place.name}, f"Logged in to {place.name}: runs and tests use it for hours.\n")
    asked = f"Token of the Ray cluster at {place.ray_address}: "
    ray_login.log_in(place, getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline())
    return Answer({"place": place.name}, f"{place.name} takes the token. It is in the keyring of this computer.\n")


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The settings of a place that were given, by name."""
    names = [name.replace("-", "_") for name in (*OPTIONS, "setup", "until-done")]
    return {name: value for name in names if (value := getattr(args, name)) is not None}


def _added(name: str, given: dict[str, Any]) -> Answer:
    """Add a place, or change what is given of one that is there."""
    before, kind = places().get(name), given.get("kind", "")
    known = before.as_kind(kind) if before and kind in KINDS else before.to_json() if before else {}
    place = Place.from_json(known | given | {"name": name})
    add(place)
    text = f"{'Changed' if before else 'Added'}: {name}. Try it: vizinho places test {name}\n"
    if place.in_the_open:
        text += "What goes to that address is not encrypted, its token neither: take https://, or a tunnel (ssh -L).\n"
    return Answer({"place": place.to_json(), "in_the_open": place.in_the_open}, text)


def _listed() -> Answer:
    there = list(places().values())
    own = here.look()
    rows = [[HERE, "this computer", str(own.words), "", ""]]
    rows += [[p.name, p.kind, p.reached_at, p.folder, p.python] for p in there]
    text = table(["place", "kind", "address", "folder", "python"], rows)
    if not there:
        text += "No other places yet: runs train on this computer. vizinho places add NAME --address USER@HOST\n"
    return Answer({"here": own.to_json(), "places": [place.to_json() for place in there]}, text)


def _shown(place: Place) -> Answer:
    found = disk.look(place)
    text = f"{place.name}: {place.kind}, {place.reached_at}\n{found.summary}\n"
    text += table(["there", "", "disk"], found.rows) if found.rows else "No runs there.\n"
    return Answer({"place": place.to_json(), "there": found.hello, **found.told}, text)


def _tested(name: str, *, quiet: bool) -> Answer:
    place = chosen(name)
    titles = here.TITLES if place is None else trying.TITLES
    with interrupts() as pressed:
        told, doing = place_setup.steps_told(quiet=quiet), place_setup.doing_told(quiet=quiet)
        if place is None:
            steps = here.try_here(told, lambda: bool(pressed), doing)
        else:
            steps = trying.try_place(place, told, lambda: bool(pressed), doing)
    works = len(steps) == len(titles) and steps[-1].ok
    text = f"{name} works.\n" if works else f"{name} does not work yet.\n"
    return Answer({"place": name, "works": works, "steps": [s.to_json() for s in steps]}, text, 0 if works else 2)


def _tidied(place: Place, runs: list[str]) -> Answer:
    done = disk.tidy(place, runs)
    text = "".join(f"Removed there, as here before: “{name}”\n" for name in done.names)
    text += "".join(f"{remark}\n" for remark in done.remarks)
    text += "".join(f"Remove it all the same: vizinho places tidy {place.name} {one.run}\n" for one in done.stay)
    values = {"removed": list(done.removed), "bytes": done.freed, "links": list(done.links)}
    values |= {"stay": [{"run": one.run, "name": one.name, "computer": one.computer} for one in done.stay]}
    return Answer(values, f"{text}{quantities.size(done.freed)} freed there.\n")


def _fetch_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("run", metavar="RUN", help="the run's name, as `vizinho runs` prints it")
    parser.add_argument("--checkpoints", action="store_true",
                        help="also what is needed to go on from: the run then trains on this computer")  # fmt: skip


def _fetch(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        run = find_run(project.runs, args.run)

    def told(text: str, share: float) -> None:
        if not args.json and sys.stderr.isatty():
            sys.stderr.write(f"\r{text} {share:.0%} " + ("\n" if share >= 1 else ""))
            sys.stderr.flush()

    brought = fetched.fetch(run, told, checkpoints=args.checkpoints)
    if not any(brought.values()):
        raise RunError(say("The run “{key}” has nothing there yet.", key=run.key), say("Wait for its first check."))
    text = "".join(f"{name}: {quantities.size(count)}\n" for name, count in brought.items() if count)
    text += f"It goes on here: vizinho resume {args.folder} {run.key}\n" if args.checkpoints else ""
    return Answer({"run": run.key, "brought": brought, "folder": str(run.path)}, text)


PLACES = Command(
    "places",
    "other machines that runs train on: over SSH, with or without Slurm, and Ray clusters",
    _arguments,
    _places,
    "Actions:\n"
    "  list        the places there are; the first, here, is this computer\n"
    "  add         a new place, or other settings of one\n"
    "  install     have Vizinho install itself there: by uv, from the package index or from a folder of wheels\n"
    "  wheels      fill a folder of wheels here, for a computer without internet\n"
    "  test        go the whole way with a tiny run, and say at each step what it did and what failed\n"
    "  show        which runs are there, and how much room they take\n"
    "  login       log in where a password or a second factor is asked for; it stays open for hours. To a Ray\n"
    "              cluster: give its token, which this computer's keyring keeps\n"
    "  logout      close that again, or forget the token\n"
    "  tidy        remove the runs that are named, those that were removed here, and what no run there needs: also\n"
    "              former versions of Vizinho that nobody used for a day, and the packages that they were made of.\n"
    "              A run that another computer has followed, too, stays unless it is named\n"
    "  remove      forget a place, and the token of its cluster; what lies there stays\n"
    "`vizinho train DIR --on NAME` trains there. No password is ever kept.\n"
    "A token of Ray is looked for in RAY_AUTH_TOKEN, RAY_AUTH_TOKEN_PATH, the keyring and ~/.ray/auth_token. All\n"
    "nodes of a Ray cluster share the place's folder, and find its Python at the same path. A cluster whose head node\n"
    "lets you log in can be a place of the kind ssh, too.",
)
FETCH = Command(
    "fetch",
    "bring what a run on another machine has made so far",
    _fetch_arguments,
    _fetch,
    "Brings its log, what its processes on other nodes have printed, and its model, or the best check of one that is\n"
    "not finished. With --checkpoints everything of a run that is paused or over comes and nothing of it stays there,\n"
    "unless another computer has followed it, too: `vizinho resume` then goes on here.",
)
