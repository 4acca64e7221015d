"""Speech is found where it is; levels are in decibels of full scale."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import audio, loudness, vad
from core.audio import resample
from core.importers.segmentation import cut_at_pauses
from core.vad import CHUNK, RATE, listen, probabilities, spoken
from tests import builders
from tests.conftest import REPOSITORY


def test_silence_and_noise_hold_no_speech() -> None:
    noise = (np.random.default_rng(0).standard_normal(32000) * 0.01).astype(np.float32)
    assert vad.regions(np.zeros(32000, np.float32), 16000) == []
    assert vad.regions(noise, 16000) == []
    assert vad.regions(np.zeros(0, np.float32), 16000) == []


def test_real_speech_between_silences_is_found(shared_data: Path) -> None:
    clips = sorted((shared_data / "commonvoice-mini/es/clips").glob("*.mp3"))[:6]
    overlaps: list[float] = []
    for clip in clips:
        x, rate = audio.read(clip)
        alone = vad.regions(x, rate)
        padded = np.concatenate([np.zeros(2 * rate, np.float32), x, np.zeros(3 * rate, np.float32)])
        inside = vad.regions(padded, rate)
        assert all(0 <= a < b <= len(x) for a, b in alone)
        assert all(b < c for (_, b), (c, _) in pairwise(alone))
        assert inside[0][0] >= 1.9 * rate
        assert inside[-1][1] <= 2 * rate + len(x) + 0.3 * rate
        one, other = np.zeros(len(x), bool), np.zeros(len(padded), bool)
        for marks, stretches in ((one, alone), (other, inside)):
            for a, b in stretches:
                marks[a:b] = True
        other = other[2 * rate : 2 * rate + len(x)]
        overlaps.append((one & other).sum() / (one | other).sum())
    assert np.median(overlaps) > 0.85


def test_levels_are_measured_in_decibels() -> None:
    tone = builders.tone(2.0, amplitude=0.5)
    tone[:8000] = 0
    loud = loudness.levels(tone, RATE)
    assert loud.peak_db == pytest.approx(-6.02, abs=0.05)
    assert loud.noise_db == -100
    assert loudness.levels(np.zeros(0, np.float32), RATE).peak_db == -100
    noise = (np.random.default_rng(0).standard_normal(32000) * 0.01).astype(np.float32)
    assert loudness.levels(noise, RATE).noise_db == pytest.approx(-40, abs=2)


def test_the_detector_runs_without_torch() -> None:
    code = (
        "import sys, numpy as np\nfrom core import vad\n"
        "assert vad.probabilities(np.zeros(16000, np.float32)).shape == (32,)\n"
        "assert not {'torch', 'torchaudio', 'silero_vad'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True, timeout=60)


def speaking(*parts: tuple[float, float]) -> np.ndarray:
    """Probabilities from (seconds, value) one after another."""
    return np.concatenate([np.full(round(s * RATE / CHUNK), p, np.float32) for s, p in parts])


def test_pauses_decide_where_long_speech_is_cut() -> None:
    found = cut_at_pauses(speaking((1, 0), (4, 1), (0.2, 0), (5, 1), (1, 0), (9, 1), (5, 0), (2, 1), (1, 0)), 10)
    assert [(round(s), round(e)) for s, e in found] == [(1, 10), (11, 20), (25, 27)]


def test_speech_without_a_pause_is_cut_where_it_is_faintest() -> None:
    found = cut_at_pauses(speaking((9, 1), (0.1, 0.6), (11, 1), (0.1, 0.6), (9, 1)), 10)
    assert [round(e - s, 1) for s, e in found] == pytest.approx([9.05, 11.1, 9.05], abs=0.2)
    assert cut_at_pauses(speaking((100, 1)), 10)[-1][1] == pytest.approx(100, abs=0.1)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0.05, 30), st.sampled_from([0.0, 0.4, 0.9])), max_size=20), st.floats(0.1, 40))
def test_cuts_hold_all_speech_in_order_and_are_not_far_too_long(parts: list[tuple[float, float]], about: float) -> None:
    speech = speaking((0.1, 0), *parts)
    found = cut_at_pauses(speech, about)
    inside = np.zeros(len(speech), bool)
    for start, end in found:
        assert 0 <= start < end <= len(speech) * CHUNK / RATE + 1e-6
        assert end - start <= 1.5 * max(1.0, about) + 2 * 0.2 + 0.1
        first, last = round(start * RATE / CHUNK), round(end * RATE / CHUNK)
        assert not inside[first + 1 : last - 1].any()
        inside[first:last] = True
    runs = [(a, b) for a, b in spoken(speech, 0.0) if (b - a) * CHUNK >= 0.2 * RATE]
    assert all(inside[a:b].mean() > 0.95 for a, b in runs)


def test_what_comes_in_blocks_is_heard_as_in_one() -> None:
    x = builders.babble(3.0, 22050)
    whole = probabilities(resample(x, 22050, RATE))
    parts = listen((x[i : i + 7000] for i in range(0, len(x), 7000)), 22050)
    assert abs(len(whole) - len(parts)) <= 1
    assert np.abs(whole[: len(parts)] - parts[: len(whole)]).max() < 0.05
