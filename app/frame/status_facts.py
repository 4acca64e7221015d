"""Keeps the status bar and the rail's badge up to date: the keys of where the keyboard is, the running task, memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app import formatting
from app.i18n import tr
from app.machine import Gpu, gpus, memory

if TYPE_CHECKING:
    from app.frame.main_window import MainWindow

MEMORY_MS = 5000


class StatusFacts(QObject):
    """Follows tasks, runs and the machine's memory for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_gpu: bool | None = None
        self._looking = False
        window.tasks.changed.connect(self._show_work)
        window.runs.changed.connect(self._show_work)
        self._timer = QTimer(self)
        self._timer.setInterval(MEMORY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        QTimer.singleShot(400, self, self._look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The keys that work are those of where the keyboard is."""
        page = self._window.page
        if page is not None and now is not None and self._window.isAncestorOf(now):
            self._window.status.set_hints(page.hints())

    def stop(self) -> None:
        self._timer.stop()
        self._looking = True

    def _show_work(self) -> None:
        tasks = [task for task in self._window.tasks.list if task.running]
        going = self._window.runs.going
        self._window.rail.buttons["tasks"].set_badge(len(tasks) + len(going))
        if tasks:
            task = tasks[-1]
            share = task.share if task.share >= 0 else None
            text = task.title if share is None else f"{task.title} · {formatting.percent(share, 0)}"
            self._window.status.set_task(text, share)
        elif going:
            run = going[0]
            parts = [run.name, formatting.percent(run.share, 0)]
            if run.seconds_left >= 0:
                parts.append(tr("{time} left", time=formatting.duration(run.seconds_left)))
            self._window.status.set_task(" · ".join(parts), run.share)
        else:
            self._window.status.set_task("", None)

    def _look(self) -> None:
        if self._looking:
            return
        if self._has_gpu is False:
            self._show_memory([])
            return
        self._looking = True
        self._window.tasks.ask(gpus, self._on_gpus)

    def _on_gpus(self, found: list[Gpu]) -> None:
        self._looking = False
        self._has_gpu = bool(found)
        self._show_memory(found)

    def _show_memory(self, found: list[Gpu]) -> None:
        if found:
            card = max(found, key=lambda gpu: gpu.used)
            used, total, name = card.used, card.total, f"GPU {card.index}"
        else:
            used, total = memory()
            name = tr("Memory")
        self._window.status.set_device(f"{name} · {formatting.gigabytes(used)} / {formatting.gigabytes(total)} GB")
