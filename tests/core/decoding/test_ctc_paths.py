"""Paths, words, times, confidence and other readings, from frames alone."""

from __future__ import annotations

import builtins
import itertools
from collections import defaultdict
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from core.decoding import align, ctc
from core.errors import CheckpointError, TextError
from core.objectives.ctc import frames_needed
from core.objectives.ctc.objective import Ctc, FrameFamily
from core.text.vocabulary import Vocabulary

ABC = Vocabulary.of_letters("abc")


def log_softmax(logits: np.ndarray) -> np.ndarray:
    logits = logits - logits.max(-1, keepdims=True)
    return (logits - np.log(np.exp(logits).sum(-1, keepdims=True))).astype(np.float32)


def random_frames(frames: int, seed: int, tokens: int = 5, spread: float = 2.0) -> np.ndarray:
    return log_softmax(spread * np.random.default_rng(seed).standard_normal((frames, tokens)))


def path_of(text: str, frames: int) -> np.ndarray:
    """Frames that say a path such as "aa-b|" with certainty; "-" is the blank, "_" the space."""
    tokens = ["-", "_", *ABC.letters]
    logs = np.full((frames, len(ABC.tokens)), -9.0, np.float32)
    for i, c in enumerate(text.ljust(frames, "-")):
        logs[i, tokens.index(c)] = 0.0
    return log_softmax(logs)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 60))
def test_alignment_of_what_is_written_is_the_best_path(seed: int, frames: int) -> None:
    logs = random_frames(frames, seed)
    best = ctc.greedy(logs)
    ids = [span.token for span in ctc.spans(best)]
    assert np.array_equal(align.forced_path(logs, ids), best)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 4), max_size=12), st.integers(0, 30))
def test_alignment_spells_the_text_it_was_given(seed: int, ids: list[int], more: int) -> None:
    frames = max(1, frames_needed(ids)) + more
    path = align.forced_path(random_frames(frames, seed), ids)
    assert len(path) == frames
    assert [span.token for span in ctc.spans(path)] == ids


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 2), min_size=1, max_size=3))
def test_alignment_is_the_likeliest_of_all_paths(seed: int, ids: list[int]) -> None:
    logs = random_frames(6, seed, tokens=3)
    valid = [p for p in itertools.product(range(3), repeat=6) if [s.token for s in ctc.spans(p)] == ids]
    best = max(sum(logs[i, t] for i, t in enumerate(p)) for p in valid)
    path = align.forced_path(logs, ids)
    assert sum(logs[i, t] for i, t in enumerate(path)) == pytest.approx(best, abs=1e-4)


def test_text_that_does_not_fit_is_refused() -> None:
    with pytest.raises(TextError, match="does not fit 3 frames"):
        align.forced_path(random_frames(3, 0), [2, 2, 2])
    assert align.forced_path(random_frames(3, 0), []).tolist() == [0, 0, 0]


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 900))
def test_words_are_the_text_in_order_and_inside_the_sound(seed: int, frames: int) -> None:
    logs = random_frames(frames, seed)
    found = ctc.words(logs, ABC, 0.04)
    assert " ".join(w.text for w in found) == ctc.collapse(ctc.greedy(logs), ABC)
    edges = [edge for w in found for edge in (w.start_s, w.end_s)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= frames * 0.04 + 1e-6 for edge in edges)
    assert all(0 <= w.confidence <= 1 for w in found)


def test_word_times_are_their_letters_frames() -> None:
    found = ctc.words(path_of("--aab-_-cc", 12), ABC, 0.04, offset_s=1.0)
    assert [(w.text, w.start_s, w.end_s) for w in found] == [("ab", 1.08, 1.2), ("c", 1.32, 1.4)]
    assert all(w.confidence > 0.99 for w in found)


def test_doubled_letters_need_a_blank_between() -> None:
    assert [w.text for w in ctc.words(path_of("aa-a_bb", 7), ABC, 0.04)] == ["aa", "b"]


def test_special_tokens_are_never_words() -> None:
    vocabulary = Vocabulary(("<pad>", " ", "a", "<unk>", "</s>"))
    logs = np.full((5, 5), -9.0, np.float32)
    for i, token in enumerate((3, 2, 3, 1, 4)):
        logs[i, token] = 0.0
    assert [w.text for w in ctc.words(log_softmax(logs), vocabulary, 0.02)] == ["a"]


def test_no_frames_say_nothing() -> None:
    assert ctc.words(np.zeros((0, 5), np.float32), ABC, 0.04) == []


def test_certainty_runs_from_even_to_sure() -> None:
    even = np.log(np.full((1, 5), 0.2, np.float32))
    sure = log_softmax(np.array([[50.0, 0, 0, 0, 0]], np.float32))
    half = np.log(np.array([[0.5, 0.5 - 3e-6, 1e-6, 1e-6, 1e-6]], np.float32))
    values = [float(ctc.certainty(x)[0]) for x in (even, half, sure)]
    assert values[0] == pytest.approx(0, abs=1e-4)
    assert values[1] == pytest.approx((0.5 - 0.2) / 0.8, abs=1e-3)
    assert values[2] == pytest.approx(1, abs=1e-4)


def test_a_word_is_as_sure_as_its_least_sure_letter() -> None:
    logs = path_of("a-b-c", 5)
    logs[2] = np.log(np.array([0.02, 0.01, 0.02, 0.55, 0.40], np.float32))
    (word,) = ctc.words(logs, ABC, 0.04, readings=True)
    assert word.text == "abc"
    assert word.confidence == pytest.approx(float(ctc.certainty(logs)[2]), abs=1e-3)
    assert word.alternatives[0][0] == "acc"
    assert 0.3 < word.alternatives[0][1] < 0.5


def all_texts(logs: np.ndarray) -> dict[str, float]:
    """The probability of every text, by going through every path. The space cannot be said."""
    probs = np.exp(logs.astype(np.float64))
    probs[:, 1] = 0
    found: defaultdict[str, float] = defaultdict(float)
    for path in itertools.product(range(logs.shape[1]), repeat=len(logs)):
        found[ctc.collapse(path, ABC)] += float(np.prod([probs[i, t] for i, t in enumerate(path)]))
    return found


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_other_readings_agree_with_going_through_every_path(seed: int) -> None:
    logs = random_frames(4, seed, spread=3.0)
    truth = all_texts(logs)
    readings = ctc.alternatives(logs, ABC)
    best = max((text for text in truth if text), key=lambda text: truth[text])
    if truth[best] > 0.3 and readings:
        assert readings[0][0] == best or truth[readings[0][0]] > 0.7 * truth[best]
    assert sum(share for _, share in readings) <= 1.001
    assert all(text and " " not in text for text, _ in readings)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_long_sound_is_aligned_in_pieces_without_a_change(seed: int) -> None:
    rng = np.random.default_rng(seed)
    text = "".join(rng.choice(list("-_abc"), p=[0.5, 0.15, 0.15, 0.1, 0.1]) for _ in range(2500))
    logs = path_of(text, 2500)
    best = ctc.greedy(logs)
    assert np.array_equal(ctc.aligned(logs, best, ABC), best)


def test_without_torchaudio_words_are_the_same_and_alignment_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    logs = random_frames(50, 3)
    expected = ctc.words(logs, ABC, 0.04)
    real = builtins.__import__

    def no_torchaudio(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("torchaudio"):
            raise ImportError("no torchaudio for this torch")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", no_torchaudio)
    assert not align.available()
    assert ctc.words(logs, ABC, 0.04) == expected
    with pytest.raises(CheckpointError, match="torchaudio is not installed"):
        align.forced_path(logs, [2])


def test_a_known_text_is_read_along_where_it_is_said() -> None:
    work = Ctc(cast("FrameFamily", None), ABC)
    frames = path_of("--aab-_-cc---", 13)
    found = work.read_along(nn.Identity(), frames, ["ab", "c"])
    assert found is not None
    assert [(word.start, word.end) for word in found] == [(2, 5), (8, 10)]
    assert all(word.sure > 0.99 for word in found)
    other = work.read_along(nn.Identity(), frames, ["ba", "c"])
    assert other is not None
    assert other[0].sure < 0.7
    with pytest.raises(TextError):
        work.read_along(nn.Identity(), frames, ["abcabcabcabc", "abc"])
    with pytest.raises(TextError):
        work.read_along(nn.Identity(), frames, ["xy"])
