"""Each kind does what its settings say, by as much as they say, and the same again from the same numbers."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core import audio
from core.audio import Samples
from core.augment import codecs
from core.augment.bands import BandLimit
from core.augment.codecs import CODECS, Codecs, missing
from core.augment.coloured import ColouredNoise, coloured
from core.augment.gain import Gain
from core.augment.kind import RATE, Kind
from core.augment.noise import FileNoise, Noises, PauseNoise, speech_power
from core.augment.rooms import Rooms, response
from core.augment.silence import EndSilence
from core.datasets.augment import Variation
from core.datasets.features import foretold_copy
from core.datasets.manifest import Entry
from tests.conftest import REPOSITORY

SIZE = 1 << 18
HISS = Noises.of([np.random.default_rng(5).standard_normal(6000).astype(np.float32) * 0.01 for _ in range(3)])
KINDS: dict[str, Kind] = {
    kind.key: kind
    for kind in (
        ColouredNoise(1.0, (8.0, 20.0), (0.0, -3.0, -6.0)),
        PauseNoise(1.0, (8.0, 20.0), HISS),
        FileNoise(1.0, (8.0, 20.0), HISS),
        Rooms(1.0, (0.2, 0.5)),
        Gain(1.0, (-12.0, 6.0)),
        BandLimit(1.0, (3000.0, 5000.0)),
        Codecs(1.0, ("telephone", "opus")),
        EndSilence(1.0, (0.2, 0.5)),
    )
}


def speech(seconds: float = 1.5, seed: int = 1) -> Samples:
    """Syllables of coloured noise, with a pause in the middle."""
    rng = np.random.default_rng(seed)
    sound = coloured(int(seconds * RATE), -4.0, rng)
    time = np.arange(len(sound)) / RATE
    loud = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * time)
    loud[len(sound) // 2 : len(sound) // 2 + RATE // 5] = 0
    return (0.1 * sound / np.abs(sound).max() * loud * 5).astype(np.float32)


def generator(seed: int = 3) -> np.random.Generator:
    return np.random.default_rng(seed)


def decibels(ratio: float) -> float:
    return float(10 * np.log10(ratio))


def power(x: np.ndarray) -> float:
    return float(np.mean(np.square(x, dtype=np.float64)))


@pytest.mark.parametrize("key", KINDS)
def test_the_same_numbers_give_the_same_sound_and_others_another(key: str) -> None:
    kind, sound = KINDS[key], speech()
    before = sound.copy()
    found = kind.vary(sound, generator())
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    assert np.array_equal(sound, before), "what is given stays as it is"
    assert np.array_equal(found, kind.vary(sound, generator()))
    others = [kind.vary(sound, generator(seed)) for seed in (4, 5, 6)]
    assert any(len(other) != len(found) or not np.array_equal(found, other) for other in others)
    assert len(found) == len(sound) + kind.added(len(sound), generator())
    for short in (np.zeros(0, np.float32), np.zeros(500, np.float32)):
        assert len(kind.vary(short, generator())) == len(short) + kind.added(len(short), generator())


@pytest.mark.parametrize("ratio_db", [0.0, 12.0, 25.0])
@pytest.mark.parametrize("make", [lambda r: ColouredNoise(1.0, (r,), (-3.0,)), lambda r: PauseNoise(1.0, (r,), HISS)])
def test_noise_lies_under_speech_as_far_as_was_asked(ratio_db: float, make: Callable[[float], Kind]) -> None:
    sound = np.pad(speech(), RATE)  # silence around it makes the speech no softer
    noise = make(ratio_db).vary(sound, generator()) - sound
    assert decibels(speech_power(sound) / power(noise)) == pytest.approx(ratio_db, abs=0.5)


@pytest.mark.parametrize("slope", [0.0, -3.0, -6.0])
def test_colours_are_slopes_in_decibels_an_octave(slope: float) -> None:
    noise = coloured(1 << 17, slope, generator())
    spectrum = np.abs(np.fft.rfft(noise)) ** 2
    hertz = np.fft.rfftfreq(len(noise), 1 / RATE)
    octaves = [decibels(float(spectrum[(hertz >= low) & (hertz < 2 * low)].mean())) for low in (250, 500, 1000, 2000)]
    assert np.diff(octaves) == pytest.approx([slope] * 3, abs=0.5)


@pytest.mark.parametrize("rt60_s", [0.15, 0.4, 0.9])
def test_a_room_keeps_its_sound_for_as_long_as_was_asked(rt60_s: float) -> None:
    for number in range(6):
        room = response(1, number, rt60_s, rt60_s)
        left = 10 * np.log10(np.cumsum(room[::-1].astype(np.float64) ** 2)[::-1] / np.sum(room.astype(np.float64) ** 2))
        start, end = int(np.argmax(left < -5)), int(np.argmax(left < -25))
        slope = np.polyfit(np.arange(start, end) / RATE, left[start:end], 1)[0]
        assert -60 / slope == pytest.approx(rt60_s, rel=0.25), number


def test_what_is_heard_directly_in_a_room_stays_where_it_was() -> None:
    click = np.zeros(RATE, np.float32)
    click[4000] = 1
    wet = Rooms(1.0, (0.3, 0.3)).vary(click, generator())
    assert np.abs(wet[:3990]).max() < 0.02 * np.abs(wet).max()
    assert np.abs(wet[3998:4003]).max() > 0.2 * np.abs(wet).max()
    assert power(wet) == pytest.approx(power(click), rel=0.3)


def test_gain_is_in_decibels() -> None:
    sound = speech()
    assert decibels(power(Gain(1.0, (-7.0,)).vary(sound, generator())) / power(sound)) == pytest.approx(-7, abs=0.01)


def above(sound: Samples, hertz: float) -> float:
    """The power above a frequency as a share of all, in dB."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    return decibels(float(spectrum[np.fft.rfftfreq(len(sound), 1 / RATE) > hertz].sum() / spectrum.sum()) + 1e-12)


def test_nothing_is_left_above_a_limit_and_all_below_it() -> None:
    white = generator().standard_normal(RATE, dtype=np.float32)
    found = BandLimit(1.0, (3000.0,)).vary(white, generator())
    assert above(found, 3060) < -60
    spectra = [np.abs(np.fft.rfft(x * np.hanning(len(x))))[200:2700] for x in (white, found)]
    assert decibels(float(np.sum(spectra[1] ** 2) / np.sum(spectra[0] ** 2))) == pytest.approx(0, abs=0.1)
    alike = np.fft.irfft(np.fft.rfft(found) * np.conj(np.fft.rfft(white)))
    assert int(np.argmax(alike)) == 0, "nothing moves"


@pytest.mark.parametrize("name", [name for name in CODECS if name not in missing(CODECS)])
def test_a_codec_is_heard_and_moves_nothing(name: str) -> None:
    sound = audio.load(REPOSITORY / "resources" / "sample" / "pt" / "sound" / "adam-001.opus")
    for bit_rate in CODECS[name].bit_rates[:2]:
        found = codecs.through(sound, CODECS[name], bit_rate)
        assert len(found) == len(sound)
        assert not np.array_equal(found, sound)
        alike = np.fft.irfft(np.fft.rfft(found, SIZE) * np.conj(np.fft.rfft(sound, SIZE)))
        late = (int(np.argmax(alike)) + SIZE // 2) % SIZE - SIZE // 2
        assert abs(late) <= RATE // 1000, "within 1 ms"
        assert alike.max() / np.sqrt(power(sound) * power(found)) / len(sound) > 0.8
        if CODECS[name].rate == 8000:
            assert above(found, 4100) < -25


def test_a_codec_that_is_not_here_is_named_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codecs, "CODECS", {**CODECS, "gsm": replace(CODECS["gsm"], encoder="no such encoder")})
    codecs.is_here.cache_clear()
    try:
        assert missing(("gsm", "telephone")) == ("gsm",)
        sound = speech()
        assert np.array_equal(Codecs(1.0, ("gsm",)).vary(sound, generator()), sound)
        assert above(Codecs(1.0, ("gsm", "telephone")).vary(sound, generator()), 4100) < -25
    finally:
        codecs.is_here.cache_clear()


def test_silence_lies_at_both_ends_and_never_makes_a_sound_too_long() -> None:
    sound = speech() + np.float32(0.01)
    found = EndSilence(1.0, (0.3,)).vary(sound, generator())
    before = int(0.3 * RATE)
    assert np.array_equal(found[before : before + len(sound)], sound)
    assert not found[:before].any()
    assert not found[before + len(sound) :].any()
    assert len(found) == len(sound) + 2 * before
    long = np.ones(4 * RATE, np.float32)
    assert len(EndSilence(1.0, (3.0,), longest_s=5.0).vary(long, generator())) <= 5 * RATE
    assert len(EndSilence(1.0, (3.0,), longest_s=3.0).vary(long, generator())) == len(long)


# all together


def entry(key: str, samples: int) -> Entry:
    return Entry(key, "none.wav", 0, samples, RATE, None, "a", "a", "s", "train", "people")


def test_lengths_are_foretold_with_all_that_changes_them() -> None:
    variation = Variation((0.9, 1.1), False, 6, 2, (EndSilence(0.7, (0.1, 0.9)), KINDS["coloured"]))
    sound = speech(2.0)
    for copy in range(6):
        heard = variation.vary(sound, "one", copy)
        assert foretold_copy(entry("one", len(sound)), variation, copy, 100.0) == pytest.approx(
            len(heard) / RATE * 100, abs=1
        )
    assert len({len(variation.vary(sound, "one", copy)) for copy in range(6)}) > 3


def test_the_first_copy_is_clean_and_a_kind_changes_nothing_of_another() -> None:
    sound = speech()
    both = Variation((1.0,), False, 3, 7, (KINDS["rooms"], KINDS["gain"]))
    alone = Variation((1.0,), False, 3, 7, (KINDS["gain"],))
    assert np.array_equal(both.vary(sound, "k", 0), sound)
    loudness = {name: power(v.vary(sound, "k", 1)) for name, v in (("alone", alone), ("both", both))}
    in_room = power(Variation((1.0,), False, 3, 7, (KINDS["rooms"],)).vary(sound, "k", 1))
    assert loudness["both"] / in_room == pytest.approx(loudness["alone"] / power(sound), rel=1e-4)
    other = Variation((1.0,), False, 3, 8, (KINDS["gain"],))
    assert not np.array_equal(other.vary(sound, "k", 1), alone.vary(sound, "k", 1))
    assert not np.array_equal(alone.vary(sound, "k", 2), alone.vary(sound, "k", 1))


def test_a_share_of_the_copies_has_a_kind() -> None:
    variation = Variation((1.0,), False, 201, 1, (replace(KINDS["gain"], share=0.3),))
    had = [copy for copy in range(201) if list(variation.drawn("one", copy))]
    assert 0 not in had
    assert len(had) / 200 == pytest.approx(0.3, abs=0.1)
    assert zlib.crc32(b"gain") != zlib.crc32(b"rooms")


def test_every_recording_of_noise_has_a_part(tmp_path: Path) -> None:
    parts = [np.full(4000, level, np.float32) for level in (0.1, -0.2)]
    noises = Noises.of([*parts, np.zeros(4000, np.float32), np.ones(10, np.float32)])
    assert len(noises.ends) == 2, "silence and clicks are no noise"
    assert np.allclose(np.abs(noises.sound.astype(np.float32)), 1), "each as loud"
    taken = noises.take(50_000, generator())
    assert len(taken) == 50_000
    assert {-1.0, 1.0} <= set(np.round(taken, 2).tolist())
    assert noises.seconds == pytest.approx(0.5)
