"""Small sounds and files that tests are made of: tones, speech-like noise, tiny projects' folders. Plain functions."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import soundfile

TINY_TEXTS = ("bom dia", "boa noite", "a mesa azul", "o pão é bom", "uma rua larga", "não sei")


def tone(seconds: float = 1.0, rate: int = 16000, hz: float = 440.0, amplitude: float = 0.3) -> np.ndarray:
    """A sine, (T,) float32."""
    time = np.arange(round(seconds * rate)) / rate
    return (amplitude * np.sin(2 * np.pi * hz * time)).astype(np.float32)


def silence(seconds: float = 1.0, rate: int = 16000) -> np.ndarray:
    """Digital silence, (T,) float32."""
    return np.zeros(round(seconds * rate), np.float32)


def babble(seconds: float = 1.0, rate: int = 16000, seed: int = 0) -> np.ndarray:
    """Something shaped like speech: a gliding voiced buzz, swelling four times a second, over noise. (T,) float32.

    No two stretches of it are alike, so that a shift of a few samples shows in a correlation.
    """
    return _babble(seconds, rate, seed).copy()


@lru_cache(maxsize=64)
def _babble(seconds: float, rate: int, seed: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    time = np.arange(round(seconds * rate)) / rate
    pitch = 120 + 30 * np.sin(2 * np.pi * 0.7 * time + random.uniform(0, 6)) + 8 * time
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    voice = sum(np.sin(n * phase + random.uniform(0, 6)) / n for n in range(1, 12))
    swell = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * time + random.uniform(0, 6))
    x = 0.12 * voice * swell + 0.01 * random.standard_normal(len(time))
    return np.clip(x, -0.99, 0.99).astype(np.float32)


def write_wav(path: Path, x: np.ndarray, rate: int = 16000) -> Path:
    """A 16-bit WAV, its folder made when missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, x, rate, subtype="PCM_16")
    return path


def pairs_folder(folder: Path, texts: tuple[str, ...] = TINY_TEXTS, seconds: float = 1.2, rate: int = 16000) -> Path:
    """Sound files beside same-named texts: what the simplest importer reads."""
    for number, text in enumerate(texts, start=1):
        write_wav(folder / f"clip-{number:02d}.wav", babble(seconds, rate, seed=number), rate)
        (folder / f"clip-{number:02d}.txt").write_text(text + "\n", encoding="utf-8")
    return folder
