"""Home in the real window: first start, recent projects, next steps, the sample, this computer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from app.frame.runs_monitor import RunFacts
from app.home import opening
from app.home.lookups import ComputerFacts
from app.home.page import HomePage
from app.home.recent import share_of
from app.machine import compute_devices
from core.graphics_cards import Card, parse
from core.project import sample

WAIT = 60_000


def home_of(window: MainWindow) -> HomePage:
    window.go_to("home")
    page = window.page
    assert isinstance(page, HomePage)
    return page


def test_first_start_shows_the_steps_at_the_left_and_the_sample_in_focus(main_window: MainWindow) -> None:
    home = home_of(main_window)
    assert not home.projects.table.isVisible()
    assert home.steps.isVisible()
    assert home.steps.mapTo(home, home.steps.rect().center()).x() < home.width() // 2
    assert not home.carry_on.isVisible()
    assert home.focusWidget() is home.sample.button


def test_an_opened_project_stands_in_the_list_with_its_next_step(
    opened_window: MainWindow, qtbot: QtBot, project_path: Path
) -> None:
    home = home_of(opened_window)
    qtbot.waitUntil(lambda: home.overview.recent.list()[0].utterances == 6, timeout=WAIT)
    assert home.overview.recent.list()[0].folder == project_path
    assert home.projects.table.isVisible()
    qtbot.waitUntil(home.carry_on.isVisible, timeout=WAIT)
    button = home.findChild(QPushButton, "step_first_run")
    assert button is not None
    button.click()
    assert opened_window.page is not None
    assert opened_window.page.key == "train"


def test_a_project_that_is_training_says_so_in_the_list(opened_window: MainWindow, qtbot: QtBot) -> None:
    home = home_of(opened_window)
    qtbot.waitUntil(lambda: home.overview.recent.list()[0].utterances == 6, timeout=WAIT)
    facts = RunFacts("quick", "Quick", "training", 0.351, 60.0, 0.42, (0.42,), "es", "pt", "cpu", 1.0)
    opened_window.runs.facts = [facts]
    opened_window.runs.changed.emit()
    row = home.overview.recent.list()[0]
    assert row.training == 0.35
    assert "training, 35% done" in home.projects.table.rows.spoken(row)
    opened_window.runs.facts = []
    assert share_of([replace(facts, state="finished")]) == -1.0


def test_removing_a_row_can_be_undone(opened_window: MainWindow) -> None:
    home = home_of(opened_window)
    home.projects.table.removed.emit(home.overview.recent.list()[0])
    assert home.overview.recent.list() == []
    undo = opened_window.findChild(QPushButton, "status_undo")
    assert undo is not None
    undo.click()
    assert [project.name for project in home.overview.recent.list()] == ["Tiny"]


def test_a_missing_folder_stays_and_can_be_located(
    main_window: MainWindow, qtbot: QtBot, project_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.home import recent_block as module
    from app.home.recent import RecentProject

    home = home_of(main_window)
    home.overview.recent.put(RecentProject(tmp_path / "drive", "Tiny", "es", "pt", opened=1.0))
    home.activated()
    assert home.projects.table.rows.rowCount() == 1
    monkeypatch.setattr(module, "choose_folder", lambda *_: project_path)
    home.projects.table.opened.emit(home.overview.recent.list()[0])
    assert home.overview.recent.list()[0].folder == project_path
    assert home.overview.recent.list()[0].exists


def test_the_filter_finds_by_name_without_marks(main_window: MainWindow, tmp_path: Path) -> None:
    from app.home.recent import RecentProject

    home = home_of(main_window)
    for name in ("Mirandês", "Galego"):
        home.overview.recent.put(RecentProject(tmp_path / name, name, "es", "pt"))
    home.projects.filter.setText("mirandes")
    assert [home.projects.table.rows.project(0).name, home.projects.table.rows.rowCount()] == ["Mirandês", 1]
    home.projects.filter.setText("xyz")
    assert not home.projects.table.isVisible()
    home.projects.filter.clear()
    assert home.projects.table.rows.rowCount() == 2


def test_the_steps_close_for_good_and_help_brings_them_back(opened_window: MainWindow) -> None:
    home = home_of(opened_window)
    close = home.findChild(QPushButton, "steps_close")
    assert close is not None
    close.click()
    assert not home.steps.isVisible()
    assert not opened_window.settings.show_steps
    opened_window.actions_.own["steps"].trigger()
    assert home.steps.isVisible()


def test_the_cards_move_below_in_a_narrow_window(opened_window: MainWindow, qtbot: QtBot) -> None:
    home = home_of(opened_window)
    right = home.panes()[1]
    opened_window.resize(1440, 900)
    qtbot.waitUntil(lambda: right.x() > home.projects.table.width(), timeout=WAIT)
    opened_window.resize(1120, 700)
    qtbot.waitUntil(lambda: right.x() < 100, timeout=WAIT)


def test_this_computer_is_described(main_window: MainWindow, qtbot: QtBot) -> None:
    home = home_of(main_window)
    qtbot.waitUntil(lambda: len(home.computer.lines) == 3, timeout=WAIT)
    assert [name for name, _ in home.computer.lines][1:] == ["Project disk", "Microphone"]
    gpu = Card(0, "RTX 4070", 7 * 2**30, 12 * 2**30)
    home.computer.show_facts(ComputerFacts([gpu], "CPU", 412 * 2**30, "Zoom H1n, 48 kHz"))
    assert home.computer.lines == [
        ("GPU 0 · RTX 4070", "7.0 of 12.0 GB used"),
        ("Project disk", "412 GB free"),
        ("Microphone", "Zoom H1n, 48 kHz"),
    ]


@pytest.fixture
def small_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sample of one sound, in place of the real one."""
    source = tmp_path / "source"
    (source / "sound").mkdir(parents=True)
    lines = (sample.SAMPLE / "utterances.tsv").read_text(encoding="utf-8").splitlines()[:2]
    (source / "utterances.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.copy(sample.SAMPLE / "sample.json", source)
    file = dict(zip(lines[0].split("\t"), lines[1].split("\t"), strict=True))["file"]
    shutil.copy(next(sample.SAMPLE.rglob(Path(file).name)), source / "sound")
    real = sample.create_sample
    monkeypatch.setattr(sample, "create_sample", lambda folder, **more: real(folder, source, **more))
    monkeypatch.setattr(opening, "sample_folder", lambda: tmp_path / "data" / "sample-pt")
    return tmp_path / "data" / "sample-pt"


def test_the_sample_is_copied_once_and_then_opened(
    main_window: MainWindow, qtbot: QtBot, small_sample: Path, settled: Callable[[MainWindow], None]
) -> None:
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        home_of(main_window).sample.button.click()
    assert main_window.session.project_folder == small_sample
    assert main_window.session.meta is not None
    assert main_window.session.meta.sample
    main_window.projects.close()
    before = json.dumps(sorted(p.name for p in small_sample.iterdir()))
    with qtbot.waitSignal(main_window.session.opened, timeout=WAIT):
        main_window.open_sample()
    assert json.dumps(sorted(p.name for p in small_sample.iterdir())) == before
    assert main_window.tasks.list[0].title == "Copying the sample project"
    settled(main_window)


def test_a_copy_that_is_cancelled_leaves_nothing(
    main_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "data" / "sample-pt"

    def slow(folder: Path, progress: Any) -> None:
        folder.mkdir(parents=True)
        while True:
            progress(1, 100)

    monkeypatch.setattr(sample, "create_sample", slow)
    monkeypatch.setattr(opening, "sample_folder", lambda: place)
    main_window.open_sample()
    task = main_window.copying
    assert task is not None
    qtbot.waitUntil(lambda: task.share > 0, timeout=WAIT)
    task.cancel()
    qtbot.waitUntil(lambda: task.state == "cancelled", timeout=WAIT)
    assert list((tmp_path / "data").iterdir()) == []


def test_graphics_cards_are_read_from_the_driver_tool() -> None:
    text = "0, NVIDIA GeForce RTX 4070, 8089, 12282\n1, Tesla T4, [N/A], 15360\n"
    assert parse(text) == [Card(0, "RTX 4070", 8089 * 2**20, 12282 * 2**20)]


def test_devices_that_cannot_be_used_say_why() -> None:
    devices = {device.key: device for device in compute_devices([])}
    assert devices["cpu"].reason == ""
    assert "core" in devices["cpu"].detail
    assert devices["cuda"].reason
    assert compute_devices([Card(0, "RTX 4070", 0, 12 * 2**30)])[0].detail == "RTX 4070, 12 GB"
