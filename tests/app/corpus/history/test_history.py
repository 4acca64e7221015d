"""A long way through the history is a task that shows how far it is and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.corpus.history import history_commands
from app.frame.main_window import MainWindow
from core.project import edits
from core.project.store import Project
from tests.core.project.corpora import make_project

WAIT_MS = 20_000


@pytest.fixture
def window(main_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A project of 300 utterances with six steps behind it."""
    with make_project(tmp_path / "long", utterances=300) as project:
        for split in ("dev", "test", "train") * 2:
            edits.set_split(project, project.ids(), split)  # type: ignore[arg-type]
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT_MS):
        main_window.session.open(tmp_path / "long")
    return main_window


def undone(window: MainWindow) -> list[bool]:
    assert window.session.reader is not None
    return [item.undone for item in window.session.reader.history()]


def test_a_short_way_is_no_task(window: MainWindow, settled: Callable[[MainWindow], None]) -> None:
    assert window.session.reader is not None
    history_commands.go_to_step(window.context, window.session.reader.history(), 0)
    assert window.tasks.list == []
    settled(window)
    assert undone(window) == [True] * 6


def test_a_long_way_counts_its_rows(
    window: MainWindow, settled: Callable[[MainWindow], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_commands, "LONG", 1000)
    assert window.session.reader is not None
    history_commands.go_to_step(window.context, window.session.reader.history(), 0)
    (task,) = window.tasks.list
    settled(window)
    assert (task.state, task.done_count, task.total) == ("done", 1800, 1800)
    assert undone(window) == [True] * 6


def test_cancelled_everything_is_as_it_was(
    window: MainWindow, settled: Callable[[MainWindow], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_commands, "LONG", 1000)
    assert window.session.reader is not None
    assert window.session.project is not None
    original = Project.go_to

    def slow(project: Project, *args: object) -> object:
        window.tasks.list[0].cancel()
        return original(project, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "go_to", slow)
    history_commands.go_to_step(window.context, window.session.reader.history(), 0)
    (task,) = window.tasks.list
    settled(window)
    assert task.state == "cancelled"
    assert undone(window) == [False] * 6
