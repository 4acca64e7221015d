"""Waits of window tests on a busy machine: what a test names as its limit is what an idle one needs.

A wait that is answered ends at once, so patience costs only tests that fail; waits that expect nothing keep their time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 6
"""How much longer than its limit a wait may take: two busy neighbours on each core, and room."""


class PatientQtBot(QtBot):
    """pytest-qt's own, whose waits for something to come take the machine's load into account."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:
        super().waitUntil(callback, timeout=PATIENCE * timeout)

    def waitSignal(self, signal: Any, *, timeout: int = 5000, raising: bool | None = None, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=_patient(timeout, raising), raising=raising, **more)

    def waitSignals(self, signals: Any, *, timeout: int = 5000, raising: bool | None = None, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=_patient(timeout, raising), raising=raising, **more)

    def waitActive(self, widget: Any, *, timeout: int = 5000) -> Any:
        return super().waitActive(widget, timeout=PATIENCE * timeout)

    def waitExposed(self, widget: Any, *, timeout: int = 5000) -> Any:
        return super().waitExposed(widget, timeout=PATIENCE * timeout)


def _patient(timeout: int, raising: bool | None) -> int:
    return timeout if raising is False else PATIENCE * timeout
