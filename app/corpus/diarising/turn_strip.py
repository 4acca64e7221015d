"""Turns of a recording in lanes, one for each voice: a preview."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from core.diarisation.turns import Told, Turn

LANE, GAP = 16, 3


class TurnStrip(QWidget):
    """A click on a turn plays it (`play_asked`, seconds); by keyboard the rows do. Voices in `off` are pale."""

    play_asked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("who_lanes")
        self.setAccessibleName(tr("Who speaks when"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._turns: tuple[Turn, ...] = ()
        self._seconds, self._lanes = 1.0, 0
        self.off: frozenset[int] = frozenset()

    def show_told(self, told: Told, seconds: float) -> None:
        """Other turns, of a recording of so many seconds."""
        self._turns, self._seconds, self._lanes = told.turns, max(seconds, 0.1), len(told.centres)
        self.updateGeometry()
        self.update()

    def show_off(self, off: frozenset[int]) -> None:
        """Voices that are left out."""
        self.off = off
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(LANE + GAP) * self._lanes + theme.px(GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    def _box(self, turn: Turn) -> QRectF:
        wide, high = self.width() / self._seconds, theme.px(LANE)
        left = turn.start_s * wide
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - turn.end_s * wide
        top = theme.px(GAP) + turn.voice * theme.px(LANE + GAP)
        return QRectF(left, top, max(1.0, (turn.end_s - turn.start_s) * wide), high)

    def turn_at(self, point: QPointF) -> Turn | None:
        """The turn under a point."""
        return next((turn for turn in self._turns if self._box(turn).adjusted(-1, 0, 1, 0).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        turn = self.turn_at(event.position())
        if turn is not None:
            self.play_asked.emit(turn.start_s, turn.end_s)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = theme.px(LANE)
        for lane in range(self._lanes):
            top = theme.px(GAP) + lane * theme.px(LANE + GAP)
            painter.fillRect(QRectF(0, top, self.width(), high), theme.color("surface"))
        for turn in self._turns:
            painter.fillRect(self._box(turn), theme.color("line2" if turn.voice in self.off else "act"))
        painter.end()
