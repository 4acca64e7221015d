"""Where the sound comes from: microphones as they come and go, test utterances of the project, a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.audio_io.recorder import Recorder
from app.audio_io.sound_devices import Device
from app.context import Context
from app.i18n import tr, worded
from app.live.input_bar import InputBar
from app.live.take_state import MOST_PROMPTS, Input, TakeState
from app.widgets.error_strip import ErrorStrip
from core.errors import WorkbenchError
from core.project.queries import Query
from core.project.rows import natural_order
from core.project.tiers.learnt import as_far


class InputController(QObject):
    """Follows the devices, keeps the choice, opens the chosen microphone for the meter while the page is shown."""

    def __init__(
        self, context: Context, state: TakeState, recorder: Recorder, bar: InputBar, strip: ErrorStrip
    ) -> None:
        super().__init__(bar)
        self._context, self._state, self._recorder = context, state, recorder
        self._bar, self._strip = bar, strip
        self._shown = False
        bar.picked.connect(self._on_picked)
        bar.file_asked.connect(self._on_file_asked)
        bar.again_asked.connect(recorder.refresh)
        recorder.devices_changed.connect(self._on_devices)
        recorder.no_devices.connect(self._on_no_devices)
        self._offered: str | None = None
        """The tier of which prompts are offered, "" for transcripts; None before any are."""
        state.loaded_changed.connect(self._offer)
        recorder.level.connect(lambda peak, _: state.level_heard.emit(peak))

    def wake(self) -> None:
        """The page is shown: follow the devices, offer the project's test utterances, listen for the meter."""
        self._shown = True
        self._recorder.watch(True)
        self._offer()
        self.listen()

    def _offer(self) -> None:
        """Prompts from the test set: transcripts, or what stands on the tier that the loaded model has learnt."""
        reader, tier = self._context.session.reader, self._state.learnt
        if reader is None or not self._shown or (self._state.utterances and tier == self._offered):
            return
        self._offered = tier
        rows = as_far(reader, tier).rows(reader.some(Query(split="test"), MOST_PROMPTS))
        self._state.offer_utterances(sorted((r for r in rows if r.text), key=lambda row: natural_order(row.key)))

    def rest(self) -> None:
        """Another page is shown: a take goes on, otherwise the microphone is closed."""
        self._shown = False
        if not self._state.taking:
            self._recorder.watch(False)
            self._recorder.close()

    def listen(self) -> None:
        """Open the chosen microphone for the meter, or close the one that is open; not while a take is under way."""
        device = self._state.input.device
        if self._recorder.recording or not self._shown:
            return
        if device is not None:
            self._recorder.listen(device)
        else:
            self._recorder.close()
            self._recorder.watch(True)

    def feed_file(self, path: Path) -> None:
        """Choose a sound file as what is fed in."""
        self._choose(Input("file", file=path))

    def _choose(self, wanted: Input) -> None:
        self._state.choose_input(wanted.kind, wanted.device, wanted.file)
        self._strip.hide()
        self.listen()

    def _on_picked(self, wanted: Input) -> None:
        if wanted.device is not None:
            self._context.settings.input_device = wanted.device.id
        self._choose(wanted)

    def _on_file_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._bar, tr("Sound file to feed in"))
        if name:
            self.feed_file(Path(name))

    def _on_devices(self, devices: list[Device]) -> None:
        self._bar.setToolTip("")
        self._state.offer_devices(devices, self._context.settings.input_device)
        self.listen()

    def _on_no_devices(self, error: WorkbenchError) -> None:
        """No microphone can be listed, with the reason."""
        self._state.offer_devices([])
        self._bar.say(worded(error.message))
        self._bar.setToolTip(f"{worded(error.message)} {worded(error.hint)}")
