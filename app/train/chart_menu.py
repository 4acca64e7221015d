"""A chart as picture, as data and as a table: what its menu and Ctrl Shift T offer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.i18n import tr
from app.train import formatting
from app.train.chart import Chart
from app.train.curve import Curve
from app.widgets.data_table import DataTable
from app.widgets.row_model import Index, RowModel
from core.delimited import clipboard_line


class ChartTable(RowModel):
    """Hours in the first column, one column a curve; a cell is empty where a curve has no point at that hour."""

    def __init__(self, curves: tuple[Curve, ...], unit: str, x_title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self._heads = (x_title, *(heading(curve) for curve in curves))
        self.columns = len(self._heads)
        self.right = frozenset(range(self.columns))
        hours = np.unique(np.concatenate([c.x for c in curves])) if curves else np.empty(0)
        self._hours = hours
        self._values = np.full((len(curves), len(hours)), np.nan)
        for i, curve in enumerate(curves):
            self._values[i, np.searchsorted(hours, curve.x)] = curve.y

    def titles(self) -> tuple[str, ...]:
        return self._heads

    def count(self) -> int:
        return len(self._hours)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._text(index.row(), index.column(), for_people=True)

    def tsv(self) -> str:
        """Everything as tab-separated text, for a spreadsheet."""
        lines = [clipboard_line(self._heads)]
        for row in range(len(self._hours)):
            lines.append(clipboard_line(self._text(row, i, for_people=False) for i in range(len(self._heads))))
        return "\n".join(lines) + "\n"

    def _text(self, row: int, column: int, for_people: bool) -> str:
        value = float(self._hours[row] if column == 0 else self._values[column - 1, row])
        if np.isnan(value):
            return ""
        if not for_people:
            return f"{value:.6g}"
        return formatting.number(value, 3 if column == 0 or not self._unit else 1) + (self._unit if column else "")


def heading(curve: Curve) -> str:
    """ "Transfer, letters" """
    kind = curve.key.rpartition(".")[2]
    words_of_kind = {
        "wer": tr("words"),
        "cer": tr("letters"),
        "dev": tr("dev"),
    }
    return f"{curve.title}, {words_of_kind[kind]}" if kind in words_of_kind else curve.title


def table_of(chart: Chart) -> ChartTable:
    return ChartTable(chart.curves, chart.frame.unit, tr("Hours heard"), chart)


def copy_data(chart: Chart) -> None:
    QApplication.clipboard().setText(table_of(chart).tsv())


def copy_picture(chart: Chart) -> None:
    QApplication.clipboard().setPixmap(chart.grab())


def show_menu(chart: Chart, at: QPoint) -> QMenu:
    """The chart's own menu, at a global point."""
    menu = QMenu(chart)
    menu.setObjectName("train_chart_menu")
    menu.addAction(tr("Copy picture"), lambda: copy_picture(chart))
    menu.addAction(tr("Copy data"), lambda: copy_data(chart))
    menu.addAction(tr("Show as table"), lambda: chart_table(chart, chart.window()).open())
    everything = menu.addAction(tr("Show all hours\t0"), chart.show_all)
    everything.setEnabled(chart.span is not None)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu


def chart_table(chart: Chart, parent: QWidget | None = None) -> DataTable:
    """The chart's numbers by the hour."""
    model = ChartTable(chart.curves, chart.frame.unit, tr("Hours heard"))
    title = tr("{chart} as a table", chart=chart.accessibleName())
    dialog = DataTable("chart_table", title, model, model.tsv, parent)
    model.setParent(dialog)
    dialog.table.horizontalHeader().setDefaultSectionSize(150)
    return dialog
