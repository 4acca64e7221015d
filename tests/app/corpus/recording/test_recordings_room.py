"""Recordings looked at one by one: the list, the table of one with its times, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.project.records import Recording
from tests import builders
from tests.added_rows import add_recording
from tests.app.corpus.conftest import RATE, Opened


@pytest.fixture
def room(corpus: Opened) -> Opened:
    """The recordings of the project, the long one looked at, and one beside it in which nothing is marked."""
    folder = corpus.session.project_folder
    assert folder is not None
    builders.write_wav(folder / "recordings" / "quiet.wav", builders.babble(3.0, RATE, 5), RATE)

    def add(project) -> None:
        with project.step("Add") as step:
            add_recording(step, Recording(0, "q", "quiet.wav", "recordings/quiet.wav", RATE, 1, 3 * RATE))

    corpus.session.edit(add)
    corpus.settle()
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("long-2")
    corpus.page.corpus_actions["recordings"].trigger()
    corpus.settle()
    return corpus


def named(corpus: Opened, name: str) -> int:
    listed = corpus.page.listed.model.listed
    assert listed is not None
    return listed.names.index(name)


def test_a_recording_has_its_utterances_in_time_with_starts_and_ends(room: Opened) -> None:
    page, model = room.page, room.page.listed.model
    assert page.selection.row.key == "long-2", "the current utterance stays"
    assert room.listed() == ["long-1", "long-2", "long-3"]
    assert page.table.columns == ["play", "start", "end", "speaker", "text", "flags"]
    row = model.index(named(room, "long.wav"), 0)
    assert page.listed.view.currentIndex() == row
    told = model.data(row, Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("long.wav, 9 s, all transcribed")
    start = page.model.index(1, page.model.titles().index("Start"))
    end = page.model.index(1, page.model.titles().index("End"))
    assert (page.model.data(start), page.model.data(end)) == ("3.00", "5.00")
    assert page.audio.view.utterances.shown
    assert page.parts.rows.indexOf(page.audio) == 0
    assert page.summary.isHidden()


def test_keys_go_through_the_list_and_a_recording_without_marks_is_seen_played_and_marked(room: Opened) -> None:
    page, view = room.page, room.page.listed.view
    view.setFocus()
    while page.listed.model.id_at(view.currentIndex().row()) != page.listed.model.id_at(named(room, "quiet.wav")):
        QTest.keyClick(view, Qt.Key.Key_Down)
    room.settle()
    assert page.selection.row is None
    assert page.table_stack.currentWidget() is page.unmarked
    assert page.audio.recording.name == "quiet.wav"
    assert page.audio.view.axis.duration == 3.0
    assert page.corpus_actions["play"].isEnabled()
    assert not page.corpus_actions["leave_out"].isEnabled()
    page.audio.view.choose((0.5, 1.5))
    page.audio.view.setFocus()
    QTest.keyClick(page.audio.view, Qt.Key.Key_Return)
    room.settle()
    assert room.listed() == ["quiet-001"]
    assert page.selection.row.key == "quiet-001"
    assert page.table_stack.currentWidget() is page.table
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_what_is_asked_for_elsewhere_is_found_in_its_recording_and_the_way_back_keeps_order_and_columns(
    room: Opened, project_folder: Path
) -> None:
    page = room.page
    page.activated(utterance="clip-03")
    room.settle()
    assert page.selection.row.key == "clip-03"
    assert room.listed() == ["clip-03"]
    assert page.listed.view.currentIndex().row() == named(room, "clip-03.wav")
    page.recordings.switch.findChild(object, "corpus_rooms_utterances").click()
    room.settle()
    assert page.selection.row.key == "clip-03"
    assert len(room.listed()) == 11
    assert page.selection.question.sort == "key"
    assert page.table.columns[1] == "key"
    assert page.parts.rows.indexOf(page.audio) == -1
    assert page.listed.isHidden()


def test_the_list_is_put_in_order_and_narrowed_and_the_recording_that_is_looked_at_stays(room: Opened) -> None:
    listed, looked_at = room.page.listed, room.page.selection.question.recording
    names = listed.model.listed.names
    assert names[0] == "clip-01.wav"
    menu = listed.menu()
    assert [action.text() for action in menu.actions()[:4]] == ["Name", "Length", "Share transcribed", "Flags"]
    menu.actions()[1].trigger()
    assert listed.model.listed.names[:2] == ("long.wav", "clip-05.wav"), "the longest first"
    menu.actions()[2].trigger()
    assert listed.model.listed.names[0] == "quiet.wav", "what has least transcribed first"
    listed.narrow.setText("LON")
    assert listed.model.listed.names == ("long.wav",)
    listed.narrow.setText("clip")
    assert len(listed.model.listed) == 8
    assert room.page.selection.question.recording == looked_at, "it stays, though it is not listed"
    listed.narrow.setText("")
    assert listed.view.currentIndex().row() == listed.model.row_of(looked_at)


def test_utterances_are_grouped_by_recording_with_their_times(corpus: Opened) -> None:
    page = corpus.page
    page.corpus_actions["group_recordings"].trigger()
    corpus.settle()
    assert page.table.columns[4:9] == ["split", "recording", "start", "end", "text"]
    assert corpus.listed()[-3:] == ["long-1", "long-2", "long-3"]
    begins = [page.model.begins_recording(row) for row in range(len(page.model.ids))]
    assert begins == [True] * 9 + [False, False]
    page.selection.sort_by("length", True)
    corpus.settle()
    assert page.model.begins_recording(0) is None
