"""Whether work is under way below a widget, and whether who waits for an answer is still there."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


class Working(QObject):
    """Something below a window that may have work under way."""

    @property
    def busy(self) -> bool:
        """Whether something is asked, waits for its moment, or is being done."""
        raise NotImplementedError


def gone(call: Callable[..., Any] | None) -> bool:
    """Whether who would take an answer was deleted: a dialog may have been closed meanwhile."""
    while isinstance(call, functools.partial):
        call = call.func
    held = [getattr(call, "__self__", None)]
    for cell in getattr(call, "__closure__", None) or ():
        with contextlib.suppress(ValueError):  # its name has no value yet
            held.append(cell.cell_contents)
    return any(isinstance(value, QObject) and not isValid(value) for value in held)
