"""Thousands of texts searched at once say what each says by itself; orders by a few letters at a time are orders."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.project.concordance import orders
from core.project.concordance.finding import HOWS, Finder, How, Joined, Wanted
from core.project.concordance.orders import in_order
from core.project.concordance.word_spans import ALONE, inside_words, kinds_of, word_spans
from core.text.case import composed
from core.text.fold import folded

SIGNS = "aAbáÀßıİsſ \u0301\u0338\u0345'’-·.9ʼ中ไมั้क्षا\u064bأ😀\U0001e922Σς"
texts = st.lists(st.text(SIGNS, max_size=12).map(composed), max_size=6)


def codes(text: str) -> np.ndarray:
    return np.array([ord(c) for c in text], np.uint32)


@given(st.text(SIGNS, max_size=20))
def test_stretches_of_words_are_the_words(text: str) -> None:
    kinds = kinds_of(codes(text))
    if (kinds & ALONE).any():
        return
    inside = np.concatenate([[False], inside_words(kinds), [False]]).astype(int)
    edges = np.flatnonzero(np.diff(inside))
    assert list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)) == word_spans(text)


@given(texts, st.text(SIGNS, min_size=1, max_size=3), st.sampled_from(HOWS[:2]), st.booleans())
def test_many_texts_at_once_say_what_each_says(said: list[str], sought: str, how: How, accents: bool) -> None:
    if not folded(composed(sought.strip())).strip():
        return
    finder = Finder(Wanted(sought, how, accents))
    bare = said if accents else [folded(text) for text in said]
    slow = [n for n, text in enumerate(said) if len(text) != len(bare[n])]
    searched = [text if n in slow else bare[n] for n, text in enumerate(said)]
    found = finder.many(Joined.of(searched), slow) if said else None
    got = [] if found is None else list(zip(found.text.tolist(), found.at.tolist(), found.until.tolist(), strict=True))
    expected = [(n, at, until) for n, text in enumerate(said) for at, until in finder.spans(text)]
    if how == "word" and len(word_spans(finder.sought)) != 1:
        return  # several words may stand in one another: which of two that overlap is found, is not promised
    assert got == expected
    assert all(finder.still(said[n], at, until) for n, at, until in got)


def test_a_sign_that_parts_texts_may_stand_in_them() -> None:
    joined = Joined.of(["a\x1eb", "", "b"])
    assert len(joined) == 3
    found = Finder(Wanted("b")).many(joined)
    assert (found.text.tolist(), found.at.tolist()) == ([0, 2], [2, 0])


def test_a_hit_that_is_no_longer_there_is_told() -> None:
    assert Finder(Wanted("nao")).still("não sei", 0, 3)
    assert not Finder(Wanted("nao")).still("sei não", 0, 3)
    assert not Finder(Wanted("nao", accents=True)).still("não", 0, 3)
    pattern = Finder(Wanted("n.o(?= s)", how="pattern"))
    assert pattern.still("não sei", 0, 3)
    assert not pattern.still("não, sei", 0, 3)


@given(st.lists(st.text("ab ", max_size=9)))
def test_orders_by_a_few_letters_are_orders(keys: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(orders, "FEW", 2)
        assert in_order(keys).tolist() == sorted(range(len(keys)), key=keys.__getitem__)


def test_patterns_are_looked_for_in_each_text() -> None:
    found = Finder(Wanted("^a|b$", how="pattern")).many(Joined.of(["ab", "ba", "a"]))
    assert list(zip(found.text.tolist(), found.at.tolist(), strict=True)) == [(0, 0), (0, 1), (2, 0)]
