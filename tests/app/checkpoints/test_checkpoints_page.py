"""The Checkpoints page: what it lists, chooses and says, without the network."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from huggingface_hub import constants
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.checkpoints.listing import Heading, Row
from app.checkpoints.page import CheckpointsPage
from app.checkpoints.table import heading_text
from app.frame.main_window import CHECKPOINTS_BEFORE, MainWindow
from app.home.page import HomePage
from app.settings import Settings
from app.train.new_run.dialog import NewRunDialog
from core.sources import kept
from tests.app.checkpoints.conftest import WAIT_MS, Shown
from tests.app.test_accessible_names import nameless


def test_the_list_its_details_its_search_and_its_place(shown: Shown) -> None:
    page, lines = shown.page, shown.page.state.lines
    headings = [heading_text(line) for line in lines if isinstance(line, Heading)]
    assert headings[0] == "On this computer"
    assert headings[1].startswith("Understand people in Portuguese"), "the project's own language is nearest"
    assert headings[-1] == "Have listened to many languages, and write none yet"
    assert isinstance(lines[1], Row)
    assert lines[1].source is not None
    assert lines[1].source.kind == "starter"
    assert nameless(page) == []

    shown.choose("openai/whisper-base")
    details = page.details
    assert details.name.text() == "openai/whisper-base"
    said = [details.text_of(name) for name in ("licence", "revision", "understands")]
    assert said == ["MIT", "e37978b90ca9", "99 languages"]
    assert "model.safetensors  07cadb" in details.grid.labels["checksum"].toolTip()
    assert details.get.isVisible()
    assert not details.start.isVisible()
    shown.choose("facebook/mms-1b-all")
    assert "not for profit" in details.text_of("licence")

    shown.window.activateWindow()
    shown.qtbot.waitUntil(shown.window.isActiveWindow, timeout=WAIT_MS)
    page.table.setFocus()
    shown.qtbot.waitUntil(page.table.hasFocus, timeout=WAIT_MS)
    assert ("Ctrl+D", "download") in page.hints()

    page.field.setText("canary")
    assert shown.listed() == ["nvidia/canary-1b-v2"]
    page.field.setText("spanish")
    assert {"starter:es", "openai/whisper-base", "nvidia/canary-1b-v2"} <= set(shown.listed())
    assert "facebook/w2v-bert-2.0" not in shown.listed(), "it understands nobody"
    page.field.setText("no such thing")
    assert shown.listed() == []
    assert page.stack.currentWidget() is page.nothing
    assert "“no such thing”" in page.nothing.sentence.text()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert "starter:es" in shown.listed()
    assert page.stack.currentWidget() is page.table

    shown.choose("openai/whisper-tiny")
    assert page.place() == {"wanted": "openai/whisper-tiny"}
    shown.window.go_to("checkpoints", **page.place())
    shown.settle()
    assert page.place() == {"wanted": "openai/whisper-tiny"}


def test_one_click_chooses_what_has_heard_people_and_fits(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    page = shown.page
    monkeypatch.setattr("core.runs.memory_needed.installed", lambda: 4 * 2**30)
    shown.choose("starter:es")
    page.suggest.click()
    shown.qtbot.waitUntil(lambda: page.state.row is not None and page.state.row.here is False, timeout=WAIT_MS)
    row = page.state.row
    assert row is not None
    assert row.key == page.state.listing.suggested == "openai/whisper-base"
    assert page.table.checkpoints.suggested(row)
    assert page.table.currentIndex().row() == page.state.lines.index(row)
    assert page.details.text_of("voices") == "people"
    assert not row.non_commercial
    fits = {row.key: page.table.checkpoints.fits(row) for row in page.state.lines if isinstance(row, Row)}
    assert (fits["openai/whisper-base"], fits["openai/whisper-large-v3-turbo"]) == (True, False)
    shown.choose("openai/whisper-large-v3-turbo")
    assert "memory" in page.details.text_of("memory")

    assert page.offline.isHidden()
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    page.catalogue.read("openai/whisper-base")
    shown.settle()
    assert page.offline.isVisible()
    page.details.get.click()
    shown.settle()
    assert "HF_HUB_OFFLINE" in page.strip.accessibleName()
    assert page.state.downloads == {}


def test_a_folder_is_added_where_it_is_and_taken_out_again(shown: Shown, tiny_checkpoint: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    shutil.copytree(tiny_checkpoint, mine)
    shown.page.catalogue.add_folder(tmp_path)
    shown.settle()
    assert "config.json" in shown.page.strip.accessibleName(), "the true reason is said"
    assert kept.kept().added == ()
    shown.page.catalogue.add_folder(mine)
    shown.settle()
    assert shown.page.strip.isHidden()
    row = shown.page.state.row
    assert row is not None
    assert row.key == str(mine)
    assert shown.page.details.text_of("known") == "31 of 38"
    assert shown.page.details.start.isEnabled()
    shown.page.commands.actions["remove"].trigger()
    box = shown.page.findChild(QMessageBox, "checkpoint_remove_box")
    assert "stays where it is" in box.informativeText()
    box.buttons()[0].click()
    shown.settle()
    assert str(mine) not in shown.listed()
    assert mine.is_dir()
    assert kept.kept().added == ()


@pytest.fixture
def of_old(home: Path, settings: Settings, tiny_checkpoint: Path) -> Path:
    """A folder that an earlier version remembered among its settings, before the window is there."""
    settings.set_value(CHECKPOINTS_BEFORE, [str(tiny_checkpoint)])
    return tiny_checkpoint


def test_a_run_starts_from_a_checkpoint_of_old_and_new_run_leads_back(
    of_old: Path, shown: Shown, settings: Settings, qtbot: QtBot
) -> None:
    assert kept.kept().added == (str(of_old),), "it is remembered with the other sources now"
    assert settings.value(CHECKPOINTS_BEFORE, []) == []
    shown.page.catalogue.read(str(of_old))
    shown.settle()
    shown.page.details.start.click()
    dialog = shown.window.findChild(NewRunDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.starts.row() is not None, timeout=WAIT_MS)
    row = dialog.starts.row()
    assert row is not None
    assert row.key == str(of_old)
    assert dialog.people.isVisible(), "it has heard only synthetic voices"
    dialog.people.click()
    assert shown.window.page is shown.page
    qtbot.waitUntil(lambda: shown.page.state.row is not None and shown.page.state.row.here is False, timeout=WAIT_MS)
    assert shown.page.place() == {"wanted": "openai/whisper-base"}


def test_home_leads_there_without_a_project(main_window: MainWindow, home: Path, qtbot: QtBot) -> None:
    page = main_window.page
    assert isinstance(page, HomePage)
    page.steps.people.emit()
    here = main_window.page
    assert isinstance(here, CheckpointsPage)
    qtbot.waitUntil(lambda: here.state.row is not None, timeout=WAIT_MS)
    assert here.state.row is not None
    assert here.state.row.key == "openai/whisper-base", "for the neighbours of the starter's language"
    assert not here.details.start.isEnabled()
    assert here.details.get.isEnabled()
