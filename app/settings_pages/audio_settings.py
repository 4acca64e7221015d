"""Settings, Audio: microphone and loudspeaker, each with a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QWidget

from app import formatting
from app.audio_io.sound_devices import Device, portaudio
from app.context import Context
from app.i18n import tr
from app.settings_pages.settings_pane import Section, SettingsPane
from app.widgets.error_strip import ErrorStrip
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.level_meter import level_words
from app.widgets.progress_bar import ProgressBar
from core.errors import WorkbenchError

if TYPE_CHECKING:
    from app.audio_io.recorder import Recorder

RATE = 48_000
FLOOR_DB = -60.0


def test_tone() -> np.ndarray:
    """A second of A4 at a quarter of full scale, with soft ends, (48000,) float32."""
    time = np.arange(RATE) / RATE
    fade = np.minimum(1, np.minimum(time, 1 - time) / 0.05)
    return (0.25 * fade * np.sin(2 * np.pi * 440 * time)).astype(np.float32)


class AudioSettings(SettingsPane):
    """Devices by name; a test tone out, a level meter in."""

    def __init__(self, context: Context) -> None:
        super().__init__("audio", "")
        self.title = tr("Audio")
        self._context = context
        self._recorder: Recorder | None = None
        self.strip = ErrorStrip()
        self.strip.setObjectName("audio_strip")
        self.column.addWidget(self.strip)
        self.column.addWidget(self._inputs())
        self.column.addWidget(self._outputs())
        self.column.addWidget(self._listening())
        self.column.addWidget(
            Label(
                tr("Devices that are plugged in or out are noticed by themselves in Live."),
                "small",
                400,
                "ink2",
                wrap=True,
            )
        )

    def _box(self, name: str, label: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.addItem(tr("System default"), "")
        return box

    def _inputs(self) -> Section:
        section = Section(tr("Microphone"))
        self.microphone = self._box("audio_input", tr("Microphone"))
        self.microphone.activated.connect(self._on_input)
        section.row(tr("Device"), self.microphone)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        self.listen_button = KeyButton(tr("Test the level"), icon="live", role="toggle", name="audio_listen")
        self.listen_button.setProperty("role", "")
        self.listen_button.toggled.connect(self._on_listen)
        self._meter = ProgressBar()
        self._words = Label("", "small", 400, "ink2")
        self._words.setObjectName("audio_level")
        inside.addWidget(self.listen_button)
        inside.addWidget(self._meter, 1)
        inside.addWidget(self._words)
        section.row(tr("Level"), row, tr("Speak as you will later. Nothing is recorded."))
        return section

    def _outputs(self) -> Section:
        section = Section(tr("Loudspeaker or headphones"))
        self.loudspeaker = self._box("audio_output", tr("Loudspeaker"))
        self.loudspeaker.activated.connect(self._on_output)
        section.row(tr("Device"), self.loudspeaker)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        self._tone = KeyButton(tr("Play a test tone"), icon="vol", name="audio_tone")
        self._tone.clicked.connect(self._on_tone)
        inside.addWidget(self._tone)
        inside.addStretch(1)
        section.row(tr("Test"), row)
        return section

    def _listening(self) -> Section:
        section = Section(tr("In Corpus"))
        self.arrive = QCheckBox(tr("Play each utterance when I come to it"))
        self.arrive.setObjectName("audio_arrive")
        self.arrive.setAccessibleName(self.arrive.text())
        self.arrive.setChecked(self._context.settings.play_on_arrival)
        self.arrive.toggled.connect(self._on_arrive)
        section.wide(self.arrive)
        self.pause = QDoubleSpinBox()
        self.pause.setObjectName("audio_loop_pause")
        self.pause.setAccessibleName(tr("Pause between rounds of a loop"))
        self.pause.setRange(0.0, 10.0)
        self.pause.setSingleStep(0.5)
        self.pause.setDecimals(1)
        self.pause.setSuffix(tr(" s"))
        self.pause.setSpecialValueText(tr("none"))
        self.pause.setValue(self._context.settings.loop_pause_s)
        self.pause.valueChanged.connect(self._on_pause)
        section.row(tr("Pause of a loop"), self.pause, tr("Silence between rounds: time to say it, or to type it."))
        return section

    def _on_pause(self, seconds: float) -> None:
        self._context.settings.loop_pause_s = seconds

    def _on_arrive(self, on: bool) -> None:
        self._context.settings.play_on_arrival = on

    def shown(self) -> None:
        self.pause.setValue(self._context.settings.loop_pause_s)
        self.arrive.setChecked(self._context.settings.play_on_arrival)
        self._context.tasks.ask(_devices, self._on_devices, self._on_error)

    def hidden(self) -> None:
        self.listen_button.setChecked(False)
        if self._recorder is not None:
            self._recorder.close()

    def shut_down(self) -> None:
        if self._recorder is not None:
            self._recorder.shut_down()

    def _on_devices(self, found: tuple[list[Device], list[Device]]) -> None:
        for box, devices, chosen in (
            (self.microphone, found[0], self._context.settings.input_device),
            (self.loudspeaker, found[1], self._context.settings.output_device),
        ):
            box.clear()
            box.addItem(tr("System default"), "")
            for device in devices:
                box.addItem(formatting.sound_device(device.name, device.rate), device.id)
            at = box.findData(chosen)
            if at < 0:
                box.addItem(tr("{name} (not plugged in)", name=chosen.partition(":")[2] or chosen), chosen)
                at = box.count() - 1
            box.setCurrentIndex(at)

    def _on_error(self, error: BaseException) -> None:
        if isinstance(error, WorkbenchError):
            self.strip.show_error(error, tr("Look again"), self._on_again)
        else:
            self._context.show_error(error)

    def _on_again(self) -> None:
        self.strip.hide()
        self.shown()

    def _on_input(self) -> None:
        self._context.settings.input_device = self.microphone.currentData()
        if self._recorder is not None and self._recorder.listening:
            self._recorder.listen(self._context.settings.input_device)

    def _on_output(self) -> None:
        self._context.settings.output_device = self.loudspeaker.currentData()
        self._context.player.set_device(self._context.settings.output_device)

    def _on_tone(self) -> None:
        self.strip.hide()
        player = self._context.player
        player.failed.connect(self._on_error)
        player.finished.connect(self._on_tone_ended)
        self._tone.setEnabled(False)
        player.play(test_tone(), RATE)

    def _on_tone_ended(self) -> None:
        self._tone.setEnabled(True)
        self._context.player.failed.disconnect(self._on_error)
        self._context.player.finished.disconnect(self._on_tone_ended)

    def _on_listen(self, on: bool) -> None:
        if on:
            if self._recorder is None:
                from app.audio_io.recorder import Recorder

                self._recorder = Recorder(self)
                self._recorder.level.connect(self._on_level)
                self._recorder.lost.connect(self._on_lost)
            self.strip.hide()
            self._recorder.listen(self._context.settings.input_device)
        elif self._recorder is not None:
            self._recorder.close()
        self.listen_button.set_text(tr("Stop testing") if on else tr("Test the level"))
        self._words.setText("")
        self._meter.set_value(0)

    def _on_level(self, peak_db: float, _rms_db: float) -> None:
        if self.listen_button.isChecked():
            self._meter.set_value(max(0.0, min(1.0, 1 - peak_db / FLOOR_DB)))
            self._words.setText(level_words(peak_db))

    def _on_lost(self, error: WorkbenchError) -> None:
        self.listen_button.setChecked(False)
        self._on_error(error)


def _devices() -> tuple[list[Device], list[Device]]:
    """Microphones and loudspeakers, looked at again where nothing is recording."""
    portaudio().refresh()
    return portaudio().devices("input"), portaudio().devices("output")
