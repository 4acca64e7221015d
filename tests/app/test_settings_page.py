"""Settings: every change counts at once and is remembered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from app.audio_io.recorder import Recorder
from app.frame.main_window import MainWindow
from app.machine import ComputeDevice
from app.settings_pages import audio_settings, device_settings
from app.settings_pages.page import SettingsPage
from app.settings_pages.typing_settings import TypingSettings
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.level_meter import level_words
from core.errors import DeviceError

WAIT = 20_000


@pytest.fixture
def page(main_window: MainWindow) -> SettingsPage:
    main_window.go_to("settings")
    shown = main_window.page
    assert isinstance(shown, SettingsPage)
    return shown


def press(page: SettingsPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_the_theme_switches_at_once_and_is_remembered(page: SettingsPage, main_window: MainWindow) -> None:
    press(page, "appearance_theme_dark")
    assert theme.dark
    assert main_window.settings.theme_mode == "dark"
    assert main_window.actions_.own["theme_dark"].isChecked()
    press(page, "appearance_theme_light")
    assert not theme.dark


def test_text_size_and_font_change_at_once(page: SettingsPage, main_window: MainWindow) -> None:
    press(page, "appearance_size_125")
    assert (theme.percent, main_window.settings.text_size) == (125, 125)
    box = page.findChild(QCheckBox, "appearance_system_font")
    assert box is not None
    box.click()
    assert theme.system_font
    assert main_window.settings.system_font
    box.click()


def test_a_link_leads_to_its_pane(main_window: MainWindow) -> None:
    main_window.actions_.own["keys"].trigger()
    page = main_window.page
    assert isinstance(page, SettingsPage)
    assert page.left_status() == "Keyboard"


def test_keys_are_listed_and_found(opened_window: MainWindow) -> None:
    opened_window.go_to("settings", section="keyboard")
    page = opened_window.page
    assert isinstance(page, SettingsPage)
    model = page.panes_[3].model
    everything = model.rowCount()
    titles = {model.index(row, 0).data() for row in range(everything)}
    assert {"New project", "Undo", "Trim to speech"} <= titles
    model.find("ctrl k")
    assert model.rowCount() == 1
    model.find("")
    assert model.rowCount() == everything


def test_devices_that_are_missing_cannot_be_chosen_and_say_why(
    page: SettingsPage, main_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices = [ComputeDevice("cuda", "", "", "No driver."), ComputeDevice("cpu", "", "2 cores")]
    monkeypatch.setattr(device_settings, "compute_devices", lambda _: devices)
    main_window.settings.compute_device = "cuda"
    press(page, "devices_again")
    qtbot.waitUntil(lambda: main_window.settings.compute_device != "cuda", timeout=WAIT)
    cuda, cpu = page.findChild(QRadioButton, "device_cuda"), page.findChild(QRadioButton, "device_cpu")
    assert cuda is not None
    assert cpu is not None
    assert not cuda.isEnabled()
    assert cuda.accessibleDescription() == "No driver."
    assert main_window.settings.compute_device == "auto"
    cpu.click()
    assert main_window.settings.compute_device == "cpu"


def test_general_remembers(page: SettingsPage, main_window: MainWindow, tmp_path: Path) -> None:
    press(page, "general_reopen")
    assert main_window.settings.reopen
    press(page, "general_steps")
    assert not main_window.settings.show_steps


def test_a_missing_microphone_is_told_with_a_way_out(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = DeviceError("No microphone was found.", "Plug one in.")
    monkeypatch.setattr(Recorder, "listen", lambda recorder, _: recorder.lost.emit(lost))
    pane = page.panes_[1]
    assert isinstance(pane, audio_settings.AudioSettings)
    page.names.setCurrentRow(1)
    pane.listen_button.click()
    assert pane.strip.isVisible()
    assert pane.strip.accessibleName() == "No microphone was found. Plug one in."


def test_a_chosen_device_that_is_unplugged_stays_chosen(
    page: SettingsPage, main_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = SimpleNamespace(refresh=lambda: None, devices=lambda _: [])
    monkeypatch.setattr(audio_settings, "portaudio", lambda: bare)
    pane = page.panes_[1]
    assert isinstance(pane, audio_settings.AudioSettings)
    main_window.settings.input_device = "ALSA:Zoom H1n"
    pane.shown()
    qtbot.waitUntil(lambda: pane.microphone.currentText() == "Zoom H1n (not plugged in)", timeout=WAIT)
    assert pane.microphone.currentData() == "ALSA:Zoom H1n"
    assert pane.loudspeaker.currentText() == "System default"


@pytest.mark.parametrize(
    ("peak", "words"), [(-1.0, "Clipping, move back"), (-12.0, "Good level"), (-30.0, "Too quiet"), (-59.0, "Silence")]
)
def test_levels_have_words(peak: float, words: str) -> None:
    assert level_words(peak) == words


def test_the_test_tone_is_soft_and_whole() -> None:
    tone = audio_settings.test_tone()
    assert tone.dtype == np.float32
    assert len(tone) == 48_000
    assert 0.2 < np.abs(tone).max() <= 0.25
    assert abs(tone[0]) < 0.01


@pytest.mark.sound
def test_the_meter_moves_and_the_tone_ends(page: SettingsPage, qtbot: QtBot, sound_server: object) -> None:
    page.names.setCurrentRow(1)
    pane = page.panes_[1]
    level = pane.findChild(QLabel, "audio_level")
    assert level is not None
    press(page, "audio_listen")
    qtbot.waitUntil(lambda: level.text() != "", timeout=WAIT)
    press(page, "audio_tone")
    qtbot.waitUntil(lambda: level.text() == "Good level", timeout=WAIT)
    tone = page.findChild(QAbstractButton, "audio_tone")
    assert tone is not None
    qtbot.waitUntil(tone.isEnabled, timeout=WAIT)
    press(page, "audio_listen")
    assert level.text() == ""


def test_transcripts_have_a_font_a_size_and_a_line_spacing_of_their_own(
    page: SettingsPage, main_window: MainWindow
) -> None:
    before = theme.row_height("written"), theme.font("written").pixelSize(), theme.row_height()
    press(page, "written_size_150")
    press(page, "written_spacing_1.5")
    assert theme.font("written").pixelSize() > before[1]
    assert theme.row_height("written") > 1.5 * before[0]
    assert theme.row_height() == before[2], "other texts stay as they are"
    assert (main_window.settings.written.percent, main_window.settings.written.spacing) == (150, 1.5)
    family = page.findChild(ChoiceBox, "written_family")
    assert family is not None
    family.setCurrentText("DejaVu Serif")
    family.activated.emit(family.currentIndex())
    assert QFontInfo(theme.font("written_title")).family() == "DejaVu Serif"
    assert theme.font("body").family() != "DejaVu Serif"
    press(page, "written_size_100")
    press(page, "written_spacing_1.0")
    family.setCurrentIndex(0)
    family.activated.emit(0)
    assert (theme.row_height("written"), theme.font("written").pixelSize()) == before[:2]


def test_abbreviations_are_added_removed_undone_and_brought_from_a_file(
    opened_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened_window.go_to("settings", section="typing")
    page = opened_window.page
    assert isinstance(page, SettingsPage)
    pane = page.panes_[4]
    assert isinstance(pane, TypingSettings)
    press(page, "abbreviations_of_everywhere")
    QTest.keyClicks(pane.short, "tb")
    pane.long.setText("também")
    QTest.keyClick(pane.long, Qt.Key.Key_Return)
    assert opened_window.settings.abbreviations == {"tb": "também"}
    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    assert pane.abbreviations == {}
    press(page, "abbreviations_undo")
    assert pane.abbreviations == {"tb": "também"}
    press(page, "abbreviations_of_project")
    (tmp_path / "short.tsv").write_text("pq\tporque\nnothing\n", encoding="utf-8")
    pane.bring(tmp_path / "short.tsv")
    qtbot.waitUntil(lambda: list(pane.table.texts.rows) == [("pq", "porque")], timeout=WAIT)
    assert not pane.strip.isHidden()
    QTest.keyClicks(pane.short, "a b")
    QTest.keyClicks(pane.long, "x")
    press(page, "abbreviation_add")
    assert pane.abbreviations == {"pq": "porque"}, "what could never be typed is refused"
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert (pane.short.text(), pane.long.text()) == ("pq", "porque")
    opened_window.session.undo()
    qtbot.waitUntil(lambda: not pane.table.texts.rows, timeout=WAIT)
