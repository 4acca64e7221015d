"""Settings, Places: added, changed, tested the whole way, forgotten and put back, by the dialog and by the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.places.dialog import PlaceDialog
from app.settings_pages.page import SettingsPage
from app.settings_pages.place_settings import PlaceSettings
from core.places import places as kept
from core.places.place import Place
from tests.core.places.way import Way

WAIT = 90_000


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Way:
    return Way(tmp_path, monkeypatch)


def pane_of(window: MainWindow, qtbot: QtBot, count: int) -> PlaceSettings:
    """Settings, Places, once so many places are listed."""
    window.go_to("settings", section="places")
    assert isinstance(window.page, SettingsPage)
    pane = window.page.places
    qtbot.waitUntil(lambda: listed(pane) == count, timeout=WAIT)
    return pane


def listed(pane: PlaceSettings) -> int:
    return pane.table.model_.count()


def dialog_over(pane: PlaceSettings) -> PlaceDialog:
    found = [one for one in pane.findChildren(PlaceDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def type_in(dialog: PlaceDialog, qtbot: QtBot, name: str, text: str) -> None:
    editor = dialog.fields[name].editor
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def test_a_place_is_tested_the_whole_way_step_by_step(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    pane = pane_of(main_window, qtbot, 1)
    current = pane.table.current()
    assert current is not None
    assert current.name == "lab"
    pane.test.trigger()
    assert not pane.test.isEnabled()
    with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
        pass
    assert [step.ok for step in pane.trial.steps] == [True] * 6, pane.trial.steps[-1]
    assert pane.trial.verdict.text() == "“lab” works: runs can train there."
    reached = pane.trial.rows["reach"]
    assert "free in" in reached.text.text()
    assert reached.seconds.text().endswith(" s")
    assert "done" in reached.accessibleName()
    assert pane.test.isEnabled()
    # a login that asks for a password: the way out is a command to copy
    way.will({"words": "anna@lab: Permission denied (publickey,keyboard-interactive).\n"})
    with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
        pane.test.trigger()
    assert pane.trial.verdict.text() == "“lab” does not work yet."
    assert "did not let us in" in reached.text.text()
    copy = pane.trial.findChild(QPushButton, "trial_copy_0")
    assert copy is not None
    copy.click()
    assert QApplication.clipboard().text() == "vizinho places login lab"
    assert pane.trial.rows["send"].seconds.text() == ""


def test_a_test_that_hangs_is_given_up_at_once(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    kept.add(Place("lab", address="lab", python="sleep 60; echo"))
    tools = Path(way.folder.parent) / "tools" / "ssh"
    tools.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    pane = pane_of(main_window, qtbot, 1)
    pane.test.trigger()
    qtbot.wait(50)
    with qtbot.waitSignal(pane.trial.ended, timeout=10_000):
        pane.trial.cancel.click()
    assert pane.trial.verdict.text() == "Stopped. Nothing is left at work there."


def test_places_are_added_changed_and_forgotten_by_the_keyboard(
    main_window: MainWindow, qtbot: QtBot, way: Way
) -> None:
    kept.remove("lab")
    pane = pane_of(main_window, qtbot, 0)
    qtbot.waitUntil(pane.empty.isVisible, timeout=WAIT)
    assert pane.empty.button is not None
    qtbot.keyClick(pane.empty.button, Qt.Key.Key_Return)
    dialog = dialog_over(pane)
    dialog.go()
    assert "cannot be the name" in dialog.fields["name"].error.text()
    assert "has no address" in dialog.fields["address"].error.text()
    type_in(dialog, qtbot, "name", "cluster")
    assert dialog.fields["name"].error.text() == ""
    type_in(dialog, qtbot, "address", "anna@login.example.org")
    assert not dialog.fields["partition"].isVisible()
    dialog.kind.set_value("slurm")
    dialog.kind.chosen.emit("slurm")
    assert dialog.fields["partition"].isVisible()
    type_in(dialog, qtbot, "partition", "gpu; rm")
    type_in(dialog, qtbot, "setup", "module load python")
    qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "partition" in dialog.fields["partition"].error.text()
    type_in(dialog, qtbot, "partition", "gpu")
    qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(pane) == 1, timeout=WAIT)
    assert kept.places()["cluster"] == Place(
        "cluster", "slurm", "anna@login.example.org", setup=("module load python",), partition="gpu"
    )
    assert pane.table.model_.index(0, 3).data() == "partition gpu"
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    dialog = dialog_over(pane)
    assert dialog.fields["name"].editor.isReadOnly()  # type: ignore[attr-defined]
    dialog.fields["hours"].show_value(4.5)
    dialog.go()
    qtbot.waitUntil(lambda: pane.table.model_.index(0, 3).data() == "partition gpu, 4.5 h a job", timeout=WAIT)
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(pane.empty.isVisible, timeout=WAIT)
    undo = main_window.findChild(QPushButton, "status_undo")
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: listed(pane) == 1, timeout=WAIT)
    assert kept.places()["cluster"].hours == 4.5


def test_what_is_kept_of_places_and_cannot_be_read_is_said(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    kept.file().write_text("{", encoding="utf-8")
    main_window.go_to("settings", section="places")
    assert isinstance(main_window.page, SettingsPage)
    pane = main_window.page.places
    qtbot.waitUntil(pane.strip.isVisible, timeout=WAIT)
    assert "cannot be read" in pane.strip.accessibleName()
