"""Sound lies where a player puts it: late starts and gaps are silent, and nothing else moves anything."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio, audio_av, audio_mp3, audio_ogg
from core.audio_clock import Clock, zero_of
from core.peaks import build_peaks
from tests import builders
from tests.core.encoded import encode, restamped

RATE = 48000


def place_of(x: np.ndarray, part: np.ndarray, rate: int = RATE) -> float:
    """Second at which `part` lies in `x`."""
    size = 1 << int(np.ceil(np.log2(len(x) + len(part))))
    lags = np.fft.irfft(np.fft.rfft(x, size) * np.conj(np.fft.rfft(part, size)), size)
    return int(lags[: len(x)].argmax()) / rate


def source_of(folder: Path, suffix: str, x: np.ndarray) -> Path:
    """`x` encoded as the container of this ending needs it."""
    if suffix in ("webm", "mkv"):
        return encode(folder / "source.webm", x, RATE)
    if suffix == "ogg":
        path = folder / "source.ogg"
        soundfile.write(path, x, RATE, format="OGG", subtype="OPUS")
        return path
    return encode(folder / "source.m4a", x, RATE)


@pytest.mark.parametrize(
    ("suffix", "picture"), [("mp4", True), ("m4a", False), ("webm", False), ("mkv", True), ("mka", False)]
)
def test_a_late_start_and_a_gap_are_silent_in_every_way_of_reading(tmp_path: Path, suffix: str, picture: bool) -> None:
    x = builders.babble(4.0, RATE)
    source = source_of(tmp_path, suffix, x)
    path = restamped(source, tmp_path / f"late.{suffix}", lambda s: 1.5 if s < 2 else 4.5, picture=picture)
    info = audio.probe(path)
    whole, _ = audio.read(path)
    assert info.seconds == pytest.approx(8.5, abs=0.12)
    assert len(whole) == info.frames
    assert place_of(whole, x[RATE // 2 : 3 * RATE // 2]) == pytest.approx(2.0, abs=0.06)
    assert place_of(whole, x[5 * RATE // 2 : 7 * RATE // 2]) == pytest.approx(7.0, abs=0.06)
    assert not whole[: int(1.4 * RATE)].any()
    assert np.abs(whole[int(3.7 * RATE) : int(6.3 * RATE)]).max() < 0.01
    assert "late by its own clock" in info.remark
    assert "a gap of 3.0" in info.remark
    part, _ = audio.read(path, 6 * RATE, 7 * RATE)
    assert np.array_equal(part, whole[6 * RATE : 7 * RATE])
    assert np.allclose(np.concatenate(list(audio.blocks(path, frames=70_000))), whole)
    assert np.allclose(np.concatenate(list(audio.blocks_int16(path))) / 32768, whole, atol=1e-4)


def test_an_ogg_file_without_a_beginning_has_no_streams(tmp_path: Path) -> None:
    x = builders.babble(0.5, 16000)
    soundfile.write(tmp_path / "whole.ogg", x, 16000)
    raw = bytearray((tmp_path / "whole.ogg").read_bytes())
    raw[5] = 0  # the first page says no more that it is the first
    for content in (bytes(raw), b"OggS", b""):
        assert audio_ogg.look(BytesIO(content), len(content)).links == ()


def test_a_gap_in_an_ogg_file_is_silent(tmp_path: Path) -> None:
    x = builders.babble(4.0, RATE)
    path = restamped(source_of(tmp_path, "ogg", x), tmp_path / "gap.ogg", lambda s: 0.0 if s < 2 else 3.0)
    whole, _ = audio.read(path)
    assert len(whole) / RATE == pytest.approx(7.0, abs=0.05)
    assert place_of(whole, x[5 * RATE // 2 : 7 * RATE // 2]) == pytest.approx(5.5, abs=0.03)
    assert "a gap of 3.0" in audio.probe(path).remark


@pytest.mark.parametrize("suffix", ["mp4", "webm", "mkv", "ogg"])
@pytest.mark.parametrize("jitter_s", [0.0, 0.015])
def test_encoders_delays_and_rounded_stamps_move_nothing(tmp_path: Path, suffix: str, jitter_s: float) -> None:
    x = builders.babble(3.0, RATE)
    wobble = iter(np.random.default_rng(1).uniform(0, jitter_s, 1000).tolist())
    source = source_of(tmp_path, suffix, x)
    plain, _ = audio.read(source)
    path = restamped(source, tmp_path / f"plain.{suffix}", lambda s: next(wobble) if s > 0 else 0.0)
    whole, _ = audio.read(path)
    assert audio.probe(path).remark == ""
    assert abs(len(whole) - len(plain)) < 0.03 * RATE
    assert place_of(whole, x[RATE : 2 * RATE]) == pytest.approx(1.0, abs=0.03)


def test_what_a_codec_keeps_in_front_is_no_gap_later() -> None:
    """As WMA at 16 kHz does: its two first parts of 32 ms never come out."""
    clock = Clock(16000, Fraction(0))
    for part in range(20):
        assert clock.before(Fraction(64 + 32 * part, 1000), 512) == 0
        clock.passed(512)
    assert clock.before(Fraction(64 + 32 * 20 + 500, 1000), 512) == 8000
    assert clock.gaps == [(20 * 512, 8000)]


def test_a_clock_loses_no_sound_and_follows_no_broadcast() -> None:
    clock = Clock(1000, Fraction(0))
    for stamp, silence in ((-0.02, 0), (0.0, 0), (0.1, 0), (0.15, 0), (1.0, 700)):  # a part of 100 frames each
        given = clock.before(Fraction(stamp).limit_denominator(1000))
        assert given == pytest.approx(silence, abs=101 if silence else 0)
        clock.passed(given + 100)
    at = clock.at
    assert clock.before(Fraction(0)) == 0  # a clock set back was joined
    clock.passed(100)
    assert clock.before(Fraction(1, 10)) == 0
    assert (clock.at, clock.restarts) == (at + 100, 1)
    assert "joined of 2 parts" in clock.remark
    assert "gap" in clock.remark
    assert zero_of("matroska,webm", Fraction(3, 2)) == 0
    assert zero_of("mov,mp4", Fraction(9000)) == 9000
    assert zero_of("mpegts", Fraction(14, 10)) == Fraction(14, 10)


@pytest.mark.parametrize(
    ("kind", "subtype", "suffix"),
    [
        ("OGG", "VORBIS", "ogg"),
        ("OGG", "OPUS", "opus"),
        ("MP3", "MPEG_LAYER_III", "mp3"),
        ("WAV", "PCM_16", "wav"),
    ],
)
def test_joined_files_are_read_whole_each_part_as_by_itself(
    tmp_path: Path, kind: str, subtype: str, suffix: str
) -> None:
    one, other = tmp_path / f"one.{suffix}", tmp_path / f"other.{suffix}"
    soundfile.write(one, builders.babble(2.0, RATE), RATE, format=kind, subtype=subtype)
    stereo = np.stack([builders.babble(3.0, 24000)] * 2, axis=1)
    soundfile.write(other, stereo, 24000, format=kind, subtype=subtype)
    tag = b"ID3\3\0\0\0\0\0\x0a" + b"\0" * 10 if suffix == "mp3" else b""
    path = tmp_path / f"joined.{suffix}"
    path.write_bytes(one.read_bytes() + tag + other.read_bytes() + one.read_bytes())
    info = audio.probe(path)
    alone = audio.read(one)[0]
    whole, _ = audio.read(path)
    assert len(whole) == info.frames == pytest.approx(2 * len(alone) + 3 * RATE, abs=RATE // 50)
    assert np.allclose(whole[: len(alone)], alone, atol=1e-4)
    assert np.allclose(whole[-len(alone) :], alone, atol=1e-4)
    assert info.remark == "was joined of 3 parts, which follow one another."
    assert audio.probe(one).remark == ""


def test_joined_mp3s_without_a_note_of_their_length_are_read_whole_too(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "x.mp3", builders.babble(2.0, 16000), 16000, format="MP3")
    raw = (tmp_path / "x.mp3").read_bytes()
    note = audio_mp3._frame(raw[:4])  # noqa: SLF001 - to cut the file where its first frame ends
    assert note is not None
    frames = raw[note.bytes :]
    noted = audio_mp3._noted(raw[:2048])  # noqa: SLF001 - to write the same count the other way
    assert noted is not None
    vbri = b"VBRI" + b"\0" * 6 + len(raw).to_bytes(4, "big") + noted[0].to_bytes(4, "big")
    with_vbri = (raw[:4] + b"\0" * 32 + vbri).ljust(note.bytes, b"\0") + frames
    for made in (frames, with_vbri):
        (tmp_path / "one.mp3").write_bytes(made)
        (tmp_path / "two.mp3").write_bytes(made + b"TAG" + b"\0" * 125 + made)
        one, two = audio.probe(tmp_path / "one.mp3").seconds, audio.probe(tmp_path / "two.mp3").seconds
        assert one == pytest.approx(2.1, abs=0.35)
        assert two == pytest.approx(2 * one, abs=0.2)


@pytest.mark.parametrize("suffix", ["ogg", "opus", "mp3"])
def test_both_decoders_agree_about_the_length(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x.{suffix}"
    kind = {"mp3": "MP3"}.get(suffix, "OGG")
    soundfile.write(path, builders.babble(2.3, 16000), 16000, format=kind, subtype={"opus": "OPUS"}.get(suffix))
    known = audio_av.Decoding()
    frames = sum(len(part) for part in audio_av.planes(path, "", known))
    info = audio.probe(path)
    assert frames / known.rate == pytest.approx(info.seconds, abs=0.002)


def test_pictures_of_late_sound_that_are_kept_from_before_are_made_anew(tmp_path: Path) -> None:
    source = source_of(tmp_path, "mp4", builders.babble(2.0, RATE))
    path = restamped(source, tmp_path / "late.mp4", lambda s: 2.0, picture=True)
    digest = audio.digest(path)
    old = tmp_path / "pictures" / f"{digest[:32]}-mix.peaks1"
    build_peaks(source, tmp_path, digest=digest)
    (next((tmp_path / "pictures").iterdir())).rename(old)
    peaks = build_peaks(path, tmp_path, digest=digest)
    assert peaks.seconds == pytest.approx(4.0, abs=0.1)
    assert not peaks.columns(0, 1.8, 20).any()


def test_content_counts_and_never_the_ending(tmp_path: Path) -> None:
    x = builders.babble(1.0, RATE)
    aac = encode(tmp_path / "x.aac", x, RATE)
    soundfile.write(tmp_path / "x.flac", x, RATE)
    builders.write_wav(tmp_path / "x.wav", x, RATE)
    soundfile.write(tmp_path / "x.mp3", x, RATE)
    encode(tmp_path / "x.m4a", x, RATE)
    made = [aac, *(tmp_path / f"x.{suffix}" for suffix in ("flac", "wav", "mp3", "m4a"))]
    for source in made:
        for suffix in ("mp3", "wav", "ogg", "m4a", "flac", "aac"):
            named = tmp_path / f"named-{source.suffix[1:]}.{suffix}"
            named.write_bytes(source.read_bytes())
            assert audio.probe(named).seconds == pytest.approx(1.0, abs=0.08), named.name
            assert len(audio.read(named)[0]) == audio.probe(named).frames


@pytest.mark.parametrize("odd_before_format", [True, False])
def test_a_chunk_of_odd_length_without_its_last_byte_hides_no_sound(tmp_path: Path, odd_before_format: bool) -> None:
    builders.write_wav(tmp_path / "x.wav", builders.tone(0.5))
    raw = (tmp_path / "x.wav").read_bytes()
    odd = b"LIST" + (5).to_bytes(4, "little") + b"INFOa"
    at = 12 if odd_before_format else raw.index(b"data")
    path = tmp_path / "odd.wav"
    path.write_bytes(raw[:at] + odd + raw[at:])
    assert np.array_equal(audio.read(path)[0], audio.read(tmp_path / "x.wav")[0])
    assert audio.probe(path).frames == 8000


def test_sound_above_full_scale_is_kept_when_decoded(tmp_path: Path) -> None:
    loud = builders.tone(1.0, RATE, hz=300, amplitude=2.5)
    soundfile.write(tmp_path / "loud.wav", loud, RATE, subtype="FLOAT")
    peak = float(np.abs(loud).max())
    assert np.abs(audio.read(tmp_path / "loud.wav")[0]).max() == pytest.approx(peak, rel=0.01)
    m4a = encode(tmp_path / "loud.m4a", loud, RATE)
    assert np.abs(audio.read(m4a)[0]).max() > 0.9 * peak
    assert np.abs(audio.read(m4a, 1000, 9000)[0]).max() > 0.9 * peak


def test_what_is_written_is_never_cut(tmp_path: Path) -> None:
    loud = builders.tone(1.0, hz=300, amplitude=2.5)
    for suffix, factor in (("wav", 1.0), ("flac", 1 / 2.5)):
        audio.write(tmp_path / f"x.{suffix}", loud, 16000)
        assert np.allclose(audio.read(tmp_path / f"x.{suffix}")[0], loud * factor, atol=1e-3)
