"""A small plot: how much of dev's running words the texts cover, over the sentences that are used; what the train set
covers by itself is a dashed line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.formatting import number, percent
from app.i18n import tr
from app.theme import theme
from app.widgets.mirrored import left_to_right
from core.texts.figures import Material


class CoverageChart(QWidget):
    """Painted only: its numbers stand beside it, and in its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverage_chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._material: Material | None = None
        self.show_material(None)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(220), theme.px(52))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(44))

    def show_material(self, material: Material | None) -> None:
        self._material = material
        share = material.coverage(material.dev_covered) if material is not None else None
        said = tr("Coverage of dev’s words by sentences used")
        if material is not None and share is not None:
            said = tr(
                "Coverage of dev’s words: {share} with {count:,} sentences", share=percent(share),
                count=material.total.kept,
            )  # fmt: skip
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def area(self) -> QRectF:
        """The plot itself, without its ticks."""
        metrics = QFontMetricsF(theme.font("caption"))
        left, below = metrics.horizontalAdvance("100%") + 6, metrics.height() + 1
        return QRectF(left, 4, max(1.0, self.width() - left - 4), max(1.0, self.height() - below - 5))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left_to_right(painter)
        area, found = self.area(), self._material
        painter.setFont(theme.font("caption"))
        self._paint_grid(painter, area)
        if found is not None and found.dev_words:
            self._paint_curve(painter, area, found)
        painter.end()

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        for share in (0.0, 0.5, 1.0):
            y = round(area.bottom() - share * area.height()) + 0.5
            painter.setPen(theme.color("line2" if not share else "grid"))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            if share != 0.5:
                painter.setPen(theme.color("ink3"))
                words = percent(share, 0)
                base = min(max(y + metrics.ascent() / 2 - 1, metrics.ascent()), area.bottom() + 2)
                painter.drawText(QPointF(area.left() - 4 - metrics.horizontalAdvance(words), base), words)

    def _paint_curve(self, painter: QPainter, area: QRectF, found: Material) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = max(1, found.curve[-1][0])

        def point(kept: int, covered: int) -> QPointF:
            return QPointF(
                area.left() + area.width() * kept / last, area.bottom() - area.height() * covered / found.dev_words
            )

        painter.setPen(QPen(theme.color("cmp"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(point(0, found.dev_known), point(last, found.dev_known))
        path = QPainterPath(point(*found.curve[0]))
        for kept, covered in found.curve[1:]:
            path.lineTo(point(kept, covered))
        painter.setPen(QPen(theme.color("tgt"), 2.25))
        painter.drawPath(path)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(point(*found.curve[-1]), 3, 3)
        painter.setPen(theme.color("ink3"))
        words = tr("{count} sentences", count=number(found.curve[-1][0]))
        metrics = QFontMetricsF(painter.font())
        painter.drawText(
            QPointF(area.right() - metrics.horizontalAdvance(words), area.bottom() + 3 + metrics.ascent()), words
        )
