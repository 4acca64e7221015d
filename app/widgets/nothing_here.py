"""Words in the middle of a table that has no rows: why there are none, or what brings some."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView

from app.theme import theme
from app.widgets.label import Label

SIDE, MOST = 24, 360
"""What stays free at either side, and the longest line, in px at 100%."""


class NothingHere(Label):
    """Lies over a view whose model resets, and lets the mouse through. Without words it is not seen."""

    def __init__(self, view: QAbstractItemView, text: str = "") -> None:
        super().__init__(text, "small", 400, "ink2", wrap=True, parent=view.viewport())
        self._view = view
        self.setObjectName(f"{view.objectName()}_nothing")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        view.model().modelReset.connect(self._fit)
        theme.follow(self, self._fit)

    def say(self, text: str) -> None:
        """Other words."""
        self.setText(text)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        room = self._view.viewport().size()
        wide = max(1, min(room.width() - 2 * theme.px(SIDE), theme.px(MOST)))
        high = self.heightForWidth(wide)
        self.setGeometry((room.width() - wide) // 2, max(0, (room.height() - high) // 2), wide, high)
        self.setVisible(bool(self.text()) and self._view.model().rowCount() == 0)
