"""Looks after the folder of the open project: one that was renamed or moved is followed, one that is gone is said."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.background.latest import Latest
from app.frame.project_places import DATABASE
from app.session import Session
from app.tasks import Tasks

LOOK_MS = 2000
_F_GETPATH = 50  # macOS: the path of an open file


class FolderWatch(QObject):
    """`moved` tells where the open project's folder is now, `gone` that it is nowhere, `back` that it came again."""

    moved = Signal(object)
    gone = Signal(object)
    back = Signal()

    def __init__(self, session: Session, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder: Path | None = None
        self._held = -1
        self._look = Latest(tasks, self)
        self._gone = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)

    def _on_opened(self) -> None:
        self._on_closed()
        self._folder = self._session.project_folder
        if self._folder is not None:
            self._held = _hold(self._folder)
            self._timer.start()

    def _on_closed(self) -> None:
        self._timer.stop()
        self._look.forget()
        self._folder, self._gone = None, False
        if self._held >= 0:
            os.close(self._held)
            self._held = -1

    def look(self) -> None:
        """Look where the folder is, beside the window: a drive that is gone may let one wait."""
        folder, held = self._folder, self._held
        if folder is not None and not self._look.busy:
            self._look.ask(
                lambda _progress, _cancelled: _where(folder, held),
                lambda place: self._on_looked(folder, place),
                self._on_failed,
            )

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):  # a drive that does not answer now is asked again
            raise error

    def _on_looked(self, folder: Path, place: Path | None) -> None:
        if place is None:
            if not self._gone:
                self._gone = True
                self.gone.emit(folder)
        elif place != folder:
            self.moved.emit(place)
        elif self._gone:
            self._gone = False
            self.back.emit()


def _hold(folder: Path) -> int:
    """A handle that stays with the folder when it is renamed; -1 where the system has none."""
    try:
        return os.open(folder, os.O_RDONLY) if sys.platform != "win32" else -1
    except OSError:
        return -1


def _where(folder: Path, held: int) -> Path | None:
    """Where the folder behind a handle is now: `folder` while it is there, None when its project is nowhere."""
    if (folder / DATABASE).is_file() and (held < 0 or _same(folder, held)):
        return folder
    for look in (_linux, _mac):
        place = look(held) if held >= 0 else None
        if place is not None and (place / DATABASE).is_file() and _same(place, held):
            return place
    return folder if held < 0 and (folder / DATABASE).is_file() else None


def _same(folder: Path, held: int) -> bool:
    try:
        return os.path.samestat(folder.stat(), os.fstat(held))
    except OSError:
        return False


def _linux(held: int) -> Path | None:
    try:
        return Path(f"/proc/self/fd/{held}").readlink()
    except OSError:
        return None


def _mac(held: int) -> Path | None:
    if platform.system() != "Darwin":
        return None
    import fcntl

    ask: Callable[[int, int, bytes], bytes] = fcntl.fcntl
    try:
        return Path(os.fsdecode(ask(held, _F_GETPATH, bytes(1024)).rstrip(b"\0")))
    except OSError:
        return None
