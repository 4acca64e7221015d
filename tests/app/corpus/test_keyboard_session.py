"""A session of editing in the real window by keys alone: every key goes to whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.corpus.bulk.bulk_forms import TagsDialog
from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.frame.palette import Palette
from app.settings import Settings
from core import audio
from core.project.records import UtteranceRow
from tests.app.audio_io.busy_machine import hears
from tests.app.audio_io.test_recorder import best_correlation
from tests.app.corpus.conftest import LONG_MS, RATE, settle, type_text
from tests.app.quiet import wait_quiet
from tests.sound_server import SoundServer

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Hands:
    """Keys on the real window, and what the project holds."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        assert isinstance(window.page, CorpusPage)
        self.page = window.page

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key, held)

    def type(self, text: str) -> None:
        type_text(self.focus, text)

    def settle(self) -> None:
        """Wait until everything is written, listed and looked at."""
        settle(self.page, self.window.session)

    def wait_for_sound(self) -> None:
        """Wait until the sound of the current utterance is there."""
        wait_quiet(self.page.audio)
        assert self.page.audio.heard is not None

    def row(self, key: str) -> UtteranceRow:
        reader = self.window.session.reader
        assert reader is not None
        found = reader.row(reader.find(key) or 0)
        assert found is not None
        return found

    def labels(self) -> list[str]:
        reader = self.window.session.reader
        assert reader is not None
        return [item.label for item in reader.history(1000)]

    def command(self, words: str) -> None:
        """Ctrl K, some letters of a command, Enter."""

        def choose() -> None:
            palette = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            assert isinstance(palette, Palette)
            type_text(palette.field, words)
            QTest.keyClick(palette.field, Qt.Key.Key_Return)

        QTimer.singleShot(0, choose)
        self.press(Qt.Key.Key_K, CTRL)


@pytest.fixture
def hands(dressed: QApplication, qtbot: QtBot, tmp_path: Path, project_folder: Path) -> Iterator[Hands]:
    window = MainWindow(Settings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    window.open_project(project_folder)
    qtbot.waitUntil(lambda: isinstance(window.page, CorpusPage), timeout=LONG_MS)
    made = Hands(qtbot, window)
    qtbot.waitUntil(lambda: made.page.selection.answer is not None, timeout=LONG_MS)
    made.settle()
    made.page.table.setFocus()
    yield made
    window.close()


def test_filter_trim_correct_save_tag_and_undo_by_keys_alone(hands: Hands) -> None:
    page = hands.page
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type("parte")
    hands.qtbot.waitUntil(lambda: len(page.model.ids) == 3, timeout=LONG_MS)
    hands.settle()
    hands.press(Qt.Key.Key_Down)
    assert hands.focus is page.table
    hands.press(Qt.Key.Key_Down)
    hands.settle()
    assert page.selection.row is not None
    assert page.selection.row.key == "long-2"
    hands.wait_for_sound()

    # Trim: the start by the arrows on its handle, the end at the playhead
    hands.press(Qt.Key.Key_F6, times=2)
    view = page.audio.view
    assert hands.focus is view
    hands.press(Qt.Key.Key_Tab)
    assert view.marks.focused == "start"
    hands.press(Qt.Key.Key_Right, SHIFT, times=2)
    hands.press(Qt.Key.Key_Right, times=3)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Left, SHIFT, times=5)
    hands.press(Qt.Key.Key_BracketRight)
    hands.settle()
    row = hands.row("long-2")
    assert row.start / RATE == pytest.approx(3.23, abs=0.001)
    assert row.end / RATE == pytest.approx(4.5, abs=0.001)
    assert hands.labels()[0] == "Move the end of long-2 to 4.50 s"

    # Correct: an accent by Ctrl ., then on to the next with the caret where it was
    hands.press(Qt.Key.Key_F6, SHIFT, times=2)
    assert hands.focus is page.table
    hands.press(Qt.Key.Key_Return)
    editor = page.details.editor
    assert hands.focus is editor
    hands.type(" so")
    hands.press(Qt.Key.Key_Period, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.settle()
    assert hands.row("long-2").text == "parte b dois só"
    assert page.selection.row.key == "long-3"
    assert hands.focus is editor
    hands.press(Qt.Key.Key_Up, ALT)
    hands.settle()
    assert page.selection.row.key == "long-2"

    # Tag all that is listed, and take it back in one step
    hands.press(Qt.Key.Key_F6, SHIFT, times=3)
    assert hands.focus is page.table
    before = len(hands.labels())
    hands.command("tag many")
    dialog = page.bulk.dialog
    assert isinstance(dialog, TagsDialog)
    hands.qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    dialog.add.setFocus()
    hands.type("narrative")
    hands.qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG_MS)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.qtbot.waitUntil(lambda: len(hands.labels()) == before + 1, timeout=LONG_MS)
    hands.settle()
    assert all(hands.row(f"long-{n}").tags == ("narrative",) for n in (1, 2, 3))
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow, timeout=5000)
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.settle()
    assert not any(hands.row(f"long-{n}").tags for n in (1, 2, 3))
    assert hands.row("long-2").text == "parte b dois só"
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    hands.settle()
    assert hands.row("long-2").tags == ("narrative",)


def played(sound_server: SoundServer, hands: Hands, taken: Path) -> np.ndarray:
    """What loudspeakers would give while the current utterance is played once from its beginning, (N,) float32."""
    playback = hands.page.audio.playback
    recorder = sound_server.record(taken)
    hands.qtbot.waitUntil(lambda: taken.stat().st_size > 3200, timeout=8000)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Space)
    assert playback.playing
    hands.qtbot.waitUntil(lambda: not playback.playing, timeout=LONG_MS)
    size = taken.stat().st_size
    hands.qtbot.waitUntil(lambda: taken.stat().st_size > size + 16000, timeout=8000)
    recorder.terminate()
    recorder.wait()
    return np.frombuffer(taken.read_bytes(), "<i2").astype(np.float32) / 32768


@pytest.mark.sound
def test_what_is_heard_is_what_was_kept(sound_server: SoundServer, hands: Hands, tmp_path: Path) -> None:
    page = hands.page
    hands.press(Qt.Key.Key_F, CTRL)
    hands.type("parte b")
    hands.qtbot.waitUntil(lambda: len(page.model.ids) == 1, timeout=LONG_MS)
    hands.settle()
    hands.press(Qt.Key.Key_Down)
    hands.settle()
    hands.wait_for_sound()
    hands.press(Qt.Key.Key_F6, times=2)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Right, SHIFT, times=4)
    hands.press(Qt.Key.Key_Backtab, SHIFT)
    hands.settle()
    row = hands.row("long-2")
    assert row.start / RATE == pytest.approx(3.4, abs=0.001)
    reader = hands.window.session.reader
    assert reader is not None
    stored, rate = audio.read(reader.sound_path(row), row.start, row.end, channel=row.channel)
    player = hands.window.context.player
    heard = np.zeros(0, np.float32)

    def attempt(number: int) -> tuple[float, int]:
        nonlocal heard
        heard = played(sound_server, hands, tmp_path / f"heard-{number}.raw")
        return best_correlation(heard, sound_server.rate, stored, rate), player.gaps

    hears(attempt)
    spoken = np.flatnonzero(np.abs(heard) > 0.02)
    assert (spoken[-1] - spoken[0]) / sound_server.rate == pytest.approx(row.seconds, abs=0.1)
