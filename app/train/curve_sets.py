"""From the runs that are shown to the curves of both charts, their frames and their words. Pure functions of views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from app.i18n import tr
from app.train import average_points, formatting, pick_curves, text_curves
from app.train.axes import AMOUNTS, placed
from app.train.axes import title as title_of
from app.train.axes import unit as unit_of
from app.train.axes import words as place_words
from app.train.shown_runs import Shown
from app.train.views import RunView
from app.widgets.curve import LEAST, Axis, ChartFrame, Curve
from app.widgets.scales import ticks

Mode = Literal["words", "letters", "both"]
LABEL_LETTERS = 22
DOTTED = (2.5, 2.5)


def right_end(shown: Sequence[Shown]) -> float:
    """Hours at the right edge: what the runs plan to hear. The control from scratch is shown up to there only."""
    return max((max(s.view.planned, _last(s.view)) for s in shown if s.part != "scratch"), default=1.0)


def edge(shown: Sequence[Shown], right: float, axis: Axis) -> float:
    """Where `right` hours lie on another axis: as far to the right as any run that decides them comes."""
    if axis in AMOUNTS:
        return right
    ends = [
        placed(s.view, np.array([max(s.view.planned, _last(s.view))]), axis)[0] for s in shown if s.part != "scratch"
    ]
    return max([float(end) for end in ends if end > 0], default=1.0)


def on_axis(shown: Sequence[Shown], curves: Sequence[Curve], end: float, axis: Axis) -> list[Curve]:
    """Curves over hours heard as they lie on another axis."""
    if axis in AMOUNTS:
        return list(curves)
    views = {s.view.key: s.view for s in shown}
    found = []
    for curve in curves:
        view = views.get(curve.key.partition(".")[0])
        x = np.array([0.0, end]) if view is None else placed(view, curve.x, axis)
        found.append(replace(curve, x=x))
    return found


def stages_on(shown: Sequence[Shown], stages: Sequence[tuple[float, str]], axis: Axis) -> tuple[tuple[float, str], ...]:
    """Where stages of the run that is shown begin on an axis."""
    if axis in AMOUNTS or not shown:
        return tuple(stages)
    hours = placed(shown[0].view, np.array([hour for hour, _ in stages]), axis)
    return tuple((float(x), words) for x, (_, words) in zip(hours, stages, strict=True))


def _until(right: float, x: np.ndarray, *ys: np.ndarray) -> tuple[np.ndarray, ...]:
    """Arrays of the points up to the right edge."""
    hours = np.asarray(x, float)
    inside = hours <= right * 1.001
    return (hours[inside], *(np.asarray(y, float)[inside] for y in ys))


def _last(view: RunView) -> float:
    ends = [float(x[-1]) for x in (view.checked, view.taken_in) if len(x)]
    return max(ends, default=0.0)


def error_curves(
    shown: Sequence[Shown],
    mode: Mode,
    hidden: frozenset[str],
    right: float,
    measure: text_curves.Measure = "bits",
) -> list[Curve]:
    """Word and letter error rates in percent, of text models the `measure`, and the untouched source's as a dashed line
    across."""
    curves: list[Curve] = []
    for s in shown:
        if s.part in hidden or s.view.key in hidden:
            continue
        if s.view.curves.picks:
            curves += pick_curves.error_curves(s, right)
        if s.view.text is not None:
            curves += text_curves.curves(s, right, measure)
        if not len(s.view.curves.validation_h):
            continue
        main = s.part == "main"
        x, wer, cer = _until(right, s.view.curves.validation_h, 100 * s.view.curves.wer, 100 * s.view.curves.cer)
        if not len(x):
            continue
        if mode != "letters":
            width = 2.25 if main else 1.75
            label = f"{_short(s.title)} {formatting.percent(wer[-1] / 100)}"
            curves.append(
                Curve(f"{s.view.key}.wer", s.title, x, wer, s.role, width, s.dash, 1.0, label, s.ink, True, main)
            )
        if mode != "words":
            rate = formatting.percent(cer[-1] / 100)
            label = tr("CER {rate}", rate=rate) if mode == "both" else f"{_short(s.title)} {rate}"
            if mode == "both" and s.part == "other":
                label = ""  # among many curves its own name is the legend's to tell
            curves.append(
                Curve(
                    f"{s.view.key}.cer",
                    s.title,
                    x,
                    cer,
                    s.role,
                    1.5,
                    DOTTED,
                    1.0,
                    label,
                    s.ink,
                    mode == "letters",
                    main and mode == "letters",
                    mode == "letters",
                )
            )
        if "source" not in hidden:
            curves += _source_curves(s, mode, right)
        if average_points.key_of(s.view) not in hidden:
            curves += average_points.curves(s, mode == "letters", language_of(s.view), right)
    if shown and "zero" not in hidden:
        curves += text_curves.untouched(shown[0].view, right, measure)
    zero = shown[0].view.curves.zero_shot if shown else None
    if zero is not None and "zero" not in hidden:
        untouched = zero.cer if mode == "letters" else zero.wer
        label = tr("Zero-shot baseline {rate}", rate=formatting.percent(untouched))
        level = np.array([100 * untouched, 100 * untouched])
        curves.append(
            Curve(
                "zero",
                tr("Zero-shot"),
                np.array([0.0, right]),
                level,
                "src",
                1.75,
                (6.0, 4.0),
                1.0,
                label,
                "srcink",
                True,
                False,
                False,
            )
        )
    return curves


def source_name(view: RunView) -> str:
    """The source's language, as a label begins, of a run that was checked on it; "" of others."""
    started = view.curves.started
    if started is None or not len(view.curves.source_h):
        return ""
    return formatting.language(started.source_language) or language_of(view)


def language_of(view: RunView) -> str:
    """The language of a run's source, as a label begins."""
    return formatting.language(view.config.source_language) or tr("Source")


def source_title(view: RunView) -> str:
    """What the source's own rate is called beside the run's."""
    return tr("{language} (source)", language=source_name(view))


def _source_curves(s: Shown, mode: Mode, right: float) -> list[Curve]:
    """How well a run writes the source's own language, in its colour; the control from scratch never knew it."""
    name, c = source_name(s.view), s.view.curves
    if not name or s.part == "scratch":
        return []
    x, wer, cer = _until(right, c.source_h, 100 * c.source_wer, 100 * c.source_cer)
    if not len(x):
        return []
    main = s.part == "main"
    title = source_title(s.view) if main else tr("{run}: {language}", run=s.title, language=name)
    kinds = [] if mode == "letters" else [("wer", wer, 1.75, s.dash)]
    kinds += [("cer", cer, 1.5, DOTTED)] if mode == "letters" or (mode == "both" and main) else []
    found = []
    for kind, y, width, dash in kinds:
        told = main and (kind == "wer" or mode == "letters")
        label = tr("{name} {rate}", name=name, rate=formatting.percent(y[-1] / 100)) if told else ""
        read = kind == "wer" or mode == "letters"
        found.append(
            Curve(
                f"{s.view.key}.source.{kind}", title, x, y, "src", width, dash, 1.0, label, "srcink", main,
                read=read, of=name,
            )
        )  # fmt: skip
    return found


def _short(title: str) -> str:
    """A title as far as it fits beside a curve; the legend has it whole."""
    return title if len(title) <= LABEL_LETTERS else f"{title[: LABEL_LETTERS - 1].rstrip()}…"


def loss_curves(shown: Sequence[Shown], hidden: frozenset[str], right: float) -> list[Curve]:
    """Loss a letter: dev solid, train thin."""
    curves: list[Curve] = []
    for s in shown:
        if s.part in hidden or s.view.key in hidden:
            continue
        c, main = s.view.curves, s.part == "main"
        if len(s.view.taken_in):
            x, y = _until(right, s.view.taken_in, c.loss)
            curves.append(Curve(f"{s.view.key}.train", tr("train"), x, y, s.role, 1.0, (), 0.55, "", s.ink, read=False))
        checked = (c.picks.hours, c.picks.loss) if c.picks else (c.validation_h, c.dev_loss)
        x, y = _until(right, *((s.view.checked, c.texts.loss) if c.texts else checked))
        if len(x):
            curves.append(
                Curve(
                    f"{s.view.key}.dev",
                    s.title,
                    x,
                    y,
                    s.role,
                    2.25 if main else 1.75,
                    s.dash,
                    1.0,
                    formatting.number(y[-1], 2),
                    s.ink,
                    True,
                    main,
                )
            )
    return curves


def error_frame(
    curves: Sequence[Curve], right: float, stages: Sequence[tuple[float, str]], axis: Axis = "hours"
) -> ChartFrame:
    """Rates start at 0; the top is 100 or the largest value."""
    top = max([100.0, *(float(np.nanmax(c.y)) for c in curves if len(c.y))])
    return ChartFrame(right, 100.0 if top <= 100 else top * 1.04, "%", "", tuple(stages), axis, head=title_of(axis))


def loss_frame(
    curves: Sequence[Curve],
    right: float,
    stages: Sequence[tuple[float, str]],
    axis: Axis = "hours",
    *,
    log: bool = False,
) -> ChartFrame:
    """The top fits all curves whole, a train curve's first moments too; zooming looks closer."""
    tops = [float(np.max(c.y[np.isfinite(c.y)])) for c in curves if np.isfinite(c.y).any()]
    top = max(tops, default=1.0) * 1.12
    if len(ticks(0, top, 4)) < 2:
        top *= 1.2
    least = [float(np.min(y)) for c in curves if len(y := c.y[np.isfinite(c.y) & (c.y > LEAST)])]
    bottom = 0.9 * min([*least, top / 10]) if log else 0.0
    return ChartFrame(right, max(top, 0.01), "", unit_of(axis), tuple((x, "") for x, _ in stages), axis, bottom, log,
                      title_of(axis))  # fmt: skip


def reading_text(x: float, curves: Sequence[Curve], unit: str, axis: Axis = "hours") -> list[tuple[str, str]]:
    """The values nearest to the reading line as (text, ink role), their hour first; a value of another hour says so.
    Those of another language come last, its name before the first."""
    found = [(point, curve) for curve in curves if curve.read and (point := curve.near(x)) is not None]
    found.sort(key=lambda one: one[1].of)
    named = ""
    place = found[0][0][0] if found else x
    parts = [(tr("At {hours}:", hours=place_words(axis, place)), "ink2")]
    for (hour, value), curve in found:
        text = formatting.percent(value / 100) if unit == "%" else formatting.number(value, 2)
        own = place_words(axis, hour)
        if own != place_words(axis, place):
            text = tr("{value} (at {hours})", value=text, hours=own)
        if curve.of != named:
            named = curve.of
            text = tr("{name} {rate}", name=named, rate=text)
        parts.append((text, curve.ink))
    return parts


def spoken(shown: Sequence[Shown], what: str) -> str:
    """The chart in one sentence, for screen readers."""
    parts = []
    for s in shown:
        if s.view.curves.picks:
            parts.append(pick_curves.spoken(s))
        if s.view.curves.texts:
            parts.append(tr("{name} {words}", name=s.title, words=text_curves.words(s.view)))
        if len(s.view.curves.wer):
            parts.append(
                tr(
                    "{name} {wer} words and {cer} letters wrong at {hours}",
                    name=s.title,
                    wer=formatting.percent(float(s.view.curves.wer[-1])),
                    cer=formatting.percent(float(s.view.curves.cer[-1])),
                    hours=formatting.hours_label(float(s.view.curves.validation_h[-1]) * 3600),
                )
            )
        if (name := source_name(s.view)) and s.part != "scratch":
            parts.append(
                tr(
                    "{name} {wer} words and {cer} letters wrong at {hours}",
                    name=tr("{run}: {language}", run=s.title, language=name),
                    wer=formatting.percent(float(s.view.curves.source_wer[-1])),
                    cer=formatting.percent(float(s.view.curves.source_cer[-1])),
                    hours=formatting.hours_label(float(s.view.curves.source_h[-1]) * 3600),
                )
            )
        if average := average_points.spoken(s, language_of(s.view)):
            parts.append(average)
    return f"{what}; {'; '.join(parts)}" if parts else what
