"""`Player`: the loudspeaker as the window sees it. One sound at a time; on the GUI thread, and never waits there."""

from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.audio_io.playback import LATENCY_S, Playback, latency_after
from app.background import telling
from app.background.telling import tell
from core.errors import WorkbenchError

POSITION_MS = 16
END_S = 3.0


class Player(QObject):
    """Plays samples; a sound that plays gives way to a new one. `finished` follows each `play`, however it ended."""

    started = Signal()
    position_changed = Signal(float)  # second of the sound that is heard now, while it plays
    paused_changed = Signal(bool)
    finished = Signal()  # the end was reached, or it was stopped, replaced or failed
    failed = Signal(object)  # WorkbenchError; `finished` follows

    playback_started = Signal(object)  # from the feeding threads, with the Playback: an older one may still report
    playback_failed = Signal(object, object)
    playback_ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        telling.get_ready()
        self._playback: Playback | None = None
        self._ending: list[Playback] = []
        self._device = ""
        self.latency_s = LATENCY_S
        """How much of the next sound lies with the system, so that a busy machine leaves no gaps in it."""
        self.gaps = 0
        """How many there were in all that was played."""
        self._ticks = QTimer(self)
        self._ticks.setInterval(POSITION_MS)
        self._ticks.timeout.connect(self._on_tick)
        self.playback_started.connect(self._on_started)
        self.playback_failed.connect(self._on_failed)
        self.playback_ended.connect(self._on_ended)

    def set_device(self, device: str) -> None:
        """The loudspeaker's id for what is played from now on; "" for the system's own choice."""
        self._device = device

    @property
    def playing(self) -> bool:
        """Whether a sound is being played, paused or not."""
        return self._playback is not None

    @property
    def paused(self) -> bool:
        return self._playback is not None and self._playback.paused

    def play(
        self,
        samples: np.ndarray,
        rate: int,
        start_s: float = 0.0,
        end_s: float | None = None,
        loop: bool = False,
        speed: float = 1.0,
        at_s: float | None = None,
    ) -> None:
        """Play (T,) float32 in [-1, 1] from `start_s` to `end_s`, 0.5 to 2 times as fast with its pitch kept. The first
        round begins at `at_s` when it is given."""
        self.stop()
        self._playback = Playback(
            samples,
            rate,
            _Relay(self),
            device=self._device,
            start_s=start_s,
            end_s=end_s,
            loop=loop,
            speed=speed,
            at_s=at_s,
            latency_s=self.latency_s,
        )
        self._playback.start()

    def stop(self) -> None:
        """Fall silent at once."""
        if self._playback is None:
            return
        self._playback.stop()
        self._ending.append(self._playback)
        self._playback = None
        self._ticks.stop()
        self.finished.emit()

    def pause(self) -> None:
        """Hold, or go on when held."""
        if self._playback is None:
            return
        if self._playback.paused:
            self._playback.resume()
        else:
            self._playback.pause()
        self.paused_changed.emit(self._playback.paused)

    def set_loop(self, loop: bool) -> None:
        """Whether what plays now begins again at its end."""
        if self._playback is not None:
            self._playback.loop = loop

    def position(self) -> float:
        """The second of the sound that is heard now; 0 when nothing plays."""
        return self._playback.position() if self._playback is not None else 0.0

    def shut_down(self) -> None:
        """Fall silent and wait, within bounds, until the loudspeaker is closed: for the end of the program."""
        self.stop()
        for playback in self._ending:
            playback.join(END_S)

    def _on_tick(self) -> None:
        if self._playback is not None and not self._playback.paused:
            self.position_changed.emit(self._playback.position())

    def _on_started(self, playback: Playback) -> None:
        if playback is self._playback:
            self._ticks.start()
            self.started.emit()

    def _on_failed(self, playback: Playback, error: WorkbenchError) -> None:
        if playback is self._playback:
            self.failed.emit(error)

    def _on_ended(self, playback: Playback) -> None:
        self._ending = [other for other in self._ending if other is not playback]
        self.gaps += playback.gaps
        self.latency_s = latency_after(playback.latency_s, playback.gaps)
        if playback is self._playback:
            self._playback = None
            self._ticks.stop()
            self.finished.emit()


class _Relay:
    """What a playback tells, as the player's signals; it is told on the playback's own thread."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def started(self) -> None:
        tell(self._player, self._player.playback_started, threading.current_thread())

    def failed(self, error: WorkbenchError) -> None:
        tell(self._player, self._player.playback_failed, threading.current_thread(), error)

    def ended(self) -> None:
        tell(self._player, self._player.playback_ended, threading.current_thread())
