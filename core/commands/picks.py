"""Runs that learn from sound alone on the command line: how well they pick what was hidden, instead of error rates."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from core.commands.command import Answer, percent, table
from core.runs.curves import Snapshot
from core.runs.folder import RunFolder


def of(curves: Snapshot) -> dict[str, Any] | None:
    """The best check of a run that learns from sound alone; None of one that writes."""
    best = curves.picks.best
    if best is None:
        return None
    return {name: getattr(best, name) for name in ("picked", "contrastive", "codes", "total", "few_codes", "step")}


def words(found: Mapping[str, Any]) -> str:
    """The same in words."""
    return f"{percent(found['picked'])} picked right, {found['codes']:.1f} of {found['total']} codes in use"


def checks(run: RunFolder, curves: Snapshot) -> Answer:
    """The checks of a run that learns from sound alone."""
    told = [
        {"hours": c.heard_s / 3600, "picked": c.picked, "codes": c.codes, "total": c.total, "loss": finite(c.loss)}
        for c in curves.picks.checks
    ]
    rows = [
        [f"{c.heard_s / 3600:.2f} h", percent(c.picked), f"{c.codes:.1f} of {c.total}", f"{c.contrastive:.4f}"]
        for c in curves.picks.checks
    ]
    loss = [[finite(hours), finite(value)] for hours, value in zip(curves.loss_h, curves.loss, strict=True)]
    text = table(["heard", "picked right", "codes in use", "contrastive loss"], rows)
    return Answer({"run": run.key, "checks": told, "loss": loss}, text)


def finite(value: float) -> float | None:
    """JSON knows no infinity: a loss that went astray is told as null."""
    return round(float(value), 6) if isfinite(value) else None
