"""Where two models differ: a scatter of utterances or words, and beside it what stands at a point."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.background.latest import Latest
from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_view import Hint, LowerView, Round
from app.evaluate.scatter.mark_table import MarkTable
from app.evaluate.scatter.points import Mark, Point, points_of, utterance_marks, word_marks
from app.evaluate.scatter.scatter_chart import ScatterChart
from app.evaluate.table.error_line import place_of_word
from app.i18n import tr
from app.theme import theme
from app.widgets.chart_copies import offer_copies
from app.widgets.count_button import CountButton
from app.widgets.empty_state import EmptyState
from app.widgets.figure import NOWHERE
from app.widgets.flow import FlowRow
from app.widgets.segmented import Segmented

CHART = 520
Gathered = tuple[tuple[Mark, ...], tuple[Point, ...]]


class ScatterView(LowerView):
    """A point narrows the list; the list's current utterance is the page's."""

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._latest = Latest(context.tasks, self)
        self._marks: tuple[Mark, ...] = ()
        self._round = Round()
        what = [("utterances", tr("By utterance")), ("words", tr("By word"))]
        self.what = Segmented(what, name="evaluate_scatter_what", label=tr("What the points are"))
        self.only_here = CountButton("", "evaluate_only_here")
        self.only_there = CountButton("", "evaluate_only_there")
        self.head = QWidget()
        flow = self._flow = FlowRow(6)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_names)
        self.head.setLayout(flow)
        for widget in (self.what, self.only_here, self.only_there):
            flow.addWidget(widget)
        self.chart, self.table = ScatterChart(), MarkTable(state)
        offer_copies(self.chart)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setObjectName("evaluate_scatter_split")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.chart)
        self.split.addWidget(self.table)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([theme.px(CHART), 2 * theme.px(CHART)])
        self.alone = EmptyState(
            tr("A scatter shows two models beside each other"), hint=tr("Choose the second one beside “against”."),
            name="evaluate_alone",
        )  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.alone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()
        self.follow(state)

    def _connect(self) -> None:
        self.what.chosen.connect(lambda _: self.refresh())
        self.only_here.clicked.connect(lambda: self._on_only(self.only_here))
        self.only_there.clicked.connect(lambda: self._on_only(self.only_there))
        self.chart.chosen.connect(self._on_point)
        self.chart.cleared.connect(self.clear)
        for entered in (self.chart.entered, self.table.entered):
            entered.connect(self.list_marks)
        for played in (self.chart.played, self.table.played):
            played.connect(self.play)
        self.table.moved.connect(self._on_moved)

    @property
    def words(self) -> bool:
        """Whether the points are words."""
        return self.what.value == "words"

    def refresh(self) -> None:
        """Gather the points of both reports, aside from the window's thread: there may be ten thousand."""
        state, words = self._state, self.words
        report, other, found = state.report, state.other, state.analysis
        both = report is not None and other is not None
        self.stack.setCurrentWidget(self.split if both else self.alone)
        for widget in (self.what, self.only_here, self.only_there):
            widget.setVisible(both)
        self.table.listed.forget()
        if report is None or other is None:
            self._latest.forget()
            self._on_gathered((), ())
            return
        one, two, lines = report, other, found.words if found is not None else ()

        def work(_progress: object, _cancelled: object) -> Gathered:
            marks = word_marks(lines) if words else utterance_marks(one, two)
            return marks, points_of(marks)

        self._latest.ask(work, lambda gathered: self._on_gathered(*gathered))

    def _on_gathered(self, marks: tuple[Mark, ...], points: tuple[Point, ...]) -> None:
        self._marks = marks
        names = self.table.listed.names
        letters = self._state.report is not None and self._state.report.unspaced
        self.chart.show_points(points, names, words=self.words, letters=letters)
        only = [[p for p in points if p.marks[0].only_here], [p for p in points if p.marks[0].only_there]]
        counts = [sum(len(point.marks) for point in some) for some in only]
        for button, name, count in zip((self.only_here, self.only_there), names, counts, strict=True):
            button.setToolTip(tr("Only {name} right", name=name))
            button.set_count(count)
            button.setChecked(False)
        self._fit_names()
        self.table.listed.show(marks, words=self.words)
        self.changed.emit()

    def _fit_names(self) -> None:
        """Name both models, where all stands in one line then."""
        buttons = self.only_here, self.only_there
        for button in buttons:
            button.setText(button.toolTip())
        if self._flow.sizeHint().width() > self.head.width():
            for button, text in zip(buttons, (tr("Only this one right"), tr("Only the other right")), strict=True):
                button.setText(text)
        for button in buttons:
            button.set_count(button.count)
            button.setAccessibleName(tr("{name}, {count:,}", name=button.toolTip(), count=button.count))
            button.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _on_only(self, button: CountButton) -> None:
        """What only one of both has right, or everything again."""
        for other in {self.only_here, self.only_there} - {button}:
            other.setChecked(False)
        self.chart.mark(NOWHERE)
        self._list()

    def _on_point(self, point: int) -> None:
        for button in (self.only_here, self.only_there):
            button.setChecked(False)
        self.chart.dim(frozenset())
        self.table.listed.show(self.chart.points[point].marks, words=self.words)
        self.changed.emit()

    def _list(self) -> None:
        """What the buttons say."""
        here, there = self.only_here.isChecked(), self.only_there.isChecked()
        marks = [mark for mark in self._marks if mark.only_here] if here else list(self._marks)
        marks = [mark for mark in reversed(self._marks) if mark.only_there] if there else marks
        dimmed = [
            i for i, point in enumerate(self.chart.points)
            if (here and not point.marks[0].only_here) or (there and not point.marks[0].only_there)
        ]  # fmt: skip
        self.chart.dim(frozenset(dimmed))
        self.table.listed.show(marks, words=self.words)
        self.changed.emit()

    def _on_moved(self) -> None:
        mark = self.table.mark
        if mark is not None and not self.words and self.isVisible():
            self._state.set_current(self._state.place_of(mark.name))
        self.changed.emit()

    # What keys do

    @property
    def plays(self) -> bool:
        return self._state.other is not None

    def stops(self) -> list[QWidget]:
        return [self.chart, self.table] if self._state.other is not None else []

    def hints(self) -> list[Hint]:
        if self.chart.hasFocus():
            return [("Left Right Up Down", tr("next point")), ("Return", tr("list its utterances"))]
        return [("Return", tr("list its utterances"))] if self.table.hasFocus() else []

    def list_marks(self) -> None:
        """List the utterances of the chosen point, or else of the current row, in the table."""
        point = self.chart.marked
        marks = self.chart.points[point].marks if point != NOWHERE and self.chart.hasFocus() else ()
        marks = marks or tuple(mark for mark in (self.table.mark,) if mark is not None)
        if not marks:
            return
        whole = self._state.filter.whole
        if self.words and len(marks) == 1:
            wanted = whole.narrowed(word=marks[0].name)
        else:
            lines = [self.table.listed.word(mark) for mark in marks] if self.words else []
            keys = [key for line in lines if line for key in line.keys] or [mark.name for mark in marks]
            wanted = whole.narrowed(picked=tuple(dict.fromkeys(keys)))
        self._state.narrow(wanted)
        self.listed.emit()

    def play(self) -> None:
        """Let the current utterance be heard, or the current word: where it is wrong first, each time in the next
        utterance."""
        mark, report = self.table.mark, self._state.report
        if mark is None or report is None:
            return
        if not self.words:
            self._state.ask_play(mark.name)
            return
        line = self.table.listed.word(mark)
        if line is None or not line.keys:
            return
        item = report.by_key.get(self._round.next_of(mark.name, line.keys))
        if item is not None:
            self._state.ask_play(item.key, *place_of_word(item, mark.name))

    def copied(self) -> str:
        return self.table.copied() if self.table.listed.count() else ""

    def clear(self) -> bool:
        buttons = (self.only_here, self.only_there)
        if self.chart.marked == NOWHERE and not any(button.isChecked() for button in buttons):
            return False
        for button in buttons:
            button.setChecked(False)
        self.chart.mark(NOWHERE)
        self._list()
        return True
