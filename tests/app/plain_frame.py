"""A frame without a window around it, for tests of one page: it keeps what it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction

from app.tasks import Task


class PlainFrame:
    """Says yes to everything; what is shown with an Undo button is kept in `said`."""

    def __init__(self, said: list[str] | None = None) -> None:
        self.said = said if said is not None else []
        self.opened: list[Path] = []
        self.copying: Task | None = None

    def open_project(self, folder: Path, page: str = "corpus", **_args: Any) -> None:
        self.opened.append(folder)

    def new_project(self) -> None: ...

    def choose_project(self) -> None: ...

    def open_sample(self) -> None: ...

    def may_leave(self) -> bool:
        return True

    def set_language(self, wanted: str) -> None: ...

    def open_help(self) -> None: ...

    def show_undo(self, text: str, undo: Callable[[], object]) -> None:
        self.said.append(text)

    def action(self, key: str) -> QAction:
        return QAction(key)

    def all_actions(self) -> Sequence[QAction]:
        return []
