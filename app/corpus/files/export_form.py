"""What can be chosen for an export beside its format: which utterances, what becomes of the sound, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app import formatting
from app.corpus.files.export_job import ExportScope
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.exporters import EXPORTERS, Sound

INDENT = 24


class ExportForm(QWidget):
    """`changed` follows every choice. The folder is proposed until the person names one."""

    changed = Signal()

    def __init__(self, scopes: Sequence[ExportScope], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named = self._wished = False
        self._scopes = {scope.key: scope for scope in scopes}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.title = Label("", "title", 600)
        self.title.setObjectName("export_format_title")
        self.summary = Label("", "small", 400, "ink2", wrap=True)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addSpacing(8)
        column.addWidget(Label(tr("Which utterances"), "small", 600))
        self._which = QButtonGroup(self)
        self.which: dict[str, QRadioButton] = {}
        for scope in scopes:
            self.which[scope.key] = self._radio(column, self._which, f"export_which_{scope.key}", "")
        self.show_scopes(scopes)
        column.addSpacing(8)
        column.addWidget(Label(tr("Sound"), "small", 600))
        self._how = QButtonGroup(self)
        self.how: dict[Sound, QRadioButton] = {}
        self._about: dict[Sound, Label] = {}
        for sound, words in self._sounds().items():
            self.how[sound] = self._radio(column, self._how, f"export_sound_{sound}", words[0])
            self.how[sound].clicked.connect(self._on_sound)
            self._about[sound] = Label("", "small", 400, "ink2", wrap=True)
            theme.follow(self._about[sound], partial(self._indent, self._about[sound]))
            column.addWidget(self._about[sound])
        column.addSpacing(8)
        column.addWidget(Label(tr("New folder"), "small", 600))
        column.addLayout(self._folder_row())
        self.which[scopes[0].key].setChecked(True)

    @staticmethod
    def _indent(label: Label) -> None:
        label.setContentsMargins(theme.px(INDENT), 0, 0, 2)

    def _sounds(self) -> dict[Sound, tuple[str, str, str]]:
        """Words for each: its name, and what it means with and without marks."""
        return {
            "trimmed": (tr("Cut to each utterance"),
                        tr("WAV, 16 bit, at the rate of its recording"), ""),
            "whole": (tr("Recordings as they are"),
                      tr("Copied whole, with marks for the utterances"),
                      tr("Copied where an utterance fills its recording, cut otherwise")),
            "none": (tr("No sound"), tr("Marks only, naming the recordings where they lie"), ""),
        }  # fmt: skip

    def _radio(self, column: QVBoxLayout, group: QButtonGroup, name: str, text: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        group.addButton(button)
        button.toggled.connect(lambda on: self.changed.emit() if on else None)
        column.addWidget(button)
        return button

    def _folder_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.folder = QLineEdit()
        self.folder.setObjectName("export_folder")
        self.folder.setAccessibleName(tr("New folder"))
        self.folder.textChanged.connect(self.changed)
        self.folder.textEdited.connect(self._on_edited)
        self.choose = KeyButton(tr("Choose…"), name="export_choose")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._on_choose)
        theme.follow(self.folder, lambda: self.folder.setMinimumWidth(theme.px(300)))
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        return row

    # What holds

    @property
    def scope(self) -> ExportScope:
        """The utterances that were chosen."""
        return next(self._scopes[key] for key, button in self.which.items() if button.isChecked())

    @property
    def sound(self) -> Sound:
        return next((sound for sound, button in self.how.items() if button.isChecked()), "trimmed")

    @property
    def out(self) -> Path | None:
        text = self.folder.text().strip()
        return Path(text).expanduser() if text else None

    def propose(self, folder: Path) -> None:
        """Name a folder, unless the person has."""
        if not self._named:
            self.folder.setText(str(folder))

    def name_folder(self, folder: Path) -> None:
        """The folder that the person wants."""
        self._named = True
        self.folder.setText(str(folder))

    def _on_edited(self) -> None:
        self._named = True

    def _on_sound(self) -> None:
        """From now on it is the person's own wish, not the format's usual way."""
        self._wished = True

    def show_scopes(self, scopes: Sequence[ExportScope]) -> None:
        """How many utterances each choice is, and how long they are together."""
        for scope in scopes:
            self._scopes[scope.key] = scope
            length = f" ({formatting.length(scope.seconds)})" if scope.seconds >= 0 else ""
            text = f"{scope.title}{length}"
            self.which[scope.key].setText(text)
            self.which[scope.key].setAccessibleName(text)
            self.which[scope.key].setEnabled(scope.count > 0)

    def show_format(self, key: str) -> None:
        """The words of a format, and the sound it can take."""
        exporter = EXPORTERS[key]
        self.title.setText(exporter.title)
        self.summary.setText(tr(exporter.summary))
        for sound, (_, marked, alone) in self._sounds().items():
            can = sound in exporter.sounds
            self.how[sound].setEnabled(can)
            words = marked if "marks" in exporter.holds else alone or marked
            self._about[sound].setText(words if can else tr("{title} needs sound", title=exporter.title))
            self.how[sound].setAccessibleDescription(self._about[sound].text())
        if not self._wished or self.sound not in exporter.sounds:
            self.how[exporter.usual].setChecked(True)

    def _on_choose(self) -> None:
        start = self.out.parent if self.out is not None else Path.home()
        while not start.is_dir() and start != start.parent:
            start = start.parent
        chosen = QFileDialog.getExistingDirectory(self, tr("Export into a folder"), str(start))
        if chosen:
            folder = Path(chosen)
            name = self.out.name if self.out is not None else "export"
            self.name_folder(folder / name if any(folder.iterdir()) else folder)
