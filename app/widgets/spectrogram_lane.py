"""The spectrogram as Praat draws it: ink on paper, 50 dB below the loudest, inverted in the dark.

Far out it is read from the pyramid, which is quick. Close up, spectra are computed from the sound: that is asked for by
a signal and done elsewhere, and until it comes the coarser picture stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from app.widgets.sound_lanes import SoundLane, between, tinted
from app.widgets.time_axis import TimeAxis

if TYPE_CHECKING:
    from app.theme import Theme

SHOWN_DB = 50.0
"""Dynamic range of the greys, as Praat's default."""
STEPS_PER_DB = 2.55
FINEST_HOP_S = 0.01
"""Nearer than this a pixel, a pyramid computes from the sound."""
LONGEST_FINE_S = 19.0


class Frequencies(Protocol):
    """Loudness of [start_s, end_s] as (pixels, bands) uint8, bands from low to high, in steps of 1/2.55 dB."""

    def image(self, start_s: float, end_s: float, pixels: int) -> np.ndarray: ...


@dataclass(frozen=True)
class Picture:
    """Greys of a stretch: (bands from high to low, columns) uint8."""

    start_s: float
    end_s: float
    greys: np.ndarray

    def covers(self, start_s: float, end_s: float, columns: float) -> bool:
        """Whether it holds the stretch at least half as finely as `columns` over it."""
        if not self.start_s <= start_s + 1e-6 or not end_s <= self.end_s + 1e-6:
            return False
        own = self.greys.shape[1] * (end_s - start_s) / (self.end_s - self.start_s)
        return bool(own >= 0.55 * columns)


def draw(frequencies: Frequencies, start_s: float, end_s: float, pixels: int, loudest: float) -> Picture:
    """Read or compute a picture; slow when close. `loudest` is the step that becomes full ink."""
    bands = frequencies.image(start_s, end_s, pixels).T[::-1]
    shown = (bands.astype(np.float32) - (loudest - SHOWN_DB * STEPS_PER_DB)) * (255 / SHOWN_DB / STEPS_PER_DB)
    return Picture(start_s, end_s, np.ascontiguousarray(shown.clip(0, 255).astype(np.uint8)))


def loudest_step(frequencies: Frequencies, start_s: float, end_s: float) -> float:
    """The step that counts as loudest in a stretch."""
    bands = frequencies.image(start_s, end_s, max(2, min(2000, int((end_s - start_s) / FINEST_HOP_S / 1.01))))
    return float(np.percentile(bands, 99.5)) if bands.size else 255.0


class SpectrogramLane(SoundLane):
    """Shows a sunken block until its pyramid has come."""

    fine_wanted = Signal(float, float, int)
    """A closer picture is needed: start, end and columns."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.frequencies: Frequencies | None = None
        self.loudest = 255.0
        self._fine: tuple[Picture, QImage] | None = None
        self._coarse: tuple[Picture, QImage] | None = None
        self._asked: tuple[float, float, int] | None = None

    def set_frequencies(self, frequencies: Frequencies | None, loudest: float = 255.0) -> None:
        self.frequencies, self.loudest = frequencies, loudest
        self.forget()

    def forget(self) -> None:
        self._fine = self._coarse = self._asked = None
        super().forget()

    def set_fine(self, picture: Picture) -> None:
        """The closer picture that was asked for."""
        self._fine = (picture, self._image(picture))
        self._asked = None
        self.update()

    def fine_failed(self) -> None:
        """It could not be made; the coarser one stays."""
        self._asked = None

    def _image(self, picture: Picture) -> QImage:
        table = between(self.theme.color("surface"), self.theme.color("ink"))
        return tinted(picture.greys, table, 1.0, QImage.Format.Format_RGB32)

    def picture(self) -> tuple[Picture, QImage] | None:
        """The best picture at hand for what is shown; asks for a better one when there could be one."""
        if self.frequencies is None:
            return None
        start, end, width = self.axis.start, self.axis.end, self.axis.width
        close = self.axis.span / width < FINEST_HOP_S
        if close and self._fine is not None and self._fine[0].covers(start, end, min(width, self.axis.span * 8000)):
            return self._fine
        if close:
            self._ask(start, end, width)
        if self._coarse is None or not self._coarse[0].covers(start, end, min(width, self.axis.span / 0.012)):
            margin = min(self.axis.span * 0.5, 60)
            first, last = max(0.0, start - margin), min(self.axis.duration, end + margin)
            columns = max(2, int(min((last - first) / FINEST_HOP_S / 1.01, (last - first) / self.axis.span * width)))
            made = draw(self.frequencies, first, last, columns, self.loudest)
            self._coarse = (made, self._image(made))
        return self._coarse

    def _ask(self, start: float, end: float, width: float) -> None:
        margin = min(self.axis.span * 0.6, max(0.0, (LONGEST_FINE_S - self.axis.span) / 2))
        first, last = max(0.0, start - margin), min(self.axis.duration, end + margin)
        wanted = (first, last, max(2, round((last - first) / self.axis.span * width)))
        if self._asked is None:
            self._asked = wanted
            self.fine_wanted.emit(*wanted)

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.content
        painter.fillRect(self.rect, self.theme.color("page"))
        if exposed.left() < self.axis.left:
            roomy = area.height() >= 5.5 * self.theme.line("caption")
            for kilohertz in (0, 2, 4, 6, 8) if roomy else (0, 8):
                y = area.bottom() - area.height() * kilohertz / 8
                self.gutter_text(painter, y, "8 kHz" if kilohertz == 8 else str(kilohertz))
        found = self.picture()
        if found is None:
            painter.fillRect(area, self.theme.color("sunken"))
            return
        picture, image = found
        per_second = image.width() / (picture.end_s - picture.start_s)
        source = QRectF(
            (self.axis.start - picture.start_s) * per_second, 0, self.axis.span * per_second, image.height()
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setClipRect(area.intersected(exposed))
        painter.drawImage(area, image, source)
