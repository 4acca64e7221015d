"""The pages in their stack, and F6: moving the keyboard from one pane of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Only the page that is shown says how small the window may be."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.currentChanged.connect(self._on_current)

    def _on_current(self, _index: int) -> None:
        for each in range(self.count()):
            page = self.widget(each)
            way = QSizePolicy.Policy.Preferred if page is self.currentWidget() else QSizePolicy.Policy.Ignored
            if page is not None:
                page.setSizePolicy(way, way)


def takes_focus(widget: QWidget) -> bool:
    """Whether Tab could reach a widget now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def focus_pane(panes: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the pane after (or, with -1, before) the one that has it, in a circle."""
    possible = [pane for pane in panes if first_in(pane) is not None]
    if not possible:
        return
    focus = QApplication.focusWidget()
    holding = [
        n for n, pane in enumerate(possible) if focus is not None and (pane is focus or pane.isAncestorOf(focus))
    ]
    at = holding[-1] if holding else -1 if step > 0 else 0
    target = first_in(possible[(at + step) % len(possible)])
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def first_in(pane: QWidget) -> QWidget | None:
    """What takes the keyboard in a pane: the pane itself, the checked button of a group, else the first widget."""
    if takes_focus(pane):
        return pane
    inside = [child for child in pane.findChildren(QWidget) if takes_focus(child)]
    checked = [child for child in inside if isinstance(child, QAbstractButton) and child.isChecked()]
    return next(iter(checked or inside), None)
