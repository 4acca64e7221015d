"""The current text model: what it gains for a recogniser, drawn over its weight, and its facts."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import tr
from app.text.models import model_words, tuning_chart
from app.text.models.model_state import ModelState
from app.text.models.tuning_chart import TuningChart
from app.theme import theme
from app.widgets.choice_box import ChoiceBox
from app.widgets.fact_grid import FactGrid
from app.widgets.flow import FlowRow, WrappingFrame
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.rule import rule
from app.widgets.vertical_scroll import VerticalScroll


class ModelPane(QFrame):
    """Shows `state`'s current model. The buttons are those of the page's actions."""

    def __init__(self, state: ModelState, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._actions = state, actions
        self.setObjectName("model_pane")
        self.setAccessibleName(tr("The text model"))
        self.setProperty("role", "panel")
        self.facts = FactGrid("model")
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._make_tuning())
        body.addWidget(rule())
        body.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(rule())
        column.addWidget(VerticalScroll(inside, "model_scroll"), 1)
        for told in (state.listed, state.current_changed):
            told.connect(self._show)
        for action in actions.values():
            action.changed.connect(self._show_buttons)
        self._show()

    def _make_head(self) -> QWidget:
        head = WrappingFrame()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        self.name = ElidedLabel("", "title", 600)
        self.what = ElidedLabel("", "small", 400, "ink2")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.what, 1)
        column.addLayout(row)
        self.tune = KeyButton(tr("Tune for a recogniser…"), icon="evaluate", name="model_tune")
        self.use = KeyButton(tr("Use in Live"), icon="live", name="model_use")
        self.remove = KeyButton(tr("Remove"), icon="x", role="plain", name="model_remove")
        self._buttons = {"tune": self.tune, "use": self.use, "remove": self.remove}
        flow = FlowRow()
        for name, button in self._buttons.items():
            button.clicked.connect(self._actions[name].trigger)
            flow.addWidget(button)
        column.addLayout(flow)
        return head

    def _make_tuning(self) -> QWidget:
        """The picture, or why there is none."""
        self.verdict = Label("", "body", 500, wrap=True)
        self.verdict.setObjectName("model_verdict")
        self.box = ChoiceBox()
        self.box.setObjectName("model_recogniser")
        self.box.setAccessibleName(tr("Recogniser that it is tuned for"))
        self.box.activated.connect(lambda _: self._state.choose_recogniser(str(self.box.currentData())))
        self.chart = TuningChart()
        self.chart.reading_moved.connect(self._on_reading)
        theme.follow(self.chart, lambda: self.chart.setFixedHeight(theme.px(240)))
        self.values = Label("", "small", 400, "ink2", wrap=True)
        self.values.setObjectName("model_values")
        picture = QWidget()
        column = QVBoxLayout(picture)
        column.setContentsMargins(16, 10, 16, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("Words wrong on dev"), "small", 600))
        row.addWidget(Label(tr("over the weight of the text model"), "small", 400, "ink2"), 1)
        self.of = Label(tr("tuned for"), "small", 400, "ink2")
        row.addWidget(self.of)
        row.addWidget(self.box)
        column.addWidget(self.verdict)
        column.addLayout(row)
        column.addWidget(self.chart)
        column.addWidget(self.values)
        untuned = QWidget()
        column = QVBoxLayout(untuned)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(Label(tr("Not tuned for any recogniser yet"), "body", 500))
        why = tr(
            "How much a recogniser should listen to it is looked for on dev. Until that was done usual weights are "
            "taken, which may do harm."
        )
        column.addWidget(Label(why, "small", 400, "ink2", wrap=True))
        column.addStretch(1)
        self.picture, self.untuned = picture, untuned
        tuning = QWidget()
        column = QVBoxLayout(tuning)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (picture, untuned):
            column.addWidget(part)
        return tuning

    def _show(self) -> None:
        state, model = self._state, self._state.model
        self.setEnabled(model is not None)
        if model is None:
            self.facts.show_facts([])
            return
        self.name.setText(model.name)
        self.what.setText(model_words.second_line(model))
        dev = state.shown.dev if state.shown is not None else 0
        self.facts.show_facts(model_words.facts(model, state.on_dev(model), dev=dev, leaks=state.leaks(model)))
        self._show_tuning()
        self._show_buttons()

    def _show_tuning(self) -> None:
        tuned = self._state.tuning
        self.picture.setVisible(tuned is not None)
        self.untuned.setVisible(tuned is None)
        if tuned is None:
            self.chart.show_tuned(None, "")
            return
        found = self._state.tuned()
        self.box.clear()
        for print_, one in found:
            self.box.addItem(model_words.tuned_for(one), print_)
        self.box.setCurrentIndex(next(i for i, (_, one) in enumerate(found) if one is tuned))
        words = model_words.verdict(tuned)
        self.verdict.setText(words)
        self.chart.show_tuned(tuned, words)
        self._on_reading(None)

    def _on_reading(self, x: float | None) -> None:
        """What came of the weight under the reading line, else of the one that was chosen."""
        tuned = self._state.tuning
        if tuned is not None:
            read = self.chart.read_at(x)
            self.values.setText(tuning_chart.told(read) if read is not None else model_words.tried_on(tuned))

    def _show_buttons(self) -> None:
        for name, button in self._buttons.items():
            button.setEnabled(self._actions[name].isEnabled())
            button.setToolTip(self._actions[name].toolTip() if not button.isEnabled() else "")
