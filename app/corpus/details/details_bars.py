"""The bars of the details: above, which utterance it is and its saving; below, the last action and its undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, SteadyLabel
from app.widgets.strip import Strip


class DetailsHead(Strip):
    """The utterance's key, its place in the list, and the buttons that discard and save what was typed."""

    def __init__(self, save_next: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        self.key = ElidedLabel("", "mono", 400, "ink", mode=Qt.TextElideMode.ElideMiddle)
        self.place = SteadyLabel("", "caption", 400, "ink2")
        self.discard = KeyButton(tr("Discard"), role="plain", name="discard")
        self.save = KeyButton(tr("Save and next"), "Ctrl+Return", role="primary", name="save_next", action=save_next)
        row.addWidget(self.key)
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.discard)
        row.addWidget(self.save)

    def dress(self) -> None:
        self.setFixedHeight(theme.px(40))


class DetailsFoot(Strip):
    """The last action with its undo, and the whole history."""

    def __init__(self, undo: QAction, history: QAction, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(6)
        self._mark = QLabel()
        self.last = ElidedLabel("", "small", 400, "ink2")
        self.undo = KeyButton(
            tr("Undo"), "Ctrl+Z", role="plain", name="undo_last", dense=True, action=undo, of="action_undo"
        )
        self.history = KeyButton(tr("History…"), role="plain", name="history", dense=True, action=history)
        row.addWidget(self._mark)
        row.addWidget(self.last, 1)
        row.addWidget(self.undo)
        row.addWidget(self.history)

    def dress(self) -> None:
        self.setFixedHeight(theme.px(32))
        self._mark.setPixmap(theme.pixmap("undo", "ink2", theme.px(14)))

    def set_last(self, label: str) -> None:
        """The last action, which Undo takes back; "" for none."""
        self.last.setText(worded(label) or tr("No change yet"))
        self._mark.setVisible(bool(label))
