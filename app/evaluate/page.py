"""The Evaluate page: how often a model is wrong, beside another one, for whom, on which words and letters."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.evaluate.asked_bar import AskedBar
from app.evaluate.asked_state import AskedState
from app.evaluate.commands import Commands, ask_project
from app.evaluate.evaluation_job import EvaluationJob
from app.evaluate.evaluation_state import EvaluationState
from app.evaluate.lower_commands import LowerCommands
from app.evaluate.lower_half import UTTERANCES, LowerHalf
from app.evaluate.next.next_steps import NextSteps
from app.evaluate.progress_strip import ProgressStrip
from app.evaluate.remarks_strip import RemarksStrip
from app.evaluate.report_controller import ReportController
from app.evaluate.views import Views
from app.evaluate.voice import Voice
from app.formatting import clock, day, days_ago, duration
from app.i18n import tr, worded
from app.page import Page
from app.theme import theme
from app.widgets.empty_state import EmptyState
from app.widgets.error_strip import ErrorStrip
from app.widgets.figure import Figure
from app.widgets.key_hint import KeyButton
from app.widgets.paint_turns import PaintTurns
from app.widgets.skeleton import Skeleton
from core.wording import say

STATE_KEY, VIEWS_KEY = "evaluate/splitter", "evaluate/views"


class EvaluatePage(Page):
    """Puts the parts together. Views and controllers know the two states, not each other and not the page."""

    key: ClassVar[str] = "evaluate"
    title = say("Evaluate")
    icon: ClassVar[str] = "evaluate"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.asked, self.state = AskedState(self), EvaluationState(self)
        self.strip = ErrorStrip()
        self.strip.setObjectName("evaluate_strip")
        self.job = EvaluationJob(window, self)
        self.commands = Commands(window, self.asked, self.state, self.job, self)
        self.controller = ReportController(window, self.asked, self.state, self.job, self.strip)
        self.voice = Voice(window, self.state)
        self.addActions(list(self.commands.actions.values()))
        self._build()
        self.steps = NextSteps(window, self, self._shown_run)
        self.add_next(*self.steps.actions)
        self.next_menu.addActions(self.steps.elsewhere)
        self._connect()
        self._show()

    def _build(self) -> None:
        self.header = AskedBar(self.asked)
        self.again = KeyButton(
            tr("Evaluate again"), "F5", name="evaluate_again_button", action=self.commands.actions["again"]
        )
        self.export = KeyButton(
            tr("Export report…"), icon="export", name="evaluate_export_button", action=self.commands.actions["export"]
        )
        self.next, self.next_menu = KeyButton(tr("What next"), icon="down", name="evaluate_next"), QMenu(self)
        self.next_menu.setObjectName("evaluate_next_menu")
        self.next.clicked.connect(self._on_next)
        self.next.hide()
        for button in (self.next, self.export, self.again):
            self.header.add(button)
        self.progress = ProgressStrip(self.job, self.context.tasks)
        self.remarks = RemarksStrip(self.state)
        self.views, self.lower_half = Views(self.state), LowerHalf(self.context, self.state)
        self.turns = PaintTurns(self)
        self._parts: list[QWidget] = [self.lower_half.stack, *self.views.parts]
        self.state.changing.connect(lambda: self.turns.hold(self._parts))
        for moving in (self.strip, self.progress, self.remarks):
            moving.installEventFilter(self)
        self.state.narrowing.connect(self._on_narrowing)
        self.lower_commands = LowerCommands(self.context, self.state, self.lower_half, self)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("evaluate_split")
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.views)
        self.split.addWidget(self.lower_half)
        self.split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            tr("Not evaluated yet"), tr("Evaluate"), icon="evaluate", keys="F5", primary=True, name="evaluate_empty"
        )
        self.loading = Skeleton()
        self.body = QStackedWidget()
        for part in (self.split, self.empty, self.loading):
            self.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.header, self.strip, self.progress, self.remarks):
            column.addWidget(strip)
        column.addWidget(self.body, 1)
        self.reset_layout()
        for key, splitter in ((STATE_KEY, self.split), (VIEWS_KEY, self.views.split)):
            if saved := self.context.settings.state(key):
                splitter.restoreState(saved)

    def add_next(self, *actions: QAction) -> None:
        """What can be done next, now that one knows: in the menu of the head's button, and as keys of the page."""
        for action in actions:
            self.next_menu.addAction(action)
            self.addAction(action)
        self.next.setVisible(not self.next_menu.isEmpty())

    def _connect(self) -> None:
        self.commands.bind(
            self._figures, again=self.controller.evaluate, group=self.views.groups.show_next,
            remove=self.controller.remove, next_place=self.views.letters.play_next, remarks=self.remarks.open,
            surest=self.lower_half.list_surest,
        )  # fmt: skip
        self.empty.pressed.connect(self.commands.actions["again"].trigger)
        self.asked.project_wanted.connect(self._on_project_wanted)
        for told in (
            self.state.report_changed,
            self.controller.looked,
            self.job.begun,
            self.job.ended,
            self.asked.listed,
        ):
            told.connect(lambda *_: self._show())
        self.lower_half.changed.connect(self.status_changed)
        for box in (self.header.model, self.header.against, self.header.on):
            box.picked.connect(self.hand_back)
        for button in (self.header.reading, self.header.against_reading):
            button.picked.connect(lambda _: self.hand_back())
        for key, splitter in ((STATE_KEY, self.split), (VIEWS_KEY, self.views.split)):
            splitter.splitterMoved.connect(
                lambda *_, key=key, splitter=splitter: self.context.settings.set_state(key, splitter.saveState())
            )

    def _shown_run(self) -> str:
        """The run whose model is evaluated, "" for another checkpoint."""
        model = self.asked.model
        return model.folder.parent.name if model is not None and model.kind == "run" else ""

    # What is shown

    def _show(self) -> None:
        """The report, or that there is none yet and how long it takes; until that is known, neither."""
        self.commands.enable()
        self.again.set_text(self.commands.actions["again"].text())
        if self.state.report is not None:
            self.body.setCurrentWidget(self.split)
        elif self.controller.opening or not self.asked.known:
            self.body.setCurrentWidget(self.loading)
        else:
            self.body.setCurrentWidget(self.empty)
            self._show_empty()
        self.status_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A strip that comes or goes moves all that is below it."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.turns.hold(self._parts)
        return super().eventFilter(watched, event)

    def _on_narrowing(self) -> None:
        """The table is painted in a turn of its own: to list other utterances takes a while by itself."""
        if self.lower_half.switch.value == UTTERANCES:
            self.turns.hold([self.lower_half.stack])

    def _on_next(self) -> None:
        """The menu below its button."""
        self.next_menu.popup(self.next.mapToGlobal(self.next.rect().bottomLeft()))

    def _show_empty(self) -> None:
        on = self.asked.on
        if self.empty.button is not None:
            self.empty.button.setEnabled(self.commands.actions["again"].isEnabled())
        if on is None:
            self.empty.set_text(
                tr("There is nothing to evaluate on"),
                tr("Put transcribed utterances into the test or dev split on the Corpus page."),
            )
            return
        if on.trouble is not None:
            self.empty.set_text(worded(on.trouble.message), worded(on.trouble.hint))
            return
        self.empty.set_text(tr("Not evaluated yet"), self._estimate(on.count))

    def _estimate(self, utterances: int) -> str:
        """How long it will take, as far as anything tells."""
        opened = self.controller.opened.kept if self.controller.opened is not None else None
        if opened is None:
            return ""
        if opened.heard:
            return _goes_on(opened.heard, utterances, opened.pace)
        if opened.pace is None:
            return ""
        takes = duration(opened.pace * utterances)
        if opened.by_checks:
            return tr("About {duration}, as the checks of the run took, and some seconds to begin", duration=takes)
        return tr("About {duration}, as the last evaluation took, and some seconds to begin", duration=takes)

    def _on_project_wanted(self) -> None:
        ask_project(self).fileSelected.connect(lambda path: self.controller.add_project(Path(path)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else has a use for clears what the table is narrowed to."""
        if event.key() == Qt.Key.Key_Escape and self.state.filter.has_part:
            self.state.set_filter(self.state.filter.whole)
        else:
            super().keyPressEvent(event)

    # Page

    def hints(self) -> list[tuple[str, str]]:
        here = QApplication.focusWidget()
        if here is not None and self.lower_half.isAncestorOf(here):
            return self._lower_hints()
        again = self.keys_of((self.commands.actions["again"], self.commands.actions["again"].text().lower()))
        if here is self.views.letters.matrix:
            return [
                ("← → ↑ ↓", tr("move the cell")),
                ("Enter", tr("list its utterances")),
                ("Space", tr("play a place")),
            ]
        if here in (self.views.groups.chart, self.views.kinds.mixups):
            return [("↑ ↓", tr("move")), ("Enter", tr("list the utterances")), *again]
        if here is self.views.kinds.bar:
            return [("← →", tr("move")), ("Enter", tr("list the utterances")), *again]
        table = self.keys_of((self.commands.actions["table"], tr("chart as a table")))
        return [*again, *(table if isinstance(here, Figure) else [])]

    def _lower_hints(self) -> list[tuple[str, str]]:
        actions = self.lower_commands.actions
        view, half = self.lower_half.view, self.lower_half
        here = QApplication.focusWidget()
        if here is not None and half.switch.isAncestorOf(here):
            return self.keys_of(*((actions[f"view_{key}"], title) for key, title in half.titles.items()))
        own = self.keys_of((actions["play"], tr("play"))) if view.plays else []
        own += self.keys_of((actions["play_marked"], tr("play the marked word"))) if view.marks else []
        narrowed = self.state.filter.has_part or bool(self.state.filter.search)
        everything = self.keys_of((actions["clear"], tr("list everything"))) if narrowed else []
        return [*own, *self.lower_half.hints(), *everything]

    def _figures(self) -> list[Figure]:
        """All charts, those of the half that has the keyboard first."""
        here, lower = QApplication.focusWidget(), self.lower_half.figures
        below = here is not None and self.lower_half.isAncestorOf(here)
        return [*lower, *self.views.figures] if below else [*self.views.figures, *lower]

    def left_status(self) -> str:
        report = self.state.report
        if report is None:
            return ""
        took = duration(report.seconds)
        if days_ago(report.when) == 0:
            return tr("Evaluated today {time} in {duration}", time=clock(report.when), duration=took)
        return tr("Evaluated {day} in {duration}", day=day(report.when), duration=took)

    def panes(self) -> list[QWidget]:
        views = self.views
        return [
            self.header.model, views.rate_chart, views.difference.chart, views.groups.chart, views.kinds.bar,
            views.kinds.mixups, views.letters.matrix, *self.lower_half.panes(),
        ]  # fmt: skip

    def place(self) -> dict[str, Any]:
        model, against, on = self.asked.keys
        reading, against_reading = self.asked.readings
        read_with = {"reading": reading, "against_reading": against_reading} if reading or against_reading else {}
        return {"model": model, "against": against, "on": on, **read_with} if self.asked.model is not None else {}

    def activated(self, **args: Any) -> None:
        """`model` (a run's key, or a source's), `against` and `on` ("split:dev", "filter:3") are to be shown, read with
        `reading` and `against_reading` ("lm:NAME")."""
        self.controller.show(True, **{name: str(key) for name, key in args.items()})

    def get_ready(self) -> None:
        self.lower_half.get_ready()

    def deactivated(self) -> None:
        self.controller.show(False)
        self.voice.stop()

    def shut_down(self) -> None:
        for part in (self.controller, self.job, self.voice):
            part.stop()

    def reset_layout(self) -> None:
        upper = theme.px(520)
        self.split.setSizes([upper, max(theme.px(180), self.split.height() - upper)])
        self.views.reset_layout()


def _goes_on(heard: int, utterances: int, pace: float | None) -> str:
    """Of an evaluation that was broken off: where it goes on, and how long it still takes, as far as that is known."""
    said = tr(
        "It was broken off, and goes on where it ended: {heard:,} of {count:,} heard", heard=heard, count=utterances
    )
    if pace is None:
        return said
    return tr("{said}. About {duration} more", said=said, duration=duration(pace * max(0, utterances - heard)))
