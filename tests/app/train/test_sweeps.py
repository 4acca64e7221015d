"""Sweeps in the window: settings varied from the New run dialog, runs in the queue, the table of what came of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.train.new_run.vary import VaryDialog
from app.train.new_runs import NewRuns
from app.train.runs import Runs
from app.train.sweeps_dialog import SweepsDialog
from app.widgets.cells import PAD
from core.runs import elsewhere, queue, sweep
from core.runs.folder import RunFolder, list_runs
from core.training.config import TrainConfig
from tests.app.quiet import wait_quiet
from tests.app.train.conftest import Services
from tests.app.train.logs import Story, config_of, finished, make_run
from tests.app.train.models import write_model
from tests.core.places.way import Way


def opened(shown: Any, qtbot: QtBot) -> VaryDialog:
    shown.varying.button.click()
    qtbot.waitUntil(lambda: shown.findChild(VaryDialog) is not None, timeout=10_000)
    dialog = shown.findChild(VaryDialog)
    assert isinstance(dialog, VaryDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    return dialog


def test_a_sweep_is_made_in_the_window_and_waits_in_the_queue(
    qtbot: QtBot, services: Services, dialog: Any, runs_folder: Path
) -> None:
    shown = dialog()
    new = NewRuns(services.context, Runs(shown), shown, shown)
    shown.varied.connect(new.make_sweep)
    vary = opened(shown, qtbot)
    assert not vary.start.isEnabled()
    assert "strategy has no values yet" in vary.told.text()
    for key in ("full", "head_first"):
        vary.findChild(QCheckBox, f"vary_tick_1_{key}").setChecked(True)
    vary.lines[1].choose("learning_rate")
    vary.lines[1].typed.setText("2e-3; 5e-4")
    vary.lines[1].typed.textEdited.emit("2e-3; 5e-4")
    assert vary.told.text().startswith("12 runs, about")
    assert vary.list.count() == 12
    vary.lines[1].typed.setText("fast")
    vary.lines[1].typed.textEdited.emit("fast")
    assert "learning_rate cannot be “fast”" in vary.told.text()
    assert not vary.start.isEnabled()
    vary.lines[1].choose("")
    vary.seeds.setValue(1)
    assert vary.list.count() == 2
    vary.name.setText("ways")
    qtbot.keyClick(vary, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: len(queue.waiting(list_runs(runs_folder))) == 2, timeout=20_000)
    wait_quiet(services.tasks)
    runs = list_runs(runs_folder)
    assert [TrainConfig.read(run.config).strategy for run in runs] == ["full", "head_first"]
    assert sweep.names(runs_folder) == ["ways"]


def test_where_runs_start_is_varied_by_ticks_of_the_candidates(
    qtbot: QtBot, services: Services, dialog: Any, runs_folder: Path, starters: Path
) -> None:
    write_model(starters / "ca", "ca")
    shown = dialog()
    new = NewRuns(services.context, Runs(shown), shown, shown)
    shown.varied.connect(new.make_sweep)
    shown.candidates.tick([str(starters / "ca")], on=True)
    vary = opened(shown, qtbot)
    vary.lines[0].choose("")
    line = vary.lines[1]
    line.choose(sweep.SOURCE)
    boxes = {box.text(): box for box in line.findChildren(QCheckBox)}
    assert {text: box.isChecked() for text, box in boxes.items()} == {
        "Tiny es": False, "Tiny ca": True, "From scratch": False
    }  # fmt: skip
    boxes["Tiny ca"].setChecked(False)
    assert "Tick two checkpoints" in vary.told.text()
    for box in boxes.values():
        box.setChecked(True)
    vary.seeds.setValue(1)
    assert [vary.list.item(row).text().partition(": ")[2] for row in range(3)] == [f"{text}, seed 0" for text in boxes]
    vary.name.setText("neighbours")
    vary.start.click()
    qtbot.waitUntil(lambda: len(queue.waiting(list_runs(runs_folder))) == 3, timeout=20_000)
    wait_quiet(services.tasks)
    configs = [TrainConfig.read(run.config) for run in list_runs(runs_folder)]
    assert sorted(Path(config.source).name for config in configs) == ["", "ca", "es"]
    assert {config.source_language for config in configs} == {"", "ca", "es"}
    found = sweep.read(runs_folder, "neighbours")
    assert {line.values[sweep.SOURCE] for line in found.lines} == set(boxes)


def lines(runs: Path) -> list[RunFolder]:
    made = []
    for number, (strategy, wer) in enumerate((("full", 0.5), ("full", 0.6), ("gradual", 0.3), ("gradual", 0.4))):
        config = config_of(f"ways: {strategy}, seed {number % 2}")
        story = Story(config, 8, final=wer, ends=finished(config, wer=wer), at=1_700_000_000.0 + number)
        values = {"strategy": strategy, "seed": str(number % 2)}
        made.append(make_run(runs, story, sweep={"name": "ways", "values": values}))
    return made


def test_the_table_shows_means_the_best_first_and_puts_the_best_runs_into_the_charts(
    qtbot: QtBot, page: Any, runs_folder: Path
) -> None:
    made = lines(runs_folder)
    shown = page()
    dialog = shown.commands.show_sweeps()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.waitUntil(lambda: dialog.model.count() == 2, timeout=10_000)
    assert dialog.which.currentText() == "ways"
    assert "4 runs, 4 ended" in dialog.told.text()
    assert [dialog.model.text(row, 0) for row in range(2)] == ["gradual", "full"]
    first = sweep.read(runs_folder, "ways").lines[0]
    assert first.wer is not None
    assert dialog.model.text(0, 2).startswith(f"{100 * first.wer.value:.1f}% (")
    assert not dialog.grab().isNull()
    wide = QFontMetrics(theme.font("small")).horizontalAdvance("gradual")
    assert dialog.table.columnWidth(0) >= wide + 2 * PAD, "what was varied can be read whole"
    dialog.findChild(type(dialog.chart), "sweeps_copy").click()
    table = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert table[0][:3] == ["strategy", "runs", "wer"]
    assert {line[-1] for line in table[1:]} == {""}, "nothing is preliminary"
    assert float(table[1][2]) == round(first.wer.value, 6)
    dialog.chart.click()
    assert [one.view.key for one in shown.runs.shown()] == [made[2].key, made[0].key]
    assert shown.runs.comparing
    dialog.deleteLater()


def test_a_project_without_sweeps_says_how_one_is_made(qtbot: QtBot, page: Any) -> None:
    shown = page()
    dialog = shown.commands.show_sweeps()
    qtbot.waitUntil(lambda: "No sweeps yet" in dialog.told.text(), timeout=10_000)
    assert not dialog.chart.isEnabled()
    dialog.close()


def test_a_sweep_made_for_a_place_trains_there_as_one(
    qtbot: QtBot,
    services: Services,
    dialog: Any,
    runs_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Way(tmp_path, monkeypatch)
    shown = dialog()
    new = NewRuns(services.context, Runs(shown), shown, shown)
    shown.varied.connect(lambda name, members: new.make_sweep(name, members, shown.draft().on))
    qtbot.waitUntil(lambda: "on:lab" in shown.place.rows, timeout=10_000)
    shown.place.rows["on:lab"].radio.click()
    wait_quiet(shown)
    vary = opened(shown, qtbot)
    vary.lines[0].choose("")
    vary.seeds.setValue(3)
    vary.name.setText("there")
    vary.launch()
    qtbot.waitUntil(lambda: len(queue.waiting(list_runs(runs_folder))) == 3, timeout=20_000)
    wait_quiet(services.tasks)
    runs = list_runs(runs_folder)
    assert {elsewhere.place_name(run.notes()) for run in runs} == {"lab"}
    assert len(elsewhere.groups(runs)) == 1


def test_all_runs_of_a_sweep_are_paused_stopped_and_gone_on_with_at_once(qtbot: QtBot, runs_folder: Path) -> None:
    made = lines(runs_folder)
    (made[0].path / "events.jsonl").unlink()
    dialog = SweepsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    asked: list[tuple[str, str]] = []
    dialog.steered.connect(lambda what, name: asked.append((what, name)))

    def enabled() -> list[str]:
        dialog.show_sweeps([sweep.read(runs_folder, "ways")])
        return [what for what, button in dialog.steering.items() if button.isEnabled()]

    assert enabled() == ["resume"]
    dialog.steering["resume"].click()
    assert not any(button.isEnabled() for button in dialog.steering.values())
    queue.add(made[:1])
    assert enabled() == ["pause", "stop"]
    dialog.steering["pause"].click()
    assert asked == [("resume", "ways"), ("pause", "ways")]
    sweep.pause(runs_folder, "ways")
    assert enabled() == ["resume"]
    finish = made[1].events.read_bytes()
    (made[0].path / "events.jsonl").write_bytes(finish)
    assert enabled() == []
