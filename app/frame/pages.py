"""The pages of the window: which there are, made at their first visit, shown one at a time, gone with their project."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.latest import Later
from app.context import Context
from app.frame.pane_focus import PageStack, focus_pane
from app.frame.rail import Rail
from app.page import Page
from core.wording import Said, say

PAGES: list[tuple[str, Said, str, str]] = [
    ("home", say("Home"), "home", "app.home.page:HomePage"),
    ("corpus", say("Corpus"), "corpus", "app.corpus.page:CorpusPage"),
    ("alphabet", say("Alphabet"), "alphabet", "app.alphabet.page:AlphabetPage"),
    ("text", say("Text"), "text", "app.text.page:TextPage"),
    ("checkpoints", say("Checkpoints"), "checkpoints", "app.checkpoints.page:CheckpointsPage"),
    ("train", say("Train"), "train", "app.train.page:TrainPage"),
    ("evaluate", say("Evaluate"), "evaluate", "app.evaluate.page:EvaluatePage"),
    ("live", say("Live"), "live", "app.live.page:LivePage"),
]
"""Key, title, icon and class of the pages in the rail; a class is loaded when its page is first shown."""

BOTTOM: list[tuple[str, Said, str, str]] = [
    ("tasks", say("Tasks"), "tasks", "app.frame.tasks_page:TasksPage"),
    ("settings", say("Settings"), "settings", "app.settings_pages.page:SettingsPage"),
]
ALWAYS = {"home", "checkpoints", "tasks", "settings"}
"""Pages that need no project."""

PAGE_PAUSE_MS = 1500
"""Between two pages that are made ahead of their visit."""
READY_PAUSE_MS = 3000
"""After the last of them, before they get ready for their visits."""


class Pages(QObject):
    """Shows pages in `stack`, and marks them in the rail. `shown` follows every visit and every change of its facts."""

    made = Signal(object)  # Page
    dropped = Signal(object)  # Page
    shown = Signal()

    def __init__(self, context: Context, stack: PageStack, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._stack, self._rail = context, stack, rail
        self._told = Later(0, self.shown.emit, self)
        """A page tells several facts at once, which are shown together."""
        self._made: dict[str, Page] = {}
        self._places: dict[str, dict[str, Any]] = {}
        """Where one was on pages that are to be made again."""

    def __iter__(self) -> Iterator[Page]:
        return iter([*self._made.values()])  # a page may let events in, which make another

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def make(self, key: str) -> Page:
        """The page of a key, made now if it was never shown."""
        if key not in self._made:
            module, name = next(p[3] for p in PAGES + BOTTOM if p[0] == key).split(":")
            page: Page = getattr(importlib.import_module(module), name)(self._context)
            page.status_changed.connect(self._on_status)
            self._made[key] = page
            self._stack.addWidget(page)
            self.made.emit(page)
        return self._made[key]

    def _on_status(self) -> None:
        """The facts of the page that is shown are others; those of the rest are asked for at their visit."""
        if self.sender() is self.current:
            self._told.start()

    def make_of_project(self) -> None:
        """Make every page of the open project; none without one."""
        if self._context.session.reader is not None:
            for key, *_ in PAGES:
                self.make(key)

    def make_soon(self) -> None:
        """Make the pages that were not visited yet, one at a time, so that no visit has to wait for it."""
        missing = [p[0] for p in PAGES if p[0] not in self._made]
        if not missing:
            gc.freeze()  # looking through all that lasts would stop the window for some hundredths of a second
            QTimer.singleShot(READY_PAUSE_MS, self, self._get_ready)
        elif self._context.session.reader is not None:
            self.make(missing[0])
            QTimer.singleShot(PAGE_PAUSE_MS, self, self.make_soon)

    def _get_ready(self) -> None:
        for page in list(self):
            page.get_ready()

    def go_to(self, key: str, **args: Any) -> None:
        """Show a page and hand it the arguments. Pages of a project are not shown without one."""
        if key not in ALWAYS and self._context.session.reader is None:
            return
        before = self.current
        page = self.make(key)
        if before is not None and before is not page:
            before.deactivated()
        self._stack.setCurrentWidget(page)
        self._rail.show_current(key)
        page.enter(before is not page, **{**self._places.pop(key, {}), **args})
        self.shown.emit()

    def next_pane(self, step: int) -> None:
        """Move the keyboard to the next pane: rail, the page's panes, in a circle."""
        page = self.current
        focus_pane([self._rail, *((page.panes() or [page]) if page else [])], step)

    def may_leave(self) -> bool:
        """Whether every page lets the project go now; a page that holds something back asks by itself."""
        return all(page.may_close() for page in self)

    def drop_project(self) -> None:
        """The project changed: the pages that showed the one before go."""
        for key in [key for key in self._made if key not in ALWAYS]:
            self._drop(key)
        self._places.clear()

    def make_again(self) -> None:
        """Words are said when a page is made: each is made again when it is shown next, and finds its place then."""
        shown = self.current.key if self.current is not None else "home"
        self._places |= {key: page.place() for key, page in self._made.items()}
        for made in list(self._made):
            self._drop(made)
        self.go_to(shown)

    def _drop(self, key: str) -> None:
        """Let a page go, and what works for it."""
        page = self._made.pop(key)
        self.dropped.emit(page)
        self._stack.removeWidget(page)
        page.deactivated()
        page.shut_down()
        page.deleteLater()

    def shut_down(self) -> None:
        """The window closes: pages end their threads and let go of devices."""
        if self.current is not None:
            self.current.deactivated()
        for page in self:
            page.shut_down()
