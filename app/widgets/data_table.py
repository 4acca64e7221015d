"""The numbers of a chart as a table, for reading aloud and for copying."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTableView, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.dialog_frame import button_row
from app.widgets.key_hint import KeyButton


class DataTable(QDialog):
    """Shows `model`; Copy puts what `text` gives into the clipboard, tab-separated."""

    def __init__(
        self, name: str, title: str, model: QAbstractItemModel, text: Callable[[], str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(theme.px(640), theme.px(480))
        self.model = model
        self.table = QTableView()
        self.table.setObjectName(f"{name}_view")
        self.table.setAccessibleName(title)
        self.table.setModel(model)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setFont(theme.font("small"))
        copy = KeyButton(tr("Copy data"), icon="copy", name=f"{name}_copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text()))
        close = KeyButton(tr("Close"), "Esc", name=f"{name}_close")
        close.clicked.connect(self.close)
        buttons = button_row(close, before=(copy,))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
