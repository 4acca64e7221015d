"""Every widget that a person can act on says what it is, and can be found by a stable name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.frame.about import AboutDialog
from app.frame.coming_from import ComingFromDialog
from app.frame.help import HelpDialog
from app.frame.main_window import MainWindow
from app.frame.palette import Palette
from app.frame.palette_entries import entries
from app.home.new_project import NewProjectDialog

INTERACTIVE = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox,
    QAbstractSlider,
)  # fmt: skip
MADE_BY_QT = ("qt_", "QtPrivate")


def interactive(root: QWidget) -> Iterator[QWidget]:
    """The widgets below `root` that take clicks or keys, without the parts that Qt makes inside its own.

    A hidden button without text is waiting to be told what it does.
    """
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, INTERACTIVE) or isinstance(widget, QScrollBar | QHeaderView):
            continue
        parent = widget.parent()
        kind = widget.metaObject().className()
        inside_qt = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView) or (
            parent is not None and parent.metaObject().className().startswith("QComboBoxPrivate")
        )
        corner = (
            kind in ("QTableCornerButton", "QMenuBarExtension", "QToolBarExtension")
            or "qt_menubar_ext" in widget.objectName()
        )
        waiting = isinstance(widget, QAbstractButton) and not widget.isVisible() and not widget.text()
        if not inside_qt and not corner and not waiting and not widget.objectName().startswith(MADE_BY_QT):
            yield widget


def nameless(root: QWidget) -> list[str]:
    """What lacks an object name or an accessible name, in words."""
    found = []
    for widget in interactive(root):
        if not widget.objectName() or not widget.accessibleName():
            kind = type(widget).__name__
            found.append(f"{kind} name={widget.objectName()!r} says={widget.accessibleName()!r}")
    return found


def test_the_frame_speaks(main_window: MainWindow) -> None:
    assert nameless(main_window) == []


@pytest.mark.parametrize(
    "key", ["home", "corpus", "alphabet", "text", "checkpoints", "train", "evaluate", "live", "tasks", "settings"]
)
def test_every_page_speaks(opened_window: MainWindow, key: str) -> None:
    opened_window.go_to(key)
    page = opened_window.page
    assert page is not None
    assert page.accessibleName()
    assert len(list(interactive(page))) > 0
    assert nameless(page) == []


def test_names_are_told_apart_on_each_page(opened_window: MainWindow) -> None:
    for key in ("home", "tasks", "settings"):
        opened_window.go_to(key)
        page = opened_window.page
        assert page is not None
        names = [widget.objectName() for widget in interactive(page)]
        assert len(names) == len(set(names)) or key == "settings"


@pytest.mark.parametrize(
    "make",
    [
        lambda w: NewProjectDialog(w.context, w),
        AboutDialog,
        lambda w: HelpDialog(w.actions_.all(), w.settings, w),
        ComingFromDialog,
        lambda w: Palette(entries(w.context, w.actions_), lambda _: [], w),
    ],
    ids=["new project", "about", "guide", "coming from", "palette"],
)
def test_every_dialog_speaks(main_window: MainWindow, qtbot: QtBot, make: Callable[[MainWindow], QDialog]) -> None:
    dialog = make(main_window)
    dialog.show()
    assert dialog.objectName()
    assert len(list(interactive(dialog))) > 0
    assert nameless(dialog) == []
    dialog.reject()
