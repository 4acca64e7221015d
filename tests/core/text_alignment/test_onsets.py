"""Where somebody begins to speak: after a breath, at a pause's end, and where a model heard it so."""

from __future__ import annotations

import numpy as np
import pytest

from core.text_alignment.letter_sounds import second_of
from core.text_alignment.matching import PlacedWord
from core.text_alignment.onsets import at_onsets, breath, long_pauses
from core.text_alignment.paragraphs import Sentence
from core.text_alignment.placing import Placement

SPEECH = [-12.0, -15.0, -11.0, -20.0] * 50


def levels(*parts: tuple[float, int]) -> np.ndarray:
    before = [level for level, count in parts for _ in range(count)]
    return np.array(before + SPEECH, np.float32)


@pytest.mark.parametrize(
    ("before", "cut"),
    [
        pytest.param([(-42.0, 20), (-60.0, 6)], 19, id="a breath, then hardly a sound"),
        pytest.param([(-60.0, 6)], 0, id="the silence that is kept before speech"),
        pytest.param([(-31.0, 12)], 0, id="a weak first sound"),
        pytest.param([(-40.0, 26)], 0, id="a long s, and the vowel at once"),
        pytest.param([(-45.0, 20), (-50.0, 6)], 0, id="noise all the time"),
        pytest.param([(-42.0, 80), (-60.0, 6)], 0, id="longer than a breath"),
    ],
)
def test_a_breath_before_speech_is_told_from_first_sounds(before: list[tuple[float, int]], cut: int) -> None:
    assert breath(levels(*before)) == cut


def test_a_voice_that_is_shorter_than_a_breath_is_left() -> None:
    assert breath(np.full(30, -20.0, np.float32)) == 0


def test_long_pauses_have_one_frame_each() -> None:
    silent = np.zeros(400, bool)
    for first, last in ((0, 30), (100, 200), (300, 400)):
        silent[first:last] = True
    assert long_pauses(silent).tolist() == [150, 350]


def placed(start_s: float, *, agrees: float = 1.0, end_s: float = 5.0) -> Placement:
    word = PlacedWord("bom", start_s, start_s + 0.2, agrees)
    return Placement(Sentence("bom", "", 0, 0), "placed", start_s, end_s, 1.0, (word,))


@pytest.mark.parametrize(
    ("start_s", "heard", "expected"),
    [
        pytest.param(2.3, placed(2.3), 2.0, id="a weak first sound"),
        pytest.param(2.9, placed(2.1), 2.0, id="a model heard it at the end of the pause"),
        pytest.param(2.9, placed(2.1, agrees=0.4), 2.9, id="a model heard another word there"),
        pytest.param(2.9, placed(2.8), 2.9, id="a model heard it where it is"),
        pytest.param(3.9, placed(2.1), 3.9, id="too far from the pause"),
    ],
)
def test_a_sentence_begins_at_the_end_of_a_pause(start_s: float, heard: Placement, expected: float) -> None:
    silent = np.zeros(600, bool)
    silent[100:200] = True
    (found,) = at_onsets([placed(start_s)], [heard], silent)
    expected = second_of(200) if expected == 2.0 else expected
    assert found.words[0].start_s == pytest.approx(expected)
    assert found.start_s == pytest.approx(expected)


def test_a_sentence_is_never_moved_into_the_one_before_it() -> None:
    silent = np.zeros(600, bool)
    silent[100:200] = True
    before, one = placed(0.5, end_s=2.2), placed(2.3)
    assert list(at_onsets([before, one], [before, one], silent))[1] == one
