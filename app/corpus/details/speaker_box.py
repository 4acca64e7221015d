"""Who speaks: a list of names that another one can be typed into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.i18n import tr
from app.widgets.choice_box import ChoiceBox


class SpeakerBox(ChoiceBox):
    """What is being typed stays until it is taken, whatever becomes known of the speakers meanwhile."""

    left = Signal()
    """Enter, or the keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("speaker")
        self.setAccessibleName(tr("Speaker"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        line = QLineEdit()
        line.setPlaceholderText(tr("Nobody named"))
        line.setObjectName("speaker_name")
        line.setAccessibleName(tr("Speaker"))
        line.setStyleSheet("background: transparent; border: none; padding: 0")
        self.setLineEdit(line)
        self._line = line
        self._shown = ""
        line.editingFinished.connect(self.left)

    @property
    def typed(self) -> bool:
        """Whether another name stands here than the one that was shown."""
        return self.currentText() != self._shown

    def take(self) -> None:
        """What stands here is taken."""
        self._shown = self.currentText()

    def show_name(self, name: str, same: bool) -> None:
        """The speaker of an utterance; of the `same` one as before, what was typed stays."""
        if not (same and self.typed):
            self._shown = name
            if self.currentText() != name:
                self.setEditText(name)

    def set_choices(self, names: Sequence[str], name: str) -> None:
        """Names to choose from, and the one that is shown."""
        text, caret, typed = self.currentText(), self._line.cursorPosition(), self.typed
        self.clear()
        self.addItems(list(names))
        if typed:
            self.setEditText(text)
            self._line.setCursorPosition(caret)
        else:
            self._shown = name
            self.setEditText(name)
