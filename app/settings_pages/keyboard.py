"""Settings, Keyboard: every action and its keys, in one list that can be searched."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from app.context import Context
from app.palette import plain
from app.settings_pages.section import Section, SettingsPane
from app.shortcuts import rows_of
from app.theme import theme
from app.widgets.key_hint import key_text
from app.widgets.label import Label

Index = QModelIndex | QPersistentModelIndex


class KeysModel(QAbstractTableModel):
    """Action, menu, keys."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[str, str, str]] = []
        self._shown: list[tuple[str, str, str]] = []

    def show_rows(self, rows: list[tuple[str, str, str]], wanted: str = "") -> None:
        """Show the rows in which the text occurs."""
        self.beginResetModel()
        self._all = rows
        self._shown = [row for row in rows if plain(wanted) in plain(" ".join(row))]
        self.endResetModel()

    def find(self, wanted: str) -> None:
        self.show_rows(self._all, wanted)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Action"), self.tr("Menu"), self.tr("Keys"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row[0], row[1], row[2] or self.tr("no key")) if part)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return theme.color("ink2")
        return None


class KeyboardPane(SettingsPane):
    """All keys. What a page adds stands here once a project is open."""

    def __init__(self, context: Context) -> None:
        super().__init__("keyboard", "")
        self.title = self.tr("Keyboard")
        self._context = context
        section = Section(self.tr("Keys"))
        self._filter = QLineEdit()
        self._filter.setObjectName("keyboard_filter")
        self._filter.setAccessibleName(self.tr("Find an action or key"))
        self._filter.setPlaceholderText(self.tr("Find an action or key"))
        self._filter.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        section.wide(self._filter)
        self.model = KeysModel()
        self.table = QTableView()
        self.table.setObjectName("keyboard_table")
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._filter.textChanged.connect(self.model.find)
        section.wide(self.table)
        hint = self.tr(
            "Single letters work when no text field has the keyboard. Pages add their keys while a project is open."
        )
        section.wide(Label(hint, "small", 400, "ink2", wrap=True))
        self.column.addWidget(section)
        self._fit()
        theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        self.table.horizontalHeader().setFixedHeight(theme.px(26))
        self.table.horizontalHeader().resizeSection(1, theme.px(110))
        self.table.horizontalHeader().resizeSection(2, theme.px(170))
        self.table.setMinimumHeight(theme.px(480))

    def shown(self) -> None:
        window = self._context.window
        if self._context.session.reader is not None:
            for key in ("corpus", "train", "live"):
                window.make_page(key)
        rows = [
            (title, menu, ", ".join(key_text(k) for k in keys.split(", ")) if keys else "")
            for menu, found in rows_of(window.actions_.all())
            for title, keys in found
        ]
        self.model.show_rows(rows, self._filter.text())
