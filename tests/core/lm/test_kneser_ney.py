"""Counted models: they are what the formulas say, sum to 1, and are read by KenLM as by ourselves."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ConfigError, TextError
from core.lm import arpa
from core.lm.counts import count
from core.lm.kneser_ney import estimate
from core.lm.ngrams import Ngrams
from core.lm.sequences import BEGIN, END, SPECIAL, divider, gather, numbered
from core.text.vocabulary import Vocabulary
from tests.core.lm.plain_kneser_ney import PlainKneserNey
from tests.core.lm.texts import counted, kenlm_logs, zipf

SENTENCES = st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12)


def probability(model: Ngrams, word: str, context: tuple[str, ...]) -> float:
    """After a context that begins a sentence or not; by the back-off rule, one n-gram at a time."""
    index = {symbol: i for i, symbol in enumerate(model.symbols)}

    def number(gram: tuple[str, ...]) -> int:
        found = index[gram[0]]
        for n, symbol in enumerate(gram[1:], 2):
            if found < 0 or n > model.order:
                return -1
            found = int(model.levels[n - 1].find(np.array([found * len(index) + index[symbol]]))[0])
        return found

    context = context[max(0, len(context) - model.order + 1) :]
    log = 0.0
    while (own := number((*context, word))) < 0:
        held = number(context)
        log += float(model.levels[len(context) - 1].backoff[held]) if held >= 0 else 0.0
        context = context[1:]
    return float(10 ** (log + float(model.levels[len(context)].logs[own])))


def contexts(model: Ngrams) -> list[tuple[str, ...]]:
    words = [symbol for symbol in model.symbols if symbol not in SPECIAL]
    return [(), (BEGIN,), *product(words, repeat=1), *product(words, repeat=2), *((BEGIN, word) for word in words)]


@settings(max_examples=60)
@given(SENTENCES, st.integers(1, 4), st.sampled_from([(), (1,), (0, 1), (1, 2)]), st.sampled_from([0, 2]))
def test_probabilities_after_every_context_sum_to_one(
    sentences: list[str], order: int, prune: tuple[int, ...], most: int
) -> None:
    model = counted(sentences, order, prune, most)
    said = [symbol for symbol in model.symbols if symbol != BEGIN]
    for context in contexts(model):
        assert sum(probability(model, word, context) for word in said) == pytest.approx(1, abs=1e-5), context


@settings(max_examples=60)
@given(SENTENCES, st.integers(1, 4))
def test_probabilities_are_those_of_the_formulas(sentences: list[str], order: int) -> None:
    model = counted(sentences, order)
    plain = PlainKneserNey([sentence.split() for sentence in sentences], order)
    for context in contexts(model):
        for word in (symbol for symbol in model.symbols if symbol != BEGIN):
            assert probability(model, word, context) == pytest.approx(plain.p(word, context), rel=1e-4), (word, context)


def test_the_formulas_hold_where_discounts_are_told_by_the_counts() -> None:
    sentences = zipf(400)
    sequences = gather(sentences, divider("word"))
    found = estimate(count(sequences, 3), sequences.symbols)
    plain = PlainKneserNey([sentence.split() for sentence in sentences], 3)
    assert 2 not in found.usual
    assert 3 not in found.usual
    for n in (2, 3):
        assert found.discounts[n - 1] == pytest.approx(plain.discounts[n])
    logs = found.ngrams.logs(sequences)
    text = [found.ngrams.symbols[i] for i in sequences.ids]
    for at in range(1, 300):
        if text[at] != BEGIN:
            begin = at - 1 - text[:at][::-1].index(BEGIN)
            assert 10 ** logs[at] == pytest.approx(plain.p(text[at], tuple(text[begin:at])), rel=1e-4)


@pytest.mark.parametrize("prune", [(), (1,), (0, 1, 2)])
def test_kenlm_finds_the_same_perplexity_in_the_file(tmp_path: Path, prune: tuple[int, ...]) -> None:
    model = counted(zipf(300), 4, prune)
    arpa.write(tmp_path / "m.arpa", model)
    held_out = [*zipf(40, words=45, seed=9), "w0 never heard w1"]
    sequences, unknown = numbered(held_out, divider("word"), model.symbols)
    assert unknown["never"] == unknown["heard"] == 1
    words = [symbol for symbol in model.symbols if symbol not in SPECIAL]
    theirs = [log for sentence in held_out for log in kenlm_logs(tmp_path / "m.arpa", sentence.split(), words)]
    ours = model.logs(sequences)[sequences.ids != SPECIAL.index(BEGIN)]
    assert ours == pytest.approx(theirs, abs=2e-5)
    assert model.perplexity(sequences).of_all == pytest.approx(10 ** -np.mean(theirs), rel=1e-3)


def test_a_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    for prune in ((), (1,)):
        model = counted(zipf(200), 3, prune)
        arpa.write(tmp_path / "m.arpa", model)
        again = arpa.read(tmp_path / "m.arpa")
        assert again.symbols == model.symbols
        assert arpa.counts(tmp_path / "m.arpa") == again.counts == model.counts
        for one, other in zip(model.levels, again.levels, strict=True):
            assert np.array_equal(one.keys, other.keys)
            assert np.allclose(one.logs, other.logs, atol=1e-6)
            assert np.allclose(one.backoff, other.backoff, atol=1e-6)
    assert sum(counted(zipf(200), 3, (1,)).counts) < sum(counted(zipf(200), 3).counts)


def test_a_file_in_another_order_is_the_same_model(tmp_path: Path) -> None:
    """Other programs list words, and n-grams, as they like."""
    model = counted(zipf(200), 3)
    arpa.write(tmp_path / "m.arpa", model)
    parts = (tmp_path / "m.arpa").read_text().split("\n\n")
    turned = ["\n".join([*part.split("\n")[:1], *part.split("\n")[:0:-1]]) for part in parts[1:-1]]
    (tmp_path / "turned.arpa").write_text("\n\n".join(["some words before\n" + parts[0], *turned, parts[-1]]))
    again = arpa.read(tmp_path / "turned.arpa")
    text = zipf(50, words=45, seed=4)
    ours = model.perplexity(numbered(text, divider("word"), model.symbols)[0])
    theirs = again.perplexity(numbered(text, divider("word"), again.symbols)[0])
    assert theirs.of_all == pytest.approx(ours.of_all, rel=1e-5)
    assert sorted(arpa.words_of(tmp_path / "turned.arpa")) == sorted(model.symbols[3:])


def test_letters_are_those_of_the_alphabet() -> None:
    alphabet = Vocabulary.of_letters(["a", "lh", "l", "h"])
    divide = divider("letter", alphabet)
    assert divide("alha  hl") == ["a", "lh", "a", "|", "h", "l"]
    sequences = gather(["alha", "la"], divide)
    assert sequences.symbols[3:] == ("a", "l", "lh")
    assert sequences.letters == 6


def test_what_is_no_word_is_not_counted() -> None:
    sequences = gather(["um\0dois  tres", "", "  ", "<s> um </s>", "\0"], divider("word"))
    assert sequences.symbols[3:] == ("dois", "tres", "um")
    assert (sequences.sentences, sequences.units) == (2, 4)
    assert sequences.letters == len("um dois tres") + len("um")
    for empty in ([], ["", "\0", "<s>"]):
        with pytest.raises(TextError, match="not one word"):
            gather(empty, divider("word"))


def test_rare_words_count_as_unknown_where_the_vocabulary_is_small() -> None:
    sentences = ["a a a b", "a b c"]
    model = counted(sentences, 2, most=2)
    assert model.symbols == (*SPECIAL, "a", "b")
    known = counted(sentences, 2)
    assert probability(model, "<unk>", ("b",)) > probability(known, "<unk>", ("b",))
    found = model.perplexity(numbered(sentences, divider("word"), model.symbols)[0])
    assert (found.unknown, found.units) == (1, 7)
    assert found.unknown_rate == pytest.approx(1 / 7)
    assert found.of_known != found.of_all


def test_sentences_that_are_shorter_than_the_order_give_a_shorter_one() -> None:
    model = counted(["a", "b"], 6)
    assert model.order == 3
    assert probability(model, END, ("a",)) > 0.5


def test_thresholds_that_fall_are_refused() -> None:
    with pytest.raises(ConfigError, match="fall"):
        counted(["a b c d"], 3, (2, 1))
