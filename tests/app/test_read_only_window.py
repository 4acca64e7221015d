"""A window that may only read a project offers nothing that it cannot do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.live.page import LivePage
from core.project.store import Project

WAIT = 20_000
CANNOT = {
    "corpus": ("corpus_import_button", "corpus_check_button"),
    "train": ("train_empty_button",),
    "live": ("liveRecordButton", "liveAddToTest"),
}


def test_what_writes_is_off_on_every_page(main_window: MainWindow, qtbot: QtBot, project_path: Path) -> None:
    with Project.open(project_path):
        with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
            main_window.session.open(project_path)
        assert main_window.session.read_only
        for key, names in CANNOT.items():
            main_window.go_to(key)
            for name in names:
                button = main_window.findChild(QAbstractButton, name)
                assert button is not None, name
                assert not button.isEnabled(), name
        live = main_window.page
        assert isinstance(live, LivePage)
        assert not live.keep_action.isEnabled()
        assert not live.correct_action.isEnabled()
        live.state.enter("ready")
        live.recording.toggle()
        assert live.state.phase == "ready", "nothing is recorded into a project that another window writes"
        assert "reading only" in live.recording_panel.words
        main_window.go_to("home")
