"""Closing the window while runs go on, and the runs that its frame shows."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.frame.runs_monitor import RunFacts
from core.runs import queue, supervisor
from core.runs.folder import RunFolder, create_run
from core.training.config import TrainConfig

WAIT = 20_000


def going(name: str = "Balanced") -> RunFacts:
    return RunFacts("balanced", name, "training", 0.35, 2280, 0.187, (0.5, 0.187), "es", "pt", "CPU", 1.0)


def answer(object_name: str) -> list[str]:
    """Press a button of the message box that is about to open; the list receives what it said."""
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.informativeText())
        button = box.findChild(QPushButton, object_name)
        assert button is not None
        button.click()

    QTimer.singleShot(0, press)
    return said


@pytest.fixture
def trains(opened_window: MainWindow) -> Iterator[RunFolder]:
    """A run of the open project that a process trains, as far as anybody can see from outside."""
    run = create_run(opened_window.session.project.runs, "Balanced")
    TrainConfig(name="Balanced").write(run.config)
    supervisor.write_child(run, os.getpid())
    opened_window.runs.watch(None)
    opened_window.runs.facts = [going()]
    yield run
    opened_window.runs.facts = []
    run.child.unlink(missing_ok=True)


def test_closing_while_a_run_trains_asks_and_may_be_cancelled(opened_window: MainWindow, trains: RunFolder) -> None:
    answer("closing_cancel")
    assert not opened_window.close()
    assert opened_window.isVisible()
    assert opened_window.session.reader is not None
    assert trains.requested() == ""


def test_closing_can_pause_the_run(opened_window: MainWindow, trains: RunFolder) -> None:
    runs = opened_window.session.project.runs
    waits = create_run(runs, "Waits")
    TrainConfig(name="Waits").write(waits.config)
    queue.add([waits])
    said = answer("closing_pause")
    assert opened_window.close()
    assert trains.requested() == "pause"
    assert "The run that waits starts after it, also without the window." in said[0]
    assert queue.held(runs), "what was paused on purpose lets nothing start behind it"


def test_closing_can_stop_the_run(opened_window: MainWindow, trains: RunFolder) -> None:
    answer("closing_stop")
    assert opened_window.close()
    assert trains.requested() == "stop"


def test_closing_can_leave_the_run_going(opened_window: MainWindow, trains: RunFolder) -> None:
    answer("closing_leave")
    assert opened_window.close()
    assert trains.requested() == ""


def test_of_a_run_that_ended_since_the_last_look_nothing_is_asked(opened_window: MainWindow, trains: RunFolder) -> None:
    trains.child.unlink()
    assert opened_window.close(), "with a question, this would wait for its answer"


def test_a_run_that_goes_shows_in_status_bar_and_rail(opened_window: MainWindow, qtbot: QtBot) -> None:
    opened_window.runs.watch(None)
    opened_window.runs.facts = [going()]
    opened_window.runs.changed.emit()
    task = opened_window.status.findChild(QLabel, "status_task")
    assert task is not None
    assert task.text() == "Balanced · 35% · 38 min left"
    assert opened_window.rail.buttons["tasks"].accessibleName() == "Tasks, 1 running"
    opened_window.runs.facts = []


def test_runs_on_disk_are_found(opened_window: MainWindow, qtbot: QtBot) -> None:
    project = opened_window.session.project
    assert project is not None
    run = create_run(project.runs, "Quick look")
    TrainConfig(name="Quick look", language="pt").write(RunFolder(run.path).config)
    with qtbot.waitSignal(opened_window.runs.changed, timeout=WAIT):
        opened_window.runs.look()
    assert [facts.name for facts in opened_window.runs.facts] == ["Quick look"]
