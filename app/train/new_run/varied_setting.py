"""One line of the dialog that varies settings: which setting, or where runs start, and its values, ticked or typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.i18n import tr, worded
from app.theme import theme
from app.train.new_run import typed_numbers
from app.train.new_run.run_draft import StartChoice
from app.widgets.flow import FlowRow
from core.errors import ConfigError
from core.runs.sweep import SEED, SOURCE, Axis
from core.strategies import STRATEGIES
from core.training import setting_ranges
from core.training.draft import limit_of, own_names
from core.training.settings_help import help_of_settings
from core.wording import say

APART = ";"
"""Between values: commas are decimal signs in many languages."""
TICKED = ("yes", "word")


class VariedSetting(QWidget):
    """`changed` follows whatever a person does. `number` tells lines apart by name, `starts` are where runs may
    start."""

    changed = Signal()

    def __init__(self, number: int, starts: Sequence[StartChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._starts = number, starts
        self._boxes: list[tuple[QCheckBox, str, Any]] = []
        self.setting = QComboBox()
        self.setting.setObjectName(f"vary_setting_{number}")
        self.setting.setAccessibleName(tr("Setting to vary"))
        self.setting.addItem(tr("Nothing"), "")
        self.setting.addItem(tr("Starts from"), SOURCE)
        helps = help_of_settings()
        for name in own_names():
            if name != SEED and limit_of(name).kind not in ("numbers", "names", "sizes"):
                self.setting.addItem(name, name)
                self.setting.setItemData(self.setting.count() - 1, worded(helps[name]), Qt.ItemDataRole.ToolTipRole)
        self.typed = QLineEdit()
        self.typed.setObjectName(f"vary_values_{number}")
        self.typed.setAccessibleName(tr("Its values, apart by semicolons"))
        self._ticks = QWidget()
        self._ticks.setObjectName(f"vary_ticks_{number}")
        self._flow = FlowRow(gap=12)
        self._ticks.setLayout(self._flow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.setting, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.typed, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._ticks, 1)
        row.addStretch(0)
        self.setting.setFixedWidth(theme.px(170))
        self.setting.currentIndexChanged.connect(lambda _: self._on_setting())
        self.typed.textEdited.connect(lambda _: self.changed.emit())
        self._on_setting()

    @property
    def name(self) -> str:
        """The setting, "" for none."""
        return str(self.setting.currentData())

    def choose(self, name: str) -> None:
        """Vary this setting."""
        self.setting.setCurrentIndex(self.setting.findData(name))

    def axis(self) -> Axis | None:
        """The setting with its values; None where nothing is varied. Raises `ConfigError` for what is no value."""
        name = self.name
        if not name:
            return None
        if self._boxes:
            found = tuple((text, value) for box, text, value in self._boxes if box.isChecked())
        else:
            texts = dict.fromkeys(part.strip() for part in self.typed.text().split(APART) if part.strip())
            found = tuple((text, self._read(name, text)) for text in texts)
        if not found and name == SOURCE:
            raise ConfigError(say("Nothing is ticked yet that runs start from."), say("Tick two checkpoints or more."))
        if not found:
            raise ConfigError(
                say("{name} has no values yet.", name=name), say("Choose {words}.", words=limit_of(name).words)
            )
        return Axis(name, found)

    def _read(self, name: str, text: str) -> Any:
        limit, point = limit_of(name), QLocale().decimalPoint()
        read = typed_numbers.read_whole if limit.kind == "whole" else typed_numbers.read_number
        try:
            value = read(text, point)
        except (ValueError, OverflowError) as error:
            raise ConfigError(
                say("{name} cannot be “{text}”.", name=name, text=text), say("Choose {words}.", words=limit.words)
            ) from error
        setting_ranges.check_value(name, limit, value)
        return value

    def _choices(self, name: str) -> list[tuple[str, str, Any]]:
        """Title, text and value of each choice of a setting that has few."""
        if name == SOURCE:
            return [(choice.text, choice.text, choice) for choice in self._starts]
        limit = limit_of(name)
        if name == "strategy":
            return [(tr(strategy.title), key, key) for key, strategy in STRATEGIES.items()]
        if limit.kind == "yes":
            return [(tr("yes"), "yes", True), (tr("no"), "no", False)]
        return [(value, value, value) for value in limit.choices]

    def _on_setting(self) -> None:
        """Another setting: its choices to tick, or room to type."""
        for box, _, _ in self._boxes:
            self._flow.removeWidget(box)
            box.deleteLater()
        self._boxes = []
        name = self.name
        few = name == SOURCE or (name and limit_of(name).kind in TICKED)
        choices = self._choices(name) if few else []
        for title, text, value in choices:
            box = QCheckBox(title)
            box.setObjectName(f"vary_tick_{self._number}_{text}")
            box.setAccessibleName(title)
            box.setChecked(isinstance(value, StartChoice) and value.ticked)
            box.toggled.connect(lambda _: self.changed.emit())
            self._flow.addWidget(box)
            self._boxes.append((box, text, value))
        self._ticks.setVisible(bool(choices))
        self.typed.setVisible(bool(name) and not choices)
        if name and not choices:
            self.typed.clear()
            words = tr(limit_of(name).words)
            self.typed.setPlaceholderText(tr("Values, apart by semicolons: {words}", words=words))
            self.typed.setToolTip(words)
        self.changed.emit()
