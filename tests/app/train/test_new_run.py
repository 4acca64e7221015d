"""The New run dialog: from its choices to settings, a run folder and the queue."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.machine import Gpu
from app.train import launch
from app.train.new_run import forecast as forecasts
from app.train.new_run import numbers
from app.train.new_run.dialog import NewRunDialog
from app.train.new_run.draft import SCRATCH, Draft, Start, suggested_name
from app.train.new_run.places import best, built_for, places
from app.train.settings_help import describe
from core.datasets.manifest import read_manifest
from core.errors import ConfigError
from core.families.plan import TransferPlan
from core.project.alphabet_compare import set_start
from core.project.store import Project
from core.runs import probe, queue
from core.runs.create import plan_for
from core.runs.folder import list_runs
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from core.training.draft import own_names
from core.training.limits import LIMITS
from tests.app.train.conftest import Services
from tests.app.train.logs import config_of
from tests.app.train.models import write_model

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
    helps = describe()
    assert set(TrainConfig().to_json()) == set(helps)
    assert helps["noise"].startswith("Add noise")
    assert set(LIMITS) == set(helps)
    assert "hours" in own_names()
    assert "source" not in own_names()


GPU = Gpu(0, "RTX 4070", 1 << 30, 12 << 30)


def test_a_card_is_used_only_by_an_engine_built_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    usable = {p.key: p.usable for p in places([GPU], "12.8")}
    assert usable == {"cuda": True, "cpu": True}
    refused = places([GPU], "")[0]
    assert (refused.usable, refused.reason) == (False, "The engine that is installed here is for CPUs only")
    assert best(places([GPU], "")) == "cpu"
    assert best(places([GPU], "12.8")) == "cuda"
    assert places([], "12.8")[0].reason == "No NVIDIA card was found"


def test_what_torch_was_built_for_is_read_as_text() -> None:
    assert built_for("debug = False\ncuda: Optional[str] = '13.0'\nhip: Optional[str] = None\n") == "13.0"
    assert built_for("cuda = None\n") == ""


# the dialog itself


@pytest.fixture
def starters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter folder with a tiny Spanish model."""
    folder = tmp_path / "starters"
    write_model(folder / "es")
    monkeypatch.setattr("core.sources.catalogue.STARTERS", folder)
    return folder


@pytest.fixture
def dialog(
    qtbot: QtBot, services: Services, starters: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., NewRunDialog]]:
    """Opens the dialog and waits until its forecast stands; the measuring child is replaced by a remembered speed."""

    def measured(draft: Draft, project: Path, cancelled: Callable[[], bool]) -> float:
        with forecasts.Reader(project) as reader:
            config = forecasts.in_race(draft.config(), len(draft.configs()))
            key = probe.speed_key(config, plan_for(config, reader.alphabet))
        probe.remember(project / "cache", key, 100.0, "probe")
        return 100.0

    monkeypatch.setattr("app.train.new_run.forecaster.measure", measured)
    made: list[NewRunDialog] = []

    def make(**settings: Any) -> NewRunDialog:
        shown = NewRunDialog(services.context, None, **settings)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(shown)
        shown.open()
        made.append(shown)
        qtbot.waitUntil(lambda: shown.forecast.plan is not None or shown.forecast.problem is not None, timeout=20_000)
        return shown

    yield make
    for shown in made:
        shown.reject()
    assert services.errors == []


def settled(qtbot: QtBot, shown: NewRunDialog) -> None:
    """Wait for the forecast of what is chosen now."""
    before = shown.forecast
    qtbot.waitUntil(lambda: shown.forecast is not before, timeout=10_000)


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
    settled(qtbot, shown)
    assert shown.name.text() == "Quick look, from scratch"
    assert not shown.compare.isEnabled()
    assert not shown.letters.isVisible()
    assert "random numbers" in shown.outlook.copied.text.text()


def test_a_name_that_was_typed_stays(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    shown.name.selectAll()
    qtbot.keyClicks(shown.name, "mine")
    shown.recipe.rows["balanced"].radio.click()
    settled(qtbot, shown)
    assert shown.draft().config().name == "mine"


def test_a_new_letters_neighbour_can_be_changed(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    box = shown.letters.findChild(QComboBox, f"new_run_letter_{ord('ã'):04x}")
    assert box.currentData() == "a"
    box.setCurrentIndex(box.findData("o"))
    settled(qtbot, shown)
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
    settled(qtbot, shown)
    assert shown.draft().config().neighbours == {"ã": "", "õ": " "}, "a start that the source lacks is passed over"
    plan = {p.letter: p.source for p in shown.forecast.plan.letters}
    assert (plan["ã"], plan["õ"], plan["ç"]) == (None, " ", "s")


def type_into(qtbot: QtBot, shown: NewRunDialog, name: str, text: str) -> None:
    """Replace a field's text by keys, and leave it."""
    field = shown.form.findChild(QLineEdit, f"new_run_{name}")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.editingFinished.emit()


def text_of(shown: NewRunDialog, name: str) -> str:
    return str(shown.form.findChild(QLineEdit, f"new_run_{name}").text())


def test_expert_opens_a_form_whose_changes_count(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    assert not shown.form.isVisible()
    shown.recipe.rows["balanced"].radio.click()
    shown.recipe.rows["expert"].radio.click()
    assert shown.form.isVisible()
    assert (text_of(shown, "hours"), text_of(shown, "checks")) == ("9", "12"), "Expert goes on from the recipe"
    type_into(qtbot, shown, "hours", "0.001")
    type_into(qtbot, shown, "learning_rate", "5,0e-4")
    type_into(qtbot, shown, "speeds", "0,92 1,0")
    config = shown.draft().config()
    assert (config.hours, config.learning_rate, config.speeds) == (0.001, 0.0005, (0.92, 1.0))
    assert (config.recipe, config.checks, config.patience) == ("expert", 12, 6)
    assert (text_of(shown, "learning_rate"), text_of(shown, "speeds")) == ("0.0005", "0.92 1")
    last = shown.starts.starts.rowCount() - 1
    shown.starts.selectRow(last)
    config = shown.draft().config()
    assert config.warmup_steps == SCRATCH_SETTINGS["warmup_steps"], "from scratch has its own schedule, in Expert too"
    assert text_of(shown, "warmup_steps") == str(SCRATCH_SETTINGS["warmup_steps"])
    assert (config.hours, config.learning_rate) == (0.001, 0.0005), "what a person typed stays"


@pytest.mark.parametrize(("name", "text"), [("checks", "0"), ("batch_seconds", "3o"), ("speeds", "0,92,1,0")])
def test_a_field_that_is_no_value_blocks_the_start_by_its_name(qtbot: QtBot, dialog: Any, name: str, text: str) -> None:
    shown = dialog()
    shown.recipe.rows["expert"].radio.click()
    type_into(qtbot, shown, name, text)
    with qtbot.assertNotEmitted(shown.launched):
        shown.launch()
    assert shown.strip.accessibleName().startswith(f"{name} cannot be “{text}”")
    settled(qtbot, shown)
    assert isinstance(shown.forecast.problem, ConfigError)
    assert not shown.start.isEnabled()
    assert name in shown.outlook.refused.text.text()
    assert text_of(shown, name) == text
    shown.recipe.rows["quick"].radio.click()
    assert shown.draft().config().recipe == "quick", "a field that is not shown blocks nothing"


FIELDS = [n for n in own_names() if LIMITS[n].kind in ("number", "whole", "numbers")]
KEYS = st.one_of(
    st.floats(0, 40).map(str), st.integers(-1, 30).map(str), st.text("0123456789.,e- ", max_size=6), st.just("1,5")
)
EDITS = st.lists(st.tuples(st.sampled_from([*FIELDS, "start", "recipe"]), KEYS), min_size=1, max_size=12)


def test_whatever_is_typed_in_any_order_what_is_shown_is_what_runs(dialog: Any) -> None:
    shown = dialog()

    @settings(max_examples=40, suppress_health_check=list(HealthCheck))
    @given(EDITS)
    def whatever(edits: list[tuple[str, str]]) -> None:
        for name, text in edits:
            if name == "start":
                shown.starts.selectRow(len(text) % shown.starts.starts.rowCount())
            elif name == "recipe":
                shown.recipe.rows[[*RECIPES, "expert"][len(text) % 4]].radio.click()
            else:
                field = shown.form.findChild(QLineEdit, f"new_run_{name}")
                field.setText(text)
                field.textEdited.emit(text)
                if len(text) % 2:
                    field.editingFinished.emit()
        shown.recipe.rows["expert"].radio.click()
        bad = [error.message.split(" ")[0] for error in shown.form.problems()]
        if bad:
            with pytest.raises(ConfigError, match=bad[0]):
                shown.draft().config()
        for name in bad:
            field = shown.form.findChild(QLineEdit, f"new_run_{name}")
            field.setText("1")
            field.textEdited.emit("1")
        config = TrainConfig.from_json(json.loads(json.dumps(shown.draft().config().to_json())))
        for name in FIELDS:
            several = LIMITS[name].kind == "numbers"
            read = numbers.read_numbers if several else numbers.read_number
            assert read(text_of(shown, name), QLocale().decimalPoint()) == getattr(config, name), name
        assert shown.form.value("letters") == config.letters

    whatever()


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("5,0e-4", ".", 5e-4), ("5.0e-4", ",", 5e-4), ("1,000", ".", 1000.0), ("1,000", ",", 1.0), ("0,001", ".", 1e-3),
        ("1.000", ",", 1000.0), ("1.000", ".", 1.0), ("−1", ".", -1.0), ("1,2,3", ".", None), ("", ".", None),
        ("1,000,000", ".", 1e6), ("nan", ".", None), ("1e", ".", None), ("0x10", ".", None), ("12 h", ".", None),
    ],
)  # fmt: skip
def test_numbers_read_by_the_locales_decimal_sign(text: str, decimal: str, value: float | None) -> None:
    if value is None:
        with pytest.raises(ValueError, match="^" + re.escape(text)):
            numbers.read_number(text, decimal)
    else:
        assert numbers.read_number(text, decimal) == value
        assert numbers.read_number(numbers.write_number(value, decimal), decimal) == value


def test_a_folder_that_is_no_checkpoint_is_refused_with_the_reason(
    qtbot: QtBot, dialog: Any, services: Services, tmp_path: Path
) -> None:
    shown = dialog()
    count = shown.starts.starts.rowCount()
    (tmp_path / "holiday").mkdir()
    shown.add_folder(tmp_path / "holiday")
    qtbot.waitUntil(shown.strip.isVisible, timeout=5_000)
    assert "“holiday” was not added." in shown.strip.accessibleName()
    assert "config.json" in shown.strip.accessibleName()
    assert shown.starts.starts.rowCount() == count
    assert services.context.settings.value("training/added_checkpoints", []) == []


def test_a_checkpoints_folder_is_added_chosen_and_remembered(
    qtbot: QtBot, dialog: Any, starters: Path, tmp_path: Path
) -> None:
    other = tmp_path / "mine"
    shutil.copytree(starters / "es", other)
    shown = dialog()
    shown.add_folder(other)
    qtbot.waitUntil(lambda: shown.starts.row().key == str(other), timeout=5_000)
    shown.reject()
    again = dialog()
    keys = [row.key for row in again.starts.starts.rows]
    assert str(other) in keys
    assert keys[-1] == ""


def test_over_memory_a_smaller_batch_is_offered(qtbot: QtBot, dialog: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecasts, "memory_needed", lambda config, plan: config.batch_seconds * 2**40)
    shown = dialog()
    qtbot.waitUntil(shown.strip.isVisible, timeout=5_000)
    qtbot.mouseClick(shown.strip.findChild(QPushButton, "error_action"), Qt.MouseButton.LeftButton)
    settled(qtbot, shown)
    assert shown.draft().config().batch_seconds == 16.0


def test_a_duplicate_is_filled_from_its_run(qtbot: QtBot, dialog: Any, starters: Path) -> None:
    config = config_of(
        "Old", source=str(starters / "es"), hours=0.001, seed=9, neighbours={"ã": "o"}, recipe="balanced"
    )
    shown = dialog(config=config)
    made = shown.draft().config()
    assert made.name == "Old, again"
    assert (made.hours, made.seed, made.source, made.neighbours) == (0.001, 9, config.source, {"ã": "o"})
    assert {n: getattr(made, n) for n in own_names()} == {n: getattr(config, n) for n in own_names()}


def test_answers_that_come_after_closing_find_nobody(
    qtbot: QtBot, services: Services, starters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = NewRunDialog(services.context, None)
    shown.open()
    shown.forecaster.ask()
    with qtbot.waitSignal(shown.destroyed, timeout=5_000):
        shown.reject()
    qtbot.waitUntil(lambda: services.tasks.running_count == 0, timeout=10_000)
    with qtbot.waitSignal(services.tasks.changed, timeout=10_000):
        services.tasks.run("after the others", lambda _progress, _cancelled: None)
    assert services.errors == []


def test_busy_computers_queue(dialog: Any) -> None:
    assert dialog(busy=True).start.text() == "Add to queue"
    assert dialog(busy=False).start.text() == "Start run"


def test_runs_are_made_whole_and_queued_as_a_pair(
    qtbot: QtBot, dialog: Any, services: Services, runs_folder: Path
) -> None:
    shown = dialog()
    shown.compare.click()
    settled(qtbot, shown)
    with qtbot.waitSignal(shown.launched, timeout=5_000) as launched:
        shown.start.click()
    made = launch.make_runs(runs_folder.parent, launched.args[0])
    assert [run.key for run in list_runs(runs_folder)] == [run.key for run in made]
    for run, config in zip(made, launched.args[0], strict=True):
        assert TrainConfig.read(run.config) == config
        assert len(list(read_manifest(run.manifest))) == 6
        assert TransferPlan.read(run.transfer).vocabulary.letters
        assert run.notes()["pair"] == made[0].key
    assert [run.key for run in queue.waiting(made)] == [run.key for run in made]


def test_everything_in_the_dialog_has_a_name(dialog: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    shown = dialog()
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox):
        for widget in shown.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.objectName(), widget
                assert widget.accessibleName(), widget.objectName()
