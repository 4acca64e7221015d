"""Projects that are dropped onto the window: a project's folder, its database, or a packed one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.frame.project_places import project_at


class ProjectDrops(QObject):
    """Takes drops on the window wherever no page takes them, and those of projects everywhere."""

    def __init__(self, window: QWidget, open_place: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._open_place = open_place
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped_project(event.mimeData()) is not None:
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            place = dropped_project(event.mimeData())
            if place is not None:
                event.acceptProposedAction()
                self._open_place(place)
                return True
        return super().eventFilter(watched, event)


def dropped_project(data: QMimeData) -> Path | None:
    """The project that is being dropped, if it is one and nothing else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return project_at(paths[0]) if len(paths) == 1 else None
