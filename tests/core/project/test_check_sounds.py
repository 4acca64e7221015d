"""What sounds measure: silences, pauses, levels, noise, bandwidth, clipping, and equal sounds in any container."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio, vad
from core.project.checks import sound_checks
from core.project.checks.sound_checks import MeasuredStretch, Sound, measure, measure_stretches
from tests import builders

RATE = 16000


@pytest.mark.parametrize(("before", "after"), [(0.0, 0.0), (0.5, 0.0), (0.0, 1.4), (1.2, 0.7)])
@pytest.mark.parametrize("noise", [0.0, 1e-4, 3e-3])
def test_silence_at_ends_is_measured_over_any_background(before: float, after: float, noise: float) -> None:
    random = np.random.default_rng(3)
    x = np.concatenate([np.zeros(round(before * RATE)), builders.babble(2.0), np.zeros(round(after * RATE))])
    x = (x + noise * random.standard_normal(len(x))).astype(np.float32)
    found = vad.silences(x, RATE)
    assert (found.before_s, found.after_s) == pytest.approx((before, after), abs=0.1)


def test_nothing_but_silence_is_all_silence_and_like_no_other_sound() -> None:
    found = measure(np.zeros(RATE, np.float32), RATE)
    assert (found.before_s, found.sound_hash, found.problem) == (1.0, "", "")


def test_a_pause_is_found_with_its_place() -> None:
    x = np.concatenate([builders.babble(1.5), np.zeros(round(1.3 * RATE), np.float32), builders.babble(1.0, seed=2)])
    found = measure(x, RATE)
    assert (found.pause_s, found.pause_at_s) == (pytest.approx(1.3, abs=0.1), pytest.approx(1.5, abs=0.1))
    assert measure(builders.babble(3.0), RATE).pause_s < 0.4


def test_levels_follow_the_sound() -> None:
    loud = measure(builders.babble(2.0), RATE)
    quiet = measure(builders.babble(2.0) * np.float32(0.01), RATE)
    assert loud.level_db - quiet.level_db == pytest.approx(40, abs=0.5)
    assert loud.peak_db - quiet.peak_db == pytest.approx(40, abs=0.5)


@pytest.mark.parametrize(("noise", "low", "high"), [(1e-4, 40, 100), (0.1, 0, 12)])
def test_noise_takes_the_speech_nearer_to_the_background(noise: float, low: float, high: float) -> None:
    random = np.random.default_rng(1)
    x = np.concatenate([np.zeros(RATE, np.float32), builders.babble(2.0)])
    x = (x + noise * random.standard_normal(len(x))).astype(np.float32)
    assert low < measure(x, RATE).snr_db < high


@pytest.mark.parametrize(("source", "target"), [(8000, 16000), (8000, 48000), (16000, 48000)])
def test_sound_that_was_made_larger_ends_where_it_came_from(source: int, target: int) -> None:
    x = (builders.babble(2.0, source) + 0.02 * np.random.default_rng(2).standard_normal(2 * source)).astype(np.float32)
    assert measure(audio.resample(x, source, target), target).band_hz == pytest.approx(source / 2, rel=0.15)
    assert measure(x, source).band_hz == pytest.approx(source / 2, rel=0.05)


def test_loud_speech_is_not_clipped_and_a_ceiling_below_full_scale_is() -> None:
    speech = builders.babble(2.0)
    assert sound_checks.clipped_share(speech / np.abs(speech).max()) < 1e-3
    assert sound_checks.clipped_share(np.clip(speech * 8, -0.7, 0.7)) > 0.02
    assert sound_checks.clipped_share(np.zeros(0, np.float32)) == 0


def test_clipped_means_flat_tops_and_not_peaks_beyond_full_scale(tmp_path: Path) -> None:
    """A decoder puts loud MP3 peaks above 1.0, several samples in a row; low notes at full scale have round tops."""
    speech = builders.babble(2.0, 44100)
    loud = (speech / np.abs(speech).max() * 1.3).astype(np.float32)
    assert sound_checks.clipped_share(loud) == 0
    assert sound_checks.clipped_share(np.clip(loud, -1, 1)) > 0.001
    for name, x in (("loud", loud), ("cut", np.clip(loud, -1, 1)), ("low", builders.tone(2.0, 44100, 40, 0.999))):
        builders.write_wav(tmp_path / f"{name}.wav", np.clip(x, -1, 1) if name == "cut" else x / 1.31, 44100)
    shares = {path.stem: sound_checks.clipped_share(audio.read(path)[0]) for path in tmp_path.glob("*.wav")}
    assert shares["cut"] > 0.001
    assert shares["loud"] == shares["low"] == 0
    soundfile.write(tmp_path / "cut.mp3", np.clip(loud * 8, -1, 1), 44100)
    assert sound_checks.clipped_share(audio.read(tmp_path / "cut.mp3")[0]) > 0.1
    one_side = np.where(speech > 0.1, np.float32(0.1), speech) * 5
    assert sound_checks.clipped_share(one_side) > 0.02


def test_real_loud_mp3_is_not_called_clipped(shared_data: Path) -> None:
    over = 0
    for clip in sorted((shared_data / "commonvoice-mini/es/clips").glob("*.mp3")):
        x, _ = audio.read(clip)
        over += np.abs(x).max() > 1
        assert sound_checks.clipped_share(x) < 0.0005, clip.name
    assert over


def test_equal_samples_have_one_hash_in_any_container(tmp_path: Path) -> None:
    x = builders.babble(1.0)
    for name, subtype in (("a.wav", "PCM_16"), ("b.flac", "PCM_16"), ("c.wav", "PCM_24")):
        soundfile.write(tmp_path / name, np.round(x * 32767) / 32768, RATE, subtype=subtype)
    found = {
        sound_checks.measure_alone(MeasuredStretch(p, 0, RATE, None)).sound_hash for p in sorted(tmp_path.iterdir())
    }
    assert len(found) == 1
    assert measure(builders.babble(1.0, seed=9), RATE).sound_hash not in found


def test_stretches_of_one_file_measure_the_same_together_and_alone(tmp_path: Path) -> None:
    path = builders.write_wav(tmp_path / "long.wav", builders.babble(9.0))
    stretches = [MeasuredStretch(path, i * RATE, i * RATE + RATE // 2, None) for i in (0, 1, 2, 7)]
    assert measure_stretches(stretches) == [sound_checks.measure_alone(s) for s in stretches]


def test_what_cannot_be_read_says_why_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = builders.write_wav(tmp_path / "short.wav", builders.babble(1.0))
    good, beyond = measure_stretches(
        [MeasuredStretch(path, 0, RATE, None), MeasuredStretch(path, 2 * RATE, 3 * RATE, None)]
    )
    assert (good.problem, beyond.problem) == ("", "The recording ends before this utterance begins.")
    (gone,) = measure_stretches([MeasuredStretch(tmp_path / "no.wav", 0, RATE, None)])
    assert "no.wav is not there" in gone.problem
    assert measure(np.full(RATE, np.nan, np.float32), RATE).problem


@pytest.mark.parametrize("samples", [1, 2, 10, 160, 319, 320, 1023, 1024, 4000])
@pytest.mark.parametrize("rate", [1000, 8000, 48000])
def test_the_shortest_sounds_are_measured(samples: int, rate: int) -> None:
    found = measure(builders.tone(1.0, 48000)[1 : samples + 1], rate)
    assert isinstance(found, Sound)
    assert 0 < found.band_hz <= rate / 2


def test_real_speech_has_the_silence_that_the_voice_detector_finds(shared_data: Path) -> None:
    clips = sorted((shared_data / "commonvoice-mini/es/clips").glob("*.mp3"))[:30]
    far = 0
    for clip in clips:
        x, rate = audio.read(clip)
        found = vad.regions(x, rate)
        expected = (found[0][0] / rate, (len(x) - found[-1][1]) / rate)
        silence = vad.silences(x, rate)
        far += any(abs(a - b) > 0.35 for a, b in zip((silence.before_s, silence.after_s), expected, strict=True))
    assert far <= len(clips) // 5


@pytest.mark.parametrize("rate", [11025, 16000, 22050, 44100])
def test_trims_by_loudness_end_where_the_checks_measured_silence(rate: int) -> None:
    hush = np.random.default_rng(rate).normal(0, 1e-4, round(0.777 * rate)).astype(np.float32)
    x = np.concatenate([hush, builders.babble(1.0, rate), hush[: rate // 3]])
    found = measure(x, rate)
    measured = vad.Silences(found.before_s, found.after_s)
    assert vad.ends_beside(measured, len(x), rate) == vad.ends(x, rate, "loudness")
