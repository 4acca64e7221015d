"""Late sound and lost sound are told apart, by counting alone."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from app.audio_io.arrivals import Arrivals, Gap

RATE, BLOCK = 16_000, 320
BLOCK_S = BLOCK / RATE
WAY_S = 0.03  # from being spoken to being handed over, at best


def spoken(seconds: float, *, without: tuple[float, float] = (0.0, 0.0)) -> list[float]:
    """When each block ends, leaving out those within `without`."""
    ends = np.arange(1, round(seconds / BLOCK_S) + 1) * BLOCK_S
    return [float(end) for end in ends if not without[0] < end - BLOCK_S / 2 < without[1]]


def held_up(ends: Iterable[float], begin: float, end: float) -> list[tuple[float, float]]:
    """(spoken, handed over): all that would come between `begin` and `end` comes at `end`."""
    return [(at, end if begin < at + WAY_S < end else at + WAY_S) for at in ends]


def gaps_of(arrivals: Arrivals, come: Iterable[tuple[float, float]], overflowed_at: float = -1.0) -> list[Gap]:
    found = []
    for ends, at in come:
        told = ends - BLOCK_S < overflowed_at <= ends
        gap = arrivals.take(at, BLOCK, overflowed=told)
        if gap is not None:
            found.append(gap)
    return found


@pytest.mark.parametrize("seconds", [0.05, 0.3, 0.5, 2.0, 5.0])
def test_what_only_waited_is_in_its_place_and_nothing_is_missing(seconds):
    arrivals = Arrivals(RATE)
    assert gaps_of(arrivals, held_up(spoken(2.0), 3.0, 3.0)) == []
    for ends, at in held_up(spoken(10.0), 3.0, 3.0 + seconds)[100:]:
        assert arrivals.take(at, BLOCK) is None
        assert arrivals.spoken_until == pytest.approx(ends + WAY_S, abs=0.011)
    assert arrivals.flush() is None


@pytest.mark.parametrize("seconds", [0.14, 0.5, 3.0])
def test_what_never_came_is_missed_though_nobody_said_so(seconds):
    [gap] = gaps_of(Arrivals(RATE), held_up(spoken(10.0, without=(4.0, 4.0 + seconds)), 0, 0))
    assert gap.frame == 4 * RATE
    assert gap.seconds == pytest.approx(seconds, abs=0.021)


@pytest.mark.parametrize("seconds", [0.0, 0.04, 0.6])
def test_what_portaudio_says_was_lost_is_told_with_how_much_the_clock_misses(seconds):
    ends = spoken(10.0, without=(4.0, 4.0 + seconds))
    [gap] = gaps_of(Arrivals(RATE), held_up(ends, 0, 0), overflowed_at=4.0 + seconds + BLOCK_S / 2)
    assert gap.frame == 4 * RATE
    assert gap.seconds == pytest.approx(seconds, abs=0.021)


def test_a_stall_that_overflowed_gives_one_gap_where_sound_is_missing_not_where_it_was_late():
    """Half a second was kept, the next half lost."""
    ends = spoken(10.0, without=(4.5, 5.0))
    [gap] = gaps_of(Arrivals(RATE), held_up(ends, 4.0, 5.0), overflowed_at=5.0 + BLOCK_S / 2)
    assert gap.frame == round(4.5 * RATE)
    assert gap.seconds == pytest.approx(0.5, abs=0.021)


def test_several_gaps_are_told_one_by_one():
    come = [(e, a) for e, a in held_up(spoken(20.0, without=(4.0, 4.5)), 0, 0) if not 12.0 < e - BLOCK_S / 2 < 12.3]
    first, second = gaps_of(Arrivals(RATE), come)
    assert (first.frame, second.frame) == (4 * RATE, round(11.5 * RATE))
    assert (first.seconds, second.seconds) == (pytest.approx(0.5, abs=0.021), pytest.approx(0.3, abs=0.021))


@pytest.mark.parametrize("drift", [-3e-4, 3e-4])
def test_a_clock_that_runs_otherwise_loses_nothing(drift):
    come = [(ends, ends * (1 + drift) + WAY_S) for ends in spoken(600.0)]
    assert gaps_of(Arrivals(RATE), come) == []


def test_a_restless_machine_loses_nothing():
    jitter = np.random.default_rng(5).exponential(0.04, 3000)
    handed = np.maximum.accumulate([end + WAY_S + late for end, late in zip(spoken(60.0), jitter, strict=True)])
    assert gaps_of(Arrivals(RATE), zip(spoken(60.0), handed, strict=True)) == []


def test_a_loss_at_the_very_end_is_not_forgotten():
    arrivals = Arrivals(RATE)
    assert gaps_of(arrivals, held_up(spoken(5.0, without=(4.6, 4.8)), 0, 0), overflowed_at=4.81) == []
    gap = arrivals.flush()
    assert gap == Gap(round(4.6 * RATE), pytest.approx(0.2, abs=0.021))
    assert arrivals.flush() is None
