"""Widgets that only the garbage collector can free are freed on the window's thread, whoever makes the garbage."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.background import garbage
from app.background.garbage import Collector, lasting


class Knot:
    """An object in a circle with itself: only the collector frees it. It notes on which thread that was."""

    def __init__(self, freed: list[int]) -> None:
        self.itself = self
        self.widget = QWidget()
        self.freed = freed

    def __del__(self) -> None:
        self.freed.append(threading.get_ident())


def many_objects(stop: threading.Event) -> None:
    """What makes Python's own collector start, on this thread."""
    kept: list[list[int]] = []
    while not stop.is_set():
        kept.append([len(kept)])
        if len(kept) > 50_000:
            kept.clear()


def test_a_busy_worker_never_frees_widgets(qapp: QApplication, qtbot: QtBot) -> None:
    freed: list[int] = []
    stop = threading.Event()
    worker = threading.Thread(target=many_objects, args=(stop,))
    worker.start()
    try:
        for _ in range(20):
            Knot(freed)
            qtbot.wait(10)
        qtbot.waitUntil(lambda: len(freed) == 20, timeout=60_000)
    finally:
        stop.set()
        worker.join()
    assert set(freed) == {threading.get_ident()}
    assert not gc.isenabled()


@pytest.fixture
def collector(qapp: QApplication) -> Collector:
    """The program's own, with nothing to do at the moment."""
    found = qapp.findChild(Collector)
    assert isinstance(found, Collector)
    gc.collect()
    return found


def test_many_values_that_last_are_never_gone_through(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "MANY", 2_000)
    before = gc.get_freeze_count()
    with lasting:
        values = [[number] for number in range(3_000)]
        collector.look()
        assert gc.get_count()[0] >= 3_000, "nothing was collected while they were made"
    assert gc.get_freeze_count() >= before + 3_000
    assert gc.get_count()[0] < 2_000, "nor will be later"
    assert len(values) == 3_000


def test_few_values_are_looked_after_as_ever(collector: Collector) -> None:
    before = gc.get_freeze_count()
    with lasting:
        values = [[number] for number in range(1_500)]
    assert gc.get_freeze_count() <= before, "none was added; others may have been freed meanwhile"
    collector.look()
    assert gc.get_count()[0] < 700
    assert len(values) == 1_500
