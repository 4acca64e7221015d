"""A held-out sentence that stands whole in a longer one is found wherever it stands, as by looking at every place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.project.splits.near_duplicates import LEAST_HELD
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
