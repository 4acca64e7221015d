"""The charts of the Train page: which curves, the reading line, tables, comparisons."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.train import curve_sets
from app.train.page import TrainPage
from app.widgets import chart_copies, chart_paint
from app.widgets.chart import Chart
from app.widgets.chart_copies import ask_where
from app.widgets.curve import ChartFrame, Curve
from app.widgets.data_table import DataTable
from app.widgets.scales import log_ticks
from core.runs import events
from tests.app.train import logs
from tests.app.train.conftest import Services
from tests.app.train.logs import Story, config_of, finished_run, make_run, scratch_config


def test_the_control_from_scratch_stands_beside_the_transfer(page: Any, runs_folder: Path) -> None:
    scratch = scratch_config()
    first = make_run(runs_folder, Story(scratch, 8, ends=logs.finished(scratch)), pair="race")
    make_run(runs_folder, Story(config_of(), 4, at=1_700_000_500.0, ends=logs.paused()), pair="race")
    shown = page()
    curves = {c.key: c for c in shown.centre.charts.errors.curves}
    assert curves[f"{first.key}.wer"].role == "cmp"
    assert not curves[f"{first.key}.wer"].ring
    assert curves["zero"].dash == (6.0, 4.0)
    assert curves["zero"].role == "src"
    assert [entry.text() for entry in _entries(shown)] == ["Transfer", "From scratch", "Zero-shot"]


def _entries(shown: TrainPage) -> list[Any]:
    from app.train.legend import LegendEntry

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return [e for e in shown.centre.charts.error_header.findChildren(LegendEntry) if e.isVisible()]


def test_a_legend_entry_hides_its_curves(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    zero = next(entry for entry in _entries(shown) if entry.key == "zero")
    qtbot.mouseClick(zero, Qt.MouseButton.LeftButton)
    assert "zero" not in {c.key for c in shown.centre.charts.errors.curves}


def test_words_letters_or_both(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    shown = page()
    for mode, kinds in (("words", {"wer"}), ("letters", {"cer"}), ("both", {"wer", "cer"})):
        button = shown.centre.charts.mode.findChild(object, f"train_chart_mode_{mode}")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        keys = {c.key for c in shown.centre.charts.errors.curves}
        assert {k.rpartition(".")[2] for k in keys if k.startswith(run.key)} == kinds


def test_arrows_move_one_reading_line_through_both_charts(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    charts = shown.centre.charts
    qtbot.keyClick(charts.errors, Qt.Key.Key_Left)
    assert charts.errors.reading == pytest.approx(2.7)
    qtbot.keyClick(charts.errors, Qt.Key.Key_Left)
    assert charts.errors.reading == pytest.approx(2.7 * 7 / 8)
    assert charts.loss.reading == charts.errors.reading
    assert "At 2.36 h:" in charts.error_header.values.text()
    wer = float(shown.runs.current().curves.wer[7])
    assert f"{100 * wer:.1f}%" in charts.error_header.values.text()
    qtbot.keyClick(charts.loss, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert charts.errors.reading == 0.0


def test_the_mouse_reads_too(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    chart = shown.centre.charts.errors
    middle = chart.area().center().toPoint()
    qtbot.mouseMove(chart.viewport(), QPoint(middle.x() - 5, middle.y()))
    qtbot.mouseMove(chart.viewport(), middle)
    qtbot.waitUntil(lambda: chart.reading is not None and abs(chart.reading - 1.35) < 0.05, timeout=2_000)


def test_readings_take_the_nearest_value_at_its_own_place(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    curve = Curve("a", "a", np.array([0.0, 1.0, 2.0]), np.array([9.0, 5.0, 1.0]))
    assert curve.near(0.9) == (1.0, 5.0), "not the last value before"
    assert curve.near(1.6) == (2.0, 1.0)
    assert curve.near(2.4) == (2.0, 1.0)
    assert curve.near(2.6) is None, "where the curve does not reach there is nothing to read"
    other = Curve("b", "b", np.array([0.5, 1.5]), np.array([8.0, 4.0]))
    texts = [text for text, _ in curve_sets.reading_text(1.6, (curve, other), "%")]
    assert texts == ["At 2.00 h:", "1.0%", "4.0% (at 1.50 h)"]


def test_no_part_of_the_train_loss_is_cut_off(page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    first = events.Stepped(1, 1.0, 97.0, 1e-3, 90.0, 0.0, 1, 1.0)
    log = run.events.read_text().splitlines()
    run.events.write_text("\n".join([*log[:2], events.to_line(first), *log[2:]]) + "\n")
    shown = page()
    loss = shown.centre.charts.loss
    assert loss.values()[1] > 97.0
    top = loss.to_pixel(0.0, 97.0)
    assert top.y() >= loss.area().top()


def test_zooming_moves_both_charts_and_fits_what_is_seen(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    charts = shown.centre.charts
    whole = charts.errors.hours()
    area = charts.errors.area()
    start, end = (QPoint(int(area.left() + share * area.width()), int(area.center().y())) for share in (0.5, 0.75))
    qtbot.mousePress(charts.errors.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(charts.errors.viewport(), end)
    qtbot.mouseRelease(charts.errors.viewport(), Qt.MouseButton.LeftButton, pos=end)
    left, right = charts.errors.hours()
    assert (left, right) == pytest.approx((0.5 * whole[1], 0.75 * whole[1]), rel=0.02)
    assert charts.loss.hours() == charts.errors.hours()
    low, high = charts.errors.values()
    assert 0 < low < high < 100.0, "the rates that are seen fill the chart"
    assert charts.errors.to_hours(charts.errors.to_pixel(1.5, 30).x()) == pytest.approx(1.5)
    shown.grab()
    charts.errors.set_reading(1.5)
    qtbot.keyClick(charts.errors, Qt.Key.Key_Plus)
    closer = charts.errors.hours()
    assert closer[1] - closer[0] == pytest.approx((right - left) / 1.5)
    assert charts.errors.to_pixel(1.5, 0).x() == pytest.approx(
        area.left() + area.width() * (1.5 - left) / (right - left), abs=1
    )
    qtbot.keyClick(charts.loss, Qt.Key.Key_0)
    assert charts.errors.hours() == charts.loss.hours() == whole
    assert charts.errors.values()[0] == 0.0


def test_legends_are_whole_whatever_the_names(page: Any, runs_folder: Path) -> None:
    for number in range(6):
        finished_run(runs_folder, f"A run with quite a long name, number {number}", 1_700_000_000.0 + number)
    shown = page()
    shown.compare.click()
    for view in shown.runs.views():
        if not shown.runs.compares(view.key):
            shown.left.list.ticked.emit(view.key)
    entries = _entries(shown)
    assert len(entries) == 7
    header = shown.centre.charts.error_header
    for entry in entries:
        assert entry.width() >= entry.fontMetrics().horizontalAdvance(entry.text()) + 30
        inside = header.rect().contains(QRect(entry.mapTo(header, QPoint(0, 0)), entry.size()))
        assert inside, entry.text()
    for one, other in itertools.combinations(entries, 2):
        assert not one.geometry().intersects(other.geometry())


def test_a_chart_is_saved_as_picture_drawing_and_table(page: Any, runs_folder: Path, tmp_path: Path) -> None:
    finished_run(runs_folder)
    chart = page().centre.charts.errors
    dialog = ask_where(chart)
    dialog.filterSelected.emit(dialog.nameFilters()[1])
    assert dialog.defaultSuffix() == "svg"
    for name in ("rates.png", "rates.svg", "rates.csv"):
        dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    picture = QImage(str(tmp_path / "rates.png"))
    assert picture.size() == chart.size() * 2
    inks = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert len(inks) > 20
    drawing = (tmp_path / "rates.svg").read_text(encoding="utf-8")
    assert drawing.count("<path") > 3
    assert "Transfer" in drawing
    table = list(csv.reader((tmp_path / "rates.csv").read_text(encoding="utf-8").splitlines()))
    assert table[0][0] == "Hours heard"
    assert len(table) == 1 + 9
    refused = ask_where(chart)
    refused.fileSelected.emit(str(tmp_path / "nowhere" / "rates.png"))
    refused.close()
    box = chart.window().findChild(QMessageBox, "chart_unsaved")
    assert "nowhere" in box.text()
    box.close()


def test_a_chart_as_table_copies_for_a_spreadsheet(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    shown.commands.table.trigger()
    dialog = shown.findChild(DataTable)
    assert dialog.model.rowCount() == 9
    qtbot.mouseClick(dialog.findChild(QPushButton, "chart_table_copy"), Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Hours heard", "Transfer, words", "Transfer, letters", "Zero-shot"]
    assert len(lines) == 10
    dialog.close()


def test_charts_describe_themselves_to_screen_readers(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    shown.centre.charts.describe()
    text = shown.centre.charts.errors.accessibleDescription()
    assert text.startswith("Word and letter error rate against hours heard; Transfer 29.3% words")


def test_the_grid_follows_the_curves(qtbot: QtBot) -> None:
    curve = Curve("a", "a", np.array([0.0, 1.0]), np.array([3.0, 1.0]), "tgt")
    holder = QWidget()
    qtbot.addWidget(holder)
    changed, fresh = Chart("one", "Loss", holder), Chart("two", "Loss", holder)
    for chart in (changed, fresh):
        chart.resize(400, 200)
    changed.show_curves((), ChartFrame(1.0, 1.0, ""))
    changed.grab()
    for chart in (changed, fresh):
        chart.show_curves((curve,), ChartFrame(1.0, 4.0, ""))
    assert changed.grab().toImage() == fresh.grab().toImage()


def test_comparing_draws_at_most_six_runs(qtbot: QtBot, page: Any, services: Services, runs_folder: Path) -> None:
    made = [finished_run(runs_folder, f"Run {n}", 1_700_000_000.0 + n) for n in range(7)]
    shown = page()
    shown.compare.click()
    for run in made:
        if not shown.runs.compares(run.key):
            shown.left.list.ticked.emit(run.key)
    drawn = {c.key.partition(".")[0] for c in shown.centre.charts.errors.curves} - {"zero"}
    assert len(drawn) == 6
    assert "At most six runs" in services.said[-1]
    dashes = [c.dash for c in shown.centre.charts.errors.curves if c.key.endswith(".wer") and not c.ring]
    assert len(set(dashes)) == len(dashes)
    shown.compare.click()
    assert len({c.key.partition(".")[0] for c in shown.centre.charts.errors.curves} - {"zero"}) == 1


def test_runs_are_compared_over_steps_and_time_too(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    charts = page().centre.charts
    charts.loss.menu_asked.emit(QPoint(0, 0))
    menu = charts.loss.findChild(QMenu, "train_chart_menu")
    titles = [action.text() for action in menu.actions() if action.isCheckable()]
    assert titles == ["Over hours heard", "Over steps", "Over minutes at work", "Loss on a logarithmic scale"]
    config = logs.config_of("Quick look")
    steps, hours = logs.steps(config), config.hours
    _chosen(menu, "train_chart_over_steps")
    curves = {c.key: c for c in charts.errors.curves}
    wer = curves[f"{run.key}.wer"]
    assert wer.x == pytest.approx([steps * share / 8 for share in range(9)], abs=1.0)
    assert curves["zero"].x == pytest.approx([0.0, steps], abs=1.0)
    assert charts.loss.frame.x_title == "steps"
    charts.errors.move_reading(-1)
    assert "At step" in charts.error_header.values.text()
    assert chart_copies.table_of(charts.errors).titles()[0] == "Steps"
    charts.set_axis("time")
    wer = next(c for c in charts.errors.curves if c.key == wer.key)
    assert wer.x[-1] == pytest.approx((10 + hours * 60) / 60, rel=1e-6)
    assert charts.errors.reading is None
    charts.set_axis("hours")
    assert next(c for c in charts.errors.curves if c.key == wer.key).x[-1] == pytest.approx(hours)
    menu.close()


def _chosen(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.objectName() == name).trigger()


def test_losses_on_a_logarithmic_scale_lie_as_far_apart_as_they_are_times_as_much(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    charts = page().centre.charts
    charts.set_log(True)
    chart = charts.loss
    low, high = chart.values()
    assert 0 < low < high
    ends = [chart.to_pixel(0, value).y() for value in (low, (low * high) ** 0.5, high)]
    assert ends[0] == pytest.approx(chart.area().bottom())
    assert ends[1] == pytest.approx((ends[0] + ends[2]) / 2)
    drawn = chart._items[chart.curves[-1].key].getData()[1]  # noqa: SLF001 - what pyqtgraph was given to draw
    assert drawn == pytest.approx(np.log10(chart.curves[-1].y))
    charts.set_log(False)
    assert chart.values()[0] == 0.0


def test_ticks_of_a_logarithmic_scale() -> None:
    assert log_ticks(0.3, 4.5, 4) == [0.5, 1.0, 2.0]
    assert log_ticks(0.01, 200.0, 4) == [0.01, 0.1, 1.0, 10.0, 100.0]
    assert log_ticks(0.0, 1.0, 4) == [0.0]


def test_what_differs_between_the_runs_that_are_shown_and_what_each_writes(page: Any, runs_folder: Path) -> None:
    other = config_of("Other", strategy="head_first")
    make_run(runs_folder, Story(other, 8, final=0.4, ends=logs.finished(other), at=1_600_000_000.0, hypotheses=("oi",)))
    finished_run(runs_folder)
    shown = page()
    commands = shown.commands
    assert not commands.beside.isEnabled()
    shown.runs.set_comparing(True)
    shown.runs.tick(next(view.key for view in shown.runs.views() if view.name == "Other"))
    assert commands.beside.isEnabled()
    dialog = commands.show_beside()
    rows = {dialog.model.text(row, 0): row for row in range(dialog.model.count())}
    assert dialog.model.titles() == ("Setting", "Quick look", "Other")
    assert [dialog.model.text(rows["strategy"], column) for column in (1, 2)] == ["full", "head_first"]
    assert "learning_rate" not in rows, "what is the same is not told"
    dialog.which.set_value("texts")
    dialog.which.chosen.emit("texts")
    assert dialog.model.text(0, 0) == logs.TEXTS[0][1]
    assert [dialog.model.text(0, column) for column in (1, 2)] == [logs.TEXTS[0][2], "oi"]
    dialog.close()


def test_where_a_chart_is_too_low_for_all_labels_those_of_rings_are_told_first() -> None:
    x = np.array([1.0])
    curves = [
        Curve("zero", "Zero-shot", x, x, label="a"),
        Curve("main", "Transfer", x, x, label="b", ring=True),
        Curve("cer", "Letters", x, x, label="c", strong=False),
        Curve("average", "Average", x, x, label="d", ring=True, strong=False),
    ]
    places = [(curve, 0.0, float(10 * number), 20.0) for number, curve in enumerate(curves)]
    assert chart_paint.most_told(places, 4) == places
    assert [curve.key for curve, *_ in chart_paint.most_told(places, 3)] == ["zero", "main", "average"]
    assert [curve.key for curve, *_ in chart_paint.most_told(places, 2)] == ["main", "average"]
