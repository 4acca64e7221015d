"""Where in which recording the hits are: a strip of all recordings that have any, end to end."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from app.i18n import tr, tr_n
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import NOWHERE, RowFigure
from core.project.concordance.dispersion import Dispersion

PARTS = 240
HIGH, PADS = 26, 16


class DispersionStrip(RowFigure):
    """`line_chosen` carries the first line of the part that was clicked or chosen by Enter."""

    across = True
    line_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("concordance_where", tr("Where in the recordings hits are"), "page")
        self.found: Dispersion | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.moved.connect(lambda row: self.setToolTip(self.reading(row) if row != NOWHERE else ""))
        self.chosen.connect(self._on_chosen)
        offer_copies(self)
        self.hide()

    def show_hits(self, found: Dispersion | None) -> None:
        """Other hits; without any the strip goes."""
        self.found, self.at = found, NOWHERE
        self.setVisible(found is not None and bool(found.recordings))
        self.update()

    def _on_chosen(self, part: int) -> None:
        if self.found is None or not 0 <= part < PARTS:
            return
        near = sorted((abs(at - part), at) for at in range(PARTS) if self.found.first[at] >= 0)
        if near and near[0][0] <= 2:
            self.line_chosen.emit(int(self.found.first[near[0][1]]))

    def count(self) -> int:
        return PARTS if self.found is not None else 0

    def reading(self, row: int) -> str:
        if self.found is None:
            return ""
        hits = tr_n("one hit", "%n hits", int(self.found.hits[row])) if self.found.hits[row] else tr("No hit")
        return tr("{recording}: {hits}", recording=self.found.recording_at(row), hits=hits)

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        head = [tr("Recording"), tr("Hits")]
        if self.found is None:
            return [head]
        there = [row for row in range(PARTS) if self.found.hits[row]]
        rows = [[self.found.recording_at(row), str(self.found.hits[row])] for row in there]
        return [head, *rows]

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(HIGH))

    def row_box(self, row: int) -> QRectF:
        wide = (self.width() - 2 * PADS) / PARTS
        return QRectF(PADS + row * wide, 3, wide, self.height() - 6)

    def row_at(self, point: QPointF) -> int:
        if not self.count():
            return NOWHERE
        return max(0, min(PARTS - 1, int((point.x() - PADS) * PARTS / max(1, self.width() - 2 * PADS))))

    # Painting

    def paint(self, painter: QPainter) -> None:
        if self.found is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        wide, high = (self.width() - 2 * PADS) / PARTS, self.height() - 6
        painter.fillRect(QRectF(PADS, 3, PARTS * wide, high), theme.color("surface"))
        most = max(1, int(self.found.hits.max()))
        for row in range(PARTS):
            if hits := int(self.found.hits[row]):
                tall = max(0.35, hits / most) * high
                painter.fillRect(QRectF(PADS + row * wide, 3 + high - tall, max(2.0, wide), tall), theme.color("act"))
        for edge in np.unique(np.round(PADS + self.found.edges * wide)).tolist():  # each but once: there may be many
            painter.fillRect(QRectF(edge, 3, 1, high), theme.color("line2"))
        if self.at != NOWHERE:
            painter.setPen(theme.color("ink"))
            painter.drawRect(self.row_box(self.at).adjusted(-1, 0, 1, -1))
