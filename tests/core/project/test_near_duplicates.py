"""Nearly the same sentences are found exactly as a comparison of all pairs finds them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from core.errors import Cancelled
from core.project.splits.near_duplicates import LEAST_HELD, Sets, alike, edits_allowed, letters_of
from core.text.normaliser import Normaliser

BASE = st.text("abc", min_size=1, max_size=70)
EDIT = st.tuples(st.sampled_from("rdi"), st.integers(0, 69), st.sampled_from("abc"))


@st.composite
def families(draw: st.DrawFn) -> list[str]:
    """Texts, each with a few that differ from it by some letters."""
    out: list[str] = []
    for base in draw(st.lists(BASE, min_size=1, max_size=4)):
        out.append(base)
        if draw(st.booleans()):
            out.append(draw(st.text("abc", max_size=9)) + base + draw(st.text("abc", max_size=9)))
        for changes in draw(st.lists(st.lists(EDIT, max_size=7), max_size=4)):
            letters = list(base)
            for what, at, letter in changes:
                at %= len(letters) + 1
                if what == "i":
                    letters.insert(at, letter)
                elif at < len(letters) and len(letters) > 1:
                    letters[at : at + 1] = [letter] if what == "r" else []
            out.append("".join(letters))
    return out


@settings(max_examples=100, deadline=None)
@given(families())
def test_groups_are_those_of_all_pairs(texts: list[str]) -> None:
    sets = Sets(len(texts))
    for i, a in enumerate(texts):
        for j, b in enumerate(texts[:i]):
            short, long = sorted((a, b), key=len)
            held = len(short) >= LEAST_HELD and short in long
            if a == b or held or Levenshtein.distance(a, b) <= edits_allowed(min(len(a), len(b))):
                sets.join(i, j)
    roots, groups = sets.roots().tolist(), alike(texts).tolist()
    pairs = [(i, j) for i in range(len(texts)) for j in range(i)]
    assert [roots[i] == roots[j] for i, j in pairs] == [groups[i] == groups[j] for i, j in pairs]


def test_fewer_than_a_tenth_of_the_letters_may_differ() -> None:
    assert [edits_allowed(n) for n in (0, 1, 10, 11, 20, 21, 40, 100)] == [0, 0, 0, 1, 1, 2, 3, 9]


def test_letters_are_compared_without_case_signs_and_spaces_in_any_script() -> None:
    rules = Normaliser.for_language("pt")
    assert letters_of("  Olá, MUNDO! 3 ", rules) == "olámundo3"
    assert letters_of("नमस्ते — दुनिया", Normaliser(())) == "नमस्तेदुनिया"


def test_texts_without_letters_are_like_no_other() -> None:
    groups = alike(["", "a", "", "a"]).tolist()
    assert groups[1] == groups[3]
    assert len({groups[0], groups[1], groups[2]}) == 3


def test_looking_for_near_duplicates_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        alike(["uma frase inteira", "outra frase inteira"], cancelled=lambda: True)
