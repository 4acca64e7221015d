"""What narrows the list beyond the chosen filter: chips that say it in words and go away with a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.corpus.question import FilterChip
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel
from app.widgets.strip import Strip

LONGEST = 60


class ChipStrip(Strip):
    """Hidden while there is nothing to say. `removed` carries the key of a chip that was taken away, "" for all."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("filter_pills")
        self.setAccessibleName(tr("Rules that narrow the list"))
        self.chips: dict[str, FilterChip] = {}
        self.buttons: dict[str, KeyButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(6)
        self.wrong = ElidedLabel("", "small", 500, "bad")
        self.wrong.hide()
        self.clear_all = KeyButton(tr("Clear all"), role="plain", name="filter_pills_clear", dense=True)
        self.clear_all.clicked.connect(lambda: self.removed.emit(""))
        self._row.addWidget(self.wrong)
        self._row.addStretch(1)
        self._row.addWidget(self.clear_all)
        self._show()
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFixedHeight(theme.px(34))

    def show_chips(self, chips: Sequence[FilterChip]) -> None:
        """These and no others."""
        for key in set(self.chips) - {chip.key for chip in chips}:
            self._remove(key)
        for chip in chips:
            self._put(chip)
        self._show()

    def _put(self, chip: FilterChip) -> None:
        if self.chips.get(chip.key) == chip and self.buttons[chip.key].isChecked():
            return
        self.chips[chip.key] = chip
        button = self.buttons.get(chip.key)
        if button is None:
            button = KeyButton("", icon="x", role="toggle", name=f"pill_{chip.key.replace(':', '_')}", dense=True)
            button.clicked.connect(lambda _=False, key=chip.key: self.removed.emit(key))
            self.buttons[chip.key] = button
            self._row.insertWidget(self._row.count() - 2, button)
        text = chip.text if len(chip.text) <= LONGEST else chip.text[: LONGEST - 1] + "…"
        button.set_text(text)
        button.setChecked(True)
        button.setToolTip(chip.text)
        button.setAccessibleName(tr("{text}; press to take away", text=chip.text))

    def _remove(self, key: str) -> None:
        self.chips.pop(key, None)
        button = self.buttons.pop(key, None)
        if button is not None:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()

    def set_wrong(self, reason: str) -> None:
        """What is wrong with the search; "" for nothing."""
        self.wrong.setText(reason)
        self.wrong.setVisible(bool(reason))
        self._show()

    def _show(self) -> None:
        self.clear_all.setVisible(len(self.chips) > 1)
        self.setVisible(bool(self.chips) or bool(self.wrong.text()))
