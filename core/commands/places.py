"""places: other machines that runs train on; trying one, and what lies there. fetch: what a run made there so far."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from core import quantities
from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.commands.interrupting import interrupts
from core.errors import ConfigError, RunError
from core.places import fetched, ssh, trying
from core.places.link import Link
from core.places.place import KINDS, Place
from core.places.places import add, place_named, places, remove
from core.project.store import Project
from core.runs.folder import find_run
from core.wording import say

ACTIONS = ("list", "add", "show", "test", "login", "logout", "tidy", "remove")
OPTIONS: dict[str, tuple[type, str]] = {
    "kind": (str, f"{', '.join(KINDS)} (default: ssh)"),
    "address": (str, "what ssh takes: a name of ~/.ssh/config, user@host, or ssh://user@host:port"),
    "folder": (str, "the folder there that is ours (default: ~/vizinho)"),
    "python": (str, "a Python there that has Vizinho (default: python3)"),
    "ssh-config": (str, "another configuration of ssh than ~/.ssh/config"),
    "threads": (int, "CPU threads of a run there"),
    "partition": (str, "slurm: the partition"),
    "account": (str, "slurm: the account"),
    "hours": (float, "slurm: how long a job may take"),
    "gpus": (int, "slurm: graphics cards of a job"),
    "memory-gb": (float, "slurm: memory of a job"),
}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list", metavar="ACTION", help=", ".join(ACTIONS))
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="which place; all actions but list need it")
    parser.add_argument("words", nargs="*", metavar="RUN", help="tidy: runs there to remove, as show lists them")
    for name, (kind, words) in OPTIONS.items():
        parser.add_argument(f"--{name}", type=kind, metavar=name.rpartition("-")[2].upper(), help=f"add: {words}")
    parser.add_argument("--setup", action="append", metavar="LINE", help="add: a line that the shell there runs first, "
                        "such as 'module load python'; repeatable")  # fmt: skip
    parser.add_argument("--until-done", action="store_true", default=None,
                        help="add, slurm: hand a job in again that its time limit ended")  # fmt: skip


def _places(args: argparse.Namespace) -> Answer:
    given = _given(args)
    if args.action == "list":
        return _listed()
    if not args.name:
        raise ConfigError(say("{action} needs the name of a place.", action=args.action), say("Write it behind it."))
    if given and args.action != "add":
        raise ConfigError(
            say("{names} belong to add.", names=[f"--{name}" for name in given]), say("Write places add NAME.")
        )
    match args.action:
        case "add":
            return _added(args.name, given)
        case "show":
            return _shown(place_named(args.name))
        case "test":
            return _tested(place_named(args.name), quiet=args.json)
        case "tidy":
            return _tidied(place_named(args.name), args.words)
        case "login":
            ssh.login(place_named(args.name))
            return Answer({"place": args.name}, f"Logged in to {args.name}: runs and tests use it for hours.\n")
        case "logout":
            ssh.logout(place_named(args.name))
            return Answer({"place": args.name}, f"Logged out of {args.name}.\n")
    remove(args.name)
    return Answer({"removed": args.name}, f"Forgotten: {args.name}. What lies there stays there.\n")


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The settings of a place that were given, by name."""
    names = [name.replace("-", "_") for name in (*OPTIONS, "setup", "until-done")]
    return {name: value for name in names if (value := getattr(args, name)) is not None}


def _added(name: str, given: dict[str, Any]) -> Answer:
    """Add a place, or change what is given of one that is there."""
    before = places().get(name)
    place = Place.from_json((before.to_json() if before else {}) | given | {"name": name})
    add(place)
    text = f"{'Changed' if before else 'Added'}: {name}. Try it: vizinho places test {name}\n"
    return Answer({"place": place.to_json()}, text)


def _listed() -> Answer:
    there = list(places().values())
    rows = [[p.name, p.kind, p.address, p.folder, p.python] for p in there]
    nothing = "No places yet: runs train on this computer. vizinho places add NAME --address USER@HOST\n"
    text = table(["place", "kind", "address", "folder", "python"], rows) if rows else nothing
    return Answer({"places": [place.to_json() for place in there]}, text)


def _shown(place: Place) -> Answer:
    with Link(place) as link:
        hello, found = dict(link.hello), link.ask("runs", timeout_s=600)
    rows = [[r["run"], "trains" if r["alive"] else "", quantities.size(r["bytes"])] for r in found["runs"]]
    text = f"{place.name}: {place.kind}, {place.address}\n"
    text += f"{quantities.size(found['bytes'])} in {hello['folder']}, {quantities.size(found['free'])} free\n"
    text += table(["run there", "", "disk"], rows) if rows else "No runs there.\n"
    return Answer({"place": place.to_json(), "there": hello, **found}, text)


def _tested(place: Place, *, quiet: bool) -> Answer:
    def told(step: trying.Step) -> None:
        if not quiet:
            words = f"{step.text}" if step.ok else f"{step.message} {step.hint}"
            sys.stderr.write(
                f"{'ok  ' if step.ok else 'no  '} {step.seconds:5.1f} s  {step.title}  {words}".rstrip() + "\n"
            )
            if step.detail and not step.ok:
                sys.stderr.write(f"{step.detail}\n")
            sys.stderr.flush()

    with interrupts() as pressed:
        steps = trying.try_place(place, told, lambda: bool(pressed))
    works = len(steps) == len(trying.TITLES) and steps[-1].ok
    text = f"{place.name} works.\n" if works else f"{place.name} does not work yet.\n"
    return Answer({"place": place.name, "works": works, "steps": [s.to_json() for s in steps]}, text, 0 if works else 2)


def _tidied(place: Place, runs: list[str]) -> Answer:
    with Link(place) as link:
        before = link.ask("runs", timeout_s=600)["bytes"]
        for run in runs:
            link.ask("remove", run=run)
        link.ask("sweep", timeout_s=600)
        freed = max(0, before - link.ask("runs", timeout_s=600)["bytes"])
    return Answer({"removed": runs, "bytes": freed}, f"{quantities.size(freed)} freed there.\n")


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
    "other machines that runs train on: over SSH, with or without Slurm",
    _arguments,
    _places,
    "Actions:\n"
    "  list        the places there are\n"
    "  add         a new place, or other settings of one\n"
    "  test        go the whole way with a tiny run, and say at each step what it did and what failed\n"
    "  show        which runs are there, and how much room they take\n"
    "  login       log in where a password or a second factor is asked for; it stays open for hours\n"
    "  logout      close that again\n"
    "  tidy        remove the runs that are named, and what no run there needs\n"
    "  remove      forget a place; what lies there stays\n"
    "`vizinho train DIR --on NAME` trains there. No password is ever kept.",
)
FETCH = Command(
    "fetch",
    "bring what a run on another machine has made so far",
    _fetch_arguments,
    _fetch,
    "Brings its log and its model, or the best check of one that is not finished. With --checkpoints it is paused\n"
    "there and everything comes: `vizinho resume` then goes on here.",
)
