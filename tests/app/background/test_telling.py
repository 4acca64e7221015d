"""What threads tell is said on the window's thread, whoever has been deleted meanwhile."""

from __future__ import annotations

import itertools
import threading
import time

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.background import telling
from app.background.telling import tell

TELLERS = 2
BUSY_S = 1.0


class Speaker(QObject):
    said = Signal(int)

    def __init__(self, heard: list[tuple[int, int]]) -> None:
        super().__init__()
        self.said.connect(lambda number: heard.append((number, threading.get_ident())))


def test_what_a_thread_tells_is_said_in_order_on_the_windows_thread(qapp: QApplication, qtbot: QtBot) -> None:
    telling.get_ready()
    heard: list[tuple[int, int]] = []
    speaker = Speaker(heard)
    worker = threading.Thread(target=lambda: [tell(speaker, speaker.said, number) for number in range(100)])
    worker.start()
    worker.join()
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 100)
    assert heard == [(number, threading.get_ident()) for number in range(100)]


def test_objects_are_deleted_while_threads_make_them_speak(qapp: QApplication) -> None:
    """Emitting on the threads themselves ended the process here within a moment."""
    telling.get_ready()
    heard: list[tuple[int, int]] = []
    now = [Speaker(heard)]
    ended = threading.Event()

    def work() -> None:
        for number in itertools.count():
            if ended.is_set():
                return
            speaker = now[0]
            tell(speaker, speaker.said, number)

    workers = [threading.Thread(target=work) for _ in range(TELLERS)]
    for worker in workers:
        worker.start()
    deleted, end = 0, time.monotonic() + BUSY_S
    while time.monotonic() < end or not heard:
        before, now[0] = now[0], Speaker(heard)
        shiboken6.delete(before)
        deleted += 1
        qapp.processEvents()
    ended.set()
    for worker in workers:
        worker.join()
    assert deleted > 10
    assert {thread for _, thread in heard} == {threading.get_ident()}
