"""Jobs beside the window: results, progress, cancelling, failing; and the page that lists them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.tasks import Task, Tasks
from core.errors import Cancelled, WorkbenchError

WAIT = 10_000


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_a_result_arrives_on_the_window_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, threading.Thread]] = []
    task = tasks.run("count", lambda progress, cancelled: 42, lambda n: seen.append((n, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    assert seen == [(42, threading.main_thread())]
    assert task.state == "done"


def test_progress_is_known_while_it_runs(tasks: Tasks, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(progress: Any, cancelled: Any) -> None:
        progress(3, 12)
        go_on.wait(60)

    task = tasks.run("slow", work)
    qtbot.waitUntil(lambda: task.share == 0.25, timeout=WAIT)
    assert tasks.running_count == 1
    go_on.set()
    qtbot.waitUntil(lambda: task.state == "done", timeout=WAIT)


def test_an_answer_for_a_dialog_that_was_closed_meanwhile_goes_nowhere(tasks: Tasks, qtbot: QtBot) -> None:
    class Dialog(QDialog):
        def on_answer(self, _: object) -> None:
            self.windowTitle()  # raises once the dialog is gone

    def answer(result: object) -> object:
        go_on.wait(60)
        if isinstance(result, WorkbenchError):
            raise result
        return result

    def ended(task: Task) -> bool:
        return not task.running

    calls: list[object] = []
    tasks.on_error = calls.append
    go_on = threading.Event()
    for result in (1, WorkbenchError("No.")):
        dialog = Dialog()
        task = tasks.ask(partial(answer, result), dialog.on_answer, dialog.on_answer)
        shiboken6.delete(dialog)
        go_on.set()
        qtbot.waitUntil(partial(ended, task), timeout=WAIT)
    assert calls == []


def test_cancelling_is_silent(tasks: Tasks, qtbot: QtBot) -> None:
    calls: list[object] = []

    def work(progress: Any, cancelled: Any) -> None:
        while not cancelled():
            threading.Event().wait(0.005)
        raise Cancelled

    tasks.on_error = calls.append
    task = tasks.run("endless", work, calls.append, calls.append)
    task.cancel()
    qtbot.waitUntil(lambda: task.state == "cancelled", timeout=WAIT)
    assert calls == []


def test_a_failure_nobody_takes_is_shown(tasks: Tasks, qtbot: QtBot) -> None:
    shown: list[BaseException] = []
    tasks.on_error = shown.append

    def work(progress: Any, cancelled: Any) -> None:
        raise WorkbenchError("The disk is full.", "Free some room.")

    task = tasks.run("write", work)
    qtbot.waitUntil(lambda: bool(shown), timeout=WAIT)
    assert str(shown[0]) == "The disk is full. Free some room."
    assert task.state == "failed"
    assert task.log == ["The disk is full. Free some room."]


def test_quiet_work_is_not_listed(tasks: Tasks, qtbot: QtBot) -> None:
    answers: list[int] = []
    tasks.ask(lambda: 1, answers.append)
    assert tasks.list == []
    qtbot.waitUntil(lambda: answers == [1], timeout=WAIT)


def test_the_page_lists_cancels_and_clears(main_window: MainWindow, qtbot: QtBot) -> None:
    def work(progress: Any, cancelled: Any) -> None:
        while not cancelled():
            progress(1, 4)
            threading.Event().wait(0.005)
        raise Cancelled

    task = main_window.tasks.run("Checking quality", work)
    main_window.go_to("tasks")
    page = main_window.page
    assert page is not None
    assert main_window.rail.buttons["tasks"].accessibleName() == "Tasks, 1 running"
    cancel = page.findChild(QPushButton, f"task_cancel_{task.number}")
    assert cancel is not None
    assert cancel.accessibleName() == "Cancel Checking quality"
    qtbot.waitUntil(lambda: "25%" in main_window.status.findChild(QLabel, "status_task").text(), timeout=WAIT)
    cancel.click()
    qtbot.waitUntil(lambda: task.state == "cancelled", timeout=WAIT)
    clear = page.findChild(QPushButton, "tasks_clear")
    assert clear is not None
    qtbot.waitUntil(clear.isEnabled, timeout=WAIT)
    clear.click()
    assert main_window.tasks.list == []
    assert main_window.rail.buttons["tasks"].accessibleName() == "Tasks"
