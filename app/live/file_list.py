"""The files that are transcribed, as a list: waiting, at a share of their way, done, corrected, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.theme import theme
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile

Index = QModelIndex | QPersistentModelIndex


@dataclass
class FileItem:
    """One file: waiting, at a share of its way, done, or refused with the reason. `heard` is what is kept of it in the
    project, once it is done."""

    id: int
    path: Path
    share: float = -1.0
    transcript: Transcript | None = None
    error: WorkbenchError | None = None
    heard: HeardFile | None = None

    @property
    def best(self) -> Transcript | None:
        """Its text as it is known best: corrected, or as it was heard."""
        return self.heard.best if self.heard is not None else self.transcript

    @property
    def waiting(self) -> bool:
        return self.share < 0 and self.transcript is None and self.error is None


class FileList(QAbstractListModel):
    """The files in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[FileItem] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{item.path.name}, {self.state(item)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(item.error) if item.error else str(item.path)
        return None

    def state(self, item: FileItem) -> str:
        """The state in a word or two, as the list prints it."""
        if item.error is not None:
            return item.error.message
        if item.best is not None:
            count = len(item.best.words)
            words = self.tr("1 word") if count == 1 else self.tr("{0} words").format(f"{count:,}")
            corrected = item.heard is not None and item.heard.corrected is not None
            return self.tr("{0}, corrected").format(words) if corrected else words
        return self.tr("waiting") if item.waiting else f"{100 * item.share:.0f}%"

    def add(self, item: FileItem) -> None:
        self.beginInsertRows(QModelIndex(), len(self.items), len(self.items))
        self.items.append(item)
        self.endInsertRows()

    def touch(self, item: FileItem) -> None:
        index = self.index(self.items.index(item))
        self.dataChanged.emit(index, index)

    def remove(self, item: FileItem) -> None:
        row = self.items.index(item)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.items[row]
        self.endRemoveRows()


class FileDelegate(QStyledItemDelegate):
    """Icon, name, length; at the right words, a bar with its percentage, or what went wrong."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.row_height("small") + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: FileItem = index.data(Qt.ItemDataRole.UserRole)
        box = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("acttint"))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.color("act"))
        name = "warn" if item.error else "check" if item.transcript else "clock" if item.waiting else "play"
        side = theme.px(14)
        painter.drawPixmap(
            QPointF(box.left() + 14, box.center().y() - side / 2 + 1),
            theme.pixmap(name, "badink" if item.error else "ink2", side, painter.device().devicePixelRatioF()),
        )
        state = index.model().state(item)
        painter.setFont(theme.font("small"))
        wide = painter.fontMetrics().horizontalAdvance(state) if not item.error else box.width() // 2
        right = QRect(box.right() - wide - 14, box.top(), wide, box.height())
        painter.setPen(theme.color("badink" if item.error else "ink2"))
        shown = painter.fontMetrics().elidedText(state, Qt.TextElideMode.ElideRight, wide + 1)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        if item.share >= 0 and item.transcript is None and item.error is None:
            bar = QRectF(right.left() - 96, box.center().y() - 1, 84, 4)
            painter.fillRect(bar, theme.color("sunken"))
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * item.share, 4), theme.color("tgt"))
        painter.setFont(theme.font("body", 500))
        painter.setPen(theme.color("ink"))
        room = QRect(box.left() + 36, box.top(), right.left() - box.left() - 48, box.height())
        title = painter.fontMetrics().elidedText(item.path.name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(theme.color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()
