"""A hairline between parts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def rule(*, upright: bool = False, length: int = 0) -> QFrame:
    """A hairline, lying or upright, as long as there is room or `length` px."""
    line = QFrame()
    line.setProperty("role", "line")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    if length:
        (line.setFixedHeight if upright else line.setFixedWidth)(length)
    return line
