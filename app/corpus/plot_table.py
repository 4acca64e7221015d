"""A plot's numbers as a table, for reading aloud and for copying."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from app.corpus.bar_chart import SPLITS, Bars
from app.widgets.data_table import DataTable


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


def plot_table(bars: Bars, parent: QWidget) -> DataTable:
    """Opened from a plot by its menu or Ctrl+Shift+T."""
    head, *rows = cells(bars)
    model = QStandardItemModel(len(rows), len(head), parent)
    model.setHorizontalHeaderLabels(head)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            item = QStandardItem(text)
            item.setEditable(False)
            side = Qt.AlignmentFlag.AlignRight if c else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(r, c, item)
    title = QCoreApplication.translate("PlotTable", "{0} as a table").format(bars.title)
    dialog = DataTable("plot_table", title, model, lambda: as_text(bars), parent)
    model.setParent(dialog)
    dialog.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return dialog
