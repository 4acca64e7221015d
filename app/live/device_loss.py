"""The sound device lost, in mid-take or before: what is said, and going on once it is back.

`app.audio_io.capture` notices the loss and keeps what was heard; `RecordingController` ends the take. Apart from it,
because devices are lost, and looked for again, while nothing is recorded too.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.audio_io.recorder import Recorder
from app.i18n import tr, worded
from app.live.input_bar import InputBar
from app.live.simulated_microphone import SimulatedMicrophone
from app.live.take_state import TakeState
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError


class DeviceLoss(QObject):
    """Says that the microphone, its server or the disk went away, and what was kept; Retry looks again."""

    def __init__(
        self, state: TakeState, recorder: Recorder, simulated: SimulatedMicrophone, bar: InputBar, strip: ErrorStrip
    ) -> None:
        super().__init__(bar)
        self._state, self._recorder, self._bar, self._strip = state, recorder, bar, strip
        for source in (recorder, simulated):
            source.lost.connect(self._on_lost, Qt.ConnectionType.QueuedConnection)

    def _on_lost(self, error: WorkbenchError) -> None:
        kept = tr("What was heard until then is kept.") if self._state.frames and self._state.taking else ""
        hint = f"{kept} {worded(error.hint)}".strip()
        self._strip.show_text(worded(error.message), hint, error.detail, tr("Retry"), self._retry)
        self._bar.say(worded(error.message))

    def _retry(self) -> None:
        """Look at the devices again, and open the chosen one for the meter."""
        self._strip.hide()
        self._recorder.watch(True)
        self._recorder.refresh()
        device = self._state.input.device
        if device is not None and not self._recorder.recording:
            self._recorder.listen(device)
