"""The stage: the record button with its timer and state, the running waveform, the text as it is heard."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import localised, tr
from app.live.recording_widgets import PartialText, RecordButton, RunningWave
from app.live.take_state import TakeState
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.flow import WrappingFrame
from app.widgets.key_hint import KeyCap
from app.widgets.label import ElidedLabel, Label

TICK_MS = 100


class RecordingPanel(WrappingFrame):
    """Shows the phase of `state` and the take under way; decides nothing. `words_changed` follows the words of the
    phase, which count the seconds while a model loads."""

    words_changed = Signal()

    def __init__(self, state: TakeState, *, read_only: bool = False) -> None:
        super().__init__()
        self._state, self._read_only = state, read_only
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
        self._hearing = Label(tr("Hearing"), "small", 600, "ink2")
        self._note = ElidedLabel(tr("dotted words may still change"), "small", 400, "ink3")
        heard.addWidget(self._hearing)
        heard.addSpacing(4)
        heard.addWidget(self._note)
        heard.addStretch(1)
        right.addLayout(heard)
        self.text = PartialText()
        right.addWidget(self.text, 2)
        row.addLayout(right, 1)
        self._since = time.monotonic()
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self._running = False
        state.phase_changed.connect(self._on_phase)
        state.input_changed.connect(self._draw)
        state.block_heard.connect(lambda block: self.wave.add(block, state.rate))
        state.text_heard.connect(self.text.show_text)
        self._draw()  # nothing is loading yet: the page loads its model when it is visited

    def _side(self) -> QWidget:
        side = QWidget()
        theme.follow(side, lambda: side.setFixedWidth(theme.px(104)))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        self.button = RecordButton()
        self.button.setEnabled(False)  # until a model listens
        self._timer = Label(_clock(0), "large", 600)
        self._phase = Label("", "small", 400, "ink2", wrap=True)
        for label in (self._timer, self._phase):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self._timer)
        column.addWidget(self._phase)
        column.addSpacing(6)
        self._keys: list[tuple[KeyCap, Label]] = []
        for keys, name, text in (("R", "record", tr("record")), ("Esc", "discard", tr("discard"))):
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

    @property
    def words(self) -> str:
        """The phase in words."""
        state = self._state
        if state.phase == "loading" and state.converted is not None:
            done, total = state.converted
            return tr("Converting its weights, {share:.0%}", share=done / total if total else 0.0)
        if state.phase == "loading":
            return tr("Loading the model, {number:.0f} s", number=time.monotonic() - self._since)
        if state.phase == "failed":
            return state.failure or tr("No model is loaded")
        if state.phase == "ready" and self._read_only:
            return tr("Open for reading only: nothing is recorded")
        return {
            "ready": tr("Press R and speak") if state.input.device else tr("Press R to feed it in"),
            "starting": tr("Opening the sound"),
            "recording": tr("Feeding it in") if state.fed_in else tr("Recording", about="under way"),
            "finishing": tr("Writing the final text"),
        }[state.phase]

    def _invitation(self) -> str:
        """What to do, where the text will appear."""
        if self._read_only:
            return tr("This project is open for reading only. Sound files can be transcribed here and saved elsewhere.")
        if self._state.input.device is not None:
            return tr("Press R and speak. The text appears here while you do.")
        return tr(
            "No microphone is needed: press R, and the test utterance above is fed in at "
            "the speed of speech. The text appears here meanwhile."
        )

    def _on_phase(self) -> None:
        phase = self._state.phase
        if (phase == "recording") != self._running:
            self._running = phase == "recording"
            if self._running:
                self.text.show_text("", "")
                self.wave.begin()
            else:
                self.wave.end()
        if phase == "loading":
            self._since = time.monotonic()
        if phase in ("loading", "recording"):
            self._clock.start()
        else:
            self._clock.stop()
        self._draw()

    def _on_tick(self) -> None:
        """The clock while a model loads and while a take is under way."""
        if self._state.phase == "recording":
            self._show_seconds(self._state.seconds)
        else:
            self._draw()
            self.words_changed.emit()

    def _draw(self) -> None:
        words, recording = self.words, self._state.phase == "recording"
        self.button.setChecked(recording)
        self.button.setEnabled(recording or (self._state.phase == "ready" and not self._read_only))
        keys = shortcuts.first("live_action_record", "R")
        self.button.setAccessibleName(f"{tr('Stop') if recording else tr('Record')}, {keys}")
        self.button.setAccessibleDescription(words)
        self._phase.setText(words)
        self._keys[0][1].setText(tr("stop") if recording else tr("record"))
        for widget in self._keys[1]:
            widget.setVisible(recording)
        if not self.text.text:
            self.text.show_hint(self._invitation() if self._state.phase == "ready" else words)

    def _show_seconds(self, seconds: float) -> None:
        tenths = int(seconds * 10)
        self._timer.setText(_clock(tenths))


def _clock(tenths: int) -> str:
    """Tenths of a second as "0:05.3"."""
    return f"{tenths // 600}:{localised(tenths % 600 / 10, '04.1f')}"
