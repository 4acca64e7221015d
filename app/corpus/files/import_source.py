"""The head of the import dialog: which folder or file, and which format it was recognised as."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import formatting
from app.background.latest import Later
from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.importers import IMPORTERS, Preview
from core.wording import Listed

TYPING_MS = 350
SEVERAL = "; "
"""Stands between several paths."""


class ImportSource(QWidget):
    """`chosen` says that something else is to be imported, `changed` that its format was overridden."""

    chosen = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later = Later(TYPING_MS, self._on_typed, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._make_place())
        column.addLayout(self._make_format())
        theme.follow(self, self._dress)

    def _make_place(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.place = QLineEdit()
        self.place.setObjectName("import_place")
        self.place.setAccessibleName(tr("Folder or file"))
        self.place.setPlaceholderText(tr("A folder, or a file. Or drop it here."))
        self.place.textEdited.connect(lambda _: self._later.start())
        self.folder = KeyButton(tr("Folder…"), icon="folder", name="import_folder")
        self.folder.clicked.connect(self._on_folder)
        self.file = KeyButton(tr("File…"), icon="file", name="import_file")
        self.file.clicked.connect(self._on_file)
        row.addWidget(self.place, 1)
        for button in (self.folder, self.file):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _make_format(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Format"), "small", 500))
        self.format = QComboBox()
        self.format.setObjectName("import_format")
        self.format.setAccessibleName(tr("Format"))
        self.format.addItem(tr("Recognise by itself"), "")
        for importer in IMPORTERS.values():
            self.format.addItem(importer.title, importer.key)
            self.format.setItemData(self.format.count() - 1, importer.summary, 3)
        self.format.activated.connect(lambda _: self.changed.emit())
        row.addWidget(self.format)
        self.understood = Label("", "small", 400, "ink2", wrap=True)
        self.understood.setObjectName("import_understood")
        row.addWidget(self.understood, 1)
        return row

    def _dress(self) -> None:
        self.format.setFixedWidth(theme.px(220))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.place, self.folder, self.file, self.format]

    # What was chosen

    @property
    def paths(self) -> tuple[Path, ...]:
        """What to import: one place, or several that are one import; none where nothing was chosen."""
        text = self.place.text().strip()
        whole = Path(text).expanduser()
        if not text or SEVERAL.strip() not in text or whole.exists():
            return (whole,) if text else ()
        return tuple(Path(part.strip()).expanduser() for part in text.split(SEVERAL.strip()) if part.strip())

    @property
    def path(self) -> Path | None:
        """The first of them, or None."""
        return next(iter(self.paths), None)

    @property
    def format_key(self) -> str:
        """The format that was chosen, "" to recognise it."""
        return str(self.format.currentData() or "")

    def choose(self, *paths: Path) -> None:
        """Take what was dropped or chosen, together as one import; its formats are recognised anew."""
        self._later.stop()
        self.place.setText(SEVERAL.join(str(path) for path in paths))
        self._on_typed()

    def _on_typed(self) -> None:
        self.format.setCurrentIndex(0)
        self.chosen.emit()

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Import a folder"), str(self.path or ""))
        if name:
            self.choose(Path(name))

    def _on_file(self) -> None:
        start = str(self.path or "")
        names, _ = QFileDialog.getOpenFileNames(self, tr("Import files"), start, tr("All files (*)"))
        if names:
            self.choose(*map(Path, names))

    def show_understood(self, preview: Preview | None) -> None:
        """In a sentence what was recognised and how much is in it."""
        if preview is None:
            self.understood.setText("")
            return
        importer = IMPORTERS[preview.format]
        if self.format_key:
            utterances = tr_n("One utterance", "%n utterances", preview.total, about="begins a sentence")
        else:
            utterances = formatting.utterances(preview.total)
        found = [utterances]
        if preview.pairings:
            sounds = len({pairing.sound for pairing in preview.pairings if pairing.sound is not None})
            files = len({pairing.text for pairing in preview.pairings})
            found[0] = tr(
                "{utterances} in {files}, with {sounds}",
                utterances=utterances,
                files=formatting.files(files),
                sounds=tr_n("one sound", "%n sounds", sounds),
            )
        if preview.kept_out:
            found.append(tr_n("%n kept out", "%n kept out", len(preview.kept_out)))
        if preview.to_look_at:
            found.append(tr_n("%n to look at", "%n to look at", len(preview.to_look_at)))
        said = "; ".join(found)
        if self.format_key:
            self.understood.setText(f"{said}.")
            return
        titles = [part.title for part in preview.parts if part.utterances] or [importer.title]
        self.understood.setText(tr("Recognised as {formats}: {found}.", formats=Listed(titles), found=said))
