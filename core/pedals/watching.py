"""Which pedals there are and when one is pressed, as the child tells it; and what they are called."""

from __future__ import annotations

import importlib.util
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from core.children import spawn
from core.errors import DeviceError, WorkbenchError
from core.wording import Said, say

MODULE = "core.pedals.child"
PACKAGE = "sdl2"
TO_INSTALL = "pip install pysdl2 pysdl2-dll"
FIRST_S = 10.0
"""So long the child may take until it tells what is there."""


@dataclass(frozen=True)
class Device:
    """A joystick, or pedals that pass for one. `id` stays the same; `pedals` counts buttons and axes."""

    id: str
    name: str
    pedals: int


@dataclass(frozen=True)
class Press:
    """A control of a device goes down, or up again."""

    device: str
    control: str
    down: bool


Said_ = tuple[Device, ...] | Press


def available() -> bool:
    """Whether joysticks can be read here."""
    return importlib.util.find_spec(PACKAGE) is not None


def how_to_get() -> Said:
    """What a person can do about it."""
    return say(
        "Pedals that are joysticks need the package PySDL2 with SDL (both free). Install it beside Vizinho: {command}",
        command=TO_INSTALL,
    )


def control_named(control: str) -> Said:
    """What a person calls a control: pedals are counted from one."""
    kind, _, rest = control.partition(":")
    number, _, way = rest.partition(":")
    counted = int(number) + 1 if number.isdecimal() else 0
    if kind == "axis":
        return say("Lever {number} down", number=counted) if way == "+" else say("Lever {number} up", number=counted)
    if kind == "hat":
        ways = {
            "1": say("Cross {number}, up", number=counted),
            "2": say("Cross {number}, right", number=counted),
            "4": say("Cross {number}, down", number=counted),
        }
        return ways.get(way) or say("Cross {number}, left", number=counted)
    return say("Pedal {number}", number=counted)


class Watching:
    """Reads pedals while it is open, from one thread. Close it in the end, or use `with`. Raises `DeviceError` where
    the package is not there, `RunError` where no child can be started."""

    def __init__(self) -> None:
        if not available():
            raise DeviceError(say("Joysticks cannot be read here."), how_to_get())
        self._child = spawn(MODULE, lines=True, threads=1)

    def said(self, timeout_s: float | None = None) -> Said_ | None:
        """All devices where one came or went, and at first; a press; None when nothing happened in time. Raises
        `DeviceError` when nothing can be read any more."""
        line = self._child.line(timeout_s)
        if line is None:
            return None
        try:
            found = json.loads(line)
            if "error" in found:
                error = WorkbenchError.from_json(found["error"])
                raise DeviceError(error.message, error.hint, error.detail)
            if "devices" in found:
                return tuple(Device(one["id"], one["name"], one["pedals"]) for one in found["devices"])
            return Press(found["device"], found["control"], found["down"])
        except (ValueError, KeyError, TypeError) as error:
            raise DeviceError(
                say("Pedals cannot be read any more."),
                say("Choose the device again in Settings, Keyboard; keys go on working."),
                self._child.last_words(),
            ) from error

    def hang_up(self) -> None:
        """The child leaves by itself, and `said` raises; from any thread, at once."""
        self._child.hang_up()

    def close(self) -> None:
        self._child.hang_up()
        self._child.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()


def devices() -> tuple[Device, ...]:
    """What is plugged in. Takes a second. Raises `DeviceError`."""
    with Watching() as watching:
        return first_devices(watching)


def first_devices(watching: Watching) -> tuple[Device, ...]:
    """What is plugged in at first."""
    until = time.monotonic() + FIRST_S
    while (left := until - time.monotonic()) > 0:
        said = watching.said(left)
        if isinstance(said, tuple):
            return said
    return ()


def presses(watching: Watching, seconds: float) -> Iterator[Said_]:
    """What happens in so many seconds."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if (said := watching.said(left)) is not None:
            yield said
