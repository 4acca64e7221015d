"""The lanes of the sound view over one time axis: what is shown, how it is laid out, and zoom.

It reads no file and knows no mouse; `SoundView` adds what a person does to it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from app.corpus.sound.sound_marks import Overview, Playhead, SoundSelection, TrimMarks
from app.i18n import tr
from app.theme import Theme
from app.widgets.sound_lanes import Envelope, RulerLane, SoundLane, TierLane, WaveformLane
from app.widgets.spectrogram_lane import Frequencies, SpectrogramLane
from app.widgets.time_axis import TimeAxis


class SoundCanvas(QGraphicsView):
    """Overview, waveform, speech, spectrogram and ruler of one recording, and the marks of one utterance."""

    held = False
    """Whether the pointer holds something: the picture does not turn its page under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState, False)
        self.setMinimumHeight(180)
        self._theme = theme
        self.axis = TimeAxis(self)
        self.whole = TimeAxis(self)
        self.overview = Overview(self.whole, self.axis, theme)
        self.waveform = WaveformLane(self.axis, theme)
        self.speech = TierLane(self.axis, theme, tr("Speech"))
        self.spectrogram = SpectrogramLane(self.axis, theme)
        self.ruler = RulerLane(self.axis, theme)
        self.selection = SoundSelection(self.axis, theme)
        self.marks = TrimMarks(self.axis, theme)
        self.playhead = Playhead(self.axis, theme)
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        for lane in self.lanes():
            scene.addItem(lane)
        self.setScene(scene)
        theme.changed.connect(self._on_theme_changed)

    def lanes(self) -> list[SoundLane]:
        """All lanes from bottom to top."""
        return [
            self.overview,
            self.waveform,
            self.speech,
            self.spectrogram,
            self.ruler,
            self.selection,
            self.marks,
            self.playhead,
        ]

    # What is shown

    def show_recording(self, duration: float, start: float, end: float) -> None:
        """A new utterance of a recording: nothing of its sound is there yet."""
        for lane in (self.overview, self.waveform):
            lane.set_peaks(None)
            lane.set_samples(None)
        self.spectrogram.set_frequencies(None)
        self.speech.set_regions([])
        self.selection.choose(None)
        self.whole.set_duration(duration)
        self.axis.set_duration(duration)
        self.show_kept(start, end)
        margin = max(0.25, (end - start) * 0.05)
        self.axis.show(start - margin, end + margin)
        self.move_playhead(start)

    def show_kept(self, start: float, end: float) -> None:
        """The utterance's marks as they are in the project."""
        self.marks.set_kept(start, end)

    def set_peaks(self, peaks: Envelope) -> None:
        self.overview.set_peaks(peaks)
        self.waveform.set_peaks(peaks)

    def set_samples(self, samples: np.ndarray, rate: int, start_s: float) -> None:
        self.waveform.set_samples(samples, rate, start_s)

    def fit_range(self, samples: np.ndarray) -> None:
        """Draw quiet recordings larger, by the loudest of these samples."""
        peak = float(np.abs(samples).max()) if len(samples) else 1.0
        for lane in (self.waveform, self.overview):
            lane.fit_range(peak)

    def set_frequencies(self, frequencies: Frequencies, loudest: float) -> None:
        self.spectrogram.set_frequencies(frequencies, loudest)

    def set_regions(self, regions: Sequence[tuple[float, float]]) -> None:
        self.speech.set_regions(regions)

    def set_empty(self, empty: bool) -> None:
        """Show nothing at all: there is no utterance."""
        self.setEnabled(not empty)
        self.overview.empty = empty
        for mark in (self.marks, self.selection, self.playhead, self.spectrogram):
            mark.setVisible(not empty)
        self.viewport().update()

    def move_playhead(self, seconds: float, *, follow: bool = False) -> None:
        self.playhead.move_to(seconds)
        if follow and not self.held:
            self.axis.reveal(seconds)

    # Zoom

    def zoom_in(self) -> None:
        self.axis.zoom(1 / 1.6, self._zoom_middle())

    def zoom_out(self) -> None:
        self.axis.zoom(1.6, self._zoom_middle())

    def fit(self) -> None:
        """The utterance with a margin; the whole recording when that is already shown."""
        start, end = self.marks.kept
        margin = max(0.25, (end - start) * 0.05)
        before = (self.axis.start, self.axis.end)
        self.axis.show(start - margin, end + margin)
        if before == (self.axis.start, self.axis.end):
            self.axis.show(0, self.axis.duration)

    def zoom_to_selection(self) -> None:
        if self.selection.chosen is not None:
            self.axis.show(*self.selection.chosen)

    def _zoom_middle(self) -> float | None:
        at = self.playhead.at
        return at if self.axis.start <= at <= self.axis.end else None

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the lanes: fixed strips by text size, waveform and spectrogram share the rest 112 to 134."""
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self.setSceneRect(0, 0, width, height)
        px = self._theme.px
        gutter, overview, tier, ruler = px(48), 30, px(20), px(20)
        rest = max(40.0, height - overview - tier - ruler)
        wave = round(rest * 112 / 246)
        for axis in (self.axis, self.whole):
            axis.place(gutter, width - gutter - 12)
        top = 0.0
        heights = (overview, wave, tier, rest - wave, ruler)
        strips = (self.overview, self.waveform, self.speech, self.spectrogram, self.ruler)
        for lane, tall in zip(strips, heights, strict=True):
            lane.place(QRectF(0, top, width, tall))
            top += tall
        over = QRectF(0, overview, width, height - overview - ruler)
        for mark in (self.selection, self.marks, self.playhead):
            mark.place(over)

    def _on_theme_changed(self) -> None:
        self.arrange()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, self._theme.color("page"))
