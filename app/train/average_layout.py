"""What `AverageDialog` is laid out with: chart, slider, what is at hand to measure with, and where a model goes. No
behaviour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSlider, QStyle, QVBoxLayout, QWidget

from app.i18n import tr
from app.theme import theme
from app.train.average_chart import AverageChart
from app.widgets.chart_paint import margins
from app.widgets.key_hint import KeyButton
from app.widgets.label import Label

PAGE = 25


class AverageParts(QWidget):
    """`source` and `target` are the languages' names, at the two ends of the slider."""

    def __init__(self, source: str, target: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = AverageChart()
        theme.follow(self.chart, lambda: self.chart.setMinimumHeight(theme.px(200)))
        self.empty = Label("", "small", 400, "ink2", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rates = Label("", "body", 600, wrap=True)
        self.rates.setObjectName("average_rates")
        self.left, self.right = Label("", "small", 400, "ink2"), Label("", "small", 400, "ink2")
        self.slider = self._slider()
        self.measure = self._button("", "average_measure", "play")
        self.missing = self._missing()
        self.made = Label("", "body", 600, wrap=True)
        self.made.setObjectName("average_result")
        self.made.hide()
        self.name = self._field("average_name", tr("Name of the model"))
        self.folder = self._field("average_folder", tr("New folder"))
        self.choose = self._button(tr("Choose…"), "average_choose")
        self.asking = self._asking()
        self._lay_out()
        self.set_names(source, target)

    def set_names(self, source: str, target: str) -> None:
        """The languages at the ends of the slider."""
        self.left.setText(tr("All of the source: {language}", language=source))
        self.right.setText(tr("All of the run: {language}", language=target))

    def show_speech(self, *, missing: bool, free: bool) -> None:
        """Whether it is said that there is no speech of the source, and can be helped."""
        self.missing.setVisible(missing)
        for button in (self.project, self.listed):
            button.setEnabled(free)

    def show_empty(self, *, empty: bool, running: bool, free: bool) -> None:
        """What stands in the place of the curves until there are any."""
        self.empty.setVisible(empty)
        self.chart.setVisible(not empty)
        if running:
            self.empty.setText(tr("Measuring. The curves come point by point."))
        elif free:
            self.empty.setText(
                tr(
                    "Nothing was measured yet. Five averages are heard on the dev set, one after another; what is found"
                    " is kept with the run. A model can be made without."
                )
            )
        else:
            self.empty.setText(tr("Nothing was measured yet, and this project is open to read only."))

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("average_share")
        slider.setAccessibleName(tr("Share of the run, in percent"))
        slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as charts are, whatever the language
        slider.setRange(0, 100)
        slider.setSingleStep(5)
        slider.setPageStep(PAGE)
        slider.setTickInterval(PAGE)
        slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        return slider

    def _missing(self) -> QFrame:
        """There is no speech of the source: what to do."""
        frame = QFrame()
        frame.setObjectName("average_missing")
        frame.setProperty("role", "notice")
        self.project = self._button(tr("A project…"), "average_project")
        self.listed = self._button(tr("A list of utterances…"), "average_list")
        told = tr(
            "No speech of the source’s language is at hand, so only one rate can be shown. Choose a project or a list "
            "of utterances of it."
        )
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(Label(told, "small", 400, "ink2", wrap=True), 1)
        row.addWidget(self.project)
        row.addWidget(self.listed)
        frame.hide()
        return frame

    def _asking(self) -> QWidget:
        asking = QWidget()
        grid = QGridLayout(asking)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, (title, field) in enumerate(((tr("Name"), self.name), (tr("New folder"), self.folder))):
            label = Label(title, "small", 600)
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.choose, 1, 2)
        return asking

    def _lay_out(self) -> None:
        told = tr(
            "Weights between the two keep more of the source’s language, and lose some of the new one. The run itself "
            "stays as it is."
        )
        under = QHBoxLayout()
        under.addWidget(self.slider)
        theme.follow(self.slider, lambda: self._align(under))
        ends = QHBoxLayout()
        ends.setDirection(QHBoxLayout.Direction.LeftToRight)
        ends.addWidget(self.left)
        ends.addStretch(1)
        ends.addWidget(self.right)
        known = QHBoxLayout()
        known.setSpacing(8)
        known.addWidget(self.rates, 1)
        known.addWidget(self.measure)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 4)
        column.setSpacing(8)
        column.addWidget(Label(told, "small", 400, "ink2", wrap=True))
        column.addWidget(self.missing)
        column.addWidget(self.chart, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(under)
        column.addLayout(ends)
        column.addLayout(known)
        column.addWidget(self.made)
        column.addWidget(self.asking)

    def _align(self, under: QHBoxLayout) -> None:
        """The slider's handle stands under what it means in the chart."""
        left, _, right, _ = margins(self.chart)
        half = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength) // 2
        under.setContentsMargins(int(left) - half, 0, int(right) - half, 0)

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        return field

    def _button(self, text: str, name: str, icon: str = "") -> KeyButton:
        button = KeyButton(text, icon=icon, name=name) if icon else KeyButton(text, name=name)
        button.setAutoDefault(False)
        return button
