"""A model that never heard silence writes letters for it: noise is told from speech before and after."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core import vad
from core.decoding.recogniser import Recogniser
from core.decoding.stream import Stream
from tests.builders import babble, silence
from tests.tiny_models import save_tiny


def noise(seconds: float, amplitude: float = 0.01, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return (amplitude * rng.standard_normal(round(16000 * seconds))).astype(np.float32)


def hum(seconds: float) -> np.ndarray:
    return (0.05 * np.sin(2 * np.pi * 50 * np.arange(round(16000 * seconds)) / 16000)).astype(np.float32)


@pytest.mark.parametrize("background", [silence(2.0), noise(2.0), noise(2.0, 0.2), hum(2.0), silence(0.0)])
def test_background_is_steady(background: np.ndarray) -> None:
    assert vad.steady(background)


def test_speech_is_not_steady() -> None:
    assert not vad.steady(babble(2.0) + noise(2.0))
    assert not vad.steady(np.concatenate((noise(2.0), babble(0.5))))


def test_short_sound_is_always_heard() -> None:
    assert not vad.steady(hum(0.4))


def test_noise_and_clicks_have_no_voice() -> None:
    clicks = noise(2.0, 0.002)
    clicks[16000:16200] += 0.3
    assert not vad.voiced(clicks)
    assert not vad.voiced(silence(0.0))


class Chatterbox(Recogniser):
    """Writes a letter for whatever it hears, and is not sure of it."""

    def heard_in(self, sounds: list[np.ndarray], *, quick: bool = False) -> list[np.ndarray]:  # type: ignore[override]
        logs = [
            np.full((len(x) // self.frame_samples, len(self.objective.vocabulary.tokens)), -2.5, np.float32)
            for x in sounds
        ]
        for frames in logs:
            frames[::2, 2] = frames[1::2, 3] = -0.5
        return logs


@pytest.fixture
def chatterbox(tmp_path: Path) -> Chatterbox:
    return Chatterbox(save_tiny(tmp_path / "m"))


def test_nothing_is_written_for_noise(chatterbox: Chatterbox) -> None:
    click = noise(3.0, 0.002)
    click[16000:16200] += 0.3
    for sound in (noise(3.0), noise(25.0, 0.05), silence(3.0), click):
        assert chatterbox.transcribe(sound).text == ""
        stream = Stream(chatterbox, 16000)
        for first in range(0, len(sound), 1600):
            stream.feed(sound[first : first + 1600])
            if stream.due:
                partial = stream.look()
                assert (partial.settled, partial.open) == ("", "")


def test_without_a_detector_everything_is_heard(chatterbox: Chatterbox, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.errors import SoundError

    def absent(_: np.ndarray) -> np.ndarray:
        raise SoundError("The voice detector is not installed.")

    monkeypatch.setattr(vad, "probabilities", absent)
    assert vad.voiced(silence(1.0))
    assert chatterbox.transcribe(babble(2.0)).text


@pytest.mark.parametrize("level", [0.0, 0.001, 0.003])
@pytest.mark.parametrize(("before", "after"), [(0.0, 0.0), (1.0, 0.0), (0.0, 1.5), (2.0, 2.0)])
def test_speech_is_found_between_silences(level: float, before: float, after: float) -> None:
    sound = np.concatenate((silence(before), babble(1.0), silence(after)))
    sound += noise(before + 1.0 + after, level)
    start, end = vad.speech_span(sound, 640)
    assert start % 640 == 0
    assert before - 0.24 <= start / 16000 <= before + 0.001
    assert before + 0.999 <= end / 16000 <= before + 1.0 + 0.24


def test_speech_in_loud_noise_is_left_whole() -> None:
    sound = np.concatenate((silence(1.0), babble(1.0), silence(1.0))) + noise(3.0, 0.1)
    assert vad.speech_span(sound, 640) == (0, len(sound))
    assert vad.speech_span(silence(1.0), 640) == (0, 16000)
    assert vad.speech_span(silence(0.01), 640) == (0, 160)


def test_frames_keep_their_places_when_silence_is_not_heard(tmp_path: Path) -> None:
    recogniser = Recogniser(save_tiny(tmp_path / "m"))
    speech = babble(1.6)
    padded = np.concatenate((silence(1.6), speech, silence(1.6)))
    (found,) = recogniser.heard_in([padded])
    assert len(found) == len(padded) // 640
    assert (found[: 40 - 6].argmax(-1) == 0).all()
    assert (found[80 + 8 :].argmax(-1) == 0).all()
    start, end = vad.speech_span(padded, 640)
    (heard,) = recogniser.heard_in([padded[start:end]])
    np.testing.assert_allclose(found[start // 640 :][: len(heard)], heard, atol=1e-4)
    assert [len(x) for x in recogniser.heard_in([silence(1.0), padded, speech[:100]])] == [25, len(found), 0]
