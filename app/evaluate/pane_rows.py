"""`PaneRows`: rows of a part of the page that share the height there is, and below their least height scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.widgets.vertical_scroll import VerticalScroll


class Rows(QVBoxLayout):
    """A scroll area would give rows the height that they would like: these share what there is, and need as much as
    their words take in the width they have."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSize(self) -> QSize:
        least, place = super().minimumSize(), self.parentWidget()
        if place is None:
            return least
        margins = self.contentsMargins()
        wide = place.width() - margins.left() - margins.right()
        items = [item for item in map(self.itemAt, range(self.count())) if item is not None and not item.isEmpty()]
        high = margins.top() + margins.bottom() + self.spacing() * max(0, len(items) - 1)
        for item in items:
            high += max(
                item.minimumHeightForWidth(wide) if item.hasHeightForWidth() else 0, item.minimumSize().height()
            )
        return QSize(least.width(), max(least.height(), high))


class PaneRows(VerticalScroll):
    """`rows` is what they are added to."""

    def __init__(self, name: str, spacing: int = 0) -> None:
        inside = _Inside()
        self.rows = Rows(inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(spacing)
        super().__init__(inside, name)


class _Inside(QWidget):
    """Another width is another least height."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
