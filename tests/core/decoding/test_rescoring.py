"""Texts weighed again by a second model: against every text that frames can hold; times, confidence and other readings
agree with the text that comes of it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decoding import ctc, nbest
from core.decoding.lexicon_search import LexiconSearch
from core.decoding.read_with_text import chosen
from core.decoding.rereading import Judge
from core.decoding.rescored import FrameRereading, RescoredSearch
from core.decoding.token_search import TokenSearch
from core.errors import TextError
from core.lm import store
from core.lm.note import Note, Tried, Tuned, Weights
from core.lm.scorer import SentenceScore, letters_in, scorer_of
from core.lm.store import Recipe, TextModel
from core.lm.text_reading import Reader, TextReading, tuned_for, tuned_key
from tests.core.decoding.test_beam_search import (
    AB,
    FRAMES,
    SEEDS,
    TEXTS,
    WIDE,
    every_text,
    parts_of,
    price_of_words,
)
from tests.core.decoding.test_ctc_paths import log_softmax, random_frames

OTHERS = ["b a", "b b b", "a ab", "ba b", "b", "b a b"]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return store.make(tmp_path_factory.mktemp("project"), "words", TEXTS, Recipe(2))


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return store.make(tmp_path_factory.mktemp("project"), "letters", OTHERS, Recipe(3, "letter"), AB)


@dataclass
class Counting:
    """A scorer that finds short sentences likely, and remembers what it was asked."""

    asked: list[str] = field(default_factory=list)
    exact: bool = True

    def scores(self, sentences: Sequence[str]) -> list[SentenceScore]:
        self.asked += sentences
        return [SentenceScore(-float(len(s)), len(s), letters_in(s)) for s in sentences]


@settings(max_examples=25)
@given(SEEDS, FRAMES, st.sampled_from([0.0, 0.7]), st.sampled_from([0.2, 1.0, 3.0]), st.sampled_from([0.0, 1.0]))
def test_weighed_again_the_best_of_all_texts_comes_first(
    words: TextModel, letters: TextModel, seed: int, frames: int, lm: float, rescore: float, insertion: float
) -> None:
    logs = random_frames(frames, seed, len(AB.tokens))
    weights = Weights(lm, 0.3, -0.5, rescore, insertion)
    first = LexiconSearch(AB, words, weights, (), WIDE) if lm else TokenSearch(AB, None, weights, beam=WIDE)
    scorer = scorer_of(letters, AB)
    search = RescoredSearch(first, Judge(scorer), weights)
    every = every_text(logs, AB, lambda tokens: " ".join(AB.decode(tokens).split()))
    texts = [str(text) for text in every]
    seconds = dict(zip(texts, scorer.scores(texts), strict=True))

    def price(text: str) -> float:
        own = price_of_words(words, weights, {}, text) if lm else 0.0
        return own + rescore * seconds[text].log_probability + insertion * len(text.split())

    expected = sorted(((log + price(str(text)), str(text)) for text, log in every.items()), reverse=True)[:2]
    found = search(logs)
    assert [ctc.collapse(path.tokens, AB) for path in found[:2]] == [text for _, text in expected]
    assert [path.score for path in found[:2]] == pytest.approx([score for score, _ in expected], abs=1e-3)


def test_a_scorer_of_the_files_own_probabilities_is_what_a_search_with_it_says(words: TextModel) -> None:
    """The same model in the search and behind it: the same text, the same score."""
    logs = random_frames(3, 5, len(AB.tokens))
    inside = LexiconSearch(AB, words, Weights(0.8, 0.0, 0.0), (), WIDE)(logs)
    behind = RescoredSearch(
        TokenSearch(AB, None, Weights(0, 0, 0), beam=WIDE), Judge(scorer_of(words)), Weights(0, 0, 0, 0.8)
    )(logs)
    assert [ctc.collapse(path.tokens, AB) for path in inside[:3]] == [
        ctc.collapse(path.tokens, AB) for path in behind[:3]
    ]
    assert [path.score for path in inside[:3]] == pytest.approx([path.score for path in behind[:3]], abs=1e-3)


def test_each_text_is_asked_for_once() -> None:
    scorer = Counting()
    weights = Weights(0, 0, 0, 1.0)
    search = RescoredSearch(TokenSearch(AB, None, weights), Judge(scorer), weights)
    logs = random_frames(5, 1, len(AB.tokens))
    first = search(logs)
    assert [path.score for path in search(logs)] == [path.score for path in first]
    assert len(scorer.asked) == len(set(scorer.asked)) > 3
    asked = len(scorer.asked)
    search.weigh(replace(weights, rescore=0.0))
    search(random_frames(5, 2, len(AB.tokens)))
    assert len(scorer.asked) == asked  # nothing is asked that does not count


@settings(max_examples=20)
@given(SEEDS, st.integers(1, 40))
def test_words_confidence_and_other_readings_are_those_of_the_text_that_came_first(seed: int, frames: int) -> None:
    weights = Weights(0, 0, 0, 0.5, 0.5)
    search = RescoredSearch(TokenSearch(AB, None, weights), Judge(Counting()), weights)
    parts = parts_of(random_frames(frames, seed, 4, 1.0), random_frames(7, seed + 1, 4, 1.0))
    found = nbest.words_of(parts, search, 0.08)
    assert " ".join(word.text for word in found) == nbest.text_of(parts, search)
    for word in found:
        assert 0 < word.confidence <= 1
        assert word.start_s < word.end_s <= (frames + 7) * 0.08 + 1e-6
        assert word.text not in dict(word.alternatives)
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(found))


def test_weighing_apart_gives_what_the_search_gives(words: TextModel) -> None:
    judge = Judge(Counting())
    weights = Weights(0.5, 0.0, -1.0, 0.7, 0.2)
    search = RescoredSearch(LexiconSearch(AB, words, weights), judge, weights)
    parts = parts_of(random_frames(12, 8, 4), random_frames(9, 9, 4))
    apart = FrameRereading(search, lambda: None)
    assert apart.judge is judge
    assert apart.of_words
    for other in (weights, replace(weights, rescore=2.0), replace(weights, lm=1.0, rescore=0.0)):
        search.weigh(other)
        whole = nbest.text_of(parts, search)
        apart.weigh(other.first)
        assert " ".join(judge.best(found, other) for found in apart.candidates(parts)).split() == whole.split()


def reader(print_: str = "print") -> Reader:
    return Reader(AB, print_, "pt", ())


def tuned(weights: Weights, after: str = "") -> Tuned:
    sound = Tried(Weights(0, 0, 0), 0.3, 0.1)
    return Tuned("quick", weights, sound, (Tried(weights, 0.2, 0.1),), 7, 1.0, after)


def test_a_network_that_only_weighs_is_tuned_by_either_name(tmp_path: Path) -> None:
    """As the only model, and as the second one after the sound alone, it does the same; counts do not."""
    note = Note("net", unit="piece", language="pt", kind="ready")
    weighs = TextModel(tmp_path / "net", note)
    weighs.folder.mkdir()
    counted = store.make(tmp_path, "words", ["a b"], Recipe(2))
    found = Tuned("m", Weights(0.0, 0.0, 0.0, 0.7), Tried(Weights(), 0.1, 0.1), (), 3)
    for model, both in ((weighs, True), (counted, False)):
        alone, second = TextReading(model.folder), TextReading(rescorer=model.folder)
        for named, other in ((alone, second), (second, alone)):
            known = replace(model, note=model.note.with_tuned(tuned_key("print", named, None), found))
            assert tuned_for(known, "print", named, None) == found
            assert tuned_for(known, "print", other, None) == (found if both else None)


def test_what_was_tuned_for_a_pair_is_taken_for_that_pair(tmp_path: Path) -> None:
    first = store.make(tmp_path, "words", TEXTS, Recipe(2))
    again = store.make(tmp_path, "letters", OTHERS, Recipe(2, "letter"), AB)
    pair = TextReading(first.folder, rescorer=again.folder)
    found = chosen(pair, reader())
    assert isinstance(found.search, RescoredSearch)
    assert any("--rescore letters" in remark for remark in found.remarks)
    store.keep_tuned(again, tuned_key("print", pair, first), tuned(Weights(0.4, 0.0, -3.0, 0.6, 1.0), "words"))
    found = chosen(pair, reader())
    assert found.remarks == ()
    assert isinstance(found.search, RescoredSearch)
    assert isinstance(found.search.search, LexiconSearch)
    alone = chosen(TextReading(rescorer=again.folder), reader())  # the pair says nothing of the sound alone
    assert isinstance(alone.search, RescoredSearch)
    assert isinstance(alone.search.search, TokenSearch)
    assert any("tune letters" in remark for remark in alone.remarks)


def test_a_weight_of_0_leaves_the_first_search_as_it_is(tmp_path: Path) -> None:
    first = store.make(tmp_path, "words", TEXTS, Recipe(2))
    again = store.make(tmp_path, "letters", OTHERS, Recipe(2, "letter"), AB)
    pair, alone = TextReading(first.folder, rescorer=again.folder), TextReading(rescorer=again.folder)
    store.keep_tuned(again, tuned_key("print", pair, first), tuned(Weights(0.4, 0.0, -3.0)))
    store.keep_tuned(again, tuned_key("print", alone, None), tuned(Weights(0.0, 0.0, 0.0)))
    found = chosen(pair, reader())
    assert isinstance(found.search, LexiconSearch)
    assert any("does not help" in remark for remark in found.remarks)
    assert chosen(alone, reader()).search is None


def test_a_reading_with_a_second_model_survives_its_way_to_a_child(tmp_path: Path) -> None:
    again = store.make(tmp_path, "letters", OTHERS, Recipe(2, "letter"), AB)
    reading = TextReading(rescorer=again.folder, weights=Weights(0, 0, 0, 0.4, 1.0))
    assert reading
    assert TextReading.read(reading.write(tmp_path / "reading.json")) == reading
    before = reading.print
    store.keep_tuned(again, "print", tuned(Weights(0, 0, 0, 0.5)))
    assert reading.print != before
    with pytest.raises(TextError, match="cannot be read"):
        chosen(TextReading(rescorer=tmp_path / "gone"), reader())


def test_a_second_model_changes_what_the_sound_leaves_open(tmp_path: Path) -> None:
    """“a” and “b” sound nearly alike; sentences with b make it b."""
    again = store.make(tmp_path, "again", OTHERS, Recipe(2))
    logs = log_softmax(np.array([[-9, -9, 0, -0.2], [0, -9, -9, -9]], np.float32))
    plain = TokenSearch(AB, None, Weights(0, 0, 0))
    assert ctc.collapse(plain(logs)[0].tokens, AB) == "a"
    weighed = chosen(TextReading(rescorer=again.folder, weights=Weights(0, 0, 0, 0.3)), reader()).search
    assert weighed is not None
    assert ctc.collapse(weighed(logs)[0].tokens, AB) == "b"
    (word,) = nbest.words_of(parts_of(logs), weighed, 0.1)
    assert (word.text, word.alternatives[0][0]) == ("b", "a")
    assert math.isclose(word.confidence + sum(share for _, share in word.alternatives), 1.0, abs_tol=0.1)
