"""The filters above the sentences: which of them are listed, with how many there are of each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from app.i18n import tr
from app.text.text_state import TextState
from app.theme import theme
from app.widgets.count_button import CountButton
from app.widgets.strip import Strip


class SentenceFilters(Strip):
    """One is checked. `pressed` follows a press."""

    pressed = Signal()

    def __init__(self, state: TextState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("sentence_filters")
        self.setAccessibleName(tr("Which sentences are listed"))
        titles = {
            "all": tr("All"),
            "used": tr("Used"),
            "leaks": tr("In dev or test"),
            "misfits": tr("Do not fit"),
            "repeats": tr("Repeated"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, CountButton] = {}
        for which, title in titles.items():
            button = self.buttons[which] = CountButton(title, f"sentences_{which}")
            button.clicked.connect(lambda _=False, which=which: self._on_clicked(which))
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.buttons["all"].setChecked(True)
        state.current_changed.connect(self._show)
        theme.follow(self, lambda: self.setFixedHeight(theme.px(40)))
        self._show()

    def _on_clicked(self, which: str) -> None:
        self._state.list_only(which)
        self.pressed.emit()

    def _show(self) -> None:
        self.buttons[self._state.which].setChecked(True)
        for which, button in self.buttons.items():
            button.set_count(self._state.count(which))
