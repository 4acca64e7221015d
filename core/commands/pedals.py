"""pedals: foot pedals that the system takes for joysticks: which are there, and what they send."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from core.commands.command import Answer, Command, table
from core.commands.numbers import seconds
from core.errors import ConfigError
from core.pedals.watching import Device, Press, Watching, control_named, devices, first_devices, presses
from core.wording import say

LONGEST_S = 3600
NONE = "No pedals or joysticks are plugged in. Pedals that send keys work without this.\n"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("list", "listen"), default="list", metavar="ACTION",
                        help="list, listen (default: list)")  # fmt: skip
    parser.add_argument("--seconds", metavar="S", type=seconds, default=10.0,
                        help="listen: for so long; press each pedal (default: 10)")  # fmt: skip


def _run(args: argparse.Namespace) -> Answer:
    if args.action == "list":
        found = devices()
        return Answer({"devices": _data(found)}, _told(found))
    if not 0 < args.seconds <= LONGEST_S:
        raise ConfigError(
            say("Pedals cannot be listened to for so long."), say("Give seconds, up to {most}.", most=LONGEST_S)
        )
    pressed: list[dict[str, Any]] = []
    with Watching() as watching:
        there = first_devices(watching)
        if not args.json:
            sys.stdout.write(_told(there))
            sys.stdout.flush()
        names = {one.id: one.name for one in there}
        for said in presses(watching, args.seconds):
            if isinstance(said, tuple):
                names |= {one.id: one.name for one in said}
                there = said
            elif said.down:
                pressed.append({"device": said.device, "control": said.control})
                if not args.json:
                    sys.stdout.write(f"{names.get(said.device, said.device)}: {_named(said)}\n")
                    sys.stdout.flush()
    return Answer({"devices": _data(there), "pressed": pressed}, "" if pressed else "Nothing was pressed.\n")


def _named(press: Press) -> str:
    return f"{control_named(press.control)} ({press.control})"


def _told(found: tuple[Device, ...]) -> str:
    rows = [[one.name, str(one.pedals), one.id] for one in found]
    return table(["device", "pedals", "id"], rows) if rows else NONE


def _data(found: tuple[Device, ...]) -> list[dict[str, Any]]:
    return [{"id": one.id, "name": one.name, "pedals": one.pedals} for one in found]


PEDALS = Command(
    "pedals",
    "foot pedals that are joysticks: list them, or see what they send",
    _arguments,
    _run,
    "Needs the package PySDL2 (pip install pysdl2 pysdl2-dll). What a pedal does is chosen in the window: Settings,\n"
    "Keyboard. Pedals that send keys are assigned there as keys, and need no package.",
)
