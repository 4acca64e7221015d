"""What goes wrong while a run learns is known by its figures, and what is usual is not taken for it."""

from __future__ import annotations

import math

import pytest

from core.runs.symptoms import LONG_STEPS, LossWatch, mostly_empty, too_long


def watched(losses: list[float], steps: int = 1000) -> LossWatch:
    watch = LossWatch(steps)
    for loss in losses:
        watch.step(loss)
    return watch


FALLING = [30 * math.exp(-i / 20) + 2.8 for i in range(200)]
LEARNT = [*FALLING, *[2.8 * math.exp(-i / 60) + 0.2 for i in range(300)]]


@pytest.mark.parametrize(
    ("losses", "diverging"),
    [
        (FALLING, False),
        (LEARNT, False),
        ([*LEARNT, *[4.0] * (LONG_STEPS // 2), *[0.3] * 200], False),  # a spike that goes over
        ([*LEARNT, *[0.6] * 500], False),  # three times its best, and still little
        ([*LEARNT, *[4.0] * (3 * LONG_STEPS)], True),
        ([*LEARNT, *[50.0, math.nan] * (3 * LONG_STEPS)], True),
        ([math.nan] * 50, False),
        ([], False),
    ],
)
def test_a_loss_that_stays_far_above_its_best_is_told_from_one_that_learns(
    losses: list[float], diverging: bool
) -> None:
    assert watched(losses).diverging is diverging


def test_in_a_long_run_long_is_longer_and_what_falls_again_is_well() -> None:
    assert not watched([*LEARNT, *[4.0] * 300], steps=100_000).diverging
    watch = watched([*LEARNT, *[4.0] * 300])
    assert watch.diverging
    for _ in range(100):
        watch.step(0.3)
    assert not watch.diverging


def test_texts_that_stay_empty_or_do_not_end_are_counted() -> None:
    assert mostly_empty(["", " ", "", "", "a"])
    assert not mostly_empty(["", "a", "b"])
    assert not mostly_empty([])
    said = ["hoje de manhã"] * 10
    assert too_long(said, ["do " * 40] * 3 + said[3:]) == 3
    assert too_long(said, ["do " * 40, *said[1:]]) == 0, "a few are nothing"
    assert too_long([""] * 10, ["a few words"] * 10) == 0
