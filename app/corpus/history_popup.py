"""The history of the project: choose a point to go back or forward to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.corpus.utterance_model import Index
from app.theme import theme
from app.widgets.label import Label
from core.project.history import HistoryItem

TIME, UNDONE, NOW = (Qt.ItemDataRole.UserRole + i for i in (1, 2, 3))


class HistoryDelegate(QStyledItemDelegate):
    """One step a line: what, when, and a dot at where the project stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(300), theme.row_height("small"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, theme.color("acttint" if chosen else "raised"))
        undone, now = bool(index.data(UNDONE)), bool(index.data(NOW))
        if now:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.color("act"))
        painter.setFont(theme.font("small", 600 if now else 400))
        painter.setPen(theme.color("ink3" if undone else "ink"))
        when = str(index.data(TIME) or "")
        metrics = painter.fontMetrics()
        room = rect.adjusted(12, 0, -12, 0)
        text = str(index.data() or "")
        wide = room.width() - metrics.horizontalAdvance(when) - 16
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), when)
        painter.restore()


class HistoryPopup(QFrame):
    """Enter or a click jumps; Esc closes. `chosen` is the step that is to be the last one done, 0 for none."""

    chosen = Signal(int)

    def __init__(self, items: Sequence[HistoryItem], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("history_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(6)
        title = Label(self.tr("History"), "small", 600)
        title.setContentsMargins(12, 0, 12, 0)
        column.addWidget(title)
        hint = Label(self.tr("Choose the last change to keep. Later ones can be done again."), "caption", 400, "ink2")
        hint.setContentsMargins(12, 0, 12, 0)
        column.addWidget(hint)
        self.list = QListWidget()
        self.list.setObjectName("history_list")
        self.list.setAccessibleName(self.tr("Changes, newest first"))
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        last = next((item.id for item in items if not item.undone), 0)
        for item in items:
            self._add(item.id, item.label, _when(item.at), item.undone, item.id == last)
        self._add(0, self.tr("As it was at first"), "", False, last == 0)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        column.addWidget(self.list)
        rows = min(max(self.list.count(), 3), 12)
        self.list.setFixedHeight(rows * theme.row_height("small") + 2)
        self.setFixedWidth(theme.px(360))

    def _add(self, step: int, label: str, when: str, undone: bool, now: bool) -> None:
        entry = QListWidgetItem(label)
        entry.setData(Qt.ItemDataRole.UserRole, step)
        entry.setData(TIME, when)
        entry.setData(UNDONE, undone)
        entry.setData(NOW, now)
        state = self.tr("taken back") if undone else self.tr("now here") if now else ""
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(t for t in (label, when, state) if t))
        self.list.addItem(entry)
        if now:
            self.list.setCurrentItem(entry)

    def open_above(self, spot: QPoint) -> None:
        """Show with the lower right corner at a global point."""
        self.adjustSize()
        self.move(spot - QPoint(self.width(), self.height()))
        self.show()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))
        self.close()


def _when(at: float) -> str:
    """The time of day; the date before it when it is not today."""
    moment = datetime.fromtimestamp(at).astimezone()
    today = datetime.now().astimezone().date()
    return moment.strftime("%H:%M") if moment.date() == today else moment.strftime("%d %b, %H:%M")
