"""A way through the whole window: every page, and every dialog that a menu can open, with real triggers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from app.frame.main_window import MainWindow
from app.frame.pages import BOTTOM, PAGES

ELSEWHERE = {
    "action_open_project",
    "action_unpack_project",
    "action_restore",
    "action_palette",
    "corpus_locate",
    "corpus_history",
    "alphabet_add_rule",
    "live_action_files",
}
"""These open dialogs of the system, or wait until they are answered."""
LONG_S = 20.0


def wait_until(done: Callable[[], bool], seconds: float = LONG_S) -> bool:
    """Let the window work until something is so; whether it came to be."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)
    return True


def lasting(find: Callable[[], list[str]], seconds: float = 1.0) -> list[str]:
    """What is found and stays so: words that have just come may wait for their place."""
    found: list[str] = []

    def none() -> bool:
        found[:] = find()
        return not found

    wait_until(none, seconds)
    return found


def settle(window: MainWindow) -> None:
    """Until nothing is looked up or written, and everything has its place."""
    wait_until(lambda: not window.session.busy and not window.tasks.busy)
    for _ in range(3):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def keys(window: MainWindow) -> list[str]:
    """The pages, in the order of the rail."""
    return [
        page[0]
        for page in PAGES + BOTTOM
        if window.session.reader is not None or page[0] in ("home", "checkpoints", "settings")
    ]


def pages(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every page, shown and settled; a page of parts once for each."""
    for key in keys(window):
        window.go_to(key)
        settle(window)
        page = window.page
        assert page is not None
        names = getattr(page, "names", None) if key == "settings" else None
        for part in range(names.count() if names is not None else 1):
            if names is not None:
                names.setCurrentRow(part)
                settle(window)
            yield f"{key} {part}" if names is not None else key, page


def dialog_actions(window: MainWindow) -> list[QAction]:
    """What opens a dialog: a text that ends in dots promises one."""
    found = [a for a in window.actions_.all() if a.text().endswith("…") and a.objectName() not in ELSEWHERE]
    return [*found, window.actions_.own["help"], window.actions_.own["about"]]


def dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Every dialog of the menus, opened on its page and closed again."""
    for key in keys(window):
        window.pages.make(key)
    for action in dialog_actions(window):
        owner = window.actions_.owner(action)
        if owner:
            window.go_to(owner)
            settle(window)
        if not action.isEnabled():
            continue
        action.trigger()
        if not wait_until(lambda: bool(open_dialogs()), 1.0):
            continue
        settle(window)
        for dialog in open_dialogs():
            yield f"{action.objectName()}: {dialog.objectName()}", dialog
            if isValid(dialog):
                dialog.close()
        settle(window)
