"""What the menu of a run does beyond starting and stopping it: change it on its way, and run it again to compare."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.train.change_dialog import ChangeDialog
from core.runs import changes, queue
from core.runs.events import Finished, append
from core.runs.folder import RunFolder, list_runs
from tests.app.train import logs
from tests.app.train.logs import Story, config_of, make_run
from tests.core.training import tiny

AtWork = Callable[[RunFolder], Any]


def test_another_rate_and_length_are_asked_for_from_the_menu_of_a_run(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    at_work(run)
    shown = page()
    menu = shown.commands.run_menu(run.key)
    menu.findChild(QAction, "train_menu_change").trigger()
    dialog = shown.findChild(ChangeDialog)
    dialog.fields["hours"].setText("nine")
    dialog.ok.click()
    assert "hours cannot be" in dialog.strip.accessibleName()
    dialog.fields["hours"].setText("9")
    dialog.ok.click()
    qtbot.waitUntil(lambda: changes.asked(run) == {"hours": 9.0}, timeout=5_000)


def test_a_run_that_is_over_is_queued_again_to_compare(
    qtbot: QtBot, page: Any, runs_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "start_next", lambda *_, **__: [])
    run = tiny.tiny_run(runs_folder.parent, [])
    append(run.events, logs.started(Story(config_of(), 1)))
    append(run.events, Finished(9, 9.0, 9, 0.5, 0.2, "stopped", 1.0))
    run.model.mkdir()
    for name in ("config.json", "model.safetensors"):
        (run.model / name).write_bytes(b"{}")
    shown = page()
    shown.commands.run_menu(run.key).findChild(QAction, "train_menu_again").trigger()
    qtbot.waitUntil(lambda: len(list_runs(runs_folder)) == 2, timeout=5_000)
    made = next(other for other in list_runs(runs_folder) if other.key != run.key)
    qtbot.waitUntil(lambda: bool(made.notes().get("queued")), timeout=5_000)
    assert made.notes()["repeats"] == run.key
    assert made.notes()["replay"] == {"9": {"stop": 1}}
    qtbot.waitUntil(lambda: shown.runs.key == made.key, timeout=5_000)
