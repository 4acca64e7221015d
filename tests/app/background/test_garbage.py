"""Widgets that only the garbage collector can free are freed on the window's thread, whoever makes the garbage."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


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
