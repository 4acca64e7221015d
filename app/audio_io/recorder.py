"""`Recorder`: the microphone as the window sees it. It lives on the GUI thread and never waits there."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.audio_io.capture import Capture
from app.audio_io.hotplug import signature
from app.audio_io.sound_devices import Device, as_workbench_error, portaudio
from app.background import telling
from app.background.telling import tell
from core.errors import WorkbenchError
from core.wording import say

WATCH_MS = 2000


class Recorder(QObject):
    """Listens to a microphone, with or without writing a take.

    `listen` opens it for the meter alone; `start` writes a take from the next block on, opening it first where need be;
    `stop` ends the take and leaves a microphone open that was open before. A take that was lost in the middle is
    announced by `lost` and then, with what was heard, by `stopped`.
    """

    opened = Signal(object, int)  # Device, rate of the blocks
    started = Signal(object)  # Path of the take: it is being written
    block = Signal(object)  # (T,) float32 in [-1, 1], exactly as written to the take
    level = Signal(float, float)  # peak and RMS in dB, 20 times a second
    missed = Signal(float, float)  # at which second of the take sound is missing, how much (0: nobody knows)
    lost = Signal(object)  # WorkbenchError: the microphone or the disk, or neither could be opened
    stopped = Signal(object, float)  # Path, seconds: the take is on disk
    discarded = Signal(object)  # Path of a take that was thrown away, or in which nothing was heard
    closed = Signal()  # the microphone is closed
    devices_changed = Signal(object)  # list[Device]
    no_devices = Signal(object)  # WorkbenchError: why none can be listed

    capture_closed = Signal(object)  # Capture: one of several that may be closing
    plugged = Signal()  # from the looking thread
    _looked = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        telling.get_ready()
        self._shut = False
        self._capture: Capture | None = None
        self._closing: list[Capture] = []
        self._path: Path | None = None
        self._keep_open = False
        self._rate = 0
        self._looking: threading.Thread | None = None
        self._shown: list[Device] | None = None
        self._seen = ""  # what was plugged in at the last look
        self._renewing: str | None = None  # the device to listen to again after the list was renewed
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.refresh)
        self.capture_closed.connect(self._on_capture_closed)
        self._looked.connect(self._on_looked)
        self.plugged.connect(self._on_plugged)
        self.opened.connect(self._on_opened)
        self.stopped.connect(self._on_take_ended)
        self.discarded.connect(self._on_take_ended)

    # Devices

    def devices(self) -> list[Device]:
        """The microphones of the last look; empty before the first. Never waits."""
        return portaudio().devices("input")

    def refresh(self) -> None:
        """Look at the devices again, on another thread.

        While a microphone is open for the meter alone, it is closed for a moment if something was plugged in or out;
        a take is never disturbed.
        """
        if self._shut:
            return
        if self._looking is not None and self._looking.is_alive():
            return
        self._looking = threading.Thread(target=self._look, name="sound-look", daemon=True)
        self._looking.start()

    def watch(self, on: bool) -> None:
        """Follow plugging and unplugging."""
        if on and not self._watch.isActive() and not self._shut:
            self._watch.start()
            self.refresh()
        elif not on:
            self._watch.stop()

    def _look(self) -> None:
        try:
            plugged = signature()
            if portaudio().in_use:
                if plugged != self._seen:
                    tell(self, self.plugged)
                return
            self._seen = plugged
            portaudio().refresh()
        except Exception as error:  # noqa: BLE001 - said to the person, and looked at again later
            tell(self, self._looked, None, as_workbench_error(error, say("The sound devices could not be listed.")))
            return
        tell(self, self._looked, self.devices(), None)

    def _on_looked(self, devices: list[Device] | None, error: WorkbenchError | None) -> None:
        if error is not None:
            self._shown = None
            self.no_devices.emit(error)
        elif devices != self._shown:
            self._shown = devices
            self.devices_changed.emit(devices)
        wanted, self._renewing = self._renewing, None
        if wanted is not None and not self.listening and any(device.id == wanted for device in devices or ()):
            self.listen(wanted)

    def _on_plugged(self) -> None:
        """Something was plugged in or out while a microphone is open."""
        if self._capture is not None and not self.recording:
            self._renewing = self._capture.wanted
            self._let_go()

    # Listening and recording

    @property
    def recording(self) -> bool:
        """Whether a take was begun and has not yet been announced as stopped, discarded or lost."""
        return self._path is not None

    @property
    def listening(self) -> bool:
        """Whether a microphone is open or being opened."""
        return self._capture is not None

    @property
    def path(self) -> Path | None:
        """The take that is being recorded."""
        return self._path

    @property
    def rate(self) -> int:
        """Rate of the blocks, once `opened` was emitted; else 0."""
        return self._rate

    def listen(self, device: Device | str = "") -> None:
        """Open a microphone for the meter. Another one that is open is closed first."""
        if self._shut:
            return
        self._keep_open = True
        self._need(device)

    def start(self, device: Device | str, path: Path) -> None:
        """Record a take to `path` (a WAV that must not exist yet). Ends a take that is under way."""
        if self._shut:
            return
        self._keep_open = self._capture is not None and self._keep_open
        self._path = path
        self._need(device, path)

    def stop(self) -> None:
        """End the take with all that was said until now. `stopped` follows once it is on disk."""
        self._end(discard=False)

    def discard(self) -> None:
        """End the take and throw it away. `discarded` follows."""
        self._end(discard=True)

    def close(self) -> None:
        """Close the microphone; a take under way is kept."""
        self._keep_open = False
        self._let_go()

    def shut_down(self, seconds: float = 3.0) -> None:
        """Close for good and wait, at most so long: for the end of the program. A take under way is kept; what is still
        told from now on opens nothing again."""
        self._shut = True
        self.watch(False)
        self.close()
        for thread in (*self._closing, self._looking):
            if thread is not None:
                thread.join(seconds)

    def _end(self, *, discard: bool) -> None:
        if self._capture is None:
            return
        self._capture.stop(discard=discard)
        if not self._keep_open:
            self._let_go()

    def _need(self, device: Device | str, path: Path | None = None) -> None:
        """Have that device open, and recording to `path`: as it is, or opened anew. Another one is told to close."""
        wanted = device.id if isinstance(device, Device) else device
        capture = self._capture
        fits = capture is not None and capture.wanted == wanted and not capture.ended
        if capture is not None and fits and (path is None or capture.record(path)):
            return
        self._let_go()
        self._capture = Capture(wanted, _Relay(self), after=self._closing[-1] if self._closing else None)
        if path is not None:
            self._capture.record(path)
        self._capture.start()

    def _let_go(self) -> None:
        """Tell the open capture to close; it goes on alone until what was said is on disk."""
        if self._capture is not None:
            self._capture.close()
            self._closing.append(self._capture)
            self._capture = None

    def _on_opened(self, _device: Device, rate: int) -> None:
        self._rate = rate

    def _on_take_ended(self, path: Path, *_: object) -> None:
        if path == self._path:
            self._path = None

    def _on_capture_closed(self, capture: Capture) -> None:
        self._closing = [other for other in self._closing if other is not capture]
        if capture is self._capture:
            self._capture = None
        if self._capture is None and not self._closing:
            self._rate = 0
            self._path = None  # if it is still set, the microphone never opened and the take never began
            self.closed.emit()
            if self._renewing is not None:
                self.refresh()


class _Relay:
    """What a capture tells, as the recorder's signals: they cross to the GUI thread by themselves."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def opened(self, device: Device, rate: int) -> None:
        tell(self._recorder, self._recorder.opened, device, rate)

    def started(self, path: Path) -> None:
        tell(self._recorder, self._recorder.started, path)

    def block(self, samples: np.ndarray) -> None:
        tell(self._recorder, self._recorder.block, samples)

    def level(self, peak_db: float, rms_db: float) -> None:
        tell(self._recorder, self._recorder.level, peak_db, rms_db)

    def missed(self, at_s: float, seconds: float) -> None:
        tell(self._recorder, self._recorder.missed, at_s, seconds)

    def lost(self, error: WorkbenchError) -> None:
        tell(self._recorder, self._recorder.lost, error)

    def kept(self, path: Path, seconds: float) -> None:
        tell(self._recorder, self._recorder.stopped, path, seconds)

    def discarded(self, path: Path) -> None:
        tell(self._recorder, self._recorder.discarded, path)

    def closed(self) -> None:
        tell(self._recorder, self._recorder.capture_closed, threading.current_thread())
