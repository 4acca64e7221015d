"""Actions and their keys as a list: for the guide and for Settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction

MENUS = ("File", "Edit", "View", "Audio", "Corpus", "Training", "Help")


def title_of(action: QAction) -> str:
    """An action's text without mnemonics and dots; undo without the step it names at the moment."""
    text = str(action.property("palette_text") or action.text()).replace("&", "").rstrip("…")
    return text.split(":")[0] if action.objectName() in ("action_undo", "action_redo") else text


def rows_of(actions: Sequence[QAction]) -> list[tuple[str, list[tuple[str, str]]]]:
    """By menu, in the menus' order: (text, keys); keys "" for an action without any."""
    found: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        title = title_of(action)
        if title:
            keys = ", ".join(key.toString() for key in action.shortcuts())
            found.setdefault(str(action.property("menu") or "View"), []).append((title, keys))
    return [(menu, found[menu]) for menu in (*MENUS, *(m for m in found if m not in MENUS)) if menu in found]
