"""`FindField`: a field to look for something in, with its glass, its key and a way to empty it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QStyle, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import cap_size, paint_cap
from app.widgets.mirrored import mirrored

CAP_GAP = 8
"""Between the key and what stands on either side of it, together."""
ICON_FRAME = 6
"""How much wider than its icon Qt makes a button inside a field."""


class FindField(QLineEdit):
    """As wide between `width` and `widest` (px at 100%) as the placeholder needs beside what stands in the field."""

    left = Signal()
    """Esc or Down: back to what is searched."""

    def __init__(
        self, text: str, keys: str, name: str, width: int = 260, widest: int = 340, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setPlaceholderText(text)
        self._keys, self._least, self._most = keys, width, widest
        self.add_switches()
        self._clear = self.addAction(theme.icon("x", "ink2"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._on_typed)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wrong = ""
        self.dress()
        theme.changed.connect(self.dress)

    def add_switches(self) -> None:
        """What else stands in the field, before the cross that empties it."""

    @property
    def switches(self) -> int:
        """How many there are of these."""
        return 0

    def set_wrong(self, reason: str) -> None:
        """Say what is wrong with what is looked for; "" when nothing is."""
        if reason != self._wrong:
            self._wrong = reason
            self.setToolTip(reason)
            self.setAccessibleDescription(reason)
            self.update()

    def show_typed(self, text: str) -> None:
        """Show what is looked for already; nobody is told."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self._on_typed(text)

    def _on_typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._make_room()

    def _fit(self) -> None:
        """As wide as the placeholder needs beside the glass, the key and the switches."""
        self.ensurePolished()
        style = self.style()
        icon = style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, self)
        icon += style.pixelMetric(QStyle.PixelMetric.PM_LineEditIconMargin, None, self) + ICON_FRAME
        text = self.fontMetrics().horizontalAdvance(self.placeholderText()) + theme.px(16)
        needed = theme.px(16) + text + self._cap_room() + self.switches * icon
        self.setFixedWidth(min(max(theme.px(self._least), needed), theme.px(self._most)))

    def _make_room(self) -> None:
        """What is typed has the room beside the glass; before that the placeholder shares it with the key."""
        glass, cap = theme.px(16) + 4, 0 if self.text() else self._cap_room()
        left, right = (cap, glass) if self.isRightToLeft() else (glass, cap)
        self.setTextMargins(left, 0, right, 0)

    def _cap_room(self) -> int:
        """What the key takes; nothing where there is none."""
        return cap_size(self._keys).width() + CAP_GAP if self._keys else 0

    def _cap(self) -> QRect:
        """Where the key is printed: beside the switches, with the placeholder on its other side."""
        width = cap_size(self._keys).width()
        switches = [button.geometry() for button in self.findChildren(QAbstractButton) if button.isVisible()]
        if self.isRightToLeft():
            begin = max((box.right() + 1 for box in switches), default=0) + CAP_GAP // 2
            return QRect(begin, 0, width, self.height() - 1)
        end = min((box.left() for box in switches), default=self.width()) - CAP_GAP // 2
        return QRect(end - width, 0, width, self.height() - 1)

    def dress(self) -> None:
        """Sizes and colours by the theme."""
        self._fit()
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(14)
        glass = theme.pixmap("search", "ink2", side, self.devicePixelRatioF())
        spot = mirrored(QRect(9, (self.height() - side) // 2, side, side), self.rect())
        painter.drawPixmap(spot.topLeft(), glass)
        if self._wrong:
            painter.setPen(theme.color("bad"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self._keys and not self.text():
            paint_cap(painter, self._cap(), self._keys, theme.color("ink2"), theme.color("line2"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            if event.key() == Qt.Key.Key_Escape:
                self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
