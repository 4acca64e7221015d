"""The list of recent projects, and the table that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.home.lookups import best_run, look_at, refresh
from app.home.recent import RecentProject, RecentProjects
from app.home.recent_table import AUDIO, LANGUAGES, OPENED, PROJECT, UTTERANCES, RecentTable, button_rect, more_rect
from app.settings import Settings
from core.project.store import Project
from core.runs.events import Validated, append
from core.runs.folder import RunFolder, create_run
from core.training.config import TrainConfig


def row(folder: Path, name: str = "Minho", **values: object) -> RecentProject:
    return RecentProject(folder, name, "es", "pt", **values)


@pytest.fixture
def recent(settings: Settings) -> RecentProjects:
    return RecentProjects(settings)


def names(recent: RecentProjects) -> list[str]:
    return [project.name for project in recent.list()]


def test_pinned_projects_stand_first_then_the_newest(recent: RecentProjects, tmp_path: Path) -> None:
    for name, opened, pinned in (("old", 1.0, False), ("new", 3.0, False), ("pin", 0.5, True)):
        recent.put(row(tmp_path / name, name, opened=opened, pinned=pinned))
    assert names(recent) == ["pin", "new", "old"]
    recent.pin(tmp_path / "old", True)
    assert names(recent) == ["old", "pin", "new"]


def test_opening_again_keeps_the_pin_and_figures(recent: RecentProjects, tmp_path: Path) -> None:
    recent.put(row(tmp_path, "before", pinned=True, seconds=3600.0, utterances=7, wer=0.2))
    recent.opened(row(tmp_path, "after"))
    (found,) = recent.list()
    assert (found.name, found.pinned, found.utterances, found.wer) == ("after", True, 7, 0.2)
    assert found.opened > 0


def test_what_was_removed_can_be_put_back_whole(recent: RecentProjects, tmp_path: Path) -> None:
    original = row(tmp_path, pinned=True, rates=(0.9, 0.3), wer=0.3, opened=5.0)
    recent.put(original)
    removed = recent.remove(tmp_path)
    assert recent.list() == []
    assert removed is not None
    recent.put(removed)
    assert recent.list() == [original]


def test_a_moved_folder_keeps_its_row(recent: RecentProjects, tmp_path: Path) -> None:
    recent.put(row(tmp_path / "old", pinned=True))
    recent.move(tmp_path / "old", tmp_path / "new")
    (found,) = recent.list()
    assert (found.folder, found.pinned) == (tmp_path / "new", True)


def test_damaged_rows_are_skipped(settings: Settings, recent: RecentProjects, tmp_path: Path) -> None:
    recent.put(row(tmp_path))
    settings.set_value("home/recent", [*settings.value("home/recent", []), {"name": "no folder"}, "nonsense"])
    assert names(recent) == ["Minho"]


def test_figures_come_from_the_project(project_path: Path) -> None:
    seen = look_at(row(project_path, "?"))
    assert (seen.name, seen.utterances, seen.wer) == ("Tiny", 6, -1.0)
    assert seen.seconds == pytest.approx(7.2, abs=0.1)


def test_a_project_that_does_not_read_keeps_its_old_figures(tmp_path: Path) -> None:
    (tmp_path / "vizinho.sqlite3").write_text("no database")
    assert refresh([row(tmp_path, utterances=9), row(tmp_path / "missing")]) == []


def validated(run: RunFolder, *rates: float, zero_shot: bool = False) -> None:
    for step, wer in enumerate(rates, 0 if zero_shot else 1):  # taught ones come after a step at least
        append(run.events, Validated(step, step * 60.0, 1.0, wer, wer / 3, 10, True, zero_shot))


def test_the_best_run_is_the_one_with_the_lowest_check(tmp_path: Path) -> None:
    for name, rates in (("Scratch", (0.9, 0.8)), ("Transfer", (0.6, 0.3, 0.35))):
        run = create_run(tmp_path / "runs", name)
        TrainConfig(name=name).write(run.config)
        validated(run, 0.97, zero_shot=True)
        validated(run, *rates)
    wer, rates = best_run(tmp_path / "runs")
    assert wer == 0.3
    assert rates == (0.97, 0.6, 0.3, 0.35)


def test_no_check_means_no_rate(tmp_path: Path) -> None:
    run = create_run(tmp_path / "runs", "New")
    TrainConfig(name="New").write(run.config)
    validated(run, 0.97, zero_shot=True)
    assert best_run(tmp_path / "runs") == (-1.0, ())


@pytest.fixture
def table(light: object, qtbot: QtBot, tmp_path: Path) -> RecentTable:
    made = RecentTable()
    qtbot.addWidget(made)
    (tmp_path / "here").mkdir()
    Project.create(tmp_path / "here", name="Here", language="pt", source_language="es").close()
    here = row(tmp_path / "here", "Here", seconds=42480.0, utterances=7642, wer=0.187, rates=(0.9, 0.187), opened=1.0)
    made.rows.show_rows([here, row(tmp_path / "gone", "Gone")], tmp_path / "here")
    made.resize(948, made.height())
    made.show()
    made.setCurrentIndex(made.rows.index(0, 0))
    return made


def test_a_row_says_itself_in_one_sentence(table: RecentTable) -> None:
    spoken = table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Here, Spanish to Portuguese, 11.8 h, best word error rate 18.7%, open now"
    gone = table.rows.data(table.rows.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert gone == "Gone, Spanish to Portuguese, no run yet, its folder is missing"


def test_enter_opens_and_delete_removes(table: RecentTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.removed) as removed:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert opened.args[0].name == removed.args[0].name == "Here"


def place(table: RecentTable, line: int, where: object) -> QPoint:
    cell = table.visualRect(table.rows.index(line, OPENED)).adjusted(8, 0, -8, -1)
    return where(cell).center()


def test_locate_and_the_dots_answer_a_click(table: RecentTable, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(table.located) as located:
        qtbot.mouseClick(table.viewport(), left, pos=place(table, 1, button_rect))
    assert located.args[0].name == "Gone"
    with qtbot.waitSignal(table.menu_wanted) as wanted:
        qtbot.mouseClick(table.viewport(), left, pos=place(table, 0, more_rect))
    assert wanted.args[0].name == "Here"
    with qtbot.assertNotEmitted(table.located):
        qtbot.mouseClick(table.viewport(), left, pos=place(table, 0, button_rect))


def test_narrow_tables_give_up_columns_and_keep_the_name(table: RecentTable) -> None:
    table.resize(500, table.height())
    assert table.isColumnHidden(UTTERANCES)
    assert table.isColumnHidden(AUDIO)
    assert not table.isColumnHidden(PROJECT)
    table.resize(1000, table.height())
    assert not any(table.isColumnHidden(column) for column in (LANGUAGES, AUDIO, UTTERANCES))
