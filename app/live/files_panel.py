"""Transcribing files: drop them, watch them done one after another, save the text in a form other programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
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

from app.i18n import tr, tr_n
from app.live.file_list import FileItem, FileList
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.row_model import Index
from core.decoding.formats import FORMATS, formatted
from core.decoding.outputs import Output, Outputs
from core.errors import WorkbenchError

TITLES = {"txt": "TXT", "json": "JSON", "srt": "SRT", "tsv": "TSV", "csv": "CSV", "textgrid": "TextGrid", "eaf": "ELAN"}
"""What the forms are called on their buttons."""


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


class FileDelegate(QStyledItemDelegate):
    """Icon, name, length; at the right words, a bar with its percentage, or what went wrong."""

    def __init__(self, files: FileList, parent: QObject) -> None:
        super().__init__(parent)
        self._files = files

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
        state = self._files.state(item)
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


class FilesPanel(WrappingFrame):
    """Shows the files of `state`. `wanted` carries those to be transcribed, `opened` one to be read, `removed` one to
    be taken from the list, `failed` why texts were not saved."""

    wanted = Signal(list)
    opened = Signal(object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self.setObjectName("liveFiles")
        self.model = state.files
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.addWidget(Label(tr("Transcribe files"), "body", 600))
        head.addStretch(1)
        head.addWidget(Label(tr("or: vizinho transcribe"), "small", 400, "ink3"))
        column.addLayout(head)
        self.drop = DropArea()
        self.drop.dropped.connect(self.wanted)
        inside = FlowRow(8, Qt.AlignmentFlag.AlignHCenter, self.drop)
        inside.setContentsMargins(16, 14, 16, 14)
        mark = QLabel()
        theme.follow(mark, lambda: mark.setPixmap(theme.pixmap("file", "ink2", theme.px(16))))
        self.choose = KeyButton(tr("Choose files…"), "Ctrl+Shift+O", name="liveChooseFiles", of="live_action_files")
        inside.addWidget(mark)
        inside.addWidget(Label(tr("Drop sound files here"), "small"))
        inside.addWidget(Label(tr("or"), "small", 400, "ink2"))
        inside.addWidget(self.choose)
        self.choose.clicked.connect(self.ask_files)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 10)
        holder.addWidget(self.drop)
        column.addLayout(holder)
        self.view = QListView()
        self.view.setObjectName("liveFileList")
        self.view.setAccessibleName(tr("Files to transcribe"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(FileDelegate(self.model, self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.activated.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))
        self.view.installEventFilter(self)
        self.view.setToolTip(tr("Enter opens a text to read and correct it, Delete takes it from the list."))
        column.addWidget(self.view, 1)
        column.addWidget(self._footer())
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._on_files)
        self._on_selection()

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = FlowRow(parent=footer)
        row.setContentsMargins(16, 8, 16, 8)
        self.save_label = Label("", "small", 400, "ink2")
        row.addWidget(self.save_label)
        self._savers: list[KeyButton] = []
        for name in FORMATS:
            button = KeyButton(TITLES[name], name=f"liveSave_{name}", dense=True)
            button.setAccessibleName(tr("Save as {title}", title=TITLES[name]))
            button.clicked.connect(lambda _=False, form=name: self._on_save(form))
            self._savers.append(button)
            row.addWidget(button)
        return footer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes what is chosen from the list."""
        here = watched is self.view and event.type() == QEvent.Type.KeyPress
        if here and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            for index in sorted(self.view.selectionModel().selectedIndexes(), key=lambda i: -i.row()):
                self.removed.emit(index.data(Qt.ItemDataRole.UserRole))
            return True
        return super().eventFilter(watched, event)

    def ask_files(self) -> None:
        """Ask for files with the system's own dialog."""
        chosen, _ = QFileDialog.getOpenFileNames(self, tr("Sound files to transcribe"))
        self.wanted.emit([Path(name) for name in chosen])

    def chosen(self) -> list[FileItem]:
        """The finished files that are selected; all finished ones when none is."""
        rows = [self.model.items[i.row()] for i in self.view.selectionModel().selectedIndexes()]
        return [item for item in rows or self.model.items if item.transcript is not None]

    def _on_files(self) -> None:
        """How many can be saved may be another number now; what was said of the last saving stays otherwise."""
        if len(self.chosen()) != self._count:
            self._on_selection()

    def _on_selection(self) -> None:
        self._count = count = len(self.chosen())
        self.save_label.setText(tr_n("Save %n as", "Save %n as", count) if count else tr("Save as"))
        for button in self._savers:
            button.setEnabled(count > 0)

    def _on_save(self, form: str) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder for the texts"))
        if folder:
            self.save(Path(folder), form)

    def save(self, folder: Path, form: str) -> list[Path]:
        """Write the chosen texts as `folder`/NAME.`form`; what lies there already stays. Returns the files."""
        ready = [(item.path, item.best) for item in self.chosen() if item.best is not None]
        outputs = Outputs(folder, [path for path, _ in ready], form)
        made: list[Output] = []
        for path, transcript in ready:
            try:
                made.append(outputs.write(path, formatted(form, transcript, str(path))))
            except WorkbenchError as error:
                self.failed.emit(error)
                break
        renamed = [one for one in made if one.note]
        words = tr_n("%n saved", "%n saved", len(made))
        if renamed:
            words = tr_n(
                "{saved:,} saved; %n under another name",
                "{saved:,} saved; %n under another name",
                len(renamed),
                saved=len(made),
            )
        self.save_label.setText(words)
        self.save_label.setToolTip("\n".join(f"{one.path.name}: {one.note}" for one in renamed))
        return [one.path for one in made]
