"""The result of a take as words: a flow of word buttons shaded by confidence, and the take's wave with word marks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import localised, tr
from app.theme import theme
from app.widgets.mirrored import left_to_right
from core.decoding.transcript import Word
from core.text.direction import runs_right_to_left

SURE, UNSURE = 0.85, 0.60
"""Confidence from which a word is unshaded, and below which it is darker and underlined."""


class WordFlow(QWidget):
    """Words side by side with their start times. Left and Right walk, Enter plays, a click does both."""

    chosen = Signal(int)
    play = Signal(int)
    alternative = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("liveWords")
        self.setAccessibleName(tr("Words of the take"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words: Sequence[Word] = ()
        self._current = -1
        theme.changed.connect(self.updateGeometry)

    @property
    def current(self) -> int:
        return self._current

    @property
    def words(self) -> Sequence[Word]:
        """What is shown."""
        return self._words

    def show_words(self, words: Sequence[Word]) -> None:
        self._words = words
        self._current = -1
        self.updateGeometry()
        self.update()

    def choose(self, index: int) -> None:
        """Make a word the current one, and say so; -1 for none."""
        self._current = index
        if 0 <= index < len(self._words):
            word = self._words[index]
            self.setAccessibleDescription(
                tr(
                    "{text}, {number:.0f} percent sure, {start_s:.2f} to {end_s:.2f} seconds",
                    text=word.text,
                    number=100 * word.confidence,
                    start_s=word.start_s,
                    end_s=word.end_s,
                )
            )
        self.update()
        self.chosen.emit(index)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self.boxes(width)
        return int(boxes[-1].bottom()) + 6 if boxes else int(self._box_height()) + 6

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(300, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, int(self._box_height()) + 6)

    def _box_height(self) -> float:
        return theme.line("metric") + theme.line("caption") + 8

    def boxes(self, width: float) -> list[QRectF]:
        """Where each word stands in a flow of this width, in the order of the words."""
        metrics, small = QFontMetricsF(theme.font("metric")), QFontMetricsF(theme.font("caption"))
        x, y, height, boxes = 0.0, 3.0, self._box_height(), []
        for word in self._words:
            wide = max(metrics.horizontalAdvance(word.text), small.horizontalAdvance("00.00")) + 14
            if x and x + wide > width:
                x, y = 0.0, y + height + 4
            boxes.append(QRectF(x, y, wide, height))
            x += wide + 4
        if self._from_right:
            return [QRectF(width - box.right(), box.top(), box.width(), box.height()) for box in boxes]
        return boxes

    @property
    def _from_right(self) -> bool:
        """Whether the words run from right to left."""
        return runs_right_to_left(" ".join(word.text for word in self._words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for i, (word, box) in enumerate(zip(self._words, self.boxes(self.width()), strict=True)):
            self._paint_word(painter, word, box, i == self._current)

    def _paint_word(self, painter: QPainter, word: Word, box: QRectF, current: bool) -> None:
        unsure = word.confidence < UNSURE
        radius = theme.radius("control")
        painter.setPen(Qt.PenStyle.NoPen)
        if word.confidence < SURE:
            painter.setBrush(theme.color("line2" if unsure else "cmptint"))
            painter.drawRoundedRect(box, radius, radius)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("act"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        font = theme.font("metric")
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        metrics = QFontMetricsF(font)
        baseline = box.top() + 3 + metrics.ascent()
        painter.drawText(QPointF(box.left() + 7, baseline), word.text)
        if unsure:
            painter.setPen(QPen(theme.color("ink2"), 1.5, Qt.PenStyle.DotLine))
            wide = metrics.horizontalAdvance(word.text)
            painter.drawLine(QPointF(box.left() + 7, baseline + 4), QPointF(box.left() + 7 + wide, baseline + 4))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2" if unsure else "ink3"))
        painter.drawText(QPointF(box.left() + 7, box.bottom() - 5), localised(word.start_s, ".2f"))

    def _at(self, point: QPointF) -> int:
        return next((i for i, box in enumerate(self.boxes(self.width())) if box.contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index >= 0:
            self.choose(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position())
        if index >= 0:
            self.play.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count, key = len(self._words), event.key()
        if count and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if (key == Qt.Key.Key_Right) != self._from_right else -1
            self.choose(min(count - 1, max(0, self._current + step)))
        elif count and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(0 if key == Qt.Key.Key_Home else count - 1)
        elif self._current >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play.emit(self._current)
        elif self._current >= 0 and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.alternative.emit(self._current, key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)


class TakeWave(QWidget):
    """A whole take: its wave, lines where words begin, the words below, the current one tinted."""

    seek = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("liveTakeWave")
        self.setAccessibleName(tr("Sound of the take with its words"))
        self._low = self._high = np.zeros(0, np.float32)
        self._seconds = 0.0
        self._words: Sequence[Word] = ()
        self._current = -1
        self._playhead: float | None = None
        self.setMinimumHeight(64 + theme.line("caption"))
        theme.changed.connect(self.update)

    def show_take(self, samples: np.ndarray, rate: int, words: Sequence[Word]) -> None:
        """Samples (T,) float32 are reduced to 2,000 columns at once and not kept."""
        parts = np.array_split(samples, min(2000, max(1, len(samples) // 8))) if len(samples) else []
        self._low = np.array([p.min() for p in parts], np.float32)
        self._high = np.array([p.max() for p in parts], np.float32)
        self._seconds = len(samples) / rate if rate else 0.0
        self._words, self._current, self._playhead = words, -1, None
        self.update()

    def show_words(self, words: Sequence[Word]) -> None:
        self._words, self._current = words, -1
        self.update()

    def choose(self, index: int) -> None:
        self._current = index
        self.update()

    def set_playhead(self, seconds: float | None) -> None:
        self._playhead = seconds
        self.update()

    def _x(self, seconds: float) -> float:
        return seconds / self._seconds * self.width() if self._seconds else 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._seconds:
            self.seek.emit(event.position().x() / self.width() * self._seconds)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        metrics = QFontMetricsF(theme.font("caption"))
        area = QRectF(0, 0, self.width(), self.height() - metrics.height() - 4)
        painter.fillRect(area, theme.color("surface"))
        if 0 <= self._current < len(self._words):
            word = self._words[self._current]
            box = QRectF(self._x(word.start_s), 0, self._x(word.end_s) - self._x(word.start_s), area.height())
            painter.fillRect(box, theme.color("acttint"))
            painter.setPen(theme.color("act"))
            painter.drawLine(box.topLeft(), box.bottomLeft())
            painter.drawLine(box.topRight(), box.bottomRight())
        self._paint_marks(painter, area, metrics)
        self._paint_wave(painter, area)
        if self._playhead is not None:
            painter.fillRect(QRectF(self._x(self._playhead), 0, 1.5, area.height()), theme.color("ink"))
        painter.setPen(theme.color("line"))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_wave(self, painter: QPainter, area: QRectF) -> None:
        count = len(self._high)
        if not count:
            return
        middle, half, step = area.height() / 2, area.height() / 2 - 4, area.width() / count
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("tgt"))
        top = [QPointF(i * step, middle - max(v, 0.006) * half) for i, v in enumerate(self._high.tolist())]
        low = [QPointF(i * step, middle - min(v, -0.006) * half) for i, v in enumerate(self._low.tolist())]
        painter.drawPolygon(QPolygonF(top + low[::-1]))

    def _paint_marks(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        painter.setFont(theme.font("caption"))
        free_from = 0.0
        for i, word in enumerate(self._words):
            left, right = self._x(word.start_s), self._x(word.end_s)
            painter.setPen(theme.color("line2"))
            painter.drawLine(QPointF(left, 0), QPointF(left, area.height()))
            painter.setPen(theme.color("actink" if i == self._current else "ink2"))
            wide = metrics.horizontalAdvance(word.text)
            at = max(0.0, min((left + right - wide) / 2, self.width() - wide))
            if at >= free_from or i == self._current:
                painter.drawText(QPointF(at, area.bottom() + 2 + metrics.ascent()), word.text)
                free_from = at + wide + 6
