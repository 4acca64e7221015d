"""Which pages there are, and those that were made: each at its first visit, dropped with its project or its words."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from app.context import Context
from app.page import Page
from core.wording import Said, say

PAGES: list[tuple[str, Said, str, str]] = [
    ("home", say("Home"), "home", "app.home.page:HomePage"),
    ("corpus", say("Corpus"), "corpus", "app.corpus.page:CorpusPage"),
    ("alphabet", say("Alphabet"), "alphabet", "app.alphabet.page:AlphabetPage"),
    ("train", say("Train"), "train", "app.train.page:TrainPage"),
    ("live", say("Live"), "live", "app.live.page:LivePage"),
]
"""Key, title, icon and class of the pages in the rail; a class is loaded when its page is first shown."""

BOTTOM: list[tuple[str, Said, str, str]] = [
    ("tasks", say("Tasks"), "tasks", "app.frame.tasks_page:TasksPage"),
    ("settings", say("Settings"), "settings", "app.settings_pages.page:SettingsPage"),
]
ALWAYS = {"home", "tasks", "settings"}
"""Pages that need no project."""


class Pages:
    """The pages that were made, by key; `came` and `went` are told of each."""

    def __init__(self, context: Context, came: Callable[[Page], object], went: Callable[[Page], object]) -> None:
        self._context = context
        self._came, self._went = came, went
        self.made: dict[str, Page] = {}

    def make(self, key: str) -> Page:
        """The page of a key, made now if it was never shown."""
        if key not in self.made:
            module, name = next(p[3] for p in PAGES + BOTTOM if p[0] == key).split(":")
            self.made[key] = getattr(importlib.import_module(module), name)(self._context)
            self._came(self.made[key])
        return self.made[key]

    def missing(self) -> list[str]:
        """The keys of the project's pages that were not made yet."""
        return [p[0] for p in PAGES if p[0] not in self.made]

    def drop(self, key: str) -> None:
        """Let a page go, and what works for it."""
        page = self.made.pop(key)
        self._went(page)
        page.deactivated()
        page.shut_down()
        page.deleteLater()

    def may_leave(self) -> bool:
        """Whether every page lets the project go now; a page that holds something back asks by itself."""
        return all(page.may_close() for page in self.made.values())
