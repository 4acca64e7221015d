"""How badly a model thinks a transcript fits: likelihoods of texts over frames that are made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core.decoding.joining import Part
from core.evaluation.hypotheses import WORST, misfit, nearest_letters
from core.text.vocabulary import Vocabulary
from tests.tones import ToneRecogniser

LETTERS = Vocabulary.of_letters("abcdo")


def frames(text: str, sure: float = 0.97) -> np.ndarray:
    """(T, V) log probabilities of a model that hears `text`, each letter for two frames and a blank behind."""
    path = [token for letter in text for token in (LETTERS.index[letter],) * 2 + (0,)]
    probs = np.full((len(path), len(LETTERS.tokens)), (1 - sure) / (len(LETTERS.tokens) - 1), np.float32)
    probs[np.arange(len(path)), path] = sure
    return np.log(probs).astype(np.float32)


def fit(logs: np.ndarray, text: str, heard: str) -> float | None:
    nothing = logs[:0]
    return misfit(ToneRecogniser(LETTERS), Part(logs, nothing, nothing, False), text, heard)


def test_what_was_heard_fits_and_other_texts_fit_worse_the_farther_they_are() -> None:
    logs = frames("abba")
    same, near, far = (fit(logs, text, "abba") or 0.0 for text in ("abba", "abbo", "cdoc"))
    assert same == 0
    assert 0.5 < near < far < WORST


def test_a_text_that_is_too_long_is_the_worst() -> None:
    assert fit(frames("ab"), "abcd" * 3, "ab") == WORST


def test_silence_is_less_likely_to_be_speech() -> None:
    assert (fit(frames("abba"), "abba", "") or 0.0) == 0
    assert fit(np.log(np.full((6, 7), 1 / 7, np.float32)), "ab", "") is not None


@pytest.mark.parametrize(("text", "ids"), [("ção", "cao"), ("b d", "b d"), ("xyzw", None), ("abbx", "abb")])
def test_letters_that_the_model_lacks_are_read_as_the_nearest_ones(text: str, ids: str | None) -> None:
    found = nearest_letters(text, LETTERS)
    assert found == ids
    if ids is None:
        assert fit(frames("ab"), text, "ab") is None
