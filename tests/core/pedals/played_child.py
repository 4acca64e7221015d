"""The child that reads pedals, with virtual joysticks of SDL's own in it: its input says what happens to them.

plug NAME        a device with four buttons, two axes and a hat; they are numbered as they come
press N B        button B of device N goes down, `release N B` up
axis N A VALUE   an axis moves
hat N VALUE
unplug N
crash            the process is gone
"""

from __future__ import annotations

import ctypes
import os
import queue
import sys
import threading
from typing import Any

from core.pedals.child import Joysticks, serve, teller

BUTTONS, AXES, HATS = 4, 2, 1


class Played(Joysticks):
    """What is asked for happens just before it is looked at."""

    def __init__(self) -> None:
        super().__init__(teller())
        self.asked: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
        self._plugged: list[Any] = []
        self._names: list[bytes] = []

    def look(self) -> None:
        while not self.asked.empty():
            self._do(*self.asked.get())
            super().look()
        super().look()

    def _do(self, what: str, *words: str) -> None:
        sdl = self.sdl
        if what == "plug":
            self._names.append(" ".join(words).encode())  # SDL does not copy it
            plan = sdl.SDL_VirtualJoystickDesc(
                version=sdl.SDL_VIRTUAL_JOYSTICK_DESC_VERSION, naxes=AXES, nbuttons=BUTTONS, nhats=HATS,
                name=self._names[-1],
            )  # fmt: skip
            index = sdl.SDL_JoystickAttachVirtualEx(ctypes.byref(plan))
            self._plugged.append(sdl.SDL_JoystickOpen(index))
        elif what == "crash":
            os._exit(3)
        else:
            handle, values = self._plugged[int(words[0])], [int(word) for word in words[1:]]
            if what in ("press", "release"):
                sdl.SDL_JoystickSetVirtualButton(handle, values[0], what == "press")
            elif what == "axis":
                sdl.SDL_JoystickSetVirtualAxis(handle, values[0], values[1])
            elif what == "hat":
                sdl.SDL_JoystickSetVirtualHat(handle, 0, values[0])
            else:
                number = sdl.SDL_JoystickInstanceID(handle)
                indices = range(sdl.SDL_NumJoysticks())
                index = next(one for one in indices if sdl.SDL_JoystickGetDeviceInstanceID(one) == number)
                sdl.SDL_JoystickDetachVirtual(index)


def main() -> None:
    played, ended = Played(), threading.Event()
    played.begin()

    def listen() -> None:
        for line in sys.stdin:
            played.asked.put(line.split())
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    serve(played, ended)


if __name__ == "__main__":
    main()
