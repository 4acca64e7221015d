"""What a model that writes promises, on tiny checkpoints that transformers wrote in Whisper's layout."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import AutoTokenizer, WhisperFeatureExtractor, WhisperForConditionalGeneration

from core.errors import ConfigError
from core.families import FAMILIES, checkpoint
from core.families.initialise import initialise
from core.families.plan import TransferPlan
from core.objectives import objective
from core.objectives.kind import Stretch
from core.objectives.seq2seq import languages, word_times
from core.objectives.seq2seq.generation import loops, once
from core.objectives.seq2seq.objective import Seq2Seq
from core.objectives.seq2seq.written import Written
from core.runs.create import plan_for
from core.text.byte_pieces import BytePieces
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from tests.builders import babble
from tests.tiny_models import batch_of, padded, save_whisper

TEXTS = ("el agua de la casa", "Ñandú, ¿qué tal?", "бара өйгә")
NO_LETTERS = Vocabulary.of_letters("ab")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper") / "tiny"
    save_whisper(folder, TEXTS)
    return folder


def plan_of(source: Path, language: str, **settings: str) -> TransferPlan:
    own = {"family": "whisper", "objective": "seq2seq", "vocabulary": "source", "language": language, **settings}
    return plan_for(TrainConfig(source=str(source), **own), NO_LETTERS)  # type: ignore[arg-type]


def work_of(source: Path, language: str) -> tuple[torch.nn.Module, Seq2Seq]:
    module = FAMILIES["whisper"].load_module()
    work = objective("seq2seq").load(module, checkpoint.read_vocabulary(source), language)
    assert isinstance(work, Seq2Seq)
    return module.load(source), work


def test_pieces_over_bytes_are_those_of_the_tokenizer_and_write_any_text(source: Path) -> None:
    pieces, theirs = checkpoint.read_vocabulary(source), AutoTokenizer.from_pretrained(source)
    assert isinstance(pieces, BytePieces)
    for text in (*TEXTS, "never seen: 漢字 ☃", "a"):
        ours = pieces.encode(text)
        assert [pieces.numbers[i] for i in ours] == theirs(" " + text, add_special_tokens=False).input_ids
        assert pieces.decode(ours) == text
        assert pieces.knows(text)
    assert {"▁el", "▁de", "<es>", "<startoftranscript>"} <= set(pieces.tokens)
    assert pieces.decode([pieces.index["<es>"], *pieces.encode("la")]) == "la", "special tokens write nothing"


def test_frames_equal_those_of_transformers() -> None:
    for bins in (80, 128):
        sounds = [babble(1.234, seed=1), 0.01 * babble(0.3, seed=2)]
        theirs = WhisperFeatureExtractor(feature_size=bins)(sounds, sampling_rate=16000, return_tensors="pt")
        module = FAMILIES["whisper"].load_module()
        for mine, wanted in zip(module.features(sounds, bins), theirs.input_features, strict=True):  # type: ignore[call-arg]
            assert mine.shape[1] == bins
            torch.testing.assert_close(mine, wanted.T[: len(mine)], atol=2e-4, rtol=1e-3)


def test_the_loss_is_that_of_transformers(source: Path) -> None:
    model, work = work_of(source, "es")
    module, pieces = work.family, work.vocabulary
    assert isinstance(pieces, BytePieces)
    sounds, labels = [babble(1.3, seed=1), babble(0.7, seed=2)], [work.labels(text) for text in TEXTS[:2]]
    batch = batch_of(module, sounds, labels)
    ours = work.loss(work.forward(model, batch), batch)
    theirs = WhisperForConditionalGeneration.from_pretrained(source).eval()
    extractor = WhisperFeatureExtractor.from_pretrained(source)
    heard = extractor(sounds, sampling_rate=16000, return_tensors="pt").input_features
    prompt = AutoTokenizer.from_pretrained(source).convert_tokens_to_ids(
        ["<|startoftranscript|>", "<|es|>", "<|transcribe|>", "<|notimestamps|>"]
    )
    wanted = 0.0
    for row, own in enumerate(labels):
        numbers = [pieces.numbers[i] for i in own]
        told = torch.tensor([[*prompt, *numbers[:-1]]])
        learnt = torch.tensor([[*[-100] * (len(prompt) - 1), *numbers]])
        loss = theirs(input_features=heard[row : row + 1], decoder_input_ids=told, labels=learnt).loss
        wanted += float(loss.detach()) * len(numbers)
    assert float(ours.detach()) / work.count(batch) == pytest.approx(wanted / work.count(batch), abs=1e-4)
    half = work.loss(work.forward(model, batch).to(torch.bfloat16), batch)
    assert half.dtype == torch.float32


def test_each_utterance_of_a_batch_is_taught_in_its_own_language(source: Path) -> None:
    model, work = work_of(source, "pt")
    sounds, labels = [babble(1.3, seed=1), babble(0.7, seed=2)], [work.labels(text) for text in TEXTS[:2]]
    both = replace(batch_of(work.family, sounds, labels), languages=("", "es"))
    with torch.inference_mode():
        together = work.forward(model, both)
        for row, language in enumerate(("pt", "es")):
            alone = objective("seq2seq").load(work.family, work.vocabulary, language)
            own = alone.forward(model, batch_of(work.family, sounds[row : row + 1], labels[row : row + 1]))
            torch.testing.assert_close(own[0], together[row, : len(labels[row])], atol=2e-4, rtol=1e-3)
        assert not torch.allclose(together[1], work.forward(model, replace(both, languages=()))[1], atol=1e-3)


@pytest.mark.parametrize("windows", ["short", "whole"])
def test_an_utterance_alone_is_as_in_a_batch(windows: str, tmp_path: Path) -> None:
    save_whisper(tmp_path, TEXTS, max_source_positions=600)
    model, work = work_of(tmp_path, "es")
    sounds = [babble(9.2, seed=1), babble(0.7, seed=2), babble(8.0, seed=3)]
    labels = [work.labels(text) for text in TEXTS]
    work.begin(model, windows, labels)
    work.taught(model, 1)
    with torch.inference_mode():
        together = work.forward(model, batch_of(work.family, sounds, labels))
        features, mask = padded(work.family.features(sounds))
        stretches = [Stretch(work.family.output_frames(model, int(n))) for n in mask.sum(1)]
        heard = work.hear(model, features, mask, stretches)
        for i, (sound, own) in enumerate(zip(sounds, labels, strict=True)):
            alone = work.forward(model, batch_of(work.family, [sound], [own]))
            torch.testing.assert_close(alone[0], together[i, : len(own)], atol=2e-4, rtol=1e-3)
            (one,) = work.hear(model, *padded(work.family.features([sound])), stretches[i : i + 1])
            assert one.written is not None
            assert heard[i].written is not None
            assert one.written.tokens == heard[i].written.tokens
            assert np.allclose(one.written.logs, heard[i].written.logs, atol=1e-3)
            assert len(one.states) == (600 if windows == "whole" else (550, 400, 500)[i])  # type: ignore[arg-type]


def test_a_new_language_starts_as_its_neighbour_and_a_person_may_choose_another(source: Path, tmp_path: Path) -> None:
    def started(plan: TransferPlan, token: str) -> tuple[str, str | None]:
        (found,) = (p for p in plan.letters if p.letter == token)
        return found.origin, found.source

    assert started(plan_of(source, "wo"), "<wo>") == ("neighbour", "<fr>")
    assert started(plan_of(source, "ext"), "<ext>") == ("neighbour", "<es>"), "Spanish for a Romance newcomer"
    assert started(plan_of(source, "wo", language_start="pt"), "<wo>") == ("neighbour", "<pt>")
    assert started(plan_of(source, "wo", language_start="fresh"), "<wo>") == ("fresh", None)
    assert started(plan_of(source, "tt"), "<tt>") == ("special", "<tt>"), "its own"
    assert len(plan_of(source, "tt").letters) == len(plan_of(source, "wo").letters) - 1
    with pytest.raises(ConfigError, match="cannot start as “de”"):
        plan_of(source, "wo", language_start="de")
    plan = plan_of(source, "wo")
    assert "<wo> ← <fr>" in plan.as_text()
    model, _ = initialise(plan, TrainConfig(source=str(source)))
    rows, index = model.get_submodule(FAMILIES["whisper"].head).weight, plan.vocabulary.index
    assert torch.equal(rows[index["<wo>"]], rows[index["<fr>"]])  # type: ignore[index, arg-type]

    card = checkpoint.Card("Wolof", "wo", "whisper", "seq2seq", vocabulary="pieces")
    checkpoint.save(tmp_path / "out", model, plan.vocabulary, Normaliser.for_language("wo"), card)
    theirs = WhisperForConditionalGeneration.from_pretrained(tmp_path / "out")
    number = AutoTokenizer.from_pretrained(tmp_path / "out").convert_tokens_to_ids("<|wo|>")
    assert number == theirs.config.vocab_size - 1 == theirs.generation_config.lang_to_id["<|wo|>"]
    assert theirs.generation_config.language == "<|wo|>"
    before = WhisperForConditionalGeneration.from_pretrained(source).get_input_embeddings().weight
    assert torch.equal(theirs.get_input_embeddings().weight[:number], before), "every other row as it came"
    assert languages.token_of(checkpoint.read_vocabulary(tmp_path / "out"), "wo") == "<wo>"


def test_texts_teach_a_model_signs_that_its_checkpoint_keeps_it_from(source: Path) -> None:
    model, work = work_of(source, "es")
    own = work.vocabulary
    kept_from = work.prompt.never(model)
    assert {own.index["o"], own.index["#"], own.index["<es>"]} <= set(kept_from)
    work.begin(model, "short", [work.labels("o oo o")])
    assert own.index["o"] not in work.prompt.never(model)
    assert own.index["#"] in work.prompt.never(model)


def test_the_same_again_and_again_is_told_and_kept_once(source: Path) -> None:
    pieces = checkpoint.read_vocabulary(source)
    assert loops(pieces.encode("de la casa " * 20), pieces)
    assert not loops(pieces.encode("el agua de la casa no sabe nada de nosotros"), pieces)
    text = pieces.encode("el agua" + " de la" * 9)
    assert pieces.decode(text[: once(text)]) == "el agua de la"
    assert once(pieces.encode("la casa")) == len(pieces.encode("la casa"))


def test_words_are_where_the_decoder_looked() -> None:
    """Five tokens that look at frames 0, 10, 20, 30 and 40 in turn."""
    looks = torch.full((2, 5, 50), 1e-3)
    for token in range(5):
        looks[:, token, 10 * token : 10 * token + 10] = 1.0
    assert word_times.path(word_times.sharpened(looks)).tolist() == [0, 10, 20, 30, 40]


def test_a_text_without_tokens_has_no_words(source: Path) -> None:
    """As before anybody speaks, while the microphone listens."""
    nothing = Written((), (-0.1,), np.zeros((1, 9), np.float32))
    assert word_times.words_of(nothing, checkpoint.read_vocabulary(source)) == []


def test_a_pause_belongs_to_no_word() -> None:
    pauses = np.ones(100, bool)
    pauses[5:25] = pauses[60:80] = False
    beside = word_times.beside_pauses
    assert beside(12, 80, pauses) == (25, 60, 80), "it begins behind the pause, and before it the other word ends"
    assert beside(10, 62, pauses) == (10, 10, 25), "what little there is behind the pause begins the next word"
    assert beside(0, 20, pauses) == (0, 5, 20)
    assert beside(30, 50, pauses) == (30, 30, 50), "all of it in a pause: nobody knows better"
    assert beside(12, 80, None) == (12, 12, 80)
