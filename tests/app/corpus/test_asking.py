"""Questions beside the table: the last of a kind wins, others wait their turn, and closing drops them all."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.corpus.asking import Asking
from core.errors import Cancelled
from core.project.queries import Query, Reader

SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000) SELECT count(*) FROM n"


def test_a_later_question_interrupts_the_one_before_and_spares_the_others(
    dressed: object, qtbot: QtBot, built_project: Path
) -> None:
    asking, told, began = Asking(), [], threading.Event()
    asking.failed.connect(told.append)

    def slow(reader: Reader) -> Any:
        reader._conn.set_progress_handler(began.set, 1000)
        return reader.query_one(SLOW)

    asking.open(built_project)
    asking.ask("rules", slow, told.append)
    assert began.wait(5)
    asking.ask("plots", lambda reader: reader.count(Query()), told.append)
    asking.ask("rules", lambda reader: -reader.count(Query()), told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert sorted(told) == [-11, 11]
    assert not asking.waiting
    asking.close()


def test_closing_does_not_wait_for_a_long_answer_and_drops_it(
    dressed: object, qtbot: QtBot, built_project: Path
) -> None:
    asking, told, began = Asking(), [], threading.Event()

    def slow(reader: Reader) -> Any:
        reader._conn.set_progress_handler(began.set, 1000)
        return reader.query_one(SLOW)

    asking.open(built_project)
    asking.ask("rules", slow, told.append)
    assert began.wait(5)
    asking.close()
    qtbot.wait(1)
    assert told == []


def test_a_fault_is_told_and_the_next_question_answered(dressed: object, qtbot: QtBot, built_project: Path) -> None:
    asking, told, faults = Asking(), [], []
    asking.failed.connect(faults.append)
    asking.open(built_project)
    asking.ask("a", lambda _: 1 / 0, told.append)
    calls = iter([Cancelled()])

    def once_cancelled(_: Reader) -> int:
        for error in calls:
            raise error
        return 7

    asking.ask("b", once_cancelled, told.append)
    qtbot.waitUntil(lambda: told == [7] and len(faults) == 1, timeout=5000)
    assert isinstance(faults[0], ZeroDivisionError)
    asking.close()
