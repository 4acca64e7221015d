"""The first page of the import dialog: what to import, how it was understood, and the choices."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.skeleton import Skeleton
from core.errors import WorkbenchError
from core.importers import IMPORTERS, Options, Preview
from core.importers.item import Item
from core.project.records import Problem

ROLES = ("sound", "text", "speaker", "split")
TYPING_MS = 350
MOST_PROBLEMS = 50


class ImportSource(QWidget):
    """`changed` asks for a new preview of `path`, `format_key` and `options()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._timer = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._timer.timeout.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._make_source())
        column.addLayout(self._make_format())
        column.addWidget(self._make_columns())
        column.addWidget(self._make_preview(), 1)
        column.addLayout(self._make_choices())
        self.show_preview(None)

    def _make_source(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.place = QLineEdit()
        self.place.setObjectName("import_place")
        self.place.setAccessibleName(self.tr("Folder or file"))
        self.place.setPlaceholderText(self.tr("A folder, a table or a sound file. Or drop it here."))
        self.place.textEdited.connect(lambda _: self._timer.start())
        self.folder = KeyButton(self.tr("Folder…"), icon="folder", name="import_folder")
        self.folder.clicked.connect(self._on_folder)
        self.file = KeyButton(self.tr("File…"), icon="file", name="import_file")
        self.file.clicked.connect(self._on_file)
        row.addWidget(self.place, 1)
        row.addWidget(self.folder)
        row.addWidget(self.file)
        return row

    def _make_format(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("Format"), "small", 400, "ink2"))
        self.format = QComboBox()
        self.format.setObjectName("import_format")
        self.format.setAccessibleName(self.tr("Format"))
        self.format.addItem(self.tr("Recognise by itself"), "")
        for importer in IMPORTERS.values():
            self.format.addItem(importer.title, importer.key)
        self.format.activated.connect(lambda _: self.changed.emit())
        row.addWidget(self.format)
        self.understood = Label("", "small", 400, "ink2", wrap=True)
        row.addWidget(self.understood, 1)
        return row

    def _make_columns(self) -> QWidget:
        self.columns = QWidget()
        row = QHBoxLayout(self.columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.roles: dict[str, QComboBox] = {}
        titles = (self.tr("Sound"), self.tr("Transcript"), self.tr("Speaker"), self.tr("Split"))
        for role, title in zip(ROLES, titles, strict=True):
            box = QComboBox()
            box.setObjectName(f"import_column_{role}")
            box.setAccessibleName(self.tr("Column of: {0}").format(title))
            box.activated.connect(lambda _: self.changed.emit())
            self.roles[role] = box
            row.addWidget(Label(title, "small", 400, "ink2"))
            row.addWidget(box, 1)
        return self.columns

    def _make_preview(self) -> QStackedWidget:
        self.table = QTableWidget(0, 4)
        self.table.setObjectName("import_preview")
        self.table.setAccessibleName(self.tr("First utterances as they would be imported"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Sound"), self.tr("Transcript"), self.tr("Speaker"), self.tr("Split")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, width in ((0, 210), (2, 120), (3, 64)):
            header.resizeSection(section, theme.px(width))
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height())
        self.nothing = EmptyState(self.tr("Choose what to import"), name="import_nothing")
        self.stack = QStackedWidget()
        for widget in (self.table, self.nothing, Skeleton()):
            self.stack.addWidget(widget)
        return self.stack

    def _make_choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self.by_reference = QRadioButton(self.tr("Leave the sound files where they are"))
        self.by_reference.setObjectName("import_by_reference")
        self.by_reference.setChecked(True)
        self.copy = QRadioButton(self.tr("Copy them into the project"))
        self.copy.setObjectName("import_copy")
        for button in (self.by_reference, self.copy):
            button.setAccessibleName(button.text())
        self.channel = QComboBox()
        self.channel.setObjectName("import_channel")
        self.channel.setAccessibleName(self.tr("Channels"))
        for text, value in (
            (self.tr("Mix all channels"), None),
            (self.tr("First channel (left)"), 0),
            (self.tr("Second channel (right)"), 1),
        ):
            self.channel.addItem(text, value)
        self.voices = QComboBox()
        self.voices.setObjectName("import_voices")
        self.voices.setAccessibleName(self.tr("Voices"))
        self.voices.addItem(self.tr("People speak"), "people")
        self.voices.addItem(self.tr("A synthesiser speaks"), "synthetic")
        grid.addWidget(self.by_reference, 0, 0)
        grid.addWidget(self.copy, 1, 0)
        grid.addWidget(Label(self.tr("Channels"), "small", 400, "ink2"), 0, 1)
        grid.addWidget(self.channel, 0, 2)
        grid.addWidget(Label(self.tr("Voices"), "small", 400, "ink2"), 1, 1)
        grid.addWidget(self.voices, 1, 2)
        grid.setColumnStretch(0, 1)
        return grid

    # What was chosen

    @property
    def path(self) -> Path | None:
        """What to import, or None."""
        text = self.place.text().strip()
        return Path(text).expanduser() if text else None

    @property
    def format_key(self) -> str:
        """The format that was chosen, "" to recognise it."""
        return str(self.format.currentData() or "")

    def options(self) -> Options:
        """All choices."""
        picked = {role: str(box.currentData() or "") for role, box in self.roles.items()} if self._preview else {}
        return Options(
            **picked,  # type: ignore[arg-type]
            channel=self.channel.currentData(),
            copy=self.copy.isChecked(),
            voices=self.voices.currentData(),
        )

    def choose(self, path: Path) -> None:
        """Take a folder or file that was dropped or chosen."""
        self._preview = None
        for box in self.roles.values():
            box.clear()
        self.place.setText(str(path))
        self.format.setCurrentIndex(0)
        self.changed.emit()

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"), self.place.text())
        if name:
            self.choose(Path(name))

    def _on_file(self) -> None:
        kinds = self.tr("Tables and sounds (*.csv *.tsv *.txt *.wav *.flac *.ogg *.opus *.mp3 *.m4a);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a file"), self.place.text(), kinds)
        if name:
            self.choose(Path(name))

    # What came

    def show_loading(self) -> None:
        """A preview is on its way."""
        self.stack.setCurrentIndex(2)

    def show_error(self, error: BaseException) -> None:
        """The place cannot be imported."""
        self._preview = None
        self.columns.hide()
        self.understood.setText("")
        if isinstance(error, WorkbenchError):
            self.nothing.set_text(error.message, error.hint)
        else:
            self.nothing.set_text(self.tr("This could not be read"), str(error))
        self.stack.setCurrentIndex(1)

    def show_preview(self, preview: Preview | None) -> None:
        """What an import would bring."""
        self._preview = preview
        self.columns.setVisible(preview is not None and any(choice.key == "sound" for choice in preview.choices))
        if preview is None:
            self.understood.setText("")
            self.nothing.set_text(self.tr("Choose what to import"), self.tr("Sound files are never changed."))
            self.stack.setCurrentIndex(1)
            return
        found = self.tr("{0} utterances found").format(f"{preview.total:,}")
        if preview.problems:
            found += self.tr(", {0} will be kept out").format(f"{len(preview.problems):,}")
        self.understood.setText(f"{IMPORTERS[preview.format].title}. {found}.")
        self._fill_columns(preview)
        self._fill_rows(preview.rows, preview.problems[:MOST_PROBLEMS])
        if preview.rows:
            self.stack.setCurrentIndex(0)
        else:
            first = preview.problems[0] if preview.problems else None
            text = f"{first.where}: {first.reason}" if first is not None else self.tr("There is nothing to import here")
            self.nothing.set_text(text, first.hint if first is not None else "")
            self.stack.setCurrentIndex(1)

    def _fill_columns(self, preview: Preview) -> None:
        choices = {choice.key: choice for choice in preview.choices}
        for role, box in self.roles.items():
            chosen = str(box.currentData() or "") or preview.chosen(role)
            box.clear()
            for value, words in choices[role].options if role in choices else ():
                box.addItem(words, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _fill_rows(self, rows: Sequence[Item], problems: Sequence[Problem]) -> None:
        self.table.setRowCount(len(problems) + len(rows))
        for number, problem in enumerate(problems, len(rows)):
            for column, text in enumerate((problem.where, f"{problem.reason} {problem.hint}".strip())):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                cell.setForeground(theme.color("badink"))
                self.table.setItem(number, column, cell)
        for number, item in enumerate(rows):
            for column, text in enumerate((item.sound.name, item.text, item.speaker or item.speaker_key, item.split)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.table.setItem(number, column, cell)
