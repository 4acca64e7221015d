"""`python -m core.pedals.child`: reads joysticks by SDL (through PySDL2) until its input ends. One JSON object a line:

    {"devices": [{"id": .., "name": .., "pedals": 3}]}       at first, and whenever one comes or goes
    {"device": .., "control": "button:0", "down": true}      a pedal goes down or up
    {"error": ..}                                            nothing can be read

In a process of its own, for SDL takes over much of one (signals, HID drivers), and what happens in it ends no window.
"""

from __future__ import annotations

import ctypes
import json
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from core.children import answers
from core.errors import DeviceError
from core.wording import say

HINTS = {
    b"SDL_NO_SIGNAL_HANDLERS": b"1",
    b"SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": b"1",  # this process never has a window
    b"SDL_JOYSTICK_THREAD": b"1",  # nor, on Windows, its messages
}
SETTLE_S = 0.3
"""Some systems tell of what is plugged in only after a while."""
POLL_S, IDLE_S = 0.008, 0.1
"""How often is looked, with devices and without any."""
DOWN, UP = 16_000, 8_000
"""How far from its rest an axis is a pedal that is pressed, and released again (of 32,768)."""
HATS = (1, 2, 4, 8)
"""Directions of a hat: up, right, down, left."""

Say = Callable[[dict[str, Any]], None]


@dataclass
class Stick:
    """A joystick that is open. `rest` holds where its axes stood first, `held` the controls that are down."""

    handle: Any
    id: str
    name: str
    pedals: int
    rest: list[int]
    held: set[str] = field(default_factory=set)

    def told(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "pedals": self.pedals}


class Joysticks:
    """All joysticks of the computer. `begin` raises `DeviceError`."""

    def __init__(self, tell: Say) -> None:
        self._tell = tell
        self.open: dict[int, Stick] = {}
        self.changed = True
        self.sdl: Any = None

    def begin(self) -> None:
        """Load SDL and have it look for joysticks."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # it tells where it found SDL
                import sdl2
        except ImportError as error:
            raise DeviceError(
                say("SDL, which reads joysticks, cannot be loaded."), say("Install pysdl2-dll too."), str(error)
            ) from error
        self.sdl = sdl2
        for name, value in HINTS.items():
            sdl2.SDL_SetHint(name, value)
        if sdl2.SDL_Init(sdl2.SDL_INIT_JOYSTICK) != 0:
            raise DeviceError(
                say("Joysticks cannot be read here."),
                say("Check that this account may use input devices."),
                sdl2.SDL_GetError().decode("utf-8", "replace"),
            )
        self._event = sdl2.SDL_Event()

    def look(self) -> None:
        """Tell all that happened since."""
        sdl = self.sdl
        while sdl.SDL_PollEvent(ctypes.byref(self._event)):
            event = self._event
            if event.type == sdl.SDL_JOYDEVICEADDED:
                self._on_added(event.jdevice.which)
            elif event.type == sdl.SDL_JOYDEVICEREMOVED:
                self._on_removed(event.jdevice.which)
            elif event.type in (sdl.SDL_JOYBUTTONDOWN, sdl.SDL_JOYBUTTONUP):
                down = event.type == sdl.SDL_JOYBUTTONDOWN
                self._press(self.open.get(event.jbutton.which), f"button:{event.jbutton.button}", down)
            elif event.type == sdl.SDL_JOYAXISMOTION:
                self._on_axis(self.open.get(event.jaxis.which), event.jaxis.axis, event.jaxis.value)
            elif event.type == sdl.SDL_JOYHATMOTION:
                for way in HATS:
                    down = bool(event.jhat.value & way)
                    self._press(self.open.get(event.jhat.which), f"hat:{event.jhat.hat}:{way}", down)

    def tell_devices(self) -> None:
        """Say which are there, where that is new."""
        if self.changed:
            self.changed = False
            self._tell({"devices": [one.told() for one in self.open.values()]})

    def _on_added(self, index: int) -> None:
        sdl = self.sdl
        handle = sdl.SDL_JoystickOpen(index)
        if not handle:
            return
        number = sdl.SDL_JoystickInstanceID(handle)
        if number in self.open:
            return
        name = (sdl.SDL_JoystickName(handle) or b"").decode("utf-8", "replace").strip()
        axes = sdl.SDL_JoystickNumAxes(handle)
        pedals = sdl.SDL_JoystickNumButtons(handle) + axes
        rest = [sdl.SDL_JoystickGetAxis(handle, axis) for axis in range(axes)]
        self.open[number] = Stick(handle, self._id_of(handle), name or "?", pedals, rest)
        self.changed = True

    def _id_of(self, handle: Any) -> str:
        """The same for the same device at the next start; of two of a kind, the second is told apart by a number."""
        text = ctypes.create_string_buffer(33)
        self.sdl.SDL_JoystickGetGUIDString(self.sdl.SDL_JoystickGetGUID(handle), text, 33)
        kind, taken = text.value.decode("ascii"), {one.id for one in self.open.values()}
        return next(name for name in _numbered(kind) if name not in taken)

    def _on_removed(self, number: int) -> None:
        stick = self.open.pop(number, None)
        if stick is not None:
            for control in sorted(stick.held):
                self._tell({"device": stick.id, "control": control, "down": False})
            self.sdl.SDL_JoystickClose(stick.handle)
            self.changed = True

    def _on_axis(self, stick: Stick | None, axis: int, value: int) -> None:
        if stick is None or axis >= len(stick.rest):
            return
        away = value - stick.rest[axis]
        for sign, far in (("+", away), ("-", -away)):
            control = f"axis:{axis}:{sign}"
            self._press(stick, control, far >= (UP if control in stick.held else DOWN))

    def _press(self, stick: Stick | None, control: str, down: bool) -> None:
        if stick is None or down == (control in stick.held):
            return
        (stick.held.add if down else stick.held.discard)(control)
        self._tell({"device": stick.id, "control": control, "down": down})


def _numbered(kind: str) -> Iterator[str]:
    yield kind
    number = 2
    while True:
        yield f"{kind}#{number}"
        number += 1


def serve(joysticks: Joysticks, ended: threading.Event) -> None:
    """Tell what happens until it is ended."""
    until = time.monotonic() + SETTLE_S
    while not ended.wait(POLL_S if joysticks.open else IDLE_S):
        joysticks.look()
        if time.monotonic() >= until:
            joysticks.tell_devices()


def teller() -> Say:
    """Says objects to the parent, a line each."""
    out = answers()

    def tell(values: dict[str, Any]) -> None:
        out.write(json.dumps(values, ensure_ascii=False) + "\n")
        out.flush()

    return tell


def main() -> int:
    tell = teller()
    joysticks, ended = Joysticks(tell), threading.Event()
    try:
        joysticks.begin()
    except DeviceError as error:
        tell({"error": error.to_json()})
        return 2

    def listen() -> None:
        for _ in sys.stdin:
            pass
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    serve(joysticks, ended)
    return 0


if __name__ == "__main__":
    sys.exit(main())
