"""The New run dialog: from its choices to settings, a run folder and the queue."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.places.compute_places import best, key_of, places, with_some
from app.train.new_run.dialog import NewRunDialog
from app.train.new_run.forecast import Forecast
from app.train.new_run.outlook import WhatHappens
from app.train.new_run.run_draft import SCRATCH, Draft, Start, suggested_name
from core import graphics_cards
from core.datasets.manifest import read_manifest
from core.families.plan import TransferPlan
from core.families.transfer import make_plan
from core.graphics_cards import Card, built_for
from core.project.alphabet.letter_comparison import set_start
from core.project.store import Project
from core.runs import memory_needed, probe, queue
from core.runs.create import plan_for
from core.runs.folder import list_runs
from core.runs.from_project import make_queued
from core.sources import kept
from core.strategies import settings
from core.text.vocabulary import Vocabulary
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from core.training.draft import make_config, own_names
from core.training.setting_ranges import LIMITS
from core.training.settings_help import help_of_settings
from tests.app.quiet import wait_quiet
from tests.app.train.conftest import Services, settled
from tests.app.train.logs import config_of
from tests.tiny_mms import ALPHABETS, save_mms
from tests.tiny_models import pickle_weights

SPANISH = Start(Path("/models/es"), "Spanish · starter", "es", "parakeet")


def test_names_say_recipe_and_start() -> None:
    assert suggested_name(Draft(SPANISH, "balanced")) == "Balanced, from Spanish"
    assert suggested_name(Draft(SCRATCH, "quick")) == "Quick look, from scratch"


@pytest.mark.parametrize("recipe", list(RECIPES))
def test_a_recipe_is_its_settings_over_the_defaults(recipe: str) -> None:
    config = Draft(SPANISH, recipe, "pt").config()
    for name, value in RECIPES[recipe].settings.items():
        assert getattr(config, name) == value
    assert (config.source, config.source_language, config.language) == ("/models/es", "es", "pt")


def test_from_scratch_has_its_own_schedule() -> None:
    config = Draft(SCRATCH, "quick", "pt").config()
    assert {name: getattr(config, name) for name in SCRATCH_SETTINGS} == SCRATCH_SETTINGS


def test_the_twin_hears_the_same_and_differs_only_in_its_start() -> None:
    run, twin = Draft(SPANISH, "balanced", "pt", compare=True, neighbours={"ã": "o"}).configs()
    assert twin.source == ""
    assert twin.neighbours == {}
    assert twin.network == run.source
    changed = {"name", "source", "network", "source_label", "source_language", "letters", "warmup_steps", "neighbours"}
    same = set(run.to_json()) - changed
    assert {n: getattr(run, n) for n in same} == {n: getattr(twin, n) for n in same}


def test_the_twins_name_says_what_it_is() -> None:
    assert Draft(SPANISH, "quick", "pt", compare=True).configs()[1].name == "Quick look, from scratch"
    assert Draft(SPANISH, "quick", "pt", "Mine", compare=True).configs()[1].name == "Mine, from scratch"


def test_a_run_from_scratch_has_no_twin() -> None:
    assert len(Draft(SCRATCH, "quick", "pt", compare=True).configs()) == 1


def test_expert_settings_win() -> None:
    assert Draft(SPANISH, "expert", "pt", own={"hours": 7.5, "seed": 3}).config().hours == 7.5


def test_every_setting_explains_itself_and_has_its_place() -> None:
    helps = help_of_settings()
    assert {*TrainConfig().to_json(), "strategy_settings", *settings()} == set(helps)
    assert helps["noise"].startswith("Add noise")
    assert set(LIMITS) | set(settings()) == set(helps)
    assert "hours" in own_names()
    assert "source" not in own_names()


GPU = Card(0, "RTX 4070", 1 << 30, 12 << 30)


def test_a_card_is_used_only_by_an_engine_built_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    usable = {p.key: p.usable for p in places([GPU], "12.8")}
    assert usable == {"cuda": True, "cpu": True}
    refused = places([GPU], "")[0]
    assert (refused.usable, refused.reason) == (False, "The engine that is installed here is for CPUs only")
    assert best(places([GPU], "")) == "cpu"
    assert best(places([GPU], "12.8")) == "cuda"
    assert places([], "12.8")[0].reason == "No NVIDIA card was found"


def test_of_several_cards_a_run_takes_a_free_one_all_or_one_that_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    found = places([GPU, Card(1, "RTX 4070", 0, 8 << 30)], "12.8")
    assert [place.key for place in found] == ["cuda", "cuda:all", "cuda:0", "cuda:1", "cpu"]
    assert found[1].title == "This computer, all 2 GPUs"
    assert found[1].total == 8 << 30, "the smallest has to hold it"
    for key, cards in (("cuda", ""), ("cuda:all", "all"), ("cuda:1", "1"), ("cuda:0,1", "0,1")):
        config = Draft(SPANISH, "quick", "pt", device=key).config()
        assert (config.device, config.cards) == ("cuda", cards)
        assert key_of(config) == key
        assert key in [place.key for place in with_some(found, key)], "a run that is repeated keeps its cards"
    assert with_some(found, "cpu") == found


def test_what_processes_that_share_a_step_take_is_foretold(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = make_plan(None, Vocabulary.of_letters("abc"))
    one = Draft(SCRATCH, "expert", "pt", device="cpu", own={"accumulate": 2}).config()
    four = replace(one, workers=4)
    assert memory_needed.to_run(four, plan, 4) > 3 * memory_needed.to_run(one, plan)
    on_cards = memory_needed.to_run(four, plan, 4, on_cards=True)
    assert on_cards < memory_needed.to_run(one, plan, 1, on_cards=True), "each has a part of the batches"
    assert probe.processes_of(four) == 4
    assert probe.speed_key(four, plan) != probe.speed_key(one, plan)
    monkeypatch.setattr(graphics_cards, "usable", lambda: (0, 1, 2))
    assert probe.processes_of(replace(one, device="cuda", cards="all")) == 3
    assert probe.processes_of(replace(one, device="cuda", workers=2)) == 2
    assert probe.guess(four, plan) > probe.guess(one, plan) / 2


def test_what_torch_was_built_for_is_read_as_text() -> None:
    assert built_for("debug = False\ncuda: Optional[str] = '13.0'\nhip: Optional[str] = None\n") == "13.0"
    assert built_for("cuda = None\n") == ""


# the dialog itself


def test_ctrl_enter_works_at_once_with_the_starter(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    with qtbot.waitSignal(shown.launched, timeout=5_000) as launched:
        qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (config,) = launched.args[0]
    assert config.source.endswith("starters/es")
    assert config.recipe == "quick"
    assert config.name == "Quick look, from Spanish"
    assert config.device == "cpu"


def test_what_will_happen_is_the_real_plan(dialog: Any) -> None:
    shown = dialog()
    plan = shown.forecast.plan
    text = shown.outlook.copied.text.text()
    assert f"<b>{len(plan.of('carried'))}</b> letters carry over" in text
    assert f"<b>{len(plan.of('neighbour'))}</b> new ones" in text
    assert "ñ" in text
    assert "The test set stays unheard" in shown.outlook.checked.text.text()


def test_each_recipe_shows_its_own_time_once_measured(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    qtbot.waitUntil(lambda: shown.forecast.measured, timeout=10_000)
    assert shown.estimates.basis.text() == "Measured on this computer."
    times = [shown.forecast.time_of(f"recipe:{key}") for key in RECIPES]
    assert times == sorted(times)
    assert times[0] == pytest.approx(RECIPES["quick"].settings["hours"] * 36 + 12, rel=0.2)
    assert all(shown.recipe.rows[key].time.text() for key in RECIPES)


def test_from_scratch_is_last_and_changes_plan_and_name(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    last = shown.starts.starts.rowCount() - 1
    assert shown.starts.starts.index(last, 0).data() == "From scratch"
    shown.starts.selectRow(last)
    settled(shown)
    assert shown.name.text() == "Quick look, from scratch"
    assert not shown.compare.isEnabled()
    assert not shown.letters.isVisible()
    assert "random numbers" in shown.outlook.copied.text.text()


def test_a_name_that_was_typed_stays(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    shown.name.selectAll()
    qtbot.keyClicks(shown.name, "mine")
    shown.recipe.rows["balanced"].radio.click()
    settled(shown)
    assert shown.draft().config().name == "mine"


def test_a_new_letters_neighbour_can_be_changed(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    box = shown.letters.findChild(QComboBox, f"new_run_letter_{ord('ã'):04x}")
    assert box.currentData() == "a"
    box.setCurrentIndex(box.findData("o"))
    settled(shown)
    assert shown.draft().config().neighbours == {"ã": "o"}
    letter = next(p for p in shown.forecast.plan.letters if p.letter == "ã")
    assert (letter.source, letter.reason) == ("o", "chosen by hand")


def test_starts_chosen_on_the_alphabet_page_are_taken(qtbot: QtBot, services: Services, dialog: Any) -> None:
    def choose(project: Project) -> None:
        set_start(project, "ã", "")
        set_start(project, "õ", " ")
        set_start(project, "ç", "ж")

    services.session.edit(choose)
    services.session.flush()
    shown = dialog()
    settled(shown)
    assert shown.draft().config().neighbours == {"ã": "", "õ": " "}, "a start that the source lacks is passed over"
    plan = {p.letter: p.source for p in shown.forecast.plan.letters}
    assert (plan["ã"], plan["õ"], plan["ç"]) == (None, " ", "s")


def test_a_folder_that_is_no_checkpoint_is_refused_with_the_reason(qtbot: QtBot, dialog: Any, tmp_path: Path) -> None:
    shown = dialog()
    count = shown.starts.starts.rowCount()
    (tmp_path / "holiday").mkdir()
    shown.adding.add(tmp_path / "holiday")
    qtbot.waitUntil(shown.strip.isVisible, timeout=5_000)
    assert "“holiday” was not added." in shown.strip.accessibleName()
    assert "config.json" in shown.strip.accessibleName()
    assert shown.starts.starts.rowCount() == count
    assert kept.kept().added == ()


def test_a_checkpoints_folder_is_added_chosen_and_remembered(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path
) -> None:
    other = tmp_path / "mine"
    shutil.copytree(starters / "es", other)
    shown = dialog()
    shown.adding.add(other)
    qtbot.waitUntil(lambda: shown.starts.row().key == str(other), timeout=5_000)
    shown.reject()
    again = dialog()
    keys = [row.key for row in again.starts.starts.rows]
    assert str(other) in keys
    assert keys[-1] == ""
    assert kept.kept().added == (str(other),), "for every project, and for the command line"


def test_a_folder_of_several_languages_offers_each_of_them(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path
) -> None:
    many = tmp_path / "mms"
    save_mms(many)
    shown = dialog()
    shown.adding.add(many)
    qtbot.waitUntil(lambda: shown.starts.row().key == f"{many}#eng", timeout=5_000)
    keys = [row.key for row in shown.starts.starts.rows]
    assert [key for key in keys if key.startswith(str(many))] == [f"{many}#{name}" for name in ALPHABETS]
    languages = [row.source.language for row in shown.starts.starts.rows if row.key in keys and row.source is not None]
    assert {"en", "es", "uz"} <= set(languages)
    shown.reject()


def test_pickled_weights_are_converted_when_their_checkpoint_is_added(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path
) -> None:
    other = tmp_path / "pickled"
    shutil.copytree(starters / "es", other)
    pickle_weights(other)
    shown = dialog()
    shown.adding.add(other)
    qtbot.waitUntil(lambda: shown.starts.row().key == str(other), timeout=5_000)
    assert "are converted first" in shown.heard.text.text()
    assert "will be converted" in shown.starts.starts.detail(shown.starts.row())
    qtbot.waitUntil(lambda: shown.starts.row().source.unconverted == 0, timeout=60_000)
    assert shown.starts.row().key == str(other)
    assert shown.starts.row().source.parameters > 0
    settled(shown)
    assert shown.start.isEnabled()


def test_a_run_over_all_cards_is_chosen_and_says_that_they_share_every_step(
    qtbot: QtBot, dialog: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    two = [GPU, Card(1, "RTX 4070", 0, 8 << 30)]
    monkeypatch.setattr("app.train.new_run.dialog.find_places", lambda: places(two, "12.8"))
    monkeypatch.setattr(graphics_cards, "usable", lambda: (0, 1))
    shown = dialog()
    assert shown.place.value == "cuda", "whichever is free"
    assert shown.draft().config().cards == ""
    assert shown.forecast.processes == 1
    shown.place.rows["cuda:all"].radio.click()
    settled(shown)
    config = shown.draft().config()
    assert (config.device, config.cards) == ("cuda", "all")
    assert "2 processes share every step, each a part of a batch" in shown.outlook.learns.text.text()
    assert shown.forecast.memory_total == 8 << 30
    with qtbot.waitSignal(shown.launched) as launched:
        shown.launch()
    assert [one.cards for one in launched.args[0]] == ["all"]


def test_over_memory_a_smaller_batch_is_offered(qtbot: QtBot, dialog: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_needed, "to_run", lambda config, *_: config.batch_seconds * 2**40)
    shown = dialog()
    qtbot.waitUntil(shown.strip.isVisible, timeout=5_000)
    qtbot.mouseClick(shown.strip.findChild(QPushButton, "error_action"), Qt.MouseButton.LeftButton)
    settled(shown)
    assert shown.draft().config().batch_seconds == 16.0


def test_a_disk_that_cannot_hold_the_run_blocks_the_start(
    qtbot: QtBot, dialog: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.runs.room.free", lambda _: 4 << 20)
    shown = dialog()
    assert "The disk has 4 MB free" in shown.outlook.refused.text.text()
    assert not shown.start.isEnabled()
    assert shown.estimates.disk.property("tone") == "bad"
    with qtbot.assertNotEmitted(shown.launched):
        shown.launch()
    assert shown.strip.accessibleName().startswith("The disk has 4 MB free")


def test_a_duplicate_is_filled_from_its_run(qtbot: QtBot, dialog: Any, starters: Path) -> None:
    config = config_of(
        "Old", source=str(starters / "es"), hours=0.001, seed=9, neighbours={"ã": "o"}, recipe="balanced"
    )
    shown = dialog(config=config)
    made = shown.draft().config()
    assert made.name == "Old, again"
    assert (made.hours, made.seed, made.source, made.neighbours) == (0.001, 9, config.source, {"ã": "o"})
    assert {n: made.value(n) for n in own_names()} == {n: config.value(n) for n in own_names()}


def test_answers_that_come_after_closing_find_nobody(
    qtbot: QtBot, services: Services, starters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = NewRunDialog(services.context, None)
    shown.open()
    shown.forecaster.ask()
    with qtbot.waitSignal(shown.destroyed, timeout=5_000):
        shown.reject()
    wait_quiet(services.tasks)
    assert services.errors == []


def test_busy_computers_queue(dialog: Any) -> None:
    assert dialog(busy=True).start.text() == "Add to queue"
    assert dialog(busy=False).start.text() == "Start run"


def test_runs_are_made_whole_and_queued_as_a_pair(
    qtbot: QtBot, dialog: Any, services: Services, runs_folder: Path
) -> None:
    shown = dialog()
    shown.compare.click()
    settled(shown)
    with qtbot.waitSignal(shown.launched, timeout=5_000) as launched:
        shown.start.click()
    made = make_queued(runs_folder.parent, launched.args[0])
    assert [run.key for run in list_runs(runs_folder)] == [run.key for run in made]
    for run, config in zip(made, launched.args[0], strict=True):
        assert TrainConfig.read(run.config) == config
        assert len(list(read_manifest(run.manifest))) == 6
        assert TransferPlan.read(run.transfer).vocabulary.letters
        assert run.notes()["pair"] == made[0].key
    assert [run.key for run in queue.waiting(made)] == [run.key for run in made]


def test_everything_in_the_dialog_has_a_name(dialog: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView

    shown = dialog()
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox):
        for widget in shown.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.objectName(), widget
                assert widget.accessibleName(), widget.objectName()


def test_layers_that_would_never_learn_are_told_before_the_start(qtbot: QtBot) -> None:
    shown = WhatHappens()
    qtbot.addWidget(shown)
    for strategy, told in (("low_rank", "stay the random numbers"), ("full", "")):
        config = make_config(Start(None), "quick", name="x", own={"strategy": strategy})
        shown.show_forecast(config, Forecast(plan=plan_for(config, Vocabulary.of_letters("abc"))))
        assert bool(told) == bool(shown.unfit.text.text())
        assert told in shown.unfit.text.text()
