"""A held-out sentence that stands whole in a longer one is found wherever it stands, as by looking at every place; so
is a text that is a part of a held-out sentence."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from core.project.splits.near_duplicates import LEAST_HELD, letters_of
from core.text.normaliser import Normaliser
from core.texts.held_out import HeldOut, HeldOutSentence

LETTERS = st.text("ab", max_size=2 * LEAST_HELD)


@given(st.lists(LETTERS, max_size=3), LETTERS, LETTERS)
def test_a_sentence_within_another_is_found_at_every_place(held: list[str], before: str, after: str) -> None:
    sentences = [HeldOutSentence(str(number), "test", text) for number, text in enumerate(held)]
    found = HeldOut(sentences, Normaliser(()))
    for text in held:
        whole = f"{before}{text}{after}"
        within = [one for one in held if one in whole and LEAST_HELD <= len(one) < len(whole)]
        leak = found.leak(whole)
        assert (leak is not None) >= bool(within)
        if leak is not None and not leak.near:
            assert leak.sentence.text == whole


@given(st.lists(LETTERS, max_size=3), st.integers(0, LEAST_HELD), st.integers(LEAST_HELD - 1, 2 * LEAST_HELD))
def test_a_part_of_a_sentence_is_found_wherever_it_begins(held: list[str], start: int, letters: int) -> None:
    found = HeldOut([HeldOutSentence(str(number), "dev", text) for number, text in enumerate(held)], Normaliser(()))
    for text in held:
        part = text[start : start + letters]
        leak = found.leak(part)
        within = [one for one in held if part in one and len(one) > len(part) >= LEAST_HELD]
        assert (leak is not None) >= bool(within)
        if leak is not None:
            known = leak.sentence.text
            assert known == part if not leak.near else known != part


def test_parts_of_many_sentences_that_are_made_by_a_pattern_are_looked_for_in_little_time() -> None:
    count = 30_000
    held = [f"turn on light {number} in the kitchen of the house by the sea" for number in range(count)]
    found = HeldOut([HeldOutSentence(text, "test", text) for text in held], Normaliser(()))
    begun = time.process_time()
    for number in range(0, count, 100):
        leak = found.leak(f"light {number} in the kitchen of the")
        assert leak is not None
        assert leak.sentence.text == held[number]
        assert found.leak(f"light {number} in the kitchen of the boat") is None
    assert time.process_time() - begun < 5


def test_a_line_of_a_verse_leaks_though_its_transcript_has_no_full_stops() -> None:
    verse = "no princípio criou deus o céu e a terra e a terra era sem forma e vazia"
    found = HeldOut([HeldOutSentence("v1", "test", verse)], Normaliser(()))
    for line in ("no princípio criou deus", "o céu e a terra,", "E a terra era sem forma e vazia."):
        leak = found.leak(line)
        assert (leak is not None) == (len(letters_of(line, str)) >= LEAST_HELD)
        assert leak is None or leak.near
