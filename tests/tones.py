"""A language of tones, and a recogniser that understands it without a model: text in, sound out, text back.

Each letter is a beep of its own pitch, spaces are pauses. It lets the cutting, settling and timing of sound be tested
with texts that are known to the letter; only the network itself is replaced.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.decoding.recogniser import Recogniser
from core.decoding.sureness import Sureness
from core.families import SAMPLE_RATE
from core.families.checkpoint import Card
from core.objectives.ctc.objective import Ctc
from core.text.vocabulary import Vocabulary

STEP = 640
VOCABULARY = Vocabulary.of_letters("abcdefghij")
PITCHES = {letter: 400.0 + 300.0 * i for i, letter in enumerate("abcdefghij")}
PAUSE_FRAMES = 6


def speak(text: str, rate: int = SAMPLE_RATE, pause_s: float = 0.24) -> np.ndarray:
    """(T,) float32: beeps of 80 ms with 40 ms between, words with a pause between, a pause at both ends."""
    frame = rate * STEP // SAMPLE_RATE
    quiet = np.zeros(round(pause_s * rate) // frame * frame, np.float32)
    parts = [quiet]
    for word in text.split():
        for letter in word:
            time = np.arange(2 * frame) / rate
            parts += [0.3 * np.sin(2 * np.pi * PITCHES[letter] * time), np.zeros(frame)]
        parts.append(quiet)
    return np.concatenate(parts).astype(np.float32)


class ToneRecogniser(Recogniser):
    """Hears the language of tones; everything but `heard_in` is the real thing."""

    def __init__(self, vocabulary: Vocabulary = VOCABULARY) -> None:
        self.folder = Path("tones")
        self.card = Card("Tones")
        self.sureness = Sureness()
        self.model = None  # type: ignore[assignment]
        self.objective = Ctc(None, vocabulary)  # type: ignore[arg-type]
        self.frame_s = STEP / SAMPLE_RATE
        self.frame_samples = STEP
        self.longest_heard_s = 0.0
        self.looks = 0

    def heard_in(self, sounds: list[np.ndarray], *, quick: bool = False) -> list[np.ndarray]:  # type: ignore[override]
        self.looks += 1
        return [self._hear(sound) for sound in sounds]

    def _hear(self, sound: np.ndarray) -> np.ndarray:
        self.longest_heard_s = max(self.longest_heard_s, len(sound) / SAMPLE_RATE)
        frames = sound[: len(sound) // STEP * STEP].reshape(-1, STEP)
        logs = np.full((len(frames), len(VOCABULARY.tokens)), np.log(0.01 / (len(VOCABULARY.tokens) - 1)), np.float32)
        quiet = 0
        for i, frame in enumerate(frames):
            token = 0
            if np.abs(frame).max() < 0.05:
                quiet += 1
                token = 1 if quiet == 3 else 0
            else:
                quiet = 0
                spectrum = np.abs(np.fft.rfft(frame * np.hanning(STEP)))
                pitch = spectrum.argmax() * SAMPLE_RATE / STEP
                token = 2 + min(9, max(0, round((pitch - 400.0) / 300.0)))
            logs[i, token] = np.log(0.99)
        return logs
