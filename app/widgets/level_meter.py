"""How loud a microphone is: the one rule of what a level means, in words, and the meter of Live."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import left_to_right

FLOOR_DB = -60.0
RED_DB = -3.0
QUIET_DB = -24.0
SILENT_DB = -48.0
HOLD_S = 1.5
TICKS_DB = (-48, -36, -24, -12, -3)


def level_words(peak_db: float) -> str:
    """What a peak (dB of full scale) means, and what a newcomer should do about it."""
    if peak_db > RED_DB:
        return tr("Clipping, move back")
    if peak_db < SILENT_DB:
        return tr("Silence")
    return tr("Too quiet") if peak_db < QUIET_DB else tr("Good level")


class LevelMeter(QWidget):
    """Input level from -60 to 0 dB in segments, with peak hold for 1.5 s; red above -3 dB."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("liveLevelMeter")
        self.setAccessibleName(tr("Input level"))
        self._level = FLOOR_DB
        self._held = FLOOR_DB
        self._release = QTimer(self, singleShot=True, interval=int(HOLD_S * 1000))
        self._release.timeout.connect(self._on_release)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(96)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 8 + 4 + QFontMetricsF(theme.font("caption")).height().__ceil__())

    @property
    def held(self) -> float:
        """The highest level of the last moments, in dB."""
        return self._held

    def set_level(self, peak_db: float) -> None:
        """Show a block's peak in dB below full scale."""
        self._level = max(FLOOR_DB, min(0.0, peak_db))
        if self._level >= self._held:
            self._held = self._level
            self._release.start()
        self.update()

    def reset(self) -> None:
        self._level = self._held = FLOOR_DB
        self.update()

    def _on_release(self) -> None:
        self._held = self._level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        width, bar = self.width(), 8

        def x(db: float) -> float:
            return (db - FLOOR_DB) / -FLOOR_DB * (width - 1)

        painter.fillRect(QRectF(0, 0, width, bar), theme.color("sunken"))
        painter.fillRect(QRectF(x(RED_DB), 0, width - x(RED_DB), bar), theme.color("badtint"))
        lit, step = x(self._level), 6
        for left in range(0, int(lit), step):
            hot = left >= x(RED_DB)
            painter.fillRect(QRectF(left, 0, step - 1.5, bar), theme.color("bad" if hot else "tgt"))
        if self._held > FLOOR_DB:
            painter.fillRect(QRectF(x(self._held) - 1, 0, 2, bar), theme.color("ink"))
        painter.setPen(QPen(theme.color("line2")))
        painter.drawRect(QRectF(0.5, 0.5, width - 1, bar - 1))
        painter.setPen(theme.color("ink3"))
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        for db in TICKS_DB:
            label = f"−{-db}"
            at = min(x(db) - metrics.horizontalAdvance(label) / 2, width - metrics.horizontalAdvance(label))
            painter.drawText(QPointF(at, bar + 3 + metrics.ascent()), label)
