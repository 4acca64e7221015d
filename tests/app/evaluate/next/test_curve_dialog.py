"""How much more speech, in the window: the curve of ended runs, what it says for a goal, and the runs still missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.evaluate.next.curve_dialog import CurveDialog
from app.widgets.chart_copies import save, table_of
from app.widgets.data_table import DataTable
from core.project.store import Project
from core.runs import queue, sweep
from core.runs.folder import list_runs
from core.training.config import TrainConfig
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services
from tests.curve_runs import ended_runs

Opened = Callable[[], CurveDialog]


@pytest.fixture
def opened(qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setattr("core.evaluation.curve_runs.hours_now", lambda _folder: 5.0)

    def make() -> CurveDialog:
        folder = services.session.project_folder
        assert folder is not None
        dialog = CurveDialog(services.context, folder)
        qtbot.addWidget(dialog)
        dialog.resize(900, 760)
        dialog.show()
        wait_quiet(services.tasks)
        return dialog

    yield make
    wait_quiet(services.tasks)
    assert services.errors == []


def test_the_curve_is_drawn_and_says_what_a_goal_takes(
    qtbot: QtBot, services: Services, opened: Opened, runs_folder: Path, tiny_checkpoint: Path, tmp_path: Path
) -> None:
    ended_runs(runs_folder, TrainConfig(source=str(tiny_checkpoint), source_label="Spanish"))
    dialog = opened()
    parts = dialog.parts
    assert nameless(dialog) == []
    assert "8 runs" in parts.which.currentText()
    assert [curve.key for curve in parts.chart.curves] == ["seed.0", "seed.1", "fit", "low", "high"]
    parts.goal.setValue(25)
    assert " more for 25%." in parts.words.text()
    assert "correcting" not in parts.words.text(), "nobody said how long it takes"
    parts.pace.setValue(6.0)
    assert "of correcting, at 6.0 minutes for a minute of speech" in parts.words.text()
    assert "in 80 of 100 cases" in parts.ahead.text()
    assert parts.chart.accessibleDescription().startswith(parts.words.text())
    assert parts.under_way.text() == "8 of 8 runs ended"
    parts.chart.setFocus()
    qtbot.keyClick(parts.chart, Qt.Key.Key_End)
    assert "of the words wrong (" in parts.reading.text()
    table = table_of(parts.chart)
    assert table.count() > 40
    assert table.csv().splitlines()[0].startswith("hours of speech learnt from,Runs with seed 0,")
    parts.table.click()
    shown = dialog.findChild(DataTable)
    assert shown is not None
    shown.close()
    for ending in ("csv", "png", "svg"):
        save(parts.chart, tmp_path / f"curve.{ending}")
        assert (tmp_path / f"curve.{ending}").stat().st_size > 200
    parts.chart.menu_asked.emit(QPoint(10, 10))
    assert QApplication.activePopupWidget() is not None
    QApplication.activePopupWidget().close()  # type: ignore[union-attr]


def test_runs_that_are_missing_are_planned_and_put_into_the_queue(
    qtbot: QtBot, services: Services, opened: Opened, runs_folder: Path, tiny_checkpoint: Path
) -> None:
    ended_runs(runs_folder, TrainConfig(source=str(tiny_checkpoint), hours=0.001, checks=1))
    dialog = opened()
    parts = dialog.parts
    qtbot.waitUntil(lambda: "runs to make, about" in parts.planned.text(), timeout=10_000)
    assert parts.planned.text().startswith("8 runs to make")
    assert "hear the whole only" in parts.remark.text()
    parts.seeds.setValue(1)
    parts.sizes.setCurrentIndex(0)
    qtbot.waitUntil(lambda: parts.planned.text().startswith("3 runs to make"), timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(queue.waiting(list_runs(runs_folder))) == 3, timeout=20_000)
    wait_quiet(services.tasks)
    made = queue.waiting(list_runs(runs_folder))
    assert [TrainConfig.read(run.config).train_share for run in made] == [0.25, 0.5, 1.0]
    assert sweep.names(runs_folder) == ["Learning curve"]
    assert services.said == ["3 runs wait in the queue"]
    qtbot.waitUntil(lambda: "0 of 3 runs ended · 3 wait" in parts.under_way.text(), timeout=10_000)
    assert "Nobody can say yet" in parts.words.text(), "the others were checked on another dev set"


def test_without_runs_it_says_what_to_do_first(opened: Opened) -> None:
    dialog = opened()
    assert "No runs yet" in dialog.parts.empty.text()
    assert not dialog.parts.chart.isVisible()
    assert not dialog.foot.go.isEnabled()


def test_too_few_sizes_are_said(opened: Opened, runs_folder: Path, tiny_project: Project) -> None:
    ended_runs(runs_folder, TrainConfig(name="x"), scale=0.0)
    dialog = opened()
    assert "do not fall with more speech" in dialog.parts.words.text()
    assert [curve.key for curve in dialog.parts.chart.curves] == ["seed.0", "seed.1"]
