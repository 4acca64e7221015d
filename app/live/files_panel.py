"""Transcribing files: drop them, watch them done one after another, save the text in a form other programs read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.decoding.formats import FORMATS
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError

Index = QModelIndex | QPersistentModelIndex


@dataclass
class FileItem:
    """One file: waiting, at a share of its way, done, or refused with the reason."""

    id: int
    path: Path
    share: float = -1.0
    transcript: Transcript | None = None
    error: WorkbenchError | None = None

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
        if item.transcript is not None:
            return self.tr("{0} words").format(f"{len(item.transcript.words):,}")
        return self.tr("waiting") if item.waiting else f"{100 * item.share:.0f}%"

    def add(self, item: FileItem) -> None:
        self.beginInsertRows(QModelIndex(), len(self.items), len(self.items))
        self.items.append(item)
        self.endInsertRows()

    def touch(self, item: FileItem) -> None:
        index = self.index(self.items.index(item))
        self.dataChanged.emit(index, index)

    def clear(self) -> None:
        self.beginResetModel()
        self.items = [item for item in self.items if item.transcript is None and item.error is None]
        self.endResetModel()


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


class DropArea(QFrame):
    """The dashed frame that says where files go; the whole page takes them as well."""

    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveDropArea")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("field"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class FilesPanel(QFrame):
    """`wanted` follows every file that is to be transcribed, with its number."""

    wanted = Signal(int, object)
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveFiles")
        self._next = 1
        self.model = FileList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.addWidget(Label(self.tr("Transcribe files"), "body", 600))
        head.addStretch(1)
        head.addWidget(Label(self.tr("or: vizinho transcribe"), "small", 400, "ink3"))
        column.addLayout(head)
        self.drop = DropArea()
        self.drop.dropped.connect(self.add_files)
        inside = QHBoxLayout(self.drop)
        inside.setContentsMargins(16, 14, 16, 14)
        mark = QLabel()
        theme.follow(mark, lambda: mark.setPixmap(theme.pixmap("file", "ink2", theme.px(16))))
        self.choose = KeyButton(
            self.tr("Choose files…"), "Ctrl+Shift+O", name="liveChooseFiles", of="live_action_files"
        )
        inside.addStretch(1)
        inside.addWidget(mark)
        inside.addWidget(Label(self.tr("Drop sound files here"), "small"))
        inside.addWidget(Label(self.tr("or"), "small", 400, "ink2"))
        inside.addWidget(self.choose)
        inside.addStretch(1)
        self.choose.clicked.connect(self.ask_files)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 10)
        holder.addWidget(self.drop)
        column.addLayout(holder)
        self.view = QListView()
        self.view.setObjectName("liveFileList")
        self.view.setAccessibleName(self.tr("Files to transcribe"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(FileDelegate(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.activated.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))
        column.addWidget(self.view, 1)
        column.addWidget(self._footer())
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 8, 16, 8)
        self._save_label = Label("", "small", 400, "ink2")
        row.addWidget(self._save_label)
        self._savers: list[KeyButton] = []
        for name in FORMATS:
            button = KeyButton(name.upper(), name=f"liveSave_{name}", dense=True)
            button.setAccessibleName(self.tr("Save as {0}").format(name.upper()))
            button.clicked.connect(lambda _=False, form=name: self._on_save(form))
            self._savers.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return footer

    def ask_files(self) -> None:
        """Ask for files with the system's own dialog."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Sound files to transcribe"))
        self.add_files([Path(name) for name in chosen])

    def add_files(self, paths: list[Path]) -> None:
        """Queue files; the sound files of a folder that is dropped come in order of their names."""
        for path in paths:
            for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
                item = FileItem(self._next, file)
                self._next += 1
                self.model.add(item)
                self.wanted.emit(item.id, file)

    def item(self, number: int) -> FileItem | None:
        return next((item for item in self.model.items if item.id == number), None)

    def set_share(self, number: int, share: float) -> None:
        if (item := self.item(number)) is not None:
            item.share = share
            self.model.touch(item)

    def set_done(self, number: int, transcript: Transcript) -> None:
        if (item := self.item(number)) is not None:
            item.transcript = transcript
            self.model.touch(item)
            self._on_selection()

    def set_failed(self, number: int, error: WorkbenchError) -> None:
        if (item := self.item(number)) is not None:
            item.error = error
            self.model.touch(item)

    @property
    def busy(self) -> int:
        """How many files are not done yet."""
        return sum(item.transcript is None and item.error is None for item in self.model.items)

    def chosen(self) -> list[FileItem]:
        """The finished files that are selected; all finished ones when none is."""
        rows = [self.model.items[i.row()] for i in self.view.selectionModel().selectedIndexes()]
        return [item for item in rows or self.model.items if item.transcript is not None]

    def _on_selection(self) -> None:
        count = len(self.chosen())
        self._save_label.setText(self.tr("Save {0} as").format(count) if count else self.tr("Save as"))
        for button in self._savers:
            button.setEnabled(count > 0)

    def _on_save(self, form: str) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the texts"))
        if folder:
            self.save(Path(folder), form)

    def save(self, folder: Path, form: str) -> list[Path]:
        """Write the chosen texts as `folder`/NAME.`form`; a name that is taken gets a number. Returns the files."""
        written = []
        for item in self.chosen():
            if item.transcript is None:
                continue
            target, number = folder / f"{item.path.stem}.{form}", 2
            while target.exists():
                target, number = folder / f"{item.path.stem}-{number}.{form}", number + 1
            try:
                target.write_text(FORMATS[form](item.transcript), encoding="utf-8")
            except OSError as error:
                self.failed.emit(WorkbenchError(f"{target} cannot be written.", "Choose another folder.", str(error)))
                return written
            written.append(target)
        return written
