"""Plays utterances of the report that is shown, read off the window's thread: whole, or at the place of an error."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from app.background.latest import Latest
from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from core import audio
from core.errors import SoundError
from core.project.queries import Reader
from core.wording import say

AROUND_S = 0.25
"""What is heard before and after the place of an error."""


def read_part(project: Path, key: str, start_s: float, end_s: float) -> tuple[np.ndarray, int]:
    """An utterance's sound between two times of it (to its end where `end_s` is below 0), (T,) float32 at the file's
    own rate. Raises `SoundError`, `ProjectError`."""
    with Reader(project) as reader:
        id = reader.find(key)
        row = reader.row(id) if id is not None else None
        if row is None:
            raise SoundError(say("“{key}” is not in the project any more.", key=key), say("Evaluate again."))
        path = reader.sound_path(row)
    first = row.start + round(max(0.0, start_s - AROUND_S) * row.rate) if end_s >= 0 else row.start
    last = min(row.end, row.start + round((end_s + AROUND_S) * row.rate)) if end_s >= 0 else row.end
    return audio.read(path, first, max(first + 1, last), channel=row.channel)


class Voice(QObject):
    """One utterance at a time. It plays where its report was evaluated: in this project, or in another."""

    def __init__(self, context: Context, state: EvaluationState) -> None:
        super().__init__(state)
        self._context, self._state = context, state
        self._reading = Latest(context.tasks, self)
        self._asked: tuple[str, float, float] | None = None
        self._listening = False
        state.play_asked.connect(self._on_asked)
        state.report_changed.connect(self.stop)

    def stop(self) -> None:
        """Nothing plays any more."""
        if self._asked is not None:
            self._context.player.stop()
            self._on_finished()

    def _on_asked(self, key: str, start_s: float, end_s: float) -> None:
        again = self._asked == (key, start_s, end_s)
        self.stop()
        folder = self._state.folder or self._context.session.project_folder
        if again or folder is None:
            return
        self._asked = key, start_s, end_s
        self._reading.ask(
            lambda _progress, _cancelled: read_part(folder, key, start_s, end_s), self._play, self._on_failed
        )

    def _play(self, sound: tuple[np.ndarray, int]) -> None:
        player, asked = self._context.player, self._asked
        if not self._listening:
            self._listening = True
            player.finished.connect(self._on_finished)
            player.failed.connect(self._on_failed)
        player.play(*sound)
        self._asked = asked  # what another page played before is finished now, and that was told here, too
        if asked is not None:
            self._state.set_playing(asked[0])

    def _on_finished(self) -> None:
        self._reading.forget()
        self._asked = None
        self._state.set_playing("")

    def _on_failed(self, error: BaseException) -> None:
        self._on_finished()
        self._context.show_error(error)
