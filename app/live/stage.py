"""The stage: the record button with its timer and state, the running waveform, the text as it is heard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.live.stage_widgets import PartialText, RecordButton, RunningWave
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.flow import WrappingFrame
from app.widgets.key_cap import KeyCap
from app.widgets.label import ElidedLabel, Label


class Stage(WrappingFrame):
    """Shows a state; decides nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("liveStage")
        self.setProperty("role", "sheet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(20)
        row.addWidget(self._side())
        right = QVBoxLayout()
        right.setSpacing(8)
        self.wave = RunningWave()
        right.addWidget(self.wave, 3)
        heard = QHBoxLayout()
        self._hearing = Label(self.tr("Hearing"), "small", 600, "ink2")
        self._note = ElidedLabel(self.tr("dotted words may still change"), "small", 400, "ink3")
        heard.addWidget(self._hearing)
        heard.addSpacing(4)
        heard.addWidget(self._note)
        heard.addStretch(1)
        right.addLayout(heard)
        self.text = PartialText()
        right.addWidget(self.text, 2)
        row.addLayout(right, 1)

    def _side(self) -> QWidget:
        side = QWidget()
        theme.follow(side, lambda: side.setFixedWidth(theme.px(104)))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        self.button = RecordButton()
        self.button.setEnabled(False)  # until a model listens
        self._timer = Label("0:00.0", "large", 600)
        self._state = Label("", "small", 400, "ink2", wrap=True)
        for label in (self._timer, self._state):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self._timer)
        column.addWidget(self._state)
        column.addSpacing(6)
        self._keys: list[tuple[KeyCap, Label]] = []
        for keys, name, text in (("R", "record", self.tr("record")), ("Esc", "discard", self.tr("discard"))):
            pair = QHBoxLayout()
            pair.setSpacing(6)
            cap, label = KeyCap(keys, of=f"live_action_{name}"), Label(text, "small", 400, "ink2")
            pair.addStretch(1)
            pair.addWidget(cap)
            pair.addWidget(label)
            pair.addStretch(1)
            column.addLayout(pair)
            self._keys.append((cap, label))
        column.addStretch(1)
        return side

    def show_state(self, words: str, *, recording: bool, can_record: bool) -> None:
        """Words under the timer; whether the button shows a square, and whether it can be pressed."""
        self.button.setChecked(recording)
        self.button.setEnabled(can_record or recording)
        keys = shortcuts.first("live_action_record", "R")
        self.button.setAccessibleName(f"{self.tr('Stop') if recording else self.tr('Record')}, {keys}")
        self.button.setAccessibleDescription(words)
        self._state.setText(words)
        self._keys[0][1].setText(self.tr("stop") if recording else self.tr("record"))
        for widget in self._keys[1]:
            widget.setVisible(recording)

    def show_seconds(self, seconds: float) -> None:
        tenths = int(seconds * 10)
        self._timer.setText(f"{tenths // 600}:{tenths // 10 % 60:02d}.{tenths % 10}")
