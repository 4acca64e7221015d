"""Transcribing files: drop them, watch them done one after another, save the text in a form other programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
)

from app.live.file_list import FileDelegate, FileItem, FileList
from app.theme import theme
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.decoding.formats import FORMATS, written
from core.decoding.outputs import Output, Outputs
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.heard_files import HeardFile

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


class FilesPanel(WrappingFrame):
    """`wanted` follows every file that is to be transcribed, with its number; `opened` carries one to be read,
    `removed` one to be taken from the list."""

    wanted = Signal(int, object)
    opened = Signal(object)
    removed = Signal(object)
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
        inside = FlowRow(8, Qt.AlignmentFlag.AlignHCenter, self.drop)
        inside.setContentsMargins(16, 14, 16, 14)
        mark = QLabel()
        theme.follow(mark, lambda: mark.setPixmap(theme.pixmap("file", "ink2", theme.px(16))))
        self.choose = KeyButton(
            self.tr("Choose files…"), "Ctrl+Shift+O", name="liveChooseFiles", of="live_action_files"
        )
        inside.addWidget(mark)
        inside.addWidget(Label(self.tr("Drop sound files here"), "small"))
        inside.addWidget(Label(self.tr("or"), "small", 400, "ink2"))
        inside.addWidget(self.choose)
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
        self.view.installEventFilter(self)
        self.view.setToolTip(self.tr("Enter opens a text to read and correct it, Delete takes it from the list."))
        column.addWidget(self.view, 1)
        column.addWidget(self._footer())
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._on_selection()

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("role", "footer")
        row = FlowRow(parent=footer)
        row.setContentsMargins(16, 8, 16, 8)
        self._save_label = Label("", "small", 400, "ink2")
        row.addWidget(self._save_label)
        self._savers: list[KeyButton] = []
        for name in FORMATS:
            button = KeyButton(TITLES[name], name=f"liveSave_{name}", dense=True)
            button.setAccessibleName(self.tr("Save as {0}").format(TITLES[name]))
            button.clicked.connect(lambda _=False, form=name: self._on_save(form))
            self._savers.append(button)
            row.addWidget(button)
        return footer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes what is chosen from the list."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.view and pressed and event.key() == Qt.Key.Key_Delete:
            for index in sorted(self.view.selectionModel().selectedIndexes(), key=lambda i: -i.row()):
                self.removed.emit(index.data(Qt.ItemDataRole.UserRole))
            return True
        return super().eventFilter(watched, event)

    def show_kept(self, kept: list[HeardFile]) -> None:
        """List the texts that the project keeps, beside those of now."""
        listed = {item.heard.note for item in self.model.items if item.heard is not None}
        for heard in kept:
            if heard.note not in listed:
                self.model.add(FileItem(self._next, heard.sound, 1.0, heard.transcript, heard=heard))
                self._next += 1
        self._on_selection()

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
        """Write the chosen texts as `folder`/NAME.`form`; what lies there already stays. Returns the files."""
        ready = [(item.path, item.best) for item in self.chosen() if item.best is not None]
        outputs = Outputs(folder, [path for path, _ in ready], form)
        made: list[Output] = []
        for path, transcript in ready:
            try:
                made.append(outputs.write(path, written(form, transcript, str(path))))
            except WorkbenchError as error:
                self.failed.emit(error)
                break
        renamed = [one for one in made if one.said]
        words = self.tr("{0} saved").format(len(made))
        if renamed:
            words += self.tr("; {0} under another name").format(len(renamed))
        self._save_label.setText(words)
        self._save_label.setToolTip("\n".join(f"{one.path.name}: {one.said}" for one in renamed))
        return [one.path for one in made]
