"""What the menu of a run does beyond starting and stopping it: change it on its way, and run it again to compare."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from app.train.change_dialog import ChangeDialog
from app.train.curves_dialog import CurvesDialog
from core.runs import changes, queue
from core.runs.events import Finished, append
from core.runs.folder import RunFolder, list_runs
from tests.app.test_accessible_names import nameless
from tests.app.train import logs
from tests.app.train.conftest import Services
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
    qtbot.waitUntil(lambda: shown.findChild(ChangeDialog) is None, timeout=5_000)
    menu.findChild(QAction, "train_menu_change").trigger()
    again = shown.findChild(ChangeDialog)
    assert again.fields["hours"].text() == "9", "what is asked for already"
    again.fields["hours"].setText(f"{config_of().hours:g}")
    again.ok.click()
    qtbot.waitUntil(lambda: not run.change.exists(), timeout=5_000)


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


def test_a_run_is_compared_with_the_one_that_it_repeats(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    rng = np.random.default_rng(0)
    weights = {"layers.0.weight": rng.standard_normal((8, 8)).astype(np.float32)}
    one, again, near = (make_run(runs_folder, Story(config_of(name), 2)) for name in ("One", "Again", "Near"))
    for run, moved in ((one, 0.0), (again, 0.0), (near, 0.01)):
        run.model.mkdir(exist_ok=True)
        (run.model / "config.json").write_text("{}")
        save_file({name: array + np.float32(moved) for name, array in weights.items()}, run.model / "model.safetensors")
    for run in (again, near):
        run.note(repeats=one.key)
    shown = page()
    assert not shown.commands.run_menu(one.key).findChild(QAction, "train_menu_repeats").isEnabled()
    for run, words in ((again, "They are the same run, bit for bit."), (near, "within what is to be expected")):
        shown.commands.run_menu(run.key).findChild(QAction, "train_menu_repeats").trigger()
        qtbot.waitUntil(lambda: shown.findChild(QMessageBox, "train_repeat_box") is not None, timeout=5_000)
        box = shown.findChild(QMessageBox, "train_repeat_box")
        assert words in box.text()
        with qtbot.waitSignal(box.destroyed):
            box.close()


def test_curves_are_saved_for_other_programs_from_the_menu_of_a_run(
    qtbot: QtBot, page: Any, runs_folder: Path, tmp_path: Path, services: Services
) -> None:
    made = [
        logs.finished_run(runs_folder, name, at) for name, at in (("One", 1_700_000_000.0), ("Two", 1_700_000_009.0))
    ]
    shown = page()
    shown.commands.run_menu(made[0].key).findChild(QAction, "train_menu_curves").trigger()
    dialog = shown.findChild(CurvesDialog)
    assert nameless(dialog) == []
    assert dialog.windowTitle() == "Save the curves of “One”"
    assert dialog.place.text().endswith(".csv")
    dialog.place.setText(str(tmp_path / "curves.csv"))
    dialog.foot.press()
    qtbot.waitUntil(dialog.made.isVisible, timeout=5_000)
    assert "One" in (tmp_path / "curves.csv").read_text(encoding="utf-8")
    dialog.accept()
    shown.runs.compare([run.key for run in made])
    dialog = shown.commands.save_curves(shown.runs.view(made[1].key))
    assert dialog.windowTitle() == "Save the curves of 2 runs"
    for form in ("tensorboard", "mlflow"):
        dialog.form.set_value(form)
        dialog.form.chosen.emit(form)
        assert form in dialog.place.text()
    dialog.place.setText(str(tmp_path / "store"))
    dialog.place.textEdited.emit(dialog.place.text())
    dialog.foot.press()
    qtbot.waitUntil(dialog.made.isVisible, timeout=5_000)
    (experiment,) = [path for path in (tmp_path / "store").iterdir() if path.is_dir()]
    assert len([path for path in experiment.iterdir() if path.is_dir()]) == 2


def test_a_run_without_curves_has_none_to_save(page: Any, runs_folder: Path) -> None:
    run = make_run(runs_folder, Story(config_of(), 0), queued=True)
    run.events.unlink()
    shown = page()
    assert not shown.commands.run_menu(run.key).findChild(QAction, "train_menu_curves").isEnabled()
