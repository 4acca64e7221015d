"""A linguist's day, by the keyboard alone: from ELAN and Common Voice folders to the TextGrids of a clean corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.frame.main_window import MainWindow
from core.importers import import_corpus
from core.project.queries import Query, Reader
from core.project.store import Project
from tests import field_material
from tests.app.corpus.conftest import settle, type_text

LONG_MS = 30_000
Key = Qt.Key


class Hands:
    """Ten fingers: they press keys on whatever has the keyboard, and see what the window shows."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def press(self, keys: str, times: int = 1) -> None:
        """Keys as they are printed in menus: "Ctrl+Return"."""
        combination = QKeySequence(keys)[0]
        for _ in range(times):
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        type_text(self.focus(), text)

    def until(self, done: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(done, timeout=LONG_MS)

    def settle(self) -> None:
        """Until nothing is written, checked or looked up any more."""
        page = self.window.pages.make("corpus")
        self.qtbot.wait(60)
        settle(page, self.window.session, self.window.tasks)

    def dialog(self, name: str) -> QDialog:
        """The dialog once it is open and has the keyboard."""
        self.until(lambda: any(w.objectName() == name and w.isActiveWindow() for w in QApplication.topLevelWidgets()))
        found = next(w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isActiveWindow())
        assert isinstance(found, QDialog)
        return found

    def back(self) -> None:
        """The window has the keyboard again: without a window manager nobody gives it back by itself."""
        self.until(lambda: not any(w.isVisible() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)))
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.settle()

    def reach(self, name: str, keys: str = "F6") -> None:
        """Press keys until the widget of this name, or something in it, has the keyboard."""
        for _ in range(25):
            widget: QWidget | None = self.focus()
            while widget is not None:
                if widget.objectName() == name:
                    return
                widget = widget.parentWidget()
            self.press(keys)
        pytest.fail(f"{name} cannot be reached by {keys}; the keyboard is at {self.focus().objectName()}")


@pytest.fixture
def hands(main_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Hands:
    """The window on a new, empty project."""
    folder = tmp_path / "project"
    Project.create(folder, name="Campo", language="pt", source_language="es").close()
    main_window.open_project(folder)
    qtbot.waitUntil(lambda: main_window.session.reader is not None, timeout=LONG_MS)
    main_window.activateWindow()
    qtbot.waitUntil(main_window.isActiveWindow, timeout=LONG_MS)
    return Hands(main_window, qtbot)


def bring(hands: Hands, folder: Path, count: int) -> None:
    """Import a folder through the dialog."""
    hands.press("Ctrl+Shift+I")
    dialog = hands.dialog("import_dialog")
    hands.reach("import_place", "Tab")
    hands.type(str(folder))
    hands.press("Return")
    hands.until(dialog.go.isEnabled)
    assert f"{count}" in dialog.go.text()
    hands.press("Ctrl+Return")
    hands.until(lambda: dialog.pages.currentWidget() is dialog.report)
    assert dialog.report.title.text().startswith(f"{count} utterances added")
    hands.press("Esc")
    hands.back()


def review(hands: Hands) -> None:
    """Trim every utterance with silence, and put one letter right by hand."""
    page = hands.window.pages.make("corpus")
    hands.reach("filter_row")
    hands.reach("filter_any", "Right")
    hands.press("Space")
    hands.settle()
    assert len(page.model.ids) == 10
    hands.reach("utterance_table")
    hands.press("Ctrl+Home")
    corrected = False
    for _ in range(10):
        hands.settle()
        row = page.selection.row
        kinds = {flag.kind for flag in row.flags}
        audio = page.audio
        hands.until(
            lambda row=row, audio=audio: audio.row is not None and audio.row.id == row.id and audio.heard is not None
        )
        if "silence" in kinds:
            hands.press("Ctrl+T")
        elif not corrected:
            corrected = True
            at = next(i for i, letter in enumerate(row.text) if letter in "üöÜÖ")
            hands.press("Return")
            hands.press("Ctrl+Home")
            hands.press("Right", at + 1)
            for _ in range(8):
                hands.press("Ctrl+.")
                if page.details.draft[at].lower() in "uo":
                    break
            hands.press("F6")
            hands.reach("utterance_table")
        hands.settle()
        hands.press("Alt+Down")
    assert corrected


def test_a_day_from_the_field_to_textgrids(hands: Hands, tmp_path: Path):
    window = hands.window
    bring(hands, field_material.elan_folder(tmp_path / "elan"), 12)
    bring(hands, field_material.common_voice_folder(tmp_path / "voices"), 8)
    reader = window.session.reader
    assert reader.summary().flags["any"] == 10

    review(hands)
    assert reader.summary().flags == {"alphabet": 4, "any": 4}
    assert reader.count(Query(flag="silence")) == 0

    hands.press("Alt+3")
    alphabet = window.page
    hands.until(lambda: alphabet.misfits.model.rowCount() == 4)
    hands.reach("misfits")
    for left in (3, 2, 1, 0):
        hands.press("Return")
        hands.settle()
        hands.until(lambda left=left: alphabet.misfits.model.rowCount() == left)
    hands.settle()
    assert reader.summary().flags.get("any", 0) == 0

    hands.press("Alt+2")
    hands.press("Ctrl+Shift+D")
    divide = hands.dialog("divide_dialog")
    hands.until(divide.go.isEnabled)
    hands.press("Ctrl+Return")
    hands.back()
    assert reader.summary().shared_speakers == 0
    assert all(reader.summary().by_split[split].utterances for split in ("train", "dev", "test"))

    hands.press("Ctrl+Shift+E")
    export = hands.dialog("export_dialog")
    hands.reach("export_format", "Tab")
    for _ in range(export.formats.count()):
        if export.format_key == "textgrid":
            break
        hands.press("Down")
    hands.reach("export_folder", "Tab")
    hands.press("Ctrl+A")
    hands.type(str(tmp_path / "out"))
    hands.press("Ctrl+Return")
    hands.until(lambda: export.pages.currentIndex() == 1)
    hands.press("Esc")
    hands.back()

    assert what_it_says(window.session.project_folder) == again(tmp_path / "out", tmp_path / "again")
    for _ in range(3):
        hands.press("Ctrl+Z")
        hands.settle()
    assert reader.summary().flags.get("any", 0) > 0


def what_it_says(folder: Path) -> list[tuple[str, str, int]]:
    """Every utterance: who says what, for how many tenths of a second."""
    with Reader(folder) as reader:
        return sorted((row.speaker, row.text, round(10 * row.seconds)) for row in reader.each(Query()))


def again(exported: Path, folder: Path) -> list[tuple[str, str, int]]:
    """The same of what was exported, brought into a new project."""
    with Project.create(folder, name="Outra vez", language="pt") as project:
        report = import_corpus(project, exported)
        assert not report.problems, report.problems
    return what_it_says(folder)
