"""Of the command `places`: installing Vizinho in a place, and filling a folder of wheels for one without internet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from core import quantities
from core.commands.command import Answer
from core.commands.interrupting import interrupts
from core.errors import ConfigError
from core.names import typed_path
from core.places.install import scripts, shell, wheels
from core.places.install.installing import Source, install, titles
from core.places.install.machine import Machine
from core.places.place import Place
from core.places.places import place_named
from core.places.steps import Step
from core.wording import say

OPTIONS: dict[str, str] = {
    "wheels": "install: take packages from this folder of wheels here",
    "wheels-there": "install: take them from a folder of wheels on that computer",
    "uv": "install: a uv here to send; wheels: the uv to ask",
    "place": "wheels: for the computer of this place",
    "platform": f"wheels: its processor, {' or '.join(wheels.PLATFORMS)} (Linux; default: x86_64)",
    "for-python": "wheels: its Python (default: the one that Vizinho runs on here)",
    "torch": "wheels: default (the index's own build, with CUDA) or cpu",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    for name, words in OPTIONS.items():
        parser.add_argument(f"--{name}", default="", metavar=name.rpartition("-")[2].upper(), help=words)
    parser.add_argument("--fetch", action="store_true", help="install: fetch packages on this computer and send them")


def given(args: argparse.Namespace) -> list[str]:
    """Options of these actions that were written."""
    return (["--fetch"] if args.fetch else []) + [
        f"--{name}" for name in OPTIONS if getattr(args, name.replace("-", "_"))
    ]


def installed(args: argparse.Namespace) -> Answer:
    """`places install NAME`."""
    place = place_named(args.name)
    if args.wheels_there and (args.wheels or args.fetch):
        raise ConfigError(
            say("--wheels-there excludes {others}.", others=["--wheels", "--fetch"]), say("Give one of them.")
        )
    source = Source(typed_path(args.wheels) if args.wheels else None, args.wheels_there, args.fetch, args.uv)
    with interrupts() as pressed:
        told = steps_told(quiet=args.json)
        steps = install(place, source, told, _shown(args), lambda: bool(pressed))
    done = len(steps) == len(titles(source)) and steps[-1].ok
    after = place_named(place.name)
    text = f"{place.name} has Vizinho now. Try it: vizinho places test {place.name}\n"
    text = text if done else f"{place.name} is as it was.\n"
    values = {"place": place.name, "installed": done, "python": after.python, "steps": [s.to_json() for s in steps]}
    return Answer(values, text, 0 if done else 2)


def filled(args: argparse.Namespace) -> Answer:
    """`places wheels FOLDER`."""
    if not args.name:
        raise ConfigError(say("{action} needs a folder to fill.", action=args.action), say("Write it behind it."))
    folder = typed_path(args.name)
    target = _target(args)
    with interrupts() as pressed:
        found = wheels.fill(folder, target, _shown(args), lambda: bool(pressed), args.uv)
    text = (
        f"{found.count} wheels, {quantities.size(found.size)}, in {folder}; {quantities.size(found.came)} came now.\n"
    )
    text += f"For {target.processor}, Python {target.python}. Send it: vizinho places install NAME --wheels {folder}\n"
    values = {"folder": str(folder), "wheels": found.count, "bytes": found.size, "came": found.came}
    return Answer(values | {"platform": target.processor, "python": target.python, "torch": target.torch}, text)


def _target(args: argparse.Namespace) -> wheels.Target:
    processor, python = args.platform or "x86_64", args.for_python or ".".join(map(str, sys.version_info[:2]))
    torch = args.torch or wheels.BUILDS[0]
    if args.place:
        machine, place = look(place_named(args.place)), place_named(args.place)
        machine.refuse(place)
        if not (there := machine.version()):
            raise machine.no_python(place)
        processor, python = args.platform or machine.processor, args.for_python or there
    for value, known in ((processor, list(wheels.PLATFORMS)), (torch, list(wheels.BUILDS))):
        if value not in known:
            raise ConfigError(say("“{value}” is not known.", value=value), say("Choose one of: {kinds}.", kinds=known))
    return wheels.Target(processor, python, torch)


def look(place: Place) -> Machine:
    """What a place's computer is. Raises `NotReached`."""
    return Machine.of(shell.run(place, scripts.LOOK, [place.folder, ""]))


def steps_told(*, quiet: bool) -> Callable[[Step], None]:
    """What prints steps of a way as they end."""

    def told(step: Step) -> None:
        if quiet:
            return
        words = f"{step.text}" if step.ok else f"{step.message} {step.hint}"
        line = f"{'ok  ' if step.ok else 'no  '} {step.seconds:5.1f} s  {step.title}  {words}".rstrip()
        sys.stderr.write(f"{_CLEAR if sys.stderr.isatty() else ''}{line}\n")
        if step.detail and not step.ok:
            sys.stderr.write(f"{step.detail}\n")
        sys.stderr.flush()

    return told


def doing_told(*, quiet: bool) -> Callable[[str, float], None]:
    """What prints what a step waits for."""

    def told(text: str, _share: float) -> None:
        if text and not quiet:
            sys.stderr.write(f"{text}…\n")
            sys.stderr.flush()

    return told


_CLEAR = "\r\x1b[K"


def _shown(args: argparse.Namespace) -> Callable[[str, float], None]:
    def shown(text: str, share: float) -> None:
        if not args.json and sys.stderr.isatty():
            sys.stderr.write(f"{_CLEAR}{text} " + (f"{share:.0%}" if share >= 0 else "…"))
            sys.stderr.flush()

    return shown
