"""The table of what people do in ELAN and Praat: each key in it is the action's own, and what has none says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.frame.coming_from import ComingFromDialog, here, keys_of
from app.frame.habits import habits
from app.frame.main_window import MainWindow
from app.shortcuts import normal, shortcuts
from app.widgets.key_hint import key_text


def test_every_key_of_the_table_is_that_of_its_action(opened_window: MainWindow) -> None:
    opened_window.go_to("corpus")
    actions = {action.objectName(): action for action in opened_window.actions_.all()}
    assert len(habits()) >= 40
    assert len({one.doing for one in habits()}) == len(habits())
    for one in habits():
        if one.action:
            keys = [key.toString() for key in actions[one.action].shortcuts()]
            assert keys[:1] == ([normal(one.usual)] if one.usual else []), one.doing
            assert not one.keys
            assert keys_of(one) == ", ".join(dict.fromkeys(map(key_text, keys)))
            assert keys or one.note, f"{one.doing}: no key, so its menu is named"
        elif not one.keys:
            assert here(one).startswith("Not here: "), one.doing


def test_keys_that_no_action_has_do_what_the_table_says(opened_window: MainWindow, qtbot: QtBot) -> None:
    fixed = {key for one in habits() for key in one.keys.split(", ") if key}
    assert fixed == {"Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDown"}
    opened_window.go_to("corpus")
    page = opened_window.page
    view = page.audio.view  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: view.waveform.peaks is not None, timeout=20_000)
    opened_window.activateWindow()
    view.setFocus()
    view.axis.show(0.0, view.axis.duration / 4)
    before = view.playhead.at
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.playhead.at > before
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.playhead.at == before
    start = view.axis.start
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.axis.start > start
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.axis.start == start
    shortcuts.set_tab_plays(True)
    pressed: list[int] = []
    view.play_asked.connect(lambda: pressed.append(1))
    QTest.keyClick(view, Qt.Key.Key_Tab)
    shortcuts.set_tab_plays(False)
    page.audio.playback.stop()  # type: ignore[attr-defined]
    assert view.hasFocus() or QApplication.focusWidget() is None
    assert pressed


def test_the_table_is_searched_and_follows_changed_keys(main_window: MainWindow, qtbot: QtBot) -> None:
    dialog = ComingFromDialog(main_window)
    qtbot.addWidget(dialog)
    dialog.show()
    every = len(dialog.table.texts.rows)
    assert every == len(habits())
    QTest.keyClicks(dialog.field, "zoom sel")
    (row,) = dialog.table.texts.rows
    assert row[:3] == ("Zoom to the selection", "ELAN, Praat", key_text("Ctrl+E"))
    shortcuts.set_keys("corpus_zoom_selection", ["Ctrl+Alt+9"])
    assert dialog.table.texts.rows[0][2] == key_text("Ctrl+Alt+9")
    shortcuts.reset("corpus_zoom_selection")
    dialog.field.clear()
    assert len(dialog.table.texts.rows) == every
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.table.currentIndex().row() == 0
    dialog.accept()
