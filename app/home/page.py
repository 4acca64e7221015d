"""The Home page: hero, what to carry on with, recent projects, first steps, the sample, this computer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.context import SUGGESTED, Context
from app.home.cards import CarryOn, ComputerCard, SampleCard, ThreeSteps
from app.home.next_steps import NextStep
from app.home.opening import sample_facts
from app.home.overview import HomeOverview
from app.home.recent_block import RecentBlock
from app.i18n import tr
from app.page import Page
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.logo import Logo
from core.project.records import Changes
from core.wording import say

NARROW = 1240 - 76
"""Page width at 100% under which the right column moves below."""


class HomePage(Page):
    """Where a person begins, and where they see how their projects stand."""

    key = "home"
    title = say("Home")
    icon = "home"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.overview = HomeOverview(window, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hero())
        scroll = QScrollArea()
        scroll.setObjectName("home_scroll")
        scroll.setAccessibleName(tr("Home"))
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("role", "body")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(24, 20, 24, 24)
        self._columns.setSpacing(24)
        self._left_column(self._columns)
        self._right_column(self._columns)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        self.overview.projects_changed.connect(self._on_projects)
        self.overview.steps_changed.connect(self._show_steps)
        self.overview.computer_seen.connect(self.computer.show_facts)
        window.session.changed.connect(self._on_changed)
        window.settings.changed.connect(self._on_setting)
        window.tasks.changed.connect(self._on_tasks)
        self._on_projects()
        self._show_steps()

    # Building

    def _hero(self) -> QWidget:
        hero = QFrame()
        hero.setProperty("role", "header")
        row = QHBoxLayout(hero)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(Logo(40))
        row.addSpacing(8)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(Label("Vizinho", "large", 600), 0, Qt.AlignmentFlag.AlignLeft)
        tagline = tr("Teach a speech recogniser a new language, starting from a neighbour it already knows.")
        texts.addWidget(ElidedLabel(tagline, "body", 400, "ink2"))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        frame = self.context.frame
        open_button = KeyButton(tr("Open…"), "Ctrl+O", icon="folder", name="home_open", of="action_open_project")
        open_button.clicked.connect(frame.choose_project)
        sample = KeyButton(tr("Open sample project"), name="home_sample")
        sample.clicked.connect(frame.open_sample)
        new = KeyButton(
            tr("New project"), "Ctrl+N", icon="plus", role="primary", name="home_new", of="action_new_project"
        )
        new.clicked.connect(frame.new_project)
        for button in (open_button, sample, new):
            row.addWidget(button)
        self._hero_frame = hero
        self._dress()
        theme.changed.connect(self._dress)
        return hero

    def _dress(self) -> None:
        self._hero_frame.setFixedHeight(theme.px(84))
        if hasattr(self, "_right_layout"):
            self._arrange()

    def _left_column(self, columns: QBoxLayout) -> None:
        left = QVBoxLayout()
        left.setSpacing(24)
        self.carry_on = CarryOn()
        self.carry_on.pressed.connect(self._on_step)
        left.addWidget(self.carry_on)
        self._first_steps = QVBoxLayout()
        left.addLayout(self._first_steps)
        self.projects = RecentBlock(self.context, self.overview)
        left.addWidget(self.projects)
        left.addStretch(1)
        columns.addLayout(left, 1)

    def _right_column(self, columns: QBoxLayout) -> None:
        self._right = QWidget()
        self._right_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._right)
        self._right_layout.setContentsMargins(0, 0, 0, 0)
        self._right_layout.setSpacing(16)
        frame = self.context.frame
        self.steps = ThreeSteps()
        self.steps.closed.connect(self._on_steps_closed)
        self.steps.start.connect(frame.new_project)
        self.steps.guide.connect(frame.open_help)
        self.steps.people.connect(lambda: self.context.go_to("checkpoints", wanted=SUGGESTED))
        self.sample = SampleCard(*sample_facts())
        self.sample.pressed.connect(frame.open_sample)
        self.computer = ComputerCard()
        self._right_layout.addWidget(self.sample)
        self._right_layout.addWidget(self.computer)
        self._right_layout.addStretch(1)
        columns.addWidget(self._right)

    # What is shown

    def place(self) -> dict[str, Any]:
        return {"filter": self.projects.filter.text()}

    def activated(self, **args: Any) -> None:
        """`filter` is what projects were searched by on a page before this one."""
        if "filter" in args:
            self.projects.filter.setText(args["filter"])
        self.projects.show_rows()
        self._on_projects()
        self.overview.look_soon()
        if not self.overview.recent.list():
            self.sample.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.projects.table.hasFocus() and self.focusWidget() is None:
            self.projects.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_steps(self) -> None:
        meta, steps = self.context.session.meta, self.overview.steps()
        if meta is None or steps is None:
            self.carry_on.hide()
        else:
            self.carry_on.show_steps(meta.name, meta.source_language, meta.language, steps)

    def _on_projects(self) -> None:
        self._place_steps(first_start=not self.overview.recent.list())
        self.status_changed.emit()

    def _place_steps(self, *, first_start: bool) -> None:
        if first_start and self._first_steps.indexOf(self.steps) < 0:
            self._first_steps.addWidget(self.steps)
        elif not first_start and self._right_layout.indexOf(self.steps) < 0:
            self._right_layout.insertWidget(0, self.steps)
            self._arrange()
        self.steps.setVisible(self.context.settings.show_steps or first_start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there is room, else the cards in a row below."""
        narrow = self.width() < theme.px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        across = QBoxLayout.Direction.LeftToRight if narrow else QBoxLayout.Direction.TopToBottom
        self._right_layout.setDirection(across)
        for card in (self.steps, self.sample, self.computer):
            self._right_layout.setStretchFactor(card, 1 if narrow else 0)
        self._right_layout.setStretch(self._right_layout.count() - 1, 0 if narrow else 1)
        if narrow:
            self._right.setMinimumWidth(0)
            self._right.setMaximumWidth(16_777_215)
        else:
            self._right.setFixedWidth(theme.px(344))

    # What a person does

    def _on_step(self, step: NextStep) -> None:
        self.context.go_to(step.page, **step.args)

    def _on_steps_closed(self) -> None:
        self.context.settings.show_steps = False

    def _on_tasks(self) -> None:
        copying = self.context.frame.copying
        self.sample.show_progress(None if copying is None else max(0.0, copying.share))

    def _on_setting(self, key: str) -> None:
        if key == "home/steps":
            self._on_projects()

    def _on_changed(self, _: Changes) -> None:
        if self.isVisible():
            self.overview.look_at_project()

    # The frame

    def hints(self) -> list[tuple[str, str]]:
        if self.projects.table.hasFocus():
            return [
                ("Enter", tr("opens the selected project")),
                ("Delete", tr("take from the list")),
                ("Shift+F10", tr("more")),
            ]
        action = self.context.frame.action
        return self.keys_of(
            (action("new_project"), tr("new project")),
            (action("open_project"), tr("open")),
            (action("help"), tr("guide")),
        )

    def left_status(self) -> str:
        return tr("Ready")

    def panes(self) -> list[QWidget]:
        return [self.projects.table, self._right]
