"""The stretch of a recording that the sound view shows, and the map between its seconds and pixels.

All lanes share one axis, which is how they stay linked. It knows nothing of painting.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

SHORTEST_S = 0.02
STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800)


class TimeAxis(QObject):
    """Shown seconds [start, end] of a recording of `duration` seconds, laid over `width` pixels from `left`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.duration = 0.0
        self.start = 0.0
        self.end = 1.0
        self.left = 0.0
        self.width = 1.0

    @property
    def span(self) -> float:
        return self.end - self.start

    @property
    def right(self) -> float:
        return self.left + self.width

    def x(self, seconds: float) -> float:
        """Where a time lies, in scene pixels; may fall outside the axis."""
        return self.left + (seconds - self.start) / self.span * self.width

    def seconds(self, x: float) -> float:
        """The time under a pixel, kept inside the recording."""
        return min(max(self.start + (x - self.left) / self.width * self.span, 0.0), self.duration)

    def place(self, left: float, width: float) -> None:
        self.left, self.width = left, max(1.0, width)
        self.changed.emit()

    def set_duration(self, seconds: float) -> None:
        """A new recording: show all of it until told otherwise."""
        self.duration = max(seconds, SHORTEST_S)
        self.start, self.end = 0.0, self.duration
        self.changed.emit()

    def show(self, start: float, end: float) -> None:
        """Show [start, end], moved inside the recording and never shorter than `SHORTEST_S`."""
        span = min(max(end - start, SHORTEST_S), self.duration)
        start = min(max(start, 0.0), self.duration - span)
        if (start, start + span) != (self.start, self.end):
            self.start, self.end = start, start + span
            self.changed.emit()

    def scroll(self, seconds: float) -> None:
        self.show(self.start + seconds, self.end + seconds)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Multiply the span by `factor`, keeping the time `at` under its pixel (the middle by default)."""
        middle = (self.start + self.end) / 2 if at is None else at
        span = min(max(self.span * factor, SHORTEST_S), max(self.duration, SHORTEST_S))
        share = (middle - self.start) / self.span
        self.show(middle - share * span, middle - share * span + span)

    def reveal(self, seconds: float) -> None:
        """Turn the page when `seconds` has left the view."""
        if not self.start <= seconds <= self.end:
            self.show(seconds - self.span * 0.05, seconds + self.span * 0.95)


def tick_step(seconds_per_pixel: float, pixels: float) -> float:
    """The smallest round step whose labels stand at least `pixels` apart."""
    wanted = seconds_per_pixel * pixels
    return next((step for step in STEPS if step >= wanted), STEPS[-1])


def ticks(start: float, end: float, step: float) -> list[float]:
    """Multiples of `step` inside [start, end]."""
    first, last = math.ceil(start / step - 1e-9), math.floor(end / step + 1e-9)
    return [i * step for i in range(first, last + 1)]
