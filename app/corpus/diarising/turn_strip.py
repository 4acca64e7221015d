"""Turns of a recording in lanes, one for each voice: a preview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme
from core.diarisation.turns import Told, Turn

LANE, GAP = 16, 3
NAMES, AFTER = 84, 8
"""Where the name of a lane stands, and the room behind it."""


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
        self.names: tuple[str, ...] = ()

    def show_told(self, told: Told, seconds: float) -> None:
        """Other turns, of a recording of so many seconds."""
        self._turns, self._seconds, self._lanes = told.turns, max(seconds, 0.1), len(told.centres)
        self.updateGeometry()
        self.update()

    def show_names(self, names: Sequence[str], off: frozenset[int]) -> None:
        """What the voices are called, and which are left out."""
        self.names, self.off = tuple(names), off
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), theme.px(LANE + GAP) * self._lanes + theme.px(GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    def _box(self, turn: Turn) -> QRectF:
        room = self._lane(turn.voice)
        wide = room.width() / self._seconds
        left = room.left() + turn.start_s * wide
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = room.right() - turn.end_s * wide
        return QRectF(left, room.top(), max(1.0, (turn.end_s - turn.start_s) * wide), room.height())

    def _lane(self, voice: int) -> QRectF:
        """Where the turns of a voice are drawn, beside its name."""
        names = theme.px(NAMES + AFTER)
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else names
        return QRectF(left, theme.px(GAP) + voice * theme.px(LANE + GAP), self.width() - names, theme.px(LANE))

    def turn_at(self, point: QPointF) -> Turn | None:
        """The turn under a point."""
        return next((turn for turn in self._turns if self._box(turn).adjusted(-1, 0, 1, 0).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        turn = self.turn_at(event.position())
        if turn is not None:
            self.play_asked.emit(turn.start_s, turn.end_s)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        for lane in range(self._lanes):
            room = self._lane(lane)
            painter.fillRect(room, theme.color("surface"))
            name = self.names[lane] if lane < len(self.names) else ""
            painter.setPen(theme.color("dis" if lane in self.off else "ink2"))
            left = self.width() - theme.px(NAMES) if room.left() == 0 else 0
            cell = QRectF(left, room.top(), theme.px(NAMES), room.height())
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, theme.px(NAMES))
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        for turn in self._turns:
            painter.fillRect(self._box(turn), theme.color("line2" if turn.voice in self.off else "act"))
        painter.end()
