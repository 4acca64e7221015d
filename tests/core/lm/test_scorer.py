"""How likely models of text find whole sentences: by one question for every kind of model."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import TextError
from core.lm import store
from core.lm.counted_scorer import perplexity
from core.lm.note import Neural, Note
from core.lm.scorer import measure, scorer_of
from core.lm.store import Recipe
from core.text.vocabulary import Vocabulary
from tests.core.lm.texts import kenlm_logs, zipf


def test_counted_sentences_score_as_kenlm_scores_them(tmp_path: Path) -> None:
    model = store.make(tmp_path, "a", zipf(60), Recipe(3))
    known = sorted({word for text in zipf(60) for word in text.split()})
    sentences = ["w0 w1 w2", "", "w3 zebra w0", "w5"]
    scores = scorer_of(model).scores(sentences)
    assert [score.units for score in scores] == [3, 0, 3, 1]
    assert [score.letters for score in scores] == [8, 0, 11, 2]
    assert [score.unknown for score in scores] == [0, 0, 1, 0]
    for text, score in zip(sentences, scores, strict=True):
        theirs = sum(kenlm_logs(model.arpa, text.split(), known)) * math.log(10)
        assert score.log_probability == pytest.approx(theirs, abs=1e-4)


@pytest.mark.parametrize("unit", ["word", "letter"])
def test_bits_a_letter_are_those_of_the_counted_model(tmp_path: Path, unit: str) -> None:
    model = store.make(tmp_path, "a", zipf(60), Recipe(3, "letter" if unit == "letter" else "word"))
    held_out = zipf(20, seed=1)
    found, own = measure(scorer_of(model), held_out), perplexity(model, held_out, None)[0]
    assert found.bits == pytest.approx(own.bits)
    assert found.perplexity == pytest.approx(own.of_all)
    assert (found.units, found.unknown, found.sentences) == (own.units, own.unknown, own.sentences)


def test_a_digraph_is_one_letter_where_the_alphabet_says_so(tmp_path: Path) -> None:
    alphabet = Vocabulary.of_letters(["a", "lh", "o"])
    model = store.make(tmp_path, "a", ["alho", "olha"], Recipe(2, "letter"), alphabet)
    (score,) = scorer_of(model, alphabet).scores(["alho"])
    assert (score.units, score.letters, score.unknown) == (3, 4, 0)


def test_a_text_without_a_word_cannot_be_measured(tmp_path: Path) -> None:
    model = store.make(tmp_path, "a", zipf(20), Recipe(2))
    assert scorer_of(model).scores([]) == []
    with pytest.raises(TextError, match="not one word"):
        measure(scorer_of(model), ["", " "])


def test_a_note_keeps_what_is_said_of_a_network() -> None:
    note = Note("a", "piece", kind="neural", neural=Neural("transformer", 1000, 20, 5, 2.5, 9.0, "es", 30, 2))
    assert Note.from_json(note.to_json()) == note
    before = {name: value for name, value in Note("b").to_json().items() if name not in ("kind", "neural")}
    assert Note.from_json(before) == Note("b")
    for wrong in ({"kind": "heard"}, {"unit": "syllable"}, {"neural": {"shape": "cube"}}):
        with pytest.raises(ValueError, match=r"unit|shape"):
            Note.from_json({**note.to_json(), **wrong})


def test_what_only_counted_models_have_is_refused_of_others(tmp_path: Path) -> None:
    model = store.make(tmp_path, "a", zipf(20), Recipe(2))
    network = replace(model, note=replace(model.note, kind="neural"))
    for asked in (lambda: network.arpa, network.read):
        with pytest.raises(TextError, match="network"):
            asked()
    with pytest.raises(TextError, match="lost its file"):
        network.check()
