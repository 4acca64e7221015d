"""A model that writes goes through everything that CTC models go through: nothing else knows which one it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core import audio
from core.datasets.manifest import Entry, read_manifest
from core.decoding.recogniser import Recogniser
from core.errors import ConfigError
from core.families import checkpoint
from core.runs import events
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.training.draft import Start, make_config
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import LAYERS, save_whisper

TEXTS = ("abo", "de cab")
THREE_LINES = """
from transformers import pipeline
heard = pipeline("automatic-speech-recognition", model=sys.argv[1], device=-1)
print(json.dumps([heard({"raw": sound, "sampling_rate": 16000})["text"].strip() for sound in sounds]))
"""
OTHERS = "import json, sys, soundfile; sounds = [soundfile.read(path)[0] for path in sys.argv[2:]]"
SETTINGS = {
    "family": "whisper",
    "objective": "seq2seq",
    "vocabulary": "source",
    "language": "wo",
    "hours": 0.05,
    "batch_seconds": 3.0,
    "learning_rate": 5e-3,
    "warmup_steps": 10,
    "copies": 1,
    "speeds": (1.0,),
    "noise": False,
    "freq_masks": 0,
    "time_masks": 0,
    "checks": 2,
}


@pytest.fixture
def _own_threads() -> Iterator[None]:
    """Training here leaves this process as many threads as it had."""
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


def two_utterances(folder: Path) -> list[Entry]:
    """The same two for train and dev: they are to be learnt by heart."""
    made = []
    for split in ("train", "dev"):
        for number, text in enumerate(TEXTS):
            sound = tiny.spoken(text, seed=number)
            path = tiny.write_wav(folder / f"{number}.wav", sound)
            key = f"{split}-{number}"
            made.append(
                Entry(key, str(path), 0, len(sound), 16000, None, text, text, "tone", split, "synthetic")  # type: ignore[arg-type]
            )
    return made


def published(folder: Path) -> Path:
    """A checkpoint that knows nothing yet, nor the language that it is taught."""
    save_whisper(folder, TEXTS, encoder_layers=1, decoder_layers=2)
    return folder


def weights(run: RunFolder) -> bytes:
    return (run.model / "model.safetensors").read_bytes()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("_own_threads")
@pytest.mark.long
def test_it_is_learnt_by_heart_resumed_evaluated_exported_and_transcribed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two_utterances(tmp_path / "sounds")
    own = SETTINGS | {"source": str(published(tmp_path / "tiny")), "layers": {}}
    whole, parted = (tiny.tiny_run(tmp_path / name, made, **own) for name in ("whole", "parted"))
    looks = iter(range(10**6))
    last = Trainer(parted, lambda: "pause" if next(looks) == 20 else "").train()
    assert isinstance(last, events.Paused)
    assert last.step == 20
    Trainer(whole).train()
    process = tiny.child(parted)
    said = process.communicate(timeout=140)
    assert process.returncode == 0, said
    assert weights(whole) == weights(parted), "a run that was paused is bit for bit the one that was not"
    finished = [e for e in read_events(whole.events) if isinstance(e, events.Finished)][-1]
    assert (finished.wer, finished.cer) == (0.0, 0.0)
    validations = [e for e in read_events(whole.events) if isinstance(e, events.Validated)]
    assert 0 < validations[-1].loss < 0.5

    card = checkpoint.read_card(whole.model)
    assert (card.family, card.objective) == ("whisper", "seq2seq")
    out = tmp_path / "out"
    assert "model.safetensors" in export_model(whole, out)
    evaluated = subprocess.run(
        [sys.executable, "-m", "core.evaluation", str(out), str(whole.manifest), "--split", "dev", "--device", "cpu"],
        cwd=tiny.REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(evaluated.stdout.splitlines()[-1])["wer"] == 0.0
    sounds = sorted({entry.audio for entry in read_manifest(whole.manifest)})
    monkeypatch.setattr("core.decoding.recogniser.voiced", lambda _: True)  # not all tones are
    recogniser = Recogniser(out)
    command = [sys.executable, "-c", OTHERS + THREE_LINES, str(out), *sounds]
    theirs = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert tuple(json.loads(theirs.stdout.splitlines()[-1])) == TEXTS, "plain transformers, not told the language"
    for path, text in zip(sounds, TEXTS, strict=True):
        found = recogniser.transcribe(audio.load(path))
        assert found.text == text
        assert [w.text for w in found.words] == text.split()
        ends = [at for w in found.words for at in (w.start_s, w.end_s)]
        assert ends == sorted(ends)
        assert 0 <= ends[0] < ends[-1] <= found.seconds
        assert all(0.5 < w.confidence <= 1 for w in found.words)


def test_what_is_too_long_for_the_model_is_kept_out_by_name(tmp_path: Path) -> None:
    made = two_utterances(tmp_path / "sounds")
    sound = np.concatenate([tiny.spoken("a " * 40)] * 2)
    path = tiny.write_wav(tmp_path / "sounds" / "long.wav", sound)
    long = Entry("long", str(path), 0, len(sound), 16000, None, "a " * 80, "a", "tone", "train", "synthetic")
    own = SETTINGS | {"source": str(published(tmp_path / "tiny")), "layers": {}}
    run = tiny.tiny_run(tmp_path, [*made, long], **own)
    (kept_out,) = prepare(run).excluded["train"]
    assert kept_out == ("long", "Its text has 162 tokens, and the model writes at most 60.")


def test_a_run_says_its_objective_and_a_family_refuses_another(tmp_path: Path) -> None:
    config = make_config(Start(None, family="whisper"), "quick", name="toy")
    assert config.objective == "seq2seq"
    own = {"family": "whisper", "layers": LAYERS["whisper"], "objective": "ctc"}
    run = tiny.tiny_run(tmp_path, two_utterances(tmp_path / "sounds"), **own)
    with pytest.raises(ConfigError, match="cannot be taught “ctc”"):
        prepare(run)
