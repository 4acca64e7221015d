"""The reading threads: in order, errors handed over, more of them where the model waits, and gone when it is left."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from itertools import count, islice
from typing import Any, cast

import pytest

from core.datasets import loader
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


def test_an_order_that_breaks_reaches_the_one_who_asked() -> None:
    def breaking() -> Iterator[Chosen]:
        yield from islice(order(), 3)
        raise ValueError("no such pass")

    with Loader(breaking(), echo, most=3) as batches:
        assert len(list(islice(batches, 3))) == 3
        with pytest.raises(ValueError, match="no such pass"):
            next(batches)


def test_more_threads_read_where_the_model_waits_and_batches_stay_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "LOOK_S", 0.02)
    at_once: set[str] = set()

    def slow(chosen: Chosen) -> Batch | None:
        at_once.add(threading.current_thread().name + str(threading.get_ident()))
        time.sleep(0.02 if chosen.place.number % 2 else 0.005)  # later ones are ready before earlier ones
        if chosen.place.number == 90:
            raise ValueError("damaged")
        return echo(chosen) if chosen.place.number % 5 else None

    loading = Loader(order(), slow, ahead=2, most=4)
    with loading as batches:
        got = [cast("Any", b).place.number for b in islice(batches, 72)]
        assert loading.threads == len(at_once) == 4
        with pytest.raises(ValueError, match="damaged"):
            next(batches)
    assert got == [number for number in range(90) if number % 5]
    assert not reading()


def test_one_thread_is_enough_where_the_model_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "LOOK_S", 0.3)
    read = threading.Semaphore(0)

    def told(chosen: Chosen) -> Batch:
        read.release()
        return echo(chosen)

    loading = Loader(order(), told, most=4)
    with loading as batches:
        for _ in range(12):
            assert read.acquire(timeout=30)  # the model is at work until there is another one, however busy all is
            time.sleep(0.05)
            next(batches)
    assert loading.threads == 1


def test_no_more_threads_read_than_there_are_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, processes, most in ((1, 1, 1), (2, 1, 2), (2, 2, 1), (64, 1, loader.MOST_THREADS), (None, 4, 1)):
        monkeypatch.setattr(loader.os, "cpu_count", lambda cores=cores: cores)
        assert loader.most_threads(processes) == most
