"""Numbers of runs in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.train import formatting
from app.widgets.scales import nudge, tick_text, ticks


def test_differences_carry_their_sign() -> None:
    assert [formatting.points(x) for x in (-0.004, 0.004, 0.0, 0.0004)] == ["−0.4", "+0.4", "±0.0", "±0.0"]


@pytest.mark.parametrize(
    ("value", "text"), [(0.00039, "3.9e−4"), (1e-3, "1e−3"), (0.0, "0"), (2.0, "2e0"), (0.95e-3, "9.5e−4")]
)
def test_learning_rates_read_as_they_are_written(value: float, text: str) -> None:
    assert formatting.scientific(value) == text


def test_short_runs_show_two_decimals_so_that_they_are_seen_to_move() -> None:
    assert formatting.hours_label(3600 * 0.456) == "0.46 h"
    assert formatting.hours_label(3600 * 40.3) == "40.3 h"


def test_an_unknown_rate_is_a_dash() -> None:
    assert formatting.percent(None) == formatting.DASH


@given(st.floats(0.001, 1e6), st.integers(2, 10))
def test_ticks_are_few_even_and_inside(high: float, wanted: int) -> None:
    found = ticks(0.0, high, wanted)
    assert 2 <= len(found) <= wanted + 1
    assert found[0] == 0.0
    assert found[-1] <= high * (1 + 1e-6)
    steps = {round((b - a) / found[1], 6) for a, b in pairwise(found)}
    assert steps == {1.0}


def test_ticks_have_the_decimals_of_their_step() -> None:
    assert [tick_text(x, 0.25) for x in (0.25, 0.5)] == ["0.25", "0.50"]
    assert tick_text(20, 20) == "20"
    assert [tick_text(x, 2.5) for x in (2.5, 5.0)] == ["2.5", "5.0"]


@given(st.lists(st.floats(0, 200), min_size=1, max_size=6))
def test_labels_that_are_nudged_never_overlap_where_there_is_room(wanted: list[float]) -> None:
    placed = nudge(wanted, 12.0, 0.0, 200.0)
    assert all(0.0 <= y <= 200.0 for y in placed)
    ordered = sorted(placed)
    assert all(b - a >= 12.0 - 1e-6 for a, b in pairwise(ordered))
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    assert [placed[i] for i in order] == ordered
