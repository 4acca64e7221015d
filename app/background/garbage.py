"""Python's garbage collector, kept on the window's thread.

Left to itself it runs on whichever thread has just made many objects. When that is a worker, it may free widgets of a
closed dialog there, and Qt, whose widgets belong to the window's thread alone, ends the program with a crash. Apart
from the entry, which only starts it: nothing else here may collect.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 250


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
        """Collect the oldest generation that is due; nothing when none is."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > max(limits[generation], 1):
                gc.collect(generation)
                return
