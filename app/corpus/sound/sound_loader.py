"""Brings the sound of an utterance from disk to the sound view, on worker threads, nearest things first.

Samples around the utterance come first (they can be played at once), then the recording's peaks, its spectrogram, and
the speech in it. A newer utterance drops what is still under way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.background.latest import Later, Latest
from app.i18n import tr
from app.widgets.spectrogram_lane import Picture, Sounding, draw_close, loudest_step
from core.phonetics.look import Look
from core.progress import Stop

if TYPE_CHECKING:
    from app.tasks import Tasks
    from core.loudness import Levels
    from core.project.records import Recording

T = TypeVar("T")

AROUND_S = 15.0
"""Sound read before and after an utterance."""
MOST_ON_S, PART_ON_S = 600.0, 20.0
"""How much is played on from a place, and how much of it is read at a time."""
LONG_S = 900.0
"""Recordings whose pictures take long enough to be listed among the tasks."""
SETTLE_MS = 70
"""Rest before loading begins, so that holding the Down key does not read every file on the way."""


@dataclass(frozen=True)
class SoundStretch:
    """Samples of a recording from `start_s` on: (T,) float32."""

    samples: np.ndarray
    rate: int
    start_s: float

    @property
    def end_s(self) -> float:
        return self.start_s + len(self.samples) / self.rate

    def holds(self, start_s: float, end_s: float) -> bool:
        return self.start_s <= start_s + 1e-3 and end_s <= self.end_s + 1e-3


@dataclass(frozen=True)
class SpeechFound:
    """What was found in a stretch: speech in seconds of the recording, and levels of the utterance."""

    regions: tuple[tuple[float, float], ...]
    levels: Levels


class SoundLoader(QObject):
    """One utterance at a time."""

    stretch_came = Signal(object)
    peaks_came = Signal(object)
    frequencies_came = Signal(object, float)
    heard = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = Latest(tasks, self)
        self._work.failed.connect(self.failed)
        self._long = ""
        self._settled = Later(SETTLE_MS, self._begin, self)
        self._wanted: tuple[Recording, Path, Path, float, float] | None = None
        self._recording: tuple[int, Any, Any, float] | None = None

    def load(self, recording: Recording, path: Path, cache: Path, start_s: float, end_s: float) -> None:
        """Load the sound of [start_s, end_s] and what is around it, once the person rests on it."""
        self.stop()
        self._wanted = (recording, path, cache, start_s, end_s)
        if self._recording is not None and self._recording[0] == recording.id:
            self._tell_pictures()
        self._settled.start()

    def stop(self) -> None:
        """Drop what is under way."""
        self._settled.stop()
        self._work.forget()

    def _begin(self) -> None:
        if self._wanted is None:
            return
        recording, path, cache, start_s, end_s = self._wanted

        def came(stretch: SoundStretch) -> None:
            self.stretch_came.emit(stretch)
            self._load_pictures(recording, path, cache)
            self._run(lambda _: listen(stretch, start_s, end_s), self.heard.emit)

        self._run(lambda _: read_around(recording, path, start_s, end_s), came)

    def read(self, start_s: float, end_s: float, done: Callable[[SoundStretch], None]) -> None:
        """Another stretch of the same recording, with what is around it."""
        if self._wanted is not None:
            recording, path = self._wanted[:2]
            self._run(lambda _: read_around(recording, path, start_s, end_s), done)

    def read_on(self, start_s: float, begun: Callable[[SoundStretch], None], wanted: Callable[[], bool]) -> None:
        """The recording from a second on, ten minutes of it at most: `begun` gets it once its first part is there; the
        rest is filled in while it is `wanted`."""
        from core import audio

        if self._wanted is None:
            return
        recording, path = self._wanted[:2]
        rate, first = recording.rate, round(start_s * recording.rate)
        last = min(recording.frames, first + round(MOST_ON_S * rate))
        whole, block = np.zeros(max(0, last - first), np.float32), round(PART_ON_S * rate)

        def read(at: int) -> None:
            end = min(last, first + at + block)
            self._run(lambda _: audio.read(path, first + at, end, channel=recording.channel)[0], partial(came, at))

        def came(at: int, samples: np.ndarray) -> None:
            whole[at : at + len(samples)] = samples
            if at == 0:
                begun(SoundStretch(whole, rate, first / rate))
            if at + block < len(whole) and wanted():
                read(at + block)

        read(0)

    def listen(self, stretch: SoundStretch, start_s: float, end_s: float) -> None:
        """Find speech and levels again: the marks have moved. `heard` follows."""
        self._run(lambda _: listen(stretch, start_s, end_s), self.heard.emit)

    def speech(self, start_s: float, end_s: float, done: Callable[[tuple[tuple[float, float], ...]], None]) -> None:
        """Where somebody speaks in another stretch of the same recording, and in what is around it."""
        if self._wanted is not None:
            recording, path = self._wanted[:2]
            self._run(lambda _: speech_in(read_around(recording, path, start_s, end_s)), done)

    def draw(
        self,
        frequencies: Sounding,
        loudest: float,
        stretch: tuple[float, float, int],
        look: Look,
        done: Callable[[Picture], None],
    ) -> None:
        """A close picture of the spectrogram: start, end, columns."""
        self._run(lambda _: draw_close(frequencies, *stretch, loudest, look), done)

    def _load_pictures(self, recording: Recording, path: Path, cache: Path) -> None:
        if self._recording is not None and self._recording[0] == recording.id:
            return

        def peaks(cancelled: Callable[[], bool]) -> Any:
            from core.peaks import build_peaks

            return build_peaks(path, cache, recording.channel, cancelled, digest=recording.digest)

        def spectrogram(cancelled: Callable[[], bool]) -> tuple[Any, float]:
            from core.peaks import build_spectrogram

            built = build_spectrogram(path, cache, recording.channel, cancelled, digest=recording.digest)
            return built, loudest_step(built, 0.0, recording.frames / recording.rate)

        def peaks_came(built: Any) -> None:
            self.peaks_came.emit(built)
            self._run(spectrogram, lambda found: spectrogram_came(built, *found), self._long)

        def spectrogram_came(built_peaks: Any, built: Any, loudest: float) -> None:
            self._recording = (recording.id, built_peaks, built, loudest)
            self.frequencies_came.emit(built, loudest)

        self._long = recording.name if recording.frames / recording.rate > LONG_S else ""
        self._run(peaks, peaks_came, self._long)

    def _tell_pictures(self) -> None:
        if self._recording is not None:
            _, peaks, frequencies, loudest = self._recording
            self.peaks_came.emit(peaks)
            self.frequencies_came.emit(frequencies, loudest)

    def forget(self) -> None:
        """Another project: what is kept of the last recording is of no use."""
        self.stop()
        self._wanted = self._recording = None

    def _run(self, work: Callable[[Stop], T], done: Callable[[T], None], shown: str = "") -> None:
        """Work on a thread; with a recording's name it is listed among the tasks."""
        title = tr("Draw {shown}", shown=shown) if shown else ""
        self._work.also(lambda _, cancelled: work(cancelled), done, None, title)


def read_around(recording: Recording, path: Path, start_s: float, end_s: float) -> SoundStretch:
    """Samples of [start_s, end_s] and `AROUND_S` before and after. Raises `SoundError`."""
    from core import audio

    first = max(0, int((start_s - AROUND_S) * recording.rate))
    last = min(recording.frames, int((end_s + AROUND_S) * recording.rate))
    samples, rate = audio.read(path, first, last, channel=recording.channel)
    return SoundStretch(samples, rate, first / rate)


def listen(stretch: SoundStretch, start_s: float, end_s: float) -> SpeechFound:
    """Speech in the stretch, and the levels of the utterance inside it."""
    from core import loudness

    rate, offset = stretch.rate, stretch.start_s
    inside = stretch.samples[max(0, int((start_s - offset) * rate)) : int((end_s - offset) * rate)]
    return SpeechFound(speech_in(stretch), loudness.levels(inside, rate))


def speech_in(stretch: SoundStretch) -> tuple[tuple[float, float], ...]:
    """Where somebody speaks, in seconds of the recording."""
    from core import vad

    found = vad.regions(stretch.samples, stretch.rate)
    return tuple((stretch.start_s + a / stretch.rate, stretch.start_s + b / stretch.rate) for a, b in found)
