"""A line below the transcript: what the accent key does to the letter before the caret."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.shortcuts import shortcuts
from app.theme import theme
from app.widgets.key_hint import key_text, paint_cap


class AccentHint(QWidget):
    """What Ctrl . does to the letter before the caret."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        shortcuts.changed.connect(self._on_keys_changed)
        theme.changed.connect(self.updateGeometry)

    def show_forms(self, forms: list[str]) -> None:
        if len(forms) > 1:
            self._text = self.tr("changes the accent on the last letter: {0}").format(", ".join(forms))
        else:
            self._text = self.tr("changes the accent on the last letter")
        self._on_keys_changed()

    def _on_keys_changed(self) -> None:
        self._keys = shortcuts.first("corpus_accent", "Ctrl+.")
        self.setAccessibleName(f"{key_text(self._keys)} {self._text}")
        self.setVisible(bool(self._keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, theme.line("caption") + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        cap = paint_cap(painter, self.rect(), self._keys, theme.color("ink2"), theme.color("line2"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        room = self.rect().adjusted(cap + 5, 0, 0, 1)
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
