"""The window's menus: its own actions, and the pages' actions as pages are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.frame.pages import Pages
from app.i18n import tr
from app.i18n.languages import language
from app.page import Page
from app.session import Session
from app.shortcuts import shortcuts
from app.theme import Mode, theme
from core.wording import Said, say

MENUS = {
    "File": say("&File"), "Edit": say("&Edit"), "View": say("&View"), "Audio": say("&Audio"),
    "Corpus": say("&Corpus"), "Training": say("&Training"), "Help": say("&Help"),
}  # fmt: skip
THEMES: dict[Mode, Said] = {"system": say("As the system"), "light": say("Light"), "dark": say("Dark")}
THEMES_IN_PALETTE: dict[Mode, Said] = {
    "system": say("Theme: as the system"),
    "light": say("Theme: light"),
    "dark": say("Theme: dark"),
}
PAGES_OF_MENU: dict[str, tuple[str, ...]] = {
    "Edit": ("corpus",),
    "Audio": ("corpus", "live"),
    "Corpus": ("corpus", "alphabet", "text"),
    "Training": ("checkpoints", "train", "evaluate"),
}
"""Pages whose actions stand in a menu: they are made when it first opens."""

NEEDS_PROJECT = ("close_project", "pack_project", "project_facts", "back_up")
"""Actions of the window's own that are for an open project."""


@dataclass(frozen=True)
class Own:
    """An action of the window itself. `keys` "" for none."""

    key: str
    menu: str
    text: str
    keys: str
    do: Callable[[], object]
    icon: str = ""


class Actions(QObject):
    """Builds the menu bar. `.own` are the window's actions by key; `.all()` everything for palette and Settings."""

    def __init__(self, bar: QMenuBar, host: QWidget, pages: Pages, session: Session) -> None:
        """Fills `bar`; the window's own actions are also `host`'s, so that their keys work all over it."""
        super().__init__(host)
        self._host, self._pages, self._session = host, pages, session
        self._owns: Callable[[], Sequence[Own]] = list
        self.own: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._owner: dict[QAction, str] = {}
        self._submenus: dict[tuple[str, str], QMenu] = {}
        self._first_of_page: dict[str, set[str]] = {name: set() for name in MENUS}
        for name in MENUS:
            menu = bar.addMenu("")
            menu.setObjectName(f"menu_{name.lower()}")
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(self._on_about_to_show, name))
            menu.triggered.connect(self._on_triggered)
            self.menus[name] = menu
        self.nothing = {name: self._nothing(name) for name in ("Audio", "Corpus", "Training")}
        self.recent = QMenu(host)
        self.recent.setObjectName("menu_recent")
        self._themes = QMenu(host)

    def _nothing(self, menu: str) -> QAction:
        action = QAction(self)
        action.setEnabled(False)
        self.menus[menu].addAction(action)
        return action

    def build(self, owns: Callable[[], Sequence[Own]], set_mode: Callable[[Mode], object]) -> None:
        """Make the window's own actions, the themes among them; `owns` words them in the language of the moment."""
        self._owns = owns
        for own in owns():
            if own.key == "-":
                self.menus[own.menu].addSeparator()
            elif own.key == "recent":
                self.menus["File"].addMenu(self.recent)
            else:
                self._add(own)
        self._add_themes(set_mode)
        self.word()
        language.changed.connect(self.word)

    def word(self) -> None:
        """Say every menu and action of the window's own in the language that is spoken now."""
        for name, menu in self.menus.items():
            menu.setTitle(tr(MENUS[name]))
            menu.setAccessibleName(menu.title().replace("&", ""))
        for own in self._owns():
            if own.key in self.own:
                self.own[own.key].setText(own.text)
        for mode, title in THEMES.items():
            action = self.own[f"theme_{mode}"]
            action.setText(tr(title))
            action.setProperty("palette_text", tr(THEMES_IN_PALETTE[mode]))
        for action in self.nothing.values():
            action.setText(tr("Open a project first"))
        self.recent.setTitle(tr("Open &recent"))
        self._themes.setTitle(tr("Theme"))

    def _add(self, own: Own) -> None:
        action = QAction(own.text, self._host)
        action.setObjectName(f"action_{own.key}")
        action.setProperty("menu", own.menu)
        if own.keys:
            action.setShortcut(QKeySequence(own.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if own.icon:
            action.setProperty("icon_name", own.icon)
        action.triggered.connect(lambda _=False: own.do())
        shortcuts.adopt(action)
        self.menus[own.menu].addAction(action)
        self._host.addAction(action)
        self.own[own.key] = action

    def _add_themes(self, set_mode: Callable[[Mode], object]) -> None:
        menu = self._themes
        menu.setObjectName("menu_theme")
        group = QActionGroup(self)
        for mode, title in THEMES.items():
            action = menu.addAction(tr(title))
            action.setObjectName(f"action_theme_{mode}")
            action.setCheckable(True)
            action.setProperty("menu", "View")
            action.triggered.connect(lambda _=False, mode=mode: set_mode(mode))
            group.addAction(action)
            self._host.addAction(action)
            shortcuts.adopt(action)
            self.own[f"theme_{mode}"] = action
        before = self.own["reset_layout"]
        self.menus["View"].insertMenu(before, menu)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.own[f"theme_{theme.mode}"].setChecked(True)

    def take(self, page: Page) -> None:
        """Put a new page's actions into their menus."""
        for action in page.actions():
            menu = str(action.property("menu") or "")
            if menu not in self.menus or action.isSeparator() or action in self._owner:
                continue
            self._owner[action] = page.key
            shortcuts.adopt(action, page.key)
            if page.key not in self._first_of_page[menu] and not self.menus[menu].isEmpty():
                self.menus[menu].addSeparator()
            self._first_of_page[menu].add(page.key)
            if action.property("gap"):
                self.menus[menu].addSeparator()
            self._place(menu, action)

    def _place(self, menu: str, action: QAction) -> None:
        """Into its menu, or into the submenu that the action names."""
        title = str(action.property("submenu") or "")
        if not title:
            self.menus[menu].addAction(action)
            return
        if (menu, title) not in self._submenus:
            made = self.menus[menu].addMenu(title)
            made.setObjectName(f"menu_{menu.lower()}_more")
            made.setAccessibleName(title)
            made.setToolTipsVisible(True)
            self._submenus[menu, title] = made
        self._submenus[menu, title].addAction(action)

    def drop(self, page: Page) -> None:
        """Forget a page that goes."""
        for action in [a for a, key in self._owner.items() if key == page.key]:
            for menu in (*self.menus.values(), *self._submenus.values()):
                menu.removeAction(action)
            shortcuts.drop(action)
            del self._owner[action]
        for pages in self._first_of_page.values():
            pages.discard(page.key)
        for key in [key for key, menu in self._submenus.items() if menu.isEmpty()]:
            self._submenus.pop(key).deleteLater()

    def _on_about_to_show(self, menu: str) -> None:
        if self._session.reader is not None:
            for key in PAGES_OF_MENU.get(menu, ()):
                self._pages.make(key)
        if menu in self.nothing:
            self.nothing[menu].setVisible(self._session.reader is None)

    def _on_triggered(self, action: QAction) -> None:
        """A page's action that was chosen in a menu happens on its page, unless it leads away from there."""
        key = self._owner.get(action) if not action.property("leads_away") else None
        if key is not None and (self._pages.current is None or self._pages.current.key != key):
            self._pages.go_to(key)

    def owner(self, action: QAction) -> str:
        """The key of the page an action belongs to, or ""."""
        return self._owner.get(action, "")

    def all(self) -> list[QAction]:
        """Every action with a text, the window's first."""
        return [*self.own.values(), *self._owner]
