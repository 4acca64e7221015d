"""The whole recording in little: how sure it is where, and where nobody wrote down what is said."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from app import formatting
from app.corpus.aligning.laid_table import NO_TEXT, LaidRow, between
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.figure import NOWHERE, RowFigure

PARTS = 200
LOW = 4
"""Least height of a bar, in px: a sentence that hardly agrees is seen, too."""


class SurenessStrip(RowFigure):
    """So many parts of equal length beside each other. Bars are as high as text and sound agree; red ones hold
    something uncertain, dotted ones speech without text. A click or Enter chooses a part."""

    across = True

    def __init__(self) -> None:
        super().__init__("align_strip", tr("How sure it is, over the whole recording"), "page")
        self.seconds = 0.0
        self.here = (0.0, 0.0)
        self.sure: NDArray[np.float64] = np.zeros(0)
        self.uncertain: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.without: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.moved.connect(lambda row: self.setToolTip(self.reading(row) if row != NOWHERE else ""))
        offer_copies(self)

    def show_rows(self, rows: Sequence[LaidRow], seconds: float) -> None:
        """Another answer, for a recording of so many seconds."""
        self.seconds, self.at, self.here = seconds, NOWHERE, (0.0, 0.0)
        said, sure = [0.0] * PARTS, [0.0] * PARTS
        uncertain, without = [False] * PARTS, [False] * PARTS
        each = seconds / PARTS
        for row in rows if each > 0 else ():
            start, end = row.start_s / each, min(row.end_s / each, PARTS)
            for part in range(int(start), math.ceil(end)):
                if row.state == NO_TEXT:
                    without[part] = True
                    continue
                both = min(part + 1.0, end) - max(float(part), start)
                said[part] += both
                sure[part] += both * row.sure
                uncertain[part] |= row.state == "uncertain"
        self.uncertain, self.without = np.array(uncertain), np.array(without)
        self.sure = np.array([part / whole if whole > 0 else np.nan for part, whole in zip(sure, said, strict=True)])
        self.update()

    def show_here(self, start_s: float, end_s: float) -> None:
        """What is looked at is underlined."""
        self.here = start_s, end_s
        self.update_soon()

    def second_of(self, row: int) -> float:
        """Where a part begins."""
        return self.seconds * row / PARTS

    def count(self) -> int:
        return len(self.sure)

    def reading(self, row: int) -> str:
        when = between(self.second_of(row), self.second_of(row + 1))
        if not np.isnan(self.sure[row]):
            share = formatting.percent(float(self.sure[row]), 0)
            if self.uncertain[row]:
                return tr("{when}: {share} sure, something is uncertain", when=when, share=share)
            return tr("{when}: {share} sure", when=when, share=share)
        if self.without[row]:
            return tr("{when}: speech without text", when=when)
        return tr("{when}: no text", when=when)

    def cells(self, *, plain: bool = False) -> list[list[str]]:
        head = [tr("Time"), tr("How sure"), tr("Uncertain"), tr("Speech without text")]
        rows = []
        for row in range(self.count()):
            share = float(self.sure[row])
            told = "" if np.isnan(share) else f"{share:.4f}" if plain else formatting.percent(share, 0)
            when = f"{self.second_of(row):.2f}" if plain else between(self.second_of(row), self.second_of(row + 1))
            marks = [("1" if plain else tr("yes")) if on[row] else "" for on in (self.uncertain, self.without)]
            rows.append([when, told, *marks])
        return [head, *rows]

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(58))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(58))

    def row_box(self, row: int) -> QRectF:
        wide = (self.width() - 4) / max(1, self.count())
        return QRectF(2 + row * wide, 2, wide, self.height() - 4)

    def row_at(self, point: QPointF) -> int:
        count = self.count()
        return max(0, min(count - 1, int((point.x() - 2) * count / max(1, self.width() - 4)))) if count else NOWHERE

    # Painting

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        low, high = self.height() - theme.px(6), self.height() - theme.px(10)
        for row in range(self.count()):
            box = self.row_box(row)
            left, wide = round(box.left()), max(1, round(box.right()) - round(box.left()) - 1)
            share = self.sure[row]
            if not np.isnan(share):
                tall = max(LOW, round(high * float(share)))
                painter.fillRect(left, low - tall, wide, tall, theme.color("bad" if self.uncertain[row] else "field"))
            if self.without[row]:
                painter.setPen(QPen(theme.color("ink2"), 2, Qt.PenStyle.DotLine))
                painter.drawLine(left, low + theme.px(3), left + wide, low + theme.px(3))
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.drawLine(2, low, self.width() - 2, low)
        if self.here[1] > self.here[0] and self.seconds > 0:
            begin, end = (2 + (self.width() - 4) * second / self.seconds for second in self.here)
            under = QRectF(begin, low + 1, max(float(theme.px(5)), end - begin), theme.px(4))
            painter.fillRect(under, theme.color("act"))
        if self.at != NOWHERE and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRect(self.row_box(self.at).adjusted(-1, 0, 1, 0))
