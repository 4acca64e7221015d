"""The lower half of the page: what is looked at one by one, in five views that a segmented control changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.habits.habits_view import HabitsView
from app.evaluate.lower_view import Hint, LowerView
from app.evaluate.scatter.scatter_view import ScatterView
from app.evaluate.sure.sure_view import SureView
from app.evaluate.table.utterances_view import UtterancesView
from app.evaluate.words.words_view import WordsView
from app.frame.pane_focus import first_in
from app.i18n import tr
from app.theme import theme
from app.widgets.figure import Figure
from app.widgets.paint_turns import PaintTurns
from app.widgets.segmented import Segmented
from app.widgets.strip import Strip

VIEW_KEY = "evaluate/view"
UTTERANCES = "utterances"
PAUSE_MS = 400
"""Between two views that are made, or shown what was worked out, ahead of their visit."""
LEAST = 168
"""Height of it all, in px at 100%, at least: enough for every view."""
NARROW = 720
"""Width below which the line takes two lines, in px at 100%."""
LINE = 40
"""Height of the line with the switch, in px at 100%, at least."""


class LowerHalf(QWidget):
    """`changed` follows another view, and what its keys do. A view is made when it is first shown."""

    changed = Signal()

    def __init__(self, context: Context, state: EvaluationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluate_lower")
        self._context, self._state = context, state
        self._makers: dict[str, Callable[[], LowerView]] = {
            "utterances": lambda: UtterancesView(context, state),
            "words": lambda: WordsView(state),
            "scatter": lambda: ScatterView(context, state),
            "sure": lambda: SureView(context, state),
            "habits": lambda: HabitsView(context, state),
        }
        self.titles = {
            "utterances": tr("Utterances"), "words": tr("Words"), "scatter": tr("Scatter"), "sure": tr("How sure"),
            "habits": tr("Habits"),
        }  # fmt: skip
        self.switch = Segmented(list(self.titles.items()), name="evaluate_view", label=tr("What is looked at"))
        self.switch.chosen.connect(self.show_view)
        self.views: dict[str, LowerView] = {}
        self._turns = PaintTurns(self)
        self.stack = QStackedWidget()
        self._strip = Strip()
        self._row = QHBoxLayout(self._strip)
        self._row.setContentsMargins(16, 6, 16, 7)
        self._row.setSpacing(16)
        self._row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(self.stack, 1)
        self.stack.setMinimumHeight(1)  # else the splitter would move with what a view needs
        theme.follow(self, self._dress)
        self._part = state.filter.part
        self.show_view(str(context.settings.value(VIEW_KEY, UTTERANCES)), keyboard=False)
        state.filter_changed.connect(self._on_filter)
        self._ahead = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._ahead.timeout.connect(self._refresh_ahead)
        state.analysis_changed.connect(self._ahead.start)

    def _dress(self) -> None:
        self._strip.setMinimumHeight(theme.px(LINE))
        self.setMinimumHeight(theme.px(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands beside the switch goes below it where the window is narrow."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.width() < theme.px(NARROW) else ways.LeftToRight)
        self._row.setSpacing(6 if self.width() < theme.px(NARROW) else 16)

    @property
    def view(self) -> LowerView:
        """The one that is shown."""
        return self.views[self.switch.value]

    def show_view(self, key: str, *, keyboard: bool = True) -> None:
        """Show a view, made now if it was never shown; with `keyboard`, that goes along unless it is on the switch."""
        key = key if key in self._makers else UTTERANCES
        here = QApplication.focusWidget()
        self._make(key)
        self.switch.set_value(key)
        for name, view in self.views.items():
            view.head.setVisible(name == key)
        if self.stack.currentWidget() is not self.views[key]:
            self._turns.hold(self.views[key].stops())
        self.stack.setCurrentWidget(self.views[key])
        self._context.settings.set_value(VIEW_KEY, key)
        if keyboard and here is not None and not self.switch.isAncestorOf(here):
            self.take_keyboard()
        self.changed.emit()

    def _make(self, key: str) -> None:
        """Make a view that was never shown."""
        if key in self.views:
            return
        view = self.views[key] = self._makers[key]()
        self.stack.addWidget(view)
        view.head.hide()
        self._row.addWidget(view.head, 1, Qt.AlignmentFlag.AlignTop)
        view.changed.connect(self.changed)
        view.listed.connect(lambda: self.show_view(UTTERANCES))

    def get_ready(self) -> None:
        """Make what was not shown yet, one view at a time."""
        missing = [key for key in self._makers if key not in self.views]
        if missing:
            self._make(missing[0])
            QTimer.singleShot(PAUSE_MS, self, self.get_ready)
        else:
            self._ahead.start()

    def _refresh_ahead(self) -> None:
        """Let one of the views that nobody sees show what was worked out, and then the next one."""
        if any(view.refresh_ahead() for view in self.views.values()):
            self._ahead.start()

    def take_keyboard(self) -> None:
        """The keyboard goes to what the view shows first."""
        for pane in self.view.stops():
            target = first_in(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def open_in_corpus(self) -> None:
        """Open what is current in the view in Corpus, else the page's current utterance."""
        if not self.view.open_in_corpus():
            self._make(UTTERANCES)
            self.views[UTTERANCES].open_in_corpus()

    def list_surest(self) -> None:
        """List what is wrong although the model was sure of it."""
        self._make("sure")
        view = self.views["sure"]
        assert isinstance(view, SureView)
        view.list_surest()

    def _on_filter(self) -> None:
        """What was pressed in a chart lists utterances: they are shown then."""
        part = self._state.filter.part
        if part != self._part and self._state.filter.has_part and self.switch.value != UTTERANCES:
            self.show_view(UTTERANCES, keyboard=False)
        self._part = part

    @property
    def figures(self) -> list[Figure]:
        """The charts of the view that is shown."""
        return [stop for stop in self.view.stops() if isinstance(stop, Figure)]

    def hints(self) -> list[Hint]:
        return self.view.hints()

    def panes(self) -> list[QWidget]:
        """What F6 moves between."""
        return [*self.view.stops(), self.switch]
