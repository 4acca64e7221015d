"""The charts of the Train page: which curves, the reading line, tables, comparisons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.train.chart import Chart, Curve, Frame
from app.train.page import TrainPage
from app.widgets.data_table import DataTable
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
    from app.train.charts import LegendEntry

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
    wer = float(shown.current().curves.wer[7])
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
    changed.show_curves((), Frame(1.0, 1.0, ""))
    changed.grab()
    for chart in (changed, fresh):
        chart.show_curves((curve,), Frame(1.0, 4.0, ""))
    assert changed.grab().toImage() == fresh.grab().toImage()


def test_comparing_draws_at_most_six_runs(qtbot: QtBot, page: Any, services: Services, runs_folder: Path) -> None:
    made = [finished_run(runs_folder, f"Run {n}", 1_700_000_000.0 + n) for n in range(7)]
    shown = page()
    shown.compare.click()
    for run in made:
        if run.key not in shown._compared:
            shown.left.list.ticked.emit(run.key)
    drawn = {c.key.partition(".")[0] for c in shown.centre.charts.errors.curves} - {"zero"}
    assert len(drawn) == 6
    assert "At most six runs" in services.said[-1]
    dashes = [c.dash for c in shown.centre.charts.errors.curves if c.key.endswith(".wer") and not c.ring]
    assert len(set(dashes)) == len(dashes)
    shown.compare.click()
    assert len({c.key.partition(".")[0] for c in shown.centre.charts.errors.curves} - {"zero"}) == 1
