"""What the Live page is about, without a page: what is chosen when things come and go, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from app.audio_io.sound_devices import Device
from app.live.take_state import LAGS_KEPT, TakeState
from core.project.takes import Take

ONE = Device("usb:one", "One", 48_000, 1, True)
OTHER = Device("usb:other", "Other", 16_000, 1, False)


def test_a_microphone_stays_chosen_while_it_is_there(qtbot: QtBot) -> None:
    state = TakeState()
    state.offer_devices([ONE, OTHER], "usb:other")
    assert state.input.device == OTHER, "the one of last time"
    state.offer_devices([ONE, OTHER], "usb:one")
    assert state.input.device == OTHER, "the one chosen before goes before the one of last time"
    state.offer_devices([ONE])
    assert state.input.device == ONE
    with qtbot.waitSignals([state.devices_changed, state.input_changed]):
        state.offer_devices([])
    assert (state.input.kind, state.input.device) == ("utterance", None)


def test_a_file_stays_chosen_when_devices_come_and_stays_offered_after_another_choice(tmp_path: Path) -> None:
    state = TakeState()
    state.choose_input("file", file=tmp_path / "a.wav")
    state.offer_devices([ONE])
    assert (state.input.kind, state.input.device) == ("file", None)
    state.choose_input("microphone", ONE)
    assert state.input.file == tmp_path / "a.wav"


def test_no_prompt_is_asked_for_in_free_speech_and_an_own_one_goes_before_the_list() -> None:
    state = TakeState()
    state.write_prompt("  Bom dia ")
    assert state.prompt == "Bom dia"
    state.show_prompt(False)
    assert state.prompt == ""
    state.next_prompt()
    assert (state.prompt_shown, state.own_prompt) == (True, "")


def test_what_changed_in_the_chosen_take_is_said_and_another_take_waits_while_one_is_spoken(
    qtbot: QtBot, tmp_path: Path
) -> None:
    state = TakeState()
    first, second = Take(tmp_path / "take-001.wav"), Take(tmp_path / "take-002.wav")
    for take in (first, second):
        state.put(take)
    state.choose(first)
    state.set_sound(second.path, np.ones(3, np.float32))
    assert not len(state.sound), "it is the sound of another take"
    state.set_sound(first.path, np.ones(3, np.float32))
    with qtbot.waitSignal(state.chosen_changed):
        state.put(replace(first, corrected="olá"))
    assert state.chosen is not None
    assert state.chosen.corrected == "olá"
    assert len(state.sound) == 3
    with qtbot.assertNotEmitted(state.chosen_changed):
        state.put(replace(second, corrected="olá"))
    state.enter("recording")
    state.choose(second)
    assert state.chosen.path == first.path
    state.enter("ready")
    state.choose(second)
    assert state.chosen.path == second.path
    assert not len(state.sound)


def test_the_delay_is_the_median_of_the_last_texts_of_the_take_under_way(tmp_path: Path) -> None:
    state = TakeState()
    assert state.delay_s is None
    state.begin_take(Take(tmp_path / "take-001.wav"), fed_in=True)
    for lag in [9.0] * LAGS_KEPT + [0.2] * LAGS_KEPT:
        state.read("", "", lag)
    assert state.delay_s == 0.2
    state.rate = 16_000
    state.hear(np.zeros(8_000, np.float32))
    assert state.seconds == 0.5
    state.begin_take(Take(tmp_path / "take-002.wav"), fed_in=False)
    assert (state.delay_s, state.seconds) == (None, 0.0)
