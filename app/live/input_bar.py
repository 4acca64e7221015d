"""The bar above the stage: where the sound comes from, how loud it is, in words too."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QSizePolicy

from app.audio_io.devices import Device
from app.live.stage_widgets import LevelMeter, level_words
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from core.errors import WorkbenchError

Kind = Literal["microphone", "utterance", "file"]


class InputBar(QFrame):
    """`changed` follows the person's choice. The list of microphones follows plugging and unplugging."""

    changed = Signal()
    ask_file = Signal()
    retry = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveInput")
        self.setProperty("role", "bar")
        self._devices: list[Device] = []
        self._file_name = ""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 9, 20, 9)
        self._row.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.combo = QComboBox()
        self.combo.setObjectName("liveInputChoice")
        self.combo.setAccessibleName(self.tr("Where the sound comes from"))
        theme.follow(self.combo, lambda: self.combo.setMinimumWidth(theme.px(150)))
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.activated.connect(self._on_activated)
        self.meter = LevelMeter()
        self._words = ElidedLabel("", "small", 400, "ink2")
        self.hear = KeyButton(self.tr("Hear it"), icon="vol", role="toggle", name="liveHear", dense=True)
        self.hear.setAccessibleDescription(self.tr("Plays what is fed in while it is heard"))
        self.again = KeyButton(self.tr("Look again"), name="liveLookAgain", dense=True)
        self.again.clicked.connect(self.retry)
        self._level = Label(self.tr("Level"), "small", 400, "ink2")
        self._row.addWidget(self.combo, 4)
        self._row.addLayout(row, 8)
        row.addWidget(self._level)
        row.addWidget(self.meter, 4)
        row.addWidget(self._words, 3)
        row.addWidget(self.again)
        row.addWidget(self.hear)
        self._fill("")
        self.set_level_text("")
        self.again.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(780)
        self._level.setVisible(not narrow)
        self.hear.set_text("" if narrow else self.tr("Hear it"))
        self.hear.setAccessibleName(self.tr("Hear it"))
        tight = self.width() < theme.px(600)
        side = QBoxLayout.Direction
        self._row.setDirection(side.TopToBottom if tight else side.LeftToRight)

    @property
    def kind(self) -> Kind:
        data = self.combo.currentData()
        return data[0] if data else "utterance"

    @property
    def device(self) -> Device | None:
        """The microphone that is chosen."""
        data = self.combo.currentData()
        return data[1] if data and data[0] == "microphone" else None

    @property
    def has_microphone(self) -> bool:
        return bool(self._devices)

    def set_devices(self, devices: list[Device], wanted: str) -> None:
        """Offer these microphones. Chosen: the one chosen before, else `wanted` (an id), else the first."""
        self._devices = devices
        self.again.setVisible(not devices)
        self.set_level_text("" if devices else self.tr("No microphone was found."))
        self._fill(wanted)

    def set_no_devices(self, error: WorkbenchError) -> None:
        """No microphone can be listed, with the reason."""
        self.set_devices([], "")
        self.set_level_text(error.message)
        self.setToolTip(f"{error.message} {error.hint}")

    def choose(self, kind: Kind, file_name: str = "") -> None:
        """Choose for the person: a kind of input, with the file's name for a file."""
        self._file_name = file_name or self._file_name
        self._fill("", kind)

    def set_enabled(self, on: bool) -> None:
        """Not while a take is under way."""
        self.combo.setEnabled(on)

    def set_level(self, peak_db: float) -> None:
        self.meter.set_level(peak_db)
        self.set_level_text(level_words(self, self.meter.held))

    def rest(self) -> None:
        """Nothing is heard: an empty meter, and what stands in the way, if anything."""
        self.meter.reset()
        self.set_level_text("" if self._devices else self.tr("No microphone was found."))

    def set_level_text(self, text: str) -> None:
        self._words.setText(text)

    def _fill(self, wanted: str, kind: Kind | None = None) -> None:
        """Fill the list anew; the choice is kept where that is possible."""
        before = self.combo.currentData()
        self.combo.clear()
        mic = theme.icon("live", "ink2")
        for device in self._devices:
            kilo = f"{device.rate / 1000:g} kHz"
            self.combo.addItem(mic, self.tr("{0}, {1}").format(device.name, kilo), ("microphone", device))
        if self._devices:
            self.combo.insertSeparator(self.combo.count())
        self.combo.addItem(
            theme.icon("corpus", "ink2"), self.tr("Test utterances of this project"), ("utterance", None)
        )
        if self._file_name:
            self.combo.addItem(theme.icon("file", "ink2"), self._file_name, ("file", None))
        self.combo.addItem(theme.icon("folder", "ink2"), self.tr("A sound file…"), ("ask", None))
        self.combo.setCurrentIndex(self._wanted_row(before, wanted, kind))
        self.hear.setVisible(self.kind != "microphone")

    def _wanted_row(self, before: tuple[str, Device | None] | None, wanted: str, kind: Kind | None) -> int:
        rows = [self.combo.itemData(i) for i in range(self.combo.count())]
        if kind is not None:
            return next((i for i, data in enumerate(rows) if data and data[0] == kind), 0)
        was = before[1].id if before and before[1] is not None else ""
        for name in (was, wanted):
            for i, data in enumerate(rows):
                if name and data and data[0] == "microphone" and data[1].id == name:
                    return i
        if before and before[0] == "file":
            return next((i for i, data in enumerate(rows) if data and data[0] == "file"), 0)
        return 0

    def _on_activated(self) -> None:
        data = self.combo.currentData()
        if data and data[0] == "ask":
            self.choose("microphone" if self._devices else "utterance")
            self.ask_file.emit()
            return
        self.hear.setVisible(self.kind != "microphone")
        self.meter.reset()
        self.set_level_text("")
        self.changed.emit()
