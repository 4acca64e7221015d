"""What a model that takes long to be there shows: how far its weights' conversion is, how long it loads, and Cancel."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app import formatting
from app.i18n import tr, worded
from app.live.take_state import TakeState
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.progress_bar import ProgressBar

PATIENCE_S = 5.0
"""A model that is there sooner needs no bar: the stage counts its seconds anyway."""
TICK_MS = 500


class LoadingBar(QFrame):
    """Hidden until the model of `state` takes longer than `PATIENCE_S`, or is converted first. `cancelled` follows its
    button."""

    cancelled = Signal()

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("liveLoading")
        self.setProperty("role", "notice")
        self.text = Label("", "small", 400, "ink2", wrap=True)
        self.bar = ProgressBar(role="src")
        self.cancel = KeyButton(tr("Cancel"), name="liveLoadingCancel", dense=True)
        self.cancel.setAccessibleName(tr("Cancel loading the model"))
        self.cancel.clicked.connect(self.cancelled)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.text)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.cancel)
        self._since = time.monotonic()
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._draw)
        state.phase_changed.connect(self._on_phase)
        state.loading_changed.connect(self._on_conversion)
        self.hide()

    def _on_phase(self) -> None:
        if self._state.phase != "loading":
            self._clock.stop()
            self.hide()
        elif not self._clock.isActive():
            self._since = time.monotonic()
            self._clock.start()

    def _on_conversion(self) -> None:
        """Loading proper begins when the conversion has ended."""
        if self._state.converted is None:
            self._since = time.monotonic()
        self._draw()

    def _draw(self) -> None:
        state, seconds = self._state, time.monotonic() - self._since
        if state.phase != "loading" or state.model is None:
            return
        name = worded(state.model.title)
        self.bar.setVisible(state.converted is not None)
        if state.converted is not None:
            done, total = state.converted
            self.bar.set_value(done / total if total else 0.0)
            self.text.setText(
                tr(
                    "The weights of {name} are converted first, once: {done} of {total}",
                    name=name,
                    done=formatting.size(done),
                    total=formatting.size(total),
                )
            )
        else:
            self.text.setText(tr("Loading {name}, {seconds:.0f} s", name=name, seconds=seconds))
        self.setVisible(self.isVisible() or state.converted is not None or seconds >= PATIENCE_S)
