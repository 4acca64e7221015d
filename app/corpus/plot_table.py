"""A plot's numbers as a table, for reading aloud and for copying."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.corpus.bar_chart import SPLITS, Bars
from app.theme import theme
from app.widgets.key_hint import KeyButton


def cells(bars: Bars) -> list[list[str]]:
    """Head and rows: what a bar stands for, and its height or heights."""
    if len(bars.stacks) == 1:
        head = [bars.title, QCoreApplication.translate("PlotTable", "Utterances")]
        return [head, *([name, f"{bars.stacks[0, i]:.0f}"] for i, name in enumerate(bars.names))]
    seconds = QCoreApplication.translate("PlotTable", "{0}, seconds")
    none = QCoreApplication.translate("PlotTable", "no split")
    head = [QCoreApplication.translate("PlotTable", "Speaker"), *(seconds.format(split or none) for split in SPLITS)]
    return [head, *([name, *(f"{value:.1f}" for value in bars.stacks[:, i])] for i, name in enumerate(bars.names))]


def as_text(bars: Bars) -> str:
    """Tab-separated, for a spreadsheet."""
    return "".join("\t".join(row) + "\n" for row in cells(bars))


class PlotTable(QDialog):
    """Opened from a plot by its menu or Ctrl+Shift+T."""

    def __init__(self, bars: Bars, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plot_table")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{0} as a table").format(bars.title))
        self.resize(theme.px(560), theme.px(460))
        head, *rows = cells(bars)
        model = QStandardItemModel(len(rows), len(head), self)
        model.setHorizontalHeaderLabels(head)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                item = QStandardItem(text)
                item.setEditable(False)
                side = Qt.AlignmentFlag.AlignRight if c else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                model.setItem(r, c, item)
        self.table = QTableView()
        self.table.setObjectName("plot_table_view")
        self.table.setAccessibleName(self.windowTitle())
        self.table.setModel(model)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.row_height("small"))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.table.setFont(theme.font("small"))
        copy = KeyButton(self.tr("Copy data"), icon="copy", name="plot_table_copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(as_text(bars)))
        close = KeyButton(self.tr("Close"), "Esc", name="plot_table_close")
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
