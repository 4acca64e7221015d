"""Settings, Keyboard: every action and its keys; other keys for one, whole sets, and files of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from app.context import Context
from app.i18n import tr, worded
from app.settings_pages.key_dialog import KeyDialog
from app.settings_pages.key_table import KeyRow, KeysModel
from app.settings_pages.pedal_section import PedalSection
from app.settings_pages.settings_pane import Section, SettingsPane
from app.shortcuts import MENUS, menu_of, shortcuts, title_of
from app.theme import theme
from app.widgets.cells import dress_table, wide_enough
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core import writing
from core.errors import WorkbenchError


class KeysTable(QTableView):
    """Enter or a double click changes the keys of a row."""

    def __init__(self, pane: KeyboardSettings) -> None:
        super().__init__()
        self._pane = pane
        dress_table(self, "keyboard_table", tr("Actions and their keys"), pane.model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: pane.change())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._pane.change()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._pane.reset()
        else:
            super().keyPressEvent(event)


class KeyboardSettings(SettingsPane):
    """All keys. What a page adds stands here once a project is open."""

    def __init__(self, context: Context) -> None:
        super().__init__("keyboard", "")
        self.title = tr("Keyboard")
        self._context = context
        self.strip = ErrorStrip()
        self.strip.setObjectName("keyboard_strip")
        self.column.addWidget(self.strip)
        self.column.addWidget(self._habits())
        self.column.addWidget(self._keys())
        self.pedals = PedalSection(context)
        self.column.addWidget(self.pedals)
        self._fit()
        theme.changed.connect(self._fit)
        shortcuts.changed.connect(self._show)

    def _habits(self) -> Section:
        section = Section(tr("Habits"))
        sets = [(one.key, worded(one.title)) for one in shortcuts.sets]
        self.sets = Segmented(sets, name="keyboard_set", label=tr("Set of keys"))
        self.sets.chosen.connect(shortcuts.use)
        hint = tr("A set changes some of the keys of Corpus. What you changed yourself stays changed.")
        section.row(tr("Keys as in"), self.sets, hint)
        self.tab = QCheckBox(tr("Tab plays in the sound view, as in Praat"))
        self.tab.setObjectName("keyboard_tab")
        self.tab.setAccessibleName(self.tab.text())
        self.tab.toggled.connect(shortcuts.set_tab_plays)
        section.row(tr("Tab"), self.tab, tr("Ctrl Tab then goes to the handles, and leaves the sound view."))
        return section

    def _keys(self) -> Section:
        section = Section(tr("Keys"))
        self._filter = QLineEdit()
        self._filter.setObjectName("keyboard_filter")
        self._filter.setAccessibleName(tr("Find an action or key"))
        self._filter.setPlaceholderText(tr("Find an action or key"))
        self._filter.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        section.wide(self._filter)
        self.model = KeysModel()
        self.table = KeysTable(self)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._filter.textChanged.connect(self.model.find)
        section.wide(self.table)
        section.wide(self._buttons())
        hint = tr(
            "Single letters work when no text field has the keyboard. Pages add their keys while a project is open."
        )
        section.wide(Label(hint, "small", 400, "ink2", wrap=True))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._enable())
        self.model.modelReset.connect(self._enable)
        return section

    def _buttons(self) -> QWidget:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self._change = KeyButton(tr("Change keys…"), name="keyboard_change")
        self._change.clicked.connect(self.change)
        self._reset = KeyButton(tr("Reset"), name="keyboard_reset")
        self._reset.clicked.connect(self.reset)
        self._reset_all = KeyButton(tr("Reset all"), name="keyboard_reset_all")
        self._reset_all.clicked.connect(shortcuts.reset_all)
        export = KeyButton(tr("Export…"), role="plain", name="keyboard_export")
        export.clicked.connect(self._on_export)
        bring = KeyButton(tr("Import…"), role="plain", name="keyboard_import")
        bring.clicked.connect(self._on_import)
        for button in (self._change, self._reset, self._reset_all):
            inside.addWidget(button)
        inside.addStretch(1)
        for button in (export, bring):
            inside.addWidget(button)
        return row

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        self.table.horizontalHeader().setFixedHeight(theme.px(26))
        for column, width in ((1, 110), (2, 190)):
            self.table.horizontalHeader().resizeSection(column, wide_enough(self.table, column, width))
        self.table.setMinimumHeight(theme.px(320))

    def shown(self) -> None:
        self._show()
        self.pedals.shown()

    def hidden(self) -> None:
        self.pedals.hidden()

    def _show(self) -> None:
        """The keys as they are now; the chosen row stays chosen."""
        current = self.model.row(self.table.currentIndex().row())
        found: dict[str, list[KeyRow]] = {menu: [] for menu in MENUS}
        for action in self._context.frame.all_actions():
            name, title = action.objectName(), title_of(action)
            if title:
                keys = ", ".join(dict.fromkeys(key_text(key) for key in shortcuts.keys(name)))
                row = KeyRow(name, title, menu_of(action), keys, shortcuts.changed_here(name))
                found.setdefault(row.menu, []).append(row)
        self.model.show_rows([row for rows in found.values() for row in rows])
        self.sets.set_value(shortcuts.set_key)
        self.tab.blockSignals(True)
        self.tab.setChecked(shortcuts.tab_plays)
        self.tab.blockSignals(False)
        if current is not None:
            self.table.setCurrentIndex(self.model.index(max(0, self.model.place(current.name)), 0))
        self._enable()

    def _enable(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        self._change.setEnabled(row is not None and bool(row.name))
        self._reset.setEnabled(row is not None and row.own)
        self._reset_all.setEnabled(shortcuts.any_changed)

    def change(self) -> None:
        """Ask for other keys for the chosen action."""
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and row.name:
            dialog = KeyDialog(row.name, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(self.table.setFocus)
            dialog.open()

    def reset(self) -> None:
        """The chosen action's keys as the set has them."""
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and row.own:
            shortcuts.reset(row.name)

    # Files

    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export keys"), str(Path.home() / "vizinho-keys.json"), tr("Keys (*.json)")
        )
        if name:
            self._with_file(lambda: writing.write_text(Path(name), shortcuts.to_json() + "\n"))

    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import keys"), str(Path.home()), tr("Keys (*.json)"))
        if name:
            self._with_file(lambda: shortcuts.from_json(Path(name).read_text(encoding="utf-8")))

    def _with_file(self, do: Callable[[], object]) -> None:
        self.strip.hide()
        try:
            do()
        except (OSError, UnicodeError) as error:
            text = tr("The file cannot be read or written.")
            self.strip.show_error(WorkbenchError(text, tr("Choose another place."), str(error)))
        except WorkbenchError as error:
            self.strip.show_error(error)
