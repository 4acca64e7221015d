"""What a page shows when it has nothing: a centred block of 360 px, one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label


class EmptyState(QWidget):
    """One sentence, optionally one line below it and one button. `pressed` follows the button."""

    pressed = Signal()

    def __init__(
        self,
        sentence: str,
        button: str = "",
        *,
        hint: str = "",
        icon: str = "",
        keys: str = "",
        primary: bool = False,
        name: str = "empty",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._block = QWidget()
        column = self._column = QVBoxLayout(self._block)
        column.setSpacing(12)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Label(sentence, "body", 500, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = Label(hint, "small", 400, "ink2", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))
        self.button: KeyButton | None = None
        if button:
            self.button = KeyButton(button, keys, icon=icon, role="primary" if primary else "", name=f"{name}_button")
            self.button.clicked.connect(self.pressed)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self._block, 0, Qt.AlignmentFlag.AlignCenter)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._block.setFixedWidth(theme.px(360))
        margins = self._column.contentsMargins()
        for label in (self.sentence, self.hint):
            label.setFixedWidth(theme.px(360) - margins.left() - margins.right())
            label.setFixedHeight(label.heightForWidth(label.width()))

    def set_text(self, sentence: str, hint: str = "") -> None:
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._dress()
