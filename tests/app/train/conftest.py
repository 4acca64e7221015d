"""A window's services around a small open project, without the window; and processes that stand for children."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.context import Context
from app.frame.runs_monitor import RunWatch
from app.session import Session
from app.settings import Settings
from app.tasks import Tasks
from app.theme import theme
from app.train.new_run.dialog import NewRunDialog
from app.train.page import TrainPage
from core.project.store import Project
from core.runs import supervisor
from core.runs.folder import RunFolder
from tests.app.conftest import dress
from tests.app.plain_frame import PlainFrame
from tests.app.played_work import measured
from tests.app.quiet import wait_quiet
from tests.app.train.models import write_model

AtWork = Callable[[RunFolder], Any]


class FakePlayer(QObject):
    """The sound device, faked: remembers what it was asked to play."""

    finished = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.played: list[tuple[Any, int]] = []
        self.stopped = 0

    def play(self, samples: Any, rate: int) -> None:
        self.played.append((samples, rate))

    def stop(self) -> None:
        self.stopped += 1


class Services:
    """A `Context` and what reached the person through it."""

    def __init__(self, settings: Path) -> None:
        self.session, self.tasks, self.player = Session(), Tasks(), FakePlayer()
        self.errors: list[BaseException] = []
        self.said: list[str] = []
        self.tasks.on_error = self.errors.append
        self.context = Context(
            session=self.session,
            tasks=self.tasks,
            settings=Settings(QSettings(str(settings), QSettings.Format.IniFormat)),
            theme=theme,
            runs=RunWatch(self.tasks),
            go_to=lambda *_, **__: None,
            show_error=self.errors.append,
            status=self.said.append,
            make_player=lambda: self.player,
            frame=PlainFrame(self.said),
            window=cast("Any", None),
        )


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    dress(qapp)
    yield
    qapp.clipboard().clear()


@pytest.fixture
def services(qtbot: QtBot, tmp_path: Path, tiny_project: Project) -> Iterator[Services]:
    """Services with the small project open for writing."""
    folder = tiny_project.folder
    tiny_project.close()
    made = Services(tmp_path / "settings.ini")
    with qtbot.waitSignal(made.session.opened, timeout=10_000):
        made.session.open(folder)
    assert not made.session.read_only
    yield made
    made.session.close()
    made.tasks.close()


@pytest.fixture
def runs_folder(services: Services) -> Path:
    """Where the open project's runs are."""
    assert services.session.project is not None
    return services.session.project.runs


@pytest.fixture
def at_work() -> Iterator[Callable[[RunFolder], subprocess.Popen[bytes]]]:
    """Makes a process that sleeps count as a run's child."""
    children: list[subprocess.Popen[bytes]] = []

    def work(run: RunFolder) -> subprocess.Popen[bytes]:
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"])
        children.append(child)
        supervisor.write_child(run, child.pid)
        return child

    yield work
    for child in children:
        child.kill()
        child.wait()


@pytest.fixture
def page(qtbot: QtBot, services: Services, runs_folder: Path) -> Iterator[Callable[[], TrainPage]]:
    """Makes the page once the runs are there, shown at the design's size."""
    pages: list[TrainPage] = []

    def make() -> TrainPage:
        made = TrainPage(services.context)
        qtbot.addWidget(made)
        made.resize(1364, 812)
        made.show()
        made.activated()
        pages.append(made)
        qtbot.waitUntil(lambda: not made.runs.loading, timeout=10_000)
        return made

    yield make
    for made in pages:
        made.deactivated()
        made.shut_down()
    assert services.errors == []


@pytest.fixture
def starters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter folder with a tiny Spanish model."""
    folder = tmp_path / "starters"
    write_model(folder / "es")
    monkeypatch.setattr("core.sources.catalogue.STARTERS", folder)
    return folder


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, starters: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., NewRunDialog]]:
    """Opens the dialog and waits until its forecast stands; the measuring child is replaced by a remembered speed."""

    monkeypatch.setattr("app.train.new_run.forecaster.measure", measured)
    made: list[NewRunDialog] = []

    def make(**settings: Any) -> NewRunDialog:
        shown = NewRunDialog(services.context, None, **settings)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(shown)
        shown.open()
        made.append(shown)
        wait_quiet(shown)
        return shown

    yield make
    for shown in made:
        shown.reject()
    assert services.errors == []


def settled(shown: NewRunDialog) -> None:
    """Wait for the forecast of what is chosen now."""
    wait_quiet(shown)
