"""The lanes of the sound view over one time axis: what is shown, how it is laid out, and zoom.

It reads no file and knows no mouse; `SoundView` adds what a person does to it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from app.corpus.measuring.voice_lines import VoiceLines
from app.corpus.sound.sound_marks import EdgeTip, Overview, Playhead, SoundSelection, TrimMarks
from app.corpus.sound.utterance_lanes import UtteranceLanes
from app.i18n import tr
from app.theme import Theme
from app.widgets.sound_lanes import Envelope, RulerLane, SoundLane, TierLane, WaveformLane
from app.widgets.spectrogram_lane import Frequencies, SpectrogramLane
from app.widgets.time_axis import TimeAxis
from core.project.recording.lanes import Boxes
from core.project.recording.tier_parts import Parts

GUTTER, NAMES = 48, 92
"""Room for labels at the left, and for the names of who speaks."""


class SoundCanvas(QGraphicsView):
    """Overview, waveform, speech, spectrogram, lanes of utterances and ruler of one recording, and the marks of one."""

    playhead_moved = Signal(float)
    """Whoever moved it: seconds of the recording."""
    held = False
    """Whether the pointer holds something: the picture does not turn its page under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it is painted
        self.setMinimumHeight(180)
        self._theme = theme
        self.axis = TimeAxis(self)
        self.whole = TimeAxis(self)
        self.utterances = UtteranceLanes(self.axis, theme)
        self.overview = Overview(self.whole, self.axis, self.utterances, theme)
        self.waveform = WaveformLane(self.axis, theme)
        self.speech = TierLane(self.axis, theme, tr("Speech"))
        self.spectrogram = SpectrogramLane(self.axis, theme)
        self.voice = VoiceLines(self.axis, self.spectrogram, theme)
        self.ruler = RulerLane(self.axis, theme)
        self.selection = SoundSelection(self.axis, theme)
        self.marks = TrimMarks(self.axis, theme)
        self.playhead = Playhead(self.axis, theme)
        self.tip = EdgeTip(self.axis, theme)
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
            self.voice,
            self.utterances,
            self.ruler,
            self.selection,
            self.marks,
            self.playhead,
            self.tip,
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

    def show_other(self, start: float, end: float) -> None:
        """Another utterance of the same recording: the view stays as near as it is, and moves only to where it lies."""
        self.selection.choose(None)
        self.show_kept(start, end)
        if start < self.axis.start or end > self.axis.end:
            span = max(self.axis.span, (end - start) * 1.1)
            middle = (start + end) / 2
            self.axis.show(middle - span / 2, middle + span / 2)
        self.move_playhead(start)

    def show_boxes(self, boxes: Boxes, shown: bool, tiers: Sequence[Parts] = ()) -> None:
        """The utterances of the recording and tiers below them; `shown`: their lanes have room in the view."""
        lanes, before = self.utterances, self.utterances.height_wanted()
        lanes.shown = shown
        lanes.show_boxes(boxes, tiers)
        lanes.setVisible(shown)
        self.marks.veiled = not shown
        self.marks.update()
        self.overview.forget()
        if lanes.height_wanted() != before:
            self.arrange()
        lanes.set_current(lanes.current)

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

    def set_empty(self, empty: bool, *, marked: bool = True) -> None:
        """Show nothing at all: there is no utterance. Without `marked` there is a recording all the same."""
        self.marks.setVisible(marked and not empty)
        if empty == self.overview.empty:
            return
        self.setEnabled(not empty)
        self.overview.empty = empty
        for mark in (self.selection, self.playhead, self.spectrogram):
            mark.setVisible(not empty)
        self.viewport().update()

    def move_playhead(self, seconds: float, *, follow: bool = False) -> None:
        self.playhead.move_to(seconds)
        if self.voice.isVisible():
            self.voice.move_to(seconds)
        self.playhead_moved.emit(seconds)
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
        """Place the lanes: fixed strips by text size, waveform and spectrogram share the rest 112 to 134. Utterances
        take no more than half of that rest."""
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self.setSceneRect(0, 0, width, height)
        px = self._theme.px
        shown = self.utterances.shown
        gutter, overview, tier, ruler = px(NAMES if shown else GUTTER), 40 if shown else 30, px(20), px(20)
        room = height - overview - tier - ruler
        share = 0.58 if self.utterances.tiers.tiers else 0.5
        spoken = min(self.utterances.height_wanted(), max(self.utterances.row_height, room * share)) if shown else 0.0
        rest = max(40.0, room - spoken)
        wave = round(rest * 112 / 246)
        for axis in (self.axis, self.whole):
            axis.place(gutter, width - gutter - 12)
        top = 0.0
        heights = (overview, wave, tier, rest - wave, spoken, ruler)
        strips = (self.overview, self.waveform, self.speech, self.spectrogram, self.utterances, self.ruler)
        for lane, tall in zip(strips, heights, strict=True):
            lane.place(QRectF(0, top, width, tall))
            top += tall
        self.voice.place(self.spectrogram.rect)
        over = QRectF(0, overview, width, height - overview - ruler)
        for mark in (self.selection, self.playhead):
            mark.place(over)
        self.marks.place(over.adjusted(0, 0, 0, -spoken))
        above = px(20)
        self.tip.place(QRectF(0, over.bottom() - spoken - above, width, above))

    def _on_theme_changed(self) -> None:
        self.arrange()
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, self._theme.color("page"))
