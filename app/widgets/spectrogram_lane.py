"""The spectrogram as Praat draws it: ink on paper, inverted in the dark.

Far out it is read from the pyramid, which is quick. Close up, spectra are computed from the sound as they are wished:
that is asked for by a signal and done elsewhere, and until it comes the coarser picture stands in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from app.i18n import localised
from app.widgets.scales import ticks
from app.widgets.sound_lanes import SoundLane, between, tinted
from app.widgets.time_axis import TimeAxis
from core.phonetics.look import STEPS_PER_DB, Look, close_picture

if TYPE_CHECKING:
    from app.theme import Theme

FINEST_HOP_S = 0.01
"""Nearer than this a pixel, a pyramid computes from the sound."""
LONGEST_FINE_S, LONGEST_OWN_S = 19.0, 60.0
"""No longer stretches are drawn from the sound: by the usual look, whose pyramid is as good farther out, or another."""
KEPT_TOP_HZ = 8000.0
"""How far up a pyramid reaches."""
USUAL = Look()


class Frequencies(Protocol):
    """Loudness of [start_s, end_s] as (pixels, bands) uint8, bands from low to high, in steps of 1/2.55 dB."""

    def image(self, start_s: float, end_s: float, pixels: int) -> np.ndarray: ...


class Sounding(Frequencies, Protocol):
    """One that has the sound at hand, too: frames [start, end) of it, zeros where it has none."""

    @property
    def rate(self) -> int: ...

    def samples(self, start: int, end: int) -> np.ndarray: ...


@dataclass(frozen=True)
class Picture:
    """Greys of a stretch: (bands from high to low, columns) uint8, from `bottom_hz` to `top_hz`."""

    start_s: float
    end_s: float
    greys: np.ndarray
    bottom_hz: float = 0.0
    top_hz: float = KEPT_TOP_HZ

    def covers(self, start_s: float, end_s: float, columns: float) -> bool:
        """Whether it holds the stretch at least half as finely as `columns` over it."""
        if not self.start_s <= start_s + 1e-6 or not end_s <= self.end_s + 1e-6:
            return False
        own = self.greys.shape[1] * (end_s - start_s) / (self.end_s - self.start_s)
        return bool(own >= 0.55 * columns)


def draw(
    frequencies: Frequencies, start_s: float, end_s: float, pixels: int, loudest: float, look: Look = USUAL
) -> Picture:
    """Read a picture from what is kept. `loudest` is the step that becomes full ink."""
    bands = frequencies.image(start_s, end_s, pixels)
    each = KEPT_TOP_HZ / max(1, bands.shape[1])
    low, high = (min(bands.shape[1], round(hz / each)) for hz in (look.bottom_hz, look.top_hz))
    low = min(low, max(0, high - 1))
    greys = _greys(bands[:, low:high], loudest, look)
    return Picture(start_s, end_s, greys, low * each, high * each)


def draw_close(
    frequencies: Sounding, start_s: float, end_s: float, pixels: int, loudest: float, look: Look = USUAL
) -> Picture:
    """Compute a picture from the sound; slow. It is as dark as the one that is kept."""
    close = close_picture(frequencies.samples, frequencies.rate, look, start_s, end_s, pixels)
    kept = frequencies.image(start_s, end_s, max(2, min(pixels, int((end_s - start_s) / FINEST_HOP_S / 1.01))))
    if kept.size and close.steps.size:
        loudest += float(np.percentile(close.steps, 99.5)) - float(np.percentile(kept, 99.5))
    return Picture(start_s, end_s, _greys(close.steps, loudest, look), close.bottom_hz, close.top_hz)


def _greys(bands: np.ndarray, loudest: float, look: Look) -> np.ndarray:
    steps = look.range_db * STEPS_PER_DB
    shown = (bands.T[::-1].astype(np.float32) - (loudest - steps)) * (255 / steps)
    return np.ascontiguousarray(shown.clip(0, 255).astype(np.uint8))


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
        self.look = USUAL
        self._fine: tuple[Picture, QImage] | None = None
        self._coarse: tuple[Picture, QImage] | None = None
        self._asked: tuple[float, float, int] | None = None

    def set_frequencies(self, frequencies: Frequencies | None, loudest: float = 255.0) -> None:
        if frequencies is None or frequencies is not self.frequencies or loudest != self.loudest:
            self.frequencies, self.loudest = frequencies, loudest
            self.forget()  # told once more of the same recording, the pictures stay

    def set_look(self, look: Look) -> None:
        """Another window, other frequencies or greys."""
        if look != self.look:
            self.look = look
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
        close = self.axis.span / width < FINEST_HOP_S or (self.look != USUAL and self.axis.span < LONGEST_OWN_S)
        if close and self._fine is not None and self._fine[0].covers(start, end, min(width, self.axis.span * 8000)):
            return self._fine
        if close:
            self._ask(start, end, width)
        if self._coarse is None or not self._coarse[0].covers(start, end, min(width, self.axis.span / 0.012)):
            margin = min(self.axis.span * 0.5, 60)
            first, last = max(0.0, start - margin), min(self.axis.duration, end + margin)
            columns = max(2, int(min((last - first) / FINEST_HOP_S / 1.01, (last - first) / self.axis.span * width)))
            made = draw(self.frequencies, first, last, columns, self.loudest, self.look)
            self._coarse = (made, self._image(made))
        return self._coarse

    def _ask(self, start: float, end: float, width: float) -> None:
        longest = LONGEST_FINE_S if self.look == USUAL else LONGEST_OWN_S
        margin = min(self.axis.span * 0.6, max(0.0, (longest - self.axis.span) / 2))
        first, last = max(0.0, start - margin), min(self.axis.duration, end + margin)
        wanted = (first, last, max(2, round((last - first) / self.axis.span * width)))
        if self._asked is None:
            self._asked = wanted
            self.fine_wanted.emit(*wanted)

    def level(self, hz: float) -> float:
        """Where a frequency lies, in scene pixels."""
        look = self.look
        return self.rect.bottom() - (hz - look.bottom_hz) / (look.top_hz - look.bottom_hz) * self.rect.height()

    def _paint_scale(self, painter: QPainter) -> None:
        low, high = self.look.bottom_hz / 1000, self.look.top_hz / 1000
        roomy = self.rect.height() >= 5.5 * self.theme.line("caption")
        inner = [at for at in ticks(low, high, 4) if high - at > (high - low) / 9] if roomy else [low]
        for kilohertz in (*inner, high):
            text = localised(kilohertz, "g")
            self.gutter_text(painter, self.level(kilohertz * 1000), f"{text} kHz" if kilohertz == high else text)

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.content
        painter.fillRect(self.rect, self.theme.color("page"))
        if exposed.left() < self.axis.left:
            self._paint_scale(painter)
        found = self.picture()
        painter.fillRect(area, self.theme.color("sunken"))
        if found is None:
            return
        picture, image = found
        per_second = image.width() / (picture.end_s - picture.start_s)
        source = QRectF(
            (self.axis.start - picture.start_s) * per_second, 0, self.axis.span * per_second, image.height()
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setClipRect(area.intersected(exposed))
        top, bottom = self.level(picture.top_hz), self.level(picture.bottom_hz)
        painter.drawImage(QRectF(area.left(), top, area.width(), bottom - top), image, source)
