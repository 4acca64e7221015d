"""Notes in Details: written by keys alone, changed, removed, undone; kept for the utterance that they are about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.corpus.table.columns import TableColumn
from app.settings import AUTHOR_KEY
from core.project import notes
from core.project.records import Note
from core.project.store import Project
from core.wording import say
from tests.app.corpus.conftest import Opened


def about(corpus: Opened, key: str) -> list[Note]:
    reader = corpus.session.reader
    assert reader is not None
    id = reader.find(key)
    return notes.beside(reader, [id or 0]).get(id or 0, [])


@pytest.fixture
def active(corpus: Opened) -> Opened:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    corpus.choose("clip-01")
    corpus.page.context.settings.set_value(AUTHOR_KEY, "Ana Lima")
    return corpus


def test_notes_are_written_by_keys_changed_removed_and_undone(active: Opened) -> None:
    page, group = active.page, active.page.details.notes.utterance
    assert group.editors == []
    page.table.setFocus()
    page.corpus_actions["note"].trigger()
    (editor,) = group.editors
    active.qtbot.waitUntil(editor.hasFocus)
    assert editor.visibleRegion().boundingRect().height() == editor.height(), "it is seen where it is written"
    QTest.keyClicks(editor, "wind in")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "the microphone")
    assert about(active, "clip-01") == []
    page.table.setFocus()
    active.settle()
    (one,) = about(active, "clip-01")
    assert (one.text, one.author) == ("wind in\nthe microphone", "Ana Lima")
    assert active.session.undo_label == "Write a note on clip-01"
    (editor,) = group.editors
    assert (editor.text, editor.note) == (one.text, one.id)
    row = page.model.row_at(0)
    assert row is not None
    assert page.model.text(row, TableColumn.NOTES) == "wind in the microphone"
    editor.setFocus()
    QTest.keyClicks(editor, "!")
    active.choose("clip-02")
    assert group.editors == []
    assert about(active, "clip-01")[0].text == "wind in\nthe microphone!"
    assert about(active, "clip-02") == []
    active.choose("clip-01")
    (remove,) = group.removers
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    active.settle()
    assert (about(active, "clip-01"), group.editors) == ([], [])
    page.corpus_actions.undo.trigger()
    active.settle()
    assert [editor.text for editor in group.editors] == ["wind in\nthe microphone!"]


def test_a_recording_has_notes_of_its_own_and_an_empty_field_goes(active: Opened) -> None:
    page, group = active.page, active.page.details.notes.recording
    active.choose("long-1")
    page.corpus_actions["recording_note"].trigger()
    (editor,) = group.editors
    page.table.setFocus()
    assert group.editors == []
    page.corpus_actions["recording_note"].trigger()
    (editor,) = group.editors
    QTest.keyClicks(editor, "recorded at noon")
    page.table.setFocus()
    active.settle()
    active.choose("long-2")
    assert [editor.text for editor in group.editors] == ["recorded at noon"]
    active.choose("clip-01")
    assert group.editors == []


def test_what_was_typed_outlives_the_notes_and_the_utterance_that_it_was_about(active: Opened) -> None:
    page, reader = active.page, active.session.reader
    assert reader is not None
    id = reader.find("clip-01") or 0
    group = page.details.notes.utterance
    for text in ("first", "second"):
        active.session.edit(lambda project, text=text: notes.add_notes(project, [id], text, "Ana Lima"))  # type: ignore[misc]
        active.settle()
    one, two = about(active, "clip-01")
    active.session.edit(lambda project: notes.remove_notes(project, [one.id]))
    for editor, more in zip(group.editors, ("longer", "louder"), strict=True):
        editor.setPlainText(more)
    group.left.emit()
    active.settle()
    assert {note.text for note in about(active, "clip-01")} == {"longer", "louder"}
    assert two.id in {note.id for note in about(active, "clip-01")}
    group.editors[0].setPlainText("the last word")

    def remove(project: Project) -> None:
        with project.step(say("x")) as step:
            step.put("utterances", id, None)

    active.session.edit(remove)
    group.left.emit()
    active.settle()
    assert "the last word" in [note.text for note in notes.of_recording(reader, two.recording_id)]
