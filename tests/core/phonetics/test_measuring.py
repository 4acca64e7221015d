"""Pitch and intensity against what is known of made sounds, and against Praat on people's speech."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from core import audio, cli
from core.phonetics.formants import Formants, available
from core.phonetics.intensity import intensity
from core.phonetics.measures import figures, moment, stretch
from core.phonetics.pitch import PitchRange, track
from core.phonetics.spectrum import spectrum
from core.phonetics.tracks import TILE_S, Measuring, Tracks
from core.project.store import Project
from tests import builders

praat = pytest.mark.skipif(not available(), reason="praat-parselmouth is not installed")
RATE = 16000
SPEECH = "commonvoice-mini/pt"


def times_of(seconds: float) -> np.ndarray:
    return np.arange(0.05, seconds - 0.05, 0.01)


def voice(hz: np.ndarray, rate: int = RATE, harmonics: int = 12) -> np.ndarray:
    """A buzz of (T,) Hz: harmonics that fall by 6 dB an octave."""
    phase = 2 * np.pi * np.cumsum(hz) / rate
    x = sum(np.sin(n * phase) / n for n in range(1, harmonics + 1) if hz.max() * n < rate / 2)
    return (0.2 * np.asarray(x)).astype(np.float32)


@pytest.mark.parametrize("rate", [8000, 16000, 44100])
@pytest.mark.parametrize(("first", "last"), [(90.0, 180.0), (400.0, 150.0), (210.0, 520.0)])
def test_a_glide_is_followed_within_half_a_percent(rate: int, first: float, last: float) -> None:
    hz = np.geomspace(first, last, 2 * rate)
    times = times_of(2.0)
    found = track(voice(hz, rate), rate, times, PitchRange())
    truth = np.interp(times, np.arange(2 * rate) / rate, hz)
    assert np.isfinite(found).all()
    assert np.abs(found / truth - 1).max() < 0.005


def test_a_weak_fundamental_is_no_octave_too_high() -> None:
    t = np.arange(RATE) / RATE
    x = sum(a * np.sin(2 * np.pi * n * 120 * t) for n, a in ((1, 0.02), (2, 0.2), (3, 0.2), (4, 0.1)))
    found = track(np.asarray(x, np.float32), RATE, times_of(1.0), PitchRange())
    assert np.allclose(found, 120, rtol=0.005)


def test_noise_silence_and_what_is_too_high_have_no_pitch() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, RATE).astype(np.float32)
    assert np.isnan(track(noise, RATE, times_of(1.0), PitchRange())).mean() > 0.95
    assert np.isnan(track(np.zeros(RATE, np.float32), RATE, times_of(1.0), PitchRange())).all()
    assert np.isnan(track(np.zeros(0, np.float32), RATE, np.zeros(0), PitchRange())).all()
    high = voice(np.full(RATE, 900.0))
    assert not (track(high, RATE, times_of(1.0), PitchRange(75, 500)) > 500).any()


def test_intensity_is_that_of_a_sine() -> None:
    x = (0.1 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)).astype(np.float32)
    expected = 10 * np.log10(0.1**2 / 2 / 4e-10)
    assert np.allclose(intensity(x, RATE, np.arange(0, 1, 0.01), 75.0), expected, atol=0.1)
    assert (intensity(np.zeros(RATE, np.float32), RATE, times_of(1.0), 75.0) < 0).all()


def test_the_peaks_of_a_spectrum_are_where_they_were_put() -> None:
    t = np.arange(RATE) / RATE
    x = (0.2 * np.sin(2 * np.pi * 500 * t) + 0.05 * np.sin(2 * np.pi * 2510 * t)).astype(np.float32)
    for end in (0.5, 0.9):
        found = spectrum(x, RATE, 0.5, end, 0.03)
        loud = sorted(sorted(found.peaks, key=lambda peak: -peak[1])[:2])
        assert [round(hz) for hz, _ in loud] == pytest.approx([500, 2510], abs=5)
        assert loud[0][1] - loud[1][1] == pytest.approx(20 * np.log10(4), abs=0.5)
    power = 4e-10 * 10 ** (found.db / 10)
    assert power.sum() * (found.hz[1] - found.hz[0]) == pytest.approx(0.2**2 / 2 + 0.05**2 / 2, rel=0.02)


def test_a_moment_has_the_same_numbers_whatever_is_asked_beside_it(tmp_path: Path) -> None:
    hz = 160 + 40 * np.sin(np.arange(25 * RATE) / RATE * 2)
    path = builders.write_wav(tmp_path / "long.wav", voice(hz), RATE)
    whole = Tracks(path, None, RATE, 25 * RATE).of(0, 25)
    assert len(whole.times) == 2500
    assert np.allclose(whole.times, np.arange(2500) / 100)
    inner = whole.part(0.1, 24.9)
    truth = np.interp(inner.times, np.arange(25 * RATE) / RATE, hz)
    assert np.abs(inner.pitch / truth - 1).max() < 0.01
    near = Tracks(path, None, RATE, 25 * RATE)
    assert near.at_hand(9.5, 10.5) is None
    part = near.of(TILE_S - 0.5, TILE_S + 0.5)
    assert np.array_equal(part.pitch, whole.part(TILE_S - 0.5, TILE_S + 0.5).pitch)
    assert near.at_hand(9.5, 10.5) is not None
    assert moment(near, 10.0).f0_hz == pytest.approx(float(whole.pitch[1000]))
    of = stretch(near, 3.0, 4.0)
    assert (of.voiced_share, of.f1_mid_hz) == (1.0, None)
    assert figures(of)["f0_range_st"] == pytest.approx(12 * np.log2(of.f0_max_hz / of.f0_min_hz), abs=0.01)


@praat
def test_people_have_the_pitch_that_praat_finds(shared_data: Path) -> None:
    import parselmouth

    same = frames = near = both = 0
    louder: list[float] = []
    for path in sorted((shared_data / SPEECH).rglob("*.mp3"))[:12]:
        x, rate = audio.read(path)
        sound = parselmouth.Sound(x.astype(np.float64), rate)
        pitch = sound.to_pitch_ac(0.01, 75, 15, False, 0.03, 0.45, 0.01, 0.35, 0.14, 600)
        theirs = np.where((hz := pitch.selected_array["frequency"]) > 0, hz, np.nan)
        ours = track(x, rate, np.asarray(pitch.xs()), PitchRange())
        voiced = np.isfinite(ours) & np.isfinite(theirs)
        frames, same = frames + len(ours), same + int((np.isfinite(ours) == np.isfinite(theirs)).sum())
        both, near = both + int(voiced.sum()), near + int((np.abs(ours / theirs - 1)[voiced] < 0.05).sum())
        level = sound.to_intensity(75, 0.01, True)
        heard = level.values[0] > 20
        mine = intensity(x, rate, np.asarray(level.xs()), 75.0)
        louder += np.abs(mine - level.values[0])[heard].tolist()
    assert both > 1000
    assert near / both > 0.995
    assert same / frames > 0.98
    assert np.percentile(louder, 95) < 0.5


@praat
def test_formants_are_those_of_praat(shared_data: Path, tmp_path: Path) -> None:
    import parselmouth

    path = min((shared_data / SPEECH).rglob("*.mp3"))
    info = audio.probe(path)
    with Formants() as ask:
        tracks = Tracks(path, None, info.rate, info.frames, Measuring(), ask)
        found = tracks.of(0, info.seconds, formants=True)
        x, rate = audio.read(path)
        theirs = parselmouth.Sound(x.astype(np.float64), rate).to_formant_burg(0.005, 5.0, 5500, 0.025, 50.0)
        assert found.formants is not None
        pairs = [
            (found.formants[at, 0], theirs.get_value_at_time(1, float(found.times[at])))
            for at in np.flatnonzero(np.isfinite(found.pitch))
        ]
        pairs = [pair for pair in pairs if np.isfinite(pair).all()]
        assert len(pairs) > 50
        assert np.median([abs(a / b - 1) for a, b in pairs]) < 0.01
        with pytest.raises(Exception, match="nowhere"):
            ask.of(tmp_path / "nowhere.wav", None, 0, 1000, [0.1], 5500)
        assert ask.of(path, None, 0, rate, [0.5], 5500).shape == (1, 4)


def test_the_command_line_measures_utterances_moments_and_spectra(
    tiny_project: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = str(tiny_project.folder)
    tiny_project.close()
    assert cli.main(["measure", folder, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["utterances"]
    assert rows
    assert {"utterance", "f0_mean_hz", "intensity_mean_db", "voiced_share", "f1_mid_hz"} <= set(rows[0])
    path = builders.write_wav(tmp_path / "v.wav", voice(np.full(12 * RATE, 200.0)), RATE)
    assert cli.main(["measure", str(path), "--every", "10ms", "--tsv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t")[:4] == ["recording", "time_s", "f0_hz", "intensity_db"]
    assert len(lines) == 1201
    assert [line.split("\t")[1] for line in lines[1:]] == [str(round(n / 100, 3)) for n in range(1200)]
    assert {line.split("\t")[2] for line in lines[11:-10]} == {"200.0"}
    assert cli.main(["measure", str(path), "--spectrum", "--from", "1", "--to", "2", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["peaks"][0]["hz"] == pytest.approx(200, abs=5)
    assert cli.main(["measure", str(path)]) == 0
    assert "200.0" in capsys.readouterr().out
    for wrong in (["--floor", "700"], ["--every", "never"], ["--from", "99"], ["--every", "1s", "--spectrum"]):
        assert cli.main(["measure", str(path), *wrong]) == 2
    assert cli.main(["measure", str(tmp_path / "none.wav")]) == 2
