"""The status bar: facts about the selection, the keys that work here, saved state, the running task, device memory."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.i18n import tr
from app.i18n.languages import language
from app.theme import theme
from app.widgets.key_hint import KeyButton, key_text
from app.widgets.label import ElidedLabel, Label
from app.widgets.mirrored import mirrored
from app.widgets.progress_bar import ProgressBar
from app.widgets.rule import rule

UNDO_MS = 20_000
HINT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class Hints(QWidget):
    """Keys and what they do, as many as fit: "Space play  L loop"."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[tuple[str, str]] = []
        self.setObjectName("status_hints")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> list[tuple[str, str]]:
        return self._hints

    def set(self, hints: list[tuple[str, str]]) -> None:
        if hints == self._hints:
            return
        self._hints = hints
        self.setAccessibleDescription(", ".join(f"{key} {text}" for key, text in hints))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.line("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        key_font, font = theme.font("caption", 500), theme.font("caption")
        left = 0
        for keys, text in self._hints:
            shown = key_text(keys)
            key_width = QFontMetrics(key_font).horizontalAdvance(shown + " ")
            width = key_width + QFontMetrics(font).horizontalAdvance(text)
            if left + width > self.width():
                break
            for x, part, drawn, role in ((left, shown, key_font, "ink2"), (left + key_width, text, font, "ink3")):
                painter.setFont(drawn)
                painter.setPen(theme.color(role))
                box = QRect(x, 0, QFontMetrics(drawn).horizontalAdvance(part), self.height())
                painter.drawText(mirrored(box, self.rect()), HINT, part)
            left += width + 14
        painter.end()


class StatusBar(QFrame):
    """A row of 24 px at the bottom of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "status")
        self.setObjectName("status_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        self._left = ElidedLabel("", "caption", 400, "ink2")
        self._left.setObjectName("status_left")
        self._left.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._undo: Callable[[], object] | None = None
        self._undo_button = KeyButton(tr("Undo"), role="plain", name="status_undo", dense=True)
        self._undo_button.clicked.connect(self._on_undo)
        self._undo_button.hide()
        self._undo_timer = QTimer(self)
        self._undo_timer.setSingleShot(True)
        self._undo_timer.setInterval(UNDO_MS)
        self._undo_timer.timeout.connect(self._hide_undo)
        self._hints = Hints()
        self._saved = Label("", "caption", 400, "ink2")
        self._task = Label("", "caption", 400, "ink2")
        self._task.setObjectName("status_task")
        self._bar = ProgressBar(80)
        self._device = Label("", "caption", 400, "ink2")
        self._rules = [rule(upright=True, length=12) for _ in range(3)]
        parts: list[QWidget] = [self._left, self._undo_button, self._rules[0], self._hints, self._saved, self._rules[1]]
        parts += [self._task, self._bar, self._rules[2], self._device]
        for part in parts:
            row.addWidget(part, 1 if part is self._hints else 0)
        self.set_task("", None)
        self.set_device("")
        self._dress()
        theme.changed.connect(self._dress)
        self._word()
        language.changed.connect(self._word)

    def _word(self) -> None:
        self._undo_button.set_text(tr("Undo"))
        self._hints.setAccessibleName(tr("Keys that work here"))

    def _dress(self) -> None:
        self.setFixedHeight(max(theme.px(24), theme.line("caption") + 8))

    def set_left(self, text: str) -> None:
        self._left.setText(text)

    def show_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
        self.set_left(text)
        self._undo = undo
        self._undo_button.show()
        self._undo_timer.start()

    def _on_undo(self) -> None:
        self._hide_undo()
        if self._undo is not None:
            undo, self._undo = self._undo, None
            undo()

    def _hide_undo(self) -> None:
        self._undo_button.hide()

    @property
    def hints(self) -> list[tuple[str, str]]:
        """The keys that are promised at the moment, and what they do."""
        return self._hints.shown

    def set_hints(self, hints: list[tuple[str, str]]) -> None:
        self._hints.set(hints)

    def set_saved(self, text: str) -> None:
        self._saved.setText(text)
        self._saved.setVisible(bool(text))
        self._rules[1].setVisible(bool(text) and not self._task.isHidden())

    def set_task(self, text: str, share: float | None) -> None:
        """The running task; `share` 0..1, or None for no bar."""
        self._task.setText(text)
        self._task.setVisible(bool(text))
        self._bar.set_value(share or 0.0)
        self._bar.setVisible(bool(text) and share is not None)
        self._rules[1].setVisible(bool(text) and bool(self._saved.text()))

    def set_device(self, text: str) -> None:
        self._device.setText(text)
        self._device.setVisible(bool(text))
        self._rules[2].setVisible(bool(text))
