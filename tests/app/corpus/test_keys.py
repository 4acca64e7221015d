"""Which keys work where: single letters only in the table and the sound, never while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from app.corpus.table.utterance_delegate import EDITOR
from tests.app.corpus.conftest import Opened

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def active(corpus: Opened) -> Opened:
    """The page as the active window, the sound of an utterance at hand."""
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("clip-04")
    return corpus


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key, modifiers)


def counted(corpus: Opened, *names: str) -> list[str]:
    """The names of these actions, as they happen; nothing else happens."""
    happened: list[str] = []
    for name in names:
        action = corpus.page.corpus_actions[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: happened.append(name))
    return happened


def test_letters_and_space_are_commands_in_table_and_sound(active: Opened) -> None:
    happened = counted(active, "play", "leave_out", "set_start", "stop")
    for widget in (active.page.table, active.page.audio.view):
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_BracketLeft, Qt.Key.Key_Escape):
            press(widget, key)
    assert happened == ["play", "leave_out", "set_start", "stop"] * 2


def test_letters_and_space_are_text_while_typing(active: Opened) -> None:
    happened = counted(active, "play", "leave_out", "loop", "play_typing")
    details = active.page.details
    for key in (Qt.Key.Key_Space, Qt.Key.Key_L, Qt.Key.Key_BracketLeft, Qt.Key.Key_Delete):
        press(details.editor, key)
    press(active.page.filters.search, Qt.Key.Key_Space)
    assert happened == []
    assert details.editor.toPlainText() == "não sei l["
    press(details.editor, Qt.Key.Key_Space, CTRL)
    assert happened == ["play_typing"]
    details.discard_draft()


def test_space_on_a_button_presses_the_button(active: Opened) -> None:
    happened = counted(active, "play")
    active.page.filters.buttons["silence"].setFocus()
    QTest.keyClick(active.page.filters.buttons["silence"], Qt.Key.Key_Space)
    active.settle()
    assert happened == []
    assert active.page.selection.question.flag == "silence"


def test_page_keys_work_from_every_field(active: Opened) -> None:
    happened = counted(active, "trim", "save_next", "find", "zoom_in", "next")
    for widget in (active.page.table, active.page.details.editor, active.page.audio.view):
        press(widget, Qt.Key.Key_T, CTRL)
        press(widget, Qt.Key.Key_Return, CTRL)
        press(widget, Qt.Key.Key_F, CTRL)
        press(widget, Qt.Key.Key_1, CTRL)
        press(widget, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert happened == ["trim", "save_next", "find", "zoom_in", "next"] * 3


def test_moving_through_the_table_by_keys_shows_each_utterance(active: Opened) -> None:
    table = active.page.table
    table.go_to_row(0)
    for expected in active.listed()[1:4]:
        press(table, Qt.Key.Key_Down)
        assert active.page.selection.row.key == expected  # type: ignore[union-attr]
    assert active.page.details.place.text() == "4 of 11"


def test_every_action_has_words_and_a_menu(active: Opened) -> None:
    for action in active.page.actions():
        assert action.text()
        assert action.property("menu") in ("Corpus", "Audio", "Edit")
        assert action.objectName().startswith("corpus_")
    keys = [s.toString() for a in active.page.actions() for s in a.shortcuts()]
    assert len(keys) == len(set(keys))


def test_esc_leaves_a_cell_without_a_change_and_single_letters_are_typed_there(active: Opened) -> None:
    happened = counted(active, "stop", "play", "loop", "leave_out")
    table = active.page.table
    press(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit, EDITOR)
    assert editor is not None
    for key in (Qt.Key.Key_Space, Qt.Key.Key_L):
        QTest.keyClick(editor, key)
    assert editor.text() == "não sei l"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    active.settle()
    assert happened == []
    assert active.row("clip-04").text == "não sei"
    assert table.state() == QAbstractItemView.State.NoState


def test_save_and_next_keeps_what_was_typed_in_a_cell(active: Opened) -> None:
    table = active.page.table
    press(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit, EDITOR)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    active.settle()
    assert active.row("clip-04").text == "não seia"
    assert active.page.selection.row.key == "clip-05"  # type: ignore[union-attr]
