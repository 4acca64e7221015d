"""The Corpus page inside the real window: menus, palette, status bar, switching projects, closing with a draft."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.settings import Settings
from core.project.store import Project
from tests.app.corpus.conftest import LONG_MS, type_text

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot, tmp_path: Path, project_folder: Path) -> Iterator[MainWindow]:
    settings = Settings(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.open_project(project_folder)
    qtbot.waitUntil(lambda: isinstance(window.page, CorpusPage), timeout=LONG_MS)
    qtbot.waitUntil(lambda: corpus_page(window).selection.answer is not None, timeout=LONG_MS)
    yield window
    window.close()


def corpus_page(window: MainWindow) -> CorpusPage:
    assert isinstance(window.page, CorpusPage)
    return window.page


def test_actions_stand_in_the_menus_with_their_keys(window: MainWindow) -> None:
    found = {action.objectName(): action for action in window.actions_.all()}
    assert found["corpus_trim"].shortcut().toString() == "Ctrl+T"
    assert found["corpus_trim"] in window.actions_.menus["Corpus"].actions()
    assert found["corpus_play"] in window.actions_.menus["Audio"].actions()


def test_palette_leads_to_an_utterance_and_the_status_bar_counts(window: MainWindow, qtbot: QtBot) -> None:
    reader = window.session.reader
    assert reader is not None
    window.go_to("corpus", utterance=reader.find("clip-06"))
    page = corpus_page(window)
    assert page.selection.row is not None
    assert page.selection.row.key == "clip-06"
    assert page.left_status().startswith("11 of 11 shown")


def test_a_draft_survives_closing_the_project(window: MainWindow, qtbot: QtBot, project_folder: Path) -> None:
    page = corpus_page(window)
    page.selection.show("clip-08")
    type_text(page.details.editor, " a todos")
    window.projects.close()
    assert window.session.reader is None
    with Project.open(project_folder) as project:
        row = project.row(project.find("clip-08") or 0)
        assert row is not None
        assert row.text == "bom dia a todos"


def test_another_project_replaces_the_page_and_its_threads(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    Project.create(tmp_path / "other", name="Outro", language="pt").close()
    before = corpus_page(window)
    window.open_project(tmp_path / "other")
    qtbot.waitUntil(lambda: isinstance(window.page, CorpusPage) and window.page is not before, timeout=LONG_MS)
    page = corpus_page(window)
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.empty, timeout=LONG_MS)
    assert page.header.context.text() == "Outro"
