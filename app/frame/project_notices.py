"""What the window says about the open project's folder: read-only, moved elsewhere, or gone with its drive."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from app.context import Context
from app.frame.folder_watch import FolderWatch
from app.frame.pages import Pages
from app.home.recent import RecentProjects
from app.i18n import tr
from app.widgets.error_strip import ErrorStrip

ONCE = Qt.ConnectionType.SingleShotConnection


class ProjectNotices(QObject):
    """Shows the strip of the window, and follows a folder that was renamed."""

    def __init__(self, context: Context, strip: ErrorStrip, pages: Pages) -> None:
        super().__init__(context.window)
        self._context, self._strip, self._pages = context, strip, pages
        self.watch = FolderWatch(context.session, context.tasks, self)
        self.watch.moved.connect(self._on_moved)
        self.watch.gone.connect(self._on_gone)
        self.watch.back.connect(self._on_back)
        context.session.opened.connect(self._on_opened)

    def _on_opened(self) -> None:
        project = self._context.session.project
        if project is None or not project.read_only:
            return
        if os.access(project.folder, os.W_OK):
            why = tr("This project is open in another window, so it can be looked at but not changed here.")
            hint = tr("Close the other window, then try again.")
        else:
            why = tr("This project’s folder cannot be written, so it can be looked at but not changed.")
            hint = tr("Give yourself the right to write there, then try again.")
        self._strip.show_text(why, hint, action=tr("Try again"), do=self.reopen)

    def reopen(self, folder: Path | None = None) -> None:
        """Close the project and open it again, here or at another place, on the same page."""
        context, page = self._context, self._pages.current
        place = folder or context.session.project_folder
        key = page.key if page is not None else "home"
        if place is not None and context.frame.may_leave():
            context.session.close()
            context.frame.open_project(place, key)

    def _on_moved(self, folder: Path) -> None:
        context = self._context
        before = context.session.project_folder
        if before is None:
            return
        RecentProjects(context.settings).move(before, folder)
        self.reopen(folder)
        context.session.opened.connect(lambda: context.status(self._followed(folder)), type=ONCE)

    def _followed(self, folder: Path) -> str:
        return tr("The project’s folder is now {folder}, and was followed there", folder=folder)

    def _on_gone(self, folder: Path) -> None:
        why = tr(
            "{folder} is not there any more: its drive was taken out, or its folder moved elsewhere.", folder=folder
        )
        hint = tr("Nothing more can be saved until it is back. What was saved before is in it.")
        self._strip.show_text(why, hint, action=tr("Try again"), do=self.reopen)

    def _on_back(self) -> None:
        self._strip.hide()
        self.reopen()
