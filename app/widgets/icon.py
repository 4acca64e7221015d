"""Icons that stand by themselves beside text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import theme


class IconLabel(QWidget):
    """An icon in a role's colour; follows the theme."""

    def __init__(self, name: str, role: str = "ink", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set(self, name: str, role: str | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._role = self._role if role is None else role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, theme.pixmap(self._name, self._role, theme.px(self._size), self.devicePixelRatioF()))
        painter.end()


class NumberDisc(QWidget):
    """A number in a ring: the mark of a step."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(str(number))
        theme.changed.connect(self.updateGeometry)

    @staticmethod
    def where() -> Qt.AlignmentFlag:
        """It stands beside the first line."""
        return Qt.AlignmentFlag.AlignTop

    def sizeHint(self) -> QSize:
        return QSize(theme.px(22), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, 0, self.width(), self.height())
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(theme.color("page"))
        painter.drawEllipse(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font("caption", 500))
        painter.setPen(theme.color("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
