"""The base of all pages. A page is one widget of the stack, made at its first visit."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.context import Context
from app.frame.drops import dropped_project
from app.frame.pane_focus import first_in
from app.i18n import tr
from app.shortcuts.key_owner import is_field, key_belongs, works_now
from app.widgets.empty_state import EmptyState


class Page(QWidget):
    """Subclasses set `key`, `title` and `icon`, and override what they need.

    `actions()` (Qt's own: what was added with addAction) go to the menus and the command palette: an action's
    property "menu" names its menu ("File", "Edit", "View", "Audio", "Corpus", "Training"); one that shows another page
    says so by the property "leads_away". Set shortcuts' context to
    Qt.WidgetWithChildrenShortcut, so that keys work only on their page.
    """

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    """Made by `say`: it is worded where it is shown."""
    icon: ClassVar[str] = ""

    status_changed = Signal()

    def __init__(self, window: Context) -> None:
        super().__init__()
        self.context = window
        self.setObjectName(f"page_{self.key}")
        self.setAccessibleName(tr(self.title))

    def hints(self) -> list[tuple[str, str]]:
        """The keys that work here, (key, what it does), for the status bar: from `keys_of`, and keys of the widget that
        has the keyboard. Asked again whenever the keyboard moves."""
        return []

    @staticmethod
    def keys_of(*actions: tuple[QAction, str]) -> list[tuple[str, str]]:
        """Hints of actions: of those that can be used now and whose keys would reach them."""
        hints = [(action.shortcut().toString(), words) for action, words in actions if action.isEnabled()]
        return [(keys, words) for keys, words in hints if keys and works_now(keys)]

    def take_focus(self) -> None:
        """The keyboard goes where the next key belongs: to the first pane that is no field, else to what an empty page
        offers, else to the page itself."""
        found = [first_in(pane) for pane in self.panes()]
        found += [empty.button for empty in self.findChildren(EmptyState) if empty.isVisible()]
        target = next((widget for widget in found if widget is not None and not is_field(widget)), self)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_back(self) -> None:
        """Something was pressed or chosen with the pointer: the keyboard goes back to work, unless it was on the button
        itself, from where it walks on."""
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here) or is_field(here):
            self.take_focus()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and key_belongs(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field had a use for leaves the field."""
        here = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and is_field(here):
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def take_files(self, paths: list[Path]) -> None:
        """Files were dropped here; a page that takes them asks for them by `setAcceptDrops`."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() and not self.context.session.read_only and dropped_project(data) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)

    def left_status(self) -> str:
        """Facts about the selection, at the left of the status bar."""
        return ""

    def place(self) -> dict[str, Any]:
        """What `activated` has to be given to come back to where one is now, when the page was made anew."""
        return {}

    def activated(self, **args: Any) -> None:
        """The page is shown; `args` come from `go_to`."""

    def get_ready(self) -> None:
        """All pages are made, and the window has been left alone for a while: what a first visit would have to wait
        for may be begun now, where the computer has room for it."""

    def enter(self, fresh: bool, **args: Any) -> None:
        """The window goes to this page, `fresh` from another one: it is activated and gets the keyboard."""
        self.activated(**args)
        here = QApplication.focusWidget()
        if fresh or here is None or not self.isAncestorOf(here):
            self.take_focus()

    def deactivated(self) -> None:
        """Another page is shown."""

    def panes(self) -> list[QWidget]:
        """The widgets that F6 moves between, in order."""
        return []

    def may_close(self) -> bool:
        """Whether the window or project may close now; a page that holds something back asks the person first."""
        return True

    def shut_down(self) -> None:
        """The page goes for good: end threads, let go of devices. `may_close` came before."""

    def reset_layout(self) -> None:
        """Put splitters back as they were made."""
