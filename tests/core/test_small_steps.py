"""What is done step by step: other threads get their turn between two values, and the result is as if done at once."""

from __future__ import annotations

import weakref

from hypothesis import given
from hypothesis import strategies as st

from core.small_steps import let_go, most_frequent

LETTERS = st.text("abcdãé ", max_size=4)


class Value:
    """Something that is known to be gone."""


def test_values_go_one_by_one() -> None:
    many = [Value() for _ in range(100)]
    left: list[int] = []
    watched = [weakref.ref(value, lambda _: left.append(len(many))) for value in many]
    let_go(many)
    assert left == list(range(99, -1, -1)), "each goes before the next is taken"
    assert not any(ref() for ref in watched)


@given(st.dictionaries(LETTERS, st.integers(1, 4)))
def test_words_are_in_the_order_of_their_count(counts: dict[str, int]) -> None:
    assert most_frequent(counts) == sorted(counts, key=lambda word: (-counts[word], word))


@given(st.dictionaries(st.tuples(LETTERS, LETTERS), st.integers(1, 4)))
def test_pairs_are_in_the_order_of_their_count(counts: dict[tuple[str, str], int]) -> None:
    assert most_frequent(counts, lambda pair: pair[0]) == sorted(counts, key=lambda pair: (-counts[pair], pair))
