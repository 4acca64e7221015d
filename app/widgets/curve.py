"""What a chart shows, as plain values: a `Curve`, and the `ChartFrame` it is read in. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

Array = np.ndarray
Axis = Literal["hours", "steps", "time", "words"]
LEAST = 1e-6
"""What is smaller has no place on a logarithmic scale."""


@dataclass(frozen=True)
class Curve:
    """What one line of a chart shows. `y` is in the unit of the axis; `label` stands at its end, empty for none."""

    key: str
    title: str
    x: Array
    y: Array
    role: str = "cmp"
    width: float = 1.75
    dash: tuple[float, ...] = ()
    alpha: float = 1.0
    label: str = ""
    ink: str = "ink2"
    strong: bool = True
    ring: bool = False
    read: bool = True
    above: bool = False
    of: str = ""
    """What the reading line says before its value, once for those that have the same: another language's name."""

    def same(self, other: Curve) -> bool:
        """Whether both look alike."""
        facts = [name for name in self.__dataclass_fields__ if name not in ("x", "y")]
        return (
            all(getattr(self, name) == getattr(other, name) for name in facts)
            and np.array_equal(self.x, other.x)
            and np.array_equal(self.y, other.y)
        )

    def near(self, x: float) -> tuple[float, float] | None:
        """The point nearest to `x`; None where the curve does not reach."""
        if not len(self.x):
            return None
        i = int(np.argmin(np.abs(self.x - x)))
        gap = float(self.x[-1] - self.x[-2]) if len(self.x) > 1 else np.inf
        if x > self.x[-1] + gap / 2 or x < self.x[0] - gap / 2 or not np.isfinite(self.y[i]):
            return None
        return float(self.x[i]), float(self.y[i])


@dataclass(frozen=True)
class ChartFrame:
    """The axes: x from 0 to `right` in the unit of the axis, y from 0 to `top`, or with `log` from `bottom`, each ten
    times as far up as the last; `unit` follows every tick of y. `head` is what x is called in a table."""

    right: float = 1.0
    top: float = 100.0
    unit: str = "%"
    x_title: str = ""
    stages: tuple[tuple[float, str], ...] = field(default_factory=tuple)
    axis: Axis = "hours"
    bottom: float = 0.0
    log: bool = False
    head: str = ""

    def scaled(self, y: float | Array) -> Any:
        """A value, or many, as it is drawn: its logarithm on a logarithmic scale."""
        return np.log10(np.maximum(y, LEAST)) if self.log else y
