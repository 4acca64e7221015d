"""`SortHeader`: column titles with the arrow of the order right behind the word."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.theme import theme


class SortHeader(QHeaderView):
    """`numbers` are the columns whose titles stand at the right, as what is below them; `bare` those without a line
    behind them. What a click sorts by is the table's."""

    def __init__(
        self, name: str, spoken: str, numbers: Container[int], bare: Container[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._numbers, self._bare = numbers, bare
        self._last = 0
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = (self.visualIndex(i) for i in range(self.count()) if not self.isSectionHidden(i))
        self._last = max(shown, default=0)
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.fillRect(rect, theme.color("page"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if section not in self._bare and self.visualIndex(section) < self._last:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("line"))
        sorted_by = section == self.sortIndicatorSection()
        font = theme.font("small", 500)
        painter.setFont(font)
        painter.setPen(theme.color("ink" if sorted_by else "ink2"))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        side = theme.px(12) if sorted_by and text else 0
        room = rect.adjusted(8, 0, -8, -1)
        width = min(QFontMetrics(font).horizontalAdvance(text), room.width() - side)
        left = room.right() + 1 - width - side if section in self._numbers else room.left()
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width) + 1)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), flags, shown)
        if side:
            descending = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            self._arrow(painter, QRect(left + width + 2, room.center().y() - side // 2 + 1, side, side), descending)

    def _arrow(self, painter: QPainter, box: QRect, descending: bool) -> None:
        pixmap = theme.pixmap("down", "ink2", box.width(), painter.device().devicePixelRatioF())
        painter.save()
        painter.translate(box.center())
        if descending:
            painter.rotate(180)
        painter.drawPixmap(QPoint(-box.width() // 2, -box.height() // 2), pixmap)
        painter.restore()
