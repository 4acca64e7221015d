"""What `CurveDialog` is laid out with: which curve, the goal, the chart, what it says, and which runs are missing. No
behaviour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app import formatting
from app.evaluate.next.curve_chart import CurveChart
from app.evaluate.next.run_dialog import RunParts
from app.i18n import tr
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label
from core.evaluation.curve_runs import MOST_SEEDS, SEEDS, SHARES

SIZES: tuple[tuple[float, ...], ...] = ((0.25, 0.5, 1.0), SHARES, (0.1, 0.2, 0.4, 0.7, 1.0))
GOAL = 20
MOST_PACE = 60.0


class CurveParts(RunParts):
    """Fields, chart and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "body")
        self.which = self._choice("learning_curve_which", tr("Curve"))
        self.goal = self._goal()
        self.pace = self._pace()
        self.chart = CurveChart()
        theme.follow(self.chart, lambda: self.chart.setMinimumHeight(theme.px(200)))
        self.empty = Label("", "small", 400, "ink2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reading = Label("", "small", 400, "ink2")
        self.reading.setObjectName("learning_curve_reading")
        self.words = Label("", "body", 600, wrap=True)
        self.words.setObjectName("learning_curve_words")
        self.ahead = Label("", "small", 400, wrap=True)
        self.ahead.setObjectName("learning_curve_ahead")
        self.under_way = Label("", "small", 400, "ink2")
        self.under_way.setObjectName("learning_curve_under_way")
        self.table = KeyButton(tr("Show as table"), name="learning_curve_table")
        self.table.setAutoDefault(False)
        self.sizes = self._sizes()
        self.seeds = self._seeds()
        self.planned = Label("", "small", 600, wrap=True)
        self.planned.setObjectName("learning_curve_planned")
        self.remark = Label("", "small", 400, "ink2", wrap=True)
        self.remark.setObjectName("learning_curve_remark")
        self._lay_out()

    @property
    def chosen_sizes(self) -> tuple[float, ...]:
        """Shares of what there is."""
        return SIZES[max(0, self.sizes.currentIndex())]

    def show_curves(self, titles: Sequence[str], at: int) -> None:
        """The curves there are, with one of them chosen."""
        self.which.blockSignals(True)
        self.which.clear()
        self.which.addItems(list(titles))
        self.which.setCurrentIndex(at)
        self.which.blockSignals(False)

    def show_empty(self, *, loading: bool, empty: bool) -> None:
        """What stands in the place of the chart where there is nothing to draw."""
        self.empty.setVisible(loading or empty)
        for widget in (self.chart, self.words, self.ahead, self.table):
            widget.setVisible(not loading and not empty)
        self.which.setEnabled(not loading and not empty)
        if loading:
            self.empty.setText(tr("Reading the runs"))
        elif empty:
            self.empty.setText(
                tr("No runs yet. Make one with New run…; those on parts of what there is are then made like it.")
            )

    def _lay_out(self) -> None:
        told = tr(
            "The same run on parts of what there is shows how the errors fall with more speech, and what more of it"
            " would bring."
        )
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(6)
        form.addRow(self._label(tr("Curve"), self.which), self.which)
        aims = QHBoxLayout()
        aims.setSpacing(8)
        aims.addWidget(self.goal)
        aims.addSpacing(16)
        aims.addWidget(self._label(tr("Minutes of work for a minute of speech"), self.pace))
        aims.addWidget(self.pace)
        aims.addStretch(1)
        form.addRow(self._label(tr("Goal: error rate"), self.goal), aims)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self.reading, 1)
        under.addWidget(self.table)
        missing = QHBoxLayout()
        missing.setSpacing(8)
        for title, field in ((tr("Sizes"), self.sizes), (tr("Runs of each"), self.seeds)):
            missing.addWidget(self._label(title, field))
            missing.addWidget(field)
        missing.addWidget(self.planned, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 4)
        column.setSpacing(8)
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        column.addLayout(form)
        column.addWidget(self.chart, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(under)
        column.addWidget(self.words)
        column.addWidget(self.ahead)
        column.addWidget(self.under_way)
        column.addLayout(missing)
        column.addWidget(self.remark)

    def _label(self, text: str, field: QWidget) -> Label:
        label = Label(text, "small", 600)
        label.setBuddy(field)
        return label

    def _choice(self, name: str, label: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        return box

    def _goal(self) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName("learning_curve_goal")
        field.setAccessibleName(tr("Goal: error rate, in percent"))
        field.setRange(1, 95)
        field.setSuffix(tr("%", about="after a number"))
        field.setValue(GOAL)
        return field

    def _pace(self) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setObjectName("learning_curve_pace")
        field.setAccessibleName(tr("Minutes of work for a minute of speech"))
        field.setRange(0.0, MOST_PACE)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setSpecialValueText(tr("not known"))
        field.setToolTip(tr("How long you correct for a minute of speech; with it, the work is told too."))
        return field

    def _sizes(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("learning_curve_sizes")
        box.setAccessibleName(tr("Sizes, as shares of what there is"))
        box.addItems([", ".join(formatting.percent(share, 0) for share in sizes) for sizes in SIZES])
        box.setCurrentIndex(SIZES.index(SHARES))
        return box

    def _seeds(self) -> QSpinBox:
        field = QSpinBox()
        field.setObjectName("learning_curve_seeds")
        field.setAccessibleName(tr("Runs of each size, with other random numbers"))
        field.setRange(1, MOST_SEEDS)
        field.setValue(SEEDS)
        return field
