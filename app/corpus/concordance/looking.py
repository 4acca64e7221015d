"""How far a search is, with a way to stop it: shown only when it takes longer than a moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.background.garbage import lasting
from app.background.latest import Latest
from app.i18n import tr
from app.tasks import Tasks
from app.widgets.key_hint import KeyButton
from app.widgets.progress_bar import ProgressBar
from core.progress import Progress, Stop
from core.project.queries import Reader

T = TypeVar("T")

FIRST_MS, NEXT_MS = 300, 100


def reading(folder: Path, work: Callable[[Reader, Progress, Stop], T]) -> Callable[[Progress, Stop], T]:
    """Work that reads a project, with a reader of its own."""

    def read(progress: Progress, stop: Stop) -> T:
        with Reader(folder) as reader, lasting:
            return work(reader, progress, stop)

    return read


class Looking(QWidget):
    """`latest` is asked; `stopped` follows the button, `failed` what went wrong."""

    stopped = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.latest = Latest(tasks, self)
        self.latest.failed.connect(self.failed)
        self._share = 0.0
        self.bar = ProgressBar(120)
        self.stop = KeyButton(tr("Stop"), name="concordance_stop", dense=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self.stop.clicked.connect(self._on_stop)
        self.hide()

    def following(self, work: Callable[[Reader, Progress, Stop], T]) -> Callable[[Reader, Progress, Stop], T]:
        """Work that is begun now, and tells how far it is."""
        self._share = 0.0
        self._timer.start(FIRST_MS)

        def followed(reader: Reader, progress: Progress, stop: Stop) -> T:
            def tell(done: int, total: int) -> None:
                self._share = done / total if total else 1.0
                progress(done, total)

            return work(reader, tell, stop)

        return followed

    def end(self) -> None:
        """It is answered."""
        self._timer.stop()
        self.hide()

    def forget(self) -> None:
        """Nobody wants to know any more."""
        self.latest.forget()
        self.end()

    def _on_tick(self) -> None:
        self._timer.setInterval(NEXT_MS)
        self.bar.set_value(self._share)
        self.show()

    def _on_stop(self) -> None:
        self.forget()
        self.stopped.emit()
