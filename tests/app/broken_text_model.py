"""A text model of a project whose note is damaged, and how lists of text models tell of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from core.lm import store

TOLD = "The text model broken cannot be read. Make it again."


def break_one(project: Path) -> None:
    """Let the project have one."""
    folder = project / store.ROOM / "broken"
    folder.mkdir(parents=True)
    (folder / store.NOTE).write_text("{", encoding="utf-8")


def tells(box: QComboBox) -> bool:
    """Whether a list ends with what is wrong with it, which cannot be chosen."""
    last = box.count() - 1
    enabled = box.model().flags(box.model().index(last, 0)) & Qt.ItemFlag.ItemIsEnabled
    return box.itemText(last) == box.itemData(last, Qt.ItemDataRole.ToolTipRole) == TOLD and not enabled
