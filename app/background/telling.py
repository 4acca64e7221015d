"""`tell`: a thread that nobody waits for makes an object of the window speak.

A thread that emits the signal of an object which the window's thread deletes at that moment ends the program with a
crash; nothing that is asked before emitting can prevent it. So such threads hand over what is to be said to an object
that is never deleted, and the signal is emitted on the window's thread, where it is known whether its owner is there.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from shiboken6 import isValid


class _Post(QObject):
    """Carries what threads say to the thread on which it was made."""

    _said = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)

    def say(self, owner: QObject, signal: SignalInstance, values: tuple[object, ...]) -> None:
        self._said.emit(owner, signal, values)

    @Slot(object, object, object)
    def _on_said(self, owner: QObject, signal: SignalInstance, values: tuple[object, ...]) -> None:
        if isValid(owner):
            signal.emit(*values)


@functools.cache
def _post() -> _Post:
    return _Post()


def get_ready() -> None:
    """To be called on the window's thread, before any thread tells something: signals are emitted there."""
    _post()


def tell(owner: QObject, signal: SignalInstance, *values: object) -> None:
    """From any thread: emit `owner`'s signal on the window's thread, in the order of telling; nothing when `owner` has
    been deleted by then."""
    _post().say(owner, signal, values)
