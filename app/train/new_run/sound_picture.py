"""One sound as the Corpus page draws it: waveform above spectrogram, on an axis that may be shared."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from app.theme import theme
from app.widgets.sound_lanes import RulerLane, SoundLane, WaveformLane
from app.widgets.spectrogram_lane import Frequencies, SpectrogramLane, loudest_step
from app.widgets.time_axis import TimeAxis

GUTTER, EDGE = 48, 12


class SoundPicture(QGraphicsView):
    """Shows what it is given, and takes neither keys nor clicks."""

    def __init__(self, name: str, title: str, axis: TimeAxis) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setInteractive(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.axis = axis
        self.waveform, self.spectrogram = WaveformLane(axis, theme), SpectrogramLane(axis, theme)
        self._ruler = RulerLane(axis, theme)
        scene = QGraphicsScene(self)
        for lane in self._lanes():
            scene.addItem(lane)
        self.setScene(scene)
        theme.follow(self, self._dress)

    def _lanes(self) -> tuple[SoundLane, ...]:
        return self.waveform, self.spectrogram, self._ruler

    def _dress(self) -> None:
        self.setMinimumHeight(theme.px(130))
        self.arrange()

    def show_sound(
        self, samples: np.ndarray, rate: int, frequencies: Frequencies, range_of: float, loudest: float | None = None
    ) -> None:
        """(T,) samples, drawn to the scale of a loudest sample, and greys to that of a loudest step."""
        seconds = max(len(samples) / rate, 1 / rate)
        self.waveform.set_samples(
            np.pad(samples, (0, max(0, round(self.axis.duration * rate) + 1 - len(samples)))), rate
        )
        self.waveform.fit_range(range_of)
        self.loudest = loudest if loudest is not None else loudest_step(frequencies, 0.0, seconds)
        self.spectrogram.set_frequencies(frequencies, self.loudest)

    def show_nothing(self) -> None:
        self.waveform.set_samples(None)
        self.spectrogram.set_frequencies(None)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the lanes by the size there is."""
        width, height = float(self.viewport().width()), float(self.viewport().height())
        self.setSceneRect(0, 0, width, height)
        self.axis.place(theme.px(GUTTER), max(1.0, width - theme.px(GUTTER) - EDGE))
        ruler = theme.px(20)
        wave = round((height - ruler) * 0.42)
        top = 0.0
        for lane, tall in zip(self._lanes(), (wave, height - ruler - wave, ruler), strict=True):
            lane.place(QRectF(0, top, width, tall))
            top += tall
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, theme.color("page"))
