"""Plays a run's dev utterances, read off the GUI thread; and opens a folder in the system's file manager."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from app.context import Context
from core import audio
from core.datasets.manifest import read_manifest
from core.errors import SoundError
from core.runs.folder import RunFolder


def open_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def read_sample(run: RunFolder, key: str) -> tuple[np.ndarray, int]:
    """The sound of one utterance of a run's manifest, (T,) float32 at the file's own rate. Raises `SoundError`."""
    entry = next((entry for entry in read_manifest(run.manifest) if entry.key == key), None)
    if entry is None:
        raise SoundError(f"“{key}” is not in this run.", "Choose another utterance.")
    return audio.read(Path(entry.audio), entry.start, entry.end, channel=entry.channel)


class SampleVoice(QObject):
    """One utterance at a time."""

    playing = Signal(str)

    def __init__(self, window: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._key = ""
        self._listening = False

    def toggle(self, run: RunFolder, key: str) -> None:
        """Play `key`, or stop it when it is the one that plays."""
        if self._key == key:
            self._window.player.stop()
            self._on_finished()
            return
        self._key = key

        def play(sound: tuple[np.ndarray, int]) -> None:
            if not isValid(self) or self._key != key:
                return
            player = self._window.player
            if not self._listening:
                self._listening = True
                player.finished.connect(self._on_finished)
                player.failed.connect(self._on_failed)
            player.play(*sound)
            self.playing.emit(key)

        self._window.tasks.run(
            self.tr("Reading sound"),
            lambda _progress, _cancelled: read_sample(run, key),
            play,
            self._on_failed,
            quiet=True,
        )

    def _on_finished(self) -> None:
        self._key = ""
        self.playing.emit("")

    def _on_failed(self, error: BaseException) -> None:
        if isValid(self):
            self._on_finished()
        self._window.show_error(error)
