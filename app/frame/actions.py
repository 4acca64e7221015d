"""The window's menus: its own actions, and the pages' actions as pages are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from app.frame.pages import BOTTOM, PAGES
from app.i18n import tr
from app.i18n.languages import language
from app.shortcuts import shortcuts
from app.theme import SCALES, theme
from core.wording import say

if TYPE_CHECKING:
    from app.frame.main_window import MainWindow
    from app.page import Page

MENUS = {
    "File": say("&File"), "Edit": say("&Edit"), "View": say("&View"), "Audio": say("&Audio"),
    "Corpus": say("&Corpus"), "Training": say("&Training"), "Help": say("&Help"),
}  # fmt: skip
THEMES = {"system": say("As the system"), "light": say("Light"), "dark": say("Dark")}
PAGES_OF_MENU: dict[str, tuple[str, ...]] = {
    "Edit": ("corpus",),
    "Audio": ("corpus", "live"),
    "Corpus": ("corpus", "alphabet"),
    "Training": ("train",),
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

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.own: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._owner: dict[QAction, str] = {}
        self._submenus: dict[tuple[str, str], QMenu] = {}
        self._first_of_page: dict[str, set[str]] = {name: set() for name in MENUS}
        for name in MENUS:
            menu = window.menuBar().addMenu("")
            menu.setObjectName(f"menu_{name.lower()}")
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(self._on_about_to_show, name))
            menu.triggered.connect(self._on_triggered)
            self.menus[name] = menu
        self.nothing = {name: self._nothing(name) for name in ("Audio", "Corpus", "Training")}
        self.recent = QMenu(window)
        self.recent.setObjectName("menu_recent")
        self._themes = QMenu(window)

    def _nothing(self, menu: str) -> QAction:
        action = QAction(self)
        action.setEnabled(False)
        self.menus[menu].addAction(action)
        return action

    def build(self) -> None:
        """Make the window's own actions."""
        for own in self._shown():
            if own.key == "-":
                self.menus[own.menu].addSeparator()
            elif own.key == "recent":
                self.menus["File"].addMenu(self.recent)
            else:
                self._add(own)
        self._add_themes()
        self.word()
        language.changed.connect(self.word)

    def word(self) -> None:
        """Say every menu and action of the window's own in the language that is spoken now."""
        for name, menu in self.menus.items():
            menu.setTitle(tr(MENUS[name]))
            menu.setAccessibleName(menu.title().replace("&", ""))
        for own in self._shown():
            if own.key in self.own:
                self.own[own.key].setText(own.text)
        for mode, title in THEMES.items():
            action = self.own[f"theme_{mode}"]
            action.setText(tr(title))
            action.setProperty("palette_text", tr("Theme: {name}", name=tr(title).lower()))
        for action in self.nothing.values():
            action.setText(tr("Open a project first"))
        self.recent.setTitle(tr("Open &recent"))
        self._themes.setTitle(tr("Theme"))

    def _shown(self) -> tuple[Own, ...]:
        w = self._window
        return (
            Own("new_project", "File", tr("New project…"), "Ctrl+N", w.new_project, "plus"),
            Own("open_project", "File", tr("Open…"), "Ctrl+O", w.choose_project, "folder"),
            Own("recent", "File", "", "", lambda: None),
            Own("open_sample", "File", tr("Open sample project"), "", w.open_sample, "corpus"),
            Own("project_facts", "File", tr("Project: name and languages…"), "", self._facts, "settings"),
            Own("back_up", "File", tr("Back up now"), "", self._back_up, "clock"),
            Own("restore", "File", tr("Restore a backup…"), "", w.restore_backup, "clock"),
            Own("unpack_project", "File", tr("Open a packed project…"), "", self._unpack, "import"),
            Own("pack_project", "File", tr("Pack project into one file…"), "", self._pack, "export"),
            Own("close_project", "File", tr("Close project"), "Ctrl+W", w.close_project),
            Own("-", "File", "", "", lambda: None),
            Own("settings", "File", tr("Settings"), "Ctrl+,", lambda: w.go_to("settings"), "settings"),
            Own("quit", "File", tr("Quit"), "Ctrl+Q", w.close),
            Own("undo", "Edit", tr("Undo"), "Ctrl+Z", w.session.undo, "undo"),
            Own("redo", "Edit", tr("Redo"), "Ctrl+Shift+Z", w.session.redo),
            Own("palette", "Edit", tr("Find a command or utterance…"), "Ctrl+K", w.open_palette, "search"),
            *self._pages(),
            Own("-", "View", "", "", lambda: None),
            Own("next_pane", "View", tr("Next pane"), "F6", partial(w.next_pane, 1)),
            Own("previous_pane", "View", tr("Previous pane"), "Shift+F6", partial(w.next_pane, -1)),
            Own("larger", "View", tr("Larger text"), "Ctrl++", partial(self._step_text, 1)),
            Own("smaller", "View", tr("Smaller text"), "Ctrl+-", partial(self._step_text, -1)),
            Own("full_screen", "View", tr("Full screen"), "F11", w.toggle_full_screen),
            Own("reset_layout", "View", tr("Reset layout"), "", w.reset_layout),
            Own("help", "Help", tr("Guide"), "F1", w.open_help, "info"),
            Own("keys", "Help", tr("Keys"), "", lambda: w.go_to("settings", section="keyboard"), "kbd"),
            Own("steps", "Help", tr("Show the first steps on Home"), "", w.show_steps),
            Own("-", "Help", "", "", lambda: None),
            Own("about", "Help", tr("About Vizinho"), "", w.open_about),
        )

    def _pages(self) -> list[Own]:
        """One action a page, for the View menu."""
        return [
            Own(f"page_{key}", "View", tr(title), f"Alt+{n}", partial(self._window.go_to, key), icon)
            for n, (key, title, icon, _) in enumerate([*PAGES, *BOTTOM[:1]], 1)
        ]

    def _add(self, own: Own) -> None:
        action = QAction(own.text, self._window)
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
        self._window.addAction(action)
        self.own[own.key] = action

    def _facts(self) -> None:
        from app.home.project_dialog import ProjectDialog

        ProjectDialog(self._window.context, self._window).open()

    def _back_up(self) -> None:
        from app.home.opening import back_up

        back_up(self._window.context)

    def _pack(self) -> None:
        from app.home.packing import PackDialog

        PackDialog(self._window.context, self._window).open()

    def _unpack(self) -> None:
        from app.home.unpacking import ask_packed

        ask_packed(self._window.context, self._window, self._window.open_project)

    def _add_themes(self) -> None:
        menu = self._themes
        menu.setObjectName("menu_theme")
        group = QActionGroup(self)
        for mode, title in THEMES.items():
            action = menu.addAction(tr(title))
            action.setObjectName(f"action_theme_{mode}")
            action.setCheckable(True)
            action.setProperty("menu", "View")
            action.triggered.connect(lambda _=False, mode=mode: self._window.set_theme(mode))
            group.addAction(action)
            self._window.addAction(action)
            shortcuts.adopt(action)
            self.own[f"theme_{mode}"] = action
        before = self.own["reset_layout"]
        self.menus["View"].insertMenu(before, menu)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.own[f"theme_{theme.mode}"].setChecked(True)

    def _step_text(self, step: int) -> None:
        nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - theme.percent))
        self._window.set_text_size(SCALES[max(0, min(len(SCALES) - 1, nearest + step))])

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
        if self._window.session.reader is not None:
            for key in PAGES_OF_MENU.get(menu, ()):
                self._window.make_page(key)
        if menu in self.nothing:
            self.nothing[menu].setVisible(self._window.session.reader is None)

    def _on_triggered(self, action: QAction) -> None:
        """A page's action that was chosen in a menu happens on its page."""
        key = self._owner.get(action)
        if key is not None and (self._window.page is None or self._window.page.key != key):
            self._window.go_to(key)

    def owner(self, action: QAction) -> str:
        """The key of the page an action belongs to, or ""."""
        return self._owner.get(action, "")

    def all(self) -> list[QAction]:
        """Every action with a text, the window's first."""
        return [*self.own.values(), *self._owner]
