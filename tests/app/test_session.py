"""The session: opening, editing on the lane, undo and redo, closing with everything written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from core.errors import ProjectError
from core.project import edits
from core.project.queries import Query
from core.project.records import Changes
from core.project.store import Project

WAIT = 20_000


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


@pytest.fixture
def opened(session: Session, qtbot: QtBot, project_path: Path) -> Session:
    with qtbot.waitSignal(session.opened, timeout=WAIT):
        session.open(project_path)
    return session


def first_id(session: Session) -> int:
    assert session.reader is not None
    return int(session.reader.ids(Query())[0])


def text_of(session: Session, id: int) -> str:
    assert session.reader is not None
    row = session.reader.row(id)
    assert row is not None
    return row.text


def test_an_edit_runs_off_the_window_thread_and_answers_on_it(opened: Session, qtbot: QtBot) -> None:
    id = first_id(opened)
    where: list[threading.Thread] = []
    answered: list[threading.Thread] = []

    def work(project: Project) -> Changes:
        where.append(threading.current_thread())
        return edits.set_text(project, id, "outra coisa")

    with qtbot.waitSignal(opened.changed, timeout=WAIT) as signal:
        opened.edit(work, lambda _: answered.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)
    assert where[0] is not threading.main_thread()
    assert answered[0] is threading.main_thread()
    assert signal.args[0].of("utterances") == frozenset({id})
    assert text_of(opened, id) == "outra coisa"


def test_undo_and_redo_bring_texts_back(opened: Session, qtbot: QtBot) -> None:
    id = first_id(opened)
    before = text_of(opened, id)
    with qtbot.waitSignal(opened.changed, timeout=WAIT):
        opened.edit(lambda project: edits.set_text(project, id, "mudado"))
    assert opened.undo_label
    with qtbot.waitSignal(opened.changed, timeout=WAIT):
        opened.undo()
    assert text_of(opened, id) == before
    assert opened.redo_label
    with qtbot.waitSignal(opened.changed, timeout=WAIT):
        opened.redo()
    assert text_of(opened, id) == "mudado"


def test_undo_survives_closing(opened: Session, qtbot: QtBot) -> None:
    folder, id = opened.project_folder, first_id(opened)
    before = text_of(opened, id)
    assert folder is not None
    with qtbot.waitSignal(opened.changed, timeout=WAIT):
        opened.edit(lambda project: edits.set_text(project, id, "mudado"))
    opened.close()
    with qtbot.waitSignal(opened.history_changed, timeout=WAIT):
        opened.open(folder)
    assert opened.undo_label
    with qtbot.waitSignal(opened.changed, timeout=WAIT):
        opened.undo()
    assert text_of(opened, id) == before


def test_closing_writes_what_was_asked_before(opened: Session) -> None:
    folder, id = opened.project_folder, first_id(opened)
    assert folder is not None
    for number in range(5):
        opened.edit(lambda project, n=number: edits.set_text(project, id, f"texto {n}"))
    opened.close()
    with Project.open(folder) as project:
        row = project.row(id)
    assert row is not None
    assert row.text == "texto 4"


def test_a_failing_edit_reaches_its_asker_and_changes_nothing(opened: Session, qtbot: QtBot) -> None:
    id, errors = first_id(opened), []
    before = text_of(opened, id)

    def work(project: Project) -> None:
        with project.step("Half"):
            edits.set_text(project, id, "halb")
            raise ProjectError("no", "try")

    opened.edit(work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=WAIT)
    assert isinstance(errors[0], ProjectError)
    assert text_of(opened, id) == before
    assert not opened.busy


def test_a_second_window_opens_read_only(opened: Session, qtbot: QtBot, project_path: Path) -> None:
    second = Session()
    with qtbot.waitSignal(second.opened, timeout=WAIT):
        second.open(project_path)
    assert second.read_only
    assert not opened.read_only
    errors: list[BaseException] = []
    second.edit(lambda project: edits.set_text(project, 1, "x"), failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=WAIT)
    assert isinstance(errors[0], ProjectError)
    second.close()


def test_opening_the_open_project_again_keeps_it(opened: Session, project_path: Path) -> None:
    reader, done = opened.reader, []
    opened.open(project_path, lambda: done.append(True))
    assert done == [True]
    assert opened.reader is reader
    assert not opened.read_only


def test_a_folder_without_project_leaves_the_open_one(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    errors: list[BaseException] = []
    opened.open(tmp_path / "nothing", failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors), timeout=WAIT)
    assert isinstance(errors[0], ProjectError)
    assert opened.meta is not None
    assert opened.meta.name == "Tiny"


def test_flush_returns_after_all_edits_are_answered(opened: Session) -> None:
    id, answered = first_id(opened), []
    for number in range(3):
        opened.edit(lambda project, n=number: edits.set_text(project, id, f"t{n}"), answered.append)
    opened.flush()
    assert len(answered) == 3


def test_a_folder_that_cannot_be_written_opens_read_only(
    session: Session, qtbot: QtBot, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.project import store

    def refuse(folder: Path) -> None:
        raise ProjectError(f"{folder.name} cannot be written.", "Check the permissions.")

    monkeypatch.setattr(store, "lock", refuse)
    monkeypatch.setattr("os.access", lambda *_: False)
    with qtbot.waitSignal(session.opened, timeout=WAIT):
        session.open(project_path)
    assert session.read_only
    assert session.meta is not None
