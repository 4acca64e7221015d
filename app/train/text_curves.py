"""Runs that teach text models, in charts and words: bits a letter on sentences that were held out, over words read.
Such runs have no error rates. Pure functions of views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from app.i18n import tr, tr_n, worded
from app.train import formatting, plan_words
from app.train.axes import title as title_of
from app.train.shown_runs import Shown
from app.train.views import THOUSAND, RunView
from app.widgets.curve import Axis, ChartFrame, Curve

Measure = Literal["bits", "perplexity"]
DIGITS: dict[Measure, int] = {"bits": 2, "perplexity": 1}
DASHED = (6.0, 4.0)
ROOM, LEAST_TOP = 1.12, 1.0


def curves(s: Shown, right: float, measure: Measure) -> list[Curve]:
    """What stands in the place of error rates."""
    texts = s.view.curves.texts
    x, y = np.asarray(s.view.checked, float), np.asarray(texts.bits if measure == "bits" else texts.perplexity, float)
    inside = x <= right * 1.001
    if not inside.any():
        return []
    x, y, main = x[inside], y[inside], s.part == "main"
    label = tr("{run} {bits}", run=s.title, bits=formatting.number(y[-1], DIGITS[measure]))
    return [
        Curve(f"{s.view.key}.bits", s.title, x, y, s.role, 2.25 if main else 1.75, s.dash, 1.0, label, s.ink, True,
              main)
    ]  # fmt: skip


def begun_from(view: RunView) -> bool:
    """Whether it began as another model of text, which was measured before anything was learnt."""
    return view.text is not None and bool(view.text.source) and view.curves.texts.untouched is not None


def untouched(view: RunView, right: float, measure: Measure) -> list[Curve]:
    """How well the source foresees what was held out, as a line across."""
    check = view.curves.texts.untouched
    if check is None or not begun_from(view):
        return []
    value = check.bits if measure == "bits" else check.perplexity
    label = tr("Zero-shot baseline {rate}", rate=formatting.number(value, DIGITS[measure]))
    ends, level = np.array([0.0, right]), np.array([value, value])
    return [Curve("zero", tr("Zero-shot"), ends, level, "src", 1.75, DASHED, 1.0, label, "srcink", True, False, False)]


def frame(
    drawn: Sequence[Curve], right: float, stages: Sequence[tuple[float, str]], axis: Axis = "words"
) -> ChartFrame:
    """Bits and perplexities start at 0; the top is a little above the largest value."""
    top = max([LEAST_TOP, *(ROOM * float(np.nanmax(c.y)) for c in drawn if len(c.y))])
    return ChartFrame(right, top, "", "", tuple(stages), axis, head=title_of(axis))


def stages(view: RunView) -> list[tuple[float, str]]:
    """From which check on other parts learn, in thousands of words."""
    found: list[tuple[float, str]] = []
    before = ""
    for check in view.curves.texts.checks:
        if before and check.learning != before:
            found.append((check.words / THOUSAND, tr(check.learning)))
        before = check.learning or before
    return found


def words(view: RunView) -> str:
    """ "2.31 bits a letter, perplexity 5.0": of the best check, or the last so far."""
    texts = view.curves.texts
    if not texts:
        return ""
    check = texts.checks[-1] if view.active or texts.best is None else texts.best
    bits, perplexity = formatting.number(check.bits, 2), formatting.number(check.perplexity, 1)
    return tr("{bits} bits a letter, perplexity {perplexity}", bits=bits, perplexity=perplexity)


def best(view: RunView) -> str:
    """The bits of the best check, for lists; "" where there is none."""
    found = view.curves.texts.best
    return formatting.number(found.bits, 2) if found is not None else ""


def read(view: RunView) -> int:
    """Words read so far."""
    return view.curves.stepped.words if view.curves.stepped is not None else 0


def makes(view: RunView) -> str:
    """What the text model is called, or will be."""
    return str(view.notes.get("text_model") or (view.text.makes if view.text is not None else ""))


def network(view: RunView) -> str:
    """What kind of network, and how large."""
    if view.text is None:
        return ""
    sizes, names = view.text.sizes, {"lstm": "LSTM", "transformer": "Transformer"}
    unit = tr("letters") if view.text.unit == "letter" else tr("pieces of words")
    layers = tr_n("one layer of {width}", "%n layers of {width}", sizes.layers, width=sizes.hidden)
    shown = tr("{kind} of {unit}, {layers}", kind=names[sizes.shape], unit=unit, layers=layers)
    started = view.curves.started
    return f"{shown}\n{formatting.weights(started.parameters)}" if started is not None else shown


def plain(view: RunView) -> str:
    """The whole plan as text, for Copy plan."""
    config = view.text
    if config is None:
        return ""
    rows = (
        (tr("Run"), view.name),
        (tr("Starts from"), config.source_name if config.source else tr("From scratch")),
        (tr("Makes"), makes(view)),
        (tr("Network"), network(view).replace("\n", ", ")),
        (tr("Learns from"), ", ".join(map(worded, config.made_of)) or formatting.DASH),
        (tr("Words to read"), formatting.number(config.words)),
        (tr("Learning rate"), plan_words.rate_words(view)),
        (tr("Runs on"), plan_words.place(view)),
        (tr("Started"), plan_words.started_words(view)),
        (tr("Held out"), words(view) or formatting.DASH),
        (tr("Notes"), str(view.notes.get("text", "")) or formatting.DASH),
    )
    return "\n".join(f"{title}: {text}" for title, text in rows) + "\n"
