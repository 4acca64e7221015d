"""Speech of the source's language at hand: where it lies, and whether a run only checks on it or learns from it too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.train.new_run.forecast import Forecast
from app.train.source_speech_dialog import ask_source_speech
from app.widgets.label import Label
from core.strategies.full import FULL
from core.strategies.multi_task import MULTI_TASK
from core.training.config import TrainConfig

PROJECT, MANIFEST = "project", "manifest"
"""What the box offers to choose, as data of its rows; a place is its own path."""


class SourcePane(QFrame):
    """`place` is the project or manifest that was chosen, "" for none; `chosen` what follows from the box below it, by
    the names of settings. `changed` follows each."""

    changed = Signal()

    def __init__(self, place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_source")
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("Speech of the source’s language"))
        self.place = place
        self._strategy = ""
        self.box = QComboBox()
        self.box.setObjectName("new_run_source_data")
        self.box.setAccessibleName(tr("Speech of the source’s language"))
        self.box.setToolTip(tr("Another project in the language of the checkpoint, or a list of its utterances"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.learn = QCheckBox(tr("Also learn from it, both languages together"))
        self.learn.setObjectName("new_run_source_learn")
        self.learn.setAccessibleName(self.learn.text())
        self.about = Label("", "small", 400, "ink2", wrap=True)
        self.about.setObjectName("new_run_source_about")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(6)
        column.addWidget(Label(tr("Keep the source alive: its own speech"), "small", 600))
        for part in (self.box, self.learn, self.about):
            column.addWidget(part)
        self._fill()
        self._dress()
        theme.changed.connect(self._dress)
        self.box.activated.connect(lambda _: self._on_chosen(str(self.box.currentData())))
        self.learn.clicked.connect(self._on_learn)

    def _dress(self) -> None:
        for part in (self.box, self.learn):
            part.setFont(theme.font("small"))

    def _fill(self) -> None:
        self.box.clear()
        self.box.addItem(tr("None"), "")
        if self.place:
            self.box.addItem(Path(self.place).name, self.place)
        self.box.addItem(tr("A project…"), PROJECT)
        self.box.addItem(tr("A list of utterances…"), MANIFEST)
        self.box.setCurrentIndex(self.box.findData(self.place))
        self.learn.setEnabled(bool(self.place))

    @property
    def chosen(self) -> dict[str, str]:
        return {"strategy": self._strategy} if self._strategy else {}

    def forget(self, name: str) -> None:
        """Take a choice back: the setting was made elsewhere."""
        if name == "strategy":
            self._strategy = ""

    def _on_chosen(self, data: str) -> None:
        if data in (PROJECT, MANIFEST):
            self.box.setCurrentIndex(self.box.findData(self.place))
            self.ask_place(data)
        else:
            self.choose(data)

    def ask_place(self, kind: str) -> QFileDialog:
        """Choose a project's folder, or a manifest."""
        return ask_source_speech(self, "new_run_source_dialog", self.choose, folder=kind == PROJECT)

    def choose(self, place: str) -> None:
        """Take the speech that lies there, or none."""
        self.place = place
        if not place and self._strategy == MULTI_TASK.key:
            self._strategy = ""
        self._fill()
        self.changed.emit()

    def _on_learn(self, on: bool) -> None:
        self._strategy = MULTI_TASK.key if on else FULL.key
        self.changed.emit()

    def show_forecast(self, config: TrainConfig | None, forecast: Forecast) -> None:
        """What a run with these settings does with it."""
        if config is not None:
            self.learn.setChecked(config.strategy == MULTI_TASK.key)
        told = worded(forecast.beside) if forecast.beside else ""
        self.about.setText(told or tr("With some, each check also tells how well the model still knows its source."))
