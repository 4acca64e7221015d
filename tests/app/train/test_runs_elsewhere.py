"""Runs in a place, from the New run dialog to the model that comes back: every process is a real one but the ssh, which
runs on this computer what it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.train import states
from app.train.new_run.dialog import NewRunDialog
from app.train.page import TrainPage
from core.families.checkpoint import check
from core.runs import elsewhere, supervisor
from core.runs.folder import RunFolder
from core.training.config import TrainConfig
from tests.app.quiet import wait_quiet
from tests.app.train.conftest import Services
from tests.app.train.logs import Story, config_of, make_run
from tests.core.places.way import Way

LONG = 60_000
pytestmark = pytest.mark.timeout(500)


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Way:
    return Way(tmp_path, monkeypatch)


@pytest.fixture
def page(way: Way, qtbot: QtBot, services: Services) -> Iterator[TrainPage]:
    made = TrainPage(services.context)
    made.resize(1364, 812)
    made.show()
    made.activated()
    qtbot.waitUntil(lambda: not made.runs.loading, timeout=10_000)
    yield made
    for view in made.runs.views():
        noted = elsewhere.noted(view.run.notes())
        there = [RunFolder(way.folder / "runs" / noted["run"])] if noted is not None else []
        for run in (view.run, *there):
            if (process := supervisor.child_of(run)) is not None:
                process.kill()
                process.wait(10)
    made.deactivated()
    made.shut_down()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # its charts' menus do not outlive the test
    assert services.errors == []


@pytest.fixture
def endless(tiny_checkpoint: Path) -> TrainConfig:
    """A run that would go on for long."""
    values: dict[str, Any] = {
        "name": "Tiny", "source": str(tiny_checkpoint), "source_label": "Tiny Spanish", "source_language": "es",
        "language": "pt", "hours": 20.0, "checks": 500, "batch_seconds": 2.0, "copies": 1, "speeds": (1.0,),
        "noise": False, "threads": 1, "precision": "float32",
    }  # fmt: skip
    return TrainConfig(**values)


def state(page: TrainPage) -> str:
    view = page.runs.current()
    return "" if view is None else view.status.state


def words(page: TrainPage) -> str:
    view = page.runs.current()
    return "" if view is None else states.look(view).text


def asked(page: TrainPage, config: TrainConfig) -> NewRunDialog:
    """New run with these settings, once all places are listed and what is chosen has been looked at."""
    dialog = page.new_runs.ask(config)
    assert isinstance(dialog, NewRunDialog)
    wait_quiet(dialog)
    return dialog


def choose(dialog: NewRunDialog, key: str) -> None:
    dialog.place.rows[key].radio.click()
    wait_quiet(dialog)


def test_a_place_is_chosen_for_a_run(page: TrainPage, endless: TrainConfig) -> None:
    dialog = asked(page, endless)
    rows = dialog.place.rows
    assert rows["on:lab"].detail.text().startswith("Another computer, over SSH: lab")
    assert rows["on:lab"].time.text() == "not measured there yet"
    assert dialog.outlook.sent.isHidden()
    choose(dialog, "on:lab")
    assert dialog.draft().config().device == "auto"
    assert "of sound and the checkpoint" in dialog.outlook.sent.text.text()
    assert dialog.estimates.basis.text() == "Not measured on lab yet."
    assert dialog.estimates.time.text() == dialog.estimates.memory.text() == "–"
    assert not dialog.varying.button.isEnabled()
    assert dialog.start.isEnabled()
    dialog.reject()


@pytest.mark.long
def test_a_run_goes_to_a_place_is_left_followed_again_and_comes_back(
    qtbot: QtBot, page: TrainPage, endless: TrainConfig
) -> None:
    dialog = asked(page, endless)
    choose(dialog, "on:lab")
    dialog.start.click()

    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    view = page.runs.current()
    assert view is not None
    assert words(page).startswith("lab · Training")
    assert page.plan.place.text.text() == "lab · CPU · 1 thread"
    follower = supervisor.child_of(view.run)
    assert follower is not None
    follower.terminate()
    qtbot.waitUntil(lambda: state(page) == "away", timeout=20_000)
    assert states.look(page.runs.current()).action == "follow"  # type: ignore[arg-type]
    assert page.plan.pause.text() == "Follow again"
    assert page.commands.follow.isEnabled()
    page.left.list.acted.emit(view.key, "follow")
    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    qtbot.waitUntil(lambda: len(page.runs.current().curves.wer) > 1, timeout=LONG)  # type: ignore[union-attr]
    page.jobs.stop(view.key)
    qtbot.waitUntil(lambda: state(page) == "stopped" and not supervisor.alive(view.run), timeout=LONG)
    assert check(view.run.model).vocabulary.letters
    qtbot.waitUntil(page.export.isEnabled, timeout=20_000)
    again = asked(page, endless)  # now such a run has been measured there
    choose(again, "on:lab")
    assert again.estimates.basis.text() == "From runs on lab."
    assert again.place.rows["on:lab"].time.text() == again.estimates.time.text() != "–"
    again.reject()


@pytest.mark.long
def test_a_run_in_a_place_is_paused_fetched_resumed_and_brought_here(
    qtbot: QtBot, page: TrainPage, endless: TrainConfig, services: Services
) -> None:
    page.new_runs.make([endless], "lab")
    qtbot.waitUntil(lambda: page.runs.current() is not None, timeout=LONG)
    qtbot.waitUntil(lambda: len(page.runs.current().curves.wer) > 1, timeout=LONG)  # type: ignore[union-attr]
    key = page.runs.key
    entry(page, "fetch").trigger()
    qtbot.waitUntil(lambda: any("fetched" in said for said in services.said), timeout=LONG)
    page.plan.pause.click()
    qtbot.waitUntil(lambda: state(page) == "paused", timeout=LONG)
    assert words(page).startswith("lab · Paused")
    page.commands.resume.trigger()
    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    page.plan.pause.click()
    qtbot.waitUntil(lambda: state(page) == "paused", timeout=LONG)
    entry(page, "here").trigger()
    qtbot.waitUntil(lambda: any("is here" in said for said in services.said), timeout=LONG)
    qtbot.waitUntil(lambda: not states.on(page.runs.view(key)), timeout=20_000)  # type: ignore[arg-type]
    page.commands.resume.trigger()
    qtbot.waitUntil(lambda: state(page) == "training", timeout=LONG)
    assert page.plan.place.text.text() == "CPU · 1 thread"


def entry(page: TrainPage, name: str) -> QAction:
    """An entry of the shown run's menu, which can be chosen."""
    menu = page.commands.run_menu(page.runs.key)
    assert menu is not None
    action = menu.findChild(QAction, f"train_menu_{name}")
    assert action is not None
    assert action.isEnabled()
    return action


def test_the_menu_of_a_run_here_does_not_speak_of_places(page: TrainPage, qtbot: QtBot, runs_folder: Path) -> None:
    key = make_run(runs_folder, Story(config_of(), 2)).key
    page.runs.look()
    qtbot.waitUntil(lambda: page.runs.view(key) is not None, timeout=10_000)
    menu = page.commands.run_menu(key)
    assert menu is not None
    assert not {"train_menu_fetch", "train_menu_here"} & {action.objectName() for action in menu.actions()}
    assert not page.commands.fetch.isEnabled()
    assert not page.commands.follow.isEnabled()
