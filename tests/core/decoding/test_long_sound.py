"""Sound of any length: where it is cut, and that cutting changes no word."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.decoding.windows import SENTENCE, Window, next_window, windows
from core.errors import Cancelled
from tests.builders import babble, silence
from tests.tones import STEP, ToneRecogniser, speak

WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=7), min_size=1, max_size=70)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 16000 * 70), st.sampled_from([320, 640, 1280]), st.integers(0, 99))
def test_windows_cover_every_sample_once(samples: int, step: int, seed: int) -> None:
    sound = np.random.default_rng(seed).standard_normal(samples).astype(np.float32)
    found = windows(sound, step)
    assert [w.start for w in found] == [0, *(w.end for w in found[:-1])][: len(found)]
    assert (found[-1].end if found else 0) == samples
    assert all(a.end == b.start for a, b in pairwise(found))
    for w in found:
        assert w.end - w.start <= SENTENCE.longest_s * 16000
        assert 0 <= w.heard_from <= w.start < w.end <= w.heard_to <= samples
        assert w.start % step == w.heard_from % step == 0


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 16000 * 50), st.sampled_from([640, 1280]), st.integers(0, 99), st.integers(3000, 70_000))
def test_windows_are_known_before_the_sound_has_ended(samples: int, step: int, seed: int, block: int) -> None:
    loud = np.repeat(np.random.default_rng(seed).choice([0.0, 0.01, 1.0], samples // 8000 + 1), 8000)[:samples]
    sound = (loud * np.random.default_rng(seed).standard_normal(samples)).astype(np.float32)
    found: list[Window] = []
    for until in range(0, samples + block, block):
        while window := next_window(sound[:until], step, SENTENCE, found[-1] if found else None):
            found.append(window)
    every = windows(sound, step)
    assert found == every[: len(found)]
    assert len(every) - len(found) <= 2


def test_cuts_fall_into_pauses() -> None:
    sound = np.concatenate([np.concatenate((babble(2.6, seed=i), silence(0.4))) for i in range(12)])
    for w in windows(sound, STEP)[:-1]:
        assert np.abs(sound[w.end - 800 : w.end + 800]).max() == 0, w.end / 16000


@settings(max_examples=25, deadline=None)
@given(WORDS)
def test_long_sound_reads_like_its_text(words: list[str]) -> None:
    text = " ".join(words)
    sound = speak(text)
    transcript = ToneRecogniser().transcribe(sound)
    assert transcript.text == text
    assert transcript.seconds == pytest.approx(len(sound) / 16000)
    assert [w.text for w in transcript.words] == words


def test_words_of_long_sound_have_their_times() -> None:
    words = ["abc", "de", "fghij"] * 25
    transcript = ToneRecogniser().transcribe(speak(" ".join(words)))
    at = 0.24
    for word, said in zip(transcript.words, words, strict=True):
        assert word.start_s == pytest.approx(at, abs=0.041)
        at += 0.12 * len(said)
        assert word.end_s == pytest.approx(at - 0.04, abs=0.041)
        at += 0.24
    assert transcript.seconds > 2 * SENTENCE.longest_s


def test_progress_reaches_the_end_and_cancelling_stops() -> None:
    sound = speak(" ".join(["abcdef"] * 60))
    seen: list[tuple[int, int]] = []
    ToneRecogniser().transcribe(sound, lambda done, total: seen.append((done, total)))
    assert [d for d, _ in seen] == sorted(d for d, _ in seen)
    assert seen[-1] == (len(sound), len(sound))
    recogniser = ToneRecogniser()
    with pytest.raises(Cancelled):
        recogniser.transcribe(sound, cancelled=lambda: recogniser.looks >= 2)
    assert recogniser.looks == 2


def test_no_sound_is_no_text() -> None:
    transcript = ToneRecogniser().transcribe(silence(0))
    assert (transcript.text, transcript.words, transcript.seconds) == ("", (), 0)


def test_many_utterances_come_back_in_their_order() -> None:
    texts = ["abc", "d e f g", "j", " ".join(["hij"] * 40), "aa"]
    assert ToneRecogniser().write([speak(t) for t in texts]) == texts
