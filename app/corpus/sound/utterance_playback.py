"""Plays stretches of the shown recording and moves the playhead. Knows the player, not the widgets."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.corpus.sound.sound_loader import SoundStretch

if TYPE_CHECKING:
    from app.audio_io.player import Player

FRAME_MS = 16
SPEEDS = (0.5, 0.6, 0.75, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0)


class UtterancePlayback(QObject):
    """Play, pause, loop and speed over the stretch that was loaded."""

    moved = Signal(float)
    """The playhead, in seconds of the recording, while sound plays."""
    state_changed = Signal(bool)
    """Whether sound plays."""
    failed = Signal(object)

    def __init__(self, make_player: Callable[[], Player], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_player = make_player
        self._player: Player | None = None
        self._stretch: SoundStretch | None = None
        self._range: tuple[float, float] | None = None
        self._playing: SoundStretch | None = None
        self._begun = 0.0
        self._offset = 0.0
        self._own = False
        self._once = False
        self._starting = False
        self.playing = False
        self.loop = False
        self.pause_s = 0.0
        """Silence behind each round of a loop: time to say it after the speaker, or to write it down."""
        self.speed = 1.0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def set_stretch(self, stretch: SoundStretch | None) -> None:
        """The samples that can be played now."""
        self.stop()
        self._stretch = stretch

    @property
    def ready(self) -> bool:
        return self._stretch is not None and len(self._stretch.samples) > 0

    def can_play(self, start_s: float, end_s: float) -> bool:
        """Whether the stretch holds this range."""
        return self._stretch is not None and self._stretch.holds(start_s, end_s)

    def play(
        self,
        start_s: float,
        end_s: float,
        stretch: SoundStretch | None = None,
        at_s: float | None = None,
        *,
        once: bool = False,
    ) -> None:
        """Play [start_s, end_s] of the recording, around and around when `loop` is set, unless it is to be played
        `once`; the first round from `at_s`."""
        stretch = stretch or self._stretch
        if stretch is None or end_s - start_s < 0.005:
            return
        player = self._connect()
        self._once = once
        if self._pauses:
            stretch = followed_by_silence(stretch, start_s, end_s, self.pause_s * self.speed)
        self._range, self._playing = (start_s, end_s), stretch
        self._begun = start_s if at_s is None else at_s
        self._offset = stretch.start_s
        self._starting = True
        player.play(
            stretch.samples,
            stretch.rate,
            start_s=max(0.0, start_s - self._offset),
            end_s=len(stretch.samples) / stretch.rate if self._paused_after(end_s) else end_s - self._offset,
            loop=self.loop and not once,
            speed=self.speed,
            at_s=None if at_s is None else at_s - self._offset,
        )
        self._starting = False
        self._own = True
        self._set_playing(True)

    @property
    def _pauses(self) -> bool:
        """Whether there is silence between rounds."""
        return self.loop and self.pause_s > 0 and not self._once

    def _paused_after(self, end_s: float) -> bool:
        """Whether all that is at hand is played: up to the end of the silence, or of the sound."""
        return self._pauses or self._playing is None or end_s > self._playing.end_s

    def stop(self) -> None:
        """Fall silent; the playhead stays where it is."""
        own, self._own = self._own, False
        if own and self._player is not None:
            self._player.stop()
        self._set_playing(False)

    def position(self) -> float | None:
        """Where the sound is, in seconds of the recording; None while nothing plays."""
        if not self._own or self._player is None:
            return None
        at = self._offset + self._player.position()
        return min(at, self._range[1]) if self._range is not None else at

    def set_speed(self, speed: float) -> None:
        """Another speed, at once and from where the sound is."""
        self.speed = speed
        at = self.position()
        if self.playing and self._range is not None and at is not None:
            begun, (start, end) = self._begun, self._range
            self.play(start, end, self._playing, at if start <= at < end else start, once=self._once)
            self._begun = begun

    def set_loop(self, loop: bool) -> None:
        """Whether what plays begins again at its end; what plays now goes on."""
        self.loop = loop
        if self._own and self._player is not None:
            self._player.set_loop(loop)

    def _connect(self) -> Player:
        if self._player is None:
            self._player = self._make_player()
            self._player.finished.connect(self._on_finished)
            self._player.failed.connect(self._on_failed)
        return self._player

    def _set_playing(self, playing: bool) -> None:
        (self._timer.start if playing else self._timer.stop)()
        if playing != self.playing:
            self.playing = playing
            self.state_changed.emit(playing)

    def _on_tick(self) -> None:
        at = self.position()
        if at is not None:
            self.moved.emit(at)

    def _on_finished(self) -> None:
        """The end was reached, or someone else plays now: the playhead goes back to where this began."""
        if self._own and not self._starting:
            self._own = False
            self.moved.emit(self._begun)
            self._set_playing(False)

    def _on_failed(self, error: object) -> None:
        if self._own:
            self._own = False
            self._set_playing(False)
            self.failed.emit(error)


def followed_by_silence(stretch: SoundStretch, start_s: float, end_s: float, pause_s: float) -> SoundStretch:
    """A part of a stretch with silence behind it."""
    rate = stretch.rate
    first, last = (max(0, round((second - stretch.start_s) * rate)) for second in (start_s, end_s))
    part = stretch.samples[first:last]
    silence = np.zeros(round(pause_s * rate), np.float32)
    return SoundStretch(np.concatenate([part, silence]), rate, stretch.start_s + first / rate)
