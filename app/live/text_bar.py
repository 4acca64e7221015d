"""The row below the model: with which text model, and which hot words, the final text of takes and files is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from app.i18n import tr, worded
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.label import Label


class TextBar(QFrame):
    """Shows the text models of `state`, the chosen one and the hot words, and what is to be said about them. `picked`
    follows the person's choice (a text model's name, "" for none), `words_typed` hot words as they stand in the box."""

    picked = Signal(str)
    words_typed = Signal(str)

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("liveTexts")
        self.setProperty("role", "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 6)
        column.setSpacing(4)
        self.combo = QComboBox()
        self.combo.setObjectName("liveTextModel")
        self.combo.setAccessibleName(tr("Text model that final texts are read with"))
        self.combo.setToolTip(
            tr("What is heard so far is always that of the sound alone; the text of a whole take is read with this.")
        )
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words = QLineEdit()
        self.words.setObjectName("liveHotWords")
        self.words.setAccessibleName(tr("Hot words"))
        self.words.setPlaceholderText(tr("Names and terms to prefer, such as: Komnzo, Bimadbn 5"))
        self.words.setToolTip(
            tr("Words to prefer where the sound leaves it open, parted by commas. A number behind one is its weight.")
        )
        self.words.setClearButtonEnabled(True)
        theme.follow(self.words, lambda: self.words.setMinimumWidth(theme.px(120)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Text model"), "small", 400, "ink2"))
        row.addWidget(self.combo, 2)
        row.addSpacing(8)
        row.addWidget(Label(tr("Hot words"), "small", 400, "ink2"))
        row.addWidget(self.words, 3)
        column.addLayout(row)
        self.remark = Label("", "small", 400, "ink2", wrap=True)
        self.remark.setAccessibleName(tr("About the text model"))
        self.remark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.remark)
        self.combo.activated.connect(lambda _: self.picked.emit(str(self.combo.currentData())))
        self.words.editingFinished.connect(lambda: self.words_typed.emit(self.words.text()))
        state.text_models_changed.connect(self._fill)
        state.reading_changed.connect(self._draw)
        state.phase_changed.connect(self._on_phase)
        self._fill()
        self._draw()

    def _fill(self) -> None:
        self.combo.clear()
        self.combo.addItem(tr("None: the sound alone"), "")
        for model in self._state.text_models:
            kind = tr("letters") if model.note.unit == "letter" else tr("words")
            self.combo.addItem(tr("{name} ({kind})", name=model.name, kind=kind), model.name)
            self.combo.setItemData(self.combo.count() - 1, "\n".join(model.note.made_of), Qt.ItemDataRole.ToolTipRole)
        self._draw()

    def _on_phase(self) -> None:
        """They stay what they are until the take under way has its text."""
        for widget in (self.combo, self.words):
            widget.setEnabled(not self._state.busy)

    def _draw(self) -> None:
        state = self._state
        self.combo.setCurrentIndex(max(0, self.combo.findData(state.text_model)))
        if not self.words.hasFocus():
            self.words.setText(state.hot_words)
        self.remark.setText(" ".join(map(worded, state.reading_remarks)))
        self.remark.setVisible(bool(state.reading_remarks))
