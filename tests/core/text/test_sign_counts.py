"""What is counted or folded at once is what would come of each text by itself."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from core.text.fold import MANY_ACCENTS, folded, folded_many
from core.text.sign_counts import counted, letters_and_digits

TEXTS = st.lists(st.text(st.sampled_from("aBçã e\u0301ΣΟΣ\u05b0\u0e48İıß1²\n\0\ud800😀") | st.characters()), max_size=8)


@given(TEXTS)
def test_signs_are_counted_as_one_by_one(texts: list[str]) -> None:
    assert counted("".join(texts)) == Counter("".join(texts))
    assert letters_and_digits(texts) == [sum(map(str.isalnum, text)) for text in texts]


@given(TEXTS)
def test_many_texts_are_folded_as_each_of_them(texts: list[str]) -> None:
    assert folded_many(texts) == [folded(text) for text in texts]


def test_so_are_texts_with_very_many_different_accents() -> None:
    texts = ["a" + chr(0x300 + place) for place in range(MANY_ACCENTS + 2)]
    assert set(folded_many(texts)) == {"a"}
