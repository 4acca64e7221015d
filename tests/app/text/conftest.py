"""The Text page of a small project in the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.text.page import TextPage
from core.project import edits
from core.project.store import Project

LONG_MS = 5_000


@pytest.fixture
def held_out(tiny_project: Project) -> str:
    """A sentence of the tiny project that stands in its test set."""
    first = next(row for row in tiny_project.each() if row.transcribed)
    edits.set_split(tiny_project, [first.id], "test")
    return first.text


@pytest.fixture
def page(held_out: str, opened_window: MainWindow, qtbot: QtBot) -> Iterator[TextPage]:
    """The page of an open project without texts."""
    opened_window.activateWindow()
    opened_window.go_to("text")
    found = opened_window.page
    assert isinstance(found, TextPage)
    qtbot.waitUntil(lambda: found.state.shown.meta is not None and found.models.shown is not None, timeout=LONG_MS)
    yield found
    found.job.stop()
    found.model_jobs.stop()
