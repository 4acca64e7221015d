"""Ctrl-C for commands that have something to finish first, or a child that has to be told."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator


@contextlib.contextmanager
def interrupts() -> Iterator[list[int]]:
    """The first Ctrl-C lands in the list, a second one is raised.

    A `KeyboardInterrupt` that is raised while Python runs a finaliser is printed and lost; a handler of ours is not.
    """
    pressed: list[int] = []

    def on_press(number: int, _frame: object) -> None:
        if pressed:
            raise KeyboardInterrupt
        pressed.append(number)

    before = signal.signal(signal.SIGINT, on_press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)
