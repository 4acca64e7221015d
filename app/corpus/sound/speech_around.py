"""Where somebody speaks in what the sound view shows, also far from the current utterance: edges snap to pauses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.background.latest import Later
from app.corpus.sound.sound_canvas import SoundCanvas
from app.corpus.sound.sound_loader import AROUND_S, SoundLoader

REST_MS = 350
MOST_S = 45.0
"""Of a longer view nothing is listened to: nobody sets edges there."""
Regions = Sequence[tuple[float, float]]


class SpeechAround(QObject):
    """Listens to what comes into view once a person rests there, and adds it to what is known of the recording."""

    def __init__(self, canvas: SoundCanvas, loader: SoundLoader) -> None:
        super().__init__(canvas)
        self._canvas, self._loader = canvas, loader
        self._regions: list[tuple[float, float]] = []
        self._known: list[tuple[float, float]] = []
        self._rest = Later(REST_MS, self._listen, self)
        canvas.axis.changed.connect(self._rest.start)

    def forget(self) -> None:
        """Another recording."""
        self._rest.stop()
        self._regions, self._known = [], []

    def add(self, regions: Regions, start: float, end: float) -> None:
        """Speech that was found in [start, end] seconds."""
        outside = [region for region in self._regions if region[1] <= start or region[0] >= end]
        self._regions = sorted([*outside, *((max(a, start), min(b, end)) for a, b in regions if b > start and a < end)])
        self._known.append((start, end))
        self._canvas.set_regions(self._regions)

    def _listen(self) -> None:
        axis, canvas = self._canvas.axis, self._canvas
        start, end = axis.start, axis.end
        seen = any(a <= start + 0.01 and end - 0.01 <= b for a, b in self._known)
        if canvas.utterances.shown and self._known and not seen and end - start <= MOST_S:
            first, last = max(0.0, start - AROUND_S), min(axis.duration, end + AROUND_S)
            self._loader.speech(start, end, lambda regions: self.add(regions, first, last))
