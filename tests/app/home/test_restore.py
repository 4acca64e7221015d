"""Restoring a backup from the window: what is listed, what is asked, what is put back; and for a damaged project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.home.restore import RestoreDialog
from core.project import edits
from core.project.archive import backups
from core.project.schema import DATABASE
from core.project.store import Project
from tests.added_rows import add_utterance
from tests.app.test_accessible_names import nameless

WAIT_MS = 20_000


@pytest.fixture
def backed_up(project_path: Path) -> Path:
    """A project with a backup, changed since."""
    backups.make_backup(project_path)
    with Project.open(project_path) as project:
        edits.set_text(project, 1, "mudou")
        add_utterance(project, 1, 0, 500, "mais uma")
    return project_path


def dialog_of(window: MainWindow, qtbot: QtBot) -> RestoreDialog:
    """The dialog, once it shows what there is."""
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None, timeout=WAIT_MS)
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.what.text() != "Looking for backups", timeout=WAIT_MS)
    return dialog


def say_yes(dialog: RestoreDialog, qtbot: QtBot) -> str:
    """Press Restore in the dialog and in its last question. Returns what was asked."""
    dialog.restore_button.click()
    box = dialog.findChild(QMessageBox, "restore_box")
    assert box is not None
    asked = f"{box.text()} {box.informativeText()}"
    yes = box.findChild(QPushButton, "restore_yes")
    assert yes is not None
    yes.click()
    return asked


def open_in(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=WAIT_MS):
        window.open_project(folder)


def test_a_backup_is_restored_after_a_question_that_says_what_goes(
    main_window: MainWindow, qtbot: QtBot, backed_up: Path
) -> None:
    open_in(main_window, backed_up, qtbot)
    main_window.actions_.own["restore"].trigger()
    dialog = dialog_of(main_window, qtbot)
    assert dialog.model.rowCount() == 1
    assert nameless(dialog) == []
    with qtbot.waitSignal(dialog.restored, timeout=WAIT_MS):
        asked = say_yes(dialog, qtbot)
    assert "replaced by 6 utterances, now there are 7" in asked
    reader = main_window.session.reader
    assert reader is not None
    assert len(reader.ids()) == 6
    assert len(backups.backups(backed_up)) == 2  # the state that was replaced is one of them
    assert not main_window.session.read_only


def test_without_a_backup_the_dialog_says_so(main_window: MainWindow, qtbot: QtBot, project_path: Path) -> None:
    open_in(main_window, project_path, qtbot)
    main_window.projects.restore()
    dialog = dialog_of(main_window, qtbot)
    assert dialog.what.text() == "There is no backup yet."
    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_a_project_that_may_only_be_read_is_refused_with_the_reason(
    main_window: MainWindow, qtbot: QtBot, backed_up: Path
) -> None:
    with Project.open(backed_up):
        open_in(main_window, backed_up, qtbot)
        assert main_window.session.read_only
        main_window.projects.restore()
        dialog = dialog_of(main_window, qtbot)
        assert "reading only" in dialog.what.text()
        assert not dialog.restore_button.isEnabled()
        dialog.reject()


def test_a_damaged_project_offers_its_backups_and_opens_again(
    main_window: MainWindow, qtbot: QtBot, backed_up: Path
) -> None:
    for part in ("-wal", "-shm"):
        (backed_up / f"{DATABASE}{part}").unlink(missing_ok=True)
    (backed_up / DATABASE).write_bytes(b"not a database at all" * 500)
    main_window.open_project(backed_up)
    qtbot.waitUntil(lambda: main_window.findChild(QMessageBox, "error_box") is not None, timeout=WAIT_MS)
    box = main_window.findChild(QMessageBox, "error_box")
    assert box is not None
    way_out = box.findChild(QPushButton, "error_way_out")
    assert way_out is not None
    way_out.click()
    dialog = dialog_of(main_window, qtbot)
    with qtbot.waitSignal(dialog.restored, timeout=WAIT_MS):
        say_yes(dialog, qtbot)
    assert main_window.session.project_folder == backed_up
    assert [path.name for path in (backed_up / backups.FOLDER).iterdir() if path.name.startswith("damaged")]


def test_a_refused_restoring_opens_the_project_again(main_window: MainWindow, qtbot: QtBot, backed_up: Path) -> None:
    open_in(main_window, backed_up, qtbot)
    main_window.projects.restore()
    dialog = dialog_of(main_window, qtbot)
    shutil.rmtree(backed_up / backups.FOLDER)
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT_MS):
        say_yes(dialog, qtbot)
    assert "cannot be read" in dialog.strip.accessibleName()
    dialog.reject()


def test_a_backup_that_cannot_be_made_is_said_in_the_window(
    main_window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    (project_path / backups.FOLDER).write_text("in the way")
    with Project.open(project_path) as project:
        project._journal.set_number("backup day", 1)  # noqa: SLF001 - only another day makes a backup due
    open_in(main_window, project_path, qtbot)
    with qtbot.waitSignal(main_window.session.backup_failed, timeout=WAIT_MS):
        main_window.session.edit(lambda project: edits.set_text(project, 1, "mudou"))
    assert "backup" in main_window.strip.accessibleName()
