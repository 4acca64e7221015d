"""A second objective goes through everything that CTC goes through: nothing else knows which one it is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from core import cli
from core.datasets.manifest import Entry, read_manifest
from core.errors import ConfigError
from core.families import FAMILIES, checkpoint
from core.objectives import OBJECTIVES
from core.runs import events
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.training.draft import Start, make_config
from core.training.preparation import prepare
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.second_objective import REPOSITORY, SEQ2SEQ, TOY, environment

TEXTS = ("abo", "de cab")
SETTINGS = {
    "family": TOY.key,
    "objective": SEQ2SEQ.key,
    "layers": {},
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
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process knows the toy, and so do its children."""
    monkeypatch.setitem(FAMILIES, TOY.key, TOY)
    monkeypatch.setitem(OBJECTIVES, SEQ2SEQ.key, SEQ2SEQ)
    monkeypatch.setenv("PYTHONPATH", environment()["PYTHONPATH"])
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


def weights(run: RunFolder) -> bytes:
    return (run.model / "model.safetensors").read_bytes()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("known")
def test_it_is_learnt_by_heart_resumed_evaluated_exported_and_transcribed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = two_utterances(tmp_path / "sounds")
    whole, parted = (tiny.tiny_run(tmp_path / name, made, **SETTINGS) for name in ("whole", "parted"))
    looks = iter(range(10**6))
    last = Trainer(parted, lambda: "pause" if next(looks) == 20 else "").train()
    assert isinstance(last, events.Paused)
    assert last.step == 20
    Trainer(whole).train()
    process = tiny.child(parted, env=environment())
    said = process.communicate(timeout=140)
    assert process.returncode == 0, said
    assert weights(whole) == weights(parted), "a run that was paused is bit for bit the one that was not"
    finished = [e for e in events.read_events(whole.events) if isinstance(e, events.Finished)][-1]
    assert (finished.wer, finished.cer) == (0.0, 0.0)
    validations = [e for e in events.read_events(whole.events) if isinstance(e, events.Validated)]
    assert 0 < validations[-1].loss < 0.5

    card = checkpoint.read_card(whole.model)
    assert (card.family, card.objective) == (TOY.key, SEQ2SEQ.key)
    out = tmp_path / "out"
    assert "model.safetensors" in export_model(whole, out)
    evaluated = subprocess.run(
        [sys.executable, "-m", "core.evaluation", str(out), str(whole.manifest), "--split", "dev", "--device", "cpu"],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(evaluated.stdout.splitlines()[-1])["wer"] == 0.0
    sounds = sorted({entry.audio for entry in read_manifest(whole.manifest)})
    assert cli.main(["transcribe", str(out), *sounds, "--device", "cpu", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert tuple(item["text"] for item in told["files"]) == TEXTS
    for item in told["files"]:
        words = item["words"]
        assert [w["text"] for w in words] == item["text"].split()
        assert all(w["start_s"] == 0.0 and w["end_s"] == pytest.approx(item["seconds"], abs=1e-3) for w in words)
        assert all(0.5 < w["confidence"] <= 1 for w in words)


@pytest.mark.usefixtures("known")
def test_what_is_too_long_for_the_model_is_kept_out_by_name(tmp_path: Path) -> None:
    made = two_utterances(tmp_path / "sounds")
    sound = np.concatenate([tiny.spoken("a " * 40)] * 2)
    path = tiny.write_wav(tmp_path / "sounds" / "long.wav", sound)
    long = Entry("long", str(path), 0, len(sound), 16000, None, "a " * 80, "a", "tone", "train", "synthetic")
    run = tiny.tiny_run(tmp_path, [*made, long], **SETTINGS)
    (kept_out,) = prepare(run).excluded["train"]
    assert kept_out == ("long", "Its text has 161 tokens, and the model writes at most 64.")


@pytest.mark.usefixtures("known")
def test_a_run_says_its_objective_and_a_family_refuses_another(tmp_path: Path) -> None:
    config = make_config(Start(None, family=TOY.key), "quick", name="toy")
    assert config.objective == SEQ2SEQ.key
    run = tiny.tiny_run(tmp_path, two_utterances(tmp_path / "sounds"), **SETTINGS | {"objective": "ctc"})
    with pytest.raises(ConfigError, match="cannot be taught “ctc”"):
        prepare(run)
