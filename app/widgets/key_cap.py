"""A key cap on its own, beside the words that say what the key does."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.key_hint import cap_size, key_text, paint_cap


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
