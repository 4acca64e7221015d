"""The variation of a run, heard and seen in the New run dialog before it starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.train import plan_words
from app.train.new_run.dialog import NewRunDialog
from app.train.new_run.variation_dialog import VariationDialog
from app.train.new_run.variation_switches import VariationSwitches
from core.project import edits
from core.project.queries import Query, Reader
from core.runs.create import entries_of
from core.training.config import TrainConfig
from core.training.heard_copy import hear
from core.training.varied import variation_of
from tests.app.quiet import wait_quiet
from tests.app.test_accessible_names import nameless
from tests.app.train.conftest import Services, settled


def opened(qtbot: QtBot, shown: NewRunDialog) -> VariationDialog:
    made = shown.variation.ask()
    assert made is not None
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    wait_quiet(made)
    return made


def switch(dialog: VariationDialog, name: str, **numbers: float) -> None:
    row = dialog.switches.rows[name]
    row.box.click()
    for number, value in numbers.items():
        row.numbers[number].setValue(value)
    wait_quiet(dialog)


def first_entry(project: Path, number: int = 0) -> Any:
    with Reader(project) as reader:
        entries = entries_of(reader.each(), project, reader.normaliser)
    return [entry for entry in entries if entry.split == "train"][number]


def test_what_is_played_and_drawn_is_what_the_run_will_hear(qtbot: QtBot, dialog: Any, services: Services) -> None:
    shown = dialog()
    made = opened(qtbot, shown)
    assert nameless(made) == []
    switch(made, "rooms", share=100)
    switch(made, "end_silence", share=100, least=0.5, most=0.5)
    made.copy.setValue(2)
    wait_quiet(made)
    assert "silence at the ends" in made.done_.text()

    with qtbot.waitSignal(made.taken):
        qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(shown)
    config = shown.draft().config()
    assert (config.rooms, config.end_silence, config.end_silence_s) == (1.0, 1.0, (0.5, 0.5))
    assert config.recipe == "quick"
    assert "a room" in shown.variation.told.text()

    made = opened(qtbot, shown)
    made.copy.setValue(2)
    wait_quiet(made)
    assert services.session.project is not None
    expected = hear(first_entry(services.session.project.folder), variation_of(config), 2)
    made.buttons["varied"].click()
    made.buttons["varied"].click()
    made.buttons["clean"].click()
    (varied, rate), (clean, _) = services.player.played[-2:]
    assert rate == 16_000
    assert services.player.stopped == 1
    assert np.array_equal(varied, expected.varied)
    assert np.array_equal(clean, expected.clean)
    assert made.pictures["varied"].waveform.samples is not None
    assert np.array_equal(made.pictures["varied"].waveform.samples[: len(expected.varied)], expected.varied)
    seconds = made.axis.duration
    assert seconds == pytest.approx(len(expected.varied) / 16_000)
    greys = made.pictures["varied"].spectrogram.frequencies
    assert greys is not None
    assert greys.image(0, 0.4, 10).max() < greys.image(0.6, 1.0, 10).max() / 2, "silence first, then speech"

    keys = [first_entry(services.session.project.folder, number).key for number in range(4)]
    found = []
    for _ in range(5):
        found.append(made.which.text().split(" · ")[0])
        qtbot.keyClick(made, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        wait_quiet(made)
    assert found == [*keys, keys[0]], "another by a button, and the first again after the last"
    made.reject()


def test_what_cannot_be_heard_is_said_and_mended(qtbot: QtBot, dialog: Any, services: Services, tmp_path: Path) -> None:
    shown = dialog()
    made = opened(qtbot, shown)
    switch(made, "file_noise")
    assert "no folder is named" in made.strip.accessibleName()
    made.switches.take_folder(str(tmp_path / "pairs"))
    wait_quiet(made)
    assert made.strip.isHidden()
    made.switches.rows["file_noise"].box.click()
    made.switches.rows["copies"].numbers["count"].setValue(1)
    switch(made, "gain")
    assert "never heard: another loudness." in made.remarks.text()
    assert made.copy.value() == 0
    assert made.done_.text().startswith("This copy stays as it is.")
    for path in tmp_path.rglob("*.wav"):
        path.unlink()
    made.another.click()
    wait_quiet(made)
    assert made.strip.isVisibleTo(made)
    assert "is not there" in made.strip.accessibleName()
    made.reject()

    with qtbot.waitSignal(services.session.changed, timeout=10_000):
        services.session.edit(lambda project: edits.set_split(project, [int(i) for i in project.ids(Query())], "dev"))
    made = opened(qtbot, shown)
    assert "No utterance is in the train split" in made.text.text()
    assert not made.buttons["varied"].isEnabled()
    made.reject()


def test_where_nothing_can_be_hidden_the_switches_say_why_and_leave_the_settings(qtbot: QtBot) -> None:
    switches = VariationSwitches()
    qtbot.addWidget(switches)
    still = TrainConfig(family="moonshine", objective="seq2seq", freq_masks=2, time_masks=3)
    switches.show_config(still)
    for name in ("freq_masks", "time_masks"):
        row = switches.rows[name]
        assert not row.box.isEnabled()
        assert "its network hides nothing" in row.why.text()
        assert not row.why.isHidden()
    assert replace(still, **switches.values()) == still
    assert plan_words.variation(still) == "Speed ±8%, noise and loudness"
    able = replace(still, family="wav2vec2", objective="ctc")
    switches.show_config(able)
    assert switches.rows["time_masks"].box.isEnabled()
    assert switches.rows["time_masks"].why.isHidden()
    assert switches.values()["time_masks"] == 3
    assert plan_words.variation(able).endswith("time and frequency masks")
