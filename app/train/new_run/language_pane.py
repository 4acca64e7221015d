"""For models that are told the language: as which of theirs the new one starts, and which half of the model learns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.train.new_run.forecast import Forecast
from app.widgets.label import Label
from core.families.language_plan import LanguagePlan
from core.objectives.seq2seq.languages import FRESH
from core.strategies.below import BELOW
from core.strategies.full import FULL
from core.strategies.top import TOP
from core.text.fold import folded
from core.training.config import TrainConfig


class LanguagePane(QFrame):
    """`chosen` are a person's own choices by the names of settings: the language of the source that the new one starts
    as (or `FRESH`), and the strategy. `changed` follows each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_language")
        self.setProperty("role", "sheet")
        self.setAccessibleName(tr("The language that the model is told, and what learns"))
        self._choices: tuple[str, ...] = ()
        self._chosen: dict[str, str] = {}
        self.title = Label("", "small", 600)
        self.start = self._box("new_run_start_language", tr("Language that the new one starts as"))
        self.why = Label("", "small", 400, "ink2", wrap=True)
        self.learns = self._box("new_run_learns", tr("What learns"))
        self.about = Label("", "small", 400, "ink2", wrap=True)
        for key, title in (
            (FULL.key, tr("All of it")),
            (TOP.key, tr("What writes (decoder)")),
            (BELOW.key, tr("What hears (encoder)")),
        ):
            self.learns.addItem(title, key)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 8, 20, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        rows = ((self.title, self.start, self.why), (Label(tr("What learns"), "small", 600), self.learns, self.about))
        for at, parts in enumerate(rows):
            for column, part in enumerate(parts):
                grid.addWidget(part, at, column)
        for name, box in (("language_start", self.start), ("strategy", self.learns)):
            box.activated.connect(lambda _, name=name, box=box: self._on_chosen(name, str(box.currentData())))
        self.hide()

    @property
    def chosen(self) -> dict[str, str]:
        return dict(self._chosen)

    def forget(self, name: str = "") -> None:
        """Take a choice back, or all of them: another checkpoint is chosen, or the setting was made elsewhere."""
        self._chosen = {other: value for other, value in self._chosen.items() if name and other != name}

    def _on_chosen(self, name: str, value: str) -> None:
        self._chosen[name] = value
        self.changed.emit()

    def _box(self, name: str, label: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setFont(theme.font("small"))
        theme.follow(box, lambda: box.setFixedWidth(theme.px(190)))
        return box

    def show_forecast(self, config: TrainConfig | None, forecast: Forecast) -> None:
        """Show what is planned, where the model is told a language; while the settings cannot be, what was."""
        plan = forecast.language
        if config is not None or plan is not None:
            self.setVisible(plan is not None)
        if plan is None or config is None:
            return
        self.title.setText(tr("{language} starts as", language=formatting.language(plan.language)))
        self._fill(plan)
        self.start.setCurrentIndex(self.start.findData(plan.start or FRESH))
        self.why.setText(self._why(plan, config.language_start))
        at = self.learns.findData(config.strategy)
        self.learns.setCurrentIndex(at)
        self.about.setText(self._about(config.strategy) if at >= 0 else tr("Another strategy, set below Expert."))

    def _fill(self, plan: LanguagePlan) -> None:
        if plan.choices == self._choices:
            return
        self._choices = plan.choices
        self.start.clear()
        for code in sorted(plan.choices, key=lambda code: folded(formatting.language(code))):
            self.start.addItem(formatting.language(code), code)
        self.start.addItem(tr("Nothing: a fresh start"), FRESH)

    def _why(self, plan: LanguagePlan, chosen: str) -> str:
        if chosen:
            return tr("Chosen by hand.")
        if plan.known:
            return tr("The model knows this language.")
        return tr("The model does not know it: its nearest neighbour is suggested.")

    def _about(self, strategy: str) -> str:
        return {
            TOP.key: tr("What hears stays as it is: quick, and enough where the sounds are known."),
            BELOW.key: tr("What writes stays as it is: for other voices and rooms."),
        }.get(strategy, tr("Right for a language that the model does not know."))
