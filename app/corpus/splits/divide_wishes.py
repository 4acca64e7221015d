"""The form of the divide dialog: what to keep apart, how large dev and test are, what stays."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app import formatting
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from app.widgets.segmented import Segmented
from core.project.splits.split_plan import By, Corpus, Wishes

SEEDS = 9999


class DivideWishes(QWidget):
    """`changed` follows every touch; `wishes` is what the form says."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("divide_wishes")
        self._hours = 0.0
        self.speaker = self._box("speaker", tr("No speaker in two splits"))
        self.sentence = self._box("sentence", tr("No sentence in two splits, nor nearly the same one"))
        self.hand = self._box("hand", tr("Keep utterances where a person put them"))
        self.keep = self._box("keep", tr("Keep every split there is; place only the rest"), on=False)
        self.unit = Segmented(
            [("shares", tr("Shares")), ("hours", tr("Hours"))],
            name="divide_unit",
            label=tr("Sizes as shares or as hours"),
        )
        self.dev, self.test = self._size("dev"), self._size("test")
        self.seed = QSpinBox()
        self.seed.setObjectName("divide_seed")
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setRange(0, SEEDS)
        self.seed.setToolTip(tr("The same seed divides the same way; another one differently"))
        self.another = KeyButton(tr("Another", about="a seed"), role="plain", name="divide_another", dense=True)
        self.another.setAutoDefault(False)
        self.another.clicked.connect(lambda: self.seed.setValue((self.seed.value() + 1) % (SEEDS + 1)))
        self._show_unit()
        self._build()
        self.unit.chosen.connect(self._on_unit)
        for spin in (self.dev, self.test, self.seed):
            spin.valueChanged.connect(lambda _: self.changed.emit())

    def _box(self, name: str, text: str, on: bool = True) -> QCheckBox:
        box = QCheckBox(text)
        box.setObjectName(f"divide_{name}")
        box.setAccessibleName(text)
        box.setChecked(on)
        box.toggled.connect(self._on_box)
        return box

    def _size(self, name: str) -> QDoubleSpinBox:
        spin = QDoubleSpinBox()
        spin.setObjectName(f"divide_{name}")
        spin.setAccessibleName(tr("Size of {name}", name=name))
        spin.setMinimumWidth(theme.px(110))
        return spin

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.addRow(Label(tr("Sizes"), "small"), self.unit)
        form.addRow(Label("dev", "small"), self.dev)
        form.addRow(Label("test", "small"), self.test)
        seeds = QHBoxLayout()
        seeds.setSpacing(4)
        seeds.addWidget(self.seed)
        seeds.addWidget(self.another)
        seeds.addStretch(1)
        form.addRow(Label(tr("Seed"), "small"), seeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Keep apart"), "title", 600))
        column.addWidget(self.speaker)
        column.addWidget(self.sentence)
        column.addSpacing(4)
        column.addLayout(form)
        column.addSpacing(4)
        column.addWidget(Label(tr("Leave as it is"), "title", 600))
        column.addWidget(self.hand)
        column.addWidget(self.keep)
        column.addStretch(1)

    @property
    def wishes(self) -> Wishes:
        """What the form says."""
        hours = self.unit.value == "hours"
        chosen: tuple[tuple[By, QCheckBox], ...] = (("speaker", self.speaker), ("sentence", self.sentence))
        return Wishes(
            dev=self.dev.value() if hours else self.dev.value() / 100,
            test=self.test.value() if hours else self.test.value() / 100,
            seed=self.seed.value(),
            by=tuple(what for what, box in chosen if box.isChecked()),
            in_hours=hours,
            keep_hand=self.hand.isChecked(),
            keep_all=self.keep.isChecked(),
        )

    def show_facts(self, corpus: Corpus) -> None:
        """How much there is, and how much of it is placed already."""
        self._hours = float(corpus.seconds.sum()) / 3600
        by_hand = int(np.count_nonzero(corpus.by_hand & (corpus.split > 0)))
        placed = corpus.split > 0
        if by_hand:
            self.hand.setText(tr("Keep utterances where a person put them ({by_hand:,})", by_hand=by_hand))
        if placed.any():
            length = formatting.length(float(corpus.seconds[placed].sum()))
            self.keep.setText(tr("Keep every split there is ({length}); place only the rest", length=length))

    def _on_box(self, _: bool) -> None:
        self.hand.setEnabled(not self.keep.isChecked())
        self.changed.emit()

    def _on_unit(self, unit: str) -> None:
        """The other unit, the same sizes."""
        factor = self._hours / 100 if unit == "hours" else (100 / self._hours if self._hours else 0)
        dev, test = self.dev.value() * factor, self.test.value() * factor
        self._show_unit()
        for spin, value in ((self.dev, dev), (self.test, test)):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        self.changed.emit()

    def _show_unit(self) -> None:
        hours = self.unit.value == "hours"
        for spin in (self.dev, self.test):
            spin.blockSignals(True)
            spin.setDecimals(2 if hours else 1)
            spin.setRange(0, 100_000 if hours else 90)
            spin.setSingleStep(0.1 if hours else 1)
            spin.setSuffix(tr(" h") if hours else tr(" %"))
            if not spin.value():
                spin.setValue(10)
            spin.blockSignals(False)
