"""Packing the project into one file and opening one, from the menu: what is said, and what is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.home.packing import PackDialog
from app.home.unpacking import UnpackDialog
from core.project.archive.pack import pack
from core.project.queries import Reader
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.test_large_text import cut_off

LONG_MS = 20_000


def dialog_of(window: MainWindow, kind: type) -> object:
    return next(one for one in window.findChildren(kind) if one.isVisible())


@pytest.fixture
def packing(opened_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> PackDialog:
    """The dialog as the menu opens it, of a project with a text model."""
    assert opened_window.session.project_folder is not None
    tales = opened_window.session.project_folder / "lm" / "tales"
    tales.mkdir(parents=True)
    (tales / "model.arpa").write_bytes(bytes(2_000_000))
    opened_window.settings.set_value("archive/folder", str(tmp_path))
    opened_window.actions_.own["pack_project"].trigger()
    dialog = dialog_of(opened_window, PackDialog)
    assert isinstance(dialog, PackDialog)
    qtbot.waitUntil(lambda: "About" in dialog.about.text(), timeout=LONG_MS)
    return dialog


@pytest.fixture
def packed(project_path: Path, tmp_path: Path) -> Path:
    with Reader(project_path) as reader:
        pack(reader, tmp_path / "tiny.vizinho.zip")
    return tmp_path / "tiny.vizinho.zip"


def test_keys_alone_pack_the_project(
    packing: PackDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert nameless(packing) == []
    qtbot.waitUntil(lambda: cut_off(packing) == [], timeout=LONG_MS)
    assert packing.file.hasFocus()
    assert packing.file.text() == str(tmp_path / "Tiny.vizinho.zip")
    assert packing.sound.text().startswith("6 recordings that lie outside of the project")
    assert not packing.models.isEnabled()
    assert packing.texts.text() == "Text models and word vectors (2 MB)"
    assert not packing.texts.isChecked()
    qtbot.keyClick(packing.file, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(packing.packed.isVisible, timeout=LONG_MS)
    assert "Tiny.vizinho.zip" in packing.packed.text()
    assert packing.kept_out.text() == "Not in it: text models and word vectors (2 MB)."
    assert (
        sum(name.startswith("recordings/") for name in zipfile.ZipFile(tmp_path / "Tiny.vizinho.zip").namelist()) == 6
    )
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()))
    qtbot.keyClick(packing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen == [str(tmp_path)]


def test_a_file_that_is_there_is_refused_unless_it_was_chosen_and_what_is_missing_is_said(
    packing: PackDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pairs" / "clip-03.wav").unlink()
    there = tmp_path / "there.zip"
    there.write_text("mine")
    packing.file.setText(str(there))
    packing.start()
    qtbot.waitUntil(packing.strip.isVisible, timeout=LONG_MS)
    assert "is there already" in packing.strip.accessibleName()
    assert there.read_text() == "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(there), ""))
    choose = packing.findChild(QAbstractButton, "pack_choose")
    assert choose is not None
    choose.click()
    before = packing.about.text()
    packing.texts.click()
    assert packing.about.text() != before, "it will be larger"
    packing.start()
    qtbot.waitUntil(packing.packed.isVisible, timeout=LONG_MS)
    assert "lm/tales/model.arpa" in zipfile.ZipFile(there).namelist()
    assert sum(name.startswith("recordings/") for name in zipfile.ZipFile(there).namelist()) == 5
    assert "clip-03.wav is not there" in packing.kept_out.text()


def unpacking(window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch) -> UnpackDialog:
    """The dialog as the menu opens it on a file."""
    window.settings.set_value("home/last_folder", str(file.parent))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    window.actions_.own["unpack_project"].trigger()
    dialog = dialog_of(window, UnpackDialog)
    assert isinstance(dialog, UnpackDialog)
    qtbot.waitUntil(lambda: dialog.foot.go.isEnabled() or dialog.strip.isVisible(), timeout=LONG_MS)
    return dialog


def test_a_packed_project_is_looked_into_unpacked_and_opened(
    main_window: MainWindow, qtbot: QtBot, packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = main_window.actions_.own
    assert own["unpack_project"].isEnabled()
    assert not own["pack_project"].isEnabled()
    (tmp_path / "letter.zip").write_text("Dear all")
    refused = unpacking(main_window, qtbot, tmp_path / "letter.zip", monkeypatch)
    assert "letter.zip is no packed project" in refused.strip.accessibleName()
    assert not refused.foot.go.isEnabled()
    refused.reject()
    dialog = unpacking(main_window, qtbot, packed, monkeypatch)
    assert nameless(dialog) == []
    assert dialog.title.text() == "Tiny"
    assert dialog.facts.text().startswith("Portuguese, 6 utterances, 7 s, ")
    assert dialog.folder.text() == str(tmp_path / "Tiny")
    dialog.folder.setText(str(tmp_path))
    dialog.start()
    qtbot.waitUntil(dialog.strip.isVisible, timeout=LONG_MS)
    assert "not an empty folder" in dialog.strip.accessibleName()
    dialog.folder.setText(str(tmp_path / "Tiny"))
    with qtbot.waitSignal(main_window.session.opened, timeout=LONG_MS):
        qtbot.keyClick(dialog.folder, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert main_window.session.project_folder == tmp_path / "Tiny"
    assert not dialog.isVisible()
    wait_quiet(main_window)
