"""Rows that go on in the next line where the width ends, so that no button is cut. They do not scroll."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """Widgets side by side at the sizes they ask for, in as many lines as they need, each line from `align`. `gap` lies
    between them, and `between` between lines where that is another."""

    def __init__(
        self,
        gap: int = 6,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
        *,
        between: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self._between = gap if between is None else between
        self._align = align
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return self._framed(QSize(wide, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """One beside none: as wide as the widest."""
        sizes = [item.sizeHint().boundedTo(item.maximumSize()) for item in self._shown()]
        return self._framed(
            QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))
        )

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if lines and used + self._gap + wide <= width:
                lines[-1].append(item)
                used += self._gap + wide
            else:
                lines.append([item])
                used = wide
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the lines into `rect` if they are to `move`; returns the height that they need, in px."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for line in self._lines(inner.width()):
            high = max(item.sizeHint().height() for item in line)
            wide = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
            spare = max(0, inner.width() - wide)
            x = inner.left() + (spare if self._align is Qt.AlignmentFlag.AlignRight else 0)
            x += spare // 2 if self._align is Qt.AlignmentFlag.AlignHCenter else 0
            for item in line:
                size = item.sizeHint().boundedTo(QSize(inner.width(), high))
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._between
        bottom = self.contentsMargins().bottom()
        return max(0, y - self._between - rect.top()) + bottom


class WrappingFrame(QFrame):
    """A frame whose least height counts the lines that its words and rows take at the width it has."""

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return hint
        return QSize(hint.width(), max(hint.height(), layout.minimumHeightForWidth(max(hint.width(), self.width()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
