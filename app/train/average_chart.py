"""The error rates of both languages over the share of a run in an average with its source, and where one stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.train import formatting
from app.widgets.chart import Chart
from app.widgets.curve import Array, ChartFrame, Curve
from core.runs.averages import Between, Point

WHOLE = 100.0
"""The right edge: nothing but the run."""
ROOM, LEAST_TOP = 1.2, 5.0


def curves(points: Sequence[Point], here: Between, share: float, target: str, source: str) -> tuple[Curve, ...]:
    """What was measured, of both languages by their names, with a ring on each at the share that is chosen."""
    found = []
    sides = (
        ("target", target, "tgt", "tgtink", 2.25, [(p.share, p.target.wer) for p in points], here.target),
        ("source", source, "src", "srcink", 1.75, [(p.share, p.source.wer) for p in points if p.source], here.source),
    )
    for key, name, role, ink, width, pairs, at in sides:
        if not pairs:
            continue
        x, y = (WHOLE * np.array(values, float) for values in zip(*pairs, strict=True))
        label = tr("{name} {rate}", name=name, rate=formatting.percent(float(y[-1]) / WHOLE))
        found.append(Curve(key, name, x, y, role, width, (), 1.0, label, ink, key == "target", read=False))
        if at is not None:
            place, rate = np.array([WHOLE * share]), np.array([WHOLE * at])
            found.append(Curve(f"{key}.here", name, place, rate, role, width, ring=True, read=False))
    return tuple(found)


def frame(shown: Sequence[Curve]) -> ChartFrame:
    """From the source at the left to the run at the right; rates from 0 up to a little above the highest."""
    highest = max((float(curve.y.max()) for curve in shown), default=WHOLE / ROOM)
    return ChartFrame(WHOLE, max(LEAST_TOP, ROOM * highest), "%", tr("% of the run"), head=tr("% of the run"))


class AverageChart(Chart):
    """`reading_moved` tells where a person clicked, or went with the arrow keys from one measured share to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("average_chart", tr("Word error rates over the share of the run"), parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def stops(self) -> Array:
        """The shares that were measured."""
        return next((np.asarray(curve.x, float) for curve in self.curves if not curve.ring), np.empty(0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    def _go_to(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton or event.buttons() & Qt.MouseButton.LeftButton:
            self.set_reading(self.to_hours(event.position().x()))
            self.reading_moved.emit(self.reading)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is chosen by dragging over it but the share."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The same as a click: it is always shown whole."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """The share that is chosen stays."""
