"""Only the newest question is answered, by the pool and by a project's reader; older ones are interrupted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.background.latest import Latest
from app.background.questions import Questions
from app.tasks import Tasks
from core.errors import Cancelled, ProjectError
from core.project.queries import Query, Reader
from tests.app.quiet import quiet, wait_quiet

SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000) SELECT count(*) FROM n"


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def questions(qapp: object, project_path: Path) -> Iterator[Questions]:
    made = Questions("questions of a test")
    made.open(project_path)
    yield made
    made.close()


def _slow(reader: Reader, began: threading.Event) -> Any:
    reader._conn.set_progress_handler(began.set, 1000)  # noqa: SLF001 - nothing else knows when SQLite is inside
    return reader.query_one(SLOW)


def test_a_newer_question_to_the_pool_cancels_the_one_before(tasks: Tasks) -> None:
    latest, told, began, ended = Latest(tasks, tasks), list[int](), threading.Event(), threading.Event()

    def endless(_progress: object, cancelled: Callable[[], bool]) -> int:
        began.set()
        while not cancelled():
            ended.wait(0.002)
        ended.set()
        return 0

    latest.ask(endless, told.append)
    assert began.wait(60)
    latest.ask(lambda _progress, _cancelled: 1, told.append)
    latest.also(lambda _progress, _cancelled: 2, told.append)
    assert latest.busy
    wait_quiet(tasks)
    assert ended.is_set()
    assert sorted(told) == [1, 2]
    assert not latest.busy


def test_a_question_that_is_forgotten_is_not_answered_nor_its_failure_told(tasks: Tasks) -> None:
    latest, told = Latest(tasks, tasks), list[object]()
    tasks.on_error = told.append
    latest.failed.connect(told.append)
    go_on = threading.Event()

    def work(_progress: object, _cancelled: object) -> int:
        go_on.wait(60)
        return 1 // 0

    latest.ask(work, told.append)
    latest.forget()
    go_on.set()
    wait_quiet(tasks)
    assert told == []
    latest.ask(work, told.append)
    wait_quiet(tasks)
    assert [type(error) for error in told] == [ZeroDivisionError]


def test_a_question_to_a_project_interrupts_the_one_before_and_spares_the_others(questions: Questions) -> None:
    told: list[Any] = []
    began = threading.Event()
    questions.ask("rules", partial(_slow, began=began), told.append)
    assert began.wait(60)
    questions.ask("plots", lambda reader: reader.count(Query()), told.append)
    questions.ask("rules", lambda reader: -reader.count(Query()), told.append)
    assert questions.waits("plots")
    wait_quiet(questions)
    assert told == [6, -6]


def test_a_question_that_nobody_waits_for_any_more_is_interrupted(questions: Questions) -> None:
    told: list[Any] = []
    began = threading.Event()
    questions.ask("rules", partial(_slow, began=began), told.append)
    assert began.wait(60)
    questions.forget("rules")
    wait_quiet(questions)
    assert told == []


def test_closing_drops_what_is_asked_and_another_project_can_be_opened(
    questions: Questions, project_path: Path
) -> None:
    told: list[Any] = []
    began = threading.Event()
    questions.ask("rules", partial(_slow, began=began), told.append)
    assert began.wait(60)
    questions.close()
    assert quiet(questions)
    questions.ask("rules", lambda reader: 0, told.append)
    questions.open(project_path)
    questions.ask("rules", lambda reader: reader.count(Query()), told.append)
    wait_quiet(questions)
    assert told == [6]


def test_parts_of_an_answer_come_as_they_are_known_and_only_of_the_newest(questions: Questions) -> None:
    told: list[Any] = []
    first, go_on = threading.Event(), threading.Event()

    def parts(reader: Reader, times: int) -> Iterator[int]:
        yield times * reader.count(Query())
        first.set()
        go_on.wait(60)
        yield times * 100

    questions.ask_parts("list", partial(parts, times=1), told.append)
    assert first.wait(60)
    questions.ask_parts("list", partial(parts, times=2), told.append)
    go_on.set()
    wait_quiet(questions)
    assert told[-2:] == [12, 200]
    assert 100 not in told


def test_a_fault_is_told_and_the_next_question_answered(questions: Questions) -> None:
    told: list[Any] = []
    faults: list[BaseException] = []
    questions.failed.connect(faults.append)
    questions.ask("a", lambda _: 1 / 0, told.append)
    calls = iter([Cancelled()])

    def once_cancelled(_: Reader) -> int:
        for error in calls:
            raise error
        return 7

    questions.ask("b", once_cancelled, told.append)
    wait_quiet(questions)
    assert told == [7]
    assert [type(error) for error in faults] == [ZeroDivisionError]


def test_a_project_that_cannot_be_read_is_told_in_words(qapp: object, tmp_path: Path) -> None:
    parent = QObject()
    questions, faults = Questions("nowhere", parent), list[BaseException]()
    questions.failed.connect(faults.append)
    (tmp_path / "vizinho.sqlite3").write_bytes(b"no database at all, and long enough to be looked at" * 20)
    questions.open(tmp_path)
    questions.ask("count", lambda reader: reader.count(Query()), lambda _: None)
    wait_quiet(parent)
    questions.close()
    assert isinstance(faults[0], ProjectError)
    assert tmp_path.name in str(faults[0])


def test_an_answer_for_a_deleted_widget_goes_nowhere(questions: Questions, tasks: Tasks) -> None:
    class Panel(QWidget):
        def show_count(self, count: int) -> None:
            self.setToolTip(str(count))  # raises once it is gone

    panel, go_on = Panel(), threading.Event()
    questions.ask("count", lambda reader: (go_on.wait(60), reader.count(Query()))[1], panel.show_count)
    Latest(tasks, tasks).ask(lambda _progress, _cancelled: int(go_on.wait(60)), panel.show_count)
    shiboken6.delete(panel)
    go_on.set()
    wait_quiet(questions, tasks)
