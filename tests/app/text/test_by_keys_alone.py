"""The Text page by the keyboard alone: a text is brought, filtered and mended, a model made, tuned and used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.live.page import LivePage
from app.text.bring_dialog import BringDialog
from app.text.models.make_dialog import MakeDialog
from app.text.models.tune_dialog import TuneDialog
from app.text.page import TextPage
from tests.app.quiet import wait_quiet

WAIT_MS = 10_000
MOST_TABS = 80
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = "") -> None:
    """As a person does: whatever has the keyboard gets it."""
    at = QApplication.focusWidget()
    assert at is not None
    if text:
        QTest.keyClicks(at, text)
    else:
        QTest.keyClick(at, key, how)


def tab_to(wanted: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    passed: list[str] = []
    for _ in range(MOST_TABS):
        at = QApplication.focusWidget()
        if wanted.hasFocus() or at is None:
            break
        passed.append(at.objectName())
        press(Qt.Key.Key_Tab)
    assert wanted.hasFocus(), f"Tab never comes to {wanted.objectName()}, but to {passed}"


def front(widget: QWidget, qtbot: QtBot) -> None:
    """Its window is in front, where a window manager puts a dialog that opens, and the window when it has closed."""
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow, timeout=WAIT_MS)


def back(page: TextPage, qtbot: QtBot) -> None:
    wait_quiet(page.context.window)
    front(page, qtbot)
    if QApplication.focusWidget() is None:
        page.take_focus()


def test_a_text_is_brought_mended_and_learnt_and_a_model_tuned_and_used_by_keys_alone(
    page: TextPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cartas.txt"
    file.write_text("O gato dorme na rua.\nO Müller viu a casa.\nO gato viu a rua.\n" * 2, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))  # the system's own dialog
    back(page, qtbot)
    press(Qt.Key.Key_B, CONTROL | SHIFT)
    bringing = page.commands.dialog
    assert isinstance(bringing, BringDialog)
    front(bringing, qtbot)
    qtbot.waitUntil(bringing.files_button.hasFocus, timeout=WAIT_MS)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(bringing.foot.go.isEnabled, timeout=WAIT_MS)
    tab_to(bringing.most)
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(page.state.materials), timeout=WAIT_MS)
    back(page, qtbot)
    tab_to(page.filters.buttons["all"])
    for which in ("used", "leaks", "misfits"):  # arrows go from one filter to the next, which stays where it is
        press(Qt.Key.Key_Right)
        assert page.state.which == which
        assert page.filters.buttons[which].hasFocus()
    tab_to(page.sentences)
    assert page.sentences.sentences.count() == 1
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.state.count("misfits") == 0, timeout=WAIT_MS)
    wait_quiet(page.context.window)
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: page.state.count("misfits") == 1, timeout=WAIT_MS)
    back(page, qtbot)
    press(Qt.Key.Key_L, CONTROL | SHIFT)
    making = page.model_commands.dialog
    assert isinstance(making, MakeDialog)
    front(making, qtbot)
    qtbot.waitUntil(lambda: making.foot.go.isEnabled() and making.learns.list.count() > 0, timeout=WAIT_MS)
    tab_to(making.name)
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_A, text="cartas")
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: [one.name for one in page.models.models] == ["cartas"], timeout=WAIT_MS)
    back(page, qtbot)
    tab_to(page.block.table)
    press(Qt.Key.Key_Return)
    tuning = page.model_commands.dialog
    assert isinstance(tuning, TuneDialog)
    front(tuning, qtbot)
    qtbot.waitUntil(tuning.foot.go.isEnabled, timeout=WAIT_MS)
    tab_to(tuning.hot_words)
    press(Qt.Key.Key_G, text="gato 4")
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: page.models.tuning is not None, timeout=2 * WAIT_MS)
    back(page, qtbot)
    tab_to(page.pane.chart)
    before = page.pane.values.text()
    press(Qt.Key.Key_Left)
    assert page.pane.values.text() != before
    tab_to(page.pane.use)
    press(Qt.Key.Key_Space)
    live = page.context.window.page
    assert isinstance(live, LivePage)
    qtbot.waitUntil(lambda: live.texts.combo.currentData() == "cartas", timeout=WAIT_MS)
