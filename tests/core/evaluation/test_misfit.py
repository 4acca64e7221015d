"""How badly a model thinks a transcript fits: likelihoods of texts over frames that are made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.hypotheses import WORST, likeness, misfit
from core.text.vocabulary import Vocabulary

LETTERS = Vocabulary.of_letters("abcdo")


def frames(text: str, sure: float = 0.97) -> np.ndarray:
    """(T, V) log probabilities of a model that hears `text`, each letter for two frames and a blank behind."""
    path = [token for letter in text for token in (LETTERS.index[letter],) * 2 + (0,)]
    probs = np.full((len(path), len(LETTERS.tokens)), (1 - sure) / (len(LETTERS.tokens) - 1), np.float32)
    probs[np.arange(len(path)), path] = sure
    return np.log(probs).astype(np.float32)


def test_what_was_heard_fits_and_other_texts_fit_worse_the_farther_they_are() -> None:
    logs = frames("abba")
    same, near, far = (misfit(logs, text, "abba", LETTERS) or 0.0 for text in ("abba", "abbo", "cdoc"))
    assert same == 0
    assert 0.5 < near < far < WORST


def test_a_text_that_is_too_long_is_the_worst() -> None:
    assert misfit(frames("ab"), "abcd" * 3, "ab", LETTERS) == WORST


def test_silence_is_less_likely_to_be_speech() -> None:
    assert (misfit(frames("abba"), "abba", "", LETTERS) or 0.0) == 0
    assert misfit(np.log(np.full((6, 7), 1 / 7, np.float32)), "ab", "", LETTERS) is not None


@pytest.mark.parametrize(("text", "ids"), [("ção", "cao"), ("b d", "b d"), ("xyzw", None), ("abbx", "abb")])
def test_letters_that_the_model_lacks_are_read_as_their_likenesses(text: str, ids: str | None) -> None:
    found = likeness(text, LETTERS)
    assert found == (None if ids is None else [LETTERS.index[c] for c in ids])
    if ids is None:
        assert misfit(frames("ab"), text, "ab", LETTERS) is None
