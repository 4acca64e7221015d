"""Other keys for one action: press them, see whom they belong to, and take them or not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QWidget

from app.i18n import tr
from app.shortcuts import normal, shortcuts
from app.theme import theme
from app.widgets.dialog_frame import padded
from app.widgets.key_hint import KeyButton, cap_size, key_text, paint_cap
from app.widgets.label import Label
from core.wording import say_all

LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
ALONE = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_unknown,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
)  # fmt: skip


class KeyField(QWidget):
    """Takes the next keys that are pressed and shows them as a cap. Tab and Esc keep their use."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = ""
        self.setObjectName("key_field")
        self.setAccessibleName(tr("Press the new keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(34))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _takes(self, event: QKeyEvent) -> bool:
        return Qt.Key(event.key()) not in LEAVING or bool(
            event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._takes(event):
            super().keyPressEvent(event)
        elif key not in ALONE:
            self.keys = keys_of(event)
            self.setAccessibleDescription(key_text(self.keys))
            self.update()
            self.pressed.emit(self.keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("act" if self.hasFocus() else "field"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(box, theme.radius("control"), theme.radius("control"))
        if self.keys:
            width = cap_size(self.keys).width()
            place = QRect((self.width() - width) // 2, 0, width, self.height())
            paint_cap(painter, place, self.keys, theme.color("ink"), theme.color("line2"))
        else:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("ink3"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Press the new keys"))
        painter.end()


def keys_of(event: QKeyEvent) -> str:
    """The keys of an event as shortcuts are written: signs that Shift makes ("?") stand without it."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    sign = len(event.text()) == 1 and event.text().isprintable() and not event.text().isalnum()
    if sign and event.text() != " " and held & Qt.KeyboardModifier.ShiftModifier:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return normal(QKeySequence(held.value | key.value).toString())


class KeyDialog(QDialog):
    """`name` is the action's. What was pressed is told apart from what can be used, and a conflict is named."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setObjectName("key_dialog")
        self.setWindowTitle(tr("Keys of “{shortcuts}”", shortcuts=shortcuts.title(name)))
        self.setMinimumWidth(theme.px(420))
        column = padded(self)
        now = ", ".join(dict.fromkeys(key_text(key) for key in shortcuts.keys(name))) or tr("none")
        column.addWidget(Label(tr("Now: {now}", now=now), "small", 400, "ink2"))
        self.field = KeyField()
        self.field.pressed.connect(self._on_pressed)
        column.addWidget(self.field)
        hint = tr("A media key, or a foot pedal that sends a key, does as well.")
        column.addWidget(Label(hint, "caption", 400, "ink3", wrap=True))
        self.verdict = Label("", "small", 400, "ink2", wrap=True)
        self.verdict.setMinimumHeight(2 * theme.line("small") + 6)
        column.addWidget(self.verdict)
        row = QHBoxLayout()
        self.none = KeyButton(tr("No keys"), role="plain", name="key_none")
        self.none.clicked.connect(self._on_none)
        self.add = KeyButton(tr("Add to its keys"), name="key_add")
        self.add.clicked.connect(lambda: self._use((*shortcuts.keys(name), self.field.keys)))
        self.use = KeyButton(tr("Use these keys"), role="primary", name="key_use")
        self.use.clicked.connect(lambda: self._use((self.field.keys,)))
        cancel = KeyButton(tr("Cancel"), "Esc", name="key_cancel")
        cancel.clicked.connect(self.reject)
        row.addWidget(self.none)
        row.addStretch(1)
        for button in (cancel, self.add, self.use):
            row.addWidget(button)
        column.addLayout(row)
        for button in (self.none, cancel, self.add, self.use):
            button.setAutoDefault(False)
        self._allow(False)
        self.field.setFocus()

    def _allow(self, on: bool) -> None:
        self.use.setEnabled(on)
        self.add.setEnabled(on and bool(shortcuts.keys(self._name)))

    def _on_pressed(self, keys: str) -> None:
        refused = shortcuts.refusal(self._name, keys)
        rivals = shortcuts.rivals(self._name, keys)
        if refused or keys in shortcuts.keys(self._name):
            self.verdict.setText(refused or tr("These are its keys already."))
        elif rivals:
            names = say_all([tr("“{name}”", name=shortcuts.title(rival)) for rival in rivals])
            self.verdict.setText(tr("{key} belongs to {names}, which would lose it.", key=key_text(keys), names=names))
        else:
            self.verdict.setText(tr("{key} is free.", key=key_text(keys)))
        self.verdict.set_tone("bad" if refused or rivals else "ink2")
        self.field.setAccessibleDescription(f"{key_text(keys)}. {self.verdict.text()}")
        self._allow(not refused and keys not in shortcuts.keys(self._name))
        if not refused:
            self.use.set_text(tr("Take these keys") if rivals else tr("Use these keys"))

    def _on_none(self) -> None:
        self._use(())

    def _use(self, keys: tuple[str, ...]) -> None:
        shortcuts.set_keys(self._name, keys)
        self.accept()
