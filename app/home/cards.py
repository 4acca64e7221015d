"""The cards of Home: next steps, the three steps, the sample project, this computer."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app import formatting
from app.home.lookups import ComputerFacts
from app.home.next_steps import NextStep
from app.i18n import tr
from app.machine import memory
from app.theme import theme
from app.widgets.card import CardFrame
from app.widgets.icon import IconLabel, NumberDisc
from app.widgets.key_hint import KeyButton, people_button
from app.widgets.label import ElidedLabel, Label
from app.widgets.pair_badge import PairBadge
from app.widgets.progress_bar import ProgressBar
from app.widgets.rule import rule


class StepCell(QWidget):
    """One next step. `pressed` follows its button."""

    pressed = Signal(object)

    def __init__(self, step: NextStep) -> None:
        super().__init__()
        self._step = step
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(step.icon, "ink"))
        head.addWidget(ElidedLabel(step.title, "body", 600), 1)
        column.addLayout(head)
        column.addWidget(Label(step.text, "small", 400, "ink2", wrap=True))
        column.addStretch(1)
        if step.share is not None:
            bar = ProgressBar()
            bar.set_value(step.share)
            column.addWidget(bar)
            column.addSpacing(4)
        button = KeyButton(step.button, name=f"step_{step.key}", dense=True)
        button.setAccessibleName(f"{step.button.replace('…', '')}: {step.title}")
        button.clicked.connect(lambda: self.pressed.emit(step))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


class CarryOn(QWidget):
    """ "Carry on with …": up to three next steps side by side."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        self._title = ElidedLabel("", "body", 600)
        self._pair = PairBadge()
        head.addWidget(self._title)
        head.addWidget(self._pair)
        head.addStretch(1)
        column.addLayout(head)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._row = QHBoxLayout(self._card)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        column.addWidget(self._card)
        self._shown: list[NextStep] = []
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self._card.setMinimumHeight(theme.px(134))

    def show_steps(self, name: str, source: str, target: str, steps: Sequence[NextStep]) -> None:
        """Show a project's steps; nothing is shown without any."""
        self._title.setText(tr("Carry on with {name}", name=name))
        self._pair.set(source, target)
        self.setVisible(bool(steps))
        if list(steps) == self._shown:
            return
        focused = self.focusWidget().objectName() if self.focusWidget() is not None else ""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = list(steps)
        for number, step in enumerate(steps):
            if number:
                self._row.addWidget(rule(upright=True))
            cell = StepCell(step)
            cell.pressed.connect(self.pressed)
            self._row.addWidget(cell, 1)
            button = cell.findChild(KeyButton, focused) if focused else None
            if button is not None:
                button.setFocus()


class ThreeSteps(CardFrame):
    """How to a first result. `closed` for good; Help brings it back."""

    closed = Signal()
    start = Signal()
    guide = Signal()
    people = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr_title(), parent=parent)
        close = KeyButton("", icon="x", role="plain", name="steps_close", dense=True)
        close.setAccessibleName(tr("Close the three steps"))
        close.clicked.connect(self.closed)
        self.head.addWidget(close)
        steps = (
            (tr("Bring recordings and transcripts"),
             tr("From ELAN, Praat, a spreadsheet, or a whole corpus. One hour is enough.")),
            (tr("Look them through"),
             tr("Listen, trim, correct. See which letters the neighbour’s model already knows.")),
            (tr("Teach, then speak to it"),
             tr("A quick look takes minutes. Then record yourself and read what it wrote.")),
        )  # fmt: skip
        for number, (title, text) in enumerate(steps, 1):
            if number > 1:
                self.body.addWidget(rule())
            row = QHBoxLayout()
            row.setSpacing(12)
            disc = NumberDisc(number)
            row.addWidget(disc)
            row.setAlignment(disc, disc.where())
            texts = QVBoxLayout()
            texts.setSpacing(2)
            texts.addWidget(Label(title, "small", 600))
            texts.addWidget(Label(text, "small", 400, "ink2", wrap=True))
            row.addLayout(texts, 1)
            self.body.addLayout(row)
        buttons = QHBoxLayout()
        begin = KeyButton(tr("Start a project"), name="steps_start", dense=True)
        begin.clicked.connect(self.start)
        guide = KeyButton(tr("Read the guide"), "F1", role="plain", name="steps_guide", dense=True, of="action_help")
        guide.clicked.connect(self.guide)
        buttons.addWidget(begin)
        buttons.addWidget(guide)
        buttons.addStretch(1)
        people = people_button("steps_people", role="plain")
        people.clicked.connect(self.people)
        row = QHBoxLayout()
        row.addWidget(people)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    @staticmethod
    def tr_title() -> str:

        return tr("Three steps to a first result")


class SampleCard(CardFrame):
    """The sample project and its button."""

    pressed = Signal()

    def __init__(self, facts: str, source: str, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("Sample project"))
        self.head.addWidget(Label(tr("Sample project"), "body", 600))
        self.head.addWidget(PairBadge(source, target))
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addWidget(Label(facts, "small", 400, "ink2", wrap=True))
        self.button = KeyButton(tr("Open sample project"), name="sample_open", dense=True)
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        self._bar = ProgressBar()
        self._bar.hide()
        row.addWidget(self.button)
        row.addWidget(self._bar, 1)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_progress(self, share: float | None) -> None:
        """How much is copied, 0..1; None when nothing is being copied."""
        self.button.setEnabled(share is None)
        self.button.set_text(tr("Open sample project") if share is None else tr("Copying"))
        self._bar.setVisible(share is not None)
        self._bar.set_value(share or 0.0)


class ComputerCard(CardFrame):
    """What this computer has, and when that was looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("This computer"))
        self.head.addWidget(Label(tr("This computer"), "body", 600))
        self.head.addStretch(1)
        self._checked = Label("", "caption", 400, "ink3")
        self.head.addWidget(self._checked)
        self.body.addLayout(self.head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.lines: list[tuple[str, str]] = []

    def show_facts(self, facts: ComputerFacts) -> None:
        """Cards, or the processor where there is none; free bytes of the project's disk; the microphone's name."""
        lines: list[tuple[str, str, str]] = []
        for gpu in facts.gpus:
            value = tr(
                "{used} of {total} GB used", used=formatting.gigabytes(gpu.used), total=formatting.gigabytes(gpu.total)
            )
            lines.append(("chip", f"GPU {gpu.index} · {gpu.name}", value))
        if not facts.gpus:
            used, total = memory()
            value = tr("{used} of {total} GB used", used=formatting.gigabytes(used), total=formatting.gigabytes(total))
            lines.append(("chip", facts.processor, value))
        lines.append(("disk", tr("Project disk"), tr("{n} GB free", n=formatting.gigabytes(facts.free, 0))))
        lines.append(("live", tr("Microphone"), facts.microphone))
        self._checked.setText(tr("checked {time}", time=formatting.clock(time.time())))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.lines = [(name, value) for _, name, value in lines]
        for icon, name, value in lines:
            self._rows.addWidget(_Fact(icon, name, value))


class _Fact(QWidget):
    def __init__(self, icon: str, name: str, value: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{name}: {value}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, "ink2", 14))
        row.addWidget(ElidedLabel(name, "small"), 1)
        shown = ElidedLabel(value, "small", 400, "ink2")
        shown.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(shown)
