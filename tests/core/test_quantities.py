"""Lengths, times and sizes in words: one rule each, whoever says them."""

from __future__ import annotations

import pytest

from core import quantities


@pytest.mark.parametrize(
    ("seconds", "length", "duration"),
    [
        (0, "0 s", "1 s"),
        (41.4, "41 s", "41 s"),
        (89.9, "90 s", "90 s"),
        (95, "95 s", "2 min"),
        (2280, "38 min", "38 min"),
        (7199, "120 min", "2 h 0 min"),
        (14_640, "4.1 h", "4 h 4 min"),
        (4_320_000, "1,200.0 h", "1,200 h 0 min"),
    ],
)
def test_sound_has_a_length_and_work_a_duration(seconds: float, length: str, duration: str) -> None:
    assert quantities.length(seconds) == length
    assert quantities.duration(seconds) == duration


def test_sizes_have_the_unit_that_reads_best() -> None:
    sizes = (0.4 * 2**20, 3 * 2**20, 2**30 - 1, 7.9 * 2**30, 412 * 2**30)
    assert [quantities.size(size) for size in sizes] == ["0.4 MB", "3 MB", "1,024 MB", "7.9 GB", "412 GB"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("62.5", 62.5), ("1:02,5", 62.5), (" 1:02:03 ", 3723.0), ("0", 0.0), ("1:60", None), ("-1", None), ("x", None),
     ("1.5:00", None), ("", None), ("1:2:3:4", None), ("nan", None), ("inf", None)],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text: str, seconds: float | None) -> None:
    assert quantities.seconds_of(text) == seconds
