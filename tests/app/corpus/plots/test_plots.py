"""Plots whose bars are filters, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.corpus.plots.bar_chart import BarChart
from app.corpus.plots.plots import as_text
from app.widgets.data_table import DataTable
from core.project.queries import Query
from tests.app.corpus.conftest import Opened


def shown(corpus: Opened) -> dict[str, BarChart]:
    page = corpus.page
    if not page.corpus_actions["plots"].isChecked():
        page.corpus_actions["plots"].trigger()
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: page.plots.distributions is not None, timeout=5000)
    return {key: plot.chart for key, plot in page.plot_row.plots.items()}


def middle(chart: BarChart, bar: int) -> QPointF:
    at = chart.to_pixel(bar + 0.5, 0)
    return QPointF(at.x(), chart.area().center().y())


def test_a_bar_clicked_is_a_filter_and_shift_extends_it(corpus: Opened) -> None:
    chart = shown(corpus)["length"]
    first = int(chart.bars.heights.nonzero()[0][0])
    last = chart.bars.count - 1
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(chart, first).toPoint())
    corpus.settle()
    assert len(corpus.listed()) == int(chart.bars.heights[first])
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, shift, middle(chart, last).toPoint())
    corpus.settle()
    assert chart.choice == (first, last)
    assert len(corpus.listed()) == int(chart.bars.heights[first:].sum())
    corpus.page.filters.chips.buttons["plot:length"].click()
    corpus.settle()
    assert chart.choice is None
    assert len(corpus.listed()) == 11


def test_bars_are_read_and_chosen_by_keys(corpus: Opened) -> None:
    charts = shown(corpus)
    chart, plot = charts["speaker"], corpus.page.plot_row.plots["speaker"]
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert plot.reading.text() == chart.reading()
    name = chart.bars.names[0]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    corpus.settle()
    reader = corpus.session.reader
    assert reader is not None
    assert (
        len(corpus.listed()) == reader.count(Query(speaker=name if name != "nobody named" else ""))
        or name == "nobody named"
    )
    assert "chosen" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    corpus.settle()
    assert chart.choice == (0, 1)
    assert " or " not in corpus.page.filters.chips.chips["plot:speaker"].text
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    corpus.settle()
    assert len(corpus.listed()) == 11


def test_two_plots_narrow_together_and_the_plots_are_remembered(corpus: Opened) -> None:
    charts = shown(corpus)
    charts["speaker"].choose(0)
    chart = charts["level"]
    bar = int(chart.bars.heights.argmax())
    chart.choose(bar)
    corpus.settle()
    assert set(corpus.page.filters.chips.chips) == {"plot:speaker", "plot:level"}
    assert corpus.page.context.settings.value("corpus/plots", False) is True
    corpus.page.plot_row.grab()
    corpus.page.corpus_actions["plots"].trigger()
    assert not corpus.page.plot_row.isVisible()
    assert corpus.page.context.settings.value("corpus/plots", True) is False
    corpus.page.selection.clear()
    corpus.settle()
    assert chart.choice is None


def test_a_plot_is_also_a_table(corpus: Opened) -> None:
    charts = shown(corpus)
    charts["pace"].setFocus()
    corpus.page.corpus_actions["plot_table"].trigger()
    (table,) = corpus.page.findChildren(DataTable)
    assert table.windowTitle() == "Letters/s as a table"
    assert table.table.model().rowCount() == charts["pace"].bars.count
    table.close()
    charts["speaker"].menu_asked.emit(corpus.page.mapToGlobal(QPointF(5, 5).toPoint()))
    text = as_text(charts["speaker"].bars)
    assert text.splitlines()[0].split("\t")[1:] == [
        "train, seconds",
        "dev, seconds",
        "test, seconds",
        "no split, seconds",
    ]
    assert QApplication.activePopupWidget() is not None
    QApplication.activePopupWidget().close()


def test_plots_follow_edits(corpus: Opened) -> None:
    charts = shown(corpus)
    before = charts["length"].bars.heights.sum()
    corpus.page.bulk.leave_out(True, [corpus.row("clip-01").id])
    corpus.settle()
    corpus.qtbot.waitUntil(lambda: charts["length"].bars.heights.sum() == before - 1, timeout=5000)


def test_a_split_of_the_summary_is_a_filter_by_mouse_and_keys(corpus: Opened) -> None:
    bar = corpus.page.summary.splits
    bar.repaint()
    x = next(x for x in range(bar.width()) if bar.part_at(QPointF(x, bar.height() - 6)) == 2)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x + 2, bar.height() - 6))
    corpus.settle()
    assert corpus.listed() == ["clip-06", "clip-07", "clip-08"]
    assert corpus.page.filters.chips.chips["split"].text == "Split is test"
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Left)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    corpus.settle()
    assert corpus.listed() == ["clip-04", "clip-05"]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPointF(2, 6).toPoint())
    corpus.settle()
    assert "train" in corpus.page.filters.chips.chips["split"].text
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPointF(2, 6).toPoint())
    corpus.settle()
    assert len(corpus.listed()) == 11
