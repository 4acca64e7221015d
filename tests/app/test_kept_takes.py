"""A take with sound missing may become a test utterance; whoever keeps it is told."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.live.page import LivePage
from core.project.takes import Take, list_takes, save_take
from tests.builders import babble, write_wav


def test_keeping_a_take_with_sound_missing_is_told(opened_window: MainWindow, project_path: Path, qtbot: QtBot) -> None:
    path = write_wav(project_path / "takes" / "2026-05-21" / "take-001.wav", babble(1.0))
    save_take(Take(path, seconds=1.0, corrected="bom dia", missing=((0.4, 0.2),)))
    opened_window.go_to("live")
    page = opened_window.page
    assert isinstance(page, LivePage)
    qtbot.waitUntil(lambda: page.state.takes.rowCount() == 1)
    page.take_controller.add_to_test(list_takes(project_path / "takes"), "Ana")
    qtbot.waitUntil(lambda: "It is a test utterance now" in page.strip.accessibleName())
    assert "0.2 s at 0.4 s" in page.strip.accessibleName()
    assert list_takes(project_path / "takes")[0].utterance_id is not None
