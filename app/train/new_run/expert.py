"""The expert form: one field for each setting that is not chosen elsewhere in the dialog, built from TrainConfig."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from app.train.settings_help import describe
from app.widgets.label import Label
from core.strategies import STRATEGIES
from core.training.config import TrainConfig

ELSEWHERE = frozenset(
    (
        "name",
        "source",
        "source_label",
        "family",
        "language",
        "source_language",
        "recipe",
        "neighbours",
        "device",
        "layers",
    )
)
"""Settings with a place of their own in the dialog."""


def field_names() -> list[str]:
    """Settings that the form has, in TrainConfig's order."""
    return [f.name for f in dataclasses.fields(TrainConfig) if f.name not in ELSEWHERE]


class ExpertForm(QWidget):
    """`changed` follows every change a person makes; `values` are those that differ from what was shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_run_expert_form")
        self._read: dict[str, Callable[[], Any]] = {}
        self._write: dict[str, Callable[[Any], None]] = {}
        self._base: dict[str, Any] = {}
        self._showing = False
        form = QFormLayout(self)
        form.setContentsMargins(40, 4, 16, 10)
        form.setVerticalSpacing(4)
        hints, kinds = describe(), typing.get_type_hints(TrainConfig)
        for name in field_names():
            widget = self._make(name, kinds[name])
            widget.setObjectName(f"new_run_{name}")
            widget.setAccessibleName(name.replace("_", " "))
            widget.setAccessibleDescription(hints.get(name, ""))
            widget.setToolTip(hints.get(name, ""))
            label = Label(name, "small", 400, "ink2")
            label.setToolTip(hints.get(name, ""))
            label.setBuddy(widget)
            form.addRow(label, widget)

    def show_config(self, config: TrainConfig) -> None:
        """Show a config's values; differences count from here."""
        self._showing = True
        for name, write in self._write.items():
            write(getattr(config, name))
        self._showing = False
        self._base = {name: read() for name, read in self._read.items()}

    def values(self) -> dict[str, Any]:
        """Settings that a person changed since `show_config`."""
        now = {name: read() for name, read in self._read.items()}
        return {name: value for name, value in now.items() if value != self._base.get(name)}

    def _tell(self, *_: object) -> None:
        if not self._showing:
            self.changed.emit()

    def _make(self, name: str, kind: Any) -> QWidget:
        if name == "strategy":
            return self._combo(name, [(key, s.title) for key, s in STRATEGIES.items()])
        if typing.get_origin(kind) is Literal:
            return self._combo(name, [(str(value), str(value)) for value in typing.get_args(kind)])
        if kind is bool:
            box = QCheckBox()
            box.toggled.connect(self._tell)
            self._read[name], self._write[name] = box.isChecked, box.setChecked
            return box
        if kind is int:
            spin = QSpinBox()
            spin.setRange(0, 1_000_000)
            spin.valueChanged.connect(self._tell)
            self._read[name], self._write[name] = spin.value, spin.setValue
            return spin
        if kind is float and name in ("hours", "batch_seconds", "clip_norm"):
            number = QDoubleSpinBox()
            number.setRange(0.01, 100_000.0)
            number.setDecimals(2)
            number.valueChanged.connect(self._tell)
            self._read[name], self._write[name] = number.value, number.setValue
            return number
        return self._text(name, kind)

    def _combo(self, name: str, options: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        for key, title in options:
            box.addItem(title, key)
        box.currentIndexChanged.connect(self._tell)
        self._read[name] = box.currentData
        self._write[name] = lambda value: box.setCurrentIndex(max(0, box.findData(value)))
        return box

    def _text(self, name: str, kind: Any) -> QLineEdit:
        """Small numbers and lists of numbers, as text; what does not read keeps the last value that did."""
        field = QLineEdit()
        several = kind is not float
        kept: list[Any] = [() if several else 0.0]

        def read() -> Any:
            try:
                if several:
                    kept[0] = tuple(float(x) for x in field.text().replace(";", " ").replace(",", " ").split())
                else:
                    kept[0] = float(field.text())
                field.setProperty("invalid", False)
            except ValueError:
                field.setProperty("invalid", True)
            return kept[0]

        def write(value: Any) -> None:
            field.setText(" ".join(f"{x:g}" for x in value) if several else f"{value:g}")

        field.editingFinished.connect(self._tell)
        field.textEdited.connect(self._tell)
        self._read[name], self._write[name] = read, write
        return field
