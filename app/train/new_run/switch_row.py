"""One line of the variation dialog: a switch, and behind it its numbers, which show while it is on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.widgets.flow import FlowRow
from app.widgets.label import Label


def _as_high_as_a_field(label: QWidget) -> None:
    label.setMinimumHeight(theme.px(26))


class SwitchRow(QWidget):
    """`changed` follows what a person does, never what is shown to them. Without `switched` it is always on."""

    changed = Signal()

    def __init__(self, key: str, title: str, hint: str, *, switched: bool = True) -> None:
        super().__init__()
        self._key, self._showing = key, False
        self.numbers: dict[str, QDoubleSpinBox] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.box = QCheckBox(title)
        self.box.setObjectName(f"variation_{key}")
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(hint)
        self.box.setToolTip(hint)
        self.box.setVisible(switched)
        self.box.setChecked(not switched)
        self._more = QWidget()
        self._lines = QVBoxLayout(self._more)
        self._lines.setContentsMargins(theme.px(22) if switched else 0, 0, 0, 2)
        self._lines.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if not switched:
            column.addWidget(Label(title, "small", 400))
        self.why = Label("", "small", 400, "ink2", wrap=True)
        self.why.setObjectName(f"variation_{key}_why")
        self.why.setVisible(False)
        for part in (self.box, self.why, self._more):
            column.addWidget(part)
        theme.follow(self, lambda: self.box.setFont(theme.font("small")))
        self.box.toggled.connect(lambda _: self._on_switched())
        self._more.setVisible(self.on)

    @property
    def on(self) -> bool:
        return self.box.isChecked()

    def line(self, *parts: QWidget | str) -> None:
        """A line of widgets and words between them."""
        holder = QWidget()
        row = FlowRow(gap=6)
        holder.setLayout(row)
        for part in parts:
            shown = Label(part, "small", 400, "ink2") if isinstance(part, str) else part
            if isinstance(shown, Label):
                shown.setAlignment(Qt.AlignmentFlag.AlignVCenter)
                theme.follow(shown, partial(_as_high_as_a_field, shown))
            row.addWidget(shown)
        self._lines.addWidget(holder)

    def number(
        self, name: str, label: str, low: float, high: float, *, step: float = 1.0, decimals: int = 0, unit: str = ""
    ) -> QDoubleSpinBox:
        """A number by its name, which is part of its object's name too."""
        box = QDoubleSpinBox()
        box.setObjectName(f"variation_{self._key}_{name}")
        box.setAccessibleName(f"{self.box.text()}, {label}")
        box.setDecimals(decimals)
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setToolTip(label)
        theme.follow(box, lambda: box.setFont(theme.font("small")))
        box.valueChanged.connect(lambda _: self._tell())
        self.numbers[name] = box
        return box

    def chance(self) -> QDoubleSpinBox:
        """How many of the copies have it."""
        return self.number("share", tr("share of the copies"), 1, 100, step=5, unit=tr(" %"))

    def span(self, low: float, high: float, unit: str, *, step: float = 1.0, decimals: int = 0) -> list[QWidget | str]:
        """A lowest and a highest number, with words between them."""
        least = self.number("least", tr("least"), low, high, step=step, decimals=decimals, unit=unit)
        most = self.number("most", tr("most"), low, high, step=step, decimals=decimals, unit=unit)
        return [least, tr("to"), most]

    def tick(self, key: str, title: str, hint: str = "", *, usable: bool = True) -> QCheckBox:
        """One of several things that can be chosen."""
        box = QCheckBox(title)
        box.setObjectName(f"variation_{self._key}_{key}")
        box.setAccessibleName(f"{self.box.text()}, {title}")
        box.setToolTip(hint)
        box.setEnabled(usable)
        theme.follow(box, lambda: box.setFont(theme.font("small")))
        box.toggled.connect(lambda _: self._tell())
        self.ticks[key] = box
        return box

    def show_values(self, on: bool, numbers: dict[str, float], ticked: Sequence[str] = ()) -> None:
        """Show a state, without a signal. Numbers that are not named stay."""
        self._showing = True
        self.box.setChecked(on)
        for name, value in numbers.items():
            self.numbers[name].setValue(value)
        for key, box in self.ticks.items():
            box.setChecked(key in ticked)
        self._more.setVisible(self.on)
        self._showing = False

    def allow(self, why: str = "") -> None:
        """Let it be switched; where `why` says that it would do nothing, that is shown instead."""
        for part in (self.box, self._more):
            part.setEnabled(not why)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._more.setVisible(self.on and not why)

    @property
    def allowed(self) -> bool:
        return self.box.isEnabled()

    def value(self, name: str) -> float:
        return float(self.numbers[name].value())

    def ends(self) -> tuple[float, float]:
        """The lowest and the highest number, whichever was typed where."""
        least, most = self.value("least"), self.value("most")
        return min(least, most), max(least, most)

    def ticked(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.ticks.items() if box.isChecked())

    def _on_switched(self) -> None:
        self._more.setVisible(self.on)
        self._tell()

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()
