"""The base of all pages. A page is one widget of the stack, made at its first visit."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.context import Context


class Page(QWidget):
    """Subclasses set `key`, `title` and `icon`, and override what they need.

    `actions()` (Qt's own: what was added with addAction) go to the menus and the command palette: an action's
    property "menu" names its menu ("File", "Edit", "View", "Audio", "Corpus", "Training"). Set shortcuts' context to
    Qt.WidgetWithChildrenShortcut, so that keys work only on their page.
    """

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    icon: ClassVar[str] = ""

    status_changed = Signal()

    def __init__(self, window: Context) -> None:
        super().__init__()
        self.context = window
        self.setObjectName(f"page_{self.key}")
        self.setAccessibleName(self.title)

    def hints(self) -> list[tuple[str, str]]:
        """The keys that work here, (key, what it does), for the status bar."""
        return []

    def left_status(self) -> str:
        """Facts about the selection, at the left of the status bar."""
        return ""

    def activated(self, **args: Any) -> None:
        """The page is shown; `args` come from `go_to`."""

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
