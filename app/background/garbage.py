"""Python's garbage collector, kept on the window's thread.

Left to itself it runs on whichever thread has just made many objects. When that is a worker, it may free widgets of a
closed dialog there, and Qt, whose widgets belong to the window's thread alone, ends the program with a crash. Apart
from the entry, which only starts it: nothing else here may collect.

It goes through all objects that were made since, and stops the window meanwhile: a tenth of a second for those of two
reports of ten thousand utterances, and again as they grow older. So a worker that makes very many values `with lasting`
is left in peace, and what it made is never gone through. Those are values without circles: they are freed by themselves
when nobody has them any more.
"""

from __future__ import annotations

import gc
import threading
from contextlib import ContextDecorator

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 250
MANY = 20_000
"""Objects that are gone through in about a hundredth of a second."""


class _Lasting(ContextDecorator):
    """`with lasting:` in a worker, around what makes very many values that are kept; or `@lasting` above it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._makers = 0

    @property
    def under_way(self) -> bool:
        """Whether such values are being made."""
        return self._makers > 0

    def __enter__(self) -> None:
        with self._lock:
            self._makers += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._makers -= 1
        if gc.get_count()[0] > MANY:
            gc.freeze()  # with it what else is there: few, as it is looked after four times a second


lasting = _Lasting()


class Collector(QObject):
    """Collects as Python's own collector would, by its thresholds, but only where this object lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due; nothing when none is, or while values are made that last."""
        if lasting.under_way:
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > max(limits[generation], 1):
                gc.collect(generation)
                return
