"""Settings, Places: added, changed, tested the whole way, forgotten and put back, by the dialog and by the keyboard."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.places.dialog import PlaceDialog
from app.places.installation import InstallationDialog
from app.settings_pages.page import SettingsPage
from app.settings_pages.place_settings import PlaceSettings
from core.places import left, sending
from core.places import places as kept
from core.places.install.installing import Source
from core.places.link import Link
from core.places.place import Place
from tests.core.places import wheelhouse
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

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
    assert [step.ok for step in pane.trial.steps] == [True] * 7, pane.trial.steps[-1]
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
    assert "did not let us in" in pane.trial.rows["python"].text.text()
    copy = pane.trial.findChild(QPushButton, "trial_copy_0")
    assert copy is not None
    copy.click()
    assert QApplication.clipboard().text() == "vizinho places login lab"
    assert reached.seconds.text() == ""


def test_a_test_that_waits_in_a_queue_says_where_and_why(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    way.with_a_queue()
    pane = pane_of(main_window, qtbot, 2)
    pane.table.selectRow(1)
    pane.test.trigger()
    row = pane.trial.rows["train"]
    waits = "Waits in Slurm’s queue, place 3 of 3: others come first"
    qtbot.waitUntil(lambda: row.text.text() == waits, timeout=WAIT)
    assert row.text.isVisible()
    assert row.accessibleName().endswith(f"going on, {waits}")
    with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
        pane.trial.cancel.click()
    assert pane.trial.verdict.text() == "Stopped. Nothing is left at work there."
    assert not row.text.isVisible()


def test_this_computer_is_a_place_that_is_tested_and_stays(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    kept.remove("lab")
    pane = pane_of(main_window, qtbot, 0)
    qtbot.waitUntil(lambda: "of memory" in pane.here.text(), timeout=WAIT)
    assert "core" in pane.here.text()
    assert not pane.remove.isEnabled()
    qtbot.waitUntil(pane.test_here.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
        pane.test_here.trigger()
        assert not pane.test_here.isEnabled()
    assert [(step.key, step.ok) for step in pane.trial.steps] == [("start", True), ("train", True)]
    assert pane.trial.verdict.text() == "This computer works: runs can train on it."
    assert not pane.trial.rows["reach"].isVisible()
    assert pane.test_here.isEnabled()


def test_the_disk_of_a_place_is_shown_and_tidied(
    main_window: MainWindow, qtbot: QtBot, way: Way, tmp_path: Path
) -> None:
    run = tiny_run(tmp_path / "here")
    with Link(way.place) as link:
        sending.send(link, run, "tiny-0123456789ab", lambda _text, _share: None)
    left.remember(left.Left("lab", "tiny-0123456789ab", "Tiny", 0.0, ends=True))
    pane = pane_of(main_window, qtbot, 1)
    pane.table.selectRow(0)
    pane.room.trigger()
    card = pane.disk
    qtbot.waitUntil(lambda: "Tiny" in card.rows.text(), timeout=WAIT)
    assert "“Tiny”, removed here" in card.rows.text()
    assert "free" in card.summary.text()
    card.tidy.click()
    qtbot.waitUntil(lambda: "Tiny" not in card.rows.text() and "free" in card.summary.text(), timeout=WAIT)
    assert not (way.folder / "runs" / "tiny-0123456789ab").exists()
    way.will({"words": "Permission denied (publickey)."})
    pane.room.trigger()
    qtbot.waitUntil(card.strip.isVisible, timeout=WAIT)


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
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    dialog = dialog_over(pane)
    dialog.kind.set_value("ssh")
    dialog.kind.chosen.emit("ssh")
    assert dialog.place() == Place("cluster", "ssh", "anna@login.example.org", setup=("module load python",))
    dialog.reject()
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(pane.empty.isVisible, timeout=WAIT)
    undo = main_window.findChild(QPushButton, "status_undo")
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: listed(pane) == 1, timeout=WAIT)
    assert kept.places()["cluster"].hours == 4.5


def test_the_python_of_a_place_is_chosen_in_three_ways(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    kept.add(Place("new", address="lab"))
    kept.add(Place("module", address="lab", setup=("module load python",)))
    kept.add(Place("made", address="lab", python="~/vizinho/environments/1-ab/bin/python"))
    pane = pane_of(main_window, qtbot, 4)
    for row, how in enumerate(("other", "own", "module", "own")):
        pane.table.selectRow(row)
        dialog = pane.ask_change()
        assert dialog is not None
        assert dialog.how.value == how
        assert dialog.fields["python"].isVisible() is (how != "own")
        before = pane.table.current()
        assert dialog.place() == before
        if before is not None and before.name == "made":
            button = dialog.findChild(QAbstractButton, "place_how_other")
            assert button is not None
            qtbot.keyClick(button, Qt.Key.Key_Space)
            type_in(dialog, qtbot, "python", "~/env/bin/python")
            assert dialog.place().python == "~/env/bin/python"
        dialog.reject()


@pytest.mark.long
@pytest.mark.timeout(300)
def test_vizinho_is_set_up_where_a_test_finds_none(
    main_window: MainWindow, qtbot: QtBot, way: Way, tmp_path: Path
) -> None:
    wheels = wheelhouse.fill(tmp_path / "wheels")
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    kept.add(Place("lab", address="lab", folder=str(way.folder), python=str(bare / "bin" / "python")))
    pane = pane_of(main_window, qtbot, 1)
    with qtbot.waitSignal(pane.trial.ended, timeout=WAIT):
        pane.test.trigger()
    assert "does not have Vizinho" in pane.trial.rows["python"].text.text()
    copy = pane.trial.findChild(QPushButton, "trial_copy_0")
    assert copy is not None
    assert "vizinho places install lab" in copy.accessibleName()
    assert pane.trial.set_up.isVisible()
    qtbot.keyClick(pane.trial.set_up, Qt.Key.Key_Space)
    dialog = pane.findChild(InstallationDialog)
    assert dialog is not None
    assert dialog.source() == Source()
    dialog.here.setChecked(True)
    assert not dialog.go_on.isEnabled()
    dialog.folder_here.setText(str(wheels))
    with qtbot.waitSignal(pane.installation.ended, timeout=3 * WAIT):
        qtbot.keyClick(dialog.go_on, Qt.Key.Key_Space)
    card = pane.installation
    assert [step.ok for step in card.steps] == [True] * 5, card.steps[-1]
    assert card.verdict.text() == "“lab” has Vizinho now. Test it before the first run."
    assert not card.rows["fetch"].isVisible()
    assert not pane.trial.isVisible()
    qtbot.waitUntil(lambda: "environments" in getattr(pane.table.current(), "python", ""), timeout=WAIT)
    # once more, and given up at once
    card.begin(kept.place_named("lab"), Source(wheels))
    with qtbot.waitSignal(card.ended, timeout=WAIT):
        card.cancel.click()
    assert card.verdict.text().startswith("Stopped.")


def test_what_is_kept_of_places_and_cannot_be_read_is_said(main_window: MainWindow, qtbot: QtBot, way: Way) -> None:
    kept.file().write_text("{", encoding="utf-8")
    main_window.go_to("settings", section="places")
    assert isinstance(main_window.page, SettingsPage)
    pane = main_window.page.places
    qtbot.waitUntil(pane.strip.isVisible, timeout=WAIT)
    assert "cannot be read" in pane.strip.accessibleName()
