"""The session of recordings in the window: described by keys alone, for several at once, refused in words, undone."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from shiboken6 import isValid

from app.corpus.recording.people_table import NAME
from app.corpus.recording.read_sessions_dialog import ReadSessionsDialog
from app.corpus.recording.session_dialog import SessionDialog
from app.widgets.text_table import TextTable
from core.project.notes import add_recording_note
from core.project.sessions import edits
from core.project.sessions.reading import Known, sessions
from core.project.store import Project
from core.session_files import reading
from core.session_files import take as taking
from tests.app.corpus.conftest import Opened
from tests.app.test_accessible_names import nameless
from tests.core.session_files.described import IMDI


def known(corpus: Opened) -> list[Known]:
    assert corpus.session.reader is not None
    return sessions(corpus.session.reader)


def opened(corpus: Opened) -> SessionDialog:
    corpus.page.corpus_actions["session"].trigger()
    corpus.settle()
    dialog = corpus.page.sessions.dialog
    assert dialog is not None
    corpus.qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    corpus.qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    return dialog


@pytest.fixture
def active(corpus: Opened) -> Opened:
    corpus.page.activateWindow()
    corpus.qtbot.waitUntil(corpus.page.isActiveWindow, timeout=5000)
    return corpus


def test_a_session_is_described_refused_and_undone(active: Opened) -> None:
    active.choose("long-1")
    dialog = opened(active)
    name, date = dialog.fields.by_fact["name"], dialog.fields.by_fact["date"]
    assert isinstance(name, QLineEdit)
    assert isinstance(date, QLineEdit)
    assert name.text() == "long"
    QTest.keyClicks(date, "yesterday")
    QTest.keyClick(date, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    active.settle()
    assert dialog.strip.isVisible()
    assert known(active) == []
    date.clear()
    QTest.keyClicks(date, "2026-03")
    dialog.fields.by_fact["consent"].setCurrentIndex(1)  # type: ignore[attr-defined]
    QTest.keyClick(dialog.add, Qt.Key.Key_Space)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Rosa")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    active.qtbot.waitUntil(lambda: dialog.model.people[0].name == "Rosa")
    dialog.save.click()
    active.settle()
    (one,) = known(active)
    assert (one.session.name, one.session.date, one.consent, len(one.recordings)) == ("long", "2026-03", "given", 1)
    assert [who.name for who in one.people] == ["Rosa"]
    assert active.session.undo_label == "Add the session long"
    active.page.corpus_actions.undo.trigger()
    active.settle()
    assert known(active) == []


def test_several_recordings_get_one_session_which_others_may_join(active: Opened) -> None:
    page = active.page
    page.corpus_actions["recordings"].trigger()
    active.settle()
    view = page.listed.view
    view.setFocus()
    view.setCurrentIndex(page.listed.model.index(0, 0))
    active.settle()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    active.settle()
    assert len(page.listed.chosen_ids()) == 2
    dialog = opened(active)
    assert [who.name for who in dialog.model.people] == ["Ana"]
    dialog.save.click()
    active.settle()
    (one,) = known(active)
    assert len(one.recordings) == 2
    assert page.listed.model.session(0) == f"session {one.session.name}"
    view.selectionModel().setCurrentIndex(
        page.listed.model.index(3, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    active.settle()
    dialog = opened(active)
    assert dialog.chosen is None
    dialog.choice.setCurrentIndex(1)
    dialog.choice.activated.emit(1)
    assert dialog.others.text() == "It has 2 other recordings"
    dialog.model.setData(dialog.model.index(0, NAME), "Ana Lima")
    dialog.save.click()
    active.settle()
    (one,) = known(active)
    assert (len(one.recordings), [who.name for who in one.people]) == (3, ["Ana Lima"])
    dialog = opened(active)
    dialog.take_out.click()
    active.settle()
    assert len(known(active)[0].recordings) == 2
    dialog = opened(active)
    dialog.reject()


def asked(active: Opened) -> ReadSessionsDialog:
    active.page.corpus_actions["read_sessions"].trigger()
    dialog = active.page.sessions.reading
    assert dialog is not None
    active.qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    active.qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    return dialog


def rows(table: TextTable) -> list[tuple[str, ...]]:
    return list(table.texts.rows)


def test_a_folder_is_read_looked_through_and_taken_by_keys_alone(
    active: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "in" / "deep"
    place.mkdir(parents=True)
    (place / "a.imdi").write_text(IMDI.replace("r0.", "long."), encoding="utf-8")
    (place / "b.imdi").write_text(IMDI[:500], encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(tmp_path / "in")))
    dialog = asked(active)
    assert nameless(dialog) == []
    assert dialog.nothing.isVisible()
    assert dialog.nothing.text().startswith("Choose a folder or files")
    dialog.folder.setFocus()
    QTest.keyClick(dialog.folder, Qt.Key.Key_Space)
    active.settle()
    assert not dialog.nothing.isVisible()
    good, bad = rows(dialog.table)
    assert (good[:3], bad[1]) == (("fish01", "a.imdi", "1"), "b.imdi")
    assert bad[4].startswith("Left out: b.imdi cannot be read")
    assert dialog.told.text() == "One session was read, one file is left out."
    assert known(active) == [], "nothing is written before it was looked at"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    active.settle()
    assert [one.session.name for one in known(active)] == ["fish01"]
    assert active.said[-1] == "Read one session"
    assert [row[0] for row in rows(dialog.report)] == ["b.imdi"]
    QTest.keyClick(dialog.report, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    active.page.sessions.give(tmp_path / "out", "lameta")
    active.settle()
    assert (tmp_path / "out" / "Sessions" / "fish01" / "fish01.session").is_file()
    active.session.undo()
    active.settle()
    assert known(active) == []


def test_what_differs_when_sessions_are_read_again_is_told(active: Opened, tmp_path: Path) -> None:
    file = tmp_path / "a.imdi"
    file.write_text(IMDI.replace("r0.", "long."), encoding="utf-8")
    dialog = asked(active)
    dialog.look_through([file])
    active.settle()
    dialog.foot.go.click()
    active.settle()
    assert not isValid(dialog), "there is nothing more to know"
    id = known(active)[0].session.id
    active.session.edit(lambda project: edits.change_session(project, id, {"title": "Mine", "consent": "refused"}))
    active.settle()
    dialog = asked(active)
    dialog.look_through([file])
    active.settle()
    dialog.foot.go.click()
    active.settle()
    (one,) = known(active)
    assert (one.session.title, one.session.consent) == ("Mine", "refused")
    assert [row[1] for row in rows(dialog.report)] == ["fish01: Title stays “Mine” here; the file says “How to fish”."]
    dialog.reject()


def test_others_write_in_the_project_while_sessions_are_read_and_reading_stops(active: Opened, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.imdi").write_text(
            IMDI.replace("r0.", "long.").replace("fish01", f"fish{number:02}"), encoding="utf-8"
        )
    held, waiting = threading.Event(), threading.Event()

    def slow(*_: object) -> bytes:
        waiting.set()
        held.wait(60)
        return IMDI.replace("r0.", "long.").encode()

    dialog = asked(active)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reading, "read_bytes", slow)
        dialog.look_through([tmp_path])
        active.qtbot.waitUntil(waiting.is_set)
        written: list[int] = []
        active.session.edit(add_note, written.append)
        active.qtbot.waitUntil(lambda: bool(written), timeout=5000)
        assert dialog.foot.running, "the lane was free"
        assert dialog.foot.progress.isVisible()
        dialog.foot.cancel.click()
        held.set()
        active.settle()
    assert dialog.read is None
    assert not dialog.foot.go.isEnabled()
    assert dialog.strip.isVisible()
    dialog.look_through([tmp_path])
    active.settle()
    assert dialog.foot.go.text() == "Take 12 sessions"
    dialog.foot.go.click()
    active.settle()
    assert len(known(active)) == 12
    active.session.undo()
    active.settle()
    assert known(active) == []


def test_taking_shows_how_far_it_is_and_stops_with_nothing_taken(active: Opened, tmp_path: Path) -> None:
    for number in range(6):
        told = IMDI.replace("r0.", "long.").replace("fish01", f"fish{number:02}")
        (tmp_path / f"{number:02}.imdi").write_text(told, encoding="utf-8")
    dialog = asked(active)
    dialog.look_through([tmp_path])
    active.settle()
    held, count, take_one = threading.Event(), [], taking.recordings_of
    folder = active.session.project_folder
    assert folder is not None
    kept = sorted(folder.rglob("*.gz"))

    def slow(*facts: Any) -> list[int]:
        count.append(1)
        if len(count) == 3:
            held.wait(20)
        return take_one(*facts)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(taking, "recordings_of", slow)
        dialog.foot.go.click()
        active.qtbot.waitUntil(lambda: len(count) == 3)
        active.qtbot.waitUntil(lambda: "2 of 6" in dialog.foot.text.text())
        assert dialog.foot.progress.isVisible()
        dialog.foot.cancel.click()
        held.set()
        active.settle()
    assert len(count) == 3
    assert (known(active), sorted(folder.rglob("*.gz"))) == ([], kept)
    assert dialog.strip.isVisible()
    dialog.foot.go.click()
    active.settle()
    assert len(known(active)) == 6


def add_note(project: Project) -> int:
    return add_recording_note(project, project.recordings()[0].id, "meanwhile", "Ana")
