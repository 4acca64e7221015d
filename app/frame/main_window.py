"""The window: menu bar, rail, pages, status bar. It puts its parts together, and holds no page's knowledge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.appearance import set_theme, step_text_size
from app.context import Context
from app.formatting import settle_locale
from app.frame.actions import NEEDS_PROJECT, Actions, Own
from app.frame.command_field import CommandField
from app.frame.drops import ProjectDrops
from app.frame.pages import ALWAYS, BOTTOM, PAGES, Pages
from app.frame.pane_focus import PageStack
from app.frame.pedals import PedalKeys
from app.frame.project_notices import ProjectNotices
from app.frame.projects import Projects
from app.frame.rail import Rail
from app.frame.runs_monitor import RunWatch
from app.frame.status_bar import StatusBar
from app.frame.status_facts import StatusFacts
from app.i18n import tr, worded
from app.i18n.languages import language
from app.messages import show_error
from app.page import Page
from app.session import Session
from app.settings import Settings
from app.shortcuts import shortcuts
from app.tasks import Task, Tasks
from app.theme import theme
from app.theme.window_sizes import SMALLEST, WANTED, fitting, room_for
from app.widgets.error_strip import ErrorStrip
from core.project.records import Changes
from core.wording import say

CHECKPOINTS_BEFORE = "training/added_checkpoints"
"""Where earlier versions kept the folders of checkpoints that a person added."""


class MainWindow(QMainWindow):
    """One window, one project. To its pages it is a `Frame`."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        settle_locale()
        self.setObjectName("main_window")
        self.setMinimumSize(SMALLEST)
        self.settings = settings or Settings()
        shortcuts.start(self.settings)
        self.session = Session(self)
        self.tasks = Tasks(self)
        self.runs = RunWatch(self.tasks, self)
        self._player: Any = None
        self.context = Context(
            session=self.session,
            tasks=self.tasks,
            settings=self.settings,
            theme=theme,
            runs=self.runs,
            go_to=self.go_to,
            show_error=self.show_error,
            status=self.show_status,
            make_player=self._make_player,
            frame=self,
            window=self,
        )
        self._build()
        self.projects = Projects(self.context, self)
        self.pages = Pages(self.context, self.stack, self.rail, self)
        self.actions_ = Actions(self.menuBar(), self, self.pages, self.session)
        self.actions_.build(self._own_actions, partial(set_theme, self.settings))
        self.pedals = PedalKeys(self.settings, self.show_status, lambda: self.page.key if self.page else "", self)
        self._facts = StatusFacts(self.context, self.status, self.rail, self.pages)
        self._connect()
        language.changed.connect(self._on_language_changed)  # behind the actions, which are worded by themselves
        self.notices = ProjectNotices(self.context, self.strip, self.pages)
        ProjectDrops(self, self.projects.open_place)
        self._on_project_changed()
        self.resize(fitting(WANTED, room_for(self)))
        self.restoreGeometry(self.settings.state("window"))
        self._take_over_checkpoints()
        self.go_to("home")

    def _build(self) -> None:
        self.rail = Rail([p[:3] for p in PAGES], [p[:3] for p in BOTTOM])
        self.stack = PageStack()
        self.strip = ErrorStrip()
        self.strip.setObjectName("window_strip")
        self.status = StatusBar()
        self.command_field = CommandField()
        self.command_field.clicked.connect(self.open_palette)
        self.menuBar().setNativeMenuBar(False)
        self.menuBar().setCornerWidget(self.command_field, Qt.Corner.TopRightCorner)
        self._dress()
        theme.changed.connect(self._dress)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.strip)
        right.addWidget(self.stack, 1)
        middle.addLayout(right, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)

    def _dress(self) -> None:
        self.menuBar().setFixedHeight(theme.px(28))

    def _own_actions(self) -> list[Own]:
        """The window's own actions, menu by menu."""
        go, projects, line = self.go_to, self.projects, partial(Own, "-", text="", keys="", do=lambda: None)
        sized = partial(step_text_size, self.settings)
        pages = [
            Own(f"page_{key}", "View", tr(title), f"Alt+{n}", partial(go, key), icon)
            for n, (key, title, icon, _) in enumerate([*PAGES, *BOTTOM[:1]], 1)
        ]
        return [
            Own("new_project", "File", tr("New project…"), "Ctrl+N", projects.new, "plus"),
            Own("open_project", "File", tr("Open…"), "Ctrl+O", projects.choose, "folder"),
            Own("recent", "File", "", "", lambda: None),
            Own("open_sample", "File", tr("Open sample project"), "", projects.open_sample, "corpus"),
            Own("project_facts", "File", tr("Project: name and languages…"), "", projects.ask_facts, "settings"),
            Own("back_up", "File", tr("Back up now"), "", projects.back_up, "clock"),
            Own("restore", "File", tr("Restore a backup…"), "", projects.restore, "clock"),
            Own("unpack_project", "File", tr("Open a packed project…"), "", projects.unpack, "import"),
            Own("pack_project", "File", tr("Pack project into one file…"), "", projects.pack, "export"),
            Own("close_project", "File", tr("Close project"), "Ctrl+W", projects.close),
            line(menu="File"),
            Own(
                "places",
                "File",
                tr("Other computers that runs train on"),
                "",
                partial(go, "settings", section="places"),
            ),
            Own("add_place", "File", tr("Add a place…"), "", partial(go, "settings", section="places", add=True)),
            Own("settings", "File", tr("Settings"), "Ctrl+,", partial(go, "settings"), "settings"),
            Own("quit", "File", tr("Quit"), "Ctrl+Q", self.close),
            Own("undo", "Edit", tr("Undo"), "Ctrl+Z", self.session.undo, "undo"),
            Own("redo", "Edit", tr("Redo"), "Ctrl+Shift+Z", self.session.redo),
            Own("palette", "Edit", tr("Find a command or utterance…"), "Ctrl+K", self.open_palette, "search"),
            *pages,
            line(menu="View"),
            Own("next_pane", "View", tr("Next pane"), "F6", partial(self.pages.next_pane, 1)),
            Own("previous_pane", "View", tr("Previous pane"), "Shift+F6", partial(self.pages.next_pane, -1)),
            Own("larger", "View", tr("Larger text"), "Ctrl++", partial(sized, 1)),
            Own("smaller", "View", tr("Smaller text"), "Ctrl+-", partial(sized, -1)),
            Own("full_screen", "View", tr("Full screen"), "F11", self.toggle_full_screen),
            Own("reset_layout", "View", tr("Reset layout"), "", self.reset_layout),
            Own("help", "Help", tr("Guide"), "F1", self.open_help, "info"),
            Own("coming_from", "Help", tr("Coming from ELAN or Praat"), "Shift+F1", self.open_coming_from, "kbd"),
            Own("keys", "Help", tr("Keys"), "", partial(go, "settings", section="keyboard"), "kbd"),
            Own("steps", "Help", tr("Show the first steps on Home"), "", self.show_steps),
            line(menu="Help"),
            Own("about", "Help", tr("About Vizinho"), "", self.open_about),
        ]

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to)
        self.rail.pair_clicked.connect(partial(self.go_to, "home"))
        self.session.opened.connect(self._on_project_changed)
        self.session.closed.connect(self._on_project_changed)
        self.session.changed.connect(self._show_names)
        self.session.saved_state.connect(self.status.set_saved)
        self.session.failed.connect(self.show_error)
        self.session.history_changed.connect(self._on_history)
        self.session.backup_failed.connect(self.strip.show_error)
        self.tasks.on_error = self.show_error
        self.pages.shown.connect(self.refresh_status)
        self.pages.made.connect(self.actions_.take)
        self.pages.dropped.connect(self.actions_.drop)
        shortcuts.changed.connect(self.refresh_status)
        self.actions_.recent.aboutToShow.connect(self._fill_recent)

    def _make_player(self) -> Any:
        if self._player is None:
            from app.audio_io.player import Player

            self._player = Player(self)
        return self._player

    def _take_over_checkpoints(self) -> None:
        """Folders of checkpoints that an earlier version kept among its settings are kept with the other sources."""
        from core.sources import kept

        if folders := [Path(str(folder)) for folder in self.settings.value(CHECKPOINTS_BEFORE, [])]:
            self.tasks.ask(lambda: kept.take_over(folders), lambda _: self.settings.forget(CHECKPOINTS_BEFORE))

    # What pages and menus ask for

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self.pages.current

    def go_to(self, key: str, **args: Any) -> None:
        """Show a page and hand it the arguments. Pages of a project are not shown without one."""
        self.pages.go_to(key, **args)

    def show_error(self, error: BaseException) -> None:
        """Word an error for the person."""
        show_error(self, error)

    def show_status(self, text: str) -> None:
        """Show a line at the left of the status bar for some seconds."""
        self.status.set_left(text)
        QTimer.singleShot(6000, self, self.refresh_status)

    def show_undo(self, text: str, undo: Callable[[], object]) -> None:
        """Show a line in the status bar with an Undo button, for a while."""
        self.status.show_undo(text, undo)

    def set_language(self, wanted: str) -> None:
        """Speak a language, by its code, or the system's; remembered. Pages are made anew where one was."""
        if wanted == self.settings.language or not self.may_leave():
            return
        self.settings.language = wanted
        QTimer.singleShot(0, self, partial(language.choose, wanted))

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def new_project(self) -> None:
        """Ask for a new project's facts and open it."""
        self.projects.new()

    def choose_project(self) -> None:
        """Ask for a project's folder or for a packed one, and open it."""
        self.projects.choose()

    def open_project(self, folder: Path, page: str = "corpus", **args: Any) -> None:
        """Open a project and show one of its pages."""
        self.projects.open(folder, page, **args)

    def open_sample(self) -> None:
        """Open the sample project; it is made at the first time."""
        self.projects.open_sample()

    @property
    def copying(self) -> Task | None:
        """The task that copies the sample project, while it runs."""
        return self.projects.copying

    def may_leave(self) -> bool:
        """Whether every page lets the project go now; a page that holds something back asks by itself."""
        return self.pages.may_leave()

    def action(self, key: str) -> QAction:
        """An action of the window's own, by its key."""
        return self.actions_.own[key]

    def all_actions(self) -> Sequence[QAction]:
        """Every action with a text, the window's first; pages that were not visited yet are made for it."""
        self.pages.make_of_project()
        return self.actions_.all()

    def open_palette(self) -> None:
        """The command palette, under its field."""
        from app.frame.palette import Palette
        from app.frame.palette_entries import entries, utterances

        field = self.command_field
        corner = field.mapToGlobal(QPoint(0, 0))
        found = entries(self.context, self.actions_)
        entry = Palette(found, partial(utterances, self.context), self).run(QRect(corner, field.size()))
        if entry is not None:
            entry.do()

    def open_help(self) -> None:
        """The guide."""
        from app.frame.help import HelpDialog

        HelpDialog(self.actions_.all(), self.settings, self).show()

    def open_coming_from(self) -> None:
        """What people do elsewhere, and the keys for it here."""
        from app.frame.coming_from import ComingFromDialog

        ComingFromDialog(self).show()

    def open_about(self) -> None:
        """Version, licence, what is bundled."""
        from app.frame.about import AboutDialog

        AboutDialog(self).open()

    def show_steps(self) -> None:
        """Bring the three steps back to Home."""
        self.settings.show_steps = True
        self.go_to("home")

    def reset_layout(self) -> None:
        """Put window and splitters back as they were made."""
        self.settings.forget_layout()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.resize(fitting(WANTED, room_for(self)))
        for page in self.pages:
            page.reset_layout()
        self.show_status(tr("Layout put back"))

    def refresh_status(self) -> None:
        """Show the page's facts and keys again."""
        if self.page is not None:
            self.status.set_left(self.page.left_status())
            self.status.set_hints(self.page.hints())

    def _fill_recent(self) -> None:
        from app.home.recent import RecentProjects

        self.actions_.recent.clear()
        for project in RecentProjects(self.settings).list()[:10]:
            action = self.actions_.recent.addAction(project.name)
            action.setEnabled(project.exists)
            action.triggered.connect(lambda _=False, folder=project.folder: self.projects.open(folder))

    def _on_history(self) -> None:
        for key, label, word, of_step in (
            ("undo", self.session.undo_label, tr("Undo"), say("Undo: {label}")),
            ("redo", self.session.redo_label, tr("Redo"), say("Redo: {label}")),
        ):
            action = self.actions_.own[key]
            action.setEnabled(bool(label) and not self.session.read_only)
            action.setText(tr(of_step, label=worded(label).replace("&", "&&")) if label else word)

    def _show_names(self, changes: Changes | None = None) -> None:
        """The project's name and languages, on the frame."""
        if changes is None or changes.of("meta"):
            meta = self.session.meta
            pair = (meta.source_language, meta.language, meta.language_name) if meta else ("", "")
            self.rail.pair.set_pair(*pair)
            self.setWindowTitle(f"{meta.name} — Vizinho" if meta else "Vizinho")

    def _say_why_not(self) -> None:
        usable = {p[0] for p in PAGES + BOTTOM} if self.session.meta else ALWAYS
        self.rail.set_enabled_pages(usable, tr("Open a project first"))

    def _on_language_changed(self) -> None:
        self.session.say_state()
        self._show_names()
        self._say_why_not()
        self._on_history()
        self.pages.make_again()

    def _on_project_changed(self) -> None:
        self.pages.drop_project()
        meta = self.session.meta
        project = self.session.project
        self._show_names()
        self._say_why_not()
        for key, action in self.actions_.own.items():
            if key in NEEDS_PROJECT or (key.startswith("page_") and key.removeprefix("page_") not in ALWAYS):
                action.setEnabled(meta is not None)
        self._on_history()
        self.runs.watch(project.runs if project is not None else None)
        self.strip.hide()
        if project is None:
            self.status.set_saved("")
            self.go_to("home")

    def closeEvent(self, event: QCloseEvent) -> None:
        from app.frame.closing import may_close

        if not may_close(self.context) or not self.may_leave():
            event.ignore()
            return
        self.settings.set_state("window", self.saveGeometry())
        self.pages.shut_down()
        self.pedals.shut_down()
        if self._player is not None:
            self._player.shut_down()
        self.runs.watch(None)
        self._facts.stop()
        self.session.close()
        self.tasks.close()
        self.settings.sync()
        event.accept()
