"""The head of the Live page: which model listens, on which device, how far its text is behind the voice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from app.i18n import tr, worded
from app.live.take_state import TakeState
from app.theme import theme
from app.widgets.chip import Chip
from app.widgets.header import PageHeader
from app.widgets.key_hint import people_button
from app.widgets.label import Label
from app.widgets.language_fields import LanguageBox


class ModelBar(QFrame):
    """Shows which model of `state` listens. `picked` and `computing_picked` follow the person's own choice of a model
    (a `Source`) and of the device that computes (its key); `people_wanted` the button beside what is said of a model
    that has heard only synthetic voices; `language_picked` (a code) what is spoken to a model of many languages."""

    picked = Signal(object)
    computing_picked = Signal(str)
    people_wanted = Signal()
    language_picked = Signal(str)

    def __init__(self, state: TakeState) -> None:
        super().__init__()
        self._state = state
        self.setObjectName("liveModels")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(tr("Live"))
        self.combo = QComboBox()
        self.combo.setObjectName("liveModel")
        self.combo.setAccessibleName(tr("Model that listens"))
        theme.follow(self.combo, lambda: self.combo.setMinimumWidth(theme.px(190)))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.device_combo = QComboBox()
        self.device_combo.setObjectName("liveDevice")
        self.device_combo.setAccessibleName(tr("Device that computes"))
        self.chip = Chip(tr("synthetic voices only"), "plain", "info")
        self._delay = Label("", "small", 400, "ink2")
        for widget in (
            Label(tr("Model"), "small", 400, "ink2"),
            self.combo,
            Label(tr("on", about="model on a device"), "small", 400, "ink2"),
            self.device_combo,
            self.chip,
        ):
            self.header.add_left(widget)
        self.header.add(self._delay)
        column.addWidget(self.header)
        self.notice = QFrame()
        self.notice.setProperty("role", "notice")
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(20, 6, 20, 6)
        self._sentence = Label("", "small", 400, "ink2", wrap=True)
        self.people = people_button("livePeople")
        self.people.clicked.connect(self.people_wanted)
        row.addWidget(self._sentence, 1)
        row.addWidget(self.people)
        column.addWidget(self.notice)
        column.addWidget(self._make_language())
        for key, words in (("auto", tr("Best there is")), ("cpu", tr("CPU"))):
            self.device_combo.addItem(words, key)
        self.combo.activated.connect(lambda _: self.picked.emit(self.combo.currentData()))
        self.device_combo.activated.connect(lambda _: self.computing_picked.emit(self.device_combo.currentData()))
        state.models_changed.connect(self._fill)
        state.model_changed.connect(self._draw)
        state.phase_changed.connect(self._on_phase)
        state.text_heard.connect(lambda *_: self._show_delay())
        state.loaded_changed.connect(self._show_language)
        self._draw()
        self._show_language()

    def _make_language(self) -> QFrame:
        """What is spoken to a model of many languages, and which of them it is asked to write in."""
        self.languages = QFrame()
        self.languages.setProperty("role", "notice")
        self.language = LanguageBox("liveLanguage", tr("Language that is spoken"))
        theme.follow(self.language, lambda: self.language.setFixedWidth(theme.px(220)))
        self.asked = Label("", "small", 400, "ink2", wrap=True)
        self.language.activated.connect(lambda _: self._on_language())
        field = self.language.lineEdit()
        if field is not None:  # an editable box always has one
            field.editingFinished.connect(self._on_language)
        row = QHBoxLayout(self.languages)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(8)
        row.addWidget(Label(tr("Language"), "small", 400, "ink2"))
        row.addWidget(self.language)
        row.addWidget(self.asked, 1)
        return self.languages

    def _on_language(self) -> None:
        asked = self._state.asked
        if asked is not None and self.language.code and self.language.code != (asked.given or asked.code):
            self.language_picked.emit(self.language.code)

    def _show_language(self) -> None:
        """What the loaded model is asked for; while another is being loaded, what was."""
        asked = self._state.asked
        if asked is not None:
            self.language.set_code(asked.given or asked.code)
            self.asked.setText(worded(asked.sentence))
        self.languages.setVisible(asked is not None)

    def _fill(self) -> None:
        """The models that are offered, runs with their word error rates."""
        self.combo.clear()
        for source in self._state.models:
            title = f"{source.language.upper()}  {source.title}"
            if source.kind == "run" and source.key in self._state.rates:
                title += tr(" · {number:.1f}% WER", number=100 * self._state.rates[source.key])
            self.combo.addItem(title, source)
            self.combo.setItemData(self.combo.count() - 1, source.detail, Qt.ItemDataRole.ToolTipRole)
        self._draw()

    def _on_phase(self) -> None:
        """The model stays what it is until the take under way has its text."""
        for combo in (self.combo, self.device_combo, self.language):
            combo.setEnabled(not self._state.busy)

    def _show_delay(self) -> None:
        """How far the text is behind the voice, as measured in the take under way."""
        seconds = self._state.delay_s
        words = tr("Text follows the voice within {seconds:.1f} s", seconds=seconds) if seconds is not None else ""
        self._delay.setText(words)

    def _draw(self) -> None:
        source = self._state.model
        keys = [model.key for model in self._state.models]
        if source is not None and source.key in keys:
            self.combo.setCurrentIndex(keys.index(source.key))
        self.device_combo.setCurrentIndex(max(0, self.device_combo.findData(self._state.computing)))
        only = source is not None and source.synthetic_only
        self.chip.setVisible(only)
        self.notice.setVisible(only)
        self._sentence.setText(
            tr(
                "This model has heard only synthetic voices, so it understands people badly. "
                "Start from a checkpoint trained on people, or keep takes, correct them and "
                "train on."
            )
        )
