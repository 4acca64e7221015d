"""The curves of runs beside each other as a picture: SVG, on white, with a panel for each thing that is compared.
Torch-free and Qt-free."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from core.runs.curve_files import Point, RunCurves
from core.wording import say

WIDTH, PANEL, ROW = 960, 300, 18
LEFT, RIGHT, TOP, BOTTOM = 64, 300, 34, 44
"""Margins of a panel; the names of the runs stand in the right one."""
INK, QUIET, GRID = "#1f2937", "#6b7280", "#e5e7eb"
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Told apart by whoever sees colours otherwise too (Okabe & Ito 2008)."""
DASHES = ("", "7 4", "2 3")
"""Of runs beyond the colours; and within a panel of its second curve."""
PANELS: tuple[tuple[str, tuple[tuple[str, str], ...], float], ...] = (
    (say("Word errors, %"), (("dev/wer", say("dev")), ("dev/source_wer", say("source"))), 100.0),
    (say("Letter errors, %"), (("dev/cer", say("dev")), ("dev/source_cer", say("source"))), 100.0),
    (say("Picked right, %"), (("dev/picked", say("dev")),), 100.0),
    (say("Bits a letter"), (("dev/bits", say("dev")),), 1.0),
    (say("Loss"), (("dev/loss", say("dev")), ("train/loss", say("train"))), 1.0),
)
"""What stands under each other: a title, the curves with what tells them apart, and what their values are times."""
TICKS = 5


@dataclass(frozen=True)
class Line:
    """A run's curve in a panel, as (x, y)."""

    name: str
    points: Sequence[tuple[float, float]]
    colour: str
    dashes: str


def picture(runs: Sequence[RunCurves]) -> str:
    """All panels for which a run has a curve, over the hours heard; over steps where a run hears nothing."""
    steps = any(not any(point.hours for points in one.series.values() for point in points) for one in runs)
    panels = [
        (title, lines)
        for title, curves, times in PANELS
        if (lines := [line for line in _lines(runs, curves, times, steps=steps) if line.points])
    ]
    x_title = str(say("Steps") if steps else say("Hours heard"))
    most = max((x for _, lines in panels for line in lines for x, _ in line.points), default=1.0) or 1.0
    heights = [max(PANEL, TOP + ROW * len(lines) + TOP) for _, lines in panels]
    height = sum(heights)
    size = f'width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        f"<title>{escape(', '.join(one.look.name for one in runs))}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="white"/>',
    ]
    for number, (title, lines) in enumerate(panels):
        drawn = _panel(str(title), lines, x_title, most)
        parts += [f'<g transform="translate(0 {sum(heights[:number])})">', *drawn, "</g>"]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _lines(
    runs: Sequence[RunCurves], curves: Sequence[tuple[str, str]], times: float, *, steps: bool
) -> Iterable[Line]:
    several = sum(any(name in one.series for one in runs) for name, _ in curves) > 1
    for number, one in enumerate(runs):
        colour, beyond = COLOURS[number % len(COLOURS)], number // len(COLOURS)
        for place, (name, told) in enumerate(curves):
            points = [(_across(p, steps=steps), times * p.value) for p in one.series.get(name, ())]
            label = f"{one.look.name} ({told})" if several else one.look.name
            shown = [(x, y) for x, y in points if math.isfinite(y)]
            yield Line(label, shown, colour, DASHES[(beyond + place) % len(DASHES)])


def _across(point: Point, *, steps: bool) -> float:
    return float(point.step) if steps else point.hours


def _panel(title: str, lines: Sequence[Line], x_title: str, most: float) -> list[str]:
    ys = [y for line in lines for _, y in line.points]
    across, up = ticks(0.0, most), ticks(min(ys), max(ys))
    low, high = min(up[0], *ys), max(up[-1], *ys)

    def at(x: float, y: float) -> tuple[float, float]:
        share = (y - low) / (high - low) if high > low else 0.5
        return LEFT + x / most * (WIDTH - LEFT - RIGHT), PANEL - BOTTOM - share * (PANEL - TOP - BOTTOM)

    parts = [_text(LEFT, TOP - 14, title, "start", weight=600)]
    for tick in up:
        _, y = at(0.0, tick)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>')
        parts.append(_text(LEFT - 8, y + 4, f"{tick:g}", "end", QUIET))
    for tick in across:
        x, _ = at(tick, low)
        parts.append(_text(x, PANEL - BOTTOM + 18, f"{tick:g}", "middle", QUIET))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, PANEL - 8, x_title, "middle", QUIET))
    for number, line in enumerate(lines):
        dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
        stroke = f'fill="none" stroke="{line.colour}" stroke-width="2"{dashes}'
        places = [at(x, y) for x, y in line.points]
        parts.append(f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in places)}" {stroke}/>')
        if len(places) == 1:
            parts.append(f'<circle cx="{places[0][0]:.1f}" cy="{places[0][1]:.1f}" r="3" fill="{line.colour}"/>')
        y = TOP + 6 + ROW * number
        parts.append(f'<path d="M{WIDTH - RIGHT + 14} {y}h26" {stroke}/>')
        parts.append(_text(WIDTH - RIGHT + 48, y + 4, line.name, "start"))
    return parts


def ticks(low: float, high: float) -> list[float]:
    """Round numbers from below `low` to above `high`, some five of them."""
    if high <= low:
        low, high = low - 0.5, high + 0.5
    rough = (high - low) / TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * times for times in (1, 2, 2.5, 5, 10) if size * times >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [round(step * number, 10) for number in range(first, last + 1)]


def _text(x: float, y: float, text: str, anchor: str, fill: str = INK, weight: int = 400) -> str:
    heavy = f' font-weight="{weight}"' if weight != 400 else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}"{heavy}>{escape(text)}</text>'
