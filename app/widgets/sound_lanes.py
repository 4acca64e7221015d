"""The strips of the sound view: overview, waveform, speech tier, spectrogram and ruler.

Each lane paints one picture of a stretch of sound and keeps it until the stretch, its size or the theme changes, so
that a moving playhead costs a copy and nothing else. Lanes read pyramids; they never open a sound file.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from app import formatting
from app.i18n import localised, tr
from app.widgets.mirrored import left_to_right
from app.widgets.time_axis import TimeAxis, tick_step, ticks

if TYPE_CHECKING:
    from app.theme import Theme

RANGES = (1.0, 0.5, 0.25, 0.125, 0.0625)
"""Sample values at the edge of the waveform: full scale, and 6, 12, 18, 24 dB below."""
FINEST_BIN = 16
"""Samples of a pyramid's finest pair; nearer than that it would read the file."""


class Envelope(Protocol):
    """Lowest and highest sample under each of `pixels` columns of [start_s, end_s]: (pixels, 2) float32."""

    rate: int

    def columns(self, start_s: float, end_s: float, pixels: int) -> np.ndarray: ...


class SoundLane(QGraphicsObject):
    """A strip with a gutter at the left for its labels; `rect` is in scene pixels."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__()
        self.axis = axis
        self.theme = theme
        self.rect = QRectF()
        self._picture: tuple[object, QImage] | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        axis.changed.connect(self.update)

    def boundingRect(self) -> QRectF:
        return self.rect

    def place(self, rect: QRectF) -> None:
        self.prepareGeometryChange()
        self.rect = rect
        self.forget()

    def forget(self) -> None:
        """Drop the kept picture: sound, size or theme have changed."""
        self._picture = None
        self.update()

    @property
    def content(self) -> QRectF:
        return QRectF(self.axis.left, self.rect.top(), self.axis.width, self.rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left_to_right(painter)
        self.paint_lane(painter, option.exposedRect)

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        raise NotImplementedError

    def gutter_text(self, painter: QPainter, y: float, text: str) -> None:
        """A label in the gutter, right-aligned, its middle at `y`, kept inside the lane."""
        painter.setFont(self.theme.font("caption"))
        painter.setPen(self.theme.color("ink3"))
        height = painter.fontMetrics().height()
        top = min(max(y - height / 2, self.rect.top()), self.rect.bottom() - height)
        box = QRectF(0, top, self.axis.left - 6, height)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def hairline(self, painter: QPainter, y: float, role: str = "line") -> None:
        painter.fillRect(QRectF(self.rect.left(), y, self.rect.width(), 1), self.theme.color(role))


def coverage(low: np.ndarray, high: np.ndarray, height: int) -> np.ndarray:
    """How much of each pixel the envelope covers: (height, columns) uint8, 0 to 255, at least one pixel high.

    `low` and `high` are in [-1, 1], up is positive.
    """
    middle = height / 2
    top = middle - high * (middle - 1)
    bottom = np.maximum(middle - low * (middle - 1), top + 1)
    y = np.arange(height, dtype=np.float32)[:, None]
    covered = np.minimum(bottom[None, :], y + 1) - np.maximum(top[None, :], y)  # (height, columns)
    return np.ascontiguousarray((covered.clip(0, 1) * 255).astype(np.uint8))


def tinted(
    values: np.ndarray,
    colours: Sequence[int],
    ratio: float,
    kind: QImage.Format = QImage.Format.Format_ARGB32_Premultiplied,
) -> QImage:
    """An image of (rows, columns) uint8 through a table of 256 colours."""
    rows, columns = values.shape
    image = QImage(values.data, columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(list(colours))
    image = image.convertToFormat(kind)
    image.setDevicePixelRatio(ratio)
    return image


def fading(colour: QColor) -> Sequence[int]:
    """256 steps from clear to the colour."""
    return _steps(QColor(colour.red(), colour.green(), colour.blue(), 0).rgba(), colour.rgb())


def between(low: QColor, high: QColor) -> Sequence[int]:
    """256 steps from one colour to another."""
    return _steps(low.rgb(), high.rgb())


@lru_cache(maxsize=32)
def _steps(low: int, high: int) -> tuple[int, ...]:
    """256 steps between two colours, clear parts with them: a picture of sound asks for them each time it changes."""
    a, b = (np.array([c >> 24 & 255, c >> 16 & 255, c >> 8 & 255, c & 255]) for c in (low, high))
    steps = (a + (b - a) * np.linspace(0, 1, 256)[:, None]).astype(np.int64)
    return tuple(int(p) for p in (steps << np.array([24, 16, 8, 0])).sum(axis=1))


class WaveformLane(SoundLane):
    """The envelope of the shown stretch. Close up it is drawn from samples, and asks for them when they are missing."""

    role = "tgt"
    samples_wanted = Signal(float, float)
    """Samples of this stretch would be shown if they were here."""

    def __init__(self, axis: TimeAxis, theme: Theme) -> None:
        super().__init__(axis, theme)
        self.peaks: Envelope | None = None
        self.samples: np.ndarray | None = None
        self.samples_start = 0.0
        self.rate = 1
        self.range = 1.0

    def set_peaks(self, peaks: Envelope | None) -> None:
        if peaks is None or peaks is not self.peaks:
            self.peaks = peaks
            self.forget()

    def set_samples(self, samples: np.ndarray | None, rate: int = 1, start_s: float = 0.0) -> None:
        """Samples around the utterance, for where the pyramid is too coarse."""
        self.samples, self.rate, self.samples_start = samples, rate, start_s
        self.forget()

    def fit_range(self, peak: float) -> None:
        """Choose the smallest range that shows a peak whole: quiet recordings are drawn larger."""
        self.range = min(r for r in RANGES if r >= min(peak, 1.0) * 0.98)
        self.forget()

    def cells(self, found: tuple[np.ndarray, np.ndarray], height: int) -> np.ndarray:
        """The envelope as coverage of pixels, by the range."""
        low, high = (np.clip(side / np.float32(self.range), -1, 1) for side in found)
        return coverage(low, high, height)

    def columns(self, start: float, end: float, pixels: int) -> tuple[np.ndarray, np.ndarray] | None:
        """(lowest, highest) of each column; None while nothing is known."""
        held = self.samples is not None and (
            self.samples_start <= start + 1e-6 and end <= self.samples_start + len(self.samples) / self.rate + 1e-6
        )
        close = self.peaks is None or (end - start) * self.peaks.rate / pixels < FINEST_BIN
        if held and (close or self.peaks is None):
            assert self.samples is not None
            first = self.samples_start
            return exact_columns(self.samples, (start - first) * self.rate, (end - first) * self.rate, pixels)
        if self.peaks is None:
            return None
        if not close:
            found = self.peaks.columns(start, end, pixels)
            return found[:, 0], found[:, 1]
        self.samples_wanted.emit(start, end)
        few = max(2, int((end - start) * self.peaks.rate / FINEST_BIN / 1.01))
        found = self.peaks.columns(start, end, few)[np.arange(pixels) * few // pixels]
        return found[:, 0], found[:, 1]

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.content
        painter.fillRect(self.rect, self.theme.color("page"))
        painter.fillRect(area, self.theme.color("surface"))
        middle, half = area.center().y(), area.height() / 2 - 1
        decibels = f"−{round(6 - 20 * np.log10(self.range))} dB"
        for level in (0.5, -0.5):
            y = round(middle - level * half)
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), self.theme.color("grid"))
            if exposed.left() < self.axis.left:
                self.gutter_text(painter, y, decibels)
        ratio = painter.device().devicePixelRatioF()
        key = (self.axis.start, self.axis.end, area.width(), area.height(), ratio)
        if self._picture is None or self._picture[0] != key:
            found = self.columns(self.axis.start, self.axis.end, max(1, round(area.width() * ratio)))
            if found is None:
                return
            cells = self.cells(found, max(2, round(area.height() * ratio)))
            self._picture = (key, tinted(cells, fading(self.theme.color(self.role)), ratio))
        painter.drawImage(area.topLeft(), self._picture[1])


def exact_columns(samples: np.ndarray, first: float, last: float, pixels: int) -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest sample under each column of samples [first, last), joined to their neighbours."""
    edges = np.linspace(first, last, pixels + 1)
    begin = np.floor(edges[:-1]).astype(np.int64).clip(0, max(0, len(samples) - 2))
    per_pixel = max(1, int(np.ceil((last - first) / pixels)))
    if per_pixel == 1:
        at = edges.clip(0, len(samples) - 1)
        line = np.interp(at, np.arange(len(samples)), samples) if len(samples) < 4096 else _interpolate(samples, at)
        return np.minimum(line[:-1], line[1:]), np.maximum(line[:-1], line[1:])
    offsets = np.arange(per_pixel + 1)
    values = samples[np.minimum(begin[:, None] + offsets, len(samples) - 1)]  # (pixels, per_pixel + 1)
    return values.min(axis=1), values.max(axis=1)


def _interpolate(samples: np.ndarray, at: np.ndarray) -> np.ndarray:
    left = np.floor(at).astype(np.int64).clip(0, len(samples) - 2)
    share = at - left
    return np.asarray(samples[left] * (1 - share) + samples[left + 1] * share)


class TierLane(SoundLane):
    """Detected speech as boxes with their lengths, and the pauses between them."""

    def __init__(self, axis: TimeAxis, theme: Theme, title: str) -> None:
        super().__init__(axis, theme)
        self.title = title
        self.regions: list[tuple[float, float]] = []

    def set_regions(self, regions: Sequence[tuple[float, float]]) -> None:
        """Speech in seconds of the recording."""
        self.regions = list(regions)
        self.update()

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        painter.fillRect(self.rect, self.theme.color("page"))
        self.hairline(painter, self.rect.top())
        self.hairline(painter, self.rect.bottom() - 1)
        self.gutter_text(painter, self.rect.center().y(), self.title)
        painter.setClipRect(self.content)
        painter.setFont(self.theme.font("caption"))
        for start, end in self.regions:
            left, right = self.axis.x(start), self.axis.x(end)
            if right < self.axis.left or left > self.axis.right:
                continue
            box = QRectF(left, self.rect.top() + 4, max(2.0, right - left), self.rect.height() - 8)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(QPen(self.theme.color("cmp"), 1))
            painter.setBrush(self.theme.color("cmptint"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            self._length(painter, box, end - start, "ink2", unit=True)
        for (_, end), (start, _) in zip(self.regions, self.regions[1:], strict=False):
            gap = QRectF(self.axis.x(end), self.rect.top() + 4, self.axis.x(start) - self.axis.x(end), 1)
            gap.setHeight(self.rect.height() - 8)
            self._length(painter, gap, start - end, "ink3")

    def _length(self, painter: QPainter, box: QRectF, seconds: float, role: str, *, unit: bool = False) -> None:
        text = tr("{seconds:.2f} s", seconds=seconds) if unit else localised(seconds, ".2f")
        if painter.fontMetrics().horizontalAdvance(text) + 6 <= box.width():
            painter.setPen(self.theme.color(role))
            painter.drawText(box.adjusted(0, -3, 0, 3), int(Qt.AlignmentFlag.AlignCenter), text)


class RulerLane(SoundLane):
    """Seconds below the spectrogram."""

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        painter.fillRect(self.rect, self.theme.color("page"))
        self.hairline(painter, self.rect.top())
        painter.setFont(self.theme.font("caption"))
        metrics = painter.fontMetrics()
        step = tick_step(self.axis.span / self.axis.width, metrics.horizontalAdvance("00:00.00") + 16)
        minor = step / 5 if step * 5 % 1 == 0 or step < 1 else step / 4
        painter.setPen(self.theme.color("line2"))
        for second in ticks(self.axis.start, self.axis.end, minor):
            x = round(self.axis.x(second)) + 0.5
            painter.drawLine(QPointF(x, self.rect.top()), QPointF(x, self.rect.top() + 3))
        unit = QRectF(self.axis.right - 12, self.rect.top() + 4, 12, self.rect.height() - 4)
        painter.setPen(self.theme.color("ink3"))
        painter.drawText(unit, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), "s")
        for second in ticks(self.axis.start, self.axis.end, step):
            x = self.axis.x(second)
            text = formatting.position(second, step)
            half = metrics.horizontalAdvance(text) / 2
            if x - half < 0 or x + half > unit.left() - 4:
                continue
            painter.setPen(self.theme.color("field"))
            painter.drawLine(QPointF(round(x) + 0.5, self.rect.top()), QPointF(round(x) + 0.5, self.rect.top() + 5))
            painter.setPen(self.theme.color("ink3"))
            box = QRectF(x - half - 1, unit.top(), 2 * half + 2, unit.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
