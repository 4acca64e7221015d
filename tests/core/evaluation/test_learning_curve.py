"""A learning curve finds again what a known one was, is as sure as it may be, and says where nobody can say."""

from __future__ import annotations

import numpy as np
import pytest

from core.evaluation import curve_words
from core.evaluation.learning_curve import HORIZON, CurvePoint, fit

SIZES = (1.0, 2.0, 3.5, 5.0)


def points(
    floor: float, scale: float, exponent: float, spread: float = 0.0, seeds: int = 2, rng_seed: int = 0
) -> list[CurvePoint]:
    rng = np.random.default_rng(rng_seed)
    return [
        CurvePoint(hours, (floor + scale * hours**-exponent) * float(np.exp(spread * rng.standard_normal())), seed)
        for hours in SIZES
        for seed in range(seeds)
    ]


@pytest.mark.parametrize(("floor", "scale", "exponent"), [(0.0, 0.5, 0.3), (0.1, 0.4, 0.5), (0.2, 0.3, 0.8)])
def test_a_known_curve_is_found_again(floor: float, scale: float, exponent: float) -> None:
    curve = fit(points(floor, scale, exponent))
    assert curve.doubt == ""
    for hours, within in ((3.0, 0.01), (5.0, 0.01), (10.0, 0.08)):
        true = floor + scale * hours**-exponent
        assert curve.rate(hours) == pytest.approx(true, rel=within)
        found = curve.at(hours)
        assert found is not None
        assert found.low95 < found.low < true < found.high < found.high95


def test_the_interval_covers_as_often_as_it_says() -> None:
    """120 curves of every kind with runs that differ by chance: what a further run with 2.5 times the hours came to."""
    rng = np.random.default_rng(5)
    inside = inside95 = told = 0
    for number in range(120):
        floor, exponent = rng.uniform(0.0, 0.2), float(np.exp(np.log(0.4) + 0.5 * rng.standard_normal()))
        scale, spread = rng.uniform(0.2, 0.5), rng.uniform(0.01, 0.04)
        curve = fit(points(floor, scale, exponent, spread, rng_seed=number), draws=300)
        found = curve.at(12.5)
        if found is None:
            continue
        true = (floor + scale * 12.5**-exponent) * np.exp(spread * rng.standard_normal())
        told += 1
        inside += found.low <= true <= found.high
        inside95 += found.low95 <= true <= found.high95
    assert told > 90
    assert 0.74 <= inside / told <= 0.93
    assert inside95 / told >= 0.92


def test_speakers_that_differ_make_it_less_sure() -> None:
    alike = points(0.1, 0.4, 0.5, 0.01)
    rng = np.random.default_rng(1)
    ease = rng.uniform(0.3, 1.7, 8)
    apart = [
        CurvePoint(p.hours, p.rate, p.seed, "", {f"s{i}": (round(1000 * p.rate * ease[i]), 1000) for i in range(8)})
        for p in alike
    ]
    sure, unsure = fit(alike).at(10.0), fit(apart).at(10.0)
    assert sure is not None
    assert unsure is not None
    assert unsure.high - unsure.low > 1.3 * (sure.high - sure.low)
    assert fit(apart).by_speaker
    assert not fit(alike).by_speaker


def test_what_cannot_be_said_is_not_said() -> None:
    curve = fit(points(0.1, 0.4, 0.5, 0.01))
    assert curve.at(HORIZON * 5.0 + 1) is None
    assert curve.at(0.1) is None
    one_size = fit([CurvePoint(2.0, 0.4, 0), CurvePoint(2.0, 0.42, 1)])
    assert one_size.doubt == "few"
    assert "runs of one size ended" in curve_words.all_of(one_size, 2.0)
    assert fit([]).doubt == "few"
    assert "of 0 sizes" in curve_words.doubt(fit([]))
    assert fit([CurvePoint(h, 0.5 - 0.01 * h) for h in (2.0, 2.5, 3.0)]).doubt == "narrow"
    assert fit([CurvePoint(h, 0.98 - 0.001 * h) for h in (1.0, 2.0, 4.0)]).doubt == "high"
    rising = fit([CurvePoint(h, 0.3 + 0.02 * h, s) for h in SIZES for s in range(2)])
    assert rising.doubt == "flat"
    assert rising.hours_for(0.2) is None
    flat = fit(points(0.3, 0.0, 0.5, 0.02))
    assert flat.doubt == "flat"
    assert "do not fall" in curve_words.all_of(flat, 5.0, 0.2)


def test_the_hours_for_a_rate_are_read_off_the_same_curve() -> None:
    curve = fit(points(0.05, 0.45, 0.5, 0.005, seeds=4))
    true = (0.45 / (0.22 - 0.05)) ** 2
    reach = curve.hours_for(0.22)
    assert reach is not None
    assert reach.low is not None
    assert reach.high is not None
    assert reach.low < true < reach.high
    words = curve_words.all_of(curve, 5.0, 0.22, pace=6.0)
    assert " more for 22%." in words
    assert "of correcting, at 6.0 minutes for a minute of speech" in words
    assert "is reached with what there is" in curve_words.all_of(curve, 5.0, 0.4)
    assert "farther than anybody can say" in curve_words.all_of(curve, 5.0, 0.02)


def test_rates_near_one_are_left_aside() -> None:
    found = points(0.1, 0.4, 0.5, 0.01)
    curve = fit([*found, CurvePoint(0.1, 0.97)])
    assert curve.aside == (CurvePoint(0.1, 0.97),)
    assert curve.least == 1.0
