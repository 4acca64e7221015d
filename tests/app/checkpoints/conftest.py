"""The Checkpoints page of the real window, with a hub on this computer (`home`, `hub` of the folder above)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.checkpoints.page import CheckpointsPage
from app.frame.main_window import MainWindow
from tests.app.quiet import wait_quiet
from tests.tiny_models import save_tiny

MODEL = "someone/pequeno"
WAIT_MS = 60_000


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole Spanish model of a few thousand numbers, as it lies on a hub."""
    return save_tiny(tmp_path_factory.mktemp("published") / "m", "parakeet", "abcdefghijklmnñop", language="es")


@dataclass
class Shown:
    """The page, and ways to wait for it."""

    qtbot: QtBot
    window: MainWindow
    page: CheckpointsPage

    def settle(self) -> None:
        """Nothing is looked up, fetched or tried."""
        wait_quiet(self.window, timeout_ms=WAIT_MS)

    def listed(self) -> list[str]:
        """The keys of what is listed."""
        return [line.key for line in self.page.state.lines if hasattr(line, "key")]

    def dialog(self, name: str) -> Any:
        """The dialog of that name, as soon as it is there."""
        self.qtbot.waitUntil(lambda: self.page.findChild(QDialog, name) is not None, timeout=WAIT_MS)
        return self.page.findChild(QDialog, name)

    def choose(self, key: str) -> None:
        self.page.state.choose(key)
        assert self.page.state.row is not None
        assert key in (self.page.state.row.key, self.page.state.row.hub_id)


@pytest.fixture
def shown(home: Path, opened_window: MainWindow, qtbot: QtBot) -> Shown:
    """The page on the tiny project."""
    opened_window.go_to("checkpoints")
    page = opened_window.page
    assert isinstance(page, CheckpointsPage)
    here = Shown(qtbot, opened_window, page)
    qtbot.waitUntil(lambda: page.state.read, timeout=WAIT_MS)
    here.settle()
    return here
