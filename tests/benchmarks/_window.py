"""What benchmarks of the real window share: opening it, letting it work, and how late its event loop is meanwhile."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme

LONGEST_S = 120.0
EVERY_MS = 5
SCROLLS = 200
Times = list[tuple[float, float]]
"""Milliseconds by the clock, and those of them that the window's thread was at work: the machine may be busy."""


def open_window() -> MainWindow:
    """The window as a person starts it, once it rests."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Vizinho")
    settings = Settings()
    theme.start(settings.theme_mode, settings.text_size, settings.system_font)
    window = MainWindow(settings)
    window.show()
    rest(500)
    return window


def close(window: MainWindow) -> None:
    """Close it, whatever is under way."""
    QTimer.singleShot(1000, give_up_jobs)
    window.close()


def give_up_jobs() -> None:
    """Answer the question that a window asks which closes while a job is under way."""
    asked = QApplication.activeModalWidget()
    button = asked.findChild(QPushButton, "closing_give_up") if asked is not None else None
    if button is not None:
        button.click()


def until(holds: Callable[[], bool], longest_s: float = LONGEST_S, look_ms: int = 2) -> None:
    """Let the window work until something holds; it sleeps between events, as it does on a desk."""
    end = time.monotonic() + longest_s
    waking, loop = QTimer(interval=look_ms), QEventLoop()
    waking.start()
    while not holds():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise SystemExit("The window did not come to rest.")


def rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Delays:
    """How late the event loop was while it is watched, told by a timer: ms by the clock, and the ms that the window's
    thread itself was at work between two looks."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.worked: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._expected = self._own = 0.0

    def _tick(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self.late.append(max(0.0, now - self._expected) * 1000)
        self.worked.append((own - self._own) * 1000)
        self._expected, self._own = now + EVERY_MS / 1000, own

    @contextlib.contextmanager
    def watch(self) -> Iterator[None]:
        self._expected, self._own = time.perf_counter() + EVERY_MS / 1000, time.thread_time()
        self._timer.start(EVERY_MS)
        try:
            yield
        finally:
            self._timer.stop()

    def clear(self) -> None:
        self.late.clear()
        self.worked.clear()

    def told(self) -> dict[str, float]:
        """99th percentile and the longest, late and at work."""
        late, worked = (np.array(values or [0.0]) for values in (self.late, self.worked))
        return {
            "p99": round(float(np.percentile(late, 99)), 1), "max": round(float(late.max()), 1),
            "worked_p99": round(float(np.percentile(worked, 99)), 1), "worked_max": round(float(worked.max()), 1),
            "looks": len(self.late),
        }  # fmt: skip


def scrolled(
    table: QTableView, painted: Callable[[], bool], random: np.random.Generator, times: int = SCROLLS
) -> Times:
    """From setting the scroll bar to rows on the screen, at random places."""
    bar, taken = table.verticalScrollBar(), []
    for place in random.integers(0, bar.maximum() + 1, times):
        rest(5)
        begun, worked = time.perf_counter(), time.thread_time()
        bar.setValue(int(place))
        table.viewport().repaint()
        QApplication.processEvents()
        taken.append(((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000))
        if not painted():
            raise SystemExit("The table shows nothing where it was scrolled to.")
    return taken


def percentile(times: Sequence[tuple[float, float]], percent: float) -> tuple[float, float]:
    """A percentile of wall and of working time."""
    wall, worked = np.percentile(np.array(times), percent, axis=0)
    return round(float(wall), 2), round(float(worked), 2)
