"""Plays a run's dev utterances, read off the GUI thread."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.context import Context
from app.train.runs import Runs
from core import audio
from core.datasets.manifest import read_manifest
from core.errors import SoundError
from core.runs.folder import RunFolder
from core.wording import say


def read_sample(run: RunFolder, key: str) -> tuple[np.ndarray, int]:
    """The sound of one utterance of a run's manifest, (T,) float32 at the file's own rate. Raises `SoundError`."""
    entry = next((entry for entry in read_manifest(run.manifest) if entry.key == key), None)
    if entry is None:
        raise SoundError(say("“{key}” is not in this run.", key=key), say("Choose another utterance."))
    return audio.read(Path(entry.audio), entry.start, entry.end, channel=entry.channel)


class SampleVoice(QObject):
    """One utterance at a time, of the run that is shown. `playing` brings its key, "" for none."""

    playing = Signal(str)

    def __init__(self, context: Context, runs: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._runs = context, runs
        self._reading = Latest(context.tasks, self)
        self._key = ""
        self._listening = False

    def toggle(self, key: str) -> None:
        """Play `key`, or stop it when it is the one that plays."""
        view = self._runs.current()
        if self._key == key:
            self._context.player.stop()
            self._on_finished()
        elif view is not None:
            run = view.run
            self._key = key
            self._reading.ask(lambda _progress, _cancelled: read_sample(run, key), self._play, self._on_failed)

    def _play(self, sound: tuple[np.ndarray, int]) -> None:
        player = self._context.player
        if not self._listening:
            self._listening = True
            player.finished.connect(self._on_finished)
            player.failed.connect(self._on_failed)
        player.play(*sound)
        self.playing.emit(self._key)

    def _on_finished(self) -> None:
        self._reading.forget()
        self._key = ""
        self.playing.emit("")

    def _on_failed(self, error: BaseException) -> None:
        self._on_finished()
        self._context.show_error(error)
