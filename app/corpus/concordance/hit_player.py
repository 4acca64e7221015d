"""Plays hits about where they are said, one after another, through the window's one player."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.background.latest import Latest
from app.context import Context
from app.corpus.sound.sound_loader import SoundStretch, read_around
from app.corpus.sound.utterance_playback import UtterancePlayback
from core.project.concordance.hit_line import Line

AROUND_S = 0.5
"""Sound before and after a hit: when it is said is only known about."""


class HitPlayer(QObject):
    """`playing_changed` brings the line that sounds, or None; `failed` what kept it from sounding."""

    playing_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._next: list[Line] = []
        self._reading = Latest(context.tasks, self)
        self._reading.failed.connect(self._on_failed)
        self.playback = UtterancePlayback(lambda: context.player, self)
        self.playback.state_changed.connect(self._on_state)
        self.playback.failed.connect(self._on_failed)
        self.line: Line | None = None

    def play_or_stop(self, lines: Sequence[Line]) -> None:
        """Play these in their order; fall silent when the first of them sounds already."""
        again = self.line is not None and bool(lines) and (self.line.id, self.line.at) == (lines[0].id, lines[0].at)
        self.stop()
        if not again:
            self._next = list(lines)
            self._go_on()

    def stop(self) -> None:
        """Fall silent."""
        self._next.clear()
        self._reading.forget()
        self.playback.stop()
        self._tell(None)

    def _go_on(self) -> None:
        reader = self._context.session.reader
        line = self._next.pop(0) if self._next else None
        recording = reader.recording(line.recording_id) if reader is not None and line is not None else None
        if reader is None or line is None or recording is None:
            self._tell(None)
            return
        self._tell(line)
        path = reader.sound_path(recording)
        start, end = max(0.0, line.start_s - AROUND_S), min(line.end_s + AROUND_S, recording.frames / recording.rate)

        def came(stretch: SoundStretch) -> None:
            self.playback.play(start, min(end, stretch.end_s), stretch, once=True)

        self._reading.ask(lambda _progress, _stop: read_around(recording, path, start, end), came)

    def _on_state(self, playing: bool) -> None:
        if not playing and self.line is not None:
            self._go_on()

    def _on_failed(self, error: object) -> None:
        self.stop()
        self.failed.emit(error)

    def _tell(self, line: Line | None) -> None:
        if line is not self.line:
            self.line = line
            self.playing_changed.emit(line)
