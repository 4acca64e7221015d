"""What `SelfTrainDialog` is laid out with: which run, how sure its drafts must be, how many are, and what came of
earlier pairs. No behaviour."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QSpinBox, QVBoxLayout, QWidget

from app import formatting
from app.evaluate.next.run_dialog import RunParts
from app.i18n import tr
from app.theme import theme
from app.widgets.chart import Chart
from app.widgets.curve import ChartFrame, Curve
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.evaluation.self_training import SPLITS, SURE

WHOLE = 100.0
ROOM = 1.2
LINES = 3


def passing(sure: Sequence[float]) -> tuple[Curve, ...]:
    """How many drafts are at least so sure, for every percent."""
    x = np.arange(0.0, WHOLE + 1)
    y = np.array([float(sum(WHOLE * one >= at - 1e-9 for one in sure)) for at in x])
    return (Curve("drafts", tr("Drafts"), x, y, "tgt", 2.25),)


def frame(count: int, sure: float) -> ChartFrame:
    """All percents, and where the threshold is."""
    head = tr("% sure at least")
    mark = tr("at least {sure} sure", sure=formatting.percent(sure, 0))
    return ChartFrame(WHOLE, max(1.0, ROOM * count), "", head, stages=((WHOLE * sure, mark),), head=head)


class SelfTrainParts(RunParts):
    """Fields, chart and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "body")
        self.model = QComboBox()
        self.model.setObjectName("self_train_model")
        self.model.setAccessibleName(tr("Run that writes the drafts"))
        self.model.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.model.setMinimumContentsLength(24)
        self.sure = QSpinBox()
        self.sure.setObjectName("self_train_sure")
        self.sure.setAccessibleName(tr("How sure of its words it must have been, in percent"))
        self.sure.setRange(1, 100)
        self.sure.setSuffix(tr("%", about="after a number"))
        self.sure.setValue(round(WHOLE * SURE))
        self.chart = Chart("self_train_chart", tr("Drafts by how sure the model was of them"))
        theme.follow(self.chart, lambda: self.chart.setMinimumHeight(theme.px(130)))
        self.told = self._words("self_train_told", 600)
        self.aside = self._words("self_train_aside", 400)
        self.time = self._words("self_train_time", 400)
        self.pairs = QListWidget()
        self.pairs.setObjectName("self_train_pairs")
        self.pairs.setAccessibleName(tr("Pairs of runs, with drafts and without, and whether it helped"))
        self.pairs.setWordWrap(True)
        self.pairs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.follow(self.pairs, lambda: self.pairs.setMinimumHeight(LINES * theme.row_height("small")))
        self.split = QComboBox()
        self.split.setObjectName("self_train_split")
        self.split.setAccessibleName(tr("Utterances that it is judged on"))
        for split in SPLITS:
            self.split.addItem(tr("on {split}", split=split), split)
        self.judge = KeyButton(tr("Did it help?"), name="self_train_judge")
        self.table = KeyButton(tr("Show as table"), name="self_train_table")
        for button in (self.judge, self.table):
            button.setAutoDefault(False)
        self._lay_out()

    def _words(self, name: str, weight: int) -> Label:
        label = Label("", "small", weight, wrap=True)
        label.setObjectName(name)
        return label

    def _lay_out(self) -> None:
        told = tr(
            "A run writes drafts of what is not transcribed. Two runs like it then learn: one from the drafts that it"
            " was sure of too, one without them. When both have ended, their errors are compared: only that tells"
            " whether drafts help here."
        )
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for title, field, stretch in ((tr("Run"), self.model, 1), (tr("At least sure"), self.sure, 0)):
            label = Label(title, "small", 600)
            label.setBuddy(field)
            asked.addWidget(label)
            asked.addWidget(field, stretch)
        known = QHBoxLayout()
        known.setSpacing(8)
        known.addWidget(self.told, 1)
        known.addWidget(self.table)
        came = QHBoxLayout()
        came.addWidget(Label(tr("What came of it"), "small", 600), 1)
        came.addWidget(self.split)
        came.addWidget(self.judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 4)
        column.setSpacing(8)
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        column.addLayout(asked)
        column.addWidget(self.chart, 1)
        column.addLayout(known)
        column.addWidget(self.aside)
        column.addWidget(self.time)
        column.addLayout(came)
        column.addWidget(self.pairs)
