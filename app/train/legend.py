"""The legend of a chart: a line sample and a word for each curve, whole, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import tr
from app.theme import theme

GAP = 4


@dataclass(frozen=True)
class Sign:
    """A line sample and its word, or that of a single point, a `ring`. A `fixed` one cannot be pressed."""

    key: str
    text: str
    role: str
    dash: tuple[float, ...] = ()
    alpha: float = 1.0
    fixed: bool = False
    ring: bool = False


class LegendEntry(QAbstractButton):
    """A sign; pressing it hides or shows its curves."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        key, text = sign.key, sign.text
        self.key, self._role, self._dash, self._alpha = key, sign.role, list(sign.dash), sign.alpha
        self._ring = sign.ring
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setObjectName(f"train_legend_{key}")
        self.setAccessibleName(text)
        self.setEnabled(not sign.fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if sign.fixed else Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip("" if sign.fixed else tr("Hide or show"))

    def sizeHint(self) -> QSize:
        self.setFont(theme.font("small"))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 34, theme.line("small") + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.color(self._role if self.isChecked() else "dis")
        colour.setAlphaF(self._alpha)
        pen = QPen(colour, 2.0)
        if self._dash:
            pen.setDashPattern([d / 2.0 for d in self._dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = self.height() / 2
        if self._ring:
            painter.drawEllipse(QPointF(13.0, middle), 4.0, 4.0)
        else:
            painter.drawLine(4, int(middle), 22, int(middle))
        font = theme.font("small")
        font.setStrikeOut(not self.isChecked())
        painter.setFont(font)
        painter.setPen(theme.color("ink2" if self.isChecked() else "ink3"))
        room = self.rect().adjusted(28, 0, -2, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("act"), 2.0))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class Legend(QWidget):
    """Entries beside each other, and below where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[LegendEntry] = []

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Replace all entries."""
        for old in self._entries:
            old.hide()
            old.deleteLater()
        self._entries = list(entries)
        for entry in entries:
            entry.setParent(self)
            entry.show()

    def width_needed(self) -> int:
        """The width of all entries in one line."""
        return sum(entry.sizeHint().width() + GAP for entry in self._entries)

    def lay_out(self, width: int, margin: int) -> int:
        """Place the entries in lines of this width; the height they need."""
        x, y, line = margin, 0, 0
        for entry in self._entries:
            size = entry.sizeHint()
            if x > margin and x + size.width() > width - margin:
                x, y = margin, y + line
            entry.setGeometry(x, y, min(size.width(), max(1, width - 2 * margin)), size.height())
            x, line = x + size.width() + GAP, max(line, size.height())
        self.setFixedSize(max(1, width), max(1, y + line))
        return y + line
