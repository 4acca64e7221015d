"""The head of a pane of the Evaluate page: a title or a choice, a note beside it, what a mark in the chart means."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.evaluate.charts.across import paint_mark
from app.theme import theme
from app.widgets.flow import FlowRow
from app.widgets.label import ElidedLabel, Label


class MarkLegend(QWidget):
    """A mark and what it stands for: of another model by its role, or the "outline" of the source's habits."""

    def __init__(self, mark: str, words: str = "") -> None:
        super().__init__()
        self._mark, self._words = mark, words
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(words)
        theme.changed.connect(self.updateGeometry)

    def say(self, words: str, mark: str = "") -> None:
        self._words, self._mark = words, mark or self._mark
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(theme.font("small")).horizontalAdvance(self._words)
        return QSize(round(wide) + theme.px(14) + 8, theme.line("small") + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, middle = theme.px(12), self.height() / 2
        if self._mark != "outline":
            paint_mark(painter, QPointF(side / 2, middle), self._mark, 4.0)
        else:
            painter.setPen(QPen(theme.color("src"), 2))
            painter.drawRect(QRectF(1, middle - side / 2 + 1, side - 2, side - 2))
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("ink2"))
        room = QRectF(side + 6, 0, self.width() - side - 6, self.height())
        words = QFontMetricsF(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class HeadRow(FlowRow):
    """What has no room beside the title stands below it; the legend at the right of its line."""

    legend: MarkLegend | None = None

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if self.legend is not None:
            place = self.legend.geometry()
            place.moveRight(rect.right())
            self.legend.setGeometry(place)


class PaneHead(QWidget):
    """`title` is a text or what stands in its place."""

    def __init__(self, title: str | QWidget, note: str = "", legend: MarkLegend | None = None) -> None:
        super().__init__()
        row = HeadRow(8, between=2, parent=self)
        row.addWidget(Label(title, "small", 600) if isinstance(title, str) else title)
        self.note = ElidedLabel(note, "small", 400, "ink2")
        row.addWidget(self.note)
        if legend is not None:
            row.legend = legend
            row.addWidget(legend)
