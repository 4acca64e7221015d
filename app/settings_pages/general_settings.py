"""Settings, General: where projects go, what happens at start."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app import formatting
from app.context import Context
from app.frame.project_places import KEY, choose_folder, projects_folder
from app.i18n import tr
from app.i18n.languages import LANGUAGES, SYSTEM
from app.settings import AUTHOR_KEY
from app.settings_pages.settings_pane import Section, SettingsPane
from app.widgets.choice_box import ChoiceBox
from app.widgets.key_hint import KeyButton
from core.project.notes import system_author


class GeneralSettings(SettingsPane):
    """Start and projects."""

    def __init__(self, context: Context) -> None:
        super().__init__("general", "")
        self.title = tr("General")
        self._context = context
        settings = context.settings
        start = Section(tr("At start"))
        self._reopen = QCheckBox(tr("Open the project that was open last"))
        self._reopen.setObjectName("general_reopen")
        self._reopen.setAccessibleName(self._reopen.text())
        self._reopen.setChecked(settings.reopen)
        self._reopen.toggled.connect(self._on_reopen)
        start.wide(self._reopen)
        self._steps = QCheckBox(tr("Show the three steps on Home"))
        self._steps.setObjectName("general_steps")
        self._steps.setAccessibleName(self._steps.text())
        self._steps.setChecked(settings.show_steps)
        self._steps.toggled.connect(self._on_steps)
        start.wide(self._steps)
        self.column.addWidget(start)
        self.column.addWidget(self._speaking())
        places = Section(tr("Projects"))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self._folder = QLineEdit(formatting.folder(projects_folder(settings)))
        self._folder.setObjectName("general_folder")
        self._folder.setAccessibleName(tr("Folder for new projects"))
        self._folder.setReadOnly(True)
        choose = KeyButton(tr("Choose…"), name="general_choose")
        choose.clicked.connect(self._on_choose)
        inside.addWidget(self._folder, 1)
        inside.addWidget(choose)
        places.row(
            tr("New projects"),
            row,
            tr("Each project is a folder in here; you can choose another every time."),
        )
        self.column.addWidget(places)
        self.column.addWidget(self._writing())

    def _speaking(self) -> Section:
        """Which language the window speaks."""
        section = Section(tr("Language", about="of the window"))
        self._language = ChoiceBox()
        self._language.setObjectName("general_language")
        self._language.setAccessibleName(tr("Language of the window"))
        for code, name in {SYSTEM: tr("As the system"), **LANGUAGES}.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(self._language.findData(self._context.settings.language))
        self._language.activated.connect(lambda row: self._context.frame.set_language(self._language.itemData(row)))
        section.row(
            tr("Language of the window"), self._language, tr("It changes at once. The project’s languages stay.")
        )
        return section

    def _writing(self) -> Section:
        """What a person is called under what they write."""
        section = Section(tr("Notes"))
        self._author = QLineEdit(str(self._context.settings.value(AUTHOR_KEY, "")))
        self._author.setObjectName("general_author")
        self._author.setAccessibleName(tr("Your name"))
        self._context.tasks.ask(system_author, self._author.setPlaceholderText)
        self._author.editingFinished.connect(
            lambda: self._context.settings.set_value(AUTHOR_KEY, self._author.text().strip())
        )
        section.row(tr("Your name"), self._author, tr("It stands below the notes that you write."))
        return section

    def shown(self) -> None:
        self._steps.setChecked(self._context.settings.show_steps)
        self._folder.setText(formatting.folder(projects_folder(self._context.settings)))

    def _on_reopen(self, on: bool) -> None:
        self._context.settings.reopen = on

    def _on_steps(self, on: bool) -> None:
        self._context.settings.show_steps = on

    def _on_choose(self) -> None:
        chosen = choose_folder(self, self._context.settings, tr("Folder for new projects"))
        if chosen is not None:
            self._context.settings.set_value(KEY, str(chosen))
            self._folder.setText(formatting.folder(chosen))
