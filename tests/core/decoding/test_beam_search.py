"""Beam searches against every text that frames can hold; times, confidence and other readings agree with the text."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decoding import ctc, nbest
from core.decoding.beam import Beam, BeamPath, Search, prepared
from core.decoding.joining import Part
from core.decoding.lexicon_search import LexiconSearch
from core.decoding.read_with_text import chosen
from core.decoding.token_beam import Place, Unpriced, followed
from core.decoding.token_search import TokenSearch
from core.errors import TextError
from core.lm import store
from core.lm.hot_words import HotWord
from core.lm.ngrams import MOST_ORDER
from core.lm.note import Tried, Tuned, Weights
from core.lm.scorer import Scorer, scorer_of
from core.lm.sequences import UNITS, Unit
from core.lm.store import Recipe, TextModel
from core.lm.text_reading import Reader, TextReading
from core.text.pieces import learnt
from core.text.vocabulary import Vocabulary
from tests.core.decoding.test_ctc_paths import ABC, log_softmax, path_of, random_frames
from tests.core.lm.texts import kenlm_logs

AB = Vocabulary.of_letters("ab")
WIDE = Beam(5000, 20, 1000.0)
TEXTS = ["a b", "ab a", "b", "ab ab a", "ba", "a", "b ab"]
FRAMES = st.integers(1, 4)
SEEDS = st.integers(0, 10_000)


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return store.make(tmp_path_factory.mktemp("project"), "words", TEXTS, Recipe(2))


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return store.make(tmp_path_factory.mktemp("project"), "letters", TEXTS, Recipe(3, "letter"), AB)


def every_text(
    logs: np.ndarray, vocabulary: Vocabulary, key: Callable[[tuple[int, ...]], object]
) -> dict[object, float]:
    """The logarithm of the probability of everything that frames can spell, by all their paths, as `key` names it."""
    found: dict[object, float] = defaultdict(lambda: -math.inf)
    for path in itertools.product(range(logs.shape[1]), repeat=len(logs)):
        tokens = tuple(span.token for span in ctc.spans(np.array(path)))
        own = float(sum(logs[t, token] for t, token in enumerate(path)))
        found[key(tokens)] = np.logaddexp(found[key(tokens)], own)
    return dict(found)


def price_of_words(model: TextModel, weights: Weights, hot: dict[str, float], text: str) -> float:
    known = model.read().symbols[3:]
    found = weights.lm * math.log(10) * sum(kenlm_logs(model.arpa, text.split(), list(known)))
    for word in text.split():
        found += weights.insertion + hot.get(word, 0.0)
        found += weights.unknown if word not in known and word not in hot else 0.0
    return found


def best_two(priced: dict[object, float]) -> list[tuple[object, float]]:
    return sorted(priced.items(), key=lambda item: -item[1])[:2]


@settings(max_examples=25)
@given(
    SEEDS, FRAMES, st.sampled_from([0.3, 1.0, 2.0]), st.sampled_from([-1.0, 0.0, 1.0]), st.sampled_from([-0.5, -5.0])
)
def test_the_search_over_words_finds_the_best_of_all_texts(
    words: TextModel, seed: int, frames: int, lm: float, insertion: float, unknown: float
) -> None:
    logs = random_frames(frames, seed, len(AB.tokens))
    weights = Weights(lm, insertion, unknown)
    hot = {"bb": 2.0, "ab": 0.5}
    search = LexiconSearch(AB, words, weights, [HotWord(*pair) for pair in hot.items()], WIDE)
    texts = every_text(logs, AB, lambda tokens: " ".join(AB.decode(tokens).split()))
    expected = best_two({text: log + price_of_words(words, weights, hot, str(text)) for text, log in texts.items()})
    found = search(logs)
    assert [ctc.collapse(path.tokens, AB) for path in found[:2]] == [text for text, _ in expected]
    assert [path.score for path in found[:2]] == pytest.approx([score for _, score in expected], abs=1e-3)


@pytest.mark.parametrize("order", range(1, MOST_ORDER + 1))
@pytest.mark.parametrize("unit", UNITS)
def test_models_of_every_order_are_searched_with(tmp_path: Path, order: int, unit: Unit) -> None:
    """Those of single units too, which KenLM does not read as they are."""
    weights = Weights(1.0, 0.3, -2.0)
    for name, texts in (("some", TEXTS), ("one-word", ["ab"])):
        model = store.make(tmp_path, name, texts, Recipe(order, unit), AB)
        search = (LexiconSearch if unit == "word" else TokenSearch)(AB, model, weights, beam=WIDE)
        asked = scorer_of(model, AB)
        logs = random_frames(4, order, len(AB.tokens))
        logs[:, AB.parting[0]] -= 30  # where letters are counted, a space more is another sequence

        def price(text: object, asked: Scorer = asked) -> float:
            (found,) = asked.scores([str(text)])
            return (
                found.log_probability
                + weights.insertion * found.units
                + weights.unknown * found.unknown * (unit == "word")
            )

        texts_of = every_text(logs, AB, lambda tokens: " ".join(AB.decode(tokens).split()))
        expected = max(((log + price(text), text) for text, log in texts_of.items()), key=lambda item: item[0])
        best = search(logs)[0]
        assert (best.score, ctc.collapse(best.tokens, AB)) == (pytest.approx(expected[0], abs=0.02), expected[1])


def test_what_a_file_has_no_price_for_counts_as_its_rarest_unit(tmp_path: Path, words: TextModel) -> None:
    lines = words.arpa.read_text(encoding="utf-8").splitlines()
    bare = [f"ngram 1={words.note.ngrams[0] - 1}" if "ngram 1=" in line else line for line in lines]
    file = tmp_path / "bare.arpa"
    file.write_text("\n".join(line for line in bare if "<unk>" not in line) + "\n", encoding="utf-8")
    brought = store.bring(tmp_path, "bare", file, Recipe())
    assert any("no price for what it does not know" in line for line in store.described(brought.note))
    known = brought.units()
    logs = kenlm_logs(brought.arpa, ["bbb"], known)
    assert kenlm_logs(file, ["bbb"], known) == pytest.approx(logs, abs=1e-4), "as it was brought before"
    assert logs[0] == pytest.approx(min(kenlm_logs(words.arpa, [word], known)[0] for word in known), abs=1)
    said = np.full((3, len(AB.tokens)), -8.0, np.float32)
    said[[0, 2], AB.encode("b")[0]] = said[1, 0] = 0.0
    (best, *_) = LexiconSearch(AB, brought, Weights(0.5, 0.5, -1.0))(log_softmax(said))
    assert ctc.collapse(best.tokens, AB) == "bb"


@settings(max_examples=25)
@given(SEEDS, FRAMES, st.sampled_from([0.3, 1.0]), st.sampled_from([0.0, 0.7]), st.booleans())
def test_the_search_over_letters_finds_the_best_of_all_texts(
    letters: TextModel, seed: int, frames: int, lm: float, insertion: float, hot: bool
) -> None:
    logs = random_frames(frames, seed, len(AB.tokens))
    logs[:, AB.parting[0]] -= 3  # each space more is another sequence of letters
    bonus = {"ba": 1.5} if hot else {}
    search = TokenSearch(AB, letters, Weights(lm, insertion), [HotWord(*pair) for pair in bonus.items()], WIDE)
    known = list(letters.read().symbols[3:])

    def price(tokens: tuple[int, ...]) -> float:
        units = ["|" if AB.tokens[token] == " " else AB.tokens[token] for token in tokens]
        log = lm * math.log(10) * sum(kenlm_logs(letters.arpa, units, known))
        return log + insertion * len(units) + sum(bonus.get(word, 0.0) for word in AB.decode(tokens).split())

    spelt = every_text(logs, AB, lambda tokens: tokens)
    by_text: dict[object, float] = defaultdict(lambda: -math.inf)
    for tokens, log in spelt.items():
        text = " ".join(AB.decode(tokens).split())  # type: ignore[arg-type]
        by_text[text] = np.logaddexp(by_text[text], log + price(tokens))  # type: ignore[arg-type]
    expected = best_two(by_text)
    found = search(logs)
    assert [ctc.collapse(path.tokens, AB) for path in found[:2]] == [text for text, _ in expected]
    assert [path.score for path in found[:2]] == pytest.approx([score for _, score in expected], abs=1e-3)


@settings(max_examples=15)
@given(SEEDS, st.integers(1, 3), st.sampled_from([0.3, 1.0]), st.sampled_from([-0.5, -5.0]))
def test_words_are_put_together_of_pieces(words: TextModel, seed: int, frames: int, lm: float, unknown: float) -> None:
    pieces = learnt(TEXTS, 4, {})
    assert not pieces.parts_between
    logs = random_frames(frames, seed, len(pieces.tokens))
    special = [i for i, token in enumerate(pieces.tokens) if i and token.startswith("<")]
    logs[:, special] = -1e4
    weights, hot = Weights(lm, 0.7, unknown), {"bb": 2.0}
    search = TokenSearch(pieces, words, weights, [HotWord("bb", 2.0)], WIDE)
    texts = every_text(logs, pieces, lambda tokens: " ".join(pieces.decode(tokens).split()))
    expected = best_two({text: log + price_of_words(words, weights, hot, str(text)) for text, log in texts.items()})
    found = search(logs)
    assert [ctc.collapse(path.tokens, pieces) for path in found[:2]] == [text for text, _ in expected]
    assert [path.score for path in found[:2]] == pytest.approx([score for _, score in expected], abs=1e-3)


def test_without_a_text_model_and_hot_words_the_search_over_tokens_sums_paths() -> None:
    logs = random_frames(4, 3, len(AB.tokens))
    texts = every_text(logs, AB, lambda tokens: " ".join(AB.decode(tokens).split()))
    (best, score), _ = best_two(texts)
    found = TokenSearch(AB, None, Weights(0, 0, 0), beam=WIDE)(logs)
    assert ctc.collapse(found[0].tokens, AB) == best
    assert found[0].score == pytest.approx(score, abs=1e-4)


def test_words_that_are_not_known_cost_their_price(words: TextModel) -> None:
    logs = log_softmax(path_of("b-b_a-ab", 9)[:, [0, 1, 2, 3]])  # "bb aab": neither is a word of the texts
    free = LexiconSearch(AB, words, Weights(0.5, 0.0, 0.0), beam=WIDE)(logs)
    assert ctc.collapse(free[0].tokens, AB) == "bb aab"
    closed = LexiconSearch(AB, words, Weights(0.5, 0.0, -math.inf), beam=WIDE)(logs)
    assert {word for path in closed for word in ctc.collapse(path.tokens, AB).split()} <= set(words.read().symbols[3:])


def test_the_lexicon_is_the_same_after_a_stretch_with_new_words(words: TextModel) -> None:
    search = LexiconSearch(AB, words, Weights(1.0, 0.0, -1.0))
    logs = [random_frames(30, seed, len(AB.tokens)) for seed in range(6)]
    first = search(logs[0])
    for other in logs[1:]:
        search(other)
    again = search(logs[0])
    assert [path.score for path in again] == [path.score for path in first]
    assert all(np.array_equal(a.tokens, b.tokens) for a, b in zip(again, first, strict=True))


def parts_of(*frames: np.ndarray) -> list[Part]:
    nothing = np.zeros((0, frames[0].shape[1]), np.float32)
    return [Part(own, nothing, nothing, paused=True) for own in frames]


def test_words_agree_with_the_text_and_lie_where_they_were_said(words: TextModel) -> None:
    search = LexiconSearch(AB, words, Weights(1.0, 0.0, -2.0))
    said = [path_of(text, 12)[:, :4] for text in ("--aa-b--_a", "b--_-a-b")]
    parts = parts_of(*(log_softmax(one) for one in said))
    found = nbest.words_of(parts, search, 0.1)
    assert " ".join(word.text for word in found) == nbest.text_of(parts, search) == "ab a b ab"
    assert [word.start_s for word in found] == pytest.approx([0.2, 0.9, 1.2, 1.7], abs=0.101)
    assert all(0 < word.start_s < word.end_s <= 2.4 or word.start_s == 1.2 for word in found)
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(found))
    assert all(0.5 < word.confidence <= 1 for word in found)


@settings(max_examples=30)
@given(SEEDS, st.integers(0, 40))
def test_confidence_and_other_readings_are_shares_of_texts(words: TextModel, seed: int, frames: int) -> None:
    search = LexiconSearch(AB, words, Weights(0.7, 0.5, -3.0))
    parts = parts_of(random_frames(frames, seed, 4, 1.0), random_frames(7, seed + 1, 4, 1.0))
    found = nbest.words_of(parts, search, 0.08)
    assert " ".join(word.text for word in found) == nbest.text_of(parts, search)
    for word in found:
        assert 0 < word.confidence <= 1
        assert word.start_s < word.end_s <= (frames + 7) * 0.08 + 1e-6
        assert word.text not in dict(word.alternatives)
        assert word.confidence + sum(share for _, share in word.alternatives) <= 1 + 1e-3
        assert all(text and share > 0 for text, share in word.alternatives)
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(found))


def test_what_was_nearly_as_likely_is_another_reading(words: TextModel) -> None:
    logs = log_softmax(np.array([[-9, -9, 0, -0.4], [0, -9, -9, -9]], np.float32))  # "a", or "b"
    (word,) = nbest.words_of(parts_of(logs), LexiconSearch(AB, words, Weights(0.0, 0.0, 0.0)), 0.1)
    assert word.text == "a"
    assert [text for text, _ in word.alternatives] == ["b"]
    assert word.confidence == pytest.approx(1 / (1 + math.exp(-0.4)), abs=0.02)


def test_nothing_said_is_no_word(words: TextModel, letters: TextModel) -> None:
    for search in (LexiconSearch(AB, words, Weights()), TokenSearch(AB, letters, Weights())):
        assert nbest.words_of([], search, 0.1) == []
        assert nbest.words_of(parts_of(np.zeros((0, 4), np.float32)), search, 0.1) == []
        silence = log_softmax(np.tile(np.array([0, -30, -30, -30], np.float32), (20, 1)))
        assert nbest.text_of(parts_of(silence), search) == ""


def test_a_word_beyond_a_pause_is_judged_by_those_before_it(tmp_path: Path) -> None:
    model = store.make(tmp_path, "m", ["a b"] * 30 + ["b a"] * 30, Recipe(2))
    unsure = log_softmax(np.array([[-9, -9, -0.2, 0], [0, -9, -9, -9]], np.float32))  # "b" rather than "a"
    for first, then in (("a", "a b"), ("b", "b a")):
        parts = parts_of(log_softmax(path_of(first, 3)[:, :4]), unsure)
        assert nbest.text_of(parts, LexiconSearch(AB, model, Weights(1.0, 0.0, -5.0))) == then


def reader(vocabulary: Vocabulary = AB, language: str = "pt") -> Reader:
    return Reader(vocabulary, "print", language, ({"kind": "nfc"},))


def test_what_does_not_fit_the_recogniser_is_said(tmp_path: Path) -> None:
    recipe = Recipe(2, language="es", rules=({"kind": "lower"},))
    model = store.make(tmp_path, "m", ["a b", "ab ç", "abc"], recipe)
    found = chosen(TextReading(model.folder, (HotWord("A"), HotWord("çç"))), reader())
    said = " ".join(found.remarks)
    assert "çç" in said
    assert "not tuned" in said
    assert "Spanish" in said
    assert "Portuguese" in said
    assert "clean-up rules" in said
    assert "2 words of the text model have letters" in said
    assert isinstance(found.search, LexiconSearch)
    weights = TextReading(model.folder, weights=Weights())
    same = Reader(AB, "print", "es", ({"kind": "lower"},))
    assert chosen(weights, same).remarks == (found.remarks[-1],)


def test_a_model_that_cannot_be_written_is_refused(tmp_path: Path, letters: TextModel) -> None:
    greek = store.make(tmp_path, "greek", ["αβ γ"], Recipe(2))
    with pytest.raises(TextError, match="None of the words"):
        chosen(TextReading(greek.folder), reader())
    by_letters = store.make(tmp_path, "greek-letters", ["αβ γ"], Recipe(2, "letter"))
    for reading in (TextReading(by_letters.folder), TextReading(rescorer=by_letters.folder)):
        with pytest.raises(TextError, match="greek-letters knows none of the recogniser's letters"):
            chosen(reading, reader())
    some = chosen(TextReading(letters.folder), reader(Vocabulary(("<pad>", " ", "<unk>", "a", "ç", "ğ"))))
    assert any("2 letters of the recogniser do not stand" in remark for remark in some.remarks)
    no_space = Vocabulary(("<pad>", "a", "b"))
    with pytest.raises(TextError, match="no space"):
        chosen(TextReading(greek.folder), reader(no_space))
    assert chosen(TextReading(letters.folder), reader(no_space)).search is not None
    with pytest.raises(TextError, match="pieces of words"):
        chosen(TextReading(letters.folder), reader(learnt(TEXTS, 4, {})))
    with pytest.raises(TextError, match="cannot be read"):
        chosen(TextReading(tmp_path / "gone"), reader())


def test_a_model_of_no_help_is_left_aside(words: TextModel) -> None:
    none = Tuned("m", Weights(0.0), Tried(Weights(0, 0, 0), 0.1, 0.1), (), 3)
    kept = store.keep_tuned(words, "print", none)
    found = chosen(TextReading(kept.folder), reader())
    assert found.search is None
    assert "does not help" in found.remarks[0]
    hot = chosen(TextReading(kept.folder, (HotWord("a"),)), reader()).search
    assert isinstance(hot, TokenSearch)
    assert not hot.of_words


def test_hot_words_win_where_the_sound_is_unsure() -> None:
    logs = log_softmax(np.array([[-9, -9, 0, -9], [-9, -9, -9, 0], [-9, -9, -0.8, 0]], np.float32))
    read: list[str] = []
    for hot in ([], [HotWord("aba", 3.0)], [HotWord("ab", -3.0)]):
        search: Search = TokenSearch(AB, None, Weights(0, 0, 0), hot)
        read.append(ctc.collapse(search(logs)[0].tokens, AB))
    assert read == ["ab", "aba", "aba"]


RULES = ({"kind": "lower", "language": "tr"}, {"kind": "punctuation", "remove": "-", "between": "1"})


@pytest.mark.parametrize(
    ("word", "letters", "language", "rules", "written"),
    [
        ("ISI", "ıis", "tr", (), "ısı"),
        ("İsi", "ıis", "tr", (), "isi"),
        ("isi", "IİS", "tr", (), "İSİ"),
        ("is", "IS", "en", (), "IS"),
        ("ISI-SI", "ıis-", "tr", RULES, "ısı sı"),
        ("Is", "Iıs", "tr", RULES, "ıs"),
    ],
)
def test_hot_words_are_sought_as_the_recogniser_writes_them(
    word: str, letters: str, language: str, rules: tuple[Mapping[str, str], ...], written: str
) -> None:
    vocabulary = Vocabulary.of_letters(letters)
    found = chosen(TextReading(hot_words=(HotWord(word, 20.0),)), Reader(vocabulary, "print", language, rules))
    assert found.remarks == ()
    assert found.search is not None
    sound = log_softmax(np.full((2 * len(written), len(vocabulary.tokens)), 0.0, np.float32))  # says nothing at all
    heard = ctc.collapse(found.search(sound)[0].tokens, vocabulary).split()
    assert heard
    assert set(heard) <= set(written.split()), "it writes what it is asked for, and nothing else"


def test_paths_that_write_one_text_are_one() -> None:
    search = TokenSearch(ABC, None, Weights(0, 0, 0))
    found = search(random_frames(12, 5))
    texts = [ctc.collapse(path.tokens, ABC) for path in found]
    assert len(set(texts)) == len(texts)
    assert isinstance(found[0], BeamPath)


@pytest.mark.parametrize("seed", range(4))
def test_a_narrow_beam_over_letters_foresees_what_words_cost(words: TextModel, seed: int) -> None:
    """A word is paid for as it ends; beginnings that put that off are no better for it."""
    logs = random_frames(24, seed, len(AB.tokens), 2.0)
    weights = Weights(2.0, 0.5, -8.0)
    narrow = ctc.collapse(TokenSearch(AB, words, weights)(logs)[0].tokens, AB)
    search = TokenSearch(AB, words, weights, beam=Beam(500, 4, 1000.0))
    wide = {ctc.collapse(path.tokens, AB): path.score for path in search(logs)}
    assert wide[narrow] > max(wide.values()) - 1


class Asked(Unpriced):
    """Prices that are drawn by chance, never above `most`, and note which tokens they are asked about."""

    def __init__(self, most: float) -> None:
        self.most, self.count = most, 0

    def following(self, place: Place, token: int) -> Place:
        self.count += 1
        price = float(np.random.default_rng((place.state or 0, token)).uniform(-4, 1))
        found = place.following[token] = Place((place.state or 0) * 7 + token, earned=price)
        return found


@pytest.mark.parametrize("seed", range(5))
def test_what_cannot_reach_the_beam_is_not_asked_about_and_nothing_is_lost_by_it(seed: int) -> None:
    rows = prepared(log_softmax(random_frames(30, seed, len(AB.tokens), 4.0)), AB)
    bounded, unbounded = Asked(1.0), Asked(math.inf)
    narrow = Beam(6, 4, 8.0)
    found, every = (followed(rows, prices, narrow) for prices in (bounded, unbounded))
    assert [path.tokens.tolist() for path in found] == [path.tokens.tolist() for path in every]
    assert [path.score for path in found] == pytest.approx([path.score for path in every], abs=1e-9)
    assert bounded.count < unbounded.count
