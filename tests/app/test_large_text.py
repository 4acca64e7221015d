"""At 150% text nothing of the frame is cut off, and rows, buttons and bars grow with the text."""

from __future__ import annotations

import contextlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QScrollArea, QTableWidget, QWidget
from pytestqt.exceptions import TimeoutError as PatienceOver
from pytestqt.qtbot import QtBot

from app.frame.about import AboutDialog
from app.frame.coming_from import ComingFromDialog
from app.frame.help import HelpDialog
from app.frame.main_window import MainWindow
from app.home.new_project import NewProjectDialog
from app.theme import theme
from app.widgets.key_hint import KeyButton
from app.widgets.label import ElidedLabel, Label

SLACK = 2
ALWAYS_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def cut_heads(header: QHeaderView) -> list[str]:
    """Heads of columns that have less room than their text needs."""
    found = []
    for section in range(header.count()):
        text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        needed = header.fontMetrics().horizontalAdvance(text)
        if not header.isSectionHidden(section) and header.sectionSize(section) + SLACK < needed:
            found.append(f"head {text!r}: {header.sectionSize(section)} px, needs {needed}")
    return found


def cut_off(root: QWidget) -> list[str]:
    """Labels, buttons and heads of columns that have less room than their text needs. Elided ones shorten themselves
    and say it all in a tooltip."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            found += cut_heads(widget)
        elif isinstance(widget, QScrollArea) and widget.horizontalScrollBarPolicy() == ALWAYS_OFF and widget.widget():
            over = widget.widget().width() - widget.viewport().width()
            if over > SLACK:
                found.append(f"{widget.objectName()}: what it holds is {over} px wider, and cannot be scrolled to")
        elif isinstance(widget, ElidedLabel):
            needed = widget.fontMetrics().height()
            if widget.height() + SLACK < needed:
                found.append(f"{widget.text()!r}: {widget.height()} px high, needs {needed}")
        elif isinstance(widget, Label) and widget.text():
            needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.fontMetrics().height()
            wide = widget.fontMetrics().horizontalAdvance(widget.text())
            if widget.height() + SLACK < needed or (not widget.wordWrap() and widget.width() + SLACK < wide):
                found.append(
                    f"{widget.text()!r}: {widget.size().toTuple()}, needs {needed} px of height, {wide} of width"
                )
        elif isinstance(widget, KeyButton) and (widget.width() + SLACK < widget.sizeHint().width()):
            found.append(f"button {widget.text()!r}: {widget.width()} px, needs {widget.sizeHint().width()}")
    return found


def test_the_measure_notices_what_is_cut_off(light: object, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    texts = [Label("Far too long", parent=host), Label("one two three four", wrap=True, parent=host)]
    button = KeyButton("Open sample project", parent=host)
    for widget in (*texts, button):
        widget.setFixedSize(40, 10)
    area = QScrollArea(host)
    area.setHorizontalScrollBarPolicy(ALWAYS_OFF)
    area.setFixedWidth(40)
    area.setWidget(Label("Wider than it"))
    table = QTableWidget(0, 2, host)
    table.setHorizontalHeaderLabels(["Far too long", "On"])
    table.setColumnWidth(0, 40)
    host.show()
    assert len(cut_off(host)) == 5


def fits(qtbot: QtBot, root: QWidget) -> None:
    """Wait until nothing is cut off, or say what stays so."""
    with contextlib.suppress(PatienceOver):
        qtbot.waitUntil(lambda: cut_off(root) == [], timeout=2000)
    assert cut_off(root) == []


@pytest.mark.parametrize("percent", [90, 100, 150])
@pytest.mark.parametrize("size", [(1440, 900), (1120, 700)])
def test_frame_pages_fit(opened_window: MainWindow, qtbot: QtBot, percent: int, size: tuple[int, int]) -> None:
    theme.set_text_size(percent)
    opened_window.resize(*size)
    narrowest = percent == 150 and size == (1120, 700)
    for key in ("home", "tasks", *(["live"] if narrowest else [])):
        opened_window.go_to(key)
        qtbot.wait(0)
        assert opened_window.page is not None
        opened_window.page.layout().activate()
        fits(qtbot, opened_window)
    opened_window.go_to("settings")
    page = opened_window.page
    assert page is not None
    for row in range(5):
        page.names.setCurrentRow(row)
        fits(qtbot, opened_window)
    assert opened_window.size().toTuple() == size


@pytest.mark.parametrize("percent", [100, 150])
def test_dialogs_fit(main_window: MainWindow, qtbot: QtBot, percent: int) -> None:
    theme.set_text_size(percent)
    for dialog in (
        NewProjectDialog(main_window.context, main_window),
        AboutDialog(main_window),
        HelpDialog(main_window.actions_.all(), main_window.settings, main_window),
        ComingFromDialog(main_window),
    ):
        dialog.show()
        qtbot.wait(0)
        assert cut_off(dialog) == [], dialog.objectName()
        dialog.reject()


def test_rail_and_status_bar_grow_live(main_window: MainWindow, qtbot: QtBot) -> None:
    before = main_window.rail.width(), main_window.status.height(), main_window.menuBar().height()
    theme.set_text_size(150)
    qtbot.wait(0)
    after = main_window.rail.width(), main_window.status.height(), main_window.menuBar().height()
    assert all(b > a for a, b in zip(before, after, strict=True))
    buttons = list(main_window.rail.buttons.values())
    buttons[1].setText("Configurações")
    theme.changed.emit()
    assert main_window.rail.width() > buttons[1].needed > after[0]
    low = buttons[0].height()
    buttons[0].setText("Puntos de control")
    buttons[0].updateGeometry()
    qtbot.waitUntil(lambda: buttons[0].height() > low)
    painted = QFontMetrics(theme.font("caption", 600))
    for button in buttons:
        assert " ".join(button.lines) == button.text(), "no word is cut off"
        assert all(painted.horizontalAdvance(line) <= button.width() for line in button.lines)
