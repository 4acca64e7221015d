"""What runs are compared over: hours heard, steps, or time at work; where an hour lies there. Pure functions."""

from __future__ import annotations

import numpy as np

from app.i18n import tr
from app.train import formatting
from app.train.views import RunView
from app.widgets.curve import Axis

AXES: tuple[Axis, ...] = ("hours", "steps", "time")


def title(axis: Axis) -> str:
    """What the axis is called in menus and tables."""
    return {"hours": tr("Hours heard"), "steps": tr("Steps"), "time": tr("Minutes at work")}[axis]


def unit(axis: Axis) -> str:
    """What stands at the end of the axis."""
    return {"hours": tr("hours heard"), "steps": tr("steps"), "time": tr("minutes at work")}[axis]


def words(axis: Axis, x: float) -> str:
    """A place on the axis."""
    if axis == "steps":
        return tr("step {n:,}", n=round(x))
    if axis == "time":
        return formatting.duration(60 * x)
    return formatting.hours_label(x * 3600)


def placed(view: RunView, hours: np.ndarray, axis: Axis) -> np.ndarray:
    """Hours heard by a run -> steps done or minutes at work then; beyond what it has heard, at its pace until now.

    A run of which nothing is known yet is taken to go at one step, or one minute, an hour: it has no curves anyhow.
    """
    x = np.asarray(hours, float)
    if axis == "hours":
        return x
    curves = view.curves
    values = curves.loss_step if axis == "steps" else curves.loss_s / 60
    if not len(values) or curves.loss_h[-1] <= 0:
        return x
    known, at = np.concatenate([[0.0], curves.loss_h]), np.concatenate([[0.0], values])
    beyond = np.maximum(0.0, x - known[-1]) * at[-1] / known[-1]
    found: np.ndarray = np.interp(x, known, at) + beyond
    return found
