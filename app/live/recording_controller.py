"""Takes under way: starting, stopping, discarding, and the final text. Keeps no take; `TakeController` does.

Sound is on disk before anyone hears of it, so nothing that happens to the recogniser or the device loses more than the
last block.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt

from app.audio_io.recorder import Recorder
from app.audio_io.take_files import discard, next_take
from app.context import Context
from app.i18n import tr
from app.live.recogniser_thread import RecogniserThread
from app.live.simulated_microphone import SimulatedMicrophone, SimulatedSound
from app.live.take_state import TakeState
from app.widgets.error_strip import ErrorStrip
from core import audio
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.takes import MISSING_HINT, Take, missing_words


class RecordingController(QObject):
    """Passes sound from the microphone, or what stands in for it, to the recogniser and to `state`."""

    def __init__(
        self,
        context: Context,
        state: TakeState,
        recorder: Recorder,
        simulated: SimulatedMicrophone,
        recogniser: RecogniserThread,
        strip: ErrorStrip,
    ) -> None:
        super().__init__(state)
        self._context, self._state, self._strip = context, state, strip
        self._recorder, self._simulated, self._recogniser = recorder, simulated, recogniser
        self._begun = 0.0
        self._covered = 0.0
        self._discarding = False
        self._ended: Take | None = None
        queued = Qt.ConnectionType.QueuedConnection
        recorder.started.connect(lambda _: self._on_started(recorder.rate), queued)
        recorder.missed.connect(self._on_missed, queued)
        recorder.discarded.connect(lambda _: self._on_discarded(), queued)
        simulated.started.connect(self._on_started, queued)
        simulated.level.connect(lambda peak, _: state.level_heard.emit(peak), queued)
        for source in (recorder, simulated):
            source.block.connect(self._on_block, queued)
            source.lost.connect(self._on_lost, queued)
            source.stopped.connect(self._on_stopped, queued)
        recogniser.partial.connect(self._on_partial)
        recogniser.final.connect(self._on_final)
        recogniser.failed.connect(self._on_no_text)
        recogniser.died.connect(self._on_no_text)

    def toggle(self) -> None:
        """Start a take, or stop the one under way."""
        if self._state.taking:
            self._stop()
        elif self._state.phase == "ready" and not self._context.session.read_only:
            self._start()

    def discard(self) -> None:
        """Throw the take under way away."""
        if self._state.phase == "recording":
            self._discarding = True
            self._simulated.stop() if self._simulated.running else self._recorder.discard()

    def _stop(self) -> None:
        self._simulated.stop() if self._simulated.running else self._recorder.stop()

    def _simulated_sound(self) -> SimulatedSound | None:
        """What would be fed in now; None for a microphone."""
        state, folder = self._state, self._context.session.project_folder
        if state.input.kind == "file" and state.input.file is not None:
            return SimulatedSound(state.input.file, text=state.own_prompt, name=state.input.file.name)
        if state.input.kind == "utterance" and state.utterances and folder is not None:
            row = state.utterances[state.prompt_at]
            sound = folder / row.path
            return SimulatedSound(sound, row.start, row.end, row.channel, row.text, row.key, row.speaker, row.voices)
        return None

    def _start(self) -> None:
        project, device = self._context.session.project, self._state.input.device
        if project is None:
            return
        sound = self._simulated_sound()
        if device is None and sound is None:
            self._strip.show_text(
                tr("There is nothing to feed in: the project has no test utterances."),
                tr("Choose a microphone or a sound file."),
            )
            return
        self._discarding, self._ended = False, None
        path = next_take(project.takes)
        take = Take(
            path,
            at=time.time(),
            origin=sound.name if sound else device.name if device else "",
            model=self._state.model.key if self._state.model else "",
            prompt=sound.text if sound else self._state.prompt,
            speaker=sound.speaker if sound else "",
            voices=sound.voices if sound else "people",
        )
        self._strip.hide()
        self._state.begin_take(take, fed_in=sound is not None)
        if sound is not None:
            self._simulated.start(sound, path)
            if self._state.hear_input:
                self._play(sound)
        elif device is not None:
            self._recorder.start(device, path)

    def _play(self, sound: SimulatedSound) -> None:
        """Let the person hear what is fed in."""
        self._context.tasks.ask(
            lambda: audio.load(sound.path, sound.start, sound.end, channel=sound.channel, rate=16_000),
            lambda samples: self._context.player.play(samples, 16_000),
        )

    def _on_started(self, rate: int) -> None:
        self._begun, self._covered = time.monotonic(), 0.0
        self._recogniser.begin(rate)
        self._state.rate = rate
        self._state.enter("recording")

    def _on_block(self, block: np.ndarray) -> None:
        if self._state.phase == "recording":
            self._state.hear(block)
            self._recogniser.samples(block)

    def _on_partial(self, settled: str, still_open: str, heard_s: float, _delay_ms: float) -> None:
        if self._state.phase == "recording":
            self._state.read(settled, still_open, time.monotonic() - self._begun - self._covered)
            self._covered = heard_s

    def _on_discarded(self) -> None:
        self._recogniser.cancel()
        self._state.text_heard.emit("", "")
        self._state.come_to_rest()

    def _on_missed(self, at_s: float, seconds: float) -> None:
        """The computer was too busy to take all sound in. It is said while the take can still be given up."""
        if self._state.taking:
            self._state.miss(at_s, seconds)
            self._strip.show_text(missing_words(self._state.missing), MISSING_HINT)

    def _on_lost(self, _error: WorkbenchError) -> None:
        """The device or disk went away (`DeviceLoss` says so). Where something was heard, `stopped` follows with it."""
        if self._state.taking and not self._state.frames:
            self._state.come_to_rest()

    def _on_stopped(self, path: Path, seconds: float) -> None:
        if not self._state.taking or self._state.under_way is None:
            return
        if self._discarding:
            discard(path)
            self._on_discarded()
            return
        self._ended = replace(self._state.under_way, path=path, seconds=seconds, missing=self._state.missing)
        self._state.enter("finishing")
        if self._state.loaded and self._recogniser.isRunning():
            self._recogniser.finish(path)
        else:
            self._finish(None, tr("It was not transcribed: the recogniser had stopped."))

    def _on_final(self, transcript: Transcript) -> None:
        if self._ended is not None:
            self._state.text_heard.emit(transcript.text, "")
            self._finish(transcript)

    def _on_no_text(self, error: WorkbenchError) -> None:
        """The recogniser could not read the take, or is gone; its sound is there."""
        if self._ended is not None:
            self._finish(None, str(error))

    def _finish(self, transcript: Transcript | None, lost: str = "") -> None:
        ended, self._ended = self._ended, None
        if ended is not None:
            self._state.come_to_rest()
            self._state.take_ended.emit(replace(ended, transcript=transcript, lost=lost))
