"""The recogniser's child is started before the Live page is visited, where the computer has room for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app import machine
from app.frame import pages
from app.frame.main_window import MainWindow
from app.live.page import WARM_BYTES, LivePage
from app.live.recogniser_thread import CLOSE_S, GIVE_UP_S
from core.sources import kept

WAIT_MS = 90_000


class Client:
    """A child that does nothing; what it was told."""

    pid = 1

    def __init__(self, told: list[object]) -> None:
        self._told = told
        told.append("started")

    def load(self, model: Path, _device: str, _language: str, project: Path | None = None) -> None:
        del project
        self._told.append(model)

    def read(self, timeout_s: float = 0.0) -> None:
        del timeout_s

    def close(self, timeout_s: float) -> None:
        self._told.append(timeout_s)


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test."""
    monkeypatch.setattr(pages, "PAGE_PAUSE_MS", 0)
    monkeypatch.setattr(pages, "READY_PAUSE_MS", 0)


def live_of(window: MainWindow) -> LivePage:
    page = window.pages.make("live")
    assert isinstance(page, LivePage)
    return page


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the window tells its recogniser's child."""
    found: list[object] = []
    monkeypatch.setattr("app.live.recogniser_thread.LiveClient", lambda: Client(found))
    return found


@pytest.mark.usefixtures("soon")
def test_the_child_that_was_started_ahead_is_the_one_that_loads(
    opened_window: MainWindow, tiny_checkpoint: Path, told: list[object], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "memory", lambda: (0, WARM_BYTES))
    kept.add_folder(tiny_checkpoint)
    opened_window.pages.make_soon()
    qtbot.waitUntil(lambda: told == ["started"], timeout=WAIT_MS)
    assert opened_window.page is not live_of(opened_window), "it was not visited yet"
    opened_window.go_to("live", model=str(tiny_checkpoint))
    qtbot.waitUntil(lambda: told == ["started", tiny_checkpoint], timeout=WAIT_MS)


def test_a_window_that_closes_starts_no_recogniser_by_what_it_asked_before(
    opened_window: MainWindow, tiny_checkpoint: Path, told: list[object], qtbot: QtBot
) -> None:
    """A thread that was started anew by an answer that came late was deleted with its page while it ran, and the
    program with it."""
    opened_window.go_to("live")
    recogniser = live_of(opened_window).recogniser
    recogniser.warm()
    qtbot.waitUntil(lambda: "started" in told, timeout=WAIT_MS)
    assert opened_window.close()
    recogniser.load(tiny_checkpoint, "cpu", "es")
    recogniser.warm()
    assert not recogniser.isRunning()
    assert told.count("started") == 1
    assert told[-1] in (CLOSE_S, GIVE_UP_S)


@pytest.mark.long
@pytest.mark.slow
@pytest.mark.usefixtures("soon", "lent_child")
def test_the_child_that_was_started_ahead_listens(
    opened_window: MainWindow, tiny_checkpoint: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "memory", lambda: (0, WARM_BYTES))
    kept.add_folder(tiny_checkpoint)
    opened_window.pages.make_soon()
    page = live_of(opened_window)
    qtbot.waitUntil(lambda: page.recogniser.child_pid > 0, timeout=WAIT_MS)
    assert opened_window.page is not page, "it was not visited yet"
    child = page.recogniser.child_pid
    opened_window.go_to("live", model=str(tiny_checkpoint))
    qtbot.waitUntil(lambda: page.state.phase == "ready", timeout=WAIT_MS)
    assert page.recogniser.child_pid == child


@pytest.mark.usefixtures("soon")
def test_nothing_is_started_ahead_where_memory_is_short(
    opened_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(machine, "memory", lambda: asked.append(1) or (1, WARM_BYTES))
    opened_window.pages.make_soon()
    qtbot.waitUntil(lambda: bool(asked), timeout=WAIT_MS)
    assert not live_of(opened_window).recogniser.isRunning()


def test_a_child_that_nobody_needed_is_not_waited_for(
    opened_window: MainWindow, told: list[object], qtbot: QtBot
) -> None:
    page = live_of(opened_window)
    page.recogniser.warm()
    qtbot.waitUntil(lambda: told == ["started"], timeout=WAIT_MS)
    page.recogniser.end()
    assert told == ["started", GIVE_UP_S]
