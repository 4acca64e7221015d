"""The bar above the stage: where the sound comes from, how loud it is, in words too."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QSizePolicy

from app import formatting
from app.i18n import tr
from app.live.take_state import Input, TakeState
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.level_meter import LevelMeter, level_words


class InputBar(QFrame):
    """Shows the input of `state` and its level. `picked` follows the person's choice (an `Input`), `file_asked` and
    `again_asked` ask for a sound file and for another look at the microphones."""

    picked = Signal(object)
    file_asked = Signal()
    again_asked = Signal()

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("liveInput")
        self.setProperty("role", "bar")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 9, 20, 9)
        self._row.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.combo = QComboBox()
        self.combo.setObjectName("liveInputChoice")
        self.combo.setAccessibleName(tr("Where the sound comes from"))
        theme.follow(self.combo, lambda: self.combo.setMinimumWidth(theme.px(150)))
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.activated.connect(self._on_activated)
        self.meter = LevelMeter()
        self._words = ElidedLabel("", "small", 400, "ink2")
        self.hear = KeyButton(tr("Hear it"), icon="vol", role="toggle", name="liveHear", dense=True)
        self.hear.setAccessibleDescription(tr("Plays what is fed in while it is heard"))
        self.again = KeyButton(tr("Look again"), name="liveLookAgain", dense=True)
        self.again.clicked.connect(self.again_asked)
        self.hear.toggled.connect(state.hear_input_too)
        self._level = Label(tr("Level"), "small", 400, "ink2")
        self._row.addWidget(self.combo, 4)
        self._row.addLayout(row, 8)
        row.addWidget(self._level)
        row.addWidget(self.meter, 4)
        row.addWidget(self._words, 3)
        row.addWidget(self.again)
        row.addWidget(self.hear)
        state.devices_changed.connect(self._on_devices)
        state.input_changed.connect(self._fill)
        state.phase_changed.connect(self._on_phase)
        state.level_heard.connect(self._on_level)
        self._fill()
        self.say("")
        self.again.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(780)
        self._level.setVisible(not narrow)
        self.hear.set_text("" if narrow else tr("Hear it"))
        self.hear.setAccessibleName(tr("Hear it"))
        tight = self.width() < theme.px(600)
        side = QBoxLayout.Direction
        self._row.setDirection(side.TopToBottom if tight else side.LeftToRight)

    def say(self, text: str) -> None:
        """Words beside the meter: what stands in the way."""
        self._words.setText(text)

    def _on_devices(self) -> None:
        self.again.setVisible(not self._state.devices)
        self.rest()

    def _on_phase(self) -> None:
        """The input stays what it is while a take is under way."""
        taking = self._state.taking
        if not taking and not self.combo.isEnabled():
            self.rest()
        self.combo.setEnabled(not taking)

    def _on_level(self, peak_db: float) -> None:
        self.meter.set_level(peak_db)
        self.say(level_words(self.meter.held))

    def rest(self) -> None:
        """Nothing is heard: an empty meter, and what stands in the way, if anything."""
        self.meter.reset()
        self.say("" if self._state.devices else tr("No microphone was found."))

    def _fill(self) -> None:
        """What can be chosen, and what is."""
        self.combo.clear()
        mic, chosen = theme.icon("live", "ink2"), self._state.input
        for device in self._state.devices:
            name = formatting.sound_device(device.name, device.rate)
            self.combo.addItem(mic, name, Input("microphone", device))
        if self._state.devices:
            self.combo.insertSeparator(self.combo.count())
        words = tr("Test utterances of this project")
        self.combo.addItem(theme.icon("corpus", "ink2"), words, Input("utterance"))
        if chosen.file is not None:
            self.combo.addItem(theme.icon("file", "ink2"), chosen.file.name, Input("file"))
        self.combo.addItem(theme.icon("folder", "ink2"), tr("A sound file…"), None)
        wanted = Input(chosen.kind, chosen.device)
        rows = [self.combo.itemData(i) for i in range(self.combo.count())]
        self.combo.setCurrentIndex(rows.index(wanted) if wanted in rows else 0)
        self.hear.setVisible(chosen.kind != "microphone")

    def _on_activated(self) -> None:
        picked = self.combo.currentData()
        if picked is None:
            self._fill()
            self.file_asked.emit()
            return
        self.meter.reset()
        self.say("")
        self.picked.emit(picked)
