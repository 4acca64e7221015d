"""Keys printed where they work: a painted key cap, and buttons that carry one."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.i18n import tr
from app.shortcuts import shortcuts
from app.theme import theme

GAP = 7
_SIGNS = {"Return": "↵", "Enter": "↵", "Shift": "⇧", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_FORMAT = (
    QKeySequence.SequenceFormat.NativeText if sys.platform == "darwin" else QKeySequence.SequenceFormat.PortableText
)
"""Keys as they are printed on keyboards: signs on a Mac, elsewhere Ctrl and the like in every language."""
_ALONE = {"Return": "Enter", "Enter": "Enter", "Del": "Delete"}


def key_text(keys: str) -> str:
    """How keys are printed: "Ctrl+Shift+Q" -> "Ctrl ⇧ Q"; several are parted by spaces: "Left Right" -> "← →"."""
    return " ".join(_one(part) for part in keys.split())


def _one(keys: str) -> str:
    if keys in _ALONE:
        return _ALONE[keys]
    shown = QKeySequence(keys).toString(_FORMAT) or keys
    if shown in _ALONE:
        return _ALONE[shown]
    parts = [p for p in shown.replace("++", "+Plus").split("+") if p]
    return " ".join("+" if p == "Plus" else _SIGNS.get(p, p) for p in parts)


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
    """A push button with its key printed on it. `role`: "" (bordered), "primary", "plain", "toggle" or "danger".

    What is printed follows the keys in force of the action named `of`, or of `action`.

    Without text it is a square icon button: give it an accessible name.
    """

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
        of: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._of = of or (action.objectName() if action is not None and keys else "")
        self._default = keys
        self._keys = self._in_force() if keys else ""
        self._prints = bool(keys)
        self._short = False
        self.setAutoDefault(False)  # Enter anywhere in a dialog presses no button that does not say so
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
        self._dress()
        theme.changed.connect(self._dress)
        if self._of:
            shortcuts.changed.connect(self._on_keys_changed)

    def _in_force(self) -> str:
        return shortcuts.first(self._of, self._default) if self._of else self._default

    def _on_keys_changed(self) -> None:
        if self._prints:
            self.set_text(self.text(), self._default or self._in_force())

    def _dress(self) -> None:
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.updateGeometry()

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
        """Another text, and key if given ("" hides it); keeps the accessible name in step."""
        self.setText(text)
        if keys is not None:
            self._prints = bool(keys)
            self._keys = (self._in_force() if self._of else keys) if keys else ""
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.autoDefault():
            self.click()
            return
        super().keyPressEvent(event)

    def set_short(self, short: bool) -> None:
        """Where the room is short: the icon alone, with the text as tooltip, or the text without its key."""
        if short != self._short:
            self._short = short
            text = self.text().replace("&", "")
            if not self.icon().isNull() and self.toolTip() in ("", text):
                self.setToolTip(text if short else "")
            self.updateGeometry()
            self.update()

    def _parts(self) -> tuple[str, str]:
        """The text and the key that are painted."""
        text = self.text().replace("&", "")
        return (text if self.icon().isNull() else "", "") if self._short else (text, self._keys)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = super().sizeHint()
        text, keys = self._parts()
        parts = [self.iconSize().width()] if not self.icon().isNull() else []
        parts += [self.fontMetrics().horizontalAdvance(text)] if text else []
        parts += [cap_size(keys).width()] if keys else []
        if not text and not keys:
            return QSize(hint.height(), hint.height())
        padding = 2 * theme.px(8 if self.property("dense") else 11)
        return QSize(sum(parts) + GAP * (len(parts) - 1) + padding, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _inks(self) -> tuple[QColor, QColor, QColor]:
        """Colours of the text, the key and the key's cap."""
        role = self.property("role")
        if not self.isEnabled():
            return theme.color("dis"), theme.color("dis"), theme.color("line")
        if role == "primary":
            line = theme.color("onact")
            line.setAlpha(150)
            return theme.color("onact"), theme.color("onact"), line
        if self.isChecked():
            return theme.color("actink"), theme.color("actink"), theme.color("actline")
        return theme.color("badink" if role == "danger" else "ink"), theme.color("ink2"), theme.color("line2")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        text, keys = self._parts()
        parts = [self.iconSize().width()] if not self.icon().isNull() else []
        parts += [option.fontMetrics.horizontalAdvance(text)] if text else []
        parts += [cap_size(keys).width()] if keys else []
        left = (self.width() - sum(parts) - GAP * (len(parts) - 1)) // 2
        ink, key_ink, line = self._inks()
        if not self.icon().isNull():
            side = self.iconSize().width()
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            state = QIcon.State.On if self.isChecked() else QIcon.State.Off
            place = QRect(left, (self.height() - side) // 2, side, side)
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode, state)
            left += side + GAP
        if text:
            width = option.fontMetrics.horizontalAdvance(text)
            painter.setPen(ink)
            painter.drawText(QRect(left, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + GAP
        if keys:
            paint_cap(painter, QRect(left, 0, self.width(), self.height() - 1), keys, key_ink, line)
        painter.end()


class KeyCap(QWidget):
    """Paints one key, such as "R" or "Ctrl+T"; with `of`, the keys in force of the action of that name."""

    def __init__(self, keys: str, parent: QWidget | None = None, *, of: str = "") -> None:
        super().__init__(parent)
        self._default, self._of = keys, of
        self._keys = keys
        self._on_keys_changed()
        shortcuts.changed.connect(self._on_keys_changed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def _on_keys_changed(self) -> None:
        self._keys = shortcuts.first(self._of, self._default) if self._of else self._default
        self.setAccessibleName(key_text(self._keys))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return cap_size(self._keys) + QSize(1, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_cap(painter, self.rect(), self._keys, theme.color("ink2"), theme.color("line2"))
        painter.end()


def people_button(name: str, *, role: str = "") -> KeyButton:
    """The button that leads to a model that has heard people, wherever a person meets one that has not."""
    return KeyButton(tr("Get a model that has heard people"), icon="live", role=role, name=name, dense=True)
