"""A transducer goes through everything that a model with CTC goes through, from scratch and from a published one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from transformers import pipeline

from core import audio
from core.datasets.manifest import Entry
from core.decoding.recogniser import Recogniser
from core.decoding.stream import Stream
from core.evaluation.evaluate import evaluate
from core.families import checkpoint
from core.families.hugging_face import quiet
from core.families.plan import TransferPlan
from core.families.transfer import make_plan
from core.objectives.kind import Stretch
from core.runs import events
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.text.vocabulary import Vocabulary
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import LAYERS
from tests.tiny_transducers import save_transducer

TEXTS = ("abo", "de cab")
SETTINGS = {
    "family": "parakeet_tdt",
    "objective": "transducer",
    "layers": LAYERS["parakeet_tdt"],
    "hours": 0.05,
    "batch_seconds": 3.0,
    "learning_rate": 8e-3,
    "warmup_steps": 10,
    "copies": 1,
    "speeds": (1.0,),
    "noise": False,
    "freq_masks": 0,
    "time_masks": 0,
    "checks": 2,
}


pytestmark = pytest.mark.filterwarnings("ignore:Using the model-agnostic default `max_length`:UserWarning")


@pytest.fixture(autouse=True)
def _own_threads() -> Iterator[None]:
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
def test_it_is_learnt_by_heart_resumed_evaluated_exported_transcribed_and_heard_live(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = two_utterances(tmp_path / "sounds")
    whole, parted = (tiny.tiny_run(tmp_path / name, made, **SETTINGS) for name in ("whole", "parted"))
    looks = iter(range(10**6))
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 20 else "").train(), events.Paused)
    Trainer(whole).train()
    Trainer(parted).train()
    assert weights(whole) == weights(parted), "a run that was paused is bit for bit the one that was not"
    finished = [e for e in read_events(whole.events) if isinstance(e, events.Finished)][-1]
    assert (finished.wer, finished.cer) == (0.0, 0.0)
    assert 0 < [e for e in read_events(whole.events) if isinstance(e, events.Validated)][-1].loss < 0.5

    card = checkpoint.read_card(whole.model)
    assert (card.family, card.objective) == ("parakeet_tdt", "transducer")
    out = tmp_path / "out"
    assert {"model.safetensors", "generation_config.json"} <= set(export_model(whole, out))
    assert evaluate(out, [e for e in made if e.split == "dev"], "cpu").wer.value == 0.0
    quiet()
    heard = pipeline("automatic-speech-recognition", model=str(out), device=-1)
    for text, entry in zip(TEXTS, made, strict=False):
        assert heard(audio.load(entry.audio).copy())["text"] == text

    recogniser = Recogniser(out)
    for text, entry in zip(TEXTS, made, strict=False):
        found = recogniser.transcribe(audio.load(entry.audio))
        assert found.text == text
        at = [0.1, *(0.1 + 0.12 * (i + 1) for i, c in enumerate(text) if c == " ")]
        assert [w.start_s for w in found.words] == pytest.approx(at, abs=0.25), "words are where they are said"
        assert all(w.start_s < w.end_s and 0.5 < w.confidence <= 1 for w in found.words)

    monkeypatch.setattr("core.decoding.stream.voiced", lambda _: True)  # tones are no voices
    stream = Stream(recogniser, 16000)
    stream.feed(tiny.spoken(TEXTS[1], seed=1))
    assert stream.look().open == TEXTS[1]
    assert stream.finish().text == TEXTS[1]


@pytest.mark.timeout(300)
def test_a_published_one_is_taught_letters_and_keeps_its_pieces(tmp_path: Path) -> None:
    source = tmp_path / "parakeet-tdt"
    save_transducer(source, [*TEXTS] * 4, pieces=20)
    start = start_from(source)
    assert (start.family, start.pieces) == ("parakeet_tdt", True)
    config = make_config(start, "quick", name="kept")
    assert (config.objective, config.vocabulary) == ("transducer", "source")
    made = two_utterances(tmp_path / "sounds")
    own = SETTINGS | {"layers": {}, "source": str(source), "hours": 0.004, "checks": 1}
    for vocabulary in ("letters", "source", "pieces"):
        run = tiny.tiny_run(tmp_path / vocabulary, made, **own, vocabulary=vocabulary, piece_count=12)
        assert isinstance(Trainer(run).train(), events.Finished)
        plan = TransferPlan.read(run.transfer)
        assert checkpoint.read_vocabulary(run.model) == plan.vocabulary
        quiet()
        theirs = pipeline("automatic-speech-recognition", model=str(run.model), device=-1)
        sound = audio.load(made[0].audio)
        recogniser = Recogniser(run.model)
        (heard,) = recogniser.objective.hear(*features_of(recogniser, sound))
        (window,) = recogniser.windows(sound)
        ours = recogniser.objective.text([recogniser.objective.part(heard, window, recogniser.frame_samples)])
        assert " ".join(theirs(sound.copy())["text"].split()) == ours
        if vocabulary == "source":
            assert (run.model / "tokenizer.json").read_bytes() == (source / "tokenizer.json").read_bytes()
            settings = [json.loads((f / "config.json").read_text()) for f in (source, run.model)]
            names = ("vocab_size", "pad_token_id", "blank_token_id", "durations")
            assert [settings[0][name] for name in names] == [settings[1][name] for name in names]


def features_of(recogniser: Recogniser, sound: np.ndarray) -> tuple[Any, torch.Tensor, torch.Tensor, list[Stretch]]:
    """What an objective hears one sound by."""
    (features,) = recogniser.family.features([sound])
    mask = torch.ones(1, len(features), dtype=torch.bool)
    return recogniser.model, features[None], mask, [Stretch(0)]


def test_the_plan_names_rows_of_what_is_read_and_of_what_is_written(tmp_path: Path) -> None:
    save_transducer(tmp_path / "m", [*TEXTS] * 4, pieces=20)
    plan = make_plan(tmp_path / "m", Vocabulary.of_letters("abcdeoã"))
    rows = {t.name: (t.source_shape, t.shape) for t in plan.tensors if t.action == "rows"}
    tokens = checkpoint.read_vocabulary(tmp_path / "m").tokens
    assert rows == {
        "decoder.embedding.weight": ((len(tokens), 16), (9, 16)),
        "joint.head.weight": ((len(tokens) + 5, 16), (14, 16)),
        "joint.head.bias": ((len(tokens) + 5,), (14,)),
    }
    assert {p.letter: p.source for p in plan.letters if p.letter in ("<pad>", "a", "ã")} == {
        "<pad>": "<pad>",
        "a": "a",
        "ã": "a",
    }
