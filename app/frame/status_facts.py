"""Keeps the status bar and the rail's badge up to date: the keys of where the keyboard is, the running task, memory."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app import formatting
from app.background.latest import Later, Latest
from app.context import Context
from app.frame.pages import Pages
from app.frame.rail import Rail
from app.frame.status_bar import StatusBar
from app.i18n import tr
from app.i18n.languages import language
from app.machine import memory
from core.graphics_cards import Card, cards

MEMORY_MS = 5000
FIRST_MS = 400
"""The first look waits until the window stands."""


class StatusFacts(QObject):
    """Follows tasks, runs and the machine's memory, and says them in the status bar and at the rail."""

    def __init__(self, context: Context, status: StatusBar, rail: Rail, pages: Pages) -> None:
        super().__init__(context.window)
        self._context, self._status, self._rail, self._pages = context, status, rail, pages
        self._has_gpu: bool | None = None
        self._look_at_gpus = Latest(context.tasks, self)
        self._look_at_gpus.failed.connect(context.show_error)
        context.tasks.changed.connect(self._show_work)
        context.runs.changed.connect(self._show_work)
        language.changed.connect(self._word)
        self._timer = QTimer(self)
        self._timer.setInterval(MEMORY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._first = Later(FIRST_MS, self._look, self)
        self._first.start()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _word(self) -> None:
        """Say in another language what is said now."""
        self._show_work()
        if self._has_gpu is not None:
            self._look()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The keys that work are those of where the keyboard is."""
        page = self._pages.current
        if page is not None and now is not None and self._context.window.isAncestorOf(now):
            self._status.set_hints(page.hints())

    def stop(self) -> None:
        self._timer.stop()
        self._first.stop()
        self._look_at_gpus.forget()

    def _show_work(self) -> None:
        tasks = [task for task in self._context.tasks.list if task.running]
        going = self._context.runs.going
        self._rail.buttons["tasks"].set_badge(len(tasks) + len(going))
        if tasks:
            task = tasks[-1]
            share = task.share if task.share >= 0 else None
            text = task.title if share is None else f"{task.title} · {formatting.percent(share, 0)}"
            self._status.set_task(text, share)
        elif going:
            run = going[0]
            parts = [run.name, formatting.percent(run.share, 0)]
            if run.seconds_left >= 0:
                parts.append(tr("{time} left", time=formatting.duration(run.seconds_left)))
            self._status.set_task(" · ".join(parts), run.share)
        else:
            self._status.set_task("", None)

    def _look(self) -> None:
        if self._has_gpu is False:
            self._show_memory([])
        elif not self._look_at_gpus.busy:
            self._look_at_gpus.ask(lambda _progress, _cancelled: cards(), self._on_gpus)

    def _on_gpus(self, found: list[Card]) -> None:
        self._has_gpu = bool(found)
        self._show_memory(found)

    def _show_memory(self, found: list[Card]) -> None:
        if found:
            card = max(found, key=lambda gpu: gpu.used)
            used, total, name = card.used, card.total, f"GPU {card.index}"
        else:
            used, total = memory()
            name = tr("Memory")
        self._status.set_device(f"{name} · {formatting.gigabytes(used)} / {formatting.gigabytes(total)} GB")
