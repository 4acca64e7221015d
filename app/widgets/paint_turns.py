"""`PaintTurns`: widgets that change at the same time are painted one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.background.quiet import Working


class PaintTurns(Working):
    """Each widget that is held is painted in a turn of the event loop of its own: together they would keep it from all
    else for some hundredths of a second. Hold them before they change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def busy(self) -> bool:
        """Whether some are still to be painted."""
        return bool(self._held)

    def hold(self, widgets: Iterable[QWidget]) -> None:
        """Paint these in their order, beginning with the next turn; before them those that wait already."""
        new = [widget for widget in widgets if widget not in self._held]
        for widget in new:
            widget.setUpdatesEnabled(False)
        self._held += new
        self._timer.start()

    def _on_turn(self) -> None:
        if self._held:
            self._held.pop(0).setUpdatesEnabled(True)
            self._timer.start()
