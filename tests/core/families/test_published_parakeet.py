"""Parakeet with CTC as nvidia/parakeet-ctc is published: 1,024 pieces and the blank behind them, 80 ms a frame, the
settings of its feature extractor in the processor's file or in one of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from transformers import AutoProcessor, ParakeetForCTC, pipeline

from core import audio
from core.decoding import ctc
from core.errors import CheckpointError
from core.families import checkpoint, family_of
from core.families.transfer import make_plan
from core.runs import events
from core.sources.catalogue import describe
from core.text.vocabulary import Vocabulary
from core.training.draft import make_config, start_from
from core.training.trainer import Trainer
from tests.builders import babble
from tests.core.training import tiny
from tests.tiny_models import padded
from tests.tiny_parakeet import save_parakeet


@pytest.fixture(autouse=True)
def _own_threads() -> Iterator[None]:
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "parakeet-ctc-1.1b"
    save_parakeet(folder)
    return folder


def test_it_hears_and_writes_as_in_transformers(published: Path) -> None:
    assert len(checkpoint.read_vocabulary(published).tokens) == 1025
    found = describe(published, "x", "folder")
    assert (found.problem, found.family) == (None, "parakeet")
    assert "1,023 pieces" in found.detail
    kind = family_of(published)
    model = kind.load_module().load(published)
    module = kind.functions_of(model)
    assert module.frame_seconds(model) == 0.08
    processor = AutoProcessor.from_pretrained(published, local_files_only=True)
    sounds = [babble(1.4, seed=1), babble(0.9, seed=2)]
    theirs = ParakeetForCTC.from_pretrained(published, local_files_only=True).eval()
    with torch.inference_mode():
        expected = theirs(**processor(sounds, sampling_rate=16000)).logits
        ours, lengths = module.forward(model, *padded(module.features(sounds)))
    vocabulary = checkpoint.read_vocabulary(published)
    for row, count in enumerate(lengths.tolist()):
        own = expected[row, :count][:, list(vocabulary.numbers)]  # type: ignore[attr-defined]
        torch.testing.assert_close(ours[row, :count], own, atol=1e-3, rtol=1e-3)
        text = processor.decode(expected[row, :count].argmax(-1))
        assert text.split() == ctc.collapse(ours[row, :count].argmax(-1).numpy(), vocabulary).split()


def test_settings_of_the_feature_extractor_may_lie_in_their_own_file(published: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for path in published.iterdir():
        (older / path.name).write_bytes(path.read_bytes())
    nested = json.loads((older / "processor_config.json").read_text(encoding="utf-8"))["feature_extractor"]
    (older / "processor_config.json").unlink()
    (older / "preprocessor_config.json").write_text(json.dumps(nested), encoding="utf-8")
    settings = json.loads((older / "tokenizer_config.json").read_text(encoding="utf-8"))
    settings["tokenizer_class"] = "ParakeetTokenizerFast"
    (older / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    assert checkpoint.check(older) is not None
    nested["feature_size"] = 128
    (older / "preprocessor_config.json").write_text(json.dumps(nested), encoding="utf-8")
    with pytest.raises(CheckpointError, match="feature_size is 128, not 80"):
        checkpoint.check(older)


def test_letters_start_from_its_pieces(published: Path) -> None:
    plan = make_plan(published, Vocabulary.of_letters("abceñ"))
    by_letter = {p.letter: p for p in plan.letters}
    assert [by_letter[x].source for x in "abce"] == list("abce")
    assert by_letter["<pad>"].source == "<pad>"
    assert by_letter[" "].source == "▁"
    (head,) = [t for t in plan.tensors if t.name == "ctc_head.weight"]
    assert (head.source_shape, head.shape) == ((1025, 32, 1), (7, 32, 1))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("vocabulary", ["source", pytest.param("letters", marks=pytest.mark.long)])
def test_it_is_taught_with_its_pieces_or_letters_and_leaves_a_plain_folder(
    published: Path, tmp_path: Path, vocabulary: str
) -> None:
    assert make_config(start_from(published), "quick", name="x").vocabulary == "pieces", (
        "its frames are too few for letters"
    )
    made = tiny.entries(tmp_path / "sounds", 4) + tiny.entries(tmp_path / "sounds", 2, "dev")
    own = {"source": str(published), "layers": {}, "hours": 0.008, "checks": 1, "vocabulary": vocabulary}
    run, parted = (tiny.tiny_run(tmp_path / name, made, **own) for name in ("whole", "parted"))
    looks = iter(range(10**6))
    assert isinstance(Trainer(run).train(), events.Finished)
    assert isinstance(Trainer(parted, lambda: "pause" if next(looks) == 1 else "").train(), events.Paused)
    Trainer(parted).train()
    weights = [(r.model / "model.safetensors").read_bytes() for r in (run, parted)]
    assert weights[0] == weights[1]
    config = json.loads((run.model / "config.json").read_text(encoding="utf-8"))
    tokens = checkpoint.read_vocabulary(run.model)
    assert config["vocab_size"] == len(tokens.tokens)
    assert config["pad_token_id"] == (1024 if vocabulary == "source" else 0)
    assert config["inputs_to_logits_ratio"] == 1280
    assert config["encoder_config"]["layerdrop"] == 0.1
    kind = family_of(run.model)
    model = kind.load_module().load(run.model)
    module = kind.functions_of(model)
    sound = audio.load(made[0].audio)
    with torch.inference_mode():
        logits, _ = module.forward(model, *padded(module.features([sound])))
    heard = pipeline("automatic-speech-recognition", model=str(run.model), device=-1)(sound.copy())["text"]
    assert heard.split() == ctc.collapse(logits[0].argmax(-1).numpy(), tokens).split()
