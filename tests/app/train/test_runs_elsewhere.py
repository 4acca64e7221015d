"""Runs in a place, from the New run dialog to the model that comes back: every process is a real one but the ssh, which
runs on this computer what it is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.train import states
from app.train.new_run.dialog import NewRunDialog
from app.train.page import TrainPage
from core.families.checkpoint import check
from core.places import left, places, seen
from core.places.of_run import place_of, put_on
from core.places.place import Place
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
                process.wait(60)
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
    assert "Another computer, over SSH: lab" in rows["on:lab"].detail.text()
    assert rows["on:lab"].time.text() == "not measured there yet"
    assert rows["on:lab"].detail.text().startswith("about 9 MB to send · ")
    assert "about 9 MB to send" in rows["on:lab"].radio.accessibleName()
    assert dialog.outlook.sent.isHidden()
    choose(dialog, "on:lab")
    assert dialog.draft().config().device == "auto"
    assert dialog.outlook.sent.text.text().startswith("About 9 MB travel to <b>lab</b>, for ")
    assert "of sound and the checkpoint" in dialog.outlook.sent.text.text()
    assert dialog.estimates.basis.text() == "Not measured on lab yet."
    assert dialog.estimates.time.text() == dialog.estimates.memory.text() == "–"
    assert dialog.varying.button.isEnabled()
    assert dialog.start.isEnabled()
    assert dialog.nodes.isHidden()
    dialog.reject()


def test_nodes_of_a_place_share_each_step_or_it_is_said_why_not(page: TrainPage, endless: TrainConfig) -> None:
    places.add(Place("uni", "slurm", "login", nodes=2))
    dialog = asked(page, endless)
    choose(dialog, "on:uni")
    assert not dialog.nodes.isHidden()
    assert dialog.nodes.box.text() == "as the place says: 2 nodes"
    assert dialog.draft().nodes == 0
    assert "cannot share" in dialog.outlook.refused.text.text()
    assert not dialog.start.isEnabled()
    dialog.nodes.box.setValue(1)
    wait_quiet(dialog)
    assert dialog.outlook.refused.isHidden()
    dialog.reject()
    dialog = asked(page, replace(endless, accumulate=4))
    choose(dialog, "on:uni")
    dialog.nodes.box.setValue(4)
    wait_quiet(dialog)
    assert "4 processes on 4 nodes share each step" in dialog.outlook.learns.text.text()
    choose(dialog, "cpu")
    assert (dialog.draft().nodes, dialog.nodes.isHidden()) == (0, True)
    dialog.reject()


def test_what_was_in_the_way_there_last_is_said(page: TrainPage, endless: TrainConfig, way: Way) -> None:
    seen.answered(way.place, {"version": "0.0.1", "free": 1 << 20, "cards": [], "mark": "m"})
    seen.took(way.place, 9 << 20, 3.0)
    dialog = asked(page, endless)
    assert "When it answered last: Vizinho there is version 0.0.1" in dialog.place.rows["on:lab"].detail.text()
    choose(dialog, "on:lab")
    said = dialog.outlook.sent.text.text()
    assert "Sending takes 3 s, as fast as last." in said
    assert "The disk of lab has 1 MB free" in said
    assert dialog.start.isEnabled(), "it may be mended by now"
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


def laid(run: RunFolder, way: Way) -> Path:
    """A run that is over in the place, and its folder there."""
    put_on(run, way.place)
    where = place_of(run)[1]
    folder = way.folder / "runs" / where
    folder.mkdir(parents=True)
    (way.folder / ".vizinho-place").write_text("{}")
    (folder / "place.json").write_text(json.dumps({"id": where[-12:]}))
    elsewhere.write(run, elsewhere.Elsewhere("over", 1, sent=True, began=True))
    return folder


def test_removing_a_run_asks_whether_it_goes_there_too(
    page: TrainPage, qtbot: QtBot, runs_folder: Path, way: Way
) -> None:
    runs = [make_run(runs_folder, Story(config_of(), 2)) for _ in range(2)]
    there = [laid(run, way) for run in runs]
    page.runs.look()
    qtbot.waitUntil(lambda: page.runs.view(runs[1].key) is not None, timeout=10_000)
    for run, button in zip(runs, ("there", "here"), strict=True):
        page.commands.act(run.key, "remove")
        box = page.findChildren(QMessageBox, "train_remove_there_box")[-1]
        assert "lab" in box.text()
        box.findChild(QPushButton, f"train_remove_{button}").click()  # type: ignore[union-attr]
        qtbot.waitUntil(lambda run=run: not run.path.exists(), timeout=20_000)  # type: ignore[misc]
        qtbot.waitUntil(page.notice.isVisible, timeout=10_000)
        qtbot.waitUntil(
            lambda said=button == "here": ("stays there" in page.notice.text.text()) is said, timeout=10_000
        )  # type: ignore[misc]
    assert [folder.exists() for folder in there] == [False, True]
    assert [one.run for one in left.left_in("lab")] == [there[1].name]
    page.notice.action.click()
    qtbot.waitUntil(lambda: runs[1].path.exists() and not left.left_in("lab"), timeout=20_000)
