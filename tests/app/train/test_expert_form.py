"""The expert form of the New run dialog: what it shows is what runs, whatever is typed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from app.theme import theme
from app.train.new_run import typed_numbers
from app.train.new_run.dialog import NewRunDialog
from app.train.new_run.typed_numbers import read_number
from core.errors import ConfigError
from core.strategies import settings as of_strategies
from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig
from core.training.draft import limit_of, own_names
from tests.app.test_large_text import cut_off
from tests.app.train.conftest import settled


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
    column = shown.findChild(QScrollArea, "new_run_right_scroll")
    assert column.widget().minimumSizeHint().width() <= column.viewport().width(), "no field is cut off"
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


def test_steps_and_the_sizes_of_a_network_from_scratch_are_typed_too(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    shown.starts.selectRow(shown.starts.starts.rowCount() - 1)
    shown.recipe.rows["expert"].radio.click()
    type_into(qtbot, shown, "steps", "500")
    type_into(qtbot, shown, "layers", "hidden_size=64, num_hidden_layers=2")
    config = shown.draft().config()
    assert (config.steps, config.layers) == (500, {"hidden_size": 64, "num_hidden_layers": 2})
    assert text_of(shown, "layers") == "hidden_size=64 num_hidden_layers=2"
    assert read_number(text_of(shown, "hours"), QLocale().decimalPoint()) == config.hours == 500 * 32 / 3600
    shown.starts.selectRow(0)
    settled(shown)
    assert "sizes of a network that begins from scratch" in shown.outlook.refused.text.text()
    assert not shown.start.isEnabled()
    type_into(qtbot, shown, "layers", "")
    assert shown.draft().config().layers == {}


@pytest.mark.parametrize(
    ("name", "text"), [("layers", "hidden_size=big"), ("checks", "0"), ("batch_seconds", "3o"), ("speeds", "0,92,1,0")]
)
def test_a_field_that_is_no_value_blocks_the_start_by_its_name(qtbot: QtBot, dialog: Any, name: str, text: str) -> None:
    shown = dialog()
    shown.recipe.rows["expert"].radio.click()
    type_into(qtbot, shown, name, text)
    with qtbot.assertNotEmitted(shown.launched):
        shown.launch()
    assert shown.strip.accessibleName().startswith(f"{name} cannot be “{text}”")
    settled(shown)
    assert isinstance(shown.forecast.problem, ConfigError)
    assert not shown.start.isEnabled()
    assert name in shown.outlook.refused.text.text()
    assert text_of(shown, name) == text
    shown.recipe.rows["quick"].radio.click()
    assert shown.draft().config().recipe == "quick", "a field that is not shown blocks nothing"


FIELDS = [n for n in own_names() if n not in of_strategies() and limit_of(n).kind in ("number", "whole", "numbers")]
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
            highest = typed_numbers.write_number(limit_of(name).high)
            field.setText(highest)
            field.textEdited.emit(highest)
        config = TrainConfig.from_json(json.loads(json.dumps(shown.draft().config().to_json())))
        for name in FIELDS:
            several = limit_of(name).kind == "numbers"
            read = typed_numbers.read_numbers if several else typed_numbers.read_number
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
            typed_numbers.read_number(text, decimal)
    else:
        assert typed_numbers.read_number(text, decimal) == value
        assert typed_numbers.read_number(typed_numbers.write_number(value, decimal), decimal) == value


def test_fewer_layers_are_chosen_in_expert_and_what_happens_names_what_is_dropped(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    shown.recipe.rows["expert"].radio.click()
    assert not shown.form.findChild(QLineEdit, "new_run_dropped_layers").isVisible()
    box = shown.form.findChild(QComboBox, "new_run_strategy")
    box.setCurrentIndex(box.findText("Fewer layers"))
    assert shown.form.findChild(QLineEdit, "new_run_kept_layers").isVisible()
    assert not shown.form.findChild(QLineEdit, "new_run_fresh_layers").isVisible()
    qtbot.waitUntil(lambda: "cannot be dropped" in shown.outlook.refused.text.text())
    type_into(qtbot, shown, "dropped_layers", "1")
    qtbot.waitUntil(lambda: "1 upper layer dropped" in shown.outlook.learns.text.text())
    assert not shown.outlook.refused.text.text()
    named = shown.outlook.learns.toolTip().splitlines()
    assert named == [tensor.name for tensor in shown.forecast.plan.dropped]
    config = shown.draft().config()
    assert (config.strategy, config.value("dropped_layers"), config.value("kept_layers")) == ("keep_layers", 1, 0)
    assert shown.outlook.drawing.isVisible()
    assert ", rate " not in shown.outlook.timetable.accessibleName()

    box.setCurrentIndex(box.findText("Layers group by group"))
    qtbot.waitUntil(lambda: ", rate " in shown.outlook.timetable.accessibleName())
    share = shown.form.findChild(QLineEdit, "new_run_unfreezing_share")
    assert share.isVisible()
    assert "until then one group of layers after another begins" in share.toolTip()
    assert shown.draft().config().schedule == "triangle", "which goes with it"
    assert shown.form.findChild(QComboBox, "new_run_schedule").currentData() == "triangle"


def test_a_setting_that_is_any_text_is_typed_as_it_stands(qtbot: QtBot, dialog: Any) -> None:
    shown = dialog()
    shown.recipe.rows["expert"].radio.click()
    assert text_of(shown, "language_start") == ""
    type_into(qtbot, shown, "language_start", " gl ")
    assert shown.draft().config().language_start == "gl"


def test_what_differs_from_the_recipe_is_marked_and_goes_into_a_file_and_back(
    qtbot: QtBot, dialog: Any, tmp_path: Path
) -> None:
    shown = dialog()
    shown.recipe.rows["balanced"].radio.click()
    shown.recipe.rows["expert"].radio.click()
    field = shown.form.findChild(QLineEdit, "new_run_hours")
    assert field.accessibleName() == "hours"
    type_into(qtbot, shown, "hours", "2")
    assert field.accessibleName() == "hours, changed: the recipe has 9"
    type_into(qtbot, shown, "learning_rate", "0.0005")
    shown.files.write(tmp_path / "own.json")
    type_into(qtbot, shown, "hours", "9")
    assert field.accessibleName() == "hours"
    type_into(qtbot, shown, "checks", "many")
    shown.files.read(tmp_path / "own.json")
    config = shown.draft().config()
    assert (config.hours, config.learning_rate, config.checks) == (2.0, 0.0005, 12)
    assert field.accessibleName() == "hours, changed: the recipe has 9"
    assert text_of(shown, "checks") == "12", "what a file says takes the place of what could not be read"
    (tmp_path / "own.json").write_text('{"wings": 2}')
    shown.files.read(tmp_path / "own.json")
    assert "Settings not known: wings" in shown.strip.accessibleName()
    assert shown.draft().config().hours == 2.0
    for name in ("export", "import"):
        shown.form.findChild(QPushButton, f"new_run_settings_{name}").click()
        chooser = shown.findChild(QFileDialog, f"new_run_{name}_file")
        assert chooser.isVisible()
        chooser.reject()


def test_with_large_text_the_form_and_what_stands_beside_it_fit(qtbot: QtBot, dialog: Any, light: object) -> None:
    theme.set_text_size(150)
    shown = dialog()
    shown.resize(1440, 900)
    shown.recipe.set_value("expert")
    shown.recipe.chosen.emit("expert")
    qtbot.waitUntil(lambda: shown.form.isVisible() and cut_off(shown) == [], timeout=5_000)


def test_the_words_of_a_strategy_are_cut_with_a_sign_and_told_whole(dialog: Any, light: QApplication) -> None:
    shown = dialog()
    shown.recipe.set_value("expert")
    shown.recipe.chosen.emit("expert")
    box = shown.findChild(QComboBox, "new_run_strategy")
    box.setCurrentIndex(box.findData("below"))
    settled(shown)
    whole = box.currentText()
    box.resize(400, box.height())
    assert box.shown_text() == whole
    box.resize(150, box.height())
    assert box.shown_text().endswith("…")
    assert whole.startswith(box.shown_text()[:-1])
    assert box.toolTip().startswith(f"{whole}\n")
    assert not box.grab().isNull()
