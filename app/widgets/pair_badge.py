"""The language pair: amber badge of where we come from, an arrow, teal badge of where we go."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import mirrored
from core.languages import language_name

ARROW = 16


def badge_text(code: str) -> str:
    """What a badge says: the code of a language, or that there is none."""
    return code.upper() if code else tr("none")


def badge_width(code: str) -> int:
    """Room for one badge, in px."""
    return QFontMetrics(theme.font("caption", 600)).horizontalAdvance(badge_text(code)) + 11


def badge_height() -> int:
    """Height of a badge, in px."""
    return theme.line("caption") + theme.px(2)


def paint_badge(painter: QPainter, rect: QRect, code: str, role: str) -> int:
    """One badge ("src", "tgt" or "cmp") at the left of `rect`; returns its width. No code reads "none", in words of the
    window."""
    shown = badge_text(code)
    fill, line, ink = (f"{role}tint", f"{role}line", f"{role}ink") if role != "cmp" else ("cmptint", "line2", "ink2")
    width = badge_width(code)
    height = badge_height()
    frame = QRectF(rect.left() + 0.5, rect.center().y() - height / 2 + 1, width - 1, height - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(line), 1))
    painter.setBrush(theme.color(fill))
    painter.drawRoundedRect(frame, theme.radius("chip"), theme.radius("chip"))
    painter.setFont(theme.font("caption", 600))
    painter.setPen(theme.color(ink))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()
    return width


def paint_language(painter: QPainter, cell: QRect, code: str, role: str) -> QRect:
    """A badge at the beginning of a cell; returns the room behind it, which begins alike for all short codes."""
    wide = badge_width(code)
    paint_badge(painter, mirrored(QRect(cell.left(), cell.top(), wide, cell.height()), cell), code, role)
    return mirrored(cell.adjusted(max(theme.px(42), wide + 8), 0, 0, 0), cell)


def pair_width(source: str, target: str, arrow: int = ARROW) -> int:
    """Room for the pair, in px."""
    return badge_width(source) + badge_width(target) + arrow + 4


def paint_pair(painter: QPainter, rect: QRect, source: str, target: str, arrow: int = ARROW) -> int:
    """Source badge, arrow, target badge at the beginning of `rect`; returns the width. No source reads "none"."""
    room = mirrored(QRect(rect.topLeft(), QSize(pair_width(source, target, arrow), rect.height())), rect)
    left = room.left()
    left += paint_badge(painter, room, source, "src" if source else "cmp") + 2
    ratio = painter.device().devicePixelRatioF()
    side = min(12, arrow)
    spot = QPointF(left + (arrow - side) / 2, rect.center().y() - side / 2 + 1)
    painter.drawPixmap(spot, theme.pixmap("arrow", "ink2", side, ratio))
    left += arrow + 2
    left += paint_badge(
        painter, QRect(left, rect.top(), rect.width(), rect.height()), target, "tgt" if target else "cmp"
    )
    return left - room.left()


def pair_text(source: str, target: str, target_name: str = "") -> str:
    """The pair in words: "Spanish to Portuguese"; `target_name` is what a project calls its language."""
    if not source:
        return target_name or (formatting.language(target) if target else "")
    if not target and not target_name:
        return formatting.language(source)
    target_name = target_name or language_name(target)
    return formatting.sentence_case(tr("{source} to {target}", source=language_name(source), target=target_name))


class PairBadge(QWidget):
    """The pair as a widget."""

    def __init__(self, source: str = "", target: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._target = source, target
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(pair_text(source, target))
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def set(self, source: str, target: str) -> None:
        """Show another pair."""
        self._source, self._target = source, target
        self.setAccessibleName(pair_text(source, target))
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(pair_width(self._source, self._target), badge_height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pair(painter, self.rect(), self._source, self._target)
        painter.end()
