"""The window: menu bar, rail, pages made at their first visit, status bar. It holds no page's knowledge."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.messages import show_error
from app.page import Page
from app.rail import Rail
from app.session import Session
from app.settings import Settings
from app.status_bar import StatusBar
from app.tasks import Tasks
from app.theme import theme
from app.widgets.error_strip import ErrorStrip

PAGES: list[tuple[str, str, str, str]] = [
    ("home", "Home", "home", "app.home.page:HomePage"),
    ("corpus", "Corpus", "corpus", "app.corpus.page:CorpusPage"),
    ("train", "Train", "train", "app.train.page:TrainPage"),
    ("live", "Live", "live", "app.live.page:LivePage"),
]
"""Key, title, icon and class of the pages in the rail; a class is loaded when its page is first shown."""

BOTTOM: list[tuple[str, str, str, str]] = [
    ("tasks", "Tasks", "tasks", "app.tasks_page:TasksPage"),
    ("settings", "Settings", "settings", "app.settings_page:SettingsPage"),
]
ALWAYS = {"home", "tasks", "settings"}
"""Pages that need no project."""
MENUS = ("File", "Edit", "View", "Audio", "Corpus", "Training", "Help")


class MainWindow(QMainWindow):
    """One window, one project."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(QSize(1120, 700))
        self.settings = settings or Settings()
        self.session = Session(self)
        self.tasks = Tasks(self)
        self._player: Any = None
        self._pages: dict[str, Page] = {}
        self._page_actions: list[QAction] = []
        self.context = Context(
            self.session, self.tasks, self.settings, theme, self.go_to, self.show_error, self.show_status,
            self._make_player,
        )  # fmt: skip
        self._build()
        self._build_menus()
        self._connect()
        self._on_project_changed()
        self.resize(1440, 900)
        self.restoreGeometry(self.settings.state("window"))
        self.go_to("home")

    def _build(self) -> None:
        self.rail = Rail([p[:3] for p in PAGES], [p[:3] for p in BOTTOM])
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.strip = ErrorStrip()
        self.strip.setObjectName("window_strip")
        self.status = StatusBar()
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

    def _build_menus(self) -> None:
        self._menus: dict[str, QMenu] = {}
        for name in MENUS:
            menu = self.menuBar().addMenu(self.tr(name))
            menu.setObjectName(f"menu_{name.lower()}")
            self._menus[name] = menu
        self.undo_action = self._action("Edit", self.tr("Undo"), "Ctrl+Z", self.session.undo)
        self.redo_action = self._action("Edit", self.tr("Redo"), "Ctrl+Shift+Z", self.session.redo)
        for number, (key, title, _, _) in enumerate(PAGES, 1):
            self._action("View", self.tr(title), f"Alt+{number}", lambda key=key: self.go_to(key))
        self._action("File", self.tr("Quit"), "Ctrl+Q", self.close)

    def _action(self, menu: str, text: str, keys: str, do: Any) -> QAction:
        action = QAction(text, self)
        action.setProperty("menu", menu)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: do())
        self._menus[menu].addAction(action)
        return action

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to)
        self.session.opened.connect(self._on_project_changed)
        self.session.closed.connect(self._on_project_changed)
        self.session.saved_state.connect(self.status.set_saved)
        self.session.failed.connect(self.show_error)
        self.session.history_changed.connect(self._on_history)
        self.tasks.changed.connect(self._on_tasks)
        self.tasks.on_error = self.show_error

    def _make_player(self) -> Any:
        if self._player is None:
            from app.audio_io.player import Player

            self._player = Player(self)
        return self._player

    def show_error(self, error: BaseException) -> None:
        show_error(self, error)

    def show_status(self, text: str) -> None:
        self.status.set_left(text)
        QTimer.singleShot(6000, self, self._refresh_status)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def make_page(self, key: str) -> Page:
        """The page of a key, made now if it was never shown."""
        if key not in self._pages:
            path = next(p[3] for p in PAGES + BOTTOM if p[0] == key)
            module, name = path.split(":")
            page = getattr(importlib.import_module(module), name)(self.context)
            page.status_changed.connect(self._refresh_status)
            self._pages[key] = page
            self.stack.addWidget(page)
            self._take_actions(page)
        return self._pages[key]

    def _take_actions(self, page: Page) -> None:
        for action in page.actions():
            menu = self._menus.get(str(action.property("menu") or ""))
            if menu is not None:
                menu.addAction(action)

    def go_to(self, key: str, **args: Any) -> None:
        """Show a page and hand it the arguments."""
        if key not in ALWAYS and self.session.reader is None:
            return
        before = self.page
        page = self.make_page(key)
        if before is not None and before is not page:
            before.deactivated()
        self.stack.setCurrentWidget(page)
        self.rail.show_current(key)
        page.activated(**args)
        self._refresh_status()

    def _refresh_status(self) -> None:
        if self.page is not None:
            self.status.set_left(self.page.left_status())
            self.status.set_hints(self.page.hints())

    def _on_history(self) -> None:
        for action, label, word in (
            (self.undo_action, self.session.undo_label, self.tr("Undo")),
            (self.redo_action, self.session.redo_label, self.tr("Redo")),
        ):
            action.setEnabled(bool(label) and not self.session.read_only)
            action.setText(f"{word}: {label}" if label else word)

    def _on_tasks(self) -> None:
        running = [task for task in self.tasks.list if task.running]
        self.rail.buttons["tasks"].set_badge(len(running))
        task = running[0] if running else None
        self.status.set_task(task.title if task else "", task.share if task and task.share >= 0 else None)

    def _on_project_changed(self) -> None:
        meta = self.session.meta
        for key, page in list(self._pages.items()):
            if key not in ALWAYS:
                self.stack.removeWidget(page)
                page.deleteLater()
                del self._pages[key]
        self.rail.pair.set_pair(meta.source_language if meta else "", meta.language if meta else "")
        keys = {p[0] for p in PAGES + BOTTOM} if meta else ALWAYS
        self.rail.set_enabled_pages(keys, self.tr("Open a project first"))
        self.setWindowTitle(f"{meta.name} — Vizinho" if meta else "Vizinho")
        self._on_history()
        if meta is None:
            self.go_to("home")

    def open_project(self, folder: Path) -> None:
        """Open a project and show its corpus."""
        self.session.open(folder, lambda: self.go_to("corpus"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set_state("window", self.saveGeometry())
        self.session.close()
        self.tasks.close()
        event.accept()
