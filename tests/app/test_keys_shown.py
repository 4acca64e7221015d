"""Keys that are shown work: on every page, after every button, pill, list and dialog, what the status bar promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QInputDialog, QMenu, QWidget
from shiboken6 import isValid

from app.corpus.page import CorpusPage
from app.frame.main_window import MainWindow
from app.settings import Settings
from app.theme import theme
from tests.app import tour
from tests.app.corpus.conftest import build_project, type_text
from tests.app.played_work import play
from tests.app.quiet import wait_quiet

SIGNS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
NOT_PRESSED = (
    "record", "choose", "locate", "look_again", "open", "sample", "import_", "guide", "sound", "browse",
    "checkpoint_try", "checkpoint_page",
)  # fmt: skip
"""Buttons that open the system's dialogs, other projects or devices, a browser, or that work for long."""


class Walker:
    """The real window on a small project, and what it promises."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def corpus(self) -> CorpusPage:
        page = self.window.pages.make("corpus")
        assert isinstance(page, CorpusPage)
        return page

    def go(self, key: str) -> None:
        self.window.go_to(key)
        tour.settle(self.window)

    def quiet(self) -> None:
        page = self.corpus
        tour.settle(self.window)
        wait_quiet(page.list)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
        self.quiet()

    def leave(self) -> list[str]:
        """Esc out of what was opened; what it does not leave."""
        stuck = []
        for _ in range(6):
            popup = QApplication.activePopupWidget()
            opened: list[QWidget] = [popup] if popup is not None else list(tour.open_dialogs())
            if not opened:
                break
            top = popup or QApplication.activeModalWidget() or opened[-1]  # what lies below a modal one hears nothing
            inside = top if isinstance(top, QMenu) else top.focusWidget() or top
            QTest.keyClick(inside, Qt.Key.Key_Escape)
            tour.settle(self.window)
            if isValid(top) and top.isVisible():
                stuck.append(f"Esc does not leave {top.objectName()}")
                top.close()
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            tour.wait_until(self.window.isActiveWindow, 3)
        return stuck

    def broken(self) -> list[str]:
        """Promises that are not kept from where the keyboard is now."""
        focus = QApplication.focusWidget()
        if focus is None or not self.window.isAncestorOf(focus):
            return [f"nothing has the keyboard ({focus})"]
        return [
            f"{keys} ({words}) does nothing in {focus.objectName()}"
            for keys, words in self.window.status.hints
            if not any(self.acts(SIGNS.get(key, key)) for key in keys.split())
        ]

    def acts(self, keys: str) -> bool:
        """Whether a pressed key reaches an action, or the widget that has the keyboard takes it."""
        focus = QApplication.focusWidget()
        assert focus is not None
        heard = Heard([a for a in self.window.actions_.all() if a.isEnabled()])
        one = QKeySequence(keys)[0]
        if keys in ("Tab", "Shift+F10"):
            return focus.focusPolicy() != Qt.FocusPolicy.NoFocus
        QTest.keyClick(focus, one.key(), one.keyboardModifiers())
        heard.stop()
        return bool(heard.actions) or heard.taken


class Heard(QObject):
    """Shortcuts that reached actions, which stay undone; and whether a plain key press was taken by its widget."""

    def __init__(self, actions: list[QAction]) -> None:
        super().__init__()
        self.actions: list[str] = []
        self.taken = False
        self._watched: list[QObject] = [*actions]
        focus = QApplication.focusWidget()
        if focus is not None:
            self._watched.append(focus)
        for each in self._watched:
            each.installEventFilter(self)

    def stop(self) -> None:
        for each in self._watched:
            each.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QAction):
            if event.type() == QEvent.Type.Shortcut:
                self.actions.append(watched.objectName())
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            watched.removeEventFilter(self)
            widget = watched
            while not self.taken and isinstance(widget, QWidget):
                copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
                widget.event(copy)
                self.taken, widget = copy.isAccepted(), widget.parent()
            return True
        return False


@pytest.fixture(scope="module")
def walker(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    theme.start("light")
    base = tmp_path_factory.mktemp("keys")
    patched = pytest.MonkeyPatch()
    play(base, patched)
    folder = build_project(base / "project", base / "sounds")
    window = MainWindow(Settings(QSettings(str(base / "settings.ini"), QSettings.Format.IniFormat)))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    window.open_project(folder)
    assert tour.wait_until(lambda: window.page is not None and window.page.key == "corpus")
    assert tour.wait_until(window.isActiveWindow)
    here = Walker(window)
    tour.wait_until(lambda: here.corpus.selection.answer is not None and here.corpus.selection.answer.complete)
    for key in tour.keys(window):
        here.go(key)
    here.go("home")
    here.go("corpus")
    yield here
    window.close()
    window.deleteLater()
    tour.settle(window)
    patched.undo()


@pytest.fixture(autouse=True)
def no_system_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: ""))
    for name in ("getText", "getMultiLineText"):
        monkeypatch.setattr(QInputDialog, name, staticmethod(lambda *_, **__: ("", False)))


pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def test_opening_a_project_gives_the_table_the_keyboard(walker: Walker) -> None:
    assert walker.corpus.table.hasFocus()
    assert walker.broken() == []
    assert [keys for keys, _ in walker.window.status.hints][:3] == ["Space", "L", "F2"]


@pytest.mark.parametrize("how", ["rail", "keys"])
def test_every_page_keeps_its_promises_when_one_comes_to_it(walker: Walker, how: str) -> None:
    window = walker.window
    found = []
    for number, key in enumerate(tour.keys(window), 1):
        walker.go("home" if key == "tasks" else "tasks")
        if how == "rail":
            walker.click(window.rail.buttons[key])
        else:
            QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
            if number > 7:
                walker.go(key)
        tour.settle(window)
        assert window.page is not None
        assert window.page.key == key
        assert not isinstance(QApplication.focusWidget(), QComboBox)
        found += [f"{key}: {each}" for each in walker.broken()]
    assert found == []


def pressable(page: QWidget) -> list[QAbstractButton]:
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled() and b.objectName()]
    return [b for b in buttons if not any(part in b.objectName().lower() for part in NOT_PRESSED)]


@pytest.mark.parametrize(
    "key", ["home", "corpus", "alphabet", "text", "checkpoints", "train", "evaluate", "live", "tasks", "settings"]
)
def test_after_every_button_the_promises_are_kept(walker: Walker, key: str) -> None:
    walker.go(key)
    page = walker.window.page
    assert page is not None
    found = []
    for name in dict.fromkeys(b.objectName() for b in pressable(page)):
        button = next((b for b in pressable(page) if b.objectName() == name), None)
        if button is None or not page.rect().contains(button.mapTo(page, QPoint(1, 1))):
            continue
        walker.click(button)
        found += [f"{name}: {each}" for each in walker.leave()]
        if walker.window.page is page:
            found += [f"{name}: {each}" for each in walker.broken()]
        walker.go(key)
    walker.corpus.selection.clear()
    walker.quiet()
    assert found == []


def test_space_plays_after_needs_review_and_f2_edits_and_esc_leaves(walker: Walker) -> None:
    walker.go("corpus")
    page, filters = walker.corpus, walker.corpus.filters
    filters.search.setFocus()
    walker.click(filters.buttons["any"])
    assert page.table.hasFocus()
    assert walker.acts("Space")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    editor = page.table.cell_editor
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    for field in (page.details.editor, page.details.speaker, filters.search):
        field.setFocus()
        assert not any(keys in ("Space", "Delete") for keys, _ in walker.window.status.hints)
        assert walker.broken() == []
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert page.table.hasFocus(), field.objectName()
    page.selection.clear()
    walker.quiet()


def test_pills_and_lists_give_the_keyboard_back(walker: Walker) -> None:
    page = walker.corpus
    walker.go("corpus")
    page.details.editor.setFocus()
    page.selection.set_lengths((1.0, None))
    walker.click(page.filters.lengths)
    assert page.table.hasFocus()
    split = page.details.split
    QTest.mouseClick(split, Qt.MouseButton.LeftButton)
    assert tour.wait_until(split.view().isVisible)
    looped = page.corpus_actions["loop"].isChecked()
    QTest.keyClick(split.view(), Qt.Key.Key_L)
    assert page.corpus_actions["loop"].isChecked() == looped
    QTest.keyClick(split.view(), Qt.Key.Key_Return)
    walker.quiet()
    assert page.table.hasFocus()
    assert walker.broken() == []


def test_a_button_that_was_walked_to_is_pressed_by_space_and_keeps_the_keyboard(walker: Walker) -> None:
    page = walker.corpus
    walker.go("corpus")
    button = page.filters.buttons["any"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Space" not in [keys for keys, _ in walker.window.status.hints]
    QTest.keyClick(button, Qt.Key.Key_Space)
    walker.quiet()
    assert button.hasFocus()
    assert page.selection.question.flag == "any"
    page.selection.clear()
    walker.quiet()


def test_letters_reach_what_is_typed_into(walker: Walker, tmp_path: Path) -> None:
    walker.go("corpus")
    search = walker.corpus.filters.search
    search.setFocus()
    type_text(search, "l[")
    assert search.text() == "l["
    search.clear()
    walker.quiet()
