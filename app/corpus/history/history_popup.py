"""The history of the project: choose a point to go back or forward to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr, tr_n, worded
from app.theme import theme
from app.widgets.label import Label
from app.widgets.mirrored import paint_edge
from app.widgets.row_model import Index
from core.project.history import HistoryItem

NOWHERE = QModelIndex()
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
            paint_edge(painter, rect, theme.color("act"))
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


class HistoryModel(QAbstractListModel):
    """The steps of a day, or all of them and the beginning below (step 0)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[HistoryItem] = ()
        self._beginning = False
        self._last = 0

    def show_items(self, items: Sequence[HistoryItem], last: int, *, beginning: bool) -> None:
        """`last` is the step after which the project stands."""
        self.beginResetModel()
        self._items, self._last, self._beginning = items, last, beginning
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items) + self._beginning

    def step(self, row: int) -> int:
        """The id of the step in a row; 0 for the beginning."""
        return self._items[row].id if row < len(self._items) else 0

    def place(self, step: int) -> int:
        """The row of a step; 0 when it is not listed."""
        return next((row for row in range(self.rowCount()) if self.step(row) == step), 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._items[index.row()] if index.row() < len(self._items) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return tr("As it was at first") if item is None else words(item)
        if role == TIME:
            return "" if item is None else _when(item.at)
        if role == UNDONE:
            return item is not None and item.undone
        if role == NOW:
            return self.step(index.row()) == self._last
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = tr("taken back") if self.data(index, UNDONE) else tr("now here") if self.data(index, NOW) else ""
            parts = (self.data(index), self.data(index, TIME), state)
            return ", ".join(str(part) for part in parts if part)
        return None


def words(item: HistoryItem) -> str:
    """What a step did, and how many rows it touched where its words do not say so."""
    said = item.rows < 2 or f"{item.rows:,}" in item.label or str(item.rows) in item.label
    return worded(item.label) if said else tr_n("{label} (one row)", "{label} (%n rows)", item.rows, label=item.label)


class HistoryPopup(QFrame):
    """Enter or a click jumps; Left and Right change the day; Esc closes. `chosen` is the step that is to be the last
    one done, 0 for none."""

    chosen = Signal(int)

    def __init__(self, items: Sequence[HistoryItem], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("history_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("History"))
        self._items: Sequence[HistoryItem] = ()
        self._spot = QPoint()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(6)
        column.addLayout(self._head())
        hint = Label(tr("Choose the last change to keep. Later ones can be done again."), "caption", 400, "ink2")
        hint.setContentsMargins(12, 0, 12, 0)
        column.addWidget(hint)
        self.model = HistoryModel(self)
        self.list = QListView()
        self.list.setObjectName("history_list")
        self.list.setAccessibleName(tr("Changes, newest first"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        column.addWidget(self.list)
        self.setFixedWidth(theme.px(440))
        self.show_items(items)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(Label(tr("History"), "small", 600), 1)
        self.day = QComboBox()
        self.day.setObjectName("history_day")
        self.day.setAccessibleName(tr("Day"))
        self.day.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.day.currentIndexChanged.connect(lambda _: self._on_day())
        row.addWidget(self.day)
        return row

    # What is shown

    def show_items(self, items: Sequence[HistoryItem]) -> None:
        """All steps, newest first; the chosen day stays chosen."""
        self._items = items
        wanted = self.day.currentData()
        days: dict[date, int] = {}
        for item in items:
            days[_day(item)] = days.get(_day(item), 0) + 1
        self.day.blockSignals(True)
        self.day.clear()
        self.day.addItem(tr("All days, {count:,}", count=len(items)), None)
        for day, count in days.items():
            self.day.addItem(tr("{day}, {count:,}", day=_day_words(day), count=count), day)
        self.day.setCurrentIndex(max(0, self.day.findData(wanted)))
        self.day.blockSignals(False)
        self.day.setVisible(len(days) > 1)
        self._list_day()

    def _on_day(self) -> None:
        self.list.setCurrentIndex(NOWHERE)
        self._list_day()

    def _list_day(self) -> None:
        """The steps of the chosen day, with the beginning where all are listed."""
        wanted = self.day.currentData()
        keep = self.model.step(self.list.currentIndex().row()) if self.list.currentIndex().isValid() else None
        last = next((item.id for item in self._items if not item.undone), 0)
        shown = [item for item in self._items if wanted is None or _day(item) == wanted]
        self.model.show_items(shown, last, beginning=wanted is None)
        self.list.setCurrentIndex(self.model.index(self.model.place(last if keep is None else keep), 0))
        rows = min(max(self.model.rowCount(), 3), 14)
        self.list.setFixedHeight(rows * theme.row_height("small") + 2)

    def open_above(self, spot: QPoint) -> None:
        """Show with the lower right corner at a global point."""
        self._spot = spot
        self._settle()
        self.show()
        self.list.setFocus()

    def _settle(self) -> None:
        self.adjustSize()
        self.move(self._spot - QPoint(self.width(), self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}.get(event.key(), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif step and self.day.count() > 2:
            self.day.setCurrentIndex((self.day.currentIndex() + step) % self.day.count())
            self._settle()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: Index) -> None:
        step = self.model.step(index.row())
        self.close()
        self.chosen.emit(step)


def _day(item: HistoryItem) -> date:
    return datetime.fromtimestamp(item.at).astimezone().date()


def _day_words(day: date) -> str:
    """ "Today", "Yesterday", or the date."""
    ago = (datetime.now().astimezone().date() - day).days
    if ago in (0, 1):
        return tr("Yesterday") if ago else tr("Today")
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM" if ago < 300 else "d MMMM yyyy")


def _when(at: float) -> str:
    """The time of day; the date before it when it is not today."""
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    today = moment.date() == QDate.currentDate()
    return QLocale().toString(moment, "HH:mm" if today else "d MMM, HH:mm")
