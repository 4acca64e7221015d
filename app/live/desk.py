"""Runs takes for the Live page: model, input, recording, final text. The one place that knows the states.

loading -> ready -> starting -> recording -> finishing -> ready. Sound is on disk before anyone hears of it, so nothing
that happens to the recogniser or the device loses more than the last block.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.audio_io.recorder import Recorder
from app.audio_io.takes import next_take
from app.live.feed import Feed, FeedSource
from app.live.inputs import Inputs
from app.live.recogniser_thread import RecogniserThread
from app.run_watch import Watcher
from core import audio
from core.decoding.transcript import Transcript
from core.errors import WorkbenchError
from core.project.takes import Take
from core.sources.catalogue import Source, sources

if TYPE_CHECKING:
    from app.live.page import LivePage

State = Literal["loading", "failed", "ready", "starting", "recording", "finishing"]
LAGS_KEPT = 20
MODELS_KEY = "live/models"


class Desk(QObject):
    """Owns the recorder, the feed and the recogniser's thread."""

    state_changed = Signal()

    def __init__(self, page: LivePage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self.state: State = "loading"
        self.loaded = ""
        self._asked = ""
        self._loading_since = 0.0
        self._begun = 0.0
        self._rate = 0
        self._heard = 0
        self._lags: list[float] = []
        self._covered = 0.0
        self._discarding = False
        self._ended: Take | None = None
        self.recorder = Recorder(self)
        self.feed = Feed(self)
        self.recogniser = RecogniserThread(self)
        self.inputs = Inputs(page, self.recorder)
        self._clock = QTimer(self, interval=100)
        self._clock.timeout.connect(self._on_tick)
        self._connect()

    def _connect(self) -> None:
        page, queued = self._page, Qt.ConnectionType.QueuedConnection
        page.models.changed.connect(self._on_model_chosen)
        page.models.picked.connect(self._on_picked)
        page.files.wanted.connect(self._on_file_wanted)
        page.files.failed.connect(page.strip.show_error)
        self.inputs.changed.connect(self._draw)
        self.recorder.started.connect(lambda _: self._on_started(self.recorder.rate))
        self.recorder.discarded.connect(lambda _: self._on_discarded())
        self.feed.started.connect(self._on_started, queued)
        for voice in (self.recorder, self.feed):
            voice.block.connect(self._on_block, queued)
            voice.level.connect(lambda peak, _: page.input.set_level(peak), queued)
            voice.lost.connect(self._on_lost, queued)
            voice.stopped.connect(self._on_stopped, queued)
        heard = self.recogniser
        heard.ready.connect(self._on_ready)
        heard.partial.connect(self._on_partial)
        heard.final.connect(self._on_final)
        heard.failed.connect(self._on_failed)
        heard.died.connect(self._on_died)
        heard.file_progress.connect(page.files.set_share)
        heard.file_done.connect(page.files.set_done)
        heard.file_failed.connect(page.files.set_failed)

    # Waking, resting

    def wake(self, model: str = "") -> None:
        """The page is shown: follow the devices, offer the models, listen for the meter."""
        self.recorder.watch(True)
        folder = self._context.session.project_folder
        added = [Path(p) for p in self._context.settings.added_checkpoints]
        facts = self._context.window.runs.facts

        def work() -> tuple[list[Source], dict[str, float]]:
            known = facts or (Watcher(folder / "runs").read() if folder is not None else [])
            return sources(folder, added), {one.key: one.wer for one in known if one.wer is not None}

        self._context.tasks.ask(work, lambda found: self._on_sources(*found, model))
        self.inputs.read()
        self.inputs.listen()

    def rest(self) -> None:
        """Another page is shown: a take goes on, otherwise the microphone is closed."""
        if self.state not in ("starting", "recording"):
            self.recorder.watch(False)
            self.recorder.close()

    def shut_down(self) -> None:
        """The window closes: a take under way is kept, the child leaves."""
        self._clock.stop()
        self.feed.close()
        self.recorder.shut_down()
        self.recogniser.end()

    # Models

    def _on_sources(self, found: list[Source], rates: dict[str, float], model: str) -> None:
        remembered = self._context.settings.value(MODELS_KEY, {})
        folder = str(self._context.session.project_folder)
        self._page.models.set_sources(found, model, str(remembered.get(folder, "")), rates)
        self._on_model_chosen()

    def _on_picked(self, key: str) -> None:
        """The person's own choice of a model is remembered with the project."""
        remembered = self._context.settings.value(MODELS_KEY, {})
        folder = str(self._context.session.project_folder)
        self._context.settings.set_value(MODELS_KEY, {**remembered, folder: key})

    def _on_model_chosen(self) -> None:
        folder = self._page.models.folder
        if folder is None:
            self._set_state("failed", self.tr("No model to listen with"))
            return
        wish = f"{folder}|{self._page.models.device}"
        if wish == self._asked and self.state != "failed":
            return
        self._asked, self.loaded = wish, ""
        self._loading_since = time.monotonic()
        self._set_state("loading")
        self._clock.start()
        self.recogniser.load(folder, self._page.models.device)

    def _on_ready(self, model: str) -> None:
        self.loaded = model
        self._clock.stop()
        self._page.strip.hide()
        if self.state in ("loading", "failed"):
            self._set_state("ready")
        take = self._page.result.take
        if take is not None and take.transcript is None:
            self._page.keeping.read_again(take)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._page.strip.show_error(error, self.tr("Try again"), self.load_again)
        if self.state == "finishing" and self._ended is not None:
            self._finish(None, str(error))
        elif self.state == "loading":
            self._clock.stop()
            self._set_state("failed", self.tr("The model could not be loaded"))

    def _on_died(self, error: WorkbenchError) -> None:
        self.loaded = ""
        self._page.strip.show_error(error, self.tr("Load again"), self.load_again)
        if self.state == "finishing" and self._ended is not None:
            self._finish(None, str(error))
        if self.state not in ("starting", "recording"):
            self._set_state("failed", self.tr("The recogniser stopped"))

    def load_again(self) -> None:
        """Load the chosen model once more, in a new child where the old one is gone."""
        self._asked = ""
        self._page.strip.hide()
        self._on_model_chosen()

    # A take

    @property
    def delay(self) -> float | None:
        """Seconds from a sound to its text on the screen, for the sound that waited longest; median of the last texts.

        That is the sound just after the text before: it waits for the next text and for its computation.
        """
        return float(np.median(self._lags)) if self._lags else None

    @property
    def seconds(self) -> float:
        """How much of the take under way was heard."""
        return self._heard / max(1, self._rate)

    def toggle(self) -> None:
        """Start a take, or stop the one under way."""
        if self.state in ("starting", "recording"):
            self._stop()
        elif self.state == "ready" and not self._context.session.read_only:
            self._start()

    def _start(self) -> None:
        project = self._context.session.project
        if project is None:
            return
        source, device = self.inputs.source(), self._page.input.device
        if device is None and source is None:
            self._page.strip.show_text(
                self.tr("There is nothing to feed in: the project has no test utterances."),
                self.tr("Choose a microphone or a sound file."),
            )
            return
        self._discarding, self._ended, self._heard, self._lags = False, None, 0, []
        path = next_take(project.takes)
        self._take = Take(
            path,
            at=time.time(),
            origin=source.name if source else device.name if device else "",
            model=self._page.models.source.key if self._page.models.source else "",
            prompt=source.text if source else self._page.prompt.text,
            speaker=source.speaker if source else "",
            voices=source.voices if source else "people",
        )
        self._page.input.set_enabled(False)
        self._page.strip.hide()
        self._set_state("starting")
        if source is not None:
            self.feed.start(source, path)
            if self._page.input.hear.isChecked():
                self._hear(source)
        elif device is not None:
            self.recorder.start(device, path)

    def _hear(self, source: FeedSource) -> None:
        self._context.tasks.run(
            self.tr("Read a sound"),
            lambda *_: audio.load(source.path, source.start, source.end, channel=source.channel, rate=16_000),
            lambda sound: self._context.player.play(sound, 16_000),
            quiet=True,
        )

    def _on_started(self, rate: int) -> None:
        self._rate, self._begun, self._covered = rate, time.monotonic(), 0.0
        self.recogniser.begin(rate)
        self._page.stage.wave.begin()
        self._page.stage.text.show_text("", "")
        self._clock.start()
        self._set_state("recording")

    def _on_block(self, block: np.ndarray) -> None:
        if self.state == "recording":
            self._heard += len(block)
            self._page.stage.wave.add(block, self._rate)
            self.recogniser.samples(block)

    def _on_partial(self, settled: str, still_open: str, heard_s: float, delay_ms: float) -> None:
        if self.state == "recording":
            self._page.stage.text.show_text(settled, still_open)
            self._lags = [*self._lags[1 - LAGS_KEPT :], time.monotonic() - self._begun - self._covered]
            self._covered = heard_s
            self._page.models.show_delay(self.delay)

    def _stop(self) -> None:
        self.feed.stop() if self.feed.running else self.recorder.stop()

    def discard(self) -> None:
        """Throw the take under way away."""
        if self.state == "recording":
            self._discarding = True
            self.feed.stop() if self.feed.running else self.recorder.discard()

    def _on_discarded(self) -> None:
        self.recogniser.cancel()
        self._page.stage.text.show_text("", "")
        self._end_take("ready" if self.loaded else "failed")

    def _on_lost(self, error: WorkbenchError) -> None:
        """The device or disk went away. When a take was under way, `stopped` follows with what was heard."""
        taking = self.state in ("starting", "recording")
        kept = self.tr("What was heard until then is kept.") if self._heard and taking else ""
        hint = f"{kept} {error.hint}".strip()
        self._page.strip.show_text(error.message, hint, error.detail, self.tr("Retry"), self._retry)
        self._page.input.set_level_text(error.message)
        if taking and not self._heard:
            self._end_take("ready")

    def _retry(self) -> None:
        self._page.strip.hide()
        self.recorder.watch(True)
        self.recorder.refresh()
        self.inputs.listen()

    def _on_stopped(self, path: Path, seconds: float) -> None:
        if self.state not in ("starting", "recording"):
            return
        if self._discarding:
            from app.audio_io.takes import discard

            discard(path)
            self._on_discarded()
            return
        self._ended = Take(**{**vars(self._take), "path": path, "seconds": seconds})
        self._end_take("finishing")
        if self.loaded and self.recogniser.isRunning():
            self.recogniser.finish(path)
        else:
            self._finish(None, self.tr("It was not transcribed: the recogniser had stopped."))

    def _on_final(self, transcript: Transcript) -> None:
        if self.state == "finishing":
            self._page.stage.text.show_text(transcript.text, "")
            self._finish(transcript)

    def _finish(self, transcript: Transcript | None, lost: str = "") -> None:
        if self._ended is None:
            return
        take = Take(**{**vars(self._ended), "transcript": transcript, "lost": lost})
        self._ended = None
        self._set_state("ready" if self.loaded else "failed")
        self._page.keeping.put(take)

    def _end_take(self, state: State) -> None:
        self._clock.stop()
        self._page.stage.wave.end()
        self._page.input.set_enabled(True)
        self._page.input.rest()
        self._set_state(state)

    # Files

    def _on_file_wanted(self, number: int, path: Path) -> None:
        self.recogniser.transcribe(number, path)

    # Words

    def _set_state(self, state: State, words: str = "") -> None:
        self.state = state
        self._failure = words if state == "failed" else ""
        self._draw()
        self.state_changed.emit()

    def words(self) -> str:
        """The state in words."""
        if self.state == "loading":
            waited = time.monotonic() - self._loading_since
            return self.tr("Loading the model, {0:.0f} s").format(waited)
        if self.state == "failed":
            return self._failure or self.tr("No model is loaded")
        if self.state == "ready" and self._context.session.read_only:
            return self.tr("Open for reading only: nothing is recorded")
        names = {
            "ready": self.tr("Press R and speak") if self._page.input.device else self.tr("Press R to feed it in"),
            "starting": self.tr("Opening the sound"),
            "recording": self.tr("Recording") if not self.feed.running else self.tr("Feeding it in"),
            "finishing": self.tr("Writing the final text"),
        }
        return names[self.state]

    def _draw(self) -> None:
        state, words = self.state, self.words()
        page = self._page
        page.stage.show_state(
            words, recording=state == "recording", can_record=state == "ready" and not self._context.session.read_only
        )
        if not page.stage.text.text:
            page.stage.text.show_hint(words if state != "ready" else self._invitation())

    def _invitation(self) -> str:
        if self._context.session.read_only:
            return self.tr(
                "This project is open for reading only. Sound files can be transcribed here and saved elsewhere."
            )
        if self._page.input.device is not None:
            return self.tr("Press R and speak. The text appears here while you do.")
        return self.tr(
            "No microphone is needed: press R, and the test utterance above is fed in at the speed of speech. "
            "The text appears here meanwhile."
        )

    def _on_tick(self) -> None:
        if self.state == "recording":
            self._page.stage.show_seconds(self.seconds)
        elif self.state == "loading":
            self._draw()
            self.state_changed.emit()
