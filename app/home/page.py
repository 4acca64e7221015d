"""The Home page: hero, what to carry on with, recent projects, first steps, the sample, this computer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.context import Context
from app.home.cards import CarryOn, ComputerCard, SampleCard, ThreeSteps
from app.home.facts import ComputerFacts, ProjectFacts, look_at_computer, look_at_project
from app.home.next_steps import NextStep, next_steps
from app.home.opening import choose_folder, sample_facts
from app.home.recent import RecentProject, RecentProjects, refresh, share_of
from app.home.recent_table import RecentTable
from app.i18n import tr
from app.page import Page
from app.palette import plain
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label
from app.widgets.logo import Logo
from core.project.records import Changes
from core.wording import say

LOOK_MS = 150
"""Disks, drivers and devices are looked at once the window stands."""

NARROW = 1240 - 76
"""Page width at 100% under which the right column moves below."""


class HomePage(Page):
    """Where a person begins, and where they see how their projects stand."""

    key = "home"
    title = say("Home")
    icon = "home"

    def __init__(self, window: Context) -> None:
        super().__init__(window)
        self.recent = RecentProjects(window.settings)
        self._facts: ProjectFacts | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hero())
        scroll = QScrollArea()
        scroll.setObjectName("home_scroll")
        scroll.setAccessibleName(tr("Home"))
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setProperty("role", "body")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(24, 20, 24, 24)
        self._columns.setSpacing(24)
        self._left_column(self._columns)
        self._right_column(self._columns)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        window.session.opened.connect(self._on_opened)
        window.session.closed.connect(self._on_closed)
        window.session.changed.connect(self._on_changed)
        window.window.runs.changed.connect(self._on_runs)
        window.settings.changed.connect(self._on_setting)
        window.tasks.changed.connect(self._on_tasks)
        self._show_recent()
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
        texts.addWidget(Label("Vizinho", "large", 600))
        tagline = tr("Teach a speech recogniser a new language, starting from a neighbour it already knows.")
        texts.addWidget(ElidedLabel(tagline, "body", 400, "ink2"))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        main = self.context.window
        open_button = KeyButton(tr("Open…"), "Ctrl+O", icon="folder", name="home_open", of="action_open_project")
        open_button.clicked.connect(main.choose_project)
        sample = KeyButton(tr("Open sample project"), name="home_sample")
        sample.clicked.connect(main.open_sample)
        new = KeyButton(
            tr("New project"), "Ctrl+N", icon="plus", role="primary", name="home_new", of="action_new_project"
        )
        new.clicked.connect(main.new_project)
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
        self._recent_block = QWidget()
        block = QVBoxLayout(self._recent_block)
        block.setContentsMargins(0, 0, 0, 0)
        block.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Recent projects"), "body", 600))
        self._count = Label("", "small", 400, "ink3")
        head.addWidget(self._count)
        head.addStretch(1)
        self.filter = QLineEdit()
        self.filter.setObjectName("recent_filter")
        self.filter.setAccessibleName(tr("Filter projects"))
        self.filter.setPlaceholderText(tr("Filter projects"))
        self.filter.addAction(theme.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(theme.px(220))
        self.filter.textChanged.connect(self._show_recent)
        head.addWidget(self.filter)
        block.addLayout(head)
        self.table = RecentTable()
        self.table.opened.connect(self._on_open_row)
        self.table.removed.connect(self._on_remove_row)
        self.table.located.connect(self._on_locate_row)
        self.table.menu_wanted.connect(self._on_row_menu)
        block.addWidget(self.table)
        self._none_match = Label(tr("No project matches."), "small", 400, "ink2")
        block.addWidget(self._none_match)
        left.addWidget(self._recent_block)
        left.addStretch(1)
        columns.addLayout(left, 1)

    def _right_column(self, columns: QBoxLayout) -> None:
        self._right = QWidget()
        self._right_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._right)
        self._right_layout.setContentsMargins(0, 0, 0, 0)
        self._right_layout.setSpacing(16)
        main = self.context.window
        self.steps = ThreeSteps()
        self.steps.closed.connect(self._on_steps_closed)
        self.steps.start.connect(main.new_project)
        self.steps.guide.connect(main.open_help)
        self.sample = SampleCard(*sample_facts())
        self.sample.pressed.connect(main.open_sample)
        self.computer = ComputerCard()
        self._right_layout.addWidget(self.sample)
        self._right_layout.addWidget(self.computer)
        self._right_layout.addStretch(1)
        columns.addWidget(self._right)

    # What is shown

    def activated(self, **args: Any) -> None:
        self._show_recent()
        QTimer.singleShot(LOOK_MS, self, self._look)
        if not self.recent.list():
            self.sample.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.table.hasFocus() and self.focusWidget() is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """Refresh figures that need a look at disks, drivers or devices, aside."""
        tasks = self.context.tasks
        rows = self.recent.list()
        tasks.ask(lambda: refresh(rows), self._on_refreshed)
        folder = self.context.session.project_folder or Path.home()
        tasks.ask(lambda: look_at_computer(folder), self._on_computer)
        self._look_at_project()

    def _look_at_project(self) -> None:
        project = self.context.session.project_folder
        if project is not None:
            self.context.tasks.ask(lambda: look_at_project(project), self._on_project)

    def _on_refreshed(self, rows: list[RecentProject]) -> None:
        for row in rows:
            before = self.recent.find(row.folder)
            if before is not None and before != row:
                self.recent.put(RecentProject(**{**vars(row), "pinned": before.pinned, "opened": before.opened}))
        self._show_recent()

    def _on_computer(self, facts: ComputerFacts) -> None:
        self.computer.show_facts(facts.gpus, facts.processor, facts.free, facts.microphone)

    def _on_project(self, facts: ProjectFacts) -> None:
        if facts.folder == self.context.session.project_folder:
            self._facts = facts
            self._show_steps()

    def _show_steps(self) -> None:
        meta, facts = self.context.session.meta, self._facts
        if meta is None or facts is None:
            self.carry_on.hide()
            return
        runs = self.context.window.runs.facts
        steps = next_steps(facts.summary, runs, facts.takes, read_only=self.context.session.read_only)
        self.carry_on.show_steps(meta.name, meta.source_language, meta.language, steps)

    def _show_recent(self) -> None:
        rows = self.recent.list()
        wanted = plain(self.filter.text())
        shown = [row for row in rows if wanted in plain(f"{row.name} {row.folder} {row.source} {row.language}")]
        selected = self.table.current
        self.table.rows.show_rows(shown, self.context.session.project_folder)
        if shown and (selected is None or selected.folder not in [row.folder for row in shown]):
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._count.setText(str(len(rows)))
        self._recent_block.setVisible(bool(rows))
        self.table.setVisible(bool(shown))
        self._none_match.setVisible(bool(rows) and not shown)
        self._place_steps(first_start=not rows)
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
        copying = self.context.window.copying
        self.sample.show_progress(None if copying is None else max(0.0, copying.share))

    def _on_setting(self, key: str) -> None:
        if key == "home/steps":
            self._show_recent()

    def _on_open_row(self, row: RecentProject) -> None:
        if row.exists:
            self.context.window.open_project(row.folder)
        else:
            self._on_locate_row(row)

    def _on_remove_row(self, row: RecentProject) -> None:
        removed = self.recent.remove(row.folder)
        self._show_recent()
        if removed is not None:
            text = tr("{name} was taken from the list; its folder stays", name=row.name)
            self.context.window.show_undo(text, partial(self._put_back, removed))

    def _put_back(self, row: RecentProject) -> None:
        self.recent.put(row)
        self._show_recent()

    def _on_locate_row(self, row: RecentProject) -> None:
        found = choose_folder(self, self.context.settings, tr("Where is {name} now?", name=row.name))
        if found is None:
            return
        if not (found / "vizinho.sqlite3").is_file():
            self.context.status(tr("There is no project in {folder}", folder=found))
            return
        self.recent.move(row.folder, found)
        self._show_recent()
        self._look()

    def _on_row_menu(self, row: RecentProject, place: QPoint) -> None:
        menu = self.row_menu(row)
        menu.popup(place)

    def row_menu(self, row: RecentProject) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        menu.setObjectName("recent_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices = (
            (tr("Open"), partial(self._on_open_row, row), row.exists),
            (tr("Locate…"), partial(self._on_locate_row, row), not row.exists),
            (tr("Unpin") if row.pinned else tr("Pin to the top"), partial(self._on_pin, row), True),
            (tr("Copy folder"), partial(self._on_copy, row), True),
            (tr("Remove from this list"), partial(self._on_remove_row, row), True),
        )
        for text, do, possible in choices:
            action = menu.addAction(text)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu

    def _on_pin(self, row: RecentProject) -> None:
        self.recent.pin(row.folder, not row.pinned)
        self._show_recent()

    def _on_copy(self, row: RecentProject) -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.clipboard().setText(str(row.folder))
        self.context.status(tr("Folder copied"))

    # The project

    def _on_opened(self) -> None:
        self._facts = None
        meta, folder = self.context.session.meta, self.context.session.project_folder
        if meta is not None and folder is not None:
            row = RecentProject(folder, meta.name, meta.source_language, meta.language, sample=meta.sample)
            self.recent.opened(row)
        self._show_recent()
        self._show_steps()
        self._look()

    def _on_closed(self) -> None:
        self._facts = None
        self._show_recent()
        self._show_steps()

    def _on_runs(self) -> None:
        """Runs of the open project went on: its steps and its row say how far."""
        folder = self.context.session.project_folder
        row = self.recent.find(folder) if folder is not None else None
        share = share_of(self.context.window.runs.facts)
        if row is not None and row.training != share:
            self.recent.put(replace(row, training=share))
            self._show_recent()
        self._show_steps()

    def _on_changed(self, changes: Changes) -> None:
        meta, folder = self.context.session.meta, self.context.session.project_folder
        row = self.recent.find(folder) if folder is not None and changes.of("meta") else None
        if row is not None and meta is not None:
            names = {"name": meta.name, "source": meta.source_language, "language": meta.language}
            self.recent.put(replace(row, **names))
            self._show_recent()
        if self.isVisible():
            self._look_at_project()

    # The frame

    def hints(self) -> list[tuple[str, str]]:
        if self.table.hasFocus():
            return [
                ("Enter", tr("opens the selected project")),
                ("Delete", tr("take from the list")),
                ("Shift+F10", tr("more")),
            ]
        own = self.context.window.actions_.own
        return self.keys_of(
            (own["new_project"], tr("new project")),
            (own["open_project"], tr("open")),
            (own["help"], tr("guide")),
        )

    def left_status(self) -> str:
        return tr("Ready")

    def panes(self) -> list[QWidget]:
        return [self.table, self._right]
