"""What holds on every page and in every dialog: the wheel changes no value, all fits, nothing is cut off, no stray
window comes up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QMainWindow,
    QScrollBar,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from app.theme.window_sizes import FRAME, WANTED, fitting
from tests.app import tour
from tests.app.corpus.conftest import build_project
from tests.app.played_work import play
from tests.app.test_large_text import cut_off

SCREENS = {100: QSize(1024, 700), 150: QSize(1440, 900)}

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


class Shown(QObject):
    """Every window that came up by itself: neither the main window, nor a dialog, nor what pops up."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            plain = watched.windowType() == Qt.WindowType.Window and not isinstance(watched, QMainWindow)
            if plain:
                self.strays.append(f"{type(watched).__name__} {watched.objectName()} {watched.windowTitle()}")
        return False


def values(root: QWidget) -> list[QWidget]:
    """What the wheel could change."""
    found = [w for w in root.findChildren(QWidget) if isinstance(w, QComboBox | QAbstractSpinBox | QAbstractSlider)]
    return [w for w in found if w.isVisible() and w.isEnabled() and not isinstance(w, QScrollBar)]


def value(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentIndex(), widget.currentText()
    return widget.text() if isinstance(widget, QAbstractSpinBox) else widget.value()  # type: ignore[attr-defined]


def turn(widget: QWidget) -> None:
    """The wheel over a widget, both ways, as the window system sends it."""
    at = QPointF(widget.rect().center())
    for step in (-120, -120, 120):
        none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        event = QWheelEvent(at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, step), *none)
        QApplication.sendEvent(widget, event)


@dataclass
class Seen:
    """What a tour found."""

    changed: list[str] = field(default_factory=list)
    turned: int = 0
    cut: list[str] = field(default_factory=list)
    large: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    deaf: list[str] = field(default_factory=list)

    def leave(self, name: str, dialog: QWidget) -> None:
        """Esc, from where the keyboard is when a dialog comes up."""
        tour.wait_until(lambda: dialog.focusWidget() is not None and dialog.focusWidget().isEnabled(), 1.0)
        focus = dialog.focusWidget()
        if focus is None or not focus.isEnabled():
            self.deaf.append(f"{name}: nothing has the keyboard")
        QTest.keyClick(focus or dialog, Qt.Key.Key_Escape)
        if isValid(dialog) and dialog.isVisible():
            self.deaf.append(f"{name}: Esc does not leave it")

    def look_for_cuts(self, name: str, widget: QWidget) -> None:
        self.cut += [f"{name}: {each}" for each in tour.lasting(lambda: cut_off(widget))]

    def look(self, name: str, widget: QWidget, percent: int) -> None:
        self.places.append(name)
        self.look_for_cuts(name, widget)
        if percent == 100:
            for each in values(widget):
                before = value(each)
                turn(each)
                each.setFocus(Qt.FocusReason.TabFocusReason)
                turn(each)
                self.turned += 1
                if value(each) != before:
                    self.changed.append(f"{name}: {each.objectName()}")


@pytest.fixture(scope="module")
def usual(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """The window at 100%, as small as may be."""
    yield from toured(qapp, tmp_path_factory.mktemp("places"), 100)


@pytest.fixture(scope="module")
def large(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """The window at 150%, as large as may be."""
    yield from toured(qapp, tmp_path_factory.mktemp("places"), 150)


def toured(qapp: QApplication, base: Path, percent: int) -> Iterator[Seen]:
    """What is seen of all pages and dialogs of a window whose text has a size."""
    folder = build_project(base / "project", base / "sounds")
    shown = Shown()
    qapp.installEventFilter(shown)
    found, screen = Seen(), SCREENS[percent]
    with pytest.MonkeyPatch.context() as patched:
        for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
            patched.setattr(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
        play(base, patched)
        theme.start("light")
        window = MainWindow(Settings(QSettings(str(base / "settings.ini"), QSettings.Format.IniFormat)))
        window.show()
        window.open_project(folder)
        assert tour.wait_until(lambda: window.page is not None and window.page.key == "corpus")
        theme.set_text_size(percent)
        room = screen - FRAME
        window.resize(room)
        for name, page in tour.pages(window):
            found.look(name, page, percent)
            needed = window.minimumSizeHint().expandedTo(window.size())
            if needed.boundedTo(room) != needed:
                found.large.append(f"{name}: {needed.toTuple()} of {room.toTuple()}")
        for name, dialog in tour.dialogs(window):
            if dialog.size().boundedTo(room) != dialog.size():
                found.large.append(f"{name}: {dialog.size().toTuple()} of {room.toTuple()}")
            if percent == 150:
                found.look_for_cuts(name, dialog)
                found.places.append(name)
                found.leave(name, dialog)
            else:
                found.look(name, dialog, percent)
        found.strays = shown.strays
    yield found
    qapp.removeEventFilter(shown)
    window.close()
    window.deleteLater()
    tour.settle(window)  # it is gone before the rest is dressed anew
    theme.start("light")


def test_a_value_that_was_pressed_follows_the_wheel(qapp: QApplication) -> None:
    theme.start("light")
    host = QWidget()
    box, other = QSpinBox(host), QSpinBox(host)
    for number, each in enumerate((box, other)):
        each.setRange(0, 9)
        each.setValue(5)
        each.move(0, 40 * number)
    host.show()
    host.activateWindow()
    tour.wait_until(host.isActiveWindow, 3)
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    turn(box)
    turn(other)
    assert (box.value(), other.value()) == (4, 5)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    turn(box)
    assert box.value() == 4
    host.close()


@pytest.mark.long
def test_the_wheel_changes_no_value_anywhere(usual: Seen) -> None:
    assert usual.turned > 30
    assert usual.changed == []


def test_a_window_leaves_room_for_its_frame() -> None:
    assert fitting(WANTED, QSize(1920, 1080)) == WANTED
    for screen in (QSize(1440, 900), QSize(1024, 700)):
        found = fitting(WANTED, screen) + FRAME
        assert found.boundedTo(screen) == found


def test_every_dialog_has_its_keyboard_and_is_left_by_esc(large: Seen) -> None:
    assert large.deaf == []


SIZES = [pytest.param("usual", marks=pytest.mark.long), "large"]
"""Each dressed and gone through once: all of it is looked at in the larger one every time."""


@pytest.mark.parametrize("size", SIZES)
def test_no_stray_window_comes_up(size: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(size).strays == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off(size: str, request: pytest.FixtureRequest) -> None:
    seen = request.getfixturevalue(size)
    assert len(seen.places) > 28
    assert seen.cut == [], "\n".join(seen.cut)


@pytest.mark.parametrize("size", SIZES)
def test_pages_and_dialogs_fit_the_window_with_its_frame(size: str, request: pytest.FixtureRequest) -> None:
    assert request.getfixturevalue(size).large == []
