"""What tables to read by rows have in common: the bar of a chosen row, lines below rows, heads that are not cut off,
and words where there is no row. Stages of a chart are named where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.widgets.cells import wide_enough
from app.widgets.chart import Chart
from app.widgets.curve import ChartFrame
from app.widgets.label import SteadyLabel
from app.widgets.nothing_here import NothingHere
from app.widgets.text_table import TextTable

pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def table(qtbot: QtBot) -> TextTable:
    made = TextTable("shown_rows", "Rows", ("Times that it occurs", "Word"), (40, 0))
    qtbot.addWidget(made)
    made.resize(400, 160)
    made.show()
    return made


def at(image: QImage, x: int, y: int) -> str:
    return QColor(image.pixelColor(x, y)).name()


def test_a_chosen_row_has_its_bar_and_rows_have_lines(table: TextTable) -> None:
    table.texts.show_rows([("1", "pão"), ("2", "rua")])
    table.selectRow(0)
    image = table.viewport().grab().toImage()
    first, second = (table.visualRect(table.texts.index(row, 0)) for row in (0, 1))
    bars = {theme.color("act").name(), theme.color("field").name()}
    assert at(image, 1, first.center().y()) in bars
    assert at(image, 1, second.center().y()) not in bars
    assert at(image, table.visualRect(table.texts.index(0, 1)).left() + 1, first.center().y()) not in bars
    assert at(image, first.left() + 30, second.bottom()) == theme.color("line").name()


@pytest.mark.parametrize("percent", [100, 150])
def test_a_column_is_as_wide_as_its_head(table: TextTable, percent: int) -> None:
    theme.set_text_size(percent)
    header = table.horizontalHeader()
    assert header.sectionSize(0) >= header.fontMetrics().horizontalAdvance("Times that it occurs")


def test_where_there_is_no_row_words_say_why(table: TextTable) -> None:
    nothing = NothingHere(table)
    assert not nothing.isVisible()
    nothing.say("Nobody said anything yet.")
    assert nothing.isVisible()
    inside = table.viewport().rect()
    assert inside.contains(nothing.geometry())
    assert nothing.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    table.resize(140, 160)
    assert nothing.height() >= nothing.heightForWidth(nothing.width())
    assert table.viewport().rect().contains(nothing.geometry())
    table.texts.show_rows([("1", "pão")])
    assert not nothing.isVisible()
    table.texts.show_rows([])
    assert nothing.isVisible()


@pytest.mark.parametrize("place", [10.0, 95.0])
def test_a_stage_is_named_at_the_side_that_has_room(qtbot: QtBot, place: float) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    chart = Chart("staged", "Staged", host)
    chart.resize(400, 200)
    chart.show_curves((), ChartFrame(100.0, 10.0, stages=((place, "at least so sure"),)))
    host.show()
    drawn: list[float] = []

    class Watched(QPainter):
        def drawText(self, *given: object) -> object:
            if given[-1] == "at least so sure":
                drawn.append(given[0].x())  # type: ignore[attr-defined]
            return super().drawText(*given)  # type: ignore[call-overload]

    from app.widgets.chart_paint import paint_below

    image = QImage(chart.size(), QImage.Format.Format_ARGB32)
    painter = Watched(image)
    paint_below(painter, chart)
    painter.end()
    line = chart.to_pixel(place, 0).x()
    assert len(drawn) == 1
    assert (drawn[0] > line) == (place < 50)


def test_a_clock_that_keeps_its_room_grows_with_the_text(qtbot: QtBot) -> None:
    clock = SteadyLabel("", "body", 600)
    qtbot.addWidget(clock)
    clock.show_within("0:07.5", "59:59.9")
    narrow = clock.width()
    clock.show_within("0:08.5", "59:59.9")
    assert clock.width() == narrow
    theme.set_text_size(150)
    try:
        assert clock.width() >= clock.fontMetrics().horizontalAdvance("59:59.9") > narrow
    finally:
        theme.set_text_size(100)


def test_a_hidden_column_is_as_wide_as_its_head_when_it_is_shown(table: TextTable) -> None:
    wide = wide_enough(table, 0, 0)
    table.setColumnHidden(0, True)
    assert wide_enough(table, 0, 0) >= table.horizontalHeader().fontMetrics().horizontalAdvance("Times that it occurs")
    assert abs(wide_enough(table, 0, 0) - wide) <= 4
    assert wide_enough(table, 0, 300) == 300
