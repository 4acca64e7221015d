"""A chart of lines with intervals as SVG, on white: what benchmarks leave as a picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 920, 480
LEFT, RIGHT, TOP, BOTTOM = 64, 330, 24, 56
"""Margins; the names of the lines stand in the right one."""
SIZE = 'font-size="13"'
INK, GRID = "#1f2937", "#e5e7eb"


Point = tuple[float, float, float | None, float | None]


@dataclass(frozen=True)
class Line:
    """`points` are (x, y, low, high), low and high None where nobody knows; `dashes` as SVG has them, "" for none."""

    name: str
    points: Sequence[Point]
    colour: str
    dashes: str = ""


def chart(lines: Sequence[Line], x_title: str, y_title: str) -> str:
    """Lines over a logarithmic x, each with its interval at every point."""
    xs = sorted({point[0] for line in lines for point in line.points})
    ys = [y for line in lines for point in line.points for y in point[1:] if y is not None]
    low, high = math.floor(min(ys) * 2) / 2, math.ceil(max(ys) * 2) / 2
    first, last = math.log10(xs[0]), math.log10(xs[-1])

    def across(x: float) -> float:
        share = (math.log10(x) - first) / (last - first) if last > first else 0.5
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def up(y: float) -> float:
        return HEIGHT - BOTTOM - (y - low) / max(high - low, 1e-9) * (HEIGHT - TOP - BOTTOM)

    found = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" {SIZE}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for step in range(round((high - low) * 2) + 1):
        y = low + step / 2
        found.append(f'<path d="M{LEFT} {up(y):.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>')
        found.append(_text(LEFT - 8, up(y) + 4, f"{y:.1f}", "end"))
    found += [_text(across(x), HEIGHT - BOTTOM + 20, f"{x:,.0f}", "middle") for x in xs]
    found.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x_title, "middle"))
    found.append(_text(LEFT, TOP - 8, y_title, "start"))
    for number, line in enumerate(lines):
        found += _drawn(line, [(across(x), up(y), low, high) for x, y, low, high in line.points], up)
        at = TOP + 16 + 24 * number
        dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
        found.append(f'<path d="M{WIDTH - RIGHT + 18} {at}h30" stroke="{line.colour}" stroke-width="2"{dashes}/>')
        found.append(_text(WIDTH - RIGHT + 56, at + 4, line.name, "start"))
    return "\n".join([*found, "</svg>"]) + "\n"


def _drawn(line: Line, points: Sequence[Point], up: Callable[[float], float]) -> list[str]:
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y, _, _ in points)
    dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
    found = [f'<path d="{path}" fill="none" stroke="{line.colour}" stroke-width="2"{dashes}/>']
    for x, y, low, high in points:
        found.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{line.colour}"/>')
        if low is not None and high is not None:
            found.append(f'<path d="M{x:.1f} {up(low):.1f}V{up(high):.1f}" stroke="{line.colour}"/>')
    return found


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{INK}">{escape(text)}</text>'
