"""A lane does jobs in order, `Later` waits for rest, and `quiet` is true only when nothing of it is under way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.background.lane import Lane
from app.background.latest import Later
from app.background.quiet import gone
from core.errors import Cancelled, WorkbenchError
from tests.app.quiet import at_work, quiet, wait_quiet


@pytest.fixture
def root(qapp: object) -> Iterator[QObject]:
    made = QObject()
    yield made
    for lane in made.findChildren(Lane):
        lane.close()


def test_jobs_are_done_in_order_on_one_thread_and_answered_on_the_windows(root: QObject) -> None:
    lane, done_on, told = Lane("a lane", root), set[threading.Thread](), list[object]()

    def work(number: int) -> int:
        done_on.add(threading.current_thread())
        return number

    for number in range(50):
        lane.put(partial(work, number), lambda n: told.append((n, threading.current_thread())))
    wait_quiet(root)
    assert told == [(number, threading.main_thread()) for number in range(50)]
    assert len(done_on) == 1
    assert threading.main_thread() not in done_on


def test_an_error_goes_to_who_asked_else_to_all_and_what_was_cancelled_to_nobody(root: QObject) -> None:
    lane, taken, left = Lane("a lane", root), list[BaseException](), list[BaseException]()
    lane.failed.connect(left.append)

    def fail(error: BaseException) -> None:
        raise error

    lane.put(partial(fail, WorkbenchError("Taken.")), None, taken.append)
    lane.put(partial(fail, WorkbenchError("Left.")))
    lane.put(partial(fail, Cancelled()))
    wait_quiet(root)
    assert [str(error) for error in taken] == ["Taken."]
    assert [str(error) for error in left] == ["Left."]


def test_what_was_put_is_finished_when_the_lane_closes_and_still_answered(root: QObject) -> None:
    lane, done, told, go_on = Lane("a lane", root), list[int](), list[int](), threading.Event()
    lane.put(partial(go_on.wait, 10))
    for number in range(3):
        lane.put(partial(done.append, number), lambda _, n=number: told.append(n))
    go_on.set()
    lane.close()
    assert done == [0, 1, 2]
    assert told == []
    wait_quiet(root)
    assert told == [0, 1, 2]


def test_what_can_wait_is_done_while_nothing_is_put(root: QObject) -> None:
    lane, rested = Lane("a lane", root), threading.Event()
    left = [1, 2, 3]

    def idle() -> bool:
        left.pop()
        if not left:
            rested.set()
        return bool(left)

    lane.idle = idle
    lane.put(lambda: None)
    assert rested.wait(60)
    assert left == []


@pytest.mark.parametrize("way", ["method", "partial", "closure"])
def test_an_answer_for_what_was_deleted_goes_nowhere(root: QObject, way: str) -> None:
    class Dialog(QDialog):
        def on_answer(self, *_: object) -> None:
            self.windowTitle()  # raises once the dialog is gone

    dialog, go_on, lane = Dialog(), threading.Event(), Lane("a lane", root)
    calls = {
        "method": dialog.on_answer,
        "partial": partial(dialog.on_answer, 1),
        "closure": lambda _: dialog.windowTitle(),
    }
    assert not gone(calls[way])
    lane.put(partial(go_on.wait, 10), calls[way], calls[way])
    shiboken6.delete(dialog)
    assert gone(calls[way])
    go_on.set()
    wait_quiet(root)


def test_later_waits_for_rest_and_does_a_thing_once(root: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    later = Later(1, lambda: done.append(1), root)
    for _ in range(5):
        later.start()
    assert not quiet(root)
    wait_quiet(root)
    assert done == [1]
    later.start()
    later.stop()
    assert quiet(root)
    later.start(60_000)
    later.flush()
    later.flush()
    assert done == [1, 1]


def test_it_is_quiet_only_when_what_an_answer_starts_is_done_too(root: QObject) -> None:
    """A debounce starts a job, whose answer starts a debounce, whose job is the last."""
    lane, told = Lane("a lane", root), list[str]()
    second = Later(3, lambda: lane.put(lambda: "second", told.append), root)
    first = Later(3, lambda: lane.put(lambda: "first", lambda word: (told.append(word), second.start())), root)
    assert quiet(root)
    first.start()
    wait_quiet(root)
    assert told == ["first", "second"]


def test_who_is_at_work_is_found_below_any_widget_and_named(qapp: object, qtbot: QtBot) -> None:
    window, go_on = QWidget(), threading.Event()
    qtbot.addWidget(window)
    page, other = QWidget(window), QWidget(window)
    lane = Lane("the lane of a page", page)
    lane.put(partial(go_on.wait, 10))
    assert at_work(window) == [lane] == at_work(page) == at_work(lane)
    assert quiet(other)
    with pytest.raises(TimeoutError, match="the lane of a page"):
        wait_quiet(other, window, timeout_ms=30)
    go_on.set()
    wait_quiet(window)
    lane.close()
