"""Speech is found where it is; levels are in decibels of full scale."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core import audio, speech
from tests import builders
from tests.conftest import REPOSITORY


def test_silence_and_noise_hold_no_speech() -> None:
    noise = (np.random.default_rng(0).standard_normal(32000) * 0.01).astype(np.float32)
    assert speech.regions(np.zeros(32000, np.float32), 16000) == []
    assert speech.regions(noise, 16000) == []
    assert speech.regions(np.zeros(0, np.float32), 16000) == []


def test_real_speech_between_silences_is_found(shared_data: Path) -> None:
    clips = sorted((shared_data / "commonvoice-mini/es/clips").glob("*.mp3"))[:6]
    overlaps: list[float] = []
    for clip in clips:
        x, rate = audio.read(clip)
        alone = speech.regions(x, rate)
        padded = np.concatenate([np.zeros(2 * rate, np.float32), x, np.zeros(3 * rate, np.float32)])
        inside = speech.regions(padded, rate)
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
    loud = speech.levels(tone)
    assert loud.peak_db == pytest.approx(-6.02, abs=0.05)
    assert loud.noise_db == -100
    assert loud.clipped_share == 0
    assert speech.levels(np.clip(builders.tone(amplitude=5.0), -1, 1)).clipped_share > 0.5
    assert speech.levels(np.zeros(0, np.float32)).peak_db == -100
    noise = (np.random.default_rng(0).standard_normal(32000) * 0.01).astype(np.float32)
    assert speech.levels(noise).noise_db == pytest.approx(-40, abs=2)


def test_the_detector_runs_without_torch() -> None:
    code = (
        "import sys, numpy as np\nfrom core import speech\n"
        "assert speech.probabilities(np.zeros(16000, np.float32)).shape == (32,)\n"
        "assert not {'torch', 'torchaudio', 'silero_vad'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, check=True, timeout=60)
