"""Variations keep to what they promise: seeded, finite, of the foretold length."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets.augment import Masks, Variation, change_speed, disturb
from tests.builders import babble, tone


@given(st.integers(0, 1000), st.text(min_size=1, max_size=8), st.integers(1, 5))
def test_a_copy_is_the_same_each_time(seed: int, key: str, copy: int) -> None:
    variation = Variation((0.92, 1.0, 1.08), True, 6, seed)
    sound = babble(0.3)
    assert np.array_equal(variation.vary(sound, key, copy), variation.vary(sound.copy(), key, copy))


@given(st.text(min_size=1, max_size=8), st.integers(0, 9))
def test_an_utterance_goes_through_all_speeds(key: str, seed: int) -> None:
    variation = Variation((0.9, 1.0, 1.1), False, 7, seed)
    speeds = [variation.speed(key, copy) for copy in range(7)]
    assert speeds[0] == 1.0
    assert sorted(speeds[1:4]) == sorted(speeds[4:7]) == [0.9, 1.0, 1.1]


@pytest.mark.parametrize("speed", [0.8, 0.92, 1.08, 1.3])
def test_speed_moves_length_and_pitch_together(speed: float) -> None:
    changed = change_speed(tone(1.0, hz=500.0), speed)
    assert len(changed) == pytest.approx(16000 / speed, abs=2)
    spectrum = np.abs(np.fft.rfft(changed * np.hanning(len(changed))))
    assert np.argmax(spectrum) * 16000 / len(changed) == pytest.approx(500 * speed, rel=0.01)


@given(st.integers(0, 10_000), st.integers(1, 8000))
def test_disturbing_keeps_the_length_and_stays_finite(seed: int, length: int) -> None:
    changed = disturb(babble(0.5)[:length], np.random.default_rng(seed))
    assert changed.dtype == np.float32
    assert len(changed) == length
    assert np.isfinite(changed).all()


@given(st.integers(0, 1000), st.integers(1, 300), st.integers(8, 80))
def test_masks_hide_only_whole_bands_and_stretches(seed: int, frames: int, bins: int) -> None:
    features = np.ones((frames, bins), np.float32)
    Masks(2, 15, 2, 10).apply(features, np.random.default_rng(seed))
    hidden = features == 0
    assert np.array_equal(hidden, hidden.all(0)[None, :] | hidden.all(1)[:, None])
    assert hidden.all(1).sum() <= 2 * max(0, min(10, frames // 8)) or hidden.all(0).all()


def test_the_same_band_is_hidden_of_each_tile() -> None:
    features = np.ones((50, 4 * 20), np.float32)
    Masks(1, 15, 0, 0, tiles=4).apply(features, np.random.default_rng(3))
    hidden = (features == 0).all(0).reshape(4, 20)
    assert 0 < hidden[0].sum() <= 15
    assert (hidden == hidden[0]).all()


def test_masks_leave_features_without_frequencies_alone() -> None:
    samples = np.ones((500, 1), np.float32)
    Masks(2, 15, 2, 10).apply(samples, np.random.default_rng(0))
    assert samples.all()
