"""Settings, General: where projects go, what happens at start."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app import words
from app.context import Context
from app.home.opening import KEY, choose_folder, projects_folder
from app.settings_pages.section import Section, SettingsPane
from app.widgets.key_hint import KeyButton


class GeneralPane(SettingsPane):
    """Start and projects."""

    def __init__(self, context: Context) -> None:
        super().__init__("general", "")
        self.title = self.tr("General")
        self._context = context
        settings = context.settings
        start = Section(self.tr("At start"))
        self._reopen = QCheckBox(self.tr("Open the project that was open last"))
        self._reopen.setObjectName("general_reopen")
        self._reopen.setAccessibleName(self._reopen.text())
        self._reopen.setChecked(settings.reopen)
        self._reopen.toggled.connect(self._on_reopen)
        start.wide(self._reopen)
        self._steps = QCheckBox(self.tr("Show the three steps on Home"))
        self._steps.setObjectName("general_steps")
        self._steps.setAccessibleName(self._steps.text())
        self._steps.setChecked(settings.show_steps)
        self._steps.toggled.connect(self._on_steps)
        start.wide(self._steps)
        self.column.addWidget(start)
        places = Section(self.tr("Projects"))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self._folder = QLineEdit(words.folder(projects_folder(settings)))
        self._folder.setObjectName("general_folder")
        self._folder.setAccessibleName(self.tr("Folder for new projects"))
        self._folder.setReadOnly(True)
        choose = KeyButton(self.tr("Choose…"), name="general_choose")
        choose.clicked.connect(self._on_choose)
        inside.addWidget(self._folder, 1)
        inside.addWidget(choose)
        places.row(
            self.tr("New projects"),
            row,
            self.tr("Each project is a folder in here; you can choose another every time."),
        )
        self.column.addWidget(places)

    def shown(self) -> None:
        self._steps.setChecked(self._context.settings.show_steps)
        self._folder.setText(words.folder(projects_folder(self._context.settings)))

    def _on_reopen(self, on: bool) -> None:
        self._context.settings.reopen = on

    def _on_steps(self, on: bool) -> None:
        self._context.settings.show_steps = on

    def _on_choose(self) -> None:
        chosen = choose_folder(self, self._context.settings, self.tr("Folder for new projects"))
        if chosen is not None:
            self._context.settings.set_value(KEY, str(chosen))
            self._folder.setText(words.folder(chosen))
