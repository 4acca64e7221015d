"""Labels by role: a text size, a weight and a tone, never a font or colour of their own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.theme import theme


class Label(QLabel):
    """Text in a theme size ("small", "title"...), weight (400, 500, 600) and tone ("ink", "ink2", "ink3", "bad")."""

    def __init__(
        self,
        text: str = "",
        size: str = "small",
        weight: int = 400,
        tone: str = "ink",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._size = size
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("tone", tone)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(theme.font(self._size, self._weight))

    def set_tone(self, tone: str) -> None:
        """Another tone; redraws."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_weight(self, weight: int) -> None:
        """Another weight; redraws."""
        if self._weight != weight:
            self._weight = weight
            self._dress()

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        """The text broken into lines of the design's line height, and how high they are together."""
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        pitch = theme.line(self._size) + (theme.px(2) if self._size == "small" else 0)
        layout.beginLayout()
        height = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (pitch - line.height()) / 2))
            height += pitch
        layout.endLayout()
        return layout, height

    @property
    def _own_lines(self) -> bool:
        plain = self.textInteractionFlags() in (
            Qt.TextInteractionFlag.NoTextInteraction,
            Qt.TextInteractionFlag.LinksAccessibleByMouse,
        )
        return self.wordWrap() and plain and "\n" not in self.text()

    def heightForWidth(self, width: int) -> int:
        if not self._own_lines:
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        return self._lines(max(1, width - sides))[1] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._own_lines:
            hint.setHeight(self.heightForWidth(max(1, hint.width())))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._own_lines:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        layout, height = self._lines(room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        top = room.top() + max(
            0, (room.height() - height) // 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        )
        layout.draw(painter, QPointF(room.left(), top))
        painter.end()


class SteadyLabel(Label):
    """A label that keeps the room of the widest text it is to show: another text lays nothing out anew."""

    _widest: tuple[str, ...] = ()

    def show_within(self, text: str, *widest: str) -> None:
        """Show a text in room for any of the `widest`."""
        self._widest = widest
        self._keep_room()
        self.setText(text)

    def _dress(self) -> None:
        super()._dress()
        self._keep_room()

    def _keep_room(self) -> None:
        if not self._widest:
            return
        metrics = self.fontMetrics()
        room = QSize(max(map(metrics.horizontalAdvance, self._widest)) + 2, metrics.height())
        if (room.width(), room.height()) != (self.maximumWidth(), self.maximumHeight()):
            self.setFixedSize(room)


class ElidedLabel(Label):
    """A label of one line that shortens its text with "…" and then shows it whole as a tooltip."""

    def __init__(
        self,
        text: str = "",
        size: str = "small",
        weight: int = 400,
        tone: str = "ink",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, tone, parent=parent)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("mmm…")), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(theme.color(str(self.property("tone")).replace("bad", "badink")))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
