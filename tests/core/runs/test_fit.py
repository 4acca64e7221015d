"""How many texts a drafted run cannot write is told before it is made, by the rule that the run itself keeps."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from core import cli
from core.audio import resample
from core.datasets.augment import change_speed
from core.datasets.features import foretold_samples
from core.datasets.manifest import Entry, read_manifest
from core.families import FAMILIES, checkpoint
from core.families.plan import TransferPlan
from core.families.wav2vec2_bert import stacked
from core.objectives import OBJECTIVES
from core.project.store import Project
from core.runs.create import plan_for
from core.runs.fit import fit_of
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.preparation import prepare
from tests.builders import babble
from tests.core.training import tiny
from tests.tiny_models import LAYERS, save_tiny

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that gives a frame each 80 ms."""
    return save_slow(tmp_path_factory.mktemp("slow") / "slow", 8)


def save_slow(folder: Path, subsampling: int) -> Path:
    vocabulary = Vocabulary.of_letters(LETTERS)
    torch.manual_seed(0)
    model = (
        FAMILIES["parakeet"].load_module().build(vocabulary, {**LAYERS["parakeet"], "subsampling_factor": subsampling})
    )
    card = checkpoint.Card("Slow", "es", "parakeet", "ctc", voices="synthetic")
    checkpoint.save(folder, model, vocabulary, Normaliser.for_language("es"), card)
    return folder


def entries(folder: Path) -> list[Entry]:
    """Twelve utterances said at 8 letters a second, and six of them said at three times that, too."""
    made = tiny.entries(folder, 8) + tiny.entries(folder, 4, "dev")
    return [*made, *(replace(e, key=f"{e.key}-fast", end=e.end // 3) for e in made[:6])]


@pytest.mark.parametrize("speeds", [(1.0,), (0.9, 1.2)])
def test_the_count_is_what_the_run_keeps_out(slow: Path, tmp_path: Path, speeds: tuple[float, ...]) -> None:
    made = entries(tmp_path / "sounds")
    run = tiny.tiny_run(tmp_path, made, LETTERS, layers={}, source=str(slow), speeds=speeds, copies=3)
    config, plan = TrainConfig.read(run.config), TransferPlan.read(run.transfer)
    fit = fit_of(config, plan, read_manifest(run.manifest))
    assert fit is not None
    kept_out = prepare(run).excluded
    reasons = [reason for split in kept_out.values() for _, reason in split]
    assert all("frames" in reason for reason in reasons)
    assert fit.misfits == len(reasons) >= 6
    assert (fit.utterances, fit.looked, fit.noun) == (18, 18, "letters")
    assert fit.rate == pytest.approx(12.5, abs=0.05)
    assert fit.proposes_pieces
    assert fit.sentence.startswith(f"{fit.misfits} of 18 utterances cannot be written in letters")
    assert "12.5 frames a second" in fit.sentence
    assert "--set vocabulary=pieces" in fit.hint


def test_a_text_of_one_letter_too_many_is_kept_out_whatever_its_length(tmp_path: Path) -> None:
    """w2v-BERT hears two mel frames as one, and none where its last window would reach beyond the end."""
    source = save_tiny(tmp_path / "source", "wav2vec2_bert", LETTERS)
    made = []
    for samples in range(8000, 8640, 64):
        frames = stacked(samples)
        path = tiny.write_wav(tmp_path / f"{samples}.wav", babble(0.6, seed=samples)[:samples])
        for count in (frames, frames + 1):
            text = ("ab" * count)[:count]
            key = f"{samples}-{count - frames}"
            made.append(Entry(key, str(path), 0, samples, 16000, None, text, text, "x", "train", "people"))
    dev = [replace(entry, key=f"dev-{entry.key}", split="dev") for entry in made]
    own = {"source": str(source), "family": "wav2vec2_bert", "layers": {}, "speeds": (1.0,), "copies": 1}
    run = tiny.tiny_run(tmp_path, [*made, *dev], LETTERS, **own)
    kept_out = {key for key, _ in prepare(run).excluded["train"]}
    assert kept_out == {entry.key for entry in made if entry.key.endswith("-1")}
    fit = fit_of(TrainConfig.read(run.config), TransferPlan.read(run.transfer), read_manifest(run.manifest))
    assert fit is not None
    assert fit.misfits == 2 * len(kept_out)


@pytest.mark.parametrize(("rate", "speed"), [(16000, 1.08), (44100, 1.0), (22050, 0.92), (48000, 1.08)])
def test_samples_are_foretold_to_the_last_one(rate: int, speed: float) -> None:
    for frames in range(30_000, 30_100, 7):
        entry = Entry("x", "x.wav", 0, frames, rate, None, "a", "a", "x", "train", "people")
        heard = change_speed(resample(np.zeros(frames, np.float32), rate, 16000), speed)
        assert len(heard) == foretold_samples(entry, speed)


def test_pieces_are_fewer_than_letters_and_fit(slow: Path, tmp_path: Path) -> None:
    made = entries(tmp_path)
    config = TrainConfig(source=str(slow), vocabulary="pieces", piece_count=60, speeds=(1.0,), copies=1)
    texts = [e.text for e in made if e.split == "train"]
    fit = fit_of(config, plan_for(config, Vocabulary.of_letters(LETTERS), texts), made)
    assert fit is not None
    assert (fit.noun, fit.proposes_pieces) == ("pieces", False)
    letters = fit_of(config, plan_for(replace(config, vocabulary="letters"), Vocabulary.of_letters(LETTERS)), made)
    assert letters is not None
    assert fit.misfits < letters.misfits


def test_a_few_that_do_not_fit_are_named_and_nothing_else_is_proposed(slow: Path, tmp_path: Path) -> None:
    made = entries(tmp_path)
    config = TrainConfig(source=str(slow), speeds=(1.0,), copies=1)
    plan = plan_for(config, Vocabulary.of_letters(LETTERS))
    slowly = [replace(e, key=str(i), end=e.end * 2) for e in made[:12] for i in range(4)]
    fit = fit_of(config, plan, [*slowly, made[-1]], 4900)
    assert fit is not None
    assert (fit.misfits, fit.looked, fit.count) == (1, 49, 100)
    assert not fit.proposes_pieces
    assert fit.hint == "They are kept out, by name."


def test_where_an_objective_writes_as_long_as_it_likes_nothing_is_counted(
    slow: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = TrainConfig(source=str(slow))
    plan = plan_for(config, Vocabulary.of_letters(LETTERS))
    monkeypatch.setitem(OBJECTIVES, "ctc", replace(OBJECTIVES["ctc"], frames_needed=None))
    assert fit_of(config, plan, entries(tmp_path)) is None


def test_vizinho_plan_says_how_many_and_the_way_out(
    tiny_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny_project.close()
    plan = ["plan", str(tiny_project.folder), "--from", str(save_slow(tmp_path / "slow", 32))]
    assert cli.main([*plan, "--json"]) == 0
    fit = json.loads(capsys.readouterr().out)["fit"]
    assert cli.main(plan) == 0
    text = capsys.readouterr().out
    assert fit["cannot"] >= 3
    assert f"{fit['cannot']} of 5 utterances cannot be written in letters" in text
    assert "--set vocabulary=pieces" in text
    assert cli.main([*plan, "--set", "vocabulary=pieces", "--json"]) == 0
    pieces = json.loads(capsys.readouterr().out)["fit"]
    assert (pieces["writes"], pieces["propose_pieces"]) == ("pieces", False)
    assert pieces["cannot"] < fit["cannot"]
