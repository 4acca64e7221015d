"""The New project dialog."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.home.new_project import NewProjectDialog
from core.errors import WorkbenchError
from core.languages import NAMES, language_code, language_name
from core.names import typed_path

WAIT = 20_000


@pytest.fixture
def dialog(main_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> NewProjectDialog:
    main_window.settings.set_value("home/last_folder", str(tmp_path))
    made = NewProjectDialog(main_window.context, main_window)
    made.show()
    return made


def test_it_says_what_is_missing(dialog: NewProjectDialog, tmp_path: Path) -> None:
    assert dialog.problem() == "Give the project a name."
    assert not dialog.create_button.isEnabled()
    dialog.name.setText("Alto Minho")
    assert dialog.problem() == ""
    assert dialog.create_button.isEnabled()
    dialog.target.box.setEditText("Komnzo")
    assert dialog.problem() == "Type the code of Komnzo too (ISO 639-3, such as tci)."
    dialog.target.code_field.setText("a code!")
    assert "is no code" in dialog.problem()
    dialog.target.box.setEditText("")
    dialog.target.code_field.setText("")
    assert dialog.problem() == "Choose the language to teach, or type its name."


def test_the_folder_follows_the_name_until_it_is_chosen(dialog: NewProjectDialog, tmp_path: Path) -> None:
    dialog.name.setText("Português do Alto Minho")
    assert dialog.folder.text() == str(tmp_path / "portugues-do-alto-minho")
    dialog.folder.setText("/else/where")
    dialog.folder.textEdited.emit("/else/where")
    dialog.name.setText("Another")
    assert dialog.folder.text() == "/else/where"


def test_a_folder_with_something_in_it_is_refused(dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    dialog.name.setText("Full")
    assert dialog.problem() == "That folder is not empty. Choose a new one."


def test_the_alphabet_follows_the_language_and_marks_what_is_new(dialog: NewProjectDialog) -> None:
    dialog.target.show_language("pt")
    dialog.source.set_code("es")
    assert "ã" in dialog.letters.text()
    assert set(dialog.tiles.accessibleName().partition("new: ")[2].split()) == set("àâãçêôõ")
    dialog.target.show_language("mwl")
    assert dialog.letters.text() == ""
    assert "taken from the transcripts" in dialog.about_letters.text()


def test_it_creates_and_opens_the_project(dialog: NewProjectDialog, main_window: MainWindow, qtbot: QtBot) -> None:
    dialog.name.setText("Galego da Costa")
    dialog.target.show_language("gl")
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        dialog.create_button.click()
    meta = main_window.session.meta
    assert meta is not None
    assert (meta.name, meta.language, meta.source_language) == ("Galego da Costa", "gl", "es")
    assert "ñ" in meta.alphabet


def test_any_language_has_a_name_and_a_code(dialog: NewProjectDialog, main_window: MainWindow, qtbot: QtBot) -> None:
    dialog.name.setText("Комнзо")
    assert dialog.folder.text().endswith("/Комнзо")
    dialog.target.box.setEditText("Komnzo")
    qtbot.keyClicks(dialog.target.code_field, "TCI")
    dialog.activateWindow()
    with qtbot.waitActive(dialog):
        dialog.name.setFocus()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter does not do what Ctrl+Enter promises"
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    meta = main_window.session.meta
    assert meta is not None
    assert (meta.language, meta.language_name, meta.language_label) == ("tci", "Komnzo", "Komnzo")


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("/tmp/" + "a" * 400, "too long for a name"),
        ("/tmp" + "/abcdefghij" * 400, "path is too long"),
        ("/tmp/a\0b", "cannot hold the sign"),
        ("~nobody-at-all/x", "Nobody on this computer"),
        ("relative", "whole path"),
    ],
)
def test_a_folder_that_cannot_be_is_the_persons_to_mend(dialog: NewProjectDialog, folder: str, said: str) -> None:
    dialog.name.setText("N" * 400)
    assert dialog.problem() == ""
    dialog.folder.setText(folder.replace("\0", "\u2400"))
    if "\0" not in folder:
        assert said in dialog.problem()
        assert not dialog.create_button.isEnabled()
    with pytest.raises(WorkbenchError, match=said) if said != "whole path" else nullcontext():
        typed_path(folder)


def test_a_disk_that_refuses_is_told_in_the_dialog(dialog: NewProjectDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    dialog.name.setText("X")
    dialog.folder.setText(str(tmp_path / "file" / "below"))
    dialog.create_button.click()
    qtbot.waitUntil(dialog.strip.isVisible, timeout=WAIT)
    assert "cannot be written" in dialog.strip.accessibleName()
    assert dialog.create_button.isEnabled()
    cancel = dialog.findChild(QPushButton, "project_cancel")
    assert cancel is not None
    cancel.click()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Portuguese", "pt"),
        ("pt", "pt"),
        ("Mirandese (mwl)", "mwl"),
        ("MWL", "mwl"),
        ("xyz", "xyz"),
        ("", ""),
        ("a!", ""),
    ],
)
def test_languages_by_name_or_code(typed: str, code: str) -> None:
    assert language_code(typed) == code


def test_every_language_is_found_by_its_own_name() -> None:
    for code, name in NAMES.items():
        assert language_code(name) == code
        assert language_name(code) == name
