"""Which utterances are listed: the kinds with their counts, and the part that was pressed in a chart as a pill."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.table.filter_words import part_words, which_words
from app.evaluate.table_filter import COMPARING, WHICH, Which
from app.i18n import tr
from app.widgets.count_button import CountButton
from app.widgets.flow import FlowRow
from app.widgets.key_hint import KeyButton

LONGEST = 48
GAP = 2
OF_SOURCE = ("habits", "new_letters")
"""Kinds that there are only where the model comes from another language."""


class FilterBar(QWidget):
    """One kind is checked. `pressed` follows a press. Where the room is short, "Better than" names nobody."""

    pressed = Signal()

    def __init__(self, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("evaluate_filters")
        self.setAccessibleName(tr("Which utterances are listed"))
        row = self._row = FlowRow(GAP)
        self.setLayout(row)
        self._group = QButtonGroup(self)
        self.buttons: dict[Which, CountButton] = {}
        for which in WHICH:
            button = self.buttons[which] = CountButton(which_words(which, "", ""), f"evaluate_filter_{which}")
            button.clicked.connect(lambda _=False, which=which: self._on_clicked(which))
            self._group.addButton(button)
            row.addWidget(button)
        self.pill = KeyButton("", icon="x", role="toggle", name="evaluate_pill", dense=True)
        self.pill.clicked.connect(self.clear)
        self.pill.hide()
        row.addWidget(self.pill)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_names)
        for told in (state.report_changed, state.analysis_changed, state.filter_changed):
            told.connect(self._show)
        self._show()

    def clear(self) -> None:
        """List the whole kind again."""
        self._state.set_filter(self._state.filter.whole)
        self.pressed.emit()

    def _on_clicked(self, which: Which) -> None:
        self._state.set_filter(self._state.filter.of_kind(which))
        self.pressed.emit()

    def _show(self) -> None:
        state = self._state
        wanted, source = state.filter, state.found.source if state.found is not None else ""
        self.buttons[wanted.kind].setChecked(True)
        for which, button in self.buttons.items():
            if which != "better":
                button.setText(which_words(which, source, ""))
            button.set_count(state.count(which))
            of_other = which in COMPARING and state.other is None
            button.setVisible(not of_other and (which not in OF_SOURCE or bool(source)))
        words = part_words(wanted, state.analysis)
        self.pill.setVisible(bool(words))
        if words:
            self.pill.set_text(words if len(words) <= LONGEST else words[: LONGEST - 1] + "…")
            self.pill.setChecked(True)
            self.pill.setToolTip(words)
            self.pill.setAccessibleName(tr("{text}; press to take away", text=words))
        self._fit_names()

    def _fit_names(self) -> None:
        """Say what is better than what, where all stands in one line then."""
        state = self._state
        better = self.buttons["better"]
        if state.other is None:
            return
        words = which_words("better", "", state.other.asked.name)
        better.setText(words)
        better.set_count(state.count("better"))
        better.setToolTip(words)
        if self._row.sizeHint().width() > self.width():
            better.setText(tr("Better"))
            better.set_count(state.count("better"))
        better.setAccessibleName(f"{words}, {better.words.removeprefix(better.text()).strip()}")
        better.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()
