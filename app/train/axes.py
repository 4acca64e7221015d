"""What runs are compared over: hours heard, steps, or time at work; where an hour lies there. Pure functions."""

from __future__ import annotations

import numpy as np

from app.i18n import tr
from app.train import formatting
from app.train.views import RunView
from app.widgets.curve import Axis

AXES: tuple[Axis, ...] = ("hours", "steps", "time")
AMOUNTS: tuple[Axis, ...] = ("hours", "words")
"""How much a run has taken in: of sound, or of text where it teaches a text model."""


def title(axis: Axis) -> str:
    """What the axis is called in menus and tables."""
    titles = {
        "hours": tr("Hours heard"), "steps": tr("Steps"), "time": tr("Minutes at work"),
        "words": tr("Thousand words read"),
    }  # fmt: skip
    return titles[axis]


def unit(axis: Axis) -> str:
    """What stands at the end of the axis."""
    units = {
        "hours": tr("hours heard"), "steps": tr("steps"), "time": tr("minutes at work"),
        "words": tr("thousand words read"),
    }  # fmt: skip
    return units[axis]


def words(axis: Axis, x: float) -> str:
    """A place on the axis."""
    if axis == "steps":
        return tr("step {n:,}", n=round(x))
    if axis == "words":
        return tr("{count} words", count=formatting.number(1000 * x))
    if axis == "time":
        return formatting.duration(60 * x)
    return formatting.hours_label(x * 3600)


def placed(view: RunView, hours: np.ndarray, axis: Axis) -> np.ndarray:
    """Hours heard by a run (or thousands of words read, by one that teaches a text model) -> steps done or minutes at
    work then; beyond what it has taken in, at its pace until now.

    A run of which nothing is known yet is taken to go at one step, or one minute, an hour: it has no curves anyhow.
    """
    x = np.asarray(hours, float)
    if axis in AMOUNTS:
        return x
    curves, taken_in = view.curves, view.taken_in
    values = curves.loss_step if axis == "steps" else curves.loss_s / 60
    if not len(values) or taken_in[-1] <= 0:
        return x
    known, at = np.concatenate([[0.0], taken_in]), np.concatenate([[0.0], values])
    beyond = np.maximum(0.0, x - known[-1]) * at[-1] / known[-1]
    found: np.ndarray = np.interp(x, known, at) + beyond
    return found
