"""Decoders read with models of text and hot words: their likeliest texts, and which of them is taken."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from core import audio
from core.datasets.manifest import Entry
from core.decoding.recogniser import Recogniser
from core.decoding.rereading import Judge
from core.decoding.windows import Window
from core.evaluation.score import comparable, score
from core.evaluation.tune import tune
from core.families import FAMILIES, checkpoint
from core.lm import store
from core.lm.hot_words import Bonus, HotWord
from core.lm.note import Weights
from core.lm.scorer import SentenceScore
from core.lm.store import Recipe
from core.lm.text_reading import Reader, TextReading, tuned_key
from core.objectives import objective
from core.objectives.kind import Stretch
from core.objectives.seq2seq import word_readings
from core.objectives.seq2seq.beams import SIZE, Beam, likeliest
from core.objectives.seq2seq.generation import search
from core.objectives.seq2seq.objective import Heard, Seq2Seq
from core.objectives.seq2seq.prompt import MOST_BEFORE, Prompt
from core.objectives.seq2seq.rereading import NO_PLACE, NO_PRICE
from core.text.normaliser import Normaliser
from core.text.vocabulary import Vocabulary
from tests.builders import babble
from tests.conftest import REPOSITORY
from tests.core.objectives.test_seq2seq import TEXTS
from tests.tiny_models import padded, save_whisper


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper") / "tiny"
    save_whisper(folder, TEXTS)
    return folder


class Case:
    """A tiny Whisper and what it hears of a sound."""

    def __init__(self, source: Path) -> None:
        module = FAMILIES["whisper"].load_module()
        work = objective("seq2seq").load(module, checkpoint.read_vocabulary(source), "es")
        assert isinstance(work, Seq2Seq)
        self.work, self.model = work, module.load(source)
        self.features, self.mask = padded(module.features([babble(1.3, seed=1)]))
        self.frames = work.family.output_frames(self.model, int(self.mask.sum()))
        self.reader = Reader(work.vocabulary, "print", "es", ())

    @property
    def states(self) -> torch.Tensor:
        with torch.inference_mode():
            family = self.work.family
            count = family.window_frames(self.model, int(self.mask.sum()), False)
            return family.encode(self.model, self.features, self.mask, count)

    def hear(self) -> Heard:
        with torch.inference_mode():
            (found,) = self.work.hear(self.model, self.features, self.mask, [Stretch(self.frames)])
        return found

    def text(self, heard: Heard) -> str:
        return self.work.text([self.work.part(heard, Window(0, 100, 0, 100), 320)])


@pytest.fixture
def case(source: Path) -> Case:
    return Case(source)


def test_the_likeliest_texts_of_one_token_are_those_of_all(case: Case) -> None:
    work, model = case.work, case.model
    told = work.prompt.asked(model)
    assert told is not None
    never, first = work.prompt.never(model), work.prompt.never_first(model)
    states, family = case.states, work.family
    with torch.inference_mode():

        def logs(texts: Sequence[Sequence[int]]) -> torch.Tensor:
            tokens = torch.tensor([[*told, *text] for text in texts])
            hidden, _ = family.decode(model, states.expand(len(texts), -1, -1), tokens)
            logits = family.written(model, hidden[:, -1]).float()
            logits[:, never] = -torch.inf
            if not texts[0]:
                logits[:, first] = -torch.inf
            return logits.log_softmax(-1)

        begun = logs([[]])[0]
        usable = [token for token in range(len(begun)) if token != work.prompt.end and begun[token] > -math.inf]
        ended = logs([[token] for token in usable])[:, work.prompt.end]
    every = sorted(((float(begun[t] + e), t) for t, e in zip(usable, ended.tolist(), strict=True)), reverse=True)
    found = likeliest(family, model, states, told, work.prompt, most=2, size=len(usable))
    assert [beam.tokens for beam in found[:5]] == [(token,) for _, token in every[:5]]
    assert [beam.score for beam in found[:5]] == pytest.approx([score for score, _ in every[:5]], abs=1e-4)


def test_a_text_that_was_chosen_is_written_as_its_score_says(case: Case) -> None:
    work, model = case.work, case.model
    for number in range(3):
        ((written, beams),) = search(
            work.family, model, case.states, work.prompt, [case.frames], 0.02, (), lambda beams, i=number: beams[i]
        )
        assert written.tokens == beams[number].tokens
        assert sum(written.logs) == pytest.approx(beams[number].score, abs=1e-3)
        assert written.looks.shape == (len(written.tokens) + 1, case.frames)


class Liking:
    """A scorer that likes texts with a letter in them, and remembers what it was asked."""

    exact = True

    def __init__(self, letter: str) -> None:
        self.letter, self.asked = letter, list[str]()

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        self.asked += sentences
        return [SentenceScore(10.0 * s.count(self.letter), len(s), len(s)) for s in sentences]


def test_the_text_that_a_model_of_text_likes_is_taken_and_its_words_agree(case: Case, tmp_path: Path) -> None:
    made = store.make(tmp_path, "words", ["el agua de la casa"], Recipe(1))
    reading = TextReading(rescorer=made.folder, weights=Weights(0, 0, 0, 1.0))
    assert case.work.read_with(reading, case.reader) == ()
    choice = case.work.rereading
    assert choice is not None
    heard = case.hear()
    texts = [case.work.vocabulary.decode(beam.tokens) for beam in heard.beams]
    assert len(set(heard.beams)) == len(texts) == SIZE
    assert [beam.score for beam in heard.beams] == sorted((b.score for b in heard.beams), reverse=True)
    liked = next(sign for sign in "".join(texts[1:]) if sign.strip() and sign not in texts[0])
    choice.judge = Judge(Liking(liked))
    again = case.hear()
    text = case.text(again)
    assert liked in text
    part = case.work.part(again, Window(0, 41_600, 0, 41_600), 320)
    words = case.work.words([part], 0.02)
    assert " ".join(word.text for word in words).split() == " ".join(text.split()).split()
    assert all(0 <= word.start_s <= word.end_s for word in words)
    assert again.written is not None
    assert len(again.written.logs) >= len(again.written.tokens)
    shares = choice.shares(again.beams)
    assert sum(share for _, share in shares) == pytest.approx(1.0)
    assert max(shares, key=lambda one: one[1])[0].strip() == text.strip()
    assert case.work.words([part], 0.02, readings=False) == [replace(word, alternatives=()) for word in words]
    for word in words:
        assert word.confidence + sum(share for _, share in word.alternatives) <= 1 + 1e-3
        assert word.text not in dict(word.alternatives)
    (candidates,) = choice.candidates([part])
    assert [one.text for one in candidates] == texts  # weights of the first search are 0
    case.work.read_with(TextReading(), case.reader)
    assert case.text(again) == texts[0].strip()  # nothing is weighed any more
    assert case.hear().beams == ()


def test_other_readings_are_those_of_the_beams_in_a_words_place() -> None:
    words, texts = "el agua de casa".split(), ["el agua de casa", "la agua de la casa", "el agua", "el a gua de casa"]
    places = word_readings.shared_out(words, texts, [0.4, 0.3, 0.2, 0.1])
    assert [dict(place) for place in places] == [
        pytest.approx({"el": 0.7, "la": 0.3}),
        pytest.approx({"agua": 0.9, "a gua": 0.1}),
        pytest.approx({"de": 0.8}),
        pytest.approx({"casa": 0.8}),
    ]
    assert word_readings.readings("el", places[0]) == (pytest.approx(0.7), (("la", pytest.approx(0.3)),))
    assert word_readings.readings("agua", {"agua": 0.999, "a gua": 0.001}) == (0.999, ())


def test_that_the_price_of_unknown_words_does_not_count_is_said_once(case: Case, tmp_path: Path) -> None:
    made = store.make(tmp_path, "words", ["el agua"], Recipe(1, language="es"))
    remarks = case.work.read_with(TextReading(made.folder, weights=Weights(1.0, 0.0, -3.0)), case.reader)
    assert [remark for remark in remarks if "unknown words" in remark] == [NO_PRICE]
    remarks = case.work.read_with(TextReading(hot_words=(HotWord("agua"),)), case.reader)
    assert NO_PRICE not in remarks


def test_texts_are_asked_for_as_the_model_of_text_spells_them(case: Case, tmp_path: Path) -> None:
    rules = Normaliser.for_language("es").to_json()
    made = store.make(tmp_path, "words", ["el agua"], Recipe(1, rules=tuple(rules)))
    case.work.read_with(TextReading(made.folder, weights=Weights(1.0, 0.0, 0.0)), case.reader)
    choice = case.work.rereading
    assert choice is not None
    first = choice.first
    assert first is not None
    first.scorer = liking = Liking("x")
    pieces = case.work.vocabulary.encode("El AGUA,")
    choice.best([Beam(tuple(pieces), -1.0)])
    assert liking.asked == ["el agua"]


def test_hot_words_count_in_the_texts_and_stand_before_the_prompt(case: Case) -> None:
    words = (HotWord("Agua", 4.0), HotWord("casa", -1.0))
    case.work.read_with(TextReading(hot_words=words), case.reader)
    choice = case.work.rereading
    assert choice is not None
    assert choice.judge is None
    vocabulary = case.work.vocabulary
    beams = [Beam(tuple(vocabulary.encode(text)), score) for text, score in (("el ag", -1.0), ("el agua, casa", -3.0))]
    assert choice.best(beams) == beams[1]
    assert vocabulary.tokens[choice.told[0]] == "<startofprev>"
    assert vocabulary.decode(choice.told[1:]).strip() == "Agua"
    heard = case.hear()
    assert heard.written is not None
    assert len(heard.beams) == SIZE
    assert np.isfinite(heard.written.logs).all()


@pytest.mark.parametrize(
    ("word", "language", "text"),
    [
        ("संयुक्त", "hi", "यह (संयुक्त) है।"),
        ("col·legi", "ca", "el Col·legi, ahir"),
        ("n’áàgʷá", "khb", "«N'áàgʷá»?"),
        ("IŞIK", "tr", "bu ışık."),
        ("می\u200cروم", "fa", "من می\u200cروم!"),
        ("ΟΔΟΣ", "el", "η οδός οδος"),
        ("北京", "zh", "我在北京。"),
    ],
)
def test_hot_words_are_found_in_texts_of_any_script(word: str, language: str, text: str) -> None:
    bonus = Bonus([HotWord(word, 4.0), HotWord("legi", 1.0), HotWord("युक्त", 1.0)], language)
    assert bonus.of(text) == 4.0
    assert bonus.of("el agua") == 0.0


def test_as_many_hot_words_are_told_as_there_is_room_for_the_weightiest_first_and_the_rest_is_said(case: Case) -> None:
    vocabulary = case.work.vocabulary
    words = (*(HotWord(f"palabra{i}", 1.0) for i in range(80)), HotWord("Agua", 9.0), HotWord("casa", 3.0))
    remarks = case.work.read_with(TextReading(hot_words=words), case.reader)
    choice = case.work.rereading
    assert choice is not None
    told = vocabulary.decode(choice.told[1:]).strip().split(", ")
    assert told == ["Agua", "casa", *(f"palabra{i}" for i in range(len(told) - 2))]
    assert 2 < len(told) < len(words)
    assert len(choice.told) <= 1 + MOST_BEFORE
    (said,) = remarks
    assert f"{len(told)} hot words only" in said
    case.work.prompt = moonshine = Prompt(Vocabulary.of_letters("abc"), "es")
    assert not moonshine.tells_words
    assert case.work.read_with(TextReading(hot_words=words), case.reader) == (NO_PLACE,)


def test_weights_are_tuned_on_the_beams_and_taken_from_the_note(tmp_path: Path) -> None:
    model = tmp_path / "whisper"
    save_whisper(model, TEXTS, max_source_positions=600)
    sounds = sorted((REPOSITORY / "resources" / "sample" / "pt" / "sound").glob("*-00[12].opus"))[:4]
    entries = [
        Entry(path.stem, str(path), 0, soundfile.info(path).frames, 16_000, None, "el agua", "el agua", "", "dev", "")
        for path in sounds
    ]
    first = store.make(tmp_path, "words", ["el agua", "la casa"], Recipe(2))
    again = store.make(tmp_path, "letters", ["el agua", "la casa"], Recipe(3, "letter"))
    recogniser = Recogniser(model, "cpu", "es")
    reading = TextReading(first.folder, rescorer=again.folder)
    found = tune(recogniser, reading, entries, None, lambda *_: None)
    assert found.utterances == len(sounds)
    assert found.after == "words"
    assert {one.weights.rescore for one in found.tried} > {0.0, 0.1, 1.5}
    assert min(one.wer for one in found.tried) == found.best.wer
    store.keep_tuned(again, tuned_key(recogniser.reader.print, reading, first), found)
    recogniser.read_with(reading)
    assert not any("not tuned" in remark for remark in recogniser.remarks)
    assert (recogniser.objective.rereading is None) == (not found.helps)


def test_weights_are_measured_against_what_the_decoder_writes_by_itself(source: Path, tmp_path: Path) -> None:
    """A search for several texts changes what is heard: what that wrote is no measure. Hot words change it too, but
    those are given whatever the weights are."""
    sound = min((REPOSITORY / "resources" / "sample" / "pt" / "sound").glob("*-001.opus"))
    recogniser, samples = Recogniser(source, "cpu", "es"), audio.load(sound)
    alone = recogniser.transcribe(samples).text
    hot = (HotWord("casa"),)
    recogniser.read_with(TextReading(hot_words=hot))
    told = recogniser.transcribe(samples).text
    assert told != alone
    words = store.make(tmp_path, "words", ["el agua"], Recipe(2))
    entry = Entry("a", str(sound), 0, len(samples), 16_000, None, alone, alone, "", "dev", "")
    for hot_words, expected in (((), alone), (hot, told)):
        found = tune(recogniser, TextReading(words.folder, hot_words), [entry], None, lambda *_: None)
        measured = score([alone], comparable([expected], recogniser.objective.vocabulary, None))
        assert (found.without.wer, found.without.cer) == (round(measured.wer, 6), round(measured.cer, 6))
        assert found.hot_words == len(hot_words)
