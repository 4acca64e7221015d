"""Edit mode: transcripts typed one after another by keys, with sound on arrival, and nothing lost on the way."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.corpus.sound.sound_loader import SoundStretch
from app.corpus.sound.utterance_playback import SPEEDS, UtterancePlayback
from app.shortcuts import shortcuts
from tests.app.corpus.conftest import LONG_MS, RATE, Opened, type_text
from tests.builders import babble

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def active(corpus: Opened) -> Opened:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("clip-04")
    corpus.page.table.setFocus()
    return corpus


def press(widget: QWidget | None, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    assert widget is not None
    QTest.keyClick(widget, key, held)


def test_enter_leads_from_the_table_into_the_transcript(active: Opened) -> None:
    editor = active.page.details.editor
    press(active.page.table, Qt.Key.Key_Return)
    assert editor.hasFocus()
    assert editor.textCursor().position() == len("não sei")
    type_text(editor, "!")
    press(editor, Qt.Key.Key_Return, CTRL)
    active.settle()
    assert active.row("clip-04").text == "não sei!"
    assert active.page.selection.row.key == "clip-05"  # type: ignore[union-attr]
    assert editor.hasFocus()


def test_a_draft_stays_one_within_the_details_and_is_kept_when_the_focus_goes_elsewhere(active: Opened) -> None:
    details = active.page.details
    details.editor.setFocus()
    type_text(details.editor, " nada")
    details.discard.setFocus()
    active.settle()
    assert active.row("clip-04").text == "não sei"
    press(details.discard, Qt.Key.Key_Space)
    assert details.draft == "não sei"
    details.editor.setFocus()
    type_text(details.editor, " tudo")
    active.page.filters.search.setFocus()
    active.settle()
    assert active.row("clip-04").text == "não sei tudo"


def test_a_cell_is_worked_like_the_transcript(active: Opened) -> None:
    table = active.page.table
    press(table, Qt.Key.Key_F2)
    cell = table.cell_editor
    assert isinstance(cell, QLineEdit)
    type_text(cell, " a")
    press(cell, Qt.Key.Key_Period, CTRL)
    assert cell.text() == "não sei á"
    press(cell, Qt.Key.Key_Return, CTRL)
    active.settle()
    assert active.row("clip-04").text == "não sei á"
    following = table.cell_editor
    assert following is not None
    assert following.text() == "boa noite"
    press(following, Qt.Key.Key_Escape)


def test_the_last_one_is_saved_and_said(active: Opened) -> None:
    active.page.selection.show(active.listed()[-1])
    active.settle()
    last = active.page.selection.row
    assert last is not None
    editor = active.page.details.editor
    editor.setFocus()
    type_text(editor, " fim")
    press(editor, Qt.Key.Key_Return, CTRL)
    active.settle()
    assert active.row(last.key).text.endswith(" fim")
    assert "last one" in active.said[-1]


def test_arriving_plays_when_it_is_wished_and_is_remembered(active: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    audio = active.page.audio
    played: list[str] = []
    monkeypatch.setattr(audio, "play_all", lambda: played.append(audio.row.key))  # type: ignore[union-attr]
    press(active.page.table, Qt.Key.Key_Down)
    active.wait_for_sound()
    assert played == []
    active.page.corpus_actions["arrive"].trigger()
    assert active.page.context.settings.play_on_arrival
    press(active.page.table, Qt.Key.Key_Down)
    active.qtbot.waitUntil(lambda: played == ["clip-06"], timeout=LONG_MS)
    editor = active.page.details.editor
    editor.setFocus()
    press(editor, Qt.Key.Key_Return, CTRL)
    active.qtbot.waitUntil(lambda: played == ["clip-06", "clip-07"], timeout=LONG_MS)
    # A list that changes under the person does not play
    active.page.editing.set_text(active.row("clip-07"), "outra coisa")
    active.settle()
    active.wait_for_sound()
    assert played == ["clip-06", "clip-07"]
    active.page.context.settings.play_on_arrival = False
    assert not active.page.corpus_actions["arrive"].isChecked()


def test_speed_goes_up_and_down_by_keys_and_stays_within_bounds(active: Opened) -> None:
    audio = active.page.audio
    editor = active.page.details.editor
    editor.setFocus()
    for _ in range(12):
        press(editor, Qt.Key.Key_F3)
    assert audio.playback.speed == SPEEDS[0] == 0.5
    for _ in range(12):
        press(editor, Qt.Key.Key_F4)
    assert audio.playback.speed == SPEEDS[-1] == 2.0
    assert audio.transport.speed.currentData() == 2.0


def test_selected_words_are_played_about_where_they_are_said(active: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    active.choose("long-2")
    audio, details = active.page.audio, active.page.details
    assert audio.heard is not None
    monkeypatch.setattr(audio, "heard", type(audio.heard)(((3.0, 5.0),), audio.heard.levels))
    ranges: list[tuple[float, float]] = []
    monkeypatch.setattr(audio, "play_range", lambda a, b: ranges.append((a, b)))
    cursor = details.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    details.editor.setTextCursor(cursor)
    details.editor.setFocus()
    press(details.editor, Qt.Key.Key_Space, CTRL | SHIFT)
    (start, end) = ranges[0]
    assert 4.0 < start < 4.3
    assert end == 5.0
    assert audio.view.selection.chosen == (start, end)


def test_tab_plays_where_praat_habits_are_wished_and_ctrl_tab_walks(
    active: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = active.page.audio.view
    asked: list[int] = []
    view.play_asked.disconnect()
    view.play_asked.connect(lambda: asked.append(1))
    monkeypatch.setattr(type(shortcuts), "tab_plays", property(lambda _: True))
    view.setFocus()
    press(view, Qt.Key.Key_Tab)
    assert asked == [1]
    press(view, Qt.Key.Key_Tab, CTRL)
    assert (asked, view.marks.focused) == ([1], "start")
    monkeypatch.setattr(type(shortcuts), "tab_plays", property(lambda _: False))
    press(view, Qt.Key.Key_Tab)
    assert (asked, view.marks.focused) == ([1], "end")


# Speed, loop and playhead together


class Told(QObject):
    """A player that notes what it is asked, at a place of the sound that the test sets."""

    finished, failed = Signal(), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[dict[str, Any]] = []
        self.loops: list[bool] = []
        self.at = 0.0

    def play(self, samples: Any, rate: int, **asked: Any) -> None:
        self.asked.append(asked)

    def position(self) -> float:
        return self.at

    def set_loop(self, loop: bool) -> None:
        self.loops.append(loop)

    def stop(self) -> None:
        self.at = 0.0


@pytest.fixture
def told(qapp: object) -> tuple[UtterancePlayback, Told]:
    player = Told()
    playback = UtterancePlayback(lambda: player)  # type: ignore[arg-type, return-value]
    playback.set_stretch(SoundStretch(babble(6.0, RATE), RATE, 10.0))
    return playback, player


def test_another_speed_goes_on_from_where_the_sound_is_and_keeps_the_range(
    told: tuple[UtterancePlayback, Told],
) -> None:
    playback, player = told
    playback.set_loop(True)
    playback.play(12.0, 14.0)
    player.at = 3.2
    playback.set_speed(0.5)
    assert player.asked[-1] == {"start_s": 2.0, "end_s": 4.0, "loop": True, "speed": 0.5, "at_s": pytest.approx(3.2)}
    playback.stop()


def test_the_playhead_returns_to_where_playing_began_whatever_the_speed(told: tuple[UtterancePlayback, Told]) -> None:
    playback, player = told
    moved: list[float] = []
    playback.moved.connect(moved.append)
    playback.play(12.0, 14.0)
    player.at = 3.0
    playback.set_speed(2.0)
    player.finished.emit()
    assert moved[-1] == 12.0


def test_loop_is_switched_while_it_plays_without_starting_anew(told: tuple[UtterancePlayback, Told]) -> None:
    playback, player = told
    playback.play(12.0, 14.0)
    playback.set_loop(True)
    assert len(player.asked) == 1
    assert player.loops == [True]
    playback.stop()
