"""The real window on real projects, with settings of its own; and the theme, put back after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from huggingface_hub import constants
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from core.project.store import Project
from core.sources import kept
from tests.app.played_work import play
from tests.app.quiet import wait_quiet
from tests.hub_server import HubServer

OPEN_MS = 20_000
ALONE = "HF_TOKEN HUGGING_FACE_HUB_TOKEN HF_HUB_CACHE HF_HUB_OFFLINE TRANSFORMERS_OFFLINE".split()
PROXIES = "http_proxy https_proxy all_proxy".split()


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Folders that a test adds to the sources are no other test's."""
    yield
    (kept.place() / kept.FILE).unlink(missing_ok=True)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's models and what is remembered of them lie."""
    place = tmp_path / "hf"
    for name in (*ALONE, *PROXIES, *map(str.upper, PROXIES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(place))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(place / "hub"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    return place


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    with HubServer() as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        monkeypatch.setattr(constants, "ENDPOINT", server.url)
        yield server


def dress(app: QApplication) -> None:
    """Light, at 100%, in the bundled fonts: nothing where it is so already, as every widget is dressed anew."""
    if not app.styleSheet() or (theme.mode, theme.percent, theme.system_font) != ("light", 100, False):
        theme.start("light")


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme at 100%."""
    dress(qapp)
    yield qapp
    dress(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that nobody else reads."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def played_work(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever visits Live has a model there at once, and a new run's speed is known; the tests of Live have the real
    child."""
    play(tmp_path_factory.getbasetemp() / "played", monkeypatch)


@contextmanager
def leaving_runs(window: MainWindow) -> Iterator[None]:
    """Closing asks about runs too, for ever where a test failed before its run had ended: they are left going."""

    def leave() -> None:
        button = window.findChild(QPushButton, "closing_leave")
        if button is not None:
            button.click()

    timer = QTimer(interval=200)
    timer.timeout.connect(leave)
    timer.start()
    yield
    timer.stop()


@pytest.fixture
def main_window(light: QApplication, qtbot: QtBot, settings: Settings, played_work: None) -> Iterator[MainWindow]:
    """The window without a project."""
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    for task in window.tasks.list:  # closing asks about jobs that run
        task.asks = False
    with leaving_runs(window):
        assert window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # it need not be dressed for the next


@pytest.fixture
def opened_window(main_window: MainWindow, qtbot: QtBot, project_path: Path) -> MainWindow:
    """The window with the tiny project open, on Home."""
    with qtbot.waitSignal(main_window.session.opened, timeout=OPEN_MS):
        main_window.session.open(project_path)
    return main_window


@pytest.fixture
def project_path(tiny_project: Project) -> Path:
    """The folder of the tiny project, free to be opened."""
    tiny_project.close()
    return tiny_project.folder


@pytest.fixture
def settled() -> Callable[[MainWindow], None]:
    """Waits until nothing is being written or looked up."""
    return partial(wait_quiet, timeout_ms=OPEN_MS)
