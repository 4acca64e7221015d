"""Steps 2 and 3 of a new run: rows with a radio button, a line below it and a time at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import tr
from app.places.compute_places import ComputePlace, best
from app.theme import theme
from app.widgets.label import ElidedLabel, Label


@dataclass(frozen=True)
class RowChoice:
    """`reason` says why it cannot be chosen."""

    key: str
    title: str
    detail: str
    reason: str = ""


class ChoiceRow(QFrame):
    """The whole row chooses."""

    def __init__(self, name: str, choice: RowChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.radio = QRadioButton(choice.title)
        self.radio.setObjectName(f"{name}_{choice.key}")
        self.radio.setFont(theme.font("body", 500))
        self.time = Label("", "small", 400, "ink2")
        self.detail = ElidedLabel(choice.detail, "small", 400, "ink2")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        first = QHBoxLayout()
        first.addWidget(self.radio, 1)
        first.addWidget(self.time)
        second = QHBoxLayout()
        second.setContentsMargins(theme.px(18) + 6, 0, 0, 0)
        second.addWidget(self.detail, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        self.radio.toggled.connect(lambda _: self.update())
        self.show_choice(choice)

    def show_choice(self, choice: RowChoice) -> None:
        self.choice = choice
        self.radio.setText(choice.title)
        self.radio.setEnabled(not choice.reason)
        self.detail.setText(choice.reason or choice.detail)
        self.radio.setAccessibleName(f"{choice.title}, {choice.reason or choice.detail}")
        self.setToolTip(choice.reason or choice.detail)

    def show_more(self, text: str) -> None:
        """Say something before its detail, which may be cut; "" for nothing."""
        if not self.choice.reason:
            said = tr("{more} · {detail}", detail=self.choice.detail, more=text) if text else self.choice.detail
            self.detail.setText(said)
            self.radio.setAccessibleName(f"{self.choice.title}, {said}")
            self.setToolTip(said)

    def show_time(self, text: str) -> None:
        self.time.setText(text)
        self.radio.setAccessibleDescription(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled():
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.clicked.emit(True)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("acttint" if self.radio.isChecked() else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


class Choices(QWidget):
    """A few exclusive rows."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.rows: dict[str, ChoiceRow] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_choices(self, choices: Sequence[RowChoice], current: str) -> None:
        """Show these rows; `current` is chosen when it can be, else the first that can."""
        for choice in choices:
            row = self.rows.get(choice.key)
            if row is None:
                row = self.rows[choice.key] = ChoiceRow(self.objectName(), choice)
                self._group.addButton(row.radio)
                self._column.addWidget(row)
                row.radio.clicked.connect(lambda _=False, key=choice.key: self.chosen.emit(key))
            row.show_choice(choice)
        usable = [c.key for c in choices if not c.reason]
        if usable:
            self.set_value(current if current in usable else usable[0])

    @property
    def value(self) -> str:
        return next((key for key, row in self.rows.items() if row.radio.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose without a signal."""
        self.rows[key].radio.setChecked(True)


def show_places(choices: Choices, places: list[ComputePlace], wanted: str) -> None:
    """Where a run can be computed: the one that is `wanted`, or with "auto" the best; no row for what is not there."""
    chosen = best(places) if wanted == "auto" else wanted
    choices.show_choices([RowChoice(p.key, p.title, p.detail, p.reason) for p in places], chosen)
    for key in set(choices.rows) - {place.key for place in places}:
        choices.rows[key].hide()
