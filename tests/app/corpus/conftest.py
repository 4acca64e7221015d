"""A real project in a temporary folder, and the real Corpus page on it, without the rest of the window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.context import Context
from app.corpus.page import CorpusPage
from app.frame.runs_monitor import RunWatch
from app.session import Session
from app.settings import Settings
from app.tasks import Tasks
from app.theme import theme
from core.importers import import_corpus
from core.project.records import Recording
from core.project.store import Project
from tests import builders
from tests.added_rows import add_recording, add_utterance
from tests.app.plain_frame import PlainFrame
from tests.app.quiet import wait_quiet

RATE = 16000
LONG_MS = 20_000
TEXTS = (
    ("clip-01", "o pão é bom", "Ana", "train"),
    ("clip-02", "uma rua larga", "Ana", "train"),
    ("clip-03", "às 14h30 em Müller", "Ana", "train"),
    ("clip-04", "não sei", "Rui", "dev"),
    ("clip-05", "boa noite", "Rui", "dev"),
    ("clip-06", "a mesa azul", "Eva", "test"),
    ("clip-07", "aquela casa velha tem uma porta muito alta e uma janela pequena", "Eva", "test"),
    ("clip-08", "bom dia", "Eva", "test"),
)


def padded(seconds: float, before: float, after: float, seed: int) -> np.ndarray:
    """Speech-like sound between near silences."""
    noise = np.random.default_rng(seed).normal(0, 1e-4, round((before + after) * RATE)).astype(np.float32)
    cut = round(before * RATE)
    return np.concatenate([noise[:cut], builders.babble(seconds, RATE, seed), noise[cut:]])


def build_project(folder: Path, sounds: Path) -> Path:
    """Eight clips by three speakers, and one recording with three utterances in it."""
    lines = ["path\tsentence\tspeaker\tsplit"]
    for number, (key, text, speaker, split) in enumerate(TEXTS, 1):
        sound = padded(1.2, 1.8, 0.3, number) if key == "clip-05" else builders.babble(1.5, RATE, number)
        if key == "clip-06":
            sound = np.clip(sound * 12, -0.999, 0.999)
        builders.write_wav(sounds / f"{key}.wav", sound, RATE)
        lines.append(f"{key}.wav\t{text}\t{speaker}\t{split}")
    (sounds / "list.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    builders.write_wav(folder.with_name("long.wav"), builders.babble(9.0, RATE, 99), RATE)
    with Project.create(folder, name="Teste", language="pt", source_language="es") as project:
        import_corpus(project, sounds / "list.tsv", options={"copy": True})
        with project.step("Add a long recording") as step:
            shutil.move(folder.with_name("long.wav"), folder / "recordings" / "long.wav")
            values = Recording(0, "long", "long.wav", "recordings/long.wav", RATE, 1, 9 * RATE)
            recording = add_recording(step, values)
            for part in range(3):
                start, end = part * 3 * RATE, (part * 3 + 2) * RATE
                add_utterance(project, recording, start, end, f"parte {'abc'[part]} dois", key=f"long-{part + 1}")
        from core.project.checks import quality

        quality.check(project)
    return folder


def settle(page: CorpusPage, *others: QObject) -> None:
    """Wait until nothing is asked, written or checked; what is promised of the splits comes when all has rested long,
    and the sound of the current utterance when it may."""
    parts = (page.questions, page.checking, page.table, page.filters, page.details, page.plot_row, page.listed)
    wait_quiet(*others, *parts, timeout_ms=LONG_MS)


@dataclass
class Opened:
    """The page and what it stands on."""

    qtbot: QtBot
    page: CorpusPage
    session: Session
    tasks: Tasks
    errors: list[BaseException] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until every edit is written and every answer has come."""
        settle(self.page, self.session, self.tasks)

    def choose(self, key: str) -> int:
        """Make an utterance current and wait for its sound."""
        self.page.selection.show(key)
        self.settle()
        assert self.page.selection.row is not None
        assert self.page.selection.row.key == key
        self.wait_for_sound()
        return self.page.selection.row.id

    def wait_for_sound(self) -> None:
        """Wait until waveform, spectrogram and speech of the current utterance are there."""
        audio = self.page.audio
        wait_quiet(audio)
        assert audio.heard is not None
        assert audio.view.waveform.peaks is not None
        assert audio.view.spectrogram.frequencies is not None

    def row(self, key: str) -> Any:
        """The utterance as the project has it now."""
        reader = self.session.reader
        assert reader is not None
        found = reader.find(key)
        return reader.row(found) if found is not None else None

    def listed(self) -> list[str]:
        """Keys of the listed utterances."""
        model = self.page.model
        return [model.row_at(i).key for i in range(len(model.ids))]  # type: ignore[union-attr]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its theme."""
    theme.start("light")
    return qapp


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built once; every test gets a copy."""
    base = tmp_path_factory.mktemp("corpus")
    return build_project(base / "project", base / "sounds")


@pytest.fixture
def project_folder(built_project: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_project, tmp_path / "project"))


@pytest.fixture
def open_page(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens a page on a project folder; all is closed in the end."""
    opened: list[Opened] = []
    players: list[Any] = []

    def make(folder: Path, read_only_lock: Project | None = None) -> Opened:
        session, tasks = Session(), Tasks()
        errors: list[BaseException] = []
        said: list[str] = []

        def player() -> Any:
            if not players:
                from app.audio_io.player import Player

                players.append(Player())
            return players[0]

        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        context = Context(
            session=session,
            tasks=tasks,
            settings=settings,
            theme=theme,
            runs=RunWatch(tasks),
            go_to=lambda *_, **__: None,
            show_error=errors.append,
            status=said.append,
            make_player=player,
            frame=PlainFrame(said),
            window=cast("Any", None),
        )
        tasks.on_error = errors.append
        session.failed.connect(errors.append)
        with qtbot.waitSignal(session.opened, timeout=LONG_MS):
            session.open(folder)
        page = CorpusPage(context)
        qtbot.addWidget(page)
        page.resize(1360, 840)
        page.show()
        qtbot.waitExposed(page)
        page.activated()
        here = Opened(qtbot, page, session, tasks, errors, said)
        opened.append(here)
        here.settle()
        return here

    yield make
    for here in opened:
        here.page.deactivated()
        here.session.close()
        here.tasks.close()
        assert here.errors == []
    for player in players:
        player.shut_down()


@pytest.fixture
def corpus(open_page: Callable[..., Opened], project_folder: Path) -> Opened:
    return open_page(project_folder)


def type_text(widget: QWidget, text: str) -> None:
    """Type text of any script: QTest's own keyClicks aborts on what is not ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def drag(
    qtbot: QtBot,
    viewport: QWidget,
    start: QPointF,
    end: QPointF,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press, move in steps and release, with real events."""
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, start.toPoint())
    for step in range(1, 9):
        at = start + (end - start) * step / 8
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            QPointF(viewport.mapToGlobal(at.toPoint())),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            modifiers,
        )
        QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end.toPoint())
    qtbot.wait(1)
