"""The field in the menu bar's corner that opens the command palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.i18n import tr
from app.i18n.languages import language
from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.key_hint import cap_size, key_text, paint_cap


class CommandField(QAbstractButton):
    """Looks like a field, works like a button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("command_field")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        shortcuts.changed.connect(self._on_keys_changed)
        language.changed.connect(self._on_keys_changed)
        self._on_keys_changed()

    def _on_keys_changed(self) -> None:
        self.setText(tr("Find a command or utterance"))
        keys = key_text(shortcuts.first("action_palette", "Ctrl+K"))
        self.setAccessibleName(", ".join(part for part in (self.text(), keys) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(248) + 8, theme.px(28) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 4, -9, -3)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.color("act" if focus else "line2"), 2 if focus else 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "raised"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = theme.px(12)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(
            box.left() + 7, box.center().y() - side // 2 + 1, theme.pixmap("search", "ink2", side, ratio)
        )
        keys = shortcuts.first("action_palette", "Ctrl+K")
        cap = cap_size(keys).width() if keys else 0
        place = QRect(box.right() - cap - 4, box.top(), cap, box.height() - 1)
        if keys:
            paint_cap(painter, place, keys, theme.color("ink2"), theme.color("line2"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        left = box.left() + 7 + side + 6
        text = QRect(left, box.top(), place.left() - left - 4, box.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()
