"""What training checks with and what `evaluate` says of the same model: the same texts and the same figures."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from core.datasets.manifest import Entry, read_manifest
from core.decoding import ctc, joining
from core.decoding.joining import Part, text_of
from core.decoding.listener import Listener
from core.evaluation.evaluate import evaluate
from core.families import FAMILIES
from core.objectives import objective
from core.runs import events
from core.text.vocabulary import Vocabulary
from core.training import validate
from core.training.dev_set import DevSet, at_once_s
from core.training.train_device import TrainDevice
from tests.builders import write_wav
from tests.core.training.tiny import LETTERS, entries, spoken, tiny_run, train
from tests.event_logs import read_events
from tests.tiny_models import save_tiny

VOCABULARY = Vocabulary.of_letters(LETTERS)


def test_a_graphics_card_hears_far_more_at_once() -> None:
    cpu, card = torch.device("cpu"), torch.device("cuda")
    assert [at_once_s(seconds, cpu) for seconds in (4.0, 32.0, 800.0)] == [10.0, 32.0, 60.0]
    assert [at_once_s(seconds, card) for seconds in (4.0, 32.0, 800.0)] == [240.0, 240.0, 800.0]


def long_entry(folder: Path, number: int, words: int) -> Entry:
    """An utterance longer than one window."""
    random = np.random.default_rng(number)
    text = " ".join("".join(random.choice(list(LETTERS), 4)) for _ in range(words))
    sound = spoken(text, seed=number)
    path = write_wav(folder / f"long-{number}.wav", sound)
    return Entry(f"long-{number}", str(path), 0, len(sound), 16000, None, text, text, "tone", "dev", "synthetic")


@pytest.mark.parametrize("family", ["parakeet", "wav2vec2"])
def test_checks_hear_what_evaluate_hears_in_utterances_of_several_windows(tmp_path: Path, family: str) -> None:
    model_folder = save_tiny(tmp_path / "model", family, LETTERS)
    sounds = tmp_path / "sounds"
    made = [*entries(sounds, 3, "dev"), long_entry(sounds, 1, 25), long_entry(sounds, 2, 40)]
    module = FAMILIES[family].load_module()
    model = module.load(model_folder)
    work = objective("ctc").load(module, VOCABULARY)
    labels = [work.labels(entry.text) for entry in made]
    dev = DevSet(tmp_path / "dev", made, labels, module, work, 60.0)
    place = TrainDevice(torch.device("cpu"), "float32", 1)
    model.train()
    first, kept = validate.validate(model, dev, place), validate.validate(model, dev, place)
    assert first == kept
    assert model.training
    assert sorted(path.name for path in (tmp_path / "dev").iterdir()) == [f"{i}.npz" for i in range(5)]
    evaluated = evaluate(model_folder, made, "cpu")
    assert len(Listener(model, module, work, place.device).windows(load(made[-1]))) > 1
    assert first.hypotheses == evaluated.hypotheses
    assert any(first.hypotheses)
    assert (first.wer, first.cer) == (evaluated.score.wer, evaluated.score.cer)
    (tmp_path / "dev" / "4.npz").write_bytes(b"PK cut off")
    assert validate.validate(model, dev, place) == first
    shutil.rmtree(sounds)
    (tmp_path / "dev" / "0.npz").unlink()
    assert validate.validate(model, dev, place).heard == 4


def load(entry: Entry) -> np.ndarray:
    from core.datasets.features import load_entry

    return load_entry(entry)


def test_the_last_check_of_a_run_and_evaluate_agree_to_the_digit(tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    made = [*entries(sounds, 10), *entries(sounds, 2, "dev"), long_entry(sounds, 1, 25)]
    run = tiny_run(tmp_path, made, hours=0.03)
    code, output = train(run)
    assert code == 0, output
    finished = [event for event in read_events(run.events) if isinstance(event, events.Finished)][-1]
    dev = [entry for entry in read_manifest(run.manifest) if entry.split == "dev"]
    evaluated = evaluate(run.model, dev, "cpu")
    assert (finished.wer, finished.cer) == (evaluated.score.wer, evaluated.score.cer)


def frames(text: str, width: int = 2) -> np.ndarray:
    """Log probabilities of a text, a blank after each letter; "_" is a blank."""
    tokens = ["_" if c == "_" else c for c in text]
    logs = np.full((width * len(tokens), len(VOCABULARY.tokens)), -9.0, np.float32)
    for i, token in enumerate(tokens):
        logs[width * i, 0 if token == "_" else VOCABULARY.index[token]] = -0.01
        logs[width * i + 1 :, 0][: width - 1] = -0.01
    return logs


def test_no_word_goes_on_across_a_pause_and_one_goes_on_across_a_cut_in_it() -> None:
    def heard(*parts: Part) -> str:
        return text_of(parts, VOCABULARY)

    nothing = frames("")
    assert heard(Part(frames("abc_"), nothing, nothing, True), Part(frames("_de"), nothing, nothing, False)) == "abc de"
    assert heard(Part(frames("abc_"), nothing, nothing, True), Part(frames(" de"), nothing, nothing, False)) == "abc de"
    one, other = frames("ab_"), frames("_cd")
    whole = Part(one, nothing, frames("_cd"), False), Part(other, frames("ab_"), nothing, False)
    assert heard(*whole) == "abcd"
    apart = Part(one, nothing, frames(" cd"), False), Part(other, frames("ab "), nothing, False)
    assert heard(*apart) == "ab cd"
    words = [
        (word.text, word.start_s)
        for first, some in joining.stretches(apart, VOCABULARY)
        for word in ctc.words(some, VOCABULARY, 0.04, offset_s=first * 0.04)
    ]
    assert [text for text, _ in words] == ["ab", "cd"]
    assert words[1][1] == pytest.approx(0.04 * (len(one) + 2), abs=0.041)
