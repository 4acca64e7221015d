"""A Whisper that has heard people, where one is laid out: it invents no sentences where nobody speaks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core import audio, vad
from core.decoding.held_back import NOBODY
from core.decoding.recogniser import Recogniser
from tests.builders import silence
from tests.core.decoding.test_noise_and_silence import hum, noise

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]
CHORDS = ((261.6, 329.6, 392.0), (220.0, 261.6, 329.6), (174.6, 220.0, 261.6), (196.0, 246.9, 293.7))


@pytest.fixture(scope="module")
def recogniser(whisper_base: Path) -> Recogniser:
    return Recogniser(whisper_base, "cpu", "es")


def music(seconds: float) -> np.ndarray:
    """Plucked chords with a melody above, two a second."""
    time = np.arange(8000) / 16000
    found = []
    for number in range(round(2 * seconds)):
        chord = CHORDS[number // 2 % 4]
        pitches = (*chord, 2 * chord[number % 3])
        tones = sum(np.sin(2 * np.pi * pitch * k * time) / k**1.5 for pitch in pitches for k in (1, 2, 3))
        found.append(np.minimum(1, time / 0.02) * np.exp(-4 * time) * tones)
    joined = np.concatenate(found)
    return (0.2 * joined / np.abs(joined).max()).astype(np.float32)


def bursts() -> np.ndarray:
    """Rustling, twice."""
    found = noise(6.0, 0.002)
    found[16000:24000] += noise(0.5, 0.1, 1)
    found[48000:64000] += noise(1.0, 0.05, 2)
    return found


SOUNDS = {
    "silence": silence(5.0),
    "hiss": noise(5.0),
    "loud noise": noise(5.0, 0.2),
    "hum": hum(5.0),
    "rustling": bursts(),
    "music": music(8.0),
}


@pytest.mark.parametrize("kind", list(SOUNDS))
def test_nothing_is_invented_where_nobody_speaks(kind: str, recogniser: Recogniser) -> None:
    found = recogniser.transcribe(SOUNDS[kind])
    assert (found.text, found.words) == ("", ())
    assert dict(found.caught).keys() <= {NOBODY}
    if not vad.steady(SOUNDS[kind]):
        assert found.caught == ((NOBODY, 1),), "what the model wrote is counted"


def test_the_model_itself_says_that_nobody_speaks(recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.decoding.recogniser.voiced", lambda _: True)
    monkeypatch.setattr("core.decoding.recogniser.steady", lambda _: False)
    found = {kind: recogniser.transcribe(sound) for kind, sound in SOUNDS.items() if kind != "silence"}
    assert {kind: (heard.text, heard.caught) for kind, heard in found.items()} == dict.fromkeys(
        found, ("", ((NOBODY, 1),))
    )


def test_what_a_person_says_is_not_held_back(recogniser: Recogniser, shared_data: Path) -> None:
    clips = sorted((shared_data / "commonvoice-mini" / "es" / "clips").iterdir())[:3]
    for clip in clips:
        found = recogniser.transcribe(audio.load(str(clip)))
        assert len(found.words) > 2
        assert found.caught == ()


def test_a_text_that_is_known_is_read_along(recogniser: Recogniser, shared_data: Path) -> None:
    clip = min((shared_data / "commonvoice-mini" / "es" / "clips").iterdir())
    sound = audio.load(str(clip))
    heard = recogniser.transcribe(sound).words
    found = recogniser.read_along(sound, [word.text for word in heard])
    assert found is not None
    for free, known in zip(heard, found, strict=True):
        assert known is not None
        assert abs(free.start_s - known.start_s) < 0.15
    strangers = recogniser.read_along(sound, ["xilofones", "verdes", "murmuram", "aqui"])
    assert strangers is not None
    sure = [float(np.mean([word.confidence for word in some if word is not None])) for some in (found, strangers)]
    assert sure[1] < 0.3 * sure[0]
