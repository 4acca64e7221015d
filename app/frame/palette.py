"""The command palette (Ctrl K): commands, pages, runs and utterances in one list, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import cap_size, paint_cap
from app.widgets.label import Label
from app.widgets.mirrored import mirrored, paint_edge
from app.widgets.row_model import Index
from core.text.fold import folded

SHOWN = 60


@dataclass(frozen=True)
class PaletteEntry:
    """Something the palette can do. `group` says where it belongs ("Corpus", "Run", "Utterance")."""

    title: str
    group: str
    do: Callable[[], object]
    keys: str = ""
    icon: str = ""
    detail: str = ""


def score(query: str, title: str, group: str = "") -> float:
    """How well a title fits what was typed: 0 not at all, higher is better. Every typed word must be found."""
    wanted = folded(query).split()
    name = folded(title)
    words = name.split()
    total = 0.0
    for word in wanted:
        if name.startswith(word):
            total += 4
        elif any(w.startswith(word) for w in words):
            total += 3
        elif word in name:
            total += 2
        elif folded(group).startswith(word):
            total += 1
        else:
            return 0.0
    return total / max(1, len(wanted)) + 1 / (10 + len(name)) if wanted else 1.0


def best(query: str, entries: Sequence[PaletteEntry]) -> list[PaletteEntry]:
    """The entries that fit, best first; all in their own order when nothing is typed."""
    if not query.strip():
        return list(entries[:SHOWN])
    rated = [(score(query, entry.title, entry.group), entry) for entry in entries]
    rated = sorted((r for r in rated if r[0] > 0), key=lambda r: -r[0])
    return [entry for _, entry in rated[:SHOWN]]


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[PaletteEntry] = []

    def show_entries(self, entries: list[PaletteEntry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.detail, entry.group, entry.keys) if part)
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.row_height("body"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Model)
        entry = model.entries[index.row()]
        rect = option.rect
        painter.save()
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(rect, theme.color("acttint"))
            paint_edge(painter, rect, theme.color("act"))
        left = rect.left() + 12
        side = theme.px(16)
        if entry.icon:
            pixmap = theme.pixmap(entry.icon, "ink2", side, painter.device().devicePixelRatioF())
            spot = QRect(left, rect.center().y() - side // 2, side, side)
            painter.drawPixmap(mirrored(spot, rect).topLeft(), pixmap)
        left += side + 10
        right = rect.right() - 12
        if entry.keys:
            width = cap_size(entry.keys).width()
            place = QRect(right - width, rect.top(), width, rect.height())
            paint_cap(painter, mirrored(place, rect), entry.keys, theme.color("ink2"), theme.color("line2"))
            right -= width + 10
        small = theme.font("small")
        painter.setFont(small)
        painter.setPen(theme.color("ink3"))
        group_width = QFontMetrics(small).horizontalAdvance(entry.group)
        middle = Qt.AlignmentFlag.AlignVCenter
        group_left = min(right - group_width, rect.right() - theme.px(120))
        group = QRect(group_left, rect.top(), group_width, rect.height())
        painter.drawText(mirrored(group, rect), middle, entry.group)
        right = group_left - 12
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        metrics = QFontMetrics(font)
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(mirrored(QRect(left, rect.top(), right - left, rect.height()), rect), middle, title)
        left += metrics.horizontalAdvance(title) + 10
        if entry.detail and left < right:
            painter.setFont(small)
            painter.setPen(theme.color("ink3"))
            detail = QFontMetrics(small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(mirrored(QRect(left, rect.top(), right - left, rect.height()), rect), middle, detail)
        painter.restore()


class Palette(QDialog):
    """A frameless list under a field. `more(text)` brings entries that depend on what is typed (utterances)."""

    def __init__(
        self, entries: Sequence[PaletteEntry], more: Callable[[str], list[PaletteEntry]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Find a command or utterance"))
        self._entries = entries
        self._more = more
        self.chosen: PaletteEntry | None = None
        outer = self._column = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("role", "popup")
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(6)
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(tr("Find a command or utterance"))
        self.field.setPlaceholderText(tr("Command, page, run or utterance"))
        self.field.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        row = QVBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.addWidget(self.field)
        column.addLayout(row)
        self._model = _Model(self)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(tr("What was found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        column.addWidget(self.list, 1)
        self._nothing = Label(tr("Nothing is called that."), "small", 400, "ink2")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._nothing)
        outer.addWidget(frame)
        self.setFixedWidth(theme.px(560))
        self._on_text("")

    def _on_text(self, text: str) -> None:
        found = best(text, self._entries)
        if len(text.strip()) > 1:
            found += self._more(text.strip())
        self._model.show_entries(found)
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        rows = max(1, min(12, len(found)))
        self.list.setFixedHeight(rows * theme.row_height("body") + 2)
        self.setFixedHeight(self._column.sizeHint().height())
        if found:
            self.list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            row, count = self.list.currentIndex().row(), self._model.rowCount()
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and count:
                row = (row + step) % count if abs(step) == 1 else min(count - 1, max(0, row + step))
                self.list.setCurrentIndex(self._model.index(row))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(row)
                return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self.chosen = self._model.entries[row]
            self.accept()

    def run(self, anchor: QRect) -> PaletteEntry | None:
        """Open under `anchor` (global px) and wait; returns what was chosen."""
        left = anchor.center().x() - self.width() // 2
        screen = self.screen().availableGeometry()
        left = max(screen.left() + 8, min(left, screen.right() - self.width() - 8))
        self.move(left, anchor.top())
        self.field.setFocus()
        self.exec()
        return self.chosen
