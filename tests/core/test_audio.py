"""Every format reads alike: exact lengths, any stretch, any channel, and plain words when it does not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from core import audio
from core.errors import SoundError
from tests import builders
from tests.core.encoded import CODECS, encode

RATE = 16000
LOSSLESS = ("wav", "flac", "aiff", "caf", "w64", "au")
LOSSY = ("ogg", "opus", "mp3")


def written(folder: Path, suffix: str, x: np.ndarray, rate: int = RATE) -> Path:
    path = folder / f"sound.{suffix}"
    if suffix in CODECS:
        return encode(path, x, rate)
    options = {"opus": {"format": "OGG", "subtype": "OPUS"}, "ogg": {"subtype": "VORBIS"}}.get(suffix, {})
    soundfile.write(path, x, rate, **options)
    return path


@pytest.mark.parametrize("suffix", [*LOSSLESS, *LOSSY, *CODECS])
def test_every_format_gives_the_sound_and_its_true_length(tmp_path: Path, suffix: str) -> None:
    rate = 48000 if suffix == "webm" else RATE
    x = builders.babble(2.0, rate)
    path = written(tmp_path, suffix, x, rate)
    info = audio.probe(path)
    whole, own_rate = audio.read(path)
    assert (info.rate, info.channels, own_rate) == (rate, 1, rate)
    assert len(whole) == info.frames
    assert abs(info.seconds - 2.0) < 0.15
    assert whole.dtype == np.float32
    lags = np.fft.irfft(np.fft.rfft(whole, 2 * len(whole)) * np.conj(np.fft.rfft(x, 2 * len(whole))))
    assert lags.max() / (np.linalg.norm(x) * np.linalg.norm(whole)) > 0.9


@pytest.mark.parametrize("suffix", [*LOSSLESS, "mp3", "ogg", "m4a", "wma"])
def test_a_stretch_is_the_same_as_in_the_whole(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path, suffix, builders.babble(2.0))
    whole, _ = audio.read(path)
    for start, end in ((0, 100), (5000, 20000), (len(whole) - 300, None), (len(whole) - 10, len(whole) + 500)):
        part, _ = audio.read(path, start, end)
        assert np.allclose(part, whole[start:end], atol=2e-4)
    assert len(audio.read(path, len(whole) + 5, len(whole) + 9)[0]) == 0


@pytest.mark.parametrize("suffix", ["wav", "flac", "m4a"])
def test_channels_are_mixed_or_chosen(tmp_path: Path, suffix: str) -> None:
    left, right = builders.tone(1.0, hz=300), builders.tone(1.0, hz=900)
    path = written(tmp_path, suffix, np.stack([left, right], axis=1))
    assert audio.probe(path).channels == 2
    tolerance = 0.02 if suffix == "m4a" else 1e-4
    middle = slice(4000, 12000)
    for channel, expected in ((0, left), (1, right), (None, (left + right) / 2)):
        x, _ = audio.read(path, channel=channel)
        assert np.abs(np.abs(np.fft.rfft(x[middle])) - np.abs(np.fft.rfft(expected[middle]))).max() < tolerance * 8000
    with pytest.raises(SoundError, match="2 channels, not channel 3"):
        audio.read(path, channel=2)


@pytest.mark.parametrize("suffix", ["wav", "flac", "mp3", "m4a"])
def test_blocks_put_together_are_the_whole(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path, suffix, builders.babble(2.0))
    whole, _ = audio.read(path)
    assert np.allclose(np.concatenate(list(audio.blocks(path, frames=5000))), whole, atol=5e-5)
    sixteen = np.concatenate(list(audio.blocks_int16(path, frames=5000)))
    assert sixteen.dtype == np.int16
    assert np.allclose(sixteen / 32768, whole, atol=1e-4)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_24", "PCM_32", "FLOAT", "DOUBLE", "ULAW"])
def test_sample_formats_read_alike(tmp_path: Path, subtype: str) -> None:
    x = builders.tone(0.5)
    soundfile.write(tmp_path / "x.wav", x, RATE, subtype=subtype)
    tolerance = 0.02 if subtype in ("PCM_U8", "ULAW") else 1e-4
    assert np.abs(audio.read(tmp_path / "x.wav")[0] - x).max() < tolerance
    assert np.abs(np.concatenate(list(audio.blocks_int16(tmp_path / "x.wav"))) / 32768 - x).max() < tolerance


def test_a_film_gives_its_sound_track(tmp_path: Path) -> None:
    path = encode(tmp_path / "film.mp4", builders.babble(1.0), RATE, picture=True)
    assert audio.probe(path).frames == len(audio.read(path)[0])


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000])
def test_load_gives_the_rate_asked_for(tmp_path: Path, rate: int) -> None:
    path = builders.write_wav(tmp_path / "x.wav", builders.tone(1.0, rate), rate)
    x = audio.load(path)
    assert len(x) == pytest.approx(16000, abs=2)
    assert np.abs(x[500:-500] - builders.tone(1.0)[500 : len(x) - 500]).max() < 0.01
    assert len(audio.load(path, rate // 2)) == pytest.approx(8000, abs=2)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3000), st.sampled_from([8000, 11025, 16000, 44100]), st.sampled_from([16000, 8000]))
def test_resampling_keeps_the_length_in_seconds(count: int, source: int, target: int) -> None:
    out = audio.resample(np.zeros(count, np.float32), source, target)
    assert abs(len(out) - count * target / source) <= 1
    assert out.dtype == np.float32


@pytest.mark.parametrize("suffix", ["wav", "flac", "opus", "ogg"])
def test_what_is_written_reads_back(tmp_path: Path, suffix: str) -> None:
    x = builders.babble(1.0)
    audio.write(tmp_path / f"x.{suffix}", x, RATE)
    back = audio.load(tmp_path / f"x.{suffix}")
    assert abs(len(back) - len(x)) < 400
    assert np.corrcoef(back[: len(x)], x[: len(back)])[0, 1] > 0.95
    assert [path.name for path in tmp_path.iterdir()] == [f"x.{suffix}"]


def test_writing_where_nothing_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="could not be written"):
        audio.write(tmp_path / "missing" / "x.wav", builders.tone(), RATE)
    with pytest.raises(SoundError, match="cannot be written as"):
        audio.write(tmp_path / "x.xyz", builders.tone(), RATE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("gone.wav", None, "not there"),
        ("empty.wav", b"", "is empty"),
        ("noise.wav", b"\x93\x01" * 4000, "damaged"),
        ("text.mp3", b"This is not a sound. " * 200, "damaged|no sound"),
        ("header.wav", None, "no sound"),
        ("cut.m4a", None, "lacks its index"),
    ],
)
def test_what_cannot_be_read_is_said_plainly(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    path = tmp_path / name
    if name == "header.wav":
        builders.write_wav(path, np.zeros(0, np.float32))
    elif name == "cut.m4a":
        encode(path, builders.babble(1.0), RATE)
        path.write_bytes(path.read_bytes()[:500])
    elif content is not None:
        path.write_bytes(content)
    with pytest.raises(SoundError, match=says) as error:
        audio.probe(path)
    assert name in error.value.message
    assert error.value.hint
    if name != "header.wav":  # a whole header without samples reads as nothing
        for work in (audio.read, audio.digest) if says == "not there" else (audio.read,):
            with pytest.raises(SoundError):
                work(path)
        with pytest.raises(SoundError):
            list(audio.blocks_int16(path))


def test_a_sound_that_was_replaced_is_read_anew(tmp_path: Path) -> None:
    path = encode(tmp_path / "x.m4a", builders.babble(1.0), RATE)
    assert len(audio.read(path)[0]) < 20000
    encode(path, builders.babble(2.0), RATE)
    assert len(audio.read(path)[0]) > 30000


def test_equal_content_has_equal_digests(tmp_path: Path) -> None:
    one = builders.write_wav(tmp_path / "a.wav", builders.tone())
    audio.copy(one, tmp_path / "deep" / "b.wav")
    assert audio.digest(one) == audio.digest(tmp_path / "deep" / "b.wav")
    assert audio.digest(one) != audio.digest(builders.write_wav(tmp_path / "c.wav", builders.tone(hz=441)))
    with pytest.raises(SoundError, match="not there"):
        audio.digest(tmp_path / "gone.wav")


def test_real_clips_have_the_length_that_is_promised(shared_data: Path) -> None:
    clips = sorted((shared_data / "commonvoice-mini").glob("*/clips/*.mp3"))[::40]
    assert clips
    for clip in clips:
        info = audio.probe(clip)
        whole, _ = audio.read(clip)
        assert len(whole) == info.frames
        part, _ = audio.read(clip, info.frames // 3, info.frames // 2)
        assert np.abs(part - whole[info.frames // 3 : info.frames // 2]).max() < 1e-4
