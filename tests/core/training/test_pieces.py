"""A run that writes with pieces of words goes through everything that one with letters goes through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import AutoTokenizer, ParakeetForCTC

from core import audio, cli
from core.datasets.manifest import Entry, read_manifest
from core.decoding.recogniser import Recogniser
from core.errors import ConfigError
from core.evaluation.evaluate import evaluate
from core.families import checkpoint, family
from core.families.plan import TransferPlan
from core.runs import events
from core.runs.create import plan_for
from core.runs.export import export_model
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.core.training import tiny
from tests.event_logs import read_events
from tests.tiny_models import save_pieces

TEXTS = ("abo", "de cab")
SETTINGS = {
    "vocabulary": "source",
    "layers": {},
    "hours": 0.1,
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
def _threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("source") / "fast"
    save_pieces(folder, [*TEXTS] * 4, count=20)
    return folder


def utterances(folder: Path) -> list[Entry]:
    """The same for train and dev: they are to be learnt by heart; and one with a letter that no piece has."""
    made = []
    for split in ("train", "dev"):
        for number, text in enumerate(TEXTS):
            sound = tiny.spoken(text, seed=number)
            path = tiny.write_wav(folder / f"{number}.wav", sound)
            key = f"{split}-{number}"
            made.append(
                Entry(key, str(path), 0, len(sound), 16000, None, text, text, "tone", split, "synthetic")  # type: ignore[arg-type]
            )
    return [*made, replace(made[0], key="foreign", text="abõ")]


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("_threads")
@pytest.mark.long
def test_pieces_are_learnt_by_heart_resumed_evaluated_exported_and_transcribed(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = utterances(tmp_path / "sounds")
    run = tiny.tiny_run(tmp_path, made, source=str(source), **SETTINGS)
    looks = iter(range(10**6))
    last = Trainer(run, lambda: "pause" if next(looks) == 10 else "").train()
    assert isinstance(last, events.Paused)
    code, console = tiny.sit(run)
    assert code == 0, console

    log = read_events(run.events)
    (kept_out,) = [e for e in log if isinstance(e, events.Excluded)]
    assert kept_out.items == (("foreign", "“õ” (U+00F5) is in none of the model's pieces."),)
    finished = [e for e in log if isinstance(e, events.Finished)][-1]
    assert (finished.wer, finished.cer) == (0.0, 0.0)

    card = checkpoint.read_card(run.model)
    assert (card.vocabulary, card.objective) == ("pieces", "ctc")
    out = tmp_path / "out"
    assert {"tokenizer.json", "tokenizer_config.json"} <= set(export_model(run, out))
    assert (out / "tokenizer.json").read_bytes() == (source / "tokenizer.json").read_bytes()
    assert read_by_transformers(out, Path(made[1].audio)) == TEXTS[1]

    assert evaluate(out, [e for e in made if e.split == "dev"], "cpu").wer.value == 0.0
    sounds = sorted({entry.audio for entry in read_manifest(run.manifest)})
    assert cli.main(["transcribe", str(out), *sounds, "--device", "cpu", "--json"]) == 0
    for text, item in zip(TEXTS, json.loads(capsys.readouterr().out)["files"], strict=True):
        assert item["text"] == text
        words = item["words"]
        assert [w["text"] for w in words] == text.split()
        at = [0.1, *(0.1 + 0.12 * (i + 1) for i, c in enumerate(text) if c == " ")]
        assert [w["start_s"] for w in words] == pytest.approx(at, abs=0.25), "words are where they are said"
        assert all(w["start_s"] < w["end_s"] for w in words)


@pytest.mark.slow
@pytest.mark.usefixtures("_threads")
def test_a_run_with_learnt_pieces_leaves_a_model_that_others_read(tmp_path: Path) -> None:
    made = utterances(tmp_path / "sounds")[:-1]
    settings = SETTINGS | {"vocabulary": "pieces", "piece_count": 10, "layers": tiny.LAYERS, "hours": 0.01, "checks": 1}
    run = tiny.tiny_run(tmp_path, made, **settings)
    assert isinstance(Trainer(run).train(), events.Finished)
    assert checkpoint.read_card(run.model).vocabulary == "pieces"
    assert checkpoint.read_vocabulary(run.model) == TransferPlan.read(run.transfer).vocabulary
    own = Recogniser(run.model).write([audio.load(made[1].audio)])
    assert own == [read_by_transformers(run.model, Path(made[1].audio)).strip()]


def read_by_transformers(folder: Path, sound: Path) -> str:
    """What transformers' own classes read, without any of ours but the features."""
    features = family("parakeet").load_module().features([audio.load(str(sound))])[0][None]
    with torch.inference_mode():
        logits = ParakeetForCTC.from_pretrained(folder).eval()(input_features=features).logits
    return str(AutoTokenizer.from_pretrained(folder).decode(logits[0].argmax(-1)))


def test_a_source_with_pieces_keeps_them_where_that_is_asked_for(source: Path) -> None:
    """Its frames of 40 ms are enough for letters: those are drafted."""
    kept = make_config(start_from(source), "quick", name="kept", own={"vocabulary": "source"})
    alphabet = Vocabulary.of_letters(tiny.LETTERS)
    assert plan_for(kept, alphabet).vocabulary == checkpoint.read_vocabulary(source)
    spelt = make_config(start_from(source), "quick", name="spelt")
    assert plan_for(spelt, alphabet).vocabulary == alphabet
    assert TrainConfig().vocabulary == "letters"


def test_from_scratch_there_is_nothing_to_keep_but_a_networks_own(source: Path) -> None:
    alphabet = Vocabulary.of_letters(tiny.LETTERS)
    with pytest.raises(ConfigError, match="no source whose vocabulary"):
        plan_for(TrainConfig(vocabulary="source"), alphabet)
    plan = plan_for(TrainConfig(vocabulary="source", network=str(source)), alphabet)
    assert isinstance(plan, TransferPlan)
    assert plan.vocabulary == checkpoint.read_vocabulary(source)
    assert plan.summary.startswith(f"From scratch: {len(plan.vocabulary.letters)} pieces")
