"""A chart as picture, as data and as a table: what the menu of every chart offers."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QObject, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox, QWidget

from app.formatting import number
from app.i18n import tr
from app.widgets.chart import Chart
from app.widgets.curve import Curve
from app.widgets.data_table import DataTable
from app.widgets.figure import Figure
from app.widgets.row_model import Index, RowModel
from core import writing
from core.delimited import clipboard_line

Drawn = Chart | Figure
FINER = 2
"""Pixels of a picture for one on the screen."""
HIGHEST = 32_000
"""Pixels that a picture has at most in either direction: more cannot be painted. A long chart is less fine."""


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

    def csv(self) -> str:
        """The same as a CSV file."""
        out = io.StringIO()
        table = csv.writer(out, lineterminator="\n")
        table.writerow(self._heads)
        for row in range(len(self._hours)):
            table.writerow([self._text(row, i, for_people=False) for i in range(len(self._heads))])
        return out.getvalue()

    def _text(self, row: int, column: int, for_people: bool) -> str:
        value = float(self._hours[row] if column == 0 else self._values[column - 1, row])
        if np.isnan(value):
            return ""
        if not for_people:
            return f"{value:.6g}"
        return number(value, 3 if column == 0 or not self._unit else 1) + (self._unit if column else "")


class CellTable(RowModel):
    """What a figure says of itself: its head and its rows, numbers at the right."""

    def __init__(self, figure: Figure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        (head, *rows), (_, *self._plain) = figure.cells(), figure.cells(plain=True)
        self._head, self._rows = tuple(head), rows
        self.columns = len(head)
        self.right = frozenset(i for i in range(len(head)) if rows and all(_is_number(row[i]) for row in self._plain))

    def titles(self) -> tuple[str, ...]:
        return self._head

    def count(self) -> int:
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() in self.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def tsv(self) -> str:
        """Everything as tab-separated text, for a spreadsheet."""
        return "".join(clipboard_line(row) + "\n" for row in (self._head, *self._plain))

    def csv(self) -> str:
        """The same as a CSV file."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows((self._head, *self._plain))
        return out.getvalue()


def _is_number(text: str) -> bool:
    try:
        float(text or 0)
    except ValueError:
        return False
    return True


def heading(curve: Curve) -> str:
    """ "Transfer, letters" """
    kind = curve.key.rpartition(".")[2]
    words_of_kind = {
        "wer": tr("words"),
        "cer": tr("letters"),
        "dev": tr("dev"),
    }
    return f"{curve.title}, {words_of_kind[kind]}" if kind in words_of_kind else curve.title


def table_of(chart: Drawn) -> ChartTable | CellTable:
    if isinstance(chart, Figure):
        return CellTable(chart, chart)
    return ChartTable(chart.curves, chart.frame.unit, chart.frame.head, chart)


def copy_data(chart: Drawn) -> None:
    QApplication.clipboard().setText(table_of(chart).tsv())


def copy_picture(chart: Drawn) -> None:
    QApplication.clipboard().setPixmap(chart.grab())


def save(chart: Drawn, path: Path) -> None:
    """Write the chart as its file's ending says: CSV for its numbers, SVG or PNG for the picture. Raises `OSError`."""
    match path.suffix.lower():
        case ".csv":
            content = table_of(chart).csv().encode("utf-8")
        case ".svg":
            content = drawn(chart)
        case _:
            content = pictured(chart)
    with writing.beside(path) as part:
        part.write_bytes(content)


def pictured(chart: Drawn) -> bytes:
    """The picture as a PNG, twice as fine as on the screen, as print wants it."""
    finer = min(FINER, HIGHEST / max(1, chart.width(), chart.height()))
    image = QImage(chart.size() * finer, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(finer)
    image.fill(Qt.GlobalColor.transparent)
    QWidget.render(chart, image)  # a graphics view's own `render` draws the curves alone
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 takes a device here
    return bytes(buffer.data().data())


def drawn(chart: Drawn) -> bytes:
    """The picture as SVG: lines and letters, which a journal can enlarge."""
    from PySide6.QtSvg import QSvgGenerator

    buffer = QBuffer()
    maker = QSvgGenerator()
    maker.setOutputDevice(buffer)
    maker.setSize(chart.size())
    maker.setViewBox(chart.rect())
    maker.setTitle(chart.accessibleName())
    maker.setDescription(chart.accessibleDescription())
    QWidget.render(chart, maker)
    return bytes(buffer.data().data())


def ask_where(chart: Drawn) -> QFileDialog:
    """Ask for a file and write the chart there."""
    dialog = QFileDialog(chart.window(), tr("Save the chart"))
    dialog.setObjectName("chart_save")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Table (*.csv)")])
    dialog.setDefaultSuffix("png")
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(words.rpartition(".")[2].rstrip(")")))
    dialog.finished.connect(dialog.deleteLater)
    dialog.fileSelected.connect(lambda path: _save(chart, Path(path)))
    dialog.open()
    return dialog


def _save(chart: Drawn, path: Path) -> None:
    try:
        save(chart, path)
    except OSError as error:
        box = QMessageBox(chart.window())
        box.setObjectName("chart_unsaved")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(tr("The chart cannot be written to {path}.", path=str(path)))
        box.setInformativeText(f"{tr('Check the free space and the rights.')} {error.strerror or ''}".strip())
        box.open()


def add_copies(menu: QMenu, chart: Drawn) -> None:
    """What the menu of every chart begins with."""
    menu.addAction(tr("Copy picture"), lambda: copy_picture(chart))
    menu.addAction(tr("Copy data"), lambda: copy_data(chart))
    menu.addAction(tr("Save as…"), lambda: ask_where(chart))
    menu.addAction(tr("Show as table"), lambda: chart_table(chart, chart.window()).open())


def offer_copies(chart: Drawn) -> None:
    """Let a chart have the menu of every chart."""

    def show(at: QPoint) -> None:
        menu = QMenu(chart)
        menu.setObjectName(f"{chart.objectName()}_menu")
        add_copies(menu, chart)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    chart.menu_asked.connect(show)


def chart_table(chart: Drawn, parent: QWidget | None = None) -> DataTable:
    """The chart's numbers, by its x axis; a figure's, row by row."""
    model = table_of(chart)
    title = tr("{chart} as a table", chart=chart.accessibleName())
    dialog = DataTable("chart_table", title, model, model.tsv, parent)
    model.setParent(dialog)
    dialog.table.horizontalHeader().setDefaultSectionSize(150)
    return dialog
