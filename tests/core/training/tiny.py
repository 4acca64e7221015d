"""Tiny runs that train within seconds: each letter is a tone, the network is small."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.datasets.manifest import Entry, write_manifest
from core.runs import events
from core.runs.create import learns_source, plan_for
from core.runs.folder import RunFolder, create_run
from core.runs.source_project import source_at
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.builders import write_wav

LETTERS = "abcdeo"
LAYERS = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "intermediate_size": 64,
    "num_attention_heads": 2,
    "subsampling_conv_channels": 8,
}
SETTINGS: dict[str, Any] = {
    "name": "tiny",
    "language": "pt",
    "hours": 0.06,
    "batch_seconds": 12.0,
    "learning_rate": 4e-3,
    "warmup_steps": 5,
    "copies": 2,
    "checks": 3,
    "sample_count": 3,
    "freq_masks": 1,
    "time_masks": 1,
    "device": "cpu",
    "precision": "float32",
    "threads": 1,
    "layers": LAYERS,
}
REPOSITORY = Path(__file__).resolve().parents[3]
_ENDS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def spoken(text: str, rate: int = 16000, seed: int = 0) -> np.ndarray:
    """Text as tones, 90 ms a letter with a pause behind; a space is silence."""
    random = np.random.default_rng(seed)
    time = np.arange(int(0.09 * rate)) / rate
    parts = []
    for letter in text:
        hz = 0.0 if letter == " " else 300.0 + 350.0 * LETTERS.index(letter)
        parts += [0.3 * np.sin(2 * np.pi * hz * time), np.zeros(int(0.03 * rate))]
    sound = np.concatenate([np.zeros(rate // 10), *parts, np.zeros(rate // 10)])
    return (sound + 0.003 * random.standard_normal(len(sound))).astype(np.float32)


def texts(count: int, seed: int = 0) -> list[str]:
    """Sentences of the six letters, two to four words each."""
    random = np.random.default_rng(seed)
    words = ["".join(random.choice(list(LETTERS), random.integers(1, 5))) for _ in range(12)]
    return [" ".join(random.choice(words, random.integers(2, 5))) for _ in range(count)]


def entries(folder: Path, count: int = 10, split: str = "train", seed: int = 0, rate: int = 16000) -> list[Entry]:
    """Utterances with their sounds written to `folder`."""
    made = []
    for number, text in enumerate(texts(count, seed)):
        sound = spoken(text, rate, seed + number)
        path = write_wav(folder / f"{split}-{number}.wav", sound, rate)
        key = f"{split}-{number}"
        made.append(Entry(key, str(path), 0, len(sound), rate, None, text, text, "tone", split, "synthetic"))  # type: ignore[arg-type]
    return made


def tiny_run(
    folder: Path,
    made: Sequence[Entry] | None = None,
    letters: str = LETTERS,
    config: TrainConfig | None = None,
    **settings: Any,
) -> RunFolder:
    """A run folder, ready for the child; with the settings of `config`, or of its own."""
    config = config or TrainConfig(**SETTINGS | settings)
    sounds = folder / "sounds"
    chosen = list(made) if made is not None else entries(sounds, 10) + entries(sounds, 4, "dev")
    run = create_run(folder / "runs", config.name)
    config.write(run.config)
    beside = source_at(config.source_data, config.source_language) if config.source_data else None
    if beside is not None:
        run.source_normaliser.write_text(json.dumps(beside.normaliser.to_json()), encoding="utf-8")
        theirs = [*(beside.learnt() if learns_source(config) else ()), *beside.checked()]
    write_manifest(run.manifest, chosen if beside is None else [*chosen, *theirs])
    learnt_from = [entry.text for entry in chosen if entry.split == "train"]
    plan_for(config, Vocabulary.of_letters(letters), learnt_from, beside).write(run.transfer)
    run.normaliser.write_text(json.dumps(Normaliser.for_language("pt").to_json()), encoding="utf-8")
    return run


def child(run: RunFolder, **kwargs: Any) -> subprocess.Popen[str]:
    """The training child as anything else would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "core.training", str(run.path)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **kwargs,
    )


def train(run: RunFolder) -> tuple[int, str]:
    """Run the child to its end: exit code and what it wrote to its console."""
    process = child(run)
    out, error = process.communicate(timeout=140)
    return process.returncode, out + error


def sit(run: RunFolder) -> tuple[int, str]:
    """What the child does in one sitting, done in this process: for what it leaves, where the process is not the
    subject. Exit code and what it wrote to its console."""
    import torch

    from core.training.__main__ import sit as sit_here

    heeded = {number: signal.getsignal(number) for number in _ENDS}
    threads = torch.get_num_threads()
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            return sit_here(run, 0), said.getvalue()
    finally:
        torch.set_num_threads(threads)
        for number, handler in heeded.items():
            signal.signal(number, handler)


def sit_until(run: RunFolder, kind: type[events.Event]) -> None:
    """A sitting that is paused at the first step after it said something of a kind."""
    append = events.append

    def pausing(path: Path, event: events.Event) -> None:
        append(path, event)
        if isinstance(event, kind):
            run.request("pause")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "append", pausing)
        code, console = sit(run)
    assert code == 0, console
    assert isinstance(list(events.Follower(run.events).read())[-1], events.Paused)


def renamed(made: Sequence[Entry], **values: Any) -> list[Entry]:
    return [dataclasses.replace(entry, **values) for entry in made]
