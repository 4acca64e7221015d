"""LSTMs of letters within the beam: each letter costs what the network says of whole texts, the best of all texts is
found, and hot words count beside it."""

from __future__ import annotations

import math
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decoding import ctc, nbest
from core.decoding.read_with_text import chosen
from core.decoding.rescored import RescoredSearch
from core.decoding.token_search import TokenSearch
from core.errors import TextError
from core.lm import store
from core.lm.hot_words import HotWord
from core.lm.neural import folder
from core.lm.neural.network import build
from core.lm.neural.sizes import Sizes
from core.lm.neural.steps import LetterSteps
from core.lm.neural.units import units_of
from core.lm.note import Neural, Note, Shape, Weights
from core.lm.scorer import scorer_of
from core.lm.store import TextModel
from core.lm.text_reading import Reader, TextReading
from core.text.pieces import learnt
from core.text.vocabulary import Vocabulary
from tests.core.decoding.test_beam_search import AB, FRAMES, SEEDS, TEXTS, WIDE, every_text, parts_of
from tests.core.decoding.test_ctc_paths import random_frames


def network(project: Path, name: str = "net", shape: Shape = "lstm", layers: int = 2) -> TextModel:
    """One of a few hundred weights, drawn by chance, which are large enough to matter."""
    sizes = Sizes(shape, 8, 12, layers, 2)
    vocabulary = units_of(TEXTS, "letter", 0)
    torch.manual_seed(3)
    made = build(sizes, len(vocabulary.tokens))
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.normal_(0, 0.5)
    note = Note(name, unit="letter", kind="neural", neural=Neural(shape), language="pt", at=1.0)
    return store.keep_taught(project, note, lambda new: folder.write(new, made, sizes, vocabulary))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return network(tmp_path_factory.mktemp("project"))


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_letters_cost_together_what_the_network_says_of_the_text(tmp_path: Path, layers: int) -> None:
    model = network(tmp_path, layers=layers)
    steps = LetterSteps(model, AB.tokens)
    assert steps.lost == 0
    expected = scorer_of(model).scores(TEXTS)
    for text, score in zip(TEXTS, expected, strict=True):
        place, total = steps.start(False), 0.0
        for token in AB.encode(text):
            place, log = steps.score(place, token)
            total += log
        total += steps.finish(place)[1]
        assert total * math.log(10) == pytest.approx(score.log_probability, abs=1e-4)


@settings(max_examples=20)
@given(SEEDS, FRAMES, st.sampled_from([0.3, 1.0]), st.sampled_from([0.0, 0.7]), st.booleans())
def test_the_best_of_all_texts_is_found(
    model: TextModel, seed: int, frames: int, lm: float, insertion: float, hot: bool
) -> None:
    logs = random_frames(frames, seed, len(AB.tokens))
    logs[:, AB.parting[0]] -= 3
    bonus = {"ba": 1.5} if hot else {}
    search = TokenSearch(AB, model, Weights(lm, insertion), [HotWord(*pair) for pair in bonus.items()], WIDE)
    steps = LetterSteps(model, AB.tokens)

    def price(tokens: tuple[int, ...]) -> float:
        place, total = steps.start(False), 0.0
        for token in tokens:
            place, log = steps.score(place, token)
            total += log
        total = lm * math.log(10) * (total + steps.finish(place)[1]) + insertion * len(tokens)
        return total + sum(bonus.get(word, 0.0) for word in AB.decode(tokens).split())

    by_text: dict[str, float] = defaultdict(lambda: -math.inf)
    for tokens, log in every_text(logs, AB, lambda tokens: tokens).items():
        text = " ".join(AB.decode(tokens).split())  # type: ignore[arg-type]
        by_text[text] = float(np.logaddexp(by_text[text], log + price(tokens)))  # type: ignore[arg-type]
    expected = sorted(by_text.items(), key=lambda item: -item[1])[:2]
    found = search(logs)
    assert [ctc.collapse(path.tokens, AB) for path in found[:2]] == [text for text, _ in expected]
    assert [path.score for path in found[:2]] == pytest.approx([score for _, score in expected], abs=1e-3)


def reader(vocabulary: Vocabulary = AB) -> Reader:
    return Reader(vocabulary, "print", "pt", ())


def test_words_agree_with_the_text(model: TextModel) -> None:
    search = chosen(TextReading(model.folder, weights=Weights(0.5, 0.3)), reader()).search
    assert isinstance(search, TokenSearch)
    parts = parts_of(random_frames(30, 1, 4, 1.0), random_frames(9, 2, 4, 1.0))
    words = nbest.words_of(parts, search, 0.1)
    assert " ".join(word.text for word in words) == nbest.text_of(parts, search)


def test_what_cannot_be_asked_letter_by_letter_weighs_texts_again(tmp_path: Path, model: TextModel) -> None:
    other = network(tmp_path, "other", "transformer")
    found = chosen(TextReading(other.folder, weights=Weights(0, 0, 0, 1.0)), reader()).search
    assert isinstance(found, RescoredSearch)
    pieces = learnt(TEXTS, 4, {})
    found = chosen(TextReading(model.folder, weights=Weights(0, 0, 0, 1.0)), reader(pieces)).search
    assert isinstance(found, RescoredSearch)


def test_two_that_weigh_whole_texts_are_one_too_many(tmp_path: Path, model: TextModel) -> None:
    other = network(tmp_path, "other", "transformer")
    with pytest.raises(TextError, match="other weighs whole texts"):
        chosen(TextReading(other.folder, rescorer=model.folder), reader())
    both = chosen(TextReading(model.folder, rescorer=other.folder, weights=Weights(0.5, 0, 0, 0.5)), reader())
    assert isinstance(both.search, RescoredSearch)


def test_letters_that_a_network_has_not_seen_are_told(model: TextModel) -> None:
    found = chosen(TextReading(model.folder, weights=Weights(0.5, 0.0)), reader(Vocabulary.of_letters("abç")))
    assert any("One letter of the recogniser does not stand" in remark for remark in found.remarks)
    for reading in (TextReading(model.folder), TextReading(rescorer=model.folder)):
        with pytest.raises(TextError, match="knows none of the recogniser's letters"):
            chosen(reading, reader(Vocabulary.of_letters("αβ")))


def test_a_damaged_network_is_refused(tmp_path: Path) -> None:
    model = network(tmp_path)
    size = model.weights.stat().st_size
    model.weights.write_bytes(b"\0" * size)
    with pytest.raises(TextError, match="cannot be read"):
        chosen(TextReading(model.folder, weights=Weights(0.5, 0.0)), reader())


def test_many_places_at_once_are_computed_as_one_by_one(model: TextModel) -> None:
    together, alone = LetterSteps(model, AB.tokens), LetterSteps(model, AB.tokens)
    texts = [AB.encode(text) for text in ("ab a", "ab b", "b", "ba ab")]
    places = [together.start(False) for _ in texts]
    for length in range(max(map(len, texts))):
        together.look(places)
        places = [
            together.score(place, text[length])[0] if length < len(text) else place
            for place, text in zip(places, texts, strict=True)
        ]
    together.look(places)
    for place, text in zip(places, texts, strict=True):
        own = alone.start(False)
        for token in text:
            own, _ = alone.score(own, token)
        for token in range(1, len(AB.tokens)):
            assert together.score(place, token)[1] == pytest.approx(alone.score(own, token)[1], abs=1e-5)
