"""Pitch, intensity and formants over the spectrogram, with their scales at the right and values at the playhead."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.corpus.measuring.line_cells import dot_cells, line_cells
from app.i18n import tr
from app.theme import Theme
from app.widgets.sound_lanes import SoundLane, fading, tinted
from app.widgets.spectrogram_lane import SpectrogramLane
from app.widgets.time_axis import TimeAxis
from core.phonetics.measures import Moment, moments
from core.phonetics.tracks import STEP_S, Track

PITCH, INTENSITY, FORMANTS = "pitch", "intensity", "formants"
ROLES = {PITCH: "act", INTENSITY: "ink", FORMANTS: "bad"}
INTENSITY_DB = (30.0, 90.0)
"""What the lane's height means for intensity."""
LINE_PX, HALO_PX, DOT_PX = 2.0, 5.0, 3.0
HEARD_DB = 30.0
"""Formants are drawn where it is no quieter than so far below the loudest in view, as in Praat."""


class VoiceLines(SoundLane):
    """Lies over the spectrogram and takes its frequencies for formants. Shows nothing until a track has come."""

    def __init__(self, axis: TimeAxis, spectrogram: SpectrogramLane, theme: Theme) -> None:
        super().__init__(axis, theme)
        self._spectrogram = spectrogram
        self.lines: frozenset[str] = frozenset()
        self.range_hz = (75.0, 600.0)
        self.track: Track | None = None
        self.note = ""
        """Why nothing is drawn, where that is to be said."""
        self.now: Moment | None = None
        self._drawn: tuple[object, list[QImage]] | None = None
        self.setVisible(False)

    def show_lines(self, lines: frozenset[str], range_hz: tuple[float, float]) -> None:
        """Which lines are wanted, and the pitches at the bottom and at the top."""
        self.lines, self.range_hz = lines, range_hz
        self.setVisible(bool(lines))
        self.forget()

    def show_track(self, track: Track | None, note: str = "") -> None:
        """What was measured of what is in view; or why there is nothing."""
        self.track, self.note = track, note
        self.forget()

    def forget(self) -> None:
        self._drawn = None
        super().forget()

    def move_to(self, seconds: float) -> None:
        """The playhead is here: its values are told at the left."""
        track, self.now = self.track, None
        if track is not None and len(track.times):
            near = track.part(seconds - STEP_S, seconds + STEP_S)
            self.now = moments(near, [seconds])[0] if len(near.times) else None
        self.update(self._told_box())

    def told(self) -> list[tuple[str, str]]:
        """Role and text of each value at the playhead."""
        if self.now is None:
            return []
        out: list[tuple[str, str]] = []
        if PITCH in self.lines:
            hz = self.now.f0_hz
            out.append((PITCH, tr("{hz:.0f} Hz", hz=hz) if hz is not None else tr("no pitch")))
        if INTENSITY in self.lines and self.now.intensity_db is not None:
            out.append((INTENSITY, tr("{db:.1f} dB", db=self.now.intensity_db)))
        if FORMANTS in self.lines:
            found = [self.now.f1_hz, self.now.f2_hz, self.now.f3_hz]
            known = [f"{hz:.0f}" for hz in found if hz is not None]
            if known:
                out.append((FORMANTS, tr("{formants} Hz", formants=" · ".join(known))))
        return out

    def _told_box(self) -> QRectF:
        return QRectF(self.axis.left, self.rect.top(), min(self.axis.width, 460), self.theme.line("caption") + 10)

    # Painting

    def paint_lane(self, painter: QPainter, exposed: QRectF) -> None:
        area = self.content
        painter.setFont(self.theme.font("caption", 600))
        if self.track is not None:
            self._paint_lines(painter, area.intersected(exposed))
            self._paint_scales(painter, area)
            self._paint_told(painter, area)
        if self.note:
            self._chip(painter, QPointF(area.left() + 6, area.top() + 4), self.note, "ink2")

    def _paint_lines(self, painter: QPainter, clip: QRectF) -> None:
        painter.save()
        painter.setClipRect(clip)
        for image in self._images(painter.device().devicePixelRatioF()):
            painter.drawImage(self.content.topLeft(), image)
        painter.restore()

    def _images(self, ratio: float) -> list[QImage]:
        """What is drawn, from below: the halo of everything, and each line."""
        area, look = self.content, self._spectrogram.look
        key = (self.axis.start, self.axis.end, area.getRect(), look, ratio)
        if self._drawn is None or self._drawn[0] != key:
            assert self.track is not None
            part = self.track.part(self.axis.start - STEP_S, self.axis.end + STEP_S)
            wide, high = max(1, round(area.width() * ratio)), max(2, round(area.height() * ratio))
            x = (part.times - self.axis.start) / self.axis.span * wide
            halo, images = np.zeros((high, wide), np.uint8), []
            for name, values, scale in (
                (INTENSITY, part.intensity, INTENSITY_DB),
                (PITCH, part.pitch, self.range_hz),
            ):
                if name in self.lines:
                    y = _heights(values, scale, high)
                    np.maximum(halo, line_cells(x, y, wide, high, HALO_PX * ratio), out=halo)
                    cells = line_cells(x, y, wide, high, LINE_PX * ratio)
                    images.append(tinted(cells, fading(self.theme.color(ROLES[name])), ratio))
            for size, cells in self._dots(x, part, wide, high, ratio):
                if size > DOT_PX * ratio:
                    np.maximum(halo, cells, out=halo)
                else:
                    images.append(tinted(cells, fading(self.theme.color(ROLES[FORMANTS])), ratio))
            below = tinted((halo * 0.8).astype(np.uint8), fading(self.theme.color("surface")), ratio)
            self._drawn = (key, [below, *images])
        return self._drawn[1]

    def _dots(self, x: np.ndarray, part: Track, wide: int, high: int, ratio: float) -> list[tuple[float, np.ndarray]]:
        """Formants where it is loud enough: by size of the dots, with a halo unless they stand close."""
        if FORMANTS not in self.lines or part.formants is None or not len(x):
            return []
        look = self._spectrogram.look
        hz = part.formants
        heard = (part.intensity >= part.intensity.max() - HEARD_DB)[:, None]
        at, number = np.nonzero(heard & (hz >= look.bottom_hz) & (hz <= look.top_hz))
        y = _heights(hz[at, number], (look.bottom_hz, look.top_hz), high)
        crowded = len(x) > wide / ratio / 2
        sizes = [2 * ratio] if crowded else [5 * ratio, DOT_PX * ratio]
        return [(size, dot_cells(x[at], y, wide, high, max(1, round(size)))) for size in sizes]

    def _paint_scales(self, painter: QPainter, area: QRectF) -> None:
        """What the lines' top and bottom mean, at the right."""
        line, right = self.theme.line("caption") + 3, area.right() - 4
        scales = []
        if PITCH in self.lines:
            scales.append((PITCH, *(tr("{hz:.0f} Hz", hz=hz) for hz in self.range_hz)))
        if INTENSITY in self.lines:
            scales.append((INTENSITY, *(tr("{db:.0f} dB", db=db) for db in INTENSITY_DB)))
        fits = max(1, int(area.height() / (2 * line + 4)))
        for at, (name, low, high) in enumerate(scales[:fits]):
            self._chip(painter, QPointF(right, area.top() + 3 + at * line), high, ROLES[name], right=True)
            self._chip(painter, QPointF(right, area.bottom() - 3 - (at + 1) * line), low, ROLES[name], right=True)

    def _paint_told(self, painter: QPainter, area: QRectF) -> None:
        x = area.left() + 6
        for name, text in self.told():
            x = self._chip(painter, QPointF(x, area.top() + 4), text, ROLES[name]) + 4

    def _chip(self, painter: QPainter, at: QPointF, text: str, role: str, *, right: bool = False) -> float:
        """Text on a ground of its own, from or up to a point; where it ends."""
        wide = painter.fontMetrics().horizontalAdvance(text) + 8
        box = QRectF(at.x() - (wide if right else 0), at.y(), wide, self.theme.line("caption") + 2)
        ground = QColor(self.theme.color("surface"))
        ground.setAlpha(225)
        painter.fillRect(box, ground)
        painter.setPen(self.theme.color(role))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return box.right()


def _heights(values: np.ndarray, scale: tuple[float, float], high: int) -> np.ndarray:
    """From the top, in pixels; nan for what lies below the scale, the top for what lies above."""
    low, top = scale
    shown = np.where(values < low, np.nan, np.minimum(values, top))
    return np.asarray(high - 1 - (shown - low) / (top - low) * (high - 2))
