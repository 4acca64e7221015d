"""How a word error rate falls with hours of speech: a power law with a floor through what runs on parts came to, with
its interval, and where nobody can say. Values only: knows no runs.

Rate = floor + scale * hours ** -exponent. A handful of runs does not pin three numbers down, so floor and exponent are
held loosely to what such curves usually are (exponents of speech near 0.3: Hestness et al. 2017), and the interval has
that looseness in it: every draw makes the rates anew, with other speakers of the dev set, another chance of each run
and another guess at what is usual, and is fitted again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from core.runs.best import TELLING_WER

Floats = np.ndarray[Any, np.dtype[np.float64]]
Doubt = Literal["", "few", "narrow", "high", "flat"]
"""Why nothing can be said: runs of fewer than three sizes, sizes too near one another, rates at which words tell
nothing, or no fall that is larger than chance."""

DRAWS = 2000
LEAST_SIZES, LEAST_SPAN = 3, 2.0
HORIZON = 3.0
"""Nothing is said of more than so many times the hours that were tried."""
WIDEST = 2.0
"""Nor where the upper end of the 80% interval is more than so many times the lower one."""
SAME_SIZE = 1.1
"""Hours this near to each other are one size."""
CHANCE_OF_NO_FALL = 0.05
EXPONENT, EXPONENT_SPREAD = 0.4, 0.6
FLOOR, FLOOR_SPREAD = 0.35, 0.35
"""What is usual: the exponent with the spread of its logarithm, and the floor as a share of the lowest rate."""
EXPONENTS = np.geomspace(0.05, 2.5, 60)
RUN_SPREAD, RUN_DEGREES = 0.04, 3.0
"""What two runs that differ by their seed are apart, relatively, before any were seen, and how many such we go by."""
TENTH, HALF, NINE_TENTHS = 0.1, 0.5, 0.9
QUANTILES = (0.025, TENTH, HALF, NINE_TENTHS, 0.975)


@dataclass(frozen=True)
class CurvePoint:
    """What a run came to: hours that it learnt from, its word error rate, or that of `letters` where texts are written
    without spaces between words. `groups` are errors and words of each speaker of the dev set, or of other parts of it;
    nothing where that is not known."""

    hours: float
    rate: float
    seed: int = 0
    run: str = ""
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    letters: bool = False


@dataclass(frozen=True)
class Foretold:
    """The error rate that a run would come to, with the ranges that hold it 80 and 95 times of 100."""

    hours: float
    rate: float
    low: float
    high: float
    low95: float
    high95: float


@dataclass(frozen=True)
class Reach:
    """The hours in all at which a rate is reached. `low` and `high` hold them 80 times of 100; None is more than
    anybody can say: farther than `HORIZON` times what was tried, or never."""

    rate: float
    low: float | None
    middle: float | None
    high: float | None


@dataclass(frozen=True, eq=False)
class LearningCurve:
    """`points` are those that were fitted, `aside` those whose rates tell nothing. `doubt` says why nothing can be
    said; then there is no fit. `draws`: (DRAWS, 3), floor, scale and exponent of each; `spread` what two runs are apart
    in it, relatively. `by_speaker`: whether other speakers of the dev set are in the interval."""

    points: tuple[CurvePoint, ...]
    aside: tuple[CurvePoint, ...]
    doubt: Doubt = ""
    floor: float = 0.0
    scale: float = 0.0
    exponent: float = 0.0
    draws: Floats = field(default_factory=lambda: np.empty((0, 3)))
    noise: Floats = field(default_factory=lambda: np.empty(0))
    spread: float = 0.0
    by_speaker: bool = False

    @property
    def letters(self) -> bool:
        """Whether the rates are those of letters."""
        return any(point.letters for point in (*self.points, *self.aside))

    @property
    def most(self) -> float:
        """The most hours that were tried; 0 for no points."""
        return max((point.hours for point in self.points), default=0.0)

    @property
    def least(self) -> float:
        return min((point.hours for point in self.points), default=0.0)

    @property
    def horizon(self) -> float:
        return HORIZON * self.most

    def rate(self, hours: float) -> float:
        """The fitted rate, however far."""
        return float(self.floor + self.scale * hours**-self.exponent)

    def at(self, hours: float) -> Foretold | None:
        """What a run with so many hours would come to; None where nobody can say."""
        if self.doubt or not self.least * 0.999 <= hours <= self.horizon * 1.001:
            return None
        drawn = (self.draws[:, 0] + self.draws[:, 1] * hours ** -self.draws[:, 2]) * self.noise
        low95, low, middle, high, high95 = (float(value) for value in np.quantile(drawn, QUANTILES))
        if low <= 0 or high > WIDEST * low:
            return None
        return Foretold(hours, middle, low, high, low95, high95)

    def told_to(self) -> float:
        """The most hours of which something can be said; 0 for none."""
        if self.doubt:
            return 0.0
        tried = np.linspace(self.most, self.horizon, 41)
        known = [float(hours) for hours in tried if self.at(float(hours)) is not None]
        return max(known, default=0.0)

    def band(self, count: int = 48) -> tuple[Foretold, ...]:
        """What can be told from the fewest hours that were tried to the most of which anything can be."""
        if self.doubt:
            return ()
        hours = np.geomspace(self.least, max(self.told_to(), self.most), count)
        return tuple(one for each in hours if (one := self.at(float(each))) is not None)

    def hours_for(self, rate: float) -> Reach | None:
        """The hours at which a rate is reached; None where nobody can say anything of it."""
        if self.doubt:
            return None
        room = np.maximum(rate - self.draws[:, 0], 0.0)
        with np.errstate(divide="ignore", over="ignore"):
            needed = np.where(room > 0, (self.draws[:, 1] / room) ** (1 / self.draws[:, 2]), np.inf)
        ends = [float(np.quantile(needed, q, method="inverted_cdf")) for q in (TENTH, HALF, NINE_TENTHS)]
        low, middle, high = (end if end <= self.horizon else None for end in ends)
        return Reach(rate, low, middle, high)


def fit(points: Sequence[CurvePoint], draws: int = DRAWS, seed: int = 0) -> LearningCurve:
    """The curve through what runs came to. It never fails: what cannot be fitted says so by its `doubt`."""
    good = tuple(sorted((p for p in points if p.hours > 0 and 0 < p.rate < TELLING_WER), key=lambda p: p.hours))
    aside = tuple(point for point in points if point not in good)
    if doubt := _doubt(good, aside):
        return LearningCurve(good, aside, doubt)
    middle = math.exp(float(np.mean(np.log([p.hours for p in good]))))
    x, y = np.array([p.hours for p in good]) / middle, np.array([p.rate for p in good])
    rng = np.random.default_rng(seed)
    degrees = RUN_DEGREES + max(1, len(good) - 2)
    scatter = _scatter(x, y, _best(x, y, RUN_SPREAD))
    sigma = math.sqrt(scatter / degrees)
    floor, scale, exponent = _best(x, y, sigma)
    spread = np.sqrt(scatter / rng.chisquare(degrees, draws))
    others, by_speaker = _other_speakers(good, draws, rng)
    drawn = y * others * np.exp(spread[:, None] * rng.standard_normal((draws, len(good))))
    if _no_fall(x, drawn) > CHANCE_OF_NO_FALL:
        return LearningCurve(good, aside, "flat")
    usual = EXPONENT * np.exp(EXPONENT_SPREAD * rng.standard_normal(draws))
    floors = np.clip(FLOOR + FLOOR_SPREAD * rng.standard_normal(draws), 0.0, 0.98)
    found = _fitted(x, drawn, usual, floors, sigma)
    found[:, 1] *= middle ** found[:, 2]
    noise = np.exp(spread * rng.standard_normal(draws))
    return LearningCurve(good, aside, "", floor, scale * middle**exponent, exponent, found, noise, sigma, by_speaker)


def sizes(points: Sequence[CurvePoint]) -> list[float]:
    """The hours of the points, those next to each other once."""
    found: list[float] = []
    for hours in sorted(point.hours for point in points):
        if not found or hours > SAME_SIZE * found[-1]:
            found.append(hours)
    return found


def _doubt(good: Sequence[CurvePoint], aside: Sequence[CurvePoint]) -> Doubt:
    known = sizes(good)
    if len(known) < LEAST_SIZES:
        return "high" if len(sizes([*good, *(p for p in aside if p.hours > 0)])) >= LEAST_SIZES else "few"
    return "narrow" if known[-1] < LEAST_SPAN * known[0] else ""


def _scatter(x: Floats, y: Floats, fitted: tuple[float, float, float]) -> float:
    """The relative squares by which runs miss the curve, with what is usual before any were seen."""
    floor, scale, exponent = fitted
    left = float(np.sum((y / (floor + scale * x**-exponent) - 1) ** 2))
    return RUN_DEGREES * RUN_SPREAD**2 + left


def _best(x: Floats, y: Floats, sigma: float) -> tuple[float, float, float]:
    """The curve that fits best, x in units of the middle hours: for each exponent floor and scale follow by least
    squares, the exponent is searched."""
    from scipy.optimize import minimize_scalar  # its import takes a fifth of a second

    usual, floors = np.array([EXPONENT]), np.array([FLOOR])

    def cost(log_exponent: float) -> float:
        return float(_solve(x, y[None], math.exp(log_exponent), usual, floors, sigma)[2][0])

    costs = [cost(math.log(exponent)) for exponent in EXPONENTS]
    best = int(np.argmin(costs))
    ends = (math.log(EXPONENTS[max(0, best - 1)]), math.log(EXPONENTS[min(len(EXPONENTS) - 1, best + 1)]))
    exponent = math.exp(float(minimize_scalar(cost, bounds=ends, method="bounded").x))
    floor, scale, _ = _solve(x, y[None], exponent, usual, floors, sigma)
    return float(floor[0]), float(scale[0]), exponent


def _fitted(x: Floats, y: Floats, usual: Floats, floors: Floats, sigma: float) -> Floats:
    """(D, 3): floor, scale and exponent of each row of rates (D, N), with what is held usual in each."""
    lowest = np.full(len(y), np.inf)
    found = np.zeros((len(y), 3))
    for exponent in EXPONENTS:
        floor, scale, cost = _solve(x, y, float(exponent), usual, floors, sigma)
        better = cost < lowest
        lowest = np.where(better, cost, lowest)
        found[better] = np.stack([floor, scale, np.full(len(y), exponent)], axis=1)[better]
    return found


def _solve(
    x: Floats, y: Floats, exponent: float, usual: Floats, floors: Floats, sigma: float
) -> tuple[Floats, Floats, Floats]:
    """Floor, scale and cost of each row of rates (D, N) for an exponent: relative squares, none below zero."""
    f = x**-exponent
    weight = 1 / (sigma * y) ** 2  # (D, N)
    held = 1 / (FLOOR_SPREAD * y.min(axis=1)) ** 2
    aim = floors * y.min(axis=1)
    s1, sf = weight.sum(axis=1) + held, weight @ f
    sff, sy, sfy = weight @ (f * f), (weight * y).sum(axis=1) + held * aim, (weight * y) @ f
    scale = np.maximum((s1 * sfy - sf * sy) / np.maximum(s1 * sff - sf * sf, 1e-12), 0.0)
    floor = np.maximum((sy - sf * scale) / s1, 0.0)
    scale = np.where(floor == 0, np.maximum(sfy / sff, 0.0), scale)
    cost = (weight * (y - floor[:, None] - scale[:, None] * f) ** 2).sum(axis=1) + held * (floor - aim) ** 2
    return floor, scale, cost + (np.log(exponent / usual) / EXPONENT_SPREAD) ** 2


def _no_fall(x: Floats, y: Floats) -> float:
    """The share of the draws in which the rates do not fall with the hours."""
    slope = (np.log(x) - np.log(x).mean()) @ y.T
    return float(np.mean(slope >= 0))


def _other_speakers(points: Sequence[CurvePoint], draws: int, rng: np.random.Generator) -> tuple[Floats, bool]:
    """(D, N): by how much each point's rate is another with other speakers in the dev set, the same for all points;
    points of which that is not known go with the mean of the others. False where it is known of none."""
    names = sorted({name for point in points for name in point.groups})
    known = [i for i, point in enumerate(points) if len(point.groups) > 1]
    if not known or len(names) < 2:
        return np.ones((draws, len(points))), False
    drawn = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=draws)
    factors = np.ones((draws, len(points)))
    for i in known:
        counts = np.array([points[i].groups.get(name, (0, 0)) for name in names], float)
        rates = (drawn @ counts[:, 0]) / np.maximum(drawn @ counts[:, 1], 1)
        factors[:, i] = rates / max(counts[:, 0].sum() / max(counts[:, 1].sum(), 1), 1e-9)
    unknown = [i for i in range(len(points)) if i not in known]
    factors[:, unknown] = factors[:, known].mean(axis=1, keepdims=True)
    return np.maximum(factors, 1e-3), True
