"""Keys printed where they work: a painted key cap, and buttons that carry one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QIcon, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.theme import theme

_SIGNS = {"Return": "↵", "Enter": "↵", "Shift": "⇧", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def key_text(keys: str) -> str:
    """How keys are printed: "Ctrl+Shift+Q" -> "Ctrl ⇧ Q"."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    parts = [p for p in shown.replace("++", "+Plus").split("+") if p]
    return " ".join(_SIGNS.get(p, p) for p in parts)


def cap_size(keys: str) -> QSize:
    """Room for a key cap, in px."""
    metrics = QFontMetrics(theme.font("caption"))
    return QSize(max(theme.px(16), metrics.horizontalAdvance(key_text(keys)) + 9), theme.line("caption") + theme.px(2))


def paint_cap(painter: QPainter, rect: QRect, keys: str, ink: QColor, line: QColor) -> int:
    """A key cap at the left of `rect`, centred upright; returns its width."""
    size = cap_size(keys)
    frame = QRectF(rect.left() + 0.5, rect.center().y() - size.height() / 2 + 1, size.width() - 1, size.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(ink)
    painter.setFont(theme.font("caption"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key_text(keys))
    painter.restore()
    return size.width()


class KeyButton(QPushButton):
    """A push button with its key printed on it. `role`: "" (bordered), "primary", "plain", "toggle" or "danger"."""

    def __init__(
        self,
        text: str,
        keys: str = "",
        *,
        icon: str = "",
        role: str = "",
        name: str = "",
        dense: bool = False,
        action: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._keys = keys
        if name:
            self.setObjectName(name)
        self.setProperty("role", role)
        self.setProperty("dense", dense)
        self.setCheckable(role == "toggle")
        if icon:
            self.setIcon(self._icon_of(icon, role))
        self.setAccessibleName(self._spoken())
        self._action: QAction | None = None
        if action is not None:
            self.follow(action)
        theme.changed.connect(self.updateGeometry)

    @staticmethod
    def _icon_of(icon: str, role: str) -> QIcon:
        if role == "primary":
            return theme.icon(icon, "onact")
        return (
            theme.icon(icon, "ink", "actink")
            if role == "toggle"
            else theme.icon(icon, "badink" if role == "danger" else "ink")
        )

    def _spoken(self) -> str:
        text = self.text().replace("…", "").replace("&", "")
        return f"{text}, {self._keys}" if self._keys else text

    @property
    def keys(self) -> str:
        return self._keys

    def set_text(self, text: str, keys: str | None = None) -> None:
        """Another text, and key if given; keeps the accessible name in step."""
        self.setText(text)
        self._keys = self._keys if keys is None else keys
        self.setAccessibleName(self._spoken())
        self.updateGeometry()

    def follow(self, action: QAction) -> None:
        """Do what an action does: click triggers it, and it decides whether this is enabled or checked."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        self._on_action_changed()

    def _on_action_changed(self) -> None:
        if self._action is not None:
            self.setEnabled(self._action.isEnabled())
            if self.isCheckable():
                self.setChecked(self._action.isChecked())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._keys:
            hint.setWidth(hint.width() + cap_size(self._keys).width() + 6)
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _inks(self) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            return theme.color("dis"), theme.color("line")
        if self.property("role") == "primary":
            line = theme.color("onact")
            line.setAlpha(150)
            return theme.color("onact"), line
        if self.isChecked():
            return theme.color("actink"), theme.color("actline")
        return theme.color("ink2"), theme.color("line2")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._keys:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        cap = cap_size(self._keys).width() + 6
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        whole = option.rect
        content = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = content.adjusted(0, 0, -cap, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        ink, line = self._inks()
        text = option.fontMetrics.horizontalAdvance(self.text().replace("&", ""))
        mark = self.iconSize().width() + 4 if not self.icon().isNull() else 0
        label = option.rect
        left = label.center().x() + (text + mark) // 2 + 7
        left = min(left, whole.right() - cap - 3)
        paint_cap(painter, QRect(left, whole.top(), cap, whole.height() - 1), self._keys, ink, line)
        painter.end()
