"""One recogniser child for the windows of a module, one after the other: it imports torch once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.settings import Settings
from core.decoding.client import LiveClient
from core.project.store import Project
from core.sources import kept
from tests.app.live.shown import WAIT_MS, page_of

REST_S = 60.0
NONSENSE = "be at rest"
"""What no child understands, and answers when it has done with all that came before."""


class LentClient(LiveClient):
    """A client whose child outlives the window that closes it."""

    def __init__(self) -> None:
        super().__init__()
        self._jobs: list[int] = []

    def file(self, job: int, path: Path, start: int = 0, end: int | None = None, channel: int | None = None) -> None:
        self._jobs.append(job)
        super().file(job, path, start, end, channel)

    def close(self, timeout_s: float = 2.0) -> None:
        """Take back what this window asked for, and read all that is still said to it."""
        del timeout_s
        for job in (None, *self._jobs):
            self.cancel(job)
        self._jobs.clear()
        self._send({"op": NONSENSE})
        until = time.monotonic() + REST_S
        while self.alive and time.monotonic() < until:
            message = self.read(0.05)
            if message is not None and message.kind == "failed" and NONSENSE in message.error.message:
                return
        assert not self.alive, "the child does not come to rest"

    def close_for_good(self) -> None:
        super().close()


@pytest.fixture
def played_work() -> None:
    """Nothing is played here."""


@pytest.fixture(scope="module")
def other_child() -> Iterator[LiveClient]:
    """A recogniser child that no window has, for what the windows' own is held against."""
    with LiveClient() as client:
        yield client


@pytest.fixture(scope="module")
def _lent() -> Iterator[LentClient]:
    client = LentClient()
    yield client
    client.close_for_good()


@pytest.fixture
def lent_child(_lent: LentClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's recogniser has the module's child, or one of its own where that has been killed."""
    monkeypatch.setattr("app.live.recogniser_thread.LiveClient", lambda: _lent if _lent.alive else LiveClient())


@pytest.fixture
def window(
    qtbot: QtBot, tiny_project: Project, tiny_checkpoint: Path, tmp_path: Path, lent_child: None
) -> Iterator[MainWindow]:
    """The window on the Live page of a small project, with a small model loaded."""
    folder = tiny_project.folder
    tiny_project.close()
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    kept.add_folder(tiny_checkpoint)
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window, timeout=WAIT_MS):
        window.raise_()
    with qtbot.waitSignal(window.session.opened, timeout=10_000):
        window.session.open(folder)
    window.go_to("live", model=str(tiny_checkpoint))
    qtbot.waitUntil(lambda: page_of(window).state.phase == "ready", timeout=WAIT_MS)
    yield window
    window.close()
    window.deleteLater()
