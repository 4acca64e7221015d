"""A run that takes seconds, to try a place with: each letter is a tone, the network is small. What it learns is of no
use to anybody.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import soundfile

from core.datasets.manifest import Entry, write_manifest
from core.runs.create import plan_for
from core.runs.folder import RunFolder, create_run
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig

RATE, LETTER_S, PAUSE_S = 16000, 0.09, 0.03
LETTERS = "aeo"
TEXTS = {"train": ("aeo oea", "ea oa eo", "oo aa ee", "aoe eoa", "eo ea", "oae aeo"), "dev": ("aeo ea", "oa eo")}
SETTINGS = {
    "name": "Trying a place",
    "hours": 1.0,
    "steps": 4,
    "batch_seconds": 4.0,
    "warmup_steps": 1,
    "copies": 1,
    "checks": 1,
    "sample_count": 1,
    "device": "auto",
    "precision": "float32",
    "workers": 1,
    "layers": {
        "hidden_size": 16,
        "num_hidden_layers": 1,
        "intermediate_size": 32,
        "num_attention_heads": 2,
        "subsampling_conv_channels": 4,
    },
}


def make(folder: Path) -> RunFolder:
    """Such a run under `folder`/runs, with its sounds beside. Raises `OSError`."""
    config = TrainConfig(**SETTINGS)  # type: ignore[arg-type]  # names and values as settings have them
    run = create_run(folder / "runs", config.name)
    entries = [
        _entry(folder, f"{split}-{number}", split, text)
        for split, texts in TEXTS.items()
        for number, text in enumerate(texts)
    ]
    write_manifest(run.manifest, entries)
    plan_for(config, Vocabulary.of_letters(LETTERS)).write(run.transfer)
    rules = Normaliser.for_language("pt").to_json()
    run.normaliser.write_text(json.dumps(rules), encoding="utf-8")
    config.write(run.config)
    return run


def _entry(folder: Path, key: str, split: str, text: str) -> Entry:
    sound = _spoken(text)
    path = folder / f"{key}.flac"
    soundfile.write(path, sound, RATE)
    voices, named = "synthetic", split
    return Entry(key, str(path), 0, len(sound), RATE, None, text, text, "tone", named, voices)  # type: ignore[arg-type]


def _spoken(text: str) -> np.ndarray:
    time = np.arange(int(LETTER_S * RATE)) / RATE
    pause = np.zeros(int(PAUSE_S * RATE))
    parts = [np.zeros(RATE // 10)]
    for letter in text:
        pitch = 300.0 + 500.0 * LETTERS.index(letter) if letter in LETTERS else 0.0
        parts += [0.3 * np.sin(2 * np.pi * pitch * time), pause]
    return np.concatenate([*parts, np.zeros(RATE // 10)]).astype(np.float32)
