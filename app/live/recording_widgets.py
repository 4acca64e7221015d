"""What is seen while a take is recorded: the record button, the running waveform, the text so far."""

from __future__ import annotations

from collections import deque

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.background.latest import Later
from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import left_to_right
from core.text.direction import runs_right_to_left

REDRAW_MS = 100


class RecordButton(QAbstractButton):
    """The round button: a dot when idle, a square while recording. Always the record red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("liveRecordButton")
        self.setAccessibleName(tr("Record, R"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(92, 92)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, red = QRectF(self.rect()).center(), theme.color("record")
        if not self.isEnabled():
            red = theme.color("dis")
        if self.isChecked():
            painter.setPen(QPen(red, 1.5))
            painter.drawEllipse(centre, 44, 44)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2))
            painter.drawEllipse(centre, 44, 44)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(red.darker(112) if self.isDown() else red)
        painter.drawEllipse(centre, 40, 40)
        painter.setBrush(QColor("white"))
        if self.isChecked():
            painter.drawRoundedRect(QRectF(centre.x() - 14, centre.y() - 14, 28, 28), 4, 4)
        else:
            painter.drawEllipse(centre, 14, 14)


class RunningWave(QWidget):
    """The last six seconds of sound as min/max columns, running to the left; "now" is the red line."""

    SPAN_S = 6.0
    COLUMN_S = 0.01

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("liveRunningWave")
        self.setAccessibleName(tr("The last six seconds of sound"))
        self.setMinimumHeight(120)
        self._columns: deque[tuple[float, float]] = deque(maxlen=int(self.SPAN_S / self.COLUMN_S))
        self._rest = np.zeros(0, np.float32)
        self._live = False
        theme.changed.connect(self.update)

    def begin(self) -> None:
        self._columns.clear()
        self._rest = np.zeros(0, np.float32)
        self._live = True
        self.update()

    def end(self) -> None:
        self._live = False
        self.update()

    def add(self, block: np.ndarray, rate: int) -> None:
        """Append samples, (T,) float32 in [-1, 1]."""
        per = max(1, int(rate * self.COLUMN_S))
        joined = np.concatenate([self._rest, block])
        whole = len(joined) // per * per
        parts = joined[:whole].reshape(-1, per)
        self._rest = joined[whole:]
        self._columns.extend(zip(parts.min(1).tolist(), parts.max(1).tolist(), strict=True))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        metrics = QFontMetricsF(theme.font("caption"))
        axis = metrics.height() + 4
        area = QRectF(0, 0, self.width(), self.height() - axis)
        painter.fillRect(area, theme.color("sunken"))
        count, most = len(self._columns), self._columns.maxlen or 1
        step = area.width() / most
        left = area.right() - count * step
        if count:
            painter.fillRect(QRectF(left, 0, count * step, area.height()), theme.color("surface"))
        painter.setPen(theme.color("grid"))
        for second in range(1, int(self.SPAN_S)):
            x = area.right() - second / self.SPAN_S * area.width()
            painter.drawLine(QPointF(x, 0), QPointF(x, area.height()))
        self._draw_wave(painter, left, step, area)
        if self._live:
            painter.fillRect(QRectF(area.right() - 2, 0, 2, area.height()), theme.color("record"))
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        baseline = area.height() + 2 + metrics.ascent()
        for second in range(int(self.SPAN_S) + 1):
            label = tr("now") if second == 0 else f"−{second} s"
            x = area.right() - second / self.SPAN_S * area.width()
            wide = metrics.horizontalAdvance(label)
            x = min(max(0.0, x - (0 if second == self.SPAN_S else wide / 2)), self.width() - wide)
            painter.drawText(QPointF(x, baseline), label)

    def _draw_wave(self, painter: QPainter, left: float, step: float, area: QRectF) -> None:
        if not self._columns:
            return
        middle, half = area.height() / 2, area.height() / 2 - 6
        top = [QPointF(left + i * step, middle - max(high, 0.004) * half) for i, (_, high) in enumerate(self._columns)]
        low = [QPointF(left + i * step, middle - min(low, -0.004) * half) for i, (low, _) in enumerate(self._columns)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tgt"))
        painter.drawPolygon(QPolygonF(top + low[::-1]))


class PartialText(QWidget):
    """Text as it is heard: settled words in ink, words that may still change lighter and dotted underneath.

    Redrawn at most ten times a second. Shows the last lines when there is more than fits.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("livePartialText")
        self._settled, self._open, self._hint = "", "", ""
        self._soon = Later(REDRAW_MS, self.update, self)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, int(QFontMetricsF(theme.font("large")).lineSpacing() * 3))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, int(QFontMetricsF(theme.font("large")).lineSpacing() * 2))

    def show_text(self, settled: str, still_open: str) -> None:
        self._settled, self._open = settled, still_open
        self.setAccessibleName(tr("Heard: {settled} {still_open}", settled=settled, still_open=still_open).strip())
        if not self._soon.busy:
            self._soon.start()

    def show_hint(self, hint: str) -> None:
        """What to read here while nothing is heard."""
        self._hint = hint
        self.show_text("", "")

    @property
    def text(self) -> str:
        return f"{self._settled} {self._open}".strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme.font("large")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        if not self.text:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("ink3"))
            painter.drawText(self.rect(), Qt.TextFlag.TextWordWrap, self._hint)
            return
        words = [(w, False) for w in self._settled.split()] + [(w, True) for w in self._open.split()]
        lines = self._lines(words, metrics)
        fitting = max(1, int(self.height() / metrics.lineSpacing()))
        y = metrics.ascent()
        from_right = runs_right_to_left(self.text)
        for line in lines[-fitting:]:
            begun = 0.0
            for word, may_change in line:
                wide = metrics.horizontalAdvance(word)
                x = self.width() - begun - wide if from_right else begun
                painter.setPen(theme.color("ink3" if may_change else "ink"))
                painter.drawText(QPointF(x, y), word)
                if may_change:
                    painter.setPen(QPen(theme.color("ink3"), 1.5, Qt.PenStyle.DotLine))
                    painter.drawLine(QPointF(x, y + 4), QPointF(x + wide, y + 4))
                begun += wide + metrics.horizontalAdvance(" ")
            y += metrics.lineSpacing()

    def _lines(self, words: list[tuple[str, bool]], metrics: QFontMetricsF) -> list[list[tuple[str, bool]]]:
        lines: list[list[tuple[str, bool]]] = [[]]
        x, space = 0.0, metrics.horizontalAdvance(" ")
        for word in words:
            wide = metrics.horizontalAdvance(word[0])
            if lines[-1] and x + wide > self.width():
                lines.append([])
                x = 0.0
            lines[-1].append(word)
            x += wide + space
        return lines
