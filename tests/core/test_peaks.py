"""Waveforms and spectrograms say the truth about the sound at every zoom."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import audio, peaks
from core.errors import Cancelled, SoundError
from core.peaks import PeakPyramid, build_peaks, build_spectrogram
from tests import builders

RATE = 16000


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[np.ndarray, PeakPyramid]:
    folder = tmp_path_factory.mktemp("peaks")
    x = builders.babble(20.0)
    x[150_000] = 0.98
    path = builders.write_wav(folder / "x.wav", x)
    return audio.read(path)[0], build_peaks(path, folder / "cache")


@settings(max_examples=150, deadline=None)
@given(st.floats(-2, 21), st.floats(0.0005, 22), st.integers(1, 1500))
def test_columns_hold_every_sample_of_their_stretch(
    sound: tuple[np.ndarray, PeakPyramid], start: float, length: float, pixels: int
) -> None:
    x, pyramid = sound
    columns = pyramid.columns(start, start + length, pixels)
    assert columns.shape == (pixels, 2)
    assert columns.dtype == np.float32
    edges = (start + length / pixels * np.arange(pixels + 1)) * RATE
    for i in range(0, pixels, max(1, pixels // 20)):
        first, last = int(np.ceil(edges[i])), int(np.floor(edges[i + 1]))
        inside = x[max(0, first) : max(0, last)]
        if len(inside) and last - first >= 1 and edges[1] - edges[0] > 1:
            assert columns[i, 0] <= inside.min() + 1e-4
            assert columns[i, 1] >= inside.max() - 1e-4
        assert columns[i, 0] >= x.min() - 1e-4
        assert columns[i, 1] <= x.max() + 1e-4


def test_a_single_loud_sample_shows_at_every_zoom_and_only_where_it_is(sound: tuple[np.ndarray, PeakPyramid]) -> None:
    _, pyramid = sound
    at = 150_000 / RATE
    for length in (20.0, 5.0, 0.5, 0.05, 0.01):
        start = max(0.0, at - length / 2)
        columns = pyramid.columns(start, start + length, 400)
        loud = np.flatnonzero(columns[:, 1] > 0.7)  # closest, the wave is drawn between samples
        expected = (at - start) / length * 400
        assert len(loud)
        assert np.abs(loud - expected).max() <= 2 + 2 * 400 / (length * RATE)


def test_beyond_the_sound_there_is_nothing(sound: tuple[np.ndarray, PeakPyramid]) -> None:
    _, pyramid = sound
    assert not pyramid.columns(20.5, 21.0, 100).any()
    assert not pyramid.columns(-5.0, -1.0, 100).any()
    assert pyramid.columns(19.5, 20.5, 100)[:40].any()


def test_closer_than_samples_the_wave_is_drawn_between_them(sound: tuple[np.ndarray, PeakPyramid]) -> None:
    x, pyramid = sound
    columns = pyramid.columns(1.0, 1.0 + 20 / RATE, 400)
    assert np.array_equal(columns[:, 0], columns[:, 1])
    assert columns[10, 0] == pytest.approx(x[16000] + (x[16001] - x[16000]) * (10.5 / 20), abs=1e-3)


@pytest.mark.parametrize("hz", [500.0, 2000.0, 6000.0])
@pytest.mark.parametrize("rate", [16000, 44100, 48000])
def test_a_tone_is_where_it_sounds_in_time_and_frequency(tmp_path: Path, hz: float, rate: int) -> None:
    x = np.concatenate([builders.silence(3.0, rate), builders.tone(3.0, rate, hz), builders.silence(24.0, rate)])
    path = builders.write_wav(tmp_path / "x.wav", x, rate)
    picture = build_spectrogram(path, tmp_path / "cache")
    assert picture.top_hz == pytest.approx(8000, rel=0.02)
    for start, end, pixels in ((0.0, 30.0, 300), (0.0, 30.0, 1000), (2.0, 8.0, 1200)):
        image = picture.image(start, end, pixels)
        assert image.shape == (pixels, picture.bins)
        seconds = start + (end - start) / pixels * (np.arange(pixels) + 0.5)
        loudest = image.max(axis=1).astype(int)
        inside = (seconds > 3.1) & (seconds < 5.9)
        outside = (seconds < 2.9) | (seconds > 6.1)
        assert loudest[inside].min() > loudest[outside].max() + 60
        found = image[inside].argmax(axis=1) * picture.top_hz / picture.bins
        assert np.abs(found - hz).max() < 150


def test_telephone_sound_has_nothing_above_its_own_top(tmp_path: Path) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.babble(2.0, 8000), 8000)
    picture = build_spectrogram(path, tmp_path / "cache")
    image = picture.image(0, 2, 100)
    assert picture.top_hz == pytest.approx(8000, rel=0.02)
    assert image[:, picture.bins // 2 + 2 :].max() == 0
    assert image[:, : picture.bins // 2].max() > 100


def test_a_picture_is_made_once_and_a_damaged_one_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.babble(3.0))
    first = build_peaks(path, tmp_path / "cache").columns(0, 3, 200)
    (file,) = (tmp_path / "cache").rglob("*.peaks1")
    with monkeypatch.context() as nothing:
        nothing.setattr(audio, "blocks_int16", None)
        assert np.array_equal(build_peaks(path, tmp_path / "cache").columns(0, 3, 200), first)
    file.write_bytes(file.read_bytes()[:-100])
    assert np.array_equal(build_peaks(path, tmp_path / "cache").columns(0, 3, 200), first)


def test_channels_and_their_mix_are_pictures_of_their_own(tmp_path: Path) -> None:
    stereo = np.stack([builders.tone(1.0), builders.silence(1.0)], axis=1)
    path = builders.write_wav(tmp_path / "x.wav", stereo)
    tops = [build_peaks(path, tmp_path / "cache", channel).columns(0, 1, 10).max() for channel in (None, 0, 1)]
    assert tops == pytest.approx([0.15, 0.3, 0.0], abs=0.01)


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.babble(3.0))
    for build in (build_peaks, build_spectrogram):
        with pytest.raises(Cancelled):
            build(path, tmp_path / "cache", None, lambda: True)
    assert [f for f in (tmp_path / "cache").rglob("*") if f.is_file()] == []


def test_a_sound_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.wav").write_bytes(b"RIFF nothing")
    with pytest.raises(SoundError):
        build_peaks(tmp_path / "x.wav", tmp_path / "cache")


def test_threads_building_the_same_picture_do_not_disturb_each_other(tmp_path: Path) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.babble(5.0))
    results: list[np.ndarray] = []
    threads = [
        threading.Thread(target=lambda: results.append(build_peaks(path, tmp_path / "cache").columns(0, 5, 100)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    assert all(np.array_equal(result, results[0]) for result in results)


def test_long_sound_is_cut_into_blocks_without_a_seam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.babble(6.0))
    whole = (
        build_peaks(path, tmp_path / "a").columns(0, 6, 500),
        build_spectrogram(path, tmp_path / "a").image(0, 6, 60),
    )
    monkeypatch.setattr(peaks, "_BLOCK", 4099)
    parts = (
        build_peaks(path, tmp_path / "b").columns(0, 6, 500),
        build_spectrogram(path, tmp_path / "b").image(0, 6, 60),
    )
    assert np.array_equal(whole[0], parts[0])
    assert np.array_equal(whole[1], parts[1])


def test_compressed_sound_has_pictures_too(tmp_path: Path) -> None:
    audio.write(tmp_path / "x.opus", builders.babble(3.0), RATE)
    assert build_peaks(tmp_path / "x.opus", tmp_path / "cache").columns(0, 3, 300).max() > 0.1
    assert build_spectrogram(tmp_path / "x.opus", tmp_path / "cache").image(0, 3, 30).max() > 100
