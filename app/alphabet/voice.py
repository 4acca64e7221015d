"""Plays one utterance at a time; its sound is read off the GUI thread."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.context import Context
from core import audio
from core.project.records import UtteranceRow


def read_sound(path: Path, row: UtteranceRow) -> tuple[np.ndarray, int]:
    """The samples of an utterance, (T,) float32. Raises `SoundError`."""
    return audio.read(path, row.start, row.end, channel=row.channel)


class Voice(QObject):
    """`playing` carries the id of the utterance that is heard, 0 for none."""

    playing = Signal(int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.current = 0
        self._listening = self._starting = False

    def toggle(self, utterance: int) -> None:
        """Play it, or stop it when it is the one that plays."""
        if self.current == utterance:
            self.stop()
            return
        reader = self._context.session.reader
        row = reader.row(utterance) if reader is not None else None
        if reader is None or row is None:
            return
        self.current = utterance
        path = reader.sound_path(row)
        self._context.tasks.run(
            self.tr("Reading sound"),
            lambda _progress, _cancelled: read_sound(path, row),
            lambda sound: self._play(utterance, *sound),
            self._on_failed,
            quiet=True,
        )

    def stop(self) -> None:
        """Fall silent."""
        if self.current:
            self.current = 0
            if self._listening:
                self._context.player.stop()
            self.playing.emit(0)

    def _play(self, utterance: int, samples: np.ndarray, rate: int) -> None:
        if not isValid(self) or self.current != utterance:
            return
        player = self._context.player
        if not self._listening:
            self._listening = True
            player.finished.connect(self._on_finished)
            player.failed.connect(self._on_failed)
        self._starting = True
        player.play(samples, rate)
        self._starting = False
        self.playing.emit(utterance)

    def _on_finished(self) -> None:
        if not self._starting and self.current:
            self.current = 0
            self.playing.emit(0)

    def _on_failed(self, error: BaseException) -> None:
        if isValid(self) and self.current:
            self.current = 0
            self.playing.emit(0)
            self._context.show_error(error)
