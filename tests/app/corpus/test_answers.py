"""The corpus page's questions: the list comes before the figures, and the last question wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.corpus.queries import Answer, Queries
from core.errors import Cancelled
from core.project import edits
from core.project.queries import Query, Reader
from core.project.store import Project
from tests.core.project.corpora import make_project

WAIT_MS = 10_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_project(tmp_path / "p", utterances=40).close()
    return tmp_path / "p"


@pytest.fixture
def queries(folder: Path, light: object):
    asked = Queries()
    asked.open(folder)
    yield asked
    asked.close()


def collect(queries: Queries) -> list[Answer]:
    came: list[Answer] = []
    queries.answered.connect(came.append)
    return came


def test_the_list_comes_first_and_its_figures_follow(queries: Queries, qtbot: QtBot, folder: Path) -> None:
    came = collect(queries)
    queries.ask(Query())
    qtbot.waitUntil(lambda: bool(came) and not queries.waiting, timeout=WAIT_MS)
    first, last = came
    assert (first.complete, last.complete) == (False, True)
    assert last.ids is first.ids
    assert first.summary.utterances == last.summary.utterances == 40
    assert last.seconds == pytest.approx(80)
    with Project.open(folder) as project:
        edits.leave_out(project, [1])
    queries.ask(Query())
    qtbot.waitUntil(lambda: len(came) == 4, timeout=WAIT_MS)
    assert came[-1].summary.utterances == 39


def test_only_the_last_question_is_answered(queries: Queries, qtbot: QtBot) -> None:
    came = collect(queries)
    for search in ("m", "me", "mes", "mesa"):
        queries.ask(Query(search=search))
    qtbot.waitUntil(lambda: bool(came) and not queries.waiting, timeout=WAIT_MS)
    assert {answer.query.search for answer in came} == {"mesa"}


def test_an_interruption_meant_for_another_question_is_survived(
    queries: Queries, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, times = Reader.ids, []

    def once(reader: Reader, query: Query | None = None) -> object:
        times.append(query)
        if len(times) == 1:
            raise Cancelled
        return original(reader, query)

    monkeypatch.setattr(Reader, "ids", once)
    came = collect(queries)
    queries.ask(Query(search="pão"))
    qtbot.waitUntil(lambda: bool(came) and not queries.waiting, timeout=WAIT_MS)
    assert len(times) == 2
    assert len(came[-1].ids) == 8


def test_closing_does_not_wait_for_an_answer(queries: Queries, qtbot: QtBot) -> None:
    came = collect(queries)
    queries.ask(Query(search="mesa"))
    queries.close()
    qtbot.wait(50)
    assert came == []
    assert not queries.waiting
