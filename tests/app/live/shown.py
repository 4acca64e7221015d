"""What tests of the Live page do as a person would: press a key, feed a take in. And what a fresh child reads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.live.page import LivePage
from core.decoding.client import LiveClient
from core.decoding.transcript import Transcript
from core.lm.text_reading import TextReading
from core.project.takes import Take

WAIT_MS = 90_000


def page_of(window: MainWindow) -> LivePage:
    page = window.page
    assert isinstance(page, LivePage)
    return page


def take_one(window: MainWindow, qtbot: QtBot) -> Take:
    """Feed the test utterance in, by the key, and wait for the final text."""
    page = page_of(window)
    page.state.choose_input("utterance")
    before = len(page.takes.model.takes)
    press(page, qtbot, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: page.state.phase == "recording", timeout=10_000)
    qtbot.waitUntil(lambda: len(page.takes.model.takes) > before and page.state.phase == "ready", timeout=WAIT_MS)
    return page.takes.model.takes[0]


def press(page: LivePage, qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key as a person does: with the focus on the record button."""
    page.recording_panel.button.setFocus()
    qtbot.waitUntil(page.recording_panel.button.hasFocus, timeout=5000)
    qtbot.keyClick(page.recording_panel.button, key)


def transcribed(child: LiveClient, model: Path, sound: Path, reading: TextReading | None = None) -> Transcript:
    """What a child that no window has reads in a file with a freshly loaded model: the way of `vizinho transcribe`."""
    child.load(model, "cpu", reading=reading or TextReading())
    child.file(1, sound)
    for _ in range(600):
        message = child.read(0.5)
        assert message is None or message.kind != "failed", message
        if message is not None and message.transcript is not None:
            return message.transcript
    raise AssertionError("no transcript came")
