"""The spectrum at the playhead or of the selection: dB over Hz with its peaks, in a window beside the sound."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app import formatting
from app.i18n import localised, tr
from app.theme import theme
from app.widgets.chart_copies import copy_data, offer_copies
from app.widgets.dialog_frame import button_row
from app.widgets.figure import Figure
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.scales import ticks
from core.phonetics.spectrum import Spectrum

SHOWN_DB = 70.0
"""How far below the loudest the figure reaches."""
NEAR_PX = 8


class SpectrumFigure(Figure):
    """A line with its peaks named. The pointer or the arrow keys read it at a frequency."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("spectrum_figure", tr("Spectrum"), parent=parent)
        self.spectrum: Spectrum | None = None
        self.top_hz = 8000.0
        self.reading: float | None = None
        offer_copies(self)

    def show_spectrum(self, spectrum: Spectrum | None, top_hz: float) -> None:
        self.spectrum, self.top_hz = spectrum, top_hz
        self.describe()
        self.update()

    def describe(self) -> None:
        """Say to a screen reader where the peaks are."""
        peaks = self._peaks()
        said = ", ".join(tr("{hz:.0f} Hz {db:.0f} dB", hz=hz, db=db) for hz, db in peaks)
        self.setAccessibleDescription(tr("Peaks: {peaks}", peaks=said) if peaks else "")

    def _peaks(self) -> list[tuple[float, float]]:
        found = self.spectrum.peaks if self.spectrum is not None else ()
        return [peak for peak in found if peak[0] <= self.top_hz]

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        head = [tr("Hz"), tr("dB/Hz")]
        if self.spectrum is None:
            return [head]
        rows = zip(self.spectrum.hz.tolist(), self.spectrum.db.tolist(), strict=True)
        if plain:
            return [head, *[[f"{hz:.1f}", f"{db:.2f}"] for hz, db in rows]]
        return [head, *[[localised(hz, ".1f"), localised(db, ".2f")] for hz, db in rows]]

    @property
    def _area(self) -> QRectF:
        line = theme.line("caption")
        return QRectF(theme.px(44), line, self.width() - theme.px(60), self.height() - 2.6 * line)

    def _shown(self) -> tuple[np.ndarray, np.ndarray, float, float]:
        """Frequencies and levels in view, the bottom and the top of the scale."""
        assert self.spectrum is not None
        count = max(2, int(np.searchsorted(self.spectrum.hz, self.top_hz)) + 1)
        hz, db = self.spectrum.hz[:count], self.spectrum.db[:count]
        top = 10 * float(np.ceil((db.max() + 4) / 10))
        return hz, db, top - SHOWN_DB, top

    def paint(self, painter: QPainter) -> None:
        area = self._area
        painter.setFont(theme.font("caption"))
        if self.spectrum is None:
            painter.setPen(theme.color("ink2"))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), tr("There is no sound here"))
            return
        hz, db, low, high = self._shown()
        line = theme.line("caption")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for level in ticks(low, high, 5):
            y = area.bottom() - (level - low) / (high - low) * area.height()
            painter.fillRect(QRectF(area.left(), round(y), area.width(), 1), theme.color("grid"))
            painter.setPen(theme.color("ink3"))
            box = QRectF(0, y - line / 2, area.left() - 6, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{level:.0f}")
        painter.drawText(QRectF(area.left() + 4, 0, area.width(), line), int(Qt.AlignmentFlag.AlignLeft), tr("dB/Hz"))
        for at in ticks(0, self.top_hz, max(2, int(area.width() / theme.px(64)))):
            x = area.left() + at / self.top_hz * area.width()
            painter.fillRect(QRectF(round(x), area.bottom(), 1, 4), theme.color("field"))
            box = QRectF(x - 40, area.bottom() + 5, 80, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), localised(at, ".0f"))
        unit = QRectF(0, area.bottom() + 5, area.left() - theme.px(12), line)
        painter.drawText(unit, int(Qt.AlignmentFlag.AlignRight), tr("Hz"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        across = area.left() + hz / self.top_hz * area.width()
        down = area.bottom() - (np.clip(db, low, high) - low) / (high - low) * area.height()
        points = [QPointF(a, b) for a, b in zip(across.tolist(), down.tolist(), strict=True)]
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QPen(theme.color("tgt"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()
        self._paint_peaks(painter, area, low, high)
        self._paint_reading(painter, area, low, high)

    def _paint_peaks(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        taken: list[QRectF] = []
        for hz, db in sorted(self._peaks(), key=lambda peak: -peak[1]):
            if db <= low:
                continue
            x = area.left() + hz / self.top_hz * area.width()
            y = area.bottom() - (min(db, high) - low) / (high - low) * area.height()
            text = localised(hz, ".0f")
            wide = painter.fontMetrics().horizontalAdvance(text) + 4
            box = QRectF(x - wide / 2, y - theme.line("caption") - 3, wide, theme.line("caption"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("act"))
            painter.drawEllipse(QPointF(x, y), 2.5, 2.5)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.setPen(theme.color("actink"))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_reading(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        if self.reading is None or self.spectrum is None:
            return
        db = float(np.interp(self.reading, self.spectrum.hz, self.spectrum.db))
        x = area.left() + self.reading / self.top_hz * area.width()
        painter.fillRect(QRectF(round(x), area.top(), 1, area.height()), theme.color("cmp"))
        text = tr("{hz:.0f} Hz {db:.1f} dB", hz=self.reading, db=db)
        wide = painter.fontMetrics().horizontalAdvance(text) + 10
        left = min(max(area.left(), x - wide / 2), area.right() - wide)
        box = QRectF(left, area.bottom() - theme.line("caption") - 6, wide, theme.line("caption") + 4)
        painter.fillRect(box, theme.color("raised"))
        painter.setPen(theme.color("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def read_at(self, hz: float | None) -> None:
        """Read the line at a frequency, or nowhere."""
        self.reading = None if hz is None else min(max(hz, 0.0), self.top_hz)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area
        hz = (event.position().x() - area.left()) / max(1.0, area.width()) * self.top_hz
        self.read_at(hz if 0 <= hz <= self.top_hz else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or self.spectrum is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # from peak to peak
            here = self.reading if self.reading is not None else -1.0
            places = [hz for hz, _ in self._peaks() if (hz - here) * step > 0.5]
            if places:
                self.read_at(min(places, key=lambda hz: abs(hz - here)))
        else:
            self.read_at((self.reading or 0.0) + step * self.top_hz / 200)
        if self.reading is not None:
            db = float(np.interp(self.reading, self.spectrum.hz, self.spectrum.db))
            self.setAccessibleDescription(tr("{hz:.0f} Hz {db:.1f} dB", hz=self.reading, db=db))


class SpectrumWindow(QDialog):
    """Stays open and follows the playhead and the selection; `closed` tells that it went."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spectrum_window")
        self.setWindowTitle(tr("Spectrum"))
        self.title = Label("", "small", 600)
        self.hint = Label(tr("Arrows read the line, Ctrl goes from peak to peak"), "small", 400, "ink2")
        self.figure = SpectrumFigure()
        copy = KeyButton(tr("Copy data"), name="spectrum_copy", icon="copy", dense=True)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: copy_data(self.figure))
        close = KeyButton(tr("Close"), "Esc", name="spectrum_close", dense=True)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.figure, 1)
        column.addLayout(button_row(close, before=(self.hint, copy)))
        self.resize(theme.px(560), theme.px(340))
        self.finished.connect(lambda _: self.closed.emit())

    def show_spectrum(self, spectrum: Spectrum | None, top_hz: float) -> None:
        """Another one, or none: there is no sound."""
        if spectrum is None:
            self.title.setText("")
        elif spectrum.end_s > spectrum.start_s:
            start, end = (formatting.position(second, 0.001) for second in (spectrum.start_s, spectrum.end_s))
            self.title.setText(tr("Mean of {start} to {end} s", start=start, end=end))
        else:
            self.title.setText(tr("At {at} s", at=formatting.position(spectrum.start_s, 0.001)))
        self.figure.show_spectrum(spectrum, top_hz)
