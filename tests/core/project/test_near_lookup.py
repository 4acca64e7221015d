"""Looking for a known text that is nearly the same finds just what comparing with every one of them finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from core.project.splits.near_duplicates import edits_allowed
from core.project.splits.near_lookup import NearLookup

WORDS = st.lists(st.sampled_from(["ontem", "fomos", "feira", "moinho", "velho", "chuva", "a", "de"]), max_size=9)
TEXTS = WORDS.map("".join)


def changed(text: str, places: list[int]) -> str:
    """Some letters taken out, put in or replaced."""
    for place in places:
        at = place % (len(text) + 1)
        text = [text[:at] + "x" + text[at:], text[:at] + text[at + 1 :], text[:at] + "y" + text[at + 1 :]][place % 3]
    return text


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=6), TEXTS, st.lists(st.integers(0, 300), max_size=5))
def test_it_finds_what_comparing_with_all_finds(known: list[str], base: str, places: list[int]) -> None:
    every, text = [*known, base], changed(base, places)
    near = {
        i
        for i, one in enumerate(every)
        if one and (one == text or Levenshtein.distance(one, text) <= edits_allowed(min(len(one), len(text))))
    }
    found = NearLookup(every).near(text) if text else -1
    assert (found in near) if near else found == -1


def test_texts_without_letters_are_like_no_other() -> None:
    assert NearLookup(["", "abc"]).near("") == -1
