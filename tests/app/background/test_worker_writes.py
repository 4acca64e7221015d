"""A worker of the pool writes through the session's lane: it waits for its turn, and knows what came of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from app.background.worker_writes import write_from_worker
from app.session import Session
from app.tasks import Tasks
from core.errors import Cancelled, WorkbenchError
from core.project import edits
from core.project.queries import Query
from core.project.records import Changes
from core.project.store import Project
from tests.app.quiet import wait_quiet


@pytest.fixture
def session(qapp: object, qtbot: QtBot, project_path: Path) -> Iterator[Session]:
    made = Session()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open(project_path)
    yield made
    made.close()


@pytest.fixture
def tasks(session: Session) -> Iterator[Tasks]:
    made = Tasks(session)
    yield made
    made.close()


def _first(session: Session) -> int:
    assert session.reader is not None
    return int(session.reader.ids(Query())[0])


def test_what_a_worker_found_is_written_in_its_turn_and_the_window_knows_before_the_worker(
    session: Session, tasks: Tasks
) -> None:
    told: list[object] = []
    id = _first(session)
    session.changed.connect(lambda changes: told.append(("changed", changes.of("utterances"))))

    def work(_progress: object, cancelled: Any) -> str:
        def write(project: Project) -> Changes:
            told.append(threading.current_thread().name)
            return edits.set_text(project, id, "de um fio")

        write_from_worker(session, write, cancelled, lambda _: told.append("told"))
        return "done"

    tasks.run("Write", work, told.append)
    wait_quiet(session)
    assert told == ["project lane", ("changed", frozenset({id})), "told", "done"]


def test_what_fails_on_the_lane_fails_in_the_worker(session: Session, tasks: Tasks) -> None:
    failed: list[BaseException] = []
    session.failed.connect(failed.append)

    def write(_: Project) -> None:
        raise WorkbenchError("The disk is full.")

    tasks.run("Write", lambda _, cancelled: write_from_worker(session, write, cancelled), None, failed.append)
    wait_quiet(session)
    assert [str(error) for error in failed] == ["The disk is full."]


def test_a_worker_that_is_cancelled_before_its_turn_writes_nothing(
    session: Session, tasks: Tasks, qtbot: QtBot
) -> None:
    go_on, asked, written = threading.Event(), threading.Event(), list[int]()
    session.query(lambda _: go_on.wait(60), lambda _: None)

    def work(_progress: object, cancelled: Any) -> None:
        asked.set()
        write_from_worker(session, lambda _: written.append(1), cancelled)

    task = tasks.run("Write", work)
    assert asked.wait(60)
    task.cancel()
    qtbot.waitUntil(lambda: task.state == "cancelled", timeout=10_000)
    go_on.set()
    wait_quiet(session)
    assert written == []


def test_closing_the_project_ends_a_worker_that_waits(session: Session, tasks: Tasks, qtbot: QtBot) -> None:
    """The window's thread waits for the lane meanwhile: nobody may wait for the window."""
    asked = threading.Event()

    def work(_progress: object, cancelled: Any) -> None:
        asked.set()
        write_from_worker(session, lambda _: None, cancelled)

    task = tasks.run("Write", work)
    assert asked.wait(60)
    session.close()
    qtbot.waitUntil(lambda: task.state == "cancelled", timeout=10_000)


def test_nothing_is_written_in_another_project_that_was_opened_meanwhile(
    session: Session, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    Project.create(other, name="Other", language="pt").close()
    asked, written = threading.Event(), list[Path]()

    def work(_progress: object, cancelled: Any) -> None:
        asked.set()
        write_from_worker(session, lambda project: written.append(project.folder), cancelled)

    task = tasks.run("Write", work)
    assert asked.wait(60)
    session.close()
    with qtbot.waitSignal(session.opened, timeout=20_000):
        session.open(other)
    wait_quiet(session)
    assert task.state == "cancelled"
    assert written == []


def test_without_a_project_nothing_is_asked(session: Session) -> None:
    session.close()
    with pytest.raises(Cancelled):
        write_from_worker(session, lambda _: None, lambda: False)


class _Window(QObject):
    """What takes a worker's batch on the window's thread."""

    brought = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.taken = threading.Event()
        self.brought.connect(self.taken.set, Qt.ConnectionType.QueuedConnection)


_LAST: list[_Window] = []


def test_a_worker_may_hand_its_last_batch_over_when_the_test_is_over(qapp: object) -> None:
    """The window's events go on until the threads have ended: without them this worker would be "left running"."""
    window = _Window()
    _LAST.append(window)

    def work() -> None:
        time.sleep(0.3)
        window.brought.emit()
        window.taken.wait(60)

    threading.Thread(target=work, name="hands over late", daemon=True).start()
