"""The row below the model: with which text model, and which hot words, the final text of takes and files is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.i18n import tr
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.reading_fields import Understood, hot_words_field, offer, remark_in_window, text_model_box
from core.lm.text_reading import tells_to_tune


class TextBar(QFrame):
    """Shows the text models of `state`, the chosen ones and the hot words, and what is to be said about them. `picked`
    and `second_picked` follow the person's choices (a text model's name, "" for none), `words_typed` hot words as they
    stand in the box. The second is offered where there are several; `tune` where weights are yet to be tuned."""

    picked = Signal(str)
    second_picked = Signal(str)
    words_typed = Signal(str)

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("liveTexts")
        self.setProperty("role", "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 6)
        column.setSpacing(4)
        self.combo = text_model_box(
            "liveTextModel",
            tr("Text model that final texts are read with"),
            tr("What is heard so far is always that of the sound alone; the text of a whole take is read with this."),
        )
        self.second = text_model_box(
            "liveSecondTextModel",
            tr("Text model that weighs final texts again"),
            tr("The likeliest texts are weighed again by a second text model, such as a network."),
        )
        self.words = hot_words_field("liveHotWords")
        theme.follow(self.words, lambda: self.words.setMinimumWidth(theme.px(120)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Text model"), "small", 400, "ink2"))
        row.addWidget(self.combo, 2)
        self.then = Label(tr("weighed again by"), "small", 400, "ink2")
        row.addWidget(self.then)
        row.addWidget(self.second, 2)
        row.addSpacing(8)
        row.addWidget(Label(tr("Hot words"), "small", 400, "ink2"))
        row.addWidget(self.words, 3)
        column.addLayout(row)
        column.addWidget(Understood(self.words, always=False))
        self.remark = Label("", "small", 400, "ink2", wrap=True)
        self.remark.setAccessibleName(tr("About the text model"))
        self.remark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tune = KeyButton(tr("Open the Text page"), role="plain", name="liveTune", dense=True)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.remark, 1)
        below.addWidget(self.tune, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        self.combo.activated.connect(lambda _: self.picked.emit(str(self.combo.currentData())))
        self.second.activated.connect(lambda _: self.second_picked.emit(str(self.second.currentData())))
        self.words.editingFinished.connect(lambda: self.words_typed.emit(self.words.text()))
        state.text_models_changed.connect(self._fill)
        state.reading_changed.connect(self._draw)
        state.phase_changed.connect(self._on_phase)
        self._fill()
        self._draw()

    def _fill(self) -> None:
        for combo, none in ((self.combo, tr("None: the sound alone")), (self.second, tr("None"))):
            offer(combo, self._state.text_models, none, self._state.lost_text_models)
        for widget in (self.then, self.second):
            widget.setVisible(len(self._state.text_models) > 1)
        self._draw()

    def _on_phase(self) -> None:
        """They stay what they are until the take under way has its text."""
        for widget in (self.combo, self.second, self.words):
            widget.setEnabled(not self._state.busy)

    def _draw(self) -> None:
        state = self._state
        self.combo.setCurrentIndex(max(0, self.combo.findData(state.text_model)))
        self.second.setCurrentIndex(max(0, self.second.findData(state.second_model)))
        if not self.words.hasFocus():
            self.words.setText(state.hot_words)
        self.remark.setText(" ".join(map(remark_in_window, state.reading_remarks)))
        self.remark.setVisible(bool(state.reading_remarks))
        self.tune.setVisible(any(map(tells_to_tune, state.reading_remarks)))
