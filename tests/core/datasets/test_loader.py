"""The reading thread: in order, errors handed over, and gone when it is left."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import count, islice
from typing import Any, cast

import pytest

from core.datasets.batches import Batch, Chosen, Position
from core.datasets.loader import Loader


def order() -> Iterator[Chosen]:
    for number in count():
        yield Chosen(((number, 0),), Position(0, number), Position(0, number + 1))


def echo(chosen: Chosen) -> Batch:
    return cast("Batch", chosen)


def test_batches_come_in_order() -> None:
    with Loader(order(), echo) as batches:
        got = [cast("Any", b).place.number for b in islice(batches, 50)]
    assert got == list(range(50))


def test_batches_without_anything_readable_are_passed_over() -> None:
    with Loader(order(), lambda c: echo(c) if c.place.number % 3 else None) as batches:
        got = [cast("Any", b).place.number for b in islice(batches, 4)]
    assert got == [1, 2, 4, 5]


def test_an_error_while_reading_reaches_the_one_who_asked() -> None:
    def broken(chosen: Chosen) -> Batch:
        if chosen.place.number == 2:
            raise ValueError("damaged")
        return echo(chosen)

    with Loader(order(), broken) as batches:
        next(batches)
        next(batches)
        with pytest.raises(ValueError, match="damaged"):
            next(batches)


def reading() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "batches"]


def test_leaving_early_ends_the_thread() -> None:
    with Loader(order(), echo, ahead=2) as batches:
        next(batches)
        assert reading()
    assert not reading()
