"""The Train page: written logs replayed into it, and what people do there."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.train.run_paint import button_at
from app.train.states import look
from core.datasets.manifest import Entry, write_manifest
from core.runs.events import Finished, Paused, append
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.training.config import TrainConfig
from tests.app.quiet import quiet, wait_quiet
from tests.app.test_command_line_too import OF_A_RUN
from tests.app.train import logs
from tests.app.train.conftest import Services
from tests.app.train.logs import Story, config_of, finished_run, make_run
from tests.builders import babble, write_wav

AtWork = Callable[[RunFolder], Any]


def test_without_runs_the_page_says_so_and_offers_one(page: Any) -> None:
    shown = page()
    assert shown.stack.currentWidget() is shown.empty
    assert shown.empty.button is not None
    assert shown.empty.button.isVisible()


def test_a_finished_run_is_shown_whole(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    shown = page()
    assert shown.stack.currentWidget() is shown.split
    assert shown.runs.current().name == "Quick look"
    errors = {c.key.partition(".")[2]: c for c in shown.centre.charts.errors.curves}
    assert set(errors) == {"wer", "cer", ""}
    assert errors["wer"].role == "tgt"
    assert errors["wer"].width == 2.25
    assert errors["wer"].ring
    assert shown.centre.table.samples.rowCount() == len(logs.TEXTS)
    assert "29.3%" in shown.centre.metrics.wer.accessibleName()
    assert shown.plan.source_name.text() == "Spanish · starter"
    assert "dev set, checked at 2.70 h" in shown.centre.checked.text()


def test_the_list_groups_runs_and_speaks_each(page: Any, runs_folder: Path, at_work: AtWork) -> None:
    finished_run(runs_folder, "Old")
    live = make_run(runs_folder, Story(config_of("Live one"), 3, at=1_700_000_900.0))
    at_work(live)
    waiting = make_run(runs_folder, Story(config_of("Next"), 0, at=1_700_000_800.0), queued=True)
    waiting.events.unlink()
    shown = page()
    model = shown.left.list.runs
    texts = [model.index(i).data() for i in range(model.rowCount())]
    assert texts == ["Now", "Live one", "Waiting", "Next", "Earlier", "Old"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Live one, Spanish to Portuguese, Training, 38%, best word error rate")
    assert shown.runs.current().name == "Live one"


def test_what_a_child_says_arrives_while_the_page_is_open(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    story = Story(config_of(), 2)
    run = make_run(runs_folder, story)
    child = at_work(run)
    shown = page()
    assert len(shown.runs.current().curves.wer) == 3
    append(run.events, logs.validation(story, 3))
    qtbot.waitUntil(lambda: len(shown.runs.current().curves.wer) == 4, timeout=5_000)
    append(run.events, logs.finished(story.config))
    child.kill()
    qtbot.waitUntil(lambda: shown.runs.current().status.state == "finished", timeout=5_000)
    assert shown.runs.running() == []


def test_a_child_that_is_killed_shows_as_crashed_with_resume(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    run.console.write_text("last words\n", encoding="utf-8")
    child = at_work(run)
    shown = page()
    child.kill()
    child.wait()
    qtbot.waitUntil(lambda: shown.runs.current().status.state == "crashed", timeout=5_000)
    assert shown.strip.isVisible()
    assert "ended without a word" in shown.strip.accessibleName()
    action = shown.strip.findChild(QPushButton, "error_action")
    assert action.text() == "Resume"
    assert shown.plan.pause.text() == "Resume"


def test_a_run_whose_loss_went_astray_offers_a_slower_duplicate(page: Any, runs_folder: Path) -> None:
    make_run(runs_folder, Story(config_of(), 0, ends=logs.not_a_number()))
    shown = page()
    assert "The loss is not a number any more" in shown.strip.accessibleName()
    assert shown.strip.findChild(QPushButton, "error_action").text().startswith("Duplicate with rate")


def test_pause_is_asked_of_the_child_by_button_and_by_key(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    at_work(run)
    shown = page()
    qtbot.mouseClick(shown.plan.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.requested() == "pause", timeout=5_000)
    qtbot.waitUntil(lambda: shown.runs.current().status.state == "pausing", timeout=5_000)
    run.clear_request()
    qtbot.waitUntil(lambda: shown.runs.current().status.state == "training", timeout=5_000)
    shown.activateWindow()
    shown.left.list.setFocus()
    qtbot.waitUntil(shown.left.list.hasFocus, timeout=2_000)
    qtbot.keyClick(shown.left.list, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: run.requested() == "pause", timeout=5_000)


def test_the_letter_p_in_the_notes_is_only_a_letter(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    at_work(run)
    shown = page()
    shown.activateWindow()
    shown.plan.notes.setFocus()
    qtbot.waitUntil(shown.plan.notes.hasFocus, timeout=2_000)
    qtbot.keyClick(shown.plan.notes, Qt.Key.Key_P)
    assert shown.plan.notes.toPlainText() == "p"
    qtbot.waitUntil(lambda: run.notes().get("text") == "p", timeout=5_000)
    assert run.requested() == ""


def test_stop_asks_whether_to_keep_the_best_check(qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    at_work(run)
    shown = page()
    qtbot.mouseClick(shown.plan.stop, Qt.MouseButton.LeftButton)
    box = shown.findChild(QMessageBox, "train_stop_box")
    assert "Keep the best check?" in box.text()
    assert box.defaultButton().objectName() == "train_stop_keep"
    qtbot.mouseClick(box.defaultButton(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.requested() == "stop", timeout=5_000)


def test_stopping_without_keeping_ends_the_child_and_can_be_undone(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    run = make_run(runs_folder, Story(config_of(), 2))
    child = at_work(run)
    shown = page()
    box = shown.commands.dialogs.ask_stop(shown.runs.current())
    qtbot.mouseClick(box.findChild(QPushButton, "train_stop_remove"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not run.path.exists(), timeout=15_000)
    assert child.wait(60) is not None
    qtbot.waitUntil(shown.notice.isVisible, timeout=5_000)
    qtbot.mouseClick(shown.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(run.path.exists, timeout=5_000)
    qtbot.waitUntil(lambda: shown.runs.view(run.key) is not None, timeout=5_000)


def test_delete_removes_a_finished_run_and_undo_brings_it_back(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    shown = page()
    qtbot.keyClick(shown.left.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not run.path.exists() and shown.notice.isVisible(), timeout=5_000)
    qtbot.waitUntil(lambda: shown.stack.currentWidget() is shown.empty, timeout=5_000)
    qtbot.mouseClick(shown.notice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.stack.currentWidget() is shown.split, timeout=5_000)
    assert run.config.is_file()


def test_renaming_keeps_the_folder(qtbot: QtBot, page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    shown = page()
    qtbot.keyClick(shown.left.list, Qt.Key.Key_F2)
    dialog = shown.findChild(QInputDialog, "train_rename")
    dialog.setTextValue("Better name")
    dialog.accept()
    qtbot.waitUntil(lambda: shown.runs.current().name == "Better name", timeout=5_000)
    assert settings_of(run).name == "Better name"
    assert TrainConfig.read(run.config).name != "Better name"


def test_alt_and_arrows_reorder_the_queue(qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork) -> None:
    at_work(make_run(runs_folder, Story(config_of("Busy"), 1)))
    waiting = []
    for number, name in enumerate(("First", "Second")):
        run = make_run(runs_folder, Story(config_of(name), 0, at=1_700_000_100.0 + number), queued=True)
        run.events.unlink()
        waiting.append(run)
    shown = page()
    shown.runs.choose(waiting[1].key)
    qtbot.keyClick(shown.left.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [v.name for v in shown.runs.waiting()] == ["Second", "First"], timeout=5_000)
    qtbot.waitUntil(lambda: shown.left.list.runs.waiting() == [waiting[1].key, waiting[0].key], timeout=5_000)


def test_a_waiting_run_leaves_the_queue_and_comes_back(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    at_work(make_run(runs_folder, Story(config_of("Busy"), 1)))
    run = make_run(runs_folder, Story(config_of("Patient"), 0), queued=True)
    run.events.unlink()
    shown = page()
    for queued, words in ((False, "Not in the queue"), (True, "Waiting")):
        menu = shown.commands.run_menu(run.key)
        names = {a.objectName().removeprefix("train_menu_") for a in menu.actions() if not a.isSeparator()}
        assert names == set(OF_A_RUN), "the command line has each of them too"
        next(a for a in menu.actions() if a.objectName() == "train_menu_queue").trigger()
        menu.deleteLater()
        qtbot.waitUntil(lambda queued=queued: bool(run.notes().get("queued")) is queued, timeout=5_000)
        qtbot.waitUntil(lambda words=words: look(shown.runs.view(run.key)).text == words, timeout=5_000)


def test_the_rows_button_resumes(qtbot: QtBot, page: Any, runs_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = make_run(runs_folder, Story(config_of(), 2, ends=logs.paused()))
    shown = page()
    started: list[str] = []
    monkeypatch.setattr(shown.jobs, "resume", started.append)
    index = shown.left.list.runs.index(shown.left.list.runs.row_of(run.key))
    box = button_at(shown.left.list.visualRect(index), shown.runs.current())
    qtbot.mouseClick(shown.left.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    qtbot.keyClick(shown.left.list, Qt.Key.Key_Return)
    assert started == [run.key, run.key]


def test_enter_plays_the_utterance_of_the_row(
    qtbot: QtBot, page: Any, services: Services, runs_folder: Path, tmp_path: Path
) -> None:
    run = finished_run(runs_folder)
    sound = write_wav(tmp_path / "a.wav", babble(2.0))
    entries = [Entry("dev-1", str(sound), 8000, 24000, 16000, None, "a", "a", "Ana", "dev", "people")]
    write_manifest(run.manifest, entries)
    shown = page()
    shown.centre.table.selectRow(1)
    qtbot.keyClick(shown.centre.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(services.player.played) == 1, timeout=5_000)
    samples, rate = services.player.played[0]
    assert rate == 16000
    assert len(samples) == 16000
    assert np.abs(samples).max() > 0.01
    services.player.finished.emit()


def test_the_expert_view_has_every_setting(page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    shown = page()
    dialog = shown.commands.show_expert()
    model = dialog.table.model()
    names = {model.index(i, 0).data() for i in range(model.rowCount())}
    assert set(TrainConfig().to_json()) <= names
    assert json.loads(dialog.text.toPlainText()) == json.loads(run.config.read_text(encoding="utf-8"))
    dialog.close()


def test_a_finished_run_can_be_exported(page: Any, runs_folder: Path) -> None:
    run = finished_run(runs_folder)
    run.model.mkdir()
    for name in ("config.json", "model.safetensors"):
        (run.model / name).write_text("{}", encoding="utf-8")
    shown = page()
    assert shown.export.isEnabled()
    dialog = shown.commands.dialogs.ask_export(shown.runs.current())
    assert dialog.isVisible()
    dialog.reject()


def test_a_run_without_a_model_cannot_be_exported(page: Any, runs_folder: Path) -> None:
    make_run(runs_folder, Story(config_of(), 2, ends=logs.paused()))
    assert not page().export.isEnabled()


def test_a_folder_that_does_not_read_is_named_in_the_strip(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder)
    bad = make_run(runs_folder, Story(config_of("Bad"), 1))
    bad.config.write_text("{", encoding="utf-8")
    shown = page()
    assert bad.key in shown.strip.accessibleName()
    assert shown.runs.current().name == "Quick look"


def test_everything_interactive_has_a_name(page: Any, runs_folder: Path) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QPlainTextEdit

    finished_run(runs_folder)
    shown = page()
    for kind in (QAbstractButton, QAbstractItemView, QPlainTextEdit):
        for widget in shown.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.objectName(), widget
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("percent", [90, 150])
def test_themes_and_text_sizes_switch_live(page: Any, runs_folder: Path, dark: bool, percent: int) -> None:
    finished_run(runs_folder)
    shown = page()
    before = theme.mode, theme.percent
    try:
        theme.set_mode("dark" if dark else "light")
        theme.set_text_size(percent)
        background = shown.centre.charts.errors.grab().toImage().pixelColor(4, 4)
        assert background == theme.color("surface")
        assert shown.left.list.sizeHintForRow(1) >= 2 * shown.fontMetrics().height()
    finally:
        theme.set_mode(before[0])
        theme.set_text_size(before[1])


def test_stopped_runs_keep_the_word(page: Any, runs_folder: Path) -> None:
    ends: Finished = logs.finished(config_of(), "stopped")
    make_run(runs_folder, Story(config_of(), 3, ends=ends))
    assert "Stopped" in page().left_status()


def test_a_run_that_lost_its_sound_says_so_and_offers_to_resume(page: Any, runs_folder: Path) -> None:
    gone = Paused(10, 300.0, "The sound of train utterances has gone.", "Connect the drive again, then resume.")
    make_run(runs_folder, Story(config_of(), 3, ends=gone))
    shown = page()
    assert "The sound of train utterances has gone." in shown.strip.accessibleName()
    assert "Connect the drive" in shown.strip.accessibleName()
    assert look(shown.runs.current()).action == "resume"


def test_what_a_finished_run_takes_is_shown_and_tidied_up(
    qtbot: QtBot, page: Any, services: Services, runs_folder: Path
) -> None:
    run = finished_run(runs_folder)
    for place in (run.last / "state.json", run.model / "model.safetensors"):
        place.parent.mkdir(parents=True)
        place.write_bytes(bytes(3 << 20))
    shown = page()
    assert shown.plan.disk.text.text().endswith("3 MB of it not needed any more")
    assert "frees 3 MB" in next(a.text() for a in shown.commands.run_menu(run.key).actions() if "Tidy" in a.text())
    qtbot.mouseClick(shown.plan.tidy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not shown.plan.tidy.isVisibleTo(shown.plan), timeout=5_000)
    assert shown.plan.disk.text.text() == "3 MB"
    assert not run.last.exists()
    assert services.said == ["Tidied up: 3 MB are free again"]


def test_how_long_ago_a_run_began_moves_on_by_itself(page: Any, runs_folder: Path) -> None:
    finished_run(runs_folder, at=time.time() - 720)
    shown = page()
    before = shown.plan.started.text.text()
    assert "12 min ago" in before or "11 min ago" in before
    at = time.time() + 1200
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr(time, "time", lambda: at)
        shown.show_times()
    assert "32 min ago" in shown.plan.started.text.text() or "31 min ago" in shown.plan.started.text.text()


def test_what_changed_while_another_page_was_shown_is_there_when_this_one_comes_back(
    qtbot: QtBot, page: Any, runs_folder: Path, at_work: AtWork
) -> None:
    story = Story(config_of(), 2)
    run = make_run(runs_folder, story)
    at_work(run)
    shown = page()
    errors, told = shown.centre.charts.errors, list[str]()
    shown.deactivated()
    shown.runs.changed.connect(told.append)
    append(run.events, logs.validation(story, 3))
    qtbot.waitUntil(lambda: len(shown.runs.current().curves.wer) == 4, timeout=5_000)
    assert told == []
    assert {len(curve.x) for curve in errors.curves if curve.key.endswith(".wer")} == {3}
    shown.activated()
    assert {len(curve.x) for curve in errors.curves if curve.key.endswith(".wer")} == {4}


def test_notes_that_were_typed_last_are_kept_when_the_project_closes(
    qtbot: QtBot, page: Any, services: Services, runs_folder: Path
) -> None:
    run = finished_run(runs_folder)
    shown = page()
    shown.plan.notes.setPlainText("typed a moment ago")
    assert not quiet(shown)
    services.session.close()
    assert run.notes()["text"] == "typed a moment ago"
    wait_quiet(shown)
