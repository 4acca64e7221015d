"""The best average of a run with its source, where averages were tried: a way of its own beside the runs, as rings on
the chart where the run ends, a sign in the legend, a column of the table. Pure functions of views."""

from __future__ import annotations

import numpy as np

from app.i18n import tr
from app.train import formatting
from app.train.shown_runs import Shown
from app.train.views import RunView
from app.widgets.curve import Curve


def key_of(view: RunView) -> str:
    """By which its rings are hidden and shown."""
    return f"{view.key}.average"


def title_of(s: Shown) -> str:
    """ "Transfer, averaged at 50%" """
    share = formatting.percent(s.view.average.share, 0) if s.view.average is not None else ""
    return tr("{name}, averaged at {share}", name=s.title, share=share)


def curves(s: Shown, letters: bool, language: str, right: float) -> list[Curve]:
    """A ring for each language, in percent of words wrong, or of `letters`; `language` is the source's name. Nothing
    of a run whose averages nobody tried, or that ends beyond the right edge."""
    point, checked = s.view.average, s.view.checked
    if point is None or point.source is None or not len(checked) or float(checked[-1]) > right * 1.001:
        return []
    kind = "cer" if letters else "wer"
    target, source = (float(getattr(rates, kind)) for rates in (point.target, point.source))
    own = tr("Averaged {rate}", rate=formatting.percent(target))
    theirs = tr("{name} averaged {rate}", name=language, rate=formatting.percent(source))
    sides = (("", target, s.role, s.ink, own), (".source", source, "src", "srcink", theirs))
    found = []
    for side, rate, role, ink, label in sides:
        place, y = f"{key_of(s.view)}{side}.{kind}", np.array([100 * rate])
        found.append(
            Curve(place, title_of(s), checked[-1:], y, role, 1.75, (), 1.0, label, ink, strong=False, ring=True,
                  read=False)
        )  # fmt: skip
    return found


def spoken(s: Shown, language: str) -> str:
    """The same in a sentence, for screen readers; "" where nobody tried."""
    point = s.view.average
    if point is None or point.source is None:
        return ""
    return tr(
        "{name}: {wer} words wrong, {language} {source}",
        name=title_of(s),
        wer=formatting.percent(point.target.wer),
        language=language,
        source=formatting.percent(point.source.wer),
    )
