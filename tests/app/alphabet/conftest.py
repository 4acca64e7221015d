"""The Alphabet page open on a small project whose transcripts do not all fit, without the rest of the window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.alphabet.findings import Findings
from app.alphabet.page import AlphabetPage
from app.context import Context
from app.frame.runs_monitor import RunWatch
from app.session import Session
from app.settings import Settings
from app.tasks import Tasks
from app.theme import theme
from core.importers import import_corpus
from core.project.store import Project
from tests import builders
from tests.app.plain_frame import PlainFrame
from tests.app.quiet import wait_quiet

WAIT_MS = 20_000
TEXTS = (
    "A senhora foi à feira.",
    "A senhora não veio; o irmão veio.",
    "Comprou maçãs, almoço e pão.",
    "Às 14h30 já não chovia.",
    "A señora da loja.",
    "O senhor Müller tem 3 gatos.",
    "Ele leu 漢字.",
    "Uma folha velha e um filho.",
)


class SilentPlayer(QObject):
    """A player without a loudspeaker; `played` lists how many samples it was given."""

    finished = Signal()
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.played: list[int] = []

    def play(self, samples: np.ndarray, rate: int) -> None:
        self.played.append(len(samples))

    def stop(self) -> None:
        self.finished.emit()


@dataclass
class Shown:
    """The page, what it stands on, and ways to wait for it. `went` lists where it wanted to go."""

    qtbot: QtBot
    page: AlphabetPage
    session: Session
    tasks: Tasks
    player: SilentPlayer
    errors: list[BaseException] = field(default_factory=list)
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def settle(self) -> Findings:
        """Wait until everything is written and looked through."""

        wait_quiet(self.session, self.tasks, self.page, timeout_ms=WAIT_MS)
        assert self.page.state.findings is not None
        return self.page.state.findings

    @property
    def meta(self) -> Any:
        return self.session.meta

    def texts(self) -> dict[str, str]:
        """Transcripts by key, of utterances that count."""
        reader = self.session.reader
        assert reader is not None
        return {row.key: row.text for row in reader.each()}


@pytest.fixture(scope="session")
def built_letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once; every test gets a copy."""
    base = tmp_path_factory.mktemp("alphabet")
    sounds = builders.pairs_folder(base / "pairs", TEXTS, seconds=0.4)
    with Project.create(base / "letters", name="Letters", language="pt", source_language="es") as project:
        import_corpus(project, sounds, "pairs")
        return project.folder


@pytest.fixture
def letters_folder(built_letters: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_letters, tmp_path / "letters"))


@pytest.fixture
def open_letters(light: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[Callable[[Path], Shown]]:
    """Opens the page on a project folder; all is closed in the end."""
    opened: list[Shown] = []

    def make(folder: Path) -> Shown:
        session, tasks, player = Session(), Tasks(), SilentPlayer()
        errors: list[BaseException] = []
        went: list[tuple[str, dict[str, Any]]] = []
        context = Context(
            session=session,
            tasks=tasks,
            settings=settings,
            theme=theme,
            runs=RunWatch(tasks),
            go_to=lambda key, **args: went.append((key, args)),
            show_error=errors.append,
            status=lambda _text: None,
            make_player=lambda: player,
            frame=PlainFrame(),
            window=cast("Any", None),
        )
        tasks.on_error = errors.append
        session.failed.connect(errors.append)
        with qtbot.waitSignal(session.opened, timeout=WAIT_MS):
            session.open(folder)
        page = AlphabetPage(context)
        qtbot.addWidget(page)
        page.resize(1364, 846)
        page.show()
        page.activated()
        here = Shown(qtbot, page, session, tasks, player, errors, went)
        opened.append(here)
        here.settle()
        return here

    yield make
    for here in opened:
        here.page.deactivated()
        here.page.shut_down()
        here.session.close()
        here.tasks.close()
        assert here.errors == []


@pytest.fixture
def shown(open_letters: Callable[[Path], Shown], letters_folder: Path) -> Shown:
    """The page on a Portuguese project, compared with the Spanish starter."""
    return open_letters(letters_folder)
