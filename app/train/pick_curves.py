"""Runs that learn from sound alone, in charts and words: how well they pick what was hidden, and how many codes are in
use. Such runs have no error rates. Pure functions of views."""

from __future__ import annotations

import numpy as np

from app.i18n import tr
from app.train import formatting
from app.train.shown_runs import Shown
from app.train.views import RunView
from app.widgets.curve import Curve

DOTTED = (2.5, 2.5)


def error_curves(s: Shown, right: float) -> list[Curve]:
    """What stands in the place of error rates, in percent: right picks solid, codes in use dotted."""
    picks, main = s.view.curves.picks, s.part == "main"
    inside = picks.hours <= right * 1.001
    if not inside.any():
        return []
    x, picked, codes = (np.asarray(y, float)[inside] for y in (picks.hours, 100 * picks.picked, 100 * picks.codes))
    told = tr("{rate} picked right", rate=formatting.percent(picked[-1] / 100))
    found = [
        Curve(f"{s.view.key}.picked", s.title, x, picked, s.role, 2.25 if main else 1.75, s.dash, 1.0, told, s.ink,
              True, main),
    ]  # fmt: skip
    label = tr("{rate} of the codes in use", rate=formatting.percent(codes[-1] / 100, 0)) if main else ""
    name = tr("{run}: codes in use", run=s.title)
    found.append(Curve(f"{s.view.key}.codes", name, x, codes, s.role, 1.5, DOTTED, 1.0, label, s.ink, False))
    return found


def spoken(s: Shown) -> str:
    """The same in a sentence, for screen readers."""
    return tr("{name} {words}", name=s.title, words=words(s.view))


def words(view: RunView) -> str:
    """ "43.2% picked right, 78% of the codes in use": of the check that its model is of, or the last so far."""
    picks = view.curves.picks
    if not picks:
        return ""
    check = picks.checks[-1] if view.active or picks.best is None else picks.best
    return tr(
        "{rate} picked right, {codes} of the codes in use",
        rate=formatting.percent(check.picked),
        codes=formatting.percent(check.codes / check.total, 0),
    )
