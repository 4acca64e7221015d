"""Which runs the charts show beside the chosen one, and what tells them apart: part, colour, dash. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.i18n import tr
from app.train.views import RunView

MOST_CURVES = 6
DASHES: tuple[tuple[float, ...], ...] = (
    (9.0, 3.0),
    (3.0, 3.0),
    (9.0, 3.0, 2.0, 3.0),
    (12.0, 6.0),
    (2.0, 5.0),
    (6.0, 2.0),
)


@dataclass(frozen=True)
class Shown:
    """A run in the charts: its part decides colour and dash; `title` is its word in the legend."""

    view: RunView
    part: Literal["main", "scratch", "other"]
    title: str
    dash: tuple[float, ...] = ()

    @property
    def role(self) -> str:
        return "tgt" if self.part == "main" and not self.view.from_scratch else "cmp"

    @property
    def ink(self) -> str:
        return "tgtink" if self.role == "tgt" else "ink2"


def pick(main: RunView, views: Sequence[RunView], chosen: Sequence[str]) -> list[Shown]:
    """The runs to draw: the one chosen in the list, its control from scratch, and those chosen for comparing."""
    title = tr("From scratch") if main.from_scratch else tr("Transfer")
    shown = [Shown(main, "main", title)]
    views = [view for view in views if (view.text is None) is (main.text is None)]  # words and sound have no axis alike
    by_key = {view.key: view for view in views}
    if chosen:
        others = [by_key[key] for key in chosen if key in by_key and key != main.key]
        shown += [Shown(view, "other", view.name, DASHES[i % len(DASHES)]) for i, view in enumerate(others)]
        return shown[:MOST_CURVES]
    control = control_of(main, views)
    if control is not None:
        shown.append(Shown(control, "scratch", tr("From scratch")))
    return shown


def control_of(main: RunView, views: Sequence[RunView]) -> RunView | None:
    """The run from scratch that a transfer is compared with: its pair, else the newest checked over the same hours."""
    if main.from_scratch:
        return None
    pair = main.notes.get("pair")
    same = [view for view in views if view.is_probe is main.is_probe and view.config.language == main.config.language]
    scratch = [view for view in same if view.from_scratch]
    for view in scratch:
        if pair and (view.key == pair or view.notes.get("pair") == pair):
            return view
    compared = [view for view in scratch if (view.checked <= main.planned * 1.001).sum() > 1]
    return max(compared, key=lambda view: view.created) if compared else None
