"""What narrows the list beyond the chosen filter: pills that say it in words and go away with a click."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.corpus.strip import Strip
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel
from core.project.filters import Condition

LONGEST = 60


@dataclass(frozen=True)
class Pill:
    """Conditions that must all hold, in words. Of each `key` there is one at most: another takes its place."""

    key: str
    text: str
    conditions: tuple[Condition, ...]


class PillStrip(Strip):
    """Hidden while there is nothing to say. `changed` follows a pill that was taken away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("filter_pills")
        self.setAccessibleName(self.tr("Rules that narrow the list"))
        self.pills: dict[str, Pill] = {}
        self.buttons: dict[str, KeyButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(6)
        self.wrong = ElidedLabel("", "small", 500, "bad")
        self.wrong.hide()
        self.clear_all = KeyButton(self.tr("Clear all"), role="plain", name="filter_pills_clear", dense=True)
        self.clear_all.clicked.connect(self._on_clear_all)
        self._row.addWidget(self.wrong)
        self._row.addStretch(1)
        self._row.addWidget(self.clear_all)
        self._show()
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(34))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What all pills ask for together."""
        return tuple(condition for pill in self.pills.values() for condition in pill.conditions)

    def put(self, pill: Pill) -> None:
        """Show a pill, in place of the one of its key; tells nobody."""
        self.pills[pill.key] = pill
        button = self.buttons.get(pill.key)
        if button is None:
            button = KeyButton("", icon="x", role="toggle", name=f"pill_{pill.key.replace(':', '_')}", dense=True)
            button.clicked.connect(lambda _=False, key=pill.key: self._on_clicked(key))
            self.buttons[pill.key] = button
            self._row.insertWidget(self._row.count() - 2, button)
        text = pill.text if len(pill.text) <= LONGEST else pill.text[: LONGEST - 1] + "…"
        button.set_text(text)
        button.setChecked(True)
        button.setToolTip(pill.text)
        button.setAccessibleName(self.tr("{0}; press to take away").format(pill.text))
        self._show()

    def remove(self, key: str) -> None:
        """Take a pill away; tells nobody."""
        self.pills.pop(key, None)
        button = self.buttons.pop(key, None)
        if button is not None:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._show()

    def clear(self) -> None:
        """Take all away; tells nobody."""
        for key in list(self.pills):
            self.remove(key)

    def set_wrong(self, reason: str) -> None:
        """What is wrong with the search; "" for nothing."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        self._show()

    def _show(self) -> None:
        self.clear_all.setVisible(len(self.pills) > 1)
        self.setVisible(bool(self.pills) or bool(self.wrong.text()))

    def _on_clicked(self, key: str) -> None:
        self.remove(key)
        self.changed.emit()

    def _on_clear_all(self) -> None:
        self.clear()
        self.changed.emit()
