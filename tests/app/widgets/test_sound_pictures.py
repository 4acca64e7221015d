"""What the lanes draw, without a project: axis, envelope, spectrogram pictures, letters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import formatting
from app.widgets.sound_lanes import coverage, exact_columns
from app.widgets.spectrogram_lane import Picture, draw
from app.widgets.spelling import Spelling
from app.widgets.time_axis import TimeAxis, tick_step, ticks
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS, Vocabulary

SPANS = st.floats(0.001, 5000, allow_nan=False)


@given(duration=st.floats(0.05, 4000), start=SPANS, span=SPANS, factor=st.floats(0.05, 20), at=st.floats(0, 1))
def test_the_axis_never_leaves_the_recording(
    duration: float, start: float, span: float, factor: float, at: float
) -> None:
    axis = TimeAxis()
    axis.set_duration(duration)
    axis.show(start, start + span)
    axis.zoom(factor, axis.start + axis.span * at)
    axis.scroll(span)
    assert axis.start >= -1e-9
    assert axis.end <= duration + 1e-6
    assert axis.span > 0


def test_pixels_and_seconds_are_inverse() -> None:
    axis = TimeAxis()
    axis.set_duration(10)
    axis.place(48, 900)
    axis.show(2, 5)
    assert axis.seconds(axis.x(3.3)) == pytest.approx(3.3)
    assert axis.x(2) == 48
    assert axis.x(5) == 948


def test_ticks_are_round_and_far_enough_apart() -> None:
    step = tick_step(3.0 / 900, 60)
    assert step == 0.2
    assert ticks(0.1, 1.0, step) == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])
    assert [formatting.position(s) for s in (2.31, 59.99, 62.308, 3661.0)] == ["2.31", "59.99", "1:02.31", "1:01:01.00"]
    assert formatting.position(65, 5) == "1:05"


def test_coverage_is_full_inside_and_at_least_one_pixel() -> None:
    cells = coverage(np.array([-1.0, 0.0]), np.array([1.0, 0.0]), 40)
    assert cells.shape == (40, 2)
    assert (cells[1:-1, 0] == 255).all()
    assert cells[:, 1].sum() == pytest.approx(255, abs=2)


@given(st.integers(2, 3000), st.integers(1, 400), st.floats(0, 0.9), st.floats(0.05, 1.0))
def test_exact_columns_stay_within_the_samples(count: int, pixels: int, start: float, share: float) -> None:
    samples = np.sin(np.arange(count, dtype=np.float32))
    low, high = exact_columns(samples, start * count, min(count, (start + share) * count), pixels)
    assert low.shape == high.shape == (pixels,)
    assert (low <= high).all()
    assert low.min() >= samples.min() - 1e-6
    assert high.max() <= samples.max() + 1e-6


class Bands:
    """Loudness that grows with frequency."""

    def image(self, start_s: float, end_s: float, pixels: int) -> np.ndarray:
        return np.tile(np.arange(0, 256, 2, dtype=np.uint8), (pixels, 1))


def test_a_picture_is_ink_where_it_is_loud_with_high_bands_on_top() -> None:
    picture = draw(Bands(), 0.0, 1.0, 50, 254.0)
    assert picture.greys.shape == (128, 50)
    assert picture.greys[0, 0] == 255
    assert picture.greys[-1, 0] == 0


def test_a_picture_covers_what_it_holds_finely_enough() -> None:
    picture = Picture(1.0, 3.0, np.zeros((4, 200), np.uint8))
    assert picture.covers(1.5, 2.5, 100)
    assert not picture.covers(1.5, 2.5, 400)
    assert not picture.covers(0.9, 2.0, 10)


def test_marks_point_at_the_characters_a_model_cannot_write() -> None:
    spelling = Spelling(Normaliser.for_language("pt"), Vocabulary.of_letters(ALPHABETS["pt"]), "es")
    text = "Às 14h30, Müller."
    assert [text[a:b] for a, b in spelling.marks(text)] == ["1", "4", "3", "0", "ü"]
    assert spelling.marks("Não, obrigado!") == ()
    assert spelling.is_new("ã")
    assert not spelling.is_new("á")
    assert spelling.next_variant("n") == "n"
