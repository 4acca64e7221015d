"""The charts of a report's page, as SVG that stands in it. Every one says in words what it shows. Torch-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, log10
from typing import NamedTuple

from core.evaluation.analysis import Calibration, Group, Kinds
from core.evaluation.compare import Interval
from core.evaluation.html_parts import axis, escape, percent, points, spoken
from core.wording import say

WIDTH, LABELS, RIGHT = 640, 200, 60
ROW = 30


class Rate(NamedTuple):
    """A line of a chart of rates."""

    name: str
    found: Interval
    role: str


def rates(lines: Sequence[Rate], title: str) -> str:
    """Rates with their intervals, one under the other."""
    most = _round_up(max((line.found.high for line in lines), default=0.1))
    parts = _grid(most, len(lines))
    for row, line in enumerate(lines):
        y = _middle(row)
        mark = f'<circle class="{line.role}" cx="{_x(line.found.value, most):.1f}" cy="{y}" r="5"/>'
        if line.role == "cmp":
            mark = _diamond(_x(line.found.value, most), y)
        parts += [_label(line.name, y), _whisker(line.found, most, y), mark, _value(line.found, most, y)]
    told = "; ".join(f"{line.name} {percent(line.found.value)}" for line in lines)
    return _svg(parts, ROW * len(lines) + 24, f"{spoken(title)}: {told}")


def bars(groups: Sequence[Group], names: Sequence[str], all_of_them: Interval, title: str) -> str:
    """By the rate that decides: a bar for each group with its interval, the other model's rate as a diamond, and that
    of all as a dashed line."""
    most = _round_up(max([*(max(g.lead.high, g.lead_other or 0) for g in groups), all_of_them.value]))
    parts = _grid(most, len(groups))
    for row, (group, name) in enumerate(zip(groups, names, strict=True)):
        y = _middle(row)
        width = _x(group.lead.value, most) - LABELS
        parts.append(_label(name, y))
        parts.append(f'<rect class="tgt" x="{LABELS}" y="{y - 8}" width="{max(width, 0.5):.1f}" height="16"/>')
        parts.append(_whisker(group.lead, most, y))
        if group.lead_other is not None:
            parts.append(_diamond(_x(group.lead_other, most), y))
        parts.append(_value(group.lead, most, y, group.lead_other or 0.0))
    x = _x(all_of_them.value, most)
    parts.append(f'<line class="all" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{ROW * len(groups)}"/>')
    told = "; ".join(f"{name} {percent(g.lead.value)}" for name, g in zip(names, groups, strict=True))
    return _svg(parts, ROW * len(groups) + 24, f"{spoken(title)}: {told}")


def difference(low: float, value: float, high: float, title: str) -> str:
    """A difference with its interval, and where no difference is."""
    reach = _round_up(max(abs(low), abs(high), 0.01))
    middle, half = WIDTH / 2, WIDTH / 2 - 40

    def at(rate: float) -> float:
        return middle + half * rate / reach

    parts = []
    for share in (-1, -0.5, 0, 0.5, 1):
        x = at(share * reach)
        parts.append(f'<line class="{"axis" if not share else "grid"}" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="44"/>')
        said = say("no difference") if not share else points(share * reach)
        parts.append(f'<text x="{x:.1f}" y="60" text-anchor="middle">{escape(said)}</text>')
    parts.append(f'<path class="whisker" d="{_bracket(at(low), at(high), 22)}"/>')
    parts.append(f'<circle class="tgt" cx="{at(value):.1f}" cy="22" r="6"/>')
    return _svg(parts, 66, f"{spoken(title)}: {points(value)}, {points(low)} – {points(high)}")


def kinds(found: Kinds) -> str:
    """What was wrong, left out and extra, as parts of one bar."""
    counts = ((found.substituted, "wrong"), (found.left_out, "left"), (found.extra, "extra"))
    total = max(1, sum(count for count, _ in counts))
    parts, x = [], 1.0
    for count, role in counts:
        width = (WIDTH - 2) * count / total
        parts.append(f'<rect class="{role}" x="{x:.1f}" y="1" width="{width:.1f}" height="18"/>')
        x += width
    words = say(
        "{wrong:,} wrong words, {left:,} left out, {extra:,} extra",
        wrong=found.substituted,
        left=found.left_out,
        extra=found.extra,
    )
    return _svg(parts, 20, words)


def sureness(found: Calibration) -> str:
    """How right words are against how sure the model was of them; on the dashed line the two are equal."""
    side, left, top = 300, 40, 8

    def place(sure: float, right: float) -> tuple[float, float]:
        return left + side * sure, top + side - side * right

    parts = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x, y = place(share, share)
        parts.append(f'<line class="grid" x1="{left}" x2="{left + side}" y1="{y:.0f}" y2="{y:.0f}"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.0f}" text-anchor="end">{axis(share)}</text>')
        parts.append(f'<text x="{x:.0f}" y="{top + side + 16}" text-anchor="middle">{axis(share)}</text>')
    parts.append(f'<line class="all" x1="{left}" y1="{top + side}" x2="{left + side}" y2="{top}"/>')
    for bins, role in ((found.bins, "cmp"), (found.bins_after, "tgt")):
        dots = [place(one.sure, one.right) for one in bins]
        parts.append(
            f'<polyline class="{role}" fill="none" style="fill:none" points="'
            + " ".join(f"{x:.1f},{y:.1f}" for x, y in dots)
            + '"/>'
        )
        parts += [f'<circle class="{role}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in dots]
    told = "; ".join(f"{percent(one.sure)}: {percent(one.right)}" for one in found.bins)
    label = say("How right words were, by how sure the model was of them")
    return _svg(parts, top + side + 24, f"{spoken(label)}: {told}", left + side + RIGHT)


def scatter(
    pairs: Iterable[tuple[float, float]], one: str, other: str, *, words: bool = False, letters: bool = False
) -> str:
    """Utterances, or `words`, by the error rates of two models, for utterances those of words or of `letters`; below
    the line the first is better."""
    side, left, top = 300, 40, 8
    dots = [(min(x, 1.0), min(y, 1.0)) for x, y in pairs]
    parts = []
    for share in (0, 0.5, 1):
        parts.append(
            f'<text x="{left - 6}" y="{top + side - side * share + 4:.0f}" text-anchor="end">{axis(share)}</text>'
            f'<text x="{left + side * share:.0f}" y="{top + side + 16}" text-anchor="middle">{axis(share)}</text>'
        )
    parts.append(f'<line class="all" x1="{left}" y1="{top + side}" x2="{left + side}" y2="{top}"/>')
    parts += [
        f'<circle class="point" cx="{left + side * x:.1f}" cy="{top + side - side * y:.1f}" r="4"/>'
        for x, y in sorted(dots)
    ]
    label = say("Words wrong of each utterance: {other} to the right, {one} upwards", other=other, one=one)
    if letters:
        label = say("Letters wrong of each utterance: {other} to the right, {one} upwards", other=other, one=one)
    if words:
        label = say("How often each word is wrong: {other} to the right, {one} upwards", other=other, one=one)
    return _svg(parts, top + side + 24, label, left + side + RIGHT)


def _svg(parts: Iterable[str], height: int, label: str, width: int = WIDTH) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" style="max-width:{width}px" role="img"'
        f' aria-label="{escape(label)}">{"".join(parts)}</svg>'
    )


def _grid(most: float, rows: int) -> list[str]:
    parts = []
    for step in range(5):
        x = _x(most * step / 4, most)
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{ROW * rows}"/>')
        parts.append(f'<text x="{x:.1f}" y="{ROW * rows + 16}" text-anchor="middle">{axis(most * step / 4)}</text>')
    return parts


def _x(rate: float, most: float) -> float:
    return LABELS + (WIDTH - LABELS - RIGHT) * min(rate / most, 1.0)


def _middle(row: int) -> int:
    return ROW * row + ROW // 2


def _label(name: str, y: int) -> str:
    short = name if len(name) <= 26 else f"{name[:25]}…"
    return f'<text class="strong" x="{LABELS - 10}" y="{y + 4}" text-anchor="end">{escape(short)}</text>'


def _value(found: Interval, most: float, y: int, beyond: float = 0.0) -> str:
    """The rate in figures, behind all that is drawn of it."""
    x = _x(max(found.high, found.value, beyond), most) + 10
    return f'<text x="{x:.1f}" y="{y + 4}">{percent(found.value)}</text>'


def _whisker(found: Interval, most: float, y: int) -> str:
    return f'<path class="whisker" d="{_bracket(_x(found.low, most), _x(found.high, most), y)}"/>'


def _bracket(left: float, right: float, y: float) -> str:
    return f"M{left:.1f} {y - 5}v10M{left:.1f} {y}H{right:.1f}M{right:.1f} {y - 5}v10"


def _diamond(x: float, y: int) -> str:
    return f'<path class="cmp" d="M{x:.1f} {y - 6}l6 6l-6 6l-6 -6z"/>'


def _round_up(rate: float) -> float:
    """The next rate that makes a plain axis: 1, 2, 4 or 8 of a power of ten."""
    unit: float = 10.0 ** (ceil(log10(max(rate, 1e-3))) - 1)
    return next(unit * step for step in (1, 2, 4, 6, 8, 10, 12) if unit * step >= rate * 0.999)
