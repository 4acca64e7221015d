"""Plays one utterance at a time; its sound is read off the GUI thread."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.alphabet.alphabet_state import AlphabetState
from app.background.latest import Latest
from app.context import Context
from core import audio
from core.project.records import UtteranceRow


def read_sound(path: Path, row: UtteranceRow) -> tuple[np.ndarray, int]:
    """The samples of an utterance, (T,) float32. Raises `SoundError`."""
    return audio.read(path, row.start, row.end, channel=row.channel)


class UtterancePlayer(QObject):
    """Keeps `state.playing`, the id of the utterance that is heard."""

    def __init__(self, context: Context, state: AlphabetState) -> None:
        super().__init__(state)
        self._context, self._state = context, state
        self._wanted = 0
        self._listening = self._starting = False
        self._latest = Latest(context.tasks, self)

    def toggle(self, utterance: int) -> None:
        """Play it, or stop it when it is the one that plays."""
        if self._wanted == utterance:
            self.stop()
            return
        reader = self._context.session.reader
        row = reader.row(utterance) if reader is not None else None
        if reader is None or row is None:
            return
        self._wanted = utterance
        path = reader.sound_path(row)
        self._latest.ask(
            lambda _progress, _cancelled: read_sound(path, row),
            lambda sound: self._play(utterance, *sound),
            self._on_failed,
        )

    def stop(self) -> None:
        """Fall silent."""
        self._latest.forget()
        if self._wanted:
            self._wanted = 0
            if self._listening:
                self._context.player.stop()
            self._state.play(0)

    def _play(self, utterance: int, samples: np.ndarray, rate: int) -> None:
        player = self._context.player
        if not self._listening:
            self._listening = True
            player.finished.connect(self._on_finished)
            player.failed.connect(self._on_failed)
        self._starting = True
        player.play(samples, rate)
        self._starting = False
        self._state.play(utterance)

    def _on_finished(self) -> None:
        if not self._starting and self._wanted:
            self._wanted = 0
            self._state.play(0)

    def _on_failed(self, error: BaseException) -> None:
        if self._wanted:
            self._wanted = 0
            self._state.play(0)
            self._context.show_error(error)
