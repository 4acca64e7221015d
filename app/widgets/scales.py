"""Round ticks for axes, and placing labels beside each other. Pure functions of numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.i18n import localised


def ticks(low: float, high: float, wanted: int) -> list[float]:
    """Round numbers from `low` to `high`, about `wanted` of them: steps of 1, 2, 2.5 or 5 times a power of ten."""
    if not high > low or wanted < 1:
        return [low]
    rough = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(m * power for m in (1.0, 2.0, 2.5, 5.0, 10.0) if m * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(i * step, 12) for i in range(first, last + 1)]


def log_ticks(low: float, high: float, wanted: int) -> list[float]:
    """1, 2 and 5 times the powers of ten from `low` to `high`, the powers alone where those are enough."""
    if not high > low > 0:
        return [low]
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    fine = [m * 10.0**p for p in powers for m in (1, 2, 5) if low <= m * 10.0**p <= high]
    coarse = [value for value in fine if math.isclose(math.log10(value) % 1, 0.0, abs_tol=1e-9)]
    return coarse if len(coarse) >= wanted else fine


def tick_text(value: float, step: float) -> str:
    """A tick with as many decimals as its step needs."""
    decimals = max(0, min(4, math.ceil(-math.log10(step) - 1e-9)))
    if abs(step * 10**decimals - round(step * 10**decimals)) > 1e-6:
        decimals += 1
    return localised(value, f".{decimals}f")


def nudge(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions near the wanted ones, at least `gap` apart and within [low, high] as far as that can be.

    Keeps the order; equal wishes keep the order they came in.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    placed = [0.0] * len(wanted)
    previous = -math.inf
    for i in order:
        placed[i] = max(wanted[i], previous + gap, low)
        previous = placed[i]
    limit = high
    for i in reversed(order):
        placed[i] = min(placed[i], limit)
        limit = placed[i] - gap
    return placed
