"""The window: menu bar, rail, pages made at their first visit, status bar. It holds no page's knowledge."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.context import Context
from app.formatting import settle_locale
from app.frame.actions import NEEDS_PROJECT, Actions
from app.frame.command_field import CommandField
from app.frame.pages import ALWAYS, BOTTOM, PAGES, Pages
from app.frame.pane_focus import PageStack, focus_pane
from app.frame.rail import Rail
from app.frame.runs_monitor import RunWatch
from app.frame.status_bar import StatusBar
from app.frame.status_facts import StatusFacts
from app.home.drops import ProjectDrops
from app.home.project_notices import ProjectNotices
from app.i18n import tr
from app.i18n.languages import language
from app.messages import show_error
from app.page import Page
from app.session import Session
from app.settings import Settings
from app.shortcuts import shortcuts
from app.tasks import Task, Tasks
from app.theme import Mode, theme
from app.theme.window_sizes import SMALLEST, WANTED, fitting, room_for
from app.widgets.error_strip import ErrorStrip
from core.project.records import Changes

PAGE_PAUSE_MS = 1500
"""Between two pages that are made ahead of their visit."""


class MainWindow(QMainWindow):
    """One window, one project."""

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
        self._copying: Task | None = None
        self.context = Context(
            session=self.session,
            tasks=self.tasks,
            settings=self.settings,
            theme=theme,
            go_to=self.go_to,
            show_error=self.show_error,
            status=self.show_status,
            make_player=self._make_player,
            window=self,
        )
        self._pages = Pages(self.context, self._on_page_came, self._on_page_went)
        self._build()
        self.actions_ = Actions(self)
        self.actions_.build()
        self._facts = StatusFacts(self)
        self._connect()
        self.notices = ProjectNotices(self)
        ProjectDrops(self)
        self._on_project_changed()
        self.resize(fitting(WANTED, room_for(self)))
        self.restoreGeometry(self.settings.state("window"))
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
        language.changed.connect(self._on_language_changed)
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
        shortcuts.changed.connect(self.refresh_status)
        self.actions_.recent.aboutToShow.connect(self._fill_recent)

    def _make_player(self) -> Any:
        if self._player is None:
            from app.audio_io.player import Player

            self._player = Player(self)
        return self._player

    # What pages and menus ask for

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

    def set_theme(self, mode: Mode) -> None:
        """Light, dark or as the system; remembered."""
        self.settings.theme_mode = mode
        theme.set_mode(mode)

    def set_language(self, wanted: str) -> None:
        """Speak a language, by its code, or the system's; remembered. Pages are made anew where one was."""
        if wanted == self.settings.language or not self.may_leave():
            return
        self.settings.language = wanted
        QTimer.singleShot(0, self, partial(language.choose, wanted))

    def set_text_size(self, percent: int) -> None:
        """Text size in percent; remembered."""
        self.settings.text_size = percent
        theme.set_text_size(percent)

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def new_project(self) -> None:
        """Ask for a new project's facts and open it."""
        from app.home.new_project import NewProjectDialog

        dialog = NewProjectDialog(self.context, self)
        dialog.created.connect(lambda: self.go_to("corpus"))
        dialog.open()

    def choose_project(self) -> None:
        """Ask for a project's folder or for a packed one, and open it."""
        from app.home.opening import ProjectChooser

        chooser = ProjectChooser(self, self.settings)
        chooser.chosen.connect(self.open_place, Qt.ConnectionType.QueuedConnection)
        chooser.open()

    def open_place(self, place: Path) -> None:
        """Open a project's folder; a packed one is looked into first."""
        if place.is_dir():
            self.open_project(place)
        else:
            from app.home.unpacking import UnpackDialog

            UnpackDialog(self.context, place, self.open_project, self).open()

    def open_project(self, folder: Path, page: str = "corpus", **args: Any) -> None:
        """Open a project and show one of its pages."""
        from app.home.opening import not_opened

        if self.may_leave():
            self.session.open(folder, lambda: self.go_to(page, **args), partial(not_opened, self.context, folder))

    def restore_backup(self) -> None:
        """Choose a backup of a project and put it back."""
        from app.home.opening import restore_backup

        restore_backup(self.context)

    def open_sample(self) -> None:
        """Open the sample project; it is made at the first time."""
        from app.home.opening import open_sample

        if self.copying is None and self.may_leave():
            self._copying = open_sample(self.context, lambda: self.go_to("corpus"))

    @property
    def copying(self) -> Task | None:
        """The task that copies the sample project, while it runs."""
        return self._copying if self._copying is not None and self._copying.running else None

    def close_project(self) -> None:
        """Close the project, keep the window."""
        if self.session.reader is not None and self.may_leave():
            self.session.close()

    def may_leave(self) -> bool:
        """Whether every page lets the project go now; a page that holds something back asks by itself."""
        return self._pages.may_leave()

    def open_palette(self) -> None:
        """The command palette, under its field."""
        from app.frame.palette import Palette
        from app.frame.palette_entries import entries, utterances

        field = self.command_field
        corner = field.mapToGlobal(QPoint(0, 0))
        entry = Palette(entries(self), lambda text: utterances(self, text), self).run(QRect(corner, field.size()))
        if entry is not None:
            entry.do()

    def open_help(self) -> None:
        """The guide."""
        from app.frame.help import HelpDialog

        HelpDialog(self.actions_.all(), self.settings, self).show()

    def open_about(self) -> None:
        """Version, licence, what is bundled."""
        from app.frame.about import AboutDialog

        AboutDialog(self).open()

    def show_steps(self) -> None:
        """Bring the three steps back to Home."""
        self.settings.show_steps = True
        self.go_to("home")

    def next_pane(self, step: int) -> None:
        """Move the keyboard to the next pane: rail, the page's panes, in a circle."""
        page = self.page
        focus_pane([self.rail, *((page.panes() or [page]) if page else [])], step)

    def reset_layout(self) -> None:
        """Put window and splitters back as they were made."""
        self.settings.forget_layout()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.resize(fitting(WANTED, room_for(self)))
        for page in self._pages.made.values():
            page.reset_layout()
        self.show_status(tr("Layout put back"))

    # Pages

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def make_page(self, key: str) -> Page:
        """The page of a key, made now if it was never shown."""
        return self._pages.make(key)

    def _on_page_came(self, page: Page) -> None:
        page.status_changed.connect(self.refresh_status)
        self.stack.addWidget(page)
        self.actions_.take(page)

    def _on_page_went(self, page: Page) -> None:
        self.actions_.drop(page)
        self.stack.removeWidget(page)

    def make_pages_soon(self) -> None:
        """Make the pages that were not visited yet, one at a time, so that no visit has to wait for it."""
        missing = self._pages.missing()
        if not missing:
            gc.freeze()  # looking through all that lasts would stop the window for some hundredths of a second
        elif self.session.reader is not None:
            self.make_page(missing[0])
            QTimer.singleShot(PAGE_PAUSE_MS, self, self.make_pages_soon)

    def go_to(self, key: str, **args: Any) -> None:
        """Show a page and hand it the arguments. Pages of a project are not shown without one."""
        if key not in ALWAYS and self.session.reader is None:
            return
        before = self.page
        page = self.make_page(key)
        if before is not None and before is not page:
            before.deactivated()
        self.stack.setCurrentWidget(page)
        self.rail.show_current(key)
        page.enter(before is not page, **args)
        self.refresh_status()

    def _on_language_changed(self) -> None:
        """Words are said when a page is made: each is made again, and the one that was shown finds its place."""
        shown = self.page
        key, place = (shown.key, shown.place()) if shown is not None else ("home", {})
        for made in list(self._pages.made):
            self._pages.drop(made)
        self.session.say_state()
        self._show_names()
        self._say_why_not()
        self._on_history()
        self.go_to(key, **place)

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
            action.triggered.connect(lambda _=False, folder=project.folder: self.open_project(folder))

    def _on_history(self) -> None:
        for key, label, word in (
            ("undo", self.session.undo_label, tr("Undo")),
            ("redo", self.session.redo_label, tr("Redo")),
        ):
            action = self.actions_.own[key]
            action.setEnabled(bool(label) and not self.session.read_only)
            action.setText(f"{word}: {label}" if label else word)

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

    def _on_project_changed(self) -> None:
        for key in [key for key in self._pages.made if key not in ALWAYS]:
            self._pages.drop(key)
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

        if not may_close(self) or not self.may_leave():
            event.ignore()
            return
        self.settings.set_state("window", self.saveGeometry())
        if self.page is not None:
            self.page.deactivated()
        for page in self._pages.made.values():
            page.shut_down()
        if self._player is not None:
            self._player.shut_down()
        self.runs.watch(None)
        self._facts.stop()
        self.session.close()
        self.tasks.close()
        self.settings.sync()
        event.accept()
